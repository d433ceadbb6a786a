//! The Tavolo: the split, the limits of the line under the cursor, how the rules stand.

pub(super) mod asked;
pub(super) mod bar;
mod beside;
mod columns;
mod pair;
mod panel;
mod plan;
mod rows;
mod strip;

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, row};
use super::regions::Rows;
use super::surface::Key;
use super::{Meaning, Regions, Seen, footer};
use crate::app::{Contact, Desk, Kept, Model, Recorded};
use crate::fund::Mode;
use crate::lang::{self, Text, screens::table as words};
use crate::negotiation::{Agreement, Sitting};
use beside::Beside;
use columns::Columns;
use panel::Limits;
use plan::Plan;
pub(super) use strip::{answer, by_weight, meaning as strip_meaning};

/// The width from which the heading tells two things.
const WIDE: u16 = 72;

/// Draws the Tavolo.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let (split, outlook) = desk.shown();
    let beside = Beside::of(desk);
    let below = beside.as_ref().map(|beside| beside.rows_below(desk));
    let limits = Limits::of(desk, canvas, area);
    let plan = Plan::of(area, desk.shown(), limits.asked.rows, below);
    let columns = match &beside {
        Some(beside) => Columns::beside(area, outlook, beside.widest()),
        None => Columns::of(area, outlook, !desk.case.facts.economie.is_empty()),
    };
    canvas.block(row(area, 0), Key::Apart(desk.has_departed()), |canvas| {
        heading(desk, canvas, row(area, 0));
    });
    let len = split.lines().len();
    let part = len > usize::from(plan.rows_height);
    let head = row(area, plan.head);
    canvas.block(head, Key::Steady, |canvas| {
        rows::head(desk, &columns, beside.as_ref(), canvas, head);
    });
    rows::head_of_lines(desk, &columns, part, canvas, head);
    let list = Rect {
        y: area.y + plan.rows,
        height: plan.rows_height,
        ..area
    };
    let page = usize::from(plan.rows_height / plan.row_height).max(1);
    let offset = desk.lines.top(page, len);
    for at in offset..len.min(offset + page) {
        let y = u16::try_from(at - offset)
            .unwrap_or(u16::MAX)
            .saturating_mul(plan.row_height);
        let place = Rect {
            y: list.y + y,
            height: plan.row_height,
            ..list
        };
        canvas.block(place, Key::Line(at), |canvas| {
            rows::line(desk, at, &columns, (&plan, beside.as_ref()), canvas, place);
        });
        rows::under_cursor(desk, at, &columns, canvas, row(place, 0));
    }
    if split.is_unread() {
        let place = plan.below(area, list.y);
        canvas.block(place, Key::Steady, |canvas| {
            rows::unread(desk, &columns, &plan, canvas, area);
        });
    } else {
        canvas.block(plan.below(area, list.bottom()), Key::Steady, |canvas| {
            rows::totals(desk, &columns, &plan, canvas, area);
            if let Some(beside) = &beside {
                beside.totals(desk, &columns, &plan, canvas, area);
            }
        });
    }
    if plan.panel_height > 0 {
        let place = Rect {
            y: area.y + plan.panel,
            // The empty row under it is its own, where what it tells is long.
            height: plan.panel_height + plan.after_panel,
            ..area
        };
        let of = if limits.asked.is_steady {
            Key::Steady
        } else {
            Key::Line(desk.lines.selected)
        };
        canvas.block(place, of, |canvas| {
            panel::draw(desk, limits, canvas, place);
        });
    }
    strip::draw(desk, model, &plan, canvas, area);
    let cursor = asked_or_said(desk, model, canvas, plan.message_place(area));
    let cursor = cursor.or_else(|| rows::cursor(desk, at_row(desk, offset, &plan, list), &columns));
    let keys = Plan::keys_place(area);
    canvas.block(keys, footer::depends_on(desk), |canvas| {
        footer::keys(model, canvas, keys);
    });
    Regions {
        list: Some(Seen {
            offset,
            page,
            len,
            rows: Some(Rows {
                place: list,
                each: plan.row_height,
            }),
        }),
        cursor,
        keys: Vec::new(),
        spots: Vec::new(),
    }
}

/// Above the keys: what is asked, or what was said. Gives the cursor when it stands there.
fn asked_or_said(desk: &Desk, model: &Model, canvas: &mut Canvas, place: Rect) -> Option<Position> {
    if desk.prompt.is_none() {
        canvas.block(place, Key::Steady, |canvas| {
            footer::message(model, canvas, place);
        });
        return None;
    }
    let mut cursor = None;
    canvas.block(place, Key::Live, |canvas| {
        cursor = asked::draw(desk, model, canvas, place);
    });
    cursor
}

/// The place of the selected line on the screen.
fn at_row(desk: &Desk, offset: usize, plan: &Plan, list: Rect) -> Rect {
    let below = u16::try_from(desk.lines.selected.saturating_sub(offset)).unwrap_or(u16::MAX);
    Rect {
        y: list.y + below.saturating_mul(plan.row_height),
        height: 1,
        ..list
    }
}

/// The first line of the table's screens: body, area, year, rules; and what is being looked at.
pub(super) fn heading(desk: &Desk, canvas: &mut Canvas, place: Rect) {
    let session = &desk.case.session;
    let title = title(desk, canvas);
    if let Some(past) = desk.past() {
        let all = desk.talks().operations();
        let of = (past.number as usize).checked_sub(1);
        let told = lang::board::past(of.and_then(|at| all.get(at)), all.last(), canvas.lang);
        return on_the_right(desk, &title, &told, Meaning::Strong, canvas, place);
    }
    let at_table = desk.is_public() || desk.talks().has_begun() && !desk.is_trying();
    let (state, meaning) = if at_table || desk.has_lost_contact() {
        return talks_heading(desk, &title, canvas, place);
    } else if desk.recorded == Recorded::Rescued {
        (words::RESCUED, Meaning::Violated)
    } else if desk.kept != Kept::InWorkbook && desk.is_simulation() {
        simulation(desk)
    } else if desk.is_simulation() || desk.is_trying() {
        (words::SIMULATION, Meaning::Private)
    } else if desk.is_watched() {
        (words::HELD, Meaning::Violated)
    } else if session
        .snapshot
        .as_ref()
        .is_some_and(|mark| mark.simulation)
    {
        (words::PRIVATE_SNAPSHOT, Meaning::Private)
    } else if session.snapshot.is_some() {
        (words::SNAPSHOT, Meaning::Quiet)
    } else if session.published {
        (words::PUBLISHED, Meaning::Quiet)
    } else {
        (words::OPENING, Meaning::Quiet)
    };
    let state = match desk.split().mode() {
        Mode::Closed => canvas.t(state).to_owned(),
        Mode::Free if desk.split().is_unread() => canvas.t(state).to_owned(),
        Mode::Free => format!("{} · {}", canvas.t(words::FREE), canvas.t(state)),
    };
    on_the_right(desk, &title, &state, meaning, canvas, place);
}

/// Body, area, year, rules.
fn title(desk: &Desk, canvas: &Canvas) -> String {
    let session = &desk.case.session;
    let rules = desk.case.pack.as_ref();
    let rules = rules.map(|p| format!(" · {}", lang::of_lang(&p.title, canvas.lang)));
    let rules = rules.unwrap_or_default();
    let invented = if session.invented {
        format!(" ({})", canvas.t(words::INVENTED))
    } else {
        String::new()
    };
    format!(
        "{}{invented} · {} {}{rules}",
        session.body, session.area, session.year
    )
}

/// What a private simulation is called, by where it is kept.
fn simulation(desk: &Desk) -> (Text, Meaning) {
    match desk.kept {
        Kept::InWorkbook => (words::SIMULATION, Meaning::Private),
        Kept::Apart => (words::APART, Meaning::Violated),
        _ => (words::IN_MEMORY, Meaning::Violated),
    }
}

/// The first line of a screen that is always private.
pub(super) fn private_heading(desk: &Desk, canvas: &mut Canvas, place: Rect) {
    let (words, meaning) = simulation(desk);
    let (title, state) = (title(desk, canvas), canvas.t(words));
    on_the_right(desk, &title, state, meaning, canvas, place);
}

/// The heading once the history has begun: the draft and the seduta, or that the desk is private.
fn talks_heading(desk: &Desk, title: &str, canvas: &mut Canvas, place: Rect) {
    let lang = canvas.lang;
    let state = desk.state();
    if let (true, Contact::Lost { since, .. }) = (desk.is_watched(), &desk.watching.contact) {
        let lost = lang::public::lost_since(since, lang);
        return on_the_right(desk, title, &lost, Meaning::Violated, canvas, place);
    }
    let private = !desk.is_public() && (desk.is_simulation() || state.sitting() != Sitting::None);
    // What is private may be changed whoever holds the table.
    let as_it_should = match desk.recorded {
        Recorded::OnDisk | Recorded::InJournal => true,
        Recorded::ByAnother => private,
        _ => false,
    };
    if !as_it_should {
        let words = canvas.t(match desk.recorded {
            Recorded::ByAnother => words::HELD,
            Recorded::Rescued => words::RESCUED,
            _ => words::NOT_RECORDED,
        });
        return on_the_right(desk, title, words, Meaning::Violated, canvas, place);
    }
    let is_agreed = !matches!(state.agreement, Agreement::Open);
    let agreed = is_agreed.then(|| lang::agreement::state(&state.agreement, lang));
    if private {
        let (words, meaning) = simulation(desk);
        let words = match agreed {
            Some(agreed) if place.width >= WIDE => format!("{} · {agreed}", canvas.t(words)),
            _ => canvas.t(words).to_owned(),
        };
        return on_the_right(desk, title, &words, meaning, canvas, place);
    }
    if let Some(agreed) = agreed {
        return on_the_right(desk, title, &agreed, Meaning::Strong, canvas, place);
    }
    let draft = lang::talks::draft(state.draft(), lang);
    let sitting = match state.sitting() {
        Sitting::Open => format!("{} {}", canvas.t(words::SEDUTA), state.sedute.len()),
        Sitting::Suspended => canvas.t(lang::forms::SUSPENDED).to_owned(),
        Sitting::None => canvas.t(words::BETWEEN).to_owned(),
    };
    let mut told = format!("{draft} · {sitting}");
    if desk.split().mode() == Mode::Free {
        told = format!("{} · {told}", canvas.t(words::FREE));
    }
    on_the_right(desk, title, &told, Meaning::Text, canvas, place);
}

/// The title on the left, how things stand on the right; before it, on a screen that nobody else sees, the sign that the split
/// has left the indirizzi.
fn on_the_right(
    desk: &Desk,
    title: &str,
    state: &str,
    meaning: Meaning,
    canvas: &mut Canvas,
    place: Rect,
) {
    let state = if desk.has_departed() {
        format!("{} · {state}", canvas.t(lang::private::screen::DEPARTED))
    } else {
        state.to_owned()
    };
    let wide = u16::try_from(state.chars().count()).unwrap_or(0);
    let inner = Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(2),
        ..place
    };
    let left = Rect {
        width: inner.width.saturating_sub(wide + 2),
        ..inner
    };
    canvas.text(left, title, Meaning::Strong);
    canvas.right(inner, &state, meaning);
}
