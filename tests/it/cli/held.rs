//! A window holds a session: no command writes in its file, and none loses its history.

use std::fs;
use std::path::Path;

use riparto::negotiation::Operation;
use riparto::store::{self, Journal, example};
use tempfile::TempDir;

use super::{Outcome, run_in};

const NEGOTIATION: &str = include_str!("../../../sessions/esempio-trattativa.ron");

/// A folder with Prato 2019 as a session that can be written, the example negotiation as one, and a table.
fn office() -> TempDir {
    let folder = TempDir::new().unwrap();
    let own = |text: &str| text.replace("  published: true,\n", "");
    fs::write(folder.path().join("2019.ron"), own(example().text)).unwrap();
    fs::write(folder.path().join("trattativa.ron"), own(NEGOTIATION)).unwrap();
    let table = "Descrizione;Importo\nRisorse storiche;1.000,00\n";
    fs::write(folder.path().join("risorse.csv"), table).unwrap();
    folder
}

fn does(folder: &Path, words: &str) -> Outcome {
    run_in(folder, &[], &words.split(' ').collect::<Vec<_>>())
}

/// Every command that writes in the file of a session that is there.
const WRITING: [&str; 5] = [
    "settle 2019.ron --posizione-paid 600.000 --risultato-paid 200.000",
    "import risorse.csv --as sources --into 2019.ron",
    "import risorse.csv --as sources --output 2019.ron --body Ente --year 2019 --force",
    "new 2019.ron --body Ente --year 2019 --fund 1.000 --line risultato=rest --force",
    "new 2019.ron --from trattativa.ron --year 2020 --force",
];

#[test]
fn no_command_writes_in_a_session_that_a_window_holds() {
    let folder = office();
    let path = folder.path().join("2019.ron");
    let before = fs::read(&path).unwrap();
    let mut window = Journal::of(&path);
    window.take().unwrap();
    for words in WRITING {
        let outcome = does(folder.path(), words);
        assert_eq!(
            (outcome.code, outcome.err.as_str()),
            (
                2,
                "errore: un altro riparto sta scrivendo 2019.ron\n\
                 aiuto: chiudere l'altra finestra, poi ripetere\n"
            ),
            "{words}"
        );
        let english = does(folder.path(), &format!("{words} --lang en"));
        assert_eq!(
            (english.code, english.err.as_str()),
            (
                2,
                "error: another riparto is writing 2019.ron\n\
                 help: close the other window, then try again\n"
            ),
            "{words}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "{words}");
    }
    drop(window);
    for words in WRITING {
        fs::write(&path, &before).unwrap();
        let outcome = does(folder.path(), words);
        assert_eq!(outcome.code, 0, "{words}: {}", outcome.err);
        assert_ne!(fs::read(&path).unwrap(), before, "{words}");
        assert!(
            !Journal::of(&path).path().exists(),
            "nothing is left beside"
        );
    }
}

/// The consuntivo of a negotiation that has begun is an act: it waits for who holds it, and then goes after the others.
#[test]
fn a_negotiation_that_a_window_holds_gets_its_consuntivo_afterwards() {
    let folder = office();
    let path = folder.path().join("trattativa.ron");
    let words = "settle trattativa.ron --posizione-paid 600.000 --risultato-paid 200.000";
    let before = fs::read(&path).unwrap();
    let acts = store::load_session(&path).unwrap().history;
    let mut window = Journal::of(&path);
    window.take().unwrap();
    let refused = does(folder.path(), words);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("sta scrivendo trattativa.ron\n"),
        "{}",
        refused.err
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    drop(window);
    assert_eq!(does(folder.path(), words).code, 0);
    let after = store::load_session(&path).unwrap().history;
    assert!(after.len() > acts.len() && after.starts_with(&acts));
}

/// A file was taken away, and not its journal: a new one of its name could not be read with it.
#[test]
fn what_a_journal_keeps_is_not_left_to_another_session() {
    let folder = office();
    let path = folder.path().join("trattativa.ron");
    let packs = store::shipped_packs().unwrap();
    let talks = store::load_talks(&path, &packs, "2019-06-11".parse().unwrap(), None).unwrap();
    let mut early = store::load_session(&path).unwrap();
    early.history.pop();
    early.head = early.history.last().map(Operation::hash);
    fs::write(&path, store::to_text(&early)).unwrap();
    let mut journal = Journal::of(&path);
    let last = talks.operations().last().unwrap().clone();
    journal.keep(last).unwrap();
    fs::remove_file(&path).unwrap();
    let kept = fs::read(journal.path()).unwrap();
    let new = "new trattativa.ron --body Ente --year 2019 --fund 1.000 --line risultato=rest";
    let forced = format!("{new} --force");
    for (told, is_held) in [
        ("un altro riparto sta scrivendo trattativa.ron", true),
        ("ha una cronologia", false),
    ] {
        for words in [new, &forced] {
            let refused = does(folder.path(), words);
            assert_eq!(refused.code, 2);
            let complaint = refused.complaint();
            assert!(
                complaint.contains(told)
                    && (is_held || complaint.ends_with("trattativa.ron.journal")),
                "{complaint}"
            );
        }
        if is_held {
            journal = Journal::of(&folder.path().join("altra.ron"));
        }
    }
    assert_eq!(fs::read(Journal::of(&path).path()).unwrap(), kept);
    assert!(!path.exists() && !journal.path().exists());
    fs::write(&path, store::to_text(&early)).unwrap();
    let whole = store::load_talks(&path, &packs, "2019-06-11".parse().unwrap(), None).unwrap();
    assert_eq!(whole.operations(), talks.operations());
}
