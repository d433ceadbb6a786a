//! A quick reader of the plain RON that files are made of: what the program writes, and what people write like it.
//!
//! The reader of the library tells errors well and reads all of RON; most of the time of opening was spent in it. This one
//! reads names, structures, lists, strings, whole numbers and line comments, straight from the bytes. Whatever else it meets,
//! and whatever is wrong, it leaves to the library's reader, which tells every error: a text is never refused here, and what is
//! read here the library reads as the same value (a property of the suite).

mod values;

use std::borrow::Cow;

use memchr::{memchr, memchr2};
use serde::de::DeserializeOwned;

/// That this reader does not read a text.
#[derive(Debug, thiserror::Error)]
#[error("left to the reader of the library")]
pub(super) struct Left;

impl serde::de::Error for Left {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

type Result<T> = std::result::Result<T, Left>;

/// Deeper than any of our types; the library stops at twice as much.
const DEEPEST: u8 = 60;

/// The value of a text; `None` when it is left to the library.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut reader = Reader::of(text);
    let value = T::deserialize(&mut reader).ok()?;
    reader.skip().ok()?;
    (reader.at == text.len()).then_some(value)
}

/// The value of a text as if its outermost structure ended before a field, of which nothing is read; `None` when it is left to
/// the library, or when the field is not there.
pub(super) fn read_before<T: DeserializeOwned>(text: &str, field: &'static str) -> Option<T> {
    let mut reader = Reader {
        before: Some(field),
        ..Reader::of(text)
    };
    let value = T::deserialize(&mut reader).ok()?;
    reader.is_before(field).then_some(value)
}

/// A text, and how far it was read.
struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
    /// The field of the outermost structure that is not read, nor any after it.
    before: Option<&'static str>,
}

/// Which bytes a name is made of.
const OF_NAME: [bool; 256] = {
    let mut of_name = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        of_name[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    of_name
};

/// What most lines begin with.
const INDENT: [u8; 8] = [b' '; 8];

impl<'de> Reader<'de> {
    fn of(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            before: None,
        }
    }

    /// True where what comes next is a field.
    fn is_before(&self, field: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let after = rest.strip_prefix(field.as_bytes());
        after.is_some_and(|after| after.first() == Some(&b':'))
    }

    /// True where a structure, or a list, closed by a mark ends.
    fn is_at_end(&self, close: u8) -> bool {
        let is_cut = || self.before.is_some_and(|field| self.is_before(field));
        self.peek() == Some(close) || self.depth == 1 && is_cut()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes blanks and line comments.
    fn skip(&mut self) -> Result<()> {
        let bytes = self.text.as_bytes();
        loop {
            while bytes.get(self.at..self.at + INDENT.len()) == Some(&INDENT) {
                self.at += INDENT.len();
            }
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') => {
                    if bytes.get(self.at + 1) != Some(&b'/') {
                        return Err(Left);
                    }
                    let rest = &bytes[self.at..];
                    // One that does not end is an error.
                    self.at += memchr(b'\n', rest).ok_or(Left)? + 1;
                }
                _ => return Ok(()),
            }
        }
    }

    /// Passes a mark, if it comes next.
    fn takes(&mut self, mark: u8) -> Result<bool> {
        self.skip()?;
        let is_there = self.peek() == Some(mark);
        self.at += usize::from(is_there);
        Ok(is_there)
    }

    fn expect(&mut self, mark: u8) -> Result<()> {
        self.takes(mark)?.then_some(()).ok_or(Left)
    }

    /// The name that comes next; empty when there is none.
    fn name(&mut self) -> Result<&'de str> {
        self.skip()?;
        let rest = &self.text.as_bytes()[self.at..];
        let len = rest.iter().position(|&b| !OF_NAME[usize::from(b)]);
        let len = len.unwrap_or(rest.len());
        let starts = rest.first().is_some_and(|b| !b.is_ascii_digit());
        if len > 0 && !starts {
            return Err(Left);
        }
        // Raw names, and characters that only the library knows to be of a name.
        if matches!(rest.get(len), Some(b'#' | b'.' | b'+' | b'-' | 128..)) {
            return Err(Left);
        }
        let name = &self.text[self.at..self.at + len];
        self.at += len;
        Ok(name)
    }

    fn string(&mut self) -> Result<Cow<'de, str>> {
        self.expect(b'"')?;
        let mut string = Cow::Borrowed("");
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let len = memchr2(b'"', b'\\', rest).ok_or(Left)?;
            let part = &self.text[self.at..self.at + len];
            self.at += len + 1;
            if string.is_empty() {
                string = Cow::Borrowed(part);
            } else {
                string.to_mut().push_str(part);
            }
            if rest[len] == b'"' {
                return Ok(string);
            }
            string.to_mut().push(match rest.get(len + 1) {
                Some(&mark @ (b'"' | b'\\' | b'\'')) => char::from(mark),
                Some(b'n') => '\n',
                Some(b'r') => '\r',
                Some(b't') => '\t',
                _ => return Err(Left),
            });
            self.at += 1;
        }
    }

    fn whole_number(&mut self) -> Result<(bool, u64)> {
        let negative = self.takes(b'-')?;
        let rest = &self.text.as_bytes()[self.at..];
        let len = rest
            .iter()
            .position(|b| !b.is_ascii_digit())
            .unwrap_or(rest.len());
        let digits = &self.text[self.at..self.at + len];
        let is_odd = len > 1 && digits.starts_with('0');
        let is_more = matches!(
            rest.get(len),
            Some(b'_' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | 128..)
        );
        if is_odd || is_more {
            return Err(Left);
        }
        self.at += len;
        Ok((negative, digits.parse().map_err(|_| Left)?))
    }

    /// Reads something inside something else.
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.depth == DEEPEST {
            return Err(Left);
        }
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    /// Passes the name of a structure, if it is written.
    fn named(&mut self, name: &str) -> Result<()> {
        let found = self.name()?;
        (found.is_empty() || found == name)
            .then_some(())
            .ok_or(Left)
    }

    /// What stands in round brackets with commas between.
    fn in_brackets<T>(&mut self, open: u8, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.expect(open)?;
        let value = self.inside(read)?;
        let close = if open == b'(' { b')' } else { open + 2 };
        self.skip()?;
        let is_cut = self.depth == 0 && self.before.is_some_and(|field| self.is_before(field));
        if !is_cut {
            self.expect(close)?;
        }
        Ok(value)
    }
}
