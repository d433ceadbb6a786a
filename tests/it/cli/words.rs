//! The words of the command line, in two languages.

use std::path::Path;

use clap::Command;
use riparto::lang::Lang;

use super::{Outcome, PRATO, run, run_in};

/// Every command with its whole name, as they are defined: the program itself first.
fn defined(lang: Lang) -> Vec<(String, Command)> {
    fn under(command: &Command, name: &str, all: &mut Vec<(String, Command)>) {
        all.push((name.to_owned(), command.clone()));
        for below in command.get_subcommands() {
            let name = format!("{name} {}", below.get_name());
            under(below, name.trim_start(), all);
        }
    }
    let mut all = Vec::new();
    under(&riparto::cli::command(lang), "", &mut all);
    all
}

fn commands() -> Vec<String> {
    let names: Vec<String> = defined(Lang::It)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert!(names.len() > 20, "{names:?}");
    names
}

fn help(command: &str, lang: &str) -> String {
    let words: Vec<&str> = command
        .split_whitespace()
        .chain(["--help", "--lang", lang])
        .collect();
    let outcome = run(&words);
    assert_eq!(outcome.code, 0, "{command}: {}", outcome.err);
    outcome.out
}

/// What explains a command and each of its options and arguments.
fn explanations(command: &Command) -> Vec<String> {
    let about = command.get_about().map(ToString::to_string);
    let help = |arg: &clap::Arg| arg.get_help().map(ToString::to_string);
    [about]
        .into_iter()
        .chain(command.get_arguments().map(help))
        .map(Option::unwrap_or_default)
        .collect()
}

/// English that a library puts in by itself, or that was forgotten.
const ENGLISH: [&str; 12] = [
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "possible values",
    "default",
    "Print",
    "required",
    " the ",
    " and ",
    " of ",
    " with ",
];

#[test]
fn help_is_whole_in_both_languages() {
    for ((command, italian), (_, english)) in defined(Lang::It).iter().zip(&defined(Lang::En)) {
        let (it, en) = (help(command, "it"), help(command, "en"));
        let (italian, english) = (explanations(italian), explanations(english));
        assert_eq!(italian.len(), english.len(), "{command}");
        for (it, en) in italian.iter().zip(&english) {
            assert!(
                !it.is_empty() && it != en,
                "{command}: not translated: {it:?}"
            );
        }
        let found = ENGLISH.iter().find(|word| it.contains(**word));
        assert_eq!(found, None, "riparto {command} --help:\n{it}");
        let name = format!("riparto {command}");
        for (help, usage) in [(&it, "Uso"), (&en, "Usage")] {
            let written = help.contains(&format!("\n{usage}: {}", name.trim_end()));
            assert!(written, "{command}:\n{help}");
        }
    }
}

#[test]
fn italian_names_are_the_same_commands() {
    for (italian, english) in [
        ("mostra", "show"),
        ("controlla", "check"),
        ("simula", "try"),
    ] {
        let [one, other] = [italian, english].map(|name| run(&[name, PRATO]));
        assert_eq!((one.code, &one.out), (0, &other.out), "{italian}");
        assert!(
            help("", "it").contains(&format!("({italian})")),
            "{italian} is told"
        );
    }
    let nowhere = [
        "nuova",
        "manca/a.ron",
        "--body",
        "E",
        "--year",
        "2019",
        "--fund",
        "1",
    ];
    assert_eq!(
        run(&nowhere).complaint(),
        "errore: la cartella non c'è: manca"
    );
}

#[test]
fn the_language_is_the_one_asked_for_then_the_one_of_the_system_then_italian() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (locale, args, italian) in [
        (&[][..], &[][..], true),
        (&[("LANG", "en_US.UTF-8")], &[], false),
        (&[("LANG", "it_IT.UTF-8")], &[], true),
        (&[("LANG", "fr_FR.UTF-8")], &[], true),
        (&[("LANG", "C")], &[], true),
        (
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "it_IT.UTF-8")],
            &[],
            true,
        ),
        (
            &[("LANG", "it_IT.UTF-8"), ("LC_MESSAGES", "en_GB")],
            &[],
            false,
        ),
        (
            &[
                ("LANG", "it_IT"),
                ("LC_MESSAGES", "it_IT"),
                ("LC_ALL", "en_US"),
            ],
            &[],
            false,
        ),
        (&[("LANG", "en_US"), ("LC_ALL", "")], &[], false),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "it"], true),
        (&[("LANG", "it_IT.UTF-8")], &["--lang=en"], false),
    ] {
        let args: Vec<&str> = ["show", "manca.ron"].iter().chain(args).copied().collect();
        let outcome = run_in(here, locale, &args);
        let expected = if italian {
            "errore: non c'è: manca.ron"
        } else {
            "error: not found: manca.ron"
        };
        assert_eq!(outcome.complaint(), expected, "{locale:?} {args:?}");
    }
    // Words change; figures stay Italian.
    let english = run(&["show", PRATO, "--lang", "en"]).out;
    assert!(
        english.contains("622.305,53   73,45") && english.contains("takes the rest"),
        "{english}"
    );
}

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let outcome = run(&["completions", shell]);
        assert_eq!(outcome.code, 0);
        for word in commands()
            .iter()
            .flat_map(|command| command.split(' '))
            .chain(["as-known"])
        {
            assert!(outcome.out.contains(word), "{shell}: no {word}");
        }
    }
}

#[test]
fn the_manual_has_every_command_in_both_languages() {
    for (lang, headings) in [
        (
            "it",
            ["NOME", "SINTASSI", "DESCRIZIONE", "NOTE", "VERSIONE"],
        ),
        (
            "en",
            ["NAME", "SYNOPSIS", "DESCRIPTION", "NOTES", "VERSION"],
        ),
    ] {
        let page = run(&["man", "--lang", lang]).out;
        for heading in headings {
            assert!(
                page.contains(&format!("\n.SH {heading}\n")),
                "{lang}: no {heading}"
            );
        }
        for command in &commands()[1..] {
            assert!(
                page.contains(&format!("\n.SH RIPARTO {}\n", command.to_uppercase())),
                "{lang}: no {command}"
            );
        }
        for option in [
            "workbook",
            "as\\-known",
            "move",
            "economia",
            "strict",
            "force",
        ] {
            assert!(
                page.contains(&format!("\\-\\-{option}\\fR")),
                "{lang}: no {option}"
            );
        }
    }
    let italian = run(&["man"]).out;
    let english = ENGLISH.iter().find(|word| italian.contains(**word));
    assert_eq!(english, None);
}

/// `arguments | complaint in Italian | complaint in English`.
const COMPLAINTS: &str = "\
show | errore: manca: <FILE> | error: missing: <FILE>
new | errore: manca: --year <ANNO>, --body <ENTE>, --fund <IMPORTO>, <FILE> | error: missing: --year <YEAR>, --body <NAME>, --fund <AMOUNT>, <FILE>
show a --strct | errore: «--strct» non è un'opzione di questo comando; forse --strict? | error: “--strct” is not an option of this command; did you mean --strict?
show a b | errore: «b» è di troppo in questo comando | error: “b” is one word too many for this command
show a --strict=sì | errore: --strict non prende un valore: «sì» | error: --strict takes no value: “sì”
show a --strict --strict | errore: «--strict» si dice una volta sola | error: “--strict” is said only once
show a --format xml | errore: «xml» non va bene per --format <text|json>: text, json | error: “xml” does not fit --format <text|json>: text, json
show a --format | errore: manca il valore di --format <text|json> | error: --format <text|json> needs a value
show a --as-known ieri | errore: «ieri» non va bene per --as-known <DATA>: qui va una data, come 2019-06-11 | error: “ieri” does not fit --as-known <DATE>: expected a date, such as 2019-06-11
new a --body E --fund 1 --year 1989 | errore: «1989» non va bene per --year <ANNO>: qui va un anno dal 1990 al 2200 | error: “1989” does not fit --year <YEAR>: expected a year from 1990 to 2200
a show b | errore: prima di show: qui può stare solo --lang: il resto va dopo, o senza comando | error: before show: only --lang may stand here: the rest goes after it, or without a command
diff a | errore: manca: <B> | error: missing: <B>
completions tcsh | errore: «tcsh» non va bene per <SHELL>: bash, elvish, fish, powershell, zsh | error: “tcsh” does not fit <SHELL>: bash, elvish, fish, powershell, zsh
try a --set b | errore: --set si scrive VOCE=IMPORTO o VOCE=QUOTA% | error: --set is written LINE=AMOUNT or LINE=PERCENT%
try a --move b | errore: --move si scrive IMPORTO:DA:A | error: --move is written AMOUNT:FROM:TO";

#[test]
fn a_badly_written_command_is_told_in_the_language_of_the_user() {
    for row in COMPLAINTS.lines() {
        let [args, it, en] = row.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        for (lang, complaint) in [("it_IT", it), ("en_US", en)] {
            let args: Vec<&str> = args.split(' ').collect();
            let outcome = run_in(Path::new("/"), &[("LANG", lang)], &args);
            assert_eq!(
                (outcome.code, outcome.complaint()),
                (64, complaint),
                "{row}"
            );
        }
    }
}

/// `arguments of try | what is said`, as it would be read aloud.
const REFUSALS: &str = "\
--set posizione=900000 | errore: risultato andrebbe sotto zero: posizione può avere al massimo 847.231,25.
--set risultato=847231,26 | errore: posizione andrebbe sotto zero: risultato può avere al massimo 847.231,25.
--move 224925,73:risultato:posizione | errore: risultato andrebbe sotto zero: si possono spostare al massimo 224.925,72.
--move 1:posizione:posizione | errore: posizione è già da entrambe le parti.
--set interim=1 | errore: nessuna voce «interim». Voci: posizione, risultato.
--set posizione=30 | errore: «30» sono euro o per cento? Scrivere 30€ oppure 30%
--set posizione=1,234 | errore: «1,234»: più di due decimali; le migliaia si scrivono con il punto: 1.234.
--set posizione=12e3 | errore: «12e3»: «e» non sta in una cifra: si scrive 1.234,56 o 30%.";

#[test]
fn a_split_that_cannot_be_is_refused_with_what_can() {
    for row in REFUSALS.lines() {
        let (args, complaint) = row.split_once(" | ").unwrap();
        let args: Vec<&str> = ["try", PRATO].into_iter().chain(args.split(' ')).collect();
        let Outcome { code, err, .. } = run(&args);
        assert_eq!((code, err.trim_end()), (2, complaint));
    }
}

#[test]
fn where_there_are_no_keys_none_is_named() {
    // Signed, with an economia counted in the cap: a breach that no money repairs, whose remedy names two screens.
    let data = "economie: [Economia(id: \"e\", amount: \"100\", year: 2018, origin: \"risultato\", line: \"risultato\", cap: Inside)],\n\
         procedure: [Step(step: \"sottoscrizione\", date: \"2019-06-01\")], lines:";
    let text = super::WHOLE.replacen("lines:", data, 1);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("s.ron"), text).unwrap();
    for (lang, data) in [("it", "nel Fondo o nelle"), ("en", "in the Fund or in")] {
        let told = run_in(folder.path(), &[], &["check", "s.ron", "--lang", lang]);
        assert!(told.out.contains(data), "{}", told.out);
        assert!(!told.out.contains('{'), "{}", told.out);
    }
}

#[test]
fn what_is_looked_at_on_the_signature_is_said_to_wait_for_it() {
    let silent = |lang| {
        let told = run(&["check", PRATO, "--lang", lang]);
        let line = told
            .out
            .lines()
            .find(|l| l.contains("[tetto-fuori-economie]"));
        line.unwrap().trim().to_owned()
    };
    assert_eq!(
        silent("it"),
        "· Economie fuori dal tetto: solo dopo «Sottoscrizione» [tetto-fuori-economie]"
    );
    assert_eq!(
        silent("en"),
        "· Economie outside the cap: only after “Signature” [tetto-fuori-economie]"
    );
}
