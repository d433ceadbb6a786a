//! [`Beginning`]: a session that begins, on its page: what is said of it, and what it would be.

mod ready;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::form::{Answer, Ask, Form, Part, Purpose};
use super::{Field, Origin, SESSIONS};
use crate::fund::{Id, path_shown, visible};
use crate::lang::{Lang, beginning as words, forms};
use crate::negotiation::Session;
use crate::rules::Pack;

pub(super) use ready::Wanting;

/// A session that begins.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// Its page.
    pub form: Form,
    /// The rules there are.
    packs: Vec<Arc<Pack>>,
    /// The areas that can be chosen.
    areas: Vec<Id>,
    /// The sessions that it may go on from, in the order of the list.
    from: Vec<Origin>,
    /// The one that was read, or why it could not be.
    last: Option<(Origin, Result<Box<Session>, String>)>,
    /// An area that is not among those, as it was typed.
    other: Field,
    /// The year of the day.
    today: i16,
    /// The year and the file that were last proposed: they follow the answers until they are typed.
    proposed: (String, String),
}

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Making {
    /// The file.
    pub path: PathBuf,
    /// The session.
    pub session: Box<Session>,
    /// What was carried of the year before, in a sentence, where it goes on from one.
    pub carried: Option<String>,
}

/// The areas that the rules govern, in the order of the rules.
pub fn areas(packs: &[Arc<Pack>]) -> Vec<Id> {
    let mut areas = Vec::new();
    for pack in packs {
        if !areas.contains(&pack.area) {
            areas.push(pack.area.clone());
        }
    }
    areas
}

/// The name of the session of a body, an area and a year; `None` where the body's has no letter.
pub(super) fn name_of(body: &str, area: &Id, year: i16) -> Option<String> {
    let body = Id::from_label(body)?;
    Some(format!("{body}-{area}-{year}"))
}

/// The question of the area: one of those that the rules govern, or another.
pub(super) fn area_options(areas: &[Id], lang: Lang) -> Vec<String> {
    let known = areas.iter().map(ToString::to_string);
    known.chain([words::OTHER.of(lang).to_owned()]).collect()
}

impl Beginning {
    /// One with nothing said but the year, which is that of the day.
    pub(super) fn new(packs: Vec<Arc<Pack>>, from: Vec<Origin>, today: i16, lang: Lang) -> Self {
        let areas = areas(&packs);
        let year = today.to_string();
        let mut sessions = vec![forms::NONE.of(lang).to_owned()];
        sessions.extend(from.iter().map(|origin| short_name(origin, lang)));
        let asks = vec![
            Ask::text(Part::Body, words::BODY).hinted(words::BODY_HINT),
            Ask::one(Part::Area, words::AREA, area_options(&areas, lang)).hinted(words::AREA_HINT),
            Ask::text_from(Part::Year, words::YEAR, year.clone()).hinted(words::YEAR_HINT),
            Ask::text(Part::Fund, words::FUND).hinted(words::AMOUNT_HINT),
            Ask::one(Part::From, words::FROM, sessions).hinted(words::FROM_HINT),
            Ask::text(Part::File, words::FILE).hinted(words::FILE_HINT),
        ];
        let mut beginning = Self {
            form: Form::new(Purpose::NewSession, asks),
            packs,
            areas,
            from,
            last: None,
            other: Field::default(),
            today,
            proposed: (year, String::new()),
        };
        beginning.work_out(lang);
        beginning
    }

    /// The same page another time: the sessions are those that there are now.
    pub(super) fn again(mut self, packs: Vec<Arc<Pack>>, from: Vec<Origin>, lang: Lang) -> Self {
        let chosen = self.goes_on_from();
        let at = from.iter().position(|origin| Some(origin) == chosen);
        (self.areas, self.packs) = (areas(&packs), packs);
        let mut sessions = vec![forms::NONE.of(lang).to_owned()];
        sessions.extend(from.iter().map(|origin| short_name(origin, lang)));
        let areas = area_options(&self.areas, lang);
        for ask in &mut self.form.asks {
            match (&ask.part, &mut ask.answer) {
                (
                    Part::From,
                    Answer::One {
                        options,
                        at: chosen,
                    },
                ) => {
                    options.clone_from(&sessions);
                    *chosen = at.map_or(0, |at| at + 1);
                }
                (Part::Area, Answer::One { options, at }) => {
                    *at = (*at).min(areas.len() - 1);
                    options.clone_from(&areas);
                }
                _ => {}
            }
        }
        self.from = from;
        self.work_out(lang);
        self
    }

    /// True when nothing was said on the page but what it proposes.
    pub(super) fn is_blank(&self) -> bool {
        let said = |ask: &Ask| match (&ask.part, &ask.answer) {
            (Part::Year, Answer::Text(field)) => field.text().trim() != self.proposed.0,
            (Part::File, Answer::Text(field)) => field.text().trim() != self.proposed.1,
            (_, Answer::Text(field)) => !field.text().trim().is_empty(),
            (_, Answer::One { at, .. }) => *at > 0,
            _ => false,
        };
        !self.form.asks.iter().any(said)
    }

    /// The session that it goes on from, where it goes on from one.
    pub(super) fn goes_on_from(&self) -> Option<&Origin> {
        let at = self.form.one(&Part::From).checked_sub(1)?;
        self.from.get(at)
    }

    /// The session to be read: the one it goes on from, when that is not the one that was.
    pub(super) fn to_read(&self) -> Option<&Origin> {
        let from = self.goes_on_from()?;
        let read = self.last.as_ref().is_some_and(|(of, _)| of == from);
        (!read).then_some(from)
    }

    /// Takes note of a session that was read, or of why it was not.
    pub(super) fn read(&mut self, of: Origin, session: Result<Box<Session>, String>) {
        if self.goes_on_from() == Some(&of) {
            self.last = Some((of, session));
        }
    }

    /// True when no other question is asked after the one under the cursor.
    pub fn is_at_last(&self) -> bool {
        let after = self.form.asks.iter().skip(self.form.focus + 1);
        after.filter(|ask| ask.given.is_none()).count() == 0
    }

    /// Puts another name of the file in its question, under the cursor.
    pub(super) fn propose_file(&mut self, path: &Path, lang: Lang) {
        let path = path.display().to_string();
        self.go_to(&Part::File);
        self.set(&Part::File, path);
        self.work_out(lang);
    }

    /// To a question.
    pub(super) fn go_to(&mut self, part: &Part) {
        let at = self.form.asks.iter().position(|ask| ask.part == *part);
        self.form.focus = at.unwrap_or(self.form.focus);
    }

    /// After an answer changed: what depends on it follows.
    pub(super) fn work_out(&mut self, lang: Lang) {
        self.ask_other_area();
        let last = self.last_session().cloned();
        self.give(last.as_ref(), lang);
        self.propose_year(last.as_ref());
        self.propose_name(last.as_ref());
        self.form.preview = Ok(self.in_words(lang));
    }

    /// Where the area is none of those known it is asked; what was typed is not lost by looking at the others.
    fn ask_other_area(&mut self) {
        let asks = &mut self.form.asks;
        let place = asks.iter().position(|ask| ask.part == Part::OtherArea);
        if let Some(Answer::Text(field)) = place.map(|at| &asks[at].answer) {
            self.other = field.clone();
        }
        let area = asks.iter().position(|ask| ask.part == Part::Area);
        let wanted =
            self.form.one(&Part::Area) >= self.areas.len() && self.goes_on_from().is_none();
        match (place, area) {
            (None, Some(area)) if wanted => {
                let mut ask = Ask::text(Part::OtherArea, words::WHICH).hinted(words::WHICH_HINT);
                ask.answer = Answer::Text(self.other.clone());
                self.form.asks.insert(area + 1, ask);
                if self.form.focus > area {
                    self.form.focus += 1;
                }
            }
            (Some(at), _) if !wanted => {
                self.form.asks.remove(at);
                if self.form.focus >= at {
                    self.form.focus -= 1;
                }
            }
            _ => {}
        }
    }

    /// What comes from the session it goes on from is not asked: it is shown in its place.
    fn give(&mut self, last: Option<&Session>, lang: Lang) {
        let goes_on = self.goes_on_from().is_some();
        let given = |part: &Part| match (part, last) {
            (Part::Body, Some(last)) => Some(visible(&last.body)),
            (Part::Area, Some(last)) => Some(last.area.to_string()),
            (Part::Fund, Some(_)) => Some(words::CARRIED.of(lang).to_owned()),
            (Part::Body | Part::Area | Part::Fund, None) if goes_on => Some(String::new()),
            _ => None,
        };
        for ask in &mut self.form.asks {
            ask.given = given(&ask.part);
        }
    }

    /// The year after that of the session it goes on from, or that of the day.
    fn propose_year(&mut self, last: Option<&Session>) {
        let next = match last {
            Some(last) => last.year.saturating_add(1).to_string(),
            None if self.goes_on_from().is_some() => return,
            None => self.today.to_string(),
        };
        if self.raw(&Part::Year) == self.proposed.0 && self.proposed.0 != next {
            self.set(&Part::Year, next.clone());
            self.proposed.0 = next;
        }
    }

    fn propose_name(&mut self, last: Option<&Session>) {
        let typed = self.raw(&Part::File);
        if typed != self.proposed.1 {
            return;
        }
        let name = self.name(last);
        let path = name.map_or(String::new(), |name| self.free(&name).display().to_string());
        self.set(&Part::File, path.clone());
        self.proposed.1 = path;
    }

    /// The first of a name's files that the list does not have.
    fn free(&self, stem: &str) -> PathBuf {
        let there = |path: &PathBuf| self.is_listed(path);
        let file = |name: String| Path::new(SESSIONS).join(name);
        let first = file(format!("{stem}.ron"));
        if !there(&first) {
            return first;
        }
        let mut others = (2..=self.from.len() + 2).map(|n| file(format!("{stem}-{n}.ron")));
        others.find(|path| !there(path)).unwrap_or(first)
    }

    fn is_listed(&self, path: &Path) -> bool {
        let mut files = self.from.iter();
        files.any(|origin| matches!(origin, Origin::File(file) if file == path))
    }

    /// The session that it goes on from, once it was read.
    fn last_session(&self) -> Option<&Session> {
        let from = self.goes_on_from()?;
        match &self.last {
            Some((of, Ok(session))) if of == from => Some(session),
            _ => None,
        }
    }

    /// An answer as it is typed.
    fn raw(&self, part: &Part) -> String {
        match self.form.answer(part) {
            Some(Answer::Text(field)) => field.text().to_owned(),
            _ => String::new(),
        }
    }

    fn set(&mut self, part: &Part, text: String) {
        let mut asks = self.form.asks.iter_mut();
        if let Some(ask) = asks.find(|ask| ask.part == *part) {
            ask.answer = Answer::Text(Field::selected(text));
        }
    }
}

/// A session in a choice, in a few words.
fn short_name(origin: &Origin, lang: Lang) -> String {
    match origin {
        Origin::File(path) => {
            let stem = path.file_stem().unwrap_or_default();
            path_shown(Path::new(stem))
        }
        Origin::Example(_) => words::EXAMPLE.of(lang).to_owned(),
    }
}
