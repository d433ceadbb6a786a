//! [`Computed`]: how the amount of a source is made, where a contract gives the formula.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Id;
use crate::money::{Amount, Percent, Rounding, div_cents, to_cents};

/// Base, rate and result of a source: kept, so that anyone can do the sum again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Computed {
    /// So much for each position, at the head-count of a day.
    PerHead {
        /// Euro a year for each.
        each: Amount,
        /// How many there were.
        heads: u32,
        /// On which day they were counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Date>,
    },
    /// A percentage of a sum: a *monte salari*.
    Rate {
        /// The percentage.
        percent: Percent,
        /// The sum.
        of: Amount,
        /// What the sum is, in the words of the pack: `monte-salari-2001`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<Id>,
    },
    /// The part of one year of a sum recovered over several: equal parts, the cents that are left over in the last.
    Quota {
        /// The whole sum.
        of: Amount,
        /// The first year.
        first: i16,
        /// Over how many years, at least one.
        years: u8,
        /// The year this part is for.
        year: i16,
    },
}

impl Computed {
    /// What it makes, by the one rounding. A quota outside its years is nothing.
    pub fn result(&self) -> Amount {
        match self {
            Self::PerHead { each, heads, .. } => {
                to_cents(each.exact() * Decimal::from(*heads), Rounding::HalfUp)
            }
            Self::Rate { percent, of, .. } => percent.of(*of),
            Self::Quota {
                of,
                first,
                years,
                year,
            } => quota(*of, *first, *years, *year),
        }
    }

    /// The same formula for another year: only a quota knows the difference. `None` when it is over, or not begun.
    #[must_use]
    pub fn for_year(&self, year: i16) -> Option<Self> {
        match self {
            Self::Quota {
                of, first, years, ..
            } => {
                let due = (*first..first.saturating_add(i16::from(*years))).contains(&year);
                due.then_some(Self::Quota {
                    of: *of,
                    first: *first,
                    years: *years,
                    year,
                })
            }
            other => Some(other.clone()),
        }
    }
}

fn quota(of: Amount, first: i16, years: u8, year: i16) -> Amount {
    let place = i32::from(year) - i32::from(first);
    let count = i32::from(years);
    if place < 0 || place >= count {
        return Amount::ZERO;
    }
    let each = div_cents(of.exact(), Decimal::from(count), Rounding::Down).unwrap_or_default();
    if place + 1 < count {
        return each;
    }
    let before = to_cents(each.exact() * Decimal::from(count - 1), Rounding::HalfUp);
    of - before
}
