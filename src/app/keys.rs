//! [`Keymap`]: the keys in force, those of the table of commands or those that the user chose in their place.

use super::command::commands_of;
use super::keymap::Context;
use super::{COMMANDS, Code, Command, CommandInfo, Glyphs, Key};
use crate::lang::{Lang, Text, keyed};

/// The keys in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    /// Those that the user changed, by the id of the command.
    changed: Vec<(&'static str, Vec<Key>)>,
    /// Where no key is pressed, what is said in the place of one.
    said: Said,
}

/// What is said to have commands done, by their id.
pub type Said = &'static [(&'static str, Text)];

/// The keys that a user asks for: commands by id, keys by name.
pub type Wished = [(String, Vec<String>)];

/// Why keys cannot be as wished. The place of a wish, and of a key in it, are counted from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFault {
    /// Which wish.
    pub wish: usize,
    /// Which of its keys; `None`: all of it.
    pub key: Option<usize>,
    /// What is wrong.
    pub why: KeyTrouble,
}

/// What is wrong with a wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyTrouble {
    /// There is no command of that id.
    NoCommand,
    /// There is no key of that name.
    NoKey,
    /// A command must have a key.
    None,
    /// The command was wished for already.
    Twice,
    /// Where the command works, that key types text.
    Types,
    /// The key is of another command, in the same place.
    Taken(&'static str),
}

impl Keymap {
    /// The keys of the table, with those that the user wishes in their place.
    ///
    /// # Errors
    /// [`KeyFault`], the first, when they cannot be as wished: then none is changed.
    pub fn with(wished: &Wished) -> Result<Self, KeyFault> {
        let mut map = Self::default();
        for (wish, (id, names)) in wished.iter().enumerate() {
            let fault = |key, why| KeyFault { wish, key, why };
            let info = COMMANDS.iter().find(|i| i.id == id);
            let info = info.ok_or(fault(None, KeyTrouble::NoCommand))?;
            if map.changed.iter().any(|(other, _)| *other == info.id) {
                return Err(fault(None, KeyTrouble::Twice));
            }
            if names.is_empty() {
                return Err(fault(None, KeyTrouble::None));
            }
            let mut keys = Vec::new();
            for (at, name) in names.iter().enumerate() {
                let key = Key::named(name).ok_or(fault(Some(at), KeyTrouble::NoKey))?;
                if info.contexts.iter().any(|c| types(*c, key)) {
                    return Err(fault(Some(at), KeyTrouble::Types));
                }
                keys.push(key);
            }
            map.changed.push((info.id, keys));
        }
        map.without_clashes(wished)
    }

    fn without_clashes(self, wished: &Wished) -> Result<Self, KeyFault> {
        for (wish, (id, _)) in wished.iter().enumerate() {
            let Some(info) = COMMANDS.iter().find(|i| i.id == id) else {
                continue;
            };
            for (at, key) in self.of(info).iter().enumerate() {
                let other = COMMANDS.iter().find(|other| {
                    let together = other.contexts.iter().any(|c| info.contexts.contains(c));
                    other.id != info.id && together && self.of(other).contains(key)
                });
                if let Some(other) = other {
                    let why = KeyTrouble::Taken(other.id);
                    let key = Some(at);
                    return Err(KeyFault { wish, key, why });
                }
            }
        }
        Ok(self)
    }

    /// The same keys, where commands are said and no key is pressed.
    #[must_use]
    pub fn in_words(self, said: Said) -> Self {
        Self { said, ..self }
    }

    /// A sentence with the keys it names, as they are in force; with what is said in their place, where none is pressed.
    pub fn told(&self, text: &str, lang: Lang, glyphs: Glyphs) -> String {
        keyed(text, |id| {
            if let Some((_, word)) = self.said.iter().find(|(of, _)| *of == id) {
                return Some(word.of(lang).to_owned());
            }
            let info = COMMANDS.iter().find(|info| info.id == id)?;
            Some(self.first(info, lang, glyphs))
        })
    }

    /// The keys of a row of the table, the one shown first.
    pub fn of(&self, info: &CommandInfo) -> &[Key] {
        let changed = self.changed.iter().find(|(id, _)| *id == info.id);
        changed.map_or(info.keys, |(_, keys)| keys)
    }

    /// True when the user changed the keys of a row.
    pub fn is_changed(&self, info: &CommandInfo) -> bool {
        self.changed.iter().any(|(id, _)| *id == info.id)
    }

    /// The command of a key in a place, with the place of the key among its keys.
    pub(super) fn find(&self, key: Key, context: Context) -> Option<(&'static CommandInfo, usize)> {
        let mut bound = commands_of(context).filter_map(|i| {
            let at = self.of(i).iter().position(|k| *k == key)?;
            Some((i, at))
        });
        bound.next()
    }

    /// The keys of a row as people name them, the first first.
    pub fn words(&self, info: &CommandInfo, lang: Lang, glyphs: Glyphs) -> String {
        let keys = self.of(info).iter().map(|key| key.name(lang, glyphs));
        keys.collect::<Vec<_>>().join(" ")
    }

    /// The first key of a row, as people name it.
    pub fn first(&self, info: &CommandInfo, lang: Lang, glyphs: Glyphs) -> String {
        let first = self.of(info).first();
        first.map(|key| key.name(lang, glyphs)).unwrap_or_default()
    }

    /// The first keys of two commands that are told together: `↑↓`.
    pub fn pair(&self, pair: [Command; 2], context: Context, lang: Lang, glyphs: Glyphs) -> String {
        let first = |command: Command| {
            let mut rows = COMMANDS.iter().filter(|i| i.command == command);
            let here = rows.find(|i| i.contexts.contains(&context));
            here.map(|info| self.first(info, lang, glyphs))
        };
        let names: Vec<String> = pair.into_iter().filter_map(first).collect();
        let short = names.iter().all(|name| name.chars().count() == 1);
        names.join(if short { "" } else { "/" })
    }

    /// The keys of a command as people name them, the first first.
    pub fn of_command(&self, command: Command, lang: Lang, glyphs: Glyphs) -> String {
        let info = COMMANDS.iter().find(|i| i.command == command);
        info.map(|i| self.words(i, lang, glyphs))
            .unwrap_or_default()
    }
}

/// True when a key types text in a place: it cannot be a command there.
fn types(context: Context, key: Key) -> bool {
    match (context, key.code) {
        _ if key.ctrl => false,
        (Context::Entry | Context::Form, Code::Char(_) | Code::Backspace) => true,
        (context, Code::Char(c)) => context.starts_a_figure() && is_figure(c),
        _ => false,
    }
}

/// True for what starts a figure: a digit, or the sign of a change.
pub(super) fn is_figure(c: char) -> bool {
    matches!(c, '0'..='9' | '+' | '-' | '*' | ',' | '.')
}
