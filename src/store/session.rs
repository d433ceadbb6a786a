//! Sessions and snapshots on disk.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::kept::{Kept, kept_beside};
use super::locate::locate;
use super::read::read;
use super::safety::{is_plain, unsafe_inside};
use super::swift::read_in_parts;
use super::text::{from_text, to_text};
use super::write::{Existing, Readers, folder_of, write_whole};
use super::{Packs, Problem, StoreError, TextError};
use crate::negotiation::{
    Case, FORMAT, Operation, Session, SessionFault, SnapshotSeal, Talks, name_of_next,
};

/// A session that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The path it has in the project.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The example that comes with the program: the published case of Prato 2019.
pub fn example() -> Example {
    Example {
        name: "sessions/prato-2019.ron",
        text: include_str!("../../sessions/prato-2019.ron"),
    }
}

/// Reads a session from a text that has no file.
///
/// # Errors
/// [`TextError`] with the place.
pub fn session_from_text(text: &str) -> Result<Session, Box<TextError>> {
    read_session("-", text)
}

/// Reads a session from its file.
///
/// # Errors
/// [`StoreError`].
pub fn load_session(path: &Path) -> Result<Session, StoreError> {
    Ok(read_session(&path.display().to_string(), &read(path)?)?)
}

/// Reads a session from its file and opens it.
///
/// # Errors
/// [`StoreError`]: what is impossible in it has its place in the text.
pub fn load_case(
    path: &Path,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Case, StoreError> {
    Ok(load_talks(path, packs, today, judged_on)?.case())
}

/// A session as it is on the disk: the file, and what its journal adds.
#[derive(Debug, Clone)]
pub struct OnDisk {
    /// The text of the file.
    pub text: String,
    /// What the file alone says.
    pub file: Session,
    /// What was done since it was written, oldest first.
    pub added: Vec<Operation>,
    journal: Option<Kept>,
}

impl OnDisk {
    /// The session with all that was done.
    pub fn whole(&self) -> Session {
        with_added(self.file.clone(), self.added.clone(), self.journal.as_ref())
    }
}

/// A session with what its journal adds.
fn with_added(mut session: Session, added: Vec<Operation>, journal: Option<&Kept>) -> Session {
    if let (Some(last), Some(journal)) = (added.last(), journal) {
        session.head = Some(last.hash());
        if session.id.is_none() {
            (session.seals, session.id) = (journal.seals.clone(), journal.id.clone());
        }
        session.history.extend(added);
    }
    session
}

/// Reads a session from its file and from the journal beside it, and opens nothing.
///
/// # Errors
/// [`StoreError`]: of either; both stay as they are.
pub fn load_on_disk(path: &Path) -> Result<OnDisk, StoreError> {
    // The journal first: what it loses when the file is written meanwhile is then in the file.
    let journal = kept_beside(path)?;
    let text = read(path)?;
    let file = read_session(&path.display().to_string(), &text)?;
    let (added, journal) = match journal {
        Some(mut journal) => (journal.after(&file)?, Some(journal)),
        None => (Vec::new(), None),
    };
    Ok(OnDisk {
        text,
        file,
        added,
        journal,
    })
}

/// Reads a session from its file and from the journal beside it, and opens it with its history.
///
/// # Errors
/// [`StoreError`]: what is impossible in it has its place in the text.
pub fn load_talks(
    path: &Path,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Talks, StoreError> {
    Ok(load_recovered(path, packs, today, judged_on)?.0)
}

/// The same, with how many of its acts the file alone has: the others are in the journal, as a program left them that could not
/// write the file again.
///
/// # Errors
/// As [`load_talks`].
pub fn load_recovered(
    path: &Path,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<(Talks, usize), StoreError> {
    let on_disk = load_on_disk(path)?;
    let in_file = on_disk.file.history.len();
    let talks = open_on_disk(path, on_disk, packs, today, judged_on)?;
    Ok((talks, in_file))
}

/// Opens a session that was read, with its history.
///
/// # Errors
/// [`StoreError`]: what is impossible in it has its place in the text.
pub(super) fn open_on_disk(
    path: &Path,
    on_disk: OnDisk,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Talks, StoreError> {
    let packs = packs.serving(&on_disk.file)?;
    let OnDisk {
        text,
        file,
        added,
        journal,
    } = on_disk;
    let in_file = file.history.len();
    // A long history is moved, not copied.
    let session = with_added(file, added, journal.as_ref());
    let opened = Talks::open(session, &packs, today, judged_on);
    Ok(opened.map_err(|fault| match (&fault, &journal) {
        (SessionFault::History { number, .. }, Some(journal)) if *number as usize > in_file => {
            journal.refused(*number, Problem::Session(Box::new(fault)))
        }
        _ => refused(&path.display().to_string(), &text, fault),
    })?)
}

/// Reads a session from a text and opens it, as it stands after its history. `origin` names it in errors.
///
/// # Errors
/// [`TextError`] with the place.
pub fn open_text(
    origin: &str,
    text: &str,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Case, Box<TextError>> {
    Ok(talks_from_text(origin, text, packs, today, judged_on)?.case())
}

/// Reads a session from a text and opens it with its history. `origin` names it in errors.
///
/// # Errors
/// [`TextError`] with the place.
pub fn talks_from_text(
    origin: &str,
    text: &str,
    packs: &impl Packs,
    today: Date,
    judged_on: Option<Date>,
) -> Result<Talks, Box<TextError>> {
    let session = read_session(origin, text)?;
    let packs = packs.serving(&session)?;
    Talks::open(session, &packs, today, judged_on).map_err(|fault| refused(origin, text, fault))
}

fn read_session(origin: &str, text: &str) -> Result<Session, Box<TextError>> {
    // What the program writes is almost always plain: nothing in it can hide.
    let plain = is_plain(text);
    if let Some(session) = plain.then(|| read_in_parts(text)).flatten() {
        return Ok(session);
    }
    let session: Session =
        from_text(origin, text).map_err(|error| match declared_format(text) {
            // Of another format nothing else can be said: its fields may well be others.
            Some(other) if other != FORMAT => refused(origin, text, SessionFault::Format(other)),
            _ => error,
        })?;
    // The text itself was looked at when it was read; inside a value there may still be an escape, or the end of a line.
    if !plain && let Some((character, within)) = unsafe_inside(&session) {
        let fault = SessionFault::UnsafeText { character, within };
        return Err(refused(origin, text, fault));
    }
    Ok(session)
}

/// The format that a text says it has, if it can be told.
fn declared_format(text: &str) -> Option<u32> {
    let place = locate(text, &SessionFault::Format(FORMAT))?;
    text[place].trim().parse().ok()
}

fn refused(origin: &str, text: &str, fault: SessionFault) -> Box<TextError> {
    Box::new(TextError {
        origin: origin.to_owned(),
        text: text.to_owned(),
        span: locate(text, &fault),
        problem: Problem::Session(Box::new(fault)),
    })
}

/// The name of the session of a later year, beside the one of the last: the year in the name is replaced, or added.
///
/// # Errors
/// [`StoreError::Exists`] when there is such a file already.
pub fn next_year_path(path: &Path, last: i16, year: i16) -> Result<PathBuf, StoreError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name_of_next(&stem, last, year);
    let path = path.with_file_name(format!("{name}.ron"));
    if path.exists() {
        Err(StoreError::Exists(path))
    } else {
        Ok(path)
    }
}

/// Where a snapshot of a session file goes: `NAME/2019-06-11T153200-label.ron` beside `NAME.ron`. A snapshot of a
/// snapshot stands beside it. `stamp` is the moment as `2019-06-11T153200`.
pub fn snapshot_path(session: &Path, is_snapshot: bool, stamp: &str, label: &str) -> PathBuf {
    let folder = if is_snapshot {
        folder_of(session)
    } else {
        let beside = session.with_extension("");
        // A session without an extension cannot be a folder too.
        if beside == session {
            session.with_extension("istantanee")
        } else {
            beside
        }
    };
    // A label is a name and not a path.
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let label: String = label.chars().map(plain).take(64).collect();
    folder.join(format!("{stamp}-{label}.ron"))
}

/// Writes a snapshot, once. Where the name is taken a number is added. A snapshot of a simulation can be read by the user
/// alone, any other by nobody who may not read the file that it is `of`. It is sealed as it is written. Returns where it was
/// written.
///
/// # Errors
/// [`StoreError`].
pub fn write_snapshot(of: &Path, path: &Path, snapshot: &Session) -> Result<PathBuf, StoreError> {
    let folder = folder_of(path);
    if of == Path::new(example().name) {
        // It is in no file, and its folder need not be there.
        fs::create_dir_all(folder_of(&folder)).map_err(|e| StoreError::io(&folder, e))?;
    }
    make_snapshot_folder(&folder)?;
    let text = to_text(&seal_snapshot(snapshot));
    let private = snapshot
        .snapshot
        .as_ref()
        .is_some_and(|mark| mark.simulation);
    let readers = if private {
        Readers::OnlyMe
    } else {
        Readers::of(of)
    };
    let mut place = path.to_path_buf();
    for n in 2..1000 {
        match write_whole(&place, &text, Existing::Refuse, readers) {
            Err(StoreError::Exists(_)) => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                place = path.with_file_name(format!("{stem}-{n}.ron"));
            }
            other => return other.map(|()| place),
        }
    }
    Err(StoreError::Exists(place))
}

/// Makes the folder of the snapshots of a session. Where the folder that the session stands in is gone it is not made again: it would
/// be where a disk was taken away, under whatever is put there after.
pub(super) fn make_snapshot_folder(folder: &Path) -> Result<(), StoreError> {
    let within = folder_of(folder);
    if !within.is_dir() {
        return Err(StoreError::NoFolder(within));
    }
    match fs::create_dir(folder) {
        Err(_) if folder.is_dir() => Ok(()),
        made => made.map_err(|e| StoreError::io(folder, e)),
    }
}

/// A snapshot as it is written: sealed.
pub(super) fn seal_snapshot(snapshot: &Session) -> Session {
    let mut sealed = snapshot.clone();
    if let Some(mark) = &mut sealed.snapshot {
        mark.seal = SnapshotSeal::of(snapshot).map(Box::new);
    }
    sealed
}

/// The session files of a folder, by name; none when there is no such folder.
pub fn list_sessions(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let is_session = |p: &PathBuf| p.extension().is_some_and(|e| e == "ron") && p.is_file();
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .map(|e| e.path())
        .filter(is_session)
        .collect();
    found.sort();
    found
}
