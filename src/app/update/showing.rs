//! What the screen shows: the table, nothing, or the operator's own desk.

use super::super::{Command, Model, Place, Showing, Tone};
use crate::negotiation::{Public, Sitting};

/// Darkens the screen, or goes back to the table that all see; or, from the dark, to the operator's own desk.
pub(super) fn dark(model: &mut Model, command: Command) {
    model.message = None;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let to = match (desk.showing, command) {
        (_, Command::Private) => Showing::Private,
        (Showing::Public | Showing::Projected, _) => Showing::Dark,
        (Showing::Private, _) if desk.state().sitting() == Sitting::None => Showing::Dark,
        _ if desk.state().sitting() == Sitting::None => Showing::Private,
        _ => Showing::Public,
    };
    desk.show(to);
}

/// Goes to the public view, or from it back to the table that all see; without a seduta, to the operator's own desk.
pub(super) fn public(model: &mut Model) {
    // What was said at the desk may be private: it does not follow.
    model.message = None;
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if !Public::may_be_shown(desk.talks()) {
        model.say(Tone::Refused, crate::lang::public::NOT_PUBLIC.of(lang));
        return;
    }
    let to = match (desk.showing, desk.state().sitting()) {
        (Showing::Projected, Sitting::None) => Showing::Private,
        (Showing::Projected, _) => Showing::Public,
        _ => Showing::Projected,
    };
    desk.show(to);
}

/// In the public view of a table that is not worked at from here: it is gone through, and left.
pub(super) fn looked_on(model: &mut Model, command: Command) {
    if command == Command::Back {
        return public(model);
    }
    if let Place::Desk(desk) = &mut model.place {
        let lines = desk.public.as_ref().map_or(0, |public| public.lines.len());
        desk.projected.go(command, lines);
    }
}

/// Behind a dark screen, or behind the public view of a table that is not open, nothing is typed unseen.
pub(super) fn types_unseen(model: &Model) -> bool {
    let Place::Desk(desk) = &model.place else {
        return false;
    };
    match desk.showing {
        Showing::Dark => model.help.is_none(),
        Showing::Projected => desk.looks_on(),
        Showing::Public | Showing::Private => false,
    }
}
