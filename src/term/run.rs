//! The loop: an event, the model, the screen, then the files.

use std::io;
use std::time::Duration;

use crossterm::event;
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};

use super::effects::{Shelf, stamp};
use super::events::action;
use super::guard::{Guard, Screen};
use crate::app::{Action, Effect, Model, update};
use crate::ui::{Theme, draw};

/// No more events than this are taken before the screen follows.
const MOST_AT_ONCE: usize = 256;

/// Runs the program until it is left.
///
/// # Errors
/// When the terminal cannot be read or written.
pub fn run(mut model: Model, mut shelf: Shelf, theme: Theme) -> io::Result<()> {
    if theme == Theme::Mono {
        // NO_COLOR makes crossterm drop every attribute, the reverse of the focused cell too; our theme has no colours,
        // so it may write what it is given.
        crossterm::style::force_color_output(true);
    }
    let mut guard = Guard::take()?;
    show(&mut guard.screen, &mut model, theme)?;
    loop {
        let effects = take_events(&mut model)?;
        show(&mut guard.screen, &mut model, theme)?;
        if !carry_out(effects, &mut model, &mut shelf, &mut guard.screen, theme)? {
            return Ok(());
        }
    }
}

/// Waits for an event, then takes all that are pending: a held key never queues behind the screen.
fn take_events(model: &mut Model) -> io::Result<Vec<Effect>> {
    let mut effects = Vec::new();
    for _ in 0..MOST_AT_ONCE {
        if let Some(action) = action(model, event::read()?) {
            effects.extend(update(model, action, &stamp()));
        }
        // Opening another session, or leaving, changes what the next keys mean.
        let ends = effects
            .iter()
            .any(|e| matches!(e, Effect::Quit | Effect::Open(_)));
        if ends || !event::poll(Duration::ZERO)? {
            break;
        }
    }
    Ok(effects)
}

/// Does what was asked, after the screen has shown it; false when it is time to leave.
fn carry_out(
    effects: Vec<Effect>,
    model: &mut Model,
    shelf: &mut Shelf,
    screen: &mut Screen,
    theme: Theme,
) -> io::Result<bool> {
    let mut leaving = false;
    let mut told = false;
    for effect in effects {
        leaving |= matches!(effect, Effect::Quit);
        if let Some(news) = shelf.carry_out(effect) {
            update(model, Action::Told(news), &stamp());
            told = true;
        }
    }
    if told && !leaving {
        show(screen, model, theme)?;
    }
    Ok(!leaving)
}

/// Draws the model in one frame, and tells it what was in sight.
fn show(screen: &mut Screen, model: &mut Model, theme: Theme) -> io::Result<()> {
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    let mut regions = crate::ui::Regions::default();
    screen.draw(|frame| regions = draw(model, &theme, frame))?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    io::Write::flush(screen.backend_mut())?;
    if let Some(seen) = regions.list {
        model.seen(seen.offset, seen.page, seen.len);
    }
    Ok(())
}
