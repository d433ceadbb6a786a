//! The log: what the program does, in a file that only the user reads, for whoever looks for a defect. Off unless asked for.
//!
//! It tells of events, files opened and durations. No figure, no text of a session or of the workbook and nothing that is typed
//! goes there: events name kinds of things, never what they hold.

use std::path::Path;
use std::sync::Mutex;

use tracing::level_filters::LevelFilter;

use crate::store::{self, StoreError};

/// Starts the log in a file.
///
/// # Errors
/// [`StoreError`] when the file cannot be one.
pub(super) fn start(path: &Path) -> Result<(), StoreError> {
    let file = store::log_file(path)?;
    let subscriber = tracing_subscriber::fmt()
        .with_writer(Mutex::new(file))
        .with_ansi(false)
        .with_max_level(LevelFilter::TRACE)
        .finish();
    // There is one log to a run: a second one would change nothing.
    let _ = tracing::subscriber::set_global_default(subscriber);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        system = std::env::consts::OS,
        "started"
    );
    Ok(())
}
