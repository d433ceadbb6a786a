//! [`Kind`]: the closed set of checks a pack may use. A contract that fits them takes no Rust.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Field, Items, Quantity};
use crate::fund::Id;

/// How a rule is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A linear relation of named quantities: `left` stands to `right` as `relation` says.
    Limit {
        /// The sum on the left.
        left: Vec<Term>,
        /// How it must stand to the right.
        relation: Relation,
        /// The sum on the right.
        right: Vec<Term>,
    },
    /// A source of the fund has the amount that a rate of a base makes.
    Formula {
        /// The source.
        source: Id,
        /// The parameter that is the rate.
        rate: Id,
        /// The figure the rate is taken of, as the session's acts call it.
        base: Id,
    },
    /// Each item of a list has a field as required.
    Attribute {
        /// The list.
        each: Items,
        /// The field.
        field: Field,
        /// What is required of it.
        requires: Requirement,
    },
    /// Each of a list of figures stands between two parameters.
    Range {
        /// The figures.
        of: Ranged,
        /// The parameter that is the minimum.
        min: Id,
        /// The parameter that is the maximum.
        max: Id,
    },
    /// An act of a kind was adopted.
    Act(Id),
    /// A step comes before another. Not due until the other is done.
    Dates {
        /// What must come first.
        first: Id,
        /// What must come after.
        then: Id,
    },
    /// The clause of differentiation gives the best at least this percentage above the average.
    Differentiation {
        /// The kind of the clause.
        clause: Id,
        /// The parameter that is the least percentage, as a share: `0.30`.
        least: Id,
    },
}

/// A quantity, multiplied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The quantity.
    pub of: Quantity,
    /// By what; by one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Factor>,
}

/// What multiplies a quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Factor {
    /// A fixed number, written in quotes.
    Number(Decimal),
    /// A parameter of the pack, at its value of the day.
    Parameter(Id),
}

/// How two sums stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// The left is not less than the right.
    AtLeast,
    /// The left is not more than the right.
    AtMost,
    /// They are equal to the cent.
    Equal,
}

/// What is required of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// It is said.
    Present,
    /// It is said, and one of these.
    Among(Vec<String>),
    /// It is said, and none of these.
    NoneOf(Vec<String>),
}

/// Figures that a [`Kind::Range`] can look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ranged {
    /// The yearly value of each position.
    PositionValues,
    /// The percentage of each clause of this kind, as a share.
    ClausePercent(Id),
}
