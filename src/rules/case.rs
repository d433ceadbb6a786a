//! [`PackCase`]: what a rule must answer on known figures. Each pack carries its own.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Bilingual, Pack, SilentReason, Verdict, check};
use crate::dossier::{Dossier, Facts};
use crate::fund::{Id, Mode, Opening, Split, SplitFault};
use crate::money::Amount;

/// A case of a rule: the figures, and the answer that must come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackCase {
    /// What it is about.
    pub title: Bilingual,
    /// The rule.
    pub rule: Id,
    /// The day by which it is judged.
    pub day: Date,
    /// The figures.
    pub given: Given,
    /// The answer; absent: the rule is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The euro left before the limit, negative by the shortfall; absent: there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Amount>,
    /// Why it is silent, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent: Option<SilentReason>,
}

/// The figures of a case: what a session would say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// What does not move.
    pub facts: Facts,
    /// The lines.
    pub lines: Vec<Opening>,
    /// Whether the lines make the fund.
    #[serde(default, skip_serializing_if = "Mode::is_closed")]
    pub mode: Mode,
}

/// What came of a case that did not come out as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseFault {
    /// Its lines are no split.
    Split(SplitFault),
    /// The rule gave another answer.
    Answered {
        /// The answer.
        verdict: Verdict,
        /// Its margin.
        margin: Option<Amount>,
    },
    /// The rule did not speak, for this reason.
    Silent(SilentReason),
    /// The rule is a text that never speaks.
    Text,
}

impl Pack {
    /// Runs a case.
    ///
    /// # Errors
    /// [`CaseFault`]: what came out instead.
    pub fn run(&self, case: &PackCase) -> Result<(), CaseFault> {
        let given = &case.given;
        let facts = &given.facts;
        let receivers = facts.economie.iter().map(|e| e.line.clone()).collect();
        let split = Split::open(
            facts.fund.total(),
            &given.lines,
            None,
            given.mode,
            receivers,
        )
        .map_err(CaseFault::Split)?;
        let dossier = Dossier::new(facts, &split);
        let judgement = check(self, &dossier, case.day);
        let named = |at: usize| self.rules.get(at).is_some_and(|r| r.id == case.rule);
        if let Some(finding) = judgement.findings.iter().find(|f| named(f.rule)) {
            let same = Some(finding.verdict) == case.verdict && finding.margin == case.margin;
            let (verdict, margin) = (finding.verdict, finding.margin);
            return if same {
                Ok(())
            } else {
                Err(CaseFault::Answered { verdict, margin })
            };
        }
        match judgement.silent.iter().find(|s| named(s.rule)) {
            Some(silent) if case.verdict.is_none() && case.silent == Some(silent.reason) => Ok(()),
            Some(silent) => Err(CaseFault::Silent(silent.reason)),
            None => Err(CaseFault::Text),
        }
    }
}
