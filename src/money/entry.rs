//! What a person types on a line: an amount, a share, a change.

use rust_decimal::Decimal;

use super::number::parse_number;
use super::{Amount, NumberError, Percent};

/// What was understood of a typed text, before it is applied to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// `622.305,53`: the line becomes this.
    Set(Amount),
    /// `30%`: the line becomes this share of the fund.
    Share(Percent),
    /// `+5000`, `-5000`: added to the line.
    Add(Amount),
    /// `+3%`: this percentage of the line's own amount is added.
    AddPercent(Percent),
    /// `+3p`: so many points of share, that is per cent of the fund, are added.
    AddPoints(Percent),
    /// `*1,02`: the line is multiplied.
    Times(Decimal),
    /// `/13`: the line is divided.
    Divide(Decimal),
}

/// Why a typed text cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// The number inside cannot be read.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A share outside 0 – 100.
    #[error("share out of range")]
    ShareRange,
    /// A change of more than a thousand per cent, or points.
    #[error("change out of range")]
    ChangeRange,
    /// Divided by zero.
    #[error("division by zero")]
    DivideByZero,
}

/// Reads what was typed on a line. Spaces of any kind and the euro sign are ignored where they may stand.
///
/// # Errors
/// [`EntryError`] says what cannot be read and why.
pub fn parse_entry(text: &str) -> Result<Entry, EntryError> {
    let text: String = text
        .chars()
        .filter(|&c| c != '€' && !is_invisible(c))
        .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
        .collect();
    let text = text.trim();
    match text.chars().next() {
        Some('+') => signed(text[1..].trim(), false),
        Some('-') => signed(text[1..].trim(), true),
        Some('*' | '×') => {
            let factor = parse_number(text.trim_start_matches(['*', '×']), 6)?;
            // Beyond this no line of a fund goes, and every product stays exact.
            if factor > Decimal::ONE_THOUSAND {
                return Err(NumberError::TooLarge.into());
            }
            Ok(Entry::Times(factor))
        }
        Some('/') => match parse_number(&text[1..], 6)? {
            zero if zero.is_zero() => Err(EntryError::DivideByZero),
            divisor => Ok(Entry::Divide(divisor)),
        },
        _ => match text.strip_suffix('%') {
            Some(number) => {
                let percent = Percent::new(parse_number(number, 6)?);
                if percent.points() > Decimal::ONE_HUNDRED {
                    return Err(EntryError::ShareRange);
                }
                Ok(Entry::Share(percent))
            }
            None => Ok(Entry::Set(amount(text)?)),
        },
    }
}

/// True when a typed text may mean euro or per cent: a bare number under 100 on a line over 10.000.
pub fn is_ambiguous(text: &str, present: Amount) -> bool {
    let bare = text.trim();
    let digits = !bare.is_empty() && bare.len() <= 2 && bare.bytes().all(|b| b.is_ascii_digit());
    digits && bare != "0" && bare != "00" && present > Amount::from_euro(10_000)
}

/// What follows a plus or a minus.
fn signed(text: &str, negative: bool) -> Result<Entry, EntryError> {
    let rate = |number: &str| -> Result<Percent, EntryError> {
        let percent = Percent::new(parse_number(number, 6)?);
        if percent.points() > Decimal::ONE_THOUSAND {
            return Err(EntryError::ChangeRange);
        }
        Ok(if negative { percent.negated() } else { percent })
    };
    if let Some(number) = text.strip_suffix('%') {
        return Ok(Entry::AddPercent(rate(number)?));
    }
    if let Some(number) = text.strip_suffix(['p', 'P']) {
        return Ok(Entry::AddPoints(rate(number)?));
    }
    let change = amount(text)?;
    Ok(Entry::Add(if negative { -change } else { change }))
}

fn amount(text: &str) -> Result<Amount, EntryError> {
    let mut number = parse_number(text, 2)?;
    number.rescale(2);
    Ok(Amount::from_cents(number.mantissa()))
}

/// Marks that paste brings along and nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
