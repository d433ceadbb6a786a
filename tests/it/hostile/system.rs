//! What the system refuses, on a line of the screen: in the language of the screen, and with what to do, whatever it says and in
//! whatever words.

use std::io::{Error, ErrorKind};
use std::path::Path;

use riparto::lang::Lang;
use riparto::report::store_error_line;
use riparto::store::StoreError;

use super::fit::safe;
use super::gallery::files_that_fail;

/// Every kind that the library has a name for, which a disk, a network folder or a stream may answer with.
const KINDS: [ErrorKind; 35] = [
    ErrorKind::NotFound,
    ErrorKind::PermissionDenied,
    ErrorKind::ConnectionRefused,
    ErrorKind::ConnectionReset,
    ErrorKind::HostUnreachable,
    ErrorKind::NetworkUnreachable,
    ErrorKind::ConnectionAborted,
    ErrorKind::NotConnected,
    ErrorKind::NetworkDown,
    ErrorKind::BrokenPipe,
    ErrorKind::AlreadyExists,
    ErrorKind::WouldBlock,
    ErrorKind::NotADirectory,
    ErrorKind::IsADirectory,
    ErrorKind::DirectoryNotEmpty,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::StaleNetworkFileHandle,
    ErrorKind::InvalidInput,
    ErrorKind::InvalidData,
    ErrorKind::TimedOut,
    ErrorKind::WriteZero,
    ErrorKind::StorageFull,
    ErrorKind::NotSeekable,
    ErrorKind::QuotaExceeded,
    ErrorKind::FileTooLarge,
    ErrorKind::ResourceBusy,
    ErrorKind::ExecutableFileBusy,
    ErrorKind::Deadlock,
    ErrorKind::CrossesDevices,
    ErrorKind::TooManyLinks,
    ErrorKind::InvalidFilename,
    ErrorKind::Interrupted,
    ErrorKind::Unsupported,
    ErrorKind::UnexpectedEof,
    ErrorKind::OutOfMemory,
];

fn both(error: &StoreError) -> [String; 2] {
    [Lang::It, Lang::En].map(|lang| store_error_line(error, lang))
}

/// What to do stands after what is wrong, and both lines are fit for a screen of 80 columns.
fn is_whole([it, en]: &[String; 2]) {
    assert_ne!(it, en);
    for line in [it, en] {
        safe(line).unwrap();
        let (what, todo) = line.split_once("; ").unwrap_or_default();
        assert!(
            !what.is_empty() && !todo.is_empty(),
            "nothing to do: {line}"
        );
        assert!(line.chars().count() <= 2 * 78, "too long: {line}");
    }
}

#[test]
fn every_error_of_a_file_says_what_to_do_on_the_screen_too() {
    for error in files_that_fail() {
        is_whole(&both(&error));
    }
}

#[test]
fn what_the_system_says_is_told_in_the_language_of_the_screen() {
    for kind in KINDS {
        let error = StoreError::Io("ente.ron".into(), kind.into());
        let said = Error::from(kind).to_string();
        let lines = both(&error);
        is_whole(&lines);
        assert!(!lines[0].contains(&said), "{said}: {}", lines[0]);
    }
}

/// What the library has no name for: links in a circle, a disk that breaks, one that is taken away, too many open files, a network
/// folder that is gone.
#[cfg(target_os = "linux")]
#[test]
fn what_the_library_has_no_name_for_is_told_too() {
    let mut told = String::new();
    for code in [
        5, 6, 12, 16, 18, 19, 22, 23, 24, 26, 31, 36, 40, 95, 107, 110, 112, 116, 117, 121, 123,
    ] {
        let error = StoreError::Io("ente.ron".into(), Error::from_raw_os_error(code));
        let lines = both(&error);
        is_whole(&lines);
        for line in &lines {
            assert!(!line.contains("os error"), "{line}");
            told += &format!("{code:3} {line}\n");
        }
    }
    insta::assert_snapshot!("system", told);
    // One of which nothing is known is told in its own words, as such.
    let [it, _] = both(&StoreError::Io(
        "ente.ron".into(),
        Error::other("disk on fire"),
    ));
    assert!(it.contains("nelle sue parole «disk on fire»"), "{it}");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_no_words_of_the_system() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("ente.ron");
    std::os::unix::fs::symlink("ente.ron", &path).unwrap();
    let error = riparto::store::load_session(&path).unwrap_err();
    for (lang, words) in [(Lang::It, "girano in tondo"), (Lang::En, "in a circle")] {
        let told = riparto::report::store_error(&error, lang, riparto::report::Paint::Plain);
        assert!(told.contains(words), "{told}");
        assert!(!told.contains("os error"), "{told}");
    }
}

/// Of a long path there is the end, which tells it from others; of a text there is the place.
#[test]
fn where_it_is_has_room_on_the_screen() {
    let long =
        Path::new("/home/ufficio/contrattazione").join("decentrata/".repeat(20) + "ente.ron");
    let [it, _] = both(&StoreError::Denied(long));
    assert!(it.contains("…/decentrata/decentrata/ente.ron;"), "{it}");
    let named = Path::new("/x").join("n".repeat(200) + ".ron");
    assert!(both(&StoreError::Denied(named))[0].chars().count() < 156);
    let text = "Session(\n  formato: 1,\n)\n";
    let error = riparto::store::session_from_text(text).unwrap_err();
    let error = riparto::store::TextError {
        origin: "sessions/ente.ron".to_owned(),
        ..*error
    };
    let [it, _] = both(&StoreError::Text(Box::new(error)));
    assert!(it.starts_with("sessions/ente.ron:2:3: il campo"), "{it}");
    assert!(it.contains("; forse «format»?"), "{it}");
}
