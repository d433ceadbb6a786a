//! [`Talks`]: a negotiation (*trattativa*) going on: the opening data, the history, and the state that is its replay.

mod advance;
mod allow;
mod deed;
mod encoding;
mod gap;
mod held;
mod integrity;
mod moment;
mod party;
mod past;
mod proposal;
mod refusal;
mod review;
mod seals;
mod state;

pub use allow::{PRE_INTESA, SOTTOSCRIZIONE};
pub use deed::{
    Deed, DisputeState, Disputing, Motivation, Opened, Operation, Origin, Reopening,
    ReopeningCause, Signing, Suspension,
};
pub use gap::{Gap, Side};
pub use held::{Held, HeldFault, WALL_FORM, Wall};
pub use integrity::{Break, Integrity, SnapshotSeal, integrity};
pub use moment::{MOMENT_FORM, Moment, NotAMoment};
pub use party::{Party, Presence};
pub use past::run_of;
pub use proposal::{Judged, Proposal, Shown, Standing, Tabling, Written, pack_hash};
pub use refusal::DeedRefusal;
pub use review::{Recomputed, Recomputing};
pub use seals::{SealedPart, Seals};
pub use state::{Agreement, Declaration, Dispute, Draft, PutOff, Seduta, Sitting, State};

use std::sync::Arc;

use jiff::civil::Date;

use super::{Case, Session, SessionFault};
use crate::rules::Pack;
pub(super) use encoding::hexadecimal;

/// A negotiation: what it opened with, what was done since, and what is true now.
#[derive(Debug, Clone)]
pub struct Talks {
    opening: Case,
    /// The hashes of the opening, part by part, once it is sealed.
    seals: Option<Box<Seals>>,
    /// The session's id, once its opening is sealed.
    id: Option<String>,
    operations: Vec<Operation>,
    head: String,
    state: State,
}

impl Talks {
    /// Opens a session with its history. `today` is the day by which it is judged when it does not say one; `judged_on`
    /// overrides both.
    ///
    /// # Errors
    /// [`SessionFault`]: the first thing that is impossible; of the history, the operation that cannot be replayed.
    pub fn open(
        mut session: Session,
        packs: &[Arc<Pack>],
        today: Date,
        judged_on: Option<Date>,
    ) -> Result<Self, SessionFault> {
        let history = std::mem::take(&mut session.history);
        let (seals, id, head) = (session.seals.take(), session.id.take(), session.head.take());
        let opening = Case::open(session, packs, today, judged_on)?;
        let mut talks = Self::new(opening);
        if id.is_none() && (!history.is_empty() || head.is_some()) {
            return Err(SessionFault::NoId);
        }
        (talks.seals, talks.id) = (seals, id);
        for operation in history {
            talks.follow(operation)?;
        }
        // A file that lost its head goes on from its last operation.
        let last = || talks.operations.last().map(Operation::hash);
        talks.head = head
            .or_else(last)
            .or_else(|| talks.id.clone())
            .unwrap_or_default();
        Ok(talks)
    }

    /// A negotiation whose history has not begun.
    pub fn new(opening: Case) -> Self {
        let state = State::new(opening.clone());
        Self {
            opening,
            seals: None,
            id: None,
            operations: Vec::new(),
            head: String::new(),
            state,
        }
    }

    /// An operation that was already written is done again.
    ///
    /// # Errors
    /// [`SessionFault::History`] when it cannot be: the negotiation is as it was.
    pub fn follow(&mut self, operation: Operation) -> Result<(), SessionFault> {
        let number = operation.number;
        if number as usize != self.operations.len() + 1 {
            return Err(SessionFault::HistoryNumber(number));
        }
        self.state.follow(&operation)?;
        self.operations.push(operation);
        Ok(())
    }

    /// An operation that another program has just added to what was read here is done again.
    ///
    /// # Errors
    /// [`SessionFault`] when it does not go on from here: the negotiation is as it was.
    pub fn go_on(&mut self, operation: Operation) -> Result<(), SessionFault> {
        let sealed = match &self.id {
            None => Some(Box::new(Seals::of(&self.opening.session))),
            Some(_) => None,
        };
        let head = sealed
            .as_ref()
            .map_or_else(|| self.head.clone(), |s| s.id());
        if operation.before != head {
            return Err(SessionFault::HistoryNumber(operation.number));
        }
        let after = operation.hash();
        self.follow(operation)?;
        if sealed.is_some() {
            (self.seals, self.id) = (sealed, Some(head));
        }
        self.head = after;
        Ok(())
    }

    /// Records a deed: it is done, and kept with who, when, its sentence and the hash of what came before. The first seduta
    /// seals the opening data.
    ///
    /// # Errors
    /// [`DeedRefusal`]: the negotiation is as it was.
    pub fn record(
        &mut self,
        act: Deed,
        time: Moment,
        operator: &str,
        sentence: String,
    ) -> Result<&Operation, DeedRefusal> {
        let sealed = match &self.id {
            None => Some(Box::new(Seals::of(&self.opening.session))),
            Some(_) => None,
        };
        let before = sealed
            .as_ref()
            .map_or_else(|| self.head.clone(), |s| s.id());
        let operation = Operation {
            number: u32::try_from(self.operations.len() + 1).unwrap_or(u32::MAX),
            time,
            operator: operator.to_owned(),
            act,
            sentence,
            before,
        };
        self.state.advance(&operation)?;
        if sealed.is_some() {
            (self.seals, self.id) = (sealed, Some(operation.before.clone()));
        }
        self.head = operation.hash();
        let at = self.operations.len();
        self.operations.push(operation);
        Ok(&self.operations[at])
    }

    /// The opening data, as they were sealed, or as they are being prepared.
    pub fn opening(&self) -> &Case {
        &self.opening
    }

    /// The opening data while they are still prepared: once the history has begun they no longer change.
    pub fn prepare(&mut self, opening: Case) {
        if self.id.is_none() {
            *self = Self::new(opening);
        }
    }

    /// True once a seduta was opened.
    pub fn has_begun(&self) -> bool {
        self.id.is_some()
    }

    /// The hash of the opening; `None` before the first seduta.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The hash of all there is: of the last operation. Empty before the first seduta.
    pub fn head(&self) -> &str {
        &self.head
    }

    /// What was done, oldest first.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// What is true now.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What was true after an operation; zero is the opening. Judged by the day of that operation, unless the session says
    /// its day.
    ///
    /// # Errors
    /// [`SessionFault::NoMoment`] when there are not so many operations.
    pub fn at(&self, number: u32) -> Result<State, SessionFault> {
        let operations = self.operations.get(..number as usize);
        let last = u32::try_from(self.operations.len()).unwrap_or(u32::MAX);
        let operations = operations.ok_or(SessionFault::NoMoment {
            asked: number,
            last,
        })?;
        let mut state = State::new(self.opening.clone());
        for operation in operations {
            state.follow(operation)?;
        }
        if let (None, Some(last)) = (self.opening.session.as_known, operations.last()) {
            state.case.day = last.time.day();
        }
        Ok(state)
    }

    /// The time of an act done when the clock says this: never before the act that it follows, whatever the clock does.
    pub fn time_of_next(&self, clock: Moment) -> Moment {
        match self.operations.last() {
            Some(last) if last.time.instant() > clock.instant() => last.time.clone(),
            _ => clock,
        }
    }

    /// The last operation done by a time of a day, by the clock on the wall.
    pub fn last_by(&self, wall: jiff::civil::DateTime) -> Option<&Operation> {
        self.operations.iter().rev().find(|o| o.time.wall() <= wall)
    }

    /// The file: the opening data with the history and its head.
    pub fn session(&self) -> Session {
        let begun = self.id.is_some();
        Session {
            seals: self.seals.clone(),
            id: self.id.clone(),
            history: self.operations.clone(),
            head: begun.then(|| self.head.clone()),
            ..(*self.opening.session).clone()
        }
    }

    /// The session as it stands, with the split on the table as its own and no history: what commands that ask only the
    /// present work on.
    pub fn case(&self) -> Case {
        if self.has_begun() {
            self.state.to_case()
        } else {
            self.opening.clone()
        }
    }
}

impl State {
    /// The state after an operation that was already written.
    pub(in crate::negotiation) fn follow(
        &mut self,
        operation: &Operation,
    ) -> Result<(), SessionFault> {
        let outcome = self.advance(operation);
        outcome.map_err(|refusal| SessionFault::History {
            number: operation.number,
            refusal: Box::new(refusal),
            split: Box::new(self.split().clone()),
        })
    }

    /// The session as it stands at this moment, with the split on the table as its own.
    pub fn to_case(&self) -> Case {
        let session = self.case.with_draft(self.split());
        Case {
            opening: self.split().clone(),
            session: Arc::new(session),
            ..self.case.clone()
        }
    }
}

/// The id of a session: the hash of all that it opens with. What the file says of itself (its history, the mark of a
/// snapshot, the pack it carries, whether it is published) is not part of it.
pub fn seal(session: &Session) -> String {
    Seals::of(session).id()
}

/// The short impronta of a hash, to be read aloud and minuted: its first sixteen digits in groups of four.
pub fn impronta(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(16).collect();
    let groups: Vec<String> = digits.chunks(4).map(|c| c.iter().collect()).collect();
    groups.join(" ")
}
