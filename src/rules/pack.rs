//! [`Pack`]: the rules of one contract regime, as data.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Cause, DatedValue, Kind, PackCase, Parameter, Quantity, Reading, Severity, When};
use crate::fund::{Id, Line, Section};

/// Dated parameters and rules of one contract regime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The format of the file: 1.
    pub format: u32,
    /// Its name.
    pub id: Id,
    /// Its revision; a released one is never edited.
    pub revision: u32,
    /// The area of staff it is for: `dirigenti`.
    pub area: Id,
    /// The first and last fund year it governs; the last absent: still in force.
    pub years: (i16, Option<i16>),
    /// The regime's name, as a table's heading says it: "CCNL 23/12/1999".
    pub title: Bilingual,
    /// The kinds of line.
    pub line_kinds: Vec<LineKind>,
    /// The kind of a line that is none of the others; absent: every line says its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_kind: Option<Id>,
    /// The steps of the procedure that date the agreement, the decisive one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreement_steps: Vec<Id>,
    /// The step of the procedure that is the payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_step: Option<Id>,
    /// The figures of the law, by date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    /// The contested points, with the readings that may be followed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Why money may be left unspent, and where it then goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
    /// The rules, the catalogue of sources and the reference texts.
    pub rules: Vec<Rule>,
    /// What the rules must answer on known figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<PackCase>,
}

/// A text in the two languages of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Italian.
    pub it: String,
    /// English.
    pub en: String,
}

/// What a line may be for the rules of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineKind {
    /// Its name.
    pub id: Id,
    /// How it is called.
    pub label: Bilingual,
    /// The kinds it counts as beside itself: interim pay counts as risultato.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts_as: Vec<Id>,
    /// True when stable resources alone may pay it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stable_only: bool,
    /// The section of Modulo II of the relazione tecnico-finanziaria in which its lines stand, where they do not say their own;
    /// absent: II, regulated by the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub id: Id,
    /// A few words for a strip or a list: "risultato almeno 15 %".
    pub title: Bilingual,
    /// What it asks, in full sentences.
    pub statement: Bilingual,
    /// How it is checked; where a reading is contested, as its first option says.
    pub kind: Kind,
    /// What the session must have for the rule to concern it at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// The contested point it depends on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Id>,
    /// How it is checked under the other options of that point.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
    /// The first day it has effect.
    pub from: Date,
    /// The last day; absent: still in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The day it became known: the signature or publication of its act. Absent: pending, not verified as in force; it is
    /// shown and never applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<Date>,
    /// Which day decides whether it is in force.
    pub applies_by: AppliesBy,
    /// Whose rule it is.
    pub authority: Authority,
    /// What a breach means. [`Severity::Blocks`] only for law and contract.
    pub severity: Severity,
    /// Act, article and comma.
    pub citation: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// What to know before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// How a rule is checked under an option that is not the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    /// The option.
    pub option: Id,
    /// How it is checked under it.
    pub kind: Kind,
}

/// Which day decides whether a rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppliesBy {
    /// The year of the fund: its last day.
    FundYear,
    /// The day of the agreement, or the day by which the table judges while there is none.
    Signature,
    /// The day of payment, or the last day of the fund's year while there is none.
    Payment,
}

/// Whose rule it is, in order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Authority {
    /// A law of the State.
    Law,
    /// A national collective contract.
    Ccnl,
    /// An opinion of ARAN.
    Aran,
    /// The Corte dei conti.
    CorteDeiConti,
    /// The Ragioneria generale dello Stato.
    Rgs,
    /// Settled practice of the offices.
    Practice,
    /// Our own reading, where nothing else was found.
    OurReading,
    /// Agreed by the parties of this table.
    Parties,
}

/// How sure we are of what a pack says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// From memory: to be checked before relying on it.
    Memory,
    /// Read in opinions, reports, documents of bodies, press.
    Secondary,
    /// The decisive wording was read in an official text or in a literal quotation.
    Verified,
}

impl Authority {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Ccnl => "ccnl",
            Self::Aran => "aran",
            Self::CorteDeiConti => "corte_dei_conti",
            Self::Rgs => "rgs",
            Self::Practice => "practice",
            Self::OurReading => "our_reading",
            Self::Parties => "parties",
        }
    }

    /// True when a breach of it contrasts with law or contract.
    pub fn binds(self) -> bool {
        matches!(self, Self::Law | Self::Ccnl)
    }
}

impl Confidence {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Secondary => "secondary",
            Self::Verified => "verified",
        }
    }
}

impl Pack {
    /// True when the pack governs this area and fund year.
    pub fn governs(&self, area: &Id, year: i16) -> bool {
        self.area == *area && year >= self.years.0 && self.years.1.is_none_or(|last| year <= last)
    }

    /// The rule of this name, and its place.
    pub fn rule(&self, id: &Id) -> Option<(usize, &Rule)> {
        let named = |(_, rule): &(usize, &Rule)| rule.id == *id;
        self.rules.iter().enumerate().find(named)
    }

    /// The value of a parameter in force on a day, as known on another.
    pub fn value(&self, parameter: &Id, day: Date, known: Date) -> Option<&DatedValue> {
        let named = self.parameters.iter().find(|p| p.id == *parameter)?;
        named.on(day, known)
    }

    /// The contested point of this name.
    pub fn reading(&self, id: &Id) -> Option<&Reading> {
        self.readings.iter().find(|r| r.id == *id)
    }

    /// Where money left unspent for this cause goes.
    pub fn cause(&self, id: &Id) -> Option<&Cause> {
        self.causes.iter().find(|c| c.id == *id)
    }

    /// The kind of line of this name.
    pub fn line_kind(&self, id: &Id) -> Option<&LineKind> {
        self.line_kinds.iter().find(|k| k.id == *id)
    }

    /// The kind for a new line: the one of its own name, else the one for what is none of the others.
    pub fn kind_for(&self, line: &Id) -> Option<&Id> {
        let own = self.line_kind(line).map(|kind| &kind.id);
        own.or(self.other_kind.as_ref())
    }

    /// The kind of the lines that pay the positions: the one that a rule measures against their cost.
    pub fn paid_to_positions(&self) -> Option<&Id> {
        self.rules.iter().find_map(|rule| {
            let Kind::Limit { left, right, .. } = &rule.kind else {
                return None;
            };
            let mut terms = left.iter().chain(right);
            let measured = terms.clone().any(|t| t.of == Quantity::PositionsCost);
            let line = terms.find_map(|t| match &t.of {
                Quantity::Lines(kind) => Some(kind),
                _ => None,
            });
            line.filter(|_| measured)
        })
    }

    /// True when a line of `kind` counts as `wanted`.
    pub fn counts_as(&self, kind: &Id, wanted: &Id) -> bool {
        kind == wanted
            || self
                .line_kind(kind)
                .is_some_and(|k| k.counts_as.contains(wanted))
    }

    /// True when a rule is a limit that speaks of this line's kind, and not of all lines alike.
    pub fn looks_at(&self, rule: usize, line: &Line) -> bool {
        let Some(rule) = self.rules.get(rule) else {
            return false;
        };
        let speaks_of = |kind: &Kind| {
            let Kind::Limit { left, right, .. } = kind else {
                return false;
            };
            let of_line =
                |q: &Quantity| matches!(q, Quantity::Lines(k) if self.counts_as(&line.kind, k));
            left.iter().chain(right).any(|term| of_line(&term.of))
        };
        speaks_of(&rule.kind) || rule.otherwise.iter().any(|o| speaks_of(&o.kind))
    }
}
