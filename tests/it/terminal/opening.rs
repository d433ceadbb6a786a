//! The start without a file, and the languages.

use std::fs;

use super::{DOWN, END, ENTER, ESC, F3, Office, PUBLISHED, UP, is_split, splits};

const EXAMPLE: &str = "esempio: Comune di Prato, dirigenti 2019";

#[test]
fn without_a_file_or_sessions_the_example_opens_with_enter() {
    let office = Office::new();
    let mut start = office.run((80, 24), &[]);
    let screen = start.shows(&["Quale sessione si apre?", "c crea la prima sessione"]);
    assert!(screen.row("▸").contains(EXAMPLE));
    let screen = splits(&mut start, ENTER, PUBLISHED);
    assert!(screen.has(&["Comune di Prato · dirigenti 2019"]));
    splits(
        &mut start,
        &format!("+1{ENTER}"),
        ["622.306,53", "224.924,72"],
    );
    start.press("q");
    let left = start.leaves();
    assert_eq!(left.code, 0);
    assert!(left.screen.is_given_back());
}

#[test]
fn the_sessions_of_the_folder_are_listed_and_a_broken_one_says_why() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    fs::create_dir(office.path("sessions")).unwrap();
    let broken = text.replace("year: 2019,\n  as_known", "yeer: 2019,\n  as_known");
    fs::write(office.path("sessions/a-rotto.ron"), broken).unwrap();
    fs::write(office.path("sessions/è qui.ron"), text).unwrap();
    let mut start = office.run((100, 30), &[]);
    let screen = start.shows(&["sessions/è qui.ron", EXAMPLE]);
    assert!(screen.row("▸").contains("sessions/a-rotto.ron"));
    let screen = start.after(ENTER, &["sessions/a-rotto.ron:6:3", "yeer", "year"]);
    assert!(screen.has(&["Quale sessione si apre?"]), "it stays");
    splits(&mut start, &format!("{DOWN}{ENTER}"), PUBLISHED);
}

#[test]
fn the_start_is_left_with_q_and_walked_with_the_arrows() {
    let office = Office::new();
    fs::create_dir(office.path("sessions")).unwrap();
    let session = office.path("prato 2019.ron");
    fs::copy(&session, office.path("sessions/uno.ron")).unwrap();
    fs::copy(&session, office.path("sessions/due.ron")).unwrap();
    let mut start = office.run((80, 24), &[]);
    start.shows(&["▸ sessions/due.ron"]);
    start.after(DOWN, &["▸ sessions/uno.ron"]);
    start.after(END, &[&format!("▸ {EXAMPLE}")]);
    start.after(UP, &["▸ sessions/uno.ron"]);
    start.press("q");
    assert_eq!(start.leaves().code, 0);
}

#[test]
fn the_next_year_is_made_after_one_question_and_opens() {
    let office = Office::new();
    fs::create_dir(office.path("sessions")).unwrap();
    let last = office.path("sessions/prato-2019.ron");
    fs::copy(office.path("prato 2019.ron"), &last).unwrap();
    let next = office.path("sessions/prato-2020.ron");
    let mut start = office.run((80, 24), &[]);
    start.shows(&["▸ sessions/prato-2019.ron", "n anno nuovo"]);
    start.after("n", &["Creare sessions/prato-2020.ron per il 2020?"]);
    start.after(ESC, &["n anno nuovo"]);
    assert!(!next.exists(), "given up");
    start.after("n", &["Creare"]);
    let screen = start.after(ENTER, &["dirigenti 2020", "Creata sessions/prato-2020.ron"]);
    assert!(is_split(&screen, PUBLISHED));
    start.press("q");
    assert_eq!(start.leaves().code, 0);
    let made = fs::read(&next).unwrap();
    // It is there now: it is not made again.
    let mut again = office.run((80, 24), &[]);
    again.shows(&["sessions/prato-2020.ron"]);
    again.after("n", &["C'è già"]);
    assert_eq!(fs::read(&next).unwrap(), made);
}

#[test]
fn the_screens_are_in_english_when_asked_or_when_the_system_is() {
    let asked = Office::new();
    let english = Office::new().with("LC_ALL", "en_GB.UTF-8");
    let tables = [
        asked.run((80, 24), &["--lang", "en", "prato 2019.ron"]),
        english.run((80, 24), &["prato 2019.ron"]),
    ];
    for mut table in tables {
        let screen = table.shows(&["published case", "Amount", "rules as known on", "? help"]);
        assert!(is_split(&screen, PUBLISHED), "figures stay Italian");
        let screen = table.after(
            &format!("{DOWN}30%"),
            &["= Risultato 254.169,38", "now takes the rest"],
        );
        assert!(!screen.has(&["differenza"]) && !screen.has(&["fondo"]));
        table.after(ESC, &["published case"]);
        let screen = table.after(F3, &["Rules · ", "not respected"]);
        assert!(!screen.has(&["rispettat"]) && !screen.has(&["verificabil"]));
        table.after(ESC, &["Amount"]);
        table.after("?", &["Esc closes"]);
    }
}

#[test]
fn the_help_explains_the_line_and_closes() {
    let office = Office::new();
    let mut table = office.open();
    let screen = table.after("?", &["Aiuto", "Esc chiude"]);
    assert!(screen.has(&["Retribuzione di posizione"]));
    let screen = splits(&mut table, ESC, PUBLISHED);
    assert!(!screen.has(&["Esc chiude"]));
}

/// A file is written anew in the place of the name that it was opened by: another name of it, as copies that are made by linking
/// have, keeps what was there. It is told to who may write it.
#[test]
fn a_session_with_another_name_on_the_disk_is_told_and_the_other_stays_as_it_was() {
    let told = ["un altro nome sul disco", "l'altro resta com'era"];
    let office = Office::new();
    let published = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let text = published.replace("  published: true,\n", "");
    fs::write(office.path("ente.ron"), &text).unwrap();
    fs::hard_link(office.path("prato 2019.ron"), office.path("copia.ron")).unwrap();
    let mut table = office.open();
    assert!(!table.shows(&PUBLISHED).has(&told), "it is never written");
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    fs::hard_link(office.path("ente.ron"), office.path("ieri.ron")).unwrap();
    let mut table = office.run((80, 24), &["ente.ron"]);
    table.shows(&told);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert_eq!(fs::read_to_string(office.path("ieri.ron")).unwrap(), text);
    let mut table = office.run((80, 24), &["ente.ron"]);
    let screen = table.shows(&["bozza 1 · seduta 1"]);
    assert!(!screen.has(&told), "it is alone now");
    table.press("q");
    assert_eq!(table.leaves().code, 0);
}
