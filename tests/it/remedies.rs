//! Remedies at the table: told in words, applied with a key, undone as one act; and in the commands.

use assert_cmd::Command;
use riparto::fund::Edit;
use riparto::lang::Lang;
use riparto::negotiation::Record;
use riparto::store;
use serde_json::{Value, json};

use crate::stage::{Stage, many_lines};

const BREACH: &str = "720146,57 enter";

/// A third line, and a breach that either of the others can repair.
pub(crate) const TWO: &str = "n Welfare enter 90000 enter home 700000 enter f3";

#[test]
fn the_cent_over_the_limit_is_told_applied_and_undone() {
    for (screen, key) in [("", "a"), ("f3", "1")] {
        let mut stage = Stage::prato(80, 24);
        stage.press(BREACH).press(screen);
        let told = stage.text();
        assert!(
            told.contains("sposta 0,01 € da posizione a risultato"),
            "{told}"
        );
        stage.press(key);
        assert_eq!(stage.amounts(), ["720.146,56", "127.084,69"]);
        assert_eq!(
            stage.said(),
            "Rimedio applicato: sposta 0,01 € da posizione a risultato; posizione 720.146,56 (-0,01); risultato 127.084,69 (+0,01)."
        );
        let after = stage.text();
        assert!(after.contains("0 non rispettati"), "{after}");
        stage.press("u");
        assert_eq!(stage.amounts(), ["720.146,57", "127.084,68"]);
        stage.press("u");
        assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"]);
        // The workbook keeps what was done, like any other edit.
        let kept = stage.kept();
        let moves = |r: &&Record| matches!(r, Record::Edit(Edit::Move { .. }));
        assert_eq!(kept.iter().filter(moves).count(), 1);
    }
}

#[test]
fn each_number_applies_its_own_remedy() {
    let mut stage = Stage::prato(120, 40);
    stage.press(TWO);
    let before = stage.amounts();
    stage.press("1");
    let first = stage.amounts();
    stage.press("u 2");
    let second = stage.amounts();
    assert_ne!(first, second);
    stage.press("u");
    assert_eq!(stage.amounts(), before);
    stage.press("5");
    assert_eq!(stage.amounts(), before);
    assert_eq!(
        stage.said(),
        "Questa verifica non ha un rimedio con quel numero."
    );
}

#[test]
fn several_moves_are_one_act() {
    let mut stage = Stage::prato(80, 24);
    // What risultato lacks is in two lines: neither has it all, and posizione is locked.
    stage.press("n Uno enter 100000 enter n Due enter 100000 enter");
    let before = stage.amounts();
    let done = stage.desk().simulation.done().len();
    stage.press("home b f3 1");
    assert!(
        stage.said().starts_with("Rimedio applicato: sposta"),
        "{}\n{}",
        stage.said(),
        stage.text()
    );
    assert_eq!(
        stage.desk().simulation.done().len(),
        done + 2,
        "the lock and one act"
    );
    let kept = stage.kept();
    let Some(Record::Edit(act @ Edit::Together(moves))) = kept.last() else {
        panic!("{kept:?}");
    };
    assert_eq!(moves.len(), 2);
    let text = ron::to_string(act).unwrap();
    assert_eq!(&ron::from_str::<Edit>(&text).unwrap(), act);
    stage.press("u");
    assert_eq!(stage.amounts(), before);
    assert!(stage.said().starts_with("Annullato: "), "{}", stage.said());
    stage.press("ctrl-y");
    assert!(stage.said().starts_with("Ripetuto: "), "{}", stage.said());
    stage.press("u u");
    assert_eq!(stage.amounts(), before);
}

#[test]
fn one_act_that_repairs_two_rules_says_so() {
    let mut stage = Stage::prato(120, 40);
    stage.press("f down 100000 enter f3");
    let told = stage.text();
    let words = [
        "aggiungi 124.925,72 € a risultato",
        "così è rispettato anche:",
    ];
    assert!(words.iter().all(|w| told.contains(w)), "{told}");
    // The smallest for this rule alone comes first, the one act for both after it.
    let last = riparto::app::repairs(stage.desk()).len().to_string();
    stage.press(&last);
    assert_eq!(stage.amounts(), ["622.305,53", "224.925,72"], "{told}");
    assert!(stage.desk().breaches().is_empty());
}

#[test]
fn where_no_move_helps_the_screen_says_what_stops_it() {
    let mut stage = Stage::prato(120, 40);
    stage.press(BREACH).press("b f3");
    let told = stage.text();
    assert!(
        told.contains("nessuno spostamento basta finché restano ferme:"),
        "{told}"
    );
    stage.press("1");
    assert_eq!(stage.amounts()[0], "720.146,57");
    stage.press("esc a");
    assert_eq!(stage.said(), "Nessuna verifica ha un rimedio da applicare.");
    // Nothing is broken: nothing is offered.
    let mut stage = Stage::prato(120, 40);
    assert!(!stage.text().contains("rimedio"));
    stage.press("a");
    assert_eq!(stage.said(), "Nessuna verifica ha un rimedio da applicare.");
}

#[test]
fn what_is_being_typed_hides_the_remedy_of_what_stands() {
    let mut stage = Stage::prato(80, 24);
    stage.press(BREACH);
    assert!(stage.text().contains("rimedio (a)"));
    stage.press("30%");
    assert!(!stage.text().contains("rimedio (a)"), "{}", stage.text());
}

#[test]
fn many_lines_are_counted_and_not_named() {
    let mut stage = Stage::of(&many_lines(2000), 120, 40, Lang::En);
    let told = stage.text();
    assert!(told.contains(" lines to Risultato"), "{told}");
    stage.press("a");
    assert!(
        stage.said().starts_with("Remedy applied: move"),
        "{}",
        stage.said()
    );
    assert!(stage.desk().breaches().is_empty());
}

/// Prato with a cent too many on posizione, as a file.
fn broken() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let text = store::example()
        .text
        .replace("622305.53", "720146.57")
        .replace("224925.72", "127084.68");
    let path = folder.path().join("rotto.ron");
    std::fs::write(&path, text).unwrap();
    let path = path.display().to_string();
    (folder, path)
}

fn out(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
    let output = command.args(args).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn check_tells_the_best_remedy_under_what_is_broken() {
    let (_folder, file) = broken();
    let text = out(&["check", &file, "--lang", "it"]);
    let mut lines = text.lines();
    lines.find(|line| line.starts_with("✘ ")).unwrap();
    assert_eq!(
        lines.next(),
        Some("    rimedio: sposta 0,01 € da posizione a risultato")
    );
    assert_eq!(text.matches("rimedio:").count(), 1);
    let english = out(&["check", &file, "--lang", "en"]);
    assert!(english.contains("    remedy: move 0,01 € from posizione to risultato\n"));
    let json: Value =
        serde_json::from_str(&out(&["check", &file, "--lang", "it", "--format", "json"])).unwrap();
    for finding in json["findings"].as_array().unwrap() {
        let broken = finding["verdict"] == "violated";
        let expected = json!(["sposta 0,01 € da posizione a risultato"]);
        assert_eq!(finding.get("remedies"), broken.then_some(&expected));
    }
}
