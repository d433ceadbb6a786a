//! The papers of the office: from the data of a negotiation to a [`Document`], and from a document to the bytes of a format.
//!
//! Knows `negotiation` and `lang`. No files: templates come in as text, formats go out as bytes. The papers are acts of an
//! Italian office: they speak Italian whatever language the screen speaks. Their prose is in templates
//! (`assets/documents/*.md`), which an office may replace; their tables are made here.
//!
//! A paper goes one way: [`Source`] → [`Template`] with the values and blocks it names → [`Document`] → [`write()`].

mod answers;
mod blocks;
mod carried;
mod contracts;
mod document;
mod formula;
pub mod import;
mod law;
mod missing;
mod paper;
mod source;
mod template;
mod values;
mod words;
mod write;

pub use blocks::block_names;
pub use document::{
    Block, Cell, Column, Document, Holds, Picture, Role, Row, Run, Shows, Table, Value,
};
pub use formula::{At, Formula, Operand, Term};
pub use missing::{Missing, Place};
pub use paper::Paper;
pub use source::{About, Names, Source, Totals};
pub use template::{Fault, Template, TemplateFault};
pub use values::value_names;
pub use write::{Format, NotWritten, Separators, Written, write};

/// Makes a paper: its template filled with what is known, what is not known left as marked blanks.
pub fn document(paper: Paper, template: &Template, source: &Source) -> Document {
    template::fill(paper, template, source)
}
