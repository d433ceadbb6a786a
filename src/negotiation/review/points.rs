//! The points that the collegio dei revisori looks at, and which rules speak of each.
//!
//! The five come from the press on ARAN CFL111 (a secondary source). Which rule belongs to which point is our reading, made
//! from what the rule is: packs do not say it.

use crate::fund::{Id, SourceKind};
use crate::negotiation::{CONSTITUTION, Judged, Shown};
use crate::rules::{Field, Items, Kind, Pack, Quantity, Rule};

/// The act that approves the budget.
const BUDGET: &str = "bilancio-previsione";

/// What the collegio is to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Check {
    /// The resources of the fund are those that law and contract allow.
    Resources,
    /// What allows further resources is there.
    Further,
    /// What binds the money of accessory pay, its cap among it, is respected.
    Destination,
    /// What the national contract provides is applied as it says.
    Contract,
    /// The budget can bear the costs.
    Budget,
}

impl Check {
    /// All, in the order they are told.
    pub const ALL: [Self; 5] = [
        Self::Resources,
        Self::Further,
        Self::Destination,
        Self::Contract,
        Self::Budget,
    ];

    /// The name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Resources => "resources",
            Self::Further => "further_resources",
            Self::Destination => "destination",
            Self::Contract => "contract",
            Self::Budget => "budget",
        }
    }
}

/// A point, with the answers that were shown of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What is checked.
    pub check: Check,
    /// What the rules said of it at the last act that kept its answers.
    pub shown: Vec<Shown>,
}

/// The five points; without a pack, or a judgement, no rule speaks of them.
pub(super) fn points(judged: Option<&Judged>, pack: Option<&Pack>) -> Vec<Point> {
    let findings = judged.map_or(&[][..], |j| &j.findings);
    let point = |id: &Id| {
        let pack = pack?;
        let rule = pack.rules.iter().find(|r| r.id == *id)?;
        Some(point_of(rule, pack))
    };
    let of = |check| Point {
        check,
        shown: findings
            .iter()
            .filter(|s| point(&s.rule).unwrap_or(Check::Contract) == check)
            .cloned()
            .collect(),
    };
    Check::ALL.into_iter().map(of).collect()
}

/// The point that a rule speaks of.
fn point_of(rule: &Rule, pack: &Pack) -> Check {
    match &rule.kind {
        Kind::Source { kind, .. } => of_source(*kind),
        Kind::Act(id) | Kind::ActInYear(id) if id.as_str() == CONSTITUTION => Check::Resources,
        Kind::Act(id) | Kind::ActInYear(id) if id.as_str() == BUDGET => Check::Budget,
        Kind::Attribute { field, each, .. } => match (field, each) {
            (Field::Destination | Field::Cap | Field::Earmark, _) => Check::Destination,
            // Money carried over is a further resource of this year.
            (_, Items::Economie) => Check::Further,
            (_, Items::Sources(entries)) => entries
                .first()
                .and_then(|entry| source_kind(entry, pack))
                .map_or(Check::Resources, of_source),
            (_, Items::ComplexPositions) => Check::Contract,
        },
        Kind::Limit { left, right, .. } => {
            let mut terms = left.iter().chain(right);
            if terms.all(|t| makes_the_fund(&t.of)) {
                Check::Resources
            } else {
                Check::Destination
            }
        }
        _ => Check::Contract,
    }
}

fn of_source(kind: SourceKind) -> Check {
    match kind {
        SourceKind::Variable | SourceKind::ByLaw | SourceKind::OneOff => Check::Further,
        SourceKind::Stable | SourceKind::Cut | SourceKind::Unspecified => Check::Resources,
    }
}

fn source_kind(entry: &Id, pack: &Pack) -> Option<SourceKind> {
    let rule = pack.rules.iter().find(|r| r.id == *entry)?;
    match rule.kind {
        Kind::Source { kind, .. } => Some(kind),
        _ => None,
    }
}

/// True for a figure that tells how the fund was made.
fn makes_the_fund(of: &Quantity) -> bool {
    matches!(
        of,
        Quantity::Fund
            | Quantity::StableResources
            | Quantity::Sources(_)
            | Quantity::Source(_)
            | Quantity::Figure(_)
            | Quantity::Euro
    )
}
