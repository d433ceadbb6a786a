//! Workbooks: XLSX by `calamine`, ODS by [`super::ods`]. Each is measured before it is opened.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::grid::{Grid, MOST_COLUMNS, MOST_ROWS, MOST_TEXT};
use super::separated::trim;
use super::{Found, GridRow, Held, NotATable, OtherFile, Spot, Strange, ods};

/// What the parts of a workbook may become once unpacked, in MiB.
const MOST_UNPACKED: u64 = 32;
/// What the cells of a sheet may hold, in bytes.
const MOST_HELD: usize = 16 * 1024 * 1024;
/// What a cell takes beside its text, about.
const CELL: usize = 64;
/// The most parts of a workbook.
const MOST_PARTS: usize = 4_096;
/// The most sheets that are looked at for a table.
const MOST_SHEETS: usize = 32;

/// A workbook, its sheets by name.
pub(super) enum Workbook<'a> {
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    Ods(ods::Sheets),
}

impl<'a> Workbook<'a> {
    /// Opens a workbook, if the bytes are one.
    ///
    /// # Errors
    /// [`NotATable`].
    pub(super) fn open(bytes: &'a [u8]) -> Result<Option<Self>, NotATable> {
        if !bytes.starts_with(b"PK") {
            return Ok(None);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let has = |name: &str| archive.index_for_name(name).is_some();
        let (is_xlsx, is_ods) = (has("xl/workbook.xml"), has("content.xml"));
        if !is_xlsx && !is_ods {
            return Err(NotATable::Other(OtherFile::Archive));
        }
        measure(&mut archive)?;
        if is_xlsx {
            let book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
            return Ok(Some(Self::Xlsx(Box::new(book))));
        }
        let mut content = String::new();
        let mut part = archive.by_name("content.xml").map_err(damaged)?;
        part.read_to_string(&mut content).map_err(damaged)?;
        Ok(Some(Self::Ods(ods::sheets(&content)?)))
    }

    /// The names of its sheets.
    pub(super) fn names(&self) -> Vec<String> {
        match self {
            Self::Xlsx(book) => book.sheet_names(),
            Self::Ods(sheets) => sheets.iter().map(|(name, _)| name.clone()).collect(),
        }
    }

    fn format(&self) -> &'static str {
        match self {
            Self::Xlsx(_) => "xlsx",
            Self::Ods(_) => "ods",
        }
    }

    /// The sheet that is asked; else the first that is a table by `is_table`, else the first with something in it.
    ///
    /// # Errors
    /// [`NotATable`].
    pub(super) fn take(
        mut self,
        asked: Option<&str>,
        is_table: impl Fn(&[GridRow]) -> bool,
    ) -> Result<Grid, NotATable> {
        let (all, format) = (self.names(), self.format());
        let found = |name: &String| Found::Sheet {
            format,
            name: name.clone(),
            all: all.clone(),
        };
        if let Some(asked) = asked {
            let name = all.iter().find(|name| *name == asked);
            let name = name.ok_or_else(|| NotATable::NoSheet {
                asked: asked.to_owned(),
                all: all.clone(),
            })?;
            let rows = self.rows(name)?;
            return Ok(Grid {
                found: found(name),
                rows,
            });
        }
        let mut first: Option<Grid> = None;
        for name in all.iter().take(MOST_SHEETS) {
            let rows = self.rows(name)?;
            let is_table = is_table(&rows);
            if is_table || (first.is_none() && !rows.is_empty()) {
                let grid = Grid {
                    found: found(name),
                    rows,
                };
                if is_table {
                    return Ok(grid);
                }
                first = Some(grid);
            }
        }
        first.ok_or(NotATable::Empty)
    }

    fn rows(&mut self, name: &str) -> Result<Vec<GridRow>, NotATable> {
        match self {
            Self::Xlsx(book) => xlsx_rows(book, name),
            Self::Ods(sheets) => {
                let found = sheets.iter_mut().find(|(called, _)| called == name);
                Ok(found
                    .map(|(_, rows)| std::mem::take(rows))
                    .unwrap_or_default())
            }
        }
    }
}

/// Unpacks every part to nowhere, and stops where they are too much: what a part says of its own size is not believed.
fn measure(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), NotATable> {
    let too_large = NotATable::TooLarge {
        most: MOST_UNPACKED,
    };
    if archive.len() > MOST_PARTS {
        return Err(too_large);
    }
    let mut left = MOST_UNPACKED * 1024 * 1024;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let is_read = [".xml", ".rels"].iter().any(|end| {
            let name = part.name().map(|name| name.to_ascii_lowercase());
            let name = name.unwrap_or_default();
            name.ends_with(end)
        });
        if is_read {
            let unpacked = copy(&mut part.take(left + 1), &mut sink()).map_err(damaged)?;
            left = left.checked_sub(unpacked).ok_or(too_large.clone())?;
        }
    }
    Ok(())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is given to `map_err` as it is"
)]
pub(super) fn damaged(error: impl ToString) -> NotATable {
    let words: String = error.to_string().chars().take(200).collect();
    NotATable::Damaged(words)
}

fn xlsx_rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<GridRow>, NotATable> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A sheet that is a chart has no cells.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(error) => return Err(damaged(error)),
    };
    let mut cells = Cells::default();
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let held = held(cell.get_value());
        if held.is_empty() {
            continue;
        }
        let (line, column) = (row.saturating_add(1), column as usize);
        cells.put(line, column, held)?;
    }
    cells.take()
}

/// The cells of a sheet while they are found, and how much more may be held: one text may be named by a million cells.
pub(super) struct Cells {
    rows: BTreeMap<u32, GridRow>,
    left: usize,
}

impl Default for Cells {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            left: MOST_HELD,
        }
    }
}

impl Cells {
    /// Puts a cell in its row.
    ///
    /// # Errors
    /// [`NotATable`]: more than a table holds.
    pub(super) fn put(&mut self, line: u32, column: usize, held: Held) -> Result<(), NotATable> {
        if column >= MOST_COLUMNS {
            let most = MOST_COLUMNS;
            return Err(NotATable::Columns { most, line });
        }
        let length = held.as_text().len();
        if length > MOST_TEXT {
            let (most, column) = (MOST_TEXT, Some(column));
            let spot = Spot { line, column };
            return Err(NotATable::Text { most, spot });
        }
        if self.rows.len() == MOST_ROWS && !self.rows.contains_key(&line) {
            return Err(NotATable::Rows { most: MOST_ROWS });
        }
        let left = self.left.checked_sub(length + CELL);
        self.left = left.ok_or(NotATable::TooLarge {
            most: MOST_UNPACKED,
        })?;
        let row = self.rows.entry(line).or_default();
        row.line = line;
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Held::Empty);
        }
        row.cells[column] = held;
        Ok(())
    }

    /// The row of a line.
    pub(super) fn row(&self, line: u32) -> Option<&GridRow> {
        self.rows.get(&line)
    }

    /// The rows in their order; what may still be held is for the next sheet.
    ///
    /// # Errors
    /// [`NotATable`].
    pub(super) fn take(&mut self) -> Result<Vec<GridRow>, NotATable> {
        let rows = std::mem::take(&mut self.rows);
        let mut rows: Vec<GridRow> = rows.into_values().collect();
        rows.iter_mut().try_for_each(trim)?;
        Ok(rows)
    }
}

/// What a cell of XLSX holds. A figure comes through binary: its shortest decimal form is what was typed.
fn held(value: &DataRef) -> Held {
    match value {
        DataRef::Empty => Held::Empty,
        DataRef::String(text) => Held::text(clipped(text)),
        DataRef::SharedString(text) => Held::text(clipped(text)),
        DataRef::Int(number) => Held::Number(number.to_string()),
        DataRef::Float(number) => Held::Number(number.to_string()),
        DataRef::Bool(_) => Held::Strange(Strange::Truth),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            Held::Strange(Strange::Date)
        }
        DataRef::Error(_) => Held::Strange(Strange::Error),
    }
}

/// The beginning of a text: enough to see that it is too long.
fn clipped(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_TEXT + 1);
    end.map_or(text, |(end, _)| &text[..end])
}
