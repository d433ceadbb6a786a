//! Figures of a table: what the one parser reads, and what is refused.

use rust_decimal::Decimal;

use super::{Held, Strange};
use crate::money::{
    Amount, Entry, EntryError, NumberError, Percent, Rounding, parse_entry, to_cents,
};

/// Why a cell, or a row, is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The one parser does not read it.
    Entry(EntryError),
    /// It is a text.
    Words,
    /// It is a share, a change or a product, and an amount is wanted.
    NotAmount,
    /// A figure of a sheet that is further than a millionth of a cent from a whole cent.
    Imprecise,
    /// What a sheet holds that is no figure.
    Strange(Strange),
    /// Below zero where nothing may be.
    Negative,
    /// A character that could move or hide text.
    Unsafe(char),
    /// Figures without a description.
    NoLabel,
    /// A row without its amount.
    NoAmount,
    /// Fewer figures than other rows, in a text whose columns nothing else tells.
    Fewer {
        /// How many it has.
        found: usize,
        /// How many others have.
        most: usize,
    },
    /// A part of the row above (*di cui*): counted with it, it would count twice.
    PartOfAbove,
    /// Economie among the resources: they have a year and a line, and stand apart from the fund.
    EconomieAmongSources,
}

/// A percentage as the table prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The percentage.
    pub percent: Percent,
    /// How many decimals it has.
    pub decimals: u32,
    /// `<` or `>` where the table says that it is less, or more.
    pub side: Option<char>,
}

/// The amount of a cell; `None` of an empty one, or of a dash that stands for nothing.
pub(super) fn amount(held: &Held) -> Result<Option<Amount>, Why> {
    match held {
        Held::Empty => Ok(None),
        Held::Strange(what) => Err(Why::Strange(*what)),
        Held::Number(digits) => of_sheet(digits).map(Some),
        Held::Text(text) => of_text(text),
    }
}

/// What a sheet computes in binary falls short of a cent, or beyond it, by less than this many euro: a millionth of a cent.
fn least() -> Decimal {
    Decimal::new(1, 8)
}

fn of_sheet(digits: &str) -> Result<Amount, Why> {
    let figure = decimal(digits)?;
    let cents = to_cents(figure, Rounding::HalfUp);
    if (figure - cents.exact()).abs() > least() {
        return Err(Why::Imprecise);
    }
    if cents.abs() > Amount::MAX {
        return Err(too_large());
    }
    Ok(cents)
}

fn too_large() -> Why {
    Why::Entry(EntryError::Number(NumberError::TooLarge))
}

fn decimal(digits: &str) -> Result<Decimal, Why> {
    // What a program writes where its computation has no answer: `NaN`, `inf`.
    if digits
        .chars()
        .any(|c| c.is_alphabetic() && !matches!(c, 'e' | 'E'))
    {
        return Err(Why::Strange(Strange::Error));
    }
    let figure: Result<Decimal, _> = digits.parse();
    let figure = figure.or_else(|_| Decimal::from_scientific(digits));
    let figure = figure.map_err(|_| too_large())?;
    if figure.abs() > Amount::MAX.exact() {
        return Err(too_large());
    }
    Ok(figure)
}

fn of_text(text: &str) -> Result<Option<Amount>, Why> {
    let bare = text.trim_matches(['€', ' ', '\u{a0}']);
    if matches!(bare, "" | "-" | "–" | "—" | "//" | "/") {
        return Ok(None);
    }
    // An accountant writes what is taken away between brackets.
    let within = bare.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    let entry = parse_entry(within.unwrap_or(text));
    let amount = match entry {
        Ok(Entry::Set(amount) | Entry::Add(amount)) => amount,
        Ok(_) => return Err(Why::NotAmount),
        Err(_) if bare.chars().filter(|c| c.is_alphabetic()).count() > 1 => {
            return Err(Why::Words);
        }
        Err(error) => return Err(Why::Entry(error)),
    };
    Ok(Some(if within.is_some() { -amount } else { amount }))
}

/// The percentage of a cell. `fractions`: the sheet holds parts of one, and shows them as percentages.
pub(super) fn share(held: &Held, fractions: bool) -> Result<Option<Printed>, Why> {
    let text = match held {
        Held::Empty => return Ok(None),
        Held::Strange(what) => return Err(Why::Strange(*what)),
        Held::Number(digits) => {
            let figure = decimal(digits)?;
            let hundred = if fractions {
                Decimal::ONE_HUNDRED
            } else {
                Decimal::ONE
            };
            return Ok(Some(Printed {
                percent: Percent::new((figure * hundred).round_dp(6)),
                decimals: 2,
                side: None,
            }));
        }
        Held::Text(text) => text.as_str(),
    };
    if matches!(text, "-" | "–" | "—" | "//" | "/") {
        return Ok(None);
    }
    let side = text.chars().next().filter(|c| matches!(c, '<' | '>'));
    let bare = text.trim_start_matches(['<', '>']).trim();
    let bare = bare.strip_suffix('%').unwrap_or(bare).trim();
    let percent = match parse_entry(&format!("{bare}%")) {
        Ok(Entry::Share(percent)) => percent,
        Ok(_) => return Err(Why::NotAmount),
        Err(_) if bare.contains(char::is_alphabetic) => return Err(Why::Words),
        Err(error) => return Err(Why::Entry(error)),
    };
    let decimals = bare.rsplit_once([',', '.']).map_or(0, |(_, d)| d.len());
    Ok(Some(Printed {
        percent,
        decimals: u32::try_from(decimals).unwrap_or(6),
        side,
    }))
}

/// True where the figures of a column of percentages are parts of one.
pub(super) fn are_fractions<'a>(cells: impl Iterator<Item = &'a Held>) -> bool {
    let numbers = cells.filter_map(|held| match held {
        Held::Number(digits) => decimal(digits).ok(),
        _ => None,
    });
    let (count, most) = numbers.fold((0, Decimal::ZERO), |(count, most), figure| {
        (count + 1, most.max(figure))
    });
    count > 0 && most <= Decimal::ONE
}

/// True of a cell that is a figure, whatever it is worth.
pub(super) fn is_figure(held: &Held) -> bool {
    match held {
        Held::Number(_) => true,
        Held::Text(text) => {
            let text = text.trim_matches(['€', ' ', '(', ')', '<', '>', '%']);
            let digits = text.chars().filter(char::is_ascii_digit).count();
            digits > 0
                && text
                    .chars()
                    .all(|c| c.is_ascii_digit() || " .,-−+\u{a0}".contains(c))
        }
        Held::Empty | Held::Strange(_) => false,
    }
}
