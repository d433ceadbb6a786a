//! [`Record`]: the acts of the workbook, one to a line of its file; [`Trial`]: a simulation as they left it.

use serde::{Deserialize, Serialize};

use super::Indirizzo;
use crate::fund::{Edit, Split};
use crate::negotiation::{Case, SessionFault, Simulation, Written};

/// What the workbook keeps, act by act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// A new simulation starts from the opening split, at this time, with the next number and no name of its own: the acts
    /// that follow are on it.
    Start(String),
    /// A new simulation starts: the acts that follow are on it.
    Begin(Begun),
    /// The acts that follow are on the simulation of this number.
    Work(u32),
    /// An edit was done.
    Edit(Edit),
    /// The last edit was undone.
    Undo,
    /// The last undone edit was done again.
    Redo,
    /// A simulation was given a name.
    Name {
        /// Its number.
        simulation: u32,
        /// The name.
        name: String,
    },
    /// A simulation was put aside: it is kept.
    Aside(u32),
    /// A simulation that was put aside is back.
    Back(u32),
    /// What the Giunta asks of a line: in place of what it asked of it before.
    Indirizzo(Indirizzo),
    /// The Giunta no longer asks anything of a line.
    NoIndirizzo(crate::fund::Id),
    /// A note was written.
    Note(Note),
    /// The note of this number was taken away.
    NoNote(u32),
}

/// How a simulation starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// Its number, never used before.
    pub number: u32,
    /// When.
    pub started: String,
    /// Its name; absent: it is called by its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it comes from.
    pub from: Whence,
    /// The split it starts from; absent: the one that the session opens with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Written>,
}

/// Where a simulation comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whence {
    /// The split that the session opens with.
    #[default]
    Opening,
    /// What was on the table: the draft of this number.
    Draft(u32),
    /// A copy of another simulation, by its number.
    Copy(u32),
}

/// A private note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its number, never used before.
    pub number: u32,
    /// When it was written.
    pub written: String,
    /// Its text.
    pub text: String,
}

/// A simulation as the workbook keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// Its number, from one.
    pub number: u32,
    /// Its name, where it was given one.
    pub name: Option<String>,
    /// When it started.
    pub started: String,
    /// Where it comes from.
    pub from: Whence,
    /// The split it starts from; `None`: the one that the session opens with.
    pub base: Option<Written>,
    /// True when it was put aside.
    pub aside: bool,
    /// Its acts, oldest first.
    pub records: Vec<Record>,
    /// The acts that could not be read, and those after them, which cannot be trusted.
    pub lost: usize,
}

impl Trial {
    /// The split it starts from.
    ///
    /// # Errors
    /// [`SessionFault`] when it does not stand on the fund of the case.
    pub fn base(&self, case: &Case) -> Result<Split, SessionFault> {
        match &self.base {
            None => Ok(case.opening.clone()),
            Some(written) => case.split_of(written),
        }
    }

    /// The simulation as it stands, and how many of its acts could not be done again.
    ///
    /// # Errors
    /// [`SessionFault`] when its base does not stand on the fund of the case.
    pub fn simulation(&self, case: &Case) -> Result<(Simulation, usize), SessionFault> {
        let (simulation, lost) = Simulation::replay(self.base(case)?, &self.records);
        Ok((simulation, lost + self.lost))
    }
}
