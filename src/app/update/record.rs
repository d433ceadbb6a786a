//! What is done at the table: recorded with its sentence, said, and sent to the disk.

use super::super::{Command, Desk, Effect, Model, Origin, Place, Recorded, Stamp, Tone};
use crate::fund::Edit;
use crate::lang::{self, talks as words};
use crate::negotiation::{Deed, Operation, SnapshotMark, Written};

/// Records a deed: it is done, said in one sentence, and kept.
pub(super) fn record(model: &mut Model, deed: &Deed, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if let Err(why) = desk.state().allows(deed) {
        let why = words::refused(&why, desk.state().split(), lang);
        model.say(Tone::Refused, lang::capitalized(&why));
        return Vec::new();
    }
    // A snapshot and a published session are read: nothing is written in them, nor beside them.
    if let Some(why) = super::amend::unwritable(desk, lang) {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    if desk.rescued.is_some() {
        model.say(Tone::Refused, lang::rescue::DECIDE_FIRST.of(lang));
        return Vec::new();
    }
    let Some(clock) = stamp.moment() else {
        return Vec::new();
    };
    let moment = desk.talks.time_of_next(clock.clone());
    let backwards = moment.instant() > clock.instant();
    let late = backwards.then(|| words::clock_back(&clock, &moment, lang));
    let sentence = words::sentence(deed, desk.state(), lang).unwrap_or_default();
    match desk
        .talks
        .record(deed.clone(), moment, &model.operator, sentence.clone())
    {
        Ok(operation) => {
            let operation = Box::new(operation.clone());
            // Who goes on from what the journal had has accepted it.
            desk.in_file = None;
            let mut effects = keep(desk, operation);
            effects.extend(agreed(desk, deed, stamp));
            desk.follow_table(deed);
            model.say(
                Tone::Said,
                match late {
                    Some(late) => format!("{sentence} {late}"),
                    None => sentence,
                },
            );
            effects
        }
        Err(why) => {
            let why = words::refused(&why, desk.state().split(), lang);
            model.say(Tone::Refused, lang::capitalized(&why));
            Vec::new()
        }
    }
}

/// An edit of the draft on the table, with the cents it produces.
pub(super) fn edited(desk: &Desk, edit: Edit) -> Deed {
    let mut after = desk.state().split().clone();
    let changes = after.apply(&edit).map(|a| a.changes).unwrap_or_default();
    let gives = changes.into_iter().map(|c| (c.line, c.after)).collect();
    Deed::Edited { edit, gives }
}

/// Undo and redo of the draft on the table: acts like any other. What another split took the place of comes back as a draft.
pub(super) fn back(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let deed = match (command, brought_over(desk)) {
        (Command::Redo, _) => Deed::Redone,
        (_, Some(deed)) => deed,
        (_, None) => Deed::Undone,
    };
    record(model, &deed, stamp)
}

/// What brings back the draft that was on the table, when the last thing done to it was to bring another in its place.
fn brought_over(desk: &Desk) -> Option<Deed> {
    let state = desk.state();
    if state.table.can_undo() {
        return None;
    }
    let (brought, draft) = state.before_brought()?;
    (brought == state.split()).then(|| Deed::Brought {
        from: crate::negotiation::Origin::Draft(draft.number),
        split: Written::of(&draft.split),
        clauses: Some(draft.clauses.clone()),
    })
}

/// A copy of the session with its history, written at each signature, and when the figures are handed to the parties.
fn agreed(desk: &Desk, deed: &Deed, stamp: &Stamp) -> Option<Effect> {
    // A label is part of the file's name: the same in both languages, so that files sort and are found.
    let label = match deed {
        Deed::Ipotesi(_) => "pre-intesa",
        Deed::Signed(_) => "contratto",
        Deed::Delivered { .. } => "consegna",
        _ => return None,
    };
    let mut session = desk.talks.session();
    session.snapshot = Some(SnapshotMark {
        of: desk.talks.opening().session.identity(),
        taken: stamp.time(),
        label: label.to_owned(),
        simulation: false,
        day: Some(desk.case.day),
        seal: None,
    });
    Some(Effect::Snapshot {
        of: desk.origin.path().to_path_buf(),
        of_snapshot: false,
        moment: stamp.file(),
        session: Box::new(session),
    })
}

/// The sentence of a signature, while it is what was last done and said.
pub(super) fn just_agreed(model: &Model) -> Option<String> {
    let Place::Desk(desk) = &model.place else {
        return None;
    };
    let last = desk.talks.operations().last()?;
    let signed = last.act.signing().is_some();
    let said = model.message.as_ref()?.text == last.sentence;
    (signed && said).then(|| last.sentence.clone())
}

/// What is done is in the journal before it is seen. What happens many times a minute waits there for a moment's quiet; of the rest
/// the file begins to be written at once, and who types does not wait for it.
fn keep(desk: &Desk, operation: Box<Operation>) -> Vec<Effect> {
    let Origin::File(path) = &desk.origin else {
        return Vec::new();
    };
    let (path, often) = (path.clone(), is_often(&operation.act));
    let mut effects = vec![Effect::Record {
        path: path.clone(),
        operation,
    }];
    match desk.recorded {
        _ if often => {}
        Recorded::OnDisk => effects.push(Effect::Fold(path)),
        // What the disk did not take it may take now: that is told.
        _ => effects.extend(save(desk)),
    }
    effects
}

fn is_often(deed: &Deed) -> bool {
    matches!(deed, Deed::Edited { .. } | Deed::Undone | Deed::Redone)
}

/// Writes the session whole on leaving, where its file may lack what was done: one that has it all is not written again.
pub(super) fn save_on_leaving(desk: &Desk) -> Option<Effect> {
    let in_journal = desk.talks.operations().len() > desk.opened_with;
    let apart = matches!(desk.recorded, Recorded::InJournal | Recorded::Rescued);
    let left = desk.in_file.is_some();
    let ours = desk.recorded == Recorded::OnDisk && (in_journal || left);
    save(desk).filter(|_| ours || apart)
}

/// Writes the session whole, where there is a history to write.
pub fn save(desk: &Desk) -> Option<Effect> {
    let Origin::File(path) = &desk.origin else {
        return None;
    };
    desk.talks.has_begun().then(|| Effect::SaveTalks {
        path: path.clone(),
        session: Box::new(desk.talks.session()),
    })
}
