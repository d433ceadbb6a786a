//! [`Quadro`]: the table derived from fund, economie and split.

use std::sync::Arc;

use super::{Economia, Split};
use crate::money::{Amount, Share, Shares};

/// Of what the shown percentages are a share.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ShareBase {
    /// The fund before economie: the base of the law and of the published tables.
    #[default]
    Fund,
    /// The fund with the economie.
    Total,
}

/// The table, row by row in the order of the lines.
///
/// A row is worked out when it is looked at: of two thousand lines a few are in sight, and an edit moves two.
#[derive(Debug, Clone)]
pub struct Quadro {
    /// The last row.
    pub totals: Totals,
    /// What the shares are of.
    pub base: ShareBase,
    /// What it is the table of.
    split: Split,
    /// The economie that go to each line.
    carried: Arc<Vec<Amount>>,
    /// The shares; `None` when there is nothing to share, or the whole is not known.
    shares: Option<Shares>,
}

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The line's part of the fund.
    pub amount: Amount,
    /// Its share; `None` when there is nothing to share.
    pub share: Option<Share>,
    /// The economie that go to it.
    pub economie: Amount,
    /// Amount and economie together.
    pub total: Amount,
}

/// The sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// What was to be split.
    pub fund: Amount,
    /// What the lines make.
    pub split: Amount,
    /// What is left: fund less lines.
    pub residue: Amount,
    /// All the economie.
    pub economie: Amount,
    /// Lines and economie together.
    pub total: Amount,
}

impl Quadro {
    /// Derives the table. Economie whose line does not exist are in no row and in no total: a session with one is
    /// refused when it is opened.
    pub fn of(split: &Split, economie: &[Economia], base: ShareBase) -> Self {
        let mut carried = vec![Amount::ZERO; split.lines().len()];
        for economia in economie.iter().filter(|e| !e.presumed) {
            if let Ok(at) = split.index(&economia.line) {
                carried[at] += economia.amount;
            }
        }
        let totals = Totals::of(split, carried.iter().copied().sum());
        let quadro = Self {
            totals,
            base,
            split: split.clone(),
            carried: Arc::new(carried),
            shares: None,
        };
        let whole = match base {
            ShareBase::Fund => totals.fund,
            ShareBase::Total => totals.fund + totals.economie,
        };
        let shared = (0..quadro.len()).map(|at| quadro.shared(at));
        Self {
            shares: Shares::of(shared, whole),
            ..quadro
        }
    }

    /// The same table without shares: of a fund read in part nothing is a share, as the whole is not known.
    #[must_use]
    pub fn without_shares(self) -> Self {
        Self {
            shares: None,
            ..self
        }
    }

    /// The same table of the same lines and fund, otherwise split: only what moved is worked out. `None` when the lines or the fund
    /// are others.
    #[must_use]
    pub fn moved(&self, split: &Split) -> Option<Self> {
        let moved = split.moved_from(&self.split)?;
        let mut quadro = Self {
            totals: Totals::of(split, self.totals.economie),
            split: split.clone(),
            ..self.clone()
        };
        if let Some(mut shares) = quadro.shares.take() {
            shares.change(moved.into_iter().map(|at| (at, quadro.shared(at))));
            quadro.shares = Some(shares);
        }
        Some(quadro)
    }

    /// How many rows there are, one for each line.
    pub fn len(&self) -> usize {
        self.carried.len()
    }

    /// True when there is no line.
    pub fn is_empty(&self) -> bool {
        self.carried.is_empty()
    }

    /// The row of a line, by its place; `None` when there is no such line.
    pub fn get(&self, at: usize) -> Option<Row> {
        (at < self.len()).then(|| self.row(at))
    }

    /// The row of a line that is there, by its place.
    ///
    /// # Panics
    /// When there is no such line.
    pub fn row(&self, at: usize) -> Row {
        let (amount, economie) = (self.split.cells()[at].amount, self.carried[at]);
        Row {
            amount,
            share: self.shares.as_ref().map(|shares| shares.at(at)),
            economie,
            total: amount + economie,
        }
    }

    /// The rows.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row> {
        (0..self.len()).map(|at| self.row(at))
    }

    /// True when the amounts are shares of something.
    pub fn has_shares(&self) -> bool {
        self.shares.is_some() && !self.is_empty()
    }

    /// What of a line its share is worked out of.
    fn shared(&self, at: usize) -> Amount {
        let amount = self.split.cells()[at].amount;
        match self.base {
            ShareBase::Fund => amount,
            ShareBase::Total => amount + self.carried[at],
        }
    }
}

impl Totals {
    /// The sums of a split with economie of so much.
    fn of(split: &Split, economie: Amount) -> Self {
        let total = split.total();
        Self {
            fund: split.fund(),
            split: total,
            residue: split.fund() - total,
            economie,
            total: total + economie,
        }
    }
}
