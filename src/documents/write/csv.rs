//! CSV: the tables, one after the other, each under its name where there is more than one.

use super::{NotWritten, Separators, Written, not_a_formula};
use crate::documents::{Document, Table, Value};

/// Writes the tables of a paper.
pub(super) fn write(document: &Document, separators: Separators) -> Written {
    let (delimiter, mark) = match separators {
        // A sheet of an Italian office takes a file for UTF-8 only by its mark.
        Separators::Italian => (b';', "\u{feff}"),
        Separators::Plain => (b',', ""),
    };
    let mut out = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(mark.as_bytes().to_vec());
    let tables: Vec<&Table> = document.tables().collect();
    let refused = |error: csv::Error| NotWritten(error.to_string());
    for notice in &document.notices {
        out.write_record([not_a_formula(notice)]).map_err(refused)?;
    }
    for (at, table) in tables.iter().enumerate() {
        if tables.len() > 1 {
            if at > 0 {
                out.write_record([""]).map_err(refused)?;
            }
            out.write_record([not_a_formula(&table.caption)])
                .map_err(refused)?;
        }
        let heads = table.columns.iter().map(|c| not_a_formula(&c.head));
        out.write_record(heads).map_err(refused)?;
        for row in &table.rows {
            let cells = row.cells.iter().map(|c| cell(&c.value, separators));
            out.write_record(cells).map_err(refused)?;
        }
    }
    out.write_record([not_a_formula(&document.foot)])
        .map_err(refused)?;
    out.into_inner()
        .map_err(|error| NotWritten(error.to_string()))
}

/// A cell: what the program computed is a figure, what somebody wrote is never a formula.
fn cell(value: &Value, separators: Separators) -> String {
    match (value, separators) {
        (Value::Amount(amount), Separators::Plain) => amount.to_plain(),
        (Value::Share(share), Separators::Plain) => share.to_plain(),
        (Value::Day(day), Separators::Plain) => day.to_string(),
        (Value::Amount(_) | Value::Share(_) | Value::Day(_) | Value::Number(_), _) => value.shown(),
        _ => not_a_formula(&value.shown()),
    }
}
