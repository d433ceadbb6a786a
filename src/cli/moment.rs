//! A moment of a history, as it is asked for: `--at 4`, `--at 15:32`, `FILE@2019-06-11T15:32`.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime, Time};
use serde_json::{Value, json};

use super::Stop;
use crate::lang::{Lang, Text, date};
use crate::negotiation::{Case, Moment, SessionFault, Talks};
use crate::store::{self, Library, Problem, TextError};

/// A moment, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// After an operation; zero is the opening.
    After(u32),
    /// At an hour of the last day of the history, that minute included.
    Hour(Time),
    /// On a day, at an hour.
    Wall(DateTime),
}

impl When {
    /// The forms of a moment.
    pub(super) const FORM: Text = Text(
        "il numero di un atto, un'ora come 15:32, o giorno e ora come 2019-06-11T15:32",
        "the number of an operation, an hour such as 15:32, or day and hour such as 2019-06-11T15:32",
    );

    /// Reads a moment.
    pub(super) fn of(text: &str) -> Option<Self> {
        if let Ok(number) = text.parse() {
            return Some(Self::After(number));
        }
        // A minute is the whole of it.
        let whole = |text: &str| match text.len() {
            5 => format!("{text}:59"),
            _ => text.to_owned(),
        };
        if let Some((day, hour)) = text.split_once('T') {
            let (day, hour): (Date, Time) = (day.parse().ok()?, whole(hour).parse().ok()?);
            return Some(Self::Wall(day.to_datetime(hour)));
        }
        if let Ok(hour) = whole(text).parse() {
            return Some(Self::Hour(hour));
        }
        let day: Date = text.parse().ok()?;
        Some(Self::Wall(day.at(23, 59, 59, 0)))
    }

    /// The operation that it is after.
    fn number(self, talks: &Talks) -> u32 {
        let last_by = |wall| talks.last_by(wall).map_or(0, |o| o.number);
        match self {
            Self::After(number) => number,
            Self::Wall(wall) => last_by(wall),
            Self::Hour(hour) => {
                let last = talks.operations().last();
                last.map_or(0, |last| last_by(last.time.day().to_datetime(hour)))
            }
        }
    }
}

/// A moment of a history, found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    number: u32,
    time: Option<Moment>,
    last: u32,
}

impl Found {
    /// In words: "com'era dopo l'atto 4 di 12, 11/06/2019 15:32".
    pub(super) fn line(&self, lang: Lang) -> String {
        let when = self.time.as_ref().map(|time| {
            let day = date(time.day(), lang);
            format!(", {day} {}", time.hour())
        });
        let (number, last, when) = (self.number, self.last, when.unwrap_or_default());
        match (lang, number) {
            (Lang::It, 0) => format!("com'era all'apertura, prima di {last} atti\n"),
            (Lang::En, 0) => format!("as it was at the opening, before {last} operations\n"),
            (Lang::It, _) => format!("com'era dopo l'atto {number} di {last}{when}\n"),
            (Lang::En, _) => format!("as it was after operation {number} of {last}{when}\n"),
        }
    }

    /// For programs.
    pub(super) fn json(&self) -> Value {
        json!({
            "operation": self.number,
            "time": self.time.as_ref().map(Moment::as_str),
            "of": self.last,
        })
    }
}

/// Opens the session of a file as it was at a moment; without one, as it stands.
pub(super) fn open(
    path: &Path,
    when: Option<When>,
    library: &Library,
    today: Date,
    judged_on: Option<Date>,
) -> Result<(Case, Option<Found>), Stop> {
    let talks = store::load_talks(path, library, today, judged_on)?;
    let Some(when) = when else {
        return Ok((talks.case(), None));
    };
    let number = when.number(&talks);
    let state = talks.at(number).map_err(|fault| no_moment(path, fault))?;
    let mut case = state.to_case();
    case.day = judged_on.unwrap_or(case.day);
    let operations = talks.operations();
    let found = Found {
        number,
        time: (number as usize)
            .checked_sub(1)
            .and_then(|at| operations.get(at))
            .map(|o| o.time.clone()),
        last: u32::try_from(operations.len()).unwrap_or(u32::MAX),
    };
    Ok((case, Some(found)))
}

fn no_moment(path: &Path, fault: SessionFault) -> Stop {
    Stop::from(Box::new(TextError {
        origin: path.display().to_string(),
        text: String::new(),
        span: None,
        problem: Problem::Session(Box::new(fault)),
    }))
}

/// A file, and the moment after its last `@`; a file that has such a name is that file.
pub(super) fn file_at(word: &Path) -> (PathBuf, Option<When>) {
    let whole = (word.to_path_buf(), None);
    if word.exists() {
        return whole;
    }
    let Some((file, moment)) = word.to_str().and_then(|w| w.rsplit_once('@')) else {
        return whole;
    };
    match When::of(moment) {
        Some(when) => (PathBuf::from(file), Some(when)),
        None => whole,
    }
}
