//! `check`: every answer of the rules in full.

use clap::ArgMatches;

use super::{Environment, Stop, sections, show, table};
use crate::fund::Split;
use crate::lang::Lang;
use crate::negotiation::{Case, Outlook};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let (case, at) = show::load_at(m, environment)?;
    let text = |case: &Case, split: &Split, outlook: &Outlook, lang| {
        let answers = table::answers_in_full(case, split, outlook, lang);
        let heading = show::heading(case, at.as_ref(), lang) + &sections::differences(case, lang);
        format!("{heading}\n{answers}")
    };
    show::print_at(m, &case, &case.opening, at.as_ref(), lang, text)
}
