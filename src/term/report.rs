//! The report of a defect of ours: what helps to find it, and nothing of the session or of the workbook.

use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Zoned;

use crate::app::{COMMANDS, Command};
use crate::store::Rescue;

/// The last command that was asked for, by its place in the table of commands: known to whoever reports a defect.
#[derive(Debug, Clone, Default)]
pub(super) struct LastCommand(Arc<AtomicUsize>);

impl LastCommand {
    /// Takes note of a command.
    pub(super) fn is(&self, command: Command) {
        let at = COMMANDS.iter().position(|info| info.command == command);
        self.0.store(at.map_or(0, |at| at + 1), Ordering::Relaxed);
    }

    fn id(&self) -> &'static str {
        let at = self.0.load(Ordering::Relaxed).checked_sub(1);
        at.and_then(|at| COMMANDS.get(at))
            .map_or("-", |info| info.id)
    }
}

/// True when a test asks that the program stops by a panic at this command.
pub(super) fn is_to_panic(command: Command) -> bool {
    let mut rows = COMMANDS.iter().filter(|info| info.command == command);
    rows.any(|info| is_to_panic_in(info.id))
}

/// The same, of something that is no command.
pub(super) fn is_to_panic_in(what: &str) -> bool {
    std::env::var("RIPARTO_PANIC").is_ok_and(|asked| asked == what)
}

/// Writes the report of a panic. Its words are left out: they may hold what was on the desk.
pub(super) fn write(panic: &PanicHookInfo, last: &LastCommand) -> Option<PathBuf> {
    let place = panic.location().map(ToString::to_string);
    let thread = std::thread::current();
    let size = crossterm::terminal::size();
    let text = format!(
        "riparto {}\nplace: {}\nthread: {}\ncommand: {}\nterminal: {}\nsystem: {} {}\n",
        env!("CARGO_PKG_VERSION"),
        place.unwrap_or_default(),
        thread.name().unwrap_or("-"),
        last.id(),
        size.map_or_else(|_| "-".to_owned(), |(w, h)| format!("{w}x{h}")),
        std::env::consts::OS,
        std::env::consts::ARCH,
    );
    let moment = Zoned::now().strftime("%Y-%m-%dT%H%M%S").to_string();
    Rescue::of_user().ok()?.keep_report(&text, &moment).ok()
}
