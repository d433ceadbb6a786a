//! [`Command`]: the one table of what can be done. Keys, help, footer and README are all made from it.

use super::keymap::Context::{self, Entry, Help, Start, Table, Verdicts};
use super::{Code, Key};
use crate::lang::Text;

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

#[expect(
    clippy::too_many_arguments,
    reason = "a row of a table, read in columns"
)]
const fn row(
    command: Command,
    id: &'static str,
    group: Group,
    keys: &'static [Key],
    contexts: &'static [Context],
    footer: Option<u8>,
    hint: Text,
    words: Text,
) -> CommandInfo {
    CommandInfo {
        command,
        id,
        group,
        hint,
        words,
        keys,
        contexts,
        footer,
    }
}

const fn k(code: Code) -> Key {
    Key::plain(code)
}

const LISTS: &[Context] = &[Table, Verdicts, Start, Help];
const SCREENS: &[Context] = &[Table, Verdicts];

/// Every command, in the order of the help.
pub static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Up,
        "up",
        Group::Movement,
        &[k(Code::Up)],
        &[Table, Verdicts, Start, Help, Entry],
        Some(1),
        Text("voce", "line"),
        Text("alla voce sopra", "to the line above"),
    ),
    row(
        Command::Down,
        "down",
        Group::Movement,
        &[k(Code::Down)],
        &[Table, Verdicts, Start, Help, Entry],
        None,
        Text("voce", "line"),
        Text("alla voce sotto", "to the line below"),
    ),
    row(
        Command::PageUp,
        "page-up",
        Group::Movement,
        &[k(Code::PageUp)],
        LISTS,
        None,
        Text("pagina", "page"),
        Text("una pagina sopra", "a page up"),
    ),
    row(
        Command::PageDown,
        "page-down",
        Group::Movement,
        &[k(Code::PageDown)],
        LISTS,
        None,
        Text("pagina", "page"),
        Text("una pagina sotto", "a page down"),
    ),
    row(
        Command::First,
        "first",
        Group::Movement,
        &[k(Code::Home)],
        LISTS,
        None,
        Text("prima", "first"),
        Text("alla prima voce", "to the first line"),
    ),
    row(
        Command::Last,
        "last",
        Group::Movement,
        &[k(Code::End)],
        LISTS,
        None,
        Text("ultima", "last"),
        Text("all'ultima voce", "to the last line"),
    ),
    row(
        Command::Edit,
        "edit",
        Group::Split,
        &[k(Code::Enter), k(Code::F(2))],
        &[Table],
        Some(2),
        Text("modifica", "edit"),
        Text(
            "modifica l'importo; basta anche digitare: 622.305,53 · 30% · +5000 · -5000 · +3% · +3p · *1,02 · /13",
            "edit the amount; typing is enough too: 622.305,53 · 30% · +5000 · -5000 · +3% · +3p · *1,02 · /13",
        ),
    ),
    row(
        Command::StepUp,
        "step-up",
        Group::Split,
        &[k(Code::Right)],
        &[Table],
        Some(3),
        Text("passo", "step"),
        Text("aggiunge un passo alla voce", "add a step to the line"),
    ),
    row(
        Command::StepDown,
        "step-down",
        Group::Split,
        &[k(Code::Left)],
        &[Table],
        None,
        Text("passo", "step"),
        Text("toglie un passo alla voce", "take a step from the line"),
    ),
    row(
        Command::SmallerStep,
        "smaller-step",
        Group::Split,
        &[Key::char('<')],
        &[Table],
        None,
        Text("passo", "step"),
        Text("passo più piccolo", "smaller step"),
    ),
    row(
        Command::LargerStep,
        "larger-step",
        Group::Split,
        &[Key::char('>')],
        &[Table],
        None,
        Text("passo", "step"),
        Text("passo più grande", "larger step"),
    ),
    row(
        Command::Move,
        "move",
        Group::Split,
        &[Key::char('m')],
        &[Table],
        Some(4),
        Text("sposta", "move"),
        Text(
            "sposta un importo da questa voce a un'altra",
            "move an amount from this line to another",
        ),
    ),
    row(
        Command::Undo,
        "undo",
        Group::Split,
        &[Key::char('u'), Key::ctrl('z')],
        SCREENS,
        Some(6),
        Text("annulla", "undo"),
        Text("annulla l'ultima modifica", "undo the last change"),
    ),
    row(
        Command::Redo,
        "redo",
        Group::Split,
        &[Key::ctrl('y')],
        SCREENS,
        None,
        Text("ripeti", "redo"),
        Text("ripete la modifica annullata", "redo the change undone"),
    ),
    row(
        Command::Base,
        "base",
        Group::Split,
        &[Key::char('%')],
        &[Table],
        None,
        Text("base %", "base %"),
        Text(
            "percentuali sul fondo, o sul totale con le economie",
            "percentages of the fund, or of the total with economie",
        ),
    ),
    row(
        Command::Lock,
        "lock",
        Group::Lines,
        &[Key::char('b')],
        &[Table],
        Some(5),
        Text("blocca", "lock"),
        Text("blocca o sblocca la voce", "lock or unlock the line"),
    ),
    row(
        Command::Rest,
        "rest",
        Group::Lines,
        &[Key::char('r')],
        &[Table],
        Some(12),
        Text("differenza", "rest"),
        Text("mette la voce per differenza", "let the line take the rest"),
    ),
    row(
        Command::Counterpart,
        "counterpart",
        Group::Lines,
        &[Key::char('c')],
        &[Table],
        None,
        Text("contropartita", "counterpart"),
        Text(
            "fa della voce la contropartita: paga quando si cambia quella per differenza",
            "make the line the counterpart: it pays when the line that takes the rest is set",
        ),
    ),
    row(
        Command::Free,
        "free",
        Group::Lines,
        &[Key::char('f')],
        &[Table],
        None,
        Text("libero", "free"),
        Text(
            "riparto libero, con il residuo in vista, o di nuovo chiuso sul fondo",
            "free split, with the residue in sight, or closed on the fund again",
        ),
    ),
    row(
        Command::AddLine,
        "add-line",
        Group::Lines,
        &[Key::char('n'), k(Code::Insert)],
        &[Table],
        None,
        Text("nuova voce", "new line"),
        Text("aggiunge una voce vuota", "add an empty line"),
    ),
    row(
        Command::Rename,
        "rename",
        Group::Lines,
        &[Key::char('e')],
        &[Table],
        None,
        Text("rinomina", "rename"),
        Text("cambia nome alla voce", "rename the line"),
    ),
    row(
        Command::Remove,
        "remove",
        Group::Lines,
        &[k(Code::Delete)],
        &[Table],
        None,
        Text("togli", "remove"),
        Text("toglie la voce, se è vuota", "remove the line, if empty"),
    ),
    row(
        Command::Resume,
        "resume",
        Group::Session,
        &[Key::ctrl('r')],
        &[Table],
        Some(0),
        Text("riprendi", "resume"),
        Text(
            "riprende la simulazione interrotta",
            "go on with the interrupted simulation",
        ),
    ),
    row(
        Command::Snapshot,
        "snapshot",
        Group::Session,
        &[Key::ctrl('s')],
        SCREENS,
        Some(10),
        Text("istantanea", "snapshot"),
        Text(
            "scrive un'istantanea accanto alla sessione",
            "write a snapshot beside the session",
        ),
    ),
    row(
        Command::Open,
        "open",
        Group::Session,
        &[k(Code::Enter)],
        &[Start],
        Some(2),
        Text("apri", "open"),
        Text("apre la sessione", "open the session"),
    ),
    row(
        Command::Verdicts,
        "verdicts",
        Group::Program,
        &[k(Code::F(3))],
        SCREENS,
        Some(8),
        Text("verifiche", "rules"),
        Text("le verifiche, una per una", "the rules, one by one"),
    ),
    row(
        Command::NextScreen,
        "next-screen",
        Group::Program,
        &[k(Code::Tab)],
        SCREENS,
        None,
        Text("schermata", "screen"),
        Text("alla schermata successiva", "to the next screen"),
    ),
    row(
        Command::Accept,
        "accept",
        Group::Program,
        &[k(Code::Enter), k(Code::Tab)],
        &[Entry],
        Some(2),
        Text("conferma", "accept"),
        Text("conferma ciò che è scritto", "accept what is typed"),
    ),
    row(
        Command::Back,
        "back",
        Group::Program,
        &[k(Code::Esc)],
        &[Table, Verdicts, Help, Entry],
        Some(9),
        Text("indietro", "back"),
        Text(
            "chiude, rinuncia, torna al Tavolo",
            "close, give up, back to the table",
        ),
    ),
    row(
        Command::Help,
        "help",
        Group::Program,
        &[Key::char('?'), k(Code::F(1))],
        &[Table, Verdicts, Start],
        Some(7),
        Text("aiuto", "help"),
        Text(
            "spiega ciò che è sotto il cursore",
            "explain what is under the cursor",
        ),
    ),
    row(
        Command::Quit,
        "quit",
        Group::Program,
        &[Key::char('q'), Key::ctrl('c')],
        &[Table, Verdicts, Start, Help],
        Some(11),
        Text("esci", "quit"),
        Text("esce; nulla va perso", "leave; nothing is lost"),
    ),
];
