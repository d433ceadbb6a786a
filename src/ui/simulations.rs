//! The screen of the simulations: the list of the private workbook, and what was chosen of it side by side.

mod compare;
mod grid;

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, row};
use super::regions::Rows;
use super::table::{asked, private_heading};
use super::{Meaning, Regions, Seen, footer, names};
use crate::app::{Alike, Desk, Model, Shown};
use crate::lang::{Lang, private as words, private::screen};

/// The columns of the marks before a name.
const MARKS: u16 = 4;
/// The lines of the message, and of what is asked.
const MESSAGE: u16 = 2;
const ASKING: u16 = 4;

/// Draws the screen.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    private_heading(desk, canvas, row(area, 0));
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    canvas.text(row(inner, 1), canvas.t(screen::TITLE), Meaning::Strong);
    if desk.simulations.is_for_the_operator_alone() {
        canvas.right(row(inner, 1), canvas.t(screen::ALONE), Meaning::Quiet);
    }
    canvas.rule(row(area, 2));
    let bottom = if desk.prompt.is_some() {
        ASKING
    } else {
        MESSAGE
    };
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + bottom),
        ..inner
    };
    let rows = desk.simulations.rows();
    let len = rows.len();
    let page = len.min(most(body.height)).max(1);
    let scroll = desk.simulations.scroll;
    let offset = scroll.top(page, len);
    let names: Vec<String> = rows
        .iter()
        .map(|item| desk.name_of(*item, canvas.lang))
        .collect();
    let alike = Alike::of(names.iter().map(String::as_str));
    for (place, at) in (0..).zip((offset..len).take(page)) {
        let place = row(body, place);
        let name = (names[at].as_str(), alike.shared(at));
        entry(desk, rows[at], name, at == scroll.selected, canvas, place);
    }
    let listed = u16::try_from(page).unwrap_or(u16::MAX);
    let below = Rect {
        y: body.y + listed,
        height: body.height.saturating_sub(listed),
        ..body
    };
    canvas.rule(Rect {
        x: area.x,
        width: area.width,
        ..row(below, 0)
    });
    compare::draw(
        desk,
        canvas,
        Rect {
            y: below.y + 1,
            height: below.height.saturating_sub(1),
            ..below
        },
    );
    let message = Rect {
        y: area.bottom().saturating_sub(bottom + 1),
        height: bottom,
        ..inner
    };
    canvas.clear(message);
    let asking = asked::draw(desk, model, canvas, message);
    if desk.prompt.is_none() {
        match model.message {
            None if len == 1 && model.search.is_none() => {
                canvas.wrapped(message, canvas.t(screen::NONE), Meaning::Quiet);
            }
            _ => footer::message(model, canvas, message),
        }
    }
    let keys = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        width: inner.width + 1,
        ..inner
    };
    footer::keys(model, canvas, keys);
    let y = body.y + u16::try_from(scroll.selected.saturating_sub(offset)).unwrap_or(0);
    Regions {
        list: Some(Seen {
            offset,
            page,
            len,
            rows: Some(Rows::of(Rect {
                height: listed,
                ..body
            })),
        }),
        cursor: asking.or(Some(Position { x: body.x, y })),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// How many rows of the list are in sight, at most.
fn most(height: u16) -> usize {
    match height {
        0..=13 => 3,
        14..=20 => 5,
        _ => 9,
    }
}

/// A row of the list: where the cursor is, whether it is in the comparison, its name (and how much of it is another's too), what there
/// is to know of it.
fn entry(
    desk: &Desk,
    item: Shown,
    (name, shared): (&str, usize),
    selected: bool,
    canvas: &mut Canvas,
    place: Rect,
) {
    let cursor = if selected { "▸" } else { " " };
    let mark = if desk.simulations.is_chosen(item) {
        "●"
    } else {
        "○"
    };
    let trial = match item {
        Shown::Table => None,
        Shown::Trial(number) => desk.simulations.notebook().trial(number),
    };
    let mut known: Vec<String> = Vec::new();
    if desk.simulations.is_worked_on(item) {
        known.push(canvas.t(screen::WORKED_ON).to_owned());
    }
    if let Some(trial) = trial {
        if trial.aside {
            known.push(canvas.t(screen::ASIDE).to_owned());
        }
        let notebook = desk.simulations.notebook();
        known.push(words::trial_origin(trial, notebook, canvas.lang));
    }
    let meaning = match (selected, trial.is_some_and(|t| t.aside)) {
        (true, _) => Meaning::Strong,
        (false, true) => Meaning::Quiet,
        (false, false) => Meaning::Text,
    };
    let names = (place.width * 2 / 5).max(20);
    let left = Rect {
        width: names.min(place.width),
        ..place
    };
    canvas.text(left, &format!("{cursor} {mark} "), meaning);
    names::draw(canvas, after(left, MARKS), name, shared, meaning);
    let right = Rect {
        x: place.x + names + 1,
        width: place.width.saturating_sub(names + 1),
        ..place
    };
    canvas.text(right, &known.join(" · "), Meaning::Quiet);
}

/// What is left of a place after so many columns.
fn after(place: Rect, columns: u16) -> Rect {
    Rect {
        x: place.x + columns,
        width: place.width.saturating_sub(columns),
        ..place
    }
}

/// All there is to know of the row under the cursor; on a screen that nobody else sees, the indirizzi and the notes.
pub(super) fn about(desk: &Desk, lang: Lang) -> Vec<(String, String)> {
    let selected = desk.simulations.selected();
    let mut known = vec![(String::new(), desk.name_of(selected, lang))];
    let notebook = desk.simulations.notebook();
    if let Some(trial) = desk.simulations.selected_trial() {
        known.push((String::new(), words::trial_origin(trial, notebook, lang)));
    }
    if desk.simulations.is_for_the_operator_alone() {
        known.extend(mandate(desk, lang));
    }
    known
}

/// The indirizzi, how the split departs from them, and the notes.
fn mandate(desk: &Desk, lang: Lang) -> Vec<(String, String)> {
    let notebook = desk.simulations.notebook();
    let named = |text: crate::lang::Text| text.of(lang).to_owned();
    let mut lines = Vec::new();
    for asked in notebook.indirizzi() {
        let text = words::indirizzo(asked, desk.split(), lang);
        lines.push((named(screen::INDIRIZZI), text));
    }
    for departure in desk.departures() {
        let text = words::departure(&departure, desk.split(), lang);
        lines.push((String::new(), format!("▲ {text}")));
    }
    for note in notebook.notes() {
        let name = format!("{} {}", screen::NOTE.of(lang), note.number);
        lines.push((name, note.text.clone()));
    }
    lines
}
