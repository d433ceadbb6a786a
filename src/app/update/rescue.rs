//! What the disk does not take, and what rescue copies give back.

use std::path::{Path, PathBuf};

use super::super::{Command, Effect, Kept, Model, Opened, Place, Recorded, Tone};
use super::opening::sit_at;
use crate::lang::{rescue as words, talks, told};

/// What was done could not be kept in its place: it goes to a rescue copy.
pub(super) fn not_recorded(model: &Model, why: String) -> Vec<Effect> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let path = desk.origin.path().to_path_buf();
    let session = Box::new(desk.talks.session());
    vec![Effect::Rescue { path, session, why }]
}

/// It is there: told once; from then on the heading says it.
pub(super) fn rescued(model: &mut Model, copy: &Path, why: &str) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place
        && desk.recorded != Recorded::Rescued
    {
        desk.recorded = Recorded::Rescued;
        model.say(Tone::Refused, words::rescued(copy, why, lang));
    }
}

/// It is in memory alone: told once.
pub(super) fn not_rescued(model: &mut Model, why: &str) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place
        && !matches!(desk.recorded, Recorded::InMemory | Recorded::ToBeLost)
    {
        desk.recorded = Recorded::InMemory;
        let words = talks::ONLY_IN_MEMORY.of(lang);
        model.say(Tone::Refused, format!("{words} ({why})."));
    }
}

/// The journal has it, and the file could not be written again: told once.
pub(super) fn in_journal(model: &mut Model, why: &str) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place {
        let told = desk.recorded == Recorded::InJournal;
        desk.recorded = Recorded::InJournal;
        if !told {
            let words = words::IN_JOURNAL.of(lang);
            model.say(Tone::Refused, format!("{words} ({why})."));
        }
    }
}

/// What is done at the table is on the disk.
pub(super) fn saved(model: &mut Model) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place {
        let before = desk.recorded;
        if before != Recorded::ByAnother {
            desk.recorded = Recorded::OnDisk;
        }
        if matches!(before, Recorded::Rescued | Recorded::InMemory) {
            model.say(Tone::Said, words::BACK_IN_PLACE.of(lang));
        }
    }
}

/// The workbook could not be written: told once; from then on the heading of the screen says it.
pub(super) fn not_kept(model: &mut Model, copy: Option<&Path>, why: &str) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place {
        let before = desk.kept;
        desk.kept = match copy {
            Some(_) => Kept::Apart,
            None => Kept::InMemory,
        };
        let told = match (before, copy) {
            (Kept::Apart, Some(_)) | (Kept::InMemory | Kept::InSnapshot, None) => return,
            // What is private has no words at the table.
            _ if desk.showing != super::Showing::Private => return,
            (_, Some(copy)) => words::rescued(copy, why, lang),
            (_, None) => format!("{} ({why}).", told::ONLY_IN_MEMORY.of(lang)),
        };
        model.say(Tone::Refused, told);
    }
}

/// The workbook has it all again.
pub(super) fn kept_again(model: &mut Model) {
    if let Place::Desk(desk) = &mut model.place {
        desk.kept = Kept::InWorkbook;
    }
}

/// A snapshot is in a rescue copy.
pub(super) fn snapshot_apart(model: &mut Model, copy: &Path, why: &str) {
    let lang = model.lang;
    if let Place::Desk(desk) = &mut model.place
        && desk.kept == Kept::InMemory
    {
        desk.kept = Kept::InSnapshot;
    }
    model.say(Tone::Refused, words::snapshot(copy, why, lang));
}

/// Whether what a rescue copy has is taken up: Enter does, anything else leaves it.
pub(super) fn answer(model: &mut Model, command: Command) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    (desk.prompt, desk.tried) = (None, None);
    let Some(rescued) = &desk.rescued else {
        return Vec::new();
    };
    let copy: PathBuf = rescued.copy.clone();
    if command == Command::Accept {
        // Until it is taken up it is still to be decided on: what is done without it would not go on from it.
        let path = desk.origin.path().to_path_buf();
        return vec![Effect::TakeUp { copy, path }];
    }
    desk.rescued = None;
    model.say(Tone::Said, words::left(&copy, lang));
    Vec::new()
}

/// It was taken up.
pub(super) fn taken_up(model: &mut Model, opened: Opened, acts: usize) {
    sit_at(model, opened);
    let told = words::taken_up(acts, model.lang);
    model.say(Tone::Said, told);
}

/// Shows the table as its file has it, before what the journal has more.
pub(super) fn look_at_file(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let in_file = desk.in_file.and_then(|acts| u32::try_from(acts).ok());
    if in_file.is_some_and(|number| desk.look_back(number).is_ok()) {
        model.say(Tone::Asked, words::IN_FILE.of(lang));
    }
    Vec::new()
}

/// The table as it is now again; with what the journal had, in the file too, where it is accepted.
pub(super) fn looked(model: &mut Model, accepted: bool) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    desk.look_at_now();
    if !accepted {
        model.message = None;
        return Vec::new();
    }
    let in_file = desk.in_file.take().unwrap_or_default();
    let acts = desk.talks.operations().len().saturating_sub(in_file);
    let effect = super::record::save(desk);
    model.say(Tone::Said, words::accepted(acts, lang));
    effect.into_iter().collect()
}
