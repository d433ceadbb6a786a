//! [`Writing`]: what is written on a row of the screen, kept to be compared. A row of the same words is as it was drawn.

use ratatui::layout::Rect;

use crate::ui::Meaning;

/// At which end of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Side {
    /// From the left on.
    Left,
    /// Up to the right.
    Right,
}

/// Texts on one row, in the order they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ui) struct Writing {
    /// All of them, one after the other.
    text: String,
    parts: Vec<Part>,
}

/// Where a text stands, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    x: u16,
    width: u16,
    side: Side,
    meaning: Meaning,
    /// Where it ends among the bytes of all.
    end: usize,
}

impl Writing {
    /// Nothing is written.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.parts.clear();
    }

    /// True when nothing is written.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Writes one more.
    pub(super) fn add(&mut self, place: Rect, side: Side, text: &str, meaning: Meaning) {
        self.text.push_str(text);
        self.parts.push(Part {
            x: place.x,
            width: place.width,
            side,
            meaning,
            end: self.text.len(),
        });
    }

    /// The texts, with their places on a row.
    pub(in crate::ui) fn texts(
        &self,
        row: u16,
    ) -> impl Iterator<Item = (Rect, Side, &str, Meaning)> {
        let mut from = 0;
        self.parts.iter().map(move |part| {
            let place = Rect {
                x: part.x,
                y: row,
                width: part.width,
                height: 1,
            };
            let text = &self.text[from..part.end];
            from = part.end;
            (place, part.side, text, part.meaning)
        })
    }
}
