//! Another screen follows the table, with the real program: what is done there is seen here, whatever becomes of the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::sitting::{TALKS, seduta};
use super::{DOWN, ENTER, Office, PUBLISHED, THIRTY, splits};
use crate::pty::Pty;

fn follow(office: &Office, file: &str) -> Pty {
    office.run((80, 24), &["segui", file])
}

/// Every file under a folder, with its bytes and when it was written.
fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>, SystemTime)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = fs::metadata(&path).unwrap();
        if about.is_dir() {
            found.push((path.clone(), Vec::new(), about.modified().unwrap()));
            found.extend(all(&path));
        } else {
            found.push((
                path.clone(),
                fs::read(&path).unwrap(),
                about.modified().unwrap(),
            ));
        }
    }
    found.sort();
    found
}

#[test]
fn what_is_done_at_the_table_appears_on_another_screen() {
    let office = Office::new();
    let mut table = seduta(&office);
    let mut room = follow(&office, TALKS);
    room.shows(&["bozza 1 · seduta 1", "26,55 %"]);
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    room.shows(&["bozza 2 · seduta 1", "30,00 %", "◆"]);
    splits(&mut table, "u", PUBLISHED);
    room.shows(&["bozza 1 · seduta 1", "26,55 %"]);
    // Leaving writes the file whole and takes the journal away.
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    room.shows(&["26,55 %"]);
    room.press("q");
    let left = room.leaves();
    assert_eq!(left.code, 0);
    assert!(left.is_cooked);
}

#[test]
fn a_folder_that_goes_away_is_told_and_comes_back() {
    let office = Office::new();
    fs::create_dir(office.path("condivisa")).unwrap();
    let file = office.path("condivisa/ente.ron");
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    fs::write(&file, &text).unwrap();
    let mut room = follow(&office, "condivisa/ente.ron");
    room.shows(&["26,55 %", "Comune di Prato"]);
    fs::rename(office.path("condivisa"), office.path("via")).unwrap();
    room.shows(&["Contatto perso dalle ", "ultime cifre viste", "26,55 %"]);
    fs::rename(office.path("via"), office.path("condivisa")).unwrap();
    room.until("is back", |screen| {
        !screen.has(&["perso"]) && screen.has(&["26,55 %"])
    });
    // Another file takes its place; half of it is not believed.
    let other = text.replace("Comune di Prato", "Comune di Altrove");
    fs::write(&file, &other[..other.len() / 2]).unwrap();
    room.shows(&["Contatto perso dalle ", "Comune di Prato"]);
    let new = office.path("condivisa/nuovo");
    fs::write(&new, &other).unwrap();
    fs::rename(&new, &file).unwrap();
    room.until("is the other", |screen| {
        screen.has(&["Comune di Altrove"]) && !screen.has(&["perso"])
    });
    room.press("q");
    assert_eq!(room.leaves().code, 0);
}

#[test]
fn following_writes_nothing_anywhere() {
    let office = Office::new();
    let table = seduta(&office);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    let before = all(&office.path(""));
    assert!(
        before
            .iter()
            .any(|(path, ..)| path.ends_with(format!("{TALKS}.journal")))
    );
    let mut room = follow(&office, TALKS);
    room.shows(&["bozza 1 · seduta 1"]);
    room.resize((120, 40));
    room.shows(&["26,55 %"]);
    room.press("5\x1bOR\x13su\x1b[24~");
    room.after("?", &["Aiuto"]);
    room.press("\x1b");
    room.until("is closed", |screen| !screen.has(&["Aiuto"]));
    room.press("q");
    assert_eq!(room.leaves().code, 0);
    assert_eq!(all(&office.path("")), before);
}

#[test]
fn without_a_terminal_it_says_what_to_use() {
    let office = Office::new();
    let done = office.spawn(&["follow", "prato 2019.ron"]);
    assert_eq!(done.status.code(), Some(2));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(told.contains("riparto show FILE"), "{told}");
}
