//! The commands, one file each: what riparto does without its screen, and the door to it.
//!
//! Knows all the rooms. Standard output is for what was asked, standard error for what went wrong.

mod archive;
mod check;
mod command;
mod completions;
mod config;
mod diff;
mod environment;
mod export;
mod follow;
mod import;
mod json;
mod log;
mod logging;
mod man;
mod moment;
mod new;
mod next;
mod open;
mod output;
mod packs;
mod quadro;
mod review;
mod rules;
mod sections;
mod settings;
mod settle;
mod settled;
mod show;
mod table;
mod try_split;
mod tutorial;
mod usage;
mod verify;

pub use command::command;
pub use environment::Environment;

use std::ffi::OsString;

use crate::fund::visible;
use crate::lang::told::no_zone;
use crate::lang::{Lang, Text, capitalized};
use crate::report::{Paint, store_error};
use crate::store::StoreError;

/// Exit codes: what scripts rely on.
pub mod exit {
    /// Done; or, where a verdict is asked, nothing contrasts with law or contract.
    pub const OK: u8 = 0;
    /// A rule of law or contract is not respected, or a chain is broken.
    pub const VIOLATED: u8 = 1;
    /// The input cannot be used.
    pub const INPUT: u8 = 2;
    /// With `--strict`: something cannot be told, or a motivation is missing.
    pub const STRICT: u8 = 3;
    /// The command is not written as it should be.
    pub const USAGE: u8 = 64;
}

/// Why a command stops.
#[derive(Debug)]
enum Stop {
    /// A file cannot be used.
    Store(StoreError),
    /// The input cannot be used: the sentence that says why.
    Input(String),
    /// The command is not written as it should be: the sentence that says why.
    Usage(String),
    /// The input cannot be used: the whole text that says why, with its excerpt.
    Told(String),
    /// Whoever reads our output has gone.
    Closed,
    /// What the system says of what is read or written through the terminal, or where it is directed.
    Stream(std::io::Error),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Box<crate::store::TextError>> for Stop {
    fn from(error: Box<crate::store::TextError>) -> Self {
        Self::Store(StoreError::Text(error))
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Stream(error),
        }
    }
}

/// Runs the command that the arguments ask for, and gives the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, environment: &Environment) -> u8 {
    crate::term::spare_limits();
    let args: Vec<OsString> = args.into_iter().collect();
    let (lang, said_by) = environment.language(&args);
    let matches = match command::parsed(&args, lang) {
        Ok(matches) => matches,
        Err(error) => return usage::tell(&error, &args, lang),
    };
    // The table tells it on its screen.
    if let (Some(asked), Some(_)) = (&environment.no_zone, matches.subcommand()) {
        output::to_stderr(&capitalized(&no_zone(asked, lang)));
    }
    let outcome = match matches.subcommand() {
        Some((command, _)) if command::says_how_to_open(&matches) => {
            let why = Text(
                "qui può stare solo --lang: il resto va dopo, o senza comando",
                "only --lang may stand here: the rest goes after it, or without a command",
            );
            let place = Text("prima di", "before").of(lang);
            Err(Stop::Usage(format!("{place} {command}: {}", why.of(lang))))
        }
        Some(("show", m)) => show::run(m, lang, environment),
        Some(("check", m)) => check::run(m, lang, environment),
        Some(("table", m)) => table::run(m, lang, environment),
        Some(("try", m)) => try_split::run(m, lang, environment),
        Some(("diff", m)) => diff::run(m, lang, environment),
        Some(("log", m)) => log::run(m, lang, environment),
        Some(("verify", m)) => verify::run(m, lang, environment),
        Some(("follow", m)) => follow::run(m, lang, environment),
        Some(("tutorial", m)) => tutorial::run(m, (lang, said_by), environment),
        Some(("review", m)) => review::run(m, lang, environment),
        Some(("export", m)) => export::run(m, lang, environment),
        Some(("import", m)) => import::run(m, lang, environment),
        Some(("rules", m)) => rules::run(m, lang, environment),
        Some(("new", m)) => new::run(m, lang, environment),
        Some(("settle", m)) => settle::run(m, lang, environment),
        Some(("config", m)) => config::run(m, (lang, said_by), environment),
        Some(("completions", m)) => completions::run(m, lang),
        Some(("man", _)) => man::run(lang),
        _ => open::run(&matches, (lang, said_by), environment),
    };
    match outcome {
        Ok(code) => code,
        Err(stop) => tell(&stop, lang, environment.paint()),
    }
}

fn tell(stop: &Stop, lang: Lang, paint: Paint) -> u8 {
    let (text, code) = match stop {
        Stop::Closed => return exit::OK,
        Stop::Store(error) => (store_error(error, lang, paint), exit::INPUT),
        Stop::Stream(error) => (output::refused(error, lang), exit::INPUT),
        Stop::Input(why) => (
            format!("{}: {}", usage::ERROR.of(lang), visible(why)),
            exit::INPUT,
        ),
        Stop::Told(text) => (text.clone(), exit::INPUT),
        Stop::Usage(why) => (
            format!("{}: {}", usage::ERROR.of(lang), visible(why)),
            exit::USAGE,
        ),
    };
    output::to_stderr(&text);
    code
}
