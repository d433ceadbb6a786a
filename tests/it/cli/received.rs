//! `import` of a session from the other party: verified, told, set beside ours, copied under a name of its own.

use std::fs;
use std::path::Path;

use riparto::negotiation::Deed;
use riparto::store;
use tempfile::TempDir;

use super::history::{again, office, record};
use super::{Outcome, run_in};
use crate::talks::prato;

fn import(folder: &TempDir, args: &str) -> Outcome {
    let mut all = vec!["import"];
    all.extend(args.split(' '));
    run_in(folder.path(), &[("LANG", "it_IT.UTF-8")], &all)
}

#[test]
fn a_session_received_is_set_beside_ours_and_never_over_it() {
    let (folder, path, talks) = office();
    let ours = fs::read(&path).unwrap();
    let theirs = TempDir::new().unwrap();
    let at = |name: &str| theirs.path().join(name);
    let written = |name: &str, operations: usize, more: bool| {
        let mut other = prato();
        talks.operations()[..operations]
            .iter()
            .for_each(|o| again(&mut other, o));
        if more {
            record(&mut other, "10:00", Deed::DraftDeclared);
        }
        store::write_session(&at(name), &other.session(), false).unwrap();
        at(name)
    };
    let all = talks.operations().len();
    let cases = [
        (
            written("prato.ron", 3, false),
            "la nostra prosegue quella ricevuta, con",
        ),
        (written("altra.ron", 3, true), "si separano dopo l'atto 3:"),
        (written("uguale.ron", all, false), "la stessa cronologia"),
    ];
    for (file, words) in cases {
        let outcome = import(&folder, &format!("{} -o .", file.display()));
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        assert!(outcome.out.contains(words), "{}", outcome.out);
        assert!(
            outcome.out.contains("✔ catena integra, impronta"),
            "{}",
            outcome.out
        );
    }
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "ron"))
        .collect();
    names.sort();
    // The one that is the same is not copied.
    assert_eq!(names, ["altra.ron", "prato-ricevuta.ron", "prato.ron"]);
    assert_eq!(fs::read(&path).unwrap(), ours);
    let copy = store::load_on_disk(&folder.path().join("altra.ron"))
        .unwrap()
        .whole();
    assert_eq!(copy, store::load_on_disk(&at("altra.ron")).unwrap().whole());
    // Both sentences of where they part are told.
    let again = import(
        &folder,
        &format!("{} -o {}", at("altra.ron").display(), "fresca.ron"),
    );
    assert!(
        again.out.contains("qui: ") && again.out.contains("ricevuta: "),
        "{}",
        again.out
    );
    let over = import(
        &folder,
        &format!("{} -o prato.ron", at("prato.ron").display()),
    );
    assert_eq!(over.code, 2);
    assert_eq!(fs::read(&path).unwrap(), ours);
}

#[test]
fn what_cannot_be_used_is_refused_with_the_reason() {
    let (folder, path, _) = office();
    let theirs = TempDir::new().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let file = |name: &str, text: &str| {
        fs::write(theirs.path().join(name), text).unwrap();
        theirs.path().join(name).display().to_string()
    };
    let broken = file("rotta.ron", &text.replacen("09:05", "09:04", 1));
    let outcome = import(&folder, &format!("{broken} -o ."));
    assert_eq!(outcome.code, 2);
    assert!(outcome.err.contains("la catena è rotta"), "{}", outcome.err);
    let none = file("niente.ron", "Session(");
    assert_eq!(import(&folder, &format!("{none} -o .")).code, 2);
    let mark = "\n  snapshot: SnapshotMark(of: \"x\", taken: \"2019-06-11T15:32:00+02:00\", label: \"prova\", simulation: true),";
    let plain = fs::read_to_string("sessions/manfredonia-2025.ron").unwrap();
    let private = plain
        .replacen("format: 1,", &format!("format: 1,{mark}"), 1)
        .replacen("  published: true,\n", "", 1);
    let private = file("privata.ron", &private);
    let outcome = import(&folder, &format!("{private} -o ."));
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.err.contains("simulazione riservata"),
        "{}",
        outcome.err
    );
    assert_eq!(import(&folder, &format!("{private} --sheet F")).code, 64);
    let ron = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(ron, 2, "the session and its journal");
}

#[test]
fn a_published_case_stays_published() {
    let folder = TempDir::new().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/manfredonia-2025.ron");
    let outcome = import(&folder, &sample.display().to_string());
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    assert!(
        outcome.out.contains("caso pubblicato, e tale resta"),
        "{}",
        outcome.out
    );
    let copy = store::load_session(&folder.path().join("sessions/manfredonia-2025.ron")).unwrap();
    assert!(copy.published);
}
