//! `check`: every answer of the rules in full, of a session; or a line for each session of an archive.

mod many;

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Environment, Stop, quadro, sections, show};
use crate::fund::Split;
use crate::lang::{Lang, Text};
use crate::negotiation::{Case, Outlook};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    if is_archive(m) {
        if m.contains_id("at") {
            let one = Text("--at vuole una sessione sola", "--at takes one session");
            return Err(Stop::Usage(one.of(lang).to_owned()));
        }
        return many::run(m, lang, environment);
    }
    let (case, at) = show::load_at(m, environment)?;
    let text = |case: &Case, split: &Split, outlook: &Outlook, lang| {
        let answers = quadro::answers_in_full(case, split, outlook, lang);
        let heading = show::heading(case, at.as_ref(), lang) + &sections::differences(case, lang);
        format!("{heading}\n{answers}")
    };
    show::print_at(m, &case, &case.opening, at.as_ref(), lang, text)
}

/// True for a folder, for more than one file, and for the format that has a line for each.
fn is_archive(m: &ArgMatches) -> bool {
    let mut files = m.get_many::<PathBuf>("file").unwrap_or_default();
    let lines = m.get_one::<String>("format").is_some_and(|f| f == "jsonl");
    lines || files.len() > 1 || files.any(|file| file.is_dir())
}
