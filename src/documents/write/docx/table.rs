//! Tables: borders, heads repeated on each page, figures to the right.

use super::super::escaped;
use super::widths::{self, Fit};
use super::xml::{Looks, paragraph, run};
use crate::documents::{Holds, Role, Row, Table, Value};

const HEAD: &str = "E9EEF4";
const GREY: &str = "F3F3F3";
/// A table of so many rows, or fewer, is not parted between pages.
const SHORT: usize = 8;

/// A table.
pub(super) fn table(table: &Table) -> String {
    let fit = widths::fit(table);
    let heads = table
        .columns
        .iter()
        .map(|column| (column.head.clone(), column.holds, false));
    let head = Line {
        bold: true,
        shade: Some(HEAD),
        thick: false,
        keeps: true,
    };
    let mut rows = row(&fit, &head, "<w:tblHeader/>", heads);
    let short = table.rows.len() <= SHORT;
    for (at, of) in table.rows.iter().enumerate() {
        let goes_on = at + 1 < table.rows.len();
        let keeps = goes_on && (short || of.role == Role::Heading);
        rows += &body_row(table, &fit, of, keeps);
    }
    framed(&fit.columns, &table.caption, &rows)
}

/// A table of rows that are already written, with its columns and what it is.
pub(super) fn framed(columns: &[u32], caption: &str, rows: &str) -> String {
    let grid = columns
        .iter()
        .map(|wide| format!("<w:gridCol w:w=\"{wide}\"/>"));
    let grid: String = grid.collect();
    let whole: u32 = columns.iter().sum();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
         w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>\n{rows}</w:tbl>\n",
        escaped(caption)
    )
}

/// How a row looks.
struct Line {
    bold: bool,
    shade: Option<&'static str>,
    /// A thicker line above.
    thick: bool,
    /// On the page of the row that follows.
    keeps: bool,
}

fn body_row(table: &Table, fit: &Fit, of: &Row, keeps: bool) -> String {
    let line = Line {
        bold: of.role != Role::Item,
        shade: (of.role == Role::Heading).then_some(GREY),
        thick: of.role == Role::Total,
        keeps,
    };
    let cells = of.cells.iter().zip(&table.columns).map(|(cell, column)| {
        let blank = matches!(cell.value, Value::Blank(_));
        (cell.value.shown(), column.holds, blank)
    });
    row(fit, &line, "", cells)
}

/// A row of cells: the text of each, what its column holds, whether it is to be filled.
fn row(
    fit: &Fit,
    line: &Line,
    more: &str,
    cells: impl Iterator<Item = (String, Holds, bool)>,
) -> String {
    let mut out = format!("<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>");
    for ((text, holds, blank), wide) in cells.zip(&fit.columns) {
        let align = if holds == Holds::Figures {
            "<w:jc w:val=\"right\"/>"
        } else {
            ""
        };
        let looks = Looks {
            bold: line.bold,
            blank,
            size: Some(fit.size),
        };
        let keeps = if line.keeps { "<w:keepNext/>" } else { "" };
        let inside = paragraph("Cella", &format!("{keeps}{align}"), &run(&text, looks));
        out += &cell(*wide, 1, line.thick, line.shade, &inside);
    }
    out + "</w:tr>\n"
}

/// A cell, as wide as so many columns.
pub(super) fn cell(
    wide: u32,
    spans: u32,
    thick: bool,
    shade: Option<&str>,
    inside: &str,
) -> String {
    let spans = if spans > 1 {
        format!("<w:gridSpan w:val=\"{spans}\"/>")
    } else {
        String::new()
    };
    let border = if thick {
        "<w:tcBorders><w:top w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"111111\"/></w:tcBorders>"
    } else {
        ""
    };
    let shade = shade.map_or_else(String::new, |colour| {
        format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{colour}\"/>")
    });
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>{spans}{border}{shade}</w:tcPr>{inside}</w:tc>"
    )
}
