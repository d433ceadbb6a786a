//! What the model asks for outside: files opened and written.

mod beginning;
mod copies;
mod folding;
mod import;
mod opening;
mod papers;
mod together;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use self::copies::Copies;
pub(super) use self::folding::Came;
use self::folding::{Due, Folding, goes_on_beside};

use super::at_work::AtWork;
use crate::app::{Effect, Opened, Origin, Proposal, Told};
use crate::dossier::Step;
use crate::fund::path_shown;
use crate::lang::{Lang, carried_briefly, told};
use crate::negotiation::{
    Case, Continues, Notebook, Operation, PRE_INTESA, SOTTOSCRIZIONE, Session, Talks, next_year,
    seal,
};
use crate::report::{Paint, next_fault_line, store_error, store_error_line};
use crate::store::{self, Journal, Library, Seen, StoreError, Workbook};

/// What files are needed for: the packs, the workbook, the days.
#[derive(Debug)]
pub struct Shelf {
    /// The packs there are.
    pub packs: Library,
    /// Where workbooks are kept; `None`: the user's data folder.
    pub workbooks: Option<PathBuf>,
    /// The day of the run.
    pub today: Date,
    /// The day asked for in place of the session's.
    pub judged_on: Option<Date>,
    /// The language of errors.
    pub lang: Lang,
    workbook: Option<Workbook>,
    journal: Option<Journal>,
    /// When the file is to be written with what the journal has.
    due: Due,
    /// The file being written again.
    folding: Option<Folding>,
    /// The rescue copies that this run keeps.
    copies: Copies,
    /// What of all this is being brought to the disk.
    pub(super) at_work: AtWork,
}

/// A session like another, that may be written and has not been agreed on: what was signed there is still to be signed here.
fn to_be_negotiated(of: &Session) -> Session {
    let agreed = |step: &Step| [PRE_INTESA, SOTTOSCRIZIONE].contains(&step.step.as_str());
    let procedure = of.procedure.iter().filter(|step| !agreed(step));
    Session {
        published: false,
        procedure: procedure.cloned().collect(),
        ..of.clone()
    }
}

impl Shelf {
    /// A shelf with no session on it yet.
    pub fn new(
        packs: Library,
        workbooks: Option<PathBuf>,
        today: Date,
        judged_on: Option<Date>,
        lang: Lang,
    ) -> Self {
        Self {
            packs,
            workbooks,
            today,
            judged_on,
            lang,
            workbook: None,
            journal: None,
            due: Due::Never,
            folding: None,
            copies: Copies::default(),
            at_work: AtWork::default(),
        }
    }

    /// The rescue copies that have what is nowhere else.
    pub(super) fn copies(&self) -> impl Iterator<Item = &Path> {
        self.copies.all()
    }

    /// Opens a session and its workbook.
    ///
    /// # Errors
    /// [`StoreError`] when the session cannot be used. A workbook that cannot be read is told, and does not stop.
    pub fn open(&mut self, origin: Origin) -> Result<Opened, StoreError> {
        self.due = Due::Never;
        let seen = match &origin {
            Origin::File(path) => Seen::at(path),
            Origin::Example(_) => None,
        };
        let (talks, in_file) = self.recovered(&origin)?;
        let identity = talks.opening().session.identity();
        let (notebook, trouble) = match self.open_workbook(&identity) {
            Ok(notebook) => {
                let unread = self.unread(&notebook);
                (notebook, unread)
            }
            Err(error) => (
                Notebook::default(),
                Some(store_error_line(&error, self.lang)),
            ),
        };
        // Who opens a session first writes it; whoever comes after looks, be it prepared still or begun. What is never written is
        // not held.
        let session = &talks.opening().session;
        let written = !session.published && session.snapshot.is_none();
        let taken = match (&origin, written) {
            (Origin::File(path), true) if talks.has_begun() => {
                Some(self.journal(path).take_as_read(seen, talks.head()))
            }
            (Origin::File(path), true) => Some(self.journal(path).take()),
            _ => None,
        };
        let held = matches!(&taken, Some(Err(error)) if error.is_held());
        // Nothing else tells who it is, nor what to do where it is there no more.
        let by_mark = taken.as_ref().and_then(|taken| taken.as_ref().err());
        let by_mark = by_mark.filter(|error| matches!(error, StoreError::Held(_)));
        let trouble = by_mark.map_or(trouble, |error| Some(store_error_line(error, self.lang)));
        // What the journal of another has is on its way to the file; that of nobody was left there.
        let left = matches!(&taken, Some(Ok(()))) && in_file < talks.operations().len();
        if let (Origin::File(path), false) = (&origin, held) {
            let swept = store::sweep(path, Timestamp::now());
            tracing::debug!(swept, "left half written");
        }
        let mut opened = Opened {
            talks,
            origin,
            notebook,
            trouble,
            held,
            rescued: None,
            in_file: left.then_some(in_file),
            told: None,
        };
        opened.told = opening::other_names(&opened, self.lang)
            .or_else(|| opening::left_journal(&opened, self.lang));
        self.look_for_copies(&mut opened);
        Ok(opened)
    }

    /// The copy of the example that a lesson is on: of no file, and with no workbook.
    ///
    /// # Errors
    /// [`StoreError`] when the packs cannot be read.
    pub fn lesson(&self) -> Result<Opened, StoreError> {
        let example = store::example();
        let session = to_be_negotiated(&store::session_from_text(example.text)?);
        let text = store::to_text(&session);
        let (today, judged_on) = (self.today, self.judged_on);
        let talks = store::talks_from_text(example.name, &text, &self.packs, today, judged_on)?;
        Ok(Opened {
            talks,
            // It takes what a session of one's own would take.
            origin: Origin::File(PathBuf::from(example.name)),
            notebook: Notebook::default(),
            trouble: None,
            held: false,
            rescued: None,
            in_file: None,
            told: None,
        })
    }

    fn case(&self, origin: &Origin) -> Result<Case, StoreError> {
        Ok(self.recovered(origin)?.0.case())
    }

    /// A negotiation, and how many of its acts its file has.
    fn recovered(&self, origin: &Origin) -> Result<(Talks, usize), StoreError> {
        let (packs, today, judged_on) = (&self.packs, self.today, self.judged_on);
        match origin {
            Origin::File(path) => store::load_recovered(path, packs, today, judged_on),
            Origin::Example(_) => {
                let (name, text) = (store::example().name, store::example().text);
                let talks = store::talks_from_text(name, text, packs, today, judged_on)?;
                let in_file = talks.operations().len();
                Ok((talks, in_file))
            }
        }
    }

    /// The year after that of a session, and the file that would be its session; or why not, in words.
    fn propose(&self, from: Origin) -> Result<Proposal, String> {
        let lang = self.lang;
        let last = self.case(&from).map_err(|e| self.words(&e))?.session;
        let year = last.year.saturating_add(1);
        let packs = self.packs.all().map_err(|e| self.words(&e.into()))?;
        next_year(&last, &packs, year).map_err(|fault| next_fault_line(fault, lang))?;
        let path = store::next_year_path(from.path(), last.year, year)
            .map_err(|error| self.words(&error))?;
        Ok(Proposal { from, year, path })
    }

    /// Makes the session of a next year and opens it; with what was carried, or why not, in words.
    fn make(&mut self, proposal: &Proposal) -> Result<(Opened, String), String> {
        let lang = self.lang;
        let last = self.case(&proposal.from);
        let last = last.map_err(|e| self.words(&e))?.session;
        let packs = self.packs.all().map_err(|e| self.words(&e.into()))?;
        let next = next_year(&last, &packs, proposal.year)
            .map_err(|fault| next_fault_line(fault, lang))?;
        let carried = carried_briefly(&next, lang);
        store::write_new_session(&proposal.path, &next.session).map_err(|e| self.words(&e))?;
        let opened = self.open(Origin::File(proposal.path.clone()));
        Ok((opened.map_err(|e| self.words(&e))?, carried))
    }

    /// Makes the session that goes on from another and opens it; or why not, in words.
    fn go_on(&mut self, from: &Origin, to: &Path) -> Result<Opened, String> {
        let of = self.case(from).map_err(|e| self.words(&e))?.session;
        let file = from.path().file_name().unwrap_or_default();
        let session = Session {
            continues: Some(Continues {
                file: path_shown(Path::new(file)),
                id: seal(&of),
            }),
            // What is agreed on now is judged by what is known now, not on the day of the case.
            as_known: None,
            ..to_be_negotiated(&of)
        };
        store::write_new_session(to, &session).map_err(|e| self.words(&e))?;
        let opened = self.open(Origin::File(to.to_path_buf()));
        opened.map_err(|e| self.words(&e))
    }

    /// An error in words; a file that is there already is not replaced, and is opened from the list.
    fn words(&self, error: &StoreError) -> String {
        match error {
            StoreError::Exists(path) => told::next_year_there(path, self.lang),
            other => store_error(other, self.lang, Paint::Plain),
        }
    }

    fn open_workbook(&mut self, identity: &str) -> Result<Notebook, StoreError> {
        let folder = match &self.workbooks {
            Some(folder) => folder.clone(),
            None => store::default_workbook_folder()?,
        };
        self.copies.workbook = None;
        let workbook = self.workbook.insert(Workbook::of(&folder, identity));
        workbook.begin()
    }

    /// The journal of a session: one at a time is written.
    fn journal(&mut self, session: &Path) -> &mut Journal {
        match &mut self.journal {
            Some(journal) if journal.session() == session => {}
            other => *other = Some(Journal::of(session)),
        }
        self.journal.get_or_insert_with(|| Journal::of(session))
    }

    /// Writes a session whole.
    fn save(&mut self, path: &Path, session: &Session) -> Option<Told> {
        let lang = self.lang;
        Some(match self.journal(path).save(session) {
            Ok(()) => {
                self.due = Due::Never;
                self.copies.forget_session();
                Told::TalksSaved
            }
            // Of the act that would have begun it, it was told already.
            Err(error) if error.is_held() && session.history.len() == 1 => return None,
            Err(error) => {
                let why = store_error_line(&error, lang);
                if self.journal(path).has_it_all() {
                    Told::InJournal(why)
                } else {
                    Told::NotRecorded(why)
                }
            }
        })
    }

    /// Keeps operations that came together in the journal of their session.
    fn record(&mut self, path: &Path, operations: Vec<Operation>) -> Option<Told> {
        let journal = self.journal(path);
        let is_first = operations.first().is_some_and(|first| first.number == 1);
        let behind = journal.is_behind();
        match journal.keep_all(operations) {
            // Another program has begun it meanwhile: what follows its acts is not known here.
            Err(error) if error.is_held() && is_first => {
                self.journal = None;
                Some(Told::HeldByAnother)
            }
            // What waited went with it.
            Ok(()) if behind => {
                self.due = self.due.max(Due::InQuiet);
                self.copies.forget_session();
                Some(Told::TalksSaved)
            }
            Ok(()) => {
                self.due = self.due.max(Due::InQuiet);
                None
            }
            Err(error) => Some(Told::NotRecorded(store_error_line(&error, self.lang))),
        }
    }

    /// Does an effect; `None` when there is nothing to tell.
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<Told> {
        let lang = self.lang;
        if !goes_on_beside(&effect) {
            self.end_fold();
        }
        match effect {
            Effect::Quit => None,
            Effect::Open(origin) => Some(match self.open(origin) {
                Ok(opened) => Told::Opened(Box::new(opened)),
                Err(error) => Told::NotOpened(store_error(&error, lang, Paint::Plain)),
            }),
            Effect::OpenLesson => Some(match self.lesson() {
                Ok(opened) => Told::Lesson(Box::new(opened)),
                Err(error) => Told::NotOpened(store_error(&error, lang, Paint::Plain)),
            }),
            Effect::Continue { from, to } => Some(match self.go_on(&from, &to) {
                Ok(opened) => Told::Continued(Box::new(opened)),
                Err(why) => Told::NotOpened(why),
            }),
            Effect::ProposeNextYear(from) => Some(match self.propose(from) {
                Ok(proposal) => Told::NextYear(proposal),
                Err(why) => Told::NotOpened(why),
            }),
            Effect::MakeNextYear(proposal) => Some(match self.make(&proposal) {
                Ok((opened, carried)) => Told::NextYearMade(Box::new(opened), carried),
                Err(why) => Told::NotOpened(why),
            }),
            Effect::ReadTable { from, named } => Some(self.read_table(from, named)),
            Effect::ImportTable(ordered) => Some(self.import_table(&ordered)),
            effect @ (Effect::ListSessions
            | Effect::BeginSession
            | Effect::ReadSession(_)
            | Effect::MakeSession(_)) => self.begin(effect),
            Effect::ReadTemplates => Some(papers::templates(lang)),
            Effect::WritePaper { path, bytes } => Some(papers::write(path, &bytes, lang)),
            Effect::Keep(record) => self.keep(&[record]),
            Effect::TurnWorkbook { identity, working } => {
                let (notebook, trouble) = self.turn_workbook(&identity, working);
                Some(Told::Turned(notebook, trouble))
            }
            Effect::Rescue { path, session, why } => Some(self.rescue(&path, &session, why)),
            Effect::TakeUp { copy, path } => Some(match self.take_up(&copy, &path) {
                Ok((opened, acts)) => Told::TakenUp(Box::new(opened), acts),
                Err(error) => Told::NotOpened(store_error_line(&error, lang)),
            }),
            Effect::Amend {
                path,
                before,
                session,
            } => Some(self.amend(&path, &before, &session)),
            Effect::Record { path, operation } => self.record(&path, vec![*operation]),
            Effect::Fold(path) => {
                self.fold_now(&path);
                None
            }
            Effect::SaveTalks { path, session } => self.save(&path, &session),
            Effect::Snapshot {
                of,
                of_snapshot,
                moment,
                mut session,
            } => {
                if session.carried.is_none() {
                    session.carried = self.packs.to_carry(&session).map(Box::new);
                }
                let label = session.snapshot.as_ref().map_or("", |s| s.label.as_str());
                let path = store::snapshot_path(&of, of_snapshot, &moment, label);
                Some(match store::write_snapshot(&of, &path, &session) {
                    Ok(path) => Told::SnapshotWritten(path),
                    Err(error) => self.snapshot_apart(&of, &path, &session, &error),
                })
            }
        }
    }
}
