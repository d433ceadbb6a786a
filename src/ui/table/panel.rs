//! Under the table: the limits of the selected line in figures, and who pays when it changes; of two lines, the limits of both.

use ratatui::layout::Rect;

use super::pair::Pair;
use crate::app::Desk;
use crate::fund::{Lock, Mode};
use crate::lang::{self, screens, screens::table as words};
use crate::money::Amount;
use crate::rules::{self, Pack};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};
use crate::ui::surface::Asked;

/// The width from which figures have columns wider than they need.
const ROOMY: u16 = 70;
/// The columns of the names of the two ends.
const NAME: u16 = 8;
/// The columns of a figure, where there is room.
const FIGURE: u16 = 15;

/// The rows that it has at least, where it has any.
pub(super) const LEAST: u16 = 3;

/// The limits of the selected line, or those of both lines.
pub(super) fn draw(desk: &Desk, limits: Limits, canvas: &mut Canvas, place: Rect) {
    let (split, outlook) = desk.shown();
    let at = desk.lines.selected;
    let (Some(line), Some(cell)) = (split.lines().get(at), split.cells().get(at)) else {
        return;
    };
    let place = Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(2),
        ..place
    };
    let pair = match limits.pair {
        None if limits.asked.is_steady => pair(desk, canvas, place.width),
        pair => pair,
    };
    if let Some(pair) = pair {
        return pair.draw(desk, canvas, place);
    }
    let paid_by = split.taker(at).map(|taker| split.lines()[taker].name());
    let paid_by = paid_by.map(|name| format!(" · {} {name}", canvas.t(words::PAID_BY)));
    // Where there is no room for both, who compensates is told beside the name alone.
    let room = |label: &str| {
        let paid_by = paid_by.as_deref().unwrap_or_default();
        canvas.columns(label) + canvas.columns(paid_by) <= place.width
    };
    let label = if room(&line.label) {
        line.label.clone()
    } else {
        lang::capitalized(line.name())
    };
    let wide = canvas.columns(&label).min(place.width);
    let name = Rect {
        width: wide,
        ..row(place, 0)
    };
    canvas.text(name, &label, Meaning::Strong);
    let beside = Rect {
        x: place.x + wide,
        width: place.width - wide,
        ..row(place, 0)
    };
    canvas.text(beside, &paid_by.unwrap_or_default(), Meaning::Quiet);
    let Some(pack) = desk.case.pack.as_deref() else {
        return;
    };
    match outlook.judgement.band(pack, split, at) {
        None => {
            let payer = split.taker(at).map(|taker| split.cells()[taker].lock);
            let why = match (cell.lock, payer) {
                (Lock::Locked, _) => words::LOCKED,
                (_, Some(Lock::Locked)) => words::STUCK,
                (_, None) => words::ALONE,
                _ => words::FOLLOWED,
            };
            canvas.text(
                row(place, 1),
                &format!("■ {}", canvas.t(why)),
                Meaning::Text,
            );
        }
        Some(band) if band.is_empty() => {
            let clash = band.min.by.iter().chain(&band.max.by);
            let clash = titles(clash, pack, canvas.lang);
            let text = format!("✘ {} {clash}", canvas.t(words::NO_VALUE));
            canvas.wrapped(
                Rect {
                    height: place.height.saturating_sub(1),
                    ..row(place, 1)
                },
                &text,
                Meaning::Violated,
            );
        }
        Some(band) => {
            let is_free = split.mode() == Mode::Free;
            let below = cell.amount - band.min.at;
            let above = band.max.at - cell.amount;
            let min = Told {
                name: words::MIN,
                end: &band.min,
                left: below,
                is_floor: true,
                is_free,
            };
            let max = Told {
                name: words::MAX,
                end: &band.max,
                left: above,
                is_floor: false,
                is_free,
            };
            draw_ends(&[min, max], pack, canvas, place);
        }
    }
}

/// What the limits ask for; and those of both lines, where that is what they are and they were told to be measured.
pub(super) struct Limits {
    pub(super) asked: Asked,
    pair: Option<Pair>,
}

impl Limits {
    /// What they ask for, and whether they are those of both lines: then they do not depend on the cursor.
    pub(super) fn of(desk: &Desk, canvas: &mut Canvas, area: Rect) -> Self {
        let width = area.width.saturating_sub(2);
        let mut told = None;
        let asked = canvas.limits(width, |canvas| {
            told = pair(desk, canvas, width);
            Asked {
                is_steady: told.is_some(),
                rows: told.as_ref().map_or(LEAST, Pair::height),
            }
        });
        Self { asked, pair: told }
    }
}

/// The limits of both lines, where they are told together.
fn pair(desk: &Desk, canvas: &Canvas, width: u16) -> Option<Pair> {
    Pair::of(desk, desk.case.pack.as_deref()?, canvas, width)
}

/// The titles of rules.
fn titles<'a>(rules: impl IntoIterator<Item = &'a usize>, pack: &Pack, lang: lang::Lang) -> String {
    let mut titles = String::new();
    for &at in rules {
        titles += if titles.is_empty() { "" } else { ", " };
        titles += lang::of_lang(&pack.rules[at].title, lang);
    }
    titles
}

/// What sets an end: rules, or that there is no more to take.
pub(super) fn by(end: &rules::End, takes_all: bool, pack: &Pack, lang: lang::Lang) -> String {
    match &end.by[..] {
        [] if takes_all => words::ALL_LEFT.of(lang).to_owned(),
        [] => words::ARITHMETIC.of(lang).to_owned(),
        rules => titles(rules, pack, lang),
    }
}

/// The rules that might set an end nearer, and cannot tell.
pub(super) fn untested(end: &rules::End, pack: &Pack, lang: lang::Lang) -> String {
    let titles = titles(&end.untested, pack, lang);
    format!("{} {titles}", words::OPEN_END.of(lang))
}

/// An end of the limits as it is told: where it is, the euro left before it, who sets it.
struct Told<'a> {
    name: lang::Text,
    end: &'a rules::End,
    left: Amount,
    is_floor: bool,
    is_free: bool,
}

/// Both ends: their figures in a column, and beside them what is told, in a second row too where there is one.
fn draw_ends(ends: &[Told<'_>; 2], pack: &Pack, canvas: &mut Canvas, place: Rect) {
    let lang = canvas.lang;
    let figures = ends.each_ref().map(Told::figure);
    let wide = figures.iter().map(|figure| canvas.columns(figure)).max();
    let wide = wide.unwrap_or_default();
    let figure = if place.width < ROOMY {
        wide
    } else {
        wide.max(FIGURE)
    };
    let name = NAME;
    let gap = if place.width < ROOMY { 1 } else { 2 };
    let x = name + figure + gap;
    let beside = place.width.saturating_sub(x);
    let in_columns = ends.each_ref().map(|end| end.words(true, pack, lang));
    let fit = in_columns.iter().all(|told| canvas.columns(told) <= beside);
    let told = if fit {
        in_columns
    } else {
        ends.each_ref().map(|end| end.words(false, pack, lang))
    };
    let (mut y, mut spare) = (1, place.height.saturating_sub(LEAST));
    for ((end, figure_told), told) in ends.iter().zip(figures).zip(told) {
        let meaning = if end.left.is_negative() {
            Meaning::Violated
        } else {
            Meaning::Text
        };
        let line = row(place, y);
        canvas.text(line, canvas.t(end.name), meaning);
        let column = Rect {
            x: line.x + name,
            width: figure.min(line.width.saturating_sub(name)),
            ..line
        };
        canvas.right(column, &figure_told, meaning);
        let lines = if fit {
            vec![told]
        } else {
            canvas.wrap(&told, usize::from(beside))
        };
        let more = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
        let more = more.min(spare);
        spare -= more;
        let words = Rect {
            x: line.x + x.min(line.width),
            width: beside,
            height: line.height * (1 + more),
            ..line
        };
        canvas.in_lines(words, lines, meaning);
        y += 1 + more;
    }
}

impl Told<'_> {
    /// Where the end is. One that may be nearer still is told as far as it is known, with the sign of what it is.
    fn figure(&self) -> String {
        let bound = if self.is_floor { "≥" } else { "≤" };
        match (self.end.is_open(), self.end.by.is_empty()) {
            (false, _) => self.end.at.to_string(),
            (true, true) => "?".to_owned(),
            (true, false) => format!("{bound} {}", self.end.at),
        }
    }

    /// What is left before it, and who sets it: in columns of their own, or one after the other.
    fn words(&self, in_columns: bool, pack: &Pack, lang: lang::Lang) -> String {
        let by = by(self.end, self.is_free && !self.is_floor, pack, lang);
        let room = screens::room(self.left, self.is_floor, lang);
        let untested = || untested(self.end, pack, lang);
        match (self.end.is_open(), self.end.by.is_empty()) {
            (false, _) if in_columns => format!("{room:<22} {by}"),
            (false, _) => format!("{room}, {by}"),
            (true, true) => untested(),
            (true, false) => format!("{room}, {by}; {}", untested()),
        }
    }
}
