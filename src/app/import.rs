//! [`Import`]: a table from outside, on its way to become a session: read, looked at, and written after four answers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::beginning::{area_options, name_of};
use super::form::Answer;
use super::{Command, Context, Field, SESSIONS, Scroll};
use crate::documents::import::{self, Choices, NotATable, NotPut, Placing, Preview, Put};
use crate::fund::Id;
use crate::lang::{Lang, beginning};
use crate::negotiation::Session;
use crate::report::import_preview;
use crate::rules::Pack;

/// The import that is going on.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// The table, once it was read.
    pub table: Option<Box<Incoming>>,
    /// What is asked; `None` while the preview is read.
    pub asked: Option<Wanted>,
    /// What is typed.
    pub field: Field,
    /// The areas that can be chosen, and another; which is chosen.
    pub areas: Option<Answer>,
    /// How far the preview is scrolled: what is "selected" is the first line in sight.
    pub scroll: Scroll,
    /// The file that was named.
    pub(super) typed: String,
    /// The body, once it was said.
    pub(super) body: String,
    /// The areas that the rules govern.
    pub(super) known: Vec<Id>,
    /// One that is not among them, as it was typed.
    pub(super) other: String,
    /// The year, once it was said.
    pub(super) year: Option<i16>,
}

/// What is asked of who imports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Where the table is, or the table itself.
    Table,
    /// The body.
    Body,
    /// The area of staff, among those known.
    Area,
    /// One that is not.
    OtherArea,
    /// The year of the fund.
    Year,
    /// The file of the session.
    File,
}

/// Where a table comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFrom {
    /// A file.
    File(PathBuf),
    /// What was pasted.
    Pasted(String),
    /// One that was read already: its name, and what is in it.
    Read(String, Arc<[u8]>),
}

/// What was said of the session that a table becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The area of staff.
    pub area: Id,
    /// The year of the fund.
    pub year: i16,
    /// The file that it would be.
    pub path: PathBuf,
}

/// A table as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Where it came from, in words.
    pub origin: String,
    /// What was read: what is written later is this, whatever becomes of the file.
    pub bytes: Arc<[u8]>,
    /// The area it was read for.
    pub area: Id,
    /// The year it was read for.
    pub year: i16,
    /// How it was understood.
    pub preview: Preview,
    /// The same in words, as the command prints it.
    pub text: String,
    /// Why no session can be made of it.
    pub fault: Option<NotPut>,
}

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Ordered {
    /// The table.
    pub table: Box<Incoming>,
    /// The body.
    pub body: String,
    /// The year of the fund.
    pub year: i16,
    /// The file of the session.
    pub path: PathBuf,
}

impl Import {
    /// One that asks for its table.
    pub(super) fn begin() -> Self {
        Self {
            asked: Some(Wanted::Table),
            ..Self::default()
        }
    }

    /// Where a key is typed.
    pub(super) fn context(&self) -> Context {
        match self.asked {
            Some(_) => Context::Entry,
            None => Context::Preview,
        }
    }

    /// True for a command that would do something now.
    pub(super) fn takes(&self, command: Command) -> bool {
        match command {
            Command::Back => true,
            Command::Accept => self.asked.is_some() || self.is_usable(),
            _ => self.asked.is_none(),
        }
    }

    /// True when a session can be made of the table.
    pub fn is_usable(&self) -> bool {
        self.table.as_ref().is_some_and(|t| t.fault.is_none())
    }

    /// Asks something, with an answer proposed.
    pub(super) fn ask(&mut self, wanted: Wanted, proposed: String) {
        self.asked = Some(wanted);
        self.field = Field::selected(proposed);
    }

    /// The areas that can be chosen; what was chosen stays so.
    pub(super) fn choose_among(&mut self, known: Vec<Id>, lang: Lang) {
        let at = match (&self.areas, known == self.known) {
            (Some(Answer::One { at, .. }), true) => *at,
            _ => 0,
        };
        let options = area_options(&known, lang);
        self.areas = Some(Answer::One { options, at });
        self.known = known;
    }

    /// The area: the one chosen, or the one typed where none of them is.
    pub(super) fn area(&self) -> Option<Id> {
        match &self.areas {
            Some(Answer::One { at, .. }) if *at < self.known.len() => self.known.get(*at).cloned(),
            _ => Id::from_label(&self.other),
        }
    }

    /// True when the area chosen is none of those known.
    pub(super) fn is_another(&self) -> bool {
        matches!(&self.areas, Some(Answer::One { at, .. }) if *at >= self.known.len())
    }

    /// To the preview, from its first line; from its end where something is refused, which is told there.
    pub(super) fn look(&mut self) {
        self.asked = None;
        self.scroll = Scroll::default();
        if !self.is_usable() {
            self.scroll.selected = usize::MAX;
        }
    }
}

impl Incoming {
    /// What is understood of a table, by the rules of a year where there are any.
    ///
    /// # Errors
    /// [`NotATable`]: nothing in it can be read.
    pub fn understood(
        (origin, bytes): (String, Arc<[u8]>),
        (area, year): (Id, i16),
        pack: Option<&Pack>,
        lang: Lang,
    ) -> Result<Self, NotATable> {
        let choices = Choices {
            year: Some(year),
            kinds: pack.map(|pack| &pack.line_kinds[..]).unwrap_or_default(),
            ..Choices::default()
        };
        let preview = import::preview(&bytes, &choices)?;
        let text = import_preview(&preview, lang);
        let mut incoming = Self {
            text,
            origin,
            bytes,
            area,
            year,
            preview,
            fault: None,
        };
        incoming.fault = incoming.put(String::new(), pack, lang).err();
        Ok(incoming)
    }

    /// The session that the table makes.
    ///
    /// # Errors
    /// [`NotPut`].
    pub fn put(&self, body: String, pack: Option<&Pack>, lang: Lang) -> Result<Put, NotPut> {
        let empty = Session::new(body, self.area.clone(), self.year);
        let fund = beginning::FUND.of(lang);
        self.preview.put_into(empty, pack, Placing::New, fund)
    }
}

/// The file that is proposed for the session of a body, an area and a year.
pub(super) fn proposed(body: &str, area: &Id, year: i16) -> PathBuf {
    let name = name_of(body, area, year).unwrap_or_else(|| format!("sessione-{year}"));
    Path::new(SESSIONS).join(format!("{name}.ron"))
}
