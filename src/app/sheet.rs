//! [`Sheet`]: the rows of a screen of opening data, the Fondo, the Posizioni or the Iter, ready to be drawn and edited.

mod figures;
pub(super) mod forms;
mod formula;
mod fund;
pub(super) mod held;
mod meeting;
mod papers;
mod positions;
mod roster;
mod settlement;
pub(super) mod steps;

use crate::dossier::Settled;
use crate::fund::Id;
use crate::lang::{Lang, Text};

use super::{Command, Desk, Screen};

pub(super) use formula::{Time, date, formula, points, time};

/// The rows of a screen of opening data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the screen is, and what counts of it.
    pub title: String,
    /// The columns after the label.
    pub columns: &'static [Column],
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column after the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub head: Text,
    /// How wide.
    pub width: u16,
    /// The least width of the screen at which it is shown.
    pub from: u16,
    /// Figures stand to the right.
    pub figures: bool,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub level: Level,
    /// Its label.
    pub label: String,
    /// The sign before it, where it has one.
    pub sign: &'static str,
    /// Its text in each column.
    pub cells: Vec<String>,
    /// What Enter edits.
    pub cell: Option<Cell>,
    /// All there is to know of it: names and texts.
    pub about: Vec<(String, String)>,
    /// True when something does not close.
    pub warns: bool,
}

/// What a row is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Level {
    /// It heads others.
    Head,
    /// An item.
    #[default]
    Item,
    /// A sum of others.
    Sum,
}

/// A figure of the opening data that can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The amount of a source.
    Source(Id),
    /// The total that the body's document prints.
    Published,
    /// The body's amount of 2016.
    Cap2016,
    /// The pro-capite adjustment.
    Adjustment,
    /// The figures that make it.
    ProCapite,
    /// An item of the body in the cap.
    CapItem(usize),
    /// A new item of the body in the cap: its name, then its amount.
    NewCapItem,
    /// A figure that formulas and rules take a rate of.
    Figure(Id),
    /// The amount of an economia.
    Economia(Id),
    /// A new economia: amount, year, line.
    NewEconomia,
    /// A figure of the consuntivo.
    Settled(Settled),
    /// What was not paid for a cause.
    Unpaid(Id),
    /// A contested point: the next reading of it.
    Reading(Id),
    /// The value of a position.
    Position(Id),
    /// How many dirigenti are evaluated.
    Evaluated,
    /// What the body declares the positions cost.
    DeclaredCost,
    /// The value of a fascia.
    Fascia(Id),
    /// A new fascia: its name and its value.
    NewFascia,
    /// What a point of weight is worth.
    Point,
    /// What a clause fixes.
    Clause(Id),
    /// An act, by its place.
    Act(usize),
    /// An act of a kind that there is none of.
    NewAct(Id),
    /// When a step was done.
    Step(Id),
    /// Who sits for the body.
    BodySide,
    /// The unions at the table.
    Unions,
    /// When a seduta was held, by its number.
    Seduta(u32),
}

impl Sheet {
    /// The sheet of the screen in sight; `None` on a screen that has none.
    pub(super) fn of(desk: &Desk, lang: Lang) -> Option<Self> {
        let mut sheet = match desk.screen {
            Screen::Fund => fund::sheet(desk, lang),
            Screen::Positions => positions::sheet(desk, lang),
            Screen::Steps => steps::sheet(desk, lang),
            Screen::Table
            | Screen::Verdicts
            | Screen::Talks
            | Screen::Simulations
            | Screen::Papers => return None,
        };
        if desk.bar(Command::Edit).is_some() {
            // Nothing is added where nothing may be changed, nor is it told how it is written.
            let adds = |row: &Row| row.cell.as_ref().is_some_and(Cell::adds);
            sheet.rows.retain(|row| !adds(row));
            let form = crate::lang::sheets::papers::FORM.of(lang);
            for row in &mut sheet.rows {
                row.about.retain(|(name, _)| name != form);
            }
        }
        Some(sheet)
    }
}

impl Cell {
    /// True for a row that is there to add another.
    fn adds(&self) -> bool {
        matches!(self, Self::NewCapItem | Self::NewEconomia | Self::NewFascia)
    }
}

impl Sheet {
    /// The row to stand on from a place: a heading is passed over, in the direction of the movement where there is more.
    pub(super) fn item_from(&self, at: usize, back: bool) -> usize {
        let is_item = |at: &usize| self.rows.get(*at).is_some_and(|r| r.level != Level::Head);
        let before = (0..=at).rev().find(is_item);
        let after = (at..self.rows.len()).find(is_item);
        let found = if back {
            before.or(after)
        } else {
            after.or(before)
        };
        found.unwrap_or(at)
    }

    /// The row of a cell.
    pub(super) fn row_of(&self, cell: &Cell) -> Option<usize> {
        self.rows.iter().position(|r| r.cell.as_ref() == Some(cell))
    }
}

impl Row {
    fn head(label: &str) -> Self {
        Self {
            level: Level::Head,
            label: label.to_owned(),
            ..Self::default()
        }
    }

    fn item(label: impl Into<String>, cell: Option<Cell>) -> Self {
        Self {
            label: label.into(),
            cell,
            ..Self::default()
        }
    }

    fn sum(label: impl Into<String>) -> Self {
        Self {
            level: Level::Sum,
            label: label.into(),
            ..Self::default()
        }
    }

    /// The row with its texts in the columns.
    fn with(mut self, cells: impl IntoIterator<Item = String>) -> Self {
        self.cells = cells.into_iter().collect();
        self
    }

    /// The row with something to know of it, when there is something.
    fn knowing(mut self, name: &str, text: Option<impl Into<String>>) -> Self {
        if let Some(text) = text {
            self.about.push((name.to_owned(), text.into()));
        }
        self
    }
}
