//! What a session leaves on the disk beside its workbook.

use std::fs;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::journal::Journal;
use super::session::snapshot_path;
use super::write::folder_of;

/// The files of a session: its own, its journal, what is in the folder of its snapshots.
///
/// # Errors
/// [`StoreError`] when that folder is there but cannot be read.
pub fn outputs_of(session: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let mut outputs = vec![session.to_path_buf()];
    let journal = Journal::of(session).path().to_path_buf();
    outputs.extend(journal.is_file().then_some(journal));
    let snapshots = folder_of(&snapshot_path(session, false, "", ""));
    let entries = match fs::read_dir(&snapshots) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(outputs),
        Err(e) => return Err(StoreError::io(&snapshots, e)),
    };
    let mut beside = Vec::new();
    for entry in entries {
        let path = entry.map_err(|e| StoreError::io(&snapshots, e))?.path();
        if path.is_file() {
            beside.push(path);
        }
    }
    beside.sort();
    outputs.extend(beside);
    Ok(outputs)
}
