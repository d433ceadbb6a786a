//! Whether a rule speaks: in force for the fund, known on the day, due.

use jiff::civil::Date;

use super::limit::parameter;
use super::steps::after;
use super::{AppliesBy, Kind, Pack, Rule, SilentReason};
use crate::dossier::Dossier;
use crate::fund::Id;

/// The day by which the table judges, and the days a rule may apply by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    /// Acts and steps of this day and before count; what is later is not.
    pub known: Date,
    /// The law known on this day counts: that of the agreement, once there is one.
    pub law: Date,
    /// The last day of the fund's year.
    pub year_end: Date,
    /// The agreement, or `known` while there is none.
    pub signature: Date,
    /// The payment, or the year's end while there is none.
    pub payment: Date,
}

impl Days {
    pub(super) fn of(pack: &Pack, dossier: &Dossier, known: Date) -> Self {
        let year_end = Date::new(dossier.facts.year, 12, 31).unwrap_or(known);
        let done = |step: &Id| dossier.step_date(step, known);
        let signature = pack.agreement_steps.iter().find_map(done).unwrap_or(known);
        let payment = pack
            .payment_step
            .as_ref()
            .and_then(done)
            .unwrap_or(year_end);
        Self {
            known,
            law: known.min(signature),
            year_end,
            signature,
            payment,
        }
    }

    /// The same days with the law as it is known on the day of judging.
    pub(super) fn with_later_law(self) -> Self {
        Self {
            law: self.known,
            ..self
        }
    }

    /// The day by which a rule, or a value for it, must be known: a payment follows the law of its own time.
    pub(super) fn known_for(&self, rule: &Rule) -> Date {
        match rule.applies_by {
            AppliesBy::FundYear | AppliesBy::Signature => self.law,
            AppliesBy::Payment => self.known,
        }
    }

    /// The day that decides for a rule.
    pub(super) fn deciding(&self, rule: &Rule) -> Date {
        match rule.applies_by {
            AppliesBy::FundYear => self.year_end,
            AppliesBy::Signature => self.signature,
            AppliesBy::Payment => self.payment,
        }
    }
}

/// The day of the law that counts for a dossier judged on a day: that of the agreement, once there is one.
pub fn law_day(pack: &Pack, dossier: &Dossier, known: Date) -> Date {
    Days::of(pack, dossier, known).law
}

/// Why a rule is silent, if it is. Force comes before knowledge: a rule of another year would not speak even if known.
pub(super) fn silence(
    rule: &Rule,
    kind: &Kind,
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Option<SilentReason> {
    let day = days.deciding(rule);
    if day < rule.from || rule.to.is_some_and(|to| day > to) {
        return Some(SilentReason::NotInForce);
    }
    let Some(known_from) = rule.known_from else {
        return Some(SilentReason::Pending);
    };
    if known_from > days.known_for(rule) {
        return Some(SilentReason::NotYetKnown);
    }
    if rule
        .when
        .as_ref()
        .is_some_and(|when| !when.holds(pack, dossier))
    {
        return Some(SilentReason::NotConcerned);
    }
    match kind {
        Kind::Source { due: false, .. } if dossier.of_entry(&rule.id).next().is_none() => {
            Some(SilentReason::NotConcerned)
        }
        Kind::Dates { then, .. } if dossier.step_date(then, days.known).is_none() => {
            Some(SilentReason::NotYetDue)
        }
        Kind::Deadline {
            since,
            then,
            days: within,
        } if dossier.step_date(then, days.known).is_none() => {
            let count = parameter(within, pack, days, rule);
            let start = dossier.step_date(since, days.known);
            let last = start
                .zip(count.ok())
                .and_then(|(s, (count, _))| after(s, count));
            // Nothing to say before the last day has gone by.
            let over = last.is_some_and(|last| last < days.known);
            (!over).then_some(SilentReason::NotYetDue)
        }
        _ => None,
    }
}
