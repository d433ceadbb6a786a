//! The ground on which a remedy is looked for: the relations in whole cents, the lines that move alike, what they have.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::whole::{Row, Whole, least};
use crate::fund::{Intent, Lock, Split};
use crate::rules::limit::Linear;
use crate::rules::{Pack, Relation};

/// Lines that every relation counts in the same way: between them money moves without any rule seeing it.
#[derive(Debug)]
pub(super) struct Group {
    /// By how much left less right of each relation grows with the lines.
    slopes: Vec<Decimal>,
    /// The lines that can move.
    pub open: Vec<usize>,
    /// Those that cannot: locked, or in the base of a fixed share that would follow.
    pub held: Vec<usize>,
    /// What the lines that can move have.
    pub amount: i128,
    /// What the others have.
    held_amount: i128,
}

/// What is asked of a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Nothing.
    Nothing,
    /// It is respected.
    Respect,
    /// It is not, and is not to be further away.
    NoWorse,
}

/// What is asked of a change, beside the sums: of each relation, and whether the held lines of each group stay still.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub asks: Vec<Ask>,
    pub freed: Vec<bool>,
    /// The only group that may take, if one is named.
    pub taker: Option<usize>,
    /// The groups that are to stay as they are.
    pub spared: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Ground<'a> {
    pub split: &'a Split,
    /// The relations that can be decided.
    pub linear: Vec<&'a Linear>,
    pub groups: Vec<Group>,
    /// What is left to split, in cents: a change may bring it nearer to nothing, never further.
    pub residue: i128,
}

impl<'a> Ground<'a> {
    pub(super) fn of(linear: &'a [Arc<Linear>], pack: &Pack, split: &'a Split) -> Self {
        let linear: Vec<&Linear> = linear
            .iter()
            .map(Arc::as_ref)
            .filter(|l| l.value.is_some())
            .collect();
        let mut ground = Self {
            split,
            linear,
            groups: Vec::new(),
            residue: split.residue().cents(),
        };
        let mut kinds: Vec<(&crate::fund::Id, usize)> = Vec::new();
        let followed = followed(split);
        for (at, (line, cell)) in split.iter().enumerate() {
            let known = kinds.iter().find(|(kind, _)| **kind == line.kind);
            let group = if let Some((_, group)) = known {
                *group
            } else {
                let slopes = ground.linear.iter().map(|l| l.slope(line, pack));
                let group = ground.group(slopes.collect());
                kinds.push((&line.kind, group));
                group
            };
            let group = &mut ground.groups[group];
            if cell.lock == Lock::Locked || followed[at] {
                group.held.push(at);
                group.held_amount += cell.amount.cents();
            } else {
                group.open.push(at);
                group.amount += cell.amount.cents();
            }
        }
        ground
    }

    /// The group of these slopes.
    fn group(&mut self, slopes: Vec<Decimal>) -> usize {
        let known = self.groups.iter().position(|g| g.slopes == slopes);
        known.unwrap_or_else(|| {
            self.groups.push(Group {
                slopes,
                open: Vec::new(),
                held: Vec::new(),
                amount: 0,
                held_amount: 0,
            });
            self.groups.len() - 1
        })
    }

    /// True when some move of money, if the lines could move and had it, would change a relation.
    pub(super) fn moves(&self, at: usize) -> bool {
        let slope = |g: &Group| g.slopes[at];
        let first = self.groups.first().map(slope);
        let differ = self.groups.iter().any(|g| Some(slope(g)) != first);
        differ || self.residue != 0 && first.is_some_and(|s| !s.is_zero())
    }

    /// The relations as rows over the groups' changes, in cents, and what the sums ask. `None` when a figure is too large.
    pub(super) fn rows(&self, asks: &[Ask]) -> Option<Vec<Row>> {
        let mut rows = Vec::new();
        for (at, (linear, ask)) in self.linear.iter().zip(asks).enumerate() {
            if *ask == Ask::Nothing {
                continue;
            }
            let holds = *ask == Ask::Respect;
            let slopes = self.groups.iter().map(|g| g.slopes[at]);
            rows.extend(asked(linear, holds, slopes)?);
        }
        for (sign, least) in [(1, self.residue.min(0)), (-1, -self.residue.max(0))] {
            let slopes = vec![sign; self.groups.len()];
            rows.push(Row { slopes, least });
        }
        Some(rows)
    }

    /// The change of each group, in cents, that moves the fewest euro and gives what is asked.
    ///
    /// Fewest over all the changes there are: each group takes or gives, within what its lines have, and what is moved is
    /// what is taken (what is given, where more is given than taken); lines of a group are one to every rule.
    pub(super) fn least(&self, question: &Question) -> Whole {
        let Some(rows) = self.rows(&question.asks) else {
            return Whole::Unsettled;
        };
        // A variable for each group that can take, then one for each that can give.
        let mut sides: Vec<(usize, i128)> = Vec::new();
        for (at, group) in self.groups.iter().enumerate() {
            let moves = !group.open.is_empty() || question.freed[at] && !group.held.is_empty();
            let moves = moves && !question.spared.contains(&at);
            if moves && question.taker.is_none_or(|only| only == at) {
                sides.push((at, 1));
            }
        }
        let takers = sides.len();
        let mut most = Vec::new();
        for (at, group) in self.groups.iter().enumerate() {
            let freed = if question.freed[at] {
                group.held_amount
            } else {
                0
            };
            if group.amount + freed > 0 && !question.spared.contains(&at) {
                sides.push((at, -1));
                most.push(group.amount + freed);
            }
        }
        let over_sides = |row: &Row| Row {
            slopes: sides
                .iter()
                .map(|(g, sign)| row.slopes[*g] * sign)
                .collect(),
            least: row.least,
        };
        let mut all: Vec<Row> = rows.iter().map(over_sides).collect();
        all.extend(most.iter().enumerate().map(|(at, most)| {
            Row {
                slopes: (0..sides.len())
                    .map(|side| -i128::from(side == takers + at))
                    .collect(),
                least: -most,
            }
        }));
        let counted = if self.residue >= 0 { 1 } else { -1 };
        let costs: Vec<i128> = sides
            .iter()
            .map(|(_, sign)| i128::from(*sign == counted))
            .collect();
        match least(&costs, &all) {
            Whole::Least(found) => {
                let mut changes = vec![0; self.groups.len()];
                for ((group, sign), cents) in sides.iter().zip(found) {
                    changes[*group] += sign * cents;
                }
                Whole::Least(changes)
            }
            none => none,
        }
    }
}

/// A relation as rows over changes in cents by which it moves so much: that it is respected or, where it is not, that it is
/// no further away. `None` when a figure is too large.
pub(super) fn asked(
    linear: &Linear,
    holds: bool,
    slopes: impl Iterator<Item = Decimal>,
) -> Option<impl Iterator<Item = Row>> {
    let mut figures = vec![linear.value?];
    figures.extend(slopes);
    let mut slopes = whole(&figures)?;
    let value = slopes.remove(0).checked_mul(100)?;
    // How far left less right may fall, and how far it may grow.
    let (fall, grow) = match linear.relation {
        Relation::AtLeast => (Some(if holds { value } else { 0 }), None),
        Relation::AtMost => (None, Some(if holds { -value } else { 0 })),
        Relation::Equal if holds => (Some(value), Some(-value)),
        Relation::Equal if value > 0 => (Some(value.checked_mul(2)?), Some(0)),
        Relation::Equal => (Some(0), Some(value.checked_mul(-2)?)),
    };
    let grows = grow.map(|grow| Row {
        slopes: slopes.iter().map(|s| -s).collect(),
        least: -grow,
    });
    let falls = fall.map(|fall| Row {
        slopes,
        least: -fall,
    });
    Some(falls.into_iter().chain(grows).map(Row::reduced))
}

impl Row {
    /// The same relation on smaller figures: divided by what divides its slopes, the least rounded to what whole cents
    /// can reach.
    fn reduced(self) -> Self {
        let divisor = self.slopes.iter().fold(0, |a, b| gcd(a, b.abs()));
        if divisor == 0 {
            return self;
        }
        Self {
            slopes: self.slopes.iter().map(|s| s / divisor).collect(),
            least: -(-self.least).div_euclid(divisor),
        }
    }
}

/// The lines in the base of a fixed share, which would follow them by a rounded amount of its own.
pub(super) fn followed(split: &Split) -> Vec<bool> {
    let mut followed = vec![false; split.lines().len()];
    for cell in split.cells() {
        let Intent::Share { of, .. } = &cell.intent else {
            continue;
        };
        for at in of.less().iter().filter_map(|id| split.index(id).ok()) {
            followed[at] = true;
        }
    }
    followed
}

/// Figures on a common scale, as whole numbers.
fn whole(figures: &[Decimal]) -> Option<Vec<i128>> {
    let figures: Vec<Decimal> = figures.iter().map(Decimal::normalize).collect();
    let scale = figures.iter().map(Decimal::scale).max()?;
    let scaled = |f: &Decimal| {
        let times = 10_i128.checked_pow(scale - f.scale())?;
        f.mantissa().checked_mul(times)
    };
    figures.iter().map(scaled).collect()
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}
