//! A text to a template.

use super::{
    ARTICLE, CLAUSES, Fault, Part, Piece, Template, TemplateFault, Weight, Years, articles,
};
use crate::documents::{block_names, value_names};
use crate::fund::Id;

/// What begins a blank that is filled by hand.
const BY_HAND: &str = "da completare:";

/// Reads a template.
pub(super) fn read(text: &str) -> Result<Template, TemplateFault> {
    let mut reading = Reading::default();
    for (at, line) in text.lines().enumerate() {
        let line_number = at + 1;
        let told = reading.line(line.trim_end(), line_number);
        told.map_err(|fault| TemplateFault {
            line: line_number,
            fault,
        })?;
    }
    let last = text.lines().count();
    let whole = reading
        .close()
        .map_err(|fault| TemplateFault { line: last, fault });
    whole?;
    if let Some(line) = reading.since {
        return Err(TemplateFault {
            line,
            fault: Fault::NoEnd,
        });
    }
    articles::check(&reading.pieces, &reading.lines)?;
    Ok(Template {
        pieces: reading.pieces,
    })
}

/// A template as it is being read.
#[derive(Default)]
struct Reading {
    pieces: Vec<(Years, Piece)>,
    /// The line of each piece.
    lines: Vec<usize>,
    /// The line that is read.
    now: usize,
    /// The lines of the paragraph that is not over.
    paragraph: Vec<String>,
    years: Years,
    /// The line where the part for some years began.
    since: Option<usize>,
}

impl Reading {
    fn line(&mut self, line: &str, number: usize) -> Result<(), Fault> {
        self.now = number;
        if line.starts_with("//") {
            return Ok(());
        }
        if line.is_empty() {
            return self.close();
        }
        if let Some(inside) = line.strip_prefix("{{") {
            self.close()?;
            let inside = inside.strip_suffix("}}").ok_or(Fault::Brace)?;
            return self.directive(inside.trim(), number);
        }
        let heading = line.bytes().take_while(|b| *b == b'#').count();
        if let (1..=3, Some(title)) = (heading, line[heading..].strip_prefix(' ')) {
            self.close()?;
            let level = u8::try_from(heading).unwrap_or(3);
            self.push(Piece::Heading(level, parts(title)?));
            return Ok(());
        }
        if let Some(item) = line.strip_prefix("- ") {
            self.close()?;
            self.push(Piece::Item(prose(item)?));
            return Ok(());
        }
        self.paragraph.push(line.to_owned());
        Ok(())
    }

    fn push(&mut self, piece: Piece) {
        self.pieces.push((self.years, piece));
        self.lines.push(self.now);
    }

    /// The paragraph is over.
    fn close(&mut self) -> Result<(), Fault> {
        if self.paragraph.is_empty() {
            return Ok(());
        }
        let text = std::mem::take(&mut self.paragraph).join(" ");
        self.push(Piece::Paragraph(prose(&text)?));
        Ok(())
    }

    fn directive(&mut self, inside: &str, number: usize) -> Result<(), Fault> {
        let (word, rest) = inside.split_once(' ').unwrap_or((inside, ""));
        match word {
            "pagina" if rest.is_empty() => {
                self.push(Piece::PageBreak);
                Ok(())
            }
            "testo" => {
                let (name, what) = rest.split_once(':').ok_or(Fault::Passage)?;
                let id = Id::new(name.trim()).ok_or(Fault::Passage)?;
                let what = what.trim();
                if what.is_empty() {
                    return Err(Fault::Passage);
                }
                self.push(Piece::Passage(id, what.to_owned()));
                Ok(())
            }
            "dal" | "fino" => {
                let year = match word {
                    "fino" => rest.strip_prefix("al ").ok_or(Fault::Year)?,
                    _ => rest,
                };
                let year: i16 = year.parse().map_err(|_| Fault::Year)?;
                if self.since.replace(number).is_some() {
                    return Err(Fault::Nesting);
                }
                self.years = if word == "dal" {
                    (Some(year), None)
                } else {
                    (None, Some(year))
                };
                Ok(())
            }
            "fine" if rest.is_empty() => {
                self.years = (None, None);
                self.since.take().map(drop).ok_or(Fault::Nesting)
            }
            _ => {
                let known = find(inside, block_names())
                    .map_err(|close| Fault::UnknownBlock(inside.to_owned(), close))?;
                self.push(if known == CLAUSES {
                    Piece::Clauses
                } else {
                    Piece::Block(known)
                });
                Ok(())
            }
        }
    }
}

/// The parts of a text that is no heading: no article begins in it.
fn prose(text: &str) -> Result<Vec<Part>, Fault> {
    let parts = parts(text)?;
    if parts.iter().any(Part::is_article) {
        return Err(Fault::ArticlePlace);
    }
    Ok(parts)
}

/// A text with values and bold words, cut into its parts.
fn parts(text: &str) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    for (at, stretch) in text.split("**").enumerate() {
        let weight = if at % 2 == 1 {
            Weight::Bold
        } else {
            Weight::Plain
        };
        let mut rest = stretch;
        while let Some((before, after)) = rest.split_once('{') {
            if before.contains('}') {
                return Err(Fault::Brace);
            }
            let (name, after) = after.split_once('}').ok_or(Fault::Brace)?;
            push_text(&mut parts, before, weight);
            if let Some(what) = name.strip_prefix(BY_HAND) {
                let what = what.trim();
                if what.is_empty() {
                    return Err(Fault::Blank);
                }
                parts.push(Part::Blank(what.to_owned()));
                rest = after;
                continue;
            }
            let known = find(name, value_names().chain([ARTICLE]))
                .map_err(|close| Fault::UnknownValue(name.to_owned(), close))?;
            parts.push(if known == ARTICLE {
                Part::Article
            } else {
                Part::Value(known, weight)
            });
            rest = after;
        }
        if rest.contains('}') {
            return Err(Fault::Brace);
        }
        push_text(&mut parts, rest, weight);
    }
    Ok(parts)
}

fn push_text(parts: &mut Vec<Part>, text: &str, weight: Weight) {
    if text.is_empty() {
        return;
    }
    parts.push(if weight == Weight::Bold {
        Part::Strong(text.to_owned())
    } else {
        Part::Text(text.to_owned())
    });
}

/// A known name; else the closest one.
fn find(
    name: &str,
    known: impl Iterator<Item = &'static str>,
) -> Result<&'static str, Option<&'static str>> {
    let mut close: Option<(usize, &'static str)> = None;
    for candidate in known {
        if candidate == name {
            return Ok(candidate);
        }
        let far = strsim::damerau_levenshtein(name, candidate);
        if far <= 3 && close.is_none_or(|(least, _)| far < least) {
            close = Some((far, candidate));
        }
    }
    Err(close.map(|(_, candidate)| candidate))
}
