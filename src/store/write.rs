//! Atomic writes: a temporary file beside the target, to the disk, then in its place, then the folder to the disk.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::StoreError;

/// Whether a file already there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It is replaced, with its permissions kept and a link followed.
    Replace,
    /// It is an error, even if it appears at the last moment.
    Refuse,
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Whoever may read what the user's other programs create.
    AsUsual,
    /// The user alone.
    OnlyMe,
}

/// Writes a whole file, or nothing.
pub(super) fn write_whole(
    path: &Path,
    text: &str,
    existing: Existing,
    readers: Readers,
) -> Result<(), StoreError> {
    let fail = |e| StoreError::io(path, e);
    // A link stays a link: what it points to is replaced.
    let target = if existing == Existing::Replace && path.is_symlink() {
        fs::canonicalize(path).map_err(fail)?
    } else {
        path.to_path_buf()
    };
    let folder = folder_of(&target);
    if !folder.is_dir() {
        return Err(StoreError::NotFound(folder));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".riparto-");
    #[cfg(not(unix))]
    let _ = readers;
    #[cfg(unix)]
    {
        // A temporary file is private by default.
        use std::os::unix::fs::PermissionsExt;
        if readers == Readers::AsUsual {
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
    }
    let mut file = builder.tempfile_in(&folder).map_err(fail)?;
    if let (Existing::Replace, Ok(present)) = (existing, fs::metadata(&target)) {
        file.as_file()
            .set_permissions(present.permissions())
            .map_err(fail)?;
    }
    file.write_all(text.as_bytes()).map_err(fail)?;
    file.as_file().sync_all().map_err(fail)?;
    match existing {
        Existing::Replace => file.persist(&target),
        Existing::Refuse => file.persist_noclobber(&target),
    }
    .map_err(|e| fail(e.error))?;
    sync_folder(&folder);
    Ok(())
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Brings the folder's entry to the disk, where the system can: the file itself is there already.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
