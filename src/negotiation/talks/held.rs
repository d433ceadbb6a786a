//! [`Held`]: when a seduta was held, said by hand where it is written down afterwards.

use jiff::civil::{Date, DateTime, Time};
use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Deed, DeedRefusal, Moment, Seduta, State};

/// The form of a day and an hour in files, for messages.
pub const WALL_FORM: &str = "a day and an hour in quotes, such as \"2019-06-11T15:32\"";

/// A day, an hour and a minute on the wall: `2019-06-11T15:32`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wall(DateTime);

impl Wall {
    /// A day at an hour.
    pub fn new(day: Date, hour: Time) -> Self {
        let minute = DateTime::from_parts(day, hour).with();
        let minute = minute.second(0).subsec_nanosecond(0).build();
        Self(minute.unwrap_or_else(|_| day.at(0, 0, 0, 0)))
    }

    /// The same, of an act.
    pub fn of(moment: &Moment) -> Self {
        let wall = moment.wall();
        Self::new(wall.date(), wall.time())
    }

    /// The day.
    pub fn day(self) -> Date {
        self.0.date()
    }

    /// The hour and the minute: `15:32`.
    pub fn hour(self) -> String {
        self.0.strftime("%H:%M").to_string()
    }
}

impl Serialize for Wall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.strftime("%Y-%m-%dT%H:%M").to_string();
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Wall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let one_form = text.len() == 16 && text.is_ascii() && text.as_bytes()[10] == b'T';
        let read = one_form
            .then(|| format!("{text}:00").parse().ok())
            .flatten();
        let refused = || D::Error::invalid_value(Unexpected::Str(&text), &WALL_FORM);
        read.map(Self).ok_or_else(refused)
    }
}

/// When a seduta was held, where it is not when it was typed. Acts keep the time at which each was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// When it began.
    pub from: Wall,
    /// When it ended, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Wall>,
}

/// Why a seduta was not held when it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeldFault {
    /// There is no seduta of this number.
    #[error("unknown seduta")]
    Unknown(u32),
    /// It would end before it begins.
    #[error("ends before it begins")]
    Backwards,
    /// It would come after it was written.
    #[error("later than the writing")]
    Later(Wall),
    /// It would begin before the one that it follows, by its number.
    #[error("before the former seduta")]
    BeforeFormer(u32, Wall),
    /// It would begin after the one that follows it.
    #[error("after the next seduta")]
    AfterNext(u32, Wall),
}

impl Held {
    /// The last that is known of it.
    fn last(&self) -> Wall {
        self.to.unwrap_or(self.from)
    }
}

impl Seduta {
    /// When it began: as it was said, else when it was opened here.
    pub fn began(&self) -> Wall {
        self.held.map_or_else(|| Wall::of(&self.opened), |h| h.from)
    }

    /// When it ended: as it was said, else when it was closed here. `None` while it goes on, and where it is not known.
    pub fn ended(&self) -> Option<Wall> {
        let said = self.held.and_then(|held| held.to);
        let closed = self.closed.as_ref().filter(|_| !self.is_written_later());
        said.or_else(|| closed.map(Wall::of))
    }

    /// True when it was written after it was held: the hours of its acts are those of who wrote them.
    pub fn is_written_later(&self) -> bool {
        let opened = Wall::of(&self.opened);
        self.held.is_some_and(|held| {
            held.from.day() != opened.day() || held.to.is_some_and(|to| to < opened)
        })
    }
}

/// Whether a seduta may have been held then, by its number: the sedute are told in their order.
pub(super) fn fits(state: &State, number: u32, held: &Held) -> Result<(), DeedRefusal> {
    if held.to.is_some_and(|to| to < held.from) {
        return Err(HeldFault::Backwards.into());
    }
    let of = |number: u32| state.sedute.iter().find(|s| s.number == number);
    let former = number.checked_sub(1).and_then(of);
    if let Some(former) = former.filter(|former| held.from < former.began()) {
        return Err(HeldFault::BeforeFormer(former.number, former.began()).into());
    }
    let next = number.checked_add(1).and_then(of);
    match next.filter(|next| held.from > next.began()) {
        Some(next) => Err(HeldFault::AfterNext(next.number, next.began()).into()),
        None => Ok(()),
    }
}

impl State {
    /// A seduta was held then, as an operation says.
    pub(super) fn was_held(&mut self, at: u32, number: u32, held: Option<Held>) {
        let found = self.sedute.iter_mut().find(|s| s.number == number);
        if let Some(seduta) = found {
            (seduta.held, seduta.held_by) = (held, Some(at));
        }
    }
}

impl Deed {
    /// When it says that a seduta was held, where it says it.
    pub fn held(&self) -> Option<&Held> {
        match self {
            Self::SedutaOpened(opened) => opened.held.as_ref(),
            Self::SedutaHeld { held, .. } => held.as_ref(),
            _ => None,
        }
    }

    /// Whether it may be written at a moment: nothing is told of a seduta before it is held.
    ///
    /// # Errors
    /// [`HeldFault::Later`].
    pub fn may_be_written(&self, at: &Moment) -> Result<(), DeedRefusal> {
        let (now, held) = (Wall::of(at), self.held());
        match held.filter(|held| held.last() > now) {
            Some(_) => Err(HeldFault::Later(now).into()),
            None => Ok(()),
        }
    }
}
