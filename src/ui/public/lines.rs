//! The lines of the public view: in large where they fit, else in ordinary rows.

use ratatui::layout::Rect;

use super::View;
use super::digits;
use super::places::{Places, from};
use super::plan::{Block, MARGIN, Plan, Shape};
use crate::app::Pointed;
use crate::lang::{self, public as words, screens::table};
use crate::money::Amount;
use crate::negotiation::{Public, PublicLine};
use crate::ui::names;
use crate::ui::paint::{Canvas, row};
use crate::ui::search::FOUND;
use crate::ui::table::bar;
use crate::ui::{Meaning, Seen};

/// The mark of what the last change moved.
pub(super) const TOUCHED: &str = "◆";

/// Draws the lines and the total; gives what was in sight of the lines.
pub(super) fn draw(
    public: &Public,
    view: &View,
    plan: Plan,
    canvas: &mut Canvas,
    place: Rect,
) -> Seen {
    let len = public.lines.len();
    let whole = Seen {
        offset: 0,
        page: len.max(1),
        len,
        rows: None,
    };
    if public.lines.is_empty() {
        let unread = canvas.t(table::UNREAD);
        canvas.text(from(row(place, 0), MARGIN), unread, Meaning::CannotTell);
        return whole;
    }
    match plan {
        Plan::All { block, total, gap } => {
            let mut y = 0;
            for at in 0..len {
                line(public, at, view, block, canvas, part(place, y, block));
                y += block.rows() + gap;
            }
            match total {
                Some(block) => totals(public, view, block, canvas, part(place, y, block)),
                None => total_row(public, canvas, row(place, y)),
            }
            whole
        }
        Plan::Last {
            block,
            total,
            columns,
            gap,
        } => {
            let at = public.focus.or(view.selected).unwrap_or(0).min(len - 1);
            line(public, at, view, block, canvas, part(place, 0, block));
            let top = block.rows() + gap;
            let below = total.map_or(1, Block::rows);
            let list = Rect {
                y: place.y + top,
                height: place.height.saturating_sub(top + below),
                ..place
            };
            let seen = rows(public, view, columns, canvas, list);
            let y = list.bottom().saturating_sub(place.y);
            match total {
                Some(block) => totals(public, view, block, canvas, part(place, y, block)),
                None => total_row(public, canvas, row(place, y)),
            }
            seen
        }
        Plan::None => {
            let list = Rect {
                height: place.height.saturating_sub(1),
                ..place
            };
            let seen = rows(public, view, 1, canvas, list);
            let fits = seen.page >= len;
            let y = if fits {
                u16::try_from(len).unwrap_or(list.height)
            } else {
                list.height
            };
            total_row(public, canvas, row(place, y));
            seen
        }
    }
}

fn part(place: Rect, y: u16, block: Block) -> Rect {
    let top = place.y.saturating_add(y);
    Rect {
        y: top,
        height: block.rows().min(place.bottom().saturating_sub(top)),
        ..place
    }
}

/// A line in large.
fn line(public: &Public, at: usize, view: &View, block: Block, canvas: &mut Canvas, place: Rect) {
    let line = &public.lines[at];
    let places = Places::of(block, place);
    marks(line, view.selected == Some(at), canvas, row(place, 0));
    pressed(at, view, canvas, place);
    let mut told = Vec::new();
    if !line.economie.is_zero() {
        told.push((words::ECONOMIE, line.economie));
        told.push((words::TOTAL, line.amount + line.economie));
    }
    // A long name takes the row of what it does not have.
    let more = u16::from(told.is_empty() && block.shape == Shape::Beside);
    let name = Rect {
        height: places.label.height + more.min(places.told.height),
        ..places.label
    };
    let shared = view.alike.shared(at);
    names::wrapped(canvas, name, &line.label, shared, label(line));
    found(at, view, name, canvas, row(place, 0));
    details(&told, canvas, places.told);
    let text = line.amount.to_string();
    digits::draw(&text, block.size, figure(line, view), canvas, places.figure);
    let side = places.side;
    if let Some((text, meaning)) = share(line, view) {
        canvas.text(row(side, 0), &text, meaning);
    }
    if public.verdicts.is_none() {
        return;
    }
    match block.shape {
        Shape::Above => {
            let bar = from(side, side.width.saturating_sub(9));
            bar::draw(line.band.as_ref(), line.amount, canvas, row(bar, 0));
        }
        Shape::Beside => {
            let room = Rect {
                width: side.width.min(12),
                ..side
            };
            bar::draw(line.band.as_ref(), line.amount, canvas, row(room, 2));
            if let (true, Some(band)) = (side.height > 4, &line.band) {
                let ends = [("≥", band.min.known()), ("≤", band.max.known())];
                let known = ends
                    .into_iter()
                    .filter_map(|(sign, end)| Some((sign, end?)));
                for (y, (sign, end)) in (3..).zip(known) {
                    canvas.text(row(side, y), &format!("{sign} {end}"), Meaning::Quiet);
                }
            }
        }
    }
}

/// The total in large.
fn totals(public: &Public, view: &View, block: Block, canvas: &mut Canvas, place: Rect) {
    let Some(totals) = public.totals else {
        return;
    };
    let places = Places::of(block, place);
    let (name, residue) = named(public);
    canvas.wrapped(places.label, canvas.t(name), Meaning::Strong);
    if let Some((name, residue)) = residue {
        let text = format!("{} {residue}", canvas.t(name));
        canvas.wrapped(places.told, &text, Meaning::Violated);
    } else if !totals.economie.is_zero() {
        let told = [
            (words::ECONOMIE, totals.economie),
            (words::TOTAL, totals.total),
        ];
        details(&told, canvas, places.told);
    }
    let meaning = match view.figure {
        Meaning::Quiet => Meaning::Quiet,
        _ => Meaning::Strong,
    };
    let text = totals.split.to_string();
    digits::draw(&text, block.size, meaning, canvas, places.figure);
    if totals.residue.is_zero() && public.lines.iter().any(|l| l.share.is_some()) {
        canvas.text(row(places.side, 0), "100,00 %", meaning);
    }
}

/// What the lines make: the fund; or what is left of it, or beyond it.
fn named(public: &Public) -> (lang::Text, Option<(lang::Text, Amount)>) {
    match public.totals {
        Some(totals) if totals.residue.is_negative() => {
            (words::SPLIT, Some((table::BEYOND, totals.residue.abs())))
        }
        Some(totals) if !totals.residue.is_zero() => {
            (words::SPLIT, Some((words::RESIDUE, totals.residue)))
        }
        _ => (table::FUND, None),
    }
}

/// Figures told under a label, the last left out where there is no room.
fn details(told: &[(lang::Text, Amount)], canvas: &mut Canvas, place: Rect) {
    for (y, (name, amount)) in (0..place.height).zip(told) {
        let text = format!("{} {amount}", canvas.t(*name));
        canvas.text(row(place, y), &text, Meaning::Quiet);
    }
}

/// The cursor of who works at the table, and the mark of the last change.
fn marks(line: &PublicLine, selected: bool, canvas: &mut Canvas, place: Rect) {
    let mark = |x: u16| Rect {
        width: 1,
        ..from(place, x)
    };
    if selected {
        canvas.text(mark(0), "▸", Meaning::Strong);
    }
    if line.touched {
        canvas.text(mark(1), TOUCHED, Meaning::Tried);
    } else if line.locked {
        canvas.text(mark(1), "■", Meaning::Strong);
    }
}

/// What is searched in the name of a line, and the sign of a line found.
fn found(at: usize, view: &View, name: Rect, canvas: &mut Canvas, place: Rect) {
    if let Some(search) = view.search.filter(|search| search.is_found(at)) {
        canvas.sign_where_blank(place, FOUND);
        canvas.mark_words(name, search.words());
    }
}

/// Where the table is worked at from here, a line can be pointed at.
fn pressed(at: usize, view: &View, canvas: &mut Canvas, place: Rect) {
    if view.selected.is_some() {
        canvas.spots.push((place, Pointed::Row(at)));
    }
}

fn label(line: &PublicLine) -> Meaning {
    if line.touched {
        Meaning::Strong
    } else {
        Meaning::Text
    }
}

/// What the last change moved stands out, as long as it is what is there.
fn figure(line: &PublicLine, view: &View) -> Meaning {
    if line.touched && view.figure == Meaning::Text {
        Meaning::Tried
    } else {
        view.figure
    }
}

fn share(line: &PublicLine, view: &View) -> Option<(String, Meaning)> {
    let text = format!("{} %", lang::share(line.share?, line.hidden));
    let meaning = if line.hidden.is_some() {
        Meaning::Violated
    } else {
        view.figure
    };
    Some((text, meaning))
}

/// The lines in ordinary rows; gives what was in sight.
fn rows(public: &Public, view: &View, columns: u16, canvas: &mut Canvas, place: Rect) -> Seen {
    let len = public.lines.len();
    let all = usize::from(place.height) * usize::from(columns);
    let fits = all >= len;
    let page = if fits { all } else { all.saturating_sub(1) }.max(1);
    let offset = match view.selected {
        _ if fits => 0,
        Some(_) => view.scroll.top(page, len),
        // Whoever only looks scrolls by the first line in sight.
        None => view.scroll.selected.min(len - page.min(len)),
    };
    let in_sight = len.min(offset + page) - offset;
    let high = in_sight.div_ceil(usize::from(columns)).max(1);
    for at in offset..offset + in_sight {
        let (column, y) = ((at - offset) / high, (at - offset) % high);
        let wide = place.width / columns;
        let x = u16::try_from(column).unwrap_or(0) * wide;
        let place = Rect {
            width: wide,
            ..from(row(place, u16::try_from(y).unwrap_or(u16::MAX)), x)
        };
        ordinary(public, at, view, canvas, place);
        pressed(at, view, canvas, place);
    }
    if !fits {
        let more = words::others(offset, len - offset - in_sight, canvas.lang);
        let place = from(row(place, place.height.saturating_sub(1)), MARGIN);
        canvas.text(place, &more, Meaning::Quiet);
    }
    // Whoever only looks goes no further than the last lines; what is searched is stood on wherever it is.
    let looks = view.selected.is_none() && view.search.is_none();
    let len = if looks {
        (len + 1).saturating_sub(page).max(1)
    } else {
        len
    };
    Seen {
        offset,
        page,
        len,
        rows: None,
    }
}

/// A line in a row.
fn ordinary(public: &Public, at: usize, view: &View, canvas: &mut Canvas, place: Rect) {
    let line = &public.lines[at];
    marks(line, view.selected == Some(at), canvas, place);
    let mut right = place.right().saturating_sub(1);
    let mut take = |wide: u16| {
        right = right.saturating_sub(wide);
        let taken = Rect {
            x: right,
            width: wide,
            ..place
        };
        right = right.saturating_sub(2);
        taken
    };
    if place.width >= 58 && public.verdicts.is_some() {
        bar::draw(line.band.as_ref(), line.amount, canvas, take(8));
    }
    if place.width >= 44
        && let Some((text, meaning)) = share(line, view)
    {
        canvas.right(take(9), &text, meaning);
    }
    let text = line.amount.to_string();
    let wide = u16::try_from(text.len()).unwrap_or(u16::MAX).max(12);
    canvas.right(take(wide), &text, figure(line, view));
    let name = from(place, MARGIN);
    let name = Rect {
        width: right.saturating_sub(name.x),
        ..name
    };
    let shared = view.alike.shared(at);
    names::draw(canvas, name, &line.label, shared, label(line));
    found(at, view, name, canvas, place);
}

/// The total in a row.
fn total_row(public: &Public, canvas: &mut Canvas, place: Rect) {
    let place = Rect {
        width: place.width.saturating_sub(1),
        ..from(place, MARGIN)
    };
    let Some(totals) = public.totals else {
        canvas.text(place, canvas.t(table::IN_PART), Meaning::CannotTell);
        return;
    };
    let (name, residue) = named(public);
    let mut text = format!("{} {}", canvas.t(name), totals.split);
    if !totals.economie.is_zero() && residue.is_none() {
        for (name, amount) in [
            (words::ECONOMIE, totals.economie),
            (words::TOTAL, totals.total),
        ] {
            text += &format!(" · {} {amount}", canvas.t(name));
        }
    }
    canvas.text(place, &text, Meaning::Strong);
    if let Some((name, amount)) = residue {
        let text = format!("{} {amount}", canvas.t(name));
        canvas.right(place, &text, Meaning::Violated);
    }
}
