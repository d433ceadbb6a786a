//! The figures in a line of words.

use crate::money::without_euro;

/// The figures of a text, each as long as it goes, with what stands before and after it.
pub(super) fn figures(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    let is_figure = |c: char| c.is_ascii_digit();
    let starts = starts.filter(move |&at| {
        let (before, rest) = text.split_at(at);
        let (after, euro) = without_euro(rest);
        // The euro before a figure is part of it.
        let within = euro_after(before.trim_end()).is_some();
        !within && (rest.starts_with(is_figure) || euro && after.starts_with(is_figure))
    });
    starts.map(move |start| {
        let rest = &text[start..];
        let digits = rest.find(is_figure).unwrap_or(rest.len());
        let within = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '€' | '%' | ' ');
        let end = rest[digits..].find(|c| !within(c));
        let end = end.map_or(rest.len(), |end| digits + end);
        let more = euro_at(&rest[end..]);
        let words = rest[..end + more].trim_end();
        (text[..start].trim(), words, rest[words.len()..].trim())
    })
}

/// How long the word for euro is that a text begins with, as a whole word.
fn euro_at(text: &str) -> usize {
    let word = text.split(|c: char| !c.is_alphanumeric()).next();
    word.filter(|word| without_euro(word) == ("", true))
        .map_or(0, str::len)
}

/// The euro that a text ends with, as a whole word.
fn euro_after(text: &str) -> Option<&str> {
    let word = text.rsplit(' ').next();
    word.filter(|word| without_euro(word) == ("", true))
}
