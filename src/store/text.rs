//! Strict RON: one reader, one canonical writer.

use std::ops::Range;

use ron::extensions::Extensions;
use ron::options::Options;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::classify::classify;
use super::quick;
use super::{Problem, TextError};
use crate::fund::first_unsafe;

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a text as `T`. `origin` names it in errors.
pub(super) fn from_text<T: DeserializeOwned>(
    origin: &str,
    text: &str,
) -> Result<T, Box<TextError>> {
    let marked = text.strip_prefix('\u{feff}');
    let text = marked.unwrap_or(text);
    let error = |span: Option<Range<usize>>, problem| {
        Box::new(TextError {
            origin: origin.to_owned(),
            text: text.to_owned(),
            span,
            problem,
        })
    };
    if marked.is_some() {
        return Err(error(Some(0..0), Problem::ByteOrderMark));
    }
    if let Some((at, c)) = first_unsafe(text) {
        return Err(error(
            Some(at..at + c.len_utf8()),
            Problem::UnsafeCharacter(c),
        ));
    }
    if let Some(value) = quick::read(text) {
        return Ok(value);
    }
    match options().from_str(text) {
        Ok(value) => Ok(value),
        Err(spanned) => {
            let (span, problem) = classify(text, &spanned);
            Err(error(Some(span), problem))
        }
    }
}

/// Writes a value in the canonical form: the same value gives the same bytes.
pub fn to_text<T: Serialize>(value: &T) -> String {
    let pretty = PrettyConfig::new()
        .new_line("\n".to_owned())
        .indentor("  ".to_owned())
        .struct_names(true);
    // The types of the program all have a RON form; a failure here is a defect that the round-trip tests would show.
    let text = options()
        .to_string_pretty(value, pretty)
        .unwrap_or_default();
    plain_apostrophes(&text) + "\n"
}

/// Writes a value on one line, as a journal has it.
pub(super) fn to_line<T: Serialize>(value: &T) -> String {
    plain_apostrophes(&options().to_string(value).unwrap_or_default()) + "\n"
}

/// The writer escapes apostrophes, which RON does not ask for inside quotes and Italian is full of.
fn plain_apostrophes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 1);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some('\'') => plain.push('\''),
            Some(escaped) => plain.extend(['\\', escaped]),
            None => plain.push('\\'),
        }
    }
    plain
}
