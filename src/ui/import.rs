//! A table from outside: what is asked of it, and how it was understood.

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, row};
use super::reading::{self, Line};
use super::{Meaning, Regions, field, footer, form};
use crate::app::{Import, Incoming, Model, Wanted};
use crate::lang::{Text, beginning, imported as words};

/// Lines of what is asked, or of the message.
const ASKED: u16 = 3;
/// What goes on under a line that does not fit.
const UNDER: &str = "      ";

/// Draws the import.
pub(super) fn draw(import: &Import, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let title = canvas.t(words::TITLE);
    let title = match &import.table {
        Some(table) => format!("{title} · {}", table.origin),
        None => title.to_owned(),
    };
    canvas.text(row(inner, 0), &title, Meaning::Strong);
    canvas.rule(row(area, 1));
    let body = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(4 + ASKED),
        ..inner
    };
    let width = usize::from(body.width);
    let lines: Vec<Line> = if let Some(table) = &import.table {
        preview(table, width, canvas)
    } else {
        let lines = canvas.wrap(canvas.t(words::WHAT), width);
        lines
            .into_iter()
            .map(|line| (line, Meaning::Text))
            .collect()
    };
    let seen = reading::draw(&lines, import.scroll, None, canvas, body);
    canvas.rule(Rect {
        y: body.bottom(),
        height: 1,
        ..area
    });
    let below = Rect {
        y: area.bottom().saturating_sub(ASKED + 1),
        height: ASKED,
        ..inner
    };
    let cursor = if let Some(wanted) = import.asked {
        ask(import, wanted, model, canvas, below)
    } else {
        footer::message(model, canvas, below);
        body.as_position()
    };
    let keys = row(area, area.height.saturating_sub(1));
    let keys = Rect {
        x: inner.x,
        width: inner.width,
        ..keys
    };
    footer::keys(model, canvas, keys);
    Regions {
        list: Some(seen),
        cursor: Some(cursor),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// The question and its field on one row, what was said or what can be answered below. A long text shows its part around the cursor.
fn ask(
    import: &Import,
    wanted: Wanted,
    model: &Model,
    canvas: &mut Canvas,
    place: Rect,
) -> Position {
    let (question, hint) = asked(wanted);
    let question = canvas.t(question);
    canvas.text(row(place, 0), question, Meaning::Strong);
    let wide = canvas.columns(question).saturating_add(1);
    let x = place.x.saturating_add(wide).min(place.right());
    let at = Rect {
        x,
        width: place.right().saturating_sub(x),
        ..row(place, 0)
    };
    if let (Wanted::Area, Some(areas)) = (wanted, &import.areas) {
        form::choice((0, areas), true, canvas, at);
        canvas.text(row(place, 1), canvas.t(hint), Meaning::Quiet);
        return at.as_position();
    }
    let cursor = field::draw(&import.field, Meaning::Focus, canvas, at);
    let below = Rect {
        y: place.y + 1,
        height: place.height.saturating_sub(1),
        ..place
    };
    if model.message.is_some() {
        footer::message(model, canvas, below);
    } else {
        canvas.wrapped(below, canvas.t(hint), Meaning::Quiet);
    }
    cursor
}

/// The words that ask, and what can be answered.
pub(super) fn asked(wanted: Wanted) -> (Text, Text) {
    match wanted {
        Wanted::Table => (words::TABLE, words::TABLE_FORM),
        Wanted::Body => (words::BODY, words::BODY_FORM),
        Wanted::Area => (words::AREA, beginning::AREA_HINT),
        Wanted::OtherArea => (words::WHICH, beginning::WHICH_HINT),
        Wanted::Year => (words::YEAR, words::YEAR_FORM),
        Wanted::File => (words::FILE, words::FILE_FORM),
    }
}

/// The preview as the command prints it, a line that does not fit on as many as it needs.
fn preview(table: &Incoming, width: usize, canvas: &Canvas) -> Vec<Line> {
    let mut lines = Vec::new();
    for line in table.text.lines() {
        let meaning = match line.chars().next() {
            Some('✘') => Meaning::Violated,
            Some('✔') => Meaning::Respected,
            Some('–') => Meaning::Quiet,
            _ => Meaning::Text,
        };
        let parts = folded(line, width, canvas);
        lines.extend(parts.into_iter().map(|part| (part, meaning)));
    }
    lines
}

/// A line on as many as it needs, broken where it has a space: what is aligned in it stays so.
fn folded(line: &str, width: usize, canvas: &Canvas) -> Vec<String> {
    let width = width.max(2 * UNDER.len());
    let mut lines = Vec::new();
    let mut rest = line.to_owned();
    while usize::from(canvas.columns(&rest)) > width {
        let mut at = 0;
        let mut space = None;
        for (start, c) in rest.char_indices() {
            let end = start + c.len_utf8();
            if usize::from(canvas.columns(&rest[..end])) > width {
                break;
            }
            if c == ' ' && !rest[..start].trim().is_empty() {
                space = Some(start);
            }
            at = end;
        }
        let cut = space.unwrap_or(at.max(rest.chars().next().map_or(1, char::len_utf8)));
        lines.push(rest[..cut].trim_end().to_owned());
        rest = format!("{UNDER}{}", rest[cut..].trim_start());
    }
    lines.push(rest);
    lines
}
