//! `check`: every answer of the rules in full.

use clap::ArgMatches;

use super::{Environment, Stop, sections, show, table};
use crate::fund::Split;
use crate::lang::Lang;
use crate::negotiation::{Case, Outlook};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let case = show::load(m, environment)?;
    let text = |case: &Case, split: &Split, outlook: &Outlook, lang| {
        let answers = table::answers_in_full(case, split, outlook, lang);
        let heading = table::heading(case, lang) + &sections::differences(case, lang);
        format!("{heading}\n{answers}")
    };
    show::print(m, &case, &case.opening, lang, text)
}
