//! [`Template`]: the prose of a paper, in a text that an office can read and change.
//!
//! A template is a text with `#`, `##` and `###` for headings, `- ` for the items of a list, `**` around what is bold, an empty
//! line between paragraphs. In it, `{name}` is a value, `{da completare: what}` a blank that is filled by hand; a line `{{name}}` is a block made by the program; a line
//! `{{testo NAME: what goes there}}` is a passage that the office writes; `{{pagina}}` begins a page; `{articolo}` in a heading is the number of the
//! next article; what stands between
//! `{{dal YEAR}}`, or `{{fino al YEAR}}`, and `{{fine}}` is for the funds of those years alone. A line that begins with `//` is a
//! remark.

mod articles;
mod fill;
mod parse;

pub(super) use articles::{ARTICLE, CLAUSES};
pub(super) use fill::fill;

use crate::fund::Id;

/// A template that was read: all that it names exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What it is made of, each for the years that have it.
    pub(super) pieces: Vec<(Years, Piece)>,
}

/// The first and the last year of the funds that have a piece.
pub(super) type Years = (Option<i16>, Option<i16>);

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Heading(u8, Vec<Part>),
    Paragraph(Vec<Part>),
    Item(Vec<Part>),
    /// A block made by the program.
    Block(&'static str),
    /// An article for each clause.
    Clauses,
    /// A passage of the office, with what goes there.
    Passage(Id, String),
    PageBreak,
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Text(String),
    Strong(String),
    Value(&'static str, Weight),
    /// The number of the next article.
    Article,
    /// What is filled on the paper, by hand.
    Blank(String),
}

impl Part {
    fn is_article(&self) -> bool {
        matches!(self, Self::Article)
    }
}

/// How a part looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Plain,
    Bold,
}

/// Why a text is no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}")]
pub struct TemplateFault {
    /// The line, from one.
    pub line: usize,
    /// What is wrong in it.
    pub fault: Fault,
}

/// What is wrong in a line of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no value of this name; the closest one.
    UnknownValue(String, Option<&'static str>),
    /// There is no block of this name; the closest one.
    UnknownBlock(String, Option<&'static str>),
    /// A brace is open and never closed, or closed and never opened.
    Brace,
    /// A passage without a name of lowercase letters, digits and hyphens, or without what goes there.
    Passage,
    /// A blank that does not say what goes there.
    Blank,
    /// No year where one is expected.
    Year,
    /// `{{fine}}` with nothing to end, or a part for some years inside another.
    Nesting,
    /// A part for some years that never ends.
    NoEnd,
    /// The number of an article is asked elsewhere than in a heading.
    ArticlePlace,
    /// The number of an article is written out after articles that are counted.
    ArticleAfter(u32),
    /// The number of an article is not higher than the one before.
    ArticleOrder(u32),
    /// The clauses are articles twice.
    ClausesTwice,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// [`TemplateFault`]: the first line that is wrong.
    pub fn read(text: &str) -> Result<Self, TemplateFault> {
        parse::read(text)
    }
}
