//! Edits of the split: done, undone, kept in the workbook.

use super::super::desk::changes;
use super::super::{Command, Desk, Effect, Model, Place, Stamp, Tone};
use crate::fund::{Edit, Lock, Mode};
use crate::lang::{self, Lang};
use crate::negotiation::Record;

/// The commands that are one edit of the selected line.
pub(super) fn done(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    match edit_of(desk, command) {
        Some(edit) => apply(model, edit, stamp),
        None => Vec::new(),
    }
}

fn edit_of(desk: &Desk, command: Command) -> Option<Edit> {
    let split = desk.split();
    let at = desk.lines.selected;
    let line = split.lines().get(at)?.id.clone();
    Some(match command {
        Command::StepUp => Edit::Step {
            line,
            amount: desk.step_amount(),
        },
        Command::StepDown => Edit::Step {
            line,
            amount: -desk.step_amount(),
        },
        Command::Lock if split.cells()[at].lock == Lock::Locked => Edit::Unlock(line),
        Command::Lock => Edit::Lock(line),
        Command::Rest => Edit::Rest(line),
        Command::Counterpart => Edit::Counterpart(line),
        Command::Free if split.mode() == Mode::Closed => Edit::Free,
        Command::Free => Edit::Close,
        Command::Remove => Edit::Remove(line),
        _ => return None,
    })
}

/// Does an edit, says it, and has it kept.
pub(super) fn apply(model: &mut Model, edit: Edit, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    match desk.simulation.apply(edit.clone()) {
        Ok(applied) => {
            desk.refresh();
            let mut effects = Vec::new();
            if !std::mem::replace(&mut desk.started, true) {
                effects.push(Effect::Keep(Record::Start(stamp.time())));
                // What was interrupted stays in the workbook; this simulation is now the last.
                desk.offer = None;
            }
            let sentence = lang::sentence(&edit, &applied, desk.split(), lang);
            effects.push(Effect::Keep(Record::Edit(edit)));
            model.say(Tone::Said, lang::capitalized(&sentence));
            effects
        }
        Err(refusal) => {
            let sentence = lang::refusal(&refusal, desk.split(), lang);
            model.say(Tone::Refused, lang::capitalized(&sentence));
            Vec::new()
        }
    }
}

/// Undo and redo.
pub(super) fn back(model: &mut Model, command: Command) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let again = command == Command::Redo;
    let done = if again {
        desk.simulation.redo()
    } else {
        desk.simulation.undo()
    };
    let Some((edit, applied)) = done else {
        let words = match (again, lang) {
            (false, Lang::It) => "Non c'è nulla da annullare.",
            (false, Lang::En) => "There is nothing to undo.",
            (true, Lang::It) => "Non c'è nulla da ripetere.",
            (true, Lang::En) => "There is nothing to redo.",
        };
        model.say(Tone::Refused, words);
        return Vec::new();
    };
    desk.refresh();
    let sentence = lang::undone(again, &edit, &applied, desk.split(), lang);
    model.say(Tone::Said, lang::capitalized(&sentence));
    vec![Effect::Keep(if again {
        Record::Redo
    } else {
        Record::Undo
    })]
}

/// Goes on with the simulation that was interrupted.
pub(super) fn resume(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(offer) = desk.offer.take() else {
        return;
    };
    let edits = offer.simulation.done().len();
    desk.simulation = offer.simulation;
    desk.started = true;
    desk.refresh();
    let sentence = match lang {
        Lang::It => format!("Ripresa la simulazione: {}.", changes(edits, lang)),
        Lang::En => format!("Simulation resumed: {}.", changes(edits, lang)),
    };
    model.say(Tone::Said, sentence);
}
