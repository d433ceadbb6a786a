//! The lines and their roles: moved between, stepped, locked, per differenza, free, added, removed.

use std::fs;

use crate::pty::Pty;

use super::{DELETE, DOWN, ENTER, ESC, Office, PUBLISHED, RIGHT, THIRTY, UP, is_split, splits};

#[test]
fn an_amount_is_moved_from_a_line_to_another() {
    let office = Office::new();
    let mut table = office.open();
    table.after("m", &["Sposta da posizione a risultato"]);
    table.after("10000", &["612.305,53 (-10.000,00)", "Invio conferma"]);
    let moved = ["612.305,53", "234.925,72"];
    let screen = splits(&mut table, ENTER, moved);
    assert!(screen.has(&["10.000,00 da posizione a risultato"]));
    // A share is no amount to move.
    table.after("m30%", &["✘ ", "Invio conferma"]);
    splits(&mut table, ESC, moved);
}

#[test]
fn the_arrows_step_and_the_step_is_chosen() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    table.after(">", &["passo 1.000 €"]);
    splits(&mut table, RIGHT, ["623.405,53", "223.825,72"]);
    splits(&mut table, "uu", PUBLISHED);
}

#[test]
fn keys_that_come_in_a_burst_are_all_done_and_kept() {
    let office = Office::new();
    let log = office.path("registro.txt");
    let mut table = office.run((80, 24), &["--log", "registro.txt", "prato 2019.ron"]);
    table.shows(&PUBLISHED);
    let frames = |table: &Pty| {
        let output = table.output();
        let [opened, closed] =
            ["\x1b[?2026h", "\x1b[?2026l"].map(|mark| output.matches(mark).count());
        assert_eq!(opened, closed, "each frame is shown whole");
        opened
    };
    let before = frames(&table);
    // More than the 1,024 bytes that crossterm reads at a time: what is left must not wait for another key.
    splits(&mut table, &RIGHT.repeat(400), ["662.305,53", "184.925,72"]);
    office.keeps(401);
    // What waits is taken together: the screen does not follow each key.
    let drawn = frames(&table) - before;
    assert!(drawn < 100, "{drawn} frames for 400 keys");
    // Nor does the disk: on one that takes long to write, a key that is held would queue.
    let writings = fs::read_to_string(log).unwrap();
    let writings = writings.matches("what=Keep").count();
    assert!((1..100).contains(&writings), "{writings} for 400 keys");
}

/// So at the table, where each act goes to the journal.
#[test]
fn acts_that_come_in_a_burst_go_to_the_journal_together() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let own = text.replace("  published: true,\n", "");
    fs::write(office.path("trattativa.ron"), own).unwrap();
    let mut table = office.run((80, 24), &["--log", "registro.txt", "trattativa.ron"]);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    splits(&mut table, &RIGHT.repeat(400), ["662.305,53", "184.925,72"]);
    let log = fs::read_to_string(office.path("registro.txt")).unwrap();
    let writings = log.matches("what=Record").count();
    assert!((2..100).contains(&writings), "{writings} for 401 acts");
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    let kept = office.command(&["verify", "trattativa.ron"]);
    assert!(kept.contains("401 atti"), "{kept}");
}

#[test]
fn a_locked_line_says_so_and_compensates_nothing() {
    let office = Office::new();
    let mut table = office.open();
    let screen = table.after("b", &["■ bloccata"]);
    assert!(screen.row("Retribuzione di posizione").contains('■'));
    let refused = ["✘ A compensare", "posizione, che è bloccata"];
    table.after(&format!("{DOWN}30%"), &refused);
    table.after(ENTER, &refused);
    splits(&mut table, ESC, PUBLISHED);
    // Nor is it moved by hand, until it is unlocked.
    table.after(&format!("{UP}+1{ENTER}"), &["✘ ", "osizione è bloccata"]);
    splits(&mut table, ESC, PUBLISHED);
    table.press("b");
    table.until("unlocks", |screen| !screen.has(&["■"]));
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
}

#[test]
fn per_differenza_is_handed_to_the_line() {
    let office = Office::new();
    let mut table = office.open();
    table.press("r");
    let screen = table.until("hands it", |screen| {
        let text = screen.text();
        let mut rows = text.lines().skip_while(|row| !row.starts_with('▸'));
        rows.nth(1)
            .is_some_and(|row| row.trim() == "per differenza")
    });
    assert!(is_split(&screen, PUBLISHED), "no euro moves");
    splits(
        &mut table,
        &format!("{DOWN}+1{ENTER}"),
        ["622.304,53", "224.926,72"],
    );
}

#[test]
fn a_free_split_shows_what_is_left_until_it_closes() {
    let office = Office::new();
    let mut table = office.open();
    table.after("f", &["Riparto libero"]);
    let screen = splits(
        &mut table,
        &format!("-1000{ENTER}"),
        ["621.305,53", PUBLISHED[1]],
    );
    assert!(screen.row(" Residuo ").contains("1.000,00"));
    assert!(screen.has(&["1 non rispettato", "✘ Destinazione integrale"]));
    let screen = splits(&mut table, "f", ["621.305,53", "225.925,72"]);
    assert!(screen.has(&["0 non rispettati"]) && !screen.has(&[" Residuo "]));
    splits(&mut table, "uuu", PUBLISHED);
}

#[test]
fn a_line_is_added_named_used_and_removed_when_empty() {
    let office = Office::new();
    let mut table = office.open();
    table.after("n", &["Nome della voce:"]);
    let name = ["▸Welfare integrativo"];
    let screen = table.after(&format!("Welfare integrativo{ENTER}"), &name);
    assert!(screen.row("▸").contains(" 0,00"));
    assert!(is_split(&screen, PUBLISHED));
    let paid = [PUBLISHED[0], "219.925,72"];
    let screen = splits(&mut table, &format!("5000{ENTER}"), paid);
    assert!(screen.row("▸").contains(" 5.000,00"));
    let screen = table.after(DELETE, &["✘ "]);
    assert!(screen.has(&name), "it is not empty");
    splits(&mut table, "u", PUBLISHED);
    table.press(DELETE);
    let screen = table.until("removes it", |screen| !screen.has(&name));
    assert!(is_split(&screen, PUBLISHED));
}

#[test]
fn the_base_of_the_shares_has_its_name_and_changes() {
    let office = Office::new();
    let mut table = office.open();
    table.shows(&["% fondo", "73,45", "26,55"]);
    table.after("%", &["% totale", "72,94", "27,06"]);
    table.after("%", &["% fondo", "73,45", "26,55"]);
}
