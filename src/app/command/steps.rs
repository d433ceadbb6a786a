//! The commands of the Iter: days and acts.

use super::super::Code;
use super::super::keymap::Context::Steps;
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of the Iter.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Edit,
        "edit-step",
        Group::Opening,
        &[k(Code::Enter), k(Code::F(2))],
        &[Steps],
        Some(2),
        Text("giorno e atto", "day and act"),
        Text(
            "scrive il giorno e l'atto; basta anche digitare il giorno; vuoto lo toglie",
            "write the day and the act; typing the day is enough too; empty takes it away",
        ),
    ),
    row(
        Command::Remove,
        "remove-step",
        Group::Opening,
        &[k(Code::Delete)],
        &[Steps],
        None,
        Text("togli", "remove"),
        Text(
            "toglie il giorno, o l'atto",
            "take the day, or the act, away",
        ),
    ),
];
