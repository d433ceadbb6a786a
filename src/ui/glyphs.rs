//! [`shown`]: a text as the screen can draw it, each of its characters as wide as every terminal thinks it is.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::app::Glyphs;

/// The signs of the screens, and what stands for them in ASCII. Those of pictures take one column as the sign does; an arrow
/// between spaces, a comparison and the euro take what they need.
pub const ASCII: [(char, &str); 41] = [
    ('▸', ">"),
    ('●', "*"),
    ('○', "o"),
    ('◆', "="),
    ('▲', "^"),
    ('■', "#"),
    ('✔', "v"),
    ('✘', "x"),
    ('█', "#"),
    ('▌', "|"),
    ('▀', "\""),
    ('▄', "_"),
    ('├', "|"),
    ('┤', "|"),
    ('│', "|"),
    ('─', "-"),
    ('┌', "+"),
    ('┐', "+"),
    ('└', "+"),
    ('┘', "+"),
    ('↑', "^"),
    ('↓', "v"),
    ('←', "<"),
    ('→', ">"),
    ('…', "~"),
    ('·', "|"),
    ('•', "-"),
    ('×', "x"),
    ('−', "-"),
    ('–', "-"),
    ('—', "-"),
    ('«', "\""),
    ('»', "\""),
    ('“', "\""),
    ('”', "\""),
    ('„', "\""),
    ('‘', "'"),
    ('’', "'"),
    ('≥', ">="),
    ('≤', "<="),
    ('≠', "!="),
];

/// What stands for more than one character, or takes more than one.
const WORDS: [(&str, &str); 4] = [
    (" → ", " -> "),
    ("←→", "<- ->"),
    ("↑↓", "^ v"),
    ("€", "EUR"),
];

/// A text as the screen can draw it. What was shown already stays as it is.
pub(super) fn shown(text: &str, glyphs: Glyphs) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let text = if text.chars().any(is_uncertain) {
        Cow::Owned(text.chars().filter_map(certain).collect())
    } else {
        Cow::Borrowed(text)
    };
    match glyphs {
        Glyphs::Signs => text,
        Glyphs::Ascii => Cow::Owned(ascii(&text)),
    }
}

/// How many columns a text takes.
pub(super) fn columns(text: &str, glyphs: Glyphs) -> u16 {
    u16::try_from(shown(text, glyphs).width()).unwrap_or(u16::MAX)
}

/// True for the lines and blocks that tables are drawn with: one column each, and nothing in them moves. They are told at once:
/// screens have hundreds.
pub fn is_of_tables(symbol: &str) -> bool {
    // Box Drawing, Block Elements, Geometric Shapes.
    matches!(symbol.as_bytes(), [0xe2, 0x94..=0x96, _])
}

/// The sign that something was cut.
pub(super) fn cut_sign(glyphs: Glyphs) -> char {
    match glyphs {
        Glyphs::Signs => '…',
        Glyphs::Ascii => '~',
    }
}

fn ascii(text: &str) -> String {
    let mut text = text.to_owned();
    for (signs, words) in WORDS {
        if text.contains(signs) {
            text = text.replace(signs, words);
        }
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match ASCII.iter().find(|(sign, _)| *sign == c) {
            Some((_, stands)) => plain.push_str(stands),
            None => plain.push(c),
        }
    }
    plain
}

/// True for what makes one sign of several: joiners, selectors of a form, tints, letters of flags, spaces of other widths.
/// Terminals do not agree on how wide the whole is, and what follows on the row would move.
fn is_uncertain(c: char) -> bool {
    certain(c) != Some(c)
}

/// The character that every terminal draws as wide; `None` where nothing is lost without it.
fn certain(c: char) -> Option<char> {
    match c {
        '\u{ad}'
        | '\u{34f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e01ef}' => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(' '),
        // The two letters of a flag.
        '\u{1f1e6}'..='\u{1f1ff}' => {
            let letter = u32::from(c) - 0x1f1e6 + u32::from('A');
            char::from_u32(letter)
        }
        other => Some(other),
    }
}
