//! How the public view uses its rows: as many figures in large as fit, the rest in ordinary rows.

use ratatui::layout::Rect;

use super::digits::Size;
use crate::negotiation::Public;

/// Where the label of a figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Beside it.
    Beside,
    /// Above it.
    Above,
}

/// A figure in large, with its label and its limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) size: Size,
    pub(super) shape: Shape,
    /// The columns of the widest figure.
    pub(super) figure: u16,
}

/// The columns of the label's margin, with the marks of a line.
pub(super) const MARGIN: u16 = 3;
/// The columns of share and limits.
pub(super) const SIDE: u16 = 14;
/// A shorter label says too little.
const LEAST_LABEL: u16 = 17;

impl Block {
    fn of(size: Size, public: &Public, width: u16) -> Option<Self> {
        let totals = public.totals.iter().map(|t| t.split);
        let all = public.lines.iter().map(|l| l.amount).chain(totals);
        let figure = all.map(|a| size.columns(&a.to_string())).max()?;
        let shape = if width > MARGIN + LEAST_LABEL + 2 + figure + 2 + SIDE {
            Shape::Beside
        } else if width > figure + MARGIN {
            Shape::Above
        } else {
            return None;
        };
        Some(Self {
            size,
            shape,
            figure,
        })
    }

    /// How many rows it takes.
    pub(super) fn rows(self) -> u16 {
        self.size.rows() + u16::from(self.shape == Shape::Above)
    }
}

/// Which figures are in large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plan {
    /// Every line, and the total unless there is no room for it, with as many empty rows between them.
    All {
        block: Block,
        total: Option<Block>,
        gap: u16,
    },
    /// The line last changed, and the total unless there is no room for it; the lines in ordinary rows below, in so many columns.
    Last {
        block: Block,
        total: Option<Block>,
        columns: u16,
        gap: u16,
    },
    /// None.
    None,
}

impl Plan {
    /// The plan of a public table on so much of the screen.
    pub(super) fn of(public: &Public, place: Rect) -> Self {
        let rows = place.height;
        let lines = u16::try_from(public.lines.len()).unwrap_or(u16::MAX);
        let sizes = [Size::Huge, Size::Large].map(|size| Block::of(size, public, place.width));
        let totals = u16::from(public.totals.is_some());
        let fits = |needed: Option<u16>| needed.is_some_and(|needed| needed <= rows);
        let gap = |used: u16, gaps: u16| u16::from(rows >= used.saturating_add(gaps));
        for block in sizes.into_iter().flatten() {
            let all = lines.saturating_add(totals);
            if let used = block.rows().checked_mul(all)
                && fits(used)
            {
                let gap = gap(used.unwrap_or(rows), all.saturating_sub(1));
                let total = (totals > 0).then_some(block);
                return Self::All { block, total, gap };
            }
        }
        for block in sizes.into_iter().flatten() {
            let used = block.rows().checked_mul(lines);
            let used = used.and_then(|used| used.checked_add(totals));
            if fits(used) {
                let gap = gap(used.unwrap_or(rows), lines);
                return Self::All {
                    block,
                    total: None,
                    gap,
                };
            }
        }
        // A narrow screen has no room for two columns of lines.
        let most_columns = if place.width >= 76 { 2 } else { 1 };
        for columns in 1..=most_columns {
            for block in sizes.into_iter().flatten() {
                let listed = lines.div_ceil(columns);
                let used = (block.rows() * (1 + totals)).checked_add(listed);
                if fits(used) {
                    let gap = gap(used.unwrap_or(rows), 1);
                    let total = (totals > 0).then_some(block);
                    return Self::Last {
                        block,
                        total,
                        columns,
                        gap,
                    };
                }
            }
        }
        match sizes[1] {
            // Some of the lines are in sight under it, at least.
            Some(block) if rows >= block.rows() + totals + 5 => Self::Last {
                block,
                total: None,
                columns: 1,
                gap: 0,
            },
            _ => Self::None,
        }
    }

    /// How many rows it takes of those there are.
    pub(super) fn used(self, public: &Public) -> u16 {
        let lines = u16::try_from(public.lines.len()).unwrap_or(u16::MAX);
        let totals = u16::from(public.totals.is_some());
        match self {
            Self::All {
                block,
                total: Some(_),
                gap,
            } => block.rows() * (lines + totals) + gap * lines,
            Self::All { block, gap, .. } => block.rows() * lines + totals + gap * lines,
            Self::Last { .. } | Self::None => u16::MAX,
        }
    }
}
