//! [`Room`]: how much room the screen has, and what may be done where almost nothing can.

use super::{Action, Command};

/// How much room there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// A screen, drawn whole.
    #[default]
    Whole,
    /// A line that says how things stand: nothing is changed by who cannot see what.
    Line,
}

impl Room {
    /// True for what may be done with so much in sight: of a line alone, what leaves, goes back or hides.
    pub(super) fn lets(self, action: &Action) -> bool {
        use Command as C;
        match (self, action) {
            (Self::Whole, _) | (Self::Line, Action::Told(_)) => true,
            (Self::Line, Action::Do(command)) => {
                matches!(command, C::Quit | C::Back | C::Dark | C::LeaveLesson)
            }
            (Self::Line, _) => false,
        }
    }
}
