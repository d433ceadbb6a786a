//! [`Indirizzo`]: what the Giunta asks of its delegation, and how far a split is from it.

use serde::{Deserialize, Serialize};

use crate::fund::{Id, Split};
use crate::money::{Amount, Percent, Rounding, to_cents};

/// What the Giunta asks of a line (*indirizzo*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indirizzo {
    /// The line.
    pub line: Id,
    /// The least it is to have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Bound>,
    /// The most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Bound>,
    /// What the act says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// An end of what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// An amount.
    Amount(Amount),
    /// A share of the fund.
    Share(Percent),
}

/// Which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// The least.
    Least,
    /// The most.
    Most,
}

/// A split that is not within what the Giunta asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The line.
    pub line: Id,
    /// The end it passed.
    pub end: Asked,
    /// The end in cents.
    pub bound: Amount,
    /// By how much it passed it.
    pub by: Amount,
}

impl Bound {
    /// The end in cents, on a fund: the least rounds up, the most rounds down.
    pub fn on(self, fund: Amount, end: Asked) -> Amount {
        match (self, end) {
            (Self::Amount(amount), _) => amount,
            (Self::Share(percent), Asked::Least) => to_cents(percent.exact_of(fund), Rounding::Up),
            (Self::Share(percent), Asked::Most) => to_cents(percent.exact_of(fund), Rounding::Down),
        }
    }
}

impl Indirizzo {
    /// How a split departs from it; a line that is not there, from the least that is asked of it.
    pub fn departure(&self, split: &Split) -> Option<Departure> {
        let at = split.index(&self.line).ok();
        let amount = at.map_or(Amount::ZERO, |at| split.cells()[at].amount);
        let depart = |bound: Option<Bound>, end: Asked| {
            let bound = bound?.on(split.fund(), end);
            let by = match end {
                Asked::Least => bound - amount,
                Asked::Most => amount - bound,
            };
            (by > Amount::ZERO).then(|| Departure {
                line: self.line.clone(),
                end,
                bound,
                by,
            })
        };
        depart(self.least, Asked::Least).or_else(|| depart(self.most, Asked::Most))
    }
}

/// How a split departs from some indirizzi, in their order.
pub fn departures(indirizzi: &[Indirizzo], split: &Split) -> Vec<Departure> {
    indirizzi
        .iter()
        .filter_map(|asked| asked.departure(split))
        .collect()
}
