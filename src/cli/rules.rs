//! `rules`: what the packs hold, where it is written, why it answers so, and whether it answers right.

mod command;
mod explain;
mod json;
mod list;
mod show;
mod test;

use clap::ArgMatches;

use super::{Environment, Stop};
use crate::lang::{self, Lang, quoted};
use crate::rules::Pack;

pub(super) use command::command;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    match m.subcommand() {
        Some(("show", m)) => show::run(m, lang),
        Some(("explain", m)) => explain::run(m, lang, environment),
        Some(("test", m)) => test::run(m, lang),
        Some((_, m)) => list::run(m, lang),
        None => list::run(m, lang),
    }
}

/// True when JSON is asked for.
fn wants_json(m: &ArgMatches) -> bool {
    m.get_one::<String>("format").is_some_and(|f| f == "json")
}

/// No rule has this name.
fn no_rule<'a>(word: &str, packs: impl Iterator<Item = &'a Pack>, lang: Lang) -> Stop {
    let word_quoted = quoted(word, lang);
    let meant = lang::closest_rule(packs, word);
    Stop::Input(match (meant, lang) {
        (Some(id), Lang::It) => format!("nessuna regola {word_quoted}; forse {id}?"),
        (Some(id), Lang::En) => format!("no rule {word_quoted}; did you mean {id}?"),
        (None, Lang::It) => {
            format!("nessuna regola {word_quoted}: riparto rules list le elenca")
        }
        (None, Lang::En) => format!("no rule {word_quoted}: riparto rules list lists them"),
    })
}
