//! The few words that every paper shares.

use jiff::civil::Date;

use crate::lang::{Lang, date};

/// The language of the papers.
pub(super) const IT: Lang = Lang::It;

/// A day as it is written.
pub(super) fn day(day: Date) -> String {
    date(day, IT)
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
