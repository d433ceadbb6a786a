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
    let parts: Vec<Part> = amounts.iter().map(|a| Part::of(a.cents(), base)).collect();
    let mut shown: Vec<Share> = parts.iter().map(|part| part.share(base)).collect();
    let whole = amounts.iter().map(|a| a.cents()).sum::<i128>() == base;
    if whole && amounts.iter().all(|a| !a.is_negative()) {
        close(&mut shown, &parts);
    }
    Some(shown)
}

/// An amount in hundredths of a point of a base, cut, and what is left of it.
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

    /// The share rounded alone: to the nearest, the half away from zero.
    fn share(&self, base: i128) -> Share {
        let is_nearer = self.remainder.abs() * 2 >= base;
        let away = i128::from(is_nearer) * self.remainder.signum();
        let (of_hundredth, _) = div_rem(self.remainder * 10_000, base);
        Share {
            hundredths: self.hundredths + away,
            adjusted: false,
            millionths: self.hundredths * 10_000 + of_hundredth,
        }
    }
}

/// Brings the shown shares to 10.000 hundredths by largest remainder, and marks those that moved.
fn close(shown: &mut [Share], parts: &[Part]) {
    if shown.iter().map(|s| s.hundredths).sum::<i128>() == 10_000 {
        return;
    }
    let missing = 10_000 - parts.iter().map(|part| part.hundredths).sum::<i128>();
    let missing = usize::try_from(missing).unwrap_or_default();
    let mut nearest: Vec<usize> = (0..parts.len()).collect();
    if missing < nearest.len() {
        nearest.select_nth_unstable_by_key(missing, |&i| (-parts[i].remainder, i));
        nearest.truncate(missing);
    }
    let mut closed: Vec<i128> = parts.iter().map(|part| part.hundredths).collect();
    for i in nearest {
        closed[i] += 1;
    }
    for (share, hundredths) in shown.iter_mut().zip(closed) {
        share.adjusted = share.hundredths != hundredths;
        share.hundredths = hundredths;
    }
}

/// Quotient, cut, and remainder. Almost all figures fit a word, and then it is quick: two thousand lines are divided at each key.
fn div_rem(num: i128, den: i128) -> (i128, i128) {
    match (i64::try_from(num), i64::try_from(den)) {
        (Ok(num), Ok(den)) if num > i64::MIN => (i128::from(num / den), i128::from(num % den)),
        _ => (num / den, num % den),
    }
}
