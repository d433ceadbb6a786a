//! The Documenti: the papers and how far each is; one of them read as text, or what it lacks.

mod text;

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, inset, row};
use super::regions::Rows;
use super::table::{asked, heading};
use super::{Meaning, Regions, Seen, footer, reading};
use crate::app::{Desk, Leaf, Model, Scroll, Search, View};
use crate::documents::{Document, Place};
use crate::lang::papers as words;
use crate::lang::{self, Text};

/// Lines of the message, and those it has where it needs them: where a paper was written is told to the end.
const MESSAGE: u16 = 2;
const MOST_MESSAGE: u16 = 4;
/// The columns of the state of a paper.
const STATE: u16 = 18;

/// Draws the Documenti.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    heading(desk, canvas, row(area, 0));
    let inner = inset(area);
    canvas.rule(row(area, 2));
    let lines = if desk.prompt.is_some() {
        MESSAGE
    } else {
        footer::lines(model, canvas, inner.width, MOST_MESSAGE).max(MESSAGE)
    };
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(4 + lines),
        ..inner
    };
    let seen = match desk.papers.page {
        None => list(desk, canvas, (row(inner, 1), body)),
        Some(page) => leaf(
            desk,
            page,
            model.search.as_ref(),
            canvas,
            (row(inner, 1), body),
        ),
    };
    let message = Rect {
        y: area.bottom().saturating_sub(lines + 1),
        height: lines,
        ..inner
    };
    let asking = asked::draw(desk, model, canvas, message);
    if desk.prompt.is_none() {
        footer::message(model, canvas, message);
    }
    let keys = row(area, area.height.saturating_sub(1));
    footer::keys(
        model,
        canvas,
        Rect {
            x: inner.x,
            width: inner.width,
            ..keys
        },
    );
    let (seen, cursor) = seen;
    Regions {
        list: Some(seen),
        cursor: asking.or(Some(cursor)),
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// The papers, and below what the selected one lacks.
fn list(desk: &Desk, canvas: &mut Canvas, (title, body): (Rect, Rect)) -> (Seen, Position) {
    let papers = &desk.papers;
    let told = told(desk, words::AS_THEN, canvas);
    let words = format!("{} · {told}", canvas.t(words::TITLE));
    canvas.text(title, &words, Meaning::Strong);
    let len = papers.made.len();
    let rows = u16::try_from(len).unwrap_or(u16::MAX);
    // The heads, the list, a rule, and what is missing.
    let page = rows.min(body.height.saturating_sub(1)).max(1);
    heads(canvas, row(body, 0));
    let list = Rect {
        y: body.y + 1,
        height: page,
        ..body
    };
    let offset = papers.list.top(usize::from(page), len);
    for (at, document) in papers.made.iter().enumerate().skip(offset) {
        let place = row(list, u16::try_from(at - offset).unwrap_or(u16::MAX));
        if place.y >= list.bottom() {
            break;
        }
        paper(document, at == papers.list.selected, canvas, place);
    }
    let below = Rect {
        y: list.bottom(),
        height: body.bottom().saturating_sub(list.bottom()),
        ..body
    };
    if let Some(document) = papers.selected() {
        glance(desk, document, canvas, below);
    }
    seen(papers.list, offset, usize::from(page), len, list)
}

/// In which format papers are written; of the past, where none is, as of when they are.
fn told(desk: &Desk, then: Text, canvas: &Canvas) -> String {
    if desk.past().is_none() {
        return format!("{}: {}", canvas.t(words::FORMAT), desk.papers.format.name());
    }
    let (of, last) = (desk.done_by_then().last(), desk.talks().operations().last());
    let when = lang::board::at_moment(of, last, canvas.lang);
    format!("{} {when}", canvas.t(then))
}

fn heads(canvas: &mut Canvas, place: Rect) {
    let (names, states) = columns(place);
    canvas.text(shifted(names), canvas.t(words::PAPER), Meaning::Quiet);
    canvas.text(states, canvas.t(words::STATE), Meaning::Quiet);
}

/// The columns of a row: the name, the state.
fn columns(place: Rect) -> (Rect, Rect) {
    let names = place.width.saturating_sub(STATE).min(56);
    let states = Rect {
        x: place.x + names,
        width: place.width.saturating_sub(names),
        ..place
    };
    (
        Rect {
            width: names,
            ..place
        },
        states,
    )
}

/// After the sign of what is selected.
fn shifted(place: Rect) -> Rect {
    Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(1),
        ..place
    }
}

fn paper(document: &Document, selected: bool, canvas: &mut Canvas, place: Rect) {
    let (name, state) = columns(place);
    let (sign, meaning) = if selected {
        ("▸", Meaning::Strong)
    } else {
        (" ", Meaning::Text)
    };
    let title = words::title(document.paper.name(), canvas.lang);
    canvas.text(name, sign, Meaning::Focus);
    canvas.text(shifted(name), title, meaning);
    let (text, how) = match document.missing.len() {
        0 => (
            format!("✔ {}", canvas.t(words::COMPLETE)),
            Meaning::Respected,
        ),
        count => (
            format!("? {}", words::lacks(count, canvas.lang)),
            Meaning::CannotTell,
        ),
    };
    canvas.text(state, &text, how);
}

/// What the selected paper lacks, and which split it has.
fn glance(desk: &Desk, document: &Document, canvas: &mut Canvas, below: Rect) {
    if below.height < 2 {
        return;
    }
    canvas.rule(row(below, 0));
    let mut at = 1;
    let mut line = |text: &str, meaning: Meaning, canvas: &mut Canvas| {
        if at < below.height {
            canvas.text(
                row(below, at),
                &canvas.cut(text, usize::from(below.width)),
                meaning,
            );
            at += 1;
        }
    };
    if desk.is_simulation() {
        line(canvas.t(words::WHICH_SPLIT), Meaning::Quiet, canvas);
    }
    let head = format!("{}:", canvas.t(words::MISSING));
    let Some(first) = document.missing.first() else {
        return;
    };
    let alone = below.height < 3 + u16::from(desk.is_simulation());
    if alone {
        return line(&format!("{head} {}", first.what), Meaning::Quiet, canvas);
    }
    line(&head, Meaning::Quiet, canvas);
    for missing in &document.missing {
        line(&format!("· {}", missing.what), Meaning::Text, canvas);
    }
}

/// A paper as text, or what it lacks.
fn leaf(
    desk: &Desk,
    page: Leaf,
    search: Option<&Search>,
    canvas: &mut Canvas,
    (title, body): (Rect, Rect),
) -> (Seen, Position) {
    let Some(document) = desk.papers.made.get(page.at) else {
        return seen(page.scroll, 0, 1, 0, body);
    };
    let name = words::title(document.paper.name(), canvas.lang);
    let view = match page.view {
        View::Text => told(desk, words::AS_IT_WAS, canvas),
        View::Missing => canvas.t(words::MISSING).to_lowercase(),
    };
    canvas.text(title, &format!("{name} · {view}"), Meaning::Strong);
    match page.view {
        View::Text => read(document, page, search, canvas, body),
        View::Missing => missing(document, page, canvas, body),
    }
}

fn read(
    document: &Document,
    page: Leaf,
    search: Option<&Search>,
    canvas: &mut Canvas,
    body: Rect,
) -> (Seen, Position) {
    let width = usize::from(body.width);
    let lines = match search.filter(|search| !search.words().is_empty()) {
        Some(search) => text::fitting(document, search, width, canvas),
        None => text::lines(document, width, canvas),
    };
    let seen = reading::draw(&lines, page.scroll, search, canvas, body);
    (seen, body.as_position())
}

fn missing(document: &Document, page: Leaf, canvas: &mut Canvas, body: Rect) -> (Seen, Position) {
    let len = document.missing.len();
    if len == 0 {
        canvas.text(
            row(body, 0),
            &format!("✔ {}", canvas.t(words::COMPLETE)),
            Meaning::Respected,
        );
    }
    let fit = usize::from(body.height).max(1);
    let offset = page.scroll.top(fit, len);
    for (at, missing) in document.missing.iter().enumerate().skip(offset).take(fit) {
        let place = row(body, u16::try_from(at - offset).unwrap_or(u16::MAX));
        let selected = at == page.scroll.selected;
        let (sign, meaning) = if selected {
            ("▸", Meaning::Strong)
        } else {
            (" ", Meaning::Text)
        };
        let where_ = canvas.t(where_of(&missing.place));
        let room = usize::from(place.width).saturating_sub(where_.chars().count() + 4);
        let text = format!("{sign}{}", canvas.cut(&missing.what, room));
        canvas.text(place, &text, meaning);
        let wide = canvas.columns(where_);
        let right = Rect {
            x: place.right().saturating_sub(wide),
            width: wide,
            ..place
        };
        canvas.text(right, where_, Meaning::Quiet);
    }
    seen(page.scroll, offset, fit, len, body)
}

fn seen(scroll: Scroll, offset: usize, page: usize, len: usize, list: Rect) -> (Seen, Position) {
    let y = u16::try_from(scroll.selected.saturating_sub(offset)).unwrap_or(0);
    let seen = Seen {
        offset,
        page,
        len,
        rows: Some(Rows::of(list)),
    };
    let cursor = Position {
        x: list.x,
        y: (list.y + y).min(list.bottom().saturating_sub(1)),
    };
    (seen, cursor)
}

/// Where a thing that is missing is written.
pub(super) fn where_of(place: &Place) -> Text {
    match place {
        Place::Fund => words::IN_FUND,
        Place::Positions => words::IN_POSITIONS,
        Place::Step(_) | Place::Act(_) | Place::BodySide | Place::Unions => words::IN_STEPS,
        Place::Talks => words::IN_TALKS,
        Place::Passage(_) => words::HERE,
        Place::LastYear => words::IN_LAST_YEAR,
        Place::Paper => words::BY_HAND,
    }
}
