//! The packs that a command works with: those shipped, and those of the folder that the user names.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;

use super::Stop;
use crate::rules::Pack;
use crate::store::{self, Shelved};

/// The packs, each with where it was read. What the command line says wins over the configuration.
pub(super) fn shelved(m: &ArgMatches) -> Result<Vec<Shelved>, Stop> {
    let folder = match m.get_one::<PathBuf>("rules") {
        Some(folder) => Some(folder.clone()),
        None => store::load_config()?.rules,
    };
    Ok(store::load_packs(folder.as_deref())?)
}

/// The packs alone.
pub(super) fn packs(m: &ArgMatches) -> Result<Vec<Arc<Pack>>, Stop> {
    Ok(shelved(m)?.into_iter().map(|s| s.pack).collect())
}
