//! A seduta with the real program: what is done at the table is on the disk, through a kill and a second window.

use std::fs;

use super::{DOWN, ENTER, ESC, Office, PUBLISHED, THIRTY, splits};
use crate::pty::Pty;

pub(super) const TALKS: &str = "prato 2019-trattativa.ron";
pub(super) const F12: &str = "\x1b[24~";

/// The table of a negotiation that goes on from Prato, with a seduta open, which its file has.
pub(super) fn seduta(office: &Office) -> Pty {
    let mut table = office.open();
    table.after("s", &["File della trattativa:"]);
    table.after(
        ENTER,
        &["Si apre la seduta", "Creato prato 2019-trattativa.ron"],
    );
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    office.settles(TALKS);
    table
}

#[test]
fn a_published_case_goes_on_in_a_file_of_its_own() {
    let office = Office::new();
    let published = fs::read(office.path("prato 2019.ron")).unwrap();
    let mut table = seduta(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert_eq!(fs::read(office.path("prato 2019.ron")).unwrap(), published);
    let text = fs::read_to_string(office.path(TALKS)).unwrap();
    assert!(
        text.contains("continues: Continues(\n    file: \"prato 2019.ron\","),
        "{text}"
    );
    // It is agreed on now: not by what was known on the day of the case.
    assert!(!text.contains("as_known"), "{text}");
    assert!(
        !office.path(&format!("{TALKS}.journal")).exists(),
        "nothing is left to fold"
    );
    let shown = office.command(&["show", TALKS]);
    for amount in THIRTY {
        assert!(shown.contains(amount), "{shown}");
    }
}

#[test]
fn what_was_done_at_the_table_outlives_a_kill() {
    let office = Office::new();
    let mut table = seduta(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    assert!(office.path(&format!("{TALKS}.journal")).exists());
    let mut table = office.run((80, 24), &[TALKS]);
    table.shows(&THIRTY);
    table.shows(&["bozza 2 · seduta 1"]);
    // The history goes on from there.
    splits(&mut table, "u", PUBLISHED);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}

#[test]
fn a_second_window_looks_and_does_not_write() {
    let office = Office::new();
    let first = seduta(&office);
    let mut second = office.run((80, 24), &[TALKS]);
    second.shows(&["solo in lettura"]);
    second.after(&format!("30%{ENTER}"), &["qui si guarda soltanto"]);
    drop(first);
    second.press(&format!("{ESC}q"));
    assert_eq!(second.leaves().code, 0);
    let text = fs::read_to_string(office.path(TALKS)).unwrap();
    assert!(!text.contains("254169.38"));
}

#[test]
fn a_caucus_leaves_no_trace_in_the_file() {
    let office = Office::new();
    let mut table = seduta(&office);
    let before = fs::read(office.path(TALKS)).unwrap();
    table.after(F12, &["schermo oscurato"]);
    table.after("p", &["simulazione riservata"]);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    let screen = table.after(F12, &["bozza 1 · seduta 1"]);
    assert!(screen.has(&PUBLISHED));
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert_eq!(fs::read(office.path(TALKS)).unwrap(), before);
    assert!(
        office.workbook().unwrap().contains("30"),
        "it is in the workbook alone"
    );
}
