//! What the reader of RON says, in our terms: the place and the nature of an error.

use std::ops::Range;

use jiff::civil::Date;

use super::{KEYS_FORM, Problem};
use crate::money::{Amount, Entry, NotAmount, PLAIN_FORM, parse_entry};

/// The form of a date in files, for messages.
pub const DATE_FORM: &str = "a date in quotes, such as \"2019-06-11\"";

/// The place and nature of a reading error, in our terms.
pub(super) fn classify(text: &str, error: &ron::error::SpannedError) -> (Range<usize>, Problem) {
    use ron::Error as E;
    let span = byte_span(text, error);
    let token = token_at(text, span.start);
    let written = text[token.clone()].to_owned();
    if text.trim().is_empty() {
        return (0..0, Problem::Empty);
    }
    if let Some(mark) = conflict(text) {
        return (mark, Problem::Conflict);
    }
    if matches!(error.code, E::UnclosedBlockComment) {
        let at = text.rfind("/*").unwrap_or(token.start);
        return (at..at + 2, Problem::OpenComment);
    }
    let reached = token.end.max(span.end);
    let whole = text.trim_end();
    // After the last bracket only a comma, and more, can be missing.
    let closed = whole.ends_with(')') && !matches!(error.code, E::ExpectedComma);
    let cut = reached >= whole.len() && !closed;
    if matches!(error.code, E::Eof | E::ExpectedStringEnd) || cut && is_about_form(&error.code) {
        return (end_of(text), Problem::Truncated);
    }
    if let Some(at) = curly_quote(text, &token) {
        return (at, Problem::CurlyQuotes);
    }
    let expected = |what: &str| Problem::Expected(what.to_owned());
    match &error.code {
        E::ExpectedString if is_number(&written) => (token, Problem::Unquoted(written)),
        E::InvalidValueForType { expected, .. } => bad_value(text, &span, expected),
        // Of all that a session holds, only dates tell what is wrong in words of their own.
        E::Message(_) if quoted_around(text, &span).is_some() => bad_value(text, &span, DATE_FORM),
        // No field starts with a capital letter, every group does.
        E::NoSuchStructField { found, .. } if found.starts_with(char::is_uppercase) => {
            let place = word_before(text, span.end, found);
            (place, Problem::NoBracket(found.clone()))
        }
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
        E::ExpectedNamedStructLike(_) if matches!(written.as_str(), ")" | "}") => {
            (token, expected("another item, or ] to end the list"))
        }
        E::ExpectedDifferentStructName { expected, .. } | E::ExpectedNamedStructLike(expected) => (
            token,
            Problem::OtherThing {
                found: written,
                expected,
            },
        ),
        E::ExpectedComma if written.starts_with('.') => {
            let start = text[..token.start].rfind(|c: char| !c.is_ascii_digit());
            let number = start.map_or(0, |at| at + 1)..token.end;
            (number, expected("a whole number"))
        }
        E::ExpectedComma => match open_quote(text, token.start) {
            Some(at) => (at, Problem::OpenQuote),
            None => (token, Problem::NoComma),
        },
        E::ExpectedMapColon => (token, Problem::NoColon),
        E::InvalidEscape(_) => {
            let line = line_of(text, span.start);
            let at = text[line.start..span.end.max(line.start)].rfind('\\');
            let at = at.map_or(token.start, |at| line.start + at);
            let length = text[at..]
                .chars()
                .take(2)
                .map(char::len_utf8)
                .sum::<usize>();
            (at..at + length, Problem::Escape)
        }
        E::TrailingCharacters => (token, Problem::Trailing),
        E::ExpectedString => (token, expected("a text in quotes")),
        E::ExpectedIdentifier => (token, expected("the name of a field")),
        E::ExpectedBoolean => (token, expected("true or false")),
        E::ExpectedInteger => (token, expected("a whole number")),
        E::IntegerOutOfBounds => (token, expected("a smaller whole number")),
        E::ExpectedMap => (token, expected(KEYS_FORM)),
        E::ExpectedArray => (token, expected("a list in [ ]")),
        E::ExpectedStructLike => (token, expected("( fields )")),
        other => (token, Problem::Syntax(other.to_string())),
    }
}

/// True for an error that a text cut short gives.
fn is_about_form(error: &ron::Error) -> bool {
    use ron::Error as E;
    !matches!(
        error,
        E::TrailingCharacters | E::InvalidValueForType { .. } | E::Message(_)
    )
}

/// A value in quotes that its field refuses; the error's span ends with it.
fn bad_value(text: &str, span: &Range<usize>, expected: &str) -> (Range<usize>, Problem) {
    let token = quoted_around(text, span).unwrap_or_else(|| token_at(text, span.start));
    let written = text[token.clone()].trim_matches('"').to_owned();
    let problem = match italian(&written, expected) {
        _ if expected == PLAIN_FORM && Amount::from_plain(&written) == Err(NotAmount::TooLarge) => {
            Problem::TooLarge(written)
        }
        Some(plain) if expected == DATE_FORM => Problem::ItalianDate { written, plain },
        Some(plain) => Problem::ItalianNumber { written, plain },
        None => Problem::BadValue {
            written,
            expected: expected.to_owned(),
        },
    };
    (token, problem)
}

/// What a person who writes the Italian way meant, in the form of files. A single dot before three digits may be either
/// thousands or decimals: nothing is guessed.
fn italian(written: &str, expected: &str) -> Option<String> {
    if expected == DATE_FORM {
        let [day, month, year] = written.split('/').collect::<Vec<_>>()[..] else {
            return None;
        };
        let date: Date = format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok()?;
        return Some(date.to_string());
    }
    let clear = written.contains([',', '€', ' ']) || written.matches('.').count() > 1;
    match (parse_entry(written).ok()?, expected == PLAIN_FORM) {
        (Entry::Set(amount), true) if clear => Some(amount.to_plain()),
        (_, true) => None,
        // A percentage, or the number of a rule.
        (_, false) => match parse_entry(&format!("{written}%")) {
            Ok(Entry::Share(_)) if written.contains(',') => {
                Some(written.trim().replace('.', "").replace(',', "."))
            }
            _ => None,
        },
    }
}

/// The start of a text in quotes that ends just before a place, but started on an earlier line.
fn open_quote(text: &str, before: usize) -> Option<Range<usize>> {
    let inside = text[..before].trim_end().strip_suffix('"')?;
    let open = inside.rfind('"')?;
    let line = line_of(text, open);
    inside[open..].contains('\n').then_some(open..line.end)
}

/// The line where the first of two versions begins that a version control could not join, and left both between marks.
fn conflict(text: &str) -> Option<Range<usize>> {
    const OURS: &str = "<<<<<<< ";
    let mut lines = text.lines();
    let mut follows = |mark: &str| lines.any(|line| line.starts_with(mark));
    if !(follows(OURS) && follows("=======") && follows(">>>>>>> ")) {
        return None;
    }
    let first = if text.starts_with(OURS) {
        0
    } else {
        text.find(&format!("\n{OURS}"))? + 1
    };
    Some(line_of(text, first))
}

/// The line a place is on, without its end.
fn line_of(text: &str, place: usize) -> Range<usize> {
    let start = text[..place].rfind('\n').map_or(0, |at| at + 1);
    let end = text[place..].find('\n').map_or(text.len(), |at| place + at);
    start..end
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
        Some('"') => quotes(rest).nth(1).map_or(rest.len(), |at| at + 1),
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

/// The quotes that open and close texts: those that a text has inside stand after a backslash, which is not itself after one.
fn quotes(text: &str) -> impl Iterator<Item = usize> {
    let escapes = |at: usize| text[..at].len() - text[..at].trim_end_matches('\\').len();
    text.match_indices('"')
        .map(|(at, _)| at)
        .filter(move |at| escapes(*at) % 2 == 0)
}

/// The quoted text that a span touches, on its own line.
fn quoted_around(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let line = line_of(text, span.start);
    let mut quotes = quotes(&text[line.clone()]).map(|at| line.start + at);
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
fn closest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let distance =
        |k: &&'static str| strsim::damerau_levenshtein(&word.to_lowercase(), &k.to_lowercase());
    let best = known.iter().copied().min_by_key(distance)?;
    (distance(&best) <= 1 + word.chars().count() / 4).then_some(best)
}
