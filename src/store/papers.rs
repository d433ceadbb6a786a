//! Papers on the disk: the templates that an office has put in place of ours, and what is exported.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::StoreError;
use super::config::config_path;
use super::read::read;
use super::write::{Existing, Pending, Readers, folder_of};

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
        Err(StoreError::NotFound(_)) => Ok(None),
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
    // Through a link too, and however the end of the name is written.
    let target = fs::canonicalize(path);
    if is_of_a_session(path) || target.is_ok_and(|target| is_of_a_session(&target)) {
        return Err(StoreError::NotOurs(path.to_path_buf()));
    }
    let mut pending = Pending::begin(path, existing, Readers::AsUsual)?;
    pending
        .write_all(bytes)
        .map_err(|e| StoreError::io(path, e))?;
    pending.finish()
}

/// True for the name of a session, of its journal, or of what says who holds that, however it is written.
fn is_of_a_session(path: &Path) -> bool {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let name = name.strip_suffix(".lock").unwrap_or(&name);
    let name = name.strip_suffix(".journal").unwrap_or(name);
    Path::new(name).extension().is_some_and(|end| end == "ron")
}
