//! [`Regions`]: where things landed, and what is under a point of the screen.

use ratatui::layout::{Position, Rect};

use crate::app::{Command, Pointed};

/// Where things landed: what the loop gives back to the model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Regions {
    /// What was shown of the list that the arrows move in.
    pub list: Option<Seen>,
    /// The focused cell.
    pub cursor: Option<Position>,
    /// The keys told at the bottom, each with where it stands.
    pub keys: Vec<(Rect, Command)>,
    /// What else can be pressed, each with where it stands; where two are one on the other, the last.
    pub spots: Vec<(Rect, Pointed)>,
}

/// What was shown of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The first item in sight.
    pub offset: usize,
    /// How many items fit.
    pub page: usize,
    /// How many there are.
    pub len: usize,
    /// Where its rows stand; `None` for a text, whose lines are not chosen.
    pub rows: Option<Rows>,
}

/// Where the rows of a list stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// All of them.
    pub place: Rect,
    /// How many lines each takes.
    pub each: u16,
}

/// A text, or a list that does not fit, is scrolled by so many rows at a turn of the wheel.
const TURN: usize = 3;

impl Regions {
    /// What a press at a point means.
    pub fn pressed(&self, x: u16, y: u16) -> Option<Pointed> {
        let at = Position { x, y };
        let key = self.keys.iter().find(|(place, _)| place.contains(at));
        if let Some((_, command)) = key {
            return Some(Pointed::Key(*command));
        }
        let spots = self.spots.iter().rev();
        let mut under = spots.filter(|(place, _)| place.contains(at));
        if let Some((_, pointed)) = under.next() {
            return Some(*pointed);
        }
        let list = self.list?;
        let rows = list.rows.filter(|rows| rows.place.contains(at))?;
        let row = list.offset + usize::from((y - rows.place.y) / rows.each.max(1));
        (row < list.len && row < list.offset + list.page).then_some(Pointed::Row(row))
    }

    /// How many rows a turn of the wheel goes by: one where all are in sight.
    pub fn turn(&self) -> usize {
        match self.list {
            Some(list) if list.rows.is_some() && list.len <= list.page => 1,
            _ => TURN,
        }
    }
}

impl Rows {
    /// Rows of one line each.
    pub(super) fn of(place: Rect) -> Self {
        Self { place, each: 1 }
    }
}
