//! [`Simulation`]: a private exploration of a split, with its undo and redo.

use super::Record;
use crate::fund::{Applied, Edit, Refusal, Split};

/// A split being tried, and the edits that led to it.
#[derive(Debug, Clone)]
pub struct Simulation {
    split: Split,
    done: Vec<Done>,
    /// The runs undone, each in the order it was done.
    undone: Vec<Vec<Edit>>,
    /// True when a step may not go on with the run before it.
    ended: bool,
}

/// An edit that was done.
#[derive(Debug, Clone)]
pub struct Done {
    /// The edit.
    pub edit: Edit,
    /// What it changed.
    pub applied: Applied,
    /// True when it is a step that goes on from the one before: they are undone as one.
    pub goes_on: bool,
}

impl Simulation {
    /// A simulation that stands at an opening split.
    pub fn new(opening: Split) -> Self {
        Self {
            split: opening,
            done: Vec::new(),
            undone: Vec::new(),
            ended: false,
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
        self.push(edit, applied.clone());
        self.undone.clear();
        Ok(applied)
    }

    /// Ends the run of steps: the next step starts another.
    pub fn end_run(&mut self) {
        self.ended = true;
    }

    fn push(&mut self, edit: Edit, applied: Applied) {
        let goes_on = match (self.done.last(), &edit) {
            (Some(last), Edit::Step { line, .. }) if !self.ended => {
                matches!(&last.edit, Edit::Step { line: other, .. } if other == line)
            }
            _ => false,
        };
        self.ended = false;
        self.done.push(Done {
            edit,
            applied,
            goes_on,
        });
    }

    /// Undoes the last edit, or the last run of steps on one line: what it was, as one edit, and what moved back.
    pub fn undo(&mut self) -> Option<(Edit, Applied)> {
        let mut run = Vec::new();
        let mut backs = Vec::new();
        loop {
            let done = self.done.pop()?;
            backs.push(self.split.carry_out(done.applied.undo));
            run.push(done.edit);
            if !done.goes_on {
                break;
            }
        }
        run.reverse();
        let edit = as_one(&run)?;
        self.undone.push(run);
        self.ended = true;
        Some((edit, Applied::as_one(backs)?))
    }

    /// Does again what was last undone.
    pub fn redo(&mut self) -> Option<(Edit, Applied)> {
        let run = self.undone.pop()?;
        let edit = as_one(&run)?;
        let mut all = Vec::new();
        self.ended = true;
        for edit in run {
            // It was possible on this very split before it was undone.
            let applied = self.split.apply(&edit).ok()?;
            self.push(edit, applied.clone());
            all.push(applied);
        }
        self.ended = true;
        Some((edit, Applied::as_one(all)?))
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
            if !simulation.follow(record) {
                return (simulation, records.len() - at);
            }
        }
        (simulation, 0)
    }

    /// Does again what was kept of an act; false when it cannot be, and the simulation is as it was.
    pub fn follow(&mut self, record: &Record) -> bool {
        match record {
            Record::Edit(edit) => self.apply(edit.clone()).is_ok(),
            Record::Undo => self.undo().is_some(),
            Record::Redo => self.redo().is_some(),
            // What is not an act on the split changes nothing of it.
            _ => true,
        }
    }
}

/// A run of steps as one edit.
fn as_one(run: &[Edit]) -> Option<Edit> {
    let step = |edit: &Edit| match edit {
        Edit::Step { amount, .. } => Some(*amount),
        _ => None,
    };
    match run {
        [Edit::Step { line, .. }, _, ..] => Some(Edit::Step {
            line: line.clone(),
            amount: run.iter().filter_map(step).sum(),
        }),
        _ => run.last().cloned(),
    }
}
