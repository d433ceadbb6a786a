//! Forms: opened, filled in, read again, and done.

mod agreement;
mod deeds;
mod parse;
mod questions;
mod signature;

use super::super::form::{Answer, Ask, Form, Part, Purpose};
use super::super::{
    Asking, Command, Effect, Field, Model, Place, Prompt, Screen, Showing, Stamp, TextKey, Tone,
};
use super::record;
use crate::app::sheet::steps::next_cell;
use crate::lang::{self, forms as words, talks};
use crate::negotiation::{Deed, Sitting};

/// A command that opens a form, or does at once what needs none.
pub(super) fn open(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let sitting = desk.state().sitting();
    if command == Command::Seduta && sitting == Sitting::Suspended {
        return record::record(model, &Deed::Resumed, stamp);
    }
    if command == Command::Seduta && desk.may_go_on() {
        let path = desk.origin.path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let to = path.with_file_name(format!("{stem}-trattativa.ron"));
        desk.prompt = Some(Prompt::Opening {
            asking: Asking::Continue,
            field: Field::selected(to.display().to_string()),
        });
        model.message = None;
        return Vec::new();
    }
    if agreement::is_of(command) {
        return match agreement::page(command, desk, stamp, lang) {
            Ok(form) => {
                let accepted = (command == Command::Ipotesi)
                    .then(|| agreement::accepted_elsewhere(desk, lang))
                    .flatten();
                let effects = show(model, form);
                if let Some(said) = accepted {
                    model.say(Tone::Asked, said);
                }
                effects
            }
            Err(why) => {
                model.say(Tone::Refused, lang::capitalized(&why));
                Vec::new()
            }
        };
    }
    let form = match command {
        _ if desk.is_apart() => {
            model.say(Tone::Refused, words::AT_TABLE.of(lang));
            return Vec::new();
        }
        Command::Seduta if desk.is_over() => {
            model.say(Tone::Refused, words::OVER.of(lang));
            return Vec::new();
        }
        Command::Seduta if sitting == Sitting::None => questions::open_seduta(desk, lang),
        Command::Seduta => questions::the_seduta(desk, lang),
        Command::Table if desk.showing != Showing::Public => {
            model.say(Tone::Refused, words::TABLE_FIRST.of(lang));
            return Vec::new();
        }
        Command::Answer => {
            let last = desk.state().proposals.iter().rev().find(|p| p.is_live());
            let Some(number) = last.map(|p| p.number) else {
                model.say(Tone::Refused, words::NO_PROPOSAL.of(lang));
                return Vec::new();
            };
            return answer(model, number);
        }
        Command::Table => questions::tabling(desk, lang),
        _ => questions::minute(desk, lang),
    };
    show(model, form)
}

/// Opens the form of the answers to a proposal.
pub(super) fn answer(model: &mut Model, proposal: u32) -> Vec<Effect> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let form = questions::answer(desk, proposal, model.lang);
    show(model, form)
}

/// Opens the form of how a disputed figure stands.
pub(super) fn dispute(model: &mut Model, number: u32) -> Vec<Effect> {
    let form = questions::dispute(number, model.lang);
    show(model, form)
}

fn show(model: &mut Model, form: Form) -> Vec<Effect> {
    model.message = None;
    if let Place::Desk(desk) = &mut model.place {
        desk.prompt = None;
        desk.tried = None;
        desk.form = Some(form);
    }
    work_out(model);
    Vec::new()
}

/// A key in the form.
pub(super) fn typed(model: &mut Model, key: TextKey) {
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if let Some(form) = &mut desk.form {
        form.key(key);
        answered(form);
    }
    model.message = None;
    work_out(model);
}

/// After an answer changed: some exclude others.
fn answered(form: &mut Form) {
    match form.purpose {
        Purpose::Table => one_side(form),
        Purpose::Ipotesi | Purpose::Contract => signature::one_or_the_other(form),
        _ => {}
    }
}

/// A question pointed at, with one of its answers where that was.
pub(super) fn pointed(model: &mut Model, question: usize, answer: Option<usize>) {
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(form) = &mut desk.form else {
        return;
    };
    match answer {
        Some(answer) => {
            form.choose(question, answer);
            answered(form);
        }
        None => form.point(question),
    }
    model.message = None;
    work_out(model);
}

/// A proposal is of the body's side or of the unions: marking one side takes the mark from the other.
fn one_side(form: &mut Form) {
    let Some(Ask {
        part: Part::Parties,
        answer: Answer::Many { options, at },
        ..
    }) = form.asks.get_mut(form.focus)
    else {
        return;
    };
    let marked = options.get(*at).is_some_and(|(_, on)| *on);
    let public = *at == 0;
    for (place, (_, on)) in options.iter_mut().enumerate() {
        if marked && (place == 0) != public {
            *on = false;
        }
    }
}

/// A text pasted in the form.
pub(super) fn pasted(model: &mut Model, text: &str) {
    if let Place::Desk(desk) = &mut model.place
        && let Some(form) = &mut desk.form
    {
        form.paste(text);
    }
    work_out(model);
}

/// A command in the form.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(form) = &mut desk.form else {
        return Vec::new();
    };
    match command {
        Command::Back if form.confirming => {
            form.confirming = false;
            form.asks.retain(|ask| ask.part != Part::Confirmed);
            form.focus = 0;
            model.message = None;
        }
        Command::Back => {
            desk.form = None;
            model.message = None;
        }
        Command::Up if !form.confirming => form.go(true),
        Command::Down | Command::NextField if !form.confirming => form.go(false),
        Command::Accept => return accept(model, stamp),
        _ => {}
    }
    Vec::new()
}

fn accept(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(form) = &desk.form else {
        return Vec::new();
    };
    // What cannot be written yet is corrected where it was typed.
    let deeds = deeds::of(form, desk, lang).and_then(|d| deeds::by_now(d, desk, stamp, lang));
    let deeds = match deeds {
        Ok(deeds) => deeds,
        Err(why) => {
            if let Some(form) = &mut desk.form {
                form.go_to_missing();
            }
            model.say(Tone::Refused, lang::capitalized(why.why()));
            return Vec::new();
        }
    };
    if form.purpose.is_of_agreement() && !form.confirming {
        if let Some(form) = &mut desk.form {
            form.confirming = true;
        }
        return Vec::new();
    }
    if form.purpose == Purpose::Table && !form.confirming {
        let by = match deeds.first() {
            Some(Deed::Tabled(tabling)) => talks::parties(&tabling.by, lang),
            _ => String::new(),
        };
        if let Some(form) = &mut desk.form {
            form.confirming = true;
            form.asks
                .push(Ask::text_from(Part::Confirmed, words::CONFIRMED, by));
            form.focus = form.asks.len() - 1;
        }
        return Vec::new();
    }
    desk.form = None;
    let mut effects = Vec::new();
    for deed in deeds {
        effects.extend(record::record(model, &deed, stamp));
    }
    // On the Iter the cursor goes on to what is due next.
    if let Place::Desk(desk) = &mut model.place
        && desk.screen == Screen::Steps
    {
        desk.added = next_cell(desk);
    }
    effects
}

/// Works out what the form would do, in words.
pub(super) fn work_out(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(mut form) = desk.form.take() else {
        return;
    };
    if matches!(form.purpose, Purpose::Ipotesi | Purpose::Contract) {
        signature::ask_why(&mut form, desk, lang);
    }
    form.preview = deeds::of(&form, desk, lang).map(|deeds| deeds::in_words(&deeds, desk, lang));
    desk.form = Some(form);
}
