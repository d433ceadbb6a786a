//! What the user always wants, in a file of the user's configuration folder.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::StoreError;
use super::read::read;
use super::text::from_text;

/// The configuration: `riparto/config.ron` in the user's configuration folder (`XDG_CONFIG_HOME`). What the command line
/// says wins over it.
///
/// ```text
/// Config(
///   rules: "regole",
///   operator: "ufficio personale",
/// )
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder of further packs of rules; where it is not absolute, beside the file itself.
    #[serde(default)]
    pub rules: Option<PathBuf>,
    /// Who holds the keyboard, by role, as it is written beside each act of a negotiation: "ufficio personale".
    #[serde(default)]
    pub operator: Option<String>,
}

/// The user's configuration; empty when there is no file of it.
///
/// # Errors
/// [`StoreError`] when there is one and it cannot be used.
pub fn load_config() -> Result<Config, StoreError> {
    let Ok(strategy) = etcetera::choose_base_strategy() else {
        return Ok(Config::default());
    };
    let folder = etcetera::BaseStrategy::config_dir(&strategy).join("riparto");
    config_at(&folder)
}

/// The configuration of a folder; empty when there is no file of it.
///
/// # Errors
/// [`StoreError`] when there is one and it cannot be used.
pub fn config_at(folder: &Path) -> Result<Config, StoreError> {
    let file = folder.join("config.ron");
    let text = match read(&file) {
        Err(StoreError::NotFound(_)) => return Ok(Config::default()),
        other => other?,
    };
    let config: Config = from_text(&file.display().to_string(), &text)?;
    Ok(Config {
        rules: config.rules.map(|rules| folder.join(rules)),
        ..config
    })
}
