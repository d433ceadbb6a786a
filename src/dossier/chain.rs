//! From one year to the next: the consuntivo of a year, and what this year knows of the ones before.

use serde::{Deserialize, Serialize};

use crate::fund::{Id, Opening};
use crate::money::Amount;

/// How a year really ended (*consuntivo*).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    /// The posizione really paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posizione_paid: Option<Amount>,
    /// The risultato that was available at the end of the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risultato_available: Option<Amount>,
    /// The risultato paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risultato_paid: Option<Amount>,
    /// Why the rest was not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unpaid: Vec<Unpaid>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A sum of risultato that was not paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unpaid {
    /// Why, in the words of the pack: `valutazione`, `impossibilita-oggettiva`.
    pub cause: Id,
    /// How much.
    pub amount: Amount,
}

/// A figure of the consuntivo that a rule may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Settled {
    /// The posizione really paid.
    PosizionePaid,
    /// The risultato available at the end of the year.
    RisultatoAvailable,
    /// The risultato paid.
    RisultatoPaid,
    /// What was not paid, all causes together.
    Unpaid,
}

impl Settlement {
    /// True when nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A figure, where it is known.
    pub fn figure(&self, which: Settled) -> Option<Amount> {
        match which {
            Settled::PosizionePaid => self.posizione_paid,
            Settled::RisultatoAvailable => self.risultato_available,
            Settled::RisultatoPaid => self.risultato_paid,
            Settled::Unpaid => Some(self.unpaid.iter().map(|u| u.amount).sum()),
        }
    }

    /// What was not paid and has no cause yet; negative when the causes are too much. `None` while a figure is missing.
    pub fn unexplained(&self) -> Option<Amount> {
        let causes: Amount = self.unpaid.iter().map(|u| u.amount).sum();
        Some(self.risultato_available? - self.risultato_paid? - causes)
    }
}

impl Settled {
    /// Its name in messages of missing data.
    pub fn code(self) -> &'static str {
        match self {
            Self::PosizionePaid => "posizione_paid",
            Self::RisultatoAvailable => "risultato_available",
            Self::RisultatoPaid => "risultato_paid",
            Self::Unpaid => "unpaid",
        }
    }
}

/// What a year's file knows of the year before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// The year.
    pub year: i16,
    /// The identity of its session, to find it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Its fund.
    pub fund: Amount,
    /// Its lines, as they ended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<PreviousLine>,
    /// The economie that it, and the years before it, already used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<Used>,
}

/// A line of last year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousLine {
    /// Its name.
    pub id: Id,
    /// How the table called it.
    pub label: String,
    /// What it was for the rules.
    pub kind: Id,
    /// How much it had.
    pub amount: Amount,
}

/// An economia that an earlier year of the chain already used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Used {
    /// The year of the fund it came from.
    pub year: i16,
    /// The line of that fund it came from.
    pub origin: Id,
    /// How much of it.
    pub amount: Amount,
    /// The year that used it.
    pub in_year: i16,
}

impl PreviousLine {
    /// A line of last year, from its opening.
    pub fn of(line: &Opening) -> Self {
        Self {
            id: line.id.clone(),
            label: line.label.clone(),
            kind: line.kind.clone(),
            amount: line.amount,
        }
    }
}

/// A contested point, and the reading that this table follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Followed {
    /// The point, as the pack names it.
    pub reading: Id,
    /// The reading of it, as the pack names it.
    pub option: Id,
}

/// What of a line is paid by one kind of resources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// The line.
    pub line: Id,
    /// By which resources.
    pub by: crate::fund::SourceKind,
    /// How much of it.
    pub amount: Amount,
}
