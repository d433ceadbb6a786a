//! The commands of the Documenti.

use super::super::keymap::Context::{Paper, Papers};
use super::super::{Code, Key};
use super::table::SCREENS;
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of the Documenti.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Papers,
        "documents",
        Group::Papers,
        &[Key::char('d')],
        SCREENS,
        Some(11),
        Text("documenti", "documents"),
        Text(
            "i documenti dell'ufficio: quadro, relazioni, verbale, ipotesi",
            "the papers of the office: quadro, reports, minutes, ipotesi",
        ),
    ),
    row(
        Command::OpenRow,
        "read-document",
        Group::Papers,
        &[k(Code::Enter)],
        &[Papers],
        Some(2),
        Text("legge", "read"),
        Text(
            "legge il documento com'è ora",
            "read the document as it is now",
        ),
    ),
    row(
        Command::FillIn,
        "fill-in",
        Group::Papers,
        &[k(Code::Enter)],
        &[Paper],
        Some(2),
        Text("compila", "fill in"),
        Text(
            "va dove si scrive ciò che manca",
            "go where what is missing is written",
        ),
    ),
    row(
        Command::Lacks,
        "what-is-missing",
        Group::Papers,
        &[Key::char('m')],
        &[Papers, Paper],
        Some(3),
        Text("che manca", "missing"),
        Text(
            "ciò che manca al documento, e da lì a dove si scrive; di nuovo, il testo",
            "what the document lacks, and from there to where it is written; again, the text",
        ),
    ),
    row(
        Command::Export,
        "export",
        Group::Papers,
        &[Key::char('e'), Key::ctrl('e')],
        &[Papers, Paper],
        Some(2),
        Text("esporta", "export"),
        Text(
            "scrive il documento in un file; il nome si può cambiare, e nessun file si sostituisce",
            "write the document in a file; the name can be changed, and no file is replaced",
        ),
    ),
    row(
        Command::Section,
        "section",
        Group::Papers,
        &[Key::char('s')],
        &[Papers, Paper],
        Some(9),
        Text("sezione", "section"),
        Text(
            "in quale sezione del Modulo II sta una voce: non disponibile, regolata, da regolare",
            "in which section of Modulo II a line stands: not available, regulated, to be regulated",
        ),
    ),
    row(
        Command::NextFormat,
        "next-format",
        Group::Papers,
        &[k(Code::Right)],
        &[Papers, Paper],
        Some(3),
        Text("formato", "format"),
        Text(
            "il formato dopo; nel passato, il momento dopo",
            "the next format; in the past, the moment after",
        ),
    ),
    row(
        Command::PreviousFormat,
        "previous-format",
        Group::Papers,
        &[k(Code::Left)],
        &[Papers, Paper],
        None,
        Text("formato", "format"),
        Text(
            "il formato prima; nel passato, il momento prima",
            "the format before; in the past, the moment before",
        ),
    ),
];
