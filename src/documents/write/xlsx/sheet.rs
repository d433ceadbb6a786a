//! The sheet of a table: what it is and what every page says first, the heads, the rows.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError};

use super::places::Places;
use super::{fits, formula, heights, looks, page};
use crate::documents::{Cell, Document, Holds, Table, Value};

/// The whole numbers that a sheet, which counts in binary, holds exactly.
const EXACT: u64 = 1 << 53;
/// The characters of the widest column.
const WIDEST: u16 = 56;

/// Writes the sheet of the table that comes at this point.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    table: &Table,
    at: usize,
    places: &Places,
) -> Result<(), XlsxError> {
    let Some(place) = places.at(at) else {
        return Ok(());
    };
    sheet.set_name(&place.sheet)?;
    let widths = widths(table);
    for (column, width) in (0_u16..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let mut top = Top {
        sheet,
        last: u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or_default(),
        wide: widths.iter().map(|width| u32::from(*width)).sum(),
    };
    top.line(0, &table.caption, &looks::caption())?;
    for (row, notice) in (1..).zip(&document.notices) {
        top.line(row, notice, &looks::notice())?;
    }
    for (column, of) in (0..).zip(&table.columns) {
        let format = looks::head(of.holds);
        sheet.write_string_with_format(place.heads, column, fits(&of.head), &format)?;
    }
    let heads = table.columns.iter().map(|column| column.head.clone());
    heights::set(sheet, place.heads, highest(heads, &widths), 10)?;
    for (row, of) in (place.heads + 1..).zip(&table.rows) {
        for (column, (cell, holds)) in (0..).zip(of.cells.iter().zip(&table.columns)) {
            let format = looks::cell(&cell.value, holds.holds, of.role);
            let made = cell.formula.as_ref();
            let made = made.and_then(|f| formula::written(f, &cell.value, places, &place.sheet));
            match made {
                Some(made) => {
                    let made = Formula::new(made).set_result(result(cell));
                    sheet.write_formula_with_format(row, column, made, &format)?;
                }
                None => value(sheet, (row, column), &cell.value, &format)?,
            }
        }
        let shown = of.cells.iter().map(|cell| cell.value.shown());
        heights::set(sheet, row, highest(shown, &widths), 10)?;
    }
    sheet.set_freeze_panes(place.heads + 1, 0)?;
    page::set(sheet, document, page::Way::Landscape, Some(place.heads))
}

/// The lines of the cell of a row that has most.
fn highest(texts: impl Iterator<Item = String>, widths: &[u16]) -> u32 {
    let lines = texts
        .zip(widths)
        .map(|(text, wide)| heights::lines(&text, u32::from(*wide) * 9 / 10));
    lines.max().unwrap_or(1)
}

/// What a formula gives, for whoever reads and does not make it again.
fn result(cell: &Cell) -> String {
    match &cell.value {
        Value::Amount(amount) => amount.to_plain(),
        Value::Share(share) => share.to_plain(),
        other => fits(&other.shown()),
    }
}

/// A cell that no formula makes. What somebody wrote is text, whatever it begins with.
fn value(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    let number = match value {
        Value::Amount(amount) => amount.exact().to_f64(),
        Value::Share(share) => Decimal::from_i128_with_scale(share.hundredths, 2).to_f64(),
        Value::Number(number) if number.unsigned_abs() <= EXACT => number.to_f64(),
        Value::Day(day) => {
            let (year, month, day) = (day.year(), day.month(), day.day());
            let parts = (u16::try_from(year), u8::try_from(month), u8::try_from(day));
            if let (Ok(year), Ok(month), Ok(day)) = parts
                && let Ok(date) = ExcelDateTime::from_ymd(year, month, day)
            {
                sheet.write_datetime_with_format(row, column, &date, format)?;
                return Ok(());
            }
            None
        }
        Value::Empty => {
            sheet.write_blank(row, column, format)?;
            return Ok(());
        }
        Value::Number(_) | Value::Text(_) | Value::Blank(_) => None,
    };
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_string_with_format(row, column, fits(&value.shown()), format)?,
    };
    Ok(())
}

/// The lines above the heads, as wide as the table.
struct Top<'a> {
    sheet: &'a mut Worksheet,
    last: u16,
    wide: u32,
}

impl Top<'_> {
    fn line(&mut self, row: u32, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fits(text);
        if self.last == 0 {
            self.sheet.write_string_with_format(row, 0, &text, format)?;
        } else {
            self.sheet
                .merge_range(row, 0, row, self.last, &text, format)?;
        }
        heights::set(
            self.sheet,
            row,
            heights::lines(&text, self.wide * 9 / 10),
            11,
        )
    }
}

/// How wide each column is, in characters.
fn widths(table: &Table) -> Vec<u16> {
    let width = |at: usize| {
        let column = &table.columns[at];
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let longest = cells.map(|cell| longest(&cell.value.shown())).max();
        let longest = longest.unwrap_or_default();
        let word = column.head.split_whitespace().map(|w| w.chars().count());
        let head = word.max().unwrap_or_default();
        let (least, most) = match column.holds {
            Holds::Figures => (12, 24),
            Holds::Words => (11, 27),
            Holds::Text => (18, usize::from(WIDEST)),
        };
        let wide = (longest * 10 / 9 + 2).max(head + 2).clamp(least, most);
        u16::try_from(wide).unwrap_or(WIDEST)
    };
    (0..table.columns.len()).map(width).collect()
}

/// The characters of the longest line of a text.
fn longest(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or_default()
}
