//! Remedies applied: one act, like any other edit.

use super::super::{Command, Effect, Model, Place, Stamp, Tone, best_repair, repairs};
use super::edit;
use crate::lang::{self, told};

/// Applies the remedy that a command asks for, or says that there is none.
pub(super) fn apply(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &model.place else {
        return Vec::new();
    };
    let repair = match command {
        Command::Remedy(place) => repairs(desk).get(usize::from(place)),
        _ => best_repair(desk).map(|(_, repair)| repair),
    };
    if let Some(repair) = repair {
        let act = repair.edit();
        return edit::apply_as(model, act, stamp, lang::remedy_applied);
    }
    let words = match command {
        Command::Remedy(_) => told::NO_SUCH_REMEDY,
        _ => told::NO_REMEDY,
    };
    model.say(Tone::Refused, words.of(model.lang));
    Vec::new()
}
