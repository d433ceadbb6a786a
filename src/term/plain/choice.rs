//! Which session to open, where no file was named: read one a line with its number, and chosen by number or by name.

use super::verb::{self, Verb};
use super::{Hearing, Plain, Stage, answers, asked, import, of_row, safe, which};
use crate::app::{Command, Context, Entry, Model, Origin, Place, Start};
use crate::fund::path_shown;
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
        .chain([words::AT_START.of(lang).to_owned()])
        .collect()
}

/// What a session is called.
fn name(entry: &Entry, lang: Lang) -> String {
    match &entry.origin {
        Origin::File(path) => path_shown(path),
        Origin::Example(_) => start::EXAMPLE.of(lang).to_owned(),
    }
}

/// Hears the choice: opens it, makes another from it or from a table, or says why it cannot be.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    if hearing.form().is_some() {
        answers::hear(hearing, line);
    } else if import::going_on(hearing).is_some() {
        import::hear(hearing, line);
    } else if is_proposed(hearing) {
        proposed(hearing, line);
    } else if !line.is_empty() {
        heard(hearing, line);
    }
    opened(hearing);
}

/// True while the session of a next year waits to be confirmed.
fn is_proposed(hearing: &Hearing) -> bool {
    matches!(&hearing.model.place, Place::Start(start) if start.proposal.is_some())
}

/// Whether the session of a next year is made.
fn proposed(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let word = which::folded(line);
    if words::YES.contains(&word.as_str()) {
        hearing.command(Command::Accept);
    } else if words::NO.contains(&word.as_str()) || words::GIVE_UP.contains(&word.as_str()) {
        hearing.command(Command::Back);
        hearing.say(words::GIVEN_UP.of(lang));
    } else {
        hearing.say(words::YES_OR_NO.of(lang));
    }
}

fn heard(hearing: &mut Hearing, line: &str) {
    match verb::named(line).map(|word| word.verb) {
        Some(Verb::Quit) => return hearing.command(Command::Quit),
        Some(Verb::Help) => return hearing.told.extend(list(hearing.model)),
        _ => {}
    }
    match of_row::asked(Context::Start, line) {
        Some((Command::Import, file)) => {
            hearing.command(Command::Import);
            if file.is_empty() {
                import::tell(hearing);
            } else {
                import::hear(hearing, file);
            }
        }
        Some((command @ (Command::Open | Command::NextYear), which)) => {
            choose(hearing, which, command);
        }
        Some((command, _)) => hearing.command(command),
        None => choose(hearing, line, Command::Open),
    }
}

/// Stands on the session that a text names, and does what is asked of it.
fn choose(hearing: &mut Hearing, text: &str, command: Command) {
    let lang = hearing.model.lang;
    let Place::Start(choice) = &mut hearing.model.place else {
        return;
    };
    let names: Vec<String> = choice.entries.iter().map(|e| name(e, lang)).collect();
    match chosen(&names, text) {
        Ok(at) => {
            choice.scroll.selected = at;
            choice.trouble = None;
            hearing.command(command);
        }
        Err(several) => hearing.say(words::not_chosen(text, several, lang)),
    }
}

/// What the next line is.
pub(super) fn place(start: &Start, stage: Stage, lang: Lang) -> String {
    match &start.import {
        _ if stage == Stage::Pasting => words::TABLE_LINE.of(lang).to_owned(),
        _ if start.beginning.is_some() => {
            let form = start.beginning.as_ref().map(|beginning| &beginning.form);
            form.map_or(String::new(), |form| asked::of_page(form, stage, lang))
        }
        Some(import) => import::place(import, lang),
        None if start.proposal.is_some() => words::MAKE_IT.of(lang).to_owned(),
        None => words::SESSION.of(lang).to_owned(),
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

/// What is told once one is open; or why it is not.
fn opened(hearing: &mut Hearing) {
    let Place::Start(choice) = &mut hearing.model.place else {
        let greeting = Plain::default().greeting(hearing.model);
        return hearing.told.extend(greeting);
    };
    if let Some(trouble) = choice.trouble.take() {
        hearing.say(trouble);
        let again = list(hearing.model);
        hearing.told.extend(again);
    }
}

impl Plain {
    /// What is told at the beginning, where no session is open yet.
    pub(super) fn choice(model: &Model) -> Vec<String> {
        safe(&list(model), model.lang)
    }
}
