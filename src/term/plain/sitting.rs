//! What is done of the seduta and of what is said in it.

use super::which;
use super::{Hearing, Stage, answers, reads};
use crate::app::{Action, Answer, Command, Desk, FormAsk, Part, Showing, Thing};
use crate::lang::plain as words;
use crate::negotiation::Sitting;

/// What becomes of the seduta.
pub(super) fn seduta(hearing: &mut Hearing, text: &str) {
    let lang = hearing.model.lang;
    let (what, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let Some(sitting) = hearing.desk().map(|desk| desk.state().sitting()) else {
        return;
    };
    let asked = words::SEDUTA.iter().position(|words| {
        let wanted = which::folded(what);
        !wanted.is_empty() && words.iter().any(|word| word.starts_with(&wanted))
    });
    let place = match (asked, sitting) {
        (None, _) if !text.is_empty() => return hearing.say(words::SEDUTA_FORM.of(lang)),
        (None, _) | (Some(0), Sitting::None) | (Some(1), Sitting::Suspended) => {
            return hearing.command(Command::Seduta);
        }
        (Some(2..=5), Sitting::Open) => asked.unwrap_or_default() - 2,
        _ => return hearing.say(words::seduta_is(sitting, lang)),
    };
    hearing.command(Command::Seduta);
    choose(hearing, place);
    if !rest.trim().is_empty() && place == 0 {
        fill(hearing, &Part::Until, rest.trim());
    }
}

/// Something for the minutes.
pub(super) fn minute(hearing: &mut Hearing, place: usize) {
    hearing.command(Command::Minute);
    choose(hearing, place);
}

/// Chooses an answer of the first question, and goes to the next.
fn choose(hearing: &mut Hearing, place: usize) {
    let form = hearing.desk().and_then(|desk| desk.form.as_ref());
    let first = form.and_then(|form| form.asks.first());
    if let Some(FormAsk {
        answer: Answer::One { .. },
        ..
    }) = first
    {
        answers::choose_one(hearing, place);
        answers::next(hearing);
    }
}

fn fill(hearing: &mut Hearing, part: &Part, text: &str) {
    let form = hearing.desk().and_then(|desk| desk.form.as_ref());
    let here = form.and_then(|form| form.asks.get(form.focus));
    if here.is_some_and(|ask| ask.part == *part) {
        hearing.act(Action::Paste(text.to_owned()));
        hearing.stage = Stage::Rereading;
    }
}

/// What the parties say of a proposal, the last one or one by its number.
pub(super) fn answered(hearing: &mut Hearing, rest: &str) {
    let lang = hearing.model.lang;
    if rest.is_empty() {
        return hearing.command(Command::Answer);
    }
    hearing.command(Command::Talks);
    let number = rest.parse::<u32>().ok();
    let at = hearing.desk().and_then(|desk| {
        let state = desk.seen();
        let is = |thing: &Thing| thing.proposal(state).map(|p| p.number) == number;
        desk.board
            .rows
            .iter()
            .position(|t| is(t) && number.is_some())
    });
    match (at, hearing.desk_mut()) {
        (Some(at), Some(desk)) => {
            desk.board.list.selected = at;
            hearing.command(Command::Answer);
        }
        _ => hearing.say(words::no_proposal(rest, lang)),
    }
}

/// What the room sees, read: it is shown, as its key does, and left again.
pub(super) fn room(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    // At closed doors the way back from it is the table of all: who tries something there stays there.
    if hearing.desk().is_some_and(Desk::is_apart) {
        return hearing.say(words::ROOM_APART.of(lang));
    }
    hearing.command(Command::Public);
    if hearing.is_refused() {
        return;
    }
    hearing.say(words::ROOM.of(lang));
    let public = hearing.desk().and_then(|desk| desk.public.as_deref());
    let told = public.map(|public| reads::public(public, lang));
    hearing.told.extend(told.unwrap_or_default());
    hearing.command(Command::Public);
}

/// Darkens: nothing is read until the table of all is asked for.
pub(super) fn darken(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    if !Command::Dark.works(hearing.model) {
        return hearing.say(words::NOT_NOW.of(lang));
    }
    if hearing
        .desk()
        .is_some_and(|desk| desk.showing != Showing::Public)
    {
        return hearing.say(words::DARK_FROM_TABLE.of(lang));
    }
    hearing.command(Command::Dark);
    hearing.say(words::DARK.of(lang));
}

/// Back to the table that all see.
pub(super) fn public(hearing: &mut Hearing) {
    let lang = hearing.model.lang;
    let wants = |desk: &Desk| match desk.state().sitting() {
        Sitting::None => desk.showing == Showing::Dark,
        _ => desk.showing != Showing::Public,
    };
    match hearing.desk().map(wants) {
        Some(true) => hearing.command(Command::Dark),
        _ => hearing.say(words::NO_PUBLIC.of(lang)),
    }
}
