//! The list of sessions as it is, and a session that begins.

use std::path::Path;

use super::{Shelf, papers};
use crate::app::{Effect, Making, Origin, SESSIONS, Told};
use crate::report::{Paint, store_error, store_error_line};
use crate::store::{self, StoreError};

impl Shelf {
    /// Does what the page of a session that begins asks for.
    pub(super) fn begin(&mut self, effect: Effect) -> Option<Told> {
        let lang = self.lang;
        Some(match effect {
            Effect::ListSessions => {
                let folder = Path::new(SESSIONS);
                Told::Listed(store::list_sessions(folder), folder.is_dir())
            }
            Effect::BeginSession => match self.packs.all() {
                Ok(packs) => Told::Begins(packs),
                Err(error) => Told::NotOpened(store_error(&error.into(), lang, Paint::Plain)),
            },
            Effect::ReadSession(origin) => {
                let read = self
                    .case(&origin)
                    .map(|case| Box::new((*case.session).clone()));
                let read = read.map_err(|error| store_error_line(&error, lang));
                Told::SessionRead(origin, read)
            }
            Effect::MakeSession(making) => match self.made(&making) {
                Ok(told) => told,
                Err(StoreError::Exists(path)) => Told::SessionThere(papers::free(&path)),
                Err(error) => Told::SessionNotMade(store_error_line(&error, lang)),
            },
            _ => return None,
        })
    }

    fn made(&mut self, making: &Making) -> Result<Told, StoreError> {
        // What would be refused on opening is refused before it is written.
        let text = store::to_text(&making.session);
        store::open_text("", &text, &self.packs, self.today, self.judged_on)?;
        store::write_new_session(&making.path, &making.session)?;
        let opened = self.open(Origin::File(making.path.clone()))?;
        Ok(Told::SessionMade(Box::new(opened), making.carried.clone()))
    }
}
