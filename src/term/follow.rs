//! The loop of a session that others write, on a screen of its own.

use std::io;

use crossterm::event::{self, Event};
use jiff::tz::TimeZone;

use super::at_work::AtWork;
use super::events::action;
use super::guard::Guard;
use super::mouse::{Mouse, Presses};
use super::report::LastCommand;
use super::run::{moment, show};
use super::watch::{EVERY, Heard, Watch, Watcher};
use crate::app::{Action, Contact, Effect, Model, Place, Sight, Told, update};
use crate::lang::Lang;
use crate::negotiation::Public;
use crate::store::{Follower, Look};
use crate::ui::{Regions, Theme};

/// Follows a session on the screen until it is left.
///
/// # Errors
/// When the terminal cannot be read or written.
pub fn follow(
    mut model: Model,
    follower: Follower,
    theme: Theme,
    zone: &TimeZone,
) -> io::Result<()> {
    let mut guard = Guard::take(LastCommand::default(), Mouse::Left, AtWork::default())?;
    show(&mut guard.screen, &mut model, theme)?;
    let lang = model.lang;
    let mut watch = Watch::begin(Room::new(follower, lang), lang);
    let mut presses = Presses::default();
    loop {
        let mut changed = false;
        if event::poll(EVERY)? {
            let event = event::read()?;
            if let Event::Resize(width, height) = event {
                guard.screen.resize(width, height);
            }
            if let Some(action) = action(&model, event, &Regions::default(), &mut presses) {
                let effects = update(&mut model, action, &moment(zone));
                if effects.iter().any(|e| matches!(e, Effect::Quit)) {
                    return Ok(());
                }
            }
            changed = true;
        }
        for heard in watch.heard(zone, is_lost(&model)) {
            let sight = match heard {
                Heard::New(public) => Sight::New(public),
                Heard::Again => Sight::Again,
                Heard::Lost { since, why } => Sight::Lost { since, why },
            };
            update(&mut model, Action::Told(Told::Sight(sight)), &moment(zone));
            changed = true;
        }
        if changed {
            show(&mut guard.screen, &mut model, theme)?;
        }
    }
}

fn is_lost(model: &Model) -> bool {
    matches!(&model.place, Place::Follow(f) if f.contact != Contact::Kept)
}

/// What the room sees of a session.
struct Room {
    begun: Option<Follower>,
    lang: Lang,
}

impl Room {
    fn new(follower: Follower, lang: Lang) -> Self {
        Self {
            begun: Some(follower),
            lang,
        }
    }
}

impl Watcher for Room {
    type News = Box<Public>;

    fn begin(&mut self) -> Result<Follower, String> {
        self.begun.take().ok_or_else(String::new)
    }

    fn news(&mut self, follower: &Follower, look: Look) -> Result<Option<Box<Public>>, String> {
        if look != Look::New {
            return Ok(None);
        }
        // A copy of a private simulation took its place: nothing of it is shown.
        let public = Public::of(follower.talks()).map(Box::new);
        let why = crate::lang::public::NOT_FOLLOWED;
        public.map(Some).ok_or_else(|| why.of(self.lang).to_owned())
    }
}
