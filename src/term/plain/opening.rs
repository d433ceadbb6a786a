//! A question alone: whether euro or percentage, a figure of the opening data, the file that a negotiation goes on in.

use super::Hearing;
use super::which;
use crate::app::{Action, Command, TextKey};
use crate::lang::plain as words;

/// Hears the answer to the question that is open.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let word = which::folded(line);
    if words::GIVE_UP.contains(&word.as_str()) {
        hearing.command(Command::Back);
        return hearing.say(words::GIVEN_UP.of(lang));
    }
    if words::SAY_AGAIN.contains(&word.as_str()) {
        return;
    }
    let open = hearing.desk().and_then(|desk| desk.prompt.as_ref());
    let asks_unit = open.is_some_and(super::asked::is_of_unit);
    if asks_unit {
        let sign = match word.chars().next() {
            Some('e' | '€') => '€',
            Some('p' | '%') => '%',
            _ => return hearing.say(words::EURO_OR_PERCENT.of(lang)),
        };
        hearing.act(Action::Text(TextKey::Char(sign)));
        return super::does::accept(hearing);
    }
    if words::NO.contains(&word.as_str()) {
        hearing.command(Command::Back);
        return hearing.say(words::GIVEN_UP.of(lang));
    }
    if word.is_empty() || words::YES.contains(&word.as_str()) {
        return hearing.command(Command::Accept);
    }
    answer(hearing, line);
}

/// Writes an answer in the place of what is there, and accepts it.
pub(super) fn answer(hearing: &mut Hearing, text: &str) {
    let prompt = hearing.desk().and_then(|desk| desk.prompt.as_ref());
    let there = prompt.map_or(0, |prompt| prompt.field().text().chars().count());
    if there > 0 {
        hearing.act(Action::Text(TextKey::End));
    }
    for _ in 0..there {
        hearing.act(Action::Text(TextKey::Backspace));
    }
    if text != words::EMPTY {
        hearing.act(Action::Paste(text.to_owned()));
    }
    hearing.command(Command::Accept);
}
