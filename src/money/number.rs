//! A number as a person writes it in Italy, or pastes it from a sheet.

use rust_decimal::Decimal;

/// Why a text is not a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// There is nothing to read.
    #[error("empty")]
    Empty,
    /// A character has no place in a number.
    #[error("stray character")]
    Stray(char),
    /// Dots or spaces do not part groups of three digits, or a comma stands where it may not.
    #[error("misplaced separator")]
    Separators,
    /// More decimals than are accepted; `most` says how many are.
    #[error("too many decimals")]
    Decimals {
        /// How many decimals are accepted.
        most: usize,
    },
    /// In a rate, a dot before three digits: thousands or decimals?
    #[error("ambiguous dot")]
    Ambiguous,
    /// Decimals without a whole part, as `,98`: a piece of a broken figure more often than 98 cents.
    #[error("lone decimals")]
    LoneDecimals,
    /// Larger than the program accepts.
    #[error("too large")]
    TooLarge,
}

/// Reads an unsigned number: `1.234,56`, `1234,56`, `1 234,56`, `1234.56`, `1.234` (one thousand two hundred
/// thirty-four). A dot before one or two final digits, and nothing else, is a decimal point.
///
/// # Errors
/// [`NumberError`] says which part cannot be read. More than `most_decimals` decimals are refused, never rounded.
pub(super) fn parse_number(text: &str, most_decimals: usize) -> Result<Decimal, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if let Some(stray) = text
        .chars()
        .find(|&c| !c.is_ascii_digit() && c != '.' && c != ',' && !c.is_whitespace())
    {
        return Err(NumberError::Stray(stray));
    }
    let (whole, decimals) = split_decimals(text, most_decimals)?;
    if whole.is_empty() {
        return Err(NumberError::LoneDecimals);
    }
    let digits = join_groups(whole)?;
    if decimals.len() > most_decimals {
        return Err(NumberError::Decimals {
            most: most_decimals,
        });
    }
    if digits.trim_start_matches('0').len() > 12 {
        return Err(NumberError::TooLarge);
    }
    let plain = if decimals.is_empty() {
        digits
    } else {
        format!("{digits}.{decimals}")
    };
    Decimal::from_str_exact(&plain).map_err(|_| NumberError::TooLarge)
}

/// Parts the whole digits, still grouped, from the decimals.
fn split_decimals(text: &str, most_decimals: usize) -> Result<(&str, &str), NumberError> {
    if let Some((whole, decimals)) = text.split_once(',') {
        let only_digits = !decimals.is_empty() && decimals.bytes().all(|b| b.is_ascii_digit());
        return if only_digits {
            Ok((whole.trim_end(), decimals))
        } else {
            Err(NumberError::Separators)
        };
    }
    let mut dots = text.match_indices('.');
    if let (Some((at, _)), None) = (dots.next(), dots.next()) {
        let (whole, decimals) = (&text[..at], &text[at + 1..]);
        let digits = decimals.bytes().all(|b| b.is_ascii_digit());
        // Three digits after a single dot are thousands, unless nothing but zero comes before them; a rate may have
        // more than two decimals.
        if digits && decimals.len() == 3 && most_decimals > 2 && whole != "0" {
            return Err(NumberError::Ambiguous);
        }
        let point = matches!(decimals.len(), 1 | 2) || (most_decimals > 2 && decimals.len() > 3);
        let nothing_before = whole == "0" && !decimals.is_empty();
        if digits && (point || nothing_before) {
            return Ok((whole.trim_end(), decimals));
        }
    }
    if text.starts_with('.') {
        return Err(NumberError::LoneDecimals);
    }
    Ok((text, ""))
}

/// Takes away the dots or spaces between groups of three digits.
fn join_groups(whole: &str) -> Result<String, NumberError> {
    let separator = |c: char| c == '.' || c.is_whitespace();
    if !whole.contains(separator) {
        return Ok(whole.to_owned());
    }
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let leads = matches!(first.len(), 1..=3) && !first.starts_with('0');
    let well_formed = leads && groups.all(|g| g.len() == 3);
    if well_formed {
        Ok(whole.replace(separator, ""))
    } else {
        Err(NumberError::Separators)
    }
}
