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

/// Reads what was typed on a line. Spaces of any kind are ignored where they may stand; an amount may have its euro, as a sign or
/// as a word, before it or after: nothing else may.
///
/// # Errors
/// [`EntryError`] says what cannot be read and why.
pub fn parse_entry(text: &str) -> Result<Entry, EntryError> {
    let text: String = text
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| if matches!(c, '−' | '–') { '-' } else { c })
        .collect();
    let text = text.trim();
    // A sheet writes the sign after the euro: `€ -5.000,00`. What is of euro is no share, nor a factor.
    let (text, euro) = without_euro(text);
    if euro {
        return Ok(match text.chars().next() {
            Some('+') => Entry::Add(amount(&text[1..])?),
            Some('-') => Entry::Add(-amount(&text[1..])?),
            _ => Entry::Set(amount(text)?),
        });
    }
    let (first, rest) = match text.chars().next() {
        Some(first) => (Some(first), &text[first.len_utf8()..]),
        None => (None, text),
    };
    match first {
        Some('+') => signed(rest.trim(), false),
        Some('-') => signed(rest.trim(), true),
        Some('*' | '×') => {
            let factor = parse_number(rest, 6)?;
            // Beyond this no line of a fund goes, and every product stays exact.
            if factor > Decimal::ONE_THOUSAND {
                return Err(NumberError::TooLarge.into());
            }
            Ok(Entry::Times(factor))
        }
        Some('/') => match parse_number(rest, 6)? {
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

/// True when a typed text may mean euro or per cent: a bare number under 100 on a line over 10.000, such as `30` or `26,55`.
/// With its euro, or with `,00` written out, it means euro.
pub fn is_ambiguous(text: &str, present: Amount) -> bool {
    let Ok(Entry::Set(amount)) = parse_entry(text) else {
        return false;
    };
    let small = amount > Amount::ZERO && amount < Amount::from_euro(100);
    let text = text.trim();
    let said = without_euro(text).1 || text.ends_with(",00") || text.ends_with(".00");
    small && !said && present > Amount::from_euro(10_000)
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
    let mut number = parse_number(without_euro(text).0, 2)?;
    number.rescale(2);
    Ok(Amount::from_cents(number.mantissa()))
}

/// The euro as people write it, the longest first.
const EURO: [&str; 3] = ["euro", "eur", "€"];

/// A text without the euro that it begins or ends with, and whether it had one.
pub fn without_euro(text: &str) -> (&str, bool) {
    let text = text.trim();
    for euro in EURO {
        let same = |part: Option<&str>| part.is_some_and(|p| p.eq_ignore_ascii_case(euro));
        if same(text.get(..euro.len())) {
            return (text[euro.len()..].trim_start(), true);
        }
        let at = text.len().saturating_sub(euro.len());
        if same(text.get(at..)) {
            return (text[..at].trim_end(), true);
        }
    }
    (text, false)
}

/// Marks that paste brings along and nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
