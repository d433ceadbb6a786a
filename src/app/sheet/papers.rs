//! What is written beside the figures: acts and steps, in the Fondo; clauses, in the Posizioni.

use super::forms::{day_text, plain};
use super::fund::amount_row;
use super::{Cell, Row};
use crate::app::Desk;
use crate::dossier::{Clause, How, Position};
use crate::fund::Id;
use crate::lang::{Lang, amended, sheets, sheets::papers as w};

/// The kind of the clause of interim pay.
pub(super) const INTERIM: &str = "interim";
/// The kind of the clause of the safeguard.
pub(super) const SAFEGUARD: &str = "salvaguardia";

/// The acts that the rules of the year ask for, and those that the session has besides.
pub(super) fn acts(desk: &Desk, lang: Lang) -> Vec<Row> {
    let acts = &desk.case.facts.acts;
    let year = desk.case.facts.year;
    let asked = desk.case.pack.iter().flat_map(|p| p.acts(year));
    let mut kinds: Vec<&Id> = asked.collect();
    for act in acts {
        if !kinds.contains(&&act.kind) {
            kinds.push(&act.kind);
        }
    }
    let mut rows = vec![Row::head(w::ACTS.of(lang))];
    for kind in kinds {
        let said = acts.iter().enumerate().filter(|(_, a)| a.kind == *kind);
        let said: Vec<Row> = said
            .map(|(at, act)| {
                let label = format!("{}: {}", sheets::paper_name(kind, lang), act.reference);
                let day = act.date.map_or(String::new(), day_text);
                amount_row(Row::item(label, Some(Cell::Act(at))), day)
                    .knowing(w::FOR_YEAR.of(lang), act.year.map(|year| year.to_string()))
                    .knowing(w::NOTE.of(lang), act.note.clone())
            })
            .collect();
        if said.is_empty() {
            let row = Row::item(
                sheets::paper_name(kind, lang),
                Some(Cell::NewAct(kind.clone())),
            );
            let form = Some(amended::ACT_FORM.of(lang));
            rows.push(amount_row(row, "—").knowing(w::FORM.of(lang), form));
        }
        rows.extend(said);
    }
    some(rows)
}

/// The steps of the procedure, with their dates.
pub(super) fn steps(desk: &Desk, lang: Lang) -> Vec<Row> {
    let facts = &desk.case.facts;
    let asked = desk.case.pack.iter().flat_map(|p| p.steps(facts.year));
    let mut steps: Vec<&Id> = asked.collect();
    for step in &facts.procedure {
        if !steps.contains(&&step.step) {
            steps.push(&step.step);
        }
    }
    let mut rows = vec![Row::head(w::STEPS.of(lang))];
    for step in steps {
        let said = facts.procedure.iter().find(|s| s.step == *step);
        let by = said.map(|s| s.by.join(", ")).filter(|by| !by.is_empty());
        let day = said.and_then(|s| s.date);
        let row = Row::item(
            sheets::paper_name(step, lang),
            Some(Cell::Step(step.clone())),
        );
        rows.push(
            amount_row(row, day.map_or("—".to_owned(), day_text))
                .knowing(w::BY.of(lang), by)
                .knowing(w::NOTE.of(lang), said.and_then(|s| s.note.clone())),
        );
    }
    some(rows)
}

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

/// The rows, unless there is only their heading.
fn some(rows: Vec<Row>) -> Vec<Row> {
    if rows.len() > 1 { rows } else { Vec::new() }
}
