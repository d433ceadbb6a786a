//! The journal of a session: `NAME.ron.journal` beside it. Each operation goes there, and to the disk, as it happens; when the
//! file is written whole it is emptied. Who holds its lock writes; whoever else opens the session reads both.

use std::fs;
use std::path::{Path, PathBuf};

use super::fold::{Fold, Folded};
use super::holder::Key;
use super::kept::beside;
use super::lines::Lines;
use super::session::load_on_disk;
use super::text::{to_line, to_text};
use super::write::{Existing, Readers, write_whole};
use super::{Seen, StoreError};
use crate::negotiation::{Operation, Seals, Session, Talks};

/// The journal of a session.
#[derive(Debug)]
pub struct Journal {
    session: PathBuf,
    path: PathBuf,
    key: Key,
    /// The file, once it is ours alone.
    lines: Option<Lines>,
    /// The hash of the last operation on the disk, once it is known, and what the session's file was then: while it is the same,
    /// the journal goes on from it.
    head: Option<(String, Option<Seen>)>,
    /// The operations that could not be kept, oldest first.
    waiting: Vec<Operation>,
    /// What the session's file was when it was last read or written whole here: while it is the same, it need not be read again.
    seen: Option<Seen>,
    /// The hash of the last operation that it has, where it was written whole here.
    in_file: Option<String>,
    /// True while the file is being written again from here: it changes under our own hand.
    is_folding: bool,
}

impl Journal {
    /// The journal of a session file. Nothing is created until something is kept.
    pub fn of(session: &Path) -> Self {
        Self {
            session: session.to_path_buf(),
            path: beside(session),
            key: Key::new(),
            lines: None,
            head: None,
            waiting: Vec::new(),
            seen: None,
            in_file: None,
            is_folding: false,
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
            self.head = Some((head.to_owned(), seen));
        }
        Ok(())
    }

    /// True while there are operations that could not be kept.
    pub fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// True when all that is done is on the disk, in the file or here.
    pub fn has_it_all(&self) -> bool {
        self.waiting.is_empty() && self.lines.as_ref().is_some_and(Lines::is_still_there)
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
    /// [`StoreError::Busy`] or [`StoreError::Held`] when another program holds it; [`StoreError`] when the journal cannot be written.
    pub fn take(&mut self) -> Result<(), StoreError> {
        self.locked().map(drop)
    }

    /// The file, ours alone. One that was taken away or replaced under us is made again, and what it goes on from is looked at
    /// again.
    fn locked(&mut self) -> Result<&mut Lines, StoreError> {
        let lines = if let Some(lines) = self.lines.take().filter(Lines::is_still_there) {
            lines
        } else {
            self.head = None;
            // Who holds the journal holds the session, which is what people know.
            Lines::open(&self.path, Readers::of(&self.session), &self.key).map_err(|error| {
                match error {
                    StoreError::Busy(_) => StoreError::Busy(self.session.clone()),
                    StoreError::Held(mut holder) => {
                        holder.of.clone_from(&self.session);
                        StoreError::Held(holder)
                    }
                    other => other,
                }
            })?
        };
        let lines = self.lines.insert(lines);
        // What was half written is taken away before anything else is read or added.
        lines.mend()?;
        Ok(lines)
    }

    /// The hash that the next operation follows, as file and journal have it now.
    fn head_now(&mut self) -> Result<String, StoreError> {
        let seen = Seen::at(&self.session);
        if let Some((head, then)) = &self.head
            && (self.is_folding || seen.is_some() && *then == seen)
        {
            return Ok(head.clone());
        }
        let head = head_on_disk(&self.session)?;
        self.head = Some((head.clone(), seen));
        Ok(head)
    }

    /// Keeps an operation: it is on the disk when this returns. One that could not be kept waits, and goes with the next; the lock
    /// stays ours meanwhile, and nothing half written stays.
    ///
    /// # Errors
    /// [`StoreError`]; [`StoreError::Changed`] when it does not go on from what is on the disk.
    pub fn keep(&mut self, operation: Operation) -> Result<(), StoreError> {
        self.keep_all([operation])
    }

    /// Keeps operations that came together, in one go: all of them are on the disk when this returns, or none.
    ///
    /// # Errors
    /// As [`Journal::keep`].
    pub fn keep_all(
        &mut self,
        operations: impl IntoIterator<Item = Operation>,
    ) -> Result<(), StoreError> {
        self.waiting.extend(operations);
        self.locked()?;
        let mut head = self.head_now()?;
        let mut lines = String::new();
        for operation in &self.waiting {
            if operation.before != head {
                return Err(StoreError::Changed(self.session.clone()));
            }
            lines += &to_line(operation);
            head = operation.hash();
        }
        self.locked()?.add(&lines)?;
        self.waiting.clear();
        if let Some((last, _)) = &mut self.head {
            *last = head;
        }
        Ok(())
    }

    /// Begins to write the file again with what is here, away from who types: operations may be kept meanwhile. What comes of it
    /// goes to [`Journal::folded`]. `None` when there is nothing that the file has not, or not all of it is here.
    pub fn fold(&mut self) -> Option<Fold> {
        let has_some = self.lines.as_ref().is_some_and(|lines| !lines.is_empty());
        if self.is_folding || !has_some || !self.has_it_all() {
            return None;
        }
        let (head, _) = self.head.clone()?;
        self.is_folding = true;
        let session = self.session.clone();
        Some(Fold { session, head })
    }

    /// It was given up before it began.
    pub fn not_folded(&mut self) {
        self.is_folding = false;
    }

    /// Takes note of what came of it, and empties the journal where the file has all of it; true when it does.
    ///
    /// # Errors
    /// That with which it ended, or [`StoreError`] when the journal cannot be emptied. Nothing is lost.
    pub fn folded(&mut self, done: Result<Folded, StoreError>) -> Result<bool, StoreError> {
        self.is_folding = false;
        let done = done?;
        self.seen = done.seen;
        self.in_file = Some(done.head.clone());
        let Some((head, then)) = &mut self.head else {
            return Ok(false);
        };
        *then = done.seen;
        if *head != done.head {
            return Ok(false);
        }
        self.locked()?.empty()?;
        Ok(true)
    }

    /// True when the file has all of a session already, and the journal is empty.
    fn has_nothing_more_than(&self, session: &Session) -> bool {
        let is_empty = self.lines.as_ref().is_some_and(Lines::is_empty);
        let has_it = self.in_file.is_some() && self.in_file == session.head;
        is_empty && has_it && self.waiting.is_empty() && self.is_as_seen()
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
        if self.has_nothing_more_than(session) {
            return Ok(());
        }
        let path = &self.session;
        // What nobody touched since it was read here is the beginning of what is written: operations are only added.
        let seen = Seen::at(path);
        if !self.is_as_seen() {
            let present = load_on_disk(path)?;
            if present.file.published {
                return Err(StoreError::Published(path.clone()));
            }
            if !goes_on(session, &present.whole()) {
                return Err(StoreError::Changed(path.clone()));
            }
        }
        let existing = seen.map_or(Existing::Replace, Existing::ReplaceSeen);
        write_whole(path, &to_text(session), existing, Readers::AsUsual)?;
        self.seen = Seen::at(path);
        self.in_file.clone_from(&session.head);
        self.waiting.clear();
        self.head = session.head.clone().map(|head| (head, self.seen));
        // What is there is in the file too: it is passed over when it is read.
        self.locked()?.empty()
    }
}

impl Drop for Journal {
    /// An empty journal says nothing: it does not stay.
    fn drop(&mut self) {
        if let Some(lines) = &self.lines
            && lines.is_empty()
            && lines.is_still_there()
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

/// True while a program, be it this one, holds a session to write it. Nothing is made and nothing is written.
pub fn is_held(session: &Path) -> bool {
    super::lines::is_held(&beside(session))
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
