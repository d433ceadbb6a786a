//! A session put in its file: one that is new, or in place of the one there. What was recorded is never replaced.

use std::fs;
use std::path::Path;

use super::StoreError;
use super::journal::{Journal, is_held};
use super::kept::names_a_journal;
use super::read::ordinary;
use super::session::{load_on_disk, load_session};
use super::text::to_text;
use super::write::{Existing, Readers, folder_of, write_whole};
use crate::negotiation::Session;

/// Writes a new session. An existing file is replaced only if `overwrite`: never a published one, nor one with a history, nor a
/// snapshot, nor one that another program holds.
///
/// # Errors
/// [`StoreError`]; the file that was there is untouched.
pub fn write_session(path: &Path, session: &Session, overwrite: bool) -> Result<(), StoreError> {
    if names_a_journal(path) {
        return Err(StoreError::Kept(path.to_path_buf()));
    }
    let text = to_text(session);
    // What a link leads to may come back: nothing is put in the place of the link.
    if path.is_symlink() {
        ordinary(path)?;
    }
    let is_there = path.exists();
    if !is_there {
        journal_alone(path)?;
    }
    // One that comes meanwhile is nobody's to replace.
    if !overwrite || !is_there {
        return write_whole(path, &text, Existing::Refuse, Readers::AsUsual);
    }
    replaceable(path)?;
    let mut held = Journal::of(path);
    held.take()?;
    // What was recorded just before it was ours is seen.
    replaceable(path)?;
    write_whole(path, &text, Existing::Replace, Readers::AsUsual)
}

/// What a journal keeps of a file that was taken away is not of the one that would come in its place: neither could be read.
fn journal_alone(path: &Path) -> Result<(), StoreError> {
    let journal = Journal::of(path).path().to_path_buf();
    if is_held(path) {
        return Err(StoreError::Busy(path.to_path_buf()));
    }
    match fs::metadata(&journal) {
        Ok(about) if about.len() > 0 => Err(StoreError::Recorded(journal)),
        _ => Ok(()),
    }
}

/// Only what is surely a session that is being prepared is replaced: one that is published may have been spoilt by hand.
fn replaceable(path: &Path) -> Result<(), StoreError> {
    let Ok(present) = load_on_disk(path) else {
        return Err(StoreError::NotOurs(path.to_path_buf()));
    };
    if present.file.published {
        return Err(StoreError::Published(path.to_path_buf()));
    }
    let whole = present.whole();
    if whole.id.is_some() || !whole.history.is_empty() || whole.snapshot.is_some() {
        return Err(StoreError::Recorded(path.to_path_buf()));
    }
    Ok(())
}

/// Writes a session that is not there yet, in a folder that may not be there yet.
///
/// # Errors
/// [`StoreError`]: [`StoreError::Exists`] when the file is there.
pub fn write_new_session(path: &Path, session: &Session) -> Result<(), StoreError> {
    let folder = folder_of(path);
    fs::create_dir_all(&folder).map_err(|e| StoreError::io(&folder, e))?;
    write_session(path, session, false)
}

/// Writes a session in place of its file, as long as the file still holds what it held. Who calls holds its journal.
///
/// # Errors
/// [`StoreError`]; the file that was there is untouched.
pub fn replace_session(path: &Path, before: &Session, session: &Session) -> Result<(), StoreError> {
    match load_session(path) {
        Ok(present) if present.published => Err(StoreError::Published(path.to_path_buf())),
        Ok(_) if fs::metadata(path).is_ok_and(|about| about.permissions().readonly()) => Err(
            StoreError::io(path, std::io::ErrorKind::PermissionDenied.into()),
        ),
        Ok(present) if present == *before => {
            let text = to_text(session);
            write_whole(path, &text, Existing::Replace, Readers::AsUsual)
        }
        Ok(_) | Err(StoreError::Text(_)) => Err(StoreError::Changed(path.to_path_buf())),
        Err(other) => Err(other),
    }
}

/// The same, for who holds nothing: while it is written no other program writes it.
///
/// # Errors
/// As [`replace_session`]; [`StoreError::Busy`] when another program holds it.
pub fn replace_alone(path: &Path, before: &Session, session: &Session) -> Result<(), StoreError> {
    let mut held = Journal::of(path);
    held.take()?;
    replace_session(path, before, session)
}
