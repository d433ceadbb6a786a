//! The journal of a session: `NAME.ron.journal` beside it. Each operation goes there, and to the disk, as it happens; when the
//! file is written whole it is emptied. Who holds its lock writes; whoever else opens the session reads both.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::Seen;
use super::read::{bytes_of, ours_to_write};
use super::safety::unsafe_inside;
use super::session::load_on_disk;
use super::text::{from_text, to_line, to_text};
use super::write::{Existing, Readers, folder_of, sync_folder, write_whole};
use super::{JournalFault, Problem, StoreError, TextError};
use crate::negotiation::{Operation, Seals, Session, SessionFault, Talks};

/// The journal of a session.
#[derive(Debug)]
pub struct Journal {
    session: PathBuf,
    path: PathBuf,
    /// The file, once it is ours alone.
    file: Option<File>,
    /// The hash of the last operation on the disk, once it is known.
    head: Option<String>,
    /// The operations that could not be kept, oldest first.
    waiting: Vec<Operation>,
    /// What the session's file was when it was last read or written here: while it is the same, it need not be read again.
    seen: Option<Seen>,
}

/// Where the journal of a session is.
fn beside(session: &Path) -> PathBuf {
    let mut name = session.as_os_str().to_owned();
    name.push(".journal");
    PathBuf::from(name)
}

impl Journal {
    /// The journal of a session file. Nothing is created until something is kept.
    pub fn of(session: &Path) -> Self {
        Self {
            session: session.to_path_buf(),
            path: beside(session),
            file: None,
            head: None,
            waiting: Vec::new(),
            seen: None,
        }
    }

    /// Takes the lock of a session that was just read: as it was `seen` before that, with the hash of all there is in file and
    /// journal. Nothing has to be read again before the first operation.
    ///
    /// # Errors
    /// As [`Journal::take`].
    pub fn take_as_read(&mut self, seen: Option<Seen>, head: &str) -> Result<(), StoreError> {
        self.take()?;
        if seen.is_some() && seen == Seen::at(&self.session) {
            self.seen = seen;
            self.head = Some(head.to_owned());
        }
        Ok(())
    }

    /// True while there are operations that could not be kept.
    pub fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// True while the file is as it was last read or written here.
    fn is_as_seen(&self) -> bool {
        self.seen.is_some() && self.seen == Seen::at(&self.session)
    }

    /// The session's file.
    pub fn session(&self) -> &Path {
        &self.session
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the lock, as long as the journal lives: from now on only this program writes the session.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program holds it; [`StoreError`] when the journal cannot be written.
    pub fn take(&mut self) -> Result<(), StoreError> {
        self.locked().map(drop)
    }

    fn locked(&mut self) -> Result<&mut File, StoreError> {
        let file = match self.file.take() {
            Some(file) => file,
            None => lock(&self.path)?,
        };
        Ok(self.file.insert(file))
    }

    /// Keeps an operation: it is on the disk when this returns. One that could not be kept waits, and goes with the next.
    ///
    /// # Errors
    /// [`StoreError`]; [`StoreError::Changed`] when it does not go on from what is on the disk.
    pub fn keep(&mut self, operation: Operation) -> Result<(), StoreError> {
        self.waiting.push(operation);
        self.locked()?;
        let mut head = match self.head.take() {
            Some(head) => head,
            None => head_on_disk(&self.session)?,
        };
        let mut lines = String::new();
        let before = head.clone();
        for operation in &self.waiting {
            if operation.before != head {
                self.head = Some(before);
                return Err(StoreError::Changed(self.session.clone()));
            }
            lines += &to_line(operation);
            head = operation.hash();
        }
        let file = self.locked()?;
        let written = file
            .write_all(lines.as_bytes())
            .and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Part of the lines may be there: what is cut is taken away when the journal is opened again.
            self.file = None;
            return Err(StoreError::io(&self.path, error));
        }
        self.waiting.clear();
        self.head = Some(head);
        Ok(())
    }

    /// Writes the session with its history in place of its file, and empties the journal. What is on the disk must be the
    /// beginning of what is written: nothing that others did is lost.
    ///
    /// # Errors
    /// [`StoreError`]; file and journal are as they were.
    pub fn save(&mut self, session: &Session) -> Result<(), StoreError> {
        let path = &self.session;
        let about = fs::metadata(path).map_err(|e| StoreError::io(path, e))?;
        if about.permissions().readonly() {
            return Err(StoreError::Denied(path.clone()));
        }
        self.locked()?;
        let path = &self.session;
        // What nobody touched since it was read here is the beginning of what is written: operations are only added.
        if !self.is_as_seen() {
            let present = load_on_disk(path)?;
            if present.file.published {
                return Err(StoreError::Published(path.clone()));
            }
            if !goes_on(session, &present.whole()) {
                return Err(StoreError::Changed(path.clone()));
            }
        }
        write_whole(path, &to_text(session), Existing::Replace, Readers::AsUsual)?;
        self.seen = Seen::at(path);
        self.waiting.clear();
        self.head.clone_from(&session.head);
        let file = self.locked()?;
        let emptied = file.set_len(0).and_then(|()| file.sync_all());
        // What is there is in the file too: it is passed over when it is read.
        emptied.map_err(|e| StoreError::io(&self.path, e))
    }
}

impl Drop for Journal {
    /// An empty journal says nothing: it does not stay.
    fn drop(&mut self) {
        if let Some(file) = &self.file
            && file.metadata().is_ok_and(|about| about.len() == 0)
        {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Writes a session with its history in place of its file.
///
/// # Errors
/// As [`Journal::save`].
pub fn save_talks(path: &Path, talks: &Talks) -> Result<(), StoreError> {
    Journal::of(path).save(&talks.session())
}

/// The hash that the next operation follows.
fn head_on_disk(session: &Path) -> Result<String, StoreError> {
    let session = load_on_disk(session)?.whole();
    let id = || session.id.clone();
    let head = session.head.clone().or_else(id);
    Ok(head.unwrap_or_else(|| Seals::of(&session).id()))
}

/// True when a session opens as another, and its history begins with that of the other.
fn goes_on(session: &Session, before: &Session) -> bool {
    let same_id = before.id.is_none() || before.id == session.id;
    same_id
        && session.history.starts_with(&before.history)
        && session.snapshot == before.snapshot
        && session.carried == before.carried
        && Seals::of(session) == Seals::of(before)
}

/// Opens a journal to add to it, ours alone.
fn lock(path: &Path) -> Result<File, StoreError> {
    let fail = |e| StoreError::io(path, e);
    ours_to_write(path)?;
    // Another program may take an empty journal away just before we hold it: then it is made again.
    for _ in 0..8 {
        let mut options = OpenOptions::new();
        let file = options.append(true).create(true).open(path).map_err(fail)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(e)) => return Err(fail(e)),
        }
        if is_still(&file, path) {
            end_cut_line(&file, path)?;
            sync_folder(&folder_of(path));
            return Ok(file);
        }
    }
    Err(StoreError::Busy(path.to_path_buf()))
}

/// True when a path still leads to an open file.
#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |about: fs::Metadata| (about.dev(), about.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => place(ours) == place(there),
        _ => false,
    }
}

/// True when a path still leads to an open file: an open file cannot be taken away here.
#[cfg(not(unix))]
fn is_still(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Takes away a line that a crash cut: it was never confirmed to anyone, and the next one is to be whole.
fn end_cut_line(file: &File, path: &Path) -> Result<(), StoreError> {
    let bytes = bytes_of(path)?;
    let whole = whole_lines(&bytes).len();
    if whole < bytes.len() {
        file.set_len(whole as u64)
            .map_err(|e| StoreError::io(path, e))?;
    }
    Ok(())
}

/// What was confirmed: the lines that end.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    let last = bytes.iter().rposition(|&b| b == b'\n');
    &bytes[..last.map_or(0, |at| at + 1)]
}

/// What a journal keeps.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    origin: String,
    text: String,
    /// The operations, and the bytes of the text where each stands.
    operations: Vec<(Operation, Range<usize>)>,
    /// The seals and the id of a session whose file had none yet.
    pub(super) seals: Option<Box<Seals>>,
    pub(super) id: Option<String>,
}

/// What the journal of a session keeps; `None` when there is none, or when it is empty.
pub(super) fn kept_beside(session: &Path) -> Result<Option<Kept>, StoreError> {
    let path = beside(session);
    let bytes = match bytes_of(&path) {
        Ok(bytes) => bytes,
        // A name that is no folder's has no journal beside it either: the session says what is wrong.
        Err(StoreError::NotFound(_)) => return Ok(None),
        Err(e) => return Err(e),
    };
    let whole = whole_lines(&bytes);
    if whole.is_empty() {
        return Ok(None);
    }
    let text = String::from_utf8(whole.to_vec()).map_err(|_| StoreError::NotText(path.clone()))?;
    let mut kept = Kept {
        origin: path.display().to_string(),
        text,
        operations: Vec::new(),
        seals: None,
        id: None,
    };
    kept.read()?;
    Ok(Some(kept))
}

impl Kept {
    fn read(&mut self) -> Result<(), Box<TextError>> {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let place = start..start + line.trim_end().len();
            let operation: Operation = from_text(&self.origin, &self.text[place.clone()])
                .map_err(|error| self.within(&place, *error))?;
            if let Some((character, within)) = unsafe_inside(&operation) {
                let fault = SessionFault::UnsafeText { character, within };
                return Err(self.error(place, Problem::Session(Box::new(fault))));
            }
            self.operations.push((operation, place));
            start += line.len();
        }
        Ok(())
    }

    /// The operations that go on from a session: those that its file has too are passed over.
    pub(super) fn after(&mut self, file: &Session) -> Result<Vec<Operation>, Box<TextError>> {
        let mut head = file.head.clone().or(file.id.clone());
        if head.is_none() {
            let seals = Seals::of(file);
            self.id = Some(seals.id());
            self.seals = Some(Box::new(seals));
            head.clone_from(&self.id);
        }
        let mut head = head.unwrap_or_default();
        let mut added: Vec<Operation> = Vec::new();
        for (operation, place) in &self.operations {
            let number = operation.number;
            let fail = |fault| Err(self.error(place.clone(), Problem::Journal(fault)));
            let index = (number as usize).wrapping_sub(1);
            if let Some(own) = file.history.get(index) {
                if own == operation && added.is_empty() {
                    continue;
                }
                return fail(JournalFault::Other(number));
            }
            let next = u32::try_from(file.history.len() + added.len() + 1).unwrap_or(u32::MAX);
            if number != next {
                return fail(JournalFault::Number {
                    found: number,
                    next,
                });
            }
            if operation.before != head {
                return fail(JournalFault::Follows(number));
            }
            head = operation.hash();
            added.push(operation.clone());
        }
        Ok(added)
    }

    /// An operation that cannot be done again, with its place.
    pub(super) fn refused(&self, number: u32, problem: Problem) -> Box<TextError> {
        let of = |(operation, _): &&(Operation, Range<usize>)| operation.number == number;
        let place = self
            .operations
            .iter()
            .find(of)
            .map(|(_, place)| place.clone());
        self.error(place.unwrap_or(0..self.text.len()), problem)
    }

    fn error(&self, place: Range<usize>, problem: Problem) -> Box<TextError> {
        Box::new(TextError {
            origin: self.origin.clone(),
            text: self.text.clone(),
            span: Some(place),
            problem,
        })
    }

    /// The error of a line, in the whole text.
    fn within(&self, line: &Range<usize>, error: TextError) -> Box<TextError> {
        let place = error.span.unwrap_or(0..line.len());
        self.error(
            line.start + place.start..line.start + place.end,
            error.problem,
        )
    }
}
