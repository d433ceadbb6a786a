//! `log`, `verify` and past moments: what a reviewer reads of a negotiation.

use std::fs;
use std::path::PathBuf;

use jiff::civil::{date, time};
use riparto::fund::Edit;
use riparto::money::{Amount, Percent};
use riparto::negotiation::{Deed, Held, Opened, Operation, Party, Presence, Talks, Wall};
use riparto::store::{self, Journal};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Outcome, run_in};
use crate::talks::{edit, id, prato, tabling, union};

/// A negotiation on Prato's fund: a seduta, three steps, a proposal, a declaration.
fn negotiation() -> Talks {
    let mut talks = prato();
    let present = |name: Option<&str>| {
        vec![
            Presence {
                party: Party::Public,
                role: Some("presidente".to_owned()),
                name: None,
            },
            Presence {
                party: union("FP-CGIL"),
                role: Some("segretario".to_owned()),
                name: name.map(str::to_owned),
            },
        ]
    };
    let opened = Opened {
        place: Some("sala giunta".to_owned()),
        held: None,
        present: present(Some("Maria Bianchi")),
        note: None,
    };
    record(&mut talks, "09:00", Deed::SedutaOpened(opened));
    for minute in ["09:05", "09:06", "09:07"] {
        let (line, amount) = (id("risultato"), Amount::from_cents(1_000_000));
        let deed = edit(&talks, Edit::Step { line, amount });
        record(&mut talks, minute, deed);
    }
    let public = tabling(&talks, vec![Party::Public]);
    record(&mut talks, "15:30", Deed::Tabled(Box::new(public)));
    let share = Edit::SetShare {
        line: id("risultato"),
        percent: Percent::new(10.into()),
    };
    let deed = edit(&talks, share);
    record(&mut talks, "15:40", deed);
    let by = union("FP-CGIL");
    let text = "si chiede un nuovo conteggio".to_owned();
    record(&mut talks, "15:45", Deed::Declared { by, text });
    talks
}

/// Records a deed with the sentence of the program.
pub(super) fn record(talks: &mut Talks, hour: &str, deed: Deed) {
    let sentence = riparto::lang::talks::sentence(&deed, talks.state(), riparto::lang::Lang::It);
    let time = format!("2019-06-11T{hour}:00+02:00").parse().unwrap();
    let operation = talks.record(deed, time, "ufficio personale", sentence.unwrap());
    operation.unwrap();
}

/// A folder with the negotiation, its last two operations still in the journal.
pub(super) fn office() -> (TempDir, PathBuf, Talks) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("prato.ron");
    let whole = negotiation();
    let mut early = prato();
    store::write_session(&path, &early.session(), false).unwrap();
    let (saved, journaled) = whole.operations().split_at(5);
    for operation in saved {
        again(&mut early, operation);
    }
    store::save_talks(&path, &early).unwrap();
    let mut journal = Journal::of(&path);
    for operation in journaled {
        journal.keep(operation.clone()).unwrap();
    }
    (folder, path, whole)
}

pub(super) fn again(talks: &mut Talks, operation: &Operation) {
    let Operation {
        time,
        operator,
        act,
        sentence,
        ..
    } = operation.clone();
    talks.record(act, time, &operator, sentence).unwrap();
}

fn run(folder: &TempDir, words: &str) -> Outcome {
    run_in(folder.path(), &[], &words.split(' ').collect::<Vec<_>>())
}

/// What is printed, with each impronta, which depends on every word of a pack, left out.
fn told(folder: &TempDir, words: &str) -> String {
    let outcome = run(folder, words);
    let mut text = format!("$ riparto {words}\n");
    for line in outcome.out.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let hex = |w: &&str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_hexdigit());
        let impronta = words.windows(4).find(|four| four.iter().all(hex));
        let masked = impronta.map(|four| line.replace(&four.join(" "), "…"));
        text += &format!("{}\n", masked.as_deref().unwrap_or(line));
    }
    format!("{text}[{}] {}\n", outcome.code, outcome.err)
}

#[test]
fn the_history_is_told_one_operation_to_a_line() {
    let (folder, ..) = office();
    let all = [
        "log prato.ron",
        "cronologia prato.ron --senza-nomi",
        "log prato.ron --no-names --lang en",
    ];
    insta::assert_snapshot!("log", all.map(|words| told(&folder, words)).join("\n"));
}

#[test]
fn the_history_is_there_for_programs_with_names_or_without() {
    let (folder, _, talks) = office();
    let document = run(&folder, "log prato.ron --format json").json();
    let operations = document["operations"].as_array().unwrap();
    assert_eq!(operations.len(), 7);
    assert_eq!(operations[6]["hash"], json!(talks.head()));
    assert_eq!(operations[3]["number"], json!(4));
    let opened = &operations[0]["act"]["SedutaOpened"]["present"][1];
    assert_eq!(opened["name"], json!("Maria Bianchi"));
    for flag in ["--senza-nomi", "--no-names"] {
        let outcome = run(&folder, &format!("log prato.ron --format json {flag}"));
        assert!(!outcome.out.contains("Bianchi") && outcome.out.contains("segretario"));
        assert!(
            !run(&folder, &format!("log prato.ron {flag}"))
                .out
                .contains("Bianchi")
        );
    }
    let empty = run_in(
        folder.path(),
        &[],
        &[
            "new",
            "nuova.ron",
            "--body",
            "Prova",
            "--year",
            "2019",
            "--fund",
            "1000",
        ],
    );
    assert_eq!(empty.code, 0, "{}", empty.err);
    assert!(
        run(&folder, "log nuova.ron")
            .out
            .contains("Nessuna cronologia")
    );
}

/// Where an act says when its seduta was held, and not where it says that it is said no longer.
#[test]
fn the_day_and_hours_of_a_seduta_are_there_for_programs() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("prato.ron");
    let mut talks = prato();
    store::write_session(&path, &talks.session(), false).unwrap();
    let at = |hour| Wall::new(date(2019, 5, 14), time(hour, 30, 0, 0));
    let (from, to) = (at(9), Some(at(12)));
    let held = Some(Held { from, to: None });
    let opened = Opened {
        held,
        ..Opened::default()
    };
    record(&mut talks, "09:00", Deed::SedutaOpened(opened));
    let held = Some(Held { from, to });
    record(&mut talks, "09:05", Deed::SedutaHeld { seduta: 1, held });
    let (seduta, held) = (1, None);
    record(&mut talks, "09:06", Deed::SedutaHeld { seduta, held });
    store::save_talks(&path, &talks).unwrap();
    let log = run(&folder, "log prato.ron --format json").json();
    let operations = log["operations"].as_array().unwrap().iter();
    let told: Vec<&Value> = operations.map(|operation| &operation["held"]).collect();
    let (from, to) = ("2019-05-14T09:30", "2019-05-14T12:30");
    let both = json!({"from": from, "to": to});
    assert_eq!(told, [&json!({"from": from}), &both, &json!(null)]);
}

#[test]
fn a_past_moment_is_shown_as_it_was() {
    let (folder, ..) = office();
    let risultato = |words: &str| {
        let outcome = run(&folder, words);
        let document = outcome.json();
        let lines = document["lines"].as_array().unwrap().clone();
        let line = lines.into_iter().find(|l| l["id"] == "risultato").unwrap();
        (
            outcome.code,
            line["amount"].as_str().unwrap().to_owned(),
            document["at"].clone(),
        )
    };
    let moment = |at: &str| risultato(&format!("show prato.ron --format json --at {at}"));
    assert_eq!(moment("0").1, "224925.72");
    assert_eq!(moment("2").1, "234925.72");
    // At an hour of the last day, that minute included.
    assert_eq!(moment("09:06").2["operation"], json!(3));
    assert_eq!(moment("15:39").1, "254925.72");
    assert_eq!(moment("2019-06-11T09:05").1, "234925.72");
    assert_eq!(moment("2019-06-10").2["operation"], json!(0));
    // What it was then is judged as it was then: now the law is not respected.
    assert_eq!(moment("5").0, 0);
    let (code, _, at) = risultato("check prato.ron --format json");
    assert_eq!((code, at), (1, json!(null)));
    insta::assert_snapshot!(
        "moments",
        [
            "show prato.ron --at 15:35 --as-known 2019-06-11",
            "check prato.ron --at 99",
            "show prato.ron --at ieri",
            "diff prato.ron@1 prato.ron@15:35",
            "diff prato.ron@5 prato.ron --lang en",
        ]
        .map(|words| told(&folder, words))
        .join("\n")
    );
}

#[test]
fn verify_says_what_is_whole_and_what_that_proves() {
    let (folder, path, _) = office();
    let whole = fs::read_to_string(&path).unwrap();
    let mut all = vec![
        told(&folder, "verify prato.ron"),
        told(&folder, "verifica prato.ron --lang en"),
    ];
    // The fund, a step, and a line laid out by hand.
    let spoilt = whole
        .replacen("847231.25", "847231.26", 1)
        .replacen("T09:06", "T09:04", 1)
        .replacen("  year: 2019,", "  year:  2019,", 1);
    assert_ne!(spoilt, whole);
    fs::write(folder.path().join("guasta.ron"), spoilt).unwrap();
    all.push(told(&folder, "verify guasta.ron"));
    let outcome = run(&folder, "verify prato.ron --format json");
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let document = outcome.json();
    assert_eq!(document["sound"], json!(true));
    assert_eq!(document["answers"][0]["outcome"], json!("same"));
    let outcome = run(&folder, "verify guasta.ron --format json");
    assert_eq!((outcome.code, &outcome.json()["sound"]), (1, &json!(false)));
    insta::assert_snapshot!("verify", all.join("\n"));
}

#[test]
fn answers_that_were_kept_are_found_again_or_said_not_to_be() {
    let (folder, path, _) = office();
    let whole = fs::read_to_string(&path).unwrap();
    // An answer changed by hand, with the whole chain made again around it: only the rules can tell.
    let mut talks = prato();
    for operation in negotiation().operations() {
        let mut operation = operation.clone();
        if let Deed::Tabled(tabling) = &mut operation.act {
            let findings = &mut tabling.judged.as_mut().unwrap().findings;
            findings[0].margin = Some(Amount::from_cents(1));
        }
        again(&mut talks, &operation);
    }
    fs::write(
        folder.path().join("rifatta.ron"),
        store::to_text(&talks.session()),
    )
    .unwrap();
    let otherwise = told(&folder, "verify rifatta.ron");
    assert_eq!(run(&folder, "verify rifatta.ron").code, 1);
    // Other rules under the same name say nothing of those of that day.
    let rules = include_str!("../../../assets/rules/dirigenti-ccnl-1999.ron");
    let rules = rules.replacen("revision: 1,", "revision: 2,", 1);
    fs::create_dir(folder.path().join("regole")).unwrap();
    fs::write(folder.path().join("regole/altre.ron"), rules).unwrap();
    let other = told(&folder, "verify prato.ron --rules regole");
    assert!(whole.contains("judged"));
    insta::assert_snapshot!("verify-answers", [otherwise, other].join("\n"));
}

#[test]
fn a_copy_goes_on_from_another_or_parts_from_it() {
    let (folder, path, talks) = office();
    let at = |name: &str| folder.path().join(name);
    fs::copy(&path, at("prima.ron")).unwrap();
    let mut other = prato();
    talks.operations()[..3]
        .iter()
        .for_each(|o| again(&mut other, o));
    record(&mut other, "10:00", Deed::DraftDeclared);
    store::write_session(&at("altra.ron"), &other.session(), false).unwrap();
    let next = include_str!("../../../sessions/como-provincia-2014.ron");
    fs::write(at("como.ron"), next).unwrap();
    let all = [
        "verify prima.ron prato.ron",
        "verify prato.ron prima.ron",
        "verify prato.ron altra.ron",
        "verify prato.ron como.ron --lang en",
        "verify prato.ron prato.ron",
    ];
    insta::assert_snapshot!(
        "verify-two",
        all.map(|words| told(&folder, words)).join("\n")
    );
}
