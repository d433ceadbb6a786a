//! [`Explanation`]: why a rule answers a dossier as it does: the day that decides, the values of the law, the figures.

use std::sync::Arc;

use jiff::civil::Date;

use super::inputs::inputs;
use super::time::Days;
use super::{
    AppliesBy, DatedValue, Finding, Input, Kind, Pack, Reading, ReadingOption, Rule, SilentReason,
    check,
};
use crate::dossier::Dossier;
use crate::fund::Id;

/// Why a rule answers a dossier as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How it is checked, under the reading that is followed.
    pub kind: &'a Kind,
    /// The contested point it depends on, with the reading followed and whether the session chose it.
    pub reading: Option<(&'a Reading, &'a ReadingOption, bool)>,
    /// What the deciding day is.
    pub decided_by: Decided,
    /// The day that decides whether it is in force, and with which values.
    pub day: Date,
    /// The day by which the rule and its values must have been known.
    pub known: Date,
    /// The day by which the table judges: later than `known` once there is an agreement.
    pub judged: Date,
    /// What it says.
    pub said: Said,
    /// What it would say under what became law after the agreement, where that is something else.
    pub later: Option<Arc<Finding>>,
    /// The parameters that were asked, each with all its values.
    pub consulted: Vec<Consulted<'a>>,
    /// The figures of the session.
    pub inputs: Vec<Input>,
}

/// What a rule says of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Its answer.
    Spoke(Arc<Finding>),
    /// It is silent.
    Silent(SilentReason),
    /// It is a text, or an entry of the catalogue without a formula: it never speaks.
    Text,
}

/// What the deciding day is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// The last day of the fund's year.
    YearEnd,
    /// The day of this step, which is the agreement.
    Agreement(Id),
    /// There is no agreement yet: the day by which the table judges.
    NoAgreement,
    /// The day of this step, which is the payment.
    Payment(Id),
    /// There is no payment yet: the last day of the fund's year.
    NoPayment,
}

/// A parameter that was asked for its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consulted<'a> {
    /// The parameter.
    pub parameter: &'a Id,
    /// The day it was asked for.
    pub day: Date,
    /// The day by which a value must have been known.
    pub known: Date,
    /// Its values, each with what became of it.
    pub values: Vec<(&'a DatedValue, Standing)>,
}

/// What became of a value of the law on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is the one that counts.
    Used,
    /// It has effect from a later day.
    StartsLater,
    /// It had no effect any more.
    Ended,
    /// A later one took its place.
    Superseded,
    /// It was not known yet.
    NotYetKnown,
    /// Its act is not verified as in force.
    Pending,
}

impl Standing {
    /// The name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::StartsLater => "starts_later",
            Self::Ended => "ended",
            Self::Superseded => "superseded",
            Self::NotYetKnown => "not_yet_known",
            Self::Pending => "pending",
        }
    }
}

/// Explains the rule at a place of a pack; `None` when there is none there.
pub fn explain<'a>(
    pack: &'a Pack,
    dossier: &Dossier,
    day: Date,
    at: usize,
) -> Option<Explanation<'a>> {
    let rule = pack.rules.get(at)?;
    let days = Days::of(pack, dossier, day);
    let followed = rule.reading.as_ref().and_then(|r| dossier.followed(r));
    let kind = rule.kind_followed(followed);
    let judgement = check(pack, dossier, day);
    let finding = judgement.findings.into_iter().find(|f| f.rule == at);
    let silent = judgement.silent.iter().find(|s| s.rule == at);
    let said = match (finding, silent) {
        (Some(finding), _) => Said::Spoke(finding),
        (None, Some(silent)) => Said::Silent(silent.reason),
        (None, None) => Said::Text,
    };
    Some(Explanation {
        rule,
        kind,
        reading: reading(rule, followed, pack),
        decided_by: decided_by(rule, pack, dossier, &days),
        day: days.deciding(rule),
        known: days.known_for(rule),
        judged: day,
        said,
        later: judgement.later.into_iter().find(|f| f.rule == at),
        consulted: consulted(rule, kind, pack, dossier, &days),
        inputs: inputs(rule, kind, pack, dossier, &days),
    })
}

fn reading<'a>(
    rule: &Rule,
    followed: Option<&Id>,
    pack: &'a Pack,
) -> Option<(&'a Reading, &'a ReadingOption, bool)> {
    let reading = pack.reading(rule.reading.as_ref()?)?;
    let chosen = reading.options.iter().find(|o| followed == Some(&o.id));
    let option = chosen.or(reading.options.first())?;
    Some((reading, option, chosen.is_some()))
}

fn decided_by(rule: &Rule, pack: &Pack, dossier: &Dossier, days: &Days) -> Decided {
    let done = |step: &&Id| dossier.step_date(step, days.known).is_some();
    match rule.applies_by {
        AppliesBy::FundYear => Decided::YearEnd,
        AppliesBy::Signature => match pack.agreement_steps.iter().find(done) {
            Some(step) => Decided::Agreement(step.clone()),
            None => Decided::NoAgreement,
        },
        AppliesBy::Payment => match pack.payment_step.iter().find(done) {
            Some(step) => Decided::Payment(step.clone()),
            None => Decided::NoPayment,
        },
    }
}

/// The parameters that a kind of check asks, each on its day.
fn consulted<'a>(
    rule: &Rule,
    kind: &'a Kind,
    pack: &'a Pack,
    dossier: &Dossier,
    days: &Days,
) -> Vec<Consulted<'a>> {
    let (day, known) = (days.deciding(rule), days.known_for(rule));
    let asked: Vec<(&Id, Date, Date)> = match kind {
        // A rise is the difference of two levels: that of the year's end, and that of each earlier value.
        Kind::Rise { by } => {
            let positions = dossier.facts.roster.positions.iter();
            let earlier = positions.filter_map(|p| Some(p.earlier.as_ref()?.on));
            let mut all: Vec<Date> = earlier.chain([days.year_end]).collect();
            all.sort_unstable();
            all.dedup();
            all.into_iter().map(|day| (by, day, days.law)).collect()
        }
        Kind::Differentiation { least, lowered, .. } => {
            let agreed = |kind: &Id| dossier.facts.clauses.iter().any(|c| c.kind == *kind);
            let lower = lowered.as_ref().filter(|l| agreed(&l.clause));
            vec![(lower.map_or(least, |l| &l.least), day, known)]
        }
        kind => {
            let mut named: Vec<&Id> = kind.parameters().into_iter().map(|(id, _)| id).collect();
            named.dedup();
            named.into_iter().map(|id| (id, day, known)).collect()
        }
    };
    asked
        .into_iter()
        .filter_map(|(id, day, known)| {
            let parameter = pack.parameters.iter().find(|p| p.id == *id)?;
            let used = parameter.on(day, known);
            let values = parameter.values.iter();
            let values = values.map(|v| (v, standing(v, used, day, known))).collect();
            Some(Consulted {
                parameter: &parameter.id,
                day,
                known,
                values,
            })
        })
        .collect()
}

/// Force comes before knowledge, as for the rules.
fn standing(value: &DatedValue, used: Option<&DatedValue>, day: Date, known: Date) -> Standing {
    if used.is_some_and(|used| std::ptr::eq(used, value)) {
        Standing::Used
    } else if value.from > day {
        Standing::StartsLater
    } else if value.to.is_some_and(|to| to < day) {
        Standing::Ended
    } else {
        match value.known_from {
            None => Standing::Pending,
            Some(from) if from > known => Standing::NotYetKnown,
            Some(_) => Standing::Superseded,
        }
    }
}
