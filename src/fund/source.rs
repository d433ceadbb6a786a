//! [`Fund`]: what is to be split this year, source by source.

use serde::{Deserialize, Serialize};

use super::Id;
use crate::money::Amount;

/// The fund of the year: an act of the body, read-only at the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// The resources and the cuts that make it.
    pub sources: Vec<Source>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A resource, or a cut, of the fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub id: Id,
    /// How the body calls it.
    pub label: String,
    /// What it is.
    pub kind: SourceKind,
    /// How much. A cut is written positive and is taken away. Absent: named without an amount, and
    /// already inside the amounts of the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The act and article it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Whether it counts in the cap on accessory pay (D.Lgs. 75/2017 art. 23 c. 2).
    #[serde(default, skip_serializing_if = "Cap::is_unknown")]
    pub cap: Cap,
    /// The kind of line that alone may receive it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earmark: Option<Id>,
    /// True when `kind` is our reading of the body's words and not the body's own statement.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    /// Certain and stable (*fisse*): comes back every year.
    Stable,
    /// Variable: needs a decision every year.
    Variable,
    /// Destined to accessory pay by a law.
    ByLaw,
    /// Taken away (*decurtazione*), from the stable part.
    Cut,
    /// Of this year only.
    OneOff,
    /// Not said by the body: rules that depend on it cannot tell.
    Unspecified,
}

/// Whether a sum counts in the 2016 cap on accessory pay (D.Lgs. 75/2017 art. 23 c. 2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cap {
    /// It counts.
    Inside,
    /// It does not.
    Outside,
    /// Not said.
    #[default]
    Unknown,
}

impl Cap {
    /// True when it is not said whether the sum counts.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

impl Source {
    /// What it brings to the total: its amount, negative for a cut, nothing when it is only named.
    pub fn effect(&self) -> Amount {
        let amount = self.amount.unwrap_or_default();
        if self.kind == SourceKind::Cut {
            -amount
        } else {
            amount
        }
    }
}

impl Fund {
    /// What is to be split: the sources less the cuts.
    pub fn total(&self) -> Amount {
        self.sources.iter().map(Source::effect).sum()
    }

    /// The sources of a kind, with an amount or only named.
    pub fn of_kind(&self, kind: SourceKind) -> impl Iterator<Item = &Source> {
        self.sources.iter().filter(move |s| s.kind == kind)
    }
}
