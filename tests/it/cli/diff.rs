//! `diff`: what is told of two sessions, to the cent, and what is not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::date;
use serde_json::json;
use tempfile::TempDir;

use super::{PRATO, run, run_in};
use riparto::fund::{Edit, Id};
use riparto::money::Percent;
use riparto::negotiation::{Case, SnapshotMark, next_year};
use riparto::rules::Pack;
use riparto::store::{self, example};

const COMO: &str = "sessions/como-provincia-2014.ron";

fn prato() -> Case {
    let packs: Vec<Arc<Pack>> = store::shipped_packs().unwrap();
    store::open_text("prato", example().text, &packs, date(2026, 11, 22), None).unwrap()
}

/// A folder with Prato 2019 and the snapshot of a private simulation, with risultato at 30 %.
fn office() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("prato.ron"), example().text).unwrap();
    let case = prato();
    let mut split = case.opening.clone();
    let edit = Edit::SetShare {
        line: Id::new("risultato").unwrap(),
        percent: Percent::new(30.into()),
    };
    split.apply(&edit).unwrap();
    let mut session = case.with_split(&split);
    session.snapshot = Some(SnapshotMark {
        of: case.session.identity(),
        taken: "2019-06-11T15:32:00+02:00".to_owned(),
        label: "trenta".to_owned(),
        simulation: true,
        day: None,
        seal: None,
    });
    let path = folder.path().join("prato/trenta.ron");
    store::write_snapshot(&path, &path, &session).unwrap();
    (folder, PathBuf::from("prato/trenta.ron"))
}

/// What is told under the heading of the two files.
fn told(folder: &Path, args: &[&str]) -> String {
    let words: Vec<&str> = ["diff"].iter().chain(args).copied().collect();
    let outcome = run_in(folder, &[], &words);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let (_, told) = outcome.out.split_once("\n\n").unwrap();
    told.to_owned()
}

#[test]
fn prato_against_its_thirty_per_cent() {
    let (folder, snapshot) = office();
    let snapshot = snapshot.to_str().unwrap();
    let outcome = run_in(folder.path(), &[], &["diff", "prato.ron", snapshot]);
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert_eq!(
        outcome.out,
        "\
A: prato.ron
   Comune di Prato · dirigenti 2019 · CCNL 23/12/1999
   dirigenti-ccnl-1999 revisione 1 · regole note all'11/06/2019 · caso pubblicato
B: prato/trenta.ron
   Comune di Prato · dirigenti 2019 · CCNL 23/12/1999
   dirigenti-ccnl-1999 revisione 1 · regole note all'11/06/2019
   istantanea riservata: trenta (11/06/2019 15:32)

Voci
 posizione:  622.305,53 → 593.061,87  (-29.243,66)
 posizione, quota mostrata: 73,45 % → 70,00 %
 posizione, modalità: importo fisso → per differenza
 risultato:  224.925,72 → 254.169,38  (+29.243,66)
 risultato, quota mostrata: 26,55 % → 30,00 %
 risultato, modalità: per differenza → quota 30 % del fondo
 per differenza: risultato → posizione
 contropartita: posizione → risultato

Verifiche
 Risultato almeno 15 %: rispettato, margine 97.841,03 → 127.084,69 (+29.243,66)
 Posizione coperta da risorse stabili: rispettato, margine 224.925,72 → 254.169,38 (+29.243,66)
"
    );
    let json = [
        "confronta",
        "prato.ron",
        snapshot,
        "--format",
        "json",
        "--lang",
        "en",
    ];
    let document = run_in(folder.path(), &[], &json).json();
    assert_eq!(document["format"], 1);
    assert_eq!(document["b"]["snapshot"]["simulation"], true);
    assert_eq!(
        (&document["a"]["file"], &document["a"]["snapshot"]),
        (&json!("prato.ron"), &json!(null))
    );
    let found = document["differences"].as_array().unwrap();
    let amount = json!({"what": "line", "id": "risultato", "field": "amount", "a": "224925.72", "b": "254169.38",
        "change": "29243.66"});
    let said = json!({"what": "line", "id": "risultato", "field": "intent", "a": {"kind": "rest"},
        "b": {"kind": "share", "percent": "30"}, "change": null});
    assert!(
        found.contains(&amount) && found.contains(&said),
        "{found:#?}"
    );
    assert_eq!(found.len(), 10);
    // Nothing else is written, and not in the file.
    assert_eq!(
        fs::read_to_string(folder.path().join("prato.ron")).unwrap(),
        example().text
    );
}

#[test]
fn of_the_same_nothing_differs() {
    let alike = run(&["diff", COMO, COMO]);
    assert!(
        alike.out.ends_with("\n\nnessuna differenza\n"),
        "{}",
        alike.out
    );
    let english = run(&["diff", COMO, COMO, "--lang", "en"]);
    assert!(english.out.ends_with("\n\nno difference\n"));
    let json = run(&["diff", COMO, COMO, "--format", "json"]).json();
    assert_eq!(json["differences"], json!([]));
    // Nor between a published case and its copy, laid out in another way.
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.ron"), example().text).unwrap();
    let session = store::session_from_text(example().text).unwrap();
    let copy = store::to_text(&riparto::negotiation::Session {
        published: false,
        ..session
    });
    let copy = copy.replace("\n  ", "\n\n     ");
    fs::write(
        folder.path().join("b.ron"),
        format!("// Una copia.\n{copy}"),
    )
    .unwrap();
    assert_eq!(
        told(folder.path(), &["a.ron", "b.ron"]),
        "nessuna differenza\n"
    );
}

#[test]
fn prato_against_the_year_after() {
    let folder = TempDir::new().unwrap();
    let packs = store::shipped_packs().unwrap();
    let last = store::session_from_text(example().text).unwrap();
    let next = next_year(&last, &packs, 2020).unwrap().session;
    store::write_session(&folder.path().join("2020.ron"), &next, false).unwrap();
    fs::write(folder.path().join("2019.ron"), example().text).unwrap();
    for lang in ["it", "en"] {
        let args = [
            "2019.ron",
            "2020.ron",
            "--as-known",
            "2020-06-30",
            "--lang",
            lang,
        ];
        insta::assert_snapshot!(format!("prato-2020-{lang}"), told(folder.path(), &args));
    }
}

/// `what is written | in its place | what is told of it`, each alone.
const CHANGED: &str = r#"
amount: "847231.25" | amount: "847231.24" |  Risorse obbligatorie:  847.231,25 → 847.231,24  (-0,01)
amount: "224925.72" | amount: "224925.71" |  risultato:  224.925,72 → 224.925,71  (-0,01)
amount: "5886.45" | amount: "6886.45" |  economie 2017:        5.886,45 → 6.886,45  (+1.000,00)
year: 2017, | year: 2016, |  economie 2017, anno di origine: 2017 → 2016
cap: Inside, | cap: Outside, |  Risorse obbligatorie, limite 2016: nel limite 2016 → fuori dal limite 2016
assumed: true, | earmark: "posizione", |  Risorse obbligatorie, natura letta da noi: sì → no
assumed: true, | earmark: "posizione", |  Risorse obbligatorie, vincolo di destinazione: non indicato → posizione
label: "Risorse obbligatorie" | label: "Risorse fisse" |  risorse obbligatorie, nome: «Risorse obbligatorie» → «Risorse fisse»
area: "dirigenti" | area: "segretari" |  regole: «dirigenti-ccnl-1999» → nessuna
as_known: "2019-06-11" | as_known: "2019-06-12" |  giorno del giudizio: 11/06/2019 → 12/06/2019
"#;

#[test]
fn each_change_of_the_fund_and_of_the_economie_is_told() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("b.ron");
    fs::write(folder.path().join("a.ron"), example().text).unwrap();
    for row in CHANGED.trim().lines() {
        let [from, to, line] = row.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("not a row: {row}");
        };
        let mut text = example().text.replacen(from, to, 1);
        // The lines still make the fund.
        if from.contains("847231.25") {
            text = text.replacen("224925.72", "224925.71", 1);
        } else if from.contains("224925.72") {
            text = text.replacen("847231.25", "847231.24", 1);
        }
        assert_ne!(text, example().text, "{row}");
        fs::write(&path, text).unwrap();
        let told = told(folder.path(), &["a.ron", "b.ron"]);
        assert!(told.lines().any(|l| l == line), "{row}\n{told}");
    }
}

#[test]
fn a_breach_is_told_with_what_is_short() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.ron"), example().text).unwrap();
    let text = example().text.replace("622305.53", "720146.57");
    let text = text.replace("224925.72", "127084.68");
    fs::write(folder.path().join("b.ron"), text).unwrap();
    let it = told(folder.path(), &["a.ron", "b.ron"]);
    let breach = " Risultato almeno 15 %: da rispettato, margine 97.841,03, a non rispettato, mancano 0,01\n";
    assert!(it.contains(breach), "{it}");
    let en = told(folder.path(), &["a.ron", "b.ron", "--lang", "en"]);
    let breach = " Risultato at least 15 %: from respected, margin 97.841,03, to not respected, short by 0,01\n";
    assert!(en.contains(breach), "{en}");
    // A shortfall that grows is more, though the margin is less.
    let text = example().text.replace("622305.53", "720147.57");
    let text = text.replace("224925.72", "127083.68");
    fs::write(folder.path().join("c.ron"), text).unwrap();
    let more = told(folder.path(), &["b.ron", "c.ron"]);
    let line = " Risultato almeno 15 %: non rispettato, mancano 0,01 → 1,01 (+1,00)\n";
    assert!(more.contains(line), "{more}");
    // The other way round, and in the data.
    let json = run_in(
        folder.path(),
        &[],
        &["diff", "b.ron", "a.ron", "--format", "json"],
    )
    .json();
    let rule = json["differences"].as_array().unwrap().iter();
    let rule = rule
        .clone()
        .find(|d| d["id"] == "risultato-min-15")
        .unwrap();
    assert_eq!(
        (&rule["a"]["verdict"], &rule["change"]),
        (&json!("violated"), &json!("97841.04"))
    );
}

#[test]
fn of_two_packs_the_rules_that_both_have_are_compared() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.ron"), example().text).unwrap();
    let other = example()
        .text
        .replacen(
            "as_known:",
            "pack: \"dirigenti-ccnl-2020\",\n  as_known:",
            1,
        )
        .replacen("as_known: \"2019-06-11\"", "as_known: \"2022-06-11\"", 1);
    fs::write(folder.path().join("b.ron"), other).unwrap();
    let told = told(folder.path(), &["a.ron", "b.ron"]);
    let rules = "\
Regole e giorno
 regole: «dirigenti-ccnl-1999» → «dirigenti-ccnl-2020»
 giorno del giudizio: 11/06/2019 → 11/06/2022
";
    assert!(told.starts_with(rules), "{told}");
    let heading = "\nVerifiche (le regole che ci sono in entrambi, ciascuna nel testo e nel giorno del suo file)\n";
    let (_, answers) = told.split_once(heading).unwrap_or_else(|| panic!("{told}"));
    let packs = store::shipped_packs().unwrap();
    let titles = |pack: &str| -> Vec<String> {
        let pack = packs.iter().find(|p| p.id.as_str() == pack).unwrap();
        pack.rules.iter().map(|r| r.id.to_string()).collect()
    };
    let (old, new) = (titles("dirigenti-ccnl-1999"), titles("dirigenti-ccnl-2020"));
    assert!(!answers.is_empty());
    let json = run_in(
        folder.path(),
        &[],
        &["diff", "a.ron", "b.ron", "--format", "json"],
    )
    .json();
    for rule in json["differences"].as_array().unwrap() {
        if rule["what"] == "rule" {
            let id = rule["id"].as_str().unwrap().to_owned();
            assert!(old.contains(&id) && new.contains(&id), "{id}");
        }
    }
}

#[test]
fn the_published_case_of_the_project_is_compared_where_it_is() {
    let words = ["diff", PRATO, COMO, "--lang", "en"];
    let outcome = run(&words);
    assert!(
        outcome
            .out
            .starts_with("A: sessions/prato-2019.ron\n   Comune di Prato")
    );
    assert!(
        outcome
            .out
            .contains("\nB: sessions/como-provincia-2014.ron\n   Provincia di Como")
    );
}

/// A rule that looks only at what is signed concerns this fund too: it waits.
#[test]
fn a_rule_that_waits_for_a_step_says_which() {
    let (folder, _) = office();
    let begun = "  procedure: [\n";
    let signed = "    Step(step: \"sottoscrizione\", date: \"2019-07-02\"),\n";
    assert!(example().text.contains(begun));
    let text = example().text.replace(begun, &format!("{begun}{signed}"));
    fs::write(folder.path().join("firmato.ron"), text).unwrap();
    let told = told(folder.path(), &["prato.ron", "firmato.ron"]);
    assert!(
        told.contains("non pronunciata (solo dopo «Sottoscrizione»)"),
        "{told}"
    );
    assert!(!told.contains("non riguarda questo fondo"), "{told}");
}
