//! The options of opening a table.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ValueHint, value_parser};

use crate::lang::{Lang, Text};
use crate::store::ThemeName;

/// Where the workbook is, where the log goes, who holds the keyboard, how the screen looks, whose the mouse is.
pub(super) fn options(lang: Lang) -> [Arg; 7] {
    let t = |text: Text| text.of(lang);
    let [theme, ascii] = look(lang);
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
        operator(lang),
        theme,
        ascii,
        no_mouse(lang),
        plain(lang),
    ]
}

/// Who holds the keyboard.
pub(super) fn operator(lang: Lang) -> Arg {
    let t = |text: Text| text.of(lang);
    Arg::new("operator")
        .long("operator")
        .value_name(t(Text("RUOLO", "ROLE")))
        .help(t(Text(
            "Chi tiene la tastiera, per ruolo: sta scritto accanto a ogni atto della trattativa",
            "Who holds the keyboard, by role: it is written beside each act of the negotiation",
        )))
}

/// How the screen looks: its colours and its signs.
pub(super) fn look(lang: Lang) -> [Arg; 2] {
    let t = |text: Text| text.of(lang);
    [
        Arg::new("theme")
            .long("theme")
            .value_name("auto|light|dark|contrast|mono")
            .value_parser(PossibleValuesParser::new(
                ThemeName::ALL.map(|(_, word)| word),
            ))
            .hide_possible_values(true)
            .help(t(Text(
                "I colori dello schermo; auto: secondo lo sfondo del terminale",
                "The colours of the screen; auto: by the ground of the terminal",
            ))),
        Arg::new("ascii")
            .long("ascii")
            .action(ArgAction::SetTrue)
            .help(t(Text(
                "Solo caratteri ASCII al posto dei segni",
                "ASCII characters alone in place of signs",
            ))),
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

/// In words, without a screen.
pub(super) fn plain(lang: Lang) -> Arg {
    let t = |text: Text| text.of(lang);
    Arg::new("plain")
        .long("plain")
        .action(ArgAction::SetTrue)
        .help(t(Text(
            "In parole, una riga alla volta: per lettori di schermo, o da una pipe",
            "In words, a line at a time: for screen readers, or from a pipe",
        )))
}
