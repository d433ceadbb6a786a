//! Rows as text: a line of JSON, or of a sheet. A sheet takes a text that begins as a formula for a formula: it is written so that
//! it cannot.

use serde_json::{Map, Value};

use super::super::json;
use super::columns::{Column, Holds, SESSION, Table};
use super::rows::Rows;
use crate::fund::escaped;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A JSON object for each row.
    JsonLines,
    /// Commas between cells, figures with a dot: for engines.
    Csv,
    /// Semicolons between cells, figures with a comma: for a sheet of an Italian office.
    ItalianCsv,
}

impl Form {
    /// What the whole begins with.
    pub(super) fn heading(self, table: Table) -> Vec<u8> {
        let names = columns(table).map(|column| column.name);
        match self {
            Self::JsonLines => Vec::new(),
            Self::Csv => self.csv(std::iter::once(names.map(str::to_owned).collect())),
            Self::ItalianCsv => {
                // Without this mark the sheets of an office take the accents for something else.
                let mark = "\u{feff}".as_bytes().to_vec();
                let names = self.csv(std::iter::once(names.map(str::to_owned).collect()));
                [mark, names].concat()
            }
        }
    }

    /// The rows of a session.
    pub(super) fn rows(self, rows: &Rows, table: Table) -> Vec<u8> {
        match self {
            Self::JsonLines => {
                let lines = rows
                    .rows
                    .iter()
                    .map(|row| object(&rows.session, row, table));
                lines.collect::<String>().into_bytes()
            }
            Self::Csv | Self::ItalianCsv => {
                let cells = rows.rows.iter().map(|row| {
                    let cell = |column: &Column| {
                        self.cell(value(&rows.session, row, column), column.holds)
                    };
                    columns(table).map(cell).collect()
                });
                self.csv(cells)
            }
        }
    }

    fn csv(self, rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
        let comma = if self == Self::ItalianCsv { b';' } else { b',' };
        let mut out = csv::WriterBuilder::new()
            .delimiter(comma)
            .from_writer(Vec::new());
        for row in rows {
            // In memory nothing can fail.
            let _ = out.write_record(row);
        }
        out.into_inner().unwrap_or_default()
    }

    fn cell(self, value: Option<&Value>, holds: Holds) -> String {
        match (value, holds) {
            (None | Some(Value::Null), _) => String::new(),
            (Some(Value::String(figure)), Holds::Figure) if self == Self::ItalianCsv => {
                figure.replace('.', ",")
            }
            (Some(Value::String(figure)), Holds::Figure) => figure.clone(),
            (Some(Value::String(text)), _) => harmless(text),
            (Some(Value::Array(list)), _) => harmless(&joined(list)),
            (Some(other), _) => other.to_string(),
        }
    }
}

fn columns(table: Table) -> impl Iterator<Item = &'static Column> {
    SESSION.iter().chain(table.columns())
}

/// The value of a column: in the row, else in what is said of its session. A row has no `session`, and no path of its own that
/// is another.
fn value<'a>(session: &'a Value, row: &'a Value, column: &Column) -> Option<&'a Value> {
    let of_session =
        SESSION.iter().any(|c| c.name == column.name) || column.at.starts_with("/session/");
    let place = if of_session { session } else { row };
    place.pointer(column.at)
}

fn object(session: &Value, row: &Value, table: Table) -> String {
    let cell = |column: &Column| {
        let value = value(session, row, column);
        let value = match value {
            Some(Value::Array(list)) if list.is_empty() => Value::Null,
            Some(Value::Array(list)) => Value::String(joined(list)),
            Some(other) => other.clone(),
            None => Value::Null,
        };
        (column.name.to_owned(), value)
    };
    let object: Map<String, Value> = columns(table).map(cell).collect();
    json::safe(&Value::Object(object)) + "\n"
}

/// A list of names as one text.
fn joined(list: &[Value]) -> String {
    let names: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
    names.join(" ")
}

/// A text that no sheet takes for a formula, on one line, with nothing that could move or hide text.
fn harmless(text: &str) -> String {
    let first = text.trim_start().chars().next();
    let is_formula = first.is_some_and(|c| "=+-@＝＋－＠".contains(c));
    let text = escaped(text, |c, safe| safe.extend(c.escape_unicode()));
    if is_formula { format!("'{text}") } else { text }
}
