//! When a seduta was held, as it is typed.

use jiff::civil::Time;

use super::forms::day_text;
use super::formula::date;
use crate::negotiation::{Held, Wall};

/// When a seduta was held: `12/05/2019 9:30-12:15`, `12/05/2019 9:30`, `12/05/2019 dalle 9 alle 12`; an end after midnight has its
/// day: `12/05/2019 22:00 - 13/05/2019 1:00`.
pub(in crate::app) fn held(text: &str) -> Option<Held> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    let (day, hours) = text.split_once(char::is_whitespace)?;
    let day = date(day.trim_end_matches(','))?;
    let hours = hours.replace(['–', '—'], "-").replace(" alle ", " - ");
    let (from, to) = match hours.split_once('-') {
        Some((from, to)) => (from, Some(to)),
        None => (hours.as_str(), None),
    };
    let from = Wall::new(day, hour(from)?);
    let to = match to {
        Some(to) => Some(end(to.trim(), from)?),
        None => None,
    };
    Some(Held { from, to })
}

/// The end: an hour, with its day where it is another.
fn end(text: &str, from: Wall) -> Option<Wall> {
    let other = text.split_once(char::is_whitespace);
    let other = other.and_then(|(day, rest)| Some((date(day.trim_end_matches(','))?, rest)));
    let (day, text) = other.unwrap_or((from.day(), text));
    Some(Wall::new(day, hour(text)?))
}

/// An hour: `9`, `9:30`, `9.30`, `ore 9`.
fn hour(text: &str) -> Option<Time> {
    let words = text.split_whitespace();
    let mut said = words.filter(|word| !["ore", "alle", "dalle", "h"].contains(word));
    let (word, more) = (said.next()?, said.next());
    let (hour, minute) = word.split_once([':', '.']).unwrap_or((word, "00"));
    let two = |digits: &str| -> Option<i8> {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let minute = (minute.len() == 2).then_some(minute)?;
    match more {
        Some(_) => None,
        None => Time::new(two(hour)?, two(minute)?, 0, 0).ok(),
    }
}

/// When a seduta was held, as it would be typed.
pub(in crate::app) fn held_text(from: Wall, to: Option<Wall>) -> String {
    let to = to.map(|to| {
        if to.day() == from.day() {
            format!("-{}", to.hour())
        } else {
            format!(" - {} {}", day_text(to.day()), to.hour())
        }
    });
    format!(
        "{} {}{}",
        day_text(from.day()),
        from.hour(),
        to.unwrap_or_default()
    )
}
