//! Whether a rule speaks: in force for the fund, known on the day, due.

use jiff::civil::Date;

use super::{AppliesBy, Kind, Pack, Rule, SilentReason};
use crate::dossier::Dossier;
use crate::fund::Id;

/// The day by which the table judges, and the days a rule may apply by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    /// What is known on this day counts; what is later is not.
    pub known: Date,
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
            year_end,
            signature,
            payment,
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

/// Why a rule is silent, if it is. Force comes before knowledge: a rule of another year would not speak even if known.
pub(super) fn silence(rule: &Rule, dossier: &Dossier, days: &Days) -> Option<SilentReason> {
    let day = days.deciding(rule);
    if day < rule.from || rule.to.is_some_and(|to| day > to) {
        return Some(SilentReason::NotInForce);
    }
    if rule.known_from > days.known {
        return Some(SilentReason::NotYetKnown);
    }
    match &rule.kind {
        Kind::Dates { then, .. } if dossier.step_date(then, days.known).is_none() => {
            Some(SilentReason::NotYetDue)
        }
        _ => None,
    }
}
