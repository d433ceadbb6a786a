//! [`Seen`]: whether a file is still the one that was read.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

/// A file as it was seen: what tells that it is still the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    length: u64,
    written: Timestamp,
}

impl Seen {
    /// A file as it is now; `None` where that cannot be told.
    pub fn at(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        Some(Self {
            length: about.len(),
            written: about.modified().ok()?.try_into().ok()?,
        })
    }
}
