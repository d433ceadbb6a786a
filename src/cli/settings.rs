//! What holds in a run, and who said it: the command line, the configuration, the environment, or the program.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Environment;
use crate::app::{COMMANDS, Glyphs, KeyFault, KeyTrouble, Keymap, Message, Model, STEPS, Tone};
use crate::lang::told::{config_ignored, no_zone};
use crate::lang::{Lang, Text};
use crate::money::Amount;
use crate::report::store_error_title;
use crate::store::{self, BindingFault, Configured, StoreError, ThemeName};
use crate::term::Mouse;

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The program has it so.
    Default,
    /// The configuration.
    File,
    /// An option of the command line.
    Flag,
    /// A variable of the environment.
    Environment,
}

/// A value, and who said it.
pub(super) type Said<T> = (T, Origin);

/// The settings of a run.
#[derive(Debug)]
pub(super) struct Settings {
    /// The language of words.
    pub(super) lang: Said<Lang>,
    /// The colours.
    pub(super) theme: Said<ThemeName>,
    /// The signs of the screen.
    pub(super) glyphs: Said<Glyphs>,
    /// Whose the mouse is.
    pub(super) mouse: Said<Mouse>,
    /// The place in [`STEPS`] of the first step; `None`: as the program has it.
    pub(super) step: Said<Option<usize>>,
    /// Who holds the keyboard.
    pub(super) operator: Said<Option<String>>,
    /// The folder of further packs.
    pub(super) rules: Said<Option<PathBuf>>,
    /// The keys.
    pub(super) keys: Keymap,
    /// Why the configuration does not hold.
    pub(super) trouble: Option<StoreError>,
    /// What is asked of the clock, where it is no zone.
    no_zone: Option<String>,
}

impl Settings {
    /// What holds. A configuration that cannot be used holds in nothing, and is told.
    pub(super) fn of(m: &ArgMatches, lang: Said<Lang>, environment: &Environment) -> Self {
        let read = store::load_config().and_then(|configured| {
            let keys = keys(&configured)?;
            let step = step(&configured)?;
            Ok((configured.config, keys, step))
        });
        let ((config, keys, step), trouble) = match read {
            Ok(read) => (read, None),
            Err(error) => (Default::default(), Some(error)),
        };
        // Not every command takes every option.
        let flag = |name: &str| m.try_get_one::<String>(name).ok().flatten().cloned();
        let path = m.try_get_one::<PathBuf>("rules").ok().flatten().cloned();
        let ascii = m.try_get_one::<bool>("ascii").ok().flatten();
        let no_mouse = m.try_get_one::<bool>("no-mouse").ok().flatten();
        let wish = flag("theme").as_deref().and_then(ThemeName::named);
        let glyphs = |ascii: bool| if ascii { Glyphs::Ascii } else { Glyphs::Signs };
        Self {
            lang,
            theme: theme(wish, config.theme.map(|word| word.0), environment.no_color),
            glyphs: match (ascii, config.ascii) {
                (Some(true), _) => (Glyphs::Ascii, Origin::Flag),
                (_, Some(ascii)) => (glyphs(ascii), Origin::File),
                _ => (Glyphs::Signs, Origin::Default),
            },
            mouse: match (no_mouse, config.mouse) {
                (Some(true), _) => (Mouse::Left, Origin::Flag),
                (_, Some(true)) => (Mouse::Heard, Origin::File),
                (_, Some(false)) => (Mouse::Left, Origin::File),
                _ => (Mouse::Heard, Origin::Default),
            },
            step: (step, said_in_file(step.as_ref())),
            operator: first(flag("operator"), config.operator),
            rules: first(path, config.rules),
            keys,
            trouble,
            no_zone: environment.no_zone.clone(),
        }
    }

    /// What the model is to know of them. A configuration that does not hold is told where people read.
    pub(super) fn apply(&self, model: &mut Model) {
        model.keys = self.keys.clone();
        model.glyphs = self.glyphs.0;
        if let Some(step) = self.step.0 {
            model.step = step;
        }
        if let Some(operator) = self.operator() {
            model.operator = operator;
        }
    }

    /// Who holds the keyboard, where somebody says it. It is written in the history: on one line, without what could move or hide
    /// text.
    pub(super) fn operator(&self) -> Option<String> {
        let said = crate::fund::on_one_line(self.operator.0.as_deref().unwrap_or_default());
        let said = said.trim();
        (!said.is_empty()).then(|| said.to_owned())
    }

    /// Says on the screen why the configuration, or the time zone, does not hold.
    pub(super) fn tell_trouble(&self, model: &mut Model) {
        let lang = model.lang;
        let trouble = self.trouble.as_ref();
        let config = trouble.map(|why| config_ignored(&store_error_title(why, lang), lang));
        let zone = self.no_zone.as_deref().map(|asked| no_zone(asked, lang));
        let told: Vec<String> = config.into_iter().chain(zone).collect();
        if !told.is_empty() {
            model.message = Some(Message {
                text: told.join(". "),
                tone: Tone::Refused,
            });
        }
    }

    /// The first step, in figures.
    pub(super) fn step_amount(&self) -> Amount {
        let at = self.step.0.unwrap_or(crate::app::FIRST_STEP);
        Amount::from_cents(STEPS[at.min(STEPS.len() - 1)])
    }
}

/// What the command line says, else the configuration.
fn first<T>(flag: Option<T>, file: Option<T>) -> Said<Option<T>> {
    let origin = if flag.is_some() {
        Origin::Flag
    } else {
        said_in_file(file.as_ref())
    };
    (flag.or(file), origin)
}

fn said_in_file<T>(value: Option<&T>) -> Origin {
    if value.is_some() {
        Origin::File
    } else {
        Origin::Default
    }
}

/// The colours. `NO_COLOR` gives way to who asks for some by name, on the command line or in the configuration.
fn theme(flag: Option<ThemeName>, file: Option<ThemeName>, no_color: bool) -> Said<ThemeName> {
    let named = |name: &ThemeName| !(no_color && *name == ThemeName::Auto);
    match (flag.filter(named), file.filter(named)) {
        (Some(name), _) => (name, Origin::Flag),
        (None, Some(name)) => (name, Origin::File),
        (None, None) if no_color => (ThemeName::Mono, Origin::Environment),
        (None, None) => (ThemeName::Auto, Origin::Default),
    }
}

/// The keys as the configuration has them.
fn keys(configured: &Configured) -> Result<Keymap, StoreError> {
    let wished = &configured.config.keys.0;
    Keymap::with(wished).map_err(|fault| {
        let KeyFault { wish, key, why } = &fault;
        let (action, names) = wished.get(*wish).cloned().unwrap_or_default();
        let name = key
            .and_then(|at| names.get(at).cloned())
            .unwrap_or_default();
        let fault = match why {
            KeyTrouble::NoCommand => BindingFault::NoAction {
                meant: closest(&action),
                found: action,
            },
            KeyTrouble::NoKey => BindingFault::NoKey(name),
            KeyTrouble::None => BindingFault::None(action),
            KeyTrouble::Twice => BindingFault::Twice(action),
            KeyTrouble::Types => BindingFault::Types { key: name, action },
            KeyTrouble::Taken(by) => BindingFault::Taken {
                key: name,
                action,
                by,
            },
        };
        configured.about_keys(*wish, *key, fault)
    })
}

/// The action most like a word, when it is like enough.
fn closest(word: &str) -> Option<&'static str> {
    let distance = |id: &&'static str| strsim::damerau_levenshtein(&word.to_lowercase(), id);
    let best = COMMANDS.iter().map(|info| info.id).min_by_key(distance)?;
    (distance(&best) <= 1 + word.chars().count() / 4).then_some(best)
}

/// The place of the step that the configuration asks for.
fn step(configured: &Configured) -> Result<Option<usize>, StoreError> {
    let Some(amount) = configured.config.step else {
        return Ok(None);
    };
    let at = STEPS.iter().position(|step| *step == amount.cents());
    let allowed = || {
        let all = STEPS.iter().map(|step| Amount::from_cents(*step));
        let all: Vec<String> = all.map(|step| format!("\"{}\"", step.to_plain())).collect();
        all.join(", ")
    };
    at.map(Some).ok_or_else(|| configured.about_step(allowed()))
}

impl Origin {
    /// In words.
    pub(super) fn words(self) -> Text {
        match self {
            Self::Default => Text("del programma", "the program's"),
            Self::File => Text("configurazione", "configuration"),
            Self::Flag => Text("riga di comando", "command line"),
            Self::Environment => Text("ambiente", "environment"),
        }
    }

    /// For programs.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::File => "file",
            Self::Flag => "flag",
            Self::Environment => "environment",
        }
    }
}
