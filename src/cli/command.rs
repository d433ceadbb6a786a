//! The command line, built in the language of the user.

mod archive;
mod config;
mod diff;
mod export;
mod follow;
mod history;
mod import;
mod new;
mod open;
mod review;
mod settle;
mod tutorial;

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use crate::lang::{Lang, Text};
use crate::negotiation::YEARS;

/// What the arguments say.
///
/// # Errors
/// Those of the parser, which are told: help among them.
pub(super) fn parsed(args: &[OsString], lang: Lang) -> Result<ArgMatches, clap::Error> {
    // A name with a dot is a file, and of no command: to open it none is built. What is odd is left to the whole command line.
    let first = args.get(1).and_then(|word| word.to_str());
    if first.is_some_and(|word| word.contains('.') && !word.starts_with('-'))
        && let Ok(matches) = bare(lang).try_get_matches_from(args)
    {
        return Ok(matches);
    }
    command(lang).try_get_matches_from(args)
}

/// The command line without the commands.
fn bare(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help_heading(t(HEADING))
        .help(t(Text("Stampa la versione", "Print the version")));
    let root = Command::new("riparto")
        .about(t(ABOUT))
        .after_help(t(AFTER))
        .subcommand_precedence_over_arg(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t(Text("Comandi", "Commands")))
        .arg(file(lang).required(false))
        .args(open::options(lang))
        .arg(judged_on(lang))
        .arg(rules_folder(lang));
    finish(root, lang).arg(version)
}

/// The whole command line.
pub fn command(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    bare(lang).subcommands([
        finish(new::new(lang), lang),
        verdict(
            "show",
            "mostra",
            Text(
                "Stampa il quadro e le verifiche",
                "Print the table and the answers of the rules",
            ),
            lang,
        ),
        archive::check(lang),
        archive::table(lang),
        try_split(lang),
        finish(diff::diff(lang), lang),
        history::log(lang),
        history::verify(lang),
        finish(review::review(lang), lang),
        finish(follow::follow(lang), lang),
        finish(export::export(lang), lang),
        finish(import::import(lang), lang),
        finish(settle::settle(lang), lang),
        super::rules::command(lang),
        finish(tutorial::tutorial(lang), lang),
        config::config(lang),
        completions(lang),
        finish(
            Command::new("man").about(t(Text(
                "Scrive la pagina di manuale",
                "Write the manual page",
            ))),
            lang,
        ),
    ])
}

/// True when something on the command line, outside any command, says which table to open or how.
pub(super) fn says_how_to_open(matches: &ArgMatches) -> bool {
    let given = |name: &str| matches.value_source(name) == Some(ValueSource::CommandLine);
    [
        "file", "workbook", "log", "operator", "no-mouse", "as-known", "rules", "theme", "ascii",
        "plain",
    ]
    .into_iter()
    .any(given)
}

/// The heading of the list of arguments and options.
const HEADING: Text = Text("Argomenti e opzioni", "Arguments and options");

const ABOUT: Text = Text(
    "Il tavolo della contrattazione: ripartisce il fondo dell'anno e ne mostra a ogni tasto percentuali, economie, limiti e verifiche.",
    "The bargaining table: splits the fund of the year and shows percentages, economie, limits and rules at every key.",
);

// Each code stands on a line that begins with a space: the manual page keeps such lines apart too.
const AFTER: Text = Text(
    "Senza FILE elenca le sessioni della cartella sessions e l'esempio di Prato 2019.

Codici di uscita:
   0  bene
   1  una regola di legge o di CCNL non è rispettata, o una catena è rotta
   2  ciò che è stato dato non si può usare: il file, un importo, un riparto impossibile
   3  con --strict: qualcosa non è verificabile o chiede motivazione
  64  il comando è scritto male",
    "Without FILE it lists the sessions of the folder sessions and the example of Prato 2019.

Exit codes:
   0  done
   1  a rule of law or CCNL is not respected, or a chain is broken
   2  the input cannot be used: the file, an amount, a split that cannot be made
   3  with --strict: something cannot be told or asks for a motivation
  64  the command is badly written",
);

fn completions(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let shells = ["bash", "elvish", "fish", "powershell", "zsh"];
    let shell = Arg::new("shell")
        .value_name("SHELL")
        .required(true)
        .value_parser(PossibleValuesParser::new(shells))
        .hide_possible_values(true)
        .help(t(Text(
            "La shell: bash, elvish, fish, powershell o zsh",
            "The shell: bash, elvish, fish, powershell or zsh",
        )));
    let about = Text(
        "Scrive i completamenti per una shell",
        "Write the completions for a shell",
    );
    finish(Command::new("completions").about(t(about)).arg(shell), lang)
}

/// Help in the user's language, with the options that every command has.
fn finish(command: Command, lang: Lang) -> Command {
    let usage = usage(command.get_name());
    finish_with(command, usage, lang)
}

/// How a command is written.
fn usage(name: &str) -> Text {
    match name {
        "riparto" => Text(
            "riparto [OPZIONI] [FILE]\n     riparto COMANDO ...",
            "riparto [OPTIONS] [FILE]\n       riparto COMMAND ...",
        ),
        "new" => Text(
            "riparto new FILE --body ENTE --year ANNO --fund IMPORTO [OPZIONI]\n     riparto new FILE --from SESSIONE --year ANNO [OPZIONI]",
            "riparto new FILE --body NAME --year YEAR --fund AMOUNT [OPTIONS]\n       riparto new FILE --from SESSION --year YEAR [OPTIONS]",
        ),
        "settle" => Text(
            "riparto settle FILE --posizione-paid IMPORTO --risultato-paid IMPORTO [OPZIONI]",
            "riparto settle FILE --posizione-paid AMOUNT --risultato-paid AMOUNT [OPTIONS]",
        ),
        "show" => Text("riparto show FILE [OPZIONI]", "riparto show FILE [OPTIONS]"),
        "try" => Text(
            "riparto try FILE [--set VOCE=IMPORTO|QUOTA%] [--move IMPORTO:DA:A] [OPZIONI]",
            "riparto try FILE [--set LINE=AMOUNT|PERCENT%] [--move AMOUNT:FROM:TO] [OPTIONS]",
        ),
        "diff" => Text("riparto diff A B [OPZIONI]", "riparto diff A B [OPTIONS]"),
        "import" => Text(
            "riparto import TABELLA|- [OPZIONI]\n     riparto import SESSIONE.ron [--output CARTELLA]",
            "riparto import TABLE|- [OPTIONS]\n       riparto import SESSION.ron [--output FOLDER]",
        ),
        "follow" => Text(
            "riparto follow FILE [OPZIONI]",
            "riparto follow FILE [OPTIONS]",
        ),
        "review" => Text(
            "riparto review FILE [OPZIONI]",
            "riparto review FILE [OPTIONS]",
        ),
        "export" => Text(
            "riparto export FILE --document DOCUMENTO [--output FILE] [OPZIONI]",
            "riparto export FILE --document DOCUMENT [--output FILE] [OPTIONS]",
        ),
        "tutorial" => Text("riparto tutorial [OPZIONI]", "riparto tutorial [OPTIONS]"),
        "completions" => Text("riparto completions SHELL", "riparto completions SHELL"),
        _ => Text("riparto man", "riparto man"),
    }
}

/// Help in the user's language, with how the command is written and the options that every command has.
pub(super) fn finish_with(command: Command, usage: Text, lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let template = t(Text(
        "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
    ));
    let heading = t(HEADING);
    command
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(template)
        .override_usage(usage.of(lang))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| arg.help_heading(heading))
        .arg(language(lang).help_heading(heading))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help_heading(heading)
                .help(t(Text("Stampa questo aiuto", "Print this help"))),
        )
}

pub(super) fn file(lang: Lang) -> Arg {
    Arg::new("file")
        .value_name("FILE")
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(std::path::PathBuf))
        .required(true)
        .help(Text("La sessione, un file .ron", "The session, a .ron file").of(lang))
}

fn language(lang: Lang) -> Arg {
    Arg::new("lang")
        .long("lang")
        .value_name("it|en")
        .value_parser(PossibleValuesParser::new(["it", "en"]))
        .hide_possible_values(true)
        .help(
            Text(
                "La lingua delle parole; i numeri restano all'italiana",
                "The language of words; numbers stay Italian",
            )
            .of(lang),
        )
}

pub(super) fn judged_on(lang: Lang) -> Arg {
    Arg::new("as-known")
        .long("as-known")
        .value_name(Text("DATA", "DATE").of(lang))
        .value_parser(move |text: &str| {
            let form = Text("una data, come 2019-06-11", "a date, such as 2019-06-11").of(lang);
            text.parse::<jiff::civil::Date>().map_err(|_| form)
        })
        .help(
            Text(
                "Giudica con ciò che era noto quel giorno, come 2019-06-11",
                "Judge by what was known on that day, such as 2019-06-11",
            )
            .of(lang),
        )
}

/// A command that reads a session and answers with a verdict.
fn verdict(name: &'static str, alias: &'static str, about: Text, lang: Lang) -> Command {
    let command = Command::new(name)
        .about(format!("{} ({alias})", about.of(lang)))
        .alias(alias)
        .arg(file(lang))
        .arg(history::at_option(lang))
        .args(verdict_options(lang));
    finish(command, lang)
}

/// Text or JSON.
pub(super) fn format_option(lang: Lang) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("text|json")
        .value_parser(PossibleValuesParser::new(["text", "json"]))
        .hide_possible_values(true)
        .default_value("text")
        .hide_default_value(true)
        .help(
            Text(
                "Testo per persone o JSON per programmi",
                "Text for people or JSON for programs",
            )
            .of(lang),
        )
}

/// The folder of further packs.
pub(super) fn rules_folder(lang: Lang) -> Arg {
    Arg::new("rules")
        .long("rules")
        .alias("regole")
        .value_name(Text("CARTELLA", "FOLDER").of(lang))
        .value_hint(ValueHint::DirPath)
        .value_parser(value_parser!(std::path::PathBuf))
        .help(
            Text(
                "Le regole di questa cartella, oltre a quelle del programma o al loro posto",
                "The rules of this folder, beside those of the program or in their place",
            )
            .of(lang),
        )
}

fn verdict_options(lang: Lang) -> [Arg; 4] {
    let t = |text: Text| text.of(lang);
    [
        format_option(lang),
        Arg::new("strict")
            .long("strict")
            .action(ArgAction::SetTrue)
            .help(t(Text(
                "Esce con 3 se qualcosa non è verificabile o chiede motivazione",
                "Exit with 3 when something cannot be told or asks for a motivation",
            ))),
        judged_on(lang),
        rules_folder(lang),
    ]
}

fn try_split(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    let command = Command::new("try")
        .about(t(Text(
            "Prova un riparto senza scrivere nulla (simula)",
            "Try a split without writing anything (simula)",
        )))
        .alias("simula")
        .arg(file(lang))
        .arg(
            Arg::new("set")
                .long("set")
                .action(ArgAction::Append)
                .allow_hyphen_values(true)
                .value_name(t(Text("VOCE=IMPORTO", "LINE=AMOUNT")))
                .help(t(Text(
                    "La voce prende un importo o una quota: risultato=30%, posizione=622.305,53, risultato=+5000",
                    "The line takes an amount or a share: risultato=30%, posizione=622.305,53, risultato=+5000",
                ))),
        )
        .arg(
            Arg::new("move")
                .long("move")
                .action(ArgAction::Append)
                .value_name(t(Text("IMPORTO:DA:A", "AMOUNT:FROM:TO")))
                .help(t(Text(
                    "Sposta un importo: 10000:posizione:risultato. --set e --move si ripetono, nell'ordine dato",
                    "Move an amount: 10000:posizione:risultato. --set and --move may be repeated, in the order given",
                ))),
        )
        .args(verdict_options(lang));
    finish(command, lang)
}

fn option(name: &'static str, value: Text, help: Text, lang: Lang) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value.of(lang))
        .help(help.of(lang))
}

/// The year of a fund.
fn year(lang: Lang) -> Arg {
    let range = Text("un anno dal 1990 al 2200", "a year from 1990 to 2200").of(lang);
    option(
        "year",
        Text("ANNO", "YEAR"),
        Text("L'anno del fondo", "The year of the fund"),
        lang,
    )
    .value_parser(move |text: &str| match text.parse::<i16>() {
        Ok(year) if YEARS.contains(&year) => Ok(year),
        _ => Err(range),
    })
}
