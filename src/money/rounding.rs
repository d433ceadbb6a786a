//! The one rounding.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Amount;

/// Which way an exact figure becomes cents. There is no other rounding in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest cent, the half away from zero: what offices do, and what a share becomes.
    HalfUp,
    /// Towards more: a legal floor.
    Up,
    /// Towards less: a legal ceiling.
    Down,
}

/// Rounds an exact figure in euro to cents.
pub fn to_cents(value: Decimal, rounding: Rounding) -> Amount {
    let strategy = match rounding {
        Rounding::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Up => RoundingStrategy::ToPositiveInfinity,
        Rounding::Down => RoundingStrategy::ToNegativeInfinity,
    };
    let mut rounded = value.round_dp_with_strategy(2, strategy);
    // Exact: it has at most two decimals already.
    rounded.rescale(2);
    Amount::from_cents(rounded.mantissa())
}

/// Divides two exact figures in euro and rounds the quotient to cents, without passing through the
/// 28 digits of a decimal quotient. `None` when the divisor is zero.
pub fn div_cents(value: Decimal, divisor: Decimal, rounding: Rounding) -> Option<Amount> {
    if divisor.is_zero() {
        return None;
    }
    // On a common scale the ratio of the mantissas is the ratio of the figures.
    let (mut a, mut b) = (value.normalize(), divisor.normalize());
    let scale = a.scale().max(b.scale());
    a.rescale(scale);
    b.rescale(scale);
    let (mut num, mut den) = (a.mantissa() * 100, b.mantissa());
    if den < 0 {
        (num, den) = (-num, -den);
    }
    let cents = match rounding {
        Rounding::Down => num.div_euclid(den),
        Rounding::Up => -(-num).div_euclid(den),
        Rounding::HalfUp if num < 0 => -((-num * 2 + den).div_euclid(den * 2)),
        Rounding::HalfUp => (num * 2 + den).div_euclid(den * 2),
    };
    Some(Amount::from_cents(cents))
}
