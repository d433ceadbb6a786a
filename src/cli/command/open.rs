//! The options of opening a table.

use clap::{Arg, ValueHint, value_parser};

use crate::lang::{Lang, Text};

/// Where the workbook is, where the log goes, and who holds the keyboard.
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
        Arg::new("log")
            .long("log")
            .value_name("FILE")
            .value_parser(value_parser!(std::path::PathBuf))
            .value_hint(ValueHint::FilePath)
            .help(t(Text(
                "Annota in questo file che cosa fa il programma, per cercarne un difetto: mai cifre né testi",
                "Note in this file what the program does, to look for a defect: never figures nor texts",
            ))),
        Arg::new("operator")
            .long("operator")
            .value_name(t(Text("RUOLO", "ROLE")))
            .help(t(Text(
                "Chi tiene la tastiera, per ruolo: sta scritto accanto a ogni atto della trattativa",
                "Who holds the keyboard, by role: it is written beside each act of the negotiation",
            ))),
    ]
}
