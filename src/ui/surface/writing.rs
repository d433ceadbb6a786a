//! [`Writing`]: what is written on a row of the screen, kept to be compared. A row of the same words is as it was drawn.

use std::ops::Range;

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

/// A text on a row.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct Told<'t> {
    /// Where it may stand.
    pub(in crate::ui) place: Rect,
    pub(in crate::ui) side: Side,
    pub(in crate::ui) text: &'t str,
    pub(in crate::ui) meaning: Meaning,
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
    pub(super) fn add(&mut self, told: &Told) {
        self.text.push_str(told.text);
        self.parts.push(Part {
            x: told.place.x,
            width: told.place.width,
            side: told.side,
            meaning: told.meaning,
            end: self.text.len(),
        });
    }

    /// Finds the texts that are not as they were before, by their places among all. True when they can be drawn alone: all stand
    /// where they stood, and what changed shares no column with the rest, nor with what comes over.
    pub(super) fn changed_alone(
        &self,
        before: &Self,
        over: &[Range<u16>],
        changed: &mut Vec<usize>,
    ) -> bool {
        changed.clear();
        if self.parts.len() != before.parts.len() {
            return false;
        }
        for (at, (now, then)) in self.parts.iter().zip(&before.parts).enumerate() {
            if (now.x, now.width) != (then.x, then.width) {
                return false;
            }
            let looks_same = (now.side, now.meaning) == (then.side, then.meaning);
            if !looks_same || self.text_of(at) != before.text_of(at) {
                changed.push(at);
            }
        }
        changed.iter().all(|&at| {
            let columns = self.parts[at].columns();
            let mut others = self.parts.iter().enumerate();
            others.all(|(other, part)| other == at || are_apart(&columns, &part.columns()))
                && over.iter().all(|over| are_apart(&columns, over))
        })
    }

    fn text_of(&self, at: usize) -> &str {
        let from = at.checked_sub(1).map_or(0, |before| self.parts[before].end);
        &self.text[from..self.parts[at].end]
    }

    /// A text, by its place among all.
    pub(super) fn told(&self, at: usize, row: u16) -> Option<Told<'_>> {
        let part = self.parts.get(at)?;
        Some(Told {
            place: part.place(row),
            side: part.side,
            text: self.text_of(at),
            meaning: part.meaning,
        })
    }

    /// The texts, as they stand on a row.
    pub(in crate::ui) fn texts(&self, row: u16) -> impl Iterator<Item = Told<'_>> {
        (0..self.parts.len()).filter_map(move |at| self.told(at, row))
    }
}

impl Part {
    fn columns(&self) -> Range<u16> {
        self.x..self.x.saturating_add(self.width)
    }

    fn place(&self, row: u16) -> Rect {
        Rect {
            x: self.x,
            y: row,
            width: self.width,
            height: 1,
        }
    }
}

fn are_apart(one: &Range<u16>, other: &Range<u16>) -> bool {
    one.end <= other.start || other.end <= one.start
}
