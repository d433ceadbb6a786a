//! What the journal of a session keeps, read and fitted to its file.

use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::lines::whole_lines;
use super::read::bytes_of;
use super::safety::unsafe_inside;
use super::text::from_text;
use super::{JournalFault, Problem, StoreError, TextError};
use crate::negotiation::{Operation, Seals, Session, SessionFault};

/// Where the journal of a session is: beside the file that a link leads to, so that two names of one file have one journal and
/// one lock.
pub(super) fn beside(session: &Path) -> PathBuf {
    let linked = session.is_symlink().then(|| fs::canonicalize(session));
    let file = match linked {
        Some(Ok(file)) => file,
        _ => session.to_path_buf(),
    };
    let mut name = file.into_os_string();
    name.push(".journal");
    PathBuf::from(name)
}

/// True for the name of a journal, or of what says who holds one, however it is written: what else is put there could not be told
/// from one.
pub(super) fn names_a_journal(path: &Path) -> bool {
    let is_mark = ends_in(path, "lock") && ends_in(&path.with_extension(""), "journal");
    is_mark || ends_in(path, "journal")
}

/// True for the name of a session, or of its journal.
pub(super) fn is_of_a_session(path: &Path) -> bool {
    names_a_journal(path) || ends_in(path, "ron")
}

fn ends_in(path: &Path, end: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(end))
}

/// The operation of a line of a journal; `None` when it is none, or not a safe one.
pub(super) fn operation_of(line: &str) -> Option<Operation> {
    let operation: Operation = from_text("-", line).ok()?;
    unsafe_inside(&operation).is_none().then_some(operation)
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
        Err(e) if e.is_missing() => return Ok(None),
        // Nor has one whose own name is as long as a name may be.
        Err(StoreError::Io(_, e)) if e.kind() == ErrorKind::InvalidFilename => return Ok(None),
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
