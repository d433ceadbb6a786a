//! A page to be read: a proposal whole, a comparison.

use ratatui::layout::Rect;

use super::super::paint::{Canvas, row};
use super::super::reading::{self, Line};
use super::super::{Meaning, Regions, footer};
use crate::app::{Model, Reading, Search};
use crate::lang::board::Said;

/// The column of the names.
const NAMES: usize = 21;
/// The columns of the figures, the one before the last narrower.
const FIGURE: usize = 14;
/// Lines of the message at most.
const MESSAGE: u16 = 2;

/// Draws a page under the heading.
pub(super) fn draw(
    page: &Reading,
    model: &Model,
    canvas: &mut Canvas,
    (area, inner): (Rect, Rect),
) -> Regions {
    canvas.text(row(inner, 1), &page.title, Meaning::Strong);
    canvas.rule(row(area, 2));
    let message = footer::lines(model, canvas, inner.width, MESSAGE);
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + message),
        ..inner
    };
    let width = usize::from(body.width);
    let said = match &model.search {
        Some(search) => fitting(page, search),
        None => page.lines.iter().collect(),
    };
    let lines: Vec<Line> = said
        .into_iter()
        .flat_map(|said| lines(said, width, canvas))
        .collect();
    let seen = reading::draw(&lines, page.scroll, model.search.as_ref(), canvas, body);
    footer::draw(model, canvas, area, message);
    Regions {
        list: Some(seen),
        cursor: Some(body.as_position()),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// What has the words that are searched, each part under its heading.
fn fitting<'a>(page: &'a Reading, search: &Search) -> Vec<&'a Said> {
    let mut left = Vec::new();
    let mut head = None;
    for said in &page.lines {
        let text = match said {
            Said::Head(text) => {
                head = Some(said);
                if !search.fits(text) {
                    continue;
                }
                text.clone()
            }
            Said::Text(text) => text.clone(),
            Said::Named(name, text) => format!("{name} {text}"),
            Said::Figures(name, cells) => format!("{name} {}", cells.join(" ")),
        };
        if search.fits(&text) {
            let heading = head.take().filter(|head| !std::ptr::eq(*head, said));
            left.extend(heading);
            left.push(said);
        }
    }
    left
}

fn lines(said: &Said, width: usize, canvas: &Canvas) -> Vec<Line> {
    let plain = |text: String| (text, Meaning::Text);
    match said {
        Said::Head(text) => vec![plain(String::new()), (text.clone(), Meaning::Strong)],
        Said::Text(text) => canvas.wrap(text, width).into_iter().map(plain).collect(),
        Said::Named(name, text) => {
            let beside = canvas.wrap(text, width.saturating_sub(NAMES).max(1));
            let mut named = Vec::new();
            // A name too long for its column stands above its text.
            let above = wide(name, canvas) >= NAMES;
            if above {
                named.push(plain(name.clone()));
            }
            for (at, text) in beside.into_iter().enumerate() {
                let name = if at == 0 && !above { name.as_str() } else { "" };
                named.push(plain(format!("{}{text}", padded(name, NAMES, canvas))));
            }
            named
        }
        Said::Figures(name, cells) => vec![plain(figures(name, cells, width, canvas))],
    }
}

fn figures(name: &str, cells: &[String], width: usize, canvas: &Canvas) -> String {
    let room = |at: usize| if at == 1 { 8 } else { FIGURE + at.min(2) * 3 };
    let taken: usize = (0..3).map(room).sum();
    let label = width.saturating_sub(taken).min(46);
    let name = canvas.cut(name, label.saturating_sub(1));
    let mut text = padded(&name, label, canvas);
    for (at, cell) in cells.iter().enumerate() {
        let free = room(at).saturating_sub(wide(cell, canvas));
        text += &" ".repeat(free);
        text += cell;
    }
    text
}

fn wide(text: &str, canvas: &Canvas) -> usize {
    usize::from(canvas.columns(text))
}

fn padded(text: &str, width: usize, canvas: &Canvas) -> String {
    let free = width.saturating_sub(wide(text, canvas));
    format!("{text}{}", " ".repeat(free))
}
