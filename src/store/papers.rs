//! Papers on the disk: the templates that an office has put in place of ours, and what is exported.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::config::config_path;
use super::read::read;
use super::write::{Existing, Pending, Readers, folder_of, not_of_a_session};

/// No template is larger: the longest of ours is seventy times smaller.
const MOST_TEMPLATE: usize = 256 * 1024;

/// The folder of the user's own templates: `documents`, beside the configuration.
///
/// # Errors
/// [`StoreError::NoHome`].
pub fn templates_folder() -> Result<PathBuf, StoreError> {
    Ok(config_path()?.with_file_name("documents"))
}

/// The text of a template of a folder; `None` when the folder does not have it.
///
/// # Errors
/// [`StoreError`] when there is one and it cannot be read, or is larger than any template.
pub fn load_template(folder: &Path, name: &str) -> Result<Option<(PathBuf, String)>, StoreError> {
    let path = folder.join(format!("{name}.md"));
    match read(&path) {
        Err(e) if e.is_missing() => Ok(None),
        Ok(text) if text.len() > MOST_TEMPLATE => Err(StoreError::TooLarge(path)),
        other => Ok(Some((path, other?))),
    }
}

/// Writes a paper that is not there yet, in a folder that may not be there yet.
///
/// # Errors
/// [`StoreError`]: [`StoreError::Exists`] when the file is there.
pub fn write_new_paper(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
    write_paper(path, bytes, Existing::Refuse)
}

/// Writes a paper, whole or not at all. A session is never written over by one.
///
/// # Errors
/// [`StoreError`]; the file that was there is untouched.
pub fn write_paper(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), StoreError> {
    not_of_a_session(path)?;
    let mut pending = Pending::begin(path, existing, Readers::AsUsual)?;
    pending
        .write_all(bytes)
        .map_err(|e| StoreError::io(path, e))?;
    pending.finish()
}
