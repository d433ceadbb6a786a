//! The rows of the Verifiche: what calls for attention first.

use super::Desk;
use crate::rules::{Finding, Severity, Silent, Verdict};

/// A row of the Verifiche.
#[derive(Debug, Clone, Copy)]
pub enum VerdictRow<'a> {
    /// A rule that speaks.
    Finding(&'a Finding),
    /// A rule that does not.
    Silent(Silent),
}

/// The findings, breaches first and what cannot be told next, then the silent rules; the order of the pack within each.
pub fn verdict_rows(desk: &Desk) -> Vec<VerdictRow<'_>> {
    let judgement = &desk.outlook().judgement;
    let mut findings: Vec<&Finding> = judgement.findings.iter().collect();
    findings.sort_by_key(|f| match (f.verdict, f.severity) {
        (Verdict::Violated, Severity::Blocks) => 0,
        (Verdict::Violated, _) => 1,
        (Verdict::CannotTell, _) => 2,
        (Verdict::Respected, _) => 3,
    });
    let silent = judgement.silent.iter().copied().map(VerdictRow::Silent);
    findings
        .into_iter()
        .map(VerdictRow::Finding)
        .chain(silent)
        .collect()
}
