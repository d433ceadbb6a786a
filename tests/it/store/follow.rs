//! A session that others write is followed: what is new is read, nothing is written.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use riparto::negotiation::{Deed, Talks};
use riparto::store::{self, Follower, Journal, Library, Look};
use tempfile::TempDir;

/// A negotiation of Prato in a folder of its own, with a seduta open.
fn begun() -> (TempDir, PathBuf, Talks) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("ente.ron");
    let text = store::example().text.replace("  published: true,\n", "");
    fs::write(&path, text).unwrap();
    let talks =
        store::load_talks(&path, &Library::of(None).unwrap(), date(2026, 11, 22), None).unwrap();
    (folder, path, talks)
}

fn follower(path: &Path) -> Follower {
    Follower::of(path, Library::of(None).unwrap(), date(2026, 11, 22), None).unwrap()
}

fn act(talks: &mut Talks, journal: &mut Journal, deed: Deed) {
    let time = "2019-06-11T15:32:00+02:00".parse().unwrap();
    let done = talks.record(deed, time, "ufficio", "fatto".to_owned());
    journal.keep(done.unwrap().clone()).unwrap();
}

/// All the files of a folder: their names, bytes and times.
fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| {
            let about = fs::metadata(&path).unwrap();
            (
                path.clone(),
                fs::read(&path).unwrap(),
                about.modified().unwrap(),
            )
        })
        .collect();
    found.sort();
    found
}

#[test]
fn what_another_program_adds_is_read_as_it_comes() {
    let (folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    let mut follower = follower(&path);
    assert_eq!(follower.look().unwrap(), Look::Same);
    act(
        &mut talks,
        &mut journal,
        Deed::SedutaOpened(riparto::negotiation::Opened::default()),
    );
    assert_eq!(follower.look().unwrap(), Look::New);
    assert_eq!(follower.talks().head(), talks.head());
    let edit = |cents| riparto::fund::Edit::Step {
        line: riparto::fund::Id::new("posizione").unwrap(),
        amount: riparto::money::Amount::from_cents(cents),
    };
    for cents in [-100, 100, -5_000] {
        let mut after = talks.state().split().clone();
        let applied = after.apply(&edit(cents)).unwrap();
        let gives = applied
            .changes
            .into_iter()
            .map(|c| (c.line, c.after))
            .collect();
        act(
            &mut talks,
            &mut journal,
            Deed::Edited {
                edit: edit(cents),
                gives,
            },
        );
        assert_eq!(follower.look().unwrap(), Look::New);
        assert_eq!(follower.talks().head(), talks.head());
        assert_eq!(follower.look().unwrap(), Look::Same);
    }
    // The file is written whole and the journal emptied: nothing is lost, and it goes on.
    journal.save(&talks.session()).unwrap();
    assert_eq!(follower.look().unwrap(), Look::New);
    act(&mut talks, &mut journal, Deed::Undone);
    assert_eq!(follower.look().unwrap(), Look::New);
    assert_eq!(follower.talks().head(), talks.head());
    assert_eq!(follower.talks().operations(), talks.operations());
    // And all this time nothing was written.
    let before = all(folder.path());
    for _ in 0..5 {
        assert_eq!(follower.look().unwrap(), Look::Same);
    }
    drop(follower);
    assert_eq!(all(folder.path()), before);
}

#[test]
fn half_a_line_and_half_a_file_wait_for_the_rest() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    act(
        &mut talks,
        &mut journal,
        Deed::SedutaOpened(riparto::negotiation::Opened::default()),
    );
    act(&mut talks, &mut journal, Deed::DraftDeclared);
    let beside = journal.path().to_path_buf();
    let lines = fs::read_to_string(&beside).unwrap();
    drop(journal);
    // The journal grows a piece at a time, as a folder of the network may show it.
    fs::write(&beside, "").unwrap();
    let mut follower = follower(&path);
    for end in [10, lines.len() / 2, lines.len() - 1] {
        fs::write(&beside, &lines[..end]).unwrap();
        follower.look().unwrap();
        assert!(follower.talks().operations().len() < 2);
    }
    fs::write(&beside, &lines).unwrap();
    follower.look().unwrap();
    assert_eq!(follower.talks().head(), talks.head());
    // Half a file is an error, and what was read stays.
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    assert!(follower.look().is_err());
    assert_eq!(follower.look().unwrap(), Look::Unread);
    assert_eq!(follower.talks().head(), talks.head());
    fs::write(&path, &text).unwrap();
    assert_eq!(follower.look().unwrap(), Look::New);
    assert_eq!(follower.talks().head(), talks.head());
}

#[test]
fn a_file_that_goes_away_comes_back() {
    let (folder, path, _) = begun();
    let mut follower = follower(&path);
    let away = folder.path().join("altrove.ron");
    fs::rename(&path, &away).unwrap();
    assert!(follower.look().is_err());
    assert!(follower.look().is_err());
    fs::rename(&away, &path).unwrap();
    assert_eq!(follower.look().unwrap(), Look::New);
    assert_eq!(follower.look().unwrap(), Look::Same);
}

#[test]
fn a_journal_that_does_not_go_on_from_the_file_is_told() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    act(
        &mut talks,
        &mut journal,
        Deed::SedutaOpened(riparto::negotiation::Opened::default()),
    );
    let mut follower = follower(&path);
    let beside = journal.path().to_path_buf();
    let line = fs::read_to_string(&beside).unwrap();
    // The same act twice.
    fs::write(&beside, line.repeat(2)).unwrap();
    assert!(follower.look().is_err());
    assert_eq!(follower.talks().head(), talks.head());
}
