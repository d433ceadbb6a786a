//! The commands of the lesson.

use super::super::Key;
use super::super::keymap::Context::{Start, Table};
use super::sitting::ANYWHERE;
use super::{Command, CommandInfo, Group, row};
use crate::lang::Text;

/// What begins it, where there is no session yet and at a table.
const BEGINS: Text = Text(
    "apre la lezione di dieci minuti, su una copia di Prato 2019",
    "open the lesson of ten minutes, on a copy of Prato 2019",
);

/// The commands of the lesson.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Lesson,
        "lesson",
        Group::Lesson,
        &[Key::char('L')],
        &[Start],
        Some(8),
        Text("lezione", "lesson"),
        BEGINS,
    ),
    row(
        Command::Lesson,
        "lesson-from-table",
        Group::Lesson,
        &[Key::char('L')],
        &[Table],
        None,
        Text("lezione", "lesson"),
        BEGINS,
    ),
    row(
        Command::NextLesson,
        "lesson-next",
        Group::Lesson,
        &[Key::ctrl('l')],
        ANYWHERE,
        None,
        Text("avanti", "next"),
        Text(
            "nella lezione, al passo successivo",
            "in the lesson, to the next step",
        ),
    ),
    row(
        Command::PreviousLesson,
        "lesson-back",
        Group::Lesson,
        &[Key::ctrl('g')],
        ANYWHERE,
        None,
        Text("prima", "back"),
        Text(
            "nella lezione, al passo precedente",
            "in the lesson, to the step before",
        ),
    ),
    row(
        Command::LeaveLesson,
        "lesson-leave",
        Group::Lesson,
        &[Key::ctrl('x')],
        ANYWHERE,
        None,
        Text("lascia", "leave"),
        Text(
            "lascia la lezione e torna dov'era chi l'ha aperta",
            "leave the lesson, back to where it was opened from",
        ),
    ),
];
