//! What a name on the table may hold.

use super::Refusal;

/// A character that could move or hide text on a screen or in a document.
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// A label as the table keeps it: on one line, with nothing that could move or hide text.
pub(super) fn label_of(text: &str) -> Result<String, Refusal> {
    let seen = |c: &char| !c.is_control() && !is_unsafe(*c);
    let label: String = text.chars().filter(seen).collect();
    match label.trim() {
        "" => Err(Refusal::EmptyLabel),
        label => Ok(label.to_owned()),
    }
}
