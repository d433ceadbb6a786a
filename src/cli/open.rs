//! No command: the table.
use clap::ArgMatches;

use super::{Environment, Stop};
use crate::lang::Lang;

pub(super) fn run(_m: &ArgMatches, _lang: Lang, _environment: &Environment) -> Result<u8, Stop> {
    Ok(0)
}
