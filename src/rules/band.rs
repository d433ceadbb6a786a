//! [`Band`]: how far one line may go while its counterpart pays and the others stay.

use rust_decimal::Decimal;

use super::check::Judgement;
use super::limit::Linear;
use super::{Pack, Relation};
use crate::fund::{Id, Intent, Lock, Mode, Split};
use crate::money::{Amount, Rounding, div_cents};

/// The limits of a line, exact to the cent: each end is respected and one cent beyond is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub min: End,
    /// The most.
    pub max: End,
}

/// An end of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub at: Amount,
    /// The rules that set it; none when it is arithmetic: nothing goes below zero or beyond the fund.
    pub by: Vec<usize>,
    /// The rules that could set it nearer, but cannot be decided: with any of them the end is open.
    pub untested: Vec<usize>,
}

impl End {
    fn at(at: Amount) -> Self {
        Self {
            at,
            by: Vec::new(),
            untested: Vec::new(),
        }
    }

    /// True when it cannot be told: a rule that cannot be decided could set it nearer.
    pub fn is_open(&self) -> bool {
        !self.untested.is_empty()
    }

    /// The end as a figure, where it can be told.
    pub fn known(&self) -> Option<Amount> {
        (!self.is_open()).then_some(self.at)
    }
}

impl Band {
    /// The rules, by their place in the pack, that could set an end but cannot be decided.
    pub fn untested(&self) -> Vec<usize> {
        let mut all = [&self.min.untested[..], &self.max.untested[..]].concat();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// True when no value of the line respects all that can be decided.
    pub fn is_empty(&self) -> bool {
        self.min.at > self.max.at
    }
}

/// The limits of the line at `at`; `None` when it cannot move at all (a lock, or nobody to pay), or not alone (a fixed
/// share has it in its base, and follows).
pub(super) fn band(judgement: &Judgement, pack: &Pack, split: &Split, at: usize) -> Option<Band> {
    let cells = split.cells();
    let present = cells[at].amount;
    let taker = split.taker(at);
    let blocked = |i: usize| cells[i].lock == Lock::Locked;
    let most = match taker {
        Some(taker) if blocked(taker) => return None,
        Some(taker) => present + cells[taker].amount,
        None if split.mode() == Mode::Closed => return None,
        None => present + split.residue().max(Amount::ZERO),
    };
    let moves = |id: &Id| {
        [Some(at), taker]
            .into_iter()
            .flatten()
            .any(|i| split.lines()[i].id == *id)
    };
    let follows = |&i: &usize| matches!(&cells[i].intent, Intent::Share { of, .. } if of.less().iter().any(moves));
    if blocked(at) || judgement.following.iter().any(follows) {
        return None;
    }
    let mut band = Band {
        min: End::at(Amount::ZERO),
        max: End::at(most),
    };
    for linear in &judgement.linear {
        let own = linear.slope(&split.lines()[at], pack);
        let paid = taker.map_or(Decimal::ZERO, |t| linear.slope(&split.lines()[t], pack));
        narrow(&mut band, linear, own - paid, present);
    }
    Some(band)
}

/// Brings the ends in as far as one relation asks.
fn narrow(band: &mut Band, linear: &Linear, slope: Decimal, present: Amount) {
    if slope.is_zero() {
        return;
    }
    // The sides of the band this relation can set: `left - right` must not fall, or not grow, or neither.
    let grows = slope > Decimal::ZERO;
    let (floor, ceiling) = match linear.relation {
        Relation::AtLeast => (grows, !grows),
        Relation::AtMost => (!grows, grows),
        Relation::Equal => (true, true),
    };
    let Some(value) = linear.value else {
        for (end, sets) in [(&mut band.min, floor), (&mut band.max, ceiling)] {
            if sets {
                end.untested.push(linear.rule);
            }
        }
        return;
    };
    // The change of the line at which the relation is an equality, rounded to the side that respects it.
    if floor && let Some(change) = div_cents(-value, slope, Rounding::Up) {
        bring(&mut band.min, present + change, linear.rule, |end, new| {
            new > end
        });
    }
    if ceiling && let Some(change) = div_cents(-value, slope, Rounding::Down) {
        bring(&mut band.max, present + change, linear.rule, |end, new| {
            new < end
        });
    }
}

fn bring(end: &mut End, to: Amount, rule: usize, nearer: fn(Amount, Amount) -> bool) {
    if nearer(end.at, to) {
        end.at = to;
        end.by = vec![rule];
    } else if end.at == to && !end.by.is_empty() {
        end.by.push(rule);
    }
}
