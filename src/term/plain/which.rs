//! What a word names: a line of the split, an option of a choice.

use crate::fund::Split;

/// What came of looking for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// It is this one.
    One(usize),
    /// It may be any of these.
    Several(Vec<usize>),
    /// It is none.
    None,
}

/// The place that a text names among names: by its number from one, whole, by its start, by the start of a word in it.
pub(super) fn among(names: &[Vec<String>], text: &str) -> Found {
    let text = folded(text);
    if text.is_empty() {
        return Found::None;
    }
    if let Ok(number) = text.parse::<usize>() {
        let at = number.checked_sub(1).filter(|at| *at < names.len());
        return at.map_or(Found::None, Found::One);
    }
    let whole = |name: &str| name == text;
    let starts = |name: &str| name.starts_with(&text);
    let inside = |name: &str| {
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word.starts_with(&text)) || name.contains(&format!(" {text}"))
    };
    let tests: [&dyn Fn(&str) -> bool; 3] = [&whole, &starts, &inside];
    for test in tests {
        let is = |names: &Vec<String>| names.iter().any(|name| test(&folded(name)));
        let found: Vec<usize> = (0..names.len()).filter(|at| is(&names[*at])).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Found::One(*one),
            _ => return Found::Several(found),
        }
    }
    Found::None
}

/// The line that a text names.
pub(super) fn line(split: &Split, text: &str) -> Found {
    among(&names_of(split), text)
}

/// The line that the first words of a text name, as many of them as do, and the rest.
pub(super) fn line_first<'a>(split: &Split, text: &'a str) -> (Found, &'a str) {
    first_of(&names_of(split), text)
}

/// The place that the first words of a text name among names, as many of them as do, and the rest.
pub(super) fn first_of<'a>(names: &[Vec<String>], text: &'a str) -> (Found, &'a str) {
    let mut ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    ends.push(text.len());
    let mut first = None;
    for end in ends.into_iter().rev() {
        let found = among(names, text[..end].trim());
        if let Found::One(_) = found {
            return (found, text[end..].trim());
        }
        first = Some((found, text[end..].trim()));
    }
    first.unwrap_or((Found::None, text))
}

fn names_of(split: &Split) -> Vec<Vec<String>> {
    let names = split.lines().iter().map(|line| {
        let all = [line.id.as_str(), line.name(), line.label.as_str()];
        all.map(str::to_owned).to_vec()
    });
    names.collect()
}

/// A text in lower case, without the accents of Italian, and with single spaces.
pub(super) fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        '’' => '\'',
        c => c,
    };
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.to_lowercase().chars().map(plain).collect()
}
