//! What is wrong with a command line, from one word too many to an option that wants a value: each thing that can be has a case.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use clap::error::ErrorKind as K;
use clap::{ArgAction, Command};
use riparto::cli::command;
use riparto::lang::Lang;

use crate::cli::run;

/// What the reader of command lines refuses.
const READ: [&str; 18] = [
    "mostra",
    "show",
    "show a.ron b.ron",
    "show a.ron --formato json",
    "show a.ron --format xml",
    "show a.ron --format",
    "show a.ron --format text --format json",
    "check a.ron --as-known ieri",
    "new --force=sì",
    "new a.ron --body Ente --area dirigenti --year duemila --fund 1000",
    "rules",
    "rules tast cartella",
    "completions dos",
    "--theme blu",
    "--log",
    "review a.ron --days ieri",
    "--as-known ieri",
    "config",
];

/// What a command refuses itself, by the source that does.
const OWN: [(&str, &str); 13] = [
    ("open.rs", "shwo"),
    ("mod.rs", "a.ron show b.ron"),
    ("try_split.rs", "try a.ron --set risultato"),
    ("try_split.rs", "try a.ron --move 1000:posizione"),
    (
        "new.rs",
        "new /nowhere/a.ron --body E --area dirigenti --year 2019 --fund 1 --line posizione",
    ),
    (
        "new.rs",
        "new /nowhere/a.ron --body E --area dirigenti --year 2019 --fund 1 --economia 10",
    ),
    (
        "settle.rs",
        "settle a.ron --posizione-paid 1 --risultato-paid 1 --unpaid risparmi",
    ),
    ("table.rs", "table sessions --format jsonl --italian"),
    ("check.rs", "check sessions --at 3"),
    ("export.rs", "export a.ron --document quadro --output a.boh"),
    ("export.rs", "export a.ron --document quadro --seduta 1"),
    ("import.rs", "import a.csv --output b.ron --body Ente"),
    ("import/received.rs", "import a.ron --sheet Fondo"),
];

/// What a command would refuse itself, and is refused before it comes there.
const BEFORE: [(&str, &str); 1] = [("export.rs", "export a.ron --document bilancio")];

/// What is refused on a terminal alone: `terminal/exporting.rs` asks it there.
const ON_A_TERMINAL: [(&str, &str); 1] =
    [("export.rs", "export a.ron --document quadro --format xlsx")];

/// What is read, and is no figure.
const FIGURE: &str = "try a.ron --set risultato=mille";

fn of_language(line: &str, lang: Lang) -> Vec<String> {
    let code = if lang == Lang::It { "it" } else { "en" };
    let said = line.split(' ').map(str::to_owned);
    ["--lang".to_owned(), code.to_owned()]
        .into_iter()
        .chain(said)
        .collect()
}

#[test]
fn a_command_line_that_cannot_be_is_told() {
    let own = OWN.map(|(_, line)| line);
    let lines = READ.iter().chain(&own).chain([&FIGURE]);
    let told = lines.map(|line| {
        let [it, en] = [Lang::It, Lang::En].map(|lang| {
            let args = of_language(line, lang);
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let outcome = run(&args);
            let code = if *line == FIGURE { 2 } else { 64 };
            assert_eq!(outcome.code, code, "{line}: {}", outcome.err);
            assert_eq!(outcome.out, "", "{line}");
            let said = outcome.err.trim_end().replace('\n', "\n     ");
            format!("{} {said}", outcome.code)
        });
        assert!(it != en, "{line}: {it}");
        format!("{line}\n  {it}\n  {en}\n")
    });
    insta::assert_snapshot!("command-lines", told.collect::<String>());
}

/// The kinds of error that a command, and those under it, can be refused for, by how they are defined. The two that are not here
/// are of printing: none comes of a command line.
fn can_be(command: &Command, kinds: &mut BTreeSet<String>) {
    let mut can = |kind: K, it_is: bool| {
        if it_is {
            kinds.insert(format!("{kind:?}"));
        }
    };
    can(K::UnknownArgument, true);
    // The words of a command line come from the system as they are.
    can(K::InvalidUtf8, cfg!(unix));
    can(K::DisplayHelp, true);
    can(K::InvalidSubcommand, command.has_subcommands());
    can(K::MissingSubcommand, command.is_subcommand_required_set());
    let helped = command.is_arg_required_else_help_set();
    can(K::DisplayHelpOnMissingArgumentOrSubcommand, helped);
    for arg in command.get_arguments() {
        let takes = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
        let named = arg.get_long().is_some() || arg.get_short().is_some();
        // Each has a parser, which refuses; or words of which one is to be chosen.
        can(K::ValueValidation, takes);
        can(K::InvalidValue, takes);
        can(K::TooManyValues, !takes && named);
        can(K::ArgumentConflict, takes && named);
        can(K::NoEquals, arg.is_require_equals_set());
        can(K::MissingRequiredArgument, arg.is_required_set());
        can(
            K::DisplayVersion,
            matches!(arg.get_action(), ArgAction::Version),
        );
        if let Some(range) = arg.get_num_args().filter(|_| takes) {
            let many = range.min_values() > 1;
            can(K::TooFewValues, many);
            let exact = range.min_values() == range.max_values();
            can(K::WrongNumberOfValues, many && exact);
        }
    }
    for under in command.get_subcommands() {
        can_be(under, kinds);
    }
}

#[test]
fn every_kind_of_error_that_can_be_has_a_case() {
    for lang in [Lang::It, Lang::En] {
        let mut root = command(lang);
        root.build();
        let mut can = BTreeSet::new();
        can_be(&root, &mut can);
        let kind_of = |line: Vec<OsString>| {
            let error = command(lang).try_get_matches_from(line).unwrap_err();
            format!("{:?}", error.kind())
        };
        let of = |line: &str| {
            let said = of_language(line, lang).into_iter().map(OsString::from);
            kind_of(
                [OsString::from("riparto")]
                    .into_iter()
                    .chain(said)
                    .collect(),
            )
        };
        let mut shown: BTreeSet<String> = READ.iter().map(|line| of(line)).collect();
        shown.extend(["--help", "--version"].map(of));
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            let word = OsString::from_vec(b"--lang=\xff".to_vec());
            shown.insert(kind_of(vec!["riparto".into(), word]));
        }
        assert_eq!(shown, can);
        // What a command refuses itself is read well.
        for (_, line) in OWN {
            let said = of_language(line, lang).into_iter().map(OsString::from);
            let said = [OsString::from("riparto")].into_iter().chain(said);
            assert!(command(lang).try_get_matches_from(said).is_ok(), "{line}");
        }
        for (_, line) in BEFORE {
            assert!(!of(line).is_empty(), "{line}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_word_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    for (locale, told) in [
        ("it_IT.UTF-8", "una parola del comando non è testo UTF-8"),
        ("en_GB.UTF-8", "a word of the command is not UTF-8 text"),
    ] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_riparto"));
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
            .env("LANG", locale)
            .args([std::ffi::OsStr::from_bytes(b"--theme=\xff")]);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(64));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(told), "{said}");
    }
}

/// How many times each source of the commands refuses a command line by itself.
fn refusals(folder: &Path, found: &mut BTreeMap<String, usize>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            refusals(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        // Where it is told it is not made.
        let made =
            text.matches("Stop::Usage(").count() - text.matches("Stop::Usage(why) =>").count();
        if made > 0 {
            let name = path.strip_prefix(src()).unwrap().display().to_string();
            found.insert(name, made);
        }
    }
}

fn src() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli")
}

#[test]
fn every_refusal_of_a_command_has_a_case() {
    let mut made = BTreeMap::new();
    refusals(&src(), &mut made);
    let mut shown: BTreeMap<String, usize> = BTreeMap::new();
    for (file, _) in OWN.iter().chain(&BEFORE).chain(&ON_A_TERMINAL) {
        *shown.entry((*file).to_owned()).or_default() += 1;
    }
    assert_eq!(made, shown);
    // And they are as many: no two cases are told the same.
    let told: BTreeSet<String> = OWN
        .iter()
        .map(|(_, line)| {
            let args = of_language(line, Lang::En);
            run(&args.iter().map(String::as_str).collect::<Vec<_>>()).err
        })
        .collect();
    assert_eq!(told.len(), OWN.len());
}
