//! A question alone: whether euro or percentage, a figure of the opening data, the file that a negotiation goes on in.

use super::which;
use super::{Hearing, catalogue};
use crate::app::{Action, Asked, Asking, Command, Desk, Prompt, TextKey};
use crate::lang::plain as words;

/// Hears the answer to the question that is open.
pub(super) fn hear(hearing: &mut Hearing, line: &str) {
    let lang = hearing.model.lang;
    let word = which::folded(line);
    if words::GIVE_UP.contains(&word.as_str()) {
        hearing.command(Command::Back);
        return hearing.say(words::GIVEN_UP.of(lang));
    }
    let is_source = hearing.desk().is_some_and(catalogue::is_asked);
    if words::SAY_AGAIN.contains(&word.as_str()) {
        if is_source {
            let listed = hearing.desk().map(|desk| catalogue::listed(desk, lang));
            hearing.told.extend(listed.unwrap_or_default());
        }
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
        if is_source {
            return catalogue::choose(hearing, 0);
        }
        return hearing.command(Command::Accept);
    }
    // What only waits for a yes takes nothing else for one.
    if hearing.desk().is_some_and(is_to_confirm) {
        return hearing.say(words::YES_OR_NO.of(lang));
    }
    answer(hearing, line);
}

/// True while what is asked is only whether to do it.
fn is_to_confirm(desk: &Desk) -> bool {
    let asked = |prompt: &Prompt| match prompt {
        Prompt::Opening { asking, .. } => {
            matches!(asking, Asking::Adopt | Asking::TakeUp | Asking::Remove(_))
        }
        Prompt::Private { asked, .. } => matches!(asked, Asked::Bring(_)),
        _ => false,
    };
    desk.prompt.as_ref().is_some_and(asked)
}

/// Writes an answer in the place of what is there, and accepts it.
pub(super) fn answer(hearing: &mut Hearing, text: &str) {
    if hearing.desk().is_some_and(catalogue::is_asked) {
        return catalogue::hear(hearing, text);
    }
    let of_data = |desk: &Desk| matches!(desk.prompt, Some(Prompt::Opening { .. }));
    let was_of_data = hearing.desk().is_some_and(of_data);
    write(hearing, text);
    hearing.command(Command::Accept);
    // A screen shows that nothing moved; here it is said.
    if was_of_data
        && hearing.model.message.is_none()
        && hearing.desk().is_some_and(Desk::is_at_rest)
    {
        let lang = hearing.model.lang;
        hearing.say(words::SO_ALREADY.of(lang));
    }
}

/// Writes an answer in the place of what is there.
pub(super) fn write(hearing: &mut Hearing, text: &str) {
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
}
