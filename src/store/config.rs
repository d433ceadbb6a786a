//! What the user always wants, in a file of the user's configuration folder.

use std::fmt;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::read::read;
use super::text::from_text;
use super::write::{Existing, Readers, folder_of, write_whole};
use super::{Problem, StoreError, TextError};
use crate::money::Amount;

/// The configuration: `riparto/config.ron` in the user's configuration folder (`XDG_CONFIG_HOME`). What the command line
/// says wins over it.
///
/// ```text
/// Config(
///   rules: "regole",
///   operator: "ufficio personale",
///   theme: "dark",
///   keys: { "undo": ["u", "backspace"] },
/// )
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The folder of further packs of rules; where it is not absolute, beside the file itself.
    pub rules: Option<PathBuf>,
    /// Who holds the keyboard, by role, as it is written beside each act of a negotiation: "ufficio personale".
    pub operator: Option<String>,
    /// The language of words: "it", "en".
    pub lang: Option<Word<LangName>>,
    /// The colours.
    pub theme: Option<Word<ThemeName>>,
    /// Whether the screen is drawn in ASCII alone.
    pub ascii: Option<bool>,
    /// Whether the program listens to the mouse, or leaves it to the terminal.
    pub mouse: Option<bool>,
    /// The step that the arrows take when a session is opened.
    pub step: Option<Amount>,
    /// The keys of actions, in place of those that the program has.
    pub keys: Bindings,
}

/// The colours that can be asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// As the terminal's ground asks, when it says what it is.
    #[default]
    Auto,
    /// On white.
    Light,
    /// On black.
    Dark,
    /// High contrast.
    Contrast,
    /// No colours.
    Mono,
}

impl ThemeName {
    /// Every one, with its word.
    pub const ALL: [(Self, &str); 5] = [
        (Self::Auto, "auto"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
        (Self::Contrast, "contrast"),
        (Self::Mono, "mono"),
    ];

    /// The theme of a word.
    pub fn named(word: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, name)| *name == word);
        found.map(|(theme, _)| *theme)
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        let found = Self::ALL.iter().find(|(theme, _)| *theme == self);
        found.map_or("auto", |(_, name)| name)
    }
}

/// The languages that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LangName {
    /// Italian.
    It,
    /// English.
    En,
}

/// The form of a theme in a file, for messages.
pub const THEME_FORM: &str = "\"auto\", \"light\", \"dark\", \"contrast\" or \"mono\"";
/// The form of a language in a file, for messages.
pub const LANG_FORM: &str = "\"it\" or \"en\"";
/// The form of the keys in a file, for messages.
pub const KEYS_FORM: &str = "actions with their keys, such as { \"undo\": [\"u\", \"ctrl-z\"] }";

/// A value that is one word of a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<T>(pub T);

/// What has words.
trait Worded: Sized {
    const FORM: &str;
    fn of_word(word: &str) -> Option<Self>;
}

impl Worded for ThemeName {
    const FORM: &str = THEME_FORM;
    fn of_word(word: &str) -> Option<Self> {
        Self::named(word)
    }
}

impl Worded for LangName {
    const FORM: &str = LANG_FORM;
    fn of_word(word: &str) -> Option<Self> {
        match word {
            "it" => Some(Self::It),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl<'de, T: Worded> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Plain<T>(std::marker::PhantomData<T>);
        impl<T: Worded> Visitor<'_> for Plain<T> {
            type Value = Word<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(T::FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                let word = T::of_word(text).map(Word);
                word.ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Plain(std::marker::PhantomData))
    }
}

/// Actions with their keys, in the order of the file; one said twice is there twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bindings(pub Vec<(String, Vec<String>)>);

impl<'de> Deserialize<'de> for Bindings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Bindings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(KEYS_FORM)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Bindings, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Bindings(all))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Why keys cannot be as the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindingFault {
    /// There is no such action.
    NoAction {
        /// As written.
        found: String,
        /// The one probably meant.
        meant: Option<&'static str>,
    },
    /// There is no such key.
    NoKey(String),
    /// An action must have a key.
    None(String),
    /// An action is there twice.
    Twice(String),
    /// Where the action works, that key types text.
    Types {
        /// The key.
        key: String,
        /// The action.
        action: String,
    },
    /// The key is of another action, in the same place.
    Taken {
        /// The key.
        key: String,
        /// The action.
        action: String,
        /// The other.
        by: &'static str,
    },
}

/// A configuration with the text it was read from, to tell what is wrong in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Configured {
    /// What it says.
    pub config: Config,
    origin: String,
    text: String,
}

impl Configured {
    /// What is wrong with the keys of an action, or with one of them, with its place.
    pub fn about_keys(&self, wish: usize, key: Option<usize>, fault: BindingFault) -> StoreError {
        self.fault(self.place_of_keys(wish, key), Problem::Binding(fault))
    }

    /// What is wrong with the step, with its place.
    pub fn about_step(&self, allowed: String) -> StoreError {
        let words = quoted(&self.text);
        let after = self.text.find("step").unwrap_or(0);
        let place = words.into_iter().find(|place| place.start > after);
        let written = self.config.step.map(Amount::to_plain).unwrap_or_default();
        let problem = Problem::BadStep { written, allowed };
        self.fault(place, problem)
    }

    fn fault(&self, span: Option<Range<usize>>, problem: Problem) -> StoreError {
        StoreError::Text(Box::new(TextError {
            origin: self.origin.clone(),
            text: self.text.clone(),
            span,
            problem,
        }))
    }

    /// The place of an action, or of one of its keys: in quotes, in the order they were read, after the heading of the keys.
    fn place_of_keys(&self, wish: usize, key: Option<usize>) -> Option<Range<usize>> {
        let words = quoted(&self.text);
        let of = |place: &Range<usize>| self.text.get(place.clone()).unwrap_or_default();
        let wishes = &self.config.keys.0;
        let written: Vec<String> = wishes
            .iter()
            .flat_map(|(id, keys)| std::iter::once(id).chain(keys))
            .map(|word| format!("{word:?}"))
            .collect();
        let start = words.windows(written.len().max(1)).position(|window| {
            let each = window.iter().map(of);
            each.eq(written.iter().map(String::as_str))
        })?;
        let before: usize = wishes.iter().take(wish).map(|(_, k)| k.len() + 1).sum();
        let at = start + before + key.map_or(0, |key| key + 1);
        words.get(at).cloned()
    }
}

/// The texts in quotes, without those of comments.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if let Some(inside) = rest.strip_prefix('"') {
            let mut escaped = false;
            let end = inside.find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            let end = at + end.map_or(rest.len(), |end| end + 2);
            found.push(at..end);
            at = end;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// Where the user's configuration is.
///
/// # Errors
/// [`StoreError::NoHome`] when the user has no folder for it.
pub fn config_path() -> Result<PathBuf, StoreError> {
    let strategy = etcetera::choose_base_strategy().map_err(|_| StoreError::NoHome)?;
    let folder = etcetera::BaseStrategy::config_dir(&strategy);
    Ok(folder.join("riparto").join("config.ron"))
}

/// The user's configuration; empty when there is no file of it.
///
/// # Errors
/// [`StoreError`] when there is one and it cannot be used.
pub fn load_config() -> Result<Configured, StoreError> {
    match config_path() {
        Ok(file) => config_at(&file),
        Err(_) => Ok(Configured::default()),
    }
}

/// The configuration of a file; empty when there is none, or nothing in it.
///
/// # Errors
/// [`StoreError`] when there is one and it cannot be used.
pub fn config_at(file: &Path) -> Result<Configured, StoreError> {
    let text = match read(file) {
        Err(e) if e.is_missing() => return Ok(Configured::default()),
        other => other?,
    };
    let origin = file.display().to_string();
    if text.trim().is_empty() {
        return Ok(Configured::default());
    }
    let config: Config = from_text(&origin, &text)?;
    let folder = folder_of(file);
    Ok(Configured {
        config: Config {
            rules: config.rules.map(|rules| folder.join(rules)),
            ..config
        },
        origin,
        text,
    })
}

/// Writes the user's first configuration, and gives its place.
///
/// # Errors
/// [`StoreError`]: one that is there already is never written over.
pub fn write_config(text: &str) -> Result<PathBuf, StoreError> {
    let file = config_path()?;
    if file.exists() {
        return Err(StoreError::Exists(file));
    }
    let folder = folder_of(&file);
    fs::create_dir_all(&folder).map_err(|error| StoreError::io(&folder, error))?;
    write_whole(&file, text, Existing::Refuse, Readers::AsUsual)?;
    Ok(file)
}
