//! [`Fund`]: what is to be split this year, source by source.

use serde::{Deserialize, Serialize};

use super::{Computed, Id};
use crate::money::Amount;

/// The fund of the year: an act of the body, read-only at the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// The resources and the cuts that make it.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Sums that the body's document prints along the way, each of the sources it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtotals: Vec<Subtotal>,
    /// The total that the body's document prints. It is kept beside the computed one, and never put in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Amount>,
    /// True when the document was read only in part: no total can be told, nor what rests on it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub incomplete: bool,
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
    /// How much, as the body's act says it. A cut is written positive and is taken away. Absent: what `computed` makes; or,
    /// without that, named without an amount and already inside the amounts of the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The entry of the pack's catalogue that it is; absent: its own name, where the catalogue has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Id>,
    /// How its amount is made, where a contract gives the formula.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed: Option<Computed>,
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

/// A sum that a document prints, and what it is the sum of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subtotal {
    /// How the document calls it.
    pub label: String,
    /// The sources it adds up.
    pub of: Vec<Id>,
    /// What the document prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Amount>,
}

impl Source {
    /// A source with nothing said of it but what it is.
    pub fn new(id: Id, label: String, kind: SourceKind) -> Self {
        Self {
            id,
            label,
            kind,
            amount: None,
            item: None,
            computed: None,
            reference: None,
            cap: Cap::Unknown,
            earmark: None,
            assumed: false,
            note: None,
        }
    }

    /// Its amount: the one said, else the one computed; `None` when it is only named.
    pub fn worth(&self) -> Option<Amount> {
        self.amount
            .or_else(|| self.computed.as_ref().map(Computed::result))
    }

    /// How much the amount said is over what its formula makes; `None` when they agree, or one of them is not there.
    pub fn discrepancy(&self) -> Option<Amount> {
        let over = self.amount? - self.computed.as_ref()?.result();
        (!over.is_zero()).then_some(over)
    }

    /// The entry of the catalogue that it is, or may be.
    pub fn entry(&self) -> &Id {
        self.item.as_ref().unwrap_or(&self.id)
    }

    /// What it brings to the total: its amount, negative for a cut, nothing when it is only named.
    pub fn effect(&self) -> Amount {
        let amount = self.worth().unwrap_or_default();
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

    /// What a subtotal's sources make.
    pub fn subtotal(&self, subtotal: &Subtotal) -> Amount {
        let counted = |s: &&Source| subtotal.of.contains(&s.id);
        self.sources
            .iter()
            .filter(counted)
            .map(Source::effect)
            .sum()
    }

    /// True when nothing is in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The sources of a kind, with an amount or only named.
    pub fn of_kind(&self, kind: SourceKind) -> impl Iterator<Item = &Source> {
        self.sources.iter().filter(move |s| s.kind == kind)
    }
}
