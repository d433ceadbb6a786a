//! A second window on a table that another holds: it follows, it stays where it is, it never writes, and it says how to go on.

use std::fs;

use super::sitting::{F12, TALKS, seduta};
use super::{CTRL_R, DOWN, ENTER, ESC, F3, Office, PUBLISHED, RIGHT, THIRTY, is_split, splits};
use crate::pty::Pty;
use crate::store::marks::ELSEWHERE;

const STEP: [&str; 2] = ["622.405,53", "224.825,72"];

/// A window on the table that another holds.
fn second(office: &Office) -> Pty {
    let window = office.run((80, 24), &[TALKS]);
    window.shows(&["solo in lettura", "Un altro programma tiene"]);
    window
}

fn leave(mut window: Pty) {
    window.press("q");
    let left = window.leaves();
    assert_eq!(left.code, 0, "{}", left.screen.text());
    assert!(left.is_cooked);
}

#[test]
fn a_second_window_follows_from_where_it_is_and_writes_nothing() {
    let office = Office::new();
    let mut first = seduta(&office);
    let mut window = second(&office);
    splits(&mut first, &format!("{DOWN}30%{ENTER}"), THIRTY);
    // The figures, the sentence, the number of the draft; the cursor is where it was.
    let screen = window.until("follows", |screen| {
        is_split(screen, THIRTY) && screen.has(&["quota 30 % del fondo; posizione"])
    });
    assert!(screen.row("▸").contains("posizione"), "{}", screen.text());
    // On another screen it stays there.
    window.after(F3, &["Verifiche"]);
    splits(&mut first, "u", PUBLISHED);
    window.until("tells it there too", |screen| {
        screen.has(&["Verifiche", "Annullato: "])
    });
    window.press(ESC);
    window.until("is back", |screen| is_split(screen, PUBLISHED));
    // Nothing is typed at a table that is only looked at: it is told before, and no key of an edit is.
    let before = fs::read(office.path(&format!("{TALKS}.journal"))).unwrap();
    for keys in ["+1000", ENTER, "r", "s"] {
        window.press(DOWN);
        window.after(keys, &["qui si guarda soltanto"]);
    }
    assert_eq!(
        fs::read(office.path(&format!("{TALKS}.journal"))).unwrap(),
        before
    );
    window.press(F12);
    // On the private desk it may be: what is typed is of the table as it is, and goes nowhere.
    window.after("p", &["simulazione riservata"]);
    window.after("+1000", &["621.305,53"]);
    window.press(ESC);
    window.until("gives up", |screen| is_split(screen, PUBLISHED));
    leave(window);
    leave(first);
}

#[test]
fn when_who_holds_it_leaves_it_is_offered_and_taken_only_when_asked() {
    let office = Office::new();
    let mut first = seduta(&office);
    splits(&mut first, &format!("{DOWN}30%{ENTER}"), THIRTY);
    let mut window = second(&office);
    window.shows(&THIRTY);
    leave(first);
    window.shows(&[
        "l'ha lasciata: Ctrl-R sul Tavolo la riapre",
        "solo in lettura",
    ]);
    // Until then nothing is written, whatever is typed.
    let before = fs::read(office.path(TALKS)).unwrap();
    window.after(RIGHT, &["l'ha lasciata: Ctrl-R sul Tavolo la riapre"]);
    assert_eq!(fs::read(office.path(TALKS)).unwrap(), before);
    assert!(!office.path(&format!("{TALKS}.journal")).exists());
    window.press(DOWN);
    let screen = window.after(CTRL_R, &["da qui ora ci si scrive", "bozza 2 · seduta 1"]);
    assert!(screen.row("▸").contains("risultato"), "the cursor stays");
    splits(&mut window, "u", PUBLISHED);
    // Now it is this one that holds it.
    let third = second(&office);
    third.shows(&PUBLISHED);
    leave(third);
    leave(window);
    assert!(office.command(&["show", TALKS]).contains(PUBLISHED[0]));
}

#[test]
fn a_killed_holder_lets_go_and_its_acts_stay() {
    let office = Office::new();
    let mut first = seduta(&office);
    let mut window = second(&office);
    splits(&mut first, RIGHT, STEP);
    first.signal("KILL");
    assert_ne!(first.leaves().code, 0);
    window.shows(&["l'ha lasciata: Ctrl-R sul Tavolo la riapre", STEP[0]]);
    let screen = window.after(
        CTRL_R,
        &["Ripreso dal giornale 1 atto", "bozza 2 · seduta 1"],
    );
    assert!(!screen.has(&["solo in lettura"]), "{}", screen.text());
    splits(&mut window, "u", PUBLISHED);
    leave(window);
}

#[test]
fn a_table_whose_folder_goes_away_says_since_when() {
    let office = Office::new();
    fs::create_dir(office.path("condivisa")).unwrap();
    let first = seduta(&office);
    let shared = |name: &str| office.path(&format!("condivisa/{name}"));
    leave(first);
    fs::rename(office.path(TALKS), shared("ente.ron")).unwrap();
    let mut first = office.run((80, 24), &["condivisa/ente.ron"]);
    first.shows(&["bozza 1 · seduta 1"]);
    let mut window = office.run((80, 24), &["condivisa/ente.ron"]);
    window.shows(&["solo in lettura"]);
    fs::rename(office.path("condivisa"), office.path("via")).unwrap();
    let screen = window.shows(&["Contatto perso dalle ", "ultime cifre viste", PUBLISHED[0]]);
    assert!(
        !screen.has(&["Ctrl-R sul Tavolo"]),
        "nobody knows who holds it"
    );
    window.after("\x1b[20~", &["Contatto perso dalle "]);
    window.press("\x1b[20~");
    fs::rename(office.path("via"), office.path("condivisa")).unwrap();
    window.until("is back", |screen| {
        screen.has(&["solo in lettura"]) && !screen.has(&["perso"])
    });
    splits(&mut first, RIGHT, STEP);
    window.until("goes on", |screen| is_split(screen, STEP));
    leave(window);
    leave(first);
}

#[test]
fn who_comes_second_to_a_first_seduta_is_told_and_looks() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    fs::write(
        office.path("nuova.ron"),
        text.replace("  published: true,\n", ""),
    )
    .unwrap();
    let open = || {
        let window = office.run((80, 24), &["nuova.ron"]);
        window.shows(&PUBLISHED);
        window
    };
    let (mut first, mut window) = (open(), open());
    // Before anything is asked.
    let screen = window.after("s", &["qui si guarda soltanto"]);
    assert!(!screen.has(&["Si apre la seduta"]));
    first.after("s", &["Si apre la seduta"]);
    first.after(ENTER, &["bozza 1 · seduta 1"]);
    window.shows(&["solo in lettura", "Aperta la seduta 1"]);
    splits(&mut first, &format!("{DOWN}30%{ENTER}"), THIRTY);
    window.until("follows", |screen| is_split(screen, THIRTY));
    assert!(
        !office.path("casa/stato/riparto").exists(),
        "nothing was in danger"
    );
    // A seduta that closes, and another that opens, are followed with the figures of the table.
    first.after("s", &["Che cosa"]);
    first.after("c", &["Chiusa la seduta 1"]);
    first.press(ENTER);
    window.until("is between sedute", |screen| {
        screen.has(&["Chiusa la seduta 1"]) && is_split(screen, THIRTY)
    });
    first.shows(&["fra le sedute"]);
    first.after("s", &["Si apre la seduta"]);
    first.after(ENTER, &["seduta 2"]);
    splits(&mut first, "u", PUBLISHED);
    window.until("goes on", |screen| is_split(screen, PUBLISHED));
    leave(window);
    leave(first);
}

/// On a disk without locks a mark says who holds it: here as another computer left it.
#[test]
fn who_holds_it_from_another_computer_is_told_with_what_to_do() {
    let office = Office::new();
    let first = seduta(&office);
    leave(first);
    let journal = office.path(&format!("{TALKS}.journal"));
    let mark = office.path(&format!("{TALKS}.journal.lock"));
    fs::write(&journal, "").unwrap();
    fs::write(&mark, ELSEWHERE).unwrap();
    let before = fs::read(office.path(TALKS)).unwrap();
    let mut window = office.run((80, 24), &[TALKS]);
    let told = window.shows(&["solo in lettura", "sul computer sala-consiglio"]);
    assert!(
        told.has(&["cancellare il file .lock accanto"]),
        "{}",
        told.text()
    );
    window.press(DOWN);
    window.after("+1000", &["qui si guarda soltanto"]);
    fs::remove_file(&mark).unwrap();
    window.shows(&["l'ha lasciata: Ctrl-R sul Tavolo la riapre"]);
    assert_eq!(fs::read(office.path(TALKS)).unwrap(), before);
    window.after(CTRL_R, &["da qui ora ci si scrive"]);
    splits(&mut window, "-100\r", STEP);
    leave(window);
}
