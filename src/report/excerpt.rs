//! The lines of a file that an error is shown on: these alone, and never a long one whole.

use std::ops::Range;

use crate::fund::visible;

/// What is shown of a line before the place of an error, and after it.
const MOST: usize = 500;

/// A few lines of a file, fit for a terminal.
pub(super) struct Excerpt {
    /// The lines.
    pub(super) text: String,
    /// The number of the first.
    pub(super) line: usize,
    /// The bytes of `text` that the error is about.
    pub(super) mark: Range<usize>,
}

impl Excerpt {
    /// The lines of a place.
    pub(super) fn of(text: &str, place: &Range<usize>) -> Self {
        let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[place.end..]
            .find('\n')
            .map_or(text.len(), |at| place.end + at);
        let line = 1 + text[..start].matches('\n').count();
        let before = visible(&text[start..place.start]);
        // Of a line as long as a book what is shown is near its place: it is not counted from its beginning.
        let far = before.char_indices().rev().nth(MOST).map(|(at, _)| at);
        let before = far.map_or(before.clone(), |at| format!("…{}", &before[at..]));
        let marked = visible(cut(&text[place.clone()]));
        let after = visible(cut(&text[place.end..end]));
        let mark = before.len()..before.len() + marked.len();
        Self {
            text: before + &marked + &after,
            line,
            mark,
        }
    }
}

/// The beginning of a text.
fn cut(text: &str) -> &str {
    let end = text
        .char_indices()
        .nth(MOST)
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}
