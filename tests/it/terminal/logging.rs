//! The log: off unless asked for, for the user alone, with nothing of the workbook nor of what is typed.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use riparto::negotiation::{SecretKind, leaks, secrets};
use riparto::store::{self, Workbook};

use super::{Office, PUBLISHED};
use crate::pty::Pty;

/// Keys as the tests of the privacy write them, sent as a terminal sends them. An Esc is not to be taken for the start of the
/// key that follows.
fn does(pty: &mut Pty, steps: &str) {
    for step in steps.split(';') {
        let bytes = match step {
            "enter" => "\r".to_owned(),
            "esc" => "\x1b".to_owned(),
            "up" => "\x1b[A".to_owned(),
            "down" => "\x1b[B".to_owned(),
            "f3" => "\x1bOR".to_owned(),
            "f6" => "\x1b[17~".to_owned(),
            "f12" => "\x1b[24~".to_owned(),
            "ctrl-s" => "\x13".to_owned(),
            "ctrl-t" => "\x14".to_owned(),
            typed => typed.to_owned(),
        };
        pty.press(&bytes);
        sleep(Duration::from_millis(if step == "esc" { 80 } else { 15 }));
    }
}

#[test]
fn the_log_of_a_meeting_tells_events_and_no_secret() {
    let office = Office::new();
    let text = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let text = text.replace("  published: true,\n", "");
    fs::write(office.path("ente.ron"), &text).unwrap();
    let mut table = office.run((100, 30), &["--log", "registro.txt", "ente.ron"]);
    table.shows(&PUBLISHED);
    does(
        &mut table,
        "f6;n;canarino-uno = risultato 191.919,19;enter;p;i",
    );
    table.paste("risultato almeno 232.323,23; canarino della Giunta");
    does(
        &mut table,
        "enter;a;canarino in un appunto;enter;down;enter;n;Voce canarino;enter;m;esc;esc",
    );
    does(
        &mut table,
        "f6;n;canarino-due = posizione 701.010,10;enter;esc",
    );
    does(
        &mut table,
        "s;enter;down;30%;enter;ctrl-t;enter;enter;B;ctrl-s;f3;esc",
    );
    does(
        &mut table,
        "f12;p;up;-12.345,67;enter;f6;n;canarino-tre = 60/40;enter;esc;f12;up;+1000;enter;u;ctrl-s;q",
    );
    sleep(Duration::from_millis(300));
    table.press("q");
    assert_eq!(table.leaves().code, 0);

    let log = fs::read_to_string(office.path("registro.txt")).unwrap();
    let session = store::load_session(&office.path("ente.ron")).unwrap();
    let packs = store::shipped_packs().unwrap();
    let day = "2026-01-01".parse().unwrap();
    let talks = store::load_talks(&office.path("ente.ron"), &packs, day, None).unwrap();
    let books = office.path("casa/dati/riparto");
    let notebook = Workbook::of(&books, &session.identity())
        .notebook()
        .unwrap();
    let secrets = secrets(&notebook, &talks);
    let count = |what: SecretKind| secrets.iter().filter(|s| s.what == what).count();
    assert!(
        count(SecretKind::Name) >= 3 && count(SecretKind::Note) == 1,
        "{secrets:?}"
    );
    assert!(
        count(SecretKind::Indirizzo) == 1 && count(SecretKind::Amount) >= 4,
        "{secrets:?}"
    );
    assert!(talks.operations().len() >= 3, "a meeting was held");
    let found = leaks(&secrets, log.as_bytes());
    assert!(found.is_empty(), "{found:?}\n{log}");
    // Nor what is typed at the table, nor any figure with cents.
    for typed in [
        "canarino", "Giunta", "30%", "+1000", "622305", "622.305", "847231", "847.231",
    ] {
        assert!(!log.contains(typed), "{typed}\n{log}");
    }
    for event in [
        "started",
        "ente.ron",
        "what=Keep",
        "what=Record",
        "what=Snapshot",
        "what=Quit",
        "left",
    ] {
        assert!(log.contains(event), "no {event} in\n{log}");
    }
    let mode = fs::metadata(office.path("registro.txt"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_log_goes_nowhere_that_others_read() {
    let office = Office::new();
    let (wide, link) = (office.path("largo.txt"), office.path("altro.txt"));
    fs::write(&wide, "di altri\n").unwrap();
    fs::set_permissions(&wide, fs::Permissions::from_mode(0o644)).unwrap();
    symlink(&wide, &link).unwrap();
    for name in [
        "largo.txt",
        "altro.txt",
        "manca/registro.txt",
        "/dev/stdout",
    ] {
        let done = office.spawn(&["--log", name, "prato 2019.ron"]);
        assert_eq!(done.status.code(), Some(2), "{name}");
        assert!(!done.stderr.is_empty());
    }
    assert_eq!(fs::read_to_string(&wide).unwrap(), "di altri\n");
    // Nor where it would be read as something else, or would spoil what is there: of the user alone though it be.
    fs::write(office.path("nota"), "mia\n").unwrap();
    fs::set_permissions(office.path("nota"), fs::Permissions::from_mode(0o600)).unwrap();
    for name in [
        "prato 2019.ron.journal",
        "prato 2019.ron.journal.lock",
        "altra.ron",
        "nota",
    ] {
        let done = office.spawn(&["--log", name, "prato 2019.ron"]);
        assert_eq!(done.status.code(), Some(2), "{name}");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(said.contains("scegliere un altro nome"), "{name}: {said}");
        assert!(!said.contains("--force"), "{name}: {said}");
        assert_eq!(office.path(name).exists(), name == "nota");
    }
    assert_eq!(fs::read_to_string(office.path("nota")).unwrap(), "mia\n");
    // A log goes on.
    for _ in 0..2 {
        let done = office.spawn(&["--log", "registro.txt", "--plain", "prato 2019.ron"]);
        assert_eq!(done.status.code(), Some(0));
    }
    let log = fs::read_to_string(office.path("registro.txt")).unwrap();
    assert_eq!(log.matches("started").count(), 2);
    fs::remove_file(office.path("registro.txt")).unwrap();
    // Without the option nothing is written.
    let mut table = office.open();
    table.press("q");
    assert_eq!(table.leaves().code, 0);
    let names = fs::read_dir(office.desk.path())
        .unwrap()
        .map(|e| e.unwrap().file_name());
    assert!(
        names
            .into_iter()
            .all(|name| !name.to_string_lossy().contains("registro"))
    );
}

/// A workbook brought back from a copy that others could read is closed to them when it is written again.
#[test]
fn a_workbook_that_others_could_read_is_closed_to_them() {
    use riparto::negotiation::{Note, Record};
    let office = Office::new();
    let mut workbook = Workbook::of(&office.path("quaderni"), "id");
    let note = Record::Note(Note {
        number: 1,
        written: "2019-06-11T15:32:00+02:00".into(),
        text: "appunto".into(),
    });
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    workbook.keep(&note).unwrap();
    assert_eq!(mode(workbook.path()), 0o600);
    assert_eq!(mode(&office.path("quaderni")), 0o700);
    fs::set_permissions(workbook.path(), fs::Permissions::from_mode(0o664)).unwrap();
    drop(workbook);
    let mut again = Workbook::of(&office.path("quaderni"), "id");
    again.keep(&note).unwrap();
    assert_eq!(mode(again.path()), 0o600);
}
