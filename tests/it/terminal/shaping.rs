//! The lines and their roles: moved between, stepped, locked, per differenza, free, added, removed.

use super::{DELETE, DOWN, ENTER, ESC, Office, PUBLISHED, RIGHT, UP, is_split, splits};

#[test]
fn an_amount_is_moved_from_a_line_to_another() {
    let office = Office::new();
    let mut table = office.open();
    table.after("m", &["Sposta da posizione a risultato"]);
    table.after("10000", &["= Spostati 10.000,00 da posizione a risultato"]);
    let moved = ["612.305,53", "234.925,72"];
    let screen = splits(&mut table, ENTER, moved);
    assert!(screen.row("Spostati").starts_with(" Spostati 10.000,00"));
    // A share is no amount to move.
    table.after("m30%", &["✘ Si sposta un importo"]);
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
fn a_key_held_down_loses_no_step() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, &RIGHT.repeat(300), ["652.305,53", "194.925,72"]);
    office.keeps(301);
}

#[test]
fn a_locked_line_says_so_and_compensates_nothing() {
    let office = Office::new();
    let mut table = office.open();
    let screen = table.after("b", &["Bloccata: posizione."]);
    assert!(screen.row("Retribuzione di posizione").contains('■'));
    assert!(screen.has(&["■ bloccata"]));
    let refused = ["✘ A compensare sarebbe posizione, che è bloccata"];
    table.after(&format!("{DOWN}30%"), &refused);
    table.after(ENTER, &refused);
    splits(&mut table, ESC, PUBLISHED);
    // Nor is it moved by hand, until it is unlocked.
    table.after(&format!("{UP}+1{ENTER}"), &["✘ Posizione è bloccata"]);
    splits(&mut table, ESC, PUBLISHED);
    let screen = table.after("b", &["Sbloccata: posizione."]);
    assert!(!screen.has(&["■"]));
}

#[test]
fn per_differenza_is_handed_to_the_line() {
    let office = Office::new();
    let mut table = office.open();
    let rest = "Ora per differenza: posizione; contropartita: risultato.";
    let screen = table.after("r", &[rest]);
    let text = screen.text();
    let rows: Vec<&str> = text.lines().collect();
    let posizione = rows.iter().position(|row| row.contains("▸Retribuzione"));
    let under = rows[posizione.unwrap() + 1];
    assert_eq!(under.trim(), "per differenza");
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
    table.after("f", &["Riparto libero: nulla compensa"]);
    let screen = splits(
        &mut table,
        &format!("-1000{ENTER}"),
        ["621.305,53", PUBLISHED[1]],
    );
    assert!(screen.row("Residuo da ripartire").contains("1.000,00"));
    assert!(screen.has(&["1 non rispettato", "✘ Destinazione integrale"]));
    let screen = splits(&mut table, "f", ["621.305,53", "225.925,72"]);
    assert!(screen.has(&["Riparto chiuso sul fondo", "0 non rispettati"]));
    assert!(!screen.has(&["Residuo da ripartire"]));
    splits(&mut table, "uuu", PUBLISHED);
}

#[test]
fn a_line_is_added_named_used_and_removed_when_empty() {
    let office = Office::new();
    let mut table = office.open();
    table.after("n", &["Nome della voce:"]);
    table.after(
        &format!("Welfare integrativo{ENTER}"),
        &["Aggiunta la voce"],
    );
    let screen = table.shows(&["▸Welfare integrativo"]);
    assert!(screen.row("▸").contains("0,00"));
    assert!(is_split(&screen, PUBLISHED));
    let screen = table.after(
        &format!("5000{ENTER}"),
        &["Welfare integrativo 5.000,00 (+"],
    );
    assert!(is_split(&screen, [PUBLISHED[0], "219.925,72"]));
    table.after(DELETE, &["non è vuota"]);
    splits(&mut table, "u", PUBLISHED);
    table.after(DELETE, &["Tolta la voce"]);
    let screen = splits(&mut table, ESC, PUBLISHED);
    assert!(!screen.has(&["▸Welfare"]));
}

#[test]
fn the_base_of_the_shares_has_its_name_and_changes() {
    let office = Office::new();
    let mut table = office.open();
    table.shows(&["% fondo", "73,45", "26,55"]);
    table.after("%", &["% totale", "72,94", "27,06"]);
    table.after("%", &["% fondo", "73,45", "26,55"]);
}
