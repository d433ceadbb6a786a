//! On the disk: what is replaced, what is left alone, what survives.

use std::fs;
use std::io::Write;
#[cfg(unix)]
use std::path::Path;

use riparto::fund::{Edit, Id};
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Record, Session, SnapshotMark, Trial};
use riparto::store::{self, StoreError, Workbook};
use tempfile::TempDir;

use super::session;

pub(super) fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_published_case_is_never_written() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("caso.ron");
    fs::write(&path, store::example().text).unwrap();
    for overwrite in [false, true] {
        let refused = store::write_session(&path, &session(), overwrite).unwrap_err();
        let expected = matches!(
            (overwrite, &refused),
            (false, StoreError::Exists(_)) | (true, StoreError::Published(_))
        );
        assert!(expected, "{refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), store::example().text);
    }
    assert_eq!(names(&folder), ["caso.ron"]);
}

#[test]
fn a_file_is_replaced_only_when_asked_and_nothing_else_is_left() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    let (first, mut second) = (session(), session());
    second.note = Some("seconda".into());
    store::write_session(&path, &first, false).unwrap();
    assert!(matches!(
        store::write_session(&path, &second, false),
        Err(StoreError::Exists(_))
    ));
    assert_eq!(store::load_session(&path).unwrap(), first);
    store::write_session(&path, &second, true).unwrap();
    assert_eq!(store::load_session(&path).unwrap(), second);
    // What does not read may be a published case spoilt by hand, or no session at all.
    fs::write(&path, "appunti").unwrap();
    let refused = store::write_session(&path, &first, true);
    assert!(
        matches!(refused, Err(StoreError::NotOurs(_))),
        "{refused:?}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "appunti");
    let nowhere = folder.path().join("manca/a.ron");
    assert!(matches!(
        store::write_session(&nowhere, &first, false),
        Err(StoreError::NoFolder(_))
    ));
    assert_eq!(
        names(&folder),
        ["a.ron"],
        "no temporary file, no folder made"
    );
}

#[test]
fn what_was_recorded_is_never_replaced() {
    let folder = TempDir::new().unwrap();
    let mut talks = crate::talks::prato();
    let prepared = talks.session();
    crate::talks::done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let (in_file, in_journal) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    store::write_session(&in_file, &talks.session(), false).unwrap();
    store::write_session(&in_journal, &prepared, false).unwrap();
    let operation = talks.operations()[0].clone();
    store::Journal::of(&in_journal).keep(operation).unwrap();
    let snapshot = Session {
        snapshot: Some(SnapshotMark {
            of: prepared.identity(),
            taken: "2019-06-11T15:32:00+02:00".into(),
            label: "istantanea".into(),
            simulation: false,
            day: None,
            seal: None,
        }),
        ..prepared
    };
    let taken = folder.path().join("c.ron");
    let taken = store::write_snapshot(&in_file, &taken, &snapshot).unwrap();
    for path in [in_file, in_journal, taken] {
        let before = fs::read(&path).unwrap();
        let refused = store::write_session(&path, &session(), true);
        assert!(
            matches!(refused, Err(StoreError::Recorded(_))),
            "{refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    assert_eq!(names(&folder), ["a.ron", "b.ron", "b.ron.journal", "c.ron"]);
}

/// A session that stands elsewhere, on a disk that is not connected: where is told, and nothing is made in its place.
#[cfg(unix)]
#[test]
fn a_link_to_what_is_not_there_says_where_it_leads() {
    let folder = TempDir::new().unwrap();
    let link = folder.path().join("ente.ron");
    std::os::unix::fs::symlink("disco/ente.ron", &link).unwrap();
    let leads = |error: StoreError| match error {
        StoreError::Dangling { to, .. } => to,
        other => panic!("{other:?}"),
    };
    let to = Path::new("disco/ente.ron");
    assert_eq!(leads(store::load_session(&link).unwrap_err()), to);
    for overwrite in [true, false] {
        let written = store::write_session(&link, &session(), overwrite);
        assert_eq!(leads(written.unwrap_err()), to);
    }
    assert_eq!(names(&folder), ["ente.ron"]);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = TempDir::new().unwrap();
    let (path, link) = (
        folder.path().join("vero.ron"),
        folder.path().join("nome.ron"),
    );
    store::write_session(&path, &session(), false).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    // A new file is as any program would create it.
    let other = folder.path().join("altro");
    fs::write(&other, "").unwrap();
    assert_eq!(mode(&path), mode(&other));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("vero.ron", &link).unwrap();
    let changed = Session {
        note: Some("dal collegamento".into()),
        ..session()
    };
    store::write_session(&link, &changed, true).unwrap();
    assert!(link.is_symlink());
    assert_eq!(store::load_session(&path).unwrap(), changed);
    assert_eq!(mode(&path), 0o640);
    // A published case is one also under another name.
    fs::write(&path, store::example().text).unwrap();
    assert!(matches!(
        store::write_session(&link, &changed, true),
        Err(StoreError::Published(_))
    ));
}

#[test]
fn what_a_crash_left_half_written_is_swept_after_a_day_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    store::write_session(&path, &session(), false).unwrap();
    let stay = [
        ".riparto-Ab3",
        ".riparto-Ab3dE6.ron",
        ".riparto-note-1",
        "riparto-Ab3dE6",
        "a.ron.journal",
    ];
    for name in stay.iter().chain(&[".riparto-Ab3dE6"]) {
        fs::write(folder.path().join(name), "Session(").unwrap();
    }
    fs::create_dir(folder.path().join(".riparto-Folder")).unwrap();
    let now = jiff::Timestamp::now();
    let after = |hours: i64| now + jiff::SignedDuration::from_hours(hours);
    // What may still be written stays, and what a clock gone backwards says nothing of.
    for hours in [-48, 0, 23] {
        assert_eq!(store::sweep(&path, after(hours)), 0, "{hours}");
    }
    #[cfg(unix)]
    {
        // A link is not followed, nor taken; the folder is that of the file itself.
        let (link, other) = (
            folder.path().join(".riparto-LinkLk"),
            TempDir::new().unwrap(),
        );
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let name = other.path().join("nome.ron");
        std::os::unix::fs::symlink(&path, &name).unwrap();
        assert_eq!(store::sweep(&name, after(25)), 1);
        assert!(link.is_symlink());
        fs::remove_file(link).unwrap();
        fs::write(folder.path().join(".riparto-Ab3dE6"), "Session(").unwrap();
    }
    assert_eq!(store::sweep(&path, after(25)), 1);
    let mut left = vec![".riparto-Folder", "a.ron"];
    left.extend(stay);
    left.sort_unstable();
    assert_eq!(names(&folder), left);
    assert_eq!(store::load_session(&path).unwrap(), session());
    // So where rescue copies are kept.
    let rescue = store::Rescue::within(folder.path());
    assert_eq!(rescue.sweep(after(25)), 0);
    fs::create_dir(folder.path().join("riparto")).unwrap();
    fs::write(folder.path().join("riparto/.riparto-Ab3dE6"), "").unwrap();
    assert_eq!(rescue.sweep(after(25)), 1);
}

/// Written by who administers the machine, a session stays of whoever works on it.
#[cfg(unix)]
#[test]
fn a_file_that_is_written_again_stays_whose_it_was() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    store::write_session(&path, &session(), false).unwrap();
    if chown(&path, Some(65_534), Some(65_534)).is_err() {
        println!("skipped: only root gives a file to another");
        return;
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let changed = Session {
        note: Some("seconda".into()),
        ..session()
    };
    store::write_session(&path, &changed, true).unwrap();
    assert_eq!(store::load_session(&path).unwrap(), changed);
    let about = fs::metadata(&path).unwrap();
    let mode = about.permissions().mode() & 0o777;
    assert_eq!((about.uid(), about.gid(), mode), (65_534, 65_534, 0o640));
}

/// What tells what a session tells is read by those alone who may read the session, be it made before it was closed to the others.
#[cfg(unix)]
#[test]
fn beside_a_session_nothing_is_open_to_who_may_not_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    let journal = folder.path().join("a.ron.journal");
    let mut talks = crate::talks::prato();
    store::write_session(&path, &talks.session(), false).unwrap();
    crate::talks::done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let others = |path: &Path| mode(path) & 0o077;
    for (round, (closed, most)) in [(0o600, 0), (0o640, 0o040), (0o400, 0), (0o444, 0o044)]
        .into_iter()
        .enumerate()
    {
        fs::set_permissions(&path, fs::Permissions::from_mode(closed)).unwrap();
        for there in [false, true] {
            if there {
                // As it was before the session was closed to the others.
                fs::write(&journal, "").unwrap();
                fs::set_permissions(&journal, fs::Permissions::from_mode(0o666)).unwrap();
            }
            let operation = talks.operations()[0].clone();
            let mut ours = store::Journal::of(&path);
            ours.keep(operation).unwrap();
            assert_eq!(others(&journal) & !most, 0, "{closed:o} {there}");
            assert_eq!(mode(&journal) & 0o600, 0o600, "{closed:o} {there}");
            drop(ours);
            fs::remove_file(&journal).unwrap();
        }
        let stamp = format!("2019-06-11T15320{round}");
        let place = store::snapshot_path(&path, false, &stamp, "pre-intesa");
        let taken = store::write_snapshot(&path, &place, &talks.session()).unwrap();
        assert_eq!(others(&taken) & !most, 0, "{closed:o}");
    }
}

#[test]
fn a_snapshot_is_written_once() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("prato-2019.ron");
    let place = store::snapshot_path(&path, false, "2019-06-11T153200", "pre-intesa");
    assert_eq!(
        place,
        folder
            .path()
            .join("prato-2019/2019-06-11T153200-pre-intesa.ron")
    );
    let mut texts = Vec::new();
    for (note, name) in [
        ("uno", "-pre-intesa.ron"),
        ("due", "-pre-intesa-2.ron"),
        ("tre", "-pre-intesa-3.ron"),
    ] {
        let snapshot = Session {
            note: Some(note.into()),
            ..session()
        };
        let written = store::write_snapshot(&path, &place, &snapshot).unwrap();
        assert!(
            written.to_string_lossy().ends_with(name),
            "{}",
            written.display()
        );
        texts.push((written, store::to_text(&snapshot)));
    }
    for (written, text) in texts {
        assert_eq!(fs::read_to_string(written).unwrap(), text);
    }
    // A snapshot of a snapshot stands beside it, and neither is a session of the folder above.
    let beside = store::snapshot_path(&place, true, "2019-06-12T090000", "poi");
    assert_eq!(beside.parent(), place.parent());
    assert!(store::list_sessions(folder.path()).is_empty());
    assert_eq!(store::list_sessions(place.parent().unwrap()).len(), 3);
    assert!(store::list_sessions(&folder.path().join("manca")).is_empty());
}

#[test]
fn the_workbook_keeps_every_act_but_a_cut_one() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("riparto/quaderni");
    let identity = session().identity();
    let mut workbook = Workbook::of(&place, &identity);
    assert!(
        workbook.trials().unwrap().is_empty() && !place.exists(),
        "nothing is made before there is an act"
    );
    let label = "su\ndue righe, \"virgolette\" e \\".to_owned();
    let id = Id::new("nuova").unwrap();
    let acts = [
        Record::Edit(Edit::AddLine {
            id: id.clone(),
            label,
            kind: id.clone(),
        }),
        Record::Undo,
        Record::Redo,
        Record::Edit(Edit::SetAmount {
            line: id,
            amount: Amount::from_cents(1),
        }),
    ];
    let started = "2019-06-11T15:32:00+02:00".to_owned();
    let trial = |number, records: &[Record], lost| Trial {
        number,
        started: started.clone(),
        records: records.to_vec(),
        lost,
        ..Trial::default()
    };
    workbook.keep(&Record::Start(started.clone())).unwrap();
    for act in &acts {
        workbook.keep(act).unwrap();
    }
    assert_eq!(workbook.trials().unwrap(), [trial(1, &acts, 0)]);
    // One program at a time: two that write the same simulation would make a third that nobody tried.
    let mut again = Workbook::of(&place, &identity);
    let busy = again.keep(&Record::Undo);
    assert!(matches!(busy, Err(StoreError::Busy(_))), "{busy:?}");
    assert_eq!(workbook.trials().unwrap(), [trial(1, &acts, 0)]);
    drop(workbook);
    let append = |text: &str| {
        let mut options = fs::OpenOptions::new();
        let mut file = options.append(true).open(again.path()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    };
    append("Edit(SetAmount(line: \"nuo\u{e8}");
    let cut = again.trials().unwrap();
    assert_eq!(
        cut,
        [trial(1, &acts, 0)],
        "the last line was cut by a crash"
    );
    let mut again = Workbook::of(&place, &identity);
    again.keep(&Record::Undo).unwrap();
    let whole = [&acts[..], &[Record::Undo]].concat();
    let kept = again.trials().unwrap();
    assert_eq!(kept, [trial(1, &whole, 0)], "and the next one is whole");
    // A line that cannot be read takes with it all that follows, which was meant for the split it made, until another
    // simulation starts.
    append("Boh\nUndo\n");
    assert_eq!(again.trials().unwrap(), [trial(1, &whole, 2)]);
    again.keep(&Record::Start(started.clone())).unwrap();
    assert_eq!(
        again.trials().unwrap(),
        [trial(1, &whole, 2), trial(2, &[], 0)]
    );
    let other = Workbook::of(&place, &"0".repeat(64));
    assert_ne!(other.path(), again.path());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&place), mode(again.path())), (0o700, 0o600));
    }
}
