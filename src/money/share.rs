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

/// The shares of `amounts` on `base`.
///
/// When the amounts make the whole base and none is negative, what is shown closes to 100,00: by plain rounding where it
/// already closes, else by largest remainder, the earlier line first among equals. Otherwise each is rounded alone.
/// `None` when the base is not positive: a share of nothing does not exist.
pub fn shares(amounts: &[Amount], base: Amount) -> Option<Vec<Share>> {
    let base = base.cents();
    if base <= 0 {
        return None;
    }
    let mut shown: Vec<Share> = amounts
        .iter()
        .map(|a| {
            let cents = a.cents();
            Share {
                hundredths: half_up(cents * 10_000, base),
                adjusted: false,
                millionths: cents * 100_000_000 / base,
            }
        })
        .collect();
    let whole = amounts.iter().map(|a| a.cents()).sum::<i128>() == base;
    if whole && amounts.iter().all(|a| !a.is_negative()) {
        close(&mut shown, amounts, base);
    }
    Some(shown)
}

/// Brings the shown shares to 10.000 hundredths by largest remainder, and marks those that moved.
fn close(shown: &mut [Share], amounts: &[Amount], base: i128) {
    if shown.iter().map(|s| s.hundredths).sum::<i128>() == 10_000 {
        return;
    }
    let floors: Vec<i128> = amounts.iter().map(|a| a.cents() * 10_000 / base).collect();
    let mut by_remainder: Vec<usize> = (0..amounts.len()).collect();
    by_remainder.sort_by_key(|&i| (-(amounts[i].cents() * 10_000 % base), i));
    let missing = 10_000 - floors.iter().sum::<i128>();
    let missing = usize::try_from(missing).unwrap_or_default();
    let mut closed = floors;
    for &i in by_remainder.iter().take(missing) {
        closed[i] += 1;
    }
    for (share, hundredths) in shown.iter_mut().zip(closed) {
        share.adjusted = share.hundredths != hundredths;
        share.hundredths = hundredths;
    }
}

/// Nearest whole, the half away from zero.
fn half_up(num: i128, den: i128) -> i128 {
    let magnitude = (num.abs() * 2 + den) / (den * 2);
    if num < 0 { -magnitude } else { magnitude }
}
