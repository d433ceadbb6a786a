//! Under a table of two lines that pay for each other: how far the money may go either way, in figures of both.
//!
//! What one line gains the other gives: the most of one is the least of the other, set by the same rules, and each side of the
//! table reads its own figure without moving the cursor.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::app::Desk;
use crate::fund::Mode;
use crate::lang::{screens, screens::table as words};
use crate::rules::{Band, Pack};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

use super::panel::{by, untested};

/// The width from which figures of both lines and the rules that set them fit.
const ENOUGH: u16 = 70;

/// The least and the most columns of a figure.
const FIGURE: (u16, u16) = (10, 16);

/// Two lines that pay for each other, and the limits of each.
pub(super) struct Pair {
    bands: [Band; 2],
}

impl Pair {
    /// The two lines of a split, when there are two and both may move.
    pub(super) fn of(desk: &Desk, pack: &Pack, width: u16) -> Option<Self> {
        let (split, outlook) = desk.shown();
        let mutual =
            split.lines().len() == 2 && split.taker(0) == Some(1) && split.taker(1) == Some(0);
        if !mutual || split.mode() != Mode::Closed || width < ENOUGH {
            return None;
        }
        let band = |at| {
            let band = outlook.judgement.band(pack, split, at)?;
            (!band.is_empty()).then_some(band)
        };
        Some(Self {
            bands: [band(0)?, band(1)?],
        })
    }

    /// Both limits, a row each under the names of the lines.
    pub(super) fn draw(&self, desk: &Desk, pack: &Pack, canvas: &mut Canvas, place: Rect) {
        let (split, _) = desk.shown();
        let names = [0, 1].map(|at| split.lines()[at].name());
        let wide = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
        let columns = names.map(|name| wide(name).clamp(FIGURE.0, FIGURE.1));
        let label = columns[0].max(columns[1]) + 2;
        let cell = |at: usize, line: Rect| {
            let before = label + if at == 0 { 0 } else { columns[0] + 2 };
            Rect {
                x: line.x + before + 2,
                width: columns[at].min(line.width.saturating_sub(before + 2)),
                ..line
            }
        };
        let head = row(place, 0);
        canvas.text(head, canvas.t(words::LIMITS), Meaning::Strong);
        for (at, name) in names.iter().enumerate() {
            canvas.right(cell(at, head), name, Meaning::Quiet);
        }
        for (at, band) in self.bands.iter().enumerate() {
            let line = row(place, if at == 0 { 1 } else { 2 });
            let end = &band.max;
            let cells = split.cells();
            let left = end.at - cells[at].amount;
            let meaning = if left.is_negative() {
                Meaning::Violated
            } else {
                Meaning::Text
            };
            let name = format!("+ {}", names[at]);
            canvas.text(
                Rect {
                    width: label,
                    ..line
                },
                &name,
                meaning,
            );
            let open = untested(end, pack, canvas.lang);
            let beside = |from: Rect| Rect {
                width: line.right().saturating_sub(from.x),
                ..from
            };
            if end.is_open() && end.by.is_empty() {
                canvas.text(beside(cell(0, line)), &format!("? {open}"), meaning);
                continue;
            }
            let mut ends = [end.at, end.at];
            ends[1 - at] = cells[0].amount + cells[1].amount - end.at;
            for (of, figure) in ends.iter().enumerate() {
                canvas.right(cell(of, line), &figure.to_string(), meaning);
            }
            let room = screens::room(left, false, canvas.lang);
            let mut told = format!("{room}, {}", by(end, false, pack, canvas.lang));
            if end.is_open() {
                told += &format!("; {open}");
            }
            let after = cell(1, line);
            let after = Rect {
                x: after.right() + 2,
                ..after
            };
            canvas.text(beside(after), &told, meaning);
        }
    }
}
