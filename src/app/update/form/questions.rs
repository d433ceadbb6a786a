//! What each form of the talks asks.

use super::super::super::Desk;
use super::super::super::form::{Ask, Form, Part, Purpose};
use super::parse;
use crate::lang::{Lang, Text, forms as words, talks};
use crate::negotiation::{DisputeState, Party, Standing};

/// What each party answers to a proposal.
pub(super) fn answer(desk: &Desk, proposal: u32, lang: Lang) -> Form {
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
    Form::new(Purpose::Answer(proposal), asks)
}

/// How a disputed figure stands.
pub(super) fn dispute(number: u32, lang: Lang) -> Form {
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
    Form::new(Purpose::Dispute(number), asks)
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

/// What opens a seduta.
pub(super) fn open_seduta(desk: &Desk, lang: Lang) -> Form {
    let mut asks = vec![Ask::text(Part::Place, words::PLACE).hinted(words::PLACE_HINT)];
    asks.extend(attendance(desk, lang));
    asks.push(Ask::text(Part::Note, words::NOTE).hinted(words::NOTE_HINT));
    asks.push(Ask::text(Part::Held, words::HELD).hinted(words::HELD_HINT));
    Form::new(Purpose::OpenSeduta, asks)
}

/// What is done of the seduta that is open.
pub(super) fn the_seduta(desk: &Desk, lang: Lang) -> Form {
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

/// What is asked of a proposal before it is tabled.
pub(super) fn tabling(desk: &Desk, lang: Lang) -> Form {
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

/// What is put on the minutes.
pub(super) fn minute(desk: &Desk, lang: Lang) -> Form {
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
