//! [`Surface`]: what is drawn on, with the memory of what its rows were drawn from.
//!
//! A key changes a few rows: the others are as they were, and drawing them again to find it out would be most of what the key
//! costs. A block of rows is told under a key made of all that it shows; while the key is the same, it is not even told again. A
//! block that is told again is compared with what it wrote, row by row, and only the rows that say something else are drawn. What
//! the cursor brings and takes away is told over its block, under a key of its own. The suite draws everything twice, once
//! remembering and once from nothing, and compares.

mod rows;
mod writing;

use std::ops::Range;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Theme;
use super::glyphs::is_of_tables;
use crate::app::{Command, Glyphs};
use crate::fund::first_unsafe;
use crate::lang::Lang;
use crate::rules::Pack;
pub(super) use rows::{Due, Layer, Rows};
pub(super) use writing::{Side, Told};

/// A screen to draw on.
#[derive(Debug)]
pub struct Surface {
    pub(super) buffer: Buffer,
    pub(super) rows: Rows,
    /// The keys told at the bottom, as last drawn.
    pub(super) keys: Vec<(Rect, Command)>,
}

/// What every block depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Common {
    /// The count of what the model was through: what is written may be otherwise.
    pub(super) revision: u64,
    /// The count of what was tried since.
    pub(super) trials: u64,
    /// How what is written looks.
    pub(super) look: Look,
}

/// What makes the same words look otherwise.
#[derive(Debug, Clone)]
pub(super) struct Look {
    pub(super) theme: Theme,
    pub(super) lang: Lang,
    pub(super) glyphs: Glyphs,
    /// The rules that answers are told in the words of.
    pub(super) pack: Option<Arc<Pack>>,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        let pack = |look: &Self| look.pack.as_ref().map(Arc::as_ptr);
        let fixed = |look: &Self| (look.theme, look.lang, look.glyphs, pack(look));
        fixed(self) == fixed(other)
    }
}

/// What a block shows, beyond what every block depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Always the same.
    Steady,
    /// Never: it is told in each frame.
    Live,
    /// A line, by its place in the split.
    Line(usize),
    /// Whether something is so of the line under the cursor.
    Whether(bool),
    /// The same whatever is being tried, while something is or is not so.
    Apart(bool),
}

impl Key {
    /// True of what nothing changes that is being tried.
    fn is_apart(self) -> bool {
        matches!(self, Self::Apart(_))
    }
}

/// Some columns of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The row.
    pub row: u16,
    /// The columns.
    pub columns: Range<u16>,
}

/// What a block asks for, before it is known where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// How many rows.
    pub(super) rows: u16,
    /// True when it tells the same wherever the cursor is.
    pub(super) is_steady: bool,
}

impl Surface {
    /// An empty surface.
    pub fn new(width: u16, height: u16) -> Self {
        Self {
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
            rows: Rows::new(width, height),
            keys: Vec::new(),
        }
    }

    /// What is on it.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// The whole of it, empty, to be drawn anew.
    pub fn anew(&mut self) -> &mut Buffer {
        self.begin(None);
        &mut self.buffer
    }

    /// What was drawn in the last frame, from the top; all else is as it was.
    pub fn drawn(&self) -> &[Span] {
        &self.rows.drawn
    }

    /// Begins a frame: with what every block depends on, or with nothing remembered.
    pub(super) fn begin(&mut self, common: Option<Common>) {
        self.rows.begin(common, self.buffer.area.width);
        if !self.rows.remember() {
            self.buffer.reset();
        }
    }

    /// Ends a frame: what was drawn is told from the top, and whatever a cell came to hold, nothing in it moves or hides text on
    /// the terminal. Texts are looked at where they come in: this is for the one that was not.
    pub(super) fn end(&mut self) {
        self.rows
            .drawn
            .sort_by_key(|span| (span.row, span.columns.start));
        for span in &self.rows.drawn {
            for cell in &mut self.buffer.content[span.cells(self.buffer.area)] {
                let symbol = cell.symbol();
                let is_plain = symbol.len() == 1 || is_of_tables(symbol);
                if !is_plain && first_unsafe(symbol).is_some() {
                    cell.set_symbol("\u{fffd}");
                }
            }
        }
    }
}

impl Span {
    /// A whole row.
    fn whole(row: u16, width: u16) -> Self {
        Self {
            row,
            columns: 0..width,
        }
    }

    /// The place of its cells among those of a screen.
    pub(super) fn cells(&self, screen: Rect) -> Range<usize> {
        let row = usize::from(self.row) * usize::from(screen.width);
        row + usize::from(self.columns.start)..row + usize::from(self.columns.end)
    }
}
