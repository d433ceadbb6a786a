//! A [`Formula`] as a sheet writes it.

use rust_decimal::Decimal;

use super::places::Places;
use crate::documents::words::IT;
use crate::documents::{At, Formula, Operand, Term, Value};
use crate::lang::verdict;
use crate::money::Rounding;
use crate::rules::{Relation, Verdict};

/// What a formula may be long, and how many things a function takes, for the sheets that take least.
const LONGEST: usize = 8_000;
const MOST: usize = 200;
/// Beyond these decimals a sheet, which counts in binary, has nothing sure to say of a sum of money.
const SURE: u32 = 8;

/// The formula of a cell of the sheet `here` that shows `value`; nothing where it asks a cell that the paper does not have, or
/// where the sheet could not make the same.
pub(super) fn written(
    formula: &Formula,
    value: &Value,
    places: &Places,
    here: &str,
) -> Option<String> {
    let cell = |at: &At| places.called(at, at, here);
    let text = match formula {
        Formula::Linear { terms, rounding } => linear(terms, *rounding, value, places, here)?,
        Formula::Share {
            part,
            whole,
            closing,
        } => {
            let share = format!("ROUND({}/{}*100,2)", cell(part)?, cell(whole)?);
            match closing {
                0 => share,
                hundredths => format!("{share}{}", signed(Decimal::new(*hundredths, 2))),
            }
        }
        Formula::Verdict {
            left,
            relation,
            right,
        } => {
            let (yes, no) = (
                verdict(Verdict::Respected, IT),
                verdict(Verdict::Violated, IT),
            );
            if ![yes, no].contains(&value.shown().as_str()) {
                return None;
            }
            let sign = match relation {
                Relation::AtLeast => ">=",
                Relation::AtMost => "<=",
                Relation::Equal => "=",
            };
            let (left, right) = (cell(left)?, cell(right)?);
            format!("IF(ROUND({left}-{right},2){sign}0,\"{yes}\",\"{no}\")")
        }
    };
    (text.len() <= LONGEST).then(|| format!("={text}"))
}

/// A sum. Where it is only of cells, one each, it is what anybody would have written.
fn linear(
    terms: &[Term],
    rounding: Rounding,
    value: &Value,
    places: &Places,
    here: &str,
) -> Option<String> {
    // One figure is no sum: there is nothing to make again.
    let told = |term: &Term| matches!(term.of, Operand::Figure(_)) && term.times == Decimal::ONE;
    if matches!(terms, [one] if told(one)) {
        return None;
    }
    if let Some(ranges) = ranges(terms) {
        let called = |(first, last): &(At, At)| places.called(first, last, here);
        let called: Vec<String> = ranges.iter().map(called).collect::<Option<_>>()?;
        let alone = matches!(ranges.as_slice(), [(first, last)] if first == last);
        let sum = called.join(",");
        return match called.len() {
            1 if alone => Some(sum),
            few if few <= MOST => Some(format!("SUM({sum})")),
            _ => None,
        };
    }
    let mut sum = String::new();
    let mut decimals = 2;
    for term in terms {
        let times = term.times.normalize();
        let (sign, factor) = (times.is_sign_negative(), times.abs());
        let operand = match &term.of {
            Operand::Cell(at) => {
                decimals = decimals.max(times.scale() + 2);
                places.called(at, at, here)?
            }
            Operand::Figure(figure) => {
                let made = figure.checked_mul(times)?.normalize();
                decimals = decimals.max(made.scale());
                match figure.normalize() {
                    figure if figure.is_sign_negative() => format!("({figure})"),
                    figure => figure.to_string(),
                }
            }
        };
        sum.push_str(match (sign, sum.is_empty()) {
            (true, _) => "-",
            (false, true) => "",
            (false, false) => "+",
        });
        if factor != Decimal::ONE {
            sum += &format!("{factor}*");
        }
        sum += &operand;
    }
    if sum.is_empty() || decimals > 2 && !holds(value, decimals) {
        return None;
    }
    Some(rounded(&sum, decimals, rounding, terms, value))
}

/// Whether a sheet, which keeps fifteen digits, holds a figure with so many decimals: else a cent could move.
fn holds(value: &Value, decimals: u32) -> bool {
    const DIGITS: u32 = 15;
    match value {
        Value::Amount(amount) => {
            let cents = amount.cents().unsigned_abs();
            let digits = cents.checked_ilog10().map_or(1, |last| last + 1);
            digits.saturating_sub(2) + decimals.min(SURE) <= DIGITS
        }
        _ => false,
    }
}

/// A sum, to the cent. One that is of cents already has no way to go; the others are first freed of what counting in binary adds
/// or takes, so that a floor or a ceiling does not move for it.
fn rounded(sum: &str, decimals: u32, rounding: Rounding, terms: &[Term], value: &Value) -> String {
    if decimals <= 2 {
        return format!("ROUND({sum},2)");
    }
    let decimals = decimals.min(SURE);
    let exact = format!("ROUND({sum},{decimals})");
    // A sheet rounds away from zero and towards it; a floor goes towards more and a ceiling towards less, below zero too.
    let less = |term: &Term| term.times.is_sign_negative();
    let above =
        matches!(value, Value::Amount(amount) if !amount.is_zero() && !amount.is_negative());
    let positive = above && !terms.iter().any(less);
    match rounding {
        Rounding::HalfUp => format!("ROUND({exact},2)"),
        Rounding::Up if positive => format!("ROUNDUP({exact},2)"),
        Rounding::Down if positive => format!("ROUNDDOWN({exact},2)"),
        Rounding::Up => format!("-INT(-ROUND(({sum})*100,{}))/100", decimals - 2),
        Rounding::Down => format!("INT(ROUND(({sum})*100,{}))/100", decimals - 2),
    }
}

/// The ranges that a sum of cells is made of, where it is made of nothing else.
fn ranges(terms: &[Term]) -> Option<Vec<(At, At)>> {
    let mut ranges: Vec<(At, At)> = Vec::new();
    for term in terms {
        let Operand::Cell(at) = &term.of else {
            return None;
        };
        if term.times != Decimal::ONE {
            return None;
        }
        match ranges.last_mut() {
            Some((first, last)) if follows(first, last, at) => *last = at.clone(),
            _ => ranges.push((at.clone(), at.clone())),
        }
    }
    (!ranges.is_empty()).then_some(ranges)
}

/// Whether a cell goes on with a range, down or to the right.
fn follows(first: &At, last: &At, next: &At) -> bool {
    let down =
        first.column == last.column && (last.row + 1, last.column) == (next.row, next.column);
    let right = first.row == last.row && (last.row, last.column + 1) == (next.row, next.column);
    last.table == next.table && (down || right)
}

/// A figure with its sign.
fn signed(figure: Decimal) -> String {
    if figure.is_sign_negative() {
        figure.to_string()
    } else {
        format!("+{figure}")
    }
}
