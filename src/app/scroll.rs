//! [`Scroll`]: a list, and how much of it is in sight.

use super::Command;

/// A list: what is selected, and what is in sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The item selected.
    pub selected: usize,
    /// The first item in sight, as last drawn.
    pub offset: usize,
    /// How many items were in sight, as last drawn.
    pub page: usize,
}

impl Scroll {
    /// The first item in sight when `rows` fit and there are `len`: as last drawn, moved as little as the selection asks.
    pub fn top(&self, rows: usize, len: usize) -> usize {
        let rows = rows.max(1);
        let lowest = (self.selected + 1).saturating_sub(rows);
        self.offset
            .max(lowest)
            .min(self.selected)
            .min(len.saturating_sub(rows))
    }

    /// True when not all of `len` items were in sight, as last drawn.
    pub(super) fn is_cut(self, len: usize) -> bool {
        self.page > 0 && self.page < len
    }

    /// Moves the selection within `len` items.
    pub(super) fn go(&mut self, command: Command, len: usize) {
        use Command as C;
        let last = len.saturating_sub(1);
        let page = self.page.max(2) - 1;
        self.selected = match command {
            C::Up => self.selected.saturating_sub(1),
            C::Down => self.selected.saturating_add(1),
            C::PageUp => self.selected.saturating_sub(page),
            C::PageDown => self.selected.saturating_add(page),
            C::First => 0,
            C::Last => last,
            _ => self.selected,
        }
        .min(last);
    }
}
