//! [`Percent`]: a percentage somebody said.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Amount, Rounding, to_cents};

/// A percentage as it was said, `73.45` for 73,45 %, with at most six decimals. Never computed from amounts:
/// that is a [`super::Share`].
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Decimal);

/// The form of a percentage in files, for messages: what was expected.
pub const PERCENT_FORM: &str = "a percentage in quotes, such as \"73.45\"";

impl Percent {
    /// 100 %.
    pub const WHOLE: Self = Self(Decimal::ONE_HUNDRED);

    /// The percentage of this many hundredths: `30` is 30 %.
    pub fn new(points: Decimal) -> Self {
        Self(points.normalize())
    }

    /// The figure before the sign: 73.45 for 73,45 %.
    pub fn points(self) -> Decimal {
        self.0
    }

    /// The exact part of a base.
    pub fn exact_of(self, base: Amount) -> Decimal {
        base.exact() * self.0 / Decimal::ONE_HUNDRED
    }

    /// The part of a base in cents, by the one rounding.
    pub fn of(self, base: Amount) -> Amount {
        to_cents(self.exact_of(base), Rounding::HalfUp)
    }

    /// The same percentage with the opposite sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::new(-self.0)
    }
}

/// The Italian form without the sign: `73,45`, `30`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string().replace('.', ","))
    }
}

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Plain;
        impl de::Visitor<'_> for Plain {
            type Value = Percent;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(PERCENT_FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Percent, E> {
                let bad = || E::invalid_value(de::Unexpected::Str(text), &self);
                let digits = text.strip_prefix('-').unwrap_or(text);
                let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
                let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
                if !plain(whole) || !plain(decimals) || whole.len() > 6 || decimals.len() > 6 {
                    return Err(bad());
                }
                text.parse().map(Percent::new).map_err(|_| bad())
            }
        }
        deserializer.deserialize_str(Plain)
    }
}
