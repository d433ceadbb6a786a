//! A second window on a table that another program holds: what is done there comes here as it is done.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::effects::Shelf;
use super::watch::{Heard, Watch, Watcher};
use crate::app::{Contact, Model, Place, Watched};
use crate::lang::Lang;
use crate::negotiation::{Session, Talks};
use crate::report::store_error_what;
use crate::store::{self, Follower, Library, Look, StoreError};

/// Between two times that it is asked whether the other program still holds the table, so many looks.
const ASKED_EVERY: u32 = 5;

/// The table that is being looked at, while there is one.
#[derive(Debug, Default)]
pub(super) struct Second(Option<(PathBuf, Watch<Vec<Watched>>)>);

impl Second {
    /// Looks at the table on the screen where another program holds it, and at none otherwise.
    pub(super) fn look_at(&mut self, model: &Model, files: &Shelf) {
        let desk = match &model.place {
            Place::Desk(desk) if desk.is_watched() => desk,
            _ => return self.0 = None,
        };
        let path = desk.origin.path();
        if self.0.as_ref().is_some_and(|(of, _)| of == path) {
            return;
        }
        let (talks, lang) = (desk.talks(), model.lang);
        let watch = Watch::begin(Table::of(path, talks, files, lang), lang);
        self.0 = Some((path.to_path_buf(), watch));
    }

    /// True while there is a table to look at.
    pub(super) fn is_looking(&self) -> bool {
        self.0.is_some()
    }

    /// What came of it since it was last asked.
    pub(super) fn heard(&mut self, model: &Model, zone: &TimeZone) -> Vec<Watched> {
        let Some((_, watch)) = &mut self.0 else {
            return Vec::new();
        };
        let lost =
            matches!(&model.place, Place::Desk(desk) if desk.watching.contact != Contact::Kept);
        let heard = watch.heard(zone, lost).into_iter();
        heard
            .flat_map(|heard| match heard {
                Heard::New(news) => news,
                Heard::Again => vec![Watched::Again],
                Heard::Lost { since, why } => vec![Watched::Lost { since, why }],
            })
            .collect()
    }
}

/// A table as it is known on the screen.
struct Table {
    path: PathBuf,
    packs: Library,
    today: Date,
    judged_on: Option<Date>,
    lang: Lang,
    known: Known,
    is_held: bool,
    /// How many looks ago it was asked whether it is held.
    asked: u32,
}

impl Table {
    fn of(path: &Path, talks: &Talks, files: &Shelf, lang: Lang) -> Self {
        Self {
            path: path.to_path_buf(),
            packs: files.packs.clone(),
            today: files.today,
            judged_on: files.judged_on,
            lang,
            known: Known::of(talks),
            is_held: true,
            asked: 0,
        }
    }

    /// What the file has that is not known.
    fn change(&mut self, talks: &Talks) -> Result<Option<Watched>, String> {
        let Known { id, acts, head, .. } = &self.known;
        if id.is_none() {
            // While it is prepared there are no acts: what it opens with is looked at whole.
            if talks.id().is_none() && talks.opening().session == self.known.opening {
                return Ok(None);
            }
            self.known = Known::of(talks);
            return Ok(Some(Watched::Whole(Box::new(talks.clone()))));
        }
        if talks.id() != id.as_deref() {
            let other = StoreError::Changed(self.path.clone());
            return Err(store_error_what(&other, self.lang));
        }
        let added = talks.operations().get(*acts..).unwrap_or_default();
        let change = match added.first() {
            Some(first) if first.before == *head => Watched::Acts(added.to_vec()),
            None if talks.head() == head => return Ok(None),
            _ => Watched::Whole(Box::new(talks.clone())),
        };
        self.known = Known::of(talks);
        Ok(Some(change))
    }
}

/// What is known of a session.
struct Known {
    id: Option<String>,
    acts: usize,
    /// The hash of the last.
    head: String,
    /// What it opens with: it does not change once it has begun.
    opening: Arc<Session>,
}

impl Known {
    fn of(talks: &Talks) -> Self {
        Self {
            id: talks.id().map(str::to_owned),
            acts: talks.operations().len(),
            head: talks.head().to_owned(),
            opening: Arc::clone(&talks.opening().session),
        }
    }
}

impl Watcher for Table {
    type News = Vec<Watched>;

    fn begin(&mut self) -> Result<Follower, String> {
        let packs = self.packs.clone();
        let begun = Follower::of(&self.path, packs, self.today, self.judged_on);
        begun.map_err(|error| store_error_what(&error, self.lang))
    }

    fn news(&mut self, follower: &Follower, look: Look) -> Result<Option<Vec<Watched>>, String> {
        let mut news = Vec::new();
        if look == Look::New {
            news.extend(self.change(follower.talks())?);
        }
        self.asked += 1;
        if look == Look::New || self.asked >= ASKED_EVERY {
            self.asked = 0;
            let is_held = store::is_held(&self.path);
            if is_held != self.is_held {
                self.is_held = is_held;
                news.push(Watched::Held(is_held));
            }
        }
        Ok((!news.is_empty()).then_some(news))
    }
}
