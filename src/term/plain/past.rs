//! The table as it was: at a row of the talks it is read; while it is what is shown it is gone through, accepted where it waits
//! for that, or left. And last year beside this one, read and put away again.

use super::does::read;
use super::{Hearing, reads, rows, which};
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

/// Shows the table as it was at a row of the talks.
pub(super) fn look(hearing: &mut Hearing, row: &str) {
    let lang = hearing.model.lang;
    if row.is_empty() {
        return hearing.say(words::PAST_FORM.of(lang));
    }
    // The rows are those of now.
    if hearing
        .desk()
        .is_some_and(|desk| desk.past().is_some() && desk.in_file.is_none())
    {
        hearing.command(Command::Back);
        hearing.model.message = None;
    }
    // The table is another: it is read whole.
    if rows::at_talk(hearing, row) {
        hearing.command(Command::Past);
    }
}

/// Reads last year beside this one: it is shown, as its key does, and put away again.
pub(super) fn last_year(hearing: &mut Hearing) {
    let is_shown = |hearing: &Hearing| hearing.desk().is_some_and(|d| d.last_year.is_some());
    if !is_shown(hearing) {
        hearing.command(Command::LastYear);
    }
    if is_shown(hearing) {
        hearing.model.message = None;
        read(hearing, reads::last_year);
        hearing.command(Command::LastYear);
    }
}
