//! The negotiation on the Iter: who sits at the table, and its sedute.

use super::forms::day_text;
use super::{Cell, Row};
use crate::app::Desk;
use crate::lang::steps::{self as w, Standing};
use crate::lang::talks::held;
use crate::lang::{Lang, Text, sheets};
use crate::negotiation::{Party, Seduta, Wall};

/// Who sits at the table, side by side, then the sedute.
pub(super) fn rows(desk: &Desk, lang: Lang) -> Vec<Row> {
    let delegation = &desk.case.session.delegation;
    let body = (w::BODY_SIDE, w::NO_BODY_SIDE, w::BODY_SIDE_FORM);
    let unions = (w::UNIONS, w::NO_UNIONS, w::UNIONS_FORM);
    let mut unions = side(unions, &delegation.unions, Cell::Unions, lang);
    if delegation.unions.is_empty() {
        // Who came without being named in the data is no secret.
        let came = desk.seen().parties();
        let came: Vec<&str> = came.iter().filter_map(Party::sigla).collect();
        let came = (!came.is_empty()).then(|| came.join(", "));
        unions = unions.knowing(w::AT_SEDUTE.of(lang), came);
    }
    let mut rows = vec![
        side(body, &delegation.body_side, Cell::BodySide, lang),
        unions,
    ];
    rows.extend(sedute(desk, lang));
    rows
}

/// A side of the table: its name, what is said where nobody is named, what is typed.
fn side((name, none, form): (Text, Text, Text), who: &[String], cell: Cell, lang: Lang) -> Row {
    let told = (!who.is_empty()).then(|| w::seats(who));
    let standing = match &told {
        Some(_) => Standing::Done,
        None => Standing::ToDo,
    };
    let shown = told.as_deref().unwrap_or(none.of(lang));
    let row = Row {
        sign: w::standing_sign(standing),
        ..Row::item(format!("{}: {shown}", name.of(lang)), Some(cell))
    };
    row.knowing(name.of(lang), told)
        .knowing(sheets::papers::FORM.of(lang), Some(form.of(lang)))
}

/// The sedute of the negotiation: how many, then each of them with its day and hours.
fn sedute(desk: &Desk, lang: Lang) -> Vec<Row> {
    let sedute = &desk.seen().sedute;
    let open = sedute.last().is_some_and(|s| s.closed.is_none());
    let state = match (open, sedute.len()) {
        (true, _) => w::OPEN.of(lang).to_owned(),
        (false, count) => w::sedute(count, lang),
    };
    let last = sedute.last().map(|s| day_text(s.began().day()));
    let day = last.unwrap_or_else(|| "—".to_owned());
    let standing = if sedute.is_empty() {
        Standing::ToDo
    } else {
        Standing::Done
    };
    let cells = [String::new(), day, String::new(), state];
    let all = Row {
        sign: w::standing_sign(standing),
        ..Row::item(w::SEDUTE.of(lang), None).with(cells)
    };
    let all = sedute.iter().fold(all, |row, seduta| {
        row.knowing(&w::seduta(seduta.number, lang), Some(told(seduta, lang)))
    });
    let each = sedute.iter().map(|seduta| one(seduta, lang));
    std::iter::once(all).chain(each).collect()
}

/// When a seduta was held, and where.
fn told(seduta: &Seduta, lang: Lang) -> String {
    let when = held::told(seduta.began(), seduta.ended(), lang);
    let place = seduta.place.as_ref().map(|place| format!(", {place}"));
    format!("{when}{}", place.unwrap_or_default())
}

/// A seduta, whose day and hours are corrected here.
fn one(seduta: &Seduta, lang: Lang) -> Row {
    let (began, ended) = (seduta.began(), seduta.ended());
    let label = format!(
        "  {}: {}",
        w::seduta(seduta.number, lang),
        held::span(began, ended, lang)
    );
    let state = seduta.is_written_later().then(|| w::WRITTEN_LATER.of(lang));
    let cells = [
        String::new(),
        day_text(began.day()),
        String::new(),
        state.unwrap_or_default().to_owned(),
    ];
    let written = seduta.held.map(|_| {
        let closed = seduta.closed.as_ref().map(Wall::of);
        let typed = held::told(Wall::of(&seduta.opened), closed, lang);
        format!("{typed}: {}", held::ACTS_STAY.of(lang))
    });
    Row::item(label, Some(Cell::Seduta(seduta.number)))
        .with(cells)
        .knowing(&w::seduta(seduta.number, lang), Some(told(seduta, lang)))
        .knowing(held::WRITTEN.of(lang), written)
        .knowing(sheets::papers::FORM.of(lang), Some(held::FORM.of(lang)))
}
