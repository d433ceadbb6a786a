//! [`Moment`]: when something was done, as the clock on the wall had it.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

/// A time with its offset from UTC: `2019-06-11T15:32:00+02:00`. Kept as it is written, so that the same file gives the same
/// bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Moment(String);

/// The form of a moment in files, for messages.
pub const MOMENT_FORM: &str =
    "a time with its offset in quotes, such as \"2019-06-11T15:32:00+02:00\"";

/// A text that is no time with an offset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time with its offset, as 2019-06-11T15:32:00+02:00")]
pub struct NotAMoment;

/// How long a moment is as text: `2019-06-11T15:32:00+02:00`.
const LENGTH: usize = 25;

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for Moment {
    type Error = NotAMoment;

    fn try_from(text: String) -> Result<Self, NotAMoment> {
        let one_form = text.len() == LENGTH && text.is_ascii() && text.as_bytes()[10] == b'T';
        let is_time = one_form && Timestamp::from_str(&text).is_ok();
        is_time.then_some(Self(text)).ok_or(NotAMoment)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let refused = || D::Error::invalid_value(Unexpected::Str(&text), &MOMENT_FORM);
        Self::try_from(text.clone()).map_err(|_| refused())
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

impl Moment {
    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The instant, wherever it was.
    pub fn instant(&self) -> Timestamp {
        self.0.parse().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The day and hour on the wall.
    pub fn wall(&self) -> DateTime {
        self.0[..19].parse().unwrap_or(DateTime::ZERO)
    }

    /// The day.
    pub fn day(&self) -> Date {
        self.wall().date()
    }

    /// The hour and the minute: `15:32`.
    pub fn hour(&self) -> &str {
        &self.0[11..16]
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
