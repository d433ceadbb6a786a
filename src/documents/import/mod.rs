//! A fund's table from outside: bytes of CSV, XLSX or ODS, or pasted text, to a [`Preview`] that a person confirms.
//!
//! Bytes become rows of cells (`decode`, `separated`, `aligned`, `workbook`, `ods`), cells get a column (`columns`), figures pass the
//! one parser (`figures`), rows become destinations or resources (`read`), what is printed is checked (`checks`). Only then may
//! [`Preview::put_into`] a session.

mod aligned;
mod checks;
mod columns;
mod decode;
mod figures;
mod grid;
mod ods;
mod preview;
mod put;
mod read;
mod separated;
mod words;
mod workbook;

pub use columns::{Carried, Column, Known, Role};
pub use figures::{Printed, Why};
pub use grid::{AskedFault, Found, Letter, Letters, NotATable, OtherFile, Spot, Strange};
pub use preview::{Difference, KindBy, Preview, Refused, Row, RowsAre, Total, What};
pub use put::{NotPut, Placing, Put};

use grid::{Grid, GridRow, Held};

use crate::rules::LineKind;

/// The largest text that is read, in MiB.
pub const MOST_FILE: u64 = 8;

/// What a person may say of a table that is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices<'a> {
    /// The sheet of a workbook.
    pub sheet: Option<&'a str>,
    /// What columns are: `A=descrizione,B=importo`.
    pub columns: Option<&'a str>,
    /// What the rows are.
    pub rows_are: Option<RowsAre>,
    /// The lines to leave out.
    pub skip: &'a [u32],
    /// The year of the fund: of several amounts, the one of that year is taken.
    pub year: Option<i16>,
    /// The kinds of destination that the rules know.
    pub kinds: &'a [LineKind],
}

/// Reads a table.
///
/// # Errors
/// [`NotATable`]: nothing in it can be read. What can be read in part is a [`Preview`] with what was refused.
pub fn preview(bytes: &[u8], choices: &Choices) -> Result<Preview, NotATable> {
    let grid = match workbook::Workbook::open(bytes)? {
        Some(book) => book.take(choices.sheet, |rows| columns::head(rows).is_some())?,
        None => text(bytes)?,
    };
    read::read(grid, choices)
}

fn text(bytes: &[u8]) -> Result<Grid, NotATable> {
    if bytes.len() as u64 > MOST_FILE * 1024 * 1024 {
        let most = MOST_FILE;
        return Err(NotATable::TooLarge { most });
    }
    let (text, letters) = decode::decode(bytes)?;
    let (found, rows) = match separated::separator(&text) {
        Some(by) => (
            Found::Separated { by, letters },
            separated::rows(&text, by)?,
        ),
        None => (Found::Spaced(letters), aligned::rows(&text)?),
    };
    Ok(Grid { found, rows })
}
