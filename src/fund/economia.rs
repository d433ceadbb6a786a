//! [`Economia`]: money carried over from an earlier fund, with its passport.

use serde::{Deserialize, Serialize};

use super::{Cap, Id};
use crate::money::Amount;

/// Money carried over. It stands in its own column and never in the base of the percentages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Economia {
    /// Its name.
    pub id: Id,
    /// How much.
    pub amount: Amount,
    /// The year of the fund it comes from.
    pub year: i16,
    /// The line of that fund it comes from.
    pub origin: Id,
    /// The line of this fund it goes to.
    pub line: Id,
    /// Why it was not spent, in the words of the pack (`valutazione`, `impossibilita-oggettiva` …).
    /// Absent: not declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Id>,
    /// The act that ascertains it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// The year in which it was ascertained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ascertained: Option<i16>,
    /// The certification by the collegio dei revisori.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// True while it is only presumed (*presunta*): shown, and out of every total until it is certified.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub presumed: bool,
    /// One-off, as it must be, or made permanent. Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// Whether it counts in the cap on accessory pay.
    #[serde(default, skip_serializing_if = "Cap::is_unknown")]
    pub cap: Cap,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Economia {
    /// Money of a line of an earlier year that goes to a line of this one, with nothing else said of it.
    pub fn new(id: Id, amount: Amount, year: i16, origin: Id, line: Id) -> Self {
        Self {
            id,
            amount,
            year,
            origin,
            line,
            cause: None,
            act: None,
            ascertained: None,
            certification: None,
            presumed: false,
            nature: None,
            cap: Cap::Unknown,
            note: None,
        }
    }
}

/// Whether a carry-over comes once or has been made part of the fund for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nature {
    /// *Una tantum*.
    OneOff,
    /// Added for good: what the rule forbids.
    Consolidated,
}
