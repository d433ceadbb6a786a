//! [`Hold`]: how a file is ours alone. By the lock of the system, which ends with the program; on a folder that has none, as some of
//! the network have, by a mark beside the file that says who holds it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::StoreError;
use super::holder::{Holder, Key, Writer};
use super::read::bytes_up_to;
use super::text::{from_text, to_line};
use super::write::Readers;
use super::zone::zone_from_file;

/// A mark being made has nothing in it for an instant.
const INSTANT: Duration = Duration::from_millis(2);

/// So many times it is looked at.
const LOOKS: u32 = 50;

/// No mark is longer.
const MOST_BYTES: u64 = 4096;

/// What systems answer, beside saying that it is not supported, where a folder has no locks.
#[cfg(target_os = "linux")]
const NO_LOCKS: [i32; 3] = [37, 38, 95];
#[cfg(all(unix, not(target_os = "linux")))]
const NO_LOCKS: [i32; 4] = [45, 77, 78, 102];
#[cfg(windows)]
const NO_LOCKS: [i32; 3] = [1, 50, 120];
#[cfg(not(any(unix, windows)))]
const NO_LOCKS: [i32; 0] = [];

/// How a file is ours alone.
#[derive(Debug)]
pub(super) enum Hold {
    /// The system keeps others away, as long as the file is open.
    System,
    /// The mark beside it does.
    Mark(Mark),
}

impl Hold {
    /// What a file that the system has locked for us is held by; an error where a mark says that another program holds it, which
    /// sees this disk without locks.
    pub(super) fn by_system(of: &Path, key: &Key) -> Result<Self, StoreError> {
        match standing(of, Some(key)) {
            Standing::Free => {}
            Standing::Left(text) => take_away(&mark_of(of), &text),
            Standing::Held(holder) => return Err(StoreError::Held(Box::new(holder))),
        }
        Ok(Self::System)
    }

    /// True while nobody else has come to hold it.
    pub(super) fn is_still_ours(&self, of: &Path) -> bool {
        match self {
            Self::System => !mark_of(of).exists(),
            Self::Mark(mark) => mark.is_ours(),
        }
    }
}

/// True for the answer of a disk that has no locks.
pub(super) fn has_no_locks(error: &TryLockError) -> bool {
    let TryLockError::Error(error) = error else {
        return false;
    };
    let code = error.raw_os_error();
    error.kind() == ErrorKind::Unsupported || code.is_some_and(|code| NO_LOCKS.contains(&code))
}

/// True while a mark says that a program holds a file.
pub(super) fn is_marked(of: &Path) -> bool {
    matches!(standing(of, None), Standing::Held(_))
}

/// A mark of ours: it goes with who holds it.
#[derive(Debug)]
pub(super) struct Mark {
    path: PathBuf,
    text: String,
}

impl Mark {
    /// Marks a file as ours. The mark of a program that is there no more gives way.
    pub(super) fn take(of: &Path, readers: Readers, key: &Key) -> Result<Self, StoreError> {
        let path = mark_of(of);
        let text = to_line(&Writer::here(key.clone()));
        for _ in 0..LOOKS {
            match make(&path, readers) {
                Ok(mut file) => {
                    let written = file
                        .write_all(text.as_bytes())
                        .and_then(|()| file.sync_all());
                    if let Err(error) = written {
                        let _ = fs::remove_file(&path);
                        return Err(StoreError::io(&path, error));
                    }
                    return Ok(Self { path, text });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::io(&path, error)),
            }
            match standing(of, Some(key)) {
                Standing::Free => {}
                Standing::Left(text) => take_away(&path, &text),
                // It may be about to say who.
                Standing::Held(holder) if holder.process.is_none() => thread::sleep(INSTANT),
                Standing::Held(holder) => return Err(StoreError::Held(Box::new(holder))),
            }
        }
        Err(match standing(of, Some(key)) {
            Standing::Held(holder) => StoreError::Held(Box::new(holder)),
            _ => StoreError::Busy(of.to_path_buf()),
        })
    }

    fn is_ours(&self) -> bool {
        text_of(&self.path).as_ref() == Some(&self.text)
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        if self.is_ours() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether a mark says that a file is held.
enum Standing {
    /// There is none.
    Free,
    /// By a program that is there no more, or by whom asks, who lost sight of it: with its text.
    Left(String),
    /// By one that may be there.
    Held(Holder),
}

fn standing(of: &Path, key: Option<&Key>) -> Standing {
    let mark = mark_of(of);
    let Ok(about) = fs::symlink_metadata(&mark) else {
        return Standing::Free;
    };
    let text = text_of(&mark).unwrap_or_default();
    let writer = from_text::<Writer>("-", &text).ok();
    let is_left = |writer: &Writer| {
        let is_ours = key.is_some_and(|key| writer.is_of(key));
        is_ours || writer.is_gone(&Writer::here(Key::new()))
    };
    if writer.as_ref().is_some_and(is_left) {
        return Standing::Left(text);
    }
    let since = about.modified().ok().map(Timestamp::try_from);
    let zone = || zone_from_file().unwrap_or(TimeZone::UTC);
    Standing::Held(Holder {
        of: of.to_path_buf(),
        mark,
        process: writer.as_ref().map(|writer| writer.process),
        host: writer.and_then(|writer| writer.host),
        since: since.and_then(Result::ok).map(|at| zone().to_datetime(at)),
    })
}

/// The mark of a file: beside it.
fn mark_of(of: &Path) -> PathBuf {
    let mut name = of.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Makes a mark that is not there: of many who try, one does.
fn make(path: &Path, readers: Readers) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(readers.mode());
    }
    #[cfg(not(unix))]
    let _ = readers;
    options.open(path)
}

fn text_of(mark: &Path) -> Option<String> {
    let bytes = bytes_up_to(mark, MOST_BYTES).ok()?;
    String::from_utf8(bytes).ok()
}

/// Takes away a mark with this text. Of two programs that find it, the slower must not take away what the other has put in its
/// place: it is moved first, and looked at again.
fn take_away(mark: &Path, text: &str) {
    let mut apart = mark.as_os_str().to_owned();
    apart.push(format!("-{}", Key::new()));
    let apart = PathBuf::from(apart);
    if fs::rename(mark, &apart).is_err() {
        return;
    }
    if text_of(&apart).is_none_or(|found| found != text) && !mark.exists() {
        let _ = fs::rename(&apart, mark);
    } else {
        let _ = fs::remove_file(&apart);
    }
}
