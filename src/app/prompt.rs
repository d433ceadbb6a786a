//! [`Prompt`]: what is being asked of the operator.

use super::{Cell, Field, TextKey};
use crate::fund::Id;
use crate::negotiation::Amend;

/// A question open on the table.
#[derive(Debug, Clone)]
pub enum Prompt {
    /// The amount of the selected line.
    Amount {
        /// What is typed.
        field: Field,
        /// What must be told before it can be done.
        ask: Ask,
    },
    /// How much to move from the selected line, and to which.
    Move {
        /// The line that takes.
        to: usize,
        /// What is typed.
        field: Field,
    },
    /// The name of a new line.
    NewLine(Field),
    /// The new name of the selected line.
    Rename(Field),
    /// Something of the private workbook.
    Private {
        /// What.
        asked: Asked,
        /// What is typed.
        field: Field,
    },
    /// Something of the opening data.
    Opening {
        /// What.
        asking: Asking,
        /// What is typed.
        field: Field,
    },
}

/// What is asked of the private workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A new simulation: its name, a preset or a goal.
    New,
    /// The name of a simulation, by its number.
    Name(u32),
    /// Whether a simulation, by its number, goes to the table.
    Bring(u32),
    /// What the Giunta asks of a line.
    Indirizzo,
    /// A note.
    Note,
}

/// What is asked of the opening data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asking {
    /// A figure.
    Cell(Cell),
    /// The formula of a source.
    Formula(Id),
    /// How many heads a source is for, and on which day.
    Heads(Id),
    /// The name of a source.
    SourceLabel(Id),
    /// The act and article of a source.
    SourceReference(Id),
    /// A new source: its name, or the entry of the catalogue with this place among those that fit, from one.
    NewSource(usize),
    /// The name of a new item of the body in the cap.
    NewCapItem,
    /// The act that certifies an economia.
    Certify(Id),
    /// The code and the name of a new position.
    NewPosition,
    /// The name of a position.
    PositionLabel(Id),
    /// When a position is held.
    Time(Id),
    /// What a position was worth before, and on which day.
    Earlier(Id),
    /// What the revoked assignment of a holder was worth, and when it would have ended.
    Safeguard(Id),
    /// The act of a complex structure; empty: it is no longer one.
    Complex(Id),
    /// A passage of the papers.
    Passage(Id),
    /// The file that a paper is written in.
    Export,
    /// The section of Modulo II in which a line stands.
    Section,
    /// Whether a row goes, with its money.
    Remove(Box<Amend>),
    /// Whether the split on the table becomes the one that the session opens with: seen by all.
    Adopt,
    /// Whether what a rescue copy has is taken up.
    TakeUp,
    /// The file of the negotiation that goes on from this session, which itself is not changed.
    Continue,
    /// The act of the body by which the fund is changed, before this change.
    Act(Box<Amend>),
}

/// What must be told before an amount can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Nothing.
    Nothing,
    /// A bare small number on a large line: euro or per cent?
    EuroOrPercent,
}

impl Prompt {
    /// The field being typed.
    pub fn field(&self) -> &Field {
        match self {
            Self::Amount { field, .. }
            | Self::Move { field, .. }
            | Self::NewLine(field)
            | Self::Rename(field)
            | Self::Private { field, .. }
            | Self::Opening { field, .. } => field,
        }
    }

    /// The field being typed, to type in.
    pub fn field_mut(&mut self) -> &mut Field {
        match self {
            Self::Amount { field, .. }
            | Self::Move { field, .. }
            | Self::NewLine(field)
            | Self::Rename(field)
            | Self::Private { field, .. }
            | Self::Opening { field, .. } => field,
        }
    }

    /// True when the answer is an edit of the split.
    pub fn is_of_split(&self) -> bool {
        !matches!(self, Self::Opening { .. } | Self::Private { .. })
    }

    /// A prompt for the amount that starts with a typed character.
    pub fn typed(key: TextKey) -> Self {
        let mut field = Field::default();
        field.key(key);
        Self::Amount {
            field,
            ask: Ask::Nothing,
        }
    }
}
