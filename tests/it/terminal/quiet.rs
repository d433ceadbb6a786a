//! After a moment's quiet the file is written again, and nobody sees it: nothing moves on any screen, and at rest nothing runs.

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::sitting::{TALKS, seduta};
use super::{DOWN, ENTER, Office, PUBLISHED, RIGHT, THIRTY, splits};
use crate::pty::Pty;

/// Waits until the file alone has an amount.
fn has(office: &Office, name: &str, amount: &str) {
    let until = Instant::now() + Duration::from_secs(20);
    while !fs::read_to_string(office.path(name))
        .unwrap()
        .contains(amount)
    {
        assert!(Instant::now() < until, "never {amount} in {name}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn journal(office: &Office) -> String {
    fs::read_to_string(office.path(&format!("{TALKS}.journal"))).unwrap()
}

#[test]
fn after_a_moments_quiet_the_file_alone_has_what_was_done_and_no_screen_moves() {
    let office = Office::new();
    let mut table = seduta(&office);
    let second = office.run((80, 24), &[TALKS]);
    second.shows(&["solo in lettura"]);
    let room = office.run((80, 24), &["segui", TALKS]);
    room.shows(&["26,55 %"]);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    // While keys come there is no quiet, and the journal has it.
    assert!(!journal(&office).is_empty());
    second.shows(&THIRTY);
    room.shows(&["30,00 %"]);
    let screens = [&table, &second, &room];
    let written = screens.map(Pty::written);
    has(&office, TALKS, "254169.38");
    office.settles(TALKS);
    // Who follows has looked more than once by now.
    thread::sleep(Duration::from_millis(1_300));
    assert_eq!(screens.map(Pty::written), written);
    // What is done next goes to the journal again; leaving writes what is missing, and takes the journal away.
    splits(&mut table, "u", PUBLISHED);
    assert_eq!(journal(&office).lines().count(), 1);
    second.shows(&PUBLISHED);
    room.shows(&["26,55 %"]);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert!(!office.path(&format!("{TALKS}.journal")).exists());
    office.command(&["verify", TALKS]);
}

/// What is done seldom does not wait for quiet, nor who types for it: the file begins to be written while keys come.
#[test]
fn a_draft_that_is_declared_is_in_the_file_while_keys_still_come() {
    let office = Office::new();
    let mut table = seduta(&office);
    table.shows(&PUBLISHED);
    splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    table.after("B", &["Bozza 2 dichiarata"]);
    let declared = || {
        let text = fs::read_to_string(office.path(TALKS)).unwrap();
        text.contains("act: DraftDeclared,")
    };
    // Nearer to one another than a moment's quiet.
    for _ in 0..200 {
        if declared() {
            break;
        }
        table.press(DOWN);
        thread::sleep(Duration::from_millis(50));
    }
    assert!(declared());
    // One after the other: all of them are there, be one asked for while another is written.
    for draft in 3..8 {
        table.press(RIGHT);
        table.after("B", &[&format!("Bozza {draft} dichiarata")]);
    }
    office.settles(TALKS);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let text = fs::read_to_string(office.path(TALKS)).unwrap();
    assert_eq!(text.matches("act: DraftDeclared,").count(), 6);
    assert!(!office.path(&format!("{TALKS}.journal")).exists());
    office.command(&["verify", TALKS]);
}

#[test]
fn where_the_disk_refuses_it_is_told_once_and_nothing_is_lost() {
    let office = Office::new();
    let mut table = seduta(&office);
    let path = office.path(TALKS);
    let before = fs::read(&path).unwrap();
    let set = |readonly| {
        let mut mode = fs::metadata(&path).unwrap().permissions();
        mode.set_readonly(readonly);
        fs::set_permissions(&path, mode).unwrap();
    };
    set(true);
    splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    table.shows(&["Il file non si può riscrivere, ma tutto è nel giornale accanto"]);
    assert_eq!(fs::read(&path).unwrap(), before);
    // Nothing is tried again until something is done.
    let written = table.written();
    thread::sleep(Duration::from_millis(2_500));
    assert_eq!(table.written(), written);
    set(false);
    splits(&mut table, RIGHT, ["622.505,53", "224.725,72"]);
    has(&office, TALKS, "224725.72");
    office.settles(TALKS);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    let table = office.run((80, 24), &[TALKS]);
    table.shows(&["622.505,53", "bozza 2 · seduta 1"]);
}

#[test]
fn in_plain_words_it_is_written_while_a_line_is_waited_for() {
    let office = Office::new();
    let published = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let text = published.replace("  published: true,\n", "");
    fs::write(office.path("piana.ron"), text).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_riparto"));
    program.args(["--plain", "piana.ron"]).env_clear();
    program
        .env("HOME", office.path("casa"))
        .current_dir(office.desk.path());
    program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut program = program.spawn().unwrap();
    let mut says = program.stdin.take().unwrap();
    says.write_all("seduta apri\nfine\nsì\nrisultato 30%\n".as_bytes())
        .unwrap();
    has(&office, "piana.ron", "254169.38");
    says.write_all(b"risultato +1\n").unwrap();
    has(&office, "piana.ron", "254170.38");
    drop(says);
    let mut told = String::new();
    let mut out = program.stdout.take().unwrap();
    out.read_to_string(&mut told).unwrap();
    assert!(program.wait().unwrap().success());
    assert!(
        told.ends_with("La sessione è scritta in piana.ron.\n"),
        "{told}"
    );
    assert!(!office.path("piana.ron.journal").exists());
}

/// The processor's time that a program has taken, in hundredths of a second.
#[cfg(target_os = "linux")]
fn ticks(id: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    let after_name = stat.rsplit_once(") ").unwrap().1;
    let fields: Vec<&str> = after_name.split(' ').collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "slow: ten seconds at rest"]
fn slow_at_rest_nothing_runs_once_the_file_is_written() {
    let office = Office::new();
    let mut table = seduta(&office);
    splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    has(&office, TALKS, "224825.72");
    office.settles(TALKS);
    let before = ticks(table.id());
    thread::sleep(Duration::from_secs(10));
    assert_eq!(ticks(table.id()), before);
}
