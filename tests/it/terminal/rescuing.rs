//! When the disk does not take the work: it is told, it is kept elsewhere, and it comes back.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use riparto::money::Amount;

use super::{CTRL_R, CTRL_S, DOWN, ENTER, ESC, Office, RIGHT, THIRTY, splits};
use crate::pty::Pty;

const STEP: [&str; 2] = ["622.405,53", "224.825,72"];
const TWO: [&str; 2] = ["622.505,53", "224.725,72"];

/// A small disk of its own, taken away at the end.
struct Disk(PathBuf);

impl Disk {
    /// Mounted on a folder; `None`, with the reason printed, where that is not allowed.
    fn at(folder: PathBuf) -> Option<Self> {
        fs::create_dir_all(&folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=512k", "none"]);
        let done = mount.arg(&folder).output();
        if done.as_ref().is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        println!("skipped: no small disk can be mounted here ({done:?})");
        None
    }

    fn fill(&self) {
        // Pages, then what is left of the last ones.
        for (name, size) in [("pieno", 4096), ("pieno 2", 1)] {
            let mut all = Vec::new();
            while all.len() < 1 << 20 {
                all.resize(all.len() + size.max(512), b'x');
                if fs::write(self.0.join(name), &all).is_err() {
                    break;
                }
            }
        }
    }

    fn free(&self) {
        for name in ["pieno", "pieno 2"] {
            let _ = fs::remove_file(self.0.join(name));
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// The rescue copies there are.
pub(super) fn copies(office: &Office) -> Vec<PathBuf> {
    let folder = fs::read_dir(office.path("casa/stato/riparto"));
    let mut found: Vec<PathBuf> =
        folder.map_or(Vec::new(), |f| f.map(|e| e.unwrap().path()).collect());
    found.sort();
    found
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A seduta open on a session that may be written, in a folder of the office.
pub(super) fn seduta(office: &Office, file: &str) -> Pty {
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let path = office.path(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text.replace("  published: true,\n", "")).unwrap();
    let mut table = office.run((80, 24), &[file]);
    table.after("s", &["Si apre la seduta"]);
    table.after(ENTER, &["bozza 1 · seduta 1"]);
    office.settles(file);
    table
}

pub(super) fn leave(mut table: Pty) -> String {
    table.press("q");
    let left = table.leaves();
    assert_eq!(left.code, 0, "{}", left.screen.text());
    assert!(left.screen.is_given_back());
    left.output
}

#[test]
fn a_full_disk_loses_nothing_said_at_the_table() {
    let office = Office::new();
    let Some(disk) = Disk::at(office.path("è pieno")) else {
        return;
    };
    let file = "è pieno/trattativa.ron";
    let mut table = seduta(&office, file);
    disk.fill();
    // Part of a page may be left: acts are done until the disk takes no more.
    let after = |steps: i128| Amount::from_cents(62_230_553 + 10_000 * steps).to_string();
    let mut done = 0;
    while copies(&office).is_empty() {
        done += 1;
        table.after(RIGHT, &[&after(done)]);
        assert!(done < 30, "it is never full");
    }
    let told = table.shows(&["Il lavoro è al sicuro in", "copia di salvataggio"]);
    assert!(told.has(&["non c'è più posto"]), "why: {}", told.text());
    let last = after(done + 1);
    table.after(RIGHT, &[&last]);
    let [copy] = &copies(&office)[..] else {
        panic!("{:?}", copies(&office));
    };
    assert_eq!((mode(copy), mode(copy.parent().unwrap())), (0o600, 0o700));
    let name = copy.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("trattativa-"), "{name}");
    let output = leave(table);
    assert!(output.contains(&name) && output.contains("riaprendo la sessione viene offerta"));
    // While it is still full it is looked at, and left.
    let mut table = office.run((80, 24), &[file]);
    table.shows(&["Ctrl-R sul Tavolo la mostra"]);
    table.after(CTRL_R, &["Riprendere la copia", &last]);
    table.after(ESC, &["resta in"]);
    leave(table);
    assert!(copy.exists());
    // With room again, it is taken up.
    disk.free();
    let mut table = office.run((80, 24), &[file]);
    table.shows(&["Ctrl-R sul Tavolo la mostra"]);
    table.after(CTRL_R, &["Riprendere la copia", &last]);
    table.after(ENTER, &["Dalla copia di salvataggio", &last]);
    leave(table);
    assert!(copies(&office).is_empty(), "no longer needed");
    assert!(office.command(&["show", file]).contains(&last));
}

#[test]
fn a_folder_that_vanishes_and_comes_back_loses_nothing() {
    let office = Office::new();
    let file = "chiavetta/trattativa.ron";
    let mut table = seduta(&office, file);
    splits(&mut table, RIGHT, STEP);
    let (there, away) = (office.path("chiavetta"), office.path("staccata"));
    fs::rename(&there, &away).unwrap();
    table.after(RIGHT, &["Il lavoro è al sicuro in"]);
    leave(table);
    // The session is not there, and its copy is: told, and it opens by itself.
    let left = office.run((120, 24), &[file]).leaves();
    let said = left.screen.text().replace('\n', "");
    assert!(said.contains("copia di salvataggio"), "{said}");
    let [copy] = &copies(&office)[..] else {
        panic!("{:?}", copies(&office));
    };
    let alone = office.run((80, 24), &[&copy.to_string_lossy()]);
    alone.shows(&TWO);
    drop(alone);
    fs::rename(&away, &there).unwrap();
    let mut table = office.run((80, 24), &[file]);
    table.shows(&["ha 1 atto"]);
    table.after(CTRL_R, &TWO);
    table.after(ENTER, &["Dalla copia di salvataggio: 1 atto"]);
    leave(table);
    assert!(office.command(&["show", file]).contains(TWO[0]));
}

#[test]
fn when_the_folder_is_back_in_time_the_copy_goes() {
    let office = Office::new();
    let file = "chiavetta/trattativa.ron";
    let mut table = seduta(&office, file);
    let (there, away) = (office.path("chiavetta"), office.path("staccata"));
    fs::rename(&there, &away).unwrap();
    table.after(RIGHT, &["Il lavoro è al sicuro in"]);
    fs::rename(&away, &there).unwrap();
    table.after(RIGHT, &["tutto è al suo posto"]);
    assert!(copies(&office).is_empty());
    let output = leave(table);
    assert!(!output.contains("viene offerta"));
    assert!(office.command(&["show", file]).contains(TWO[0]));
}

#[test]
fn a_file_replaced_underneath_is_neither_overwritten_nor_followed() {
    let office = Office::new();
    let mut table = seduta(&office, "trattativa.ron");
    let theirs = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let theirs = theirs.replace("  published: true,\n", "");
    let theirs = theirs.replacen("Comune di Prato", "Comune di Altrove", 1);
    splits(&mut table, RIGHT, STEP);
    fs::write(office.path("trattativa.ron"), &theirs).unwrap();
    let _ = fs::remove_file(office.path("trattativa.ron.journal"));
    table.after(RIGHT, &["Il lavoro è al sicuro in"]);
    leave(table);
    assert_eq!(
        fs::read_to_string(office.path("trattativa.ron")).unwrap(),
        theirs
    );
    assert_eq!(copies(&office).len(), 1);
}

#[test]
fn a_file_made_read_only_is_told_and_the_journal_goes_on() {
    let office = Office::new();
    let mut table = seduta(&office, "trattativa.ron");
    let path = office.path("trattativa.ron");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    splits(&mut table, RIGHT, STEP);
    table.after("B", &["Il file non si può riscrivere"]);
    leave(table);
    assert!(copies(&office).is_empty(), "nothing is in danger");
    assert!(
        office
            .command(&["show", "trattativa.ron"])
            .contains(STEP[0])
    );
}

#[test]
fn a_simulation_that_the_workbook_cannot_keep_comes_back_to_it() {
    let office = Office::new();
    // A file stands where the folder would be.
    fs::create_dir(office.path("casa")).unwrap();
    fs::write(office.path("casa/dati"), "").unwrap();
    let mut table = office.open();
    table.after(&format!("{DOWN}30%{ENTER}"), &["Il lavoro è al sicuro in"]);
    let [copy] = &copies(&office)[..] else {
        panic!("{:?}", copies(&office));
    };
    assert_eq!(mode(copy), 0o600);
    leave(table);
    fs::remove_file(office.path("casa/dati")).unwrap();
    let mut table = office.open();
    table.shows(&["ha di nuovo ciò che era nella copia"]);
    assert!(copies(&office).is_empty());
    splits(&mut table, CTRL_R, THIRTY);
    leave(table);
}

#[test]
fn a_snapshot_that_cannot_be_written_waits_and_goes_to_its_place() {
    let office = Office::new();
    // A file stands where the folder of the snapshots would be.
    fs::write(office.path("prato 2019"), "").unwrap();
    let mut table = office.open();
    table.after(CTRL_S, &["L'istantanea è al sicuro in"]);
    leave(table);
    fs::remove_file(office.path("prato 2019")).unwrap();
    let table = office.open();
    table.shows(&["Un'istantanea che il disco non aveva preso"]);
    leave(table);
    assert_eq!(fs::read_dir(office.path("prato 2019")).unwrap().count(), 1);
    assert!(copies(&office).is_empty());
}

#[test]
fn two_names_of_a_file_have_one_journal_and_one_lock() {
    let office = Office::new();
    let mut table = seduta(&office, "vero/trattativa.ron");
    std::os::unix::fs::symlink("vero/trattativa.ron", office.path("nome.ron")).unwrap();
    splits(&mut table, RIGHT, STEP);
    let second = office.run((80, 24), &["nome.ron"]);
    second.shows(&["solo in lettura", STEP[0]]);
    leave(second);
    leave(table);
    let mut table = office.run((80, 24), &["nome.ron"]);
    splits(&mut table, RIGHT, TWO);
    assert!(office.path("vero/trattativa.ron.journal").exists());
    leave(table);
    assert!(office.path("nome.ron").is_symlink());
    assert!(
        office
            .command(&["show", "vero/trattativa.ron"])
            .contains(TWO[0])
    );
}

#[test]
fn where_nothing_can_be_written_leaving_asks_once_even_from_the_table() {
    let office = Office::new();
    fs::write(office.path("casa"), "").unwrap();
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.after("\x1b[24~", &["schermo oscurato"]);
    let screen = table.after("q", &["q esce lo stesso"]);
    assert!(!screen.has(&["simulazione"]), "nothing private is named");
    leave(table);
}

#[test]
fn a_panic_tells_where_and_leaves_the_work_and_a_clean_terminal() {
    if !cfg!(debug_assertions) {
        return;
    }
    let office = Office::new().with("RIPARTO_PANIC", "snapshot");
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.press(CTRL_S);
    let left = table.leaves();
    assert_eq!(left.code, 101);
    assert!(left.screen.is_given_back() && left.is_cooked);
    let [report] = &copies(&office)[..] else {
        panic!("{:?}", copies(&office));
    };
    let name = report.file_name().unwrap().to_string_lossy().into_owned();
    for told in [
        "difetto",
        "defect",
        "riaprire la sessione",
        "attach it",
        &name,
    ] {
        assert!(left.output.contains(told), "{told}: {}", left.output);
    }
    assert_eq!(mode(report), 0o600);
    let text = fs::read_to_string(report).unwrap();
    for told in [
        "riparto 0.1.0",
        "term/run.rs",
        "thread: main",
        "command: snapshot",
        "80x24",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    for private in ["Prato", "254", "593", "asked for", "posizione"] {
        assert!(!text.contains(private), "{private}: {text}");
    }
    let mut table = Office {
        variables: vec![("LANG", "it_IT.UTF-8")],
        ..office
    }
    .open();
    splits(&mut table, CTRL_R, THIRTY);
}

/// In whatever thread: nothing goes on behind a terminal that was given back.
#[test]
fn a_panic_beside_who_types_ends_the_program_and_leaves_the_work() {
    if !cfg!(debug_assertions) {
        return;
    }
    let office = Office::new();
    leave(seduta(&office, "trattativa.ron"));
    let office = office.with("RIPARTO_PANIC", "fold");
    let mut table = office.run((80, 24), &["trattativa.ron"]);
    table.shows(&["bozza 1 · seduta 1"]);
    splits(&mut table, RIGHT, STEP);
    // After a moment's quiet the file is written, by another thread.
    let left = table.leaves();
    assert_eq!(left.code, 101);
    assert!(left.screen.is_given_back() && left.is_cooked);
    assert!(left.output.contains("difetto"), "{}", left.output);
    let [report] = &copies(&office)[..] else {
        panic!("{:?}", copies(&office));
    };
    assert_eq!(mode(report), 0o600);
    let kept = office.command(&["show", "trattativa.ron"]);
    assert!(kept.contains(STEP[0]), "{kept}");
}

#[test]
fn two_simulations_kept_in_two_copies_both_come_back() {
    let office = Office::new();
    let first = office.open();
    let mut second = office.open();
    let mut table = first;
    splits(&mut table, RIGHT, STEP);
    // The workbook is the first's: what the second does is kept apart.
    second.after(&format!("{DOWN}30%{ENTER}"), &["Il lavoro è al sicuro in"]);
    leave(table);
    leave(second);
    let mut table = office.open();
    table.shows(&["ha di nuovo ciò che era nella copia"]);
    assert!(copies(&office).is_empty());
    table.after("\x1b[17~", &["Simulazioni"]);
    let text = office.workbook().unwrap();
    assert_eq!(text.matches("number:1").count(), 1, "{text}");
    assert_eq!(text.matches("number:2").count(), 1, "{text}");
    leave(table);
}
