//! The opening data of a session: written in place of its file, or kept apart while the disk does not take them.

use std::path::Path;

use super::Shelf;
use crate::app::{Opened, Origin, Told};
use crate::lang::{Lang, told};
use crate::negotiation::{Notebook, Session, seal};
use crate::report::store_error_line;
use crate::store::{self, StoreError, Workbook};

/// That a file which is written here has other names, where it has.
pub(super) fn other_names(opened: &Opened, lang: Lang) -> Option<String> {
    let session = &opened.talks.opening().session;
    let written = !opened.held && !session.published && session.snapshot.is_none();
    let Origin::File(path) = &opened.origin else {
        return None;
    };
    let others = if written {
        store::other_names_of(path)
    } else {
        0
    };
    (others > 0).then(|| told::other_names(others, lang))
}

/// That a journal beside a file goes on from it, and is of no session: the file had another name when the program was stopped.
pub(super) fn left_journal(opened: &Opened, lang: Lang) -> Option<String> {
    let session = &opened.talks.opening().session;
    let Origin::File(path) = &opened.origin else {
        return None;
    };
    if opened.held || session.published || session.snapshot.is_some() {
        return None;
    }
    let head = || {
        if opened.talks.has_begun() {
            opened.talks.head().to_owned()
        } else {
            seal(session)
        }
    };
    let left = store::left_journal(path, head)?;
    Some(told::left_journal(
        &left.journal,
        &left.name,
        left.acts,
        lang,
    ))
}

impl Shelf {
    /// That a workbook has acts which cannot be read: what they said would be missed by nobody.
    pub(super) fn unread(&self, notebook: &Notebook) -> Option<String> {
        let workbook = self.workbook.as_ref().filter(|_| notebook.unread() > 0)?;
        let unread = told::workbook_unread(notebook.unread(), workbook.path(), self.lang);
        Some(unread)
    }

    /// Writes a session whose opening data were changed; `before` is what its file must still hold.
    pub(super) fn amend(&mut self, path: &Path, before: &Session, session: &Session) -> Told {
        let lang = self.lang;
        // One writer: who opened it first, or changed it first where it could not be held before.
        if self
            .journal(path)
            .take()
            .is_err_and(|error| error.is_held())
        {
            return Told::HeldByAnother;
        }
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
                | StoreError::Dangling { .. }
                | StoreError::NoFolder(_)
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
        let (notebook, trouble) = self.turn_workbook(&session.identity(), None);
        Told::Amended {
            notebook,
            trouble,
            apart,
        }
    }

    /// Turns to the workbook of other figures; why it could not be, in words.
    pub(super) fn turn_workbook(
        &mut self,
        identity: &str,
        working: Option<u32>,
    ) -> (Notebook, Option<String>) {
        match self.carry_to_workbook(identity, working) {
            Ok(notebook) => (notebook, None),
            Err(error) => (
                Notebook::default(),
                Some(store_error_line(&error, self.lang)),
            ),
        }
    }

    /// What the Giunta asks and the notes go with the session; simulations are of their own figures, but for one that is being
    /// worked on.
    fn carry_to_workbook(
        &mut self,
        identity: &str,
        working: Option<u32>,
    ) -> Result<Notebook, StoreError> {
        let before = self.workbook.as_ref().map(Workbook::notebook).transpose()?;
        let mut notebook = self.open_workbook(identity)?;
        let carried = before.map_or(Vec::new(), |before| {
            let mut carried = before.to_carry(&notebook);
            carried.extend(working.map_or(Vec::new(), |n| before.to_carry_trial(n, &notebook)));
            carried
        });
        for record in carried {
            if let Some(workbook) = &mut self.workbook {
                workbook.keep(&record)?;
            }
            notebook.follow(record);
        }
        Ok(notebook)
    }
}
