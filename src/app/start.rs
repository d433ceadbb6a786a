//! The start: which session to open.

use std::path::PathBuf;

use super::{Import, Origin, Scroll};

/// The list of sessions, when no file was named.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// What can be opened.
    pub entries: Vec<Entry>,
    /// Which is selected.
    pub scroll: Scroll,
    /// Why the last one could not be opened.
    pub trouble: Option<String>,
    /// The session of a next year that waits to be confirmed.
    pub proposal: Option<Proposal>,
    /// The table that comes in from outside, while one does.
    pub import: Option<Box<Import>>,
}

/// A session of a next year, before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The session it would be made from.
    pub from: Origin,
    /// Its year.
    pub year: i16,
    /// The file it would be.
    pub path: PathBuf,
}

/// A session that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is.
    pub origin: Origin,
}

impl Start {
    /// The sessions of a folder, then the example that comes with the program.
    pub fn new(sessions: Vec<PathBuf>, example: PathBuf) -> Self {
        let files = sessions.into_iter().map(|path| Entry {
            origin: Origin::File(path),
        });
        let example = Entry {
            origin: Origin::Example(example),
        };
        Self {
            entries: files.chain([example]).collect(),
            ..Self::default()
        }
    }

    /// The entry selected.
    pub fn selected(&self) -> Option<&Entry> {
        self.entries.get(self.scroll.selected)
    }
}
