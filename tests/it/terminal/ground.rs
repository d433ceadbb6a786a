//! The ground of the terminal, asked for and answered among the keys; a configuration that is broken.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::{DOWN, ENTER, Office, PUBLISHED, THIRTY, is_split, splits};
use crate::pty::Pty;

const QUESTION: &str = "\x1b]11;?\x1b\\";
const DARK: &str = "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\";
const LIGHT: &str = "\x1b]11;rgb:FFFF/FDFD/FFFF\x07";
/// What is respected, on a dark ground and on a light one.
const BLUE_ON_DARK: &str = "38;5;75";
const BLUE_ON_LIGHT: &str = "38;5;25m";

/// Waits until the program has written something.
fn writes(pty: &Pty, what: &str) {
    let until = Instant::now() + Duration::from_secs(10);
    while !pty.output().contains(what) {
        assert!(Instant::now() < until, "it never writes {what:?}");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn the_first_frame_does_not_wait_and_the_answer_restyles() {
    let office = Office::new();
    let mut pty = office.open();
    writes(&pty, QUESTION);
    assert!(!pty.output().contains(BLUE_ON_DARK));
    let before = pty.shows(&PUBLISHED).text();
    pty.press(DARK);
    writes(&pty, BLUE_ON_DARK);
    assert_eq!(pty.shows(&PUBLISHED).text(), before, "no key was typed");
    splits(&mut pty, &format!("{DOWN}30%{ENTER}"), THIRTY);
    pty.press("q");
    assert_eq!(pty.leaves().code, 0);
}

#[test]
fn an_answer_in_pieces_and_among_keys_is_no_key() {
    let office = Office::new();
    let mut pty = office.open();
    // Between the bytes of Esc and ], and in the middle.
    for piece in ["\x1b", "]11;rgb:FF", "FF/FDFD/FFFF", "\x1b", "\\"] {
        pty.press(piece);
        thread::sleep(Duration::from_millis(40));
    }
    writes(&pty, BLUE_ON_LIGHT);
    pty.until("is as it was", |screen| is_split(screen, PUBLISHED));
    splits(&mut pty, &format!("{DOWN}30%{ENTER}"), THIRTY);
    pty.press("q");
    pty.leaves();
    // Typed at once, before and after.
    let mut pty = office.open();
    splits(&mut pty, &format!("{DOWN}{LIGHT}30%{ENTER}"), THIRTY);
    pty.press("q");
    pty.leaves();
}

#[test]
fn keys_that_begin_like_an_answer_are_keys() {
    let office = Office::new();
    let mut pty = office.open();
    // Alt-] typed by hand, then a figure.
    splits(&mut pty, &format!("\x1b]{DOWN}30%{ENTER}"), THIRTY);
    pty.press("q");
    pty.leaves();
}

#[test]
fn who_chooses_a_theme_or_no_colour_is_not_asked() {
    let office = Office::new();
    let chosen = office.run((80, 24), &["prato 2019.ron", "--theme", "light"]);
    chosen.shows(&PUBLISHED);
    assert!(!chosen.output().contains("\x1b]11"));
    assert!(chosen.output().contains("48;5;231"));
    drop(chosen);
    let none = office.with("NO_COLOR", "1").open();
    assert!(!none.output().contains("\x1b]11") && !none.output().contains("38;5;"));
}

#[test]
fn a_broken_configuration_is_told_and_prevents_nothing() {
    let office = Office::new();
    let folder = office.path("casa/.config/riparto");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("config.ron"),
        "Config(keys: { \"undo\": [\"s\"] })",
    )
    .unwrap();
    let mut pty = office.open();
    pty.shows(&[
        "La configurazione non vale",
        "seduta",
        "riparto config show",
    ]);
    splits(&mut pty, &format!("{DOWN}30%{ENTER}"), THIRTY);
    splits(&mut pty, "u", PUBLISHED);
    drop(pty);
    fs::write(
        folder.join("config.ron"),
        "Config(ascii: true, step: \"1000.00\", keys: { \"undo\": [\"z\"] })",
    )
    .unwrap();
    let mut pty = office.open();
    pty.shows(&[">Retribuzione di posizione", "passo 1.000 EUR"]);
    splits(&mut pty, &format!("{DOWN}30%{ENTER}"), THIRTY);
    splits(&mut pty, "z", PUBLISHED);
}
