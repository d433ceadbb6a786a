//! DOCX: a text that an office can edit, with the styles, tables and heads that a word processor knows.
//!
//! Its parts are written here: a paper needs few of them, and all that it needs (heads that are repeated on each page, columns as
//! wide as what they hold) is in the standard, ECMA-376.

mod body;
mod chart;
mod parts;
mod table;
mod widths;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{NotWritten, Written};
use crate::documents::Document;

/// Writes a paper.
pub(super) fn write(document: &Document) -> Written {
    // The same paper gives the same bytes: no moment of writing.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts::parts(document) {
        let refused = |error: &dyn std::error::Error| NotWritten(error.to_string());
        package
            .start_file(name, options)
            .map_err(|error| refused(&error))?;
        package
            .write_all(text.as_bytes())
            .map_err(|error| refused(&error))?;
    }
    let written = package.finish();
    let written = written.map_err(|error| NotWritten(error.to_string()))?;
    Ok(written.into_inner())
}
