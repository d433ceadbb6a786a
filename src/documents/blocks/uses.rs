//! Modulo II of the relazione tecnico-finanziaria: what the fund is destined to.

use super::Made;
use super::fund::ABSENT;
use crate::documents::{At, Block, Cell, Column, Formula, Missing, Place, Role, Source, Table};
use crate::fund::{Line, Section};
use crate::money::Amount;
use crate::rules::Pack;

/// The columns: amount, economie, total.
const AMOUNT: usize = 1;
const CARRIED: usize = 2;
const TOTAL: usize = 3;
/// The table of the sum of the sections.
pub(super) const SUMMARY: &str = "sintesi-destinazioni";

/// Section I: what is not available to bargaining.
pub(super) fn not_bargained(source: &Source) -> Made {
    section(source, Section::NotBargained)
}

/// Section II: what the contract regulates.
pub(super) fn regulated(source: &Source) -> Made {
    section(source, Section::Regulated)
}

/// Section III: what is still to be regulated, and what is left to split.
pub(super) fn to_regulate(source: &Source) -> Made {
    section(source, Section::ToRegulate)
}

/// Section IV: the sum of the three.
pub(super) fn summary(source: &Source) -> Made {
    if source.case.opening.is_unread() {
        let what = "le destinazioni del fondo: non sono state lette";
        return Made {
            blocks: vec![Block::paragraph(UNREAD)],
            missing: vec![Missing::new(what, Place::Fund)],
        };
    }
    Made::of(vec![Block::Table(summary_table(source))])
}

/// The destinations were not read: none of them is nothing.
pub(super) const UNREAD: &str = "Le destinazioni del fondo non sono state lette.";

/// The place of the total of the uses.
pub(super) fn total(source: &Source) -> (At, Amount) {
    let (rows, totals) = (summary_table(source).rows.len(), source.quadro().totals);
    (
        At::new(SUMMARY, rows - 1, TOTAL),
        totals.total + totals.residue,
    )
}

/// The place of the amount of a line in its section; after the last line, that of their sum.
pub(super) fn place(source: &Source, at: usize) -> At {
    let lines = source.case.opening.lines();
    let Some(line) = lines.get(at) else {
        let last = summary_table(source).rows.len() - 1;
        return At::new(SUMMARY, last, AMOUNT);
    };
    let pack = source.case.pack.as_deref();
    let which = section_of(pack, line);
    let before = lines[..at].iter();
    let row = before
        .filter(|other| section_of(pack, other) == which)
        .count();
    At::new(id(which), row, AMOUNT)
}

fn section(source: &Source, which: Section) -> Made {
    if source.case.opening.is_unread() {
        return Made::of(vec![Block::paragraph(UNREAD)]);
    }
    let table = table_of(source, which);
    Made::of(vec![if table.rows.len() > 1 {
        Block::Table(table)
    } else {
        Block::paragraph(ABSENT)
    }])
}

fn columns(head: &str) -> Vec<Column> {
    vec![
        Column::text(head),
        Column::figures("Importo"),
        Column::figures("Economie"),
        Column::figures("Totale"),
    ]
}

/// The section of Modulo II in which a line stands: its own, else that of its kind, else the second.
fn section_of(pack: Option<&Pack>, line: &Line) -> Section {
    let by_kind = || pack.and_then(|pack| pack.line_kind(&line.kind)?.section);
    line.section.or_else(by_kind).unwrap_or(Section::Regulated)
}

fn id(which: Section) -> &'static str {
    match which {
        Section::NotBargained => "non-disponibili",
        Section::Regulated => "regolate",
        Section::ToRegulate => "da-regolare",
    }
}

fn name(which: Section) -> &'static str {
    match which {
        Section::NotBargained => {
            "Destinazioni non disponibili alla contrattazione o non regolate specificamente dal contratto"
        }
        Section::Regulated => "Destinazioni specificamente regolate dal contratto",
        Section::ToRegulate => "Destinazioni ancora da regolare",
    }
}

fn table_of(source: &Source, which: Section) -> Table {
    let id = id(which);
    let mut table = Table::new(id, name(which), columns("Destinazione"));
    let quadro = source.quadro();
    for (line, row) in source.case.opening.lines().iter().zip(quadro.rows()) {
        if section_of(source.case.pack.as_deref(), line) == which {
            add(
                &mut table,
                Role::Item,
                &line.label,
                (row.amount, row.economie),
            );
        }
    }
    let residue = quadro.totals.residue;
    if which == Section::ToRegulate && !residue.is_zero() {
        add(
            &mut table,
            Role::Item,
            "Differenza ancora da ripartire",
            (residue, Amount::ZERO),
        );
    }
    let rows = table.rows.len();
    let sums = sums(&table);
    let cell = |amount, column| Cell::amount(amount).by(Formula::sum_of(id, 0..rows, column));
    let cells = vec![
        Cell::text("Totale"),
        cell(sums.0, AMOUNT),
        cell(sums.1, CARRIED),
        cell(sums.0 + sums.1, TOTAL),
    ];
    table.add(Role::Subtotal, cells);
    table
}

fn summary_table(source: &Source) -> Table {
    let mut table = Table::new(
        SUMMARY,
        "Sintesi delle poste di destinazione",
        columns("Sezione"),
    );
    for (letter, which) in ["a", "b", "c"].into_iter().zip(Section::ALL) {
        let section = table_of(source, which);
        let last = section.rows.len() - 1;
        let there = last > 0;
        let label = format!("{letter}) {}", name(which));
        let at = table.rows.len();
        let (amount, carried) = sums_of_last(&section);
        let of = |amount: Amount, column: usize| {
            let cell = Cell::amount(amount);
            if there {
                cell.by(Formula::sum([At::new(id(which), last, column)]))
            } else {
                cell
            }
        };
        let total = Formula::sum([At::new(SUMMARY, at, AMOUNT), At::new(SUMMARY, at, CARRIED)]);
        let cells = vec![
            Cell::text(label),
            of(amount, AMOUNT),
            of(carried, CARRIED),
            Cell::amount(amount + carried).by(total),
        ];
        table.add(Role::Item, cells);
    }
    let sums = sums(&table);
    let cell = |amount, column| Cell::amount(amount).by(Formula::sum_of(SUMMARY, 0..3, column));
    let cells = vec![
        Cell::text("d) Totale delle poste di destinazione"),
        cell(sums.0, AMOUNT),
        cell(sums.1, CARRIED),
        cell(sums.0 + sums.1, TOTAL),
    ];
    table.add(Role::Total, cells);
    table
}

fn add(table: &mut Table, role: Role, label: &str, (amount, carried): (Amount, Amount)) {
    let at = table.rows.len();
    let total = Formula::sum([
        At::new(&table.id, at, AMOUNT),
        At::new(&table.id, at, CARRIED),
    ]);
    let cells = vec![
        Cell::text(label),
        Cell::amount(amount),
        Cell::unless_zero(carried),
        Cell::amount(amount + carried).by(total),
    ];
    table.add(role, cells);
}

fn figure(cell: &Cell) -> Amount {
    match cell.value {
        crate::documents::Value::Amount(amount) => amount,
        _ => Amount::ZERO,
    }
}

/// The sums of the rows of a table that has no sum yet.
fn sums(table: &Table) -> (Amount, Amount) {
    let column = |at: usize| table.rows.iter().map(|row| figure(&row.cells[at])).sum();
    (column(AMOUNT), column(CARRIED))
}

/// The sums that the last row has.
fn sums_of_last(table: &Table) -> (Amount, Amount) {
    table
        .rows
        .last()
        .map_or((Amount::ZERO, Amount::ZERO), |row| {
            (figure(&row.cells[AMOUNT]), figure(&row.cells[CARRIED]))
        })
}
