//! What is said of the papers.

use super::super::{Lang, Text, capitalized};

/// The papers, as a word.
pub const PAPERS: Text = Text("documenti", "documents");
/// A sum that its table leaves without a name.
pub const TOTAL_ROW: Text = Text("Totale", "Total");
/// Where somebody signs.
pub const SIGNATURE: Text = Text("Firma", "Signature");

/// What is missing, and the word by which it is written, with the row where there is one.
pub fn written_by(what: &str, word: &str, row: Option<usize>, lang: Lang) -> String {
    let what = capitalized(what);
    let row = row.map_or(String::new(), |row| format!(" {row}"));
    match lang {
        Lang::It => format!("{what}: si scrive con {word}{row}."),
        Lang::En => format!("{what}: it is written with {word}{row}."),
    }
}
