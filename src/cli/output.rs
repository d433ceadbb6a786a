//! The two streams.

use std::io::Write;

use serde_json::Value;

use super::json;
use crate::fund::{first_unsafe, visible};
use crate::lang::Lang;
use crate::report::system_cause;

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

/// What the system says of the streams, in words: what, and what to do.
pub(super) fn refused(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind::{QuotaExceeded, StorageFull};
    let full = matches!(error.kind(), StorageFull | QuotaExceeded);
    let (why, _) = system_cause(error, lang);
    let text = match (full, lang) {
        (true, Lang::It) => {
            "errore: non c'è più posto sul disco dove va ciò che il comando stampa\naiuto: fare posto, o mandarlo altrove, e ripetere".to_owned()
        }
        (true, Lang::En) => {
            "error: there is no room left on the disk where what the command prints goes\nhelp: make room, or send it elsewhere, then try again".to_owned()
        }
        (false, Lang::It) => format!(
            "errore: ciò che il comando legge o stampa non passa: {why}\naiuto: controllare il terminale, o da dove viene e dove va, e ripetere"
        ),
        (false, Lang::En) => format!(
            "error: what the command reads or prints does not pass: {why}\nhelp: check the terminal, or where it comes from and goes, then try again"
        ),
    };
    visible(&text)
}

/// Writes what went wrong; when even that is not possible there is nobody to tell.
pub(super) fn to_stderr(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "{}", text.trim_end());
}
