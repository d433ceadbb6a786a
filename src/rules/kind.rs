//! [`Kind`]: the closed set of checks a pack may use. A contract that fits them takes no Rust.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Field, Items, Quantity};
use crate::fund::{Cap, Id, SourceKind};

/// How a rule is checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// An entry of the catalogue of sources. With a formula, each source of the fund that is this entry has the amount that the
    /// formula makes.
    Source {
        /// What the source is.
        kind: SourceKind,
        /// Whether it counts in the cap on accessory pay.
        #[serde(default, skip_serializing_if = "Cap::is_unknown")]
        cap: Cap,
        /// The kind of line that alone may receive it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earmark: Option<Id>,
        /// How its amount is made.
        amount: Basis,
        /// True when every fund must have it: without it the answer is that it cannot be told.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        due: bool,
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
    /// Each position is worth at least what it was on an earlier day, plus what a level of the contract grew since.
    Rise {
        /// The parameter that is the level.
        by: Id,
    },
    /// An act of a kind was adopted.
    Act(Id),
    /// An act of a kind was adopted by the last day of the fund's year.
    ActInYear(Id),
    /// A step comes before another. Not due until the other is done.
    Dates {
        /// What must come first.
        first: Id,
        /// What must come after.
        then: Id,
        /// What is enough in place of the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        otherwise: Option<Elapsed>,
    },
    /// A step comes within some days of another. Not due while the days are not over.
    Deadline {
        /// From when the days are counted.
        since: Id,
        /// What must be done within them.
        then: Id,
        /// The parameter that says how many.
        days: Id,
    },
    /// The clause of differentiation gives the best at least this percentage above the average.
    Differentiation {
        /// The kind of the clause.
        clause: Id,
        /// The parameter that is the least percentage, as a share: `0.30`.
        least: Id,
        /// A clause with which less is enough.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lowered: Option<Lowered>,
    },
    /// The clause of differentiation says how many of the evaluated get the more, and the money for it is there: so many times
    /// the average, more the percentage, is not more than all of it.
    Quota {
        /// The kind of the clause.
        clause: Id,
    },
    /// Another rule seen from the other side: shown, and never counted.
    Face(Id),
    /// A text to be read. It never speaks.
    Reference,
}

/// How the amount of an entry of the catalogue is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Basis {
    /// It is said by the body: there is no formula.
    Typed,
    /// A parameter in euro, for each position at a head-count that the source says.
    PerHead {
        /// The parameter.
        each: Id,
    },
    /// A parameter that is a share, of a figure of the session.
    Rate {
        /// The parameter.
        rate: Id,
        /// The figure.
        base: Id,
    },
    /// Said by the body, up to a share of a figure of the session.
    AtMost {
        /// The parameter.
        rate: Id,
        /// The figure.
        base: Id,
    },
    /// A figure of the session, as it is.
    Same {
        /// The figure.
        base: Id,
    },
}

/// Some days gone by since a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elapsed {
    /// The step.
    pub since: Id,
    /// The parameter that says how many days.
    pub days: Id,
}

/// A lower least percentage, and the clause that allows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lowered {
    /// The kind of the clause.
    pub clause: Id,
    /// The parameter.
    pub least: Id,
}

impl Kind {
    /// True of a limit with this figure on one of its sides.
    pub fn measures(&self, figure: &Quantity) -> bool {
        let Self::Limit { left, right, .. } = self else {
            return false;
        };
        left.iter().chain(right).any(|term| term.of == *figure)
    }

    /// True when the answer may be another once money goes from line to line. What a check knows of the amounts of lines it knows
    /// through the figures of a limit.
    pub(super) fn follows_split(&self) -> bool {
        let Self::Limit { left, right, .. } = self else {
            return false;
        };
        let mut terms = left.iter().chain(right);
        terms.any(|term| term.of.follows_split())
    }

    /// What it is, in JSON: a check, a source of the catalogue, the other face of a rule, a reference text.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Source { .. } => "source",
            Self::Face(_) => "face",
            Self::Reference => "reference",
            _ => "check",
        }
    }

    /// True when the rule can answer; an entry of the catalogue without a formula and a text never do.
    pub fn speaks(&self) -> bool {
        !matches!(
            self,
            Self::Face(_)
                | Self::Reference
                | Self::Source {
                    amount: Basis::Typed,
                    ..
                }
        )
    }
}

/// What a parameter is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Euro.
    Euro,
    /// A share: `0.15` for 15 %.
    Share,
    /// Days.
    Days,
}

impl Kind {
    /// The parameters that it names, in its order, each with what it is measured in.
    pub fn parameters(&self) -> Vec<(&Id, Unit)> {
        match self {
            Self::Limit { left, right, .. } => {
                let terms = left.iter().chain(right);
                terms.filter_map(Term::parameter).collect()
            }
            Self::Source { amount, .. } => match amount {
                Basis::PerHead { each } => vec![(each, Unit::Euro)],
                Basis::Rate { rate, .. } | Basis::AtMost { rate, .. } => {
                    vec![(rate, Unit::Share)]
                }
                Basis::Typed | Basis::Same { .. } => Vec::new(),
            },
            Self::Range { of, min, max } => {
                let unit = match of {
                    Ranged::PositionValues => Unit::Euro,
                    Ranged::ClausePercent(_) => Unit::Share,
                };
                vec![(min, unit), (max, unit)]
            }
            Self::Rise { by } => vec![(by, Unit::Euro)],
            Self::Dates { otherwise, .. } => {
                let elapsed = otherwise.iter();
                elapsed.map(|e| (&e.days, Unit::Days)).collect()
            }
            Self::Deadline { days, .. } => vec![(days, Unit::Days)],
            Self::Differentiation { least, lowered, .. } => {
                let lowered = lowered.iter().map(|l| &l.least);
                let all = [least].into_iter().chain(lowered);
                all.map(|id| (id, Unit::Share)).collect()
            }
            Self::Attribute { .. }
            | Self::Act(_)
            | Self::ActInYear(_)
            | Self::Quota { .. }
            | Self::Face(_)
            | Self::Reference => Vec::new(),
        }
    }
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

impl Term {
    /// The parameter that multiplies it: euro where one euro is multiplied, a share elsewhere.
    fn parameter(&self) -> Option<(&Id, Unit)> {
        let Some(Factor::Parameter(id)) = &self.times else {
            return None;
        };
        let unit = if self.of == Quantity::Euro {
            Unit::Euro
        } else {
            Unit::Share
        };
        Some((id, unit))
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
