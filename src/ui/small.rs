//! A screen too small to work on: one honest line on how things stand, and under it from which size one works.

use ratatui::layout::Rect;

use super::paint::{Canvas, row};
use super::{LEAST, Meaning, Regions, public};
use crate::app::{Desk, Model, Place, Showing, Tone};
use crate::lang::{self, forms, screens};

/// Draws what there is room for.
pub(super) fn draw(model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let line = line(model, canvas);
    let works = screens::works_from(LEAST, canvas.lang);
    let asked = asked(model);
    // What is asked before leaving is to be read before all.
    if let (Some(asked), true) = (asked, area.height < 2) {
        canvas.text(area, asked, Meaning::Strong);
        return Regions::default();
    }
    canvas.text(row(area, 0), &line, Meaning::Text);
    let below = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    let (text, meaning) = match asked {
        Some(asked) => (asked, Meaning::Strong),
        None => (works.as_str(), Meaning::Quiet),
    };
    canvas.wrapped(below, text, meaning);
    // In a single row it stands beside, where there is room.
    let free = area.width.saturating_sub(canvas.columns(&line));
    if area.height == 1 && canvas.columns(&works) + 2 <= free {
        canvas.right(area, &works, Meaning::Quiet);
    }
    Regions::default()
}

/// What was asked, where it may be read.
fn asked(model: &Model) -> Option<&str> {
    let dark = matches!(&model.place, Place::Desk(desk) if desk.showing == Showing::Dark);
    let said = model.message.as_ref().filter(|_| !dark)?;
    (said.tone == Tone::Asked).then_some(said.text.as_str())
}

/// How things stand.
fn line(model: &Model, canvas: &Canvas) -> String {
    match &model.place {
        Place::Start(_) | Place::Review(_) => canvas.t(screens::SMALL).to_owned(),
        Place::Desk(desk) if desk.showing == Showing::Dark => canvas.t(forms::DARK).to_owned(),
        Place::Follow(following) => public::small(&following.public, model.lang),
        Place::Desk(desk) if desk.showing == Showing::Projected => {
            let public = desk.public.as_deref();
            public.map_or(String::new(), |p| public::small(p, model.lang))
        }
        Place::Desk(desk) => of_table(desk, canvas),
    }
}

fn of_table(desk: &Desk, canvas: &Canvas) -> String {
    let (_, outlook) = desk.shown();
    let counts = lang::counts_in_signs(outlook.judgement.counts());
    let fund = if desk.case.facts.fund.incomplete {
        canvas.t(screens::table::IN_PART).to_owned()
    } else {
        outlook.quadro.totals.fund.to_string()
    };
    format!("{counts}  {fund}")
}
