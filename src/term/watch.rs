//! A session that others write, looked at again and again from a thread of its own, so that a folder of the network that does not
//! answer stops neither the keys nor the screen.

use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::lang::Lang;
use crate::report::store_error_what;
use crate::store::{Follower, Look};

/// Between two looks at the files, and between two looks at what came of them.
pub(super) const EVERY: Duration = Duration::from_millis(100);

/// What does not answer for less than this is being written, or replaced.
const GRACE: Duration = Duration::from_secs(1);

/// A look that has not come back by then will not for a while.
const SILENCE: Duration = Duration::from_secs(3);

/// What came of a look: nothing new, what is new, or why it cannot be told.
type Seen<T> = Result<Option<T>, String>;

/// What is heard of the file.
#[derive(Debug)]
pub(super) enum Heard<T> {
    /// There is something new.
    New(T),
    /// It answers again, and nothing is new.
    Again,
    /// It does not answer: the hour since when, and why.
    Lost {
        /// The hour, with its seconds.
        since: String,
        /// Why, in words.
        why: String,
    },
}

/// What is new of a session, worked out from what was read of it; the error is one in words.
pub(super) trait Watcher: Send + 'static {
    /// What it tells.
    type News: Send;
    /// Begins to follow.
    fn begin(&mut self) -> Result<Follower, String>;
    /// What is new, after a look that brought something or nothing.
    fn news(&mut self, follower: &Follower, look: Look) -> Seen<Self::News>;
}

/// A session being looked at.
#[derive(Debug)]
pub(super) struct Watch<T> {
    looks: Receiver<Seen<T>>,
    /// The last time that it answered, by the clock on the wall and by the one that only goes forward.
    last: (Timestamp, Instant),
    /// The last time that anything came back.
    back: Instant,
    /// Why it does not answer.
    why: String,
}

impl<T: Send + 'static> Watch<T> {
    /// Begins to look.
    pub(super) fn begin(watcher: impl Watcher<News = T>, lang: Lang) -> Self {
        let (send, looks) = channel();
        // It ends with who listens, or with the program: a look that never comes back holds nobody.
        thread::spawn(move || keep_looking(watcher, &send, lang));
        let now = Instant::now();
        Self {
            looks,
            last: (Timestamp::now(), now),
            back: now,
            why: String::new(),
        }
    }

    /// What the looks that came back say; `lost` when the screen says that there is no contact.
    pub(super) fn heard(&mut self, zone: &TimeZone, lost: bool) -> Vec<Heard<T>> {
        let mut told = Vec::new();
        let mut gone = false;
        loop {
            match self.looks.try_recv() {
                Ok(Ok(news)) => {
                    (self.last, self.back) = ((Timestamp::now(), Instant::now()), Instant::now());
                    match news {
                        Some(news) => told.push(Heard::New(news)),
                        None if lost && told.is_empty() => told.push(Heard::Again),
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
            told.push(Heard::Lost {
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

/// Looks until nobody listens.
fn keep_looking<W: Watcher>(mut watcher: W, send: &Sender<Seen<W::News>>, lang: Lang) {
    let (mut follower, mut why) = (None, None);
    loop {
        let seen = match &mut follower {
            None => watcher.begin().and_then(|begun| {
                let news = watcher.news(&begun, Look::New);
                follower = Some(begun);
                news
            }),
            Some(follower) => match follower.look() {
                Ok(Look::Unread) => Err(why.take().unwrap_or_default()),
                Ok(look) => watcher.news(follower, look),
                Err(error) => Err(store_error_what(&error, lang)),
            },
        };
        why = seen.as_ref().err().cloned();
        if send.send(seen).is_err() {
            return;
        }
        thread::sleep(EVERY);
    }
}
