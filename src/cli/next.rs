//! `new --from`: the session of a later year.

use std::path::Path;

use clap::ArgMatches;

use super::{Environment, Stop, exit, output};
use crate::fund::path_shown;
use crate::lang::{self, Lang, Text};
use crate::negotiation::next_year;
use crate::report::next_fault_line;
use crate::store;

/// Runs the command.
pub(super) fn run(
    m: &ArgMatches,
    (file, from): (&Path, &Path),
    lang: Lang,
    environment: &Environment,
) -> Result<u8, Stop> {
    let library = super::packs::library(m)?;
    let last = store::load_case(from, &library, environment.today(), None)?;
    let year = m.get_one::<i16>("year").copied().unwrap_or_default();
    let packs = library.all()?;
    let mut next = next_year(&last.session, &packs, year)
        .map_err(|fault| Stop::Input(next_fault_line(fault, lang)))?;
    next.session.as_known = m.get_one("as-known").copied();
    store::write_session(file, &next.session, m.get_flag("force"))?;
    let written = Text("scritta la sessione", "session written").of(lang);
    let mut text = format!("{written}: {}\n", path_shown(file));
    for sentence in lang::carried(&next, lang) {
        text += &format!(" · {sentence}\n");
    }
    output::to_stdout(&text)?;
    Ok(exit::OK)
}
