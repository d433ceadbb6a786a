//! [`Edit`]: the closed set of what can be done to a split.

use serde::{Deserialize, Serialize};

use super::{Id, Split};
use crate::money::{Amount, Entry, Percent, Rounding, to_cents};

/// A change of the split. Lines are named by id, so that an edit can be written down and done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// The line takes this amount; the line *per differenza* takes the rest of the fund.
    SetAmount {
        /// The line.
        line: Id,
        /// Its new amount.
        amount: Amount,
    },
    /// The line takes this share of the fund, and keeps it said; the line *per differenza* takes the rest.
    SetShare {
        /// The line.
        line: Id,
        /// Its share of the fund.
        percent: Percent,
    },
    /// This much is added to the line, or taken if negative; the line *per differenza* gives or takes it.
    Add {
        /// The line.
        line: Id,
        /// How much, with its sign.
        amount: Amount,
    },
    /// As [`Edit::Add`], but stops at the end of what is possible instead of being refused.
    Step {
        /// The line.
        line: Id,
        /// How much, with its sign.
        amount: Amount,
    },
    /// This much goes from one line to another; the others stay.
    Move {
        /// The line that gives.
        from: Id,
        /// The line that takes.
        to: Id,
        /// How much, positive.
        amount: Amount,
    },
    /// Nothing may touch the line until it is unlocked.
    Lock(Id),
    /// The line may move again.
    Unlock(Id),
    /// The line becomes *per differenza*; the one that was becomes its counterpart. No amount moves.
    Rest(Id),
    /// The line becomes the counterpart: it takes over *per differenza* when that line itself is set.
    Counterpart(Id),
    /// Nothing compensates from now on: the residue is shown.
    Free,
    /// The line *per differenza* takes the residue, and compensation is back.
    Close,
    /// A new line, empty, at the end.
    AddLine {
        /// Its name, never used before in this split.
        id: Id,
        /// How the table calls it.
        label: String,
        /// What it is for the rules.
        kind: Id,
    },
    /// The line gets another label.
    Rename {
        /// The line.
        line: Id,
        /// The new label.
        label: String,
    },
    /// An empty line goes away.
    Remove(Id),
    /// A few edits as one act, in this order: all are done, or none is. Only edits of amounts and roles, and no others
    /// within: an edit that changes which lines there are stands alone.
    Together(Vec<Edit>),
}

/// Why an edit is not done. The split is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No line has this id.
    #[error("unknown line")]
    UnknownLine(Id),
    /// A line would go below zero.
    #[error("below zero")]
    BelowZero {
        /// The line that would.
        line: Id,
        /// The line being changed.
        changed: Id,
        /// The most that the line being changed can have (in a move: that can be moved), where it is simple to say.
        most: Option<Amount>,
    },
    /// Closing the free mode: the lines already take more than the fund, by this much, even with nothing on the
    /// line *per differenza*.
    #[error("exceeds the fund")]
    Exceeds {
        /// The line *per differenza*.
        rest: Id,
        /// The excess.
        by: Amount,
    },
    /// Larger than the program accepts.
    #[error("too large")]
    TooLarge(Id),
    /// An amount that may not be negative is.
    #[error("negative")]
    Negative,
    /// The line is locked.
    #[error("locked")]
    Locked(Id),
    /// The line that would compensate is locked.
    #[error("compensation locked")]
    CompensationLocked {
        /// The line being changed.
        changed: Id,
        /// The locked one.
        locked: Id,
    },
    /// There is no other line to compensate.
    #[error("no counterpart")]
    NoCounterpart(Id),
    /// A move from a line to itself.
    #[error("same line")]
    SameLine(Id),
    /// The line has money, or receives economie, and cannot be removed.
    #[error("not empty")]
    NotEmpty(Id),
    /// The line *per differenza*, and the last one, cannot be removed.
    #[error("needed")]
    Needed(Id),
    /// The id is taken, or was.
    #[error("id taken")]
    Taken(Id),
    /// A line has this label already.
    #[error("label taken")]
    LabelTaken(String),
    /// A label that is empty.
    #[error("empty label")]
    EmptyLabel,
    /// The fixed shares would chase one another.
    #[error("cyclic shares")]
    Cyclic(Id),
    /// Nothing left to step: this line is at zero already.
    #[error("at the end")]
    AtTheEnd(Id),
    /// The line takes the rest already.
    #[error("takes the rest already")]
    AlreadyRest(Id),
    /// The line is the counterpart already.
    #[error("is the counterpart already")]
    AlreadyCounterpart(Id),
    /// The line that takes the rest cannot be its own counterpart.
    #[error("the counterpart takes the rest")]
    CounterpartIsRest(Id),
    /// It is so already.
    #[error("nothing to change")]
    Already,
    /// The percentage is outside 0 – 100.
    #[error("share out of range")]
    ShareRange,
    /// An edit that stands alone was asked together with others.
    #[error("stands alone")]
    StandsAlone,
}

/// The edit that a typed entry means on a line, at the split's present amounts.
///
/// # Errors
/// [`Refusal::UnknownLine`].
pub fn edit_of(entry: Entry, line: &Id, split: &Split) -> Result<Edit, Refusal> {
    let at = split.index(line)?;
    let present = split.cells()[at].amount;
    let line = line.clone();
    Ok(match entry {
        Entry::Set(amount) => Edit::SetAmount { line, amount },
        Entry::Share(percent) => Edit::SetShare { line, percent },
        Entry::Add(amount) => Edit::Add { line, amount },
        Entry::AddPercent(p) => Edit::Add {
            line,
            amount: p.of(present),
        },
        Entry::AddPoints(p) => Edit::Add {
            line,
            amount: p.of(split.fund()),
        },
        Entry::Times(by) => Edit::SetAmount {
            line,
            amount: to_cents(present.exact() * by, Rounding::HalfUp),
        },
        Entry::Divide(by) => Edit::SetAmount {
            line,
            amount: crate::money::div_cents(present.exact(), by, Rounding::HalfUp)
                .unwrap_or(present),
        },
    })
}
