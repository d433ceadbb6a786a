//! [`Formula`]: how a cell is made of others, so that a sheet can make it again and the other side can verify it.

use rust_decimal::Decimal;

use crate::money::Rounding;
use crate::rules::Relation;

/// The place of a cell: its table, its row below the heads, its column, from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The table.
    pub table: String,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl At {
    /// A place.
    pub fn new(table: impl Into<String>, row: usize, column: usize) -> Self {
        Self {
            table: table.into(),
            row,
            column,
        }
    }
}

/// How a cell is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// A sum of cells and figures, each so many times, and how it comes to the cent.
    Linear {
        /// What is added.
        terms: Vec<Term>,
        /// How it is rounded.
        rounding: Rounding,
    },
    /// The percentage that a part is of a whole, at two decimals, and the hundredths that closing to 100,00 added.
    Share {
        /// The part.
        part: At,
        /// The whole.
        whole: At,
        /// The hundredths added; negative: taken away.
        closing: i64,
    },
    /// Whether one cell stands to another as it must: *rispettato* or *non rispettato*.
    Verdict {
        /// The one.
        left: At,
        /// How it must stand.
        relation: Relation,
        /// The other.
        right: At,
    },
}

/// A part of a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// How many times.
    pub times: Decimal,
    /// What.
    pub of: Operand,
}

/// What a sum adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// A cell; an empty one is nothing.
    Cell(At),
    /// A figure that no cell has.
    Figure(Decimal),
}

impl Term {
    /// A cell, once.
    pub fn plus(at: At) -> Self {
        Self {
            times: Decimal::ONE,
            of: Operand::Cell(at),
        }
    }

    /// A cell, taken away.
    pub fn minus(at: At) -> Self {
        Self {
            times: Decimal::NEGATIVE_ONE,
            of: Operand::Cell(at),
        }
    }
}

impl Formula {
    /// The sum of some cells.
    pub fn sum(cells: impl IntoIterator<Item = At>) -> Self {
        Self::of(cells.into_iter().map(Term::plus).collect())
    }

    /// A sum of terms that are cents already.
    pub fn of(terms: Vec<Term>) -> Self {
        Self::Linear {
            terms,
            rounding: Rounding::HalfUp,
        }
    }

    /// The sum of some rows of a column.
    pub fn sum_of(table: &str, rows: impl IntoIterator<Item = usize>, column: usize) -> Self {
        Self::sum(rows.into_iter().map(|row| At::new(table, row, column)))
    }

    /// The same formula, with the cells of a table where the table now is.
    #[must_use]
    pub(super) fn moved(mut self, from: &str, to: &str) -> Self {
        let moved = |at: &mut At| {
            if at.table == from {
                to.clone_into(&mut at.table);
            }
        };
        match &mut self {
            Self::Linear { terms, .. } => {
                for term in terms {
                    if let Operand::Cell(at) = &mut term.of {
                        moved(at);
                    }
                }
            }
            Self::Share { part, whole, .. } => [part, whole].into_iter().for_each(moved),
            Self::Verdict { left, right, .. } => [left, right].into_iter().for_each(moved),
        }
        self
    }

    /// The cells it asks.
    pub fn cells(&self) -> Vec<&At> {
        match self {
            Self::Linear { terms, .. } => terms
                .iter()
                .filter_map(|term| match &term.of {
                    Operand::Cell(at) => Some(at),
                    Operand::Figure(_) => None,
                })
                .collect(),
            Self::Share { part, whole, .. } => vec![part, whole],
            Self::Verdict { left, right, .. } => vec![left, right],
        }
    }
}
