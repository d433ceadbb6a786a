//! The questions of a form, one at a time: the same form that the screen shows as a page.

use super::which::{self, Found};
use super::{Hearing, Stage, asked as question};
use crate::app::{Action, Answer, Command, Form, FormAsk, Part, Place, Purpose, TextKey};
use crate::lang::plain as words;

/// A text that is longer is cut by the field: it is refused, and said.
const LONGEST: usize = 200;

/// Hears an answer.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let word = which::folded(line);
    let is = |all: &[&str]| all.contains(&word.as_str());
    if is(&words::GIVE_UP) {
        return give_up(hearing);
    }
    if hearing.stage == Stage::Rereading {
        return reread(hearing, &word);
    }
    if is(&words::DONE) {
        return finish(hearing);
    }
    if is(&words::GO_BACK) {
        return go(hearing, Command::Up);
    }
    if is(&words::SAY_AGAIN) {
        return;
    }
    let kept = word.is_empty() || answered(hearing, line);
    if kept {
        next(hearing);
    }
}

fn form<'a>(hearing: &'a Hearing) -> Option<&'a Form> {
    hearing.form()
}

fn asked<'a>(hearing: &'a Hearing) -> Option<&'a FormAsk> {
    let form = hearing.form()?;
    form.asks.get(form.focus)
}

/// Whether what was read again is done.
fn reread(hearing: &mut Hearing, word: &str) {
    let lang = hearing.model.lang;
    if words::YES.contains(&word) {
        // What cannot be done yet is told again with why.
        let may_be = form(hearing).is_some_and(|form| form.preview.is_ok());
        if may_be {
            accept(hearing);
        }
        return;
    }
    // After the last confirmation began, what was written stands.
    let confirming = form(hearing).is_some_and(|form| form.confirming);
    let asks = form(hearing).map_or(0, |form| form.asks.len());
    let number = word.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let [how, not_yet] =
        form(hearing).map_or([words::CONFIRM_HOW, words::NOT_YET], question::confirming);
    match number.filter(|at| *at < asks && !confirming) {
        Some(at) => {
            hearing.stage = Stage::Asked;
            for _ in 0..asks {
                if form(hearing).is_some_and(|form| form.focus == at) {
                    break;
                }
                hearing.command(Command::NextField);
            }
        }
        None if words::NO.contains(&word) => hearing.say(not_yet.of(lang)),
        None => hearing.say(how.of(lang)),
    }
}

/// Accepts the form; what it then asks, if it does, is asked.
fn accept(hearing: &mut Hearing) {
    let confirmed = form(hearing).is_some_and(|form| form.confirming);
    // The page of a session that begins is accepted on its last question.
    let not_last = |hearing: &Hearing| match &hearing.model.place {
        Place::Start(start) => start.beginning.as_ref().is_some_and(|b| !b.is_at_last()),
        _ => false,
    };
    for _ in 0..form(hearing).map_or(0, |form| form.asks.len()) {
        if not_last(hearing) {
            hearing.command(Command::NextField);
        }
    }
    hearing.command(Command::Accept);
    if form(hearing).is_some_and(|form| form.purpose == Purpose::NewSession) {
        // What makes no sense was told, on its question.
        hearing.stage = Stage::Asked;
        return;
    }
    let lang = hearing.model.lang;
    let Some(form) = form(hearing) else {
        return;
    };
    let asks_who = form
        .asks
        .get(form.focus)
        .is_some_and(|a| a.part == Part::Confirmed);
    if form.confirming && !confirmed {
        if asks_who {
            hearing.stage = Stage::Asked;
        } else {
            hearing.say(words::ONCE_MORE.of(lang));
        }
    }
}

fn give_up(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    for _ in 0..2 {
        if form(hearing).is_some() {
            hearing.command(Command::Back);
        }
    }
    hearing.say(words::GIVEN_UP.of(lang));
}

/// No further question: what is written stands, and is read again.
fn finish(hearing: &mut Hearing) {
    if form(hearing).is_some_and(|form| form.confirming) {
        return accept(hearing);
    }
    hearing.stage = Stage::Rereading;
}

/// To the next question; after the last, what was written is read again.
pub(super) fn next(hearing: &mut Hearing) {
    if form(hearing).is_some_and(|form| form.confirming) {
        return accept(hearing);
    }
    let from = form(hearing).map_or(0, |form| form.focus);
    go(hearing, Command::NextField);
    if form(hearing).is_some_and(|form| form.focus <= from) {
        hearing.stage = Stage::Rereading;
    }
}

/// To the question after, or before, of those that what was chosen leaves open.
fn go(hearing: &mut Hearing, command: Command) {
    for _ in 0..form(hearing).map_or(0, |form| form.asks.len()) {
        hearing.command(command);
        let pertains = |form: &Form| form.asks.get(form.focus).is_some_and(|a| pertains(form, a));
        if form(hearing).is_none_or(pertains) {
            break;
        }
    }
}

/// False for a question that is nothing to what was chosen first.
fn pertains(form: &Form, ask: &FormAsk) -> bool {
    let what = form.one(&Part::What);
    match (&form.purpose, &ask.part) {
        (Purpose::Minute, Part::Theirs | Part::Source) => what == 1,
        (Purpose::Sitting, Part::Until | Part::Note) => what == 0,
        (Purpose::Sitting, Part::Whole) => what != 3,
        (Purpose::Sitting, Part::Parties | Part::Others | Part::Names) => what == 2,
        _ => true,
    }
}

/// Takes the answer to the question that is open; false when it is none.
fn answered(hearing: &mut Hearing, line: &str) -> bool {
    let lang = hearing.model.lang;
    let empty = line == words::EMPTY;
    let Some(ask) = asked(hearing) else {
        return false;
    };
    match ask.answer.clone() {
        Answer::Text(_) if line.chars().count() > LONGEST => {
            hearing.say(words::too_long(LONGEST, lang));
            false
        }
        Answer::Text(_) => {
            write(hearing, if empty { "" } else { line });
            true
        }
        Answer::One { .. } if empty => true,
        Answer::One { options, .. } => match one(hearing, &options, line) {
            Some(at) => {
                choose_one(hearing, at);
                true
            }
            None => false,
        },
        Answer::Many { options, .. } => {
            let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
            let word = which::folded(line);
            let chosen = if empty || words::NOBODY.contains(&word.as_str()) {
                Some(Vec::new())
            } else if words::EVERYBODY.contains(&word.as_str()) {
                Some((0..names.len()).collect())
            } else {
                let pieces = line.split([',', ';']).map(str::trim);
                let pieces = pieces.filter(|piece| !piece.is_empty());
                pieces.map(|piece| one(hearing, &names, piece)).collect()
            };
            let Some(chosen) = chosen else {
                return false;
            };
            choose_many(hearing, &chosen);
            tell_chosen(hearing);
            true
        }
    }
}

/// The option that a text names; says why, when it names none.
fn one(hearing: &mut Hearing, options: &[String], text: &str) -> Option<usize> {
    let lang = hearing.model.lang;
    let names: Vec<Vec<String>> = options.iter().map(|o| vec![o.clone()]).collect();
    match which::among(&names, text) {
        Found::One(at) => Some(at),
        Found::Several(places) => {
            let may_be: Vec<String> = places.iter().map(|at| options[*at].clone()).collect();
            hearing.say(words::no_option(text, true, &may_be, lang));
            None
        }
        Found::None => {
            hearing.say(words::no_option(text, false, options, lang));
            None
        }
    }
}

/// Writes a text in the place of the one that is there.
fn write(hearing: &mut Hearing, text: &str) {
    let there = match asked(hearing).map(|ask| &ask.answer) {
        Some(Answer::Text(field)) => field.text().chars().count(),
        _ => 0,
    };
    hearing.act(Action::Text(TextKey::End));
    for _ in 0..there {
        hearing.act(Action::Text(TextKey::Backspace));
    }
    if !text.is_empty() {
        hearing.act(Action::Paste(text.to_owned()));
    }
}

/// Goes to an option of a choice.
pub(super) fn choose_one(hearing: &mut Hearing, place: usize) {
    let len = match asked(hearing).map(|ask| &ask.answer) {
        Some(Answer::One { options, .. }) => options.len(),
        _ => 0,
    };
    for _ in 0..len {
        let there = |ask: &FormAsk| matches!(ask.answer, Answer::One { at, .. } if at == place);
        if asked(hearing).is_none_or(there) {
            break;
        }
        hearing.act(Action::Text(TextKey::Right));
    }
}

/// Marks some options, and no others: those that go first, since marking one may unmark another.
fn choose_many(hearing: &mut Hearing, chosen: &[usize]) {
    for marks in [false, true] {
        let len = match asked(hearing).map(|ask| &ask.answer) {
            Some(Answer::Many { options, .. }) => options.len(),
            _ => 0,
        };
        for _ in 0..len {
            hearing.act(Action::Text(TextKey::Right));
            let Some(Answer::Many { options, at }) = asked(hearing).map(|ask| &ask.answer) else {
                return;
            };
            let wanted = chosen.contains(at);
            if wanted == marks && options[*at].1 != wanted {
                hearing.act(Action::Text(TextKey::Char(' ')));
            }
        }
    }
}

/// Who is marked now: marking one may have unmarked another.
fn tell_chosen(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    let told = asked(hearing).map(|ask| {
        let answer = question::answer(&ask.answer, lang);
        format!("{}: {answer}", ask.words.of(lang))
    });
    hearing.told.extend(told);
}
