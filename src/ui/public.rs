//! The public view: the table in figures that a room can read, projected or followed. It draws a [`Public`], which holds nothing
//! private; only who works at the table has what is being typed below it, as on the Tavolo.

mod digits;
mod lines;
mod places;
mod plan;

use ratatui::layout::{Position, Rect};

use super::paint::{Canvas, row};
use super::table::{answer, asked, by_weight};
use super::{Meaning, Regions, field, footer};
use crate::app::{Alike, Contact, Desk, Following, Model, Prompt, Scroll, Search, Tone};
use crate::lang::{self, public as words};
use crate::negotiation::{Phase, Public};
use plan::Plan;

/// How the public view is looked at.
struct View<'a> {
    /// The line under the cursor of who works at the table.
    selected: Option<usize>,
    /// What was in sight of the lines.
    scroll: Scroll,
    /// How figures are drawn, when nothing else is said of them.
    figure: Meaning,
    /// Which names of the lines begin as others do.
    alike: &'a Alike,
    /// What is searched among the lines.
    search: Option<&'a Search>,
}

/// The parts of the screen, from the top.
struct Parts {
    figures: Rect,
    strip: Rect,
    said: Rect,
    keys: Rect,
}

/// Draws the public view of a table, on the screen of who works at it.
pub(super) fn projected(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let Some(public) = desk.public.as_deref() else {
        return Regions::default();
    };
    let works = desk.is_public();
    let view = View {
        selected: works.then_some(desk.lines.selected),
        scroll: if works { desk.lines } else { desk.projected },
        figure: Meaning::Text,
        alike: &desk.alike,
        search: model.search.as_ref(),
    };
    let (parts, list) = table(public, &view, 0, canvas, area);
    let cursor = match &desk.prompt {
        Some(prompt) if works => Some(typed(desk, prompt, model, canvas, parts.said)),
        _ if model.search.is_some() => {
            footer::message(model, canvas, parts.said);
            None
        }
        _ if is_to_be_told(public, works, model) || desk.has_lost_contact() => {
            footer::message(model, canvas, parts.said);
            None
        }
        _ => {
            changed(public, canvas, parts.said);
            None
        }
    };
    footer::keys(model, canvas, parts.keys);
    Regions {
        list: Some(list),
        cursor: cursor.flatten(),
        ..Regions::default()
    }
}

/// Draws the public view of a table that others hold.
pub(super) fn followed(
    following: &Following,
    model: &Model,
    canvas: &mut Canvas,
    area: Rect,
) -> Regions {
    let lost = match &following.contact {
        Contact::Kept => None,
        Contact::Lost { since, why } => Some((since, why)),
    };
    let view = View {
        selected: None,
        scroll: following.scroll,
        figure: if lost.is_some() {
            Meaning::Quiet
        } else {
            Meaning::Text
        },
        alike: &following.alike,
        search: model.search.as_ref(),
    };
    let rows = u16::from(lost.is_some());
    let (parts, seen) = table(&following.public, &view, rows, canvas, area);
    match lost {
        Some((since, why)) => {
            let text = format!("✘ {}", lang::capitalized(&words::lost(since, canvas.lang)));
            canvas.text(inner(row(area, 1)), &text, Meaning::Violated);
            canvas.wrapped(parts.said, why, Meaning::Violated);
        }
        None if model.search.is_some() => footer::message(model, canvas, parts.said),
        None => changed(&following.public, canvas, parts.said),
    }
    footer::keys(model, canvas, parts.keys);
    Regions {
        list: Some(seen),
        ..Regions::default()
    }
}

/// One line, where there is no room for more.
pub(super) fn small(public: &Public, lang: lang::Lang) -> String {
    let verdicts = public.verdicts.as_ref();
    let counts = verdicts.map(|verdicts| lang::counts_in_signs(verdicts.counts) + "  ");
    let fund = match public.totals {
        Some(totals) => totals.fund.to_string(),
        None => lang::screens::table::IN_PART.of(lang).to_owned(),
    };
    format!("{}{fund}", counts.unwrap_or_default())
}

fn inner(place: Rect) -> Rect {
    Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(2),
        ..place
    }
}

/// Draws all but the last lines: heading, figures, verdicts. `told` rows below the heading are left to say something else.
fn table(
    public: &Public,
    view: &View,
    told: u16,
    canvas: &mut Canvas,
    area: Rect,
) -> (Parts, super::Seen) {
    heading(public, canvas, inner(row(area, 0)));
    let top = 1 + told + u16::from(area.height >= 20);
    let said = if area.height >= 16 { 2 } else { 1 };
    // A rule, the counts, a rule, what was said, the keys.
    let below = 4 + said;
    let free = area.height.saturating_sub(top + below);
    let least = u16::from(area.height >= 18);
    let place = Rect {
        y: area.y + top,
        height: free.saturating_sub(least),
        ..area
    };
    let (place, plan) = match Plan::of(public, place) {
        // An answer gives its row to the figures, where they are many.
        Plan::None | Plan::Last { total: None, .. } => {
            let place = Rect {
                height: free,
                ..place
            };
            (place, Plan::of(public, place))
        }
        plan => (place, plan),
    };
    let used = plan.used(public).min(place.height);
    let spare = place.height - used;
    // What the figures do not need tells more of the rules.
    let answers = (free - place.height) + spare.saturating_sub(1).min(3);
    let figures = Rect {
        height: free.saturating_sub(answers),
        ..place
    };
    let strip = Rect {
        y: figures.bottom(),
        height: 2 + answers,
        ..area
    };
    let rule = strip.bottom();
    let parts = Parts {
        figures,
        strip,
        said: inner(Rect {
            y: rule + 1,
            height: said,
            ..area
        }),
        keys: Rect {
            width: area.width.saturating_sub(1),
            ..inner(row(area, area.height.saturating_sub(1)))
        },
    };
    let list = lines::draw(public, view, plan, canvas, parts.figures);
    verdicts(public, canvas, parts.strip);
    canvas.rule(Rect {
        y: rule,
        height: 1,
        ..area
    });
    (parts, list)
}

fn heading(public: &Public, canvas: &mut Canvas, place: Rect) {
    let title = words::title(public, canvas.lang);
    let mut told = words::standing(public, canvas.lang);
    // Where not all fits the hour goes first: it is also beside the last change.
    let wide = |told: &[String]| canvas.columns(&told.join(" · "));
    while told.len() > 1 && canvas.columns(&title).min(24) + 2 + wide(&told) > place.width {
        told.pop();
    }
    let told = told.join(" · ");
    let free = place.width.saturating_sub(canvas.columns(&told) + 2);
    let left = Rect {
        width: free,
        ..place
    };
    canvas.text(left, &title, Meaning::Strong);
    let meaning = match public.phase {
        Phase::Open { .. } | Phase::Preparing | Phase::Between => Meaning::Text,
        _ => Meaning::Strong,
    };
    canvas.right(place, &told, meaning);
}

/// How the rules stand: the counts, then as many answers as fit, what counts most first.
fn verdicts(public: &Public, canvas: &mut Canvas, place: Rect) {
    canvas.rule(row(place, 0));
    let Some(verdicts) = &public.verdicts else {
        let none = lang::screens::table::NO_RULES;
        canvas.text(inner(row(place, 1)), canvas.t(none), Meaning::Strong);
        return;
    };
    let known = format!(" {} ", lang::known_on(verdicts.day, canvas.lang));
    let on_rule = Rect {
        width: place.width.saturating_sub(1),
        ..row(place, 0)
    };
    canvas.right(on_rule, &known, Meaning::Quiet);
    let weight = if verdicts.counts.violated > 0 {
        Meaning::Violated
    } else {
        Meaning::Strong
    };
    let counts = lang::counts(verdicts.counts, canvas.lang);
    canvas.text(inner(row(place, 1)), &counts, weight);
    for (y, finding) in (2..place.height).zip(by_weight(&verdicts.findings)) {
        answer(finding, &verdicts.pack, canvas, inner(row(place, y)));
    }
}

/// The last change, with its mark, its hour and its sentence.
fn changed(public: &Public, canvas: &mut Canvas, place: Rect) {
    match &public.last {
        Some(last) => {
            let text = format!("{} {}", lines::TOUCHED, words::change(last));
            canvas.wrapped(place, &text, Meaning::Strong);
        }
        None => canvas.wrapped(place, canvas.t(words::NO_CHANGE), Meaning::Quiet),
    }
}

/// True when something was said that is not the last change, which is told with its hour. Of who does not work at the table, only
/// what is asked before leaving.
fn is_to_be_told(public: &Public, works: bool, model: &Model) -> bool {
    let Some(said) = &model.message else {
        return false;
    };
    let is_change = public
        .last
        .as_ref()
        .is_some_and(|last| last.sentence == said.text);
    said.tone == Tone::Asked || works && !is_change
}

/// What is being typed on a line: its name, what is typed, what would come of it. The large figures wait for Enter.
fn typed(
    desk: &Desk,
    prompt: &Prompt,
    model: &Model,
    canvas: &mut Canvas,
    place: Rect,
) -> Option<Position> {
    let Prompt::Amount { field: typed, .. } = prompt else {
        return asked::draw(desk, model, canvas, place);
    };
    let line = desk.split().lines().get(desk.lines.selected);
    let name = format!("{}:", line.map_or("", |line| &line.label));
    let at = row(place, 0);
    canvas.text(at, &name, Meaning::Strong);
    let wide = canvas.columns(&name).saturating_add(1);
    let x = (at.x.saturating_add(wide)).min(at.right().saturating_sub(14));
    let room = Rect {
        x,
        width: at.right().saturating_sub(x),
        ..at
    };
    let cursor = field::draw(typed, Meaning::Focus, canvas, room);
    let below = Rect {
        y: place.y + 1,
        height: place.height.saturating_sub(1),
        ..place
    };
    asked::draw(desk, model, canvas, below);
    Some(cursor)
}
