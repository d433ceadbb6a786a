//! The plain mode in a real terminal: what is typed is shown once by the terminal, nothing is painted, and it is left as it was.

use std::fs;

use super::Office;

#[test]
fn a_seduta_is_held_in_words_in_a_terminal() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let sessions = office.path("sessions");
    fs::create_dir(&sessions).unwrap();
    let path = sessions.join("prato.ron");
    fs::write(&path, text.replace("  published: true,\n", "")).unwrap();
    let mut terminal = office.run((80, 24), &["--plain"]);
    terminal.shows(&[
        "Quale sessione si apre?",
        "1: sessions/prato.ron",
        "sessione>",
    ]);
    terminal.after("1\n", &["26,55 per cento"]);
    terminal.after("seduta apri\n", &["Luogo"]);
    terminal.after("fine\n", &["si conferma?>"]);
    terminal.after("sì\n", &["bozza 1, seduta 1>"]);
    terminal.after("risultato 30%\n", &["30,00 per cento"]);
    assert!(terminal.is_cooked(), "the terminal edits the lines");
    // The end of what is typed.
    terminal.press("\x04");
    let left = terminal.leaves();
    assert_eq!(left.code, 0, "{}", left.output);
    assert!(
        !left.output.contains('\x1b'),
        "nothing is painted: {:?}",
        left.output
    );
    assert_eq!(
        left.output.matches("risultato 30%").count(),
        1,
        "{}",
        left.output
    );
    assert!(fs::read_to_string(&path).unwrap().contains("254169.38"));
}

/// A terminal of lines is not drawn on, be it asked or not.
#[test]
fn a_terminal_that_has_no_screen_is_spoken_to() {
    let office = Office::new().with("TERM", "dumb");
    for arguments in [&["prato 2019.ron"][..], &["tutorial"]] {
        let mut terminal = office.run((80, 24), arguments);
        terminal.shows(&["26,55 per cento", ">"]);
        terminal.press("\x04");
        let left = terminal.leaves();
        assert_eq!(left.code, 0, "{}", left.output);
        assert!(!left.output.contains('\x1b'), "{:?}", left.output);
    }
}
