//! However it is left, the terminal is as it was.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use riparto::store;

use super::killed::{TALKS, long_talks};
use super::{CTRL_R, DOWN, ENTER, ESC, F3, Office, RIGHT, THIRTY, UP, splits};
use crate::pty::{Left, Pty, Screen};

fn assert_clean(left: &Left, code: u32) {
    let text = left.screen.text();
    assert_eq!(left.code, code, "{text}");
    assert!(left.screen.is_given_back(), "{:?}", left.output);
    assert!(left.is_cooked, "keys still come one by one");
}

/// A table open, which has taken the terminal.
fn taken(office: &Office) -> Pty {
    let table = office.open();
    table.until("takes the screen", Screen::is_taken);
    assert!(!table.is_cooked());
    table
}

#[test]
fn after_the_key_that_leaves() {
    for key in ["q", "\x03"] {
        let office = Office::new();
        let mut table = taken(&office);
        table.press(key);
        let left = table.leaves();
        assert_clean(&left, 0);
        assert_eq!(left.screen.text().trim(), "", "nothing is left behind");
    }
}

#[test]
fn from_the_rules_and_with_a_simulation_too() {
    let office = Office::new();
    let mut table = taken(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.after(F3, &["Verifiche · "]);
    table.press("q");
    assert_clean(&table.leaves(), 0);
}

#[test]
fn from_a_window_too_small_which_hides_the_cursor() {
    let office = Office::new();
    let mut table = taken(&office);
    table.resize((30, 8));
    table.until("hides the cursor", |screen| {
        screen.under_cursor().is_empty()
    });
    table.press("q");
    assert_clean(&table.leaves(), 0);
}

#[test]
fn after_the_signals_that_end_a_program() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let office = Office::new();
        let mut table = taken(&office);
        // With a figure half typed: that alone is lost.
        table.after(&format!("{DOWN}30"), &["30 euro o 30 %?"]);
        table.signal(signal);
        assert_clean(&table.leaves(), code);
        assert_eq!(office.workbook(), None);
    }
}

#[test]
fn after_a_signal_that_comes_while_keys_are_held() {
    let office = Office::new();
    let mut table = taken(&office);
    // More frames than one follow, some of them after the signal.
    table.press(&format!("{DOWN}{UP}").repeat(160));
    table.signal("TERM");
    assert_clean(&table.leaves(), 143);
}

#[test]
fn stopped_it_gives_the_terminal_back_and_takes_it_again_when_it_goes_on() {
    let office = Office::new();
    let mut table = taken(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    // Hidden, the cursor is shown to who stopped it, and hidden again.
    table.resize((30, 8));
    table.until("hides the cursor", |screen| {
        screen.under_cursor().is_empty()
    });
    for signal in ["TSTP", "STOP"] {
        table.signal(signal);
        if signal == "TSTP" {
            table.until("gives back", Screen::is_given_back);
        }
        table.until_stopped();
        // The shell has its own modes, and leaves them so.
        table.cook();
        assert!(table.is_cooked());
        table.signal("CONT");
        table.until("takes again", Screen::is_taken);
        table.until("draws again", |screen| {
            screen.under_cursor().is_empty() && screen.has(&["847.231,25"])
        });
        let until = Instant::now() + Duration::from_secs(10);
        while table.is_cooked() {
            assert!(Instant::now() < until, "{signal}: keys come line by line");
            thread::sleep(Duration::from_millis(5));
        }
    }
    table.resize((80, 24));
    splits(&mut table, "u", crate::terminal::PUBLISHED);
    table.press("q");
    assert_clean(&table.leaves(), 0);
}

#[test]
fn a_terminal_that_takes_nothing_does_not_hold_who_has_to_end() {
    let office = Office::new();
    let mut table = taken(&office);
    table.pause();
    // More than it holds.
    table.resize((200, 50));
    for _ in 0..60 {
        for key in ["?", ESC] {
            table.press(key);
            thread::sleep(Duration::from_millis(8));
        }
    }
    let asked = Instant::now();
    table.signal("TERM");
    let (code, is_cooked) = table.ends();
    assert!(asked.elapsed() < Duration::from_secs(5));
    assert_eq!(code, 143);
    assert!(is_cooked, "keys still come one by one");
}

/// Whoever closes the window right after a key leaves nothing half written in a folder that others see.
#[test]
fn a_signal_that_comes_while_a_file_is_written_lets_it_be_written() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    // Long enough to be met while it is written.
    let note = format!("\n  note: \"{}", "parola ".repeat(1_000_000));
    let long = text
        .replace("  published: true,\n", "")
        .replacen("\n  note: \"", &note, 1);
    fs::write(office.path("ente.ron"), long).unwrap();
    let mut table = office.run((80, 24), &["ente.ron"]);
    table.shows(&["Retribuzione di posizione"]);
    table.press("\x13");
    let names = || -> Vec<String> {
        let found = fs::read_dir(office.path("ente")).into_iter().flatten();
        found
            .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
            .collect()
    };
    let until = Instant::now() + Duration::from_secs(10);
    while names().is_empty() {
        assert!(Instant::now() < until, "no snapshot is begun");
        thread::sleep(Duration::from_micros(200));
    }
    table.signal("HUP");
    assert_clean(&table.leaves(), 129);
    let [name] = &names()[..] else {
        panic!("{:?}", names());
    };
    assert!(name.ends_with("-istantanea.ron"), "{name}");
    let shown = office.command(&["show", &format!("ente/{name}")]);
    assert!(shown.contains("847.231,25"));
}

/// The session is written again while nobody types: who ends the program then waits for it too.
#[test]
fn a_signal_that_comes_while_the_session_is_written_again_lets_it_be_written() {
    let office = Office::new();
    let path = long_talks(&office);
    let in_file = || store::load_session(&path).unwrap().history.len();
    let before = in_file();
    let mut table = office.run((80, 24), &[TALKS]);
    table.shows(&["Retribuzione di posizione"]);
    table.press(RIGHT);
    let unfinished = || -> Vec<String> {
        let found = fs::read_dir(office.path("")).unwrap();
        let names = found.map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with('.')).collect()
    };
    let until = Instant::now() + Duration::from_secs(30);
    while unfinished().is_empty() {
        assert!(Instant::now() < until, "it is not written again");
        thread::sleep(Duration::from_micros(200));
    }
    table.signal("TERM");
    assert_clean(&table.leaves(), 143);
    assert_eq!(unfinished(), [""; 0], "left half written");
    assert_eq!(in_file(), before + 1);
}

/// A file that may not grow is told as a full disk is.
#[test]
fn a_limit_on_files_ends_nothing() {
    let mut office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let own = text.replace("  published: true,\n", "");
    fs::write(office.path("trattativa.ron"), own).unwrap();
    let limited = [
        "/bin/sh",
        "-c",
        "ulimit -f 8; exec \"$@\"",
        "sh",
        env!("CARGO_BIN_EXE_riparto"),
    ];
    office.through = limited.map(str::to_owned).to_vec();
    let mut table = office.run((80, 24), &["trattativa.ron"]);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    // Half a kilobyte each, and no more than four.
    for _ in 0..12 {
        table.press(RIGHT);
    }
    table.shows(&[
        "resta solo in memoria",
        "sul disco non c'è più posto",
        "623.505,53",
    ]);
    table.after("q", &["q esce lo stesso"]);
    table.press("q");
    assert_clean(&table.leaves(), 0);
    let kept = office.command(&["verify", "trattativa.ron"]);
    assert!(kept.contains("catena integra"), "{kept}");
}

/// A session that cannot be used leaves the screen alone: nothing to clean.
fn assert_never_taken(left: &Left, code: u32, texts: &[&str]) {
    assert_clean(left, code);
    assert!(!left.output.contains("\x1b[?1049h"), "{:?}", left.output);
    assert!(left.screen.has(texts), "{}", left.screen.text());
}

#[test]
fn a_file_that_is_not_there_takes_no_screen() {
    let office = Office::new();
    let left = office.run((80, 24), &["sessions/non-c'è.ron"]).leaves();
    assert_never_taken(
        &left,
        2,
        &["errore: non c'è: sessions/non-c'è.ron", "aiuto: "],
    );
}

#[test]
fn a_broken_file_takes_no_screen_and_shows_where() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    fs::write(
        office.path("rotto.ron"),
        text.replace("\"847231.25\"", "\"847.231,25\""),
    )
    .unwrap();
    let left = office.run((100, 24), &["rotto.ron"]).leaves();
    assert_never_taken(
        &left,
        2,
        &["errore", "rotto.ron:27:17", "\"847.231,25\"", "^^^"],
    );
}

#[test]
fn a_command_badly_spelt_takes_no_screen() {
    let office = Office::new();
    let left = office.run((80, 24), &["shw"]).leaves();
    assert_never_taken(&left, 64, &["«shw» non è un file né un comando", "--help"]);
}

#[test]
fn errors_go_to_standard_error_alone() {
    let office = Office::new();
    let done = office.spawn(&["non-c-è.ron"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(done.stdout.is_empty());
    assert!(String::from_utf8_lossy(&done.stderr).contains("non c'è: non-c-è.ron"));
    // And a table without a terminal says what to use.
    let done = office.spawn(&["prato 2019.ron"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(done.stdout.is_empty());
    assert!(String::from_utf8_lossy(&done.stderr).contains("riparto show FILE"));
}

#[test]
fn when_the_terminal_itself_goes_the_work_is_kept_and_the_program_ends() {
    let office = Office::new();
    let mut table = taken(&office);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.closes(UP);
    let mut table = office.open();
    table.shows(&["1 modifica", "Ctrl-R"]);
    splits(&mut table, CTRL_R, THIRTY);
}
