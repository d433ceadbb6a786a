//! [`Goal`]: what one wants of a split, in a line of words; the amounts that give it to the cent, or what clashes.

mod figures;
mod read;
mod solve;

pub use read::read_goal;
pub use solve::{NoSolution, Solution, solve};

use crate::fund::{Id, Split};
use crate::money::{Amount, EntryError, Percent, Rounding, to_cents};
use crate::negotiation::Case;
use crate::negotiation::consuntivo::{POSIZIONE, RISULTATO};
use crate::rules::Relation;

/// What one wants of a split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// What is wanted, all at once.
    pub wants: Vec<Want>,
    /// True when the rules are to be respected too.
    pub within_rules: bool,
}

/// One thing wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Want {
    /// Of what.
    pub of: Target,
    /// How it stands to the figure.
    pub relation: Relation,
    /// The figure.
    pub figure: Figure,
}

/// What a figure is wanted of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A line.
    Line(Id),
    /// The lines of a kind, together.
    Kind(Id),
}

/// A figure that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Amount(Amount),
    /// A share of the fund.
    Share(Percent),
    /// So much for each of so many heads.
    PerHead {
        /// For each.
        each: Amount,
        /// How many.
        heads: u32,
    },
    /// What it had in the year before.
    LastYear {
        /// That year.
        year: i16,
        /// What it had.
        amount: Amount,
    },
}

/// Why a line of words is no goal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GoalFault {
    /// There is nothing to read.
    #[error("empty")]
    Empty,
    /// Some words were not understood.
    #[error("words not understood")]
    Words(String),
    /// It does not say of which line.
    #[error("of which line")]
    NoLine,
    /// A line, with no figure.
    #[error("no figure")]
    NoFigure(String),
    /// A figure cannot be read.
    #[error(transparent)]
    Figure(#[from] EntryError),
    /// A bare number that may be euro or per cent.
    #[error("euro or per cent")]
    EuroOrPercent(String),
    /// How many are evaluated is not known.
    #[error("no heads")]
    NoHeads,
    /// The year before is not known.
    #[error("no last year")]
    NoLastYear,
    /// What it had in the year before is not known.
    #[error("not there last year")]
    NotLastYear(String),
}

impl Target {
    /// The lines it means, by their place.
    pub fn lines(&self, split: &Split) -> Vec<usize> {
        let lines = split.lines().iter().enumerate();
        let meant = lines.filter(|(_, line)| match self {
            Self::Line(id) => line.id == *id,
            Self::Kind(kind) => line.kind == *kind,
        });
        meant.map(|(at, _)| at).collect()
    }
}

impl Want {
    /// The amount wanted, on a fund: the least rounds up, the most down.
    pub fn amount(&self, fund: Amount) -> Amount {
        match self.figure {
            Figure::Amount(amount) | Figure::LastYear { amount, .. } => amount,
            Figure::PerHead { each, heads } => Amount::from_cents(each.cents() * i128::from(heads)),
            Figure::Share(percent) => {
                let rounding = match self.relation {
                    Relation::AtLeast => Rounding::Up,
                    Relation::AtMost => Rounding::Down,
                    Relation::Equal => Rounding::HalfUp,
                };
                to_cents(percent.exact_of(fund), rounding)
            }
        }
    }
}

/// The two main kinds of a table: posizione and risultato where it has them, else the first two kinds of the rules, or of the
/// table, that it has lines of.
pub fn main_kinds(case: &Case, split: &Split) -> Option<(Id, Id)> {
    let has = |kind: &Id| split.lines().iter().any(|line| line.kind == *kind);
    let named = |name: &str| Id::new(name).filter(has);
    if let (Some(first), Some(second)) = (named(POSIZIONE), named(RISULTATO)) {
        return Some((first, second));
    }
    let of_pack = case
        .pack
        .iter()
        .flat_map(|pack| pack.line_kinds.iter().map(|k| &k.id));
    let mut kinds: Vec<&Id> = Vec::new();
    for kind in of_pack.chain(split.lines().iter().map(|line| &line.kind)) {
        if has(kind) && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    match kinds[..] {
        [first, second, ..] => Some((first.clone(), second.clone())),
        _ => None,
    }
}
