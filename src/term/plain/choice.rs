//! Which session to open, where no file was named: read one a line with its number, and chosen by number or by name.

use super::verb::{self, Verb};
use super::{Hearing, Plain, safe};
use crate::app::{Command, Entry, Model, Origin, Place};
use crate::lang::plain as words;
use crate::lang::screens::start;
use crate::lang::{Lang, fold};

/// The sessions that there are, each with the number that chooses it.
pub(super) fn list(model: &Model) -> Vec<String> {
    let Place::Start(choice) = &model.place else {
        return Vec::new();
    };
    let lang = model.lang;
    let entries = choice.entries.iter().map(|entry| name(entry, lang));
    let numbered = (1..).zip(entries).map(|(at, name)| format!("{at}: {name}"));
    std::iter::once(start::CHOOSE.of(lang).to_owned())
        .chain(numbered)
        .chain([words::CHOICE.of(lang).to_owned()])
        .collect()
}

/// What a session is called.
fn name(entry: &Entry, lang: Lang) -> String {
    match &entry.origin {
        Origin::File(path) => path.display().to_string(),
        Origin::Example(_) => start::EXAMPLE.of(lang).to_owned(),
    }
}

/// Hears the choice: opens it, or says why it cannot be.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    match verb::named(line).map(|word| word.verb) {
        Some(Verb::Quit) => return hearing.command(Command::Quit),
        Some(Verb::Help) => return hearing.told.extend(list(hearing.model)),
        _ => {}
    }
    let Place::Start(choice) = &mut hearing.model.place else {
        return;
    };
    let names: Vec<String> = choice.entries.iter().map(|e| name(e, lang)).collect();
    match chosen(&names, line) {
        Ok(at) => {
            choice.scroll.selected = at;
            choice.trouble = None;
            hearing.command(Command::Open);
            opened(hearing);
        }
        Err(several) => hearing.say(words::not_chosen(line, several, lang)),
    }
}

/// The place of what was chosen, by its number or by words of its name; else how many have them.
fn chosen(names: &[String], line: &str) -> Result<usize, usize> {
    if let Ok(number) = line.parse::<usize>() {
        let at = number.checked_sub(1).filter(|at| *at < names.len());
        return at.ok_or(0);
    }
    let wanted = fold(line);
    let whole = names.iter().position(|name| fold(name) == wanted);
    if let Some(at) = whole {
        return Ok(at);
    }
    let having = names.iter().enumerate();
    let having: Vec<usize> = having
        .filter(|(_, name)| fold(name).contains(&wanted))
        .map(|(at, _)| at)
        .collect();
    match having[..] {
        [at] => Ok(at),
        _ => Err(having.len()),
    }
}

/// What is told once it is open; or why it is not.
fn opened(hearing: &mut Hearing) {
    let trouble = match &hearing.model.place {
        Place::Start(choice) => choice.trouble.clone(),
        _ => None,
    };
    if let Some(trouble) = trouble {
        hearing.say(trouble);
        let again = list(hearing.model);
        hearing.told.extend(again);
        return;
    }
    let greeting = Plain::default().greeting(hearing.model);
    hearing.told.extend(greeting);
}

impl Plain {
    /// What is told at the beginning, where no session is open yet.
    pub(super) fn choice(model: &Model) -> Vec<String> {
        safe(&list(model), model.lang)
    }
}
