//! The lines over the new fund.

use crate::fund::{Intent, Mode, Opening};
use crate::money::Amount;
use crate::negotiation::Session;

/// The lines with their intents over a fund: fixed amounts as they were, shares recomputed, the rest what is left.
///
/// Where they ask more than the fund has, nothing is reduced in silence: the rest is nothing, the split is free, and what is
/// beyond the fund is the third value. The table decides.
pub(super) fn over(
    last: &Session,
    fund: Amount,
    year: i16,
) -> (Vec<Opening>, Mode, Option<Amount>) {
    let amounts = amounts(&last.lines, fund);
    let left = fund - amounts.iter().copied().sum();
    let line = |(line, amount): (&Opening, &Amount)| Opening {
        label: relabelled(&line.label, last.year, year),
        amount: match line.intent {
            Intent::Rest => left.max(Amount::ZERO),
            _ => *amount,
        },
        ..line.clone()
    };
    let lines = last.lines.iter().zip(&amounts).map(line).collect();
    if left.is_negative() {
        (lines, Mode::Free, Some(-left))
    } else {
        (lines, last.mode, None)
    }
}

/// The amount of each line but the rest, which has none yet. A share waits for the lines that its base takes away; of a base
/// below zero it is nothing.
fn amounts(lines: &[Opening], fund: Amount) -> Vec<Amount> {
    let first = |line: &Opening| match line.intent {
        Intent::Fixed => Some(line.amount),
        Intent::Rest => Some(Amount::ZERO),
        Intent::Share { .. } => None,
    };
    let mut known: Vec<Option<Amount>> = lines.iter().map(first).collect();
    // Each round settles at least one share, as no base depends on itself in a session that opens.
    for _ in 0..lines.len() {
        for (at, line) in lines.iter().enumerate() {
            let Intent::Share { percent, of } = &line.intent else {
                continue;
            };
            let less: Option<Amount> = of
                .less()
                .iter()
                .map(|id| known[lines.iter().position(|l| l.id == *id)?])
                .sum();
            known[at] = less.map(|less| percent.of((fund - less).max(Amount::ZERO)));
        }
        if known.iter().all(Option::is_some) {
            break;
        }
    }
    let own = |(known, line): (Option<Amount>, &Opening)| known.unwrap_or(line.amount);
    known.into_iter().zip(lines).map(own).collect()
}

/// A label with its own year brought forward: "Retribuzione di posizione dei dirigenti 2019". Other figures stay as they are.
fn relabelled(label: &str, last: i16, year: i16) -> String {
    let old = last.to_string();
    let mut text = String::new();
    let mut digits = String::new();
    for c in label.chars().map(Some).chain([None]) {
        if let Some(digit) = c.filter(char::is_ascii_digit) {
            digits.push(digit);
            continue;
        }
        if digits == old {
            text += &year.to_string();
        } else {
            text += &digits;
        }
        digits.clear();
        text.extend(c);
    }
    text
}
