//! What is typed for papers and figures that have more than one part, and the same as it would be typed.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::formula::{amount, date, points, share};
use crate::dossier::{
    Act, Coverage, Earlier, How, PointValue, Position, ProCapite, Safeguard, Step, To,
};
use crate::fund::{Computed, Economia, Id};
use crate::money::{Amount, Percent};

/// An act and its date: `DGC 137 del 24/04/2019`, or `DGC 137, 24/04/2019`. It is for the fund's year, whenever it was
/// adopted. `None` without a name.
pub(in crate::app) fn act(kind: &Id, text: &str, year: i16) -> Option<Act> {
    let text = text.trim();
    let (reference, day) = match text.rsplit_once(',') {
        Some((reference, day)) if date(day.trim()).is_some() => (reference, date(day.trim())),
        _ => (text, text.split_whitespace().last().and_then(date)),
    };
    let reference = reference.trim().to_owned();
    (!reference.is_empty()).then(|| Act {
        kind: kind.clone(),
        reference,
        year: day.is_none_or(|day| day.year() != year).then_some(year),
        date: day,
        note: None,
    })
}

/// An act as it would be typed.
pub(in crate::app) fn act_text(act: &Act) -> String {
    let Some(day) = act.date else {
        return act.reference.clone();
    };
    if act.reference.split_whitespace().last().and_then(date) == Some(day) {
        return act.reference.clone();
    }
    format!("{}, {}", act.reference, day_text(day))
}

/// When a step was done, and its act where it has one: `17/06/2019`, `verbale 12 del 17/06/2019`, `17/06/2019 verbale 12`.
pub(in crate::app) fn step(text: &str) -> Option<(Date, Option<String>)> {
    let text = text.trim();
    if let Some(day) = date(text) {
        return Some((day, None));
    }
    if let Some((first, rest)) = text.split_once(char::is_whitespace)
        && let Some(day) = date(first.trim_end_matches(','))
    {
        return Some((day, Some(rest.trim().to_owned())));
    }
    let (rest, last) = text.rsplit_once([' ', ','])?;
    let day = date(last)?;
    let rest = rest.trim_end_matches([' ', ',']);
    let rest = rest.strip_suffix(" del").unwrap_or(rest).trim();
    Some((day, (!rest.is_empty()).then(|| rest.to_owned())))
}

/// A step as it would be typed.
pub(in crate::app) fn step_text(step: &Step) -> String {
    let day = step.date.map(day_text).unwrap_or_default();
    match &step.act {
        Some(act) => format!("{act}, {day}"),
        None => day,
    }
}

/// Roles or sigle, each once: parted by semicolons where there is one, by commas elsewhere.
pub(in crate::app) fn names(text: &str) -> Vec<String> {
    let mark = if text.contains(';') { ';' } else { ',' };
    let mut names: Vec<String> = Vec::new();
    for name in text.split(mark).map(str::trim) {
        let known = |n: &String| n.to_lowercase() == name.to_lowercase();
        if !name.is_empty() && !names.iter().any(known) {
            names.push(name.to_owned());
        }
    }
    names
}

/// How many heads, and the day they were counted: `10`, `10 31/12/2001`.
pub(in crate::app) fn heads(text: &str) -> Option<(u32, Option<Date>)> {
    let mut words = text.split_whitespace();
    let heads = words.next()?.parse().ok().filter(|heads| *heads <= MOST)?;
    match words.last() {
        Some(day) => Some((heads, Some(date(day)?))),
        None => Some((heads, None)),
    }
}

/// More heads than any body has: beyond it is a slip.
const MOST: u32 = 100_000;

/// Resources of 2018, staff of 2018, staff of this year: `1.200.000,00 98 101,5`.
pub(in crate::app) fn pro_capite(text: &str) -> Option<ProCapite> {
    let words = text.split_whitespace().filter(|word| *word != "€");
    let [resources, before, now] = words.collect::<Vec<_>>()[..] else {
        return None;
    };
    Some(ProCapite {
        resources_2018: amount(resources)?,
        staff_2018: points(before)?,
        staff: points(now)?,
    })
}

/// The value of a point: `466,587`; `466,587 euro` rounds each value to the euro; `466,587 max 45.102,00` has a most.
pub(in crate::app) fn point(text: &str) -> Option<PointValue> {
    let mut words = text.split_whitespace();
    let mut point = PointValue {
        value: points(words.next()?)?,
        to: To::Cent,
        at_most: None,
    };
    while let Some(word) = words.next() {
        match word.to_lowercase().as_str() {
            "euro" => point.to = To::Euro,
            "max" | "massimo" => point.at_most = Some(amount(words.next()?)?),
            _ => return None,
        }
    }
    Some(point)
}

/// The percentage of a clause, and the part of the evaluated it is for: `30%`, `30% 20%`.
pub(in crate::app) fn clause(text: &str) -> Option<(Percent, Option<Percent>)> {
    let text = text.replace('%', " ");
    let mut words = text.split_whitespace();
    let percent = share(words.next()?)?;
    match words.next() {
        Some(quota) if words.next().is_none() => Some((percent, Some(share(quota)?))),
        Some(_) => None,
        None => Some((percent, None)),
    }
}

/// An amount, the year it comes from, the line it goes to: `5.886,45 2017 risultato`.
pub(in crate::app) fn economia(text: &str, lines: &[Id]) -> Option<Economia> {
    let words = text.split_whitespace().filter(|word| *word != "€");
    let [sum, year, line] = words.collect::<Vec<_>>()[..] else {
        return None;
    };
    let line = Id::from_label(line)?;
    let known = lines.iter().find(|known| **known == line)?.clone();
    let year: i16 = year.parse().ok()?;
    let id = Id::new(&format!("economie-{year}"))?;
    Some(Economia::new(id, amount(sum)?, year, line, known))
}

/// The name of a fascia and its value: `a 45.000,00`.
pub(in crate::app) fn fascia(text: &str) -> Option<(Id, Amount)> {
    let lower = text.trim().to_lowercase();
    let text = lower.strip_prefix("fascia ").unwrap_or(&lower);
    let (name, value) = text.rsplit_once(char::is_whitespace)?;
    Some((Id::from_label(name)?, amount(value)?))
}

/// A value and the day it had it: `41.000 31/12/2017`; the end of the year before, when no day is said.
pub(in crate::app) fn earlier(text: &str, year: i16) -> Option<Earlier> {
    let (value, on) = match text.rsplit_once(char::is_whitespace) {
        Some((value, day)) => (value, date(day)?),
        None => (text, Date::new(year - 1, 12, 31).ok()?),
    };
    let value = amount(value)?;
    Some(Earlier { value, on })
}

/// What the revoked assignment was worth, and when it would have ended: `60.000 31/12/2026`.
pub(in crate::app) fn safeguard(text: &str) -> Option<Safeguard> {
    let (value, until) = text.rsplit_once(char::is_whitespace)?;
    Some(Safeguard {
        value: amount(value)?,
        until: date(until)?,
    })
}

/// A formula as it would be typed.
pub(in crate::app) fn formula_text(formula: &Computed) -> String {
    match formula {
        Computed::PerHead { each, heads, on } => {
            let on = on.map(|day| format!(" {}", day_text(day)));
            format!("{each} x {heads}{}", on.unwrap_or_default())
        }
        Computed::Rate { percent, of, .. } => format!("{percent}% di {of}"),
        Computed::Quota {
            of, first, years, ..
        } => format!("{of}/{years} {first}"),
    }
}

/// The time of a position as it would be typed.
pub(in crate::app) fn time_text(position: &Position) -> String {
    let sign = |how: How| match how {
        How::Held => "t",
        How::Interim => "i",
        How::Vacant => "v",
    };
    match (&position.coverage[..], position.months) {
        ([], Some(months)) => months.to_string(),
        ([], None) => String::new(),
        (
            [
                Coverage {
                    how,
                    from: None,
                    to: None,
                },
            ],
            _,
        ) => sign(*how).to_owned(),
        (periods, _) => {
            let day = |day: Option<Date>, end: &str| {
                day.map_or(end.to_owned(), |d| format!("{}/{}", d.day(), d.month()))
            };
            let periods = periods.iter().map(|p| {
                let days = format!("{}-{}", day(p.from, "1/1"), day(p.to, "31/12"));
                if p.how == How::Held {
                    days
                } else {
                    format!("{days} {}", sign(p.how))
                }
            });
            periods.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The value of a point as it would be typed.
pub(in crate::app) fn point_text(point: &PointValue) -> String {
    let euro = if point.to == To::Euro { " euro" } else { "" };
    let most = point.at_most.map(|most| format!(" max {most}"));
    format!("{}{euro}{}", plain(point.value), most.unwrap_or_default())
}

/// The figures of the pro-capite adjustment as they would be typed.
pub(in crate::app) fn pro_capite_text(figures: &ProCapite) -> String {
    let (before, now) = (plain(figures.staff_2018), plain(figures.staff));
    format!("{} {before} {now}", figures.resources_2018)
}

/// A day as an office writes it.
pub(in crate::app) fn day_text(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A number as it is typed.
pub(in crate::app) fn plain(figure: Decimal) -> String {
    figure.normalize().to_string().replace('.', ",")
}
