//! The positions (*posizioni dirigenziali*) that the posizione of the fund pays.

use serde::{Deserialize, Serialize};

use crate::fund::Id;
use crate::money::Amount;

/// The positions of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// The positions, by code and never by name of a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// What the body declares they cost in the year, where single values are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_cost: Option<Amount>,
}

/// A position and its yearly value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Its code.
    pub id: Id,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its gross yearly value, thirteen months; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// For how many months of the year it is covered, 0 – 12; twelve when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
}

impl Roster {
    /// True when nothing was said of the positions.
    pub fn is_empty(&self) -> bool {
        self.positions.is_empty() && self.declared_cost.is_none()
    }

    /// What the positions cost in the year: the declared cost, or the sum of the values weighted by the months
    /// covered, each rounded to the cent. `None` when a value is missing or nothing was said.
    pub fn cost(&self) -> Option<Amount> {
        if self.positions.is_empty() || self.declared_cost.is_some() {
            return self.declared_cost;
        }
        let twelve = rust_decimal::Decimal::from(12);
        let cost = |p: &Position| -> Option<Amount> {
            let months = rust_decimal::Decimal::from(p.months.unwrap_or(12));
            let exact = p.value?.exact() * months;
            crate::money::div_cents(exact, twelve, crate::money::Rounding::HalfUp)
        };
        self.positions.iter().map(cost).sum()
    }
}
