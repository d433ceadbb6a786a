//! Sheets of an `.ods`, from its `content.xml`. A figure is read as it is written there, without passing through binary; a cell
//! that says it is repeated a million times is a cell.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::grid::{MOST_COLUMNS, MOST_ROWS, MOST_TEXT};
use super::workbook::{Cells, damaged};
use super::{GridRow, Held, NotATable, Strange};

/// The sheets by name, with their rows.
pub(super) type Sheets = Vec<(String, Vec<GridRow>)>;

/// Where the reading stands.
#[derive(Default)]
struct Reading {
    done: Sheets,
    name: String,
    cells: Cells,
    /// The row, from 0, and how many times it is repeated.
    row: u32,
    row_times: u32,
    column: usize,
    cell: Option<Cell>,
    /// How many elements that are not read are open: a note beside a cell, a table inside one.
    aside: usize,
}

/// A cell that is open.
struct Cell {
    times: usize,
    held: Option<Held>,
    text: String,
    paragraphs: usize,
}

/// Reads the sheets.
///
/// # Errors
/// [`NotATable`]: damaged, or more than a table holds.
pub(super) fn sheets(content: &str) -> Result<Sheets, NotATable> {
    let mut reader = Reader::from_str(content);
    let mut reading = Reading::default();
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(e) => reading.begins(&e)?,
            Event::Empty(e) => {
                reading.begins(&e)?;
                reading.ends(e.name().as_ref())?;
            }
            Event::End(e) => reading.ends(e.name().as_ref())?,
            Event::Text(text) => reading.says(&text.xml10_content()),
            Event::CData(text) => reading.says(&text),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().map_err(damaged)?;
                let letter = letter.or(match &*name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => None,
                });
                reading.says(letter.unwrap_or('\u{fffd}').encode_utf8(&mut [0; 4]));
            }
            Event::Eof => return Ok(reading.done),
            _ => {}
        }
    }
}

impl Reading {
    fn begins(&mut self, e: &BytesStart) -> Result<(), NotATable> {
        let name = e.name();
        let name: &str = name.as_ref();
        if self.aside > 0 || (self.cell.is_some() && is_aside(name)) {
            self.aside += 1;
            return Ok(());
        }
        match name {
            "table:table" => {
                self.name = attribute(e, "table:name")?.unwrap_or_default();
                self.row = 0;
            }
            "table:table-row" => {
                self.column = 0;
                self.row_times = times(e, "table:number-rows-repeated")?;
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(Cell::of(e)?),
            "text:p" => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        self.says(" ");
                    }
                }
            }
            "text:s" | "text:tab" | "text:line-break" => self.says(" "),
            _ => {}
        }
        Ok(())
    }

    fn says(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0)
            && cell.text.len() <= MOST_TEXT
        {
            cell.text.push_str(text);
        }
    }

    fn ends(&mut self, name: &str) -> Result<(), NotATable> {
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.keep(cell)?;
                }
            }
            "table:table-row" => self.end_row()?,
            "table:table" => {
                let rows = self.cells.take()?;
                self.done.push((std::mem::take(&mut self.name), rows));
            }
            _ => {}
        }
        Ok(())
    }

    fn keep(&mut self, cell: Cell) -> Result<(), NotATable> {
        let (at, times) = (self.column, cell.times);
        self.column = at.saturating_add(times);
        let held = cell.held.unwrap_or_else(|| Held::text(&cell.text));
        if held.is_empty() {
            return Ok(());
        }
        // One more than a table may have is enough to refuse it.
        for column in (at..self.column).take(MOST_COLUMNS + 1) {
            self.cells.put(self.row + 1, column, held.clone())?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), NotATable> {
        let row = self.cells.row(self.row + 1).cloned();
        if let Some(row) = row {
            let last = self.row.saturating_add(self.row_times);
            for line in (self.row + 2..=last).take(MOST_ROWS + 1) {
                for (column, held) in row.cells.iter().enumerate() {
                    self.cells.put(line, column, held.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.row_times).min(u32::MAX - 2);
        Ok(())
    }
}

impl Cell {
    fn of(e: &BytesStart) -> Result<Self, NotATable> {
        let value = |name| attribute(e, name);
        let kind = value("office:value-type")?;
        let is_error = value("calcext:value-type")?.is_some_and(|kind| kind == "error");
        let held = match kind.as_deref() {
            _ if is_error => Some(Held::Strange(Strange::Error)),
            Some("float" | "percentage" | "currency") => {
                Some(Held::Number(value("office:value")?.unwrap_or_default()))
            }
            Some("date" | "time") => Some(Held::Strange(Strange::Date)),
            Some("boolean") => Some(Held::Strange(Strange::Truth)),
            _ => None,
        };
        let times = times(e, "table:number-columns-repeated")?;
        Ok(Self {
            times: times as usize,
            held,
            text: String::new(),
            paragraphs: 0,
        })
    }
}

fn is_aside(name: &str) -> bool {
    matches!(name, "office:annotation" | "table:table" | "draw:frame")
}

fn times(e: &BytesStart, name: &str) -> Result<u32, NotATable> {
    let said = attribute(e, name)?;
    Ok(said.map_or(1, |text| text.parse().unwrap_or(1)))
}

fn attribute(e: &BytesStart, name: &str) -> Result<Option<String>, NotATable> {
    let found = e.try_get_attribute(name).map_err(damaged)?;
    let value = found.map(|a| a.normalized_value(quick_xml::XmlVersion::Implicit1_0));
    Ok(value.transpose().map_err(damaged)?.map(Into::into))
}
