//! Pictures, made of the cells of a table: they can be edited, and are read with the rest.

use super::super::picture::COLOURS;
use super::table::{cell, framed};
use super::widths::PAGE;
use super::xml::{Looks, paragraph, run};
use crate::documents::{Cell, Column, Picture, Role, Shows, Table};
use crate::money::Amount;

/// The columns of a bar, and how wide each is.
const STEPS: u32 = 40;
const STEP: u32 = 110;
/// A picture of so many parts, or fewer, is not parted between pages.
const SHORT: usize = 12;
/// The column of the figures.
const FIGURES: u32 = 1_500;
const NAMES: u32 = PAGE - STEPS * STEP - FIGURES;

/// A picture.
pub(super) fn chart(picture: &Picture) -> String {
    match &picture.shows {
        Shows::Bars(parts) => bars(&picture.caption, parts),
        Shows::Lines(sides) => super::table::table(&offers(&picture.caption, sides)),
    }
}

/// Parts of a whole: each its name, a bar of cells, its figure.
fn bars(caption: &str, parts: &[(String, Amount)]) -> String {
    let whole: i128 = parts.iter().map(|(_, amount)| amount.cents().max(0)).sum();
    let mut columns = vec![NAMES];
    columns.extend((0..STEPS).map(|_| STEP));
    columns.push(FIGURES);
    let mut rows = String::new();
    for (at, (name, amount)) in parts.iter().enumerate() {
        let full = filled(*amount, whole);
        let keeps = if parts.len() <= SHORT && at + 1 < parts.len() {
            "<w:keepNext/>"
        } else {
            ""
        };
        let empty = || paragraph("Cella", "", "");
        let text =
            |text: &str, align: &str| paragraph("Cella", align, &run(text, Looks::default()));
        rows += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        rows += &cell(NAMES, 1, false, None, &text(name, keeps));
        if full > 0 {
            let colour = COLOURS[at % COLOURS.len()].trim_start_matches('#');
            rows += &cell(full * STEP, full, false, Some(colour), &empty());
        }
        if full < STEPS {
            let left = STEPS - full;
            rows += &cell(left * STEP, left, false, None, &empty());
        }
        let figure = text(&amount.to_string(), "<w:jc w:val=\"right\"/>");
        rows += &cell(FIGURES, 1, false, None, &figure);
        rows += "</w:tr>\n";
    }
    framed(&columns, caption, &rows)
}

/// How many columns of a bar are full, to the nearest.
fn filled(part: Amount, whole: i128) -> u32 {
    let steps = i128::from(STEPS);
    let full = (part.cents().max(0) * steps * 2 + whole.max(1)) / (whole.max(1) * 2);
    u32::try_from(full.min(steps)).unwrap_or_default()
}

/// Offers in time order: a row for each proposal, a column for each side.
fn offers(caption: &str, sides: &[(String, Vec<(u32, Amount)>)]) -> Table {
    let mut numbers: Vec<u32> = sides
        .iter()
        .flat_map(|(_, offers)| offers.iter().map(|(number, _)| *number))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut columns = vec![Column::words("Proposta")];
    columns.extend(sides.iter().map(|(name, _)| Column::figures(name)));
    let mut table = Table::new("", caption, columns);
    for number in numbers {
        let mut cells = vec![Cell::text(format!("n. {number}"))];
        cells.extend(sides.iter().map(|(_, offers)| {
            let offer = offers.iter().find(|(of, _)| *of == number);
            offer.map_or_else(Cell::empty, |(_, amount)| Cell::amount(*amount))
        }));
        table.add(Role::Item, cells);
    }
    table
}
