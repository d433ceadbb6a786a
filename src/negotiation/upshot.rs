//! [`Upshot`]: what the answers of the rules on a split come to, in one word.

use super::{Case, Outlook};
use crate::rules::{Severity, Verdict};

/// What the answers on a split come to: the worst of them, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Upshot {
    /// Every rule that speaks is respected.
    Respected,
    /// What is not respected is worth a note.
    Note,
    /// There are no rules for that fund.
    NoRules,
    /// Something cannot be told.
    CannotTell,
    /// Something not respected asks for a motivation.
    Asks,
    /// Something contrasts with law or contract.
    Blocks,
}

impl Upshot {
    /// All of them, from the best to the worst.
    pub const ALL: [Self; 6] = [
        Self::Respected,
        Self::Note,
        Self::NoRules,
        Self::CannotTell,
        Self::Asks,
        Self::Blocks,
    ];

    /// What the answers on a split of a case come to.
    pub fn of(case: &Case, outlook: &Outlook) -> Self {
        if case.pack.is_none() {
            return Self::NoRules;
        }
        let findings = outlook.judgement.findings.iter();
        let each = findings.map(|finding| match (finding.verdict, finding.severity) {
            (Verdict::Respected, _) => Self::Respected,
            (Verdict::CannotTell, _) => Self::CannotTell,
            (Verdict::Violated, Severity::Note) => Self::Note,
            (Verdict::Violated, Severity::Asks) => Self::Asks,
            (Verdict::Violated, Severity::Blocks) => Self::Blocks,
        });
        each.max().unwrap_or(Self::Respected)
    }

    /// The name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Respected => "respected",
            Self::Note => "note",
            Self::NoRules => "no_rules",
            Self::CannotTell => "cannot_tell",
            Self::Asks => "asks",
            Self::Blocks => "blocks",
        }
    }
}
