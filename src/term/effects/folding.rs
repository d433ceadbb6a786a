//! The session's file written again with what its journal has, while who types goes on.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tracing::info;

use super::super::report::is_to_panic_in;
use super::Shelf;
use crate::app::Effect;
use crate::store::{Folded, Journal, StoreError};

/// A file being written, or waiting to be.
#[derive(Debug)]
pub(super) struct Folding {
    /// Dropped, what has not begun yet does not begin.
    go_on: Sender<()>,
    /// What came of it, in how long; nothing, where it did not begin.
    thread: JoinHandle<Option<(Result<Folded, StoreError>, Duration)>>,
}

/// When the file is to be written with what the journal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Due {
    /// It has it all, or what is there cannot be written: it is tried again after the next act.
    Never,
    /// After a moment's quiet.
    InQuiet,
    /// As soon as nothing else is being written.
    AtOnce,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::term) enum Came {
    /// The file has all that was done.
    Written(Duration),
    /// It does not have it yet: it did not begin, or more was done meanwhile.
    NotYet,
    /// It was refused.
    Refused,
}

impl Came {
    /// Its name in the log.
    fn name(self) -> &'static str {
        match self {
            Self::Written(_) => "TalksSaved",
            Self::NotYet => "NotYet",
            Self::Refused => "Refused",
        }
    }
}

impl Shelf {
    /// True while the journal has what was done here and the file has not.
    pub(in crate::term) fn is_ahead(&self) -> bool {
        self.due != Due::Never
    }

    /// True while the file is being written, or waits to be.
    pub(in crate::term) fn is_folding(&self) -> bool {
        self.folding.is_some()
    }

    /// Begins to write the file, after a while in which it may still be given up. False when that cannot be.
    pub(in crate::term) fn fold_after(&mut self, a_while: Duration) -> bool {
        let fold = self.journal.as_mut().and_then(Journal::fold);
        let Some(fold) = fold else {
            self.due = Due::Never;
            return false;
        };
        let (go_on, given_up) = channel();
        let at_work = self.at_work.clone();
        let run = move || {
            // Where there is nothing to wait for it cannot be given up.
            let begins = a_while.is_zero()
                || given_up.recv_timeout(a_while) == Err(RecvTimeoutError::Timeout);
            begins.then(|| {
                debug_assert!(!is_to_panic_in("fold"), "asked for");
                let begun = Instant::now();
                let written = at_work.during(|| fold.write());
                (written, begun.elapsed())
            })
        };
        let Ok(thread) = thread::Builder::new().spawn(run) else {
            self.came_of_it(None);
            self.due = Due::Never;
            return false;
        };
        self.folding = Some(Folding { go_on, thread });
        // What comes meanwhile waits for a quiet of its own.
        self.due = Due::InQuiet;
        true
    }

    /// Begins to write the file now; where it is being written already, once more after that.
    pub(super) fn fold_now(&mut self, session: &Path) {
        // What the journal did not take is told of already, and waits for the next act.
        let is_kept = |journal: &Journal| journal.session() == session && journal.has_it_all();
        if self.is_ahead() && self.journal.as_ref().is_some_and(is_kept) {
            if self.is_folding() {
                self.due = Due::AtOnce;
            } else {
                self.fold_after(Duration::ZERO);
            }
        }
    }

    /// What came of it, if it has ended.
    pub(in crate::term) fn fold_ended(&mut self) -> Option<Came> {
        let ended = self.folding.as_ref()?.thread.is_finished();
        let came = ended.then(|| self.end_fold())?;
        if came == Came::NotYet && self.due == Due::AtOnce {
            self.fold_after(Duration::ZERO);
        }
        Some(came)
    }

    /// Gives it up if it has not begun, else waits until it has ended.
    pub(in crate::term) fn end_fold(&mut self) -> Came {
        let Some(Folding { go_on, thread }) = self.folding.take() else {
            return Came::NotYet;
        };
        drop(go_on);
        // One that panicked wrote nothing that is known.
        let done = thread.join().unwrap_or_default();
        self.came_of_it(done)
    }

    fn came_of_it(&mut self, done: Option<(Result<Folded, StoreError>, Duration)>) -> Came {
        let Some(journal) = &mut self.journal else {
            return Came::NotYet;
        };
        let Some((done, took)) = done else {
            journal.not_folded();
            return Came::NotYet;
        };
        let came = match journal.folded(done) {
            Ok(true) => Came::Written(took),
            Ok(false) => Came::NotYet,
            Err(_) => Came::Refused,
        };
        if came != Came::NotYet {
            self.due = Due::Never;
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        info!(what = "Fold", answer = came.name(), micros, "done");
        came
    }
}

/// True for what does not mind that the file is being written.
pub(super) fn goes_on_beside(effect: &Effect) -> bool {
    use Effect as E;
    matches!(
        effect,
        E::Record { .. }
            | E::Fold(_)
            | E::Keep(_)
            | E::Snapshot { .. }
            | E::ReadTemplates
            | E::ReadTable { .. }
            | E::WritePaper { .. }
    )
}
