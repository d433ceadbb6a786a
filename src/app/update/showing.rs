//! What the screen shows: the table, nothing, or the operator's own desk.

use super::super::{Command, Model, Place, Showing};
use crate::negotiation::Sitting;

/// Darkens the screen, or goes back to the table that all see; or, from the dark, to the operator's own desk.
pub(super) fn dark(model: &mut Model, command: Command) {
    model.message = None;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let to = match (desk.showing, command) {
        (_, Command::Private) => Showing::Private,
        (Showing::Public, _) => Showing::Dark,
        (Showing::Private, _) if desk.state().sitting() == Sitting::None => Showing::Dark,
        _ if desk.state().sitting() == Sitting::None => Showing::Private,
        _ => Showing::Public,
    };
    desk.show(to);
}
