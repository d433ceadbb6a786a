//! Drawing: a function of the model. It changes nothing and gives back only where things landed.
//!
//! Knows `app`, `lang` and below. Nothing is computed here that an edit could have computed.

mod board;
mod briefly;
mod dark;
mod footer;
mod form;
mod glyphs;
mod help;
mod import;
mod paint;
mod palette;
mod papers;
pub mod plain;
mod public;
mod reading;
mod regions;
mod review;
mod search;
mod sheet;
mod simulations;
mod start;
mod surface;
mod table;
mod theme;
mod tutorial;
mod verdicts;
mod wrapping;

pub use glyphs::{ASCII, is_of_tables};
pub use regions::{Regions, Rows, Seen};
pub use surface::{Span, Surface};
pub use theme::{Meaning, Rgb, Theme, rgb_of, stands_out};

use ratatui::layout::Rect;

use crate::app::{Model, Place, Screen, Showing};
use crate::rules::Verdict as V;
use paint::Canvas;
use surface::{Common, Look};

/// The smallest screen that is drawn whole; below it one line says how things stand.
const LEAST: (u16, u16) = (40, 12);

/// Draws the model.
pub fn draw(model: &Model, theme: &Theme, surface: &mut Surface) -> Regions {
    let whole = surface.buffer.area;
    begin(model, *theme, surface);
    let mut canvas = Canvas::new(surface, theme, model.lang, model.glyphs, &model.keys);
    let (area, lesson) = tutorial::places(model, whole);
    let mut regions = if whole.width < LEAST.0 || whole.height < LEAST.1 {
        small(model, &mut canvas, whole)
    } else {
        let below = match &model.place {
            Place::Start(start) => match (&start.beginning, &start.import) {
                (Some(beginning), _) => form::draw(&beginning.form, model, &mut canvas, area),
                (None, Some(import)) => import::draw(import, model, &mut canvas, area),
                (None, None) => start::draw(start, model, &mut canvas, area),
            },
            Place::Review(reviewing) => review::draw(reviewing, model, &mut canvas, area),
            Place::Desk(desk) if desk.showing == Showing::Dark => {
                dark::draw(desk, model, &mut canvas, area)
            }
            Place::Follow(following) => public::followed(following, model, &mut canvas, area),
            Place::Desk(desk) if desk.showing == Showing::Projected => {
                public::projected(desk, model, &mut canvas, area)
            }
            Place::Desk(desk) => match (&desk.form, desk.screen) {
                (Some(form), _) => form::draw(form, model, &mut canvas, area),
                (None, Screen::Table) => table::draw(desk, model, &mut canvas, area),
                (None, Screen::Verdicts) => verdicts::draw(desk, model, &mut canvas, area),
                (None, Screen::Simulations) => simulations::draw(desk, model, &mut canvas, area),
                (None, Screen::Talks) => board::draw(desk, model, &mut canvas, area),
                (None, Screen::Papers) => papers::draw(desk, model, &mut canvas, area),
                (None, Screen::Fund | Screen::Positions | Screen::Steps) => {
                    sheet::draw(desk, model, &mut canvas, area)
                }
            },
        };
        match (&model.palette, &model.help) {
            (Some(palette), _) => palette::draw(palette, &mut canvas, area),
            (None, Some(scroll)) => help::draw(model, *scroll, &mut canvas, area),
            (None, None) => below,
        }
    };
    if let (Some(search), Some(seen)) = (&model.search, regions.list) {
        search::mark(search, seen, &mut canvas);
    }
    if whole.width >= LEAST.0 {
        tutorial::draw(model, &mut canvas, lesson);
    }
    canvas.finish();
    regions.keys = std::mem::take(&mut canvas.keys);
    if model.palette.is_none() && model.help.is_none() {
        regions.spots = std::mem::take(&mut canvas.spots);
    }
    // What is typed has the cursor.
    if model.palette.is_none() {
        regions.cursor = canvas.field.or(regions.cursor);
    }
    // Where the keys stand is told each time they are drawn.
    if regions.keys.is_empty() && surface.rows.remember() {
        regions.keys.clone_from(&surface.keys);
    } else {
        surface.keys.clone_from(&regions.keys);
    }
    surface.end();
    regions
}

/// Begins a frame. Of the Tavolo with nothing over it what did not change is remembered; any other screen is drawn whole.
fn begin(model: &Model, theme: Theme, surface: &mut Surface) {
    let area = surface.buffer.area;
    let is_table = match &model.place {
        Place::Desk(desk) => {
            let plain = matches!(desk.showing, Showing::Public | Showing::Private);
            desk.screen == Screen::Table && plain && desk.form.is_none()
        }
        _ => false,
    };
    let over = model.help.is_some() || model.palette.is_some() || model.search.is_some();
    let over = over || model.lesson.is_some();
    let whole = area.width >= LEAST.0 && area.height >= LEAST.1;
    let common = Common {
        revision: model.revision,
        look: Look {
            theme,
            lang: model.lang,
            glyphs: model.glyphs,
        },
    };
    surface.begin((is_table && !over && whole).then_some(common));
}

/// One honest line: how things stand.
fn small(model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    let text = match &model.place {
        Place::Start(_) | Place::Review(_) => crate::lang::screens::SMALL.of(model.lang).to_owned(),
        Place::Desk(desk) if desk.showing == Showing::Dark => {
            canvas.t(crate::lang::forms::DARK).to_owned()
        }
        Place::Follow(following) => public::small(&following.public, model.lang),
        Place::Desk(desk) if desk.showing == Showing::Projected => {
            let public = desk.public.as_deref();
            public.map_or(String::new(), |p| public::small(p, model.lang))
        }
        Place::Desk(desk) => {
            let (_, outlook) = desk.shown();
            let counts = outlook.judgement.counts();
            let sign = crate::lang::sign;
            let fund = if desk.case.facts.fund.incomplete {
                canvas.t(crate::lang::screens::table::IN_PART).to_owned()
            } else {
                outlook.quadro.totals.fund.to_string()
            };
            format!(
                "{}{} {}{} {}{}  {fund}",
                sign(V::Respected),
                counts.respected,
                sign(V::Violated),
                counts.violated,
                sign(V::CannotTell),
                counts.cannot_tell,
            )
        }
    };
    canvas.text(area, &text, Meaning::Text);
    let asked = match &model.place {
        Place::Desk(desk) => desk.prompt.as_ref().map(crate::app::Prompt::field),
        Place::Start(start) => {
            let asking = start.import.as_ref().filter(|i| i.asked.is_some());
            let page = start.beginning.as_ref().and_then(|b| b.form.field());
            page.or(asking.map(|import| &import.field))
        }
        Place::Review(_) | Place::Follow(_) => None,
    };
    let palette = model.palette.as_ref().map(|palette| &palette.field);
    let search = model.search.as_ref().map(|search| &search.field);
    if let Some(field) = palette.or(search).or(asked) {
        // Keys still type: what they type is never hidden.
        let typed = format!("▸ {}", field.text());
        canvas.text(paint::row(area, 1), &typed, Meaning::Focus);
    }
    Regions::default()
}
