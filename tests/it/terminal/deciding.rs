//! More than one thing that the disk did not take, at once; and a disk that is not there.

use std::fs;

use super::rescuing::{copies, leave, seduta};
use super::{CTRL_R, CTRL_S, ENTER, Office, RIGHT};

/// What is to be decided on is told before what came back by itself, and what is told does not hide what the copy has.
#[test]
fn a_snapshot_that_goes_back_does_not_hide_what_is_to_be_decided() {
    let office = Office::new();
    let file = "chiavetta/trattativa.ron";
    let mut table = seduta(&office, file);
    let (there, away) = (office.path("chiavetta"), office.path("staccata"));
    fs::rename(&there, &away).unwrap();
    table.after(RIGHT, &["Il lavoro è al sicuro in"]);
    let screen = table.after(CTRL_S, &["L'istantanea è al sicuro in"]);
    assert!(screen.has(&["crearla, o scegliere"]), "{}", screen.text());
    leave(table);
    fs::rename(&away, &there).unwrap();
    let mut table = office.run((80, 24), &[file]);
    table.shows(&["Ctrl-R sul Tavolo la mostra"]);
    table.after(CTRL_R, &["Riprendere la copia", "1 atto in più; l'ultimo"]);
    table.after(ENTER, &["Dalla copia di salvataggio: 1 atto"]);
    leave(table);
    assert_eq!(
        fs::read_dir(office.path("chiavetta/trattativa"))
            .unwrap()
            .count(),
        1
    );
    assert!(copies(&office).is_empty());
}

/// A folder that was taken away is not made again by a snapshot: it would be under whatever is put there after. That of the example,
/// which is in no file, is made.
#[test]
fn a_snapshot_makes_no_folder_in_the_place_of_one_that_was_taken_away() {
    let office = Office::new();
    let file = "chiavetta/trattativa.ron";
    let mut table = seduta(&office, file);
    fs::rename(office.path("chiavetta"), office.path("staccata")).unwrap();
    let screen = table.after(CTRL_S, &["L'istantanea è al sicuro in"]);
    let text = screen
        .text()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.contains("la cartella non c'è"), "{text}");
    assert!(!office.path("chiavetta").exists());
    leave(table);
    let mut table = office.run((80, 24), &[]);
    table.shows(&["esempio: Comune di Prato"]);
    table.after(ENTER, &["caso pubblicato"]);
    table.after(CTRL_S, &["Scritta l'istantanea sessions/prato-2019/"]);
    leave(table);
}
