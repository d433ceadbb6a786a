//! The loop of a session that others write: looked at again and again from a thread of its own, so that a folder of the network
//! that does not answer stops neither the keys nor the screen.

use std::io;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::events::action;
use super::guard::Guard;
use super::mouse::{Mouse, Presses};
use super::report::LastCommand;
use super::run::{moment, show};
use crate::app::{Action, Contact, Effect, Model, Place, Sight, Told, update};
use crate::lang::Lang;
use crate::negotiation::Public;
use crate::report::store_error_line;
use crate::store::{Follower, Look};
use crate::ui::{Regions, Theme};

/// Between two looks at the files, and between two looks at what came of them.
const EVERY: Duration = Duration::from_millis(100);

/// What does not answer for less than this is being written, or replaced.
const GRACE: Duration = Duration::from_secs(1);

/// A look that has not come back by then will not for a while.
const SILENCE: Duration = Duration::from_secs(3);

/// What came of a look: nothing new, the new figures, or why there are none.
type Seen = Result<Option<Box<Public>>, String>;

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
    let mut guard = Guard::take(LastCommand::default(), Mouse::Left)?;
    show(&mut guard.screen, &mut model, theme)?;
    let (send, looks) = channel();
    let lang = model.lang;
    // It ends with the program: a look that never comes back holds nobody.
    thread::spawn(move || keep_looking(follower, &send, lang));
    let mut presses = Presses::default();
    let mut answers = Answers::new();
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
        for sight in answers.heard(&looks, zone, is_lost(&model)) {
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

fn keep_looking(mut follower: Follower, send: &Sender<Seen>, lang: Lang) {
    let mut why = None;
    loop {
        let seen = match follower.look() {
            Ok(Look::Same) => Ok(None),
            // A copy of a private simulation took its place: nothing of it is shown.
            Ok(Look::New) => match Public::of(follower.talks()) {
                Some(public) => Ok(Some(Box::new(public))),
                None => Err(crate::lang::public::NOT_FOLLOWED.of(lang).to_owned()),
            },
            Ok(Look::Unread) => Err(why.take().unwrap_or_default()),
            Err(error) => Err(store_error_line(&error, lang)),
        };
        why = seen.as_ref().err().cloned();
        if send.send(seen).is_err() {
            return;
        }
        thread::sleep(EVERY);
    }
}

/// When the file last answered, and what is still to be told.
struct Answers {
    /// The last time that it answered, by the clock on the wall and by the one that only goes forward.
    last: (Timestamp, Instant),
    /// The last time that anything came back.
    back: Instant,
    /// Why it does not answer.
    why: String,
}

impl Answers {
    fn new() -> Self {
        let now = Instant::now();
        Self {
            last: (Timestamp::now(), now),
            back: now,
            why: String::new(),
        }
    }

    /// What the looks that came back say; `lost` when the screen says that there is no contact.
    fn heard(&mut self, looks: &Receiver<Seen>, zone: &TimeZone, lost: bool) -> Vec<Sight> {
        let mut told = Vec::new();
        let mut gone = false;
        loop {
            match looks.try_recv() {
                Ok(Ok(public)) => {
                    (self.last, self.back) = ((Timestamp::now(), Instant::now()), Instant::now());
                    match public {
                        Some(public) => told.push(Sight::New(public)),
                        None if lost && told.is_empty() => told.push(Sight::Again),
                        None => {}
                    }
                }
                Ok(Err(why)) => (self.why, self.back) = (why, Instant::now()),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    gone = true;
                    break;
                }
            }
        }
        if self.back.elapsed() > SILENCE || gone {
            self.why = String::new();
        }
        if !lost && told.is_empty() && self.last.1.elapsed() > self.patience() {
            let since = self.last.0.to_zoned(zone.clone());
            told.push(Sight::Lost {
                since: since.strftime("%H:%M:%S").to_string(),
                why: std::mem::take(&mut self.why),
            });
        }
        told
    }

    /// A look that says why is believed soon; one that does not come back is waited for.
    fn patience(&self) -> Duration {
        if self.why.is_empty() { SILENCE } else { GRACE }
    }
}
