//! How far the sides are from each other, on one line.

use super::{Party, Proposal, Standing, State, Written};
use crate::fund::{Id, Mode};
use crate::money::{Amount, Share, shares};

/// A side of the table by what it tabled: the unions that tabled the same proposals are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Who they are.
    pub parties: Vec<Party>,
    /// The proposals they tabled, by their place, oldest first.
    pub tabled: Vec<usize>,
    /// The last of them that they still hold.
    pub held: Option<usize>,
}

/// How far a side is from the body's, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Who is on the other side.
    pub parties: Vec<Party>,
    /// How many euro lie between what each side holds.
    pub euro: Amount,
    /// The same in hundredths of a point of share; nothing where there are no shares.
    pub points: Option<i128>,
    /// How many euro there were before somebody last moved.
    pub before: Option<Amount>,
}

impl Proposal {
    /// True while a party that tabled it holds it, as things stood after an operation.
    fn is_held_by(&self, party: &Party, at: u32) -> bool {
        let gone = |(who, standing, since): &(Party, Standing, u32)| {
            let left = matches!(standing, Standing::Withdrawn | Standing::Replaced);
            left && who == party && *since <= at
        };
        self.at <= at && self.tabled.by.contains(party) && !self.standings.iter().any(gone)
    }
}

impl Written {
    /// The share of the fund that each line had when it was written; `None` where the fund cannot be told from it.
    pub fn shares(&self, fund: Amount) -> Option<Vec<Share>> {
        let amounts: Vec<Amount> = self.lines.iter().map(|l| l.amount).collect();
        let fund = match self.mode {
            Mode::Closed => amounts.iter().copied().sum(),
            Mode::Free => fund,
        };
        shares(&amounts, fund)
    }

    /// The share of a line.
    pub fn share(&self, line: &Id, fund: Amount) -> Option<Share> {
        let at = self.lines.iter().position(|l| l.id == *line)?;
        self.shares(fund)?.get(at).copied()
    }
}

/// Millionths of a point in hundredths: of the shares themselves, not of those shown, which were rounded already.
fn hundredths(millionths: i128) -> i128 {
    (millionths + 5_000) / 10_000
}

impl State {
    /// The sides that tabled something: the body's first, then the unions, in the order in which they came.
    pub fn sides(&self) -> Vec<Side> {
        let mut of: Vec<(Party, Vec<usize>)> = Vec::new();
        for (at, proposal) in self.proposals.iter().enumerate() {
            for party in &proposal.tabled.by {
                match of.iter_mut().find(|(known, _)| known == party) {
                    Some((_, tabled)) => tabled.push(at),
                    None => of.push((party.clone(), vec![at])),
                }
            }
        }
        let mut sides: Vec<Side> = Vec::new();
        for (party, tabled) in of {
            let held = self.held(&party, u32::MAX);
            let with = sides.iter_mut().find(|side| {
                side.tabled == tabled && side.held == held && side.parties[0] != Party::Public
            });
            match with {
                Some(side) if party != Party::Public => side.parties.push(party),
                _ => sides.push(Side {
                    parties: vec![party],
                    tabled,
                    held,
                }),
            }
        }
        sides.sort_by_key(|side| side.parties[0] != Party::Public);
        sides
    }

    /// How far each side of unions is from the body's, on a line. Nothing while one of the two holds no proposal.
    pub fn gaps(&self, line: &Id) -> Vec<Gap> {
        let sides = self.sides();
        let unions = sides.iter().filter(|s| s.parties[0] != Party::Public);
        unions.filter_map(|side| self.gap(side, line)).collect()
    }

    fn gap(&self, side: &Side, line: &Id) -> Option<Gap> {
        let party = &side.parties[0];
        let (ours, theirs) = (self.held(&Party::Public, u32::MAX)?, side.held?);
        let euro = self.between(ours, theirs, line);
        let share = |at: usize| {
            let split = &self.proposals[at].tabled.split;
            let share = split.share(line, self.case.session.fund.total());
            share.map(|s| s.millionths)
        };
        let points = share(ours).zip(share(theirs));
        let incomplete = self.case.facts.fund.incomplete;
        Some(Gap {
            parties: side.parties.clone(),
            euro,
            points: points
                .filter(|_| !incomplete)
                .map(|(a, b)| hundredths((a - b).abs())),
            before: self.gap_before(party, (ours, theirs), line),
        })
    }

    /// The gap as it was before one of the two last moved to what it holds now.
    fn gap_before(&self, party: &Party, held: (usize, usize), line: &Id) -> Option<Amount> {
        let mut moves: Vec<u32> = Vec::new();
        for proposal in &self.proposals {
            let by = |p: &Party| proposal.tabled.by.contains(p);
            if by(&Party::Public) || by(party) {
                moves.push(proposal.at);
                moves.extend(proposal.standings.iter().map(|(_, _, at)| *at));
            }
        }
        moves.sort_unstable();
        moves.iter().rev().find_map(|moved| {
            let before = moved.checked_sub(1)?;
            let ours = self.held(&Party::Public, before)?;
            let theirs = self.held(party, before)?;
            ((ours, theirs) != held).then(|| self.between(ours, theirs, line))
        })
    }

    /// The last proposal that a party holds, as things stood after an operation.
    fn held(&self, party: &Party, at: u32) -> Option<usize> {
        let held = |p: &Proposal| p.is_held_by(party, at);
        self.proposals.iter().rposition(held)
    }

    fn between(&self, a: usize, b: usize, line: &Id) -> Amount {
        let amount = |at: usize| self.proposals[at].tabled.split.amount(line);
        (amount(a).unwrap_or_default() - amount(b).unwrap_or_default()).abs()
    }

    /// The line on which the proposals differ most; among those that differ as much, the smallest, which feels it most.
    pub fn disputed_line(&self) -> Option<&Id> {
        let span = |line: &Id| {
            let splits = self.proposals.iter().map(|p| &p.tabled.split);
            let amounts = splits.filter_map(|split| split.amount(line));
            let (least, most) = amounts.fold((None, None), |(least, most), amount| {
                let least = least.map_or(amount, |l: Amount| l.min(amount));
                let most = most.map_or(amount, |m: Amount| m.max(amount));
                (Some(least), Some(most))
            });
            (
                most.unwrap_or_default() - least.unwrap_or_default(),
                -least.unwrap_or_default(),
            )
        };
        let lines = self.split().lines().iter().map(|l| &l.id);
        lines.max_by_key(|line| span(line))
    }
}
