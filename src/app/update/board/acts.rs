//! What is done with what is selected on the Trattativa: compared, brought to the table, answered, withdrawn.

use super::super::{form, record};
use crate::app::board::{Reading, Thing};
use crate::app::form::{Answer, Part};
use crate::app::{Effect, Model, Place, Screen, Scroll, Showing, Stamp, Tone};
use crate::dossier::Clause;
use crate::lang::{self, Lang, board as words, talks};
use crate::negotiation::{
    Case, Deed, DeedRefusal, Origin, Proposal, Sitting, Standing, State, Written,
};

/// A split that was on the table, with what goes with it.
struct Tabled<'a> {
    name: String,
    split: Written,
    clauses: &'a [Clause],
    proposal: Option<&'a Proposal>,
    origin: Origin,
}

impl<'a> Tabled<'a> {
    fn of(thing: &Thing, state: &'a State, lang: Lang) -> Option<Self> {
        if let Some(of) = thing.proposal(state) {
            let by = talks::parties(&of.tabled.by, lang);
            return Some(Self {
                name: format!("{} · {by}", talks::proposal(of.number, lang)),
                split: of.tabled.split.clone(),
                clauses: &of.tabled.clauses,
                proposal: Some(of),
                origin: Origin::Proposal(of.number),
            });
        }
        let of = thing.draft(state)?;
        Some(Self {
            name: talks::draft(of.number, lang),
            split: Written::of(&of.split),
            clauses: &of.clauses,
            proposal: None,
            origin: Origin::Draft(of.number),
        })
    }

    fn case(&self, state: &State) -> Result<Case, DeedRefusal> {
        state.case_with(&self.split, self.clauses)
    }
}

/// Marks what is selected; what is marked already is compared with it.
pub(super) fn mark(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(thing) = desk.board.selected().cloned() else {
        return;
    };
    let state = desk.seen();
    let Some(selected) = Tabled::of(&thing, state, lang) else {
        model.say(
            Tone::Refused,
            lang::capitalized(words::NOT_COMPARED.of(lang)),
        );
        return;
    };
    let marked = desk
        .board
        .marked
        .as_ref()
        .filter(|marked| **marked != thing);
    let marked = marked.and_then(|marked| Tabled::of(marked, state, lang));
    let Some(marked) = marked else {
        let already = desk.board.marked.as_ref() == Some(&thing);
        let said = format!("{}: {}", selected.name, words::MARKED.of(lang));
        desk.board.marked = (!already).then_some(thing);
        model.message = None;
        if !already {
            model.say(Tone::Said, lang::capitalized(&said));
        }
        return;
    };
    let pair = marked
        .case(state)
        .and_then(|a| Ok((a, selected.case(state)?)));
    match pair {
        Ok((a, b)) => {
            let (title, lines) = words::compared(
                (&marked.name, &a, marked.proposal),
                (&selected.name, &b, selected.proposal),
                lang,
            );
            desk.board.page = Some(Reading {
                title,
                lines,
                scroll: Scroll::default(),
            });
            desk.board.marked = None;
            model.message = None;
        }
        Err(why) => {
            let why = talks::refused(&why, state.split(), lang);
            model.say(Tone::Refused, lang::capitalized(&why));
        }
    }
}

/// Brings what is selected to the table, in place of the draft that is there.
pub(super) fn bring(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    if desk.state().sitting() == Sitting::Open && desk.showing != Showing::Public {
        model.say(Tone::Refused, words::TABLE_FIRST.of(lang));
        return Vec::new();
    }
    let selected = desk.board.selected();
    let Some(tabled) = selected.and_then(|thing| Tabled::of(thing, desk.state(), lang)) else {
        let why = words::NOT_BROUGHT.of(lang);
        model.say(Tone::Refused, lang::capitalized(why));
        return Vec::new();
    };
    let deed = Deed::Brought {
        from: tabled.origin,
        split: tabled.split,
        clauses: Some(tabled.clauses.to_vec()),
    };
    let before = desk.talks.operations().len();
    let effects = record::record(model, &deed, stamp);
    if let Place::Desk(desk) = &mut model.place
        && desk.talks.operations().len() > before
    {
        // It is there to be seen, and there is the way back.
        desk.board.page = None;
        desk.screen = Screen::Table;
    }
    effects
}

/// Opens the answers to what is selected; to withdraw it, with who holds it and the answer filled in.
pub(super) fn answer(model: &mut Model, withdrawn: bool) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let state = desk.talks.state();
    if let Some(Thing::Dispute(at)) = desk.board.selected()
        && let Some(number) = state.disputes.get(*at).map(|d| d.number)
    {
        desk.board.page = None;
        return form::dispute(model, number);
    }
    let proposal = desk.board.selected().and_then(|t| t.proposal(state));
    let Some(proposal) = proposal else {
        let why = words::NOT_ANSWERED.of(lang);
        model.say(Tone::Refused, lang::capitalized(why));
        return Vec::new();
    };
    let why = if proposal.is_live() {
        // Whatever is said of it, the time for it is the same.
        let first = proposal.tabled.by.first().cloned();
        let deed = first.map(|by| Deed::Answered {
            proposal: proposal.number,
            by,
            standing: Standing::Withdrawn,
            note: None,
        });
        let refused = deed.and_then(|deed| state.allows(&deed).err());
        refused.filter(|why| !matches!(why, DeedRefusal::StandsAlready))
    } else {
        Some(DeedRefusal::ProposalGone(proposal.number))
    };
    if let Some(why) = why {
        let why = talks::refused(&why, state.split(), lang);
        model.say(Tone::Refused, lang::capitalized(&why));
        return Vec::new();
    }
    let gone = |s| matches!(s, Standing::Withdrawn | Standing::Replaced);
    let holders = proposal.tabled.by.iter();
    let holders = holders.filter(|p| withdrawn && !gone(proposal.standing(p)));
    let holders: Vec<String> = holders.map(|p| talks::party(p, lang)).collect();
    let number = proposal.number;
    desk.board.page = None;
    let effects = form::answer(model, number);
    if withdrawn {
        withdrawal(model, &holders);
    }
    effects
}

/// Fills in the answers as a withdrawal: it is read, and Enter does it.
fn withdrawal(model: &mut Model, holders: &[String]) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let word = talks::standing(Standing::Withdrawn, lang);
    for ask in desk.form.iter_mut().flat_map(|form| &mut form.asks) {
        match (ask.part.clone(), &mut ask.answer) {
            (Part::Parties, Answer::Many { options, .. }) => {
                for (name, on) in options {
                    *on = holders.contains(name);
                }
            }
            (Part::What, Answer::One { options, at }) => {
                *at = options.iter().position(|o| o == word).unwrap_or(*at);
            }
            _ => {}
        }
    }
    form::work_out(model);
}
