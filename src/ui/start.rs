//! The start: which session to open.

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, inset, row};
use super::regions::Rows;
use super::{Meaning, Regions, Seen, footer};
use crate::app::{Model, Origin, Start};
use crate::fund::path_shown;
use crate::lang::screens::start as words;

/// Draws the start.
pub(super) fn draw(start: &Start, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    canvas.text(row(inner, 1), canvas.t(words::TITLE), Meaning::Strong);
    canvas.text(row(inner, 3), canvas.t(words::CHOOSE), Meaning::Text);
    let trouble_lines = if start.trouble.is_some() {
        area.height / 3
    } else {
        0
    };
    let list = Rect {
        y: area.y + 5,
        height: area.height.saturating_sub(5 + 4 + trouble_lines),
        ..inner
    };
    let page = usize::from(list.height).max(1);
    let len = start.entries.len();
    let offset = start.scroll.top(page, len);
    for (i, entry) in start.entries.iter().enumerate().skip(offset).take(page) {
        let place = row(list, u16::try_from(i - offset).unwrap_or(u16::MAX));
        let selected = i == start.scroll.selected;
        if selected {
            canvas.text(Rect { width: 1, ..place }, "▸", Meaning::Strong);
        }
        let name = match &entry.origin {
            Origin::File(path) => path_shown(path),
            Origin::Example(_) => canvas.t(words::EXAMPLE).to_owned(),
        };
        let meaning = if selected {
            Meaning::Strong
        } else {
            Meaning::Text
        };
        canvas.text(
            Rect {
                x: place.x + 2,
                width: place.width.saturating_sub(2),
                ..place
            },
            &name,
            meaning,
        );
    }
    if let Some(trouble) = &start.trouble {
        let place = Rect {
            y: list.bottom(),
            height: trouble_lines,
            ..inner
        };
        for (i, line) in trouble.lines().enumerate() {
            canvas.text(
                row(place, u16::try_from(i).unwrap_or(u16::MAX)),
                line,
                Meaning::Violated,
            );
        }
    }
    let hint = Rect {
        y: area.bottom().saturating_sub(4),
        height: 2,
        ..inner
    };
    let new = if start.no_folder {
        words::FIRST
    } else {
        words::NEW
    };
    // A message longer than its line takes the place of the hint.
    let lines = footer::lines(model, canvas, inset(area).width, 3);
    if lines == 1 {
        canvas.wrapped(hint, canvas.t(new), Meaning::Quiet);
    }
    footer::draw(model, canvas, area, lines);
    let y = list.y + u16::try_from(start.scroll.selected.saturating_sub(offset)).unwrap_or(0);
    Regions {
        list: Some(Seen {
            offset,
            page,
            len,
            rows: Some(Rows::of(list)),
        }),
        cursor: Some(Position { x: list.x, y }),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}
