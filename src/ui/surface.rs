//! [`Surface`]: what is drawn on, with the memory of what its rows were drawn from.
//!
//! A key that moves the cursor changes two rows of the table: the others are as they were, and drawing them again to find it out
//! would be most of what the key costs. A block of rows is drawn under a key made of all that it shows; while the key is the same,
//! the rows stay. What the cursor brings and takes away is drawn over its block, under a key of its own, and only those cells are
//! drawn again. The suite draws everything twice, once remembering and once from nothing, and compares.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Theme;
use super::glyphs::is_of_tables;
use crate::app::{Command, Glyphs};
use crate::fund::first_unsafe;
use crate::lang::Lang;

/// A screen to draw on.
#[derive(Debug)]
pub struct Surface {
    pub(super) buffer: Buffer,
    pub(super) rows: Rows,
    /// The keys told at the bottom, as last drawn.
    pub(super) keys: Vec<(Rect, Command)>,
}

/// What every block depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Common {
    /// The count of what the model was through.
    pub(super) revision: u64,
    pub(super) theme: Theme,
    pub(super) lang: Lang,
    pub(super) glyphs: Glyphs,
}

/// What a block shows, beyond what every block depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Nothing.
    Blank,
    /// Always the same.
    Steady,
    /// A line, by its place in the split.
    Line(usize),
    /// Whether something is so of the line under the cursor.
    Whether(bool),
}

/// What is known of the rows of a surface.
#[derive(Debug)]
pub(super) struct Rows {
    /// What all of this frame depends on; `None` in a frame of which nothing is remembered.
    common: Option<Common>,
    /// What each was drawn from: the first row of its block, and the key; `None` when that is not known.
    from: Vec<Option<(u16, Key)>>,
    /// What was drawn over each, after that.
    over: Vec<Option<Key>>,
    /// On which a block of this frame stands.
    stood: Vec<bool>,
    /// What was drawn in this frame: only that may differ from the last one.
    drawn: Vec<Span>,
    /// What the limits were measured to ask for, and in which width.
    limits: Option<(u16, Asked)>,
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
        let rows = usize::from(height);
        Self {
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
            rows: Rows {
                common: None,
                from: vec![None; rows],
                over: vec![None; rows],
                stood: vec![false; rows],
                drawn: whole(0..height, width),
                limits: None,
            },
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
        let rows = &mut self.rows;
        if rows.common != common || common.is_none() {
            rows.common = common;
            rows.from.fill(None);
            rows.over.fill(None);
            rows.limits = None;
        }
        rows.stood.fill(false);
        rows.drawn.clear();
        if common.is_none() {
            rows.drawn = whole(0..self.buffer.area.height, self.buffer.area.width);
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
    /// The place of its cells among those of a screen.
    fn cells(&self, screen: Rect) -> Range<usize> {
        let row = usize::from(self.row) * usize::from(screen.width);
        row + usize::from(self.columns.start)..row + usize::from(self.columns.end)
    }
}

/// Rows, whole.
fn whole(rows: Range<u16>, width: u16) -> Vec<Span> {
    let row = |row| Span {
        row,
        columns: 0..width,
    };
    rows.map(row).collect()
}

impl Rows {
    /// True in a frame of which something is remembered.
    pub(super) fn remember(&self) -> bool {
        self.common.is_some()
    }

    /// What the limits ask for in a width, if it was measured and is as it was.
    pub(super) fn limits(&self, width: u16) -> Option<Asked> {
        let (of, asked) = self.limits?;
        (of == width).then_some(asked)
    }

    /// Remembers what the limits ask for in a width.
    pub(super) fn remember_limits(&mut self, width: u16, asked: Asked) {
        self.limits = self.common.map(|_| (width, asked));
    }

    /// True when a block is to be drawn: its rows are emptied. False when they are already as its key says.
    pub(super) fn are_due(
        &mut self,
        block: Range<u16>,
        key: Key,
        on: (&mut Buffer, Style),
    ) -> bool {
        if !self.remember() {
            return true;
        }
        let rows = usize::from(block.start)..usize::from(block.end).min(self.from.len());
        let Some(from) = self.from.get_mut(rows.clone()) else {
            return false;
        };
        self.stood[rows.clone()].fill(true);
        let key = Some((block.start, key));
        if from.iter().all(|from| *from == key) {
            return false;
        }
        from.fill(key);
        self.over[rows.clone()].fill(None);
        let (buffer, ground) = on;
        let width = buffer.area.width;
        self.drawn.extend(whole(block, width));
        let width = usize::from(width);
        empty(
            &mut buffer.content[rows.start * width..rows.end * width],
            ground,
        );
        true
    }

    /// True when what stands over a block, in some places of one row, is to be drawn: the places are emptied. False when it is
    /// already as its key says.
    pub(super) fn is_over_due(
        &mut self,
        places: &[Rect],
        key: Key,
        on: (&mut Buffer, Style),
    ) -> bool {
        let row = places.first().map_or(0, |place| place.y);
        let over = self.over.get_mut(usize::from(row));
        let (Some(over), true) = (over, self.common.is_some()) else {
            return true;
        };
        match over.replace(key) {
            Some(before) if before == key => return false,
            // The block under it was drawn in this frame, whole, and left the places empty.
            None => return true,
            Some(_) => {}
        }
        let (buffer, ground) = on;
        for place in places {
            let place = place.intersection(buffer.area);
            let span = Span {
                row,
                columns: place.left()..place.right(),
            };
            empty(&mut buffer.content[span.cells(buffer.area)], ground);
            self.drawn.push(span);
        }
        true
    }

    /// Empties the rows that no block of this frame stands on.
    pub(super) fn blank_others(&mut self, on: (&mut Buffer, Style)) {
        if !self.remember() {
            return;
        }
        let (buffer, ground) = on;
        for row in 0..buffer.area.height {
            if !self.stood[usize::from(row)] {
                self.are_due(row..row + 1, Key::Blank, (&mut *buffer, ground));
            }
        }
    }
}

/// Leaves nothing on some cells but the ground.
fn empty(cells: &mut [Cell], ground: Style) {
    for cell in cells {
        cell.reset();
        cell.set_style(ground);
    }
}
