//! An error of a file in a line, for lists: where, what is wrong, what to do.

use std::path::Path;

use super::Words;
use super::files::file_words;
use crate::fund::{path_shown, visible};
use crate::lang::Lang;
use crate::store::StoreError;

/// An error of a file, in parts that are each on one line and fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// The file: the session, or the journal beside it.
    pub file: String,
    /// The line and the column in it, from 1; `None` where the trouble is of the whole.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub help: Option<String>,
}

/// The error of a file in a line.
pub fn brief(path: &Path, error: &StoreError, lang: Lang) -> Brief {
    let Words { title, help } = file_words(error, path_shown, lang);
    let (file, place) = match error {
        StoreError::Text(text) => (
            one_line(&text.origin),
            text.span.as_ref().map(|span| place(&text.text, span.start)),
        ),
        _ => (path_shown(path), None),
    };
    Brief {
        file,
        place,
        what: one_line(&title),
        help: help.map(|help| one_line(&help)),
    }
}

impl Brief {
    /// Where it is: `FILE:LINE:COLUMN`, as far as it is known.
    pub fn place(&self) -> String {
        match self.place {
            Some((line, column)) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        }
    }

    /// All of it on a line.
    pub fn line(&self) -> String {
        let help = self.help.as_ref();
        let help = help.map(|help| format!(" ({help})")).unwrap_or_default();
        // What is wrong with a whole file names it already.
        if self.place.is_none() && self.what.contains(&self.file) {
            return format!("{}{help}", self.what);
        }
        format!("{}: {}{help}", self.place(), self.what)
    }
}

pub(super) fn one_line(text: &str) -> String {
    visible(text).replace(['\n', '\r'], " ")
}

/// The line and the column of a byte, from 1.
pub(super) fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
