//! [`Outlook`]: what can be said of a split.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Case;
use crate::dossier::Facts;
use crate::fund::{Line, Quadro, ShareBase, Split};
use crate::rules::{Detail, Finding, Judgement, Kind, Pack, Quantity, Relation, Term, Verdict};

/// What can be said of a split.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The table.
    pub quadro: Quadro,
    /// The answers; empty when there is no pack.
    pub judgement: Judgement,
    /// What it depends on beside the split.
    pub(super) basis: Basis,
}

/// What an outlook depends on beside the split.
#[derive(Debug, Clone)]
pub(super) struct Basis {
    facts: Arc<Facts>,
    pack: Option<Arc<Pack>>,
    day: Date,
}

impl Basis {
    pub(super) fn of(case: &Case) -> Self {
        Self {
            facts: case.facts.clone(),
            pack: case.pack.clone(),
            day: case.day,
        }
    }

    /// True when it is that very case.
    pub(super) fn is_of(&self, case: &Case) -> bool {
        let is_same_pack = match (&self.pack, &case.pack) {
            (Some(own), Some(pack)) => Arc::ptr_eq(own, pack),
            (own, pack) => own.is_none() && pack.is_none(),
        };
        Arc::ptr_eq(&self.facts, &case.facts) && is_same_pack && self.day == case.day
    }
}

impl Outlook {
    /// Whether a line's shown share hides a breach: 14,9999 % shows 15,00 and breaks a floor of 15 %. There the screen
    /// writes `< 15,00`. Gives the relation that is broken.
    pub fn hidden_breach(&self, pack: &Pack, split: &Split, at: usize) -> Option<Relation> {
        if self.quadro.base != ShareBase::Fund {
            return None;
        }
        let shown = self.quadro.row(at).share?.hundredths;
        let line = &split.lines()[at];
        let broken = |f: &&Arc<Finding>| f.verdict == Verdict::Violated;
        self.judgement
            .findings
            .iter()
            .filter(broken)
            .find_map(|finding| {
                let Detail::Limit {
                    relation,
                    rate: Some(rate),
                    ..
                } = finding.detail
                else {
                    return None;
                };
                // The figures first: they are almost never equal, and looking through all the lines costs.
                let limit = (rate * Decimal::from(10_000)).to_i128();
                let hides = limit == Some(shown)
                    && is_share_of(&pack.rules[finding.rule].kind, line, split, pack);
                hides.then_some(relation)
            })
    }
}

/// True for a rule that is "this line alone, against a rate of the fund".
fn is_share_of(kind: &Kind, line: &Line, split: &Split, pack: &Pack) -> bool {
    let Kind::Limit { left, right, .. } = kind else {
        return false;
    };
    let (
        [
            Term {
                of: Quantity::Lines(counted),
                times: None,
            },
        ],
        [
            Term {
                of: Quantity::Fund, ..
            },
        ],
    ) = (&left[..], &right[..])
    else {
        return false;
    };
    let counts = |l: &&Line| pack.counts_as(&l.kind, counted);
    let mut counted = split.lines().iter().filter(counts);
    counted.next().is_some_and(|first| first.id == line.id) && counted.next().is_none()
}
