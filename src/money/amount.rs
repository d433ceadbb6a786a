//! [`Amount`]: euro and cents, exact.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A sum of money in euro, always of exactly two decimals.
///
/// What comes from people or files is bounded by [`Amount::MAX_CENTS`], so that the sums and products of the
/// program stay far inside the 28 digits of a [`Decimal`].
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

/// The form of an amount in files, for messages: what was expected.
pub const PLAIN_FORM: &str =
    "an amount in quotes, with at most two decimals, such as \"622305.53\"";

/// Why a text of a file is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAmount {
    /// It is not digits, a dot and at most two decimals.
    #[error("form")]
    Form,
    /// It is beyond [`Amount::MAX_CENTS`].
    #[error("too large")]
    TooLarge,
}

impl Amount {
    /// Nothing: 0,00.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The largest amount accepted from a person or a file, in cents: 999.999.999.999,99.
    pub const MAX_CENTS: i128 = 99_999_999_999_999;

    /// The largest amount accepted from a person or a file: 999.999.999.999,99.
    pub const MAX: Self = Self(Decimal::from_parts(276_447_231, 23_283, 0, false, 2));

    /// The amount of so many cents.
    pub fn from_cents(cents: i128) -> Self {
        Self(Decimal::from_i128_with_scale(cents, 2))
    }

    /// The amount of so many whole euro.
    pub fn from_euro(euro: i64) -> Self {
        Self::from_cents(i128::from(euro) * 100)
    }

    /// The amount in cents.
    pub fn cents(self) -> i128 {
        // ZERO has scale 0; every other amount is made by `from_cents`, hence of scale 2.
        if self.0.is_zero() {
            0
        } else {
            self.0.mantissa()
        }
    }

    /// The exact decimal, for products by a rate: the result must come back through the rounding.
    pub fn exact(self) -> Decimal {
        self.0
    }

    /// True for 0,00.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// True below 0,00.
    pub fn is_negative(self) -> bool {
        self.cents() < 0
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self::from_cents(self.cents().abs())
    }

    /// Reads the form of files and of the JSON contract: `622305.53`, with at most two decimals.
    ///
    /// # Errors
    /// [`NotAmount`] for any other form, the Italian one included, and for what is beyond [`Amount::MAX_CENTS`].
    pub fn from_plain(text: &str) -> Result<Self, NotAmount> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (euro, decimals) = digits.split_once('.').unwrap_or((digits, "00"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(euro) || !all_digits(decimals) || decimals.len() > 2 {
            return Err(NotAmount::Form);
        }
        if euro.len() > 12 {
            return Err(NotAmount::TooLarge);
        }
        let euro: i128 = euro.parse().map_err(|_| NotAmount::Form)?;
        let mut decimal_cents: i128 = decimals.parse().map_err(|_| NotAmount::Form)?;
        if decimals.len() == 1 {
            decimal_cents *= 10;
        }
        let cents = euro * 100 + decimal_cents;
        Ok(Self::from_cents(if negative { -cents } else { cents }))
    }

    /// Writes the form of files and of the JSON contract: `622305.53`.
    pub fn to_plain(self) -> String {
        let cents = self.cents();
        let sign = if cents < 0 { "-" } else { "" };
        let cents = cents.unsigned_abs();
        format!("{sign}{}.{:02}", cents / 100, cents % 100)
    }

    /// The Italian form with its sign always written: `+10.000,00`, `-0,01`, `0,00`.
    pub fn signed(self) -> String {
        if self.cents() > 0 {
            format!("+{self}")
        } else {
            self.to_string()
        }
    }
}

/// The Italian form: `622.305,53`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Written from the last digit, where there is room for any number of cents.
        let mut text = [b'0'; 64];
        let mut at = text.len();
        let mut put = |character: u8| {
            at -= 1;
            text[at] = character;
        };
        let cents = self.cents();
        for (place, digit) in digits(cents.unsigned_abs(), 3).enumerate() {
            match place {
                2 => put(b','),
                place if place > 2 && place % 3 == 2 => put(b'.'),
                _ => {}
            }
            put(digit);
        }
        if cents < 0 {
            put(b'-');
        }
        f.pad(str::from_utf8(&text[at..]).map_err(|_| fmt::Error)?)
    }
}

/// The characters of a number from its last digit, at least so many.
fn digits(number: u128, least: usize) -> impl Iterator<Item = u8> {
    let mut left = number;
    (0..).map_while(move |place| {
        if left == 0 && place >= least {
            return None;
        }
        // Division is quick for what fits a word, as almost all figures do.
        let (rest, digit) = match u64::try_from(left) {
            Ok(left) => (u128::from(left / 10), u128::from(left % 10)),
            Err(_) => (left / 10, left % 10),
        };
        left = rest;
        u8::try_from(digit).ok().map(|digit| b'0' + digit)
    })
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "€{}", self.to_plain())
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::from_cents(self.cents() + other.cents())
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::from_cents(self.cents() - other.cents())
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self::from_cents(-self.cents())
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Amount {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self::from_cents(amounts.map(Self::cents).sum())
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_plain())
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Plain;
        impl de::Visitor<'_> for Plain {
            type Value = Amount;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(PLAIN_FORM)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
                Amount::from_plain(text)
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Plain)
    }
}
