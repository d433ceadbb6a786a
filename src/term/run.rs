//! The loop: an event, the model, the files, the screen.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::effects::Shelf;
use super::events::action;
use super::guard::{Guard, Screen};
use super::life;
use crate::app::{Action, Effect, Model, Stamp, update};
use crate::ui::{Theme, draw};

/// Long enough for the source of events to answer, too short to be seen. A wait of nothing is answered with nothing, even when
/// keys are pending.
pub(super) const AT_ONCE: Duration = Duration::from_micros(20);

/// A key that comes this soon after a frame is part of a burst; a held key repeats more slowly.
const BURST: Duration = Duration::from_millis(5);

/// No more events than this are taken before the screen follows.
const MOST_AT_ONCE: usize = 256;

/// Runs the program until it is left.
///
/// # Errors
/// When the terminal cannot be read or written.
pub fn run(mut model: Model, mut shelf: Shelf, theme: Theme, zone: &TimeZone) -> io::Result<()> {
    let mut guard = Guard::take()?;
    life::begins();
    show(&mut guard.screen, &mut model, theme)?;
    let mut shown = Instant::now();
    loop {
        let mut effects = Vec::new();
        let taken = take_events(&mut guard.screen, &mut model, zone, shown, &mut effects);
        // What was done is on the disk before it is on the screen, and even when the terminal has gone.
        let leaving = carry_out(effects, &mut model, &mut shelf, zone);
        taken?;
        if leaving {
            life::ends();
            return Ok(());
        }
        show(&mut guard.screen, &mut model, theme)?;
        shown = Instant::now();
    }
}

/// Waits for an event, then, if it comes right after a frame, takes all that are pending: a burst never queues behind the
/// screen, and a key alone does not wait to know that it is alone.
fn take_events(
    screen: &mut Screen,
    model: &mut Model,
    zone: &TimeZone,
    shown: Instant,
    effects: &mut Vec<Effect>,
) -> io::Result<()> {
    for _ in 0..MOST_AT_ONCE {
        let event = event::read()?;
        if let Event::Resize(width, height) = event {
            screen.resize(width, height);
        }
        if let Some(action) = action(model, event) {
            effects.extend(update(model, action, &moment(zone)));
        }
        // Opening another session, or leaving, changes what the next keys mean.
        let ends = effects
            .iter()
            .any(|e| matches!(e, Effect::Quit | Effect::Open(_)));
        if ends || shown.elapsed() > BURST || !event::poll(AT_ONCE)? {
            break;
        }
    }
    Ok(())
}

/// Does what was asked; true when it is time to leave.
fn carry_out(effects: Vec<Effect>, model: &mut Model, shelf: &mut Shelf, zone: &TimeZone) -> bool {
    let mut leaving = false;
    for effect in effects {
        leaving |= matches!(effect, Effect::Quit);
        if let Some(news) = life::carried_out(effect, |effect| shelf.carry_out(effect)) {
            update(model, Action::Told(news), &moment(zone));
        }
    }
    leaving
}

/// The present moment, as the clock on the wall has it.
fn moment(zone: &TimeZone) -> Stamp {
    Stamp(Timestamp::now().to_zoned(zone.clone()))
}

/// Draws the model in one frame, and tells it what was in sight.
fn show(screen: &mut Screen, model: &mut Model, theme: Theme) -> io::Result<()> {
    let mut regions = crate::ui::Regions::default();
    screen.draw(|buffer| {
        regions = draw(model, &theme, buffer);
        regions.cursor
    })?;
    if let Some(seen) = regions.list {
        model.seen(seen.offset, seen.page, seen.len);
    }
    Ok(())
}
