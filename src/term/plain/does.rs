//! Commands in words, each with the keys that it is.

use super::asked::is_of_unit;
use super::verb::{self, Verb, Word};
use super::which::{self, Found};
use super::{Hearing, helps, papers, past, reads, rows, sheet, sitting, trials};
use crate::app::{Action, Command, Desk, Pointed, Prompt, Showing, save as to_save};
use crate::fund::{Split, path_shown};
use crate::lang::{Lang, plain as words};

/// Hears a command.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let Some(word) = verb::named(first) else {
        return unknown(hearing, line, first);
    };
    let Some(desk) = hearing.desk() else {
        return;
    };
    // Behind a dark screen nothing is told, and nothing done unseen.
    let at_ease = [
        Verb::Lesson,
        Verb::Do(Command::NextLesson),
        Verb::Do(Command::PreviousLesson),
        Verb::Do(Command::LeaveLesson),
        Verb::Seduta,
        Verb::Do(Command::Private),
        Verb::Public,
        Verb::Help,
        Verb::Save,
        Verb::Quit,
    ];
    if desk.showing == Showing::Dark && !at_ease.contains(&word.verb) {
        return hearing.say(words::DARK.of(lang));
    }
    hearing.home();
    done(hearing, word, rest);
}

/// A first word that is no command may be a line: `risultato 30%`.
fn unknown(hearing: &mut Hearing, line: &str, first: &str) {
    let lang = hearing.model.lang;
    let Some(desk) = hearing.desk() else {
        return;
    };
    if desk.showing != Showing::Dark {
        let (found, rest) = which::line_first(desk.split(), line);
        if found != Found::None
            && !rest.is_empty()
            && !first.starts_with(|c: char| c.is_ascii_digit())
        {
            hearing.home();
            return set(hearing, line);
        }
    }
    hearing.say(words::unknown(first, verb::nearest(first, lang), lang));
}

fn done(hearing: &mut Hearing, word: &Word, rest: &str) {
    let lang = hearing.model.lang;
    match word.verb {
        Verb::Do(command) => plainly(hearing, command),
        Verb::Table => read(hearing, reads::table),
        Verb::Line => set(hearing, rest),
        Verb::Move => moved(hearing, rest),
        Verb::Base => {
            hearing.command(Command::Base);
            read(hearing, reads::shares);
        }
        Verb::Rules => rows::rules(hearing, rest),
        Verb::Limits => {
            if at_line(hearing, rest) {
                rows::about(hearing);
            }
        }
        Verb::Lock => of_line(hearing, rest, Command::Lock),
        Verb::Rest => of_line(hearing, rest, Command::Rest),
        Verb::Counterpart => of_line(hearing, rest, Command::Counterpart),
        Verb::Remove => of_line(hearing, rest, Command::Remove),
        Verb::Add if rest.is_empty() => hearing.command(Command::AddLine),
        Verb::Add => typed(hearing, Command::AddLine, rest),
        Verb::Rename => renamed(hearing, rest),
        Verb::Seduta => sitting::seduta(hearing, rest),
        Verb::Answer => sitting::answered(hearing, rest),
        Verb::Declaration => sitting::minute(hearing, 0),
        Verb::Dispute => sitting::minute(hearing, 1),
        Verb::PutOff => sitting::minute(hearing, 2),
        Verb::Talks => rows::talks(hearing, rest),
        Verb::History => rows::history(hearing),
        Verb::Bring => {
            if rows::at_talk(hearing, rest) {
                hearing.command(Command::Bring);
            }
        }
        Verb::Past => past::look(hearing, rest),
        Verb::LastYear => past::last_year(hearing),
        Verb::Steps => sheet::sheet(hearing, Command::Steps, rest),
        Verb::Fund => sheet::sheet(hearing, Command::Fund, rest),
        Verb::Positions => sheet::sheet(hearing, Command::Positions, rest),
        Verb::Simulations => trials::trials(hearing, rest),
        Verb::Papers => papers::papers(hearing, rest),
        Verb::Room => sitting::room(hearing),
        Verb::Darken => sitting::darken(hearing),
        Verb::Lesson => lesson(hearing),
        Verb::Public => sitting::public(hearing),
        Verb::Save => save(hearing),
        Verb::Help => helps::help(hearing, rest),
        Verb::Quit => {
            hearing.command(Command::Quit);
            if hearing.model.message.is_some() {
                hearing.say_message();
                hearing.say(words::QUIT_AGAIN.of(lang));
            }
        }
    }
}

/// A command as its key does it; where it would do nothing, that is said.
fn plainly(hearing: &mut Hearing, command: Command) {
    let lang = hearing.model.lang;
    let works = command.works(hearing.model);
    hearing.command(command);
    let silent = hearing.model.message.is_none() && hearing.desk().is_some_and(Desk::is_at_rest);
    if !works && silent {
        hearing.say(words::NOT_NOW.of(lang));
    }
}

/// Begins the lesson; while it goes on, tells its step again.
fn lesson(hearing: &mut Hearing) {
    if hearing.model.lesson.is_none() {
        let before = hearing.model.message.take();
        hearing.command(Command::Lesson);
        if hearing.model.lesson.is_some() {
            let greeting = super::Plain::default().greeting(hearing.model);
            return hearing.told.extend(greeting);
        }
        hearing.model.message = hearing.model.message.take().or(before);
        return;
    }
    let told = super::lesson::step(hearing.model);
    hearing.told.extend(told);
}

pub(super) fn read(hearing: &mut Hearing, reads: fn(&Desk, Lang) -> Vec<String>) {
    let lang = hearing.model.lang;
    hearing.say_message();
    let told = hearing.desk().map(|desk| reads(desk, lang));
    hearing.told.extend(told.unwrap_or_default());
}

/// Stands on the line that a text names; says why not, when it names none.
fn at_line(hearing: &mut Hearing, text: &str) -> bool {
    let Some(desk) = hearing.desk() else {
        return false;
    };
    match which::line(desk.split(), text) {
        Found::One(at) => {
            stand_on(hearing, at);
            true
        }
        found => {
            let split = desk.split().clone();
            not_found(hearing, &split, text, found);
            false
        }
    }
}

fn stand_on(hearing: &mut Hearing, at: usize) {
    hearing.act(Action::Point(Pointed::Row(at)));
}

fn not_found(hearing: &mut Hearing, split: &Split, text: &str, found: Found) {
    let lang = hearing.model.lang;
    let name = |at: usize| split.lines()[at].name().to_owned();
    let (may_be, names): (bool, Vec<String>) = match found {
        Found::Several(places) => (true, places.into_iter().map(name).collect()),
        _ => (false, (0..split.lines().len()).map(name).collect()),
    };
    hearing.say(words::no_line(text, may_be, &names, lang));
}

fn of_line(hearing: &mut Hearing, rest: &str, command: Command) {
    if at_line(hearing, rest) {
        hearing.command(command);
    }
}

/// Opens a question, answers it and accepts; what is refused is not left open.
fn typed(hearing: &mut Hearing, command: Command, text: &str) {
    hearing.command(command);
    if hearing.is_refused() {
        return;
    }
    hearing.act(Action::Paste(text.to_owned()));
    accept(hearing);
}

/// Accepts what was typed. What must be told first stays open; what is refused does not.
pub(super) fn accept(hearing: &mut Hearing) {
    if !hearing.is_refused() {
        hearing.command(Command::Accept);
    }
    let open = hearing.desk().and_then(|desk| desk.prompt.as_ref());
    if open.is_some_and(Prompt::is_of_split) && !open.is_some_and(is_of_unit) {
        hearing.home();
    }
}

/// `risultato 30%`: stands on the line and types the amount.
fn set(hearing: &mut Hearing, text: &str) {
    let lang = hearing.model.lang;
    let Some(desk) = hearing.desk() else {
        return;
    };
    let split = desk.split().clone();
    match which::line_first(&split, text) {
        (Found::One(at), amount) => {
            stand_on(hearing, at);
            if amount.is_empty() {
                let told = hearing.desk().map(|desk| reads::line(desk, at, lang));
                return hearing.told.extend(told.unwrap_or_default());
            }
            hearing.act(Action::Paste(amount.to_owned()));
            accept(hearing);
        }
        (found, _) => {
            let first = text.split_whitespace().next().unwrap_or_default();
            not_found(hearing, &split, first, found);
        }
    }
}

/// `5000 da posizione a risultato`.
fn moved(hearing: &mut Hearing, text: &str) {
    let lang = hearing.model.lang;
    let Some(desk) = hearing.desk() else {
        return;
    };
    let split = desk.split().clone();
    let Some((amount, from, to)) = words::move_parts(text) else {
        return hearing.say(words::MOVE_FORM.of(lang));
    };
    let (from, to) = match (which::line(&split, from), which::line(&split, to)) {
        (Found::One(from), Found::One(to)) => (from, to),
        (Found::One(_), found) => return not_found(hearing, &split, to, found),
        (found, _) => return not_found(hearing, &split, from, found),
    };
    if from == to {
        return hearing.say(words::SAME_LINE.of(lang));
    }
    stand_on(hearing, from);
    hearing.command(Command::Move);
    for _ in 0..split.lines().len() {
        let taker =
            |desk: &Desk| matches!(desk.prompt, Some(Prompt::Move { to: at, .. }) if at == to);
        if hearing.desk().is_none_or(taker) {
            break;
        }
        hearing.command(Command::Down);
    }
    if !hearing.is_refused() {
        hearing.act(Action::Paste(amount.to_owned()));
        accept(hearing);
    }
}

/// `risultato in Retribuzione di risultato`.
fn renamed(hearing: &mut Hearing, text: &str) {
    let lang = hearing.model.lang;
    let Some((line, name)) = words::rename_parts(text) else {
        return hearing.say(words::RENAME_FORM.of(lang));
    };
    if at_line(hearing, line) {
        typed(hearing, Command::Rename, name);
    }
}

/// Writes the session whole, in its file.
fn save(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    if hearing.model.lesson.is_some() {
        return hearing.say(words::NOT_IN_LESSON.of(lang));
    }
    let Some(desk) = hearing.desk() else {
        return;
    };
    let path = path_shown(desk.origin.path());
    let Some(effect) = to_save(desk) else {
        return hearing.say(words::NOTHING_TO_SAVE.of(lang));
    };
    hearing.hands.carry_out(hearing.model, vec![effect]);
    if hearing.model.message.is_none() {
        hearing.say(words::saved(&path, lang));
    }
}
