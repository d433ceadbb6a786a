//! The past of a negotiation: what was true then, one moment after the other, and the acts that show as one.

use std::ops::Range;

use super::{Deed, DeedRefusal, Operation, State, Talks, Written};
use crate::dossier::Clause;
use crate::fund::{Edit, Id};
use crate::negotiation::{Case, SessionFault};

impl Talks {
    /// What was true after an operation, from what was true after an earlier one. Judged as [`Talks::at`] does.
    ///
    /// # Errors
    /// [`SessionFault::NoMoment`] when there are not so many operations, or `to` comes before `from`.
    pub fn later(&self, mut state: State, from: u32, to: u32) -> Result<State, SessionFault> {
        let operations = self.operations().get(from as usize..to as usize);
        let last = u32::try_from(self.operations().len()).unwrap_or(u32::MAX);
        let operations = operations.ok_or(SessionFault::NoMoment { asked: to, last })?;
        for operation in operations {
            state.follow(operation)?;
        }
        if let (None, Some(last)) = (self.opening().session.as_known, operations.last()) {
            state.case.day = last.time.day();
        }
        Ok(state)
    }
}

impl State {
    /// The session as it stands, with another split and its clauses on the table.
    ///
    /// # Errors
    /// [`DeedRefusal`] when the split cannot be read on the fund as it stands.
    pub fn case_with(&self, split: &Written, clauses: &[Clause]) -> Result<Case, DeedRefusal> {
        let mut session = self.case.with_split(&self.read(split)?);
        session.clauses = clauses.to_vec();
        Ok(self.case.reopened(session)?)
    }
}

/// The acts that show as one with the one at a place: the steps on one line that follow one another. Any other act stands alone.
pub fn run_of(operations: &[Operation], at: usize) -> Range<usize> {
    let Some(line) = stepped(operations, at) else {
        return at..at + 1;
    };
    let same = |other: &usize| stepped(operations, *other) == Some(line);
    let first = (0..at).rev().take_while(same).last().unwrap_or(at);
    let last = (at + 1..operations.len())
        .take_while(same)
        .last()
        .unwrap_or(at);
    first..last + 1
}

/// The line that an act moves by a step.
fn stepped(operations: &[Operation], at: usize) -> Option<&Id> {
    match &operations.get(at)?.act {
        Deed::Edited {
            edit: Edit::Step { line, .. },
            ..
        } => Some(line),
        _ => None,
    }
}
