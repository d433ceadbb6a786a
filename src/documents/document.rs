//! [`Document`]: a paper of the office before it has a format: headings, paragraphs, tables whose cells know how they are made.

use jiff::civil::Date;

use super::formula::Formula;
use super::{Missing, Paper};
use crate::money::{Amount, Share};

/// A paper, filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which paper.
    pub paper: Paper,
    /// Its title.
    pub title: String,
    /// What every page says first: that the figures are invented, or of a private simulation.
    pub notices: Vec<String>,
    /// What it is made of.
    pub blocks: Vec<Block>,
    /// What stands at the foot of every page: the session's hash, the rules and their revision.
    pub foot: String,
    /// What was not known, and stands in it as a marked blank.
    pub missing: Vec<Missing>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, of level 1 to 3.
    Heading(u8, Vec<Run>),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// An item of a list.
    Item(Vec<Run>),
    /// A table.
    Table(Table),
    /// A picture of figures that a table beside it tells.
    Picture(Picture),
    /// The places where people sign, each with who signs.
    Signatures(Vec<String>),
    /// What follows stands on a new page.
    PageBreak,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Plain.
    Text(String),
    /// Bold.
    Strong(String),
    /// A blank to be filled, with what goes there.
    Blank(String),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, unique in the paper: what formulas call it.
    pub id: String,
    /// What it is, for whoever does not see it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, below the heads.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What it holds, hence how it is aligned.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words that may be long.
    Text,
    /// A few words.
    Words,
    /// Figures, to the right.
    Figures,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// One of the things told.
    Item,
    /// The sum of some of them.
    Subtotal,
    /// The sum of all.
    Total,
    /// What the rows below have in common.
    Heading,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub role: Role,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A cell: what it shows, and how it is made where a sheet can make it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it shows.
    pub value: Value,
    /// How it is made of others.
    pub formula: Option<Formula>,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// Euro.
    Amount(Amount),
    /// A share, as it is shown.
    Share(Share),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(Date),
    /// A blank to be filled, with what goes there.
    Blank(String),
}

/// A picture of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, for whoever does not see it.
    pub caption: String,
    /// The figures.
    pub shows: Shows,
}

/// What a picture shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// Parts of a whole: a name and its amount, each.
    Bars(Vec<(String, Amount)>),
    /// Offers that come closer: for each side its name and, in time order, the number of the proposal and its amount.
    Lines(Vec<(String, Vec<(u32, Amount)>)>),
}

impl Table {
    /// A table with no rows yet.
    pub fn new(id: impl Into<String>, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            id: id.into(),
            caption: caption.into(),
            columns,
            rows: Vec::new(),
        }
    }

    /// A row comes in; its place is given back, for formulas.
    pub fn add(&mut self, role: Role, cells: Vec<Cell>) -> usize {
        self.rows.push(Row { role, cells });
        self.rows.len() - 1
    }
}

impl Column {
    /// A column of words that may be long.
    pub fn text(head: impl Into<String>) -> Self {
        Self::of(head, Holds::Text)
    }

    /// A column of a few words.
    pub fn words(head: impl Into<String>) -> Self {
        Self::of(head, Holds::Words)
    }

    /// A column of figures.
    pub fn figures(head: impl Into<String>) -> Self {
        Self::of(head, Holds::Figures)
    }

    fn of(head: impl Into<String>, holds: Holds) -> Self {
        Self {
            head: head.into(),
            holds,
        }
    }
}

impl Cell {
    /// A cell with nothing in it.
    pub fn empty() -> Self {
        Self::from(Value::Empty)
    }

    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::from(Value::Text(text.into()))
    }

    /// A blank, with what goes there.
    pub fn blank(what: impl Into<String>) -> Self {
        Self::from(Value::Blank(what.into()))
    }

    /// A sum of money that is said.
    pub fn amount(amount: Amount) -> Self {
        Self::from(Value::Amount(amount))
    }

    /// A sum of money that is nothing when it is zero.
    pub fn unless_zero(amount: Amount) -> Self {
        if amount.is_zero() {
            Self::empty()
        } else {
            Self::amount(amount)
        }
    }

    /// The same cell, made by a formula.
    #[must_use]
    pub fn by(self, formula: Formula) -> Self {
        Self {
            formula: Some(formula),
            ..self
        }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self {
            value,
            formula: None,
        }
    }
}

impl Value {
    /// The value as it is read: figures the Italian way.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Amount(amount) => amount.to_string(),
            Self::Share(share) => share.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => super::words::day(*day),
            Self::Blank(what) => super::words::blank(what),
        }
    }
}

impl Run {
    /// A plain run.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// What it reads as, without its looks.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Strong(text) => text.clone(),
            Self::Blank(what) => super::words::blank(what),
        }
    }
}

impl Block {
    /// A plain paragraph.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::text(text)])
    }

    /// The table that it is, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    /// A plain item of a list.
    pub fn item(text: impl Into<String>) -> Self {
        Self::Item(vec![Run::text(text)])
    }
}

impl Document {
    /// Its tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(Block::as_table)
    }
}
