//! Characters that move or hide text, inside the values of what was read: none reaches a screen from a file.

use serde::Serialize;
use serde_json::Value;

use crate::fund::first_unsafe;

/// A character that moves or hides text, with the text it stands in. The raw text of a file is looked at when it is read;
/// inside a value there may still be an escape, or the end of a line. Only free text has more than one line: a label
/// with two would forge a row.
pub(super) fn unsafe_inside<T: Serialize>(value: &T) -> Option<(char, String)> {
    let value = serde_json::to_value(value).ok()?;
    search(&value, Lines::One)
}

/// How many lines a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

fn search(value: &Value, lines: Lines) -> Option<(char, String)> {
    match value {
        Value::String(text) => {
            let ends_line =
                |at: usize, c: char| c == '\n' || c == '\r' && text[at + 1..].starts_with('\n');
            let stray = |(at, c): &(usize, char)| {
                c.is_control() && !(lines == Lines::Many && ends_line(*at, *c))
            };
            let found = first_unsafe(text).or_else(|| text.char_indices().find(stray));
            found.map(|(_, character)| (character, text.clone()))
        }
        Value::Array(list) => list.iter().find_map(|v| search(v, lines)),
        Value::Object(map) => map.iter().find_map(|(name, v)| {
            let is_free = matches!(name.as_str(), "note" | "text");
            search(v, if is_free { Lines::Many } else { lines })
        }),
        _ => None,
    }
}

/// True when the text of a file, whose raw characters were looked at, shows that no value in it can hide one: each text in quotes
/// is on one line, with no escape but of quotes and backslashes, and there are no comments nor other kinds of text.
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut quoted = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        match (byte, quoted) {
            (b'"', true) => quoted = false,
            (b'"', false) => {
                let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
                if !b" \n([{:,".contains(&before) {
                    return false;
                }
                quoted = true;
            }
            (b'\\', true) if b"\"\\'".contains(&next) => at += 1,
            (b'\\' | b'\'' | b'/', false) | (b'\\' | 0..=0x1f | 0x7f, true) => return false,
            (0xc2, true) if next < 0xa0 => return false,
            _ => {}
        }
        at += 1;
    }
    !quoted
}
