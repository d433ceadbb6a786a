//! The screens of opening data, the Fondo and the Posizioni: rows in columns, and all there is to know of the selected one.

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, inset, row};
use super::regions::Rows;
use super::table::{asked, heading};
use super::{Meaning, Regions, Seen, footer};
use crate::app::{
    Asking, Column, Desk, Level, Model, Pointed, Prompt, Row, Screen, Sheet, catalogue,
};
use crate::fund::SourceKind;
use crate::lang::{amended::ask, sheets, steps};

/// The lines of the message; one more for a question, which stands above its own.
const MESSAGE: u16 = 2;
/// The most of them.
const MOST_MESSAGE: u16 = 4;
/// The rows that the list keeps, where there are so many.
const LEAST_LIST: u16 = 3;
/// Between a column and the next.
const GAP: u16 = 1;
/// The column of the names in what is known of a row.
const NAMES: u16 = 20;

/// Draws a screen of opening data.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    heading(desk, canvas, row(area, 0));
    let inner = inset(area);
    let Some(sheet) = &desk.sheet else {
        return Regions::default();
    };
    canvas.text(row(inner, 1), &sheet.title, Meaning::Strong);
    canvas.rule(row(area, 2));
    let columns = Columns::of(sheet, area.width);
    heads(desk, &columns, canvas, row(inner, 3));
    let lines = message_height(model, canvas, inner) + u16::from(desk.prompt.is_some());
    let body = Rect {
        y: area.y + 4,
        height: area.height.saturating_sub(5 + lines),
        ..inner
    };
    let scroll = desk.sheet_scroll();
    let selected = sheet.rows.get(scroll.selected);
    let choosing = choosing(desk, canvas);
    let known = match &choosing {
        Some((entries, _)) => entries_height(entries.len(), body),
        None => about_height(selected, canvas, body),
    };
    let list = Rect {
        height: body.height.saturating_sub(known),
        ..body
    };
    let page = usize::from(list.height).max(1);
    let len = sheet.rows.len();
    let offset = scroll.top(page, len);
    let offset = if page > 1 {
        with_its_heading(sheet, offset, scroll.selected)
    } else {
        offset
    };
    for (at, item) in sheet.rows.iter().enumerate().skip(offset).take(page) {
        let place = row(list, u16::try_from(at - offset).unwrap_or(u16::MAX));
        columns.row(item, at == scroll.selected, canvas, place);
    }
    let below = Rect {
        y: list.bottom(),
        height: known,
        ..body
    };
    match (choosing, selected) {
        _ if known == 0 => {}
        (Some((entries, chosen)), _) => draw_entries(&entries, chosen, canvas, below),
        (None, Some(item)) => about(item, canvas, below),
        (None, None) => {}
    }
    let message = Rect {
        y: area.bottom().saturating_sub(lines + 1),
        height: lines,
        ..inner
    };
    let asking = asked::draw(desk, model, canvas, message);
    if desk.prompt.is_none() {
        footer::message(model, canvas, message);
    }
    footer::keys(
        model,
        canvas,
        Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..inner
        },
    );
    let y = list.y + u16::try_from(scroll.selected.saturating_sub(offset)).unwrap_or(0);
    Regions {
        list: Some(Seen {
            offset,
            page,
            len,
            rows: Some(Rows::of(list)),
        }),
        cursor: asking.or(Some(Position { x: list.x, y })),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// The lines that what was said needs.
fn message_height(model: &Model, canvas: &Canvas, inner: Rect) -> u16 {
    let text = model.message.as_ref().map_or("", |m| m.text.as_str());
    // The sign before it takes two columns.
    let lines = canvas
        .wrap(text, usize::from(inner.width.saturating_sub(2)))
        .len();
    u16::try_from(lines)
        .unwrap_or(u16::MAX)
        .clamp(MESSAGE, MOST_MESSAGE)
}

/// The first row in sight, with the heading of the first item where that is all that is above it.
fn with_its_heading(sheet: &Sheet, offset: usize, selected: usize) -> usize {
    let above = offset.checked_sub(1).and_then(|at| sheet.rows.get(at));
    let is_head = above.is_some_and(|row| row.level == Level::Head);
    if is_head && selected == offset {
        offset - 1
    } else {
        offset
    }
}

/// The entries of the catalogue that fit what is typed, after the free source that it would be otherwise, and the chosen one.
fn choosing(desk: &Desk, canvas: &Canvas) -> Option<(Vec<String>, usize)> {
    let Some(Prompt::Opening {
        asking: Asking::NewSource(choice),
        field,
    }) = &desk.prompt
    else {
        return None;
    };
    let text = field.text().trim();
    let free = if text.is_empty() {
        canvas.t(ask::FREE_EMPTY).to_owned()
    } else {
        let (name, kind) = catalogue::free(text);
        let words = match kind {
            SourceKind::Cut => ask::FREE_CUT,
            _ => ask::FREE,
        };
        format!("{} {name}", canvas.t(words))
    };
    let fitting = catalogue::fitting(&desk.case, text);
    let words = fitting
        .iter()
        .map(|entry| catalogue::words(&desk.case, *entry, canvas.lang));
    let mut entries: Vec<String> = std::iter::once(free).chain(words).collect();
    if fitting.is_empty() {
        entries.push(format!("({})", canvas.t(ask::NOTHING)));
    }
    Some((entries, *choice))
}

fn entries_height(entries: usize, body: Rect) -> u16 {
    let needed = u16::try_from(entries + 1).unwrap_or(u16::MAX);
    needed
        .min((body.height / 2).max(4))
        .min(left_for_more(body))
}

fn draw_entries(entries: &[String], chosen: usize, canvas: &mut Canvas, place: Rect) {
    canvas.rule(row(place, 0));
    let page = usize::from(place.height.saturating_sub(1)).max(1);
    let top = (chosen + 1).saturating_sub(page);
    for (at, entry) in entries.iter().enumerate().skip(top).take(page) {
        let line = row(place, u16::try_from(at - top + 1).unwrap_or(u16::MAX));
        let (sign, meaning) = if at == chosen {
            ("▸", Meaning::Strong)
        } else {
            (" ", Meaning::Text)
        };
        canvas.text(line, &format!("{sign} {entry}"), meaning);
        canvas.spots.push((line, Pointed::Entry(at)));
    }
}

/// The columns that fit, and where they start.
struct Columns {
    /// The place in the row's cells, where it starts from the right, how wide, figures or words.
    shown: Vec<(usize, u16, Column)>,
    /// What the columns take, with their gaps.
    taken: u16,
}

impl Columns {
    fn of(sheet: &Sheet, width: u16) -> Self {
        let fitting = sheet.columns.iter().enumerate();
        let fitting: Vec<(usize, &Column)> = fitting.filter(|(_, c)| width >= c.from).collect();
        let taken = fitting.iter().map(|(_, c)| c.width + GAP).sum();
        let mut from_right = taken;
        let mut shown = Vec::new();
        for (at, column) in fitting {
            shown.push((at, from_right - GAP, *column));
            from_right -= column.width + GAP;
        }
        Self { shown, taken }
    }

    fn place(place: Rect, from_right: u16, width: u16) -> Rect {
        Rect {
            x: place.right().saturating_sub(from_right),
            width,
            ..place
        }
    }

    fn label(&self, place: Rect) -> Rect {
        Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(self.taken + 2),
            ..place
        }
    }

    fn row(&self, item: &Row, selected: bool, canvas: &mut Canvas, place: Rect) {
        let meaning = match item.level {
            _ if item.warns => Meaning::Violated,
            Level::Head | Level::Sum => Meaning::Strong,
            Level::Item if selected => Meaning::Strong,
            Level::Item => Meaning::Text,
        };
        if selected {
            canvas.text(Rect { width: 1, ..place }, "▸", Meaning::Strong);
        }
        let x = place.x + 2 + u16::from(item.level == Level::Item);
        let x = x + sign(
            item,
            canvas,
            Rect {
                x,
                width: 1,
                ..place
            },
        );
        // The words go on as far as the first cell that holds something.
        let filled = |(at, _, _): &&(usize, u16, Column)| {
            item.cells.get(*at).is_some_and(|text| !text.is_empty())
        };
        let end = match self.shown.iter().find(filled) {
            Some((at, from_right, column)) => {
                let cell = Self::place(place, *from_right, column.width);
                let text = item.cells.get(*at).map_or("", String::as_str);
                let free = column.width.saturating_sub(canvas.columns(text));
                cell.x + if column.figures { free } else { 0 }
            }
            None => place.right() + GAP,
        };
        let label = Rect {
            x,
            width: end.saturating_sub(x + GAP),
            ..place
        };
        canvas.text(label, &item.label, meaning);
        for (at, from_right, column) in &self.shown {
            let Some(text) = item.cells.get(*at).filter(|t| !t.is_empty()) else {
                continue;
            };
            let cell = Self::place(place, *from_right, column.width);
            if column.figures {
                canvas.right(cell, text, meaning);
            } else {
                canvas.text(cell, text, if selected { meaning } else { Meaning::Quiet });
            }
        }
    }
}

/// The sign before a label, and what it takes.
fn sign(item: &Row, canvas: &mut Canvas, place: Rect) -> u16 {
    let meaning = match item.sign {
        "" => return 0,
        "✔" => Meaning::Respected,
        "?" => Meaning::CannotTell,
        _ if item.warns => Meaning::Violated,
        "→" => Meaning::Strong,
        _ => Meaning::Quiet,
    };
    canvas.text(place, item.sign, meaning);
    2
}

fn heads(desk: &Desk, columns: &Columns, canvas: &mut Canvas, place: Rect) {
    let label = match desk.screen {
        Screen::Positions => sheets::positions::NAME,
        Screen::Steps => steps::TITLE,
        _ => sheets::fund::SOURCE,
    };
    canvas.text(columns.label(place), canvas.t(label), Meaning::Quiet);
    for (_, from_right, column) in &columns.shown {
        let cell = Columns::place(place, *from_right, column.width);
        let head = canvas.t(column.head);
        if column.figures {
            canvas.right(cell, head, Meaning::Quiet);
        } else {
            canvas.text(cell, head, Meaning::Quiet);
        }
    }
}

/// The rows that what is known of an item takes, with the rule above it: up to a third of the room.
fn about_height(item: Option<&Row>, canvas: &Canvas, body: Rect) -> u16 {
    let Some(item) = item.filter(|item| !item.about.is_empty()) else {
        return 0;
    };
    let needed: u16 = item.about.iter().map(|e| rows_of(e, canvas, body)).sum();
    (needed + 1)
        .min((body.height / 3).max(4))
        .min(left_for_more(body))
}

/// What is known has a place only where the list keeps its own, and only with a line below its rule.
fn left_for_more(body: Rect) -> u16 {
    match body.height.saturating_sub(LEAST_LIST) {
        0 | 1 => 0,
        left => left,
    }
}

fn rows_of((_, text): &(String, String), canvas: &Canvas, place: Rect) -> u16 {
    let width = usize::from(place.width.saturating_sub(NAMES));
    let lines = canvas.wrap(text, width).len();
    u16::try_from(lines).unwrap_or(u16::MAX)
}

fn about(item: &Row, canvas: &mut Canvas, place: Rect) {
    canvas.rule(row(place, 0));
    let mut y = 1;
    for entry in &item.about {
        let left = Rect {
            y: place.y + y,
            height: place.height.saturating_sub(y),
            ..place
        };
        if left.height == 0 {
            return;
        }
        let name = Rect {
            width: NAMES - 1,
            ..row(left, 0)
        };
        canvas.text(name, &entry.0, Meaning::Quiet);
        let beside = Rect {
            x: left.x + NAMES,
            width: left.width.saturating_sub(NAMES),
            ..left
        };
        canvas.wrapped(beside, &entry.1, Meaning::Text);
        y += rows_of(entry, canvas, place).min(left.height);
    }
}
