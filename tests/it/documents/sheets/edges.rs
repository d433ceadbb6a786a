//! Where a cent could move: the half of one, below zero, beyond what a sheet holds, what is not there.

use riparto::documents::{
    At, Block, Cell, Column, Document, Formula, Operand, Paper, Role, Table, Term, Value,
};
use riparto::money::{Amount, Rounding};
use rust_decimal::Decimal;

use super::evaluator::Worth;
use super::{Reader, book, opened, read, workbook};

/// A paper of one table, whose rows are each a figure and a cell made of it.
pub(super) fn made(figures: &[Amount], formula: impl Fn(At) -> (Formula, Value)) -> Document {
    let columns = vec![Column::figures("a"), Column::figures("b")];
    let mut table = Table::new("prova", "Prova", columns);
    for (row, figure) in figures.iter().enumerate() {
        let (formula, value) = formula(At::new("prova", row, 0));
        let cell = Cell::from(value).by(formula);
        table.add(Role::Item, vec![Cell::amount(*figure), cell]);
    }
    Document {
        paper: Paper::Quadro,
        title: "Prova".to_owned(),
        notices: Vec::new(),
        blocks: vec![Block::Table(table)],
        foot: "impronta".to_owned(),
        missing: Vec::new(),
    }
}

/// So many times a cell, to the cent; the value is what the program gives.
fn times(figure: Amount, of: At, times: Decimal, rounding: Rounding) -> (Formula, Value) {
    let formula = Formula::Linear {
        terms: vec![Term {
            times,
            of: Operand::Cell(of),
        }],
        rounding,
    };
    let value = riparto::money::to_cents(figure.exact() * times, rounding);
    (formula, Value::Amount(value))
}

/// Figures whose product by a rate stands on the half of a cent, on the cent, and a little beside.
pub(super) fn edges() -> Document {
    let figures: Vec<Amount> = (1..=60)
        .map(|n| Amount::from_cents(n * 10_010 + n % 7))
        .chain([-10_010, 10_030, -10_030, 99_999_999_999_999, 1, -1].map(Amount::from_cents))
        .collect();
    let rates = ["0.15", "0.025", "-0.15", "1.0166", "0.3333"].map(|r| r.parse().unwrap());
    let roundings = [Rounding::HalfUp, Rounding::Up, Rounding::Down];
    let pairs: Vec<(Decimal, Rounding)> = rates
        .iter()
        .flat_map(|rate| roundings.map(|rounding| (*rate, rounding)))
        .collect();
    let all: Vec<Amount> = figures
        .iter()
        .flat_map(|figure| std::iter::repeat_n(*figure, pairs.len()))
        .collect();
    made(&all, |at| {
        let (rate, rounding) = pairs[at.row % pairs.len()];
        times(all[at.row], at, rate, rounding)
    })
}

#[test]
fn a_floor_and_a_ceiling_hold_to_the_cent_below_zero_too() {
    let document = edges();
    let book = book(workbook(&document));
    let mut worked = 0;
    for (place, formula, shown) in book.formulas() {
        assert_eq!(book.worth(&place.0, formula), *shown, "{place:?} {formula}");
        worked += 1;
    }
    // Of the largest amount a sheet, which keeps fifteen digits, has no room for the product: it is written, not made.
    assert_eq!(worked, document.tables().next().unwrap().rows.len() - 15);
}

#[test]
fn a_formula_that_asks_what_is_not_there_is_its_value() {
    let figure = Amount::from_cents(12_345);
    let document = made(&[figure], |_| {
        (
            Formula::sum([At::new("altrove", 0, 1), At::new("prova", 9, 0)]),
            Value::Amount(figure),
        )
    });
    let mut book = opened(workbook(&document));
    assert_eq!(book.sheet_names(), ["Prova"]);
    assert!(book.worksheet_formula("Prova").unwrap().is_empty());
    let range = book.worksheet_range("Prova").unwrap();
    assert_eq!(read(&range, 2, 1), Worth::figure("123.45"));
}
