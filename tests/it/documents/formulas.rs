//! Each formula, worked out from the cells it asks, gives the figure that its cell shows.

use riparto::documents::{At, Document, Formula, Operand, Paper, Source, Value};
use riparto::money::{Amount, to_cents};
use riparto::rules::Relation;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{EXAMPLE, MANFREDONIA, PRATO, paper, table, talks};

/// The figure of a cell; nothing where it is empty.
fn figure(document: &Document, at: &At) -> Decimal {
    match &table(document, &at.table).rows[at.row].cells[at.column].value {
        Value::Empty => Decimal::ZERO,
        Value::Amount(amount) => amount.exact(),
        Value::Share(share) => Amount::from_cents(share.hundredths).exact(),
        other => panic!("{at:?} is no figure: {other:?}"),
    }
}

/// What a formula gives, as a cell shows it.
fn worked_out(document: &Document, formula: &Formula) -> String {
    let figure = |at: &At| figure(document, at);
    match formula {
        Formula::Linear { terms, rounding } => {
            let term = |term: &riparto::documents::Term| match &term.of {
                Operand::Cell(at) => figure(at) * term.times,
                Operand::Figure(value) => *value * term.times,
            };
            to_cents(terms.iter().map(term).sum(), *rounding).to_string()
        }
        Formula::Share {
            part,
            whole,
            closing,
        } => {
            let share = figure(part) * Decimal::ONE_HUNDRED / figure(whole);
            let share = share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            let closed = share + Decimal::new(*closing, 2);
            to_cents(closed, riparto::money::Rounding::HalfUp).to_string()
        }
        Formula::Verdict {
            left,
            relation,
            right,
        } => {
            let (left, right) = (figure(left), figure(right));
            let holds = match relation {
                Relation::AtLeast => left >= right,
                Relation::AtMost => left <= right,
                Relation::Equal => left == right,
            };
            if holds {
                "rispettato"
            } else {
                "non rispettato"
            }
            .to_owned()
        }
    }
}

/// Three lines whose shares do not close by rounding.
pub(super) fn thirds() -> String {
    PRATO
        .replace("847231.25", "100.00")
        .replace("622305.53", "33.33")
        .replace("224925.72", "33.34")
        .replacen(
            "  lines: [",
            r#"  lines: [
    Opening(id: "welfare", label: "Welfare", kind: "welfare", amount: "33.33", intent: Fixed),"#,
            1,
        )
}

#[test]
fn each_formula_gives_what_its_cell_shows() {
    let broken = PRATO
        .replace("622305.53", "720146.57")
        .replace("224925.72", "127084.68");
    let mut worked = 0;
    for text in [PRATO, MANFREDONIA, EXAMPLE, &thirds(), &broken] {
        let talks = talks(text);
        for name in Paper::ALL {
            let document = paper(name, &Source::of(&talks));
            for table in document.tables() {
                for (at, row) in table.rows.iter().enumerate() {
                    for (column, cell) in row.cells.iter().enumerate() {
                        let Some(formula) = &cell.formula else {
                            continue;
                        };
                        let place = format!("{} {} {at} {column}", name.name(), table.id);
                        assert_eq!(
                            worked_out(&document, formula),
                            cell.value.shown(),
                            "{place}"
                        );
                        worked += 1;
                    }
                }
            }
        }
    }
    assert!(worked > 40, "only {worked} formulas");
}

#[test]
fn a_formula_speaks_only_of_cells_that_are_there() {
    for text in [PRATO, MANFREDONIA, EXAMPLE] {
        let talks = talks(text);
        for name in Paper::ALL {
            let document = paper(name, &Source::of(&talks));
            let cells = document
                .tables()
                .flat_map(|t| &t.rows)
                .flat_map(|row| &row.cells);
            for at in cells
                .filter_map(|c| c.formula.as_ref())
                .flat_map(Formula::cells)
            {
                let table = document.tables().find(|t| t.id == at.table);
                let cell = table.and_then(|t| t.rows.get(at.row)?.cells.get(at.column));
                assert!(cell.is_some(), "{} asks {at:?}", name.name());
            }
        }
    }
}

#[test]
fn the_limits_of_the_relazione_are_made_of_its_own_modules() {
    let talks = talks(PRATO);
    let document = paper(Paper::TecnicoFinanziaria, &Source::of(&talks));
    let limits = table(&document, "limiti");
    let asked = |row: usize, column: usize| {
        let formula = limits.rows[row].cells[column].formula.as_ref().unwrap();
        formula
            .cells()
            .into_iter()
            .map(|at| at.table.clone())
            .collect::<Vec<_>>()
    };
    // Risultato at least 15 %: the line in its section, and the sum of the uses.
    assert_eq!(asked(0, 1), ["regolate"]);
    assert_eq!(asked(0, 3), ["sintesi-destinazioni"]);
    // Posizione covered by stable resources: what Modulo I makes of them.
    assert_eq!(asked(2, 3), ["sintesi-fondo"]);
}
