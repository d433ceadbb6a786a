//! What is on the disk: snapshots, and the simulation in the private workbook, through closings and crashes.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::{CTRL_R, CTRL_S, CTRL_Y, DOWN, ENTER, Office, PUBLISHED, RIGHT, THIRTY, splits};

#[test]
fn a_snapshot_is_written_that_show_reads_and_the_published_file_is_untouched() {
    let office = Office::new();
    let published = fs::read(office.path("prato 2019.ron")).unwrap();
    let mut table = office.open_at((120, 40));
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.after(CTRL_S, &["Scritta l'istantanea prato 2019/"]);
    let written = fs::read_dir(office.path("prato 2019")).unwrap();
    let names: Vec<_> = written.map(|file| file.unwrap().file_name()).collect();
    let [name] = &names[..] else {
        panic!("{names:?}")
    };
    let name = format!("prato 2019/{}", name.to_string_lossy());
    assert!(name.ends_with("-simulazione.ron"), "{name}");
    let shown = office.command(&["show", &name]);
    for text in THIRTY
        .into_iter()
        .chain(["847.231,25", "853.117,70", "30,00", "70,00"])
    {
        assert!(shown.contains(text), "no {text} in\n{shown}");
    }
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    assert_eq!(fs::read(office.path("prato 2019.ron")).unwrap(), published);
}

#[test]
fn two_snapshots_of_the_same_second_are_two_files() {
    let office = Office::new();
    let mut table = office.open_at((120, 40));
    table.after(
        CTRL_S,
        &["Scritta l'istantanea prato 2019/", "-istantanea.ron"],
    );
    table.press(&format!("{CTRL_S}{CTRL_S}q"));
    assert_eq!(table.leaves().code, 0);
    assert_eq!(fs::read_dir(office.path("prato 2019")).unwrap().count(), 3);
}

#[test]
fn an_interrupted_simulation_is_offered_and_resumed() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    splits(&mut table, RIGHT, ["592.961,87", "254.269,38"]);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let mut table = office.open();
    let screen = table.shows(&["C'è una simulazione iniziata il", "2 modifiche", "Ctrl-R"]);
    assert!(
        screen.has(&["caso pubblicato"]),
        "what is public comes first"
    );
    let screen = splits(&mut table, CTRL_R, ["592.961,87", "254.269,38"]);
    assert!(screen.has(&["Ripresa la simulazione: 2 modifiche."]));
    // What was done before the restart is undone, and done again, after it.
    splits(&mut table, "u", THIRTY);
    splits(&mut table, "u", PUBLISHED);
    splits(&mut table, CTRL_Y, THIRTY);
    office.keeps(6);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let mut table = office.open();
    table.shows(&["1 modifica", "Ctrl-R"]);
    splits(&mut table, CTRL_R, THIRTY);
}

#[test]
fn what_is_done_in_the_breath_of_leaving_is_kept_too() {
    let office = Office::new();
    let mut table = office.open();
    table.press(&format!("{DOWN}30%{ENTER}{RIGHT}q"));
    assert_eq!(table.leaves().code, 0);
    office.keeps(3);
    let table = office.open();
    table.shows(&["2 modifiche", "Ctrl-R"]);
}

#[test]
fn another_simulation_takes_the_place_of_the_one_that_was_offered() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let mut table = office.open();
    table.shows(&["Ctrl-R"]);
    let screen = splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    assert!(!screen.has(&["Ctrl-R"]));
    let screen = splits(&mut table, CTRL_R, ["622.405,53", "224.825,72"]);
    assert!(!screen.has(&["Ripresa"]));
}

#[test]
fn what_was_kept_outlives_a_kill() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    office.keeps(2);
    table.signal("KILL");
    assert_ne!(table.leaves().code, 0);
    let mut table = office.open();
    table.shows(&["1 modifica", "Ctrl-R"]);
    splits(&mut table, CTRL_R, THIRTY);
    splits(&mut table, "u", PUBLISHED);
}

#[test]
fn the_workbook_is_for_its_owner_alone_and_never_beside_the_session() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, RIGHT, ["622.405,53", "224.825,72"]);
    office.keeps(2);
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = office.path("casa/dati/riparto");
    assert_eq!(mode(folder.clone()), 0o700);
    let file = fs::read_dir(folder).unwrap().next().unwrap().unwrap();
    assert_eq!(mode(file.path()), 0o600);
    let beside = fs::read_dir(office.desk.path()).unwrap();
    let mut names: Vec<_> = beside.map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["casa", "prato 2019.ron"]);
}

#[test]
fn a_workbook_that_cannot_be_written_is_said_and_stops_nothing() {
    let office = Office::new();
    // A file stands where the folder would be.
    fs::write(office.path("casa"), "").unwrap();
    let mut table = office.run((120, 40), &["prato 2019.ron"]);
    table.shows(&PUBLISHED);
    let screen = table.after(RIGHT, &["✘ La simulazione resta solo in memoria ("]);
    assert!(screen.has(&["622.405,53", "224.825,72"]));
    splits(&mut table, "u", PUBLISHED);
}

/// What cannot be read of it would be missed by nobody: it is told, whether a simulation is left or not.
#[test]
fn a_workbook_that_does_not_read_is_told() {
    let office = Office::new();
    let mut table = office.open();
    splits(&mut table, &format!("{DOWN}30%{ENTER}"), THIRTY);
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let folder = office.path("casa/dati/riparto");
    let path = fs::read_dir(folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let good = fs::read_to_string(&path).unwrap();
    let all = good.lines().count();
    // A mark before the first line spoils it, and with it the simulation that it begins.
    for (text, unread) in [
        (format!("\u{feff}{good}"), "1 riga non si legge"),
        (
            good.replace('(', "["),
            &*format!("{all} righe non si leggono"),
        ),
    ] {
        fs::write(&path, &text).unwrap();
        let mut table = office.open();
        let screen = table.shows(&["riprendere una copia di"]);
        let told = screen
            .text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(told.contains(unread), "{told}");
        table.press("q");
        assert_eq!(table.leaves().code, 0);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}
