//! [`check`]: every rule of a pack asked about a dossier.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::assume::assumptions;
use super::band::band;
use super::items::attribute;
use super::limit::{Linear, limit, parameter};
use super::time::{Days, silence};
use super::{
    Assumption, Band, Confidence, Counts, Detail, Finding, Kind, Missing, Pack, Ranged, Rule,
    Silent, Verdict,
};
use crate::dossier::Charges;
use crate::dossier::{Clause, Dossier, Position};
use crate::fund::{Id, Split};
use crate::money::{Amount, Percent, Rounding, to_cents};

/// All the answers of a pack on a split, and what is needed to tell the limits of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The rules that speak, in the order of the pack.
    pub findings: Vec<Finding>,
    /// The rules that do not, with the reason.
    pub silent: Vec<Silent>,
    pub(super) linear: Vec<Linear>,
}

/// Asks every rule of a pack about a dossier, with what was known on `day`.
pub fn check(pack: &Pack, dossier: &Dossier, day: Date) -> Judgement {
    let days = Days::of(pack, dossier, day);
    let mut judgement = Judgement::default();
    for (at, rule) in pack.rules.iter().enumerate() {
        if let Some(reason) = silence(rule, dossier, &days) {
            judgement.silent.push(Silent { rule: at, reason });
            continue;
        }
        let answer = ask(at, rule, pack, dossier, &days);
        judgement.linear.extend(answer.linear.clone());
        judgement.findings.push(answer.finding(at, rule));
    }
    judgement
}

impl Judgement {
    /// How many answers of each kind.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in &self.findings {
            match finding.verdict {
                Verdict::Respected => counts.respected += 1,
                Verdict::Violated => counts.violated += 1,
                Verdict::CannotTell => counts.cannot_tell += 1,
            }
        }
        counts
    }

    /// The limits of a line of the split this judgement is about; `None` when the line cannot move.
    pub fn band(&self, pack: &Pack, split: &Split, at: usize) -> Option<Band> {
        band(self, pack, split, at)
    }
}

/// What a kind of check answers, before it becomes a finding.
struct Answer {
    verdict: Verdict,
    margin: Option<Amount>,
    missing: Vec<Missing>,
    assumptions: Vec<Assumption>,
    detail: Detail,
    confidence: Confidence,
    linear: Option<Linear>,
}

impl Answer {
    fn new(ok: bool, detail: Detail) -> Self {
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

    fn missing(missing: Vec<Missing>) -> Self {
        Self {
            verdict: Verdict::CannotTell,
            margin: None,
            missing,
            assumptions: Vec::new(),
            detail: Detail::Nothing,
            confidence: Confidence::Verified,
            linear: None,
        }
    }

    fn finding(self, at: usize, rule: &Rule) -> Finding {
        Finding {
            rule: at,
            verdict: self.verdict,
            severity: rule.severity,
            margin: self.margin,
            missing: self.missing,
            assumptions: self.assumptions,
            detail: self.detail,
            confidence: self.confidence.min(rule.confidence),
        }
    }
}

fn ask(at: usize, rule: &Rule, pack: &Pack, dossier: &Dossier, days: &Days) -> Answer {
    match &rule.kind {
        Kind::Limit {
            left,
            relation,
            right,
        } => ask_limit(at, (left, *relation, right), pack, dossier, days),
        Kind::Attribute {
            each,
            field,
            requires,
        } => {
            let (missing, detail) = attribute(*each, *field, requires, pack, dossier);
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
                parameter(min, pack, days, at),
                parameter(max, pack, days, at),
            ) {
                (Ok((min, sure)), Ok((max, also))) => Answer {
                    confidence: sure.min(also),
                    ..ask_range(of, (min, max), dossier)
                },
                (low, high) => {
                    let missing = [low.err(), high.err()];
                    Answer::missing(missing.into_iter().flatten().collect())
                }
            }
        }
        Kind::Act(kind) => match dossier.act(kind, days.known) {
            Some(act) => Answer::new(true, Detail::Act(act.reference.clone())),
            None => Answer::missing(vec![Missing::Act(kind.clone())]),
        },
        Kind::Dates { first, then } => ask_dates(first, then, dossier, days),
        Kind::Differentiation { clause, least } => match parameter(least, pack, days, at) {
            Ok((least, confidence)) => Answer {
                confidence,
                ..ask_differentiation(clause, least, dossier)
            },
            Err(missing) => Answer::missing(vec![missing]),
        },
        Kind::Formula { source, rate, base } => match parameter(rate, pack, days, at) {
            Ok((rate, confidence)) => Answer {
                confidence,
                ..ask_formula(source, rate, base, dossier)
            },
            Err(missing) => Answer::missing(vec![missing]),
        },
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
        linear: Some(limit.linear),
        ..answer
    }
}

fn ask_range(of: &Ranged, (min, max): (Decimal, Decimal), dossier: &Dossier) -> Answer {
    let (figures, lacking): (Vec<(Id, Option<Decimal>)>, Missing) = match of {
        Ranged::PositionValues if dossier.facts.charges == Charges::Gross => {
            return Answer::missing(vec![Missing::NetAmounts]);
        }
        Ranged::PositionValues => {
            let positions = dossier.facts.roster.positions.iter();
            let value = |p: &Position| (p.id.clone(), p.value.map(Amount::exact));
            (positions.map(value).collect(), Missing::Positions)
        }
        Ranged::ClausePercent(kind) => {
            let clauses = dossier.facts.clauses.iter().filter(|c| c.kind == *kind);
            let share = |c: &Clause| (kind.clone(), c.percent.map(share_of));
            (clauses.map(share).collect(), Missing::Clause(kind.clone()))
        }
    };
    let count = figures.len();
    let whole = count > 0 && figures.iter().all(|(_, figure)| figure.is_some());
    let beyond = |figure: Decimal| figure < min || figure > max;
    let out = figures
        .into_iter()
        .filter(|(_, figure)| figure.is_some_and(beyond));
    let outside: Vec<Id> = out.map(|(id, _)| id).collect();
    let ok = outside.is_empty();
    let missing = if whole { Vec::new() } else { vec![lacking] };
    // A breach already seen is a breach, whatever else is missing.
    if ok && !whole {
        return Answer::missing(missing);
    }
    let detail = Detail::Range {
        min,
        max,
        count,
        outside,
    };
    Answer {
        missing,
        ..Answer::new(ok, detail)
    }
}

fn ask_dates(first: &Id, then: &Id, dossier: &Dossier, days: &Days) -> Answer {
    match (
        dossier.step_date(first, days.known),
        dossier.step_date(then, days.known),
    ) {
        (Some(a), Some(b)) if a == b => {
            Answer::missing(vec![Missing::OrderOfDay(first.clone(), then.clone())])
        }
        (Some(a), Some(b)) => Answer::new(a < b, Detail::Dates(a, b)),
        (None, _) => Answer::missing(vec![Missing::StepDate(first.clone())]),
        (_, None) => Answer::missing(vec![Missing::StepDate(then.clone())]),
    }
}

fn ask_differentiation(clause: &Id, least: Decimal, dossier: &Dossier) -> Answer {
    match clause_share(clause, dossier) {
        Some(said) => Answer::new(said >= least, Detail::Least { said, least }),
        None => Answer::missing(vec![Missing::Clause(clause.clone())]),
    }
}

fn ask_formula(source: &Id, rate: Decimal, base: &Id, dossier: &Dossier) -> Answer {
    let held = dossier.facts.fund.sources.iter().find(|s| s.id == *source);
    let figure = dossier.facts.figures.iter().find(|f| f.id == *base);
    let (Some(held), Some(figure)) = (held.and_then(|s| s.amount), figure) else {
        let no_source = held.is_none().then(|| Missing::Source(source.clone()));
        let no_base = figure.is_none().then(|| Missing::BaseFigure(base.clone()));
        return Answer::missing([no_source, no_base].into_iter().flatten().collect());
    };
    let due = to_cents(figure.amount.exact() * rate, Rounding::HalfUp);
    let margin = (held != due).then(|| -(held - due).abs());
    Answer {
        margin,
        ..Answer::new(held == due, Detail::Formula { due, held })
    }
}

fn clause_share(kind: &Id, dossier: &Dossier) -> Option<Decimal> {
    let clause = dossier.facts.clauses.iter().find(|c| c.kind == *kind)?;
    clause.percent.map(share_of)
}

/// A percentage as the share that parameters are written in: 0.15 for 15 %.
fn share_of(percent: Percent) -> Decimal {
    percent.points() / Decimal::ONE_HUNDRED
}
