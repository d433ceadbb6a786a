//! Two windows on a session that is still prepared: who opened it first writes, the other sees it change and loses nothing of its
//! own.

use std::fs;

use super::{CTRL_R, DOWN, ENTER, ESC, Office, PUBLISHED, is_split, splits};
use crate::pty::Pty;

const FILE: &str = "nuova.ron";
const F4: &str = "\x1bOS";
const THOUSAND_MORE: &str = "848.231,25";

fn prepared(office: &Office) {
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let text = text.replace("  published: true,\n", "");
    fs::write(office.path(FILE), text).unwrap();
}

fn first(office: &Office) -> Pty {
    let window = office.run((100, 30), &[FILE]);
    let screen = window.shows(&PUBLISHED[..1]);
    assert!(!screen.has(&["solo in lettura"]));
    window
}

/// A window on the session that another holds.
fn second(office: &Office) -> Pty {
    let window = office.run((100, 30), &[FILE]);
    window.shows(&[
        "solo in lettura",
        "Un altro programma tiene questa sessione",
    ]);
    window
}

/// Changes the fund by a thousand euro.
fn changes(window: &mut Pty, by: &str, to: &str) {
    window.after(F4, &["Risorse obbligatorie"]);
    window.after(&format!("{by}{ENTER}"), &["il fondo passa da", to]);
}

/// Goes back to the Tavolo.
fn back(window: &mut Pty) {
    window.press(ESC);
    window.until("is at the Tavolo", |screen| {
        screen.has(&["Retribuzione di posizione", "% fondo"])
    });
}

fn leave(mut window: Pty) {
    window.press(ESC);
    window.press("q");
    let left = window.leaves();
    assert_eq!(left.code, 0, "{}", left.screen.text());
}

#[test]
fn what_one_prepares_appears_in_the_other_from_the_start() {
    let office = Office::new();
    prepared(&office);
    let mut table = first(&office);
    let mut window = second(&office);
    window.after(F4, &["Risorse obbligatorie", "847.231,25"]);
    changes(&mut table, "+1000", THOUSAND_MORE);
    window.shows(&[
        "Cambiato da chi tiene la sessione",
        THOUSAND_MORE,
        "solo in lettura",
    ]);
    // What is typed there goes nowhere, and that is told before it is typed.
    let before = fs::read(office.path(FILE)).unwrap();
    let screen = window.after("5", &["qui si guarda soltanto", "Quando la lascia, Ctrl-R"]);
    assert!(!screen.has(&["Invio conferma"]));
    window.after("n", &["qui si guarda soltanto"]);
    assert_eq!(fs::read(office.path(FILE)).unwrap(), before);
    // What is gone back on is followed too, and then the first seduta.
    table.after("u", &["Annullata l'ultima modifica"]);
    window.until("goes back", |screen| {
        screen.row("Risorse obbligatorie").contains("847.231,25")
    });
    back(&mut table);
    back(&mut window);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    window.shows(&["Aperta la seduta 1", "solo in lettura"]);
    let thirty = ["593.061,87", "254.169,38"];
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), thirty);
    window.until("follows", |screen| is_split(screen, thirty));
    leave(table);
    window.shows(&["l'ha lasciata: Ctrl-R sul Tavolo la riapre"]);
    window.after(CTRL_R, &["Sessione riaperta"]);
    splits(&mut window, "u", PUBLISHED);
    leave(window);
}

#[test]
fn what_is_tried_in_the_second_outlives_the_figures_it_was_tried_on() {
    let office = Office::new();
    prepared(&office);
    let mut table = first(&office);
    let mut window = second(&office);
    splits(
        &mut window,
        &format!("{DOWN}30%{ENTER}"),
        ["593.061,87", "254.169,38"],
    );
    // And half an amount is being typed.
    window.after("+10", &["254.179,38"]);
    changes(&mut table, "+1000", THOUSAND_MORE);
    // What is typed stays, on the figures of now.
    window.shows(&[THOUSAND_MORE, "+10"]);
    window.press(ESC);
    window.until("gives up", |screen| !screen.has(&["+10 "]));
    window.shows(&["C'è una simulazione iniziata il", "1 modifica", "Ctrl-R"]);
    // Thirty per cent of the fund as it is now.
    splits(&mut window, CTRL_R, ["593.761,87", "254.469,38"]);
    // Taken up once more after another change: it is there once.
    changes(&mut table, "+1000", "849.231,25");
    window.shows(&["Cifre cambiate da chi tiene la sessione: Ctrl-R riporta la simulazione"]);
    splits(&mut window, CTRL_R, ["594.461,87", "254.769,38"]);
    leave(table);
    leave(window);
    assert!(!office.path("nuova.ron.journal").exists());
    let text = fs::read_to_string(office.path(FILE)).unwrap();
    assert!(
        !text.contains("254469.38"),
        "nothing of it is in the session"
    );
}

#[test]
fn who_held_it_leaves_or_is_killed_and_it_is_taken_over_before_it_begins() {
    let office = Office::new();
    prepared(&office);
    for killed in [false, true] {
        let table = first(&office);
        let mut window = second(&office);
        if killed {
            table.signal("KILL");
            assert_ne!(table.leaves().code, 0);
        } else {
            leave(table);
        }
        window.shows(&["l'ha lasciata: Ctrl-R sul Tavolo la riapre"]);
        // Until then nothing is written.
        window.after(F4, &["Risorse obbligatorie"]);
        window.after("5", &["l'ha lasciata: Ctrl-R sul Tavolo la riapre"]);
        back(&mut window);
        let screen = window.after(CTRL_R, &["Sessione riaperta: da qui ora ci si scrive."]);
        assert!(!screen.has(&["solo in lettura"]));
        let to = if killed { "849.231,25" } else { THOUSAND_MORE };
        changes(&mut window, "+1000", to);
        let mut third = second(&office);
        third.after(F4, &["Risorse obbligatorie", to]);
        leave(third);
        leave(window);
        assert!(!office.path("nuova.ron.journal").exists());
    }
}

#[test]
fn what_is_never_written_is_held_by_nobody() {
    let office = Office::new();
    let (one, other) = (office.open(), office.open());
    for window in [one, other] {
        assert!(!window.shows(&PUBLISHED).has(&["solo in lettura"]));
        leave(window);
    }
    assert!(!office.path("prato 2019.ron.journal").exists());
}
