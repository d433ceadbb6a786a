//! XLSX: a sheet for each table, whose formulas make its figures again; what stands beside the tables is on a first sheet.

mod formula;
mod heights;
mod looks;
mod page;
mod places;
mod prose;
mod sheet;

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{NotWritten, Written, clean};
use crate::documents::{Block, Document};
use places::Places;

/// Writes a paper.
pub(super) fn write(document: &Document) -> Written {
    workbook(document).map_err(|error| NotWritten(error.to_string()))
}

fn workbook(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let only_tables = document.blocks.iter().all(|b| matches!(b, Block::Table(_)));
    let has_prose = !only_tables || document.blocks.is_empty();
    let places = Places::of(document, has_prose);
    let mut workbook = Workbook::new();
    // The same paper gives the same bytes: no moment of writing, the day is the one from which the archives of files count.
    let properties = DocProperties::new()
        .set_title(fits(&document.title))
        .set_comment(fits(&document.foot))
        .set_creation_datetime(&ExcelDateTime::from_ymd(1980, 1, 1)?);
    workbook.set_properties(&properties);
    // A letter that every office has, and the pixels of its rows and columns.
    workbook.set_default_format(&looks::plain(), 17, 64)?;
    if has_prose {
        prose::write(workbook.add_worksheet(), document, &places)?;
    }
    for (at, table) in document.tables().enumerate() {
        sheet::write(workbook.add_worksheet(), document, table, at, &places)?;
    }
    workbook.save_to_buffer()
}

/// A text as a cell may have it: cleaned, and within the characters that a cell holds.
fn fits(text: &str) -> String {
    const MOST: usize = 32_000;
    const CUT: &str = "… [il testo continua: non sta in una cella]";
    let text = Cow::from(clean(text));
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > MOST {
            return format!("{}{CUT}", &text[..at]);
        }
    }
    text.into_owned()
}
