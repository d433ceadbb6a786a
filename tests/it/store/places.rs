//! Where nothing is written, whatever is asked.

use riparto::store::{self, Existing, StoreError};
use tempfile::TempDir;

use super::disk::names;
use super::session;

/// A session beside what is no journal of it could not be opened any more.
#[test]
fn nothing_else_is_written_where_a_session_or_its_journal_is() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    store::write_session(&at("a.ron"), &session(), false).unwrap();
    for existing in [Existing::Refuse, Existing::Replace] {
        let overwrite = existing == Existing::Replace;
        let refused = store::write_session(&at("a.ron.journal"), &session(), overwrite);
        assert!(matches!(refused, Err(StoreError::Kept(_))), "{refused:?}");
        for name in ["a.ron.journal", "b.ron", "B.RON", "b.Journal"] {
            let paper = store::write_paper(&at(name), b"carta", existing);
            assert!(matches!(paper, Err(StoreError::Kept(_))), "{name}");
            let table = store::Growing::begin(&at(name), existing);
            assert!(matches!(table, Err(StoreError::Kept(_))), "{name}");
        }
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at("a.ron"), at("carta.html")).unwrap();
        let paper = store::write_paper(&at("carta.html"), b"carta", Existing::Replace);
        assert!(matches!(paper, Err(StoreError::Kept(_))), "{paper:?}");
        std::fs::remove_file(at("carta.html")).unwrap();
    }
    assert_eq!(names(&folder), ["a.ron"]);
    assert_eq!(store::load_session(&at("a.ron")).unwrap(), session());
}

/// Put in place of a device, a file would take it away from every other program.
#[cfg(unix)]
#[test]
fn only_an_ordinary_file_is_replaced() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("carta.html");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let paper = store::write_paper(&pipe, b"carta", Existing::Replace);
    assert!(matches!(paper, Err(StoreError::NotFile(_))), "{paper:?}");
    let table = store::Growing::begin(&pipe, Existing::Replace);
    assert!(matches!(table, Err(StoreError::NotFile(_))));
    let inside = store::write_paper(folder.path(), b"carta", Existing::Replace);
    assert!(matches!(inside, Err(StoreError::IsFolder(_))), "{inside:?}");
    assert_eq!(names(&folder), ["carta.html"]);
    assert!(!std::fs::metadata(&pipe).unwrap().is_file());
}
