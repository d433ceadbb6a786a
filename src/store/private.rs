//! Files that the user alone may read, from their first byte: the workbook, the log.
//!
//! Where there are no modes, a file has the access of its folder: the user's data folder is the user's there too.

use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::StoreError;
use super::read::ours_to_write;
use super::write::{Readers, not_of_a_session};

/// Opens a file to add to it, made if it is not there. It is never made readable by others than these.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotFile`] of a link, which would lead out of the folder.
pub(super) fn to_add_to(path: &Path, readers: Readers) -> Result<File, StoreError> {
    ours_to_write(path)?;
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(readers.mode());
    }
    let file = options.open(path).map_err(|e| StoreError::io(path, e))?;
    let closed = close_to_others(&file, readers);
    // What is beside a session may be of somebody else who works on it: its mode is his.
    if readers == Readers::OnlyMe {
        closed.map_err(|e| StoreError::io(path, e))?;
    }
    Ok(file)
}

/// One that was there already, and that others could read, is theirs no longer: a copy brought back, most often.
#[cfg(unix)]
fn close_to_others(file: &File, readers: Readers) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode() & 0o777;
    if readers != Readers::AsUsual && mode & !readers.mode() & 0o077 != 0 {
        file.set_permissions(fs::Permissions::from_mode(mode & readers.mode()))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn close_to_others(_: &File, _: Readers) -> std::io::Result<()> {
    Ok(())
}

/// Makes a folder, and those it stands in, that only the user enters.
///
/// # Errors
/// [`StoreError`].
pub(super) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(folder)
        .map_err(|e| StoreError::io(folder, e))
}

/// Opens a log to add to it. What is something else is not written: a session, a journal, a workbook, what others may read.
///
/// # Errors
/// [`StoreError`]; [`StoreError::NotLog`] of such a file, [`StoreError::Kept`] of the name of a session or of its journal, which would
/// not open any more.
pub fn log_file(path: &Path) -> Result<File, StoreError> {
    not_of_a_session(path)?;
    ours_to_write(path)?;
    if path.exists() && !is_log(path)? {
        return Err(StoreError::NotLog(path.to_path_buf()));
    }
    to_add_to(path, Readers::OnlyMe)
}

/// How much of a log tells that it is one.
const BEGINNING: u64 = 256;

/// True for a log that only the user reads, or for a file where one may begin.
fn is_log(path: &Path) -> Result<bool, StoreError> {
    let fail = |e| StoreError::io(path, e);
    let file = File::open(path).map_err(fail)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if file.metadata().map_err(fail)?.permissions().mode() & 0o077 != 0 {
            return Ok(false);
        }
    }
    let mut bytes = Vec::new();
    file.take(BEGINNING).read_to_end(&mut bytes).map_err(fail)?;
    let text = String::from_utf8_lossy(&bytes);
    let first = text.lines().next().unwrap_or_default();
    Ok(bytes.is_empty() || first.contains(concat!(" ", env!("CARGO_PKG_NAME"), "::")))
}
