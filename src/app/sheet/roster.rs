//! The Posizioni below the positions: what makes their values, and the clauses.

use super::forms::point_text;
use super::papers;
use super::positions::cost_row;
use super::{Cell, Row};
use crate::app::Desk;
use crate::lang::{Lang, amended, sheets, sheets::papers as p, sheets::positions as w};

/// The fasce and the value of a point.
pub(super) fn values(desk: &Desk, lang: Lang) -> Vec<Row> {
    let roster = &desk.case.facts.roster;
    let mut rows = vec![Row::head(w::VALUES.of(lang))];
    let point = roster.point.as_ref();
    let words = point.map_or("—".to_owned(), point_text);
    let row = Row::item(w::POINT.of(lang), Some(Cell::Point));
    let rounding = sheets::rounding_of(roster, lang);
    let value = words.split_whitespace().next().unwrap_or("—").to_owned();
    let form = point.is_none().then(|| amended::POINT_FORM.of(lang));
    rows.push(
        cost_row(row, value)
            .knowing(w::ROUNDING.of(lang), rounding)
            .knowing(p::FORM.of(lang), form),
    );
    for fascia in &roster.fasce {
        let label = format!("{} {}", w::FASCIA.of(lang), fascia.id);
        let row = Row::item(label, Some(Cell::Fascia(fascia.id.clone())));
        rows.push(cost_row(row, fascia.value.to_string()));
    }
    rows.push(Row::item(w::NEW_FASCIA.of(lang), Some(Cell::NewFascia)));
    rows
}

/// The clauses.
pub(super) fn clauses(desk: &Desk, lang: Lang) -> Vec<Row> {
    let rows = papers::clauses(desk, lang);
    if rows.is_empty() {
        return Vec::new();
    }
    let rows = rows.into_iter().map(|(row, said)| cost_row(row, said));
    let head = Row::head(p::CLAUSES.of(lang));
    std::iter::once(head).chain(rows).collect()
}
