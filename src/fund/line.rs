//! [`Line`]: a destination of the fund; [`Cell`]: what was said of it and the cents it has.

use serde::{Deserialize, Serialize};

use super::{Base, Id};
use crate::money::{Amount, Percent};

/// A destination of the fund (*voce*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its name.
    pub id: Id,
    /// How the table calls it.
    pub label: String,
    /// How the table calls it aloud, in sentences; the label when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is for the rules: one of the kinds the pack declares.
    pub kind: Id,
    /// Where the relazione tecnico-finanziaria puts it; absent: where the pack puts its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
}

/// The section of Modulo II of the relazione tecnico-finanziaria in which a line stands (RGS circular 25 of 19/7/2012).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Section {
    /// I: not available to bargaining, or not regulated by this contract.
    NotBargained,
    /// II: regulated by this contract.
    Regulated,
    /// III: still to be regulated.
    ToRegulate,
}

impl Section {
    /// The sections, in the order of the relazione.
    pub const ALL: [Self; 3] = [Self::NotBargained, Self::Regulated, Self::ToRegulate];
}

impl Line {
    /// The name used in sentences.
    pub fn name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.label)
    }
}

/// What was said of a line, kept beside the cents it produced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Intent {
    /// *Importo fisso*.
    Fixed,
    /// *Quota fissa*: this percentage of a named base.
    Share {
        /// The percentage said.
        percent: Percent,
        /// Of what.
        #[serde(default, skip_serializing_if = "Base::is_fund")]
        of: Base,
    },
    /// *Per differenza*: what the others leave.
    Rest,
}

/// A line that compensation may not touch, nor an edit, until it is opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lock {
    /// Free to move.
    #[default]
    Open,
    /// *Bloccata*.
    Locked,
}

impl Lock {
    /// True when the line may move.
    pub fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// Whether the lines always make the fund.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// Every edit is compensated by the line *per differenza*.
    #[default]
    Closed,
    /// Nothing compensates: the residue to be split is shown.
    Free,
}

impl Mode {
    /// True when every edit is compensated.
    pub fn is_closed(&self) -> bool {
        *self == Self::Closed
    }
}

/// A line's part in the split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The cents.
    pub amount: Amount,
    /// What was said.
    pub intent: Intent,
    /// Whether it may move.
    pub lock: Lock,
}

impl Cell {
    /// True for a share of what other lines leave.
    pub(super) fn is_net(&self) -> bool {
        matches!(&self.intent, Intent::Share { of, .. } if !of.is_fund())
    }
}
