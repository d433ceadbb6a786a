//! What is written beside the figures: the clauses, in the Posizioni.

use super::forms::plain;
use super::{Cell, Row};
use crate::app::Desk;
use crate::dossier::{Clause, How, Position};
use crate::fund::Id;
use crate::lang::{Lang, amended, sheets, sheets::papers as w};

/// The kind of the clause of interim pay.
pub(super) const INTERIM: &str = "interim";
/// The kind of the clause of the safeguard.
pub(super) const SAFEGUARD: &str = "salvaguardia";

/// The clauses that the rules of the year measure, and those that the session has besides.
pub(super) fn clauses(desk: &Desk, lang: Lang) -> Vec<(Row, String)> {
    let facts = &desk.case.facts;
    let asked = desk.case.pack.iter().flat_map(|p| p.clauses(facts.year));
    let mut kinds: Vec<&Id> = asked.collect();
    for clause in &facts.clauses {
        if !kinds.contains(&&clause.kind) {
            kinds.push(&clause.kind);
        }
    }
    // What a position needs is there to be said, whatever the rules of the year measure.
    let positions = &facts.roster.positions;
    let interim = |p: &Position| p.days(How::Interim, facts.year) > 0;
    let needed = [
        (INTERIM, positions.iter().any(interim)),
        (SAFEGUARD, positions.iter().any(|p| p.safeguard.is_some())),
    ];
    let needed = needed.into_iter().filter(|(_, is)| *is);
    let needed: Vec<Id> = needed.filter_map(|(kind, _)| Id::new(kind)).collect();
    for kind in &needed {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let rows = kinds.into_iter().map(|kind| {
        let said = facts.clauses.iter().find(|c| c.kind == *kind);
        let quota = said.and_then(|c| c.quota);
        let asks = desk.case.pack.iter().any(|p| p.asks_quota(kind));
        let label = match (quota, asks) {
            (Some(quota), _) => format!(
                "{}, {} {quota} %",
                sheets::paper_name(kind, lang),
                w::FOR.of(lang)
            ),
            (None, true) => format!(
                "{}, {}",
                sheets::paper_name(kind, lang),
                w::NO_QUOTA.of(lang)
            ),
            (None, false) => sheets::paper_name(kind, lang),
        };
        let form = said.is_none().then(|| amended::CLAUSE_FORM.of(lang));
        let row = Row::item(label, Some(Cell::Clause(kind.clone())))
            .knowing(w::FORM.of(lang), form)
            .knowing(w::TEXT.of(lang), said.and_then(|c| c.text.clone()));
        (row, shown(said))
    });
    rows.collect()
}

fn shown(clause: Option<&Clause>) -> String {
    let percent = clause.and_then(|c| c.percent);
    percent.map_or("—".to_owned(), |p| format!("{} %", plain(p.points())))
}
