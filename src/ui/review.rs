//! A negotiation read again: a page at a time.

use ratatui::layout::Rect;

use super::paint::{Canvas, row};
use super::reading::{self, Line};
use super::{Meaning, Regions, footer};
use crate::app::{Model, Page, Reviewing};
use crate::lang::screens::review as words;

/// The lines of the message.
const MESSAGE: u16 = 1;

/// Draws the review.
pub(super) fn draw(
    reviewing: &Reviewing,
    model: &Model,
    canvas: &mut Canvas,
    area: Rect,
) -> Regions {
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let width = usize::from(inner.width);
    let mut lines = reviewing.lines(canvas.lang, width).into_iter();
    heading(reviewing, canvas, row(inner, 0));
    let title = lines.next().unwrap_or_default();
    canvas.text(row(inner, 1), &title, Meaning::Strong);
    canvas.rule(row(area, 2));
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + MESSAGE),
        ..inner
    };
    let folded = lines.flat_map(|line| folded(&line, width, canvas));
    let folded: Vec<Line> = folded.collect();
    let seen = reading::draw(
        &folded,
        reviewing.scroll,
        model.search.as_ref(),
        canvas,
        body,
    );
    if seen.offset + 1 < seen.len {
        let place = Rect {
            y: body.bottom(),
            height: 1,
            ..inner
        };
        canvas.right(place, canvas.t(words::MORE), Meaning::Quiet);
    }
    footer::draw(model, canvas, area, MESSAGE);
    Regions {
        list: Some(seen),
        cursor: Some(body.as_position()),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// Whose negotiation it is, and which page of it.
fn heading(reviewing: &Reviewing, canvas: &mut Canvas, place: Rect) {
    let session = &reviewing.review.opening.session;
    let left = format!("{} · {} {}", session.body, session.area, session.year);
    let (at, of) = match reviewing.page {
        Page::Moments => (reviewing.at + 1, reviewing.len()),
        page => {
            let at = Page::ALL.iter().position(|p| *p == page).unwrap_or(0);
            (at, Page::ALL.len() - 1)
        }
    };
    let title = if place.width < 70 {
        words::SHORT
    } else {
        words::TITLE
    };
    let right = format!("{} · {at}/{of}", canvas.t(title));
    let wide = canvas.columns(&right);
    canvas.right(place, &right, Meaning::Quiet);
    let left_place = Rect {
        width: place.width.saturating_sub(wide + 2),
        ..place
    };
    canvas.text(left_place, &left, Meaning::Text);
}

/// A line as it stands where it fits, else its words in more lines, as far from the edge as it is.
fn folded(line: &str, width: usize, canvas: &Canvas) -> Vec<(String, Meaning)> {
    let meaning = meaning(line);
    if usize::from(canvas.columns(line)) <= width {
        return vec![(line.to_owned(), meaning)];
    }
    let indent = line.len() - line.trim_start().len();
    // What goes on stands under the words, not under the sign before them.
    let mut chars = line.trim_start().chars();
    let signed = chars.next().is_some_and(|c| !c.is_alphanumeric()) && chars.next() == Some(' ');
    let hang = indent + if signed { 2 } else { 1 };
    let lines = canvas.wrap(line, width.saturating_sub(hang).max(1));
    let fold = |(at, part): (usize, String)| {
        let pad = " ".repeat(if at == 0 { indent } else { hang });
        (format!("{pad}{part}"), meaning)
    };
    lines.into_iter().enumerate().map(fold).collect()
}

/// How a line is shown, by its first sign.
fn meaning(line: &str) -> Meaning {
    match line.trim_start().chars().next() {
        Some('✘') => Meaning::Violated,
        Some('?') => Meaning::CannotTell,
        Some('»' | '·') => Meaning::Quiet,
        Some(_) if !line.starts_with(' ') => Meaning::Strong,
        _ => Meaning::Text,
    }
}
