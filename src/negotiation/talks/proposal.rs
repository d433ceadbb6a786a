//! [`Tabling`]: what a side puts on the table; [`Proposal`]: what became of it; [`Judged`]: how it was judged that day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Party;
use crate::dossier::Clause;
use crate::fund::{Id, Mode, Opening, Split};
use crate::money::Amount;
use crate::negotiation::Case;
use crate::rules::{Counts, Pack, Severity, Verdict};

/// A split as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Its lines.
    pub lines: Vec<Opening>,
    /// The line that takes over when the one *per differenza* is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<Id>,
    /// Whether the lines make the fund.
    #[serde(default, skip_serializing_if = "Mode::is_closed")]
    pub mode: Mode,
}

impl Written {
    /// A split, written down.
    pub fn of(split: &Split) -> Self {
        Self {
            lines: split.to_opening(),
            counterpart: split.counterpart().map(|at| split.lines()[at].id.clone()),
            mode: split.mode(),
        }
    }

    /// What a line has in it.
    pub fn amount(&self, line: &Id) -> Option<Amount> {
        self.lines.iter().find(|l| l.id == *line).map(|l| l.amount)
    }
}

/// A proposal as it is tabled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tabling {
    /// By whom: the body's side alone, or one or more sigle.
    pub by: Vec<Party>,
    /// Who spoke for them, by role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The split.
    pub split: Written,
    /// What goes with it, beside the split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why; absent: not given (*non resa*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<String>,
    /// True when it stands or falls as a whole.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all_or_nothing: bool,
    /// The proposal of the same side that it takes the place of, by its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u32>,
    /// Who read it again and confirmed it, by role or sigla.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
    /// How it was judged that day; absent without rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judged>,
}

/// Where a proposal stands with a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// *In discussione*.
    Discussed,
    /// *Ritirata*, by who tabled it.
    Withdrawn,
    /// *Sostituita* by another of who tabled it.
    Replaced,
    /// *Accolta*.
    Accepted,
    /// *Non accolta*.
    NotAccepted,
}

/// A proposal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its number, from one.
    pub number: u32,
    /// The operation that tabled it.
    pub at: u32,
    /// The draft it was tabled as.
    pub draft: u32,
    /// What was tabled.
    pub tabled: Tabling,
    /// Where it stands with each party that said, or did, something of it, with the operation.
    pub standings: Vec<(Party, Standing, u32)>,
}

impl Proposal {
    /// Where it stands with a party.
    pub fn standing(&self, party: &Party) -> Standing {
        let said = self.standings.iter().find(|(p, ..)| p == party);
        said.map_or(Standing::Discussed, |(_, standing, _)| *standing)
    }

    /// True while at least one of who tabled it still holds it.
    pub fn is_live(&self) -> bool {
        let holds =
            |p: &Party| !matches!(self.standing(p), Standing::Withdrawn | Standing::Replaced);
        self.tabled.by.iter().any(holds)
    }
}

/// How a split was judged: the rules with their hash, the day, and what each said, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// The pack.
    pub pack: Id,
    /// Its revision.
    pub revision: u32,
    /// The hash of the pack with the local rules, without its cases.
    pub hash: String,
    /// The day by which it was judged.
    pub day: Date,
    /// What each rule said.
    pub findings: Vec<Shown>,
}

/// A finding as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The rule.
    pub rule: Id,
    /// Its answer.
    pub verdict: Verdict,
    /// What a breach means.
    pub severity: Severity,
    /// The euro left before the limit, negative by the shortfall; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Amount>,
}

impl Judged {
    /// How a case judges a split now; `None` without rules.
    pub fn of(case: &Case, split: &Split) -> Option<Self> {
        let pack = case.pack.as_ref()?;
        let outlook = case.outlook(split, crate::fund::ShareBase::Fund);
        let findings = outlook.judgement.findings.iter();
        Some(Self {
            pack: pack.id.clone(),
            revision: pack.revision,
            hash: pack_hash(pack),
            day: case.day,
            findings: findings
                .map(|finding| Shown {
                    rule: pack.rules[finding.rule].id.clone(),
                    verdict: finding.verdict,
                    severity: finding.severity,
                    margin: finding.margin,
                })
                .collect(),
        })
    }

    /// How many answers of each kind.
    pub fn counts(&self) -> Counts {
        Counts::of(self.findings.iter().map(|shown| shown.verdict))
    }

    /// The rules that were not respected and contrast with law or contract: each asks a motivation to close an agreement.
    pub fn contrasts(&self) -> impl Iterator<Item = &Shown> {
        let broken = |s: &&Shown| s.verdict == Verdict::Violated && s.severity == Severity::Blocks;
        self.findings.iter().filter(broken)
    }
}

/// The hash of the rules of a pack: its cases are not among them.
pub fn pack_hash(pack: &Pack) -> String {
    let mut rules = pack.clone();
    rules.cases.clear();
    super::encoding::hash_of("riparto-pack-1", &rules).unwrap_or_default()
}
