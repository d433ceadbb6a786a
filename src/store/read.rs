//! Reading: ordinary files, and no more of them than a session can be. What never ends is not begun.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::StoreError;

/// No session is larger; what is, is something else.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What a file of that size may hold: twice as much as the longest history, of values and of structures and lists.
const MOST_VALUES: usize = 4_000_000;
const MOST_GROUPS: usize = 1_500_000;

/// The bytes of a file.
///
/// # Errors
/// [`StoreError`]: of a folder, of what is no ordinary file (a device, a pipe), of a file larger than any session.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, StoreError> {
    bytes_from(path, 0)
}

/// The bytes of a file from a place on: those before it were read already.
///
/// # Errors
/// As [`bytes_of`].
pub(super) fn bytes_from(path: &Path, start: u64) -> Result<Vec<u8>, StoreError> {
    let bytes = bounded(path, start, MOST_BYTES)?;
    if has_too_many_values(&bytes) {
        return Err(StoreError::TooLarge(path.to_path_buf()));
    }
    Ok(bytes)
}

/// The bytes of a file that is short by its nature.
///
/// # Errors
/// As [`bytes_of`], of a file longer than that.
pub(super) fn bytes_up_to(path: &Path, most: u64) -> Result<Vec<u8>, StoreError> {
    bounded(path, 0, most)
}

fn bounded(path: &Path, start: u64, most: u64) -> Result<Vec<u8>, StoreError> {
    let fail = |e| StoreError::io(path, e);
    ordinary(path)?;
    let mut file = File::open(path).map_err(fail)?;
    // It may have become another one since, and may grow while it is read.
    let about = file.metadata().map_err(fail)?;
    if !about.is_file() {
        return Err(StoreError::NotFile(path.to_path_buf()));
    }
    if about.len() > most {
        return Err(StoreError::TooLarge(path.to_path_buf()));
    }
    let rest = about.len().saturating_sub(start);
    let mut bytes = Vec::with_capacity(usize::try_from(rest).unwrap_or_default() + 1);
    if start > 0 {
        file.seek(SeekFrom::Start(start)).map_err(fail)?;
    }
    file.take(most + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > most {
        return Err(StoreError::TooLarge(path.to_path_buf()));
    }
    Ok(bytes)
}

/// True for what would make far more of memory than it is long: values of a letter each, by the million. Nothing that the program
/// writes has as many, be it as long as it may. They are counted by what stands between them, wherever it stands.
fn has_too_many_values(bytes: &[u8]) -> bool {
    let most = MOST_GROUPS.min(MOST_VALUES);
    let count = |is: fn(u8) -> bool| bytes.iter().filter(|&&byte| is(byte)).count();
    bytes.len() > most
        && (count(|byte| byte == b',') > MOST_VALUES
            || count(|byte| matches!(byte, b'(' | b'[')) > MOST_GROUPS)
}

/// The text of a file.
///
/// # Errors
/// As [`bytes_of`], and [`StoreError::NotText`].
pub(super) fn read(path: &Path) -> Result<String, StoreError> {
    String::from_utf8(bytes_of(path)?).map_err(|_| StoreError::NotText(path.to_path_buf()))
}

/// Nothing but an ordinary file is opened: a pipe would wait for whoever writes it.
///
/// # Errors
/// [`StoreError`].
pub(super) fn ordinary(path: &Path) -> Result<(), StoreError> {
    let about = fs::metadata(path).map_err(|e| StoreError::io(path, e))?;
    if about.is_dir() {
        Err(StoreError::IsFolder(path.to_path_buf()))
    } else if about.is_file() {
        Ok(())
    } else {
        Err(StoreError::NotFile(path.to_path_buf()))
    }
}

/// A file of ours beside others, which is about to be opened to add to it: it is not there yet, or is an ordinary file. A link
/// would lead out of the folder, to a file that is not ours to write.
///
/// # Errors
/// [`StoreError`].
pub(super) fn ours_to_write(path: &Path) -> Result<(), StoreError> {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_symlink() => Err(StoreError::NotFile(path.to_path_buf())),
        Ok(_) => ordinary(path),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(StoreError::io(path, e)),
    }
}
