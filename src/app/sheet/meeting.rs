//! The negotiation on the Iter: who sits at the table, and its sedute.

use super::forms::day_text;
use super::{Cell, Row};
use crate::app::Desk;
use crate::lang::steps::{self as w, Standing};
use crate::lang::{Lang, Text, sheets};

/// Who sits at the table, side by side, then the sedute.
pub(super) fn rows(desk: &Desk, lang: Lang) -> Vec<Row> {
    let delegation = &desk.case.session.delegation;
    let body = (w::BODY_SIDE, w::NO_BODY_SIDE, w::BODY_SIDE_FORM);
    let unions = (w::UNIONS, w::NO_UNIONS, w::UNIONS_FORM);
    vec![
        side(body, &delegation.body_side, Cell::BodySide, lang),
        side(unions, &delegation.unions, Cell::Unions, lang),
        sedute(desk, lang),
    ]
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

/// The sedute of the negotiation.
fn sedute(desk: &Desk, lang: Lang) -> Row {
    let sedute = &desk.seen().sedute;
    let last = sedute.last().map(|s| day_text(s.opened.day()));
    let open = sedute.last().is_some_and(|s| s.closed.is_none());
    let state = match (open, sedute.len()) {
        (true, _) => w::OPEN.of(lang).to_owned(),
        (false, count) => w::sedute(count, lang),
    };
    let cells = [
        String::new(),
        last.unwrap_or_else(|| "—".to_owned()),
        String::new(),
        state,
    ];
    let standing = if sedute.is_empty() {
        Standing::ToDo
    } else {
        Standing::Done
    };
    let mut row = Row {
        sign: w::standing_sign(standing),
        ..Row::item(w::SEDUTE.of(lang), None).with(cells)
    };
    for seduta in sedute {
        let opened = format!("{} {}", day_text(seduta.opened.day()), seduta.opened.hour());
        let closed = seduta.closed.as_ref().map(|c| format!(" – {}", c.hour()));
        let place = seduta.place.as_ref().map(|place| format!(", {place}"));
        let told = format!(
            "{opened}{}{}",
            closed.unwrap_or_default(),
            place.unwrap_or_default()
        );
        row = row.knowing(&w::seduta(seduta.number, lang), Some(told));
    }
    row
}
