//! `config`: what holds and who said it; what is wrong, with its place.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Outcome, run_in_home};

fn home(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    if !text.is_empty() {
        fs::create_dir_all(folder.path().join("riparto")).unwrap();
        fs::write(folder.path().join("riparto/config.ron"), text).unwrap();
    }
    folder
}

fn config(home: &Path, args: &[&str]) -> Outcome {
    run_in_home(home, &[&["config"], args].concat(), &[])
}

fn origin<'a>(json: &'a serde_json::Value, name: &str) -> (&'a str, String) {
    let settings = json["settings"].as_array().unwrap();
    let found = settings.iter().find(|s| s["name"] == name).unwrap();
    let value = found["value"].as_str().map(str::to_owned);
    (
        found["origin"].as_str().unwrap(),
        value.unwrap_or_else(|| found["value"].to_string()),
    )
}

#[test]
fn each_value_is_shown_with_who_said_it() {
    let folder = home(
        "Config(\n  theme: \"dark\",\n  ascii: true,\n  step: \"1000.00\",\n  keys: { \"undo\": [\"z\"] },\n)",
    );
    let shown = config(
        folder.path(),
        &["show", "--format", "json", "--operator", "segreteria"],
    )
    .json();
    let of = |name| origin(&shown, name);
    assert_eq!(of("theme"), ("file", "dark".to_owned()));
    assert_eq!(of("ascii"), ("file", "true".to_owned()));
    assert_eq!(of("step"), ("file", "1000.00".to_owned()));
    assert_eq!(of("operator"), ("flag", "segreteria".to_owned()));
    assert_eq!(of("rules"), ("default", "null".to_owned()));
    assert_eq!(of("lang"), ("environment", "it".to_owned()));
    let keys = shown["keys"].as_array().unwrap();
    let undo = keys.iter().find(|k| k["action"] == "undo").unwrap();
    assert_eq!(
        (&undo["keys"][0], &undo["origin"]),
        (&"z".into(), &"file".into())
    );
    let up = keys.iter().find(|k| k["action"] == "up").unwrap();
    assert_eq!(
        (&up["keys"][0], &up["origin"]),
        (&"up".into(), &"default".into())
    );
    let text = config(folder.path(), &["show", "--theme", "mono"]).out;
    assert!(
        text.contains("theme      mono                     riga di comando"),
        "{text}"
    );
    assert!(
        text.contains("  undo               z                      configurazione"),
        "{text}"
    );
}

#[test]
fn an_empty_file_asks_for_nothing() {
    let folder = home(" \n");
    let shown = config(folder.path(), &["show", "--format", "json"]).json();
    assert_eq!(origin(&shown, "theme").0, "default");
}

#[test]
fn the_mouse_is_left_to_the_terminal_by_the_file_or_by_the_flag_which_wins() {
    let mouse = |text: &str, args: &[&str]| {
        let folder = home(text);
        let args = [&["show", "--format", "json"], args].concat();
        let shown = config(folder.path(), &args).json();
        let (origin, value) = origin(&shown, "mouse");
        format!("{value} {origin}")
    };
    assert_eq!(mouse("", &[]), "true default");
    assert_eq!(mouse("Config(mouse: false)", &[]), "false file");
    assert_eq!(mouse("Config(mouse: true)", &[]), "true file");
    assert_eq!(mouse("Config(mouse: true)", &["--no-mouse"]), "false flag");
    assert_eq!(mouse("", &["--no-mouse"]), "false flag");
}

#[test]
fn no_color_gives_way_to_who_asks_for_colours_by_name() {
    let theme = |text: &str, args: &[&str]| {
        let folder = home(text);
        let args = [&["config", "show", "--format", "json"], args].concat();
        let shown = run_in_home(folder.path(), &args, &[("NO_COLOR", "1")]).json();
        let (origin, value) = origin(&shown, "theme");
        format!("{value} {origin}")
    };
    assert_eq!(theme("", &[]), "mono environment");
    assert_eq!(theme("", &["--theme", "auto"]), "mono environment");
    assert_eq!(theme("", &["--theme", "light"]), "light flag");
    assert_eq!(theme("Config(theme: \"dark\")", &[]), "dark file");
    assert_eq!(
        theme("Config(theme: \"dark\")", &["--theme", "light"]),
        "light flag"
    );
}

#[test]
fn the_language_of_the_configuration_wins_over_the_systems() {
    let folder = home("Config(lang: \"en\")");
    let shown = config(folder.path(), &["show", "--format", "json"]).json();
    assert_eq!(origin(&shown, "lang"), ("file", "en".to_owned()));
    let other = config(folder.path(), &["show", "--lang", "it", "--format", "json"]).json();
    assert_eq!(origin(&other, "lang"), ("flag", "it".to_owned()));
}

#[test]
fn a_first_one_is_written_once_and_says_what_holds_already() {
    for lang in ["it", "en"] {
        let folder = home("");
        let path = config(folder.path(), &["path"]).out;
        let file = Path::new(path.trim());
        assert!(!file.exists());
        let before = config(folder.path(), &["show", "--format", "json", "--lang", lang]).json();
        assert_eq!(config(folder.path(), &["init", "--lang", lang]).code, 0);
        let text = fs::read_to_string(file).unwrap();
        // As it is it changes nothing.
        let after = config(folder.path(), &["show", "--format", "json", "--lang", lang]).json();
        assert_eq!(before, after);
        // With every line of it in force it says what the program has, but for the examples.
        let mut all = String::new();
        for line in text.lines() {
            let setting = line
                .strip_prefix("  //")
                .filter(|l| !l.starts_with(' ') || l.starts_with("  "));
            all += setting.unwrap_or(line);
            all.push('\n');
        }
        fs::write(file, &all).unwrap();
        let whole = config(folder.path(), &["show", "--format", "json"]);
        assert_eq!(whole.code, 0, "{}\n{all}", whole.err);
        let whole = whole.json();
        assert_eq!(origin(&whole, "theme"), ("file", "auto".to_owned()));
        assert_eq!(origin(&whole, "step"), ("file", "100.00".to_owned()));
        let (a, b) = (
            before["keys"].as_array().unwrap(),
            whole["keys"].as_array().unwrap(),
        );
        for (a, b) in a.iter().zip(b) {
            assert_eq!(
                (&a["keys"], "file"),
                (&b["keys"], b["origin"].as_str().unwrap())
            );
        }
        // And it is never written over.
        let again = config(folder.path(), &["init", "--lang", "it"]);
        assert_eq!(again.code, 2);
        assert!(
            again.complaint().contains("non si sovrascrive"),
            "{}",
            again.err
        );
        assert_eq!(fs::read_to_string(file).unwrap(), all);
    }
}

/// `text | complaint | place`.
#[test]
fn what_is_wrong_is_told_with_its_place_and_a_hint() {
    let cases = [
        (
            "Config(\n  tema: \"dark\",\n)",
            "il campo «tema» non esiste",
            "2:3",
        ),
        (
            "Config(\n  theme: \"scuro\",\n)",
            "«scuro» non va bene qui",
            "2:10",
        ),
        ("Config(\n  lang: \"fr\",\n)", "«fr» non va bene qui", "2:9"),
        (
            "Config(\n  step: \"7.00\",\n)",
            "le frecce non hanno un passo di «7.00»",
            "2:9",
        ),
        (
            "Config(\n  keys: [\"u\"],\n)",
            "qui va un elenco di azioni con i loro tasti",
            "2:9",
        ),
        (
            "Config(\n  // \"undo\": [\"x\"]\n  keys: { \"undu\": [\"z\"] },\n)",
            "«undu» non è un'azione",
            "3:11",
        ),
        (
            "Config(\n  keys: {\n    \"lock\": [\"k\"],\n    \"undo\": [\"z\", \"alt-f4\"],\n  },\n)",
            "«alt-f4» non è un tasto",
            "4:19",
        ),
        (
            "Config(\n  keys: { \"undo\": [] },\n)",
            "l'azione «undo» resterebbe senza tasti",
            "2:11",
        ),
        (
            "Config(\n  keys: { \"undo\": [\"z\"], \"undo\": [\"x\"] },\n)",
            "l'azione «undo» è detta due volte",
            "2:26",
        ),
        (
            "Config(\n  keys: { \"move\": [\"s\"] },\n)",
            "il tasto «s» di «move» è già di «seduta», nello stesso posto",
            "2:20",
        ),
        (
            "Config(\n  keys: { \"accept\": [\"enter\", \"k\"] },\n)",
            "dove si usa «accept» il tasto «k» scrive testo o cifre",
            "2:31",
        ),
    ];
    let mut told = String::new();
    for (text, complaint, place) in cases {
        let folder = home(text);
        let outcome = config(folder.path(), &["show"]);
        assert_eq!(outcome.code, 2, "{text}");
        assert!(
            outcome.complaint().contains(complaint),
            "{text}\n{}",
            outcome.err
        );
        let at = format!("config.ron:{place}");
        assert!(outcome.err.contains(&at), "{text}\n{at}\n{}", outcome.err);
        let here = folder.path().display().to_string();
        told += &outcome.err.replace(&here, "CASA");
        told.push('\n');
    }
    insta::assert_snapshot!("config-faults", told);
}
