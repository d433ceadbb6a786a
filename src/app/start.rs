//! The start: which session to open.

use std::path::PathBuf;

use super::{Beginning, Command, Import, Origin, Scroll};

/// The folder where sessions are looked for, and new ones are written.
pub const SESSIONS: &str = "sessions";

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
    /// The session that begins, while its page is open.
    pub beginning: Option<Box<Beginning>>,
    /// The page of one that was left with something said on it: it opens again as it was.
    pub left: Option<Box<Beginning>>,
    /// True when the folder of the sessions is not there yet.
    pub no_folder: bool,
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

    /// The sessions of the folder, as they are now; the one selected stays so while it is there.
    pub(super) fn list(&mut self, sessions: Vec<PathBuf>) {
        let selected = self.selected().cloned();
        let examples = self.entries.iter();
        let examples: Vec<Entry> = examples
            .filter(|entry| matches!(entry.origin, Origin::Example(_)))
            .cloned()
            .collect();
        let files = sessions.into_iter().map(|path| Entry {
            origin: Origin::File(path),
        });
        self.entries = files.chain(examples).collect();
        let at = self
            .entries
            .iter()
            .position(|e| Some(e) == selected.as_ref());
        let last = self.entries.len().saturating_sub(1);
        self.scroll.selected = at.unwrap_or(self.scroll.selected.min(last));
    }

    /// True for a command that would do something now.
    pub(super) fn takes(&self, command: Command) -> bool {
        use Command as C;
        if self.beginning.is_some() {
            let moves = matches!(command, C::Up | C::Down | C::NextField);
            return moves || matches!(command, C::Accept | C::Back);
        }
        let import = self.import.as_ref();
        import.is_none_or(|import| import.takes(command))
    }

    /// The entry selected.
    pub fn selected(&self) -> Option<&Entry> {
        self.entries.get(self.scroll.selected)
    }
}
