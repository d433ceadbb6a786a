//! The Trattativa: what was said at the table in the order of time, what is selected at a glance, how far the sides are.

mod gap;
mod page;
mod rows;

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, inset, row};
use super::regions::Rows;
use super::table::heading;
use super::{Meaning, Regions, Seen, footer};
use crate::app::{Desk, Model};
use crate::lang::{self, board as words};
use rows::Columns;

/// The rows that the list keeps, where there are so many.
const LEAST_LIST: u16 = 3;
/// A screen lower than this has no rule under the title.
const LOW: u16 = 20;

/// Draws the Trattativa.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    heading(desk, canvas, row(area, 0));
    let inner = inset(area);
    if let Some(page) = &desk.board.page {
        return page::draw(page, model, canvas, (area, inner));
    }
    let board = &desk.board;
    let (state, lang) = (desk.seen(), canvas.lang);
    let only = board.party.as_ref();
    let title = format!(
        "{} · {} · {} {}{}",
        canvas.t(words::TITLE),
        words::count(state.proposals.len(), lang),
        canvas.t(words::LISTED),
        canvas.t(board.filter.words()),
        only.map_or_else(String::new, |who| words::only(who, lang)),
    );
    canvas.text(row(inner, 1), &title, Meaning::Strong);
    let low = area.height < LOW;
    // A low screen gives the message a second line only while it needs one.
    let (message, top) = if low {
        (footer::lines(model, canvas, inner.width, 2), 2)
    } else {
        (2, 3)
    };
    if !low {
        canvas.rule(row(area, 2));
    }
    let columns = Columns::of(desk, lang, inner.width);
    columns.heads(canvas, row(inner, top));
    let body = Rect {
        y: area.y + top + 1,
        height: area.height.saturating_sub(top + 2 + message),
        ..inner
    };
    let whole = glance(desk, (body.width, u16::MAX), canvas);
    let plan = Plan::of(body, desk, &whole, canvas);
    let glance = glance(desk, (body.width, plan.glance), canvas);
    let list = Rect {
        height: plan.list,
        ..body
    };
    let page = usize::from(list.height).max(1);
    let len = board.rows.len();
    let offset = board.list.top(page, len);
    for (at, thing) in board.rows.iter().enumerate().skip(offset).take(page) {
        let place = row(list, u16::try_from(at - offset).unwrap_or(u16::MAX));
        columns.row(desk, thing, at == board.list.selected, canvas, place);
    }
    if board.rows.is_empty() {
        let begun = desk.talks().has_begun();
        let nothing = if begun {
            words::NOTHING
        } else {
            words::NOT_BEGUN
        };
        canvas.wrapped(list, canvas.t(nothing), Meaning::Text);
    }
    plan.draw(desk, &glance, canvas, body);
    footer::draw(model, canvas, area, message);
    let y = list.y + u16::try_from(board.list.selected.saturating_sub(offset)).unwrap_or(0);
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

/// What is selected, in a few words: in fewer, where there is little room.
fn glance(desk: &Desk, room: (u16, u16), canvas: &Canvas) -> String {
    let state = desk.seen();
    let Some(thing) = desk.board.selected() else {
        return String::new();
    };
    if let Some(proposal) = thing.proposal(state) {
        let with = (&desk.board.parties[..], desk.board.line.as_ref());
        return words::glance(proposal, state, with, canvas.lang);
    }
    match thing.draft(state) {
        Some(draft) => lang::talks::split_in_words(&draft.split, canvas.lang),
        None => rows::sentence(desk, thing, room, canvas),
    }
}

/// How many rows each part has.
struct Plan {
    list: u16,
    glance: u16,
    gap: gap::Parts,
}

impl Plan {
    fn of(body: Rect, desk: &Desk, glance: &str, canvas: &Canvas) -> Self {
        let rows = u16::try_from(desk.board.rows.len()).unwrap_or(u16::MAX);
        let least = rows.clamp(1, LEAST_LIST);
        // The rule under the list.
        let mut free = body.height.saturating_sub(least + 1);
        let wanted = canvas.wrap(glance, usize::from(body.width)).len();
        let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
        let wanted = if glance.is_empty() { 0 } else { wanted };
        let some = wanted.min(2).min(free);
        free -= some;
        let gap = gap::Parts::of(desk, free);
        free -= gap.height();
        // What is left goes to the list, then to the words.
        let list = rows.saturating_sub(least).min(free);
        free -= list;
        let more = (wanted - some).min(free);
        Self {
            list: least + list,
            glance: some + more,
            gap,
        }
    }

    fn draw(&self, desk: &Desk, glance: &str, canvas: &mut Canvas, body: Rect) {
        if self.glance + self.gap.height() == 0 {
            return;
        }
        canvas.rule(row(body, self.list));
        let below = |from: u16, height: u16| Rect {
            y: body.y + from,
            height,
            ..body
        };
        canvas.wrapped(below(self.list + 1, self.glance), glance, Meaning::Text);
        let from = self.list + 1 + self.glance;
        self.gap.draw(desk, canvas, below(from, self.gap.height()));
    }
}
