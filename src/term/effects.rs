//! What the model asks for outside: files opened and written.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::{Effect, Opened, Origin, Told};
use crate::lang::Lang;
use crate::negotiation::Trial;
use crate::report::{Paint, store_error, store_error_line};
use crate::rules::Pack;
use crate::store::{self, StoreError, Workbook};

/// What files are needed for: the packs, the workbook, the days.
#[derive(Debug)]
pub struct Shelf {
    /// The packs there are.
    pub packs: Vec<Arc<Pack>>,
    /// Where workbooks are kept; `None`: the user's data folder.
    pub workbooks: Option<PathBuf>,
    /// The day of the run.
    pub today: Date,
    /// The day asked for in place of the session's.
    pub judged_on: Option<Date>,
    /// The language of errors.
    pub lang: Lang,
    workbook: Option<Workbook>,
}

impl Shelf {
    /// A shelf with no session on it yet.
    pub fn new(
        packs: Vec<Arc<Pack>>,
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
        }
    }

    /// Opens a session and its workbook.
    ///
    /// # Errors
    /// [`StoreError`] when the session cannot be used. A workbook that cannot be read is told, and does not stop.
    pub fn open(&mut self, origin: Origin) -> Result<Opened, StoreError> {
        let (today, judged_on) = (self.today, self.judged_on);
        let case = match &origin {
            Origin::File(path) => store::load_case(path, &self.packs, today, judged_on)?,
            Origin::Example(_) => {
                let example = store::example();
                store::open_text(example.name, example.text, &self.packs, today, judged_on)?
            }
        };
        let (trials, trouble) = match self.open_workbook(&case.session.identity()) {
            Ok(trials) => (trials, None),
            Err(error) => (Vec::new(), Some(store_error_line(&error, self.lang))),
        };
        Ok(Opened {
            case,
            origin,
            trials,
            trouble,
        })
    }

    fn open_workbook(&mut self, identity: &str) -> Result<Vec<Trial>, StoreError> {
        let folder = match &self.workbooks {
            Some(folder) => folder.clone(),
            None => store::default_workbook_folder()?,
        };
        let workbook = self.workbook.insert(Workbook::of(&folder, identity));
        workbook.trials()
    }

    /// Does an effect; `None` when there is nothing to tell.
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<Told> {
        let lang = self.lang;
        match effect {
            Effect::Quit => None,
            Effect::Open(origin) => Some(match self.open(origin) {
                Ok(opened) => Told::Opened(Box::new(opened)),
                Err(error) => Told::NotOpened(store_error(&error, lang, Paint::Plain)),
            }),
            Effect::Keep(record) => {
                let kept = match &mut self.workbook {
                    Some(workbook) => workbook.keep(&record),
                    None => Err(StoreError::NoHome),
                };
                kept.err()
                    .map(|error| Told::NotKept(store_error_line(&error, lang)))
            }
            Effect::Amend {
                path,
                before,
                session,
            } => {
                if let Err(error) = store::replace_session(&path, &before, &session) {
                    return Some(Told::NotAmended(store_error_line(&error, lang)));
                }
                // The workbook is of the figures that a session opens with: other figures, another workbook.
                let identity = session.identity();
                let trouble = self.open_workbook(&identity).err();
                Some(Told::Amended {
                    trouble: trouble.map(|error| store_error_line(&error, lang)),
                })
            }
            Effect::Snapshot {
                of,
                of_snapshot,
                moment,
                session,
            } => {
                let label = session.snapshot.as_ref().map_or("", |s| s.label.as_str());
                let path = store::snapshot_path(&of, of_snapshot, &moment, label);
                Some(match store::write_snapshot(&path, &session) {
                    Ok(path) => Told::SnapshotWritten(path),
                    Err(error) => Told::NotWritten(store_error_line(&error, lang)),
                })
            }
        }
    }
}
