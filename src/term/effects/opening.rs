//! The opening data of a session: written in place of its file, or kept apart while the disk does not take them.

use std::path::Path;

use super::Shelf;
use crate::app::Told;
use crate::negotiation::{Notebook, Session, seal};
use crate::report::store_error_line;
use crate::store::{self, StoreError, Workbook};

impl Shelf {
    /// Writes a session whose opening data were changed; `before` is what its file must still hold.
    pub(super) fn amend(&mut self, path: &Path, before: &Session, session: &Session) -> Told {
        let lang = self.lang;
        let apart = match store::replace_session(path, before, session) {
            Ok(()) => {
                self.copies.forget_session();
                None
            }
            // The disk does not take it: it may take it later.
            Err(
                error @ (StoreError::Full(_)
                | StoreError::Denied(_)
                | StoreError::NotFound(_)
                | StoreError::Io(..)),
            ) => {
                let why = store_error_line(&error, lang);
                match self.keep_apart(path, &seal(before), session) {
                    Ok(copy) => Some((copy, why)),
                    Err(_) => return Told::NotAmended(why),
                }
            }
            // What others did meanwhile stays, and what is never written is not.
            Err(error) => return Told::NotAmended(store_error_line(&error, lang)),
        };
        // The workbook is of the figures that a session opens with: other figures, another workbook.
        let (notebook, trouble) = match self.turn_workbook(&session.identity()) {
            Ok(notebook) => (notebook, None),
            Err(error) => (Notebook::default(), Some(store_error_line(&error, lang))),
        };
        Told::Amended {
            notebook,
            trouble,
            apart,
        }
    }

    /// Turns to the workbook of other figures. What the Giunta asks and the notes go with the session; simulations are of
    /// their own figures.
    fn turn_workbook(&mut self, identity: &str) -> Result<Notebook, StoreError> {
        let before = self.workbook.as_ref().map(Workbook::notebook).transpose()?;
        let mut notebook = self.open_workbook(identity)?;
        let carried = before.map_or(Vec::new(), |before| before.to_carry(&notebook));
        for record in carried {
            if let Some(workbook) = &mut self.workbook {
                workbook.keep(&record)?;
            }
            notebook.follow(record);
        }
        Ok(notebook)
    }
}
