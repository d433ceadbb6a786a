//! The mouse: presses and the wheel, as what they point at.

use std::fmt;
use std::time::{Duration, Instant};

use crossterm::Command;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use crate::app::Pointed;
use crate::ui::Regions;

/// Whether the program listens to the mouse, or leaves it to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// It listens.
    Heard,
    /// The terminal selects text with it.
    Left,
}

/// Presses as near in time as this on the same row are two at once.
const TWICE: Duration = Duration::from_millis(400);

/// What was pressed last.
#[derive(Debug, Default)]
pub(super) struct Presses {
    last: Option<(Instant, Pointed)>,
}

impl Presses {
    /// What an event of the mouse points at, on the screen as it was last drawn.
    pub(super) fn pointed(&mut self, event: MouseEvent, regions: &Regions) -> Option<Pointed> {
        let pointed = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => regions.pressed(event.column, event.row),
            MouseEventKind::ScrollUp => return Some(Pointed::WheelUp(regions.turn())),
            MouseEventKind::ScrollDown => return Some(Pointed::WheelDown(regions.turn())),
            _ => return None,
        };
        let now = Instant::now();
        let last = self.last.take();
        let again = last
            .is_some_and(|(then, what)| Some(what) == pointed && now.duration_since(then) <= TWICE);
        match pointed {
            // A third press is a first one again.
            Some(Pointed::Row(row)) if again => Some(Pointed::RowTwice(row)),
            other => {
                self.last = other.map(|what| (now, what));
                other
            }
        }
    }
}

/// Asks the terminal for presses, releases and the wheel. Movements are not asked for: they would come by the hundreds and mean
/// nothing here.
pub(super) struct Listen;

/// Gives the mouse back to the terminal.
pub(super) struct Leave;

impl Command for Listen {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        crossterm::event::EnableMouseCapture.is_ansi_code_supported()
    }
}

impl Command for Leave {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[?1006l\x1b[?1000l")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        crossterm::event::DisableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        crossterm::event::DisableMouseCapture.is_ansi_code_supported()
    }
}
