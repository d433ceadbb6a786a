//! What a road may end in: a message that is fit for a terminal, or a session that is read back as it was.

use riparto::lang::Lang;
use riparto::negotiation::Session;
use riparto::report::{Paint, store_error, store_error_line};
use riparto::store::{self, StoreError};

/// How a text ended that did no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It got its message.
    Refused,
    /// It was used.
    Opened,
}

/// What is written is read back as it is.
pub(super) fn same_when_read_back(session: &Session) -> Result<(), String> {
    let text = store::to_text(session);
    let again = store::session_from_text(&text).map_err(|error| {
        let words = store_error(&StoreError::Text(error), Lang::En, Paint::Plain);
        format!("what was written is not read: {words}")
    })?;
    if again != *session || store::to_text(&again) != text {
        return Err("a session is not read back as it was".to_owned());
    }
    Ok(())
}

/// The message of an error, in both languages, is fit for a terminal and not a book.
pub(super) fn told(error: &StoreError) -> Result<End, String> {
    for lang in [Lang::It, Lang::En] {
        let words = store_error(error, lang, Paint::Plain);
        safe(&words)?;
        if words.len() > 6000 {
            return Err(format!(
                "a message of {} bytes: {:.300}",
                words.len(),
                words
            ));
        }
        let line = store_error_line(error, lang);
        safe(&line)?;
        if line.contains('\n') || line.is_empty() {
            return Err(format!("not one line: {line:?}"));
        }
    }
    Ok(End::Refused)
}

/// Nothing in a text moves or hides anything on a terminal.
pub(super) fn safe(text: &str) -> Result<(), String> {
    let mut marks = 0;
    for c in text.chars() {
        let mark = matches!(c, '\u{300}'..='\u{36f}');
        marks = if mark { marks + 1 } else { 0 };
        if c != '\n' && hides(c) || marks > 4 {
            return Err(format!(
                "U+{:04X} reaches the terminal: {text:?}",
                u32::from(c)
            ));
        }
    }
    Ok(())
}

/// True for what a terminal obeys, or does not show. Written out here, and not asked of the program.
pub(super) fn hides(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        )
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e0fff}')
}
