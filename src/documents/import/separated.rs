//! Text whose cells are parted by a character: CSV, and what is pasted from a sheet.

use super::columns::role;
use super::grid::{MOST_COLUMNS, MOST_ROWS, MOST_TEXT};
use super::{GridRow, Held, NotATable, Spot};
use crate::money::parse_entry;

/// How many lines are looked at to tell the separator.
const LOOKED_AT: usize = 200;

/// The character that parts the cells, if one does.
pub(super) fn separator(text: &str) -> Option<char> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.take(LOOKED_AT).collect();
    let enough = lines.len().div_ceil(3).clamp(1, 2);
    let parted = |by: char| lines.iter().filter(|l| fields(l, by).len() > 1).count();
    let found = |by: &char| match by {
        // A comma is in every Italian figure: it parts cells where a head is parted by it, or a whole figure follows a text.
        ',' => lines.iter().filter(|line| is_parted_by_comma(line)).count() >= enough,
        by => parted(*by) >= enough,
    };
    let found: Vec<char> = ['\t', ';', ','].into_iter().filter(found).collect();
    // A description may hold the others: the head of the table does not.
    let has_head = |by: &char| {
        let known = |l: &&str| {
            fields(l, *by)
                .into_iter()
                .filter(|f| role(f).is_some())
                .count()
        };
        lines.iter().any(|line| known(line) > 1)
    };
    found
        .iter()
        .copied()
        .find(has_head)
        .or(found.first().copied())
}

fn is_parted_by_comma(line: &str) -> bool {
    let fields = fields(line, ',');
    let [first, second, ..] = &fields[..] else {
        return false;
    };
    let is_text = |field: &str| field.chars().any(char::is_alphabetic);
    let head = fields.len() > 2
        && fields
            .iter()
            .all(|f| f.is_empty() || is_text(f) || *f == "%");
    let plain = |field: &str| {
        let whole = field.split_once('.').map_or(field, |(whole, _)| whole);
        field.is_empty() || (whole.len() > 2 && parse_entry(field).is_ok())
    };
    let last = first.split_whitespace().next_back().unwrap_or_default();
    let is_cut = last.starts_with(|c: char| c.is_ascii_digit()) && last.contains('.');
    head || (line.contains('"') && fields.len() > 2) || (is_text(first) && !is_cut && plain(second))
}

/// The fields of a line, quotes respected: those past the columns of a table tell nothing, and are left out.
fn fields(line: &str, by: char) -> Vec<&str> {
    let (mut fields, mut start, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in line.char_indices() {
        if c == '"' {
            quoted = !quoted;
        } else if c == by && !quoted {
            fields.push(line[start..at].trim());
            start = at + c.len_utf8();
            if fields.len() > MOST_COLUMNS {
                return fields;
            }
        }
    }
    fields.push(line[start..].trim());
    fields
}

/// The rows of a text whose cells are parted by a character.
///
/// # Errors
/// [`NotATable`]: more than a table holds.
pub(super) fn rows(text: &str, by: char) -> Result<Vec<GridRow>, NotATable> {
    let delimiter = u8::try_from(by).unwrap_or(b';');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(rows),
            Err(error) => return Err(NotATable::Damaged(error.to_string())),
        }
        let line = record.position().map_or(0, |at| first_line(text, at));
        if rows.len() == MOST_ROWS {
            return Err(NotATable::Rows { most: MOST_ROWS });
        }
        let mut row = GridRow {
            line,
            ..GridRow::default()
        };
        for (column, field) in record.iter().enumerate() {
            let cell = cell(field, line, column)?;
            if column < MOST_COLUMNS {
                row.cells.push(cell);
            } else if !cell.is_empty() {
                let most = MOST_COLUMNS;
                return Err(NotATable::Columns { most, line });
            }
        }
        trim(&mut row)?;
        rows.push(row);
    }
}

/// The line on which a record begins: the reader stands before the blank ones that it passes over.
fn first_line(text: &str, at: &csv::Position) -> u32 {
    let from = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let blank = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    let blank = blank.filter(|b| **b == b'\n').count() as u64;
    u32::try_from(at.line() + blank).unwrap_or(u32::MAX)
}

/// A cell of a text: what an export put before a text to keep it from being a formula is taken away.
///
/// # Errors
/// [`NotATable::Text`].
pub(super) fn cell(field: &str, line: u32, column: usize) -> Result<Held, NotATable> {
    if field.len() > MOST_TEXT {
        let spot = Spot {
            line,
            column: Some(column),
        };
        let most = MOST_TEXT;
        return Err(NotATable::Text { most, spot });
    }
    let guarded = field.strip_prefix('\'').filter(|rest| {
        let first = rest.trim_start().chars().next();
        first.is_some_and(|c| "=+-@＝＋－＠".contains(c))
    });
    Ok(Held::text(guarded.unwrap_or(field)))
}

/// Takes away the empty cells at the end of a row.
///
/// # Errors
/// [`NotATable::Columns`].
pub(super) fn trim(row: &mut GridRow) -> Result<(), NotATable> {
    let filled = row.cells.iter().rposition(|cell| !cell.is_empty());
    row.cells.truncate(filled.map_or(0, |last| last + 1));
    if row.cells.len() > MOST_COLUMNS {
        let (most, line) = (MOST_COLUMNS, row.line);
        return Err(NotATable::Columns { most, line });
    }
    Ok(())
}
