//! [`Answer`]: what a question of a page is answered with, and what each key makes of it.

use crate::app::{Field, TextKey};

/// An answer.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A text.
    Text(Field),
    /// One of some.
    One {
        /// What there is.
        options: Vec<String>,
        /// The one chosen.
        at: usize,
    },
    /// Some, or none.
    Many {
        /// What there is, and whether it is chosen.
        options: Vec<(String, bool)>,
        /// The one under the cursor.
        at: usize,
    },
}

impl Answer {
    /// True where nothing is written, or nothing marked.
    pub(in crate::app) fn is_empty(&self) -> bool {
        match self {
            Self::Text(field) => field.text().trim().is_empty(),
            Self::One { .. } => false,
            Self::Many { options, .. } => !options.iter().any(|(_, on)| *on),
        }
    }

    /// A key. In a choice the arrows go from one to the other, Space chooses, a digit chooses by place, a letter goes to the
    /// next that starts with it.
    pub(in crate::app) fn key(&mut self, key: TextKey) {
        match self {
            Self::Text(field) => field.key(key),
            Self::One { options, at } => {
                let len = options.len().max(1);
                match key {
                    TextKey::Left => *at = (*at + len - 1) % len,
                    TextKey::Right | TextKey::Char(' ') => *at = (*at + 1) % len,
                    TextKey::Char(c) => {
                        let names: Vec<&str> = options.iter().map(String::as_str).collect();
                        *at = named(&names, c, *at).unwrap_or(*at);
                    }
                    _ => {}
                }
            }
            Self::Many { options, at } => {
                let len = options.len().max(1);
                match key {
                    TextKey::Left => *at = (*at + len - 1) % len,
                    TextKey::Right => *at = (*at + 1) % len,
                    TextKey::Char(' ') => toggle(options, *at),
                    TextKey::Char(c) => {
                        let names: Vec<&str> = options.iter().map(|(n, _)| n.as_str()).collect();
                        if let Some(found) = named(&names, c, *at) {
                            *at = found;
                            toggle(options, found);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Marks an option, or takes its mark.
pub(super) fn toggle(options: &mut [(String, bool)], at: usize) {
    if let Some((_, on)) = options.get_mut(at) {
        *on = !*on;
    }
}

/// The option that a character names: by its place from one, or the next that starts with it.
fn named(names: &[&str], c: char, from: usize) -> Option<usize> {
    if let Some(digit) = c.to_digit(10) {
        let place = (digit as usize).checked_sub(1)?;
        return (place < names.len()).then_some(place);
    }
    let starts = |at: &usize| {
        let first = names[*at].chars().next();
        first.is_some_and(|f| f.to_lowercase().eq(c.to_lowercase()))
    };
    let len = names.len();
    (1..=len).map(|step| (from + step) % len).find(starts)
}
