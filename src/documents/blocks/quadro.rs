//! The quadro di sintesi, as the relazione illustrativa has it.

use super::{Made, uses};
use crate::documents::carried::counted;
use crate::documents::{
    At, Block, Cell, Column, Formula, Missing, Picture, Place, Role, Shows, Source, Table, Totals,
    Value,
};
use crate::fund::{Economia, Id};
use crate::money::Amount;
use crate::rules::Relation;

/// The name of the table.
pub(super) const QUADRO: &str = "quadro";

/// The columns before the economie: description, amount, percentage.
pub(super) const AMOUNT: usize = 1;
const SHARE: usize = 2;

/// The table of the uses: description, amount, percentage, a column of economie for each fund they come from, total.
pub(super) fn quadro(source: &Source) -> Made {
    let case = &source.case;
    if case.opening.is_unread() {
        let what = "le destinazioni del fondo: non sono state lette";
        return Made {
            blocks: vec![Block::paragraph(uses::UNREAD)],
            missing: vec![Missing::new(what, Place::Fund)],
        };
    }
    let origins = origins(&case.facts.economie);
    let mut columns = vec![
        Column::text("Descrizione"),
        Column::figures("Importo"),
        Column::figures("% distribuzione"),
    ];
    for (year, origin) in &origins {
        columns.push(Column::figures(format!(
            "economie fondo {} {year}",
            spoken(origin)
        )));
    }
    columns.push(Column::figures("TOTALE"));
    let caption = format!(
        "Quadro di sintesi delle modalità di utilizzo delle risorse, {} {}",
        case.session.area, case.session.year
    );
    let mut table = Table::new(QUADRO, caption, columns);
    let last = 3 + origins.len();
    let rows = source.quadro().len();
    for (at, row) in source.quadro().rows().enumerate() {
        let line = &case.opening.lines()[at];
        let mut cells = vec![
            Cell::text(&line.label),
            Cell::amount(row.amount),
            share(source, at, rows),
        ];
        for origin in &origins {
            cells.push(Cell::unless_zero(carried(
                &case.facts.economie,
                origin,
                &line.id,
            )));
        }
        let parts = std::iter::once(AMOUNT).chain(3..last);
        let sum = Formula::sum(parts.map(|column| At::new(QUADRO, at, column)));
        cells.push(Cell::amount(row.total).by(sum));
        table.add(Role::Item, cells);
    }
    table.add(Role::Total, totals(source, &origins, last));
    let mut made = Made::of(vec![Block::Table(table)]);
    made.blocks.extend(notes(source));
    made
}

/// The last row.
fn totals(source: &Source, origins: &[(i16, Id)], last: usize) -> Vec<Cell> {
    let (totals, rows) = (source.quadro().totals, source.quadro().len());
    let sum = |column| Formula::sum_of(QUADRO, 0..rows, column);
    let complete = source.totals == Totals::Complete;
    let label = if complete {
        Cell::text("Totale")
    } else {
        Cell::empty()
    };
    let mut cells = vec![label, Cell::amount(totals.split).by(sum(AMOUNT))];
    let shares: Option<i128> = source
        .quadro()
        .rows()
        .map(|r| Some(r.share?.hundredths))
        .sum();
    // What stands for a share in words is in no sum.
    let hidden = (0..rows).any(|at| matches!(share(source, at, rows).value, Value::Text(_)));
    cells.push(match shares.filter(|_| complete) {
        Some(hundredths) if hidden => Cell::amount(Amount::from_cents(hundredths)),
        Some(hundredths) => Cell::amount(Amount::from_cents(hundredths)).by(sum(SHARE)),
        None => Cell::empty(),
    });
    for (at, origin) in origins.iter().enumerate() {
        let of = |e: &&Economia| !e.presumed && (e.year, &e.origin) == (origin.0, &origin.1);
        let carried = source
            .case
            .facts
            .economie
            .iter()
            .filter(of)
            .map(|e| e.amount)
            .sum();
        cells.push(if complete {
            Cell::amount(carried).by(sum(3 + at))
        } else {
            Cell::empty()
        });
    }
    cells.push(Cell::amount(totals.total).by(sum(last)));
    cells
}

/// The share of a line: never one that would hide a breach.
fn share(source: &Source, at: usize, total: usize) -> Cell {
    let Some(share) = source.quadro().row(at).share else {
        return Cell::empty();
    };
    let hidden = source
        .case
        .pack
        .as_ref()
        .and_then(|pack| source.outlook.hidden_breach(pack, &source.case.opening, at));
    match hidden {
        Some(Relation::AtLeast) => return Cell::text(format!("< {share}")),
        Some(_) => return Cell::text(format!("> {share}")),
        None => {}
    }
    let closing = if share.adjusted {
        let rounded = (share.millionths + share.millionths.signum() * 5_000) / 10_000;
        i64::try_from(share.hundredths - rounded).unwrap_or_default()
    } else {
        0
    };
    // The whole is what there is to split, which the lines of a free split may not make.
    let closes = source.quadro().totals.residue.is_zero();
    let cell = Cell::from(Value::Share(share));
    if !closes {
        return cell;
    }
    cell.by(Formula::Share {
        part: At::new(QUADRO, at, AMOUNT),
        whole: At::new(QUADRO, total, AMOUNT),
        closing,
    })
}

/// What stands below the table: shares that were closed, economie still presumed, what is left to split.
fn notes(source: &Source) -> Vec<Block> {
    let mut notes = Vec::new();
    let lines = source.case.opening.lines();
    for (row, line) in source.quadro().rows().zip(lines) {
        if let Some(share) = row.share.filter(|s| s.adjusted) {
            notes.push(Block::paragraph(format!(
                "La percentuale di «{}» è {share} perché le percentuali chiudano a 100,00; il suo valore è {} %.",
                line.label,
                share.raw()
            )));
        }
    }
    for economia in source.case.facts.economie.iter().filter(|e| e.presumed) {
        notes.push(Block::paragraph(format!(
            "Fuori dai totali: economie presunte del fondo {} {} per {} euro, non ancora certificate.",
            spoken(&economia.origin),
            economia.year,
            economia.amount
        )));
    }
    let residue = source.quadro().totals.residue;
    if !residue.is_zero() {
        let fund = source.quadro().totals.fund;
        notes.push(Block::paragraph(format!(
            "Il riparto non chiude sul fondo di {fund} euro: differenza da ripartire {} euro.",
            residue.signed()
        )));
    }
    notes
}

/// The shares as a picture.
pub(super) fn bars(source: &Source) -> Made {
    let lines = source.case.opening.lines().iter();
    let rows = source.quadro().rows();
    let parts = lines
        .zip(rows)
        .map(|(l, row)| (l.name().to_owned(), row.amount));
    let before = if counted(source).is_zero() {
        ""
    } else {
        " prima delle economie"
    };
    let picture = Picture {
        caption: format!("Quote del fondo {}{before}", source.case.session.year),
        shows: Shows::Bars(parts.collect()),
    };
    Made::of(vec![Block::Picture(picture)])
}

/// The funds that the economie come from, year by year, in the order of the years.
fn origins(economie: &[Economia]) -> Vec<(i16, Id)> {
    let counted = economie.iter().filter(|e| !e.presumed);
    let mut origins: Vec<(i16, Id)> = Vec::new();
    for economia in counted {
        let origin = (economia.year, economia.origin.clone());
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    origins.sort_by_key(|(year, _)| *year);
    origins
}

/// What a line has of the economie of a fund.
fn carried(economie: &[Economia], (year, origin): &(i16, Id), line: &Id) -> Amount {
    let of =
        |e: &&Economia| !e.presumed && e.year == *year && e.origin == *origin && e.line == *line;
    economie.iter().filter(of).map(|e| e.amount).sum()
}

/// An id as a word.
pub(super) fn spoken(id: &Id) -> String {
    id.as_str().replace('-', " ")
}
