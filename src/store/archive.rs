//! An archive: folders of sessions, walked in the order of their paths, read many at once and told one after the other.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::session::{load_on_disk, open_on_disk};
use super::text::from_text;
use super::{Library, Problem, StoreError, TextError};
use crate::negotiation::Talks;
use crate::rules::Pack;

/// How many files are read before what came of them is told: no more than these are in memory.
const AT_ONCE: usize = 256;

/// What a walk comes upon.
#[derive(Debug)]
pub enum Found {
    /// A file that was named: a session, or a snapshot, or it is an error.
    Named(PathBuf),
    /// A file of a folder that may be a session.
    File(PathBuf),
    /// A link to a folder: it is not followed, since it may lead back to where it is.
    Link(PathBuf),
    /// A folder that cannot be read, or a place that is not there.
    Trouble(PathBuf, StoreError),
}

/// What waits to be walked: a folder is opened when its turn comes.
#[derive(Debug)]
enum Waiting {
    Folder(PathBuf),
    Found(Found),
}

/// A walk of an archive. One folder's names, and those of the folders above it, are all that it holds.
#[derive(Debug)]
pub struct Walk {
    waiting: Vec<std::vec::IntoIter<Waiting>>,
}

/// Walks files and folders, in the order given; inside a folder, in the order of the paths. A file that is named is taken
/// as it is; in a folder, those that end in `.ron`. What has a hidden name, with a dot in front, is passed over.
pub fn walk(roots: &[PathBuf]) -> Walk {
    let named = roots.iter().map(|root| match fs::metadata(root) {
        Ok(about) if about.is_dir() => Waiting::Folder(root.clone()),
        Ok(_) => Waiting::Found(Found::Named(root.clone())),
        Err(error) => {
            let error = StoreError::io(root, error);
            Waiting::Found(Found::Trouble(root.clone(), error))
        }
    });
    Walk {
        waiting: vec![named.collect::<Vec<_>>().into_iter()],
    }
}

impl Iterator for Walk {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            match self.waiting.last_mut()?.next() {
                None => drop(self.waiting.pop()),
                Some(Waiting::Found(found)) => return Some(found),
                Some(Waiting::Folder(folder)) => match inside(&folder) {
                    Ok(inside) => self.waiting.push(inside.into_iter()),
                    Err(error) => {
                        let error = StoreError::io(&folder, error);
                        return Some(Found::Trouble(folder, error));
                    }
                },
            }
        }
    }
}

/// What is to be walked in a folder, by name.
fn inside(folder: &Path) -> std::io::Result<Vec<Waiting>> {
    let mut named = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        let kind = entry.file_type()?;
        let is_session = path.extension().is_some_and(|end| end == "ron");
        let waiting = if kind.is_dir() {
            Waiting::Folder(path)
        } else if kind.is_symlink() && path.is_dir() {
            Waiting::Found(Found::Link(path))
        } else if is_session {
            Waiting::Found(Found::File(path))
        } else {
            continue;
        };
        named.push((name, waiting));
    }
    named.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(named.into_iter().map(|(_, waiting)| waiting).collect())
}

/// What a file of an archive is.
#[derive(Debug)]
pub enum Filed {
    /// A session, or a snapshot where those are asked for, opened as it stands after its history.
    Session(Box<Talks>),
    /// A snapshot, passed over.
    Snapshot,
    /// Rules, or the configuration: a file of the program that is no session.
    Other,
}

/// Whether the snapshots of an archive are opened: each holds again the figures of its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snapshots {
    /// They are passed over.
    Skipped,
    /// They are opened as sessions are.
    Opened,
}

/// Reads a file of a folder, with the journal beside it, and opens it.
///
/// # Errors
/// [`StoreError`]: as of a session that is opened alone.
pub fn load_filed(
    path: &Path,
    snapshots: Snapshots,
    packs: &Library,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Filed, StoreError> {
    let on_disk = match load_on_disk(path) {
        Err(StoreError::Text(error)) if is_of_ours(&error) => return Ok(Filed::Other),
        other => other?,
    };
    if on_disk.file.snapshot.is_some() && snapshots == Snapshots::Skipped {
        return Ok(Filed::Snapshot);
    }
    let talks = open_on_disk(path, on_disk, packs, today, judged_on)?;
    Ok(Filed::Session(Box::new(talks)))
}

/// True when what stands in the place of a session is another thing that the program reads.
fn is_of_ours(error: &TextError) -> bool {
    match &error.problem {
        Problem::OtherThing { found, .. } if found == "Config" => true,
        Problem::OtherThing { .. }
        | Problem::UnknownField { .. }
        | Problem::MissingField { .. } => from_text::<Pack>(&error.origin, &error.text).is_ok(),
        _ => false,
    }
}

/// Does the work of each item on all the processors, and tells what came of it in the order of the items, some at a time.
/// What is in memory does not grow with their number.
///
/// # Errors
/// The first of `tell`: nothing more is done.
pub fn in_order<I: Send, T: Send, E>(
    mut items: impl Iterator<Item = I>,
    work: impl Fn(I) -> T + Sync,
    mut tell: impl FnMut(Vec<T>) -> Result<(), E>,
) -> Result<(), E> {
    loop {
        let some: Vec<I> = items.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            return Ok(());
        }
        tell(some.into_par_iter().map(&work).collect())?;
    }
}
