//! [`Fold`]: what a journal has, written into its session's file away from who types.

use std::fs;
use std::path::PathBuf;

use super::session::load_on_disk;
use super::text::to_text;
use super::write::{Existing, Readers, write_whole};
use super::{Seen, StoreError};

/// The writing of a session's file with all that its journal has. It is worked out from what is on the disk, and may be run
/// while more is added to the journal.
#[derive(Debug)]
pub struct Fold {
    pub(super) session: PathBuf,
    /// The hash of the last operation known when it was asked for: it must be there.
    pub(super) head: String,
}

/// A session's file that has what its journal had.
#[derive(Debug)]
pub struct Folded {
    /// The hash of the last operation that it has.
    pub(super) head: String,
    /// What it is now.
    pub(super) seen: Option<Seen>,
}

impl Fold {
    /// Writes the file.
    ///
    /// # Errors
    /// [`StoreError`]; file and journal are as they were.
    pub fn write(self) -> Result<Folded, StoreError> {
        let path = &self.session;
        let about = fs::metadata(path).map_err(|e| StoreError::io(path, e))?;
        if about.permissions().readonly() {
            return Err(StoreError::Denied(path.clone()));
        }
        let seen = Seen::at(path);
        let present = load_on_disk(path)?;
        if present.file.published {
            return Err(StoreError::Published(path.clone()));
        }
        let is_there = present.file.head.as_ref() == Some(&self.head)
            || present.added.iter().rev().any(|o| o.hash() == self.head);
        let whole = present.whole();
        let Some(head) = whole.head.clone().filter(|_| is_there) else {
            // What was done is not where it was put.
            return Err(StoreError::Changed(path.clone()));
        };
        let existing = seen.map_or(Existing::Replace, Existing::ReplaceSeen);
        write_whole(path, &to_text(&whole), existing, Readers::AsUsual)?;
        let seen = Seen::at(path);
        Ok(Folded { head, seen })
    }
}
