//! The procedure: what comes before what, and within how many days.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::ask::Answer;
use super::limit::parameter;
use super::time::Days;
use super::{Detail, Elapsed, Missing, Pack};
use crate::dossier::Dossier;
use crate::fund::Id;

/// Asks whether an act was adopted by the last day of the fund's year.
pub(super) fn ask_act_in_year(kind: &Id, dossier: &Dossier, days: &Days) -> Answer {
    let Some(act) = dossier.act(kind, days.known) else {
        return Answer::missing(vec![Missing::Act(kind.clone())]);
    };
    match act.date {
        Some(date) if date > days.year_end => Answer::new(
            false,
            Detail::Deadline {
                last: days.year_end,
                done: date,
            },
        ),
        Some(_) => Answer::new(true, Detail::Act(act.reference.clone())),
        None => Answer::missing(vec![Missing::ActDate(kind.clone())]),
    }
}

/// Asks whether a step came before another; or, where it is allowed, enough days after a third.
pub(super) fn ask_dates(
    at: usize,
    (first, then, otherwise): (&Id, &Id, Option<&Elapsed>),
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Answer {
    let Some(done) = dossier.step_date(then, days.known) else {
        return Answer::missing(vec![Missing::StepDate(then.clone())]);
    };
    let waited = otherwise.map(|elapsed| {
        let since = dossier.step_date(&elapsed.since, days.known);
        let since = since.ok_or_else(|| Missing::StepDate(elapsed.since.clone()));
        let (count, sure) = parameter(&elapsed.days, pack, days, &pack.rules[at])?;
        Ok((after(since?, count), count, sure))
    });
    if let Some(Ok((last, count, sure))) = &waited
        && last.is_some_and(|last| done >= last)
        && let Some(last) = last
    {
        return Answer::new(true, Detail::Dates(*last, done)).using(*count, *sure);
    }
    match dossier.step_date(first, days.known) {
        Some(before) if before == done => {
            Answer::missing(vec![Missing::OrderOfDay(first.clone(), then.clone())])
        }
        Some(before) => Answer::new(before < done, Detail::Dates(before, done)),
        None => {
            let waiting = waited.and_then(Result::err);
            let first = Missing::StepDate(first.clone());
            Answer::missing([Some(first), waiting].into_iter().flatten().collect())
        }
    }
}

/// Asks whether a step was done within so many days from another.
pub(super) fn ask_deadline(
    at: usize,
    (since, then, within): (&Id, &Id, &Id),
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Answer {
    let Some(start) = dossier.step_date(since, days.known) else {
        return Answer::missing(vec![Missing::StepDate(since.clone())]);
    };
    let (count, sure) = match parameter(within, pack, days, &pack.rules[at]) {
        Ok(found) => found,
        Err(missing) => return Answer::missing(vec![missing]),
    };
    let answer = match (after(start, count), dossier.step_date(then, days.known)) {
        (Some(last), Some(done)) => Answer::new(done <= last, Detail::Deadline { last, done }),
        _ => Answer::missing(vec![Missing::StepDate(then.clone())]),
    };
    answer.using(count, sure)
}

/// The day so many days after another.
pub(super) fn after(day: Date, days: Decimal) -> Option<Date> {
    day.checked_add(days.to_i64()?.days()).ok()
}
