//! After a program was killed: what its journal has is on the table, it is told, and it can be looked at before it is accepted.

use std::fs;

use super::sitting::{TALKS, seduta};
use super::{CTRL_R, DOWN, ENTER, ESC, Office, PUBLISHED, RIGHT, THIRTY, splits};
use crate::pty::Pty;

const MORE: [&str; 2] = ["592.961,87", "254.269,38"];

/// A table killed after two acts that its journal alone has.
fn killed(office: &Office) {
    let mut table = seduta(office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    splits(&mut table, RIGHT, MORE);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
}

fn open(office: &Office) -> Pty {
    let table = office.run((80, 24), &[TALKS]);
    table.shows(&MORE);
    table
}

fn leave(mut table: Pty) {
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}

fn file(office: &Office) -> String {
    fs::read_to_string(office.path(TALKS)).unwrap()
}

#[test]
fn what_a_killed_program_left_is_told_looked_at_and_accepted() {
    let office = Office::new();
    killed(&office);
    assert!(!file(&office).contains("254269.38"), "the journal alone");
    let mut table = open(&office);
    table.shows(&["Ripresi dal giornale 2 atti", "fino al ", "Ctrl-R sul"]);
    // The table as the file has it, then act by act.
    table.after(CTRL_R, &["com'è nel file", PUBLISHED[0], "sola lettura"]);
    table.after(RIGHT, &[THIRTY[0]]);
    table.after(RIGHT, &[MORE[0]]);
    table.after(ESC, &["Ripresi dal giornale 2 atti", MORE[0]]);
    table.after(CTRL_R, &["com'è nel file", PUBLISHED[0]]);
    table.after(ENTER, &["Dal giornale al file: 2 atti", MORE[0]]);
    assert!(file(&office).contains("254269.38"), "accepted at once");
    leave(table);
    let table = open(&office);
    let screen = table.shows(&["bozza"]);
    assert!(!screen.has(&["dal giornale"]), "{}", screen.text());
    leave(table);
}

#[test]
fn who_goes_on_or_leaves_accepts_it() {
    let office = Office::new();
    killed(&office);
    let mut table = open(&office);
    table.shows(&["Ripresi dal giornale 2 atti"]);
    splits(&mut table, "u", THIRTY);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    let table = office.run((80, 24), &[TALKS]);
    table.shows(&["Ripresi dal giornale 3 atti", THIRTY[0]]);
    leave(table);
    assert!(!office.path(&format!("{TALKS}.journal")).exists());
    assert!(
        file(&office).contains("254269.38"),
        "undone, and still said"
    );
    let table = office.run((80, 24), &[TALKS]);
    let screen = table.shows(&[THIRTY[0]]);
    assert!(!screen.has(&["dal giornale"]));
    leave(table);
}

#[test]
fn who_only_looks_is_not_told_what_is_not_left() {
    let office = Office::new();
    let mut table = seduta(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    // The journal is of who holds it: it is on its way.
    let second = office.run((80, 24), &[TALKS]);
    let screen = second.shows(&["solo in lettura", THIRTY[0]]);
    assert!(!screen.has(&["dal giornale"]));
    leave(second);
    leave(table);
}

#[test]
fn in_words_it_is_told_too() {
    let office = Office::new();
    killed(&office);
    let told = office.command(&["--plain", TALKS]);
    assert!(told.contains("Ripresi dal giornale 2 atti che il file non ha ancora, fino al"));
    assert!(!told.contains("Ctrl-R"), "{told}");
    assert!(file(&office).contains("254269.38"), "left, so accepted");
}

#[test]
fn what_was_half_written_long_ago_is_swept_when_the_session_is_opened() {
    let office = Office::new();
    let left = office.path(".riparto-aB3dE6");
    let old = || {
        let file = fs::File::create(&left).unwrap();
        let days = std::time::Duration::from_secs(2 * 24 * 3600);
        file.set_modified(std::time::SystemTime::now() - days)
            .unwrap();
    };
    old();
    let mut first = seduta(&office);
    assert!(!left.exists());
    // Who follows, or looks at what another holds, takes nothing away.
    old();
    let mut room = office.run((80, 24), &["follow", TALKS]);
    room.shows(&["seduta 1"]);
    let second = office.run((80, 24), &[TALKS]);
    second.shows(&["solo in lettura"]);
    leave(second);
    room.press("q");
    assert_eq!(room.leaves().code, 0);
    assert!(left.exists());
    first.press("q");
    assert_eq!(first.leaves().code, 0);
}

/// A file that gets another name after that has no journal of its own: what the old one keeps is not passed over in silence.
#[test]
fn a_journal_left_under_another_name_is_told_and_taken_up() {
    let office = Office::new();
    killed(&office);
    let (other, left) = ("altro nome.ron", format!("{TALKS}.journal"));
    fs::rename(office.path(TALKS), office.path(other)).unwrap();
    // Nor is it taken for another's.
    let published = office.open();
    let screen = published.shows(&PUBLISHED);
    assert!(!screen.has(&["Il giornale"]), "{}", screen.text());
    leave(published);
    let table = office.run((80, 24), &[other]);
    let told = format!("Il giornale {left} ha 2 atti che qui mancano: per riprenderli");
    table.until("tells it", |screen| {
        let text = screen
            .text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        text.contains(&told) && text.contains("chiamarlo altro nome.ron.journal e riaprire")
    });
    leave(table);
    fs::rename(office.path(&left), office.path("altro nome.ron.journal")).unwrap();
    let table = office.run((80, 24), &[other]);
    let screen = table.shows(&MORE);
    assert!(!screen.has(&["mancano"]), "{}", screen.text());
    leave(table);
}
