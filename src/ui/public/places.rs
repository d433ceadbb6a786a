//! Where the parts of a figure in large stand.

use ratatui::layout::Rect;

use super::plan::{Block, MARGIN, SIDE, Shape};
use crate::ui::paint::row;

/// The places of a figure in large: its label and what is told under it, the figure, its share and limits.
pub(super) struct Places {
    pub(super) label: Rect,
    pub(super) told: Rect,
    pub(super) figure: Rect,
    pub(super) side: Rect,
}

impl Places {
    pub(super) fn of(block: Block, place: Rect) -> Self {
        let inner = from(place, MARGIN);
        let inner = Rect {
            width: inner.width.saturating_sub(1),
            ..inner
        };
        match block.shape {
            Shape::Beside => {
                let side = from(inner, inner.width.saturating_sub(SIDE));
                let x = inner.width.saturating_sub(SIDE + 2 + block.figure);
                let figure = Rect {
                    width: block.figure,
                    ..from(inner, x)
                };
                let label = Rect {
                    width: x.saturating_sub(2),
                    height: 2.min(inner.height),
                    ..inner
                };
                let told = Rect {
                    y: (inner.y + 2).min(inner.bottom()),
                    height: inner.height.saturating_sub(2),
                    ..label
                };
                Self {
                    label,
                    told,
                    figure,
                    side,
                }
            }
            Shape::Above => {
                let top = row(inner, 0);
                let side = from(top, top.width.saturating_sub(SIDE + 4));
                let label = Rect {
                    width: top.width.saturating_sub(side.width + 2),
                    ..top
                };
                let figure = Rect {
                    y: (inner.y + 1).min(inner.bottom()),
                    height: inner.height.saturating_sub(1),
                    ..inner
                };
                let told = Rect {
                    width: figure.width.saturating_sub(block.figure + 2),
                    ..figure
                };
                Self {
                    label,
                    told,
                    figure,
                    side,
                }
            }
        }
    }
}

/// What is right of so many columns.
pub(super) fn from(place: Rect, x: u16) -> Rect {
    let x = x.min(place.width);
    Rect {
        x: place.x + x,
        width: place.width - x,
        ..place
    }
}
