//! The file written again beside who types: the bytes are those of a save, and nothing done meanwhile is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use riparto::fund::Edit;
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Operation, Talks, integrity};
use riparto::store::{self, Follower, Journal, Library, Look, StoreError};
use tempfile::TempDir;

use crate::talks::{done, edit, id, prato};

/// A folder with the session of a negotiation that has begun, and its journal with some acts.
fn ahead(acts: usize) -> (TempDir, PathBuf, Talks, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prova.ron");
    let mut talks = prato();
    store::write_session(&path, &talks.session(), false).unwrap();
    done(&mut talks, Deed::SedutaOpened(Opened::default())).unwrap();
    let mut journal = Journal::of(&path);
    journal.save(&talks.session()).unwrap();
    for _ in 0..acts {
        journal.keep(step(&mut talks)).unwrap();
    }
    (folder, path, talks, journal)
}

fn step(talks: &mut Talks) -> Operation {
    let amount = Amount::from_cents(10_000);
    let line = id("risultato");
    let deed = edit(talks, Edit::Step { line, amount });
    done(talks, deed).unwrap();
    talks.operations().last().unwrap().clone()
}

fn load(path: &Path) -> Talks {
    let talks = store::load_talks(
        path,
        &Library::default(),
        "2019-06-11".parse().unwrap(),
        None,
    );
    let talks = talks.unwrap();
    assert!(integrity(&talks.session()).is_sound());
    talks
}

fn in_journal(journal: &Journal) -> usize {
    fs::read_to_string(journal.path()).unwrap().lines().count()
}

#[test]
fn the_file_has_the_bytes_of_a_save_and_the_journal_is_empty() {
    let (_folder, path, mut talks, mut journal) = ahead(3);
    let fold = journal.fold().unwrap();
    assert!(journal.fold().is_none(), "one at a time");
    // Where it is run is its own business.
    let written = thread::spawn(move || fold.write()).join().unwrap();
    assert!(journal.folded(written).unwrap());
    let folded = fs::read_to_string(&path).unwrap();
    assert_eq!(folded, store::to_text(&talks.session()));
    assert_eq!(in_journal(&journal), 0);
    assert!(journal.fold().is_none(), "there is nothing more");
    // What is there already is not written again.
    let file = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let before = file(&path);
    journal.save(&talks.session()).unwrap();
    assert_eq!(file(&path), before);
    // And it goes on from there.
    journal.keep(step(&mut talks)).unwrap();
    assert_eq!(load(&path).operations(), talks.operations());
    journal.save(&talks.session()).unwrap();
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        store::to_text(&talks.session())
    );
}

#[test]
fn what_is_done_while_it_is_written_is_kept_and_waits_for_the_next_time() {
    for acts_before_it_is_read in [false, true] {
        let (_folder, path, mut talks, mut journal) = ahead(2);
        let fold = journal.fold().unwrap();
        let written = if acts_before_it_is_read {
            journal.keep(step(&mut talks)).unwrap();
            fold.write()
        } else {
            let written = fold.write();
            journal.keep(step(&mut talks)).unwrap();
            written
        };
        assert_eq!(load(&path).operations(), talks.operations());
        let all = journal.folded(written).unwrap();
        assert_eq!(all, acts_before_it_is_read);
        assert_eq!(in_journal(&journal), if all { 0 } else { 3 });
        assert_eq!(load(&path).operations(), talks.operations());
        journal.keep(step(&mut talks)).unwrap();
        assert_eq!(load(&path).head(), talks.head());
        let written = journal.fold().unwrap().write();
        assert!(journal.folded(written).unwrap());
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            store::to_text(&talks.session())
        );
    }
}

#[test]
fn what_is_given_up_or_refused_changes_nothing() {
    let (_folder, path, mut talks, mut journal) = ahead(2);
    drop(journal.fold().unwrap());
    journal.not_folded();
    // A file that may not be written.
    let before = fs::read(&path).unwrap();
    let mut mode = fs::metadata(&path).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&path, mode.clone()).unwrap();
    let written = journal.fold().unwrap().write();
    assert!(matches!(written, Err(StoreError::Denied(_))), "{written:?}");
    assert!(journal.folded(written).is_err());
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "it goes with the folder"
    )]
    mode.set_readonly(false);
    fs::set_permissions(&path, mode).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(in_journal(&journal), 2);
    // A journal whose lines were taken away: what was done is not on the disk.
    fs::write(journal.path(), "").unwrap();
    assert!(journal.fold().is_none());
    journal.save(&talks.session()).unwrap();
    // Acts that are not those that were put there.
    journal.keep(step(&mut talks)).unwrap();
    let fold = journal.fold().unwrap();
    let lines = fs::read_to_string(journal.path()).unwrap();
    fs::write(journal.path(), "").unwrap();
    let written = fold.write();
    assert!(
        matches!(written, Err(StoreError::Changed(_))),
        "{written:?}"
    );
    assert!(journal.folded(written).is_err());
    fs::write(journal.path(), lines).unwrap();
    assert_eq!(load(&path).operations(), talks.operations());
}

#[test]
fn who_follows_reads_it_all_at_every_moment() {
    let (_folder, path, mut talks, mut journal) = ahead(40);
    let day = "2019-06-11".parse().unwrap();
    let mut follower = Follower::of(&path, Library::default(), day, None).unwrap();
    for _ in 0..20 {
        journal.keep(step(&mut talks)).unwrap();
        let head = talks.head().to_owned();
        let fold = journal.fold().unwrap();
        let written = thread::scope(|scope| {
            let writing = scope.spawn(move || fold.write());
            while !writing.is_finished() {
                assert_ne!(follower.look().unwrap(), Look::Unread);
            }
            writing.join().unwrap()
        });
        follower.look().unwrap();
        assert_eq!(follower.talks().head(), head);
        assert!(journal.folded(written).unwrap());
        follower.look().unwrap();
        assert_eq!(follower.talks().operations(), talks.operations());
        assert_eq!(follower.look().unwrap(), Look::Same);
    }
}
