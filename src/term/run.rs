//! The loop: an event, the model, the files, the screen.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::effects::Shelf;
use super::events::action;
use super::ground::{Ground, Heard};
use super::guard::{Guard, Screen};
use super::life;
use super::report::{LastCommand, is_to_panic};
use crate::app::{Action, Effect, Model, Stamp, update};
use crate::lang::rescue::on_leaving;
use crate::ui::{Rgb, Theme, draw};

/// Long enough for the source of events to answer, too short to be seen. A wait of nothing is answered with nothing, even when
/// keys are pending.
pub(super) const AT_ONCE: Duration = Duration::from_micros(20);

/// A key that comes this soon after a frame is part of a burst; a held key repeats more slowly.
const BURST: Duration = Duration::from_millis(5);

/// No more events than this are taken before the screen follows.
const MOST_AT_ONCE: usize = 256;

/// Which colours the screen has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// Those of a theme.
    Of(Theme),
    /// Those that stand out on the ground of the terminal, once it says what that is.
    OfGround,
}

/// Runs the program until it is left.
///
/// # Errors
/// When the terminal cannot be read or written.
pub fn run(
    mut model: Model,
    mut shelf: Shelf,
    colours: Colours,
    zone: &TimeZone,
) -> io::Result<()> {
    let mut theme = match colours {
        Colours::Of(theme) => theme,
        Colours::OfGround => Theme::Colours,
    };
    let last = LastCommand::default();
    let mut guard = Guard::take(last.clone())?;
    life::begins();
    show(&mut guard.screen, &mut model, theme)?;
    let mut shown = Instant::now();
    let mut ground = Ground::default();
    if colours == Colours::OfGround {
        // The first frame is on the screen: the answer restyles what is there when it comes.
        ground = Ground::ask(&mut io::stdout())?;
    }
    let asked = shown;
    loop {
        let mut effects = Vec::new();
        let screen = &mut guard.screen;
        let heard = (&last, &mut ground);
        let taken = take_events(screen, &mut model, zone, shown, heard, &mut effects);
        // What was done is on the disk before it is on the screen, and even when the terminal has gone.
        let leaving = carry_out(effects, &mut model, &mut shelf, zone);
        if let Some(colour) = taken? {
            theme = Theme::on(colour);
        }
        if leaving {
            let heard = ground.hear_last(asked);
            drop(guard);
            life::ends();
            for copy in shelf.copies() {
                let _ = writeln!(io::stderr(), "{}", on_leaving(copy, model.lang));
            }
            return heard;
        }
        show(&mut guard.screen, &mut model, theme)?;
        shown = Instant::now();
    }
}

/// Waits for an event, then, if it comes right after a frame, takes all that are pending: a burst never queues behind the
/// screen, and a key alone does not wait to know that it is alone. Gives the colour of the ground, when that is what came.
fn take_events(
    screen: &mut Screen,
    model: &mut Model,
    zone: &TimeZone,
    shown: Instant,
    (last, ground): (&LastCommand, &mut Ground),
    effects: &mut Vec<Effect>,
) -> io::Result<Option<Rgb>> {
    for _ in 0..MOST_AT_ONCE {
        let (events, is_part) = match ground.hear(event::read()?) {
            Heard::Ground(colour) => return Ok(Some(colour)),
            Heard::Part => (Vec::new(), true),
            Heard::Events(events) => (events, false),
        };
        for event in events {
            if let Event::Resize(width, height) = event {
                screen.resize(width, height);
            }
            if let Some(action) = action(model, event) {
                if let Action::Do(command) = &action {
                    last.is(*command);
                    debug_assert!(!is_to_panic(*command), "asked for");
                }
                effects.extend(update(model, action, &moment(zone)));
            }
        }
        // Opening another session, or leaving, changes what the next keys mean.
        let ends = effects
            .iter()
            .any(|e| matches!(e, Effect::Quit | Effect::Open(_)));
        let alone = shown.elapsed() > BURST && !is_part;
        if ends || alone || !event::poll(AT_ONCE)? {
            break;
        }
    }
    Ok(None)
}

/// Does what was asked, and what is asked when it is told of; true when it is time to leave.
fn carry_out(effects: Vec<Effect>, model: &mut Model, shelf: &mut Shelf, zone: &TimeZone) -> bool {
    let mut leaving = false;
    let mut asked = VecDeque::from(effects);
    while let Some(effect) = asked.pop_front() {
        leaving |= matches!(effect, Effect::Quit);
        if let Some(news) = life::carried_out(effect, |effect| shelf.carry_out(effect)) {
            asked.extend(update(model, Action::Told(news), &moment(zone)));
        }
    }
    leaving
}

/// The present moment, as the clock on the wall has it.
pub(super) fn moment(zone: &TimeZone) -> Stamp {
    Stamp(Timestamp::now().to_zoned(zone.clone()))
}

/// Draws the model in one frame, and tells it what was in sight.
pub(super) fn show(screen: &mut Screen, model: &mut Model, theme: Theme) -> io::Result<()> {
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
