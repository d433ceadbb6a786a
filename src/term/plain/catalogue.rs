//! A new source: one of the catalogue by its number, or a free one by its name.

use super::{Hearing, opening};
use crate::app::{Action, Asking, Command, Desk, Pointed, Prompt, catalogue};
use crate::lang::{Lang, plain as words};

/// True while a new source is asked.
pub(super) fn is_asked(desk: &Desk) -> bool {
    let asking = |prompt: &Prompt| {
        matches!(
            prompt,
            Prompt::Opening {
                asking: Asking::NewSource(_),
                ..
            }
        )
    };
    desk.prompt.as_ref().is_some_and(asking)
}

/// What was written of it so far.
fn written(desk: &Desk) -> &str {
    let prompt = desk.prompt.as_ref();
    prompt.map_or("", |prompt| prompt.field().text().trim())
}

/// Hears what is said of it.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let fitting = |hearing: &Hearing| {
        let entries = |desk: &Desk| catalogue::fitting(&desk.case, written(desk)).len();
        hearing.desk().map_or(0, entries)
    };
    let number = line.parse::<usize>().ok();
    if let Some(number) = number.filter(|n| (1..=fitting(hearing)).contains(n)) {
        return choose(hearing, number);
    }
    opening::write(hearing, line);
    if fitting(hearing) == 0 {
        choose(hearing, 0);
    }
}

/// Takes an entry of those that fit, by its place from one; or the name that was written, as a source of its own.
pub(super) fn choose(hearing: &mut Hearing, entry: usize) {
    hearing.act(Action::Point(Pointed::Entry(entry)));
    hearing.command(Command::Accept);
}

/// The entries that hold what was written, each with its number.
pub(super) fn listed(desk: &Desk, lang: Lang) -> Vec<String> {
    let entries = catalogue::fitting(&desk.case, written(desk));
    let named = entries
        .into_iter()
        .map(|at| catalogue::words(&desk.case, at, lang));
    (1..)
        .zip(named)
        .map(|(at, name)| format!("{at}: {name}"))
        .collect()
}

/// How the choice is made, and from what.
pub(super) fn told(desk: &Desk, lang: Lang) -> Vec<String> {
    let text = written(desk);
    let listed = listed(desk, lang);
    let mut told = vec![words::fitting(text, listed.len(), lang)];
    // The whole catalogue is read when it is asked for.
    if !text.is_empty() {
        told.extend(listed);
    }
    told
}
