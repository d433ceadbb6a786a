//! `check`: every answer of the rules in full.

use clap::ArgMatches;

use super::{Environment, Stop, show, table};
use crate::fund::{ShareBase, Split};
use crate::lang::Lang;
use crate::negotiation::Case;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let case = show::load(m, environment)?;
    show::print(
        m,
        &case,
        &case.opening,
        lang,
        |case: &Case, split: &Split, lang| {
            let outlook = case.outlook(split, ShareBase::Fund);
            format!(
                "{}\n{}",
                table::heading(case, lang),
                table::answers_in_full(case, &outlook, lang)
            )
        },
    )
}
