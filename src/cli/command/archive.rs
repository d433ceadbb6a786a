//! The words of the commands on an archive: `check`, which takes a session alone too, and `table`.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::{finish_with, format_option, history, judged_on, rules_folder, verdict_options};
use crate::cli::table::Table;
use crate::lang::{Lang, Text};

/// The answers of the rules in full, or a line for each session.
pub(super) fn check(lang: Lang) -> Command {
    let about = Text(
        "Stampa ogni verifica per esteso; di una cartella, una riga per sessione (controlla)",
        "Print every answer of the rules in full; of a folder, a line for each session (controlla)",
    );
    let command = Command::new("check")
        .about(about.of(lang))
        .alias("controlla")
        .arg(files(lang))
        .arg(history::at_option(lang))
        .args(verdict_options(lang))
        .mut_arg("format", |format| with_lines(format, lang))
        .arg(snapshots(lang));
    let usage = Text(
        "riparto check FILE [OPZIONI]\n     riparto check CARTELLA|FILE... [OPZIONI]",
        "riparto check FILE [OPTIONS]\n       riparto check FOLDER|FILE... [OPTIONS]",
    );
    finish_with(command, usage, lang)
}

/// Sessions, and folders of them.
fn files(lang: Lang) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .value_hint(ValueHint::AnyPath)
        .value_parser(value_parser!(std::path::PathBuf))
        .required(true)
        .num_args(1..)
        .action(ArgAction::Append)
        .help(
            Text(
                "Sessioni .ron, o cartelle: se ne leggono le sessioni, anche nelle cartelle che contengono",
                "Sessions, .ron, or folders: their sessions are read, and those of the folders inside",
            )
            .of(lang),
        )
}

fn with_lines(format: Arg, lang: Lang) -> Arg {
    format
        .value_name("text|json|jsonl")
        .value_parser(PossibleValuesParser::new(["text", "json", "jsonl"]))
        .help(
            Text(
                "Testo per persone, JSON per programmi, o un JSON per riga e per sessione",
                "Text for people, JSON for programs, or a JSON on a line for each session",
            )
            .of(lang),
        )
}

fn snapshots(lang: Lang) -> Arg {
    Arg::new("snapshots")
        .long("istantanee")
        .visible_alias("snapshots")
        .action(ArgAction::SetTrue)
        .help(
            Text(
                "Legge anche le istantanee delle cartelle, che di norma si saltano",
                "Read the snapshots of folders too, which are passed over otherwise",
            )
            .of(lang),
        )
}

/// Flat tables of an archive.
pub(super) fn table(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let command = Command::new("table")
        .about(t(Text(
            "Scrive le sessioni di una cartella come tabelle, per altri programmi (tabella)",
            "Write the sessions of a folder as flat tables, for other programs (tabella)",
        )))
        .alias("tabella")
        .arg(files(lang))
        .arg(which(lang))
        .arg(
            format_option(lang)
                .value_name("csv|jsonl")
                .value_parser(PossibleValuesParser::new(["csv", "jsonl"]))
                .default_value("csv")
                .help(t(Text(
                    "Valori separati da virgole, con il punto nelle cifre, o un JSON per riga",
                    "Comma-separated values, figures with a dot, or a JSON on a line for each row",
                ))),
        )
        .args(written(lang))
        .arg(snapshots(lang))
        .arg(judged_on(lang))
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto table CARTELLA|FILE... [OPZIONI]",
        "riparto table FOLDER|FILE... [OPTIONS]",
    );
    finish_with(command, usage, lang)
}

fn which(lang: Lang) -> Arg {
    let names = Table::NAMES.map(|(english, italian)| PossibleValue::new(english).alias(italian));
    Arg::new("table")
        .long("table")
        .alias("tabella")
        .value_name(Text("TABELLA", "TABLE").of(lang))
        .value_parser(PossibleValuesParser::new(names))
        .hide_possible_values(true)
        .default_value("sessions")
        .hide_default_value(true)
        .help(
            Text(
                "Quale: sessioni (se non si dice), voci, verifiche, risorse, economie",
                "Which: sessions (if not said), lines, findings, sources, economie",
            )
            .of(lang),
        )
}

fn written(lang: Lang) -> [Arg; 3] {
    let t = |text: Text| text.of(lang);
    [
        Arg::new("italian")
            .long("italiano")
            .visible_alias("italian")
            .action(ArgAction::SetTrue)
            .help(t(Text(
                "Csv per un foglio italiano: punto e virgola fra le celle, virgola nelle cifre",
                "Csv for an Italian sheet: semicolons between cells, commas in figures",
            ))),
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(Text(
                "Il file da scrivere; senza, o con -, si stampa",
                "The file to write; without it, or with -, it is printed",
            ))),
        Arg::new("force")
            .long("force")
            .action(ArgAction::SetTrue)
            .help(t(Text(
                "Sostituisce un file che c'è già (mai una sessione)",
                "Replace a file that is already there (never a session)",
            ))),
    ]
}
