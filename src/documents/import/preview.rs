//! [`Preview`]: a table as it was understood, before anything is written.

use super::{Column, Found, Printed, Spot, Why};
use crate::fund::{Id, SourceKind};
use crate::money::Amount;

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAre {
    /// Destinations: posizione, risultato.
    Lines,
    /// Resources and cuts.
    Sources,
}

/// A table as it was understood: what is told before anything is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// How it was found.
    pub found: Found,
    /// The line of the head, where there is one.
    pub head: Option<u32>,
    /// What each column was taken for.
    pub columns: Vec<Column>,
    /// What the rows are.
    pub rows_are: RowsAre,
    /// True where nobody said it: it was told from the words.
    pub guessed: bool,
    /// The rows, as they were read.
    pub rows: Vec<Row>,
    /// The rows of totals.
    pub totals: Vec<Total>,
    /// What was refused.
    pub refused: Vec<Refused>,
    /// The lines that were left out because it was asked.
    pub skipped: Vec<u32>,
    /// The lines without figures: titles, headings, notes.
    pub passed: Vec<(u32, String)>,
    /// Where another table begins: from there on nothing is read.
    pub ended: Option<u32>,
    /// What the table prints, and is not what its figures make.
    pub differences: Vec<Difference>,
}

/// A row, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line.
    pub line: u32,
    /// Its description.
    pub label: String,
    /// Its amount; of a cut, what is taken away.
    pub amount: Amount,
    /// The percentage printed.
    pub share: Option<Printed>,
    /// The economie, each with its column.
    pub economie: Vec<(usize, Amount)>,
    /// The total printed.
    pub total: Option<Amount>,
    /// The act and article.
    pub reference: Option<String>,
    /// What it is.
    pub what: What,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A destination, of a kind of the pack where its words tell one.
    Line(Option<Id>),
    /// A resource, or a cut.
    Source(SourceKind, KindBy),
}

/// What says the kind of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindBy {
    /// A column of the table.
    Column,
    /// The heading above it.
    Heading,
    /// Its own words.
    Words,
    /// The minus before its amount.
    Sign,
    /// Nothing.
    Nothing,
}

/// A row of totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Its line.
    pub line: u32,
    /// Its description, often empty.
    pub label: String,
    /// The rows that it adds up: a range of [`Preview::rows`].
    pub of: std::ops::Range<usize>,
    /// What it prints under the amounts.
    pub amount: Option<Amount>,
    /// True of the last: of the whole table.
    pub is_last: bool,
    /// False where rows that it adds up were refused: nothing can be said of it.
    pub checked: bool,
}

/// What was refused, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where.
    pub spot: Spot,
    /// What stands there.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// A figure that the table prints, and is not what its other figures make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The percentage of a row.
    Share {
        /// The line.
        line: u32,
        /// What is printed.
        printed: Printed,
        /// What its amount makes, to as many decimals.
        computed: String,
    },
    /// The total of a row.
    Row {
        /// The line.
        line: u32,
        /// What is printed.
        printed: Amount,
        /// Its amount and its economie.
        computed: Amount,
    },
    /// A total under a column.
    Sum {
        /// Where.
        spot: Spot,
        /// What is printed.
        printed: Amount,
        /// What the rows make.
        computed: Amount,
    },
}

impl KindBy {
    /// True where the kind is our reading of the table's words, and no column says it.
    pub fn is_reading(self) -> bool {
        matches!(self, Self::Heading | Self::Words | Self::Sign)
    }
}

impl Row {
    /// What it brings to the sum: negative for a cut.
    pub fn effect(&self) -> Amount {
        match self.what {
            What::Source(SourceKind::Cut, _) => -self.amount,
            _ => self.amount,
        }
    }

    /// Its economie, together.
    pub fn carried(&self) -> Amount {
        self.economie.iter().map(|(_, amount)| *amount).sum()
    }
}

impl Preview {
    /// What the rows make, cuts taken away.
    pub fn sum(&self) -> Amount {
        self.rows.iter().map(Row::effect).sum()
    }

    /// The economie of all the rows.
    pub fn carried(&self) -> Amount {
        self.rows.iter().map(Row::carried).sum()
    }

    /// The total of the whole, as the table prints it.
    pub fn printed(&self) -> Option<Amount> {
        self.totals.iter().find(|t| t.is_last)?.amount
    }

    /// True when it can be written: nothing is refused, and there is something.
    pub fn is_usable(&self) -> bool {
        self.refused.is_empty() && !self.rows.is_empty()
    }
}
