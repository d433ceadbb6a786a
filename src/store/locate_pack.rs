//! Where in the text of a pack an impossible thing was said. As for a session, the text is searched for what the fault
//! names; but the same word may stand in many lists of a pack, so each is looked for in the list that can have it.

use std::ops::Range;

use super::locate::{field_of, named_after, nth_id, value_of};
use crate::fund::Id;
use crate::rules::PackFault;

/// The bytes where a fault was said, as well as can be told.
pub(super) fn locate_pack(text: &str, fault: &PackFault) -> Option<Range<usize>> {
    match fault {
        PackFault::Format(_) => value_of(text, 0, "format"),
        PackFault::Duplicate(id) => ["rules", "parameters", "line_kinds", "readings", "causes"]
            .into_iter()
            .find_map(|list| again(text, list, id)),
        PackFault::UnknownParameter { rule, parameter } => in_rule(text, rule, parameter),
        PackFault::UnknownReading { rule, reading } => in_rule(text, rule, reading),
        PackFault::UnknownLineKind { rule, kind } => in_item(text, "line_kinds", rule, kind)
            .or_else(|| value_of(text, 0, "other_kind").filter(|at| is(text, at, kind)))
            .or_else(|| in_rule(text, rule, kind)),
        PackFault::UnknownRule { rule, named } => in_item(text, "causes", rule, named)
            .or_else(|| in_rule(text, rule, named))
            .or_else(|| within(text, "cases", |list| named_after(list, 0, named))),
        PackFault::NoChoice(reading) => item(text, "readings", reading),
        PackFault::Severity(rule) => within(text, "rules", |list| field_in(list, rule, "severity")),
        PackFault::Number(id) => item(text, "parameters", id)
            .or_else(|| within(text, "rules", |list| field_in(list, id, "kind"))),
        PackFault::Backwards(id) => item(text, "parameters", id)
            .or_else(|| within(text, "rules", |list| field_in(list, id, "to"))),
    }
}

/// Where an id is given for the second time in a list. The options of two readings may have the same name, those of one
/// may not: two times with no other list of options between them come first.
fn again(text: &str, list: &str, id: &Id) -> Option<Range<usize>> {
    within(text, list, |list| {
        let all: Vec<Range<usize>> = (0..).map_while(|n| nth_id(list, "", id, n)).collect();
        let near = all
            .windows(2)
            .find(|pair| !list[pair[0].end..pair[1].start].contains("options"));
        near.map(|pair| pair[1].clone())
            .or_else(|| all.get(1).cloned())
    })
}

/// Where a rule names a word.
fn in_rule(text: &str, rule: &Id, word: &Id) -> Option<Range<usize>> {
    in_item(text, "rules", rule, word).or_else(|| item(text, "rules", rule))
}

/// Where an item of a list names a word.
fn in_item(text: &str, list: &str, item: &Id, word: &Id) -> Option<Range<usize>> {
    within(text, list, |list| {
        let from = nth_id(list, "", item, 0)?.end;
        let whole = &list[..from + end_of_group(&list[from..])];
        named_after(whole, from, word)
    })
}

fn item(text: &str, list: &str, id: &Id) -> Option<Range<usize>> {
    within(text, list, |list| nth_id(list, "", id, 0))
}

fn field_in(list: &str, id: &Id, field: &str) -> Option<Range<usize>> {
    field_of(list, "", id, field)
}

/// True when these bytes are an id in its quotes.
fn is(text: &str, at: &Range<usize>, id: &Id) -> bool {
    text[at.clone()] == format!("\"{id}\"")
}

/// A place found inside a list of the pack, as a place of the whole text.
fn within(
    text: &str,
    list: &str,
    find: impl Fn(&str) -> Option<Range<usize>>,
) -> Option<Range<usize>> {
    let list = list_of(text, list)?;
    let found = find(&text[list.clone()])?;
    Some(list.start + found.start..list.start + found.end)
}

/// The list that a field of the pack itself holds: comments and deeper fields of the same name are not it.
fn list_of(text: &str, name: &str) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    let marks = marks(text);
    for (at, c) in &marks {
        if *c == '[' && depth == 1 {
            let before = text[..*at].trim_end().strip_suffix(':')?.trim_end();
            let own = before.strip_suffix(name);
            let whole = |b: &str| !b.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if own.is_some_and(whole) {
                return Some(*at..*at + end_of_group(&text[*at + 1..]) + 1);
            }
        }
        depth = match c {
            '(' | '[' => depth + 1,
            _ => depth.saturating_sub(1),
        };
    }
    None
}

/// How many bytes there are up to the bracket that closes the group the text starts in.
fn end_of_group(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in marks(text) {
        match c {
            '(' | '[' => depth += 1,
            _ if depth == 0 => return at,
            _ => depth -= 1,
        }
    }
    text.len()
}

/// The brackets of a text, outside quotes and comments.
fn marks(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                while let Some((_, inside)) = chars.next() {
                    match inside {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            '/' if text[at..].starts_with("//") => {
                while chars.next().is_some_and(|(_, inside)| inside != '\n') {}
            }
            '(' | ')' | '[' | ']' => found.push((at, c)),
            _ => {}
        }
    }
    found
}
