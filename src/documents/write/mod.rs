//! A [`Document`] to the bytes of a format.

mod csv;
mod docx;
mod html;
mod json;
mod md;
mod picture;
mod xlsx;

use super::Document;
use crate::fund::visible;

/// A format of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One file that prints well, with its pictures.
    Html,
    /// A sheet for each table, with formulas that make the figures again.
    Xlsx,
    /// A text to be edited, with real headings and tables.
    Docx,
    /// The tables alone.
    Csv,
    /// Plain text with marks.
    Md,
    /// For other programs.
    Json,
}

/// How a CSV writes its figures and parts its fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Separators {
    /// Semicolons and `1.234,56`, as an Italian office opens it.
    #[default]
    Italian,
    /// Commas and `1234.56`, as other programs read it.
    Plain,
}

/// Why a paper was not written in its format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotWritten(pub String);

/// The bytes of a paper.
pub type Written = Result<Vec<u8>, NotWritten>;

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Html,
        Self::Xlsx,
        Self::Docx,
        Self::Csv,
        Self::Md,
        Self::Json,
    ];

    /// Its name, which is the extension of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Csv => "csv",
            Self::Md => "md",
            Self::Json => "json",
        }
    }

    /// Whether its bytes are text, which a terminal can show.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx | Self::Docx)
    }

    /// The format of a name, or of the extension of a file.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let name = match name.as_str() {
            "htm" => "html",
            "markdown" => "md",
            other => other,
        };
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// Writes a paper.
///
/// # Errors
/// [`NotWritten`]: the library of the format refused.
pub fn write(document: &Document, format: Format, separators: Separators) -> Written {
    match format {
        Format::Html => Ok(html::write(document).into_bytes()),
        Format::Xlsx => xlsx::write(document),
        Format::Docx => docx::write(document),
        Format::Csv => csv::write(document, separators),
        Format::Md => Ok(md::write(document).into_bytes()),
        Format::Json => json::write(document),
    }
}

/// A text from outside as a paper may have it: what could move or hide text is shown as a sign of its own.
fn clean(text: &str) -> String {
    visible(text)
}

/// A text as a page shows it: a percentage is not parted from its sign at the end of a line.
fn glued(text: &str) -> String {
    clean(text).replace(" %", "\u{a0}%")
}

/// A text that no sheet takes for a formula.
fn not_a_formula(text: &str) -> String {
    let text = clean(text).replace(['\t', '\r', '\n'], " ");
    let first = text.trim_start().chars().next();
    if first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) {
        format!("'{text}")
    } else {
        text
    }
}

/// A text in which nothing is markup, in an element or in an attribute; what XML does not admit is shown as a sign of its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in glued(text).chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() && !"\n\t".contains(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
