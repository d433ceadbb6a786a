//! Strict RON: one reader, one canonical writer.

use std::ops::Range;

use ron::extensions::Extensions;
use ron::options::Options;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Problem, TextError};

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a text as `T`. `origin` names it in errors.
pub(super) fn from_text<T: DeserializeOwned>(
    origin: &str,
    text: &str,
) -> Result<T, Box<TextError>> {
    let error = |span: Option<Range<usize>>, problem| {
        Box::new(TextError {
            origin: origin.to_owned(),
            text: text.to_owned(),
            span,
            problem,
        })
    };
    if text.starts_with('\u{feff}') {
        return Err(error(
            Some(0..'\u{feff}'.len_utf8()),
            Problem::ByteOrderMark,
        ));
    }
    if let Some((at, c)) = text.char_indices().find(|&(_, c)| is_unsafe(c)) {
        return Err(error(
            Some(at..at + c.len_utf8()),
            Problem::UnsafeCharacter(c),
        ));
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

/// A character that could move or hide text on a screen or in a document.
pub(super) fn is_unsafe(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// The place and nature of a reading error, in our terms.
fn classify(text: &str, error: &ron::error::SpannedError) -> (Range<usize>, Problem) {
    use ron::Error as E;
    let span = byte_span(text, error);
    let token = token_at(text, span.start);
    let written = text[token.clone()].to_owned();
    if matches!(
        error.code,
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment
    ) {
        return (end_of(text), Problem::Truncated);
    }
    if let Some(at) = curly_quote(text, &token) {
        return (at, Problem::CurlyQuotes);
    }
    match &error.code {
        E::ExpectedString if is_number(&written) => (token, Problem::Unquoted(written)),
        E::InvalidValueForType { expected, .. } => bad_value(text, &span, expected),
        E::NoSuchStructField {
            expected, found, ..
        } => {
            let (found, meant) = (found.clone(), closest(found, expected));
            (
                word_before(text, span.end, &found),
                Problem::UnknownField {
                    found,
                    meant,
                    known: expected,
                },
            )
        }
        E::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let (found, meant) = (found.clone(), closest(found, expected));
            (
                word_before(text, span.end, &found),
                Problem::UnknownVariant {
                    found,
                    meant,
                    known: expected,
                },
            )
        }
        E::DuplicateStructField { field, .. } => (
            word_before(text, span.end, field),
            Problem::DuplicateField(field),
        ),
        E::MissingStructField { field, outer } => (
            span,
            Problem::MissingField {
                field,
                of: outer.clone(),
            },
        ),
        E::TrailingCharacters => (token, Problem::Trailing),
        E::ExpectedString => (token, Problem::Expected("a text in quotes".to_owned())),
        E::ExpectedBoolean => (token, Problem::Expected("true or false".to_owned())),
        E::ExpectedInteger => (token, Problem::Expected("a whole number".to_owned())),
        E::ExpectedArray => (token, Problem::Expected("a list in [ ]".to_owned())),
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) => {
            (token, Problem::Expected("( fields )".to_owned()))
        }
        other => (token, Problem::Syntax(other.to_string())),
    }
}

/// A value in quotes that its field refuses; the error's span ends with it.
fn bad_value(text: &str, span: &Range<usize>, expected: &str) -> (Range<usize>, Problem) {
    let token = quoted_around(text, span).unwrap_or_else(|| token_at(text, span.start));
    let written = text[token.clone()].trim_matches('"').to_owned();
    let is_amount = expected == crate::money::PLAIN_FORM;
    let problem = match crate::money::parse_entry(&written) {
        Ok(crate::money::Entry::Set(amount)) if is_amount => Problem::ItalianNumber {
            written,
            plain: amount.to_plain(),
        },
        _ => Problem::BadValue {
            written,
            expected: expected.to_owned(),
        },
    };
    (token, problem)
}

/// The bytes of a span that counts lines and characters from one.
fn byte_span(text: &str, error: &ron::error::SpannedError) -> Range<usize> {
    let offset = |line: usize, col: usize| {
        let start: usize = text
            .split_inclusive('\n')
            .take(line.saturating_sub(1))
            .map(str::len)
            .sum();
        let rest = &text[start..];
        let within = rest
            .char_indices()
            .nth(col.saturating_sub(1))
            .map_or(rest.len(), |(at, _)| at);
        start + within
    };
    let start = offset(error.span.start.line, error.span.start.col);
    let end = offset(error.span.end.line, error.span.end.col);
    start..end.max(start)
}

/// The word, number or quoted text that stands at or after a place.
fn token_at(text: &str, from: usize) -> Range<usize> {
    let skipped = text[from..].len() - text[from..].trim_start().len();
    let start = from + skipped;
    let rest = &text[start..];
    let len = match rest.chars().next() {
        None => return end_of(text),
        Some('"') => rest[1..].find('"').map_or(rest.len(), |at| at + 2),
        Some(c) if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        Some(c) => c.len_utf8(),
    };
    start..start + len
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+')
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

/// The quoted text that a span touches, on its own line.
fn quoted_around(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[span.start..]
        .find('\n')
        .map_or(text.len(), |at| span.start + at);
    let mut quotes = text[line_start..line_end]
        .match_indices('"')
        .map(|(at, _)| line_start + at);
    let mut last = None;
    while let (Some(open), Some(close)) = (quotes.next(), quotes.next()) {
        if open > span.end {
            break;
        }
        last = Some(open..close + 1);
    }
    last
}

/// The last place of a word at or before `end`: what was just read.
fn word_before(text: &str, end: usize, word: &str) -> Range<usize> {
    let upto = text.len().min(end + word.len());
    let upto = (upto..=text.len())
        .find(|&i| text.is_char_boundary(i))
        .unwrap_or(text.len());
    let start = text[..upto].rfind(word).unwrap_or(end.min(text.len()));
    start..(start + word.len()).min(text.len())
}

fn curly_quote(text: &str, near: &Range<usize>) -> Option<Range<usize>> {
    let c = text[near.start..].chars().next()?;
    matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’')
        .then(|| near.start..near.start + c.len_utf8())
}

fn end_of(text: &str) -> Range<usize> {
    let end = text.trim_end().len();
    let last = text[..end]
        .char_indices()
        .next_back()
        .map_or(end, |(at, _)| at);
    last..end
}

/// The known word most like the one written, when it is like enough.
pub(super) fn closest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let distance =
        |k: &&'static str| strsim::damerau_levenshtein(&word.to_lowercase(), &k.to_lowercase());
    let best = known.iter().copied().min_by_key(distance)?;
    (distance(&best) <= 1 + word.chars().count() / 4).then_some(best)
}
