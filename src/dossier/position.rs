//! The positions (*posizioni dirigenziali*) that the posizione of the fund pays.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::coverage::{Coverage, How, Safeguard, days};
use crate::fund::Id;
use crate::money::{Amount, Rounding, div_cents, to_cents};

/// The positions of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// The positions, by code and never by name of a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// The bands of value (*fasce*) that positions may be in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fasce: Vec<Fascia>,
    /// What a point of weight is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<PointValue>,
    /// What the body declares they cost in the year, where single values are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_cost: Option<Amount>,
    /// How many dirigenti are evaluated: the N of every figure per head. Absent: as many as the positions held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluated: Option<u32>,
}

/// A band of value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fascia {
    /// Its name.
    pub id: Id,
    /// What a position in it is worth in a year, thirteen months.
    pub value: Amount,
}

/// What a point of weight is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointValue {
    /// Euro for each point, with as many decimals as the act has.
    pub value: Decimal,
    /// To what the product is rounded.
    #[serde(default, skip_serializing_if = "To::is_cent")]
    pub to: To,
    /// The most that a position may come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Amount>,
}

/// To what a figure is rounded, half up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum To {
    /// To the cent.
    #[default]
    Cent,
    /// To the whole euro.
    Euro,
}

impl To {
    /// True for the cent.
    pub fn is_cent(&self) -> bool {
        *self == Self::Cent
    }
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
    /// Its gross yearly value, thirteen months, as the body's act says it; absent: that of its fascia, or its points times the
    /// value of a point; or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// The fascia it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fascia: Option<Id>,
    /// Its weight in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Decimal>,
    /// For how many months of the year it is held, 0 – 12; twelve when absent. Where the dates are known, `coverage` says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
    /// When it is held, covered ad interim or vacant, in the year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coverage: Vec<Coverage>,
    /// What it was worth on an earlier day: last year's value, or the one before a rise of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    /// Set on a position of a complex structure, which may go beyond the maximum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complex: Option<Complex>,
    /// The differential owed to its holder, whose earlier assignment a reorganisation revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguard: Option<Safeguard>,
}

/// What a position was worth on an earlier day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// Its value then.
    pub value: Amount,
    /// On which day.
    pub on: Date,
}

/// A structure declared complex.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complex {
    /// The act that says why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
}

impl Roster {
    /// True when nothing was said of the positions.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What a position is worth in a year: the value said, else that of its fascia, else its points times the value of a
    /// point. `None` when it is not known.
    pub fn value_of(&self, position: &Position) -> Option<Amount> {
        if position.value.is_some() {
            return position.value;
        }
        if let Some(fascia) = &position.fascia {
            return self.fasce.iter().find(|f| f.id == *fascia).map(|f| f.value);
        }
        let made = self.value_by_points(position)?;
        let most = self.point.as_ref().and_then(|p| p.at_most);
        Some(most.map_or(made, |most| made.min(most)))
    }

    /// The points of a position times the value of a point, rounded, before any maximum.
    pub fn value_by_points(&self, position: &Position) -> Option<Amount> {
        let point = self.point.as_ref()?;
        let exact = point.value * position.points?;
        Some(match point.to {
            To::Cent => to_cents(exact, Rounding::HalfUp),
            To::Euro => {
                let hundreds = div_cents(exact, Decimal::ONE_HUNDRED, Rounding::HalfUp)?;
                Amount::from_cents(hundreds.cents() * 100)
            }
        })
    }

    /// What a position costs the posizione of a year: its value for the days it is held, in three-hundred-sixtieths.
    pub fn cost_of(&self, position: &Position, year: i16) -> Option<Amount> {
        part_of_year(self.value_of(position)?, position.days(How::Held, year))
    }

    /// What the positions cost in the year: the declared cost, or the sum of the costs, each rounded to the cent. `None` when
    /// a value is missing or nothing was said.
    pub fn cost(&self, year: i16) -> Option<Amount> {
        if self.positions.is_empty() || self.declared_cost.is_some() {
            return self.declared_cost;
        }
        self.positions.iter().map(|p| self.cost_of(p, year)).sum()
    }

    /// What the positions would cost if each were held all the year. `None` when a value is missing or there is none.
    pub fn full_cost(&self) -> Option<Amount> {
        if self.positions.is_empty() {
            return None;
        }
        self.positions.iter().map(|p| self.value_of(p)).sum()
    }

    /// The dirigenti that a figure per head is divided by: those evaluated, or the positions held in the year. `None` when
    /// it is not known, or is none.
    pub fn heads(&self, year: i16) -> Option<u32> {
        let held = self
            .positions
            .iter()
            .filter(|p| p.days(How::Held, year) > 0);
        let heads = match self.evaluated {
            Some(said) => said,
            None => u32::try_from(held.count()).unwrap_or(u32::MAX),
        };
        (heads > 0).then_some(heads)
    }
}

impl Position {
    /// A position with nothing said of it.
    pub fn new(id: Id) -> Self {
        Self {
            id,
            label: None,
            value: None,
            fascia: None,
            points: None,
            months: None,
            coverage: Vec::new(),
            earlier: None,
            complex: None,
            safeguard: None,
        }
    }

    /// For how many days of a year, of 360 as pay is reckoned, it is held, covered ad interim or vacant.
    pub fn days(&self, how: How, year: i16) -> u16 {
        if !self.coverage.is_empty() {
            let of = self.coverage.iter().filter(|c| c.how == how);
            return of.map(|c| days(c, year)).sum();
        }
        let held = u16::from(self.months.unwrap_or(12)) * 30;
        match how {
            How::Held => held,
            How::Vacant => 360_u16.saturating_sub(held),
            How::Interim => 0,
        }
    }
}

/// The part of a yearly sum for so many days of a year of 360, rounded half up.
pub(super) fn part_of_year(yearly: Amount, days: u16) -> Option<Amount> {
    let exact = yearly.exact() * Decimal::from(days);
    div_cents(exact, Decimal::from(360), Rounding::HalfUp)
}
