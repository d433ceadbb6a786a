//! The keys of a figure that is typed: which may stand in it, and the answer to what it is of.

use crate::app::{Ask, Field, Prompt, TextKey};

/// A key in a figure. Where it is asked whether it is of euro or per cent, the answer may be the sign itself, or the word: it goes at
/// the end of the figure.
pub(super) fn typed(ask: Ask, field: &mut Field, key: TextKey) {
    let answer = match key {
        TextKey::Char('%' | 'p' | 'P') => Some('%'),
        TextKey::Char('€' | 'e' | 'E') => Some('€'),
        _ => None,
    };
    let is_said = field.text().trim_end().ends_with(['%', '€']) && !field.is_selected();
    match (ask, key, answer) {
        // The rest of the word.
        (_, TextKey::Char(c), _) if is_said && c.is_alphabetic() => {}
        (Ask::EuroOrPercent, _, Some(sign)) => {
            field.key(TextKey::End);
            field.key(TextKey::Char(sign));
        }
        // The other answer takes the place of the first.
        (_, TextKey::Char(c), Some(_)) if is_said => {
            field.key(TextKey::End);
            field.key(TextKey::Backspace);
            field.key(TextKey::Char(c));
        }
        _ => field.key(key),
    }
}

/// True for what may stand in a figure: the rest is kept out, and told at once.
pub(super) fn fits_a_figure(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || ".,+-*/%€pPeEuUrRoO×−–".contains(c)
}

/// True while of a figure there is its sign alone.
pub(super) fn is_begun(prompt: Option<&Prompt>) -> bool {
    let Some(Prompt::Amount { field, .. } | Prompt::Move { field, .. }) = prompt else {
        return false;
    };
    matches!(field.text().trim(), "+" | "-" | "−" | "*" | "/")
}
