//! The repairs themselves: every pair of lines at its least amount, and several lines where no pair is as cheap.

use super::ground::{Ground, Question};
use super::whole::{Row, Whole};
use super::{Repair, Surgery, TOLD};
use crate::fund::{Edit, moves};

/// A change of some lines: how many cents each gives and takes, by the line's place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    gives: Vec<(usize, i128)>,
    takes: Vec<(usize, i128)>,
    /// The group that takes, where it is one.
    taker: Option<usize>,
}

impl Surgery<'_> {
    /// The repairs of some relations, ranked: fewest euro moved, then fewest moves, then the order of the table. The first
    /// moves the fewest euro of all the acts there are; only where that was not settled, the fewest between two lines.
    pub(super) fn repairs(&self, targets: &[usize]) -> Vec<Repair> {
        let question = self.question(targets);
        let Some(rows) = self.ground.rows(&question.asks) else {
            return Vec::new();
        };
        let mut changes = self.ground.pairs(&rows);
        // Several lines at once, towards each group that can take and then towards any: worth telling only where they
        // move less than one pair does.
        let takers = (0..self.ground.groups.len()).map(Some);
        for taker in takers.chain([None]) {
            let question = Question {
                taker,
                ..question.clone()
            };
            let Some(groups) = self.ground.fewest(question) else {
                continue;
            };
            let change = self.ground.over_lines(&groups, taker);
            let same = |other: &&Change| taker.is_none() || other.taker == taker;
            let cheapest = changes.iter().filter(same).map(Change::moved).min();
            if cheapest.is_none_or(|moved| change.moved() < moved) {
                changes.push(change);
            }
        }
        let mut ranked: Vec<(Change, Vec<Edit>)> = changes
            .into_iter()
            .map(|change| {
                let edits = change.edits(&self.ground);
                (change, edits)
            })
            .collect();
        ranked.sort_by_cached_key(|(change, edits)| {
            let order = (change.gives.clone(), change.takes.clone());
            (change.moved(), edits.len(), order)
        });
        ranked.dedup_by(|a, b| a.1 == b.1);
        let tried = ranked
            .into_iter()
            .filter_map(|(change, moves)| self.tried(moves, change.moved(), targets));
        tried.take(TOLD).collect()
    }
}

impl Ground<'_> {
    /// The change of each group that moves the fewest euro; among those, one in which no group moves that could be spared.
    fn fewest(&self, mut question: Question) -> Option<Vec<i128>> {
        let Whole::Least(mut groups) = self.least(&question) else {
            return None;
        };
        let mut moving: Vec<usize> = (0..groups.len()).filter(|&at| groups[at] != 0).collect();
        // Two groups are a pair already. The ones that move least are the first that others can do without.
        if moving.len() > 2 {
            moving.sort_by_key(|&at| groups[at].abs());
            for at in moving {
                question.spared.push(at);
                match self.least(&question) {
                    Whole::Least(without) if moved(&without) == moved(&groups) => groups = without,
                    _ => drop(question.spared.pop()),
                }
            }
        }
        Some(groups)
    }

    /// One line gives and one takes, or one alone absorbs what is left to split: for each couple of groups the least cents
    /// that give what is asked, if any do. That is the end of an interval: every row sets a side of it.
    fn pairs(&self, rows: &[Row]) -> Vec<Change> {
        let movable = (0..self.groups.len()).filter(|&g| !self.groups[g].open.is_empty());
        let sides: Vec<Option<usize>> = [None].into_iter().chain(movable.map(Some)).collect();
        let mut changes = Vec::new();
        for &giver in &sides {
            for &taker in sides.iter().filter(|taker| **taker != giver) {
                if let Some(cents) = self.least_between(giver, taker, rows) {
                    changes.extend(self.between_lines(giver, taker, cents));
                }
            }
        }
        changes
    }

    fn least_between(
        &self,
        giver: Option<usize>,
        taker: Option<usize>,
        rows: &[Row],
    ) -> Option<i128> {
        let amount = |at: &usize| self.split.cells()[*at].amount.cents();
        let most = match giver {
            Some(giver) => self.groups[giver].open.iter().map(amount).max()?,
            None => self.residue,
        };
        let (mut from, mut to) = (1, most);
        for row in rows {
            let of = |side: Option<usize>| side.map_or(0, |group| row.slopes[group]);
            match of(taker) - of(giver) {
                0 if row.least > 0 => return None,
                0 => {}
                slope if slope > 0 => from = from.max(-(-row.least).div_euclid(slope)),
                slope => to = to.min((-row.least).div_euclid(-slope)),
            }
        }
        (from <= to).then_some(from)
    }

    /// The first lines of two groups between which so many cents can move: more are never told.
    fn between_lines(
        &self,
        giver: Option<usize>,
        taker: Option<usize>,
        cents: i128,
    ) -> Vec<Change> {
        let has = |at: &&usize| self.split.cells()[**at].amount.cents() >= cents;
        let lines = |side: Option<usize>, gives: bool| -> Vec<Option<usize>> {
            let Some(group) = side else {
                return vec![None];
            };
            let open = self.groups[group].open.iter();
            let able = open.filter(|at| !gives || has(at)).take(TOLD);
            able.copied().map(Some).collect()
        };
        let takers = lines(taker, false);
        let mut changes = Vec::new();
        for from in lines(giver, true) {
            changes.extend(takers.iter().map(|to| Change {
                gives: from.iter().map(|at| (*at, cents)).collect(),
                takes: to.iter().map(|at| (*at, cents)).collect(),
                taker,
            }));
        }
        changes
    }

    /// The lines that carry the change of each group: the first takes; of those that can give, the first that has it all,
    /// or else as few as possible, the largest first.
    fn over_lines(&self, groups: &[i128], taker: Option<usize>) -> Change {
        let mut change = Change {
            gives: Vec::new(),
            takes: Vec::new(),
            taker,
        };
        let amount = |at: usize| self.split.cells()[at].amount.cents();
        for (group, &cents) in self.groups.iter().zip(groups) {
            if cents > 0 {
                change
                    .takes
                    .extend(group.open.first().map(|at| (*at, cents)));
            }
            let mut left = -cents;
            let mut givers = group.open.clone();
            // A stable sort: between equals, the order of the table. One that has it all needs not be the largest.
            givers.sort_by_key(|&at| -amount(at).min(left));
            for at in givers {
                let part = amount(at).min(left);
                if part > 0 {
                    change.gives.push((at, part));
                    left -= part;
                }
            }
        }
        change.gives.sort_unstable();
        change.takes.sort_unstable();
        change
    }
}

/// How many cents the changes of groups move.
fn moved(groups: &[i128]) -> i128 {
    let sum = |sign: i128| groups.iter().map(|c| (c * sign).max(0)).sum::<i128>();
    sum(1).max(sum(-1))
}

impl Change {
    /// How many cents it moves.
    fn moved(&self) -> i128 {
        let sum = |side: &[(usize, i128)]| side.iter().map(|(_, cents)| cents).sum::<i128>();
        sum(&self.gives).max(sum(&self.takes))
    }

    /// The moves that make it, giver by giver and taker by taker in the order of the table; what has nobody on the other
    /// side is added, or taken away.
    fn edits(&self, ground: &Ground) -> Vec<Edit> {
        moves(ground.split, &self.gives, &self.takes)
    }
}
