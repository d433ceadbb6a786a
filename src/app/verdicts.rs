//! The rows of the Verifiche: what calls for attention first.

use std::sync::Arc;

use super::Desk;
use crate::rules::{Finding, Remedy, Repair, Severity, Silent, SilentReason, Verdict};

/// A row of the Verifiche.
#[derive(Debug, Clone, Copy)]
pub enum VerdictRow<'a> {
    /// A rule that speaks.
    Finding(&'a Finding),
    /// What became law after the agreement (*sopravvenuto*).
    Later(&'a Finding),
    /// A rule that does not.
    Silent(Silent),
}

/// The findings, breaches first and what cannot be told next, then what became law later, then the silent rules, those that
/// do not concern this fund at the end; the order of the pack within each.
pub fn verdict_rows(desk: &Desk) -> Vec<VerdictRow<'_>> {
    let judgement = &desk.outlook().judgement;
    let mut findings: Vec<&Finding> = judgement.findings.iter().map(Arc::as_ref).collect();
    findings.sort_by_key(|f| match (f.verdict, f.severity) {
        (Verdict::Violated, Severity::Blocks) => 0,
        (Verdict::Violated, _) => 1,
        (Verdict::CannotTell, _) => 2,
        (Verdict::Respected, _) => 3,
    });
    let is_later = |at: usize| judgement.later.iter().any(|f| f.rule == at);
    let mut silent: Vec<Silent> = judgement.silent.to_vec();
    silent.retain(|s| !is_later(s.rule));
    silent.sort_by_key(|s| s.reason == SilentReason::NotConcerned);
    let findings = findings.into_iter().map(VerdictRow::Finding);
    let later = judgement.later.iter().map(|f| VerdictRow::Later(f));
    let silent = silent.into_iter().map(VerdictRow::Silent);
    findings.chain(later).chain(silent).collect()
}

/// The repairs of the rule under the cursor of the Verifiche, the smallest first.
pub fn repairs(desk: &Desk) -> &[Repair] {
    match verdict_rows(desk).get(desk.verdicts.selected) {
        Some(VerdictRow::Finding(finding)) => repairs_of(desk, finding),
        _ => &[],
    }
}

/// The best repair of the first broken rule that has one, and which rule that is.
pub fn best_repair(desk: &Desk) -> Option<(usize, &Repair)> {
    // Almost always nothing is broken, and the rows need not be put in order.
    if desk.breaches().is_empty() {
        return None;
    }
    verdict_rows(desk).into_iter().find_map(|row| match row {
        VerdictRow::Finding(finding) => Some((finding.rule, repairs_of(desk, finding).first()?)),
        VerdictRow::Later(_) | VerdictRow::Silent(_) => None,
    })
}

fn repairs_of<'a>(desk: &'a Desk, finding: &Finding) -> &'a [Repair] {
    match desk.remedy(finding.rule) {
        Some(Remedy::Repairs(repairs)) => repairs,
        _ => &[],
    }
}
