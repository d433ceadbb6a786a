//! The opening data with real keys on a real file: written before they are shown, gone back on, refused where they may not be.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::{CTRL_R, DOWN, ENTER, ESC, Office};

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
fn what_others_changed_meanwhile_stays_and_the_change_is_refused() {
    let office = Office::new();
    prepared(&office);
    let path = office.path("ente.ron");
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.after(F4, &["non ancora costituito"]);
    let before = fs::read_to_string(&path).unwrap();
    let theirs = before.replace("\"Ente\"", "\"Ente B\"");
    fs::write(&path, &theirs).unwrap();
    let screen = table.after(&format!("1000{ENTER}"), &["è stato cambiato da altri"]);
    assert!(screen.has(&["✘ Modifica non fatta:", "non ancora costituito"]));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert!(!office.path("casa/stato/riparto").exists());
}

#[test]
fn what_the_disk_does_not_take_is_kept_apart_shown_and_comes_back() {
    let office = Office::new();
    prepared(&office);
    let path = office.path("ente.ron");
    let before = fs::read(&path).unwrap();
    let copies = || {
        let folder = fs::read_dir(office.path("casa/stato/riparto"));
        folder.map_or(0, Iterator::count)
    };
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.after(F4, &["non ancora costituito"]);
    mode(0o444);
    table.after(
        &format!("1000{ENTER}"),
        &[
            "Il lavoro è al sicuro in",
            "1.000,00",
            "copia di salvataggio",
        ],
    );
    table.after(&format!("2000{ENTER}"), &["2.000,00"]);
    assert_eq!((fs::read(&path).unwrap(), copies()), (before.clone(), 1));
    // In time: it goes to its place, with what came after.
    mode(0o644);
    table.after(
        &format!("3000{ENTER}"),
        &["tutto è al suo posto", "3.000,00"],
    );
    assert_eq!(copies(), 0);
    assert!(office.command(&["show", "ente.ron"]).contains("3.000,00"));
    // Not in time: it is offered when the session is opened again.
    mode(0o444);
    table.after(&format!("4000{ENTER}"), &["Il lavoro è al sicuro in"]);
    table.press("q");
    let left = table.leaves();
    assert!(left.output.contains("riaprendo la sessione viene offerta"));
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.shows(&["ha dati di apertura che il file non ha", "3.000,00"]);
    table.after(CTRL_R, &["Riprendere la copia", "4.000,00"]);
    table.after(ENTER, &["Il sistema non lo permette"]);
    assert_eq!(copies(), 1);
    mode(0o644);
    table.after(CTRL_R, &["Riprendere la copia", "4.000,00"]);
    table.after(
        ENTER,
        &["Dalla copia di salvataggio: i dati di apertura", "4.000,00"],
    );
    assert_eq!(copies(), 0);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert!(office.command(&["show", "ente.ron"]).contains("4.000,00"));
}

#[test]
fn a_seduta_that_begins_on_data_the_disk_did_not_take_comes_back_with_them() {
    let office = Office::new();
    prepared(&office);
    let path = office.path("ente.ron");
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.after(F4, &["non ancora costituito"]);
    mode(0o444);
    table.after(&format!("1000{ENTER}"), &["Il lavoro è al sicuro in"]);
    table.after(ESC, &["Limiti"]);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["Aperta la seduta 1"]);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    mode(0o644);
    let mut table = office.run((100, 30), &["ente.ron"]);
    table.shows(&["ha 1 atto che il file non ha"]);
    table.after(CTRL_R, &["Riprendere la copia", "1.000,00"]);
    table.after(
        ENTER,
        &["Dalla copia di salvataggio: 1 atto", "bozza 1 · seduta 1"],
    );
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let shown = office.command(&["show", "ente.ron"]);
    assert!(shown.contains("1.000,00"), "{shown}");
    assert_eq!(office.spawn(&["verify", "ente.ron"]).status.code(), Some(0));
}

#[test]
fn a_published_case_says_so_before_anything_is_typed() {
    let office = Office::new();
    let mut table = office.open();
    table.after(F4, &["Risorse obbligatorie"]);
    table.after("5", &["✘ È un caso pubblicato", "riparto new"]);
    table.after("n", &["✘ È un caso pubblicato"]);
}
