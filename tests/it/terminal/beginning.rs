//! A session that begins on the terminal: the page, the file, the table; the same that the command writes.

use std::fs;

use super::{ENTER, ESC, Office, RIGHT, UP};

#[test]
fn a_session_is_made_from_the_list_where_there_was_none() {
    let office = Office::new();
    let made = office.path("sessions/comune-di-esempio-dirigenti-2019.ron");
    let mut start = office.run((80, 24), &[]);
    start.shows(&["Qui non c'è ancora la cartella sessions"]);
    // What is typed in one go waits for the page.
    start.after(
        "cComune di Esempio\r\r2019\r847.231,25",
        &[
            "= Comune di Esempio · dirigenti 2019 · fondo 847.231,25",
            "sessions/comune-di-esempio-dirigenti-2019.ron",
        ],
    );
    assert!(
        !office.path("sessions").exists(),
        "nothing before the last Enter"
    );
    start.after(
        "\r\r\r",
        &[
            "Comune di Esempio · dirigenti 2019",
            "Creata sessions/comune-di-esempio-dirigenti-2019.ron",
        ],
    );
    start.press("q");
    assert_eq!(start.leaves().code, 0);
    // It is the very session that the command writes.
    let words = "new altra.ron --year 2019 --fund 847.231,25 --body";
    let words: Vec<&str> = words.split(' ').chain(["Comune di Esempio"]).collect();
    office.command(&words);
    let text = fs::read_to_string(&made).unwrap();
    assert_eq!(text, fs::read_to_string(office.path("altra.ron")).unwrap());

    // The year after goes on from it, as the command makes it.
    let mut again = office.run((80, 24), &[]);
    again.shows(&["▸ sessions/comune-di-esempio-dirigenti-2019.ron"]);
    again.after("c", &["Nuova sessione"]);
    again.after(
        &format!("{UP}{UP}{RIGHT}"),
        &["dalla sessione «comune-di-esempio-dirigenti-2019»", "2020"],
    );
    again.after("\r", &["Invio crea e apre"]);
    again.after(ENTER, &["dirigenti 2020", "Creata sessions/"]);
    again.press("q");
    assert_eq!(again.leaves().code, 0);
    office.command(&[
        "new",
        "dopo.ron",
        "--from",
        "sessions/comune-di-esempio-dirigenti-2019.ron",
        "--year",
        "2020",
    ]);
    let next = office.path("sessions/comune-di-esempio-dirigenti-2020.ron");
    assert_eq!(
        fs::read_to_string(next).unwrap(),
        fs::read_to_string(office.path("dopo.ron")).unwrap()
    );
    assert_eq!(fs::read_to_string(&made).unwrap(), text);
}

#[test]
fn a_file_that_came_meanwhile_is_left_alone_and_the_list_shows_it() {
    let office = Office::new();
    let there = office.path("sessions/ente-dirigenti-2019.ron");
    let mut start = office.run((80, 24), &[]);
    start.after("c", &["Nuova sessione"]);
    start.after(
        "Ente\r\r2019\r100\r\r",
        &["sessions/ente-dirigenti-2019.ron", "crea e apre"],
    );
    fs::create_dir(office.path("sessions")).unwrap();
    fs::write(&there, "di un altro").unwrap();
    start.after(
        ENTER,
        &["non si sostituisce", "sessions/ente-dirigenti-2019-2.ron"],
    );
    assert_eq!(fs::read_to_string(&there).unwrap(), "di un altro");
    start.after(
        ESC,
        &[
            "Quale sessione si apre?",
            "sessions/ente-dirigenti-2019.ron",
        ],
    );
    start.press("q");
    assert_eq!(start.leaves().code, 0);
    assert_eq!(fs::read_dir(office.path("sessions")).unwrap().count(), 1);
}
