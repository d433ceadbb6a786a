//! Modulo I of the relazione tecnico-finanziaria: how the fund is constituted.

use super::Made;
use super::quadro::spoken;
use crate::documents::carried::counted;
use crate::documents::{
    At, Block, Cell, Column, Formula, Missing, Place, Role, Source, Table, Term,
};
use crate::fund::{self, SourceKind};
use crate::money::Amount;

/// The column of the amounts.
const AMOUNT: usize = 2;
/// The tables of the sections, and of their sum.
const FIXED: &str = "fisse";
const VARIABLE: &str = "variabili";
const UNSAID: &str = "non-indicate";
const CUTS: &str = "decurtazioni";
pub(super) const SUMMARY: &str = "sintesi-fondo";

/// A voice that is not there, as the circular writes it.
pub(super) const ABSENT: &str = "Voce non presente.";

/// Section I: the certain and stable resources.
pub(super) fn fixed(source: &Source) -> Made {
    section(source, of_kinds(source, FIXED, &[SourceKind::Stable]))
}

/// Section II: the variable resources, and the economie of the years before.
pub(super) fn variable(source: &Source) -> Made {
    section(source, variable_table(source))
}

/// What the body does not say whether it is stable or variable.
pub(super) fn unsaid(source: &Source) -> Made {
    let table = of_kinds(source, UNSAID, &[SourceKind::Unspecified]);
    if table.rows.len() == 1 {
        return Made::default();
    }
    let mut made = Made::of(vec![Block::paragraph(
        "Risorse di cui non è indicata la natura, fissa o variabile: non sono comprese nelle due sezioni precedenti.",
    )]);
    for resource in source.case.facts.fund.of_kind(SourceKind::Unspecified) {
        let what = format!("la natura (fissa o variabile) di «{}»", resource.label);
        made.missing.push(Missing::new(what, Place::Fund));
    }
    made.blocks.push(Block::Table(table));
    made
}

/// Section III: what is taken away.
pub(super) fn cuts(source: &Source) -> Made {
    section(source, of_kinds(source, CUTS, &[SourceKind::Cut]))
}

/// Section IV: the fund submitted to certification.
pub(super) fn summary(source: &Source) -> Made {
    let mut made = Made::of(vec![Block::Table(summary_table(source))]);
    made.blocks.extend(published(source));
    if source.case.facts.fund.incomplete {
        made.missing.push(Missing::new(
            "il fondo intero: il documento è stato letto in parte",
            Place::Fund,
        ));
    }
    made
}

/// The place of the stable resources net of the cuts, where the kind of every resource is said.
pub(super) fn stable(source: &Source) -> Option<At> {
    let mut unsaid = source.case.facts.fund.of_kind(SourceKind::Unspecified);
    unsaid.next().is_none().then(|| At::new(SUMMARY, 0, 1))
}

/// The place of the total of the fund with the economie.
pub(super) fn total(source: &Source) -> (At, Amount) {
    let table = summary_table(source);
    let last = table.rows.len() - 1;
    (
        At::new(SUMMARY, last, 1),
        source.case.facts.fund.total() + source.case.economie(),
    )
}

fn summary_table(source: &Source) -> Table {
    let columns = vec![
        Column::text("Sintesi della costituzione"),
        Column::figures("Importo"),
    ];
    let mut table = Table::new(
        SUMMARY,
        "Sintesi della costituzione del Fondo sottoposto a certificazione",
        columns,
    );
    let (fixed, fixed_at) = sum(&of_kinds(source, FIXED, &[SourceKind::Stable]));
    let (cut, cut_at) = sum(&of_kinds(source, CUTS, &[SourceKind::Cut]));
    let (variable, variable_at) = sum(&variable_table(source));
    let (unsaid, unsaid_at) = sum(&of_kinds(source, UNSAID, &[SourceKind::Unspecified]));
    let net = [fixed_at.map(Term::plus), cut_at.map(Term::minus)];
    let net = Formula::of(net.into_iter().flatten().collect());
    table.add(
        Role::Item,
        vec![
            Cell::text("a) Risorse fisse aventi carattere di certezza e stabilità, al netto delle decurtazioni"),
            Cell::amount(fixed - cut).by(net),
        ],
    );
    let of = |at: Option<At>| Formula::sum(at);
    table.add(
        Role::Item,
        vec![
            Cell::text(if counted(source).is_zero() {
                "b) Risorse variabili"
            } else {
                "b) Risorse variabili, comprese le economie degli anni precedenti"
            }),
            Cell::amount(variable).by(of(variable_at)),
        ],
    );
    if unsaid_at.is_some() {
        table.add(
            Role::Item,
            vec![
                Cell::text("Risorse di cui non è indicata la natura"),
                Cell::amount(unsaid).by(of(unsaid_at)),
            ],
        );
    }
    let rows = table.rows.len();
    table.add(
        Role::Total,
        vec![
            Cell::text("c) Totale del Fondo sottoposto a certificazione"),
            Cell::amount(fixed - cut + variable + unsaid).by(Formula::sum_of(SUMMARY, 0..rows, 1)),
        ],
    );
    table
}

/// The total that the body's own document prints, where it is another.
fn published(source: &Source) -> Option<Block> {
    let fund = &source.case.facts.fund;
    let published = fund.published.filter(|p| *p != fund.total())?;
    let over = published - fund.total();
    Some(Block::paragraph(format!(
        "Il documento dell'ente stampa un totale di {published} euro: differisce dalla somma delle voci di {} euro.",
        over.signed()
    )))
}

/// A section with its table, or that the voice is not there.
fn section(source: &Source, table: Table) -> Made {
    if table.rows.len() > 1 {
        let assumed = assumed(source, &table);
        let blocks = std::iter::once(Block::Table(table)).chain(assumed);
        return Made::of(blocks.collect());
    }
    if source.case.facts.fund.incomplete {
        return Made::of(vec![Block::paragraph(
            "Il documento dell'ente è stato letto in parte: la voce può esserci.",
        )]);
    }
    Made::of(vec![Block::paragraph(ABSENT)])
}

/// What of a table stands there by the reading of whoever wrote the data, and not by the body's own words.
fn assumed(source: &Source, table: &Table) -> Vec<Block> {
    let there = |resource: &&fund::Source| {
        let label = crate::documents::Value::Text(resource.label.clone());
        resource.assumed && table.rows.iter().any(|row| row.cells[0].value == label)
    };
    let sources = source.case.facts.fund.sources.iter().filter(there);
    let told = sources.map(|resource| {
        let note = resource.note.as_ref().map(|note| format!(" {note}"));
        Block::paragraph(format!(
            "La natura di «{}» è presunta, non indicata dal documento dell'ente.{}",
            resource.label,
            note.unwrap_or_default()
        ))
    });
    told.collect()
}

/// The sum of a table that has rows, with its place.
fn sum(table: &Table) -> (Amount, Option<At>) {
    let Some(last) = table.rows.len().checked_sub(1).filter(|last| *last > 0) else {
        return (Amount::ZERO, None);
    };
    let amount = match table.rows[last].cells[AMOUNT].value {
        crate::documents::Value::Amount(amount) => amount,
        _ => Amount::ZERO,
    };
    (amount, Some(At::new(&table.id, last, AMOUNT)))
}

fn columns() -> Vec<Column> {
    vec![
        Column::text("Descrizione"),
        Column::text("Riferimento"),
        Column::figures("Importo"),
    ]
}

/// The sources of some kinds, and their sum.
fn of_kinds(source: &Source, id: &str, kinds: &[SourceKind]) -> Table {
    let (caption, total) = match id {
        FIXED => (
            "Risorse fisse aventi carattere di certezza e stabilità",
            "Totale risorse fisse",
        ),
        CUTS => ("Decurtazioni del Fondo", "Totale decurtazioni"),
        _ => ("Risorse di cui non è indicata la natura", "Totale"),
    };
    let mut table = Table::new(id, caption, columns());
    rows(source, &mut table, kinds);
    close(&mut table, total);
    table
}

fn variable_table(source: &Source) -> Table {
    let mut table = Table::new(VARIABLE, "Risorse variabili", columns());
    rows(
        source,
        &mut table,
        &[SourceKind::Variable, SourceKind::ByLaw, SourceKind::OneOff],
    );
    for economia in source.case.facts.economie.iter().filter(|e| !e.presumed) {
        let label = format!(
            "Economie del fondo {} {}",
            spoken(&economia.origin),
            economia.year
        );
        let act = economia.certification.as_ref().or(economia.act.as_ref());
        table.add(
            Role::Item,
            vec![
                Cell::text(label),
                act.map_or_else(Cell::empty, Cell::text),
                Cell::amount(economia.amount),
            ],
        );
    }
    close(&mut table, "Totale risorse variabili");
    table
}

fn rows(source: &Source, table: &mut Table, kinds: &[SourceKind]) {
    let sources = source.case.facts.fund.sources.iter();
    for resource in sources.filter(|s| kinds.contains(&s.kind)) {
        let amount = match resource.worth() {
            Some(amount) => Cell::amount(amount),
            // It is inside the amounts of the others.
            None => Cell::text("già compresa"),
        };
        table.add(
            Role::Item,
            vec![Cell::text(&resource.label), reference(resource), amount],
        );
    }
}

fn reference(resource: &fund::Source) -> Cell {
    resource
        .reference
        .as_ref()
        .map_or_else(Cell::empty, Cell::text)
}

/// The sum of what is in the table.
fn close(table: &mut Table, label: &str) {
    let figures = |row: &usize| {
        matches!(
            table.rows[*row].cells[AMOUNT].value,
            crate::documents::Value::Amount(_)
        )
    };
    let rows: Vec<usize> = (0..table.rows.len()).filter(figures).collect();
    let amount = rows
        .iter()
        .filter_map(|row| match table.rows[*row].cells[AMOUNT].value {
            crate::documents::Value::Amount(amount) => Some(amount),
            _ => None,
        })
        .sum();
    let formula = Formula::sum_of(&table.id, rows, AMOUNT);
    let total = Cell::amount(amount).by(formula);
    table.add(
        Role::Subtotal,
        vec![Cell::text(label), Cell::empty(), total],
    );
}
