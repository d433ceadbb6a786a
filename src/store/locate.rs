//! Where in a text an impossible thing was said. A session has no positions after it is read: the text is searched
//! for the id or the amount that the fault names.

use std::ops::Range;

use crate::fund::{Id, SplitFault};
use crate::negotiation::{DossierFault, SessionFault};
use crate::rules::PackFault;

/// The bytes where a fault was said, as well as can be told.
pub(super) fn locate(text: &str, fault: &SessionFault) -> Option<Range<usize>> {
    match fault {
        SessionFault::Format(_) => value_of(text, 0, "format"),
        SessionFault::Year(_) => value_of(text, 0, "year"),
        SessionFault::NoBody => value_of(text, 0, "body"),
        SessionFault::Duplicate(id) => nth_id(text, "", id, 1),
        SessionFault::Negative(id, amount) => {
            let start = nth_id(text, "", id, 0)?.start;
            let quoted = format!("\"{}\"", amount.to_plain());
            text[start..]
                .find(&quoted)
                .map(|at| start + at..start + at + quoted.len())
        }
        SessionFault::EconomiaLine { economia, .. } => field_of(text, "", economia, "line"),
        SessionFault::EconomiaYear { economia, .. } => field_of(text, "", economia, "year"),
        SessionFault::Earmark { of, .. } => field_of(text, "sources", of, "earmark"),
        SessionFault::LineKind { line, .. } => field_of(text, "lines", line, "kind"),
        SessionFault::UnknownPack { .. } => value_of(text, 0, "pack"),
        SessionFault::Months(id) => field_of(text, "positions", id, "months"),
        SessionFault::Dossier(fault) => locate_dossier(text, fault),
        SessionFault::Split(split) => locate_split(text, split),
        SessionFault::LocalRulesAlone => heading(text, "local_rules"),
        SessionFault::NegativeFigure(amount) => {
            let quoted = format!("\"{}\"", amount.to_plain());
            text.find(&quoted).map(|at| at..at + quoted.len())
        }
        SessionFault::Rule(fault) => locate_rule(text, fault)
            .or(heading(text, "local_rules"))
            .or(heading(text, "carried")),
        SessionFault::NoId | SessionFault::NoMoment { .. } => heading(text, "history"),
        SessionFault::HistoryNumber(number) | SessionFault::History { number, .. } => {
            numbered(text, heading(text, "history")?.end, *number)
        }
        SessionFault::UnsafeText { character, within } => hidden(text, *character, within),
    }
}

fn locate_dossier(text: &str, fault: &DossierFault) -> Option<Range<usize>> {
    match fault {
        DossierFault::UnknownSource(id) => named_after(text, heading(text, "subtotals")?.end, id),
        DossierFault::FundingLine(id) => named_after(text, heading(text, "fundings")?.end, id),
        DossierFault::NoYears(id) => {
            let from = nth_id(text, "sources", id, 0)?.end;
            value_of(text, from, "years")
        }
        DossierFault::Rate(id) => {
            let from = nth_id(text, "sources", id, 0)?.end;
            value_of(text, from, "percent")
        }
        DossierFault::Fascia { position, .. } => field_of(text, "positions", position, "fascia"),
        DossierFault::Coverage(id) => field_of(text, "positions", id, "coverage"),
        DossierFault::Points(id) => field_of(text, "positions", id, "points"),
        DossierFault::PointValue => value_of(text, heading(text, "point")?.end, "value"),
        DossierFault::Staff => heading(text, "pro_capite"),
        DossierFault::Reading {
            reading, option, ..
        } => {
            let from = heading(text, "readings")?.end;
            let place = named_after(text, from, reading)?;
            match option {
                Some(option) => named_after(text, place.end, option),
                None => Some(place),
            }
        }
    }
}

fn locate_rule(text: &str, fault: &PackFault) -> Option<Range<usize>> {
    let of = |rule, field| field_of(text, "local_rules", rule, field);
    let named = |rule, word: &Id| {
        let from = nth_id(text, "local_rules", rule, 0)?.end;
        named_after(text, from, word)
    };
    match fault {
        PackFault::Format(_) => None,
        PackFault::Duplicate(rule) => {
            let again = nth_id(text, "local_rules", rule, 1);
            again.or(nth_id(text, "local_rules", rule, 0))
        }
        PackFault::UnknownParameter { rule, parameter } => named(rule, parameter),
        PackFault::UnknownLineKind { rule, kind } => named(rule, kind),
        PackFault::UnknownRule { rule, named: word } => named(rule, word),
        PackFault::UnknownReading { rule, reading } => named(rule, reading),
        PackFault::NoChoice(reading) => nth_id(text, "readings", reading, 0),
        PackFault::Severity(rule) => of(rule, "severity"),
        PackFault::Number(rule) => of(rule, "kind"),
        PackFault::Backwards(rule) => of(rule, "to"),
    }
}

/// The first place, from a byte on, where an id is written.
pub(super) fn named_after(text: &str, from: usize, word: &Id) -> Option<Range<usize>> {
    let quoted = format!("\"{word}\"");
    let at = from + text.get(from..)?.find(&quoted)?;
    Some(at..at + quoted.len())
}

/// A character inside a value, as it stands in the text: raw, or escaped.
pub(super) fn hidden(text: &str, character: char, within: &str) -> Option<Range<usize>> {
    if let Some(start) = text.find(within) {
        let at = start + within.find(character)?;
        // The end of a line is not seen: what comes before it on the line is.
        let seen = text[start..at].trim_end_matches('\r');
        return Some(match character {
            '\n' | '\r' if !seen.is_empty() => start..start + seen.len(),
            _ => at..at + character.len_utf8(),
        });
    }
    let code = |hex: &str| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    let mut from = 0;
    while let Some(at) = text[from..].find('\\').map(|found| from + found) {
        let escape = &text[at + 1..];
        let first = escape.chars().next()?;
        let (meant, length) = match (first, escape.get(1..3), escape.find('}')) {
            ('n', ..) => (Some('\n'), 1),
            ('r', ..) => (Some('\r'), 1),
            ('t', ..) => (Some('\t'), 1),
            ('0', ..) => (Some('\0'), 1),
            ('x', Some(hex), _) => (code(hex), 3),
            ('u', _, Some(end)) => (code(escape[1..end].trim_start_matches('{')), end + 1),
            _ => (None, first.len_utf8()),
        };
        if meant == Some(character) {
            return Some(at..at + 1 + length);
        }
        from = at + 1 + length;
    }
    None
}

fn locate_split(text: &str, fault: &SplitFault) -> Option<Range<usize>> {
    match fault {
        SplitFault::NoLines | SplitFault::NoRest => heading(text, "lines"),
        SplitFault::NegativeFund(_) | SplitFault::FundTooLarge(_) => heading(text, "fund"),
        SplitFault::Duplicate(id) => nth_id(text, "lines", id, 1),
        SplitFault::TwoRests(id) | SplitFault::CyclicBase(id) | SplitFault::ShareRange(id) => {
            field_of(text, "lines", id, "intent")
        }
        SplitFault::Negative(id) | SplitFault::Sums { rest: id, .. } => {
            field_of(text, "lines", id, "amount")
        }
        SplitFault::UnknownLine(id) | SplitFault::CounterpartIsRest(id) => {
            let counterpart = value_of(text, 0, "counterpart");
            let quoted = format!("\"{id}\"");
            counterpart
                .filter(|at| text[at.clone()] == quoted)
                .or_else(|| {
                    let lines = heading(text, "lines")?.end;
                    text[lines..]
                        .find(&quoted)
                        .map(|at| lines + at..lines + at + quoted.len())
                })
        }
    }
}

/// The word `name` where it heads a field: `lines:`.
pub(super) fn heading(text: &str, name: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = text[from..].find(name).map(|at| from + at) {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].trim_start();
        if before.is_none_or(|c| !c.is_alphanumeric() && c != '_') && after.starts_with(':') {
            return Some(at..at + name.len());
        }
        from = at + name.len();
    }
    None
}

/// The value of the first field `name` after a place.
pub(super) fn value_of(text: &str, from: usize, name: &str) -> Option<Range<usize>> {
    let field = heading(&text[from..], name)?;
    let colon = from + field.end + text[from + field.end..].find(':')? + 1;
    let start = colon + text[colon..].len() - text[colon..].trim_start().len();
    let rest = &text[start..];
    let len = match rest.strip_prefix('"') {
        Some(inside) => inside.find('"')? + 2,
        None => bare_value(rest),
    };
    Some(start..start + len)
}

/// How long a value without quotes is: up to the comma, the bracket or the line end that closes it.
fn bare_value(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth > 0 => depth -= 1,
            ',' if depth > 0 => {}
            ',' | '\n' | ')' | ']' => return at,
            _ => {}
        }
    }
    text.len()
}

/// The `n`-th time, from zero, that an id is given in a list.
pub(super) fn nth_id(text: &str, list: &str, id: &Id, n: usize) -> Option<Range<usize>> {
    let start = if list.is_empty() {
        0
    } else {
        heading(text, list)?.end
    };
    let quoted = format!("\"{id}\"");
    let is_id = |at: usize| {
        let before = text[..at].trim_end();
        before
            .strip_suffix(':')
            .is_some_and(|b| b.trim_end().ends_with("id"))
    };
    let mut found = text[start..]
        .match_indices(&quoted)
        .map(|(at, _)| start + at)
        .filter(|&at| is_id(at));
    found.nth(n).map(|at| at..at + quoted.len())
}

/// The value of a field of the item with an id.
pub(super) fn field_of(text: &str, list: &str, id: &Id, field: &str) -> Option<Range<usize>> {
    let item = nth_id(text, list, id, 0)?;
    value_of(text, item.end, field).or(Some(item))
}

/// The number of an operation; of one that is out of its place, the history.
fn numbered(text: &str, from: usize, number: u32) -> Option<Range<usize>> {
    let wanted = format!("number: {number},");
    let at = text[from..].find(&wanted)? + from;
    let start = at + "number: ".len();
    Some(start..start + wanted.len() - "number: ,".len())
}
