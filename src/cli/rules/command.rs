//! The command line of `rules`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::super::command::{file, finish_with, format_option, judged_on, rules_folder};
use crate::lang::{Lang, Text};

/// `rules`, with what it can do.
pub(in super::super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let about = Text(
        "Che cosa dicono le regole, dove è scritto, perché (regole)",
        "What the rules say, where it is written, why (regole)",
    );
    let rules = Command::new("rules")
        .about(t(about))
        .alias("regole")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t(Text("Comandi", "Commands")))
        .subcommands([list(lang), show(lang), explain(lang), test(lang)]);
    finish_with(
        rules,
        Text(
            "riparto rules list|show|explain|test ...",
            "riparto rules list|show|explain|test ...",
        ),
        lang,
    )
}

fn list(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let about = Text(
        "Elenca le regole, le fonti e i testi (elenca)",
        "List the rules, the sources and the texts (elenca)",
    );
    let list = Command::new("list")
        .about(t(about))
        .alias("elenca")
        .arg(pack(lang))
        .arg(
            Arg::new("find")
                .long("find")
                .value_name(t(Text("PAROLE", "WORDS")))
                .action(ArgAction::Append)
                .help(t(Text(
                    "Solo le regole con queste parole, anche senza accenti e maiuscole",
                    "Only the rules with these words, accents and capitals aside",
                ))),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("text|json|markdown")
                .value_parser(PossibleValuesParser::new(["text", "json", "markdown"]))
                .hide_possible_values(true)
                .default_value("text")
                .hide_default_value(true)
                .help(t(Text(
                    "Testo per persone, JSON per programmi, o una tabella Markdown",
                    "Text for people, JSON for programs, or a Markdown table",
                ))),
        )
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto rules list [OPZIONI]",
        "riparto rules list [OPTIONS]",
    );
    finish_with(list, usage, lang)
}

fn show(lang: Lang) -> Command {
    let about = Text(
        "Tutto ciò che si sa di una regola (mostra)",
        "All that is known of a rule (mostra)",
    );
    let show = Command::new("show")
        .about(about.of(lang))
        .alias("mostra")
        .arg(rule(lang))
        .arg(pack(lang))
        .arg(format_option(lang))
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto rules show REGOLA [OPZIONI]",
        "riparto rules show RULE [OPTIONS]",
    );
    finish_with(show, usage, lang)
}

fn explain(lang: Lang) -> Command {
    let about = Text(
        "Perché una regola risponde così su una sessione (spiega)",
        "Why a rule answers so on a session (spiega)",
    );
    let explain = Command::new("explain")
        .about(about.of(lang))
        .alias("spiega")
        .arg(file(lang))
        .arg(rule(lang))
        .arg(format_option(lang))
        .arg(judged_on(lang))
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto rules explain FILE REGOLA [OPZIONI]",
        "riparto rules explain FILE RULE [OPTIONS]",
    );
    finish_with(explain, usage, lang)
}

fn test(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let about = Text(
        "Prova le regole sui loro casi; esce con 1 se uno non riesce (prova)",
        "Try the rules on their cases; exit with 1 when one fails (prova)",
    );
    let test = Command::new("test")
        .about(t(about))
        .alias("prova")
        .arg(
            Arg::new("paths")
                .value_name(t(Text("CARTELLA|FILE", "FOLDER|FILE")))
                .value_hint(ValueHint::AnyPath)
                .value_parser(value_parser!(std::path::PathBuf))
                .num_args(0..)
                .help(t(Text(
                    "Le regole da provare; senza, quelle del programma e di --rules",
                    "The rules to try; without, those of the program and of --rules",
                ))),
        )
        .arg(format_option(lang))
        .arg(rules_folder(lang));
    let usage = Text(
        "riparto rules test [CARTELLA|FILE ...] [OPZIONI]",
        "riparto rules test [FOLDER|FILE ...] [OPTIONS]",
    );
    finish_with(test, usage, lang)
}

fn rule(lang: Lang) -> Arg {
    Arg::new("rule")
        .value_name(Text("REGOLA", "RULE").of(lang))
        .required(true)
        .help(
            Text(
                "L'id della regola, come risultato-min-15",
                "The id of the rule, such as risultato-min-15",
            )
            .of(lang),
        )
}

fn pack(lang: Lang) -> Arg {
    Arg::new("pack").long("pack").value_name("ID").help(
        Text(
            "Solo queste regole, come dirigenti-ccnl-1999",
            "Only this pack, such as dirigenti-ccnl-1999",
        )
        .of(lang),
    )
}
