//! The sheet of what stands beside the tables: headings, paragraphs, and where each table is.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Color, Format, Url, Worksheet, XlsxError};

use super::places::{PROSE, Places};
use super::{fits, heights, looks, page};
use crate::documents::write::picture::told;
use crate::documents::{Block, Document, Run};

/// The characters of a line, as wide as the page.
const WIDE: u32 = 92;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    places: &Places,
) -> Result<(), XlsxError> {
    sheet.set_name(PROSE)?.set_column_width(0, WIDE)?;
    let mut rows = Rows { sheet, next: 0 };
    for notice in &document.notices {
        rows.text(notice, &looks::notice())?;
    }
    let mut breaks = Vec::new();
    let mut tables = 0;
    for block in &document.blocks {
        match block {
            Block::Heading(level, of) => {
                rows.skip();
                let text: String = of.iter().map(Run::shown).collect();
                rows.sized(&text, *level)?;
            }
            Block::Paragraph(of) => rows.runs("", of, &looks::prose())?,
            Block::Item(of) => rows.runs("• ", of, &looks::prose().set_indent(1))?,
            Block::Table(table) => {
                if let Some(place) = places.at(tables) {
                    rows.link(&table.caption, &place.sheet)?;
                }
                tables += 1;
            }
            Block::Picture(picture) => {
                rows.text(&format!("{}:", picture.caption), &looks::prose())?;
                for (name, figures) in told(&picture.shows) {
                    let line = format!("• {name}: {figures}");
                    rows.text(&line, &looks::prose().set_indent(1))?;
                }
            }
            Block::Signatures(who) => {
                for who in who {
                    rows.skip();
                    let line = format!("{who}: ______________________________");
                    rows.text(&line, &looks::prose())?;
                }
            }
            Block::PageBreak if rows.next > 0 => breaks.push(rows.next),
            Block::PageBreak => {}
        }
    }
    rows.skip();
    rows.text(&document.foot, &looks::foot())?;
    breaks.dedup();
    sheet.set_page_breaks(&breaks)?;
    page::set(sheet, document, page::Way::Upright, None)
}

/// The rows of the sheet, one after the other.
struct Rows<'a> {
    sheet: &'a mut Worksheet,
    next: u32,
}

impl Rows<'_> {
    /// An empty row, unless it would be the first.
    fn skip(&mut self) {
        if self.next > 0 {
            self.next += 1;
        }
    }

    fn text(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fits(text);
        self.sheet
            .write_string_with_format(self.next, 0, &text, format)?;
        self.end(&text, 10)
    }

    /// A heading.
    fn sized(&mut self, text: &str, level: u8) -> Result<(), XlsxError> {
        let text = fits(text);
        let format = looks::heading(level);
        self.sheet
            .write_string_with_format(self.next, 0, &text, &format)?;
        self.end(&text, looks::size(level))
    }

    /// The row is written: it is as high as its text, and the next one comes.
    fn end(&mut self, text: &str, size: u32) -> Result<(), XlsxError> {
        // The letters of a text are narrower than the digits that a column is measured by; those of a heading are bold.
        let wide = if size > 10 { WIDE } else { WIDE + 6 };
        let lines = heights::lines(text, wide * 10 / size);
        heights::set(self.sheet, self.next, lines, size)?;
        self.next += 1;
        Ok(())
    }

    /// A text whose runs look each its own way.
    fn runs(&mut self, lead: &str, runs: &[Run], format: &Format) -> Result<(), XlsxError> {
        let whole: String = runs.iter().map(Run::shown).collect();
        let whole = format!("{lead}{whole}");
        let blank = runs.iter().any(|run| matches!(run, Run::Blank(_)));
        let format = if blank {
            format.merge(&looks::to_fill())
        } else {
            format.clone()
        };
        let fit = fits(&whole);
        let plain = runs.iter().all(|run| matches!(run, Run::Text(_)));
        // One that was cut has no runs any more.
        if plain || runs.len() < 2 || fit != super::clean(&whole) {
            let strong = matches!(runs, [Run::Strong(_)]);
            let format = if strong { format.set_bold() } else { format };
            return self.text(&whole, &format);
        }
        let look = |run: &Run| match run {
            Run::Text(_) => looks::plain(),
            Run::Strong(_) => looks::plain().set_bold(),
            Run::Blank(_) => looks::plain()
                .set_bold()
                .set_font_color(Color::RGB(0x007F_3F00)),
        };
        let lead = (looks::plain(), lead.to_owned());
        let runs = runs.iter().map(|run| (look(run), fits(&run.shown())));
        let parts: Vec<(Format, String)> = std::iter::once(lead)
            .chain(runs)
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let parts: Vec<(&Format, &str)> = parts.iter().map(|(f, t)| (f, t.as_str())).collect();
        self.sheet
            .write_rich_string_with_format(self.next, 0, &parts, &format)?;
        self.end(&fit, 10)
    }

    /// Where a table is.
    fn link(&mut self, caption: &str, sheet: &str) -> Result<(), XlsxError> {
        let text = fits(&format!("{caption}: foglio «{sheet}»"));
        let to = format!("internal:{}!A1", quote_sheet_name(sheet));
        let url = Url::new(to).set_text(&text);
        self.sheet
            .write_url_with_format(self.next, 0, url, &looks::link())?;
        self.end(&text, 10)
    }
}
