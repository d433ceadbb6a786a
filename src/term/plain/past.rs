//! The table as it was, while that is what is shown: it is gone through, accepted where it waits for that, or left.

use super::{Hearing, which};
use crate::app::Command;
use crate::lang::plain as words;

/// Hears what goes through the past, or ends it; true when the line was that.
pub(super) fn hear(hearing: &mut Hearing, line: &str) -> bool {
    let Some(desk) = hearing.desk().filter(|desk| desk.past().is_some()) else {
        return false;
    };
    let waits = desk.in_file.is_some();
    let word = which::folded(line);
    let is = |all: &[&str]| all.contains(&word.as_str());
    let command = if waits && is(&words::YES) {
        Command::Edit
    } else if is(&words::GIVE_UP) || is(&words::NO) {
        Command::Back
    } else if is(&words::GO_ON) {
        Command::Later
    } else if is(&words::GO_BACK) {
        Command::Sooner
    } else {
        return false;
    };
    hearing.command(command);
    true
}
