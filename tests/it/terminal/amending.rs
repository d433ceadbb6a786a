//! The opening data with real keys on a real file: written before they are shown, gone back on, refused where they may not be.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::{DOWN, ENTER, Office};

const F4: &str = "\x1bOS";
const F5: &str = "\x1b[15~";

/// A new session of an office, with nothing in its fund.
fn prepared(office: &Office) {
    let new = [
        "new",
        "ente.ron",
        "--body",
        "Ente",
        "--area",
        "dirigenti",
        "--year",
        "2019",
        "--fund",
        "0",
        "--as-known",
        "2019-12-31",
    ];
    office.command(&new);
}

#[test]
fn a_fund_is_constituted_with_keys_and_show_has_it() {
    let office = Office::new();
    prepared(&office);
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.shows(&["dati di apertura"]);
    table.after(F4, &["non ancora costituito"]);
    table.after("n520", &["libera: 520", "520,00 € per posizione"]);
    table.after(
        &format!("{DOWN}{ENTER}"),
        &["Quante posizioni, e in che giorno:"],
    );
    table.after(
        &format!("10 31/12/2001{ENTER}"),
        &["il fondo passa da 0,00 a 5.200,00"],
    );
    let shown = office.command(&["show", "ente.ron"]);
    assert!(
        shown.contains("5.200,00"),
        "on the disk while the table is open:\n{shown}"
    );
    table.after(F5, &["Posizioni"]);
    table.after(
        &format!("nD1 Ragioneria{ENTER}"),
        &["Valore annuo, o 97p, o la fascia:"],
    );
    table.after(&format!("30000{ENTER}"), &["D1 Ragioneria: 30.000,00"]);
    table.after("u", &["Annullata l'ultima modifica"]);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let text = fs::read_to_string(office.path("ente.ron")).unwrap();
    assert!(
        text.contains("heads: 10") && !text.contains("30000.00"),
        "{text}"
    );
}

#[test]
fn a_change_of_a_constituted_fund_writes_its_act() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let acts = "acts: [\n    Act(kind: \"costituzione-fondo\", reference: \"DD 1\", date: \"2019-03-01\"),";
    let text = text
        .replace("  published: true,\n", "")
        .replacen("acts: [", acts, 1);
    fs::write(office.path("ente.ron"), text).unwrap();
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.after(F4, &["Fondo · DD 1"]);
    table.after(&format!("+1000{ENTER}"), &["Atto che modifica il fondo:"]);
    table.after(
        &format!("DD 99 del 20/09/2019{ENTER}"),
        &["il fondo passa da 847.231,25 a 848.231,25"],
    );
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let text = fs::read_to_string(office.path("ente.ron")).unwrap();
    assert!(
        text.contains("DD 99 del 20/09/2019") && text.contains("2019-09-20"),
        "{text}"
    );
    assert!(office.command(&["show", "ente.ron"]).contains("848.231,25"));
}

#[test]
fn what_cannot_be_written_is_refused_and_not_shown() {
    let office = Office::new();
    prepared(&office);
    let path = office.path("ente.ron");
    let before = fs::read(&path).unwrap();
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.after(F4, &["non ancora costituito"]);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    table.after(&format!("1000{ENTER}"), &["✘ Modifica non fatta:"]);
    assert_eq!(fs::read(&path).unwrap(), before);
    // Changed by others since it was opened: their change stays.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let theirs = String::from_utf8(before)
        .unwrap()
        .replace("\"Ente\"", "\"Ente B\"");
    fs::write(&path, &theirs).unwrap();
    table.after(&format!("1000{ENTER}"), &["è stato cambiato da altri"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    // Gone: it is not made again.
    fs::remove_file(&path).unwrap();
    table.after(&format!("2000{ENTER}"), &["✘ Modifica non fatta:"]);
    assert!(!path.exists());
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}

#[test]
fn a_published_case_says_so_before_anything_is_typed() {
    let office = Office::new();
    let mut table = office.open();
    table.after(F4, &["Risorse obbligatorie"]);
    table.after("5", &["✘ È un caso pubblicato", "riparto new"]);
    table.after("n", &["✘ È un caso pubblicato"]);
}
