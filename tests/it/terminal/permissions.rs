//! What may not be written, or no longer: folders and files that are taken from whoever works on them. Who may do everything is
//! refused nothing, so the program is run by somebody else where the suite is run by root.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{CTRL_R, ENTER, Office, PUBLISHED, RIGHT, splits};
use crate::pty::Pty;

const STEP: [&str; 2] = ["622.405,53", "224.825,72"];
const TWO: [&str; 2] = ["622.505,53", "224.725,72"];
const THREE: [&str; 2] = ["622.605,53", "224.625,72"];

/// Who nobody is, on every system that has him.
const NOBODY: u32 = 65_534;

/// An office of somebody who is refused what is not his; `None`, with the reason printed, where root cannot be anybody else.
fn office() -> Option<Office> {
    let mut office = Office::new();
    let here = office.path("");
    if fs::metadata(&here).unwrap().uid() != 0 {
        return Some(office);
    }
    chown(&here, Some(NOBODY), Some(NOBODY)).unwrap();
    chown(office.path("prato 2019.ron"), Some(NOBODY), Some(NOBODY)).unwrap();
    // The program may stand where only root enters: then a copy of it is run.
    let copy = office.path("programma");
    for program in [PathBuf::from(env!("CARGO_BIN_EXE_riparto")), copy.clone()] {
        if program == copy {
            fs::copy(env!("CARGO_BIN_EXE_riparto"), &copy).unwrap();
        }
        let program = program.to_string_lossy().into_owned();
        let (user, group) = (format!("--reuid={NOBODY}"), format!("--regid={NOBODY}"));
        let through = [
            "/usr/bin/setpriv",
            &user,
            &group,
            "--clear-groups",
            &program,
        ];
        let tried = Command::new(through[0])
            .args(&through[1..])
            .arg("--version")
            .output();
        if tried.is_ok_and(|done| done.status.success()) {
            office.through = through.map(str::to_owned).to_vec();
            return Some(office);
        }
    }
    println!("skipped: root is refused nothing, and setpriv cannot make it somebody else");
    None
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// A session that may be written, in a folder of its own.
fn begun(office: &Office) -> (PathBuf, &'static str) {
    let folder = office.path("cartella");
    fs::create_dir(&folder).unwrap();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let file = folder.join("ente.ron");
    fs::write(&file, text.replace("  published: true,\n", "")).unwrap();
    if !office.through.is_empty() {
        for path in [&folder, &file] {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    (folder, "cartella/ente.ron")
}

fn open(office: &Office, file: &str) -> Pty {
    let table = office.run((80, 24), &[file]);
    table.shows(&["Retribuzione di posizione"]);
    table
}

fn seduta(table: &mut Pty, then: &str) {
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &[then]);
}

fn leave(mut table: Pty) {
    table.press("q");
    let left = table.leaves();
    assert_eq!(left.code, 0, "{}", left.screen.text());
    assert!(left.screen.is_given_back());
}

fn copies(office: &Office) -> usize {
    let folder = fs::read_dir(office.path("casa/stato/riparto"));
    folder.map_or(0, Iterator::count)
}

#[test]
fn in_a_folder_that_may_not_be_written_the_work_is_kept_elsewhere_and_comes_back() {
    let Some(office) = office() else { return };
    let (folder, file) = begun(&office);
    allow(&folder, 0o555);
    let text = fs::read(office.path(file)).unwrap();
    let mut table = open(&office, file);
    seduta(&mut table, "Il lavoro è al sicuro in");
    splits(&mut table, RIGHT, STEP);
    leave(table);
    assert_eq!(copies(&office), 1);
    assert_eq!(fs::read(office.path(file)).unwrap(), text);
    // While it may not be written the copy is looked at, and cannot be taken up: it stays.
    let mut table = open(&office, file);
    table.after(CTRL_R, &["Riprendere la copia", STEP[0]]);
    table.after(ENTER, &["Il sistema non lo permette"]);
    // It is still to be decided on before anything else is done.
    table.after("s", &["Prima va deciso della copia"]);
    leave(table);
    assert_eq!(copies(&office), 1);
    allow(&folder, 0o755);
    let mut table = open(&office, file);
    table.after(CTRL_R, &["Riprendere la copia", STEP[0]]);
    table.after(ENTER, &["Dalla copia di salvataggio: 2 atti", STEP[0]]);
    leave(table);
    assert_eq!(copies(&office), 0);
    assert!(office.command(&["show", file]).contains(STEP[0]));
    // And what is begun there is followed even where nothing may be written.
    allow(&folder, 0o555);
    let mut room = office.run((80, 24), &["segui", file]);
    room.shows(&["bozza 2 · seduta 1"]);
    room.press("q");
    assert_eq!(room.leaves().code, 0);
    allow(&folder, 0o755);
}

#[test]
fn permissions_taken_away_while_it_is_open_are_told_and_nothing_is_lost() {
    let Some(office) = office() else { return };
    let (folder, file) = begun(&office);
    let mut table = open(&office, file);
    seduta(&mut table, "bozza 1 · seduta 1");
    office.settles(file);
    splits(&mut table, RIGHT, STEP);
    // The folder may not be written any more, nor the file read: the journal is open, and goes on.
    allow(&office.path(file), 0o000);
    allow(&folder, 0o555);
    splits(&mut table, RIGHT, TWO);
    table.after("B", &["Il file non si può riscrivere", "giornale accanto"]);
    splits(&mut table, RIGHT, THREE);
    assert_eq!(copies(&office), 0, "nothing is in danger");
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    // Whoever opens it now is told which file, and why.
    let left = office.run((80, 24), &[file]).leaves();
    assert_eq!(left.code, 2);
    assert!(
        left.screen.has(&["cartella/ente.ron", "permess"]),
        "{}",
        left.screen.text()
    );
    allow(&office.path(file), 0o644);
    allow(&folder, 0o755);
    let mut table = open(&office, file);
    table.shows(&["Ripresi dal giornale", THREE[0]]);
    // Not even the folder may be entered: then a copy is kept.
    allow(&folder, 0o000);
    table.after(RIGHT, &["Il lavoro è al sicuro in"]);
    allow(&folder, 0o755);
    table.after(RIGHT, &["tutto è al suo posto"]);
    assert_eq!(copies(&office), 0);
    leave(table);
    assert!(!office.path("cartella/ente.ron.journal").exists());
    assert!(!office.command(&["show", file]).contains(PUBLISHED[0]));
}

#[test]
fn a_clock_that_goes_backwards_is_told_on_the_screen() {
    let now = jiff::Zoned::now();
    for hours in [3, 30] {
        backwards(&now.saturating_add(jiff::Span::new().hours(hours)));
    }
}

/// A seduta opened by a clock that was ahead, and was set right since.
fn backwards(late: &jiff::Zoned) {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let path = office.path("ente.ron");
    fs::write(&path, text.replace("  published: true,\n", "")).unwrap();
    let packs = riparto::store::Library::of(None).unwrap();
    let day = "2026-11-22".parse().unwrap();
    let mut talks = riparto::store::load_talks(&path, &packs, day, None).unwrap();
    // Past midnight the days are told too.
    let same_day = late.date() == jiff::Zoned::now().date();
    let begins = if same_day {
        "l'orologio segna"
    } else {
        "controllare il giorno: ora"
    };
    let late = late.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let (hour, late) = (late[11..16].to_owned(), late.parse().unwrap());
    let deed = riparto::negotiation::Deed::SedutaOpened(riparto::negotiation::Opened::default());
    talks
        .record(deed, late, "ufficio", "Aperta.".to_owned())
        .unwrap();
    riparto::store::save_talks(&path, &talks).unwrap();
    let mut table = open(&office, "ente.ron");
    splits(&mut table, RIGHT, STEP);
    let registered = format!("registrato alle {hour}");
    let told = table.until("tells it", |screen| {
        let text = screen
            .text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        text.contains(begins) && text.contains(&registered)
    });
    assert!(told.has(&["controllare"]), "{}", told.text());
    leave(table);
    assert_eq!(office.spawn(&["verify", "ente.ron"]).status.code(), Some(0));
}
