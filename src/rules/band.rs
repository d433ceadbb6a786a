//! [`Band`]: how far one line may go while its counterpart pays and the others stay.

use rust_decimal::Decimal;

use super::check::Judgement;
use super::limit::Linear;
use super::{Pack, Relation};
use crate::fund::{Lock, Split};
use crate::money::{Amount, Rounding, div_cents};

/// The limits of a line, exact to the cent: each end is respected and one cent beyond is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The least.
    pub min: End,
    /// The most.
    pub max: End,
    /// Rules, by their place in the pack, that could set an end but cannot be decided.
    pub untested: Vec<usize>,
}

/// An end of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub at: Amount,
    /// True when a rule that cannot be decided could set it nearer.
    pub open: bool,
    /// The rules that set it; none when it is arithmetic: nothing goes below zero or beyond the fund.
    pub by: Vec<usize>,
}

impl End {
    fn at(at: Amount) -> Self {
        Self {
            at,
            open: false,
            by: Vec::new(),
        }
    }

    /// The end as a figure, where it can be told.
    pub fn known(&self) -> Option<Amount> {
        (!self.open).then_some(self.at)
    }
}

impl Band {
    /// True when no value of the line respects all that can be decided.
    pub fn is_empty(&self) -> bool {
        self.min.at > self.max.at
    }
}

/// The limits of the line at `at`; `None` when it cannot move at all (a lock, or nobody to pay).
pub(super) fn band(judgement: &Judgement, pack: &Pack, split: &Split, at: usize) -> Option<Band> {
    let cells = split.cells();
    let present = cells[at].amount;
    let taker = split.taker(at);
    let blocked = |i: usize| cells[i].lock == Lock::Locked;
    let most = match taker {
        Some(taker) if blocked(taker) => return None,
        Some(taker) => present + cells[taker].amount,
        None if split.mode() == crate::fund::Mode::Closed => return None,
        None => present + split.residue().max(Amount::ZERO),
    };
    if blocked(at) {
        return None;
    }
    let mut band = Band {
        min: End::at(Amount::ZERO),
        max: End::at(most),
        untested: Vec::new(),
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
        band.min.open |= floor;
        band.max.open |= ceiling;
        band.untested.push(linear.rule);
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
