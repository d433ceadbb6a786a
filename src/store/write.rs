//! Atomic writes: a temporary file beside the target, to the disk, then in its place, then the folder to the disk.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use tempfile::NamedTempFile;

use super::kept::is_of_a_session;
use super::read::ordinary;
use super::{Seen, StoreError};

/// How the name of a file that is being written begins; so many letters and digits follow.
const UNFINISHED: &str = ".riparto-";
const RANDOM: usize = 6;

/// A file that was being written this long ago is written by nobody any more.
const LONG_AGO: SignedDuration = SignedDuration::from_hours(24);

/// Whether a file already there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It is replaced, with its permissions kept and a link followed.
    Replace,
    /// The same, as long as it still is what was seen: what others put there meanwhile stays.
    ReplaceSeen(Seen),
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
    /// Of those, who may read a file that is there: with its mode, where there are modes.
    #[cfg(unix)]
    Those(u32),
}

impl Readers {
    /// Who may read what stands beside a file and tells what it tells.
    pub(super) fn of(file: &Path) -> Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Whose it is adds to it, whatever may be done with the other.
            let mode = |about: fs::Metadata| about.permissions().mode() & 0o666 | 0o600;
            fs::metadata(file).map_or(Self::AsUsual, |about| Self::Those(mode(about)))
        }
        #[cfg(not(unix))]
        {
            let _ = file;
            Self::AsUsual
        }
    }

    /// The mode of a file that is made for them, of which the user's mask takes its part.
    #[cfg(unix)]
    pub(super) fn mode(self) -> u32 {
        match self {
            Self::AsUsual => 0o666,
            Self::OnlyMe => 0o600,
            Self::Those(mode) => mode,
        }
    }
}

/// Nothing that is made for others goes where a session or a journal is, or would be: through a link neither.
///
/// # Errors
/// [`StoreError::Kept`].
pub(super) fn not_of_a_session(path: &Path) -> Result<(), StoreError> {
    let target = fs::canonicalize(path);
    if is_of_a_session(path) || target.is_ok_and(|target| is_of_a_session(&target)) {
        return Err(StoreError::Kept(path.to_path_buf()));
    }
    Ok(())
}

/// Writes a whole file, or nothing.
pub(super) fn write_whole(
    path: &Path,
    text: &str,
    existing: Existing,
    readers: Readers,
) -> Result<(), StoreError> {
    let mut pending = Pending::begin(path, existing, readers)?;
    pending
        .write_all(text.as_bytes())
        .map_err(|e| StoreError::io(path, e))?;
    pending.finish()
}

/// A file that is being written beside its place: it is there whole, once it is finished, or not at all.
#[derive(Debug)]
pub(super) struct Pending {
    path: PathBuf,
    target: PathBuf,
    folder: PathBuf,
    existing: Existing,
    file: NamedTempFile,
}

impl Pending {
    /// Begins a file.
    pub(super) fn begin(
        path: &Path,
        existing: Existing,
        readers: Readers,
    ) -> Result<Self, StoreError> {
        let fail = |e| StoreError::io(path, e);
        // A link stays a link: what it points to is replaced.
        let replaces = existing != Existing::Refuse;
        let target = if replaces && path.is_symlink() {
            fs::canonicalize(path).map_err(fail)?
        } else {
            path.to_path_buf()
        };
        let folder = folder_of(&target);
        if !folder.is_dir() {
            return Err(StoreError::NoFolder(folder));
        }
        let present = fs::metadata(&target).ok().filter(|_| replaces);
        if present.is_some() {
            // A device or a pipe is not put aside for a file.
            ordinary(&target)?;
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(UNFINISHED).rand_bytes(RANDOM);
        #[cfg(not(unix))]
        let _ = readers;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(readers.mode()));
        }
        let file = builder.tempfile_in(&folder).map_err(|e| match fail(e) {
            // Where one works may be gone, and still seem a folder.
            e if e.is_missing() => StoreError::NoFolder(folder.clone()),
            other => other,
        })?;
        if let Some(present) = present {
            #[cfg(unix)]
            keep_owner(file.as_file(), &present);
            file.as_file()
                .set_permissions(present.permissions())
                .map_err(fail)?;
        }
        Ok(Self {
            path: path.to_path_buf(),
            target,
            folder,
            existing,
            file,
        })
    }

    /// Where it goes.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Brings what was written to the disk, and then in its place.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        let fail = |e| StoreError::io(&self.path, e);
        self.file.as_file().sync_all().map_err(fail)?;
        match self.existing {
            Existing::ReplaceSeen(seen) if Seen::at(&self.target) != Some(seen) => {
                return Err(StoreError::Changed(self.path));
            }
            Existing::Replace | Existing::ReplaceSeen(_) => self.file.persist(&self.target),
            Existing::Refuse => self.file.persist_noclobber(&self.target),
        }
        .map_err(|e| fail(e.error))?;
        sync_folder(&self.folder);
        Ok(())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

/// A file stays whose it was, and of those who share it, as far as the system lets: who administers the machine does not take it
/// from whoever works on it.
#[cfg(unix)]
fn keep_owner(file: &File, present: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(file, None, Some(present.gid()));
    let _ = fchown(file, Some(present.uid()), None);
}

/// Takes away, from where a file is written, what a program that was stopped long ago left half written: it was confirmed to
/// nobody, and nothing leads to it. Gives how many there were. What cannot be taken away stays.
pub fn sweep(beside: &Path, now: Timestamp) -> usize {
    let target = fs::canonicalize(beside);
    sweep_folder(&folder_of(target.as_deref().unwrap_or(beside)), now)
}

/// The same, of a folder.
pub(super) fn sweep_folder(folder: &Path, now: Timestamp) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let left = entries.filter(|entry| is_left(entry, now));
    left.filter(|entry| fs::remove_file(entry.path()).is_ok())
        .count()
}

fn is_left(entry: &fs::DirEntry, now: Timestamp) -> bool {
    let name = entry.file_name();
    let random = name.to_str().and_then(|name| name.strip_prefix(UNFINISHED));
    let is_ours =
        |random: &str| random.len() == RANDOM && random.chars().all(|c| c.is_ascii_alphanumeric());
    if !random.is_some_and(is_ours) {
        return false;
    }
    // Of the entry itself: a link is none of them.
    let about = entry.metadata().ok().filter(fs::Metadata::is_file);
    let written = about.and_then(|about| Timestamp::try_from(about.modified().ok()?).ok());
    written.is_some_and(|written| now.duration_since(written) > LONG_AGO)
}

/// True when two paths lead to one file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// How many names a file has on the disk beside the one it is opened by. A file is written anew in the place of one name: the others
/// keep what was there, as who copies folders by linking files wants.
pub fn other_names_of(path: &Path) -> u64 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(path).map_or(0, |about| about.nlink().saturating_sub(1))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        0
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Between what was read and its place being taken there is a moment, and in it others may write.
    #[test]
    fn what_others_put_there_meanwhile_is_not_written_over()
    -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::TempDir::new()?;
        let path = folder.path().join("a.ron");
        let begin = || -> Result<Pending, Box<dyn std::error::Error>> {
            fs::write(&path, "before")?;
            let seen = Seen::at(&path).ok_or("nothing is there")?;
            let mut pending = Pending::begin(&path, Existing::ReplaceSeen(seen), Readers::AsUsual)?;
            pending.write_all(b"after")?;
            Ok(pending)
        };
        begin()?.finish()?;
        assert_eq!(fs::read_to_string(&path)?, "after");
        let pending = begin()?;
        fs::write(&path, "theirs")?;
        let refused = pending.finish();
        assert!(
            matches!(refused, Err(StoreError::Changed(_))),
            "{refused:?}"
        );
        assert_eq!(fs::read_to_string(&path)?, "theirs");
        let pending = begin()?;
        fs::remove_file(&path)?;
        let refused = pending.finish();
        assert!(
            matches!(refused, Err(StoreError::Changed(_))),
            "{refused:?}"
        );
        assert_eq!(fs::read_dir(folder.path())?.count(), 0);
        Ok(())
    }
}
