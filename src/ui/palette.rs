//! The palette: what is typed, and under it what it finds, each with its key.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::help::boxed;
use super::paint::{Canvas, row};
use super::regions::Rows;
use super::{Meaning, Regions, Seen};
use crate::app::{Item, Palette};
use crate::lang::finding as words;

/// The column of what an entry is.
const WHAT: u16 = 12;
/// The box is no wider, and has no more entries in sight.
const WIDEST: u16 = 100;
const MOST: u16 = 24;

/// Draws the palette over the screen.
pub(super) fn draw(palette: &Palette, canvas: &mut Canvas, area: Rect) -> Regions {
    let width = area.width.saturating_sub(4).min(WIDEST);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + 1,
        width,
        height: area.height.saturating_sub(2).min(MOST + 4),
    };
    boxed(canvas, place, words::TITLE, words::HOW);
    let inner = Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    };
    let count = words::place_of(palette.len(), palette.all(), canvas.lang);
    let wide = u16::try_from(count.width()).unwrap_or(0);
    canvas.right(row(inner, 0), &count, Meaning::Quiet);
    let field = Rect {
        width: inner.width.saturating_sub(wide + 1),
        ..row(inner, 0)
    };
    let cursor = super::search::typed("› ", &palette.field, canvas, field);
    canvas.rule(row(inner, 1));
    let list = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let (page, len) = (usize::from(list.height).max(1), palette.len());
    let offset = palette.scroll.top(page, len);
    let shown = palette.found().enumerate().skip(offset).take(page);
    for (y, (at, (item, marks))) in (0..).zip(shown) {
        entry(
            item,
            marks,
            at == palette.scroll.selected,
            canvas,
            row(list, y),
        );
    }
    if palette.is_empty() {
        canvas.wrapped(list, canvas.t(words::NOTHING), Meaning::Quiet);
    }
    Regions {
        list: Some(Seen {
            offset,
            page,
            len,
            rows: Some(Rows::of(list)),
        }),
        cursor: Some(cursor),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// An entry: what it is, its words, its key. What is not done here and now is told quietly.
fn entry(item: &Item, marks: &[u32], selected: bool, canvas: &mut Canvas, place: Rect) {
    if selected {
        canvas.text(Rect { width: 1, ..place }, "▸", Meaning::Strong);
    }
    let part = |x: u16, width: u16| Rect {
        x: place.x + x.min(place.width),
        width: width.min(place.width.saturating_sub(x)),
        ..place
    };
    canvas.text(
        part(2, WHAT - 1),
        canvas.t(item.what.words()),
        Meaning::Quiet,
    );
    let key = u16::try_from(item.key.width()).unwrap_or(0);
    let from = 2 + WHAT;
    let told = part(from, place.width.saturating_sub(from + key + 1));
    let meaning = match (selected, item.idle) {
        (true, _) => Meaning::Strong,
        (false, true) => Meaning::Quiet,
        (false, false) => Meaning::Text,
    };
    canvas.text(told, &item.words, meaning);
    canvas.mark(told, &item.words, marks);
    let meaning = if item.idle {
        Meaning::Quiet
    } else {
        Meaning::Key
    };
    canvas.right(place, &item.key, meaning);
}
