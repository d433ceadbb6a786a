//! [`Command`]: the one table of what can be done. Keys, help, footer and README are all made from it.

mod table;

use super::Key;
use super::keymap::Context;
use crate::lang::Text;

pub use table::COMMANDS;

/// What a person can ask for, apart from typing text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// To the line, or item, above.
    Up,
    /// To the one below.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Edit the amount of the line.
    Edit,
    /// Add the step to the line.
    StepUp,
    /// Take the step from the line.
    StepDown,
    /// A smaller step.
    SmallerStep,
    /// A larger step.
    LargerStep,
    /// Move an amount from the line to another.
    Move,
    /// Lock or unlock the line.
    Lock,
    /// Make the line *per differenza*.
    Rest,
    /// Make the line the counterpart.
    Counterpart,
    /// Leave or resume the closed mode.
    Free,
    /// Change the base of the shares.
    Base,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Go on with the simulation that was interrupted.
    Resume,
    /// Add an empty line.
    AddLine,
    /// Rename the line.
    Rename,
    /// Remove the line, if empty.
    Remove,
    /// Write a snapshot.
    Snapshot,
    /// The screen of the rules.
    Verdicts,
    /// The next screen.
    NextScreen,
    /// Open what is selected.
    Open,
    /// Make the session of the next year.
    NextYear,
    /// Accept what was typed.
    Accept,
    /// Give up, close, go back.
    Back,
    /// Explain what is under the cursor.
    Help,
    /// Leave.
    Quit,
}

/// What a command is for, in the order of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Moving about.
    Movement,
    /// Changing the split.
    Split,
    /// Lines and their roles.
    Lines,
    /// The session.
    Session,
    /// The program.
    Program,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandInfo {
    /// The command.
    pub command: Command,
    /// Its name in configuration and documents.
    pub id: &'static str,
    /// What it is for.
    pub group: Group,
    /// One or two words, for the footer.
    pub hint: Text,
    /// What it does, in a sentence for the help.
    pub words: Text,
    /// Its keys; the first is the one shown.
    pub keys: &'static [Key],
    /// Where it works.
    pub contexts: &'static [Context],
    /// Where it stands in the footer; `None`: only in the help.
    pub footer: Option<u8>,
}
