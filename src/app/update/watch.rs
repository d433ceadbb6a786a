//! A table that another program holds: followed from here, and taken over when it is free and it is asked.

use super::super::{Contact, Effect, Model, Place, Stamp, Tone, Watched};
use super::{edit, entry, rescue};
use crate::lang::{self, talks as words};
use crate::negotiation::Notebook;

/// Takes note of what is told of the table that another program holds.
pub(super) fn hear(model: &mut Model, watched: Watched) -> Vec<Effect> {
    let lang = model.lang;
    let busy = model.help.is_some() || model.palette.is_some() || model.search.is_some();
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if !desk.is_watched() {
        return Vec::new();
    }
    let contact = match &watched {
        Watched::Lost { since, why } => Contact::Lost {
            since: since.clone(),
            why: why.clone(),
        },
        Watched::Held(_) => desk.watching.contact.clone(),
        _ => Contact::Kept,
    };
    desk.watching.contact = contact;
    let mut said = String::new();
    let mut turn = None;
    match watched {
        Watched::Acts(acts) => match desk.watch_acts(acts) {
            Ok(sentence) => said = sentence,
            // What is on the screen is not what they go on from: all is read again.
            Err(_) => return vec![Effect::Open(desk.origin.clone())],
        },
        Watched::Whole(talks) => {
            let (before, working) = (desk.talks.opening().clone(), desk.simulations.working);
            said = desk.watch_whole(*talks, lang);
            let identity = desk.talks.opening().session.identity();
            // Other figures, another workbook: what was being tried here goes with it.
            turn = (identity != before.session.identity())
                .then_some(Effect::TurnWorkbook { identity, working });
        }
        Watched::Held(is_held) => desk.watching.is_held = is_held,
        Watched::Again | Watched::Lost { .. } => {}
    }
    if desk.prompt.is_some() {
        // What would come of what is typed is of the table as it is now.
        if desk.is_trying() {
            entry::attempt(desk, lang);
        }
    } else if !busy && desk.form.is_none() {
        // How things stand is told in its place: what was said before is no longer so.
        model.message = None;
        if !said.is_empty() {
            model.say(Tone::Said, lang::capitalized(&said));
        }
    }
    turn.into_iter().collect()
}

/// The workbook of the figures that the session has now: a simulation that was being tried is offered from it.
pub(super) fn turned(model: &mut Model, notebook: Notebook, trouble: Option<String>) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place {
        desk.simulations.turn_to(notebook);
        desk.offer = desk.last_left();
        if desk.prompt.is_none() && desk.offered().is_some() {
            model.say(Tone::Said, lang::capitalized(words::CHANGED_UNDER.of(lang)));
        }
    }
    if let Some(trouble) = trouble {
        model.say(Tone::Refused, trouble);
    }
}

/// What was to be the first act of a negotiation is not done: another program has begun it. It is looked at from here.
pub(super) fn refused(model: &Model) -> Vec<Effect> {
    match &model.place {
        Place::Desk(desk) => vec![Effect::Open(desk.origin.clone())],
        _ => Vec::new(),
    }
}

/// Goes on with what is offered: a table that is free again, a rescue copy, a simulation.
pub(super) fn resume(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if desk.may_take_over() {
        return vec![Effect::Open(desk.origin.clone())];
    }
    if desk.rescued.is_some() {
        desk.look_at_rescued(lang);
        // What was said before would stand in place of what the copy has.
        model.message = None;
        return Vec::new();
    }
    if desk.in_file.is_some() && desk.past().is_none() {
        return rescue::look_at_file(model);
    }
    edit::resume(model, stamp)
}
