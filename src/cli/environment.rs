//! What the process is told from outside, read once: language, clock, colours, folders.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::settings::Origin;
use crate::app::Stamp;
use crate::lang::Lang;
use crate::report::Paint;
use crate::store::{LangName, load_config, zone_asked, zone_from_file};

/// The surroundings of a run.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The locale of messages, as the system has it.
    locale: Option<String>,
    /// True when `NO_COLOR` asks for none.
    pub no_color: bool,
    /// The moment the run started.
    pub now: Zoned,
    /// What `TZ` asks for, where it is no zone: the clock is then that of UTC.
    pub(super) no_zone: Option<String>,
    stdout: End,
    stderr: End,
    /// The kind of the terminal.
    term: String,
    /// True when there is a screen and a keyboard.
    pub interactive: bool,
}

/// Where what is written ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// On a terminal.
    Terminal,
    /// In a file, or in another program.
    Elsewhere,
}

impl End {
    fn of(stream: &impl IsTerminal) -> Self {
        if stream.is_terminal() {
            Self::Terminal
        } else {
            Self::Elsewhere
        }
    }
}

impl Environment {
    /// Reads the surroundings.
    pub fn read() -> Self {
        let said = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
        let (zone, no_zone) = local_zone(said("TZ"), said("TZDIR").as_deref().map(Path::new));
        Self {
            locale: said("LC_ALL")
                .or_else(|| said("LC_MESSAGES"))
                .or_else(|| said("LANG")),
            no_color: said("NO_COLOR").is_some(),
            now: Timestamp::now().to_zoned(zone),
            no_zone,
            term: said("TERM").unwrap_or_default(),
            stdout: End::of(&std::io::stdout()),
            stderr: End::of(&std::io::stderr()),
            interactive: std::io::stdout().is_terminal() && std::io::stdin().is_terminal(),
        }
    }

    /// The day of the run.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// The moment of the run.
    pub(super) fn stamp(&self) -> Stamp {
        Stamp::from(self.now.clone())
    }

    /// The time zone of the run.
    pub(super) fn zone(&self) -> &TimeZone {
        self.now.time_zone()
    }

    /// The language, and who said it: what `--lang` asks, else the configuration's, else the system's, else Italian. It is needed before the arguments are parsed,
    /// because their help is in it.
    pub(super) fn language(&self, args: &[OsString]) -> (Lang, Origin) {
        let mut words = args.iter().filter_map(|a| a.to_str());
        let mut asked = None;
        while let Some(word) = words.next() {
            if word == "--" {
                break;
            }
            if word == "--lang" {
                asked = words.next().and_then(Lang::named);
            } else if let Some(value) = word.strip_prefix("--lang=") {
                asked = Lang::named(value);
            }
        }
        // A configuration that cannot be read is told by the command that needs it.
        let configured = || match load_config().ok()?.config.lang?.0 {
            LangName::It => Some(Lang::It),
            LangName::En => Some(Lang::En),
        };
        let locale = || self.locale.as_deref().and_then(Lang::named);
        let with = |origin: Origin| move |lang: Lang| (lang, origin);
        asked
            .map(with(Origin::Flag))
            .or_else(|| configured().map(with(Origin::File)))
            .or_else(|| locale().map(with(Origin::Environment)))
            .unwrap_or((Lang::default(), Origin::Default))
    }

    /// True when the terminal may be asked the colour of its ground: not one that would print the question.
    pub(super) fn may_ask_ground(&self) -> bool {
        cfg!(unix) && !["", "dumb", "linux", "unknown"].contains(&self.term.as_str())
    }

    /// True for a terminal that says it has lines and no screen: there the program speaks.
    pub(super) fn has_no_screen(&self) -> bool {
        self.interactive && self.term == "dumb"
    }

    /// Whether errors may be coloured.
    pub(super) fn paint(&self) -> Paint {
        if self.stderr_is_terminal() && !self.no_color {
            Paint::Colours
        } else {
            Paint::Plain
        }
    }

    /// True when what is asked is read on a terminal.
    pub(super) fn stdout_is_terminal(&self) -> bool {
        self.stdout == End::Terminal
    }

    /// True when what goes wrong, and how far a long work is, is read on a terminal.
    pub(super) fn stderr_is_terminal(&self) -> bool {
        self.stderr == End::Terminal
    }

    /// The folder where sessions are looked for when no file is named.
    pub(super) fn sessions_folder() -> PathBuf {
        PathBuf::from(crate::app::SESSIONS)
    }
}

/// The zone of the clock: the one asked for with `TZ`, else the machine's. With what was asked, where it is no zone.
fn local_zone(asked: Option<String>, folder: Option<&Path>) -> (TimeZone, Option<String>) {
    let Some(asked) = asked else {
        let zone = zone_from_file().unwrap_or_else(TimeZone::system);
        return (zone, None);
    };
    match zone_asked(&asked, folder) {
        Some(zone) => (zone, None),
        None => (TimeZone::UTC, Some(asked)),
    }
}
