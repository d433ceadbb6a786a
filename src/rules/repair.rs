//! [`Remedy`]: the smallest moves of money that bring a broken rule back to respect, or the rules that stop them all.

mod clash;
mod ground;
mod reach;
mod search;
mod whole;

pub use reach::{Clash, Reached, Wanted, reach};

use jiff::civil::Date;

use super::check::{Judgement, check_again};
use super::{Finding, Pack, Verdict};
use crate::dossier::Dossier;
use crate::fund::{Edit, Id};
use crate::money::Amount;
use ground::{Ask, Ground, Question};

/// What can be done about a rule that is not respected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule's place in the pack.
    pub rule: usize,
    /// What can be done.
    pub remedy: Remedy,
}

/// What can be done about a breach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// These, the smallest first: never empty.
    Repairs(Vec<Repair>),
    /// No move of money: what stops them all. Without any one of these a move would do; none at all where arithmetic
    /// alone stops them, for no line goes below zero.
    Clash {
        /// The rules, by their place in the pack.
        rules: Vec<usize>,
        /// The lines that cannot move, by their place in the split.
        held: Vec<usize>,
    },
    /// The rule is not about how the fund is split.
    NotMoney,
    /// It was not settled whether there is one.
    Unsettled,
}

/// A remedy: an act on the split as it stands. It was really done on a copy, and every rule asked again: it brings back to
/// respect what it claims, breaks nothing, and worsens no other breach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The moves, in order.
    pub moves: Vec<Edit>,
    /// How much they move in all.
    pub moved: Amount,
    /// The rules that they bring back to respect, by their place in the pack.
    pub satisfies: Vec<usize>,
    /// What each line they touch will have.
    pub results: Vec<(Id, Amount)>,
}

impl Repair {
    /// The moves as one act.
    pub fn edit(&self) -> Edit {
        match &self.moves[..] {
            [only] => only.clone(),
            several => Edit::Together(several.to_vec()),
        }
    }
}

/// How many repairs of a breach are told.
const TOLD: usize = 5;

/// What can be done about each rule that a judgement of this dossier finds broken, in the order of the pack.
pub fn remedies(pack: &Pack, dossier: &Dossier, day: Date, judgement: &Judgement) -> Vec<Breach> {
    let broken = |f: &Finding| f.verdict == Verdict::Violated;
    if !judgement.findings.iter().any(|f| broken(f)) {
        return Vec::new();
    }
    let surgery = Surgery {
        pack,
        dossier,
        day,
        judgement,
        ground: Ground::of(&judgement.linear, pack, dossier.split),
    };
    let all = surgery.repairable();
    // One act for all of them, where there is more than one.
    let whole = if all.len() > 1 {
        surgery.repairs(&all)
    } else {
        Vec::new()
    };
    let findings = judgement.findings.iter().filter(|f| broken(f));
    findings
        .map(|finding| Breach {
            rule: finding.rule,
            remedy: surgery.remedy(finding.rule, &all, whole.first()),
        })
        .collect()
}

/// All that is at hand to look for remedies.
struct Surgery<'a> {
    pack: &'a Pack,
    dossier: &'a Dossier<'a>,
    day: Date,
    judgement: &'a Judgement,
    ground: Ground<'a>,
}

impl Surgery<'_> {
    /// The relations, by their place on the ground, that are broken and that money can move.
    fn repairable(&self) -> Vec<usize> {
        let ground = &self.ground;
        let broken = |&at: &usize| ground.linear[at].holds() == Some(false) && ground.moves(at);
        (0..ground.linear.len()).filter(broken).collect()
    }

    fn remedy(&self, rule: usize, all: &[usize], whole: Option<&Repair>) -> Remedy {
        let target = all.iter().find(|&&at| self.ground.linear[at].rule == rule);
        let Some(&target) = target else {
            return Remedy::NotMoney;
        };
        let mut repairs = self.repairs(&[target]);
        repairs.truncate(TOLD);
        if let Some(whole) = whole.filter(|w| !repairs.contains(w)) {
            // The one act that settles everything is told even when five smaller ones settle this rule alone.
            repairs.truncate(TOLD - 1);
            repairs.push(whole.clone());
        }
        if repairs.is_empty() {
            self.clash(target)
        } else {
            Remedy::Repairs(repairs)
        }
    }

    /// What is asked of a change that repairs some relations: that, no breach where there was none, and no other worse.
    fn question(&self, targets: &[usize]) -> Question {
        let ask = |at: usize| match self.ground.linear[at].holds() {
            _ if targets.contains(&at) => Ask::Respect,
            Some(true) => Ask::Respect,
            _ => Ask::NoWorse,
        };
        Question {
            asks: (0..self.ground.linear.len()).map(ask).collect(),
            freed: vec![false; self.ground.groups.len()],
            taker: None,
            spared: Vec::new(),
        }
    }

    /// The moves as a repair, really done on a copy and every rule asked again. `None` when they cannot be done, break a
    /// rule or worsen a breach, or do not give what they were made for.
    fn tried(&self, moves: Vec<Edit>, cents: i128, targets: &[usize]) -> Option<Repair> {
        let mut repair = Repair {
            moves,
            moved: Amount::from_cents(cents),
            satisfies: Vec::new(),
            results: Vec::new(),
        };
        let mut split = self.dossier.split.clone();
        let applied = split.apply(&repair.edit()).ok()?;
        let dossier = Dossier::new(self.dossier.facts, &split);
        let after = check_again(self.judgement, self.pack, &dossier, self.day);
        for (was, is) in self.judgement.findings.iter().zip(&after.findings) {
            match (was.verdict, is.verdict) {
                (Verdict::Violated, Verdict::Respected) => repair.satisfies.push(was.rule),
                (Verdict::Violated, _) if is.margin < was.margin => return None,
                (Verdict::Respected, verdict) if verdict != Verdict::Respected => return None,
                _ => {}
            }
        }
        let changes = applied.changes.into_iter();
        repair.results = changes.map(|c| (c.line, c.after)).collect();
        let given = |&at: &usize| repair.satisfies.contains(&self.ground.linear[at].rule);
        targets.iter().all(given).then_some(repair)
    }
}
