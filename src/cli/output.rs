//! The two streams.

use std::io::Write;

use serde_json::Value;

use super::json;
use crate::fund::{first_unsafe, visible};

/// Writes what was asked. What could move or hide text, in the name of a file or wherever it comes from, is shown and not done.
///
/// # Errors
/// When whoever reads has gone.
pub(super) fn to_stdout(text: &str) -> std::io::Result<()> {
    if first_unsafe(text).is_some() {
        plainly(&visible(text))
    } else {
        plainly(text)
    }
}

/// Writes a document. What could move or hide text on a terminal is escaped, as JSON has it: whoever reads the document has it
/// back.
///
/// # Errors
/// When whoever reads has gone.
pub(super) fn document(document: &Value) -> std::io::Result<()> {
    plainly(&json::escaped(format!("{document:#}")))
}

/// Writes a paper as it is: its format has made safe what is in it.
///
/// # Errors
/// When whoever reads has gone.
pub(super) fn bytes(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

fn plainly(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Writes what went wrong; when even that is not possible there is nobody to tell.
pub(super) fn to_stderr(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "{}", text.trim_end());
}
