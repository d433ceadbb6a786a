//! The commands of a negotiation read again.

use super::super::keymap::Context::Review;
use super::super::{Code, Key};
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of a review.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::NextMoment,
        "next-moment",
        Group::Movement,
        &[k(Code::Right), Key::char('n')],
        &[Review],
        Some(0),
        Text("atto", "act"),
        Text("all'atto che segue", "to the act that follows"),
    ),
    row(
        Command::PreviousMoment,
        "previous-moment",
        Group::Movement,
        &[k(Code::Left), Key::char('p')],
        &[Review],
        None,
        Text("atto", "act"),
        Text("all'atto che precede", "to the act before"),
    ),
    row(
        Command::NextPage,
        "next-page",
        Group::Movement,
        &[k(Code::Tab)],
        &[Review],
        Some(2),
        Text("pagina", "page"),
        Text(
            "i cinque punti, le norme sopravvenute, ciò che non è registrato",
            "the five points, later law, what is not recorded",
        ),
    ),
    row(
        Command::Back,
        "back-to-acts",
        Group::Program,
        &[k(Code::Esc)],
        &[Review],
        Some(3),
        Text("indietro", "back"),
        Text("torna agli atti", "back to the acts"),
    ),
];
