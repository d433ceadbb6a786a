//! The journal: what was done is on the disk as it happens, and nothing but a cut last line is ever lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use riparto::fund::Edit;
use riparto::lang::Lang;
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Operation, Talks, integrity};
use riparto::report::{Paint, store_error};
use riparto::store::{self, Journal, Library, StoreError};
use tempfile::TempDir;

use crate::talks::{done, edit, id, prato};

/// A folder with the session of a negotiation that has begun.
pub(super) fn begun() -> (TempDir, PathBuf, Talks) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prova.ron");
    let mut talks = prato();
    store::write_session(&path, &talks.session(), false).unwrap();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    store::save_talks(&path, &talks).unwrap();
    (folder, path, talks)
}

pub(super) fn step(talks: &mut Talks) -> Operation {
    let amount = Amount::from_cents(10_000);
    let line = id("risultato");
    let deed = edit(talks, Edit::Step { line, amount });
    done(talks, deed).unwrap();
    talks.operations().last().unwrap().clone()
}

fn load(path: &Path) -> Result<Talks, StoreError> {
    // The packs are read once: a crash test opens a thousand times.
    static PACKS: LazyLock<Library> = LazyLock::new(Library::default);
    store::load_talks(path, &*PACKS, "2019-06-11".parse().unwrap(), None)
}

fn journal_text(path: &Path) -> String {
    fs::read_to_string(Journal::of(path).path()).unwrap_or_default()
}

#[test]
fn each_operation_is_on_the_disk_as_it_happens() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    for kept in 1..=3 {
        journal.keep(step(&mut talks)).unwrap();
        assert_eq!(journal_text(&path).lines().count(), kept);
        let read = load(&path).unwrap();
        assert_eq!(read.operations(), talks.operations());
        assert_eq!(read.head(), talks.head());
        assert_eq!(read.state().split(), talks.state().split());
    }
    // The file alone knows the seduta only; commands see the table as it stands.
    assert_eq!(store::load_session(&path).unwrap().history.len(), 1);
    let case = store::load_case(
        &path,
        &Library::default(),
        "2019-06-11".parse().unwrap(),
        None,
    );
    assert_eq!(case.unwrap().opening, *talks.state().split());

    journal.save(&talks.session()).unwrap();
    assert_eq!(journal_text(&path), "");
    assert_eq!(store::load_session(&path).unwrap(), talks.session());
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
    journal.save(&talks.session()).unwrap();
    drop(journal);
    assert!(
        !Journal::of(&path).path().exists(),
        "an empty journal stays"
    );
}

/// A crash between the file and the journal leaves in the journal what the file has already.
#[test]
fn what_the_file_has_already_is_passed_over() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    journal.keep(step(&mut talks)).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    let before = journal_text(&path);
    journal.save(&talks.session()).unwrap();
    drop(journal);
    let third = step(&mut talks);
    fs::write(Journal::of(&path).path(), &before).unwrap();
    assert_eq!(load(&path).unwrap().operations().len(), 3);
    let mut journal = Journal::of(&path);
    journal.keep(third).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

#[test]
fn a_journal_cut_at_any_byte_loses_its_last_line_alone() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    for _ in 0..3 {
        journal.keep(step(&mut talks)).unwrap();
    }
    let fourth = step(&mut talks);
    drop(journal);
    let whole = fs::read(Journal::of(&path).path()).unwrap();
    for cut in 0..=whole.len() {
        fs::write(Journal::of(&path).path(), &whole[..cut]).unwrap();
        let lines = whole[..cut].split(|&b| b == b'\n').count() - 1;
        let read = load(&path).unwrap();
        assert_eq!(
            read.operations(),
            &talks.operations()[..=lines],
            "cut at {cut}"
        );
        if cut % 97 == 0 {
            // And the next operation goes on from what was left.
            let mut again = read;
            let next = step(&mut again);
            let mut journal = Journal::of(&path);
            journal.keep(next).unwrap();
            assert_eq!(load(&path).unwrap().operations(), again.operations());
        }
    }
    fs::write(Journal::of(&path).path(), &whole).unwrap();
    Journal::of(&path).keep(fourth).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

/// The first seduta may be in the journal alone, when the machine stops before the file is written.
#[test]
fn the_first_seduta_may_be_in_the_journal_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prova.ron");
    let mut talks = prato();
    store::write_session(&path, &talks.session(), false).unwrap();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let mut journal = Journal::of(&path);
    journal.keep(talks.operations()[0].clone()).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    let read = load(&path).unwrap();
    assert_eq!(read.session(), talks.session());
    assert!(integrity(&read.session()).is_sound());
    journal.save(&talks.session()).unwrap();
    assert_eq!(store::load_session(&path).unwrap(), talks.session());
}

#[test]
fn two_programs_do_not_write_one_session() {
    let (_folder, path, mut talks) = begun();
    let mut first = Journal::of(&path);
    first.take().unwrap();
    let mut other = Journal::of(&path);
    assert!(matches!(other.take(), Err(StoreError::Busy(_))));
    let mut theirs = talks.clone();
    first.keep(step(&mut talks)).unwrap();
    step(&mut theirs);
    done(&mut theirs, Deed::SedutaClosed).unwrap();
    let refused = other.keep(theirs.operations()[2].clone());
    assert!(matches!(refused, Err(StoreError::Busy(_))));
    first.keep(step(&mut talks)).unwrap();
    drop(first);
    // The lock is free, and what they have does not go on from what is there.
    let refused = other.keep(step(&mut talks.clone()));
    assert!(matches!(refused, Err(StoreError::Changed(_))));
    let refused = other.save(&theirs.session());
    assert!(matches!(refused, Err(StoreError::Changed(_))));
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

/// An operation that could not be kept goes with the next: there is never a gap.
#[test]
fn what_could_not_be_kept_goes_with_the_next() {
    let (_folder, path, mut talks) = begun();
    let in_the_way = Journal::of(&path).path().to_path_buf();
    fs::create_dir(&in_the_way).unwrap();
    let mut journal = Journal::of(&path);
    assert!(journal.keep(step(&mut talks)).is_err());
    assert!(journal.keep(step(&mut talks)).is_err());
    fs::remove_dir(&in_the_way).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

#[test]
fn a_session_changed_by_others_is_not_replaced() {
    let (_folder, path, mut talks) = begun();
    let opening = fs::read_to_string(&path).unwrap();
    let edited = opening.replacen("2019,", "2020,", 1);
    fs::write(&path, &edited).unwrap();
    step(&mut talks);
    let refused = store::save_talks(&path, &talks);
    assert!(
        matches!(refused, Err(StoreError::Changed(_))),
        "{refused:?}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);
    fs::write(
        &path,
        opening.replacen("format: 1,", "format: 1,\n  published: true,", 1),
    )
    .unwrap();
    let refused = store::save_talks(&path, &talks);
    assert!(
        matches!(refused, Err(StoreError::Published(_))),
        "{refused:?}"
    );
}

#[test]
fn a_journal_of_something_else_loses_nothing_and_says_where() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    for _ in 0..3 {
        journal.keep(step(&mut talks)).unwrap();
    }
    drop(journal);
    let place = Journal::of(&path).path().to_path_buf();
    let whole = fs::read_to_string(&place).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let told = |text: String| {
        fs::write(&place, &text).unwrap();
        let error = load(&path).unwrap_err();
        // Neither is touched.
        assert!(
            Journal::of(&path)
                .keep(talks.operations()[3].clone())
                .is_err()
        );
        assert_eq!(fs::read_to_string(&place).unwrap(), text);
        error
    };
    let changed = lines[1].replacen("fatto.", "fatto!", 1);
    let unreadable = lines[1].replacen("number:3", "numero:3", 1);
    let broken = [
        ("a gap", [lines[0], lines[2]].concat()),
        ("changed", [lines[0], &changed, lines[2]].concat()),
        ("twice", [lines[0], lines[0]].concat()),
        ("another", lines[0].replacen("number:2", "number:1", 1)),
        ("unreadable", [lines[0], &unreadable].concat()),
    ];
    let words = broken.map(|(what, text)| {
        let error = told(text);
        let words = [Lang::It, Lang::En].map(|lang| {
            let words = store_error(&error, lang, Paint::Plain);
            words.replace(&*place.display().to_string(), "prova.ron.journal")
        });
        format!("# {what}\n{}", words.join("\n\n"))
    });
    insta::assert_snapshot!("journal", words.join("\n\n"));
}

/// The file replaced, or the journal taken away, while it is being written: never a gap, never an act out of its place.
#[test]
fn what_is_replaced_underneath_is_seen_at_the_next_act() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    journal.keep(step(&mut talks)).unwrap();
    // Taken away with an act in it: what follows would hang in the air.
    fs::remove_file(journal.path()).unwrap();
    let refused = journal.keep(step(&mut talks));
    assert!(
        matches!(refused, Err(StoreError::Changed(_))),
        "{refused:?}"
    );
    assert_eq!(load(&path).unwrap().operations().len(), 1);
    assert!(journal.is_behind() && !journal.has_it_all());
    // The whole is saved in its place all the same: what is there is its beginning.
    journal.save(&talks.session()).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
    // The file goes.
    let away = path.with_extension("via");
    fs::rename(&path, &away).unwrap();
    let refused = journal.keep(step(&mut talks));
    assert!(
        matches!(refused, Err(StoreError::NotFound(_))),
        "{refused:?}"
    );
    fs::rename(&away, &path).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

#[test]
fn a_journal_that_others_emptied_is_seen_at_the_next_act() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    journal.keep(step(&mut talks)).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    fs::write(journal.path(), "").unwrap();
    // What would be added could not be read any more: who keeps a copy elsewhere is told to.
    let refused = journal.keep(step(&mut talks));
    assert!(
        matches!(refused, Err(StoreError::Changed(_))),
        "{refused:?}"
    );
    assert_eq!(fs::read_to_string(journal.path()).unwrap(), "");
    // The whole of it goes in its place all the same.
    journal.save(&talks.session()).unwrap();
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).unwrap().operations(), talks.operations());
}

#[test]
fn an_act_is_never_earlier_than_the_one_before_it() {
    let mut talks = prato();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let last = talks.operations()[0].time.clone();
    let at = |time: &str| talks.time_of_next(time.parse().unwrap());
    assert_eq!(at("2001-01-01T00:00:00+01:00"), last, "the clock went back");
    let later = "2099-01-01T00:00:00+01:00";
    assert_eq!(at(later).as_str(), later);
}

#[cfg(unix)]
#[test]
fn two_names_of_a_file_have_one_journal() {
    let (folder, path, mut talks) = begun();
    let link = folder.path().join("nome.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut journal = Journal::of(&path);
    journal.keep(step(&mut talks)).unwrap();
    let busy = Journal::of(&link).take();
    assert!(matches!(busy, Err(StoreError::Busy(_))), "{busy:?}");
    assert_eq!(load(&link).unwrap().operations(), talks.operations());
    drop(journal);
    Journal::of(&link).save(&talks.session()).unwrap();
    assert!(link.is_symlink());
    assert_eq!(store::load_session(&path).unwrap(), talks.session());
}

/// No room: nothing half written stays, the lock is not let go, and what waits goes with the next.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_journal_whole_and_ours() {
    use std::process::Command;
    let (folder, path, mut talks) = begun();
    let small = folder.path().join("piccolo");
    fs::create_dir(&small).unwrap();
    let mut mount = Command::new("mount");
    let mount = mount.args(["-t", "tmpfs", "-o", "size=64k", "none"]);
    let mounted = mount.arg(&small).output();
    if !mounted.as_ref().is_ok_and(|done| done.status.success()) {
        println!("skipped: no small disk can be mounted here ({mounted:?})");
        return;
    }
    let there = small.join("prova.ron");
    fs::copy(&path, &there).unwrap();
    let mut journal = Journal::of(&there);
    let mut kept = 0;
    let refused = loop {
        match journal.keep(step(&mut talks)) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, StoreError::Full(_)), "{refused:?}");
    assert!(kept > 10);
    let text = journal_text(&there);
    assert!(text.ends_with('\n') && text.lines().count() == kept);
    assert!(matches!(
        Journal::of(&there).take(),
        Err(StoreError::Busy(_))
    ));
    assert!(journal.keep(step(&mut talks)).is_err());
    // As large as the disk may be now.
    let mut again = Command::new("mount");
    let again = again.args(["-o", "remount,size=256k"]).arg(&small).status();
    assert!(again.unwrap().success());
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&there).unwrap().operations(), talks.operations());
    drop(journal);
    assert!(
        Command::new("umount")
            .arg("-l")
            .arg(&small)
            .status()
            .unwrap()
            .success()
    );
}
