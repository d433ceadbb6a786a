//! Edits of the split: done, undone, kept in the workbook.

use super::super::{Command, Desk, Effect, Model, Offer, Place, Showing, Stamp, Tone};
use super::private::{self, keep};
use super::record;
use crate::fund::{Applied, Edit, Lock, Mode, Split};
use crate::lang::{self, Lang, told};
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
    apply_as(model, edit, stamp, lang::sentence)
}

/// The sentence of an edit that was done; the split is the one after it.
type Sentence = fn(&Edit, &Applied, &Split, Lang) -> String;

/// Does an edit, says it as `sentence` does, and has it kept.
pub(super) fn apply_as(
    model: &mut Model,
    edit: Edit,
    stamp: &Stamp,
    sentence: Sentence,
) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if desk.is_public() {
        let deed = record::edited(desk, edit);
        return record::record(model, &deed, stamp);
    }
    let before = desk.simulation.split().clone();
    match desk.simulation.apply(edit.clone()) {
        Ok(applied) => {
            desk.refresh();
            let mut records = Vec::new();
            if desk.simulations.working.is_none() {
                let begun = private::begun(desk, None, private::from_table(desk), &before, stamp);
                desk.simulations.working = Some(begun.number);
                records.push(Record::Begin(begun));
            }
            let sentence = sentence(&edit, &applied, desk.split(), lang);
            records.push(Record::Edit(edit));
            let effects = keep(desk, records);
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
        let words = if again {
            told::NOTHING_TO_REDO
        } else {
            told::NOTHING_TO_UNDO
        };
        model.say(Tone::Refused, words.of(lang));
        return Vec::new();
    };
    desk.refresh();
    let sentence = lang::undone(again, &edit, &applied, desk.split(), lang);
    model.say(Tone::Said, lang::capitalized(&sentence));
    let record = if again { Record::Redo } else { Record::Undo };
    effects_of(model, record)
}

/// Goes on with the simulation that was interrupted, or goes back to the one that was left for this.
pub(super) fn resume(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    // What waits for the private desk is not named at the table.
    if desk.showing != Showing::Private {
        return Vec::new();
    }
    let Some(offer) = desk.offer.take() else {
        return Vec::new();
    };
    let left = desk
        .simulations
        .working
        .and_then(|n| desk.simulations.notebook.trial(n));
    let left = left
        .filter(|_| desk.simulation.can_undo())
        .map(|trial| Offer {
            number: trial.number,
            simulation: desk.simulation.clone(),
            started: trial.started.clone(),
            lost: 0,
        });
    match private::work_on(desk, offer.number, stamp) {
        Ok(records) => {
            desk.offer = left;
            let count = offer.simulation.done().len();
            let effects = keep(desk, records);
            model.say(Tone::Said, told::resumed(count, lang));
            effects
        }
        Err(why) => {
            model.say(Tone::Refused, lang::capitalized(why.of(lang)));
            Vec::new()
        }
    }
}

fn effects_of(model: &mut Model, record: Record) -> Vec<Effect> {
    match &mut model.place {
        Place::Desk(desk) => keep(desk, vec![record]),
        Place::Start(_) | Place::Review(_) | Place::Follow(_) => Vec::new(),
    }
}
