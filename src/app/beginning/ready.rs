//! What is said of a session that begins, understood: what it would be in words, or what is wrong with it.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::SESSIONS;
use super::super::form::Part;
use super::super::update::session_file;
use super::{Beginning, Making, name_of, short_name};
use crate::fund::{Id, path_shown};
use crate::lang::{self, Lang, beginning as words, forms, imported, quoted, told};
use crate::money::{Amount, Entry, parse_entry};
use crate::negotiation::{
    Case, FirstYear, Names, Session, YEARS, first_year, governing, name_of_next, next_year,
};
use crate::report::{next_fault_line, session_fault};

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Trouble {
    /// The question.
    pub(in crate::app) part: Part,
    /// What is wrong.
    pub(in crate::app) why: Wanting,
}

/// What an answer wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Wanting {
    /// It was not given yet.
    All,
    /// It is none: why.
    Sense(String),
}

impl Beginning {
    /// What would be written.
    ///
    /// # Errors
    /// All that is wrong, in the order of the questions.
    pub(in crate::app) fn ready(&self, lang: Lang) -> Result<Making, Vec<Trouble>> {
        let mut troubles = Vec::new();
        let made = match self.goes_on_from() {
            Some(_) => self.next(&mut troubles, lang),
            None => self
                .first(&mut troubles, lang)
                .map(|session| (session, None)),
        };
        let path = note(Part::File, self.path(lang), &mut troubles);
        match (made, path) {
            (Some((session, carried)), Some(path)) if troubles.is_empty() => Ok(Making {
                path,
                session: Box::new(session),
                carried,
            }),
            _ => Err(troubles),
        }
    }

    /// What is wrong with a question, in words that name it.
    pub(in crate::app) fn told(&self, trouble: &Trouble, lang: Lang) -> String {
        let ask = self.form.asks.iter().find(|ask| ask.part == trouble.part);
        let name = ask.map_or("", |ask| ask.words.of(lang));
        match &trouble.why {
            Wanting::All => format!("{name}: {}", words::MISSING.of(lang)),
            Wanting::Sense(why) => format!("{name}: {why}"),
        }
    }

    /// What would be written in words; else what is wrong, and what is still to be said.
    pub(super) fn in_words(&self, lang: Lang) -> Vec<String> {
        let troubles = match self.ready(lang) {
            Ok(making) => return self.told_ready(&making, lang),
            Err(troubles) => troubles,
        };
        let is_missing = |trouble: &&Trouble| trouble.why == Wanting::All;
        let (missing, wrong): (Vec<&Trouble>, Vec<&Trouble>) =
            troubles.iter().partition(is_missing);
        let wrong = wrong.into_iter();
        let mut lines: Vec<String> = wrong
            .map(|trouble| format!("✘ {}", self.told(trouble, lang)))
            .collect();
        let name = |part: &Part| {
            let ask = self.form.asks.iter().find(|ask| ask.part == *part);
            ask.map(|ask| ask.words.of(lang).to_lowercase())
        };
        // The name of the file comes of the other answers.
        let others = troubles.len() > 1;
        let parts = missing.iter().map(|trouble| &trouble.part);
        let missing: Vec<String> = parts
            .filter(|part| !others || **part != Part::File)
            .filter_map(name)
            .collect();
        if !missing.is_empty() {
            lines.push(format!("– {}", forms::still(&missing, lang)));
        }
        lines
    }

    fn told_ready(&self, making: &Making, lang: Lang) -> Vec<String> {
        let session = &*making.session;
        let mut lines = vec![words::made_of(session, lang)];
        // Where what is typed is the whole of it, it stands in its question.
        if self.raw(&Part::File).trim() != making.path.display().to_string() {
            lines.push(words::written(&making.path, lang));
        }
        if let (Some(carried), Some(from)) = (&making.carried, self.goes_on_from()) {
            lines.push(words::carried(&short_name(from, lang), carried, lang));
        }
        let pack = governing(&self.packs, &session.area, session.year);
        lines.push(words::rules(pack, lang));
        if making.carried.is_none() {
            lines.push(words::lines(session, lang));
        }
        lines
    }

    /// The session of the first year, as far as it is understood.
    fn first(&self, troubles: &mut Vec<Trouble>, lang: Lang) -> Option<Session> {
        let body = note(Part::Body, self.said(&Part::Body), troubles);
        let area = note(Part::OtherArea, self.area(lang), troubles);
        let year = note(Part::Year, self.year(lang), troubles);
        let fund = note(Part::Fund, self.fund(lang), troubles);
        let (area, year) = (area?, year?);
        let pack = governing(&self.packs, &area, year);
        let said = FirstYear {
            body: body?,
            fund: fund?,
            lines: Vec::new(),
            economie: Vec::new(),
            area,
            year,
        };
        let names = Names {
            fund: words::FUND.of(lang),
            line: &|id, kind| words::line_label(id, kind, lang),
        };
        let made = first_year(said, pack, &names).map_err(|why| words::first_fault(&why, lang));
        // What would be refused on opening is refused before it is written; the day does not matter.
        let opened = made.and_then(|session| {
            Case::open(session.clone(), &self.packs, Date::default(), None)
                .map_err(|fault| session_fault(&fault, lang))?;
            Ok(session)
        });
        note(Part::Fund, opened.map_err(Wanting::Sense), troubles)
    }

    /// The session that goes on from another, and what was carried.
    fn next(&self, troubles: &mut Vec<Trouble>, lang: Lang) -> Option<(Session, Option<String>)> {
        let year = note(Part::Year, self.year(lang), troubles);
        let last = match self
            .last
            .as_ref()
            .filter(|(of, _)| Some(of) == self.goes_on_from())
        {
            Some((_, Ok(session))) => Ok(session),
            Some((_, Err(why))) => Err(Wanting::Sense(why.clone())),
            None => Err(Wanting::All),
        };
        let last = note(Part::From, last, troubles)?;
        let next = next_year(last, &self.packs, year?);
        let next = next.map_err(|fault| Wanting::Sense(next_fault_line(fault, lang)));
        let next = note(Part::Year, next, troubles)?;
        let carried = lang::carried_briefly(&next, lang);
        Some((next.session, Some(carried)))
    }

    fn said(&self, part: &Part) -> Result<String, Wanting> {
        self.form.text(part).ok_or(Wanting::All)
    }

    fn area(&self, lang: Lang) -> Result<Id, Wanting> {
        if let Some(area) = self.areas.get(self.form.one(&Part::Area)) {
            return Ok(area.clone());
        }
        let typed = self.said(&Part::OtherArea)?;
        let needed = || Wanting::Sense(told::NAME_FORM.of(lang).to_owned());
        Id::from_label(&typed).ok_or_else(needed)
    }

    fn year(&self, lang: Lang) -> Result<i16, Wanting> {
        let typed = self.said(&Part::Year)?;
        let year = typed.parse().ok().filter(|year| YEARS.contains(year));
        year.ok_or_else(|| Wanting::Sense(imported::YEAR_FORM.of(lang).to_owned()))
    }

    fn fund(&self, lang: Lang) -> Result<Amount, Wanting> {
        let typed = self.said(&Part::Fund)?;
        let why = match parse_entry(&typed) {
            Ok(Entry::Set(amount)) => return Ok(amount),
            Ok(_) => words::AN_AMOUNT.of(lang).to_owned(),
            Err(error) => lang::entry_error(&error, lang),
        };
        Err(Wanting::Sense(format!("{}: {why}", quoted(&typed, lang))))
    }

    fn path(&self, lang: Lang) -> Result<PathBuf, Wanting> {
        let typed = self.said(&Part::File)?;
        let beside = Path::new(SESSIONS).join("sessione.ron");
        let Some(path) = session_file(&typed, &beside) else {
            let why = imported::FILE_FORM.of(lang);
            return Err(Wanting::Sense(why.to_owned()));
        };
        if self.is_listed(&path) {
            let path = path_shown(&path);
            return Err(Wanting::Sense(words::there(&path, lang)));
        }
        Ok(path)
    }

    /// The name proposed for the file, of what is said already.
    pub(super) fn name(&self, last: Option<&Session>) -> Option<String> {
        let lang = Lang::It;
        let year = self.year(lang).ok()?;
        match (self.goes_on_from(), last) {
            (Some(from), Some(last)) => {
                let stem = from.path().file_stem().unwrap_or_default();
                Some(name_of_next(&stem.to_string_lossy(), last.year, year))
            }
            (Some(_), None) => None,
            (None, _) => {
                let body = self.said(&Part::Body).ok()?;
                name_of(&body, &self.area(lang).ok()?, year)
            }
        }
    }
}

/// What was understood; what was not is noted.
fn note<T>(part: Part, understood: Result<T, Wanting>, troubles: &mut Vec<Trouble>) -> Option<T> {
    match understood {
        Ok(understood) => Some(understood),
        Err(why) => {
            troubles.push(Trouble { part, why });
            None
        }
    }
}
