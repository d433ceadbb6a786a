//! [`Quadro`]: the table derived from fund, economie and split.

use super::{Economia, Split};
use crate::money::{Amount, Share, shares};

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quadro {
    /// The rows.
    pub rows: Vec<Row>,
    /// The last row.
    pub totals: Totals,
    /// What the shares are of.
    pub base: ShareBase,
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
        let amounts: Vec<Amount> = split.cells().iter().map(|c| c.amount).collect();
        let mut carried = vec![Amount::ZERO; amounts.len()];
        for economia in economie.iter().filter(|e| !e.presumed) {
            if let Ok(at) = split.index(&economia.line) {
                carried[at] += economia.amount;
            }
        }
        let with_economie: Vec<Amount> =
            amounts.iter().zip(&carried).map(|(&a, &e)| a + e).collect();
        let split_total: Amount = amounts.iter().copied().sum();
        let economie_total: Amount = carried.iter().copied().sum();
        let totals = Totals {
            fund: split.fund(),
            split: split_total,
            residue: split.fund() - split_total,
            economie: economie_total,
            total: split_total + economie_total,
        };
        let shown = match base {
            ShareBase::Fund => shares(&amounts, totals.fund),
            ShareBase::Total => shares(&with_economie, totals.fund + totals.economie),
        };
        let rows = (0..amounts.len())
            .map(|i| Row {
                amount: amounts[i],
                share: shown.as_ref().map(|s| s[i]),
                economie: carried[i],
                total: with_economie[i],
            })
            .collect();
        Self { rows, totals, base }
    }
}
