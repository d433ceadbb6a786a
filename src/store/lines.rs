//! [`Lines`]: a file of lines that is only added to, by us alone. What is added is on the disk whole, or not at all.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::mem;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::StoreError;
use super::private::to_add_to;
use super::read::{bytes_of, ordinary};
use super::write::{Readers, folder_of, sync_folder};

/// How long who only asks is waited for, each time.
const INSTANT: Duration = Duration::from_millis(2);

/// So many times it is tried, where others only ask.
const TRIES: u32 = 100;

/// Found held so many times, it is written by another program.
const WRITTEN: u32 = 8;

/// A file of lines, open and locked.
#[derive(Debug)]
pub(super) struct Lines {
    path: PathBuf,
    file: File,
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
    pub(super) fn open(path: &Path, readers: Readers) -> Result<Self, StoreError> {
        let fail = |e| StoreError::io(path, e);
        let mut held = 0;
        // Another program may take an empty file away just before we hold it: then it is made again.
        for _ in 0..TRIES {
            let file = to_add_to(path, readers)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    // Who only asks whether it is held holds it for an instant, which is long where the machine is busy; who writes
                    // it is not waited for.
                    held += u32::from(file.try_lock_shared().is_err());
                    if held == WRITTEN {
                        break;
                    }
                    let _ = file.unlock();
                    thread::sleep(INSTANT);
                    continue;
                }
                Err(TryLockError::Error(e)) => return Err(fail(e)),
            }
            if is_still(&file, path) {
                let bytes = bytes_of(path)?;
                let length = whole_lines(&bytes).len();
                let mut lines = Self {
                    path: path.to_path_buf(),
                    file,
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

    /// True while the path leads to this file, with all that was added: it may be taken away, replaced, or cut under us.
    pub(super) fn is_still_there(&self) -> bool {
        let is_whole = |about: std::fs::Metadata| about.len() >= self.length;
        is_still(&self.file, &self.path) && self.file.metadata().is_ok_and(is_whole)
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
    asked.is_some_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
