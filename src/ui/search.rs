//! A search in a list: the line it is typed on, and the rows found marked where they stand.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::paint::Canvas;
use super::{Meaning, Seen, field};
use crate::app::{Context, Field, Model, Place, Search};
use crate::lang::{Text, finding as words};

/// The sign of a row found: colour and underline alone say nothing.
pub(super) const FOUND: &str = "•";

/// The line of the search, in the place of the message.
pub(super) fn line(search: &Search, model: &Model, canvas: &mut Canvas, place: Rect) {
    let at = model.searched_row().and_then(|row| search.place_of(row));
    let count = match at {
        Some(at) => words::place_of(at, search.found().len(), canvas.lang),
        None if search.words().is_empty() || model.reads() => String::new(),
        None => canvas.t(none(search, model)).to_owned(),
    };
    let wide = u16::try_from(count.width()).unwrap_or(0);
    let place = Rect { height: 1, ..place };
    canvas.right(place, &count, Meaning::Strong);
    let left = Rect {
        width: place.width.saturating_sub(wide + 1),
        ..place
    };
    let cursor = typed("/", &search.field, canvas, left);
    canvas.field = Some(cursor);
}

/// That there is none; of a number where an amount could be typed, how it divides.
fn none(search: &Search, model: &Model) -> Text {
    let divides = match &model.place {
        Place::Desk(desk) => {
            desk.screen.context() == Context::Table || desk.screen.context() == Context::Fund
        }
        Place::Start(_) | Place::Review(_) | Place::Follow(_) => false,
    };
    let number = search.field.text().parse::<u32>().is_ok();
    if divides && number {
        words::TO_DIVIDE
    } else {
        words::NOT_FOUND
    }
}

/// What is looked for, after a sign; gives where its cursor stands.
pub(super) fn typed(sign: &str, text: &Field, canvas: &mut Canvas, place: Rect) -> Position {
    let meaning = if text.is_selected() {
        Meaning::Focus
    } else {
        Meaning::Strong
    };
    field::after((sign, Meaning::Key), (text, meaning), canvas, place)
}

/// Marks the rows found that are in sight, and in them the words.
pub(super) fn mark(search: &Search, seen: Seen, canvas: &mut Canvas) {
    let Some(rows) = seen.rows else {
        return;
    };
    let last = seen.len.min(seen.offset + seen.page);
    for at in (seen.offset..last).filter(|at| search.is_found(*at)) {
        let below = u16::try_from(at - seen.offset).unwrap_or(u16::MAX);
        let place = Rect {
            y: rows.place.y.saturating_add(below.saturating_mul(rows.each)),
            height: rows.each,
            ..rows.place
        };
        let place = place.intersection(rows.place);
        canvas.sign_where_blank(place, FOUND);
        canvas.mark_words(place, search.words());
    }
}
