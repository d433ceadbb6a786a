//! [`Field`]: one line of text being typed.

use tui_input::{Input, InputRequest};

use super::TextKey;
use crate::fund::{first_unsafe, is_unsafe, on_one_line};

/// A text field. What it opens with is selected: typing replaces it, moving keeps it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    input: Input,
    selected: bool,
}

impl Field {
    /// A field that opens with a text, selected.
    pub fn selected(text: String) -> Self {
        Self {
            selected: !text.is_empty(),
            input: Input::new(text),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// What stands before the cursor and what stands after it.
    pub fn around(&self) -> (&str, &str) {
        let mut places = self.text().char_indices().map(|(at, _)| at);
        let at = places.nth(self.input.cursor());
        self.text().split_at(at.unwrap_or(self.text().len()))
    }

    /// True while the whole text is selected.
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// A key.
    pub fn key(&mut self, key: TextKey) {
        let moves = matches!(
            key,
            TextKey::Left | TextKey::Right | TextKey::Home | TextKey::End
        );
        if std::mem::take(&mut self.selected) && !moves {
            self.input.reset();
            if !matches!(key, TextKey::Char(_)) {
                return;
            }
        }
        let request = match key {
            // What moves or hides text is kept out of files, and so of what is typed.
            TextKey::Char(c) if c.is_control() || is_unsafe(c) => return,
            TextKey::Char(c) => InputRequest::InsertChar(c),
            TextKey::Backspace => InputRequest::DeletePrevChar,
            TextKey::Delete => InputRequest::DeleteNextChar,
            TextKey::Word => InputRequest::DeletePrevWord,
            TextKey::Clear => InputRequest::DeleteLine,
            TextKey::Left => InputRequest::GoToPrevChar,
            TextKey::Right => InputRequest::GoToNextChar,
            TextKey::Home => InputRequest::GoToStart,
            TextKey::End => InputRequest::GoToEnd,
        };
        self.input.handle(request);
        // A mark whose letter is gone, or one too many, could not be read back.
        if first_unsafe(self.text()).is_some() {
            let place = self.input.cursor();
            self.input = Input::new(on_one_line(self.text())).with_cursor(place);
        }
    }

    /// A pasted text: its first line, without what cannot be shown.
    pub fn paste(&mut self, text: &str) {
        let mut lines = text.split(['\n', '\r']);
        let line = lines.find(|l| !l.trim().is_empty()).unwrap_or_default();
        for c in line.trim().chars().filter(|c| !c.is_control()).take(200) {
            self.key(TextKey::Char(c));
        }
    }
}
