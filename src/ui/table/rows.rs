//! The rows of the Tavolo.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::bar;
use super::beside::Beside;
use super::columns::Columns;
use super::plan::Plan;
use crate::app::{Desk, Prompt};
use crate::fund::{Fund, Intent, Lock, Mode, Split};
use crate::lang::{self, screens::table as words};
use crate::money::Amount;
use crate::rules::Verdict;
use crate::ui::Meaning;
use crate::ui::names;
use crate::ui::paint::{Canvas, row};
use crate::ui::surface::Key;

/// The headings of the columns, but that of the lines.
pub(super) fn head(
    desk: &Desk,
    columns: &Columns,
    beside: Option<&Beside>,
    canvas: &mut Canvas,
    place: Rect,
) {
    let (_, outlook) = desk.shown();
    let on = |column| Columns::on(column, place);
    let base = lang::share_base(outlook.quadro.base, canvas.lang);
    canvas.right(on(columns.amount), canvas.t(words::AMOUNT), Meaning::Quiet);
    canvas.right(on(columns.share), base, Meaning::Quiet);
    if let Some(beside) = beside {
        return beside.head(columns, canvas, place);
    }
    for (column, heading) in [
        (columns.economie, words::ECONOMIE),
        (columns.total, words::TOTAL),
        (columns.change, words::CHANGE),
    ] {
        if let Some(column) = column {
            canvas.right(on(column), canvas.t(heading), Meaning::Quiet);
        }
    }
    if let Some(column) = columns.limits {
        canvas.text(on(column), canvas.t(words::LIMITS), Meaning::Quiet);
    }
}

/// The heading of the lines; `part` says that not all are in sight, and then which one is under the cursor is told.
pub(super) fn head_of_lines(
    desk: &Desk,
    columns: &Columns,
    part: bool,
    canvas: &mut Canvas,
    place: Rect,
) {
    let at = desk.lines.selected;
    let key = if part { Key::Line(at) } else { Key::Steady };
    let label = Columns::on(columns.label, place);
    canvas.over(&[label], key, |canvas| {
        let mut line = canvas.t(words::LINE).to_owned();
        if part {
            line += &format!(" {}/{}", at + 1, desk.shown().0.lines().len());
        }
        canvas.text(label, &line, Meaning::Quiet);
    });
}

/// A line of the split, without what the cursor is seen by.
pub(super) fn line(
    desk: &Desk,
    at: usize,
    columns: &Columns,
    (plan, beside): (&Plan, Option<&Beside>),
    canvas: &mut Canvas,
    place: Rect,
) {
    let (split, outlook) = desk.shown();
    let (line, cell, figures) = (
        &split.lines()[at],
        &split.cells()[at],
        &outlook.quadro.row(at),
    );
    let on = |column| Columns::on(column, place);
    let figure = figure(desk, at);
    let shared = desk.alike.shared(at);
    names::draw(
        canvas,
        on(columns.label),
        &line.label,
        shared,
        Meaning::Text,
    );
    if cell.lock == Lock::Locked {
        let gap = Rect {
            x: columns.label.right(),
            width: 1,
            ..columns.label
        };
        canvas.text(on(gap), "■", Meaning::Strong);
    }
    let pack = desk.case.pack.as_deref();
    if let Some(share) = figures.share {
        let hidden = pack.and_then(|p| outlook.hidden_breach(p, split, at));
        let meaning = if hidden.is_some() {
            Meaning::Violated
        } else {
            figure
        };
        canvas.right(on(columns.share), &lang::share(share, hidden), meaning);
    }
    if let Some(beside) = beside {
        return beside.line(desk, at, columns, canvas, place);
    }
    if let (Some(column), false) = (columns.economie, figures.economie.is_zero()) {
        canvas.right(on(column), &figures.economie.to_string(), Meaning::Text);
    }
    if let Some(column) = columns.total {
        canvas.right(on(column), &figures.total.to_string(), figure);
    }
    if let Some(column) = columns.change {
        canvas.right(on(column), &change(desk, split, at), figure);
    }
    if let (Some(column), Some(pack)) = (columns.limits, pack) {
        let band = outlook.judgement.band(pack, split, at);
        bar::draw(band.as_ref(), figures.amount, canvas, on(column));
    }
    if plan.row_height == 2 {
        let under = Rect {
            x: columns.label.x + 2,
            width: area_width(columns, place),
            ..row(place, 1)
        };
        canvas.text(under, &said(split, at, canvas.lang), Meaning::Quiet);
    }
}

/// What the cursor is seen by on a line: the sign before it, and its amount, or what is typed in its place.
pub(super) fn under_cursor(
    desk: &Desk,
    at: usize,
    columns: &Columns,
    canvas: &mut Canvas,
    place: Rect,
) {
    let selected = at == desk.lines.selected;
    let sign = Rect { width: 1, ..place };
    let amount = Columns::on(columns.amount, place);
    let field = match &desk.prompt {
        Some(Prompt::Amount { field, .. }) if selected => Some(field),
        _ => None,
    };
    let (key, amount_place) = match field {
        Some(field) => {
            let wide = canvas.columns(field.text());
            (Key::Live, Columns::on(field_place(columns, wide), place))
        }
        None => (Key::Whether(selected), amount),
    };
    canvas.over(&[sign, amount_place], key, |canvas| {
        canvas.text(sign, if selected { "▸" } else { "" }, Meaning::Strong);
        if let Some(field) = field {
            canvas.right(amount_place, field.text(), Meaning::Focus);
        } else {
            let told = desk.shown().0.cells()[at].amount.to_string();
            let focus = selected.then_some(Meaning::Focus);
            canvas.right(amount, &told, focus.unwrap_or_else(|| figure(desk, at)));
        }
    });
}

/// What the figures of a line mean: one that a trial changed is not of the table.
fn figure(desk: &Desk, at: usize) -> Meaning {
    let amount = desk.shown().0.cells()[at].amount;
    let before = desk.split().cells().get(at).map(|c| c.amount);
    if desk.tried.is_some() && before != Some(amount) {
        Meaning::Tried
    } else {
        Meaning::Text
    }
}

/// The width under a label up to the edge of the screen.
fn area_width(columns: &Columns, place: Rect) -> u16 {
    place.right().saturating_sub(columns.label.x + 3)
}

/// What was said of a line, and whether it may move.
pub(super) fn said(split: &Split, at: usize, lang: lang::Lang) -> String {
    let cell = &split.cells()[at];
    let waits = split.mode() == Mode::Free && cell.intent == Intent::Rest;
    let mut text = if waits {
        words::WAITS.of(lang).to_owned()
    } else {
        lang::intent(&cell.intent, lang)
    };
    if let Some(exact) = split.said_amount(at).filter(|exact| *exact != cell.amount) {
        text += &format!(" ({} {exact})", words::EXACT.of(lang));
    }
    if cell.lock == Lock::Locked {
        text += &format!(" · ■ {}", words::LOCKED.of(lang));
    }
    if split.lines().len() > 2 && split.taker(split.rest()) == Some(at) {
        text += &format!(" · {}", words::COUNTERPART.of(lang));
    }
    text
}

/// How much a line moved since the session was opened, or since the last draft.
fn change(desk: &Desk, split: &Split, at: usize) -> String {
    let opening = desk.reference();
    let before = opening
        .index(&split.lines()[at].id)
        .map(|i| opening.cells()[i].amount);
    let moved = split.cells()[at].amount - before.unwrap_or(Amount::ZERO);
    if moved.is_zero() {
        String::new()
    } else {
        moved.signed()
    }
}

/// What is typed may be wider than the figures: it takes the gap, and some of the label.
fn field_place(columns: &Columns, wide: u16) -> Rect {
    let most = 2 + 8.min(columns.label.width / 2);
    let more = wide.saturating_sub(columns.amount.width).min(most);
    Rect {
        x: columns.amount.x - more,
        width: columns.amount.width + more,
        ..columns.amount
    }
}

/// The focused cell: where the figure ends, or where the next character goes.
pub(super) fn cursor(desk: &Desk, place: Rect, columns: &Columns) -> Option<Position> {
    let right = columns.amount.right();
    let x = match &desk.prompt {
        Some(Prompt::Amount { field, .. }) => {
            let after = field.around().1.width();
            right
                .saturating_sub(u16::try_from(after).unwrap_or(0))
                .min(right)
        }
        Some(_) => return None,
        None => right.saturating_sub(1),
    };
    Some(Position { x, y: place.y })
}

/// In place of lines and totals, where no destination was read: that, and what of the fund was.
pub(super) fn unread(desk: &Desk, columns: &Columns, plan: &Plan, canvas: &mut Canvas, area: Rect) {
    let (list, total) = (row(area, plan.rows), row(area, plan.total));
    canvas.text(
        Columns::on(columns.label, list),
        &format!(
            "{} {}",
            lang::sign(Verdict::CannotTell),
            canvas.t(words::UNREAD)
        ),
        Meaning::CannotTell,
    );
    canvas.text(
        Columns::on(columns.label, total),
        canvas.t(words::READ),
        Meaning::Strong,
    );
    let figure = lang::resources_read(&desk.case.facts.fund);
    canvas.right(Columns::on(columns.amount, total), &figure, Meaning::Strong);
}

/// The totals, and the residue when there is one.
pub(super) fn totals(desk: &Desk, columns: &Columns, plan: &Plan, canvas: &mut Canvas, area: Rect) {
    let (fund, outlook) = (&desk.case.facts.fund, desk.shown().1);
    let totals = &outlook.quadro.totals;
    let place = row(area, plan.total);
    let on = |column| Columns::on(column, place);
    if let Some(rule) = plan.total_rule {
        let last = columns.total.unwrap_or(columns.share).right();
        let from = columns.amount.x;
        canvas.rule(Rect {
            x: from,
            width: last - from,
            ..row(area, rule)
        });
    }
    let closed = totals.residue.is_zero();
    let name = if closed { words::FUND } else { words::LINES };
    canvas.text(on(columns.label), canvas.t(name), Meaning::Strong);
    if closed {
        disputed(fund, canvas.t(name), canvas, on(columns.label));
    }
    canvas.right(
        on(columns.amount),
        &totals.split.to_string(),
        Meaning::Strong,
    );
    let shared = outlook.quadro.has_shares();
    if closed && shared {
        canvas.right(on(columns.share), "100,00", Meaning::Strong);
    }
    if let (Some(column), false) = (columns.economie, totals.economie.is_zero()) {
        canvas.right(on(column), &totals.economie.to_string(), Meaning::Strong);
    }
    if let Some(column) = columns.total {
        canvas.right(on(column), &totals.total.to_string(), Meaning::Strong);
    }
    if let Some(residue) = plan.residue {
        let place = row(area, residue);
        let name = if totals.residue.is_negative() {
            canvas.t(words::BEYOND).to_owned()
        } else {
            format!("{} {}", canvas.t(words::RESIDUE), totals.fund)
        };
        canvas.text(Columns::on(columns.label, place), &name, Meaning::Violated);
        disputed(fund, &name, canvas, Columns::on(columns.label, place));
        let figure = totals.residue.abs().to_string();
        canvas.right(
            Columns::on(columns.amount, place),
            &figure,
            Meaning::Violated,
        );
    }
}

/// After the name of the fund, that its document prints another total: in figures where they fit, else a sign that ? explains.
fn disputed(fund: &Fund, name: &str, canvas: &mut Canvas, place: Rect) {
    let Some(told) = lang::disputed_total(fund, canvas.lang) else {
        return;
    };
    let after = canvas.columns(name).saturating_add(1);
    let room = place.width.saturating_sub(after);
    let fits = |told: &&String| canvas.columns(told) <= room;
    if let Some(told) = told.iter().find(fits) {
        let beside = Rect {
            x: place.x + after,
            width: room,
            ..place
        };
        canvas.text(beside, told, Meaning::Quiet);
    }
}
