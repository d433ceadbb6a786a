//! [`Kinds`]: what the lines have, all together and by kind, kept while they change.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Cell, Id, Line};
use crate::money::Amount;

/// The kinds of some lines, in the order in which they first come, and what the lines of each have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kinds {
    names: Arc<Vec<Id>>,
    /// The kind of each line, by its place among the names.
    of_line: Arc<Vec<usize>>,
    sums: Vec<Amount>,
    total: Amount,
}

impl Kinds {
    /// Those of some lines.
    pub(super) fn of(lines: &[Line], cells: &[Cell]) -> Self {
        let mut places = HashMap::new();
        let mut names = Vec::new();
        let of_line = lines.iter().map(|line| {
            *places.entry(&line.kind).or_insert_with(|| {
                names.push(line.kind.clone());
                names.len() - 1
            })
        });
        let of_line: Vec<usize> = of_line.collect();
        let mut kinds = Self {
            sums: vec![Amount::ZERO; names.len()],
            names: Arc::new(names),
            of_line: Arc::new(of_line),
            total: Amount::ZERO,
        };
        for (at, cell) in cells.iter().enumerate() {
            kinds.add(at, cell.amount);
        }
        kinds
    }

    /// The line at a place has so much more.
    pub(super) fn add(&mut self, at: usize, more: Amount) {
        self.sums[self.of_line[at]] += more;
        self.total += more;
    }

    /// Each kind, and what its lines have.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Id, Amount)> {
        self.names.iter().zip(self.sums.iter().copied())
    }

    /// What all lines have.
    pub(super) fn total(&self) -> Amount {
        self.total
    }
}
