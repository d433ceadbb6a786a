//! [`Follower`]: a session that others write, looked at again and again. Nothing is written, nothing is created, no lock is taken.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::kept::{beside, operation_of};
use super::lines::whole_lines;
use super::read::bytes_from;
use super::{Library, Seen, StoreError, load_talks};
use crate::negotiation::Talks;

/// What was not understood is read again after so many looks, even where nothing seems to have changed.
const PATIENCE: u32 = 20;

/// A session and its journal, as they were last read.
#[derive(Debug)]
pub struct Follower {
    session: PathBuf,
    journal: PathBuf,
    packs: Library,
    today: Date,
    judged_on: Option<Date>,
    talks: Talks,
    /// What the two files were before they were last read; `None` when they are to be read again.
    seen: Option<[Option<Seen>; 2]>,
    /// How many bytes of the journal were read.
    read: u64,
    /// How many looks ago they could not be read; `None` where they were.
    failed: Option<u32>,
}

/// What came of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// All is as it was.
    Same,
    /// There is something new.
    New,
    /// What could not be read is still what it was: it is not read again yet.
    Unread,
}

impl Follower {
    /// Begins to follow a session.
    ///
    /// # Errors
    /// As [`load_talks`].
    pub fn of(
        session: &Path,
        packs: Library,
        today: Date,
        judged_on: Option<Date>,
    ) -> Result<Self, StoreError> {
        let journal = beside(session);
        let seen = [Seen::at(session), Seen::at(&journal)];
        let talks = load_talks(session, &packs, today, judged_on)?;
        Ok(Self {
            session: session.to_path_buf(),
            journal,
            packs,
            today,
            judged_on,
            talks,
            // How much of the journal that reading took is not known: the first look reads again what is not whole.
            read: seen[1].map_or(0, Seen::length),
            seen: Some(seen),
            failed: None,
        })
    }

    /// The negotiation as it was last read.
    pub fn talks(&self) -> &Talks {
        &self.talks
    }

    /// Looks whether the files are still what was read, and reads what is new of them: of a journal that grew, the new lines alone.
    ///
    /// # Errors
    /// [`StoreError`] while they cannot be read: what was last read stays.
    pub fn look(&mut self) -> Result<Look, StoreError> {
        let now = [Seen::at(&self.session), Seen::at(&self.journal)];
        if now[0].is_none() {
            self.seen = None;
            let gone = std::fs::metadata(&self.session).err();
            let gone = gone.unwrap_or_else(|| ErrorKind::NotFound.into());
            return Err(StoreError::io(&self.session, gone));
        }
        if self.seen == Some(now) {
            match &mut self.failed {
                None => return Ok(Look::Same),
                Some(looks) if *looks < PATIENCE => {
                    *looks += 1;
                    return Ok(Look::Unread);
                }
                Some(_) => {}
            }
        }
        if self.failed.is_none()
            && let Some([session, Some(before)]) = self.seen
            && session == now[0]
            && let Some(after) = now[1]
            && after.grew_from(&before)
            && self.take_new_lines().is_some()
        {
            self.seen = Some(now);
            return Ok(Look::New);
        }
        self.read_whole(now)
    }

    fn read_whole(&mut self, now: [Option<Seen>; 2]) -> Result<Look, StoreError> {
        match load_talks(&self.session, &self.packs, self.today, self.judged_on) {
            Ok(talks) => {
                self.talks = talks;
                self.read = now[1].map_or(0, Seen::length);
                (self.seen, self.failed) = (Some(now), None);
                Ok(Look::New)
            }
            Err(error) => {
                // A text that is not understood stays so until it changes; a disk that does not answer may answer at once.
                let text = matches!(error, StoreError::Text(_));
                self.seen = text.then_some(now);
                self.failed = Some(0);
                Err(error)
            }
        }
    }

    /// Does again the operations that the journal has more than it had; `None` when they do not go on from what was read.
    fn take_new_lines(&mut self) -> Option<()> {
        // The line that was being written when it was last read begins before its end.
        let bytes = bytes_from(&self.journal, self.read).ok()?;
        let whole = whole_lines(&bytes);
        let text = std::str::from_utf8(whole).ok()?;
        for line in text.lines() {
            self.talks.go_on(operation_of(line)?).ok()?;
        }
        self.read += whole.len() as u64;
        Some(())
    }
}
