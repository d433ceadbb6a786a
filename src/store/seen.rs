//! [`Seen`]: whether a file is still the one that was read.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

/// A file as it was seen: what tells that it is still the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    length: u64,
    written: Timestamp,
    /// Which file it is, where that can be told: one that took its place may be as long, and written in the same second.
    place: u64,
}

impl Seen {
    /// A file as it is now; `None` where that cannot be told.
    pub fn at(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        Some(Self {
            length: about.len(),
            written: about.modified().ok()?.try_into().ok()?,
            place: place_of(&about),
        })
    }

    /// How long it was.
    pub(super) fn length(self) -> u64 {
        self.length
    }

    /// True when it is the same file as before, and longer.
    pub(super) fn grew_from(&self, before: &Self) -> bool {
        self.place == before.place && self.length > before.length
    }
}

#[cfg(unix)]
fn place_of(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn place_of(_: &fs::Metadata) -> u64 {
    0
}
