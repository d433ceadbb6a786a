//! What is typed for a formula, or for the time of a position.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::dossier::{Coverage, How};
use crate::fund::Computed;
use crate::money::{Amount, Entry, Percent, parse_entry};

/// The formula that is typed: `520 x 10 31/12/2001` (per head, at a day), `1,66% 734.419,00` (a rate of a sum),
/// `12.000/5 2024` (a sum recovered over years, from the first). `None` when it is none of them.
pub(in crate::app) fn formula(text: &str, year: i16) -> Option<Computed> {
    let text = text.trim().replace(['×', 'X', '*'], "x");
    if let Some((each, heads)) = text.split_once('x') {
        let mut words = heads.split_whitespace();
        let heads = words.next()?.parse().ok().filter(|n| *n <= 100_000)?;
        let on = match words.last() {
            Some(day) => Some(date(day)?),
            None => None,
        };
        return Some(Computed::PerHead {
            each: amount(each)?,
            heads,
            on,
        });
    }
    if let Some((percent, of)) = text.split_once('%') {
        let of = of.trim();
        let of = of
            .strip_prefix("di ")
            .or(of.strip_prefix("of "))
            .unwrap_or(of);
        return Some(Computed::Rate {
            percent: share(percent)?,
            of: amount(of)?,
            base: None,
        });
    }
    let (of, years) = text.split_once('/')?;
    let mut words = years.split_whitespace();
    let years: u8 = words.next()?.parse().ok().filter(|years| *years > 0)?;
    let first = match words.last() {
        Some(first) => first.parse().ok()?,
        None => year,
    };
    Some(Computed::Quota {
        of: amount(of)?,
        first,
        years,
        year,
    })
}

/// When a position is held, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Time {
    /// So many months, not said which.
    Months(u8),
    /// Periods of the year.
    Periods(Vec<Coverage>),
}

/// The time that is typed for a position: `7` (months held), `v` or `vacante`, `i` or `interim` (all the year), `t` (held all
/// the year), each of them from a day when one follows (`v 1/7`, `v dal 1/7`: held until the eve), or periods as `1/2-30/6`, each
/// followed by `v` or `i` where it is not held: `1/1-31/3, 1/4-31/12 v`.
pub(in crate::app) fn time(text: &str, year: i16) -> Option<Time> {
    let text = text.trim().to_lowercase();
    if let Some(how) = how(&text) {
        let (from, to) = (None, None);
        return Some(Time::Periods(vec![Coverage { how, from, to }]));
    }
    if let Ok(months) = text.parse::<u8>() {
        return (months <= 12).then_some(Time::Months(months));
    }
    if let Some(periods) = since(&text, year) {
        return Some(Time::Periods(periods));
    }
    let periods = text.split(',').map(|part| period(part, year));
    periods.collect::<Option<Vec<_>>>().map(Time::Periods)
}

/// How a position is from a day to the end of the year; before that day it is held, or vacant where it is held from then.
fn since(text: &str, year: i16) -> Option<Vec<Coverage>> {
    let mut words = text.split_whitespace();
    let now = how(words.next()?)?;
    let start = words.last().and_then(|word| day_of(word, year))?;
    let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
    let before = match now {
        How::Held => How::Vacant,
        How::Interim | How::Vacant => How::Held,
    };
    let then = Coverage {
        how: now,
        from: Some(start),
        to: Some(last),
    };
    if start == first {
        return Some(vec![then]);
    }
    let until = Coverage {
        how: before,
        from: Some(first),
        to: Some(start.yesterday().ok()?),
    };
    Some(vec![until, then])
}

/// A day of a year, which may be said with it: `1/7`, `01/07/2026`.
fn day_of(text: &str, year: i16) -> Option<Date> {
    if let Some(day) = date(text) {
        return (day.year() == year).then_some(day);
    }
    let (day, month) = text.split_once('/')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn how(word: &str) -> Option<How> {
    match word {
        "t" | "titolare" | "held" => Some(How::Held),
        "i" | "interim" => Some(How::Interim),
        "v" | "vacante" | "vacant" => Some(How::Vacant),
        _ => None,
    }
}

fn period(part: &str, year: i16) -> Option<Coverage> {
    let mut words = part.split_whitespace();
    let days = words.next()?;
    let how = words.next().map_or(Some(How::Held), how)?;
    let (from, to) = days.split_once('-')?;
    Some(Coverage {
        how,
        from: Some(day_of(from, year)?),
        to: Some(day_of(to, year)?),
    })
}

pub(super) fn amount(text: &str) -> Option<Amount> {
    match parse_entry(text.trim()) {
        Ok(Entry::Set(amount)) => Some(amount),
        _ => None,
    }
}

pub(super) fn share(text: &str) -> Option<Percent> {
    match parse_entry(&format!("{}%", text.trim())) {
        Ok(Entry::Share(percent)) => Some(percent),
        _ => None,
    }
}

/// A day as an office writes it: 31/12/2001, 31.12.2001; or 2001-12-31. A year of two digits is not one.
pub(in crate::app) fn date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse::<Date>() {
        return (1900..=2200).contains(&date.year()).then_some(date);
    }
    let mut parts = text.split(['/', '.', '-']).map(str::parse::<i16>);
    let (day, month, year) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    if parts.next().is_some() {
        return None;
    }
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    (1900..=2200).contains(&year).then_some(())?;
    Date::new(year, month, day).ok()
}

/// A number of points: `97`, `97,5`.
pub(in crate::app) fn points(text: &str) -> Option<Decimal> {
    let exact: Decimal = text.trim().replace(',', ".").parse().ok()?;
    let fits = !exact.is_sign_negative()
        && exact <= Decimal::from(1_000_000)
        && exact.normalize().scale() <= 6;
    fits.then_some(exact)
}
