//! The options of opening a table.

use clap::{Arg, ArgAction, ValueHint, value_parser};

use crate::lang::{Lang, Text};

/// Where the workbook is, who holds the keyboard, whose the mouse is.
pub(super) fn options(lang: Lang) -> [Arg; 3] {
    let t = |text: Text| text.of(lang);
    [
        Arg::new("workbook")
            .long("workbook")
            .value_name(t(Text("CARTELLA", "FOLDER")))
            .value_hint(ValueHint::DirPath)
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(Text(
                "Dove tenere il quaderno riservato delle simulazioni",
                "Where to keep the private workbook of the simulations",
            ))),
        Arg::new("operator")
            .long("operator")
            .value_name(t(Text("RUOLO", "ROLE")))
            .help(t(Text(
                "Chi tiene la tastiera, per ruolo: sta scritto accanto a ogni atto della trattativa",
                "Who holds the keyboard, by role: it is written beside each act of the negotiation",
            ))),
        no_mouse(lang),
    ]
}

/// The mouse is left to the terminal.
pub(super) fn no_mouse(lang: Lang) -> Arg {
    let words = Text(
        "Lascia il mouse al terminale, per selezionare il testo",
        "Leave the mouse to the terminal, to select text",
    );
    Arg::new("no-mouse")
        .long("no-mouse")
        .action(ArgAction::SetTrue)
        .help(words.of(lang))
}
