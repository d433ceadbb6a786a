//! Texts in lines of a width: wrapped at words, or cut with a sign for the rest.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The words of a text in lines of a width; a longer word is broken.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    if is_a_line(text, width) {
        return vec![text.to_owned()];
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for mut word in words(text) {
        let mut wide = word.width();
        if used + usize::from(used > 0) + wide > width && used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        while wide > width {
            let (whole, rest) = word.split_at(most(word, width));
            line.push_str(whole);
            lines.push(std::mem::take(&mut line));
            (word, wide) = (rest, rest.width());
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += wide;
    }
    lines.push(line);
    lines
}

/// True for a text that fits in a line as it is, when that is plain: most are short.
fn is_a_line(text: &str, width: usize) -> bool {
    let mut left = width;
    let mut before = ' ';
    for c in text.chars() {
        let is_blank = c != ' ' && c.is_whitespace() || c == ' ' && before == ' ';
        if left == 0 || is_blank || width_of(c) != 1 {
            return false;
        }
        (left, before) = (left - 1, c);
    }
    before != ' '
}

/// The columns of a character; none of one that cannot be shown. Almost all are plain.
pub(super) fn width_of(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        _ => c.width().unwrap_or(0),
    }
}

/// The words of a text; a sign stays with its figure.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut left = text.trim();
    std::iter::from_fn(move || {
        let mut end = word(left);
        while let Some(next) = left[end..].strip_prefix(' ')
            && next.starts_with(['%', '€'])
        {
            end += 1 + word(next);
        }
        let (word, rest) = left.split_at(end);
        left = rest.trim_start();
        (!word.is_empty()).then_some(word)
    })
}

/// How long the first word of a text is.
fn word(text: &str) -> usize {
    text.find(char::is_whitespace).unwrap_or(text.len())
}

/// How much of a word fits a width: one character at least.
fn most(word: &str, width: usize) -> usize {
    let mut used = 0;
    let over = word.char_indices().find(|(at, c)| {
        used += c.width().unwrap_or(0);
        used > width && *at > 0
    });
    over.map_or(word.len(), |(at, _)| at)
}

/// A line that does not say all, with a sign for the rest: no word is left in part but one that is alone, and no figure without its
/// sign.
pub(super) fn ended(line: &str, next: &str, width: usize, sign: char) -> String {
    let (mut line, mut next) = (line, next);
    while line.width() >= width || next.starts_with(['%', '€']) {
        match line.rsplit_once(' ') {
            Some((before, last)) => (line, next) = (before.trim_end(), last),
            None => return cut(line, width, sign),
        }
    }
    let line = line.trim_end_matches([',', ';', ':', '·', ' ']);
    format!("{line}{sign}")
}

/// The first columns of a text, with a sign for the rest: whole words where they fill most of it, and never a part of a figure.
pub(super) fn cut(text: &str, width: usize, sign: char) -> String {
    let mut end = 0;
    let mut used = 0;
    for (at, c) in text.char_indices() {
        let w = c.width().unwrap_or(0);
        if used + w + 1 > width {
            break;
        }
        used += w;
        end = at + c.len_utf8();
    }
    let short = whole(text, end, width).trim_end();
    if width > 0 {
        format!("{short}{sign}")
    } else {
        short.to_owned()
    }
}

/// The first so many bytes of a text, without the part of a word or of a figure that they end with.
fn whole(text: &str, end: usize, width: usize) -> &str {
    let (short, rest) = text.split_at(end);
    let is_whole = |before: &str, rest: &str| {
        let split = before.ends_with(' ') || rest.starts_with(' ') || rest.is_empty();
        split && !rest.trim_start().starts_with(['%', '€'])
    };
    let (mut before, mut rest) = (short, rest);
    while !is_whole(before, rest) {
        let Some((kept, word)) = before.trim_end().rsplit_once(' ') else {
            return short;
        };
        (before, rest) = (kept, &text[kept.len()..]);
        // Of a narrow place too much would be lost: there a word may be cut.
        let is_figure = word.contains(|c: char| c.is_ascii_digit());
        if !is_figure && kept.width() * 3 < width * 2 {
            return short;
        }
    }
    before.trim_end_matches([',', ';', ':', '·', '(', '«', ' '])
}
