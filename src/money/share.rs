//! [`Share`]: the percentage shown beside an amount.

use std::fmt;

use super::Amount;

/// The share of a base, as it is shown: in hundredths of a point, closed to 100,00 with its companions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// What is shown: 7345 for 73,45.
    pub hundredths: i128,
    /// True when closing to 100,00 moved it from its own rounding; the raw value is then [`Share::raw`].
    pub adjusted: bool,
    /// The share in millionths of a point, cut and not rounded: `73_451_766` for 73,451766…
    pub millionths: i128,
}

impl Share {
    /// The share before any closing, at six decimals cut: `26,548233`.
    pub fn raw(&self) -> String {
        let m = self.millionths.unsigned_abs();
        let sign = if self.millionths < 0 { "-" } else { "" };
        format!("{sign}{},{:06}", m / 1_000_000, m % 1_000_000)
    }

    /// The form of the JSON contract: `73.45`.
    pub fn to_plain(self) -> String {
        Amount::from_cents(self.hundredths).to_plain()
    }
}

/// The Italian form: `73,45`.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A share and an amount have the same printed form: two decimals, Italian.
        Amount::from_cents(self.hundredths).fmt(f)
    }
}

/// The shares of `amounts` on `base`: see [`Shares`].
///
/// `None` when the base is not positive: a share of nothing does not exist.
pub fn shares(amounts: &[Amount], base: Amount) -> Option<Vec<Share>> {
    let shares = Shares::of(amounts.iter().copied(), base)?;
    Some((0..amounts.len()).map(|at| shares.at(at)).collect())
}

/// The shares of some amounts on a base, ready to follow an edit: what one amount more or less changes is worked out from what is
/// known of the others, without dividing them again.
///
/// When the amounts make the whole base and none is negative, what is shown closes to 100,00: by plain rounding where it
/// already closes, else by largest remainder, the earlier line first among equals. Otherwise each is rounded alone.
#[derive(Debug, Clone)]
pub struct Shares {
    base: i128,
    parts: Vec<Part>,
    sums: Sums,
    /// Which have one hundredth more than their own, where the sum is closed by largest remainder: those before this one in the
    /// order of [`Part::order`].
    bound: (i128, usize),
    /// How many those are.
    raised: usize,
}

/// What is known of all the amounts together.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    cents: i128,
    /// The hundredths of a point, each cut.
    cut: i128,
    /// The same, each rounded alone.
    rounded: i128,
    /// How many are below zero.
    negative: usize,
}

/// So many steps of the bound at most are made one by one; beyond, it is sought among all.
const STEPS: usize = 4;

impl Shares {
    /// The shares of amounts on a base; `None` when the base is not positive.
    pub fn of(amounts: impl Iterator<Item = Amount>, base: Amount) -> Option<Self> {
        let base = base.cents();
        if base <= 0 {
            return None;
        }
        let mut sums = Sums::default();
        let parts = amounts.map(|amount| {
            let part = Part::of(amount.cents(), base);
            sums.add(part, base);
            part
        });
        let parts = parts.collect();
        let mut shares = Self {
            base,
            parts,
            sums,
            bound: (i128::MIN, 0),
            raised: 0,
        };
        shares.seek_bound();
        Some(shares)
    }

    /// The share of the amount at a place.
    pub fn at(&self, at: usize) -> Share {
        let part = self.parts[at];
        let alone = part.rounded(self.base);
        let hundredths = if self.is_closed_by_remainder() {
            part.hundredths + i128::from(part.order(at) < self.bound)
        } else {
            alone
        };
        let (of_hundredth, _) = div_rem(part.remainder * 10_000, self.base);
        Share {
            hundredths,
            adjusted: hundredths != alone,
            millionths: part.hundredths * 10_000 + of_hundredth,
        }
    }

    /// Puts other amounts at some places, and finds again which have a hundredth more.
    pub fn change(&mut self, changed: impl IntoIterator<Item = (usize, Amount)>) {
        for (at, amount) in changed {
            self.set(at, Part::of(amount.cents(), self.base));
        }
        self.move_bound();
    }

    fn set(&mut self, at: usize, part: Part) {
        let before = std::mem::replace(&mut self.parts[at], part);
        self.sums.take(before, self.base);
        self.sums.add(part, self.base);
        self.raised -= usize::from(before.order(at) < self.bound);
        self.raised += usize::from(part.order(at) < self.bound);
    }

    fn move_bound(&mut self) {
        if self.raised.abs_diff(self.missing()) > STEPS {
            return self.seek_bound();
        }
        let orders = || (0..).zip(&self.parts).map(|(at, part)| part.order(at));
        while self.raised != self.missing() {
            if self.raised < self.missing() {
                let Some(next) = orders().filter(|order| *order >= self.bound).min() else {
                    return;
                };
                self.bound = (next.0, next.1 + 1);
                self.raised += 1;
            } else {
                let Some(last) = orders().filter(|order| *order < self.bound).max() else {
                    return;
                };
                self.bound = last;
                self.raised -= 1;
            }
        }
    }

    /// How many hundredths the sum of what is cut lacks: each goes to one amount.
    fn missing(&self) -> usize {
        let missing = usize::try_from(10_000 - self.sums.cut).unwrap_or_default();
        missing.min(self.parts.len())
    }

    fn is_closed_by_remainder(&self) -> bool {
        let makes_whole = self.sums.cents == self.base && self.sums.negative == 0;
        makes_whole && self.sums.rounded != 10_000
    }

    /// Finds which have a hundredth more, among all.
    fn seek_bound(&mut self) {
        self.raised = self.missing();
        let mut orders: Vec<(i128, usize)> = (0..)
            .zip(&self.parts)
            .map(|(at, part)| part.order(at))
            .collect();
        self.bound = if self.raised < orders.len() {
            *orders.select_nth_unstable(self.raised).1
        } else {
            (i128::MAX, 0)
        };
    }
}

impl Sums {
    fn add(&mut self, part: Part, base: i128) {
        self.cents += part.cents(base);
        self.cut += part.hundredths;
        self.rounded += part.rounded(base);
        self.negative += usize::from(part.is_negative());
    }

    fn take(&mut self, part: Part, base: i128) {
        self.cents -= part.cents(base);
        self.cut -= part.hundredths;
        self.rounded -= part.rounded(base);
        self.negative -= usize::from(part.is_negative());
    }
}

/// An amount in hundredths of a point of a base, cut, and what is left of it.
#[derive(Debug, Clone, Copy)]
struct Part {
    hundredths: i128,
    remainder: i128,
}

impl Part {
    fn of(cents: i128, base: i128) -> Self {
        let (hundredths, remainder) = div_rem(cents * 10_000, base);
        Self {
            hundredths,
            remainder,
        }
    }

    /// The amount again.
    fn cents(self, base: i128) -> i128 {
        div_rem(self.hundredths * base + self.remainder, 10_000).0
    }

    fn is_negative(self) -> bool {
        self.hundredths < 0 || self.remainder < 0
    }

    /// The share rounded alone: to the nearest, the half away from zero.
    fn rounded(self, base: i128) -> i128 {
        let is_nearer = self.remainder.abs() * 2 >= base;
        self.hundredths + i128::from(is_nearer) * self.remainder.signum()
    }

    /// In which order hundredths are given: to the largest remainder first, to the earlier line among equals.
    fn order(self, at: usize) -> (i128, usize) {
        (-self.remainder, at)
    }
}

/// Quotient, cut, and remainder. Almost all figures fit a word, and then it is quick: a table of thousands of lines is divided whole
/// when it is opened.
fn div_rem(num: i128, den: i128) -> (i128, i128) {
    match (i64::try_from(num), i64::try_from(den)) {
        (Ok(num), Ok(den)) if num > i64::MIN => (i128::from(num / den), i128::from(num % den)),
        _ => (num / den, num % den),
    }
}
