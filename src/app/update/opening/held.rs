//! When a seduta was held: its row of the Iter is an act of the history, and no figure of the opening data.

use super::super::super::sheet::held;
use super::super::super::{Asking, Cell, Command, Effect, Model, Place, Prompt, Stamp, Tone};
use super::super::record;
use super::selected;
use crate::lang::{self, talks as words};
use crate::negotiation::{Deed, Held};

/// The seduta under the cursor, where a command takes away what was said of its day.
pub(super) fn taken_away(
    model: &mut Model,
    command: Command,
    stamp: &Stamp,
) -> Option<Vec<Effect>> {
    let Place::Desk(desk) = &model.place else {
        return None;
    };
    match selected(desk) {
        Some(Cell::Seduta(number)) if command == Command::Remove => {
            let number = *number;
            Some(written(model, number, None, stamp))
        }
        _ => None,
    }
}

/// What was typed of the day of a seduta; `None` where something else is asked.
pub(super) fn answered(model: &mut Model, stamp: &Stamp) -> Option<Vec<Effect>> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return None;
    };
    let Some(Prompt::Opening { asking, field }) = &desk.prompt else {
        return None;
    };
    let Asking::Cell(Cell::Seduta(number)) = asking else {
        return None;
    };
    let (number, text) = (*number, field.text().trim().to_owned());
    let said = held::held(&text);
    if said.is_none() && !text.is_empty() {
        let form = words::held::FORM.of(lang);
        model.say(Tone::Refused, lang::capitalized(form));
        return Some(Vec::new());
    }
    Some(written(model, number, said, stamp))
}

/// Writes it: what is refused leaves the question open, with what was typed.
fn written(model: &mut Model, seduta: u32, held: Option<Held>, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    if desk.is_apart() {
        model.say(Tone::Refused, lang::forms::DATA_AT_TABLE.of(lang));
        return Vec::new();
    }
    let deed = Deed::SedutaHeld { seduta, held };
    let now = stamp.moment().map(|clock| desk.talks.time_of_next(clock));
    let early = now.map_or(Ok(()), |now| deed.may_be_written(&now));
    if let Err(why) = early.and_then(|()| desk.state().allows(&deed)) {
        let why = words::refused(&why, desk.state().split(), lang);
        model.say(Tone::Refused, lang::capitalized(&why));
        return Vec::new();
    }
    desk.prompt = None;
    record::record(model, &deed, stamp)
}
