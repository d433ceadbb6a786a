//! When a position is held in the year, and the differential of a revoked assignment.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::{Amount, Percent, Rounding, div_cents};

/// A time of the year, and how the position is covered in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// How.
    pub how: How,
    /// The first day; the first of the year when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day; the last of the year when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// How a position is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum How {
    /// It has its own holder.
    Held,
    /// Another dirigente has it ad interim: nothing is paid as posizione.
    Interim,
    /// Nobody has it.
    Vacant,
}

/// The differential owed to a dirigente whose assignment a reorganisation revoked (CCNL 17/12/2020 art. 31).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Safeguard {
    /// The yearly value of the position that was revoked.
    pub value: Amount,
    /// When that assignment would have ended.
    pub until: Date,
}

impl Coverage {
    /// The first and the last day of the time, within a year; `None` when it has none there.
    pub fn within(&self, year: i16) -> Option<(Date, Date)> {
        let first = Date::new(year, 1, 1).ok()?;
        let last = Date::new(year, 12, 31).ok()?;
        let from = self.from.unwrap_or(first).max(first);
        let to = self.to.unwrap_or(last).min(last);
        (from <= to).then_some((from, to))
    }
}

/// The days of a time within a year, reckoned as pay is: months of thirty days.
pub(super) fn days(coverage: &Coverage, year: i16) -> u16 {
    let Some((from, to)) = coverage.within(year) else {
        return 0;
    };
    u16::try_from(place(to, true) - place(from, false) + 1).unwrap_or_default()
}

/// The place of a day in a year of 360. The last day of a month is its thirtieth.
fn place(day: Date, ends: bool) -> i32 {
    let month = i32::from(day.month() - 1) * 30;
    let of_month = if ends && day == day.last_of_month() {
        30
    } else {
        i32::from(day.day()).min(30)
    };
    month + of_month
}

impl Safeguard {
    /// What is owed in a year over a position worth `present`, when the clause fixes `share` of the old value: whole until the
    /// original end, two thirds in the year after it, one third in the second, then nothing.
    pub fn due(&self, present: Amount, share: Percent, year: i16) -> Option<Amount> {
        let over = share.of(self.value) - present;
        if over <= Amount::ZERO {
            return Some(Amount::ZERO);
        }
        // In thirds of three-hundred-sixtieths of the yearly differential.
        let mut thirds = 0;
        let mut from: Option<Date> = None;
        for (after, weight) in [(0_i16, 3_u32), (1, 2), (2, 1)] {
            let end = self
                .until
                .checked_add(jiff::Span::new().years(after))
                .ok()?;
            let time = Coverage {
                how: How::Held,
                from,
                to: Some(end),
            };
            thirds += u32::from(days(&time, year)) * weight;
            from = Some(end.tomorrow().ok()?);
        }
        let exact = over.exact() * Decimal::from(thirds);
        div_cents(exact, Decimal::from(3 * 360), Rounding::HalfUp)
    }
}
