//! [`Surface`]: what is drawn on, with the memory of what its rows were drawn from.
//!
//! A key that moves the cursor changes two rows of the table: the others are as they were, and drawing them again to find it out
//! would be most of what the key costs. A block of rows is drawn under a key made of all that it shows; while the key is the same,
//! the rows stay. The suite draws everything twice, once remembering and once from nothing, and compares.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Command;

/// A screen to draw on.
#[derive(Debug)]
pub struct Surface {
    pub(super) buffer: Buffer,
    pub(super) rows: Rows,
    /// The keys told at the bottom, as last drawn.
    pub(super) keys: Vec<(Rect, Command)>,
}

/// What is known of the rows of a surface.
#[derive(Debug)]
pub(super) struct Rows {
    /// What each was drawn from; `None` when that is not to be remembered.
    from: Vec<Option<u64>>,
    /// Which were drawn in this frame: only they may differ from the last one.
    drawn: Vec<bool>,
    /// What every block of this frame depends on; `None` in a frame of which nothing is remembered.
    common: Option<u64>,
    /// What the limits were measured to ask for, what every block depended on then, and the width they were measured in.
    limits: Option<(u64, u16, Asked)>,
}

/// What a block asks for, before it is known where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// How many rows.
    pub(super) rows: u16,
    /// True when it tells the same wherever the cursor is.
    pub(super) is_steady: bool,
}

/// What a row with nothing on it is drawn from.
const BLANK: &str = "";

impl Surface {
    /// An empty surface.
    pub fn new(width: u16, height: u16) -> Self {
        let rows = usize::from(height);
        Self {
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
            rows: Rows {
                from: vec![None; rows],
                drawn: vec![true; rows],
                common: None,
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

    /// True for a row that was drawn in the last frame; any other is as it was.
    pub fn is_drawn(&self, row: u16) -> bool {
        self.rows.is_drawn(usize::from(row))
    }

    /// Begins a frame: with what every block depends on, or with nothing remembered.
    pub(super) fn begin(&mut self, common: Option<&dyn Fn(&mut DefaultHasher)>) {
        let rows = &mut self.rows;
        rows.common = common.map(|common| {
            let mut hasher = DefaultHasher::new();
            common(&mut hasher);
            hasher.finish()
        });
        if rows.common.is_some() {
            rows.drawn.fill(false);
        } else {
            rows.drawn.fill(true);
            rows.from.fill(None);
            self.buffer.reset();
        }
    }
}

impl Rows {
    /// True for a row that was drawn in this frame.
    pub(super) fn is_drawn(&self, row: usize) -> bool {
        self.drawn.get(row).copied().unwrap_or(false)
    }

    /// True in a frame of which something is remembered.
    pub(super) fn remember(&self) -> bool {
        self.common.is_some()
    }

    /// What the limits ask for in a width, if it was measured and is as it was.
    pub(super) fn limits(&self, width: u16) -> Option<Asked> {
        let (common, of, asked) = self.limits?;
        (Some(common) == self.common && of == width).then_some(asked)
    }

    /// Remembers what the limits ask for in a width.
    pub(super) fn remember_limits(&mut self, width: u16, asked: Asked) {
        self.limits = self.common.map(|common| (common, width, asked));
    }

    /// True when a block is to be drawn: its rows are emptied. False when they are already as its key says.
    pub(super) fn are_due(
        &mut self,
        block: Range<u16>,
        key: impl Hash,
        on: (&mut Buffer, Style),
    ) -> bool {
        let Some(common) = self.common else {
            return true;
        };
        let mut hasher = DefaultHasher::new();
        (common, block.start, key).hash(&mut hasher);
        let key = Some(hasher.finish());
        let block = usize::from(block.start)..usize::from(block.end).min(self.from.len());
        let Some(from) = self.from.get_mut(block.clone()) else {
            return false;
        };
        if from.iter().all(|from| *from == key) {
            return false;
        }
        from.fill(key);
        self.drawn[block.clone()].fill(true);
        let (buffer, ground) = on;
        let width = usize::from(buffer.area.width);
        for cell in &mut buffer.content[block.start * width..block.end * width] {
            cell.reset();
            cell.set_style(ground);
        }
        true
    }

    /// Empties the rows that no block of this frame stands on.
    pub(super) fn blank_others(&mut self, blocks: &[Range<u16>], on: (&mut Buffer, Style)) {
        if !self.remember() {
            return;
        }
        let (buffer, ground) = on;
        for row in 0..buffer.area.height {
            if !blocks.iter().any(|block| block.contains(&row)) {
                self.are_due(row..row + 1, BLANK, (&mut *buffer, ground));
            }
        }
    }
}
