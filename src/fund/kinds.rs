//! [`Kinds`]: what the lines have, all together and by kind, and how many follow others, kept while they change.

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
    /// How many lines have a share of what others leave.
    nets: usize,
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
            nets: 0,
        };
        for (at, cell) in cells.iter().enumerate() {
            kinds.add(at, cell.amount);
            kinds.nets += usize::from(cell.is_net());
        }
        kinds
    }

    /// The line at a place has this cell in the place of that one.
    pub(super) fn replace(&mut self, at: usize, was: &Cell, is: &Cell) {
        self.add(at, is.amount - was.amount);
        self.nets = self.nets + usize::from(is.is_net()) - usize::from(was.is_net());
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

    /// True when some line has a share of what others leave.
    pub(super) fn has_net_shares(&self) -> bool {
        self.nets > 0
    }

    /// What all lines have.
    pub(super) fn total(&self) -> Amount {
        self.total
    }
}
