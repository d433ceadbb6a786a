//! [`Simulation`]: a private exploration of a split, with its undo and redo.

use serde::{Deserialize, Serialize};

use crate::fund::{Applied, Edit, Refusal, Split};

/// A split being tried, and the edits that led to it.
#[derive(Debug, Clone)]
pub struct Simulation {
    split: Split,
    done: Vec<Done>,
    undone: Vec<Edit>,
}

/// An edit that was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// The edit.
    pub edit: Edit,
    /// What it changed.
    pub applied: Applied,
}

/// What the workbook keeps of a simulation, act by act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// A new simulation starts from the opening split, at this time.
    Start(String),
    /// An edit was done.
    Edit(Edit),
    /// The last edit was undone.
    Undo,
    /// The last undone edit was done again.
    Redo,
}

/// A simulation as the workbook kept it: from its start to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// When it started.
    pub started: String,
    /// Its acts, oldest first.
    pub records: Vec<Record>,
    /// The acts that could not be read, and those after them, which cannot be trusted.
    pub lost: usize,
}

impl Simulation {
    /// A simulation that stands at an opening split.
    pub fn new(opening: Split) -> Self {
        Self {
            split: opening,
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// The split of the moment.
    pub fn split(&self) -> &Split {
        &self.split
    }

    /// The edits done, oldest first.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// True when there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// True when there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Does an edit. What had been undone is forgotten.
    ///
    /// # Errors
    /// [`Refusal`]: the split is as it was, and so is what had been undone.
    pub fn apply(&mut self, edit: Edit) -> Result<Applied, Refusal> {
        let applied = self.split.apply(&edit)?;
        self.done.push(Done {
            edit,
            applied: applied.clone(),
        });
        self.undone.clear();
        Ok(applied)
    }

    /// Undoes the last edit: what it was, and what moved back.
    pub fn undo(&mut self) -> Option<(Edit, Applied)> {
        let Done { edit, applied } = self.done.pop()?;
        let back = self.split.carry_out(applied.undo);
        self.undone.push(edit.clone());
        Some((edit, back))
    }

    /// Does again the last edit undone.
    pub fn redo(&mut self) -> Option<(Edit, Applied)> {
        let edit = self.undone.pop()?;
        // It was possible on this very split before it was undone.
        let applied = self.split.apply(&edit).ok()?;
        self.done.push(Done {
            edit: edit.clone(),
            applied: applied.clone(),
        });
        Some((edit, applied))
    }

    /// The acts that would lead here again from the opening split.
    pub fn acts(&self) -> Vec<Record> {
        self.done
            .iter()
            .map(|done| Record::Edit(done.edit.clone()))
            .collect()
    }

    /// The simulation that records lead to, and how many of them could not be done again (a record of other opening
    /// data, or damaged): those after the first that fails are left out, so that the split is one that stood.
    pub fn replay(opening: Split, records: &[Record]) -> (Self, usize) {
        let mut simulation = Self::new(opening);
        for (at, record) in records.iter().enumerate() {
            let ok = match record {
                Record::Start(_) => true,
                Record::Edit(edit) => simulation.apply(edit.clone()).is_ok(),
                Record::Undo => simulation.undo().is_some(),
                Record::Redo => simulation.redo().is_some(),
            };
            if !ok {
                return (simulation, records.len() - at);
            }
        }
        (simulation, 0)
    }
}
