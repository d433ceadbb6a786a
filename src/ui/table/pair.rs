//! Under a table of two lines that pay for each other: how far the money may go either way, in figures of both.
//!
//! What one line gains the other gives: the most of one is the least of the other, set by the same rules, and each side of the
//! table reads its own figure without moving the cursor.

use ratatui::layout::Rect;

use crate::app::Desk;
use crate::fund::{Mode, Split};
use crate::lang::{Lang, screens, screens::table as words};
use crate::money::Amount;
use crate::rules::{Band, End, Pack};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

use super::panel::{by, untested};

/// The width from which figures of both lines and the rules that set them fit.
const ENOUGH: u16 = 70;

/// The least and the most columns of a figure.
const FIGURE: (u16, u16) = (10, 16);

/// The rows of the heading and of the two lines.
const LEAST: u16 = 3;

/// Two lines that pay for each other, and the limits of each as they are told in a width.
pub(super) struct Pair {
    columns: Places,
    limits: [Limit; 2],
}

/// How far a line may go up.
struct Limit {
    /// The euro left to it.
    left: Amount,
    /// Where it ends, in figures of both lines, where that is known.
    ends: Option<[Amount; 2]>,
    /// Who sets it, in the lines of its place.
    told: Vec<String>,
}

impl Pair {
    /// The two lines of a split, when there are two and both may move.
    pub(super) fn of(desk: &Desk, pack: &Pack, canvas: &Canvas, width: u16) -> Option<Self> {
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
        let bands: [Band; 2] = [band(0)?, band(1)?];
        let columns = Places::of(&names(split), canvas, width);
        let amounts = [0, 1].map(|at| split.cells()[at].amount);
        let line = Rect::new(0, 0, width, 1);
        let limits = [0, 1].map(|at| {
            let (ends, told) = told(&bands[at].max, (amounts, at), pack, canvas.lang);
            let beside = columns.beside(ends.is_some(), line).width;
            Limit {
                left: bands[at].max.at - amounts[at],
                ends,
                told: canvas.wrap(&told, usize::from(beside)),
            }
        });
        Some(Self { columns, limits })
    }

    /// Both limits under the names of the lines; what is told beside them goes on in a second row where there is one.
    pub(super) fn draw(self, desk: &Desk, canvas: &mut Canvas, place: Rect) {
        let names = names(desk.shown().0);
        let columns = self.columns;
        let head = row(place, 0);
        canvas.text(head, canvas.t(words::LIMITS), Meaning::Strong);
        for (at, name) in names.iter().enumerate() {
            canvas.right(columns.figure(at, head), name, Meaning::Quiet);
        }
        let mut y = 1;
        let mut spare = place.height.saturating_sub(LEAST);
        for (limit, name) in self.limits.into_iter().zip(names) {
            let line = row(place, y);
            let meaning = if limit.left.is_negative() {
                Meaning::Violated
            } else {
                Meaning::Text
            };
            let label = Rect {
                width: columns.label,
                ..line
            };
            canvas.text(label, &format!("+ {name}"), meaning);
            for (of, figure) in limit.ends.iter().flatten().enumerate() {
                canvas.right(columns.figure(of, line), &figure.to_string(), meaning);
            }
            let beside = columns.beside(limit.ends.is_some(), line);
            let more = u16::try_from(limit.told.len() - 1).unwrap_or(spare);
            let more = more.min(spare);
            spare -= more;
            let beside = Rect {
                height: 1 + more,
                ..beside
            };
            canvas.in_lines(beside, limit.told, meaning);
            y += 1 + more;
        }
    }

    /// How many rows all of it takes.
    pub(super) fn height(&self) -> u16 {
        let rows = |limit: &Limit| u16::try_from(limit.told.len()).unwrap_or(u16::MAX).max(1);
        self.limits.iter().map(rows).fold(1, u16::saturating_add)
    }
}

/// Where a limit ends, in figures of both lines that have these amounts, where it is known; and who sets it.
fn told(
    end: &End,
    (amounts, at): ([Amount; 2], usize),
    pack: &Pack,
    lang: Lang,
) -> (Option<[Amount; 2]>, String) {
    let open = untested(end, pack, lang);
    if end.is_open() && end.by.is_empty() {
        return (None, format!("? {open}"));
    }
    let mut ends = [end.at, end.at];
    ends[1 - at] = amounts[0] + amounts[1] - end.at;
    let room = screens::room(end.at - amounts[at], false, lang);
    let mut told = format!("{room}, {}", by(end, false, pack, lang));
    if end.is_open() {
        told += &format!("; {open}");
    }
    (Some(ends), told)
}

/// The names of the two lines.
fn names(split: &Split) -> [&str; 2] {
    [0, 1].map(|at| split.lines()[at].name())
}

/// Where the figures of both lines stand.
struct Places {
    /// The width of the names.
    label: u16,
    /// The widths of the figures.
    figures: [u16; 2],
}

impl Places {
    fn of(names: &[&str; 2], canvas: &Canvas, width: u16) -> Self {
        let figures = names.map(|name| canvas.columns(name).clamp(FIGURE.0, FIGURE.1));
        let label = figures[0].max(figures[1]) + 2;
        Self {
            label: label.min(width),
            figures,
        }
    }

    fn figure(&self, at: usize, line: Rect) -> Rect {
        let before = self.label + if at == 0 { 0 } else { self.figures[0] + 2 };
        Rect {
            x: line.x + before + 2,
            width: self.figures[at].min(line.width.saturating_sub(before + 2)),
            ..line
        }
    }

    /// What is told beside the figures, or in their place.
    fn beside(&self, figures: bool, line: Rect) -> Rect {
        let x = if figures {
            self.figure(1, line).right() + 2
        } else {
            self.figure(0, line).x
        };
        Rect {
            x,
            width: line.right().saturating_sub(x),
            ..line
        }
    }
}
