//! A text longer than its place, gone through by scrolling: the help, a page, a paper, a review, a table that comes in.

use ratatui::layout::Rect;

use super::paint::{Canvas, row};
use super::{Meaning, Seen};
use crate::app::{Scroll, Search};

/// A line, and what it means.
pub(super) type Line = (String, Meaning);

/// Draws the lines that are in sight, with the words that are searched marked. What is "selected" of a text is its first line in
/// sight.
pub(super) fn draw(
    lines: &[Line],
    scroll: Scroll,
    search: Option<&Search>,
    canvas: &mut Canvas,
    place: Rect,
) -> Seen {
    let page = usize::from(place.height).max(1);
    let last_top = lines.len().saturating_sub(page);
    let top = scroll.selected.min(last_top);
    for (at, (text, meaning)) in lines.iter().skip(top).take(page).enumerate() {
        let at = row(place, u16::try_from(at).unwrap_or(u16::MAX));
        canvas.text(at, text, *meaning);
    }
    if let Some(search) = search {
        canvas.mark_words(place, search.words());
    }
    Seen {
        offset: top,
        page,
        len: last_top + 1,
        rows: None,
    }
}
