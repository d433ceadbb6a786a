//! [`Key`]: a key as people name it, whatever the terminal sends.

use crate::lang::{Lang, Text};

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// With Ctrl.
    pub ctrl: bool,
}

/// What a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character, as typed: Shift is already in it.
    Char(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Up arrow.
    Up,
    /// Down arrow.
    Down,
    /// Left arrow.
    Left,
    /// Right arrow.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
}

impl Key {
    /// A key alone.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false }
    }

    /// A character alone.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// A character with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: Code::Char(c),
            ctrl: true,
        }
    }
}

/// The signs that the screen may draw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Glyphs {
    /// Arrows, frames, check marks: each one column wide.
    #[default]
    Signs,
    /// ASCII alone, apart from the letters of the texts.
    Ascii,
}

/// The keys that have a name, as a configuration writes it, as the screens name it, and as they do without arrows.
const NAMED: [(Code, &str, Text, Text); 15] = [
    (Code::Enter, "enter", ENTER, ENTER),
    (Code::Esc, "esc", ESC, ESC),
    (Code::Tab, "tab", TAB, TAB),
    (Code::Up, "up", Text("↑", "↑"), Text("Su", "Up")),
    (Code::Down, "down", Text("↓", "↓"), Text("Giù", "Down")),
    (Code::Left, "left", Text("←", "←"), Text("Sin", "Left")),
    (Code::Right, "right", Text("→", "→"), Text("Des", "Right")),
    (
        Code::Home,
        "home",
        Text("Home", "Home"),
        Text("Home", "Home"),
    ),
    (Code::End, "end", Text("Fine", "End"), Text("Fine", "End")),
    (
        Code::PageUp,
        "pgup",
        Text("Pag↑", "PgUp"),
        Text("PagSu", "PgUp"),
    ),
    (
        Code::PageDown,
        "pgdn",
        Text("Pag↓", "PgDn"),
        Text("PagGiù", "PgDn"),
    ),
    (Code::Backspace, "backspace", BACKSPACE, BACKSPACE),
    (
        Code::Delete,
        "del",
        Text("Canc", "Del"),
        Text("Canc", "Del"),
    ),
    (Code::Insert, "ins", Text("Ins", "Ins"), Text("Ins", "Ins")),
    (Code::Char(' '), "space", SPACE, SPACE),
];

const ENTER: Text = Text("Invio", "Enter");
const ESC: Text = Text("Esc", "Esc");
const TAB: Text = Text("Tab", "Tab");
const BACKSPACE: Text = Text("Backspace", "Backspace");
const SPACE: Text = Text("Spazio", "Space");

impl Key {
    /// The name on the keyboards of a language; arrows as arrows, where the screen has them.
    pub fn name(&self, lang: Lang, glyphs: Glyphs) -> String {
        let named = NAMED.iter().find(|(code, ..)| *code == self.code);
        let name = match (named, self.code) {
            (Some((_, _, signs, words)), _) => match glyphs {
                Glyphs::Signs => signs.of(lang).to_owned(),
                Glyphs::Ascii => words.of(lang).to_owned(),
            },
            (None, code) => self.plainly(code),
        };
        if self.ctrl {
            format!("Ctrl-{name}")
        } else {
            name
        }
    }

    fn plainly(self, code: Code) -> String {
        match code {
            Code::Char(c) if self.ctrl => c.to_ascii_uppercase().to_string(),
            Code::Char(c) => c.to_string(),
            Code::F(n) => format!("F{n}"),
            _ => String::new(),
        }
    }

    /// The key of a name: `ctrl-z`, `f2`, `pgup`, `m`; the names that the screens use are understood too, in both languages.
    pub fn named(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            let seen = !c.is_control() && !c.is_whitespace();
            let arrow = NAMED.iter().find(|(_, _, signs, _)| signs.0 == name);
            return arrow
                .map(|(code, ..)| Self::plain(*code))
                .or(seen.then_some(Self::char(c)));
        }
        let lower = name.to_lowercase();
        if let Some(rest) = lower.strip_prefix("ctrl-") {
            let mut chars = rest.chars();
            return match (chars.next(), chars.next()) {
                // What other keys send with Ctrl terminals do not agree on.
                (Some(c), None) if c.is_ascii_lowercase() && !TAKEN_WITH_CTRL.contains(&c) => {
                    Some(Self::ctrl(c))
                }
                _ => None,
            };
        }
        if let Some(number) = lower.strip_prefix('f').and_then(|n| n.parse::<u8>().ok()) {
            return (1..=12)
                .contains(&number)
                .then_some(Self::plain(Code::F(number)));
        }
        let is = |text: &Text| [text.0, text.1].iter().any(|t| t.to_lowercase() == lower);
        let found = NAMED
            .iter()
            .find(|(_, id, signs, words)| *id == lower || is(signs) || is(words));
        found.map(|(code, ..)| Self::plain(*code))
    }

    /// The name in a configuration.
    pub fn id(&self) -> String {
        let named = NAMED.iter().find(|(code, ..)| *code == self.code);
        let name = named.map_or_else(
            || self.plainly(self.code).to_lowercase(),
            |(_, id, ..)| (*id).to_owned(),
        );
        match (self.ctrl, self.code) {
            (true, _) => format!("ctrl-{name}"),
            // A capital letter is another key.
            (false, Code::Char(c)) if named.is_none() => c.to_string(),
            (false, _) => name,
        }
    }
}

/// With Ctrl these are Tab, Enter and Backspace: a terminal sends the same.
const TAKEN_WITH_CTRL: [char; 4] = ['i', 'm', 'j', 'h'];
