//! The packs that a command works with: those shipped, and those of the folder that the user names.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Stop;
use crate::store::{self, Library, Shelved};

/// The packs, each with where it was read. What the command line says wins over the configuration.
pub(super) fn shelved(m: &ArgMatches) -> Result<Vec<Shelved>, Stop> {
    Ok(store::load_packs(folder(m)?.as_deref())?)
}

/// The library that sessions choose from.
pub(super) fn library(m: &ArgMatches) -> Result<Library, Stop> {
    Ok(Library::of(folder(m)?.as_deref())?)
}

fn folder(m: &ArgMatches) -> Result<Option<PathBuf>, Stop> {
    Ok(match m.get_one::<PathBuf>("rules") {
        Some(folder) => Some(folder.clone()),
        None => store::load_config()?.config.rules,
    })
}
