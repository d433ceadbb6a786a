//! The words of the commands on a history: `log`, `verify`, and the moments of the others.

use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::{file, finish_with, format_option, rules_folder};
use crate::cli::moment::When;
use crate::lang::{Lang, Text};

/// The moment to look at.
pub(super) fn at_option(lang: Lang) -> Arg {
    Arg::new("at")
        .long("at")
        .value_name(Text("MOMENTO", "MOMENT").of(lang))
        .value_parser(move |text: &str| When::of(text).ok_or_else(|| When::FORM.of(lang)))
        .help(
            Text(
                "Com'era dopo l'atto 4, alle 15:32 dell'ultimo giorno, o il 2019-06-11T15:32; 0 è l'apertura",
                "As it was after operation 4, at 15:32 of the last day, or on 2019-06-11T15:32; 0 is the opening",
            )
            .of(lang),
        )
}

/// The history.
pub(super) fn log(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let command = Command::new("log")
        .about(t(Text(
            "Stampa la cronologia, un atto per riga (cronologia)",
            "Print the history, one operation to a line (cronologia)",
        )))
        .alias("cronologia")
        .arg(file(lang))
        .arg(format_option(lang))
        .arg(
            Arg::new("no-names")
                .long("senza-nomi")
                .alias("no-names")
                .action(ArgAction::SetTrue)
                .help(t(Text(
                    "Tace i nomi dei presenti: restano sigle e ruoli",
                    "Leave out the names of who was present: sigle and roles stay",
                ))),
        )
        .arg(rules_folder(lang));
    let usage = Text("riparto log FILE [OPZIONI]", "riparto log FILE [OPTIONS]");
    finish_with(command, usage, lang)
}

/// The search for what is private.
fn privacy(lang: Lang) -> [Arg; 2] {
    let t = |text: Text| text.of(lang);
    [
        Arg::new("privacy")
            .long("riservatezza")
            .visible_alias("privacy")
            .action(ArgAction::SetTrue)
            .conflicts_with("newer")
            .help(t(Text(
                "Cerca in FILE, nel suo giornale e nelle istantanee ciò che sta nel quaderno riservato",
                "Search FILE, its journal and its snapshots for what is in the private workbook",
            ))),
        Arg::new("workbook")
            .long("workbook")
            .requires("privacy")
            .value_name(t(Text("CARTELLA", "FOLDER")))
            .value_hint(ValueHint::DirPath)
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(Text(
                "Dove sta il quaderno riservato",
                "Where the private workbook is",
            ))),
    ]
}

/// Whether a history is what was written.
pub(super) fn verify(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let command = Command::new("verify")
        .about(t(Text(
            "Verifica che la cronologia sia integra, o che una copia continui l'altra (verifica)",
            "Verify that the history is whole, or that one copy goes on from another (verifica)",
        )))
        .alias("verifica")
        .arg(file(lang))
        .arg(
            Arg::new("newer")
                .value_name(t(Text("SUCCESSIVA", "NEWER")))
                .value_hint(ValueHint::FilePath)
                .value_parser(value_parser!(std::path::PathBuf))
                .help(t(Text(
                    "Una copia successiva: la cronologia di FILE ne è l'inizio?",
                    "A later copy: is the history of FILE its beginning?",
                ))),
        )
        .args(privacy(lang))
        .arg(format_option(lang))
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto verify FILE [SUCCESSIVA] [OPZIONI]",
        "riparto verify FILE [NEWER] [OPTIONS]",
    );
    finish_with(command, usage, lang)
}
