//! [`reach`]: the amounts that give what is wanted of some lines at the fewest euro moved, or what clashes.

use std::sync::Arc;

use super::ground::{asked, followed};
use super::whole::{Row, Whole, least};
use crate::fund::{Lock, Split};
use crate::money::Amount;
use crate::rules::limit::Linear;
use crate::rules::{Judgement, Pack, Relation};

/// What is wanted of a split: so much on some lines together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The lines, by their place.
    pub lines: Vec<usize>,
    /// How what they have stands to the amount.
    pub relation: Relation,
    /// The amount.
    pub amount: Amount,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    /// What each line has, in the order of the table: all that is wanted, to the cent. No other amounts that give it move
    /// fewer euro on the lines it is about and on those that pay for them.
    Amounts(Vec<Amount>),
    /// There are no such amounts.
    Clash(Clash),
    /// It was not settled whether there are.
    Unsettled,
}

/// What cannot be together: without any one of these it could. Arithmetic is always there: no line goes below zero, and the
/// lines make the fund.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clash {
    /// What is wanted, by its place.
    pub wanted: Vec<usize>,
    /// The rules, by their place in the pack.
    pub rules: Vec<usize>,
    /// The lines that cannot move, by their place.
    pub held: Vec<usize>,
    /// By how much the lines would be more than the fund, or less if negative, where it is simple to say.
    pub beyond: Option<Amount>,
}

/// Looks for the amounts that give what is wanted of a split; with rules, those that money moves are to be respected too.
pub fn reach(split: &Split, wanted: &[Wanted], rules: Option<(&Pack, &Judgement)>) -> Reached {
    let search = Search::of(split, wanted, rules);
    let every = Asked::all(&search);
    match search.least(&every) {
        Some(Whole::Least(found)) => Reached::Amounts(search.amounts(&every, &found)),
        Some(Whole::Nothing) => search
            .clash(every)
            .map_or(Reached::Unsettled, Reached::Clash),
        Some(Whole::Unsettled) | None => Reached::Unsettled,
    }
}

/// What is asked at once.
#[derive(Debug, Clone)]
struct Asked {
    wanted: Vec<bool>,
    rules: Vec<bool>,
    /// The lines that stay still.
    held: Vec<bool>,
}

impl Asked {
    fn all(search: &Search) -> Self {
        Self {
            wanted: vec![true; search.wanted.len()],
            rules: vec![true; search.rules.len()],
            held: search.held.clone(),
        }
    }
}

struct Search<'a> {
    split: &'a Split,
    wanted: &'a [Wanted],
    /// The relations that money moves and that can be decided, with the change that each line makes.
    rules: Vec<(&'a Linear, Vec<rust_decimal::Decimal>)>,
    /// The lines that cannot move: locked, or in the base of a fixed share that would follow.
    held: Vec<bool>,
    /// What a cent moved on each line costs: those wanted and those that pay for them come before the others.
    costs: Vec<i128>,
}

/// How much dearer a line is that what is wanted is not about.
const OTHERS: i128 = 1_000;

impl<'a> Search<'a> {
    fn of(split: &'a Split, wanted: &'a [Wanted], rules: Option<(&Pack, &'a Judgement)>) -> Self {
        let follows = followed(split);
        let locked = split.cells().iter().map(|c| c.lock == Lock::Locked);
        let held = locked.zip(follows).map(|(l, f)| l || f).collect();
        let mut costs = vec![OTHERS; split.lines().len()];
        for &at in wanted.iter().flat_map(|w| &w.lines) {
            costs[at] = 1;
            if let Some(taker) = split.taker(at) {
                costs[taker] = 1;
            }
        }
        let moved = |(pack, judgement): (&Pack, &'a Judgement)| {
            let linear = judgement.linear.iter().map(Arc::as_ref);
            let decided = linear.filter(|l| l.value.is_some());
            let sloped = decided.map(|linear| {
                let slopes = split.lines().iter().map(|line| linear.slope(line, pack));
                (linear, slopes.collect::<Vec<_>>())
            });
            let residue = !split.residue().is_zero();
            let moves = |slopes: &[rust_decimal::Decimal]| {
                let differ = slopes.windows(2).any(|pair| pair[0] != pair[1]);
                differ || residue && slopes.iter().any(|s| !s.is_zero())
            };
            sloped.filter(|(_, slopes)| moves(slopes)).collect()
        };
        Self {
            split,
            wanted,
            rules: rules.map(moved).unwrap_or_default(),
            held,
            costs,
        }
    }

    /// The lines that move, by their place.
    fn moving(&self, asked: &Asked) -> Vec<usize> {
        let lines = 0..self.split.lines().len();
        lines.filter(|&at| !asked.held[at]).collect()
    }

    /// What is asked as rows over what each moving line takes, then what each gives. `None` when a figure is too large.
    fn rows(&self, all: &Asked) -> Option<Vec<Row>> {
        let moving = self.moving(all);
        let mut rows = Vec::new();
        let wanted = self.wanted.iter().zip(&all.wanted);
        for (want, _) in wanted.filter(|(_, asked)| **asked) {
            let present: Amount = want.lines.iter().map(|&at| self.amount(at)).sum();
            let change = (want.amount - present).cents();
            let slopes = |sign: i128| {
                moving
                    .iter()
                    .map(move |at| if want.lines.contains(at) { sign } else { 0 })
            };
            if want.relation != Relation::AtMost {
                let slopes = slopes(1).collect();
                rows.push(Row {
                    slopes,
                    least: change,
                });
            }
            if want.relation != Relation::AtLeast {
                let slopes = slopes(-1).collect();
                rows.push(Row {
                    slopes,
                    least: -change,
                });
            }
        }
        let rules = self.rules.iter().zip(&all.rules);
        for ((linear, slopes), _) in rules.filter(|(_, asked)| **asked) {
            rows.extend(asked(linear, true, moving.iter().map(|&at| slopes[at]))?);
        }
        // What is left to split may come nearer to nothing, never go further.
        let residue = self.split.residue().cents();
        for (sign, least) in [(1, residue.min(0)), (-1, -residue.max(0))] {
            let slopes = vec![sign; moving.len()];
            rows.push(Row { slopes, least });
        }
        for row in &mut rows {
            let gives: Vec<i128> = row.slopes.iter().map(|s| -s).collect();
            row.slopes.extend(gives);
        }
        // No line gives more than it has.
        for (at, line) in moving.iter().enumerate() {
            let mut slopes = vec![0; moving.len() * 2];
            slopes[moving.len() + at] = -1;
            let least = -self.amount(*line).cents();
            rows.push(Row { slopes, least });
        }
        Some(rows)
    }

    fn amount(&self, at: usize) -> Amount {
        self.split.cells()[at].amount
    }

    fn least(&self, asked: &Asked) -> Option<Whole> {
        let costs: Vec<i128> = self
            .moving(asked)
            .iter()
            .map(|&at| self.costs[at])
            .collect();
        Some(least(&[&costs[..], &costs].concat(), &self.rows(asked)?))
    }

    /// What each line has after a change.
    fn amounts(&self, asked: &Asked, found: &[i128]) -> Vec<Amount> {
        let moving = self.moving(asked);
        let mut amounts: Vec<Amount> = self.split.cells().iter().map(|c| c.amount).collect();
        let (takes, gives) = found.split_at(moving.len());
        for ((at, take), give) in moving.iter().zip(takes).zip(gives) {
            amounts[*at] += Amount::from_cents(take - give);
        }
        amounts
    }

    /// What is asked is let go one thing at a time, as long as it stays impossible: nothing in what is left is idle. Held
    /// lines are let go first, and what is wanted last.
    fn clash(&self, mut all: Asked) -> Option<Clash> {
        let nothing = |eased: &Asked| match self.least(eased) {
            Some(Whole::Nothing) => Some(true),
            Some(Whole::Least(_)) => Some(false),
            Some(Whole::Unsettled) | None => None,
        };
        let lists: [fn(&mut Asked) -> &mut Vec<bool>; 3] = [
            |all| &mut all.held,
            |all| &mut all.rules,
            |all| &mut all.wanted,
        ];
        for list in lists {
            for at in 0..list(&mut all).len() {
                let was = std::mem::replace(&mut list(&mut all)[at], false);
                if was && !nothing(&all)? {
                    list(&mut all)[at] = true;
                }
            }
        }
        let places = |list: &[bool]| {
            let asked = list.iter().enumerate().filter(|(_, asked)| **asked);
            asked.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let rules = places(&all.rules);
        let mut clash = Clash {
            wanted: places(&all.wanted),
            rules: rules.iter().map(|&at| self.rules[at].0.rule).collect(),
            held: places(&all.held),
            beyond: None,
        };
        clash.beyond = self.beyond(&clash);
        Some(clash)
    }

    /// By how much what clashes is more than the fund, or less: where it is a matter of sums alone.
    fn beyond(&self, clash: &Clash) -> Option<Amount> {
        let wanted = || clash.wanted.iter().map(|&at| &self.wanted[at]);
        let mut counted = vec![false; self.split.lines().len()];
        for &at in wanted().flat_map(|w| &w.lines).chain(&clash.held) {
            if std::mem::replace(&mut counted[at], true) {
                return None;
            }
        }
        if !clash.rules.is_empty() || !self.split.residue().is_zero() {
            return None;
        }
        let held = || clash.held.iter().map(|&at| self.amount(at)).sum::<Amount>();
        let sum = |but: Relation| {
            wanted()
                .filter(|w| w.relation != but)
                .map(|w| w.amount)
                .sum::<Amount>()
        };
        let over = sum(Relation::AtMost) + held() - self.split.fund();
        if over > Amount::ZERO {
            return Some(over);
        }
        let capped = wanted().all(|w| w.relation != Relation::AtLeast);
        let under: Amount = sum(Relation::AtLeast) + held() - self.split.fund();
        (capped && counted.iter().all(|c| *c) && under.is_negative()).then_some(under)
    }
}
