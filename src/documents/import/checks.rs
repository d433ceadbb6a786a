//! What a table prints against what its figures make: percentages, totals of rows, totals of columns.

use rust_decimal::{Decimal, RoundingStrategy};

use super::read::Reading;
use super::{Difference, Printed, Role, Row, Spot, Total};
use crate::money::{Amount, shares};

/// What does not agree, in the order of the lines.
pub(super) fn differences(reading: &Reading) -> Vec<Difference> {
    let mut found = Vec::new();
    let whole: Amount = reading.rows.iter().map(Row::effect).sum();
    let effects: Vec<Amount> = reading.rows.iter().map(Row::effect).collect();
    let closed = shares(&effects, whole);
    // Of a table that lost rows no percentage can be told.
    let all = reading.totals.last().is_none_or(|(total, _)| total.checked);
    for (at, row) in reading.rows.iter().enumerate() {
        let hundredths = closed.as_ref().map(|shares| shares[at].hundredths);
        if let (Some(printed), Some(hundredths), true) = (row.share, hundredths, all) {
            found.extend(share(row, printed, hundredths, whole));
        }
        let computed = row.effect() + row.carried();
        if let Some(printed) = row.total.filter(|printed| *printed != computed) {
            let line = row.line;
            found.push(Difference::Row {
                line,
                printed,
                computed,
            });
        }
    }
    for (total, printed) in reading.totals.iter().filter(|(total, _)| total.checked) {
        found.extend(sums(reading, total, printed));
    }
    found
}

fn share(row: &Row, printed: Printed, hundredths: i128, whole: Amount) -> Option<Difference> {
    let said = printed.percent.points();
    let exact = row.effect().exact() * Decimal::ONE_HUNDRED / whole.exact();
    let rounded = exact.round_dp_with_strategy(
        printed.decimals.min(6),
        RoundingStrategy::MidpointAwayFromZero,
    );
    let closed = Amount::from_cents(hundredths).exact();
    let agrees = match printed.side {
        Some('<') => exact < said,
        Some(_) => exact > said,
        // Rounded to what it shows, or closed to 100,00 with the others.
        None => {
            let said = said.round_dp_with_strategy(
                printed.decimals.min(6),
                RoundingStrategy::MidpointAwayFromZero,
            );
            said == rounded || (printed.decimals == 2 && said == closed)
        }
    };
    (!agrees).then(|| Difference::Share {
        line: row.line,
        printed,
        computed: rounded.to_string().replace('.', ","),
    })
}

/// What a row of totals prints under each column, where it is not what its rows make. A total that is not of its section may be of
/// all that stands above it.
fn sums(reading: &Reading, total: &Total, printed: &[(usize, Amount)]) -> Vec<Difference> {
    let check = |rows: &[Row]| {
        let differs = |(at, printed): &(usize, Amount)| {
            let column = reading.columns.iter().find(|c| c.at == *at)?;
            let computed: Amount = match column.role {
                Role::Amount => rows.iter().map(Row::effect).sum(),
                Role::Total => rows.iter().map(|r| r.effect() + r.carried()).sum(),
                _ => {
                    let cells = rows.iter().flat_map(|r| &r.economie);
                    cells.filter(|(of, _)| of == at).map(|(_, a)| *a).sum()
                }
            };
            let spot = Spot {
                line: total.line,
                column: Some(*at),
            };
            // A total of cuts alone is printed without its sign.
            let same = *printed == computed || *printed == -computed && is_cuts(rows);
            (!same).then_some(Difference::Sum {
                spot,
                printed: *printed,
                computed,
            })
        };
        printed.iter().filter_map(differs).collect::<Vec<_>>()
    };
    let of_section = check(&reading.rows[total.of.clone()]);
    if of_section.is_empty() || total.is_last {
        return of_section;
    }
    let so_far = check(&reading.rows[..total.of.end]);
    if so_far.is_empty() {
        so_far
    } else {
        of_section
    }
}

fn is_cuts(rows: &[Row]) -> bool {
    rows.iter().all(|row| row.effect() != row.amount)
}
