//! Drawing: a function of the model. It changes nothing and gives back only where things landed.
//!
//! Knows `app`, `lang` and below. Nothing is computed here that an edit could have computed.

mod board;
mod briefly;
mod dark;
mod field;
mod footer;
mod form;
mod glyphs;
mod help;
mod import;
mod names;
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
mod small;
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

use crate::app::{Desk, Model, Place, Room, Screen, Showing};
use paint::Canvas;
use surface::{Common, Look};

/// The smallest screen that is drawn whole; below it one line says how things stand.
const LEAST: (u16, u16) = (40, 12);

/// How much room a screen of a size has.
pub fn room(width: u16, height: u16) -> Room {
    if width < LEAST.0 || height < LEAST.1 {
        Room::Line
    } else {
        Room::Whole
    }
}

/// Draws the model.
pub fn draw(model: &Model, theme: &Theme, surface: &mut Surface) -> Regions {
    let whole = surface.buffer.area;
    begin(model, *theme, surface);
    let mut canvas = Canvas::new(surface, theme, model.lang, model.glyphs, &model.keys);
    let (area, lesson) = tutorial::places(model, whole);
    let mut regions = if room(whole.width, whole.height) == Room::Line {
        small::draw(model, &mut canvas, whole)
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
    let table = match &model.place {
        Place::Desk(desk) => {
            let plain = matches!(desk.showing, Showing::Public | Showing::Private);
            let is_table = desk.screen == Screen::Table && plain && desk.form.is_none();
            is_table.then_some(desk)
        }
        _ => None,
    };
    let over = model.help.is_some() || model.palette.is_some() || model.search.is_some();
    let over = over || model.lesson.is_some();
    let whole = room(area.width, area.height) == Room::Whole;
    let common = |desk: &Desk| Common {
        revision: model.revision,
        trials: model.trials,
        look: Look {
            theme,
            lang: model.lang,
            glyphs: model.glyphs,
            pack: desk.case.pack.clone(),
        },
    };
    let table = table.filter(|_| !over && whole);
    surface.begin(table.map(|desk| common(desk)));
}
