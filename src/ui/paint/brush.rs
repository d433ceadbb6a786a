//! [`Brush`]: text on the cells of a screen, cut to its place, never beyond it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::app::Glyphs;
use crate::lang::fold;
use crate::ui::glyphs::{cut_sign, shown};
use crate::ui::surface::{Side, Span, Told};
use crate::ui::wrapping::{cut, width_of};
use crate::ui::{Meaning, Theme};

/// Cells, and how what is written on them looks.
pub(super) struct Brush<'a> {
    pub(super) buffer: &'a mut Buffer,
    pub(super) theme: &'a Theme,
    pub(super) glyphs: Glyphs,
}

impl Brush<'_> {
    /// Text at an end of a place, cut on the right with an ellipsis where it does not fit.
    pub(super) fn text(&mut self, told: &Told) {
        let (place, side) = (told.place, told.side);
        let text = shown(told.text, self.glyphs);
        // A text of so many bytes has no more columns.
        let fits = text.len() <= usize::from(place.width) && side == Side::Left;
        let wide = if fits { 0 } else { text.width() };
        let wide = u16::try_from(wide).unwrap_or(u16::MAX);
        let place = match side {
            Side::Left => place,
            Side::Right => to_the_right(place, wide),
        };
        let place = place.intersection(self.buffer.area);
        if place.is_empty() {
            return;
        }
        let style = self.style(told.meaning);
        if wide <= place.width {
            self.write(place, &text, style);
        } else {
            let sign = cut_sign(self.glyphs);
            self.write(place, &cut(&text, usize::from(place.width), sign), style);
        }
    }

    /// Writes a text where another stood in the same place: on the columns that change, where that can be told. Gives which they are.
    pub(super) fn change(&mut self, before: &Told, now: &Told) -> Span {
        let (was, is) = (
            shown(before.text, self.glyphs),
            shown(now.text, self.glyphs),
        );
        let is_whole = self.buffer.area.intersection(now.place) == now.place;
        let looks_same = before.meaning == now.meaning;
        let changed = (before.side == now.side && is_whole)
            .then(|| Changed::of(&was, &is, looks_same, now.side, now.place));
        let Some(changed) = changed.flatten() else {
            let span = self.empty(now.place);
            self.text(now);
            return span;
        };
        let span = self.empty(changed.columns);
        let place = changed.at.intersection(self.buffer.area);
        if !place.is_empty() {
            self.write(place, changed.text, self.style(now.meaning));
        }
        span
    }

    /// Nothing of what was there before shows through.
    fn style(&self, meaning: Meaning) -> Style {
        self.theme.base().patch(self.theme.style(meaning))
    }

    /// Writes a text that fits. Almost all of ours is one column a character, and goes to its cells without the search
    /// for clusters that names with combining marks need: this is most of the cost of a frame.
    fn write(&mut self, place: Rect, text: &str, style: Style) {
        if text.chars().any(|c| width_of(c) != 1) {
            let wide = usize::from(place.width);
            self.buffer.set_stringn(place.x, place.y, text, wide, style);
            return;
        }
        let start = self.buffer.index_of(place.x, place.y);
        let cells = &mut self.buffer.content[start..start + usize::from(place.width)];
        for (cell, c) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(c).set_style(style);
        }
    }

    /// Leaves nothing on some columns of a row but the ground. Gives which they are.
    pub(super) fn empty(&mut self, place: Rect) -> Span {
        let place = place.intersection(self.buffer.area);
        let right = place.right().min(self.buffer.area.right());
        let span = Span {
            row: place.y,
            columns: place.left().min(right)..right,
        };
        let ground = self.theme.base();
        for cell in &mut self.buffer.content[span.cells(self.buffer.area)] {
            cell.reset();
            cell.set_style(ground);
        }
        span
    }

    /// True when nothing stands at the left of a place.
    pub(super) fn is_blank(&self, place: Rect) -> bool {
        let first = self.buffer.cell((place.x, place.y));
        first.is_some_and(|cell| cell.symbol() == " ")
    }

    /// Marks some characters of a text that stands at the left of a place.
    pub(super) fn mark(&mut self, place: Rect, text: &str, marks: &[u32]) {
        let style = self.theme.style(Meaning::Found);
        let mut x = place.x;
        for (at, c) in (0u32..).zip(text.chars()) {
            let wide = u16::try_from(c.width().unwrap_or(0)).unwrap_or(0);
            if x.saturating_add(wide) > place.right() {
                return;
            }
            if marks.binary_search(&at).is_ok()
                && let Some(cell) = self.buffer.cell_mut((x, place.y))
            {
                cell.set_style(style);
            }
            x += wide;
        }
    }

    /// Marks words, small and without accents, wherever they stand in a place.
    pub(super) fn mark_words(&mut self, place: Rect, words: &[String]) {
        let place = place.intersection(self.buffer.area);
        let style = self.theme.style(Meaning::Found);
        for y in place.top()..place.bottom() {
            let mut text = String::new();
            // Which column each byte of the text stands in.
            let mut columns = Vec::new();
            for x in place.left()..place.right() {
                let symbol = self.buffer.cell((x, y)).map_or("", |cell| cell.symbol());
                text += &fold(symbol);
                columns.resize(text.len(), x);
            }
            for word in words {
                for (from, found) in text.match_indices(word.as_str()) {
                    for x in &columns[from..from + found.len()] {
                        if let Some(cell) = self.buffer.cell_mut((*x, y)) {
                            cell.set_style(style);
                        }
                    }
                }
            }
        }
    }
}

/// What of a text is not as that which stood in its place.
struct Changed<'t> {
    /// The columns that change.
    columns: Rect,
    /// What is written on them, and where.
    text: &'t str,
    at: Rect,
}

impl<'t> Changed<'t> {
    /// `None` when some character of either takes more than a column or none, or where one is cut.
    fn of(was: &str, is: &'t str, looks_same: bool, side: Side, place: Rect) -> Option<Self> {
        let columns = |text: &str| {
            let mut chars = text.chars();
            let wide = chars.try_fold(0u16, |wide, c| {
                let is_plain = width_of(c) == 1;
                wide.checked_add(1).filter(|_| is_plain)
            });
            wide.filter(|wide| *wide <= place.width)
        };
        let (before, now) = (columns(was)?, columns(is)?);
        let start = |wide| match side {
            Side::Left => 0,
            Side::Right => place.width - wide,
        };
        let least = usize::from(before.min(now));
        let alike = was.chars().zip(is.chars()).take_while(|(a, b)| a == b);
        let alike_at_end = was.chars().rev().zip(is.chars().rev());
        let alike_at_end = alike_at_end.take_while(|(a, b)| a == b);
        let head = match side {
            Side::Left if looks_same => alike.count(),
            Side::Right if looks_same && before == now => alike.count(),
            _ => 0,
        };
        let tail = match side {
            Side::Right if looks_same => alike_at_end.count().min(least - head),
            Side::Left if looks_same && before == now => alike_at_end.count().min(least - head),
            _ => 0,
        };
        let count = usize::from(now) - head - tail;
        let (head, tail) = (u16::try_from(head).ok()?, u16::try_from(tail).ok()?);
        let from = start(before).min(start(now)) + head;
        let to = (start(before) + before).max(start(now) + now) - tail;
        let text = part(is, usize::from(head), count);
        Some(Self {
            columns: Rect {
                x: place.x.saturating_add(from),
                width: to.saturating_sub(from),
                ..place
            },
            text,
            at: Rect {
                x: place.x.saturating_add(start(now) + head),
                width: u16::try_from(count).ok()?,
                ..place
            },
        })
    }
}

/// So many characters of a text, from one on.
fn part(text: &str, from: usize, count: usize) -> &str {
    let mut places = text.char_indices().map(|(at, _)| at).skip(from);
    let start = places.next().unwrap_or(text.len());
    let end = if count == 0 {
        Some(start)
    } else {
        places.nth(count - 1)
    };
    &text[start..end.unwrap_or(text.len())]
}

/// The end of a place where a text of so many columns stands.
fn to_the_right(place: Rect, wide: u16) -> Rect {
    let free = place.width.saturating_sub(wide);
    Rect {
        x: place.x + free,
        width: place.width - free,
        ..place
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str, side: Side, meaning: Meaning, width: u16) -> Told<'_> {
        Told {
            place: Rect::new(2, 0, width, 1),
            side,
            text,
            meaning,
        }
    }

    /// What is on a row once the texts are written there one after the other.
    fn written(texts: &[Told], write: impl Fn(&mut Brush, &[Told])) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
        let mut brush = Brush {
            buffer: &mut buffer,
            theme: &Theme::Colours,
            glyphs: Glyphs::Signs,
        };
        brush.text(&texts[0]);
        write(&mut brush, texts);
        buffer
    }

    proptest! {
        #[test]
        fn what_changed_is_as_if_drawn_anew(
            was in "[ab1,. €àい\u{301}]{0,12}",
            is in "[ab1,. €àい\u{301}]{0,12}",
            sides in prop::sample::select(vec![(Side::Left, Side::Left), (Side::Right, Side::Right), (Side::Left, Side::Right)]),
            meaning in prop::sample::select(vec![Meaning::Text, Meaning::Violated]),
            width in 1u16..19,
            stays in prop::bool::weighted(0.1),
        ) {
            let is = if stays { was.clone() } else { is };
            let texts = [told(&was, sides.0, Meaning::Text, width), told(&is, sides.1, meaning, width)];
            let changed = written(&texts, |brush, texts| {
                let before = brush.buffer.clone();
                let span = brush.change(&texts[0], &texts[1]);
                for (x, (cell, was)) in (0..).zip(brush.buffer.content.iter().zip(&before.content)) {
                    assert!(cell == was || span.columns.contains(&x), "column {x} is not told");
                }
            });
            let anew = written(&texts, |brush, texts| {
                brush.empty(texts[1].place);
                brush.text(&texts[1]);
            });
            prop_assert_eq!(changed, anew);
        }
    }
}
