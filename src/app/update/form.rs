//! Forms: opened, filled in, read again, and done.

mod agreement;
mod deeds;
mod parse;
mod signature;

use super::super::form::{Answer, Ask, Form, Part, Purpose};
use super::super::{
    Asking, Command, Desk, Effect, Field, Model, Place, Prompt, Screen, Showing, Stamp, TextKey,
    Tone,
};
use super::record;
use crate::app::sheet::steps::next_cell;
use crate::lang::{self, Lang, Text, forms as words, talks};
use crate::negotiation::{Deed, DisputeState, Party, Sitting, Standing};

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
        Command::Seduta if sitting == Sitting::None => open_seduta(desk, lang),
        Command::Seduta => the_seduta(desk, lang),
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
        Command::Table => tabling(desk, lang),
        _ => minute(desk, lang),
    };
    show(model, form)
}

/// Opens the form of the answers to a proposal.
pub(super) fn answer(model: &mut Model, proposal: u32) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let parties = names(desk, lang);
    let parties = parties.into_iter().map(|name| (name, false)).collect();
    let how = [
        Standing::Discussed,
        Standing::Accepted,
        Standing::NotAccepted,
        Standing::Withdrawn,
    ];
    let how = how.map(|s| talks::standing(s, lang).to_owned()).to_vec();
    let asks = vec![
        Ask::many(Part::Parties, words::WHO, parties)
            .hinted(words::PARTIES_HINT)
            .needed(),
        Ask::one(Part::What, words::HOW, how).hinted(words::ONE_HINT),
        Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT),
    ];
    show(model, Form::new(Purpose::Answer(proposal), asks))
}

/// Opens the form of how a disputed figure stands.
pub(super) fn dispute(model: &mut Model, number: u32) -> Vec<Effect> {
    let lang = model.lang;
    let how = [
        DisputeState::Cleared,
        DisputeState::Minuted,
        DisputeState::Open,
    ];
    let how = how
        .map(|s| talks::dispute_state(s, lang).to_owned())
        .to_vec();
    let asks = vec![
        Ask::one(Part::What, words::HOW, how).hinted(words::ONE_HINT),
        Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT),
    ];
    show(model, Form::new(Purpose::Dispute(number), asks))
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

fn names(desk: &Desk, lang: Lang) -> Vec<String> {
    let parties = desk.state().parties();
    parties.iter().map(|p| talks::party(p, lang)).collect()
}

/// The parties, marked where they are present, or were at the last seduta; all of them where there was none.
fn present(desk: &Desk, lang: Lang) -> Vec<(String, bool)> {
    let last = desk.state().sedute.last();
    let there = |party: &Party| {
        last.is_none_or(|seduta| {
            let mut presences = seduta.presences().iter();
            presences.any(|p| p.party == *party)
        })
    };
    let parties = desk.state().parties();
    let marked = parties.iter().map(|p| (talks::party(p, lang), there(p)));
    marked.collect()
}

fn attendance(desk: &Desk, lang: Lang) -> [Ask; 3] {
    [
        Ask::many(Part::Parties, words::PRESENT, present(desk, lang)).hinted(words::PARTIES_HINT),
        Ask::text(Part::Others, words::OTHERS).hinted(words::OTHERS_HINT),
        Ask::text(Part::Names, words::NAMES).hinted(words::NAMES_HINT),
    ]
}

fn open_seduta(desk: &Desk, lang: Lang) -> Form {
    let mut asks = vec![Ask::text(Part::Place, words::PLACE).hinted(words::PLACE_HINT)];
    asks.extend(attendance(desk, lang));
    asks.push(Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT));
    asks.push(Ask::text(Part::Held, words::HELD).hinted(words::HELD_HINT));
    Form::new(Purpose::OpenSeduta, asks)
}

fn the_seduta(desk: &Desk, lang: Lang) -> Form {
    let of = |text: Text| text.of(lang).to_owned();
    let what = [words::SUSPEND, words::CLOSE, words::ATTENDANCE, words::HAND].map(of);
    let mut asks = vec![
        Ask::one(Part::What, words::WHAT, what.to_vec()).hinted(words::ONE_HINT),
        Ask::text(Part::Until, words::UNTIL).hinted(words::UNTIL_HINT),
        no_or_yes(words::HANDED, lang).hinted(words::HANDED_HINT),
        Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT),
    ];
    asks.extend(attendance(desk, lang));
    Form::new(Purpose::Sitting, asks)
}

fn no_or_yes(question: Text, lang: Lang) -> Ask {
    let words = [words::NO, words::YES].map(|text| text.of(lang).to_owned());
    Ask::one(Part::Whole, question, words.to_vec())
}

fn tabling(desk: &Desk, lang: Lang) -> Form {
    let of = |text: Text| text.of(lang).to_owned();
    let by = names(desk, lang).into_iter().enumerate();
    let clauses = parse::clauses_as_typed(desk.state().clauses());
    let asks = vec![
        Ask::many(
            Part::Parties,
            words::BY,
            by.map(|(at, name)| (name, at == 0)).collect(),
        )
        .hinted(words::PARTIES_HINT)
        .needed(),
        Ask::text(Part::Motivation, words::MOTIVATION).hinted(words::MOTIVATION_HINT),
        Ask::text_from(Part::Clauses, words::CLAUSES, clauses).hinted(words::CLAUSES_HINT),
        no_or_yes(words::WHOLE, lang).hinted(words::WHOLE_HINT),
        Ask::one(
            Part::Replaces,
            words::REPLACES,
            [words::LAST_OF_SIDE, words::NONE].map(of).to_vec(),
        )
        .hinted(words::REPLACES_HINT),
        Ask::text(Part::Speaker, words::SPEAKER).hinted(words::SPEAKER_HINT),
        Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT),
    ];
    Form::new(Purpose::Table, asks)
}

fn minute(desk: &Desk, lang: Lang) -> Form {
    let of = |text: Text| text.of(lang).to_owned();
    let what = [words::DECLARATION, words::DISPUTE, words::PUT_OFF].map(of);
    let asks = vec![
        Ask::one(Part::What, words::WHAT, what.to_vec()).hinted(words::ONE_HINT),
        Ask::one(Part::By, words::WHO, names(desk, lang)).hinted(words::ONE_HINT),
        Ask::text(Part::Said, words::SAID)
            .hinted(words::SAID_HINT)
            .needed(),
        Ask::text(Part::Theirs, words::THEIRS).hinted(words::THEIRS_HINT),
        Ask::text(Part::Source, words::SOURCE).hinted(words::THEIRS_HINT),
    ];
    Form::new(Purpose::Minute, asks)
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
