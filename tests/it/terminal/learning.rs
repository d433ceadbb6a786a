//! The lesson in the real program: it goes on by what is done, and of it nothing is left.

use std::fs;

use super::{CTRL_S, DOWN, ENTER, ESC, F3, Office, THIRTY, is_split};
use crate::pty::Screen;

const CTRL_X: &str = "\x18";

/// Every file and folder of an office.
fn files(office: &Office) -> Vec<String> {
    let mut folders = vec![office.path("")];
    let mut names = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            names.push(entry.path().to_string_lossy().into_owned());
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            }
        }
    }
    names.sort();
    names
}

#[test]
fn the_first_steps_are_done_and_nothing_is_left_on_the_disk() {
    for (word, leaves) in [("tutorial", "q"), ("lezione", CTRL_X)] {
        let office = Office::new();
        let before = files(&office);
        let mut lesson = office.run((80, 24), &[word]);
        lesson.shows(&["Lezione 1/13", "Ogni riga è una voce", "622.305,53"]);
        lesson.after(&format!("{DOWN}%%"), &["Lezione 2/13", "✔ Fatto."]);
        let keys = format!("30%{ENTER}");
        lesson.press(&keys);
        lesson.until("is done", |screen: &Screen| {
            is_split(screen, THIRTY) && screen.has(&["Lezione 3/13"])
        });
        lesson.after(&format!("+5000{ENTER}u"), &["Lezione 4/13"]);
        lesson.after(
            &format!("100000{ENTER}"),
            &["Lezione 5/13", "1 non rispettato"],
        );
        lesson.after(F3, &["Verifiche · "]);
        lesson.after("?", &["Aiuto"]);
        lesson.after(ESC, &["Verifiche · "]);
        lesson.after(ESC, &["Lezione 6/13"]);
        lesson.after("a", &["Lezione 7/13", "6 rispettati"]);
        lesson.after(CTRL_S, &["Nella lezione l'istantanea non si scrive"]);
        lesson.press(leaves);
        let left = lesson.leaves();
        assert_eq!(left.code, 0);
        assert!(left.screen.is_given_back() && left.is_cooked);
        assert_eq!(left.screen.text().trim(), "");
        assert_eq!(files(&office), before);
    }
}

#[test]
fn from_the_list_of_sessions_and_back_to_it() {
    let office = Office::new();
    let before = files(&office);
    let mut program = office.run((80, 24), &[]);
    program.shows(&["Quale sessione si apre?", "L lezione"]);
    // Keys typed at once with the one that opens it are for the lesson.
    program.after(&format!("L{DOWN}%%"), &["Lezione 2/13"]);
    program.after(CTRL_X, &["Quale sessione si apre?"]);
    program.press("q");
    assert_eq!(program.leaves().code, 0);
    assert_eq!(files(&office), before);
}

#[test]
fn without_a_terminal_it_says_why_it_is_not_opened() {
    let done = Office::new().spawn(&["tutorial"]);
    assert_eq!(done.status.code(), Some(2));
    let why = String::from_utf8(done.stderr).unwrap();
    assert!(
        why.contains("la lezione ha bisogno di un terminale"),
        "{why}"
    );
}
