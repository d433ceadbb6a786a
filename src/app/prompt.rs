//! [`Prompt`]: what is being asked of the operator.

use super::{Field, TextKey};

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
            | Self::Rename(field) => field,
        }
    }

    /// The field being typed, to type in.
    pub fn field_mut(&mut self) -> &mut Field {
        match self {
            Self::Amount { field, .. }
            | Self::Move { field, .. }
            | Self::NewLine(field)
            | Self::Rename(field) => field,
        }
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
