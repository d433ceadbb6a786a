//! A journal that was left under another name: the session's file was given a new one after the program was stopped, and what the
//! journal keeps would be missed by nobody.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::journal::is_held;
use super::kept::{beside, operation_of};
use super::lines::whole_lines;
use super::read::bytes_of;
use super::write::folder_of;

/// A journal of no session, which goes on from one that has another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its name, in the folder of the session.
    pub journal: PathBuf,
    /// How it is to be called to be of the session.
    pub name: PathBuf,
    /// How many acts it has after those of the session.
    pub acts: usize,
}

/// The journal in the folder of a session that has no session of its own, and goes on from this one; `head` gives the hash that its
/// next act follows, which is asked for only where there is such a journal.
pub fn left_journal(session: &Path, head: impl FnOnce() -> String) -> Option<Left> {
    let own = beside(session);
    let mut alone = alone_in(&folder_of(&own));
    if alone.is_empty() {
        return None;
    }
    alone.sort();
    let head = head();
    let mut found = alone.into_iter().filter_map(|journal| {
        let acts = acts_after(&journal, &head)?;
        Some((journal, acts))
    });
    let (journal, acts) = found.next()?;
    let journal = PathBuf::from(journal.file_name()?);
    let name = PathBuf::from(own.file_name()?);
    Some(Left {
        journal,
        name,
        acts,
    })
}

/// The journals of a folder whose session is not there: from the names alone, which is one question however many there are.
fn alone_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names: HashSet<OsString> = entries.map(|entry| entry.file_name()).collect();
    let is_alone = |name: &&OsString| {
        let name = Path::new(name);
        let is_journal = name.extension().is_some_and(|end| end == "journal");
        is_journal && !names.contains(name.with_extension("").as_os_str())
    };
    let alone = names.iter().filter(is_alone);
    alone.map(|name| folder.join(name)).collect()
}

/// How many acts a journal has after a hash; `None` where it does not go on from it, or a program still writes it.
fn acts_after(journal: &Path, head: &str) -> Option<usize> {
    if is_held(&journal.with_extension("")) {
        return None;
    }
    let bytes = bytes_of(journal).ok()?;
    let text = std::str::from_utf8(whole_lines(&bytes)).ok()?;
    let follows = |line: &str| operation_of(line).is_some_and(|act| act.before == head);
    let at = text.lines().position(follows)?;
    Some(text.lines().count() - at)
}
