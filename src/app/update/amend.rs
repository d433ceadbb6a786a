//! Changes of the opening data: tried, written, then shown; and gone back on.

use super::super::desk::Pending;
use super::super::{Asking, Cell, Desk, Effect, Field, Kept, Model, Origin, Place, Prompt, Tone};
use crate::lang::{self, amended as words};
use crate::negotiation::{Amend, Simulation};

/// Does a change of the opening data, when it may be done: it is shown once it is on the disk.
pub(super) fn amend(model: &mut Model, amend: Amend) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    desk.prompt = None;
    if let Some(why) = fixed(desk) {
        model.say(Tone::Refused, why.of(lang));
        return Vec::new();
    }
    if amend.changes_fund() && desk.is_simulation() {
        model.say(Tone::Refused, words::SIMULATION_FIRST.of(lang));
        return Vec::new();
    }
    if amend.changes_fund() && desk.case.is_constituted() && desk.act.is_none() {
        desk.prompt = Some(Prompt::Opening {
            asking: Asking::Act(Box::new(amend)),
            field: Field::default(),
        });
        model.say(Tone::Asked, words::ACT_NEEDED.of(lang));
        return Vec::new();
    }
    // The act is written once, with the first change it makes.
    let act = desk.act.as_deref().filter(|act| {
        let known = |a: &crate::dossier::Act| a.reference == *act;
        amend.changes_fund() && !desk.case.session.acts.iter().any(known)
    });
    match desk.case.amended(&amend, act) {
        Ok(case) => {
            let sentence = words::done(&amend, &desk.case, &case, lang);
            let adds = match &amend {
                Amend::AddSource(source) => Some(Cell::Source(source.id.clone())),
                Amend::AddPosition(position) => Some(Cell::Position(position.id.clone())),
                Amend::AddCapItem(_) => {
                    let items = case.facts.body_cap.other_items.as_ref();
                    items
                        .and_then(|i| i.len().checked_sub(1))
                        .map(Cell::CapItem)
                }
                _ => None,
            };
            let back = false;
            send(
                desk,
                Pending {
                    case,
                    sentence,
                    adds,
                    back,
                },
            )
        }
        Err(refusal) => {
            let why = words::refused(&refusal, lang);
            model.say(Tone::Refused, lang::capitalized(&why));
            Vec::new()
        }
    }
}

/// Why the opening data of a session may not be changed here.
fn fixed(desk: &Desk) -> Option<crate::lang::Text> {
    let session = &desk.case.session;
    match (&desk.origin, session.snapshot.is_some()) {
        _ if session.published => Some(words::PUBLISHED),
        (Origin::Example(_), _) => Some(words::PUBLISHED),
        (_, true) => Some(words::SNAPSHOT),
        (Origin::File(_), false) => None,
    }
}

fn send(desk: &mut Desk, pending: Pending) -> Vec<Effect> {
    let session = Box::new((*pending.case.session).clone());
    let path = desk.origin.path().to_path_buf();
    desk.pending = Some(pending);
    vec![Effect::Amend { path, session }]
}

/// The change is on the disk: it is shown.
pub(super) fn adopt(model: &mut Model, trouble: Option<String>) {
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let Some(pending) = desk.pending.take() else {
        return;
    };
    let before = std::mem::replace(&mut desk.case, pending.case);
    if before.opening != desk.case.opening {
        // The split starts again from the new opening; nothing of a simulation was in it.
        desk.simulation = Simulation::new(desk.case.opening.clone());
        desk.started = None;
        desk.offer = None;
        desk.kept = Kept::InWorkbook;
    }
    if !pending.back {
        desk.amended.push(before);
    }
    desk.refresh();
    desk.added = pending.adds;
    match trouble {
        Some(trouble) => model.say(Tone::Refused, trouble),
        None => model.say(Tone::Said, lang::capitalized(&pending.sentence)),
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

/// Goes back on the last change of the opening data.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(before) = desk.amended.last() else {
        let words = crate::lang::told::NOTHING_TO_UNDO;
        model.say(Tone::Refused, words.of(lang));
        return Vec::new();
    };
    if before.opening != desk.case.opening && desk.is_simulation() {
        model.say(Tone::Refused, words::SIMULATION_FIRST.of(lang));
        return Vec::new();
    }
    let before = before.clone();
    desk.amended.pop();
    let pending = Pending {
        case: before,
        sentence: words::BACK.of(lang).to_owned(),
        adds: None,
        back: true,
    };
    send(desk, pending)
}
