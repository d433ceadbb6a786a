//! The few words that every paper shares.

use jiff::civil::Date;

use crate::lang::{Lang, date};

/// The language of the papers.
pub(super) const IT: Lang = Lang::It;

/// A day as it is written.
pub(super) fn day(day: Date) -> String {
    date(day, IT)
}

/// A day after *di*: «del 12/06/2019», «dell'11/06/2019».
pub(super) fn of_day(on: Date) -> String {
    elided("del ", "dell'", on)
}

/// A day with its article: «il 12/06/2019», «l'11/06/2019».
pub(super) fn the_day(on: Date) -> String {
    elided("il ", "l'", on)
}

/// The article of eight and eleven elides.
fn elided(plain: &str, short: &str, on: Date) -> String {
    let article = if matches!(on.day(), 8 | 11) {
        short
    } else {
        plain
    };
    format!("{article}{}", day(on))
}

/// A blank, marked so that nobody takes it for a text.
pub(super) fn blank(what: &str) -> String {
    format!("[da completare: {what}]")
}

/// Words one after the other: «a, b e c».
pub(super) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} e {last}", first.join(", ")),
    }
}
