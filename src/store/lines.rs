//! [`Lines`]: a file of lines that is only added to, by us alone. What is added is on the disk whole, or not at all.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::mem;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::StoreError;
use super::hold::{Hold, Mark, has_no_locks, is_marked};
use super::holder::Key;
use super::private::to_add_to;
use super::read::{bytes_of, ordinary};
use super::write::{Readers, folder_of, sync_folder};

/// How long who only asks is waited for, each time.
const INSTANT: Duration = Duration::from_millis(2);

/// So many times it is tried, where others only ask.
const TRIES: u32 = 100;

/// Found held so many times, it is written by another program.
const WRITTEN: u32 = 8;

/// How a file is locked for us: as the system does it.
type Ask = fn(&File) -> Result<(), TryLockError>;

/// A file of lines, open and held.
#[derive(Debug)]
pub(super) struct Lines {
    path: PathBuf,
    file: File,
    hold: Hold,
    /// The bytes of the lines that are surely there.
    length: u64,
    /// True when something half written may stand after them.
    spoilt: bool,
    /// True once its folder surely has it on the disk.
    is_entered: bool,
}

impl Lines {
    /// Opens a file to add to it, ours alone, and takes away a line that a crash cut: it was never confirmed to anyone, and the next
    /// one is to be whole.
    pub(super) fn open(path: &Path, readers: Readers, key: &Key) -> Result<Self, StoreError> {
        Self::open_by(path, readers, key, File::try_lock)
    }

    fn open_by(path: &Path, readers: Readers, key: &Key, ask: Ask) -> Result<Self, StoreError> {
        let mut refused = 0;
        // Another program may take an empty file away just before we hold it: then it is made again.
        for _ in 0..TRIES {
            let file = to_add_to(path, readers)?;
            let hold = match ask(&file) {
                Ok(()) => Hold::by_system(path, key)?,
                Err(TryLockError::WouldBlock) => {
                    // Who only asks whether it is held holds it for an instant, which is long where the machine is busy; who writes
                    // it is not waited for.
                    refused += u32::from(file.try_lock_shared().is_err());
                    if refused == WRITTEN {
                        break;
                    }
                    let _ = file.unlock();
                    thread::sleep(INSTANT);
                    continue;
                }
                Err(error) if has_no_locks(&error) => Hold::Mark(Mark::take(path, readers, key)?),
                Err(TryLockError::Error(error)) => return Err(StoreError::io(path, error)),
            };
            if is_still(&file, path) {
                let bytes = bytes_of(path)?;
                let length = whole_lines(&bytes).len();
                let mut lines = Self {
                    path: path.to_path_buf(),
                    file,
                    hold,
                    length: length as u64,
                    spoilt: length < bytes.len(),
                    is_entered: false,
                };
                lines.mend()?;
                return Ok(lines);
            }
        }
        Err(StoreError::Busy(path.to_path_buf()))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// True while the path leads to this file, which is ours, with all that was added: it may be taken away, replaced, or cut under us.
    pub(super) fn is_still_there(&self) -> bool {
        let is_whole = |about: std::fs::Metadata| about.len() >= self.length;
        let has_all = self.file.metadata().is_ok_and(is_whole);
        has_all && is_still(&self.file, &self.path) && self.hold.is_still_ours(&self.path)
    }

    /// Takes away what was half written.
    pub(super) fn mend(&mut self) -> Result<(), StoreError> {
        if self.spoilt {
            let mended = self.file.set_len(self.length);
            mended.map_err(|e| StoreError::io(&self.path, e))?;
            self.spoilt = false;
        }
        Ok(())
    }

    /// Adds lines: they are on the disk when this returns, or none of them is there.
    pub(super) fn add(&mut self, lines: &str) -> Result<(), StoreError> {
        self.mend()?;
        let written = self
            .file
            .write_all(lines.as_bytes())
            .and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            self.spoilt = true;
            // Where even that is refused, it is done before the next attempt, or when the file is opened again.
            let _ = self.mend();
            return Err(StoreError::io(&self.path, error));
        }
        // A file that was just made is found again after a crash only if its folder has it on the disk too.
        if !mem::replace(&mut self.is_entered, true) {
            sync_folder(&folder_of(&self.path));
        }
        self.length += lines.len() as u64;
        Ok(())
    }

    /// True when there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.file.metadata().is_ok_and(|about| about.len() == 0)
    }

    /// Takes all the lines away.
    pub(super) fn empty(&mut self) -> Result<(), StoreError> {
        let emptied = self.file.set_len(0).and_then(|()| self.file.sync_all());
        emptied.map_err(|e| StoreError::io(&self.path, e))?;
        (self.length, self.spoilt) = (0, false);
        Ok(())
    }
}

/// What was confirmed: the lines that end.
pub(super) fn whole_lines(bytes: &[u8]) -> &[u8] {
    let last = bytes.iter().rposition(|&b| b == b'\n');
    &bytes[..last.map_or(0, |at| at + 1)]
}

/// True when a path still leads to an open file.
#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::fs::{Metadata, metadata};
    use std::os::unix::fs::MetadataExt;
    let place = |about: Metadata| (about.dev(), about.ino());
    match (file.metadata(), metadata(path)) {
        (Ok(ours), Ok(there)) => place(ours) == place(there),
        _ => false,
    }
}

/// True when a path still leads to an open file: an open file cannot be taken away here.
#[cfg(not(unix))]
fn is_still(_: &File, path: &Path) -> bool {
    path.exists()
}

/// True while another program holds a file of lines. The lock is asked for and let go at once, among those who only ask; nothing is
/// made and nothing is written.
pub(super) fn is_held(path: &Path) -> bool {
    let asked = ordinary(path).ok().and_then(|()| File::open(path).ok());
    asked.is_some_and(|file| {
        matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) || is_marked(path)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Error, ErrorKind};

    use tempfile::TempDir;

    use super::super::holder::Writer;
    use super::super::text::to_line;
    use super::*;

    type Tried = Result<(), Box<dyn std::error::Error>>;

    /// As a disk without locks answers.
    fn no_locks(_: &File) -> Result<(), TryLockError> {
        Err(TryLockError::Error(ErrorKind::Unsupported.into()))
    }

    fn open(path: &Path, ask: Ask) -> Result<Lines, StoreError> {
        Lines::open_by(path, Readers::AsUsual, &Key::new(), ask)
    }

    fn place() -> std::io::Result<(TempDir, PathBuf, PathBuf)> {
        let folder = TempDir::new()?;
        let path = folder.path().join("a.ron.journal");
        let mark = folder.path().join("a.ron.journal.lock");
        Ok((folder, path, mark))
    }

    /// True when it is refused for this program, as its mark says.
    fn is_of(process: Option<u32>, refused: &Result<Lines, StoreError>) -> bool {
        matches!(refused, Err(StoreError::Held(holder)) if holder.process == process)
    }

    #[test]
    fn where_there_are_no_locks_a_mark_keeps_others_away() -> Tried {
        let (_folder, path, mark) = place()?;
        let mut lines = open(&path, no_locks)?;
        lines.add("a\n")?;
        assert!(mark.exists() && lines.is_still_there());
        let ours = Some(std::process::id());
        assert!(is_of(ours, &open(&path, no_locks)));
        // Nor is it given to who sees the same disk with locks.
        assert!(is_of(ours, &open(&path, File::try_lock)));
        assert!(is_held(&path));
        drop(lines);
        assert!(!mark.exists() && !is_held(&path));
        let again = open(&path, no_locks)?;
        assert_eq!(again.length, 2);
        Ok(())
    }

    #[test]
    fn where_there_are_locks_there_is_no_mark() -> Tried {
        let (_folder, path, mark) = place()?;
        let lines = open(&path, File::try_lock)?;
        assert!(!mark.exists() && lines.is_still_there() && is_held(&path));
        // Who sees the disk without locks has come meanwhile: two would write.
        fs::write(&mark, to_line(&Writer::elsewhere()))?;
        assert!(!lines.is_still_there());
        drop(lines);
        assert!(is_of(Some(4711), &open(&path, File::try_lock)));
        assert!(mark.exists());
        Ok(())
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_mark_of_a_program_that_ended_gives_way() -> Tried {
        for ask in [no_locks, File::try_lock] {
            let (folder, path, mark) = place()?;
            fs::write(&path, "a\n")?;
            fs::write(&mark, to_line(&Writer::ended()))?;
            assert!(!is_held(&path));
            let lines = open(&path, ask)?;
            assert!(lines.is_still_there());
            drop(lines);
            // Nothing is left of it.
            assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        }
        Ok(())
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn of_many_who_find_it_one_takes_its_place() -> Tried {
        let (_folder, path, mark) = place()?;
        for _ in 0..20 {
            fs::write(&mark, to_line(&Writer::ended()))?;
            let (path, all) = (&path, &std::sync::Barrier::new(8));
            let ours = thread::scope(|scope| {
                let tries: Vec<_> = (0..8)
                    .map(|_| {
                        scope.spawn(move || {
                            all.wait();
                            let lines = open(path, no_locks);
                            all.wait();
                            lines.is_ok_and(|lines| lines.is_still_there())
                        })
                    })
                    .collect();
                let ours = tries
                    .into_iter()
                    .map(|tried| tried.join().is_ok_and(|ours| ours));
                ours.filter(|ours| *ours).count()
            });
            assert_eq!(ours, 1);
        }
        Ok(())
    }

    #[test]
    fn who_takes_a_mark_away_takes_the_file() -> Tried {
        let (_folder, path, mark) = place()?;
        let lines = open(&path, no_locks)?;
        fs::remove_file(&mark)?;
        assert!(!lines.is_still_there());
        fs::write(&mark, to_line(&Writer::elsewhere()))?;
        assert!(!lines.is_still_there());
        drop(lines);
        assert!(mark.exists(), "it is of another");
        assert!(is_of(Some(4711), &open(&path, no_locks)));
        Ok(())
    }

    /// A folder that is out of reach for a while keeps the mark of who could not take it away.
    #[test]
    fn who_lost_sight_of_its_own_mark_knows_it_again() -> Tried {
        let (folder, path, mark) = place()?;
        let key = Key::new();
        let open_again = |ask| Lines::open_by(&path, Readers::AsUsual, &key, ask);
        let away = folder.path().with_extension("away");
        for ask in [no_locks, File::try_lock] {
            let lines = open_again(no_locks)?;
            fs::rename(folder.path(), &away)?;
            assert!(!lines.is_still_there());
            drop(lines);
            fs::rename(&away, folder.path())?;
            assert!(mark.exists() && is_held(&path));
            let refused = Lines::open_by(&path, Readers::AsUsual, &Key::new(), ask);
            assert!(is_of(Some(std::process::id()), &refused));
            let lines = open_again(ask)?;
            assert!(lines.is_still_there());
            drop(lines);
            assert!(!mark.exists());
        }
        Ok(())
    }

    #[test]
    fn a_mark_that_does_not_read_is_of_somebody() -> Tried {
        let (_folder, path, mark) = place()?;
        fs::write(&path, "a\n")?;
        for text in ["", "(format:2)", "\0\u{1b}[2J", &"x".repeat(100_000)] {
            fs::write(&mark, text)?;
            assert!(is_held(&path), "{text}");
            assert!(is_of(None, &open(&path, no_locks)));
        }
        Ok(())
    }

    #[test]
    fn a_disk_that_does_not_answer_is_no_disk_without_locks() -> Tried {
        let (_folder, path, mark) = place()?;
        let fails = |_: &File| Err(TryLockError::Error(Error::other("on fire")));
        let refused = open(&path, fails);
        assert!(matches!(refused, Err(StoreError::Io(..))), "{refused:?}");
        assert!(!mark.exists());
        #[cfg(target_os = "linux")]
        assert!(has_no_locks(&TryLockError::Error(
            Error::from_raw_os_error(37)
        )));
        Ok(())
    }
}
