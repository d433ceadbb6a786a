//! The mouse of a real terminal: its reports come in, its modes are given back.

use std::fs;

use super::{DOWN, ENTER, ESC, Office, PUBLISHED, THIRTY, is_split};
use crate::pty::{Pty, Screen};

/// Asked for: presses and the wheel, in a form that any width of screen fits. Movements are not.
const ASKED: [&str; 2] = ["\x1b[?1000h", "\x1b[?1006h"];
const GIVEN_BACK: [&str; 2] = ["\x1b[?1000l", "\x1b[?1006l"];
const MOVEMENTS: [&str; 2] = ["\x1b[?1002h", "\x1b[?1003h"];

/// Presses a button and lets it go where a text stands.
fn press(table: &mut Pty, screen: &Screen, button: u8, text: &str) {
    let all = screen.text();
    let mut rows = all.lines().enumerate();
    let at = rows.find_map(|(y, row)| row.find(text).map(|x| (row[..x].chars().count(), y)));
    let (x, y) = at.unwrap_or_else(|| panic!("no {text:?} in:\n{all}"));
    let (x, y) = (x + 1, y + 1);
    table.press(&format!("\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"));
}

#[test]
fn a_table_is_held_with_the_mouse() {
    let office = Office::new();
    let mut table = office.open();
    let screen = table.shows(&["▸Retribuzione di posizione"]);
    press(&mut table, &screen, 0, "Retribuzione di risultato");
    let screen = table.shows(&["▸Retribuzione di risultato"]);
    press(&mut table, &screen, 0, "Invio modifica");
    table.after(&format!("30%{ENTER}"), &THIRTY);
    let screen = table.until("is thirty", |screen| is_split(screen, THIRTY));
    // The wheel goes up a line.
    press(&mut table, &screen, 64, "Fondo");
    let screen = table.shows(&["▸Retribuzione di posizione"]);
    press(&mut table, &screen, 0, "? aiuto");
    let screen = table.shows(&["Esc chiude"]);
    press(&mut table, &screen, 0, "Esc indietro");
    table.until("closes the help", |screen| !screen.has(&["Esc chiude"]));
    table.after(":annulla", &["› annulla"]);
    table.press(ENTER);
    table.until("is as published", |screen| is_split(screen, PUBLISHED));
    // Twice at once edits.
    let screen = table.shows(&["? aiuto"]);
    press(&mut table, &screen, 0, "Retribuzione di posizione");
    press(&mut table, &screen, 0, "Retribuzione di posizione");
    table.shows(&["Invio conferma"]);
    table.press(ESC);
    table.until("leaves the field", |screen| {
        !screen.has(&["Invio conferma"])
    });
    table.press("q");
    let left = table.leaves();
    assert_eq!(left.code, 0);
    let last = |mode: &str| left.output.rfind(mode);
    for (asked, given) in ASKED.iter().zip(GIVEN_BACK) {
        assert!(last(asked).is_some(), "{asked:?} is never asked");
        assert!(last(given) > last(asked), "{given:?} is not given back");
    }
    for movements in MOVEMENTS {
        assert!(
            !left.output.contains(movements),
            "{movements:?} would flood"
        );
    }
    assert!(left.screen.is_given_back());
}

#[test]
fn a_signal_gives_the_mouse_back() {
    let office = Office::new();
    let mut table = office.open();
    table.after(DOWN, &["▸Retribuzione di risultato"]);
    table.signal("TERM");
    let left = table.leaves();
    let last = |mode: &str| left.output.rfind(mode);
    for (asked, given) in ASKED.iter().zip(GIVEN_BACK) {
        assert!(last(given) > last(asked), "{given:?} is not given back");
    }
}

#[test]
fn the_mouse_can_be_left_to_the_terminal() {
    let flag = Office::new().run((80, 24), &["--no-mouse"]);
    let office = Office::new();
    let folder = office.path("casa/.config/riparto");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.ron"), "Config(mouse: false)").unwrap();
    let file = office.run((80, 24), &["prato 2019.ron"]);
    for mut table in [flag, file] {
        table.shows(&["? aiuto"]);
        table.press("q");
        let left = table.leaves();
        assert_eq!(left.code, 0);
        for asked in ASKED {
            assert!(!left.output.contains(asked), "{asked:?} is asked");
        }
    }
}

/// A terminal that says a place which is none stops nothing.
#[test]
fn a_mouse_that_is_nowhere_stops_nothing() {
    let office = Office::new();
    let mut table = office.open();
    table.shows(&["▸Retribuzione di posizione"]);
    for report in [
        "\x1b[M   ",
        "\x1b[M\0\0\0",
        "\x1b[<0;0;0M",
        "\x1b[<0;99999;1M",
        "\x1b[<64;0;0M",
    ] {
        table.press(report);
    }
    table.after(&format!("{DOWN}30%{ENTER}"), &THIRTY);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}
