//! What is done to a text: the damages of a disk, of an editor, and of somebody who means harm.

use std::ops::Range;

/// Numbers that look random and are the same for the same seed on every machine (`SplitMix64`).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(super) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap();
        usize::try_from(self.next() % most).unwrap()
    }

    pub(super) fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Texts that mean harm: to the screen, to a reader, to a path, to a sheet.
const HOSTILE: [&str; 34] = [
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{9b}31m",
    "\u{202e}dnuof",
    "\u{2066}x",
    "\u{200b}",
    "\u{ad}",
    "\u{301}",
    "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}",
    "\u{feff}",
    "\0",
    "\r",
    "\n\n",
    "\\u{1b}[31m",
    "\\u{202e}",
    "\\n",
    "\\u{d800}",
    "\\x",
    "../../../etc/passwd",
    "C:\\\\CON",
    "/dev/zero",
    "=HYPERLINK(1)",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "\u{e0041}",
    "\u{fdfd}\u{fdfd}",
    "Łódź 漢字 عربي",
    "\"",
    "'",
    "//",
    "/*",
    "r#\"",
    "None",
    "Some(",
    "#![enable(unwrap_newtypes)]",
];

/// Numbers at and beyond every bound.
const NUMBERS: [&str; 36] = [
    "0",
    "1",
    "-1",
    "-0",
    "00",
    "12",
    "13",
    "31",
    "32",
    "99",
    "100",
    "101",
    "255",
    "256",
    "1990",
    "2200",
    "9999",
    "-9999",
    "32767",
    "32768",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "999999.999999",
    "999999999999.99",
    "1000000000000.00",
    "-999999999999.99",
    "999999999999999999999999999999",
    "9223372036854775807",
    "18446744073709551615",
    "340282366920938463463374607431768211455",
    "1e999",
    "0x10",
    "NaN",
    "0.0000000000000000000000000001",
];

/// The quoted texts, words, numbers and signs of a text.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b"_-.+".contains(&b) || b >= 0x80;
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += 1;
        match bytes[start] {
            b if b.is_ascii_whitespace() => continue,
            b'"' => {
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(bytes.len());
                while !text.is_char_boundary(at) {
                    at += 1;
                }
            }
            b if is_word(b) => {
                while at < bytes.len() && is_word(bytes[at]) {
                    at += 1;
                }
            }
            _ => {}
        }
        found.push(start..at);
    }
    found
}

/// A field with its value, from its name to the comma or to the end of its line.
fn field(text: &str, name: &Range<usize>) -> Range<usize> {
    let end = text[name.start..].find('\n');
    name.start..end.map_or(text.len(), |end| name.start + end)
}

/// A text after one to four damages; most leave it readable as far as they can.
pub(super) fn damaged(text: &str, others: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(4) {
        match dice.below(16) {
            0 => return broken_bytes(text.into_bytes(), dice),
            1 => cut(&mut text, dice),
            2 => deeper(&mut text, dice),
            3 => {
                let other = *dice.one(others);
                spliced(&mut text, other, dice);
            }
            _ => one_token(&mut text, dice),
        }
    }
    text.into_bytes()
}

/// Bytes changed, put in and taken out, whatever they mean.
fn broken_bytes(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = dice.below(bytes.len());
        let byte = u8::try_from(dice.below(256)).unwrap();
        match dice.below(4) {
            0 => bytes[at] = byte,
            1 => bytes[at] ^= 1 << dice.below(8),
            2 => bytes.insert(at, byte),
            _ => drop(bytes.remove(at)),
        }
    }
    bytes
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn cut(text: &mut String, dice: &mut Dice) {
    let at = boundary(text, dice.below(text.len() + 1));
    if dice.below(2) == 0 {
        text.truncate(at);
    } else {
        let end = boundary(text, (at + dice.below(400)).min(text.len()));
        text.replace_range(at..end, "");
    }
}

/// Something within something, up to thousands of times.
fn deeper(text: &mut String, dice: &mut Dice) {
    let times = [3, 40, 127, 128, 129, 5000][dice.below(6)];
    let (open, close) = *dice.one(&[
        ("(", ")"),
        ("[", "]"),
        ("Some(", ")"),
        ("{", "}"),
        ("/*", "*/"),
    ]);
    let tokens = tokens(text);
    let Some(place) = tokens.get(dice.below(tokens.len())) else {
        return;
    };
    let within = text[place.clone()].to_owned();
    let closed = if dice.below(3) == 0 { 0 } else { times };
    text.replace_range(
        place.clone(),
        &format!("{}{within}{}", open.repeat(times), close.repeat(closed)),
    );
}

/// A stretch of another text put in.
fn spliced(text: &mut String, other: &str, dice: &mut Dice) {
    let lines: Vec<&str> = other.lines().collect();
    let start = dice.below(lines.len());
    let end = (start + 1 + dice.below(6)).min(lines.len());
    let at = text[..boundary(text, dice.below(text.len() + 1))]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    text.insert_str(at, &(lines[start..end].join("\n") + "\n"));
}

/// One token changed, moved, said twice, or gone.
fn one_token(text: &mut String, dice: &mut Dice) {
    let tokens = tokens(text);
    let Some(place) = tokens.get(dice.below(tokens.len())).cloned() else {
        return;
    };
    let other = tokens[dice.below(tokens.len())].clone();
    let written = text[place.clone()].to_owned();
    let quoted = written.len() >= 2 && written.starts_with('"');
    match dice.below(10) {
        0 => {
            let (first, last) = if place.start < other.start {
                (place, other)
            } else {
                (other, place)
            };
            if first.end <= last.start {
                let (a, b) = (
                    text[first.clone()].to_owned(),
                    text[last.clone()].to_owned(),
                );
                text.replace_range(last, &a);
                text.replace_range(first, &b);
            }
        }
        1 => text.insert_str(place.end, &format!(" {written}")),
        2 => text.replace_range(place, ""),
        3 => text.replace_range(field(text, &place), ""),
        4 => {
            let whole = field(text, &place);
            let twice = text[whole.clone()].to_owned() + "\n";
            text.insert_str(whole.start, &twice);
        }
        5 | 6 => {
            let number = *dice.one(&NUMBERS);
            let is_figure = |w: &str| {
                w.trim_matches('"')
                    .starts_with(|c: char| c.is_ascii_digit())
            };
            // A figure becomes another more often than a word does.
            let figures: Vec<_> = tokens
                .iter()
                .filter(|t| is_figure(&text[(*t).clone()]))
                .collect();
            let place = if figures.is_empty() {
                place
            } else {
                (*dice.one(&figures)).clone()
            };
            let quoted = text[place.clone()].starts_with('"') != (dice.below(8) == 0);
            let put = if quoted {
                format!("\"{number}\"")
            } else {
                number.to_owned()
            };
            text.replace_range(place, &put);
        }
        7 => {
            let hostile = dice.one(&HOSTILE);
            let at = boundary(text, place.start + dice.below(place.len() + 1));
            text.insert_str(at, hostile);
        }
        8 if quoted => {
            let hostile = dice.one(&HOSTILE);
            let long = if dice.below(20) == 0 { 20_000 } else { 1 };
            text.replace_range(place, &format!("\"{}\"", hostile.repeat(long)));
        }
        _ => {
            let with = text[other].to_owned();
            text.replace_range(place, &with);
        }
    }
}
