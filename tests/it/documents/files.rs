//! What is written where: nothing of a session is written over, and what is compared is of the same body.

use std::fs;

use tempfile::TempDir;

use crate::cli::run_in;
use crate::documents::{MANFREDONIA, PRATO};

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.ron"), PRATO).unwrap();
    fs::write(folder.path().join("b.ron"), MANFREDONIA).unwrap();
    fs::write(folder.path().join("b.ron.journal"), "atti").unwrap();
    fs::write(folder.path().join("C.RON"), PRATO).unwrap();
    folder
}

fn export(folder: &TempDir, rest: &str) -> crate::cli::Outcome {
    let line = format!("export b.ron --document quadro --lang it {rest}");
    let words: Vec<&str> = line.split(' ').collect();
    run_in(folder.path(), &[], &words)
}

#[cfg(unix)]
#[test]
fn force_never_replaces_a_session_nor_its_journal_nor_through_a_link() {
    let folder = folder();
    let there = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    std::os::unix::fs::symlink("a.ron", folder.path().join("out.md")).unwrap();
    for name in ["a.ron", "C.RON", "b.ron.journal", "out.md"] {
        let before = there(name);
        let outcome = export(&folder, &format!("--format md --output {name} --force"));
        assert_eq!(outcome.code, 2, "{name}: {}", outcome.out);
        assert_eq!(there(name), before, "{name}");
    }
    // What is no session is replaced only where it is asked.
    assert_eq!(export(&folder, "--output q.md").code, 0);
    assert_eq!(export(&folder, "--output q.md").code, 2);
    assert_eq!(export(&folder, "--output q.md --force").code, 0);
}

#[test]
fn the_year_before_is_of_the_same_body() {
    let folder = folder();
    let outcome = export(&folder, "--last-year a.ron");
    assert_eq!(outcome.code, 2);
    assert!(
        outcome.err.contains("Comune di Prato · dirigenti 2019 non è l'anno prima (Comune di Manfredonia · dirigenti 2024)"),
        "{}",
        outcome.err
    );
}
