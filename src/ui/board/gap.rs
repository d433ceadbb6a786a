//! How far the sides are: in words, and as a chart. On the chart each side has a row, each proposal its number, where its
//! amount falls between the least and the most: read by their numbers, they come closer or do not.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::super::Meaning;
use super::super::paint::{Canvas, row};
use crate::app::Desk;
use crate::fund::Id;
use crate::lang::board as words;
use crate::money::Amount;
use crate::negotiation::{Gap, Side, State};

/// The names of the sides.
const NAMES: u16 = 17;
/// The last proposals of a side that are drawn.
const LAST: usize = 12;

/// Which parts there is room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// The rows of words.
    words: u16,
    /// The rows of the sides on the chart; none where there is no room.
    sides: u16,
    /// The least and the most under the chart.
    ends: u16,
}

impl Parts {
    pub(super) fn of(desk: &Desk, free: u16) -> Self {
        let board = &desk.board;
        if board.rows.is_empty() && board.sides.is_empty() {
            return Self::none();
        }
        let count = |length: usize| u16::try_from(length).unwrap_or(u16::MAX);
        let words = match board.gaps.len() {
            0 | 1 => 1,
            several => 1 + count(several),
        };
        let sides = if board.sides.len() > 1 {
            count(board.sides.len())
        } else {
            0
        };
        if words > free {
            return Self {
                words: free.min(1),
                ..Self::none()
            };
        }
        let mut left = free - words;
        let sides = if sides <= left { sides } else { 0 };
        left -= sides;
        Self {
            words,
            sides,
            ends: u16::from(sides > 0 && left > 0),
        }
    }

    fn none() -> Self {
        Self {
            words: 0,
            sides: 0,
            ends: 0,
        }
    }

    pub(super) fn height(self) -> u16 {
        self.words + self.sides + self.ends
    }

    pub(super) fn draw(self, desk: &Desk, canvas: &mut Canvas, place: Rect) {
        let board = &desk.board;
        let state = desk.seen();
        let (Some(line), true) = (&board.line, self.words > 0) else {
            return;
        };
        let lang = canvas.lang;
        let split = state.split();
        let name = split.index(line).map(|at| split.lines()[at].name());
        let on = words::gap_on(name.unwrap_or(line.as_str()), lang);
        match board.gaps.as_slice() {
            [] => canvas.text(row(place, 0), canvas.t(words::NO_GAP), Meaning::Quiet),
            [only] => {
                let text = format!("{on}: {}", words::gap(only, lang));
                canvas.text(row(place, 0), &text, Meaning::Strong);
            }
            _ => canvas.text(row(place, 0), &format!("{on}:"), Meaning::Strong),
        }
        let Some(scale) = self.chart(board.sides.as_slice(), state, line, place) else {
            self.told(&board.gaps, canvas, place);
            return;
        };
        let mut y = 1;
        for side in &board.sides {
            let told = gap_of(&board.gaps, side).filter(|_| self.words > 1);
            side_row(side, state, line, &scale, canvas, row(place, y));
            y += 1;
            if let Some(gap) = told {
                let beside = Rect {
                    x: place.x + NAMES,
                    width: place.width.saturating_sub(NAMES),
                    ..row(place, y)
                };
                canvas.text(beside, &words::gap(gap, lang), Meaning::Text);
                y += 1;
            }
        }
        if self.ends > 0 {
            let ends = Rect {
                x: scale.place.x,
                width: scale.place.width,
                ..row(place, self.height() - 1)
            };
            canvas.text(ends, &scale.least.to_string(), Meaning::Quiet);
            canvas.right(ends, &scale.most.to_string(), Meaning::Quiet);
        }
    }

    /// The gaps in words alone, where there is no room for the chart.
    fn told(self, gaps: &[Gap], canvas: &mut Canvas, place: Rect) {
        for (at, gap) in gaps.iter().enumerate().filter(|_| self.words > 1) {
            let place = row(place, u16::try_from(at + 1).unwrap_or(u16::MAX));
            let who = words::briefly(&gap.parties, usize::from(NAMES - 1), canvas.lang);
            canvas.text(
                Rect {
                    width: NAMES - 1,
                    ..place
                },
                &who,
                Meaning::Text,
            );
            let beside = Rect {
                x: place.x + NAMES,
                width: place.width.saturating_sub(NAMES),
                ..place
            };
            canvas.text(beside, &words::gap(gap, canvas.lang), Meaning::Text);
        }
    }

    fn chart(self, sides: &[Side], state: &State, line: &Id, place: Rect) -> Option<Scale> {
        if self.sides == 0 {
            return None;
        }
        let drawn = sides.iter().flat_map(drawn);
        let amounts = drawn.filter_map(|at| amount(state, *at, line));
        let amounts: Vec<Amount> = amounts.collect();
        Some(Scale {
            least: *amounts.iter().min()?,
            most: *amounts.iter().max()?,
            place: Rect {
                x: place.x + NAMES,
                width: place.width.saturating_sub(NAMES),
                ..place
            },
        })
    }
}

/// Where amounts fall on the chart.
struct Scale {
    least: Amount,
    most: Amount,
    place: Rect,
}

impl Scale {
    /// The column of an amount, from the left, for a mark of so many columns.
    fn column(&self, amount: Amount, wide: u16) -> u16 {
        let room = i128::from(self.place.width.saturating_sub(wide));
        let span = (self.most - self.least).cents();
        if span == 0 {
            return 0;
        }
        let from = (amount - self.least).cents();
        // To the nearest column.
        u16::try_from((from * room * 2 + span) / (span * 2)).unwrap_or(0)
    }
}

fn drawn(side: &Side) -> &[usize] {
    let from = side.tabled.len().saturating_sub(LAST);
    &side.tabled[from..]
}

fn amount(state: &State, at: usize, line: &Id) -> Option<Amount> {
    state.proposals.get(at)?.tabled.split.amount(line)
}

fn gap_of<'a>(gaps: &'a [Gap], side: &Side) -> Option<&'a Gap> {
    gaps.iter().find(|gap| gap.parties == side.parties)
}

/// The row of a side: its proposals by their numbers, the one it holds strong, and the way between them.
fn side_row(
    side: &Side,
    state: &State,
    line: &Id,
    scale: &Scale,
    canvas: &mut Canvas,
    place: Rect,
) {
    let who = words::briefly(&side.parties, usize::from(NAMES - 1), canvas.lang);
    let names = Rect {
        width: NAMES - 1,
        ..place
    };
    canvas.text(names, &who, Meaning::Text);
    let marks: Vec<(u16, String, bool)> = drawn(side)
        .iter()
        .filter_map(|at| {
            let number = state.proposals.get(*at)?.number.to_string();
            let wide = u16::try_from(number.width()).unwrap_or(1);
            let column = scale.column(amount(state, *at, line)?, wide);
            Some((column, number, side.held == Some(*at)))
        })
        .collect();
    let (Some(first), Some(last)) = (
        marks.iter().map(|m| m.0).min(),
        marks.iter().map(|m| m.0).max(),
    ) else {
        return;
    };
    let on = |x: u16, width: u16| Rect {
        x: scale.place.x + x,
        width: width.min(scale.place.width.saturating_sub(x)),
        ..place
    };
    let way = "─".repeat(usize::from(last - first));
    canvas.text(on(first, last - first), &way, Meaning::Quiet);
    for (x, number, held) in marks {
        let meaning = if held { Meaning::Strong } else { Meaning::Text };
        let wide = u16::try_from(number.width()).unwrap_or(1);
        canvas.text(on(x, wide), &number, meaning);
    }
}
