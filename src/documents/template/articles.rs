//! The numbers of the articles: counted as they come, so that those of the clauses stand where the template puts them.

use super::{Fault, Part, Piece, TemplateFault, Years};

/// The value that is the number of the next article, in a heading.
pub(in crate::documents) const ARTICLE: &str = "articolo";
/// The block of the clauses as articles.
pub(in crate::documents) const CLAUSES: &str = "articoli-clausole";

/// What a piece is for whoever counts the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// A heading with its number written out.
    Fixed(u32),
    /// A heading whose number is counted.
    Next,
    /// An article for each clause.
    Clauses,
}

/// What a piece is for whoever counts the articles; nothing for what is no article.
fn counted(piece: &Piece) -> Option<Counted> {
    match piece {
        Piece::Clauses => Some(Counted::Clauses),
        Piece::Heading(_, parts) if parts.iter().any(Part::is_article) => Some(Counted::Next),
        Piece::Heading(_, parts) => match parts.first()? {
            Part::Text(text) | Part::Strong(text) => written(text).map(Counted::Fixed),
            Part::Value(..) | Part::Article | Part::Blank(_) => None,
        },
        _ => None,
    }
}

/// The number of a heading that begins as an article does: "Art. 3 – Riparto", "Articolo 3".
fn written(heading: &str) -> Option<u32> {
    let heading = heading.trim_start().to_lowercase();
    let after = ["articolo", "art."]
        .iter()
        .find_map(|word| heading.strip_prefix(word))?;
    let after = after.trim_start();
    let digits = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    after[..digits].parse().ok()
}

/// Whether the numbers of a template stand: where articles are counted, none is written out after them, nor out of order.
pub(super) fn check(pieces: &[(Years, Piece)], lines: &[usize]) -> Result<(), TemplateFault> {
    let articles: Vec<(Years, usize, Counted)> = pieces
        .iter()
        .zip(lines)
        .filter_map(|((years, piece), line)| Some((*years, *line, counted(piece)?)))
        .collect();
    let is_fixed = |article: &Counted| matches!(article, Counted::Fixed(_));
    if articles.iter().all(|(_, _, article)| is_fixed(article)) {
        return Ok(());
    }
    for (at, (years, line, article)) in articles.iter().enumerate() {
        let before = articles[..at]
            .iter()
            .filter(|(other, ..)| meet(*years, *other));
        let fault = before
            .rev()
            .find_map(|(_, _, before)| match (before, article) {
                (Counted::Clauses, Counted::Clauses) => Some(Fault::ClausesTwice),
                (Counted::Clauses | Counted::Next, Counted::Fixed(number)) => {
                    Some(Fault::ArticleAfter(*number))
                }
                (Counted::Fixed(before), Counted::Fixed(number)) if before >= number => {
                    Some(Fault::ArticleOrder(*number))
                }
                _ => None,
            });
        if let Some(fault) = fault {
            return Err(TemplateFault { line: *line, fault });
        }
    }
    Ok(())
}

/// True when some year has both.
fn meet(one: Years, other: Years) -> bool {
    let before = |last: Option<i16>, first: Option<i16>| {
        last.zip(first).is_some_and(|(last, first)| last < first)
    };
    !before(one.1, other.0) && !before(other.1, one.0)
}

/// The articles of a paper, counted as it is filled.
#[derive(Debug, Default)]
pub(super) struct Articles(u32);

impl Articles {
    /// The number of a heading that asks for the next, or that has its own written out.
    pub(super) fn heading(&mut self, piece: &Piece) -> u32 {
        match counted(piece) {
            Some(Counted::Next) => self.0 += 1,
            Some(Counted::Fixed(number)) => self.0 = number,
            Some(Counted::Clauses) | None => {}
        }
        self.0
    }

    /// The numbers of some more articles: the first.
    pub(super) fn next(&mut self, many: usize) -> u32 {
        let first = self.0 + 1;
        self.0 += u32::try_from(many).unwrap_or_default();
        first
    }
}
