//! The list of sessions: one is opened, or another made.

use super::super::{Command, Effect, Import, Model, Origin, Place, Proposal, Start, Tone};
use super::{begin, import};
use crate::lang::told;

/// A command of the list.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let Place::Start(start) = &mut model.place else {
        return Vec::new();
    };
    if start.beginning.is_some() {
        return begin::command(model, command);
    }
    if start.import.is_some() {
        return import::command(model, command);
    }
    if let Some(proposal) = start.proposal.take() {
        model.message = None;
        let confirmed = command == Command::Accept;
        return vec![if confirmed {
            Effect::MakeNextYear(proposal)
        } else {
            Effect::ListSessions
        }];
    }
    let chosen = |effect: fn(Origin) -> Effect, start: &Start| {
        let selected = start.selected();
        selected
            .map(|e| effect(e.origin.clone()))
            .into_iter()
            .collect()
    };
    match command {
        Command::Open => return chosen(Effect::Open, start),
        Command::NewSession => {
            start.trouble = None;
            model.message = None;
            return vec![Effect::ListSessions, Effect::BeginSession];
        }
        Command::NextYear => return chosen(Effect::ProposeNextYear, start),
        Command::Import => {
            start.trouble = None;
            start.import = Some(Box::new(Import::begin()));
            model.message = None;
            return Vec::new();
        }
        _ => {}
    }
    let len = start.entries.len();
    start.scroll.go(command, len);
    Vec::new()
}

/// Asks whether the session of a next year is to be made.
pub(super) fn propose(model: &mut Model, proposal: Proposal) {
    let question = told::next_year(&proposal.path, proposal.year, model.lang);
    if let Place::Start(start) = &mut model.place {
        start.trouble = None;
        start.proposal = Some(proposal);
        model.say(Tone::Asked, question);
    }
}
