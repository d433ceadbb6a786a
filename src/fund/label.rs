//! What a name on the table may hold, and any text that reaches a screen.

use std::path::Path;

use unicode_width::UnicodeWidthChar;

use super::Refusal;

/// No language puts more marks than this on a letter; who does hides the lines around.
const MOST_MARKS: usize = 4;

/// How many bytes are looked at together.
const BLOCK: usize = 32;

/// A character that could move or hide text on a screen or in a document, or that nobody sees.
pub fn is_unsafe(c: char) -> bool {
    if matches!(c, ' '..='~' | '\n' | '\r' | '\t') {
        return false;
    }
    // Direction, and what parts lines.
    let moves = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    moves || c.is_control() || is_unseen(c)
}

/// What is not shown at all: two names that look the same must be the same.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'
            ..='\u{180f}'
    ) || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}')
        || matches!(c, '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}')
        || matches!(c, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The first character of a text that could move or hide text, with its place: one that is unsafe, or a mark with no letter
/// under it or one of too many. Almost every byte is of plain text: those are passed over as they are.
pub fn first_unsafe(text: &str) -> Option<(usize, char)> {
    let plain = |byte: &u8| (b' '..=b'~').contains(byte) || *byte == b'\n';
    let bytes = text.as_bytes();
    let (mut reader, mut at) = (Reader::default(), 0);
    loop {
        let from = at;
        // Many bytes in one comparison, then one by one.
        while let Some(block) = bytes.get(at..at + BLOCK)
            && block.iter().fold(true, |all, byte| all & plain(byte))
        {
            at += BLOCK;
        }
        at += bytes[at..].iter().position(|byte| !plain(byte))?;
        if at > from {
            reader.passes(bytes[at - 1]);
        }
        let c = text[at..].chars().next()?;
        if !reader.is_safe(c) {
            return Some((at, c));
        }
        at += c.len_utf8();
    }
}

/// A text from outside as a screen may have it: what could move or hide text is shown as a sign of its own.
pub fn visible(text: &str) -> String {
    let mut reader = Reader::default();
    let seen = |c: char| if reader.is_safe(c) { c } else { '\u{fffd}' };
    text.chars().map(seen).collect()
}

/// The path of a file, fit for a screen: a name from outside may hold the end of a line, and would forge the next.
pub fn path_shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).replace(['\n', '\r', '\t'], "\u{fffd}")
}

/// A text from outside on one line: what could move or hide text is written in another way.
pub fn escaped(text: &str, mut write: impl FnMut(char, &mut String)) -> String {
    let mut reader = Reader::default();
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_control() && reader.is_safe(c) {
            safe.push(c);
        } else {
            write(c, &mut safe);
        }
    }
    safe
}

/// Reads a text character by character: whether a mark may stand depends on what is before it.
#[derive(Default)]
struct Reader {
    /// True when what came last may carry a mark.
    carries: bool,
    marks: usize,
}

impl Reader {
    /// Plain text that ends with this byte.
    fn passes(&mut self, last: u8) {
        self.carries = last.is_ascii_alphanumeric();
        self.marks = 0;
    }

    fn is_safe(&mut self, c: char) -> bool {
        if let Ok(byte) = u8::try_from(c)
            && byte.is_ascii()
        {
            self.passes(byte);
            return !is_unsafe(c);
        }
        if is_unsafe(c) {
            self.carries = false;
            return false;
        }
        if c.width() != Some(0) {
            self.carries = true;
            self.marks = 0;
            return true;
        }
        self.marks += 1;
        self.carries && self.marks <= MOST_MARKS
    }
}

/// A label as the table keeps it: on one line, with nothing that could move or hide text.
pub(super) fn label_of(text: &str) -> Result<String, Refusal> {
    let label = on_one_line(text);
    match label.trim() {
        "" => Err(Refusal::EmptyLabel),
        label => Ok(label.to_owned()),
    }
}

/// A text from outside without what could move or hide text, and without the ends of its lines.
pub fn on_one_line(text: &str) -> String {
    let mut reader = Reader::default();
    let seen = |c: &char| !c.is_control() && reader.is_safe(*c);
    text.chars().filter(seen).collect()
}
