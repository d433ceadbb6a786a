//! Leaving the program.

use super::super::{Effect, Kept, Model, Place, Recorded, Showing, Tone};
use super::{amend, record};
use crate::lang::told;

/// Leaves. Nothing is asked, unless something would be lost: then once.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    if let Place::Desk(desk) = &mut model.place
        && desk.recorded == Recorded::InMemory
    {
        desk.recorded = Recorded::ToBeLost;
        let words = crate::lang::talks::WOULD_BE_LOST;
        model.say(Tone::Asked, words.of(model.lang));
        return Vec::new();
    }
    if let Place::Desk(desk) = &mut model.place
        && desk.kept == Kept::InMemory
        && desk.has_tried()
    {
        desk.kept = Kept::ToBeLost;
        // What is private has no name where others see it.
        let words = match desk.showing {
            Showing::Private => told::WOULD_BE_LOST,
            _ => crate::lang::rescue::SOMETHING_LOST,
        };
        model.say(Tone::Asked, words.of(model.lang));
        return Vec::new();
    }
    let mut effects = Vec::new();
    if let Place::Desk(desk) = &model.place {
        effects.extend(record::save_on_leaving(desk));
        effects.extend(amend::again(desk));
    }
    effects.push(Effect::Quit);
    effects
}
