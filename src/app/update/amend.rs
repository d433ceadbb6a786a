//! Changes of the opening data: tried, written, then shown; and gone back on.

use std::path::PathBuf;

use super::super::desk::{Pending, Way};
use super::super::{
    Asking, Cell, Command, Desk, Effect, Field, Kept, Model, Place, Prompt, Recorded, Stamp, Tone,
};
use super::record;
use crate::fund::Computed;
use crate::lang::{self, Lang, Text, amended as words, rescue, told};
use crate::negotiation::{Amend, Case, Deed, Notebook, Session, Simulation};

/// Does a change of the opening data, when it may be done: it is shown once it is on the disk.
pub(super) fn amend(model: &mut Model, amend: Amend, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let changes_fund = amend.changes_fund(&desk.case.session);
    // The act is written once, with the first change it makes.
    let acts = &desk.case.session.acts;
    let act = desk.act.as_ref().filter(|act| {
        let known = |a: &crate::dossier::Act| a.reference == act.reference;
        changes_fund && !acts.iter().any(known)
    });
    let case = match desk.case.amended(&amend, act) {
        Ok(case) => case,
        Err(refusal) => {
            let why = match crate::report::amend_fault(&refusal, lang) {
                Some(fault) => fault,
                None => words::refused(&refusal, lang),
            };
            model.say(Tone::Refused, lang::capitalized(&why));
            return Vec::new();
        }
    };
    // The question is left open only while its answer is refused.
    desk.prompt = None;
    if case.session == desk.case.session {
        model.message = None;
        return Vec::new();
    }
    let simulating = || simulating(desk, &case).map(|why| why.of(lang).to_owned());
    if let Some(why) = unwritable(desk, lang).or_else(simulating) {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    if changes_fund && desk.case.is_constituted() && desk.act.is_none() {
        desk.prompt = Some(Prompt::Opening {
            asking: Asking::Act(Box::new(amend)),
            field: Field::default(),
        });
        model.say(Tone::Asked, words::ACT_NEEDED.of(lang));
        return Vec::new();
    }
    let (adds, then) = next(&amend, &case);
    if desk.talks.has_begun() {
        if desk.is_apart() {
            // What is changed goes into the history: not from a screen that is not the table's.
            model.say(Tone::Refused, crate::lang::forms::DATA_AT_TABLE.of(lang));
            return Vec::new();
        }
        let (act, before) = (act.cloned(), desk.talks.operations().len());
        let amend = Box::new(amend);
        let effects = record::record(model, &Deed::Amended { amend, act }, stamp);
        if let Place::Desk(desk) = &mut model.place
            && desk.talks.operations().len() > before
        {
            desk.added = adds;
            desk.prompt = then.map(|asking| Prompt::Opening {
                asking,
                field: Field::default(),
            });
        }
        return effects;
    }
    let sentence = words::done(&amend, &desk.case, &case, lang);
    let way = Way::New;
    let pending = Pending {
        case,
        sentence,
        adds,
        then,
        way,
    };
    send(desk, pending)
}

/// The row that a change adds, and what is asked of it next.
fn next(amend: &Amend, case: &Case) -> (Option<Cell>, Option<Asking>) {
    match amend {
        Amend::AddSource(source) => {
            let cell = Cell::Source(source.id.clone());
            let figures = &case.facts.figures;
            let then = match &source.computed {
                Some(Computed::PerHead { heads: 0, .. }) => Asking::Heads(source.id.clone()),
                Some(Computed::Rate {
                    base: Some(base), ..
                }) if !figures.iter().any(|f| f.id == *base) => {
                    Asking::Cell(Cell::Figure(base.clone()))
                }
                Some(_) => return (Some(cell), None),
                None => Asking::Cell(cell.clone()),
            };
            (Some(cell), Some(then))
        }
        Amend::AddPosition(position) => {
            let cell = Cell::Position(position.id.clone());
            (Some(cell.clone()), Some(Asking::Cell(cell)))
        }
        Amend::AddCapItem(_) => {
            let items = case.facts.body_cap.other_items.as_ref();
            let last = items.and_then(|items| items.len().checked_sub(1));
            let cell = last.map(Cell::CapItem);
            (cell.clone(), cell.map(Asking::Cell))
        }
        Amend::AddEconomia(economia) => (Some(Cell::Economia(economia.id.clone())), None),
        Amend::Fascia(id, Some(_)) => (Some(Cell::Fascia(id.clone())), None),
        Amend::AddAct(_) => {
            let last = case.facts.acts.len().checked_sub(1);
            (last.map(Cell::Act), None)
        }
        // A change of kind moves the row: the cursor goes with it.
        Amend::SourceKind(id, _) => (Some(Cell::Source(id.clone())), None),
        _ => (None, None),
    }
}

/// Why nothing is written in a session from here.
pub(super) fn unwritable(desk: &Desk, lang: Lang) -> Option<String> {
    desk.unwritable().map(|bar| bar.sentence(desk, lang))
}

/// Why another case may not take the place of this one: a simulation stands on the figures it would change.
fn simulating(desk: &Desk, next: &Case) -> Option<Text> {
    let other = || next.session.identity() != desk.case.session.identity();
    // What is on the table becoming the opening loses nothing.
    let same = next.opening.to_opening() == desk.split().to_opening();
    (desk.is_simulation() && !same && (next.opening != desk.case.opening || other()))
        .then_some(words::SIMULATION_FIRST)
}

fn send(desk: &mut Desk, pending: Pending) -> Vec<Effect> {
    let session = Box::new((*pending.case.session).clone());
    let before = before(desk);
    let path = desk.origin.path().to_path_buf();
    desk.pending = Some(pending);
    vec![Effect::Amend {
        path,
        before,
        session,
    }]
}

/// What the file has of the opening data.
fn before(desk: &Desk) -> Box<Session> {
    let unwritten = desk.unwritten.clone();
    unwritten.unwrap_or_else(|| Box::new((*desk.case.session).clone()))
}

/// On leaving, what the disk did not take is tried once more.
pub(super) fn again(desk: &Desk) -> Option<Effect> {
    let before = desk.unwritten.clone().filter(|_| !desk.talks.has_begun())?;
    Some(Effect::Amend {
        path: desk.origin.path().to_path_buf(),
        before,
        session: Box::new((*desk.case.session).clone()),
    })
}

/// The change is on the disk, be it in a rescue copy: it is shown.
pub(super) fn adopt(
    model: &mut Model,
    notebook: Notebook,
    trouble: Option<String>,
    apart: Option<&(PathBuf, String)>,
) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(pending) = desk.pending.take() else {
        return;
    };
    let was_apart = desk.unwritten.is_some();
    let told = match apart {
        Some(_) if was_apart => None,
        Some((copy, why)) => Some((Tone::Refused, rescue::rescued(copy, why, lang))),
        None if was_apart => Some((Tone::Said, rescue::BACK_IN_PLACE.of(lang).to_owned())),
        None => None,
    };
    (desk.recorded, desk.unwritten) = match apart {
        Some(_) => (Recorded::Rescued, Some(before(desk))),
        None => (Recorded::OnDisk, None),
    };
    desk.talks.prepare(pending.case.clone());
    let before = std::mem::replace(&mut desk.case, pending.case);
    if before.session.identity() != desk.case.session.identity() {
        // Other figures, another workbook.
        desk.simulations.turn_to(notebook);
        desk.offer = None;
    }
    if before.opening != desk.case.opening {
        // The split starts again from the new opening; nothing of a simulation was in it.
        desk.simulation = Simulation::new(desk.case.opening.clone());
        desk.simulations.working = None;
        desk.offer = None;
        desk.kept = Kept::InWorkbook;
    }
    match pending.way {
        Way::New => {
            desk.amended.push(before);
            desk.returned.clear();
        }
        Way::Back => {
            desk.amended.pop();
            desk.returned.push(before);
        }
        Way::Forth => {
            desk.returned.pop();
            desk.amended.push(before);
        }
    }
    desk.refresh();
    desk.added = pending.adds;
    desk.prompt = pending.then.map(|asking| Prompt::Opening {
        asking,
        field: Field::default(),
    });
    let done = lang::capitalized(&pending.sentence);
    match (trouble, told) {
        (Some(trouble), _) => model.say(Tone::Refused, trouble),
        (None, Some((tone, told))) => model.say(tone, format!("{done} {told}")),
        (None, None) => model.say(Tone::Said, done),
    }
}

/// The change is not on the disk: nothing changed.
pub(super) fn give_up(model: &mut Model, why: &str) {
    if let Place::Desk(desk) = &mut model.place {
        desk.pending = None;
    }
    let words = words::NOT_WRITTEN.of(model.lang);
    model.say(Tone::Refused, format!("{words} {why}"));
}

/// Goes back on the last change of the opening data, or forth again.
pub(super) fn back(model: &mut Model, command: Command) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if desk.talks.has_begun() {
        model.say(Tone::Refused, words::STAYS_WRITTEN.of(lang));
        return Vec::new();
    }
    let (from, way, sentence, nothing) = if command == Command::Redo {
        let nothing = told::NOTHING_TO_REDO;
        (&desk.returned, Way::Forth, words::FORTH, nothing)
    } else {
        let nothing = told::NOTHING_TO_UNDO;
        (&desk.amended, Way::Back, words::BACK, nothing)
    };
    let Some(case) = from.last().cloned() else {
        model.say(Tone::Refused, nothing.of(lang));
        return Vec::new();
    };
    if let Some(why) = simulating(desk, &case) {
        model.say(Tone::Refused, why.of(lang));
        return Vec::new();
    }
    let pending = Pending {
        case,
        sentence: sentence.of(lang).to_owned(),
        adds: None,
        then: None,
        way,
    };
    send(desk, pending)
}
