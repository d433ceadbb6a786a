//! [`Parameter`]: a figure of the law as a list of dated values.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Confidence;
use crate::fund::Id;

/// A figure of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its name.
    pub id: Id,
    /// Its values, by date.
    pub values: Vec<DatedValue>,
}

/// A value and the time it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedValue {
    /// The first day it has effect.
    pub from: Date,
    /// The last day, where the next value does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The day it became known: contracts are signed late and work backwards. Absent: pending, never applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<Date>,
    /// The value: euro, or a share such as `0.15`.
    pub value: Decimal,
    /// Act, article and comma.
    pub citation: String,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// What to know before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Parameter {
    /// The value in force on `day`, as known on `known`; the latest start wins, and among equals the latest known.
    pub fn on(&self, day: Date, known: Date) -> Option<&DatedValue> {
        let in_force = |v: &&DatedValue| {
            v.from <= day
                && v.to.is_none_or(|to| day <= to)
                && v.known_from.is_some_and(|from| from <= known)
        };
        self.values
            .iter()
            .filter(in_force)
            .max_by_key(|v| (v.from, v.known_from))
    }
}
