//! Modulo III of the relazione tecnico-finanziaria: this year beside the year before.

use super::Made;
use crate::documents::{
    At, Block, Cell, Column, Formula, Missing, Place, Role, Source, Table, Term,
};
use crate::dossier::Previous;
use crate::fund::{Id, SourceKind};
use crate::money::Amount;
use crate::negotiation::Case;

const ID: &str = "confronto";
/// The columns: this year, the year before, the difference.
const NOW: usize = 1;
const BEFORE: usize = 2;

/// What is known of the year before.
enum Before<'a> {
    Session(&'a Case),
    Told(&'a Previous),
    Nothing,
}

/// The table of constitution and uses, year by year.
pub(super) fn compared(source: &Source) -> Made {
    let year = source.case.session.year;
    let before = match (source.last_year, &source.case.facts.previous) {
        (Some(case), _) => Before::Session(case),
        (None, Some(previous)) => Before::Told(previous),
        (None, None) => Before::Nothing,
    };
    let last = match &before {
        Before::Session(case) => case.session.year,
        Before::Told(previous) => previous.year,
        Before::Nothing => year - 1,
    };
    let columns = vec![
        Column::text("Voce"),
        Column::figures(format!("Fondo {year}")),
        Column::figures(format!("Fondo {last}")),
        Column::figures("Differenza"),
    ];
    let caption = "Schema generale riassuntivo del Fondo e confronto con l'anno precedente";
    let mut table = Table::new(ID, caption, columns);
    constitution(source, &before, &mut table);
    uses(source, &before, &mut table);
    let blank = |cell: &Cell| matches!(cell.value, crate::documents::Value::Blank(_));
    let blanks = table.rows.iter().flat_map(|row| &row.cells).any(blank);
    let mut made = Made::of(vec![Block::Table(table)]);
    if blanks {
        let what = format!("il fondo certificato del {last}, per il confronto");
        made.missing.push(Missing::new(what, Place::LastYear));
    }
    made
}

fn constitution(source: &Source, before: &Before, table: &mut Table) {
    heading(table, "Costituzione del Fondo");
    let kinds: [(&str, &[SourceKind]); 4] = [
        ("Risorse fisse", &[SourceKind::Stable]),
        (
            "Risorse variabili",
            &[SourceKind::Variable, SourceKind::ByLaw, SourceKind::OneOff],
        ),
        (
            "Risorse di cui non è indicata la natura",
            &[SourceKind::Unspecified],
        ),
        ("Decurtazioni", &[SourceKind::Cut]),
    ];
    let mut added = Vec::new();
    for (label, kinds) in kinds {
        let now = of_kinds(&source.case, kinds);
        let then = match before {
            Before::Session(case) => Some(of_kinds(case, kinds)),
            _ => None,
        };
        let unsaid = kinds[0] == SourceKind::Unspecified;
        if unsaid && now.is_zero() && then.is_none_or(Amount::is_zero) {
            continue;
        }
        added.push(row(table, Role::Item, label, now, then));
    }
    let now = source.case.facts.fund.total();
    let then = match before {
        Before::Session(case) => Some(case.facts.fund.total()),
        Before::Told(previous) => Some(previous.fund),
        Before::Nothing => None,
    };
    let parted = matches!(before, Before::Session(_));
    let total = row(
        table,
        Role::Subtotal,
        "Fondo prima delle economie",
        now,
        then,
    );
    sum(table, total, NOW, &added);
    if parted {
        sum(table, total, BEFORE, &added);
    }
    let carried = match before {
        Before::Session(case) => Some(case.economie()),
        _ => None,
    };
    let economie = row(
        table,
        Role::Item,
        "Economie degli anni precedenti",
        source.case.economie(),
        carried,
    );
    let whole = then.zip(carried).map(|(fund, carried)| fund + carried);
    let all = row(
        table,
        Role::Total,
        "Totale costituzione",
        now + source.case.economie(),
        whole,
    );
    sum(table, all, NOW, &[total, economie]);
    if whole.is_some() {
        sum(table, all, BEFORE, &[total, economie]);
    }
}

fn uses(source: &Source, before: &Before, table: &mut Table) {
    heading(table, "Programmazione di utilizzo del Fondo");
    let mut of_before = match before {
        Before::Session(case) => {
            let quadro = case
                .outlook(&case.opening, crate::fund::ShareBase::Fund)
                .quadro;
            let lines = case.opening.lines().iter().zip(quadro.rows());
            lines
                .map(|(l, row)| (l.id.clone(), l.kind.clone(), l.label.clone(), row.total))
                .collect()
        }
        Before::Told(previous) => {
            let lines = previous.lines.iter();
            lines
                .map(|l| (l.id.clone(), l.kind.clone(), l.label.clone(), l.amount))
                .collect()
        }
        Before::Nothing => Vec::new(),
    };
    let known = !of_before.is_empty();
    // What is told of the year before has no economie: the lines are compared without them.
    let with_economie = !matches!(before, Before::Told(_));
    let mut added = Vec::new();
    for (line, of_line) in source
        .case
        .opening
        .lines()
        .iter()
        .zip(source.quadro().rows())
    {
        let now = if with_economie {
            of_line.total
        } else {
            of_line.amount
        };
        let then = take(&mut of_before, &line.id, &line.kind);
        let then = known.then(|| then.unwrap_or_default());
        added.push(row(table, Role::Item, &line.label, now, then));
    }
    for (_, _, label, amount) in of_before {
        added.push(row(table, Role::Item, &label, Amount::ZERO, Some(amount)));
    }
    let column = |at: usize| -> Amount { added.iter().map(|r| figure(table, *r, at)).sum() };
    let (now, then) = (column(NOW), known.then(|| column(BEFORE)));
    let label = if with_economie {
        "Totale utilizzo"
    } else {
        "Totale utilizzo prima delle economie"
    };
    let total = row(table, Role::Total, label, now, then);
    sum(table, total, NOW, &added);
    if known {
        sum(table, total, BEFORE, &added);
    }
}

/// The line of last year that is this one: of its name, else the only one of its kind.
fn take(lines: &mut Vec<(Id, Id, String, Amount)>, id: &Id, kind: &Id) -> Option<Amount> {
    let of_kind = |lines: &[(Id, Id, String, Amount)]| {
        let mut at = lines
            .iter()
            .enumerate()
            .filter(|(_, l)| l.1 == *kind)
            .map(|(at, _)| at);
        at.next().filter(|_| at.next().is_none())
    };
    let at = lines
        .iter()
        .position(|l| l.0 == *id)
        .or_else(|| of_kind(lines))?;
    Some(lines.remove(at).3)
}

fn heading(table: &mut Table, label: &str) {
    let cells = vec![
        Cell::text(label),
        Cell::empty(),
        Cell::empty(),
        Cell::empty(),
    ];
    table.add(Role::Heading, cells);
}

fn row(table: &mut Table, role: Role, label: &str, now: Amount, then: Option<Amount>) -> usize {
    let at = table.rows.len();
    let cells = if let Some(then) = then {
        let terms = vec![
            Term::plus(At::new(ID, at, NOW)),
            Term::minus(At::new(ID, at, BEFORE)),
        ];
        let difference = Cell::amount(now - then).by(Formula::of(terms));
        vec![
            Cell::text(label),
            Cell::amount(now),
            Cell::amount(then),
            difference,
        ]
    } else {
        let year = Cell::blank(table.columns[BEFORE].head.clone());
        vec![Cell::text(label), Cell::amount(now), year, Cell::empty()]
    };
    table.add(role, cells)
}

/// A cell becomes the sum of others of its column.
fn sum(table: &mut Table, row: usize, column: usize, of: &[usize]) {
    let formula = Formula::sum_of(ID, of.iter().copied(), column);
    let cell = table.rows[row].cells[column].clone().by(formula);
    table.rows[row].cells[column] = cell;
}

fn figure(table: &Table, row: usize, column: usize) -> Amount {
    match table.rows[row].cells[column].value {
        crate::documents::Value::Amount(amount) => amount,
        _ => Amount::ZERO,
    }
}

/// What the sources of some kinds bring: a cut takes away.
fn of_kinds(case: &Case, kinds: &[SourceKind]) -> Amount {
    let sources = case.facts.fund.sources.iter();
    let counted = sources.filter(|s| kinds.contains(&s.kind));
    counted.map(crate::fund::Source::effect).sum()
}
