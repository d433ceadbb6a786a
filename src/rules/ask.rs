//! [`ask`]: what each kind of check answers about a dossier.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::assume::assumptions;
use super::items::attribute;
use super::limit::{Linear, limit, parameter};
use super::range::{ask_range, ask_rise};
use super::source::ask_source;
use super::steps::{ask_act_in_year, ask_dates, ask_deadline};
use super::time::Days;
use super::{
    Assumption, Confidence, Detail, Finding, Kind, Lowered, Missing, OtherReading, Pack, Rule,
    Verdict,
};
use crate::dossier::{Clause, Dossier};
use crate::fund::Id;
use crate::money::{Amount, Percent};

/// What a kind of check answers, before it becomes a finding.
pub(super) struct Answer {
    pub verdict: Verdict,
    pub margin: Option<Amount>,
    pub missing: Vec<Missing>,
    pub assumptions: Vec<Assumption>,
    pub detail: Detail,
    pub confidence: Confidence,
    pub linear: Option<Linear>,
    pub others: Vec<OtherReading>,
    /// The figures of the law it used.
    pub figures: Vec<Decimal>,
}

impl Answer {
    pub(super) fn new(ok: bool, detail: Detail) -> Self {
        let verdict = if ok {
            Verdict::Respected
        } else {
            Verdict::Violated
        };
        Self {
            verdict,
            detail,
            ..Self::missing(Vec::new())
        }
    }

    pub(super) fn missing(missing: Vec<Missing>) -> Self {
        Self {
            verdict: Verdict::CannotTell,
            margin: None,
            missing,
            assumptions: Vec::new(),
            detail: Detail::Nothing,
            confidence: Confidence::Verified,
            linear: None,
            others: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// The answer with the figure of the law it used, which is only as sure as its source.
    #[must_use]
    pub(super) fn using(mut self, figure: Decimal, sure: Confidence) -> Self {
        self.figures.push(figure);
        self.confidence = self.confidence.min(sure);
        self
    }

    pub(super) fn finding(self, at: usize, rule: &Rule) -> Finding {
        Finding {
            rule: at,
            verdict: self.verdict,
            severity: rule.severity,
            margin: self.margin,
            missing: self.missing,
            assumptions: self.assumptions,
            detail: self.detail,
            confidence: self.confidence.min(rule.confidence),
            others: self.others,
            figures: self.figures,
        }
    }
}

/// Asks one kind of check.
pub(super) fn ask(at: usize, kind: &Kind, pack: &Pack, dossier: &Dossier, days: &Days) -> Answer {
    match kind {
        Kind::Limit {
            left,
            relation,
            right,
        } => ask_limit(at, (left, *relation, right), pack, dossier, days),
        Kind::Source { amount, .. } => ask_source(at, amount, pack, dossier, days),
        Kind::Attribute {
            each,
            field,
            requires,
        } => {
            let (missing, detail) = attribute(each, *field, requires, pack, dossier);
            let breached =
                matches!(&detail, Detail::Items { breaches, .. } if !breaches.is_empty());
            // A breach already seen is a breach, whatever else is missing.
            if breached || missing.is_empty() {
                Answer {
                    missing,
                    ..Answer::new(!breached, detail)
                }
            } else {
                Answer {
                    detail,
                    ..Answer::missing(missing)
                }
            }
        }
        Kind::Range { of, min, max } => {
            match (
                parameter(min, pack, days, &pack.rules[at]),
                parameter(max, pack, days, &pack.rules[at]),
            ) {
                (Ok((min, sure)), Ok((max, also))) => ask_range(of, (min, max), dossier)
                    .using(min, sure)
                    .using(max, also),
                (low, high) => {
                    let missing = [low.err(), high.err()];
                    Answer::missing(missing.into_iter().flatten().collect())
                }
            }
        }
        Kind::Rise { by } => ask_rise(by, pack, dossier, days),
        Kind::Act(kind) => match dossier.act(kind, days.known) {
            Some(act) => Answer::new(true, Detail::Act(act.reference.clone())),
            None => Answer::missing(vec![Missing::Act(kind.clone())]),
        },
        Kind::ActInYear(kind) => ask_act_in_year(kind, dossier, days),
        Kind::Dates {
            first,
            then,
            otherwise,
        } => ask_dates(at, (first, then, otherwise.as_ref()), pack, dossier, days),
        Kind::Deadline {
            since,
            then,
            days: within,
        } => ask_deadline(at, (since, then, within), pack, dossier, days),
        Kind::Differentiation {
            clause,
            least,
            lowered,
        } => ask_differentiation(at, (clause, least, lowered.as_ref()), pack, dossier, days),
        Kind::Quota { clause } => ask_quota(clause, dossier),
        // These never speak, and are not asked.
        Kind::Face(_) | Kind::Reference => Answer::missing(Vec::new()),
    }
}

fn ask_limit(
    at: usize,
    sides: (&[super::Term], super::Relation, &[super::Term]),
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Answer {
    let limit = limit(at, sides, pack, dossier, days);
    let assumptions = assumptions(&limit.quantities, dossier);
    let answer = match limit.linear.holds() {
        Some(ok) => Answer {
            margin: limit.linear.margin(),
            ..Answer::new(ok, limit.detail)
        },
        None => Answer::missing(limit.missing),
    };
    let told = answer.verdict != Verdict::CannotTell;
    Answer {
        assumptions: if told { assumptions } else { Vec::new() },
        confidence: limit.confidence,
        figures: limit.figures,
        linear: Some(limit.linear),
        ..answer
    }
}

fn ask_differentiation(
    at: usize,
    (clause, least, lowered): (&Id, &Id, Option<&Lowered>),
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Answer {
    let agreed = |kind: &Id| dossier.facts.clauses.iter().any(|c| c.kind == *kind);
    let least = match lowered {
        Some(lowered) if agreed(&lowered.clause) => &lowered.least,
        _ => least,
    };
    match (
        parameter(least, pack, days, &pack.rules[at]),
        clause_share(clause, dossier),
    ) {
        (Ok((least, sure)), Some(said)) => {
            Answer::new(said >= least, Detail::Least { said, least }).using(least, sure)
        }
        (Ok((least, sure)), None) => {
            Answer::missing(vec![Missing::Clause(clause.clone())]).using(least, sure)
        }
        (Err(missing), _) => Answer::missing(vec![missing]),
    }
}

/// The quota must be there, be for somebody, and leave the others no less than nothing: with `k` of `n` who get `1 + p` times the
/// average, `k (1 + p)` may not be more than `n`. A part of a person is not counted.
fn ask_quota(kind: &Id, dossier: &Dossier) -> Answer {
    let clause = dossier.facts.clauses.iter().find(|c| c.kind == *kind);
    let Some(quota) = clause.and_then(|c| c.quota) else {
        return Answer::missing(vec![Missing::Quota(kind.clone())]);
    };
    let heads = dossier.facts.roster.heads(dossier.facts.year);
    let (Some(more), Some(of)) = (clause_share(kind, dossier), heads) else {
        let no_share = clause_share(kind, dossier).is_none();
        let no_share = no_share.then(|| Missing::Clause(kind.clone()));
        let no_heads = heads.is_none().then_some(Missing::Evaluated);
        return Answer::missing([no_share, no_heads].into_iter().flatten().collect());
    };
    let all = Decimal::from(of);
    let best = (share_of(quota) * all)
        .floor()
        .to_u32()
        .unwrap_or(of)
        .min(of);
    let taken = Decimal::from(best) * (Decimal::ONE + more);
    let left = of - best;
    let others = (left > 0).then(|| (all - taken) / Decimal::from(left));
    let ok = best > 0 && taken <= all;
    Answer::new(ok, Detail::Quota { best, of, others })
}

/// The share that a clause fixes.
pub(super) fn clause_share(kind: &Id, dossier: &Dossier) -> Option<Decimal> {
    let fits = |c: &&Clause| c.kind == *kind;
    let clause = dossier.facts.clauses.iter().find(fits)?;
    clause.percent.map(share_of)
}

/// A percentage as the share that parameters are written in: 0.15 for 15 %.
pub(super) fn share_of(percent: Percent) -> Decimal {
    percent.points() / Decimal::ONE_HUNDRED
}
