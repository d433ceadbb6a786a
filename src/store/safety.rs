//! Characters that move or hide text, inside the values of what was read: none reaches a screen from a file.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CharEscape, Formatter};

use crate::fund::first_unsafe;

/// A character that moves or hides text, with the text it stands in. The raw text of a file is looked at when it is read;
/// inside a value there may still be an escape, or the end of a line. Only free text has more than one line: a label
/// with two would forge a row.
///
/// The values are gone through one by one, and nothing is kept of them.
pub(super) fn unsafe_inside<T: Serialize>(value: &T) -> Option<(char, String)> {
    let mut search = Search {
        text: String::new(),
        in_key: false,
        under: Lines::One,
        within: vec![Lines::One],
        found: None,
    };
    // It stops where something is found.
    let _ = value.serialize(&mut Serializer::with_formatter(io::sink(), &mut search));
    search.found
}

/// How many lines a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

/// What is being gone through, as the writer of JSON tells it.
struct Search {
    /// The text that is being told.
    text: String,
    /// True while it is the name of a field.
    in_key: bool,
    /// How many lines what comes under that name may have.
    under: Lines,
    /// The same of each field that what is told is in, from the outside in.
    within: Vec<Lines>,
    found: Option<(char, String)>,
}

impl Search {
    /// A text is whole.
    fn ended(&mut self) -> io::Result<()> {
        let lines = self.within.last().copied().unwrap_or(Lines::One);
        if self.in_key {
            let is_free = matches!(self.text.as_str(), "note" | "text");
            self.under = if is_free { Lines::Many } else { lines };
        }
        let lines = if self.in_key { Lines::One } else { lines };
        match character(&self.text, lines) {
            None => Ok(()),
            Some(found) => {
                self.found = Some((found, self.text.clone()));
                Err(io::ErrorKind::InvalidData.into())
            }
        }
    }
}

impl Formatter for &mut Search {
    fn begin_string<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.text.clear();
        Ok(())
    }

    fn write_string_fragment<W: io::Write + ?Sized>(
        &mut self,
        _: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        self.text.push_str(fragment);
        Ok(())
    }

    fn write_char_escape<W: io::Write + ?Sized>(
        &mut self,
        _: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.text.push(match escape {
            CharEscape::Quote => '"',
            CharEscape::ReverseSolidus => '\\',
            CharEscape::Solidus => '/',
            CharEscape::Backspace => '\u{8}',
            CharEscape::FormFeed => '\u{c}',
            CharEscape::LineFeed => '\n',
            CharEscape::CarriageReturn => '\r',
            CharEscape::Tab => '\t',
            CharEscape::AsciiControl(byte) => char::from(byte),
        });
        Ok(())
    }

    fn end_string<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.ended()
    }

    fn begin_object_key<W: io::Write + ?Sized>(&mut self, _: &mut W, _: bool) -> io::Result<()> {
        self.in_key = true;
        Ok(())
    }

    fn end_object_key<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.in_key = false;
        Ok(())
    }

    fn begin_object_value<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.within.push(self.under);
        Ok(())
    }

    fn end_object_value<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.within.pop();
        Ok(())
    }
}

/// The first character of a text that moves or hides others.
fn character(text: &str, lines: Lines) -> Option<char> {
    let ends_line = |at: usize, c: char| c == '\n' || c == '\r' && text[at + 1..].starts_with('\n');
    let stray =
        |(at, c): &(usize, char)| c.is_control() && !(lines == Lines::Many && ends_line(*at, *c));
    let found = first_unsafe(text).or_else(|| text.char_indices().find(stray));
    found.map(|(_, character)| character)
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
