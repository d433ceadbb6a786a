//! The words of `export`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::{file, judged_on, option, rules_folder};
use crate::documents::{Format, Paper};
use crate::lang::{Lang, Text};

/// A paper of the office.
pub(super) fn export(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let path = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .value_parser(value_parser!(std::path::PathBuf))
    };
    Command::new("export")
        .about(t(Text(
            "Scrive un documento dell'ufficio: quadro, relazioni, verbale, ipotesi (esporta)",
            "Write a paper of the office: quadro, reports, minutes, ipotesi (esporta)",
        )))
        .alias("esporta")
        .arg(file(lang))
        .arg(one_of(
            option("document", Text("DOCUMENTO", "DOCUMENT"), Text("Quale", "Which"), lang),
            Paper::ALL.map(Paper::name),
        ).required(true))
        .arg(
            path("output")
                .short('o')
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .help(t(Text(
                    "Dove scriverlo; il formato è quello dell'estensione. «-», o senza: sullo schermo",
                    "Where to write it; the format is that of the extension. “-”, or without: on the screen",
                ))),
        )
        .arg(one_of(
            option(
                "format",
                Text("FORMATO", "FORMAT"),
                Text("Il formato, se l'estensione non lo dice", "The format, where the extension does not say it"),
                lang,
            ),
            Format::ALL.map(Format::name),
        ))
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue).help(t(Text(
            "Sostituisce un file che c'è già (mai una sessione)",
            "Replace a file that is already there (never a session)",
        ))))
        .arg(
            path("last-year")
                .alias("anno-precedente")
                .value_name(t(Text("SESSIONE", "SESSION")))
                .value_hint(ValueHint::FilePath)
                .help(t(Text(
                    "La sessione dell'anno precedente, per il confronto",
                    "The session of the year before, to compare with",
                ))),
        )
        .args(choices(lang))
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
        .arg(
            path("templates")
                .alias("modelli")
                .value_name(t(Text("CARTELLA", "FOLDER")))
                .value_hint(ValueHint::DirPath)
                .help(t(Text(
                    "I modelli di questa cartella, al posto di quelli del programma",
                    "The templates of this folder, in place of those of the program",
                ))),
        )
        .arg(judged_on(lang))
        .arg(rules_folder(lang))
}

/// An option that is one of these names, which its explanation lists in the language of the rest.
fn one_of<const N: usize>(option: Arg, names: [&'static str; N]) -> Arg {
    let what = option
        .get_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    option
        .help(format!("{what}: {}", names.join(", ")))
        .value_parser(PossibleValuesParser::new(names))
        .hide_possible_values(true)
}

fn number(name: &'static str, alias: &'static str, lang: Lang) -> Arg {
    let help = if name == "proposal" {
        Text(
            "La proposta, col suo numero; senza, l'ultima",
            "The proposal, by its number; without it, the last",
        )
    } else {
        Text(
            "La seduta, col suo numero; senza, tutte",
            "The seduta, by its number; without it, all of them",
        )
    };
    Arg::new(name)
        .long(name)
        .alias(alias)
        .value_name(Text("N", "N").of(lang))
        .value_parser(value_parser!(u32))
        .help(help.of(lang))
}

/// Which of many, and how figures are written.
fn choices(lang: Lang) -> [Arg; 4] {
    [
        number("proposal", "proposta", lang),
        number("seduta", "sitting", lang),
        option(
                "totals",
                Text("published|complete", "published|complete"),
                Text(
                    "L'ultima riga del quadro: come si pubblica (senza percentuali ed economie) o completa",
                    "The last row of the quadro: as it is published (no percentages, no economie) or complete",
                ),
                lang,
            )
            .value_parser(PossibleValuesParser::new(["published", "complete"]))
            .hide_possible_values(true),
        option(
                "separators",
                Text("italian|plain", "italian|plain"),
                Text(
                    "Le cifre e i campi del CSV: all'italiana (senza dirlo) o per altri programmi",
                    "The figures and fields of CSV: the Italian way (by default) or for other programs",
                ),
                lang,
            )
            .value_parser(PossibleValuesParser::new(["italian", "plain"]))
            .hide_possible_values(true),
    ]
}
