//! [`Places`]: on which sheet, and from which row, each table stands.

use rust_xlsxwriter::utility::{column_number_to_name, quote_sheet_name};

use crate::documents::{At, Document, Table};

/// The name of the sheet of the prose.
pub(super) const PROSE: &str = "Documento";

/// The characters of the name of a sheet, at most.
const LONGEST: usize = 31;

/// Where the tables stand, in their order.
pub(super) struct Places<'a> {
    of: Vec<Place<'a>>,
}

/// Where a table stands.
pub(super) struct Place<'a> {
    table: &'a Table,
    /// The name of its sheet.
    pub(super) sheet: String,
    /// The row of its heads, from zero.
    pub(super) heads: u32,
}

impl<'a> Places<'a> {
    /// Where each table of a paper stands.
    pub(super) fn of(document: &'a Document, has_prose: bool) -> Self {
        let mut taken = vec!["history".to_owned()];
        if has_prose {
            taken.push(PROSE.to_lowercase());
        }
        // Above the heads: what the table is, and what every page says first.
        let above = 1 + document.notices.len();
        let of = document.tables().map(|table| {
            let sheet = name(&table.id, &taken);
            taken.push(sheet.to_lowercase());
            Place {
                table,
                sheet,
                heads: u32::try_from(above).unwrap_or_default(),
            }
        });
        Self { of: of.collect() }
    }

    /// Where the table stands that comes at this point.
    pub(super) fn at(&self, at: usize) -> Option<&Place<'a>> {
        self.of.get(at)
    }

    /// A cell or, where there is a last one, a range, as a formula of the sheet `here` calls it; nothing where the paper does not
    /// have it.
    pub(super) fn called(&self, first: &At, last: &At, here: &str) -> Option<String> {
        let place = self.of.iter().find(|place| place.table.id == first.table)?;
        let has = |at: &At| {
            let row = place.table.rows.get(at.row);
            row.is_some_and(|row| at.column < row.cells.len())
        };
        if first.table != last.table || !has(first) || !has(last) {
            return None;
        }
        let mut called = if place.sheet == here {
            String::new()
        } else {
            format!("{}!", quote_sheet_name(&place.sheet))
        };
        called += &place.cell(first)?;
        if first != last {
            called += &format!(":{}", place.cell(last)?);
        }
        Some(called)
    }
}

impl Place<'_> {
    /// A cell of the table, as its own sheet calls it.
    fn cell(&self, at: &At) -> Option<String> {
        let column = column_number_to_name(u16::try_from(at.column).ok()?);
        // Sheets count rows from one.
        let row = self.heads + 2 + u32::try_from(at.row).ok()?;
        Some(format!("{column}{row}"))
    }
}

/// A name that a sheet may have, that no other has.
fn name(id: &str, taken: &[String]) -> String {
    let mut name = String::new();
    for c in super::clean(id).chars() {
        let c = if c.is_control() || "[]:*?/\\'-_".contains(c) {
            ' '
        } else {
            c
        };
        if name.is_empty() {
            name.extend(c.to_uppercase());
        } else {
            name.push(c);
        }
    }
    let name = match name.trim() {
        "" => "Tabella",
        name => name,
    };
    let mut tried = shortened(name, "");
    for number in 2_u32.. {
        if !taken.contains(&tried.to_lowercase()) {
            break;
        }
        tried = shortened(name, &format!(" {number}"));
    }
    tried
}

/// A name within the characters that a sheet takes, with what comes after it.
fn shortened(name: &str, end: &str) -> String {
    let mut out = String::new();
    let mut left = LONGEST.saturating_sub(end.len());
    for c in name.chars() {
        let Some(rest) = left.checked_sub(c.len_utf16()) else {
            break;
        };
        left = rest;
        out.push(c);
    }
    format!("{}{end}", out.trim_end())
}
