//! [`Screen`]: the screens of a table, in the order of Tab.

use super::{Command, Context};

/// A screen of the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The Tavolo.
    #[default]
    Table,
    /// The Verifiche.
    Verdicts,
    /// The Fondo.
    Fund,
    /// The Posizioni.
    Positions,
    /// The Simulazioni.
    Simulations,
    /// The Trattativa.
    Talks,
    /// The Iter.
    Steps,
    /// The Documenti.
    Papers,
}

impl Screen {
    /// Every screen, in the order of Tab.
    pub const ALL: [Self; 8] = [
        Self::Table,
        Self::Verdicts,
        Self::Fund,
        Self::Positions,
        Self::Simulations,
        Self::Talks,
        Self::Steps,
        Self::Papers,
    ];

    /// Where a key is typed on it.
    pub fn context(self) -> Context {
        match self {
            Self::Table => Context::Table,
            Self::Verdicts => Context::Verdicts,
            Self::Fund => Context::Fund,
            Self::Positions => Context::Positions,
            Self::Simulations => Context::Simulations,
            Self::Talks => Context::Talks,
            Self::Steps => Context::Steps,
            Self::Papers => Context::Papers,
        }
    }

    /// The command that goes to it; to the Tavolo one goes back.
    pub(super) fn command(self) -> Option<Command> {
        Some(match self {
            Self::Table => return None,
            Self::Verdicts => Command::Verdicts,
            Self::Fund => Command::Fund,
            Self::Positions => Command::Positions,
            Self::Simulations => Command::Simulations,
            Self::Talks => Command::Talks,
            Self::Steps => Command::Steps,
            Self::Papers => Command::Papers,
        })
    }

    /// The screen that a command goes to, if it goes to one.
    pub(super) fn of(command: Command) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|screen| screen.command() == Some(command))
    }

    /// True for a screen of opening data.
    pub fn is_sheet(self) -> bool {
        matches!(self, Self::Fund | Self::Positions | Self::Steps)
    }

    /// The screen after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|s| *s == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}
