//! What a figure takes for granted: shown on every answer that uses it.

use super::{Assumption, Quantity};
use crate::dossier::{Dossier, Position};
use crate::fund::{Id, SourceKind};

/// The assumptions behind some figures.
pub(super) fn assumptions(quantities: &[Quantity], dossier: &Dossier) -> Vec<Assumption> {
    let uses = |quantity: Quantity| quantities.contains(&quantity);
    let mut all = Vec::new();
    if uses(Quantity::StableResources) {
        all.extend(kinds_read(dossier));
    }
    if uses(Quantity::StableResources) || uses(Quantity::FundInCap) {
        all.extend(cuts_inside(dossier));
    }
    if uses(Quantity::PositionsCost) {
        all.extend(whole_year(dossier));
    }
    all
}

/// Sources whose kind is our reading of the body's words: what is called variable matters as much as what is called stable.
fn kinds_read(dossier: &Dossier) -> impl Iterator<Item = Assumption> {
    let sources = dossier.facts.fund.sources.iter();
    sources.filter(|s| s.assumed).map(|s| match s.kind {
        SourceKind::Stable => Assumption::ReadAsStable(s.id.clone()),
        _ => Assumption::KindRead(s.id.clone()),
    })
}

fn cuts_inside(dossier: &Dossier) -> Option<Assumption> {
    let cuts = dossier.facts.fund.of_kind(SourceKind::Cut);
    let named: Vec<Id> = cuts
        .filter(|s| s.amount.is_none())
        .map(|s| s.id.clone())
        .collect();
    (!named.is_empty()).then_some(Assumption::CutsInside(named))
}

fn whole_year(dossier: &Dossier) -> Option<Assumption> {
    let roster = &dossier.facts.roster;
    if roster.declared_cost.is_some() {
        return None;
    }
    let untold = |p: &&Position| p.months.is_none() && p.coverage.is_empty();
    let silent = roster.positions.iter().filter(untold);
    let silent: Vec<Id> = silent.map(|p| p.id.clone()).collect();
    (!silent.is_empty()).then_some(Assumption::WholeYear(silent))
}
