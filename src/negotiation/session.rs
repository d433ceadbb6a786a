//! [`Session`]: the file of a negotiation, format 1.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Operation, Seals, SnapshotSeal};
use crate::dossier::{
    Act, BodyCap, Charges, Clause, Figure, Followed, Funding, Previous, Roster, Settlement, Step,
};
use crate::fund::{Economia, Fund, Id, Mode, Opening};
use crate::rules::{Pack, Rule};

/// The format this program reads and writes.
pub const FORMAT: u32 = 1;

/// The opening data of a negotiation (*trattativa*), as they stand in its RON file.
///
/// The file is strict: an unknown, repeated or missing field is an error with its place. Amounts and percentages are
/// decimal strings in quotes, dates are `"2019-06-11"`, ids are lowercase letters, digits and hyphens. A field that
/// holds nothing is left out. The types here cannot hold the trail of a simulation, an indirizzo of the Giunta or a private
/// note; a snapshot may hold the split of a simulation, and says so.
///
/// ```
/// let text = r#"
/// Session(
///   format: 1,
///   body: "Comune di Esempio",
///   area: "dirigenti",
///   year: 2019,
///   fund: Fund(
///     sources: [
///       Source(id: "risorse-stabili", label: "Risorse stabili", kind: Stable, amount: "100000.00"),
///     ],
///   ),
///   economie: [
///     Economia(id: "economie-2018", amount: "1500.00", year: 2018, origin: "risultato", line: "risultato"),
///   ],
///   lines: [
///     Opening(id: "posizione", label: "Retribuzione di posizione", kind: "posizione",
///             amount: "70000.00", intent: Share(percent: "70")),
///     Opening(id: "risultato", label: "Retribuzione di risultato", kind: "risultato",
///             amount: "30000.00", intent: Rest),
///   ],
/// )
/// "#;
/// let session = riparto::store::session_from_text(text).expect("it is a session");
/// assert_eq!(session.fund.total().to_string(), "100.000,00");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The format of the file: [`FORMAT`].
    pub format: u32,
    /// True for a published case: the program never writes such a file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
    /// True for an invented example: the screens say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
    /// Set on a snapshot (*istantanea*): what it is a copy of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<SnapshotMark>,
    /// The session that this one goes on from: a published case, or last year's, with the hash of what it opened with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<Continues>,
    /// The body.
    pub body: String,
    /// The area of staff: `dirigenti`.
    pub area: Id,
    /// The year of the fund.
    pub year: i16,
    /// The pack of rules, where it is not the one of the area and year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<Id>,
    /// The day by which the table judges: what was signed later is not held against it. Absent: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_known: Option<Date>,
    /// Whether the amounts hold the employer's charges.
    #[serde(default, skip_serializing_if = "is_net")]
    pub charges: Charges,
    /// Where the figures were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who sits at the table.
    #[serde(default, skip_serializing_if = "Delegation::is_empty")]
    pub delegation: Delegation,
    /// What is to be split.
    pub fund: Fund,
    /// The money carried over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub economie: Vec<Economia>,
    /// The lines with their opening split, in the order of the table. None only where the fund is `incomplete`: the
    /// destinations were not read.
    pub lines: Vec<Opening>,
    /// The line that takes over *per differenza* when that line itself is set; the first other one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<Id>,
    /// Whether the lines make the fund.
    #[serde(default, skip_serializing_if = "Mode::is_closed")]
    pub mode: Mode,
    /// The positions.
    #[serde(default, skip_serializing_if = "Roster::is_empty")]
    pub roster: Roster,
    /// The acts adopted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Act>,
    /// The procedure, step by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedure: Vec<Step>,
    /// The clauses beside the split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
    /// What the papers of the year say in words of the office, passage by passage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
    /// The cap of the whole body.
    #[serde(default, skip_serializing_if = "BodyCap::is_empty")]
    pub body_cap: BodyCap,
    /// Figures that formulas take a rate of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The readings of contested points that this table follows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Followed>,
    /// Which resources pay which part of a line, where it is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fundings: Vec<Funding>,
    /// How the year really ended (*consuntivo*).
    #[serde(default, skip_serializing_if = "Settlement::is_empty")]
    pub settlement: Settlement,
    /// What is known of the year before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// The pack that governs a snapshot, where the program does not ship it: whoever opens it has the rules of that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Box<Pack>>,
    /// Rules agreed by the parties of this table, checked after those of the pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub local_rules: Vec<Rule>,
    /// The hashes of the opening data, part by part, fixed when the first seduta opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seals: Option<Box<Seals>>,
    /// The hash of those hashes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was done since, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Operation>,
    /// The hash of the last operation: of all there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
}

impl Session {
    /// A session of a body and a year, with nothing in it yet.
    pub fn new(body: String, area: Id, year: i16) -> Self {
        Self {
            format: FORMAT,
            published: false,
            invented: false,
            snapshot: None,
            continues: None,
            body,
            area,
            year,
            pack: None,
            as_known: None,
            charges: Charges::Net,
            source: None,
            note: None,
            delegation: Delegation::default(),
            fund: Fund::default(),
            economie: Vec::new(),
            lines: Vec::new(),
            counterpart: None,
            mode: Mode::Closed,
            roster: Roster::default(),
            acts: Vec::new(),
            procedure: Vec::new(),
            clauses: Vec::new(),
            passages: Vec::new(),
            body_cap: BodyCap::default(),
            figures: Vec::new(),
            readings: Vec::new(),
            fundings: Vec::new(),
            settlement: Settlement::default(),
            previous: None,
            carried: None,
            local_rules: Vec::new(),
            seals: None,
            id: None,
            history: Vec::new(),
            head: None,
        }
    }
}

/// What a snapshot is a copy of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotMark {
    /// The identity of the session it was taken from.
    pub of: String,
    /// When it was taken, with the offset from UTC.
    pub taken: String,
    /// What it is called.
    pub label: String,
    /// The day by which the table judged when it was taken: whoever opens it is told the rules of that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// True when the split in it is a private simulation and not the session's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulation: bool,
    /// The hashes of all that is in it, set when it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Box<SnapshotSeal>>,
}

/// The session that another goes on from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Continues {
    /// Its file, as it was called.
    pub file: String,
    /// The hash of what it opened with.
    pub id: String,
}

/// A passage of a paper that no figure makes: the expected results, the chapters of the budget. The templates name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Which passage, as the template names it: `risultati-attesi`.
    pub id: Id,
    /// Its text, on one line.
    pub text: String,
}

/// Who sits at the table (*delegazione trattante*). Roles and sigle, never names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegation {
    /// The body's side, by role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body_side: Vec<String>,
    /// The unions, by sigla.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unions: Vec<String>,
}

impl Delegation {
    /// True when nobody is named.
    pub fn is_empty(&self) -> bool {
        self.body_side.is_empty() && self.unions.is_empty()
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for this form"
)]
fn is_net(charges: &Charges) -> bool {
    *charges == Charges::Net
}
