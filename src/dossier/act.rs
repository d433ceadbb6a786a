//! Acts, steps of the procedure, clauses: what was adopted, done, agreed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fund::Id;
use crate::money::Percent;

/// A document adopted by the body (*atto*): the plan of performance, the fund's constitution …
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What it is, in the words of the pack: `piano-performance`.
    pub kind: Id,
    /// Its name as the body writes it: "DGC 137 del 24/04/2019".
    pub reference: String,
    /// The year it is for, where it is not the year of its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A step of the procedure, done or still to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which step, in the words of the pack: `pre-intesa`, `certificazione-revisori`.
    pub step: Id,
    /// When; absent: left blank, not done as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who did it, by role or sigla: the signatories of a pre-intesa.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// Its act as the body writes it: "DGC 375 del 21/12/2021", "verbale 12".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Step {
    /// A step of which nothing is known yet.
    pub fn new(step: Id) -> Self {
        Self {
            step,
            date: None,
            by: Vec::new(),
            act: None,
            note: None,
        }
    }
}

/// A clause agreed or proposed beside the split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// What it is about, in the words of the pack: `differenziazione`, `interim`.
    pub kind: Id,
    /// The percentage it fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<Percent>,
    /// The part of the evaluated that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<Percent>,
    /// Its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
