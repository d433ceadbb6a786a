//! The help: what is under the cursor, then every key of the screen.

pub(super) mod about;
mod asked;

use ratatui::layout::Rect;

use super::paint::{Canvas, row};
use super::reading::{self, Line};
use super::{Meaning, Regions};
use crate::app::{COMMANDS, CommandInfo, Group, Model, Scroll, is_told, left_out};
use crate::lang::screens::help as words;
use crate::lang::{Text, finding};

/// Draws the help over the screen.
pub(super) fn draw(model: &Model, scroll: Scroll, canvas: &mut Canvas, area: Rect) -> Regions {
    let width = area.width.saturating_sub(4).min(92);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + 1,
        width,
        height: area.height.saturating_sub(2),
    };
    boxed(canvas, place, words::TITLE, words::CLOSE);
    if let Some(search) = &model.search {
        let under = row(place, place.height.saturating_sub(1));
        let under = Rect {
            x: place.x + 2,
            width: place.width / 2,
            ..under
        };
        canvas.clear(under);
        super::search::line(search, model, canvas, under);
    }
    let inner = Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    };
    let lines = lines(model, canvas, usize::from(inner.width));
    let seen = reading::draw(&lines, scroll, model.search.as_ref(), canvas, inner);
    Regions {
        list: Some(seen),
        cursor: Some(inner.as_position()),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// An empty box over the screen, with a title and what closes it.
pub(super) fn boxed(canvas: &mut Canvas, place: Rect, title: Text, close: Text) {
    canvas.clear(place);
    let side = "─".repeat(usize::from(place.width.saturating_sub(2)));
    canvas.text(row(place, 0), &format!("┌{side}┐"), Meaning::Quiet);
    canvas.text(
        row(place, place.height.saturating_sub(1)),
        &format!("└{side}┘"),
        Meaning::Quiet,
    );
    for y in 1..place.height.saturating_sub(1) {
        let at = row(place, y);
        canvas.text(Rect { width: 1, ..at }, "│", Meaning::Quiet);
        canvas.text(
            Rect {
                x: place.right().saturating_sub(1),
                width: 1,
                ..at
            },
            "│",
            Meaning::Quiet,
        );
    }
    let title = format!(" {} ", canvas.t(title));
    canvas.text(
        Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(4),
            ..row(place, 0)
        },
        &title,
        Meaning::Strong,
    );
    let close = format!(" {} ", canvas.t(close));
    let bottom = row(place, place.height.saturating_sub(1));
    canvas.right(
        Rect {
            width: place.width.saturating_sub(2),
            ..bottom
        },
        &close,
        Meaning::Quiet,
    );
}

fn lines(model: &Model, canvas: &Canvas, width: usize) -> Vec<Line> {
    let fits = |text: &str| model.search.as_ref().is_none_or(|search| search.fits(text));
    let mut lines: Vec<Line> = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        lines.extend(canvas.wrap(text, width).into_iter().map(|l| (l, meaning)));
    };
    let mut told = false;
    for (text, meaning) in about::under_the_cursor(model) {
        if fits(&text) {
            told = true;
            say(&text, meaning);
        }
    }
    if told {
        say("", Meaning::Text);
    }
    say(words::KEYS.of(model.lang), Meaning::Strong);
    if let Some(why) = left_out(model).filter(|why| fits(why)) {
        say(&model.told(&why), Meaning::Quiet);
    }
    lines.extend(keys(model, canvas, width, fits));
    let mouse = finding::MOUSE_WORDS.of(model.lang);
    if fits(&format!("{} {mouse}", finding::MOUSE.of(model.lang))) {
        lines.push((String::new(), Meaning::Text));
        lines.push((finding::MOUSE.of(model.lang).to_owned(), Meaning::Strong));
        let mouse = canvas.wrap(mouse, width).into_iter();
        lines.extend(mouse.map(|line| (line, Meaning::Text)));
    }
    lines
}

/// The keys of the screen the help was asked from.
fn keys(model: &Model, canvas: &Canvas, width: usize, fits: impl Fn(&str) -> bool) -> Vec<Line> {
    let context = model.beneath();
    let here = COMMANDS.iter().filter(|i| i.contexts.contains(&context));
    // What the row under the cursor takes comes before what every row does.
    let told = here.filter(|i| is_told(model, i));
    let (of_row, others): (Vec<&CommandInfo>, Vec<&CommandInfo>) =
        told.partition(|i| i.group == Group::Opening);
    let column = 12;
    let mut lines = Vec::new();
    for info in of_row.into_iter().chain(others) {
        let keys = model.keys.words(info, model.lang, model.glyphs);
        if !fits(&format!("{keys} {}", info.words.of(model.lang))) {
            continue;
        }
        let pad = usize::from(canvas.columns(&keys)).min(column - 1);
        let pad = " ".repeat(column - pad);
        let words = canvas.wrap(info.words.of(model.lang), width.saturating_sub(column));
        for (i, part) in words.into_iter().enumerate() {
            let start = if i == 0 {
                format!("{keys}{pad}")
            } else {
                " ".repeat(column)
            };
            lines.push((format!("{start}{part}"), Meaning::Text));
        }
    }
    lines
}
