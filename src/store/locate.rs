//! Where in a text an impossible thing was said. A session has no positions after it is read: the text is searched
//! for the id or the amount that the fault names.

use std::ops::Range;

use crate::fund::{Id, SplitFault};
use crate::negotiation::SessionFault;

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
        SessionFault::LineKind { line, .. } => field_of(text, "lines", line, "kind"),
        SessionFault::UnknownPack { .. } => value_of(text, 0, "pack"),
        SessionFault::Months(id) => field_of(text, "positions", id, "months"),
        SessionFault::Split(split) => locate_split(text, split),
        SessionFault::Rule(_) => heading(text, "local_rules"),
        SessionFault::UnsafeText(_) => None,
    }
}

fn locate_split(text: &str, fault: &SplitFault) -> Option<Range<usize>> {
    match fault {
        SplitFault::NoLines | SplitFault::NoRest => heading(text, "lines"),
        SplitFault::NegativeFund(_) => heading(text, "fund"),
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
fn heading(text: &str, name: &str) -> Option<Range<usize>> {
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
fn value_of(text: &str, from: usize, name: &str) -> Option<Range<usize>> {
    let field = heading(&text[from..], name)?;
    let colon = from + field.end + text[from + field.end..].find(':')? + 1;
    let start = colon + text[colon..].len() - text[colon..].trim_start().len();
    let rest = &text[start..];
    let len = match rest.strip_prefix('"') {
        Some(inside) => inside.find('"')? + 2,
        None => rest.find([',', '\n', ')']).unwrap_or(rest.len()),
    };
    Some(start..start + len)
}

/// The `n`-th time, from zero, that an id is given in a list.
fn nth_id(text: &str, list: &str, id: &Id, n: usize) -> Option<Range<usize>> {
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
fn field_of(text: &str, list: &str, id: &Id, field: &str) -> Option<Range<usize>> {
    let item = nth_id(text, list, id, 0)?;
    value_of(text, item.end, field).or(Some(item))
}
