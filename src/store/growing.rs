//! A file made for others, written as it is made: a table of an archive does not stand in memory.

use std::io::{BufWriter, Write};
use std::path::Path;

use super::StoreError;
use super::write::{Existing, Pending, Readers};

/// A file that grows beside its place, and is there once it is finished. Dropped before that, it leaves nothing.
#[derive(Debug)]
pub struct Growing(BufWriter<Pending>);

impl Growing {
    /// Begins a file. Where there is one it is replaced only if it is asked, and never a session or its journal.
    ///
    /// # Errors
    /// [`StoreError`]; what was there is untouched.
    pub fn begin(path: &Path, existing: Existing) -> Result<Self, StoreError> {
        let is_there = path.symlink_metadata().is_ok();
        if is_there && existing == Existing::Refuse {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        if is_there && path.is_dir() {
            return Err(StoreError::IsFolder(path.to_path_buf()));
        }
        let target = path.canonicalize();
        let target = target.as_deref().unwrap_or(path);
        let ours = target
            .extension()
            .is_some_and(|end| end == "ron" || end == "journal" || end == "lock");
        if is_there && ours {
            return Err(StoreError::Kept(path.to_path_buf()));
        }
        let pending = Pending::begin(path, existing, Readers::AsUsual)?;
        Ok(Self(BufWriter::new(pending)))
    }

    /// Why it could not be written, in our terms.
    pub fn refused(&self, error: std::io::Error) -> StoreError {
        StoreError::io(self.0.get_ref().path(), error)
    }

    /// Brings it to the disk, and in its place.
    ///
    /// # Errors
    /// [`StoreError`]; what was there is untouched.
    pub fn finish(self) -> Result<(), StoreError> {
        let pending = self
            .0
            .into_inner()
            .map_err(std::io::IntoInnerError::into_parts);
        match pending {
            Ok(pending) => pending.finish(),
            Err((error, unwritten)) => Err(StoreError::io(unwritten.get_ref().path(), error)),
        }
    }
}

impl Write for Growing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}
