//! `rules`: what the packs hold, why a rule answers so, the cases; and the packs of a folder.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Outcome, PRATO, WHOLE, run, run_in};

/// A pack of its own, on the area and years of a shipped one.
const PACK: &str = include_str!("../../data/pack.ron");

fn folder_of(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn the_rules_are_listed_and_found_without_accents_or_capitals() {
    let all = run(&["rules", "list"]);
    assert_eq!(all.code, 0, "{}", all.err);
    assert!(all.out.contains("Risultato almeno 15 % [risultato-min-15]"));
    assert_eq!(run(&["regole", "elenca"]).out, all.out);
    let found = run(&["rules", "list", "--find", "LORDO mensilita"]);
    assert!(found.out.contains("[posizione-range]"), "{}", found.out);
    assert!(!found.out.contains("[risultato-min-15]"));
    let none = run(&["rules", "list", "--find", "zucchine"]);
    assert_eq!(
        (none.code, none.out.trim()),
        (0, "nessuna regola con queste parole")
    );
    let one = run(&[
        "rules",
        "list",
        "--pack",
        "dirigenti-ccnl-2020",
        "--format",
        "json",
    ])
    .json();
    assert_eq!(one["packs"].as_array().unwrap().len(), 1);
    assert_eq!(one["packs"][0]["id"], "dirigenti-ccnl-2020");
    let first = &one["packs"][0]["rules"][0];
    assert_eq!(
        (&first["id"], &first["is"]),
        (&"risultato-min-15".into(), &"check".into())
    );
}

#[test]
fn a_rule_is_shown_with_all_that_is_known_of_it() {
    let shown = run(&[
        "rules",
        "show",
        "risultato-min-15",
        "--pack",
        "dirigenti-ccnl-1999",
    ])
    .out;
    for part in [
        "Le voci che contano come risultato, non meno del 15 % del fondo dell'anno.",
        "15 % dal 01/01/2000 al 31/12/2020, noto dal 24/12/1999",
        "CCNL 23/12/1999 art. 28 c. 1 · letta in fonti secondarie",
        "decide l'ultimo giorno dell'anno del fondo",
        "contratto nazionale · contrasta con legge o CCNL · letta in fonti secondarie",
        "https://",
    ] {
        assert!(shown.contains(part), "no {part}:\n{shown}");
    }
    let english = run(&["rules", "show", "risultato-min-15", "--lang", "en"]).out;
    assert!(
        english.contains("at least 15 % of the fund of the year."),
        "{english}"
    );
    let json = run(&["rules", "show", "risultato-min-15", "--format", "json"]).json();
    assert_eq!(
        json["rules"][0]["parameters"][0]["values"][0]["value"],
        "0.15"
    );
}

#[test]
fn a_rule_is_explained_on_a_session() {
    let told = run(&["rules", "explain", PRATO, "risultato-min-15"]).out;
    for part in [
        "✔ Risultato almeno 15 %: 224.925,72, minimo 127.084,69 (15 %), margine 97.841,03.",
        "il fondo dell'anno: 847.231,25 × 15 %",
        "in tutto 224.925,72, contro un limite di 127.084,69",
        "un minimo si arrotonda in su, al centesimo",
        "le economie, 5.886,45, non sono nel fondo dell'anno",
        "decide l'ultimo giorno dell'anno del fondo, 31/12/2019",
        "conta ciò che era noto l'11/06/2019",
        "- 15 % dal 01/01/2000 al 31/12/2020, noto dal 24/12/1999: è quello che conta",
    ] {
        assert!(told.contains(part), "no {part}:\n{told}");
    }
    // Of the values of a later contract it is told why they do not count.
    let told = run(&["regole", "spiega", PRATO, "posizione-range"]).out;
    assert!(told.contains("11.942,67 € dal 01/01/2018, noto dal 18/12/2020: non era ancora noto"));
    assert!(told.contains("fra 11.533,17 € e 45.102,87 €"), "{told}");
    let told = run(&[
        "rules",
        "explain",
        PRATO,
        "risultato-min-15",
        "--format",
        "json",
    ])
    .json();
    assert_eq!(
        (&told["verdict"], &told["margin"]),
        (&"respected".into(), &"97841.03".into())
    );
    assert_eq!(told["parameters"][0]["values"][0]["standing"], "used");
    for row in [
        "risulato-min-15 | errore: nessuna regola «risulato-min-15»; forse risultato-min-15?",
        "zucchine | errore: nessuna regola «zucchine»: riparto rules list le elenca",
    ] {
        let (rule, complaint) = row.split_once(" | ").unwrap();
        let outcome = run(&["rules", "explain", PRATO, rule]);
        assert_eq!((outcome.code, outcome.complaint()), (2, complaint));
    }
}

#[test]
fn the_cases_are_tried_and_a_failure_is_told() {
    assert_eq!(run(&["rules", "test"]).code, 0);
    let wrong = PACK.replace(r#"margin: "0.00""#, r#"margin: "0.01""#);
    let folder = folder_of(&[("a/buono.ron", PACK), ("b/cattivo.ron", &wrong)]);
    let test = |path: &str| run_in(folder.path(), &[], &["rules", "test", path]);
    let good = test("a");
    assert_eq!(good.code, 0, "{}", good.err);
    assert!(good.out.contains("1 caso, riuscito"), "{}", good.out);
    let bad = test("b/cattivo.ron");
    assert_eq!(bad.code, 1);
    for part in [
        "riusciti 0 di 1, non riusciti 1",
        "✘ al centesimo [minimo], giudicato al 31/12/2022",
        "atteso: rispettato, margine 0,01",
        "uscito: rispettato, margine 0,00",
    ] {
        assert!(bad.out.contains(part), "no {part}:\n{}", bad.out);
    }
    let json = run_in(
        folder.path(),
        &[],
        &["rules", "test", "b", "--format", "json"],
    )
    .json();
    assert_eq!(json["packs"][0]["failed"][0]["came_out"]["margin"], "0.00");
    // Without a path it is the shipped ones and those of --rules.
    let both = run_in(folder.path(), &[], &["rules", "test", "--rules", "b"]);
    assert_eq!(both.code, 1);
    assert!(both.out.contains("dirigenti-ccnl-1999"), "{}", both.out);
}

/// No configuration: a folder that is not absolute would be passed over for the user's own.
const NOWHERE: &str = "/nowhere";

/// The pack that governs a session, in a folder.
fn governed(folder: &Path, config: &str, args: &[&str]) -> Outcome {
    let args: Vec<&str> = ["show", "s.ron", "--format", "json"]
        .iter()
        .chain(args)
        .copied()
        .collect();
    run_in(folder, &[("XDG_CONFIG_HOME", config)], &args)
}

/// A pack of the folder stands beside the shipped ones: it governs what names it, and what no shipped one governs.
#[test]
fn a_pack_of_a_folder_is_added_or_replaces() {
    let session = WHOLE.replace("2019", "2022");
    let named = session.replace("year: 2022,", r#"year: 2022, pack: "prova","#);
    let comparto = session.replace(r#"area: "dirigenti""#, r#"area: "segretari""#);
    let third = PACK.replace(r#"area: "dirigenti""#, r#"area: "segretari""#);
    let same = PACK
        .replace(r#"id: "prova""#, r#"id: "dirigenti-ccnl-2020""#)
        .replace("revision: 1", "revision: 9");
    for (text, pack, expected) in [
        (&session, PACK, ("dirigenti-ccnl-2020", 1)),
        (&named, PACK, ("prova", 1)),
        (&comparto, &third, ("prova", 1)),
        (&session, &same, ("dirigenti-ccnl-2020", 9)),
    ] {
        let folder = folder_of(&[("s.ron", text), ("mie/prova.ron", pack)]);
        let outcome = governed(folder.path(), NOWHERE, &["--rules", "mie"]);
        let json = outcome.json();
        let chosen = (
            json["session"]["pack"].as_str().unwrap(),
            json["session"]["revision"].as_i64().unwrap(),
        );
        assert_eq!(chosen, expected, "{}", outcome.err);
    }
}

#[test]
fn a_new_session_takes_the_kinds_of_a_pack_of_a_folder() {
    let pack = PACK.replace(r#"area: "dirigenti""#, r#"area: "segretari""#);
    let folder = folder_of(&[("mie/prova.ron", &pack)]);
    let figures = "--body Ente --area segretari --year 2022 --fund 100 --line premio=30 --line risultato=rest";
    let args: Vec<&str> = ["new", "s.ron", "--rules", "mie"]
        .into_iter()
        .chain(figures.split(' '))
        .collect();
    let made = run_in(folder.path(), &[], &args);
    assert_eq!(made.code, 0, "{}", made.err);
    // What is none of its kinds is of the kind the pack has for the others.
    let text = fs::read_to_string(folder.path().join("s.ron")).unwrap();
    assert!(text.contains(r#"kind: "altra""#), "{text}");
    let judged = governed(folder.path(), NOWHERE, &["--rules", "mie"]).json();
    assert_eq!(judged["findings"][0]["rule"], "minimo");
}

#[test]
fn the_configuration_names_the_folder_and_the_command_line_wins() {
    let text = WHOLE
        .replace("2019", "2022")
        .replace("year: 2022,", r#"year: 2022, pack: "prova","#);
    let second = PACK.replace("revision: 1", "revision: 2");
    let folder = folder_of(&[
        ("s.ron", &text),
        ("casa/riparto/config.ron", r#"Config(rules: "regole")"#),
        ("casa/riparto/regole/prova.ron", PACK),
        ("altre/prova.ron", &second),
        (
            "rotta/riparto/config.ron",
            "Config(\n  regole: \"regole\",\n)",
        ),
    ]);
    let revision = |outcome: &Outcome| outcome.json()["session"]["revision"].as_i64();
    let home = folder.path().join("casa").to_string_lossy().into_owned();
    assert_eq!(revision(&governed(folder.path(), &home, &[])), Some(1));
    assert_eq!(
        revision(&governed(folder.path(), &home, &["--rules", "altre"])),
        Some(2)
    );
    let broken = folder.path().join("rotta").to_string_lossy().into_owned();
    let outcome = governed(folder.path(), &broken, &[]);
    assert_eq!(
        (outcome.code, outcome.complaint()),
        (2, "errore: il campo «regole» non esiste")
    );
    assert!(outcome.err.contains("config.ron:2:3"), "{}", outcome.err);
    let without = governed(folder.path(), NOWHERE, &[]);
    assert_eq!(without.complaint(), "errore: non ci sono le regole «prova»");
}

/// `file | complaint`: a folder is read as strictly as the packs that are shipped.
#[test]
fn a_folder_that_cannot_be_used_is_told() {
    let broken = PACK.replace(r#"Parameter("quota")"#, r#"Parameter("quote")"#);
    let folder = folder_of(&[
        ("s.ron", WHOLE),
        ("rotte/a.ron", &broken),
        ("vuota/leggimi.txt", "niente"),
        ("doppie/a.ron", PACK),
        ("doppie/b.ron", PACK),
        ("sessioni/s.ron", WHOLE),
    ]);
    for (name, complaint) in [
        (
            "rotte",
            "errore: la regola «minimo» nomina il parametro «quote», che non c'è",
        ),
        (
            "vuota",
            "errore: nessun file .ron di regole in questa cartella: vuota",
        ),
        (
            "doppie",
            "errore: le regole «prova» sono in due file: doppie/a.ron e doppie/b.ron",
        ),
        ("sessioni", "errore: qui va Pack(...), non «Session»"),
        ("manca", "errore: non c'è: manca"),
    ] {
        for command in [
            &["show", "s.ron"][..],
            &["check", "s.ron"],
            &["try", "s.ron"],
            &["rules", "list"],
            &["s.ron"],
        ] {
            let args: Vec<&str> = command.iter().copied().chain(["--rules", name]).collect();
            let outcome = run_in(folder.path(), &[], &args);
            assert_eq!(
                (outcome.code, outcome.complaint()),
                (2, complaint),
                "{args:?}"
            );
        }
    }
    let outcome = run_in(folder.path(), &[], &["show", "s.ron", "--rules", "rotte"]);
    assert!(outcome.err.contains("rotte/a.ron:36:45"), "{}", outcome.err);
}
