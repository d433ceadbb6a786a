//! A table from outside: read, and made into a session with the checks that any session is opened with.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Shelf, papers};
use crate::app::{Destination, Incoming, Ordered, Origin, TableFrom, Told, areas};
use crate::documents::import::{MOST_FILE, NotATable};
use crate::fund::{Id, path_shown};
use crate::lang::imported as words;
use crate::report::{not_a_table, not_put, store_error_line};
use crate::rules::Pack;
use crate::store::{self, StoreError};

impl Shelf {
    /// Reads a table, for the year that was said of it or for that of the day.
    pub(super) fn read_table(&self, from: TableFrom, named: Option<Destination>) -> Told {
        self.table_read(from, named)
            .unwrap_or_else(Told::TableNotRead)
    }

    fn table_read(&self, from: TableFrom, named: Option<Destination>) -> Result<Told, String> {
        let packs = self.packs.all();
        let packs = packs.map_err(|e| store_error_line(&e.into(), self.lang))?;
        let areas = areas(&packs);
        let (of, path) = match (named, areas.first()) {
            (Some(named), _) => ((named.area, named.year), Some(named.path)),
            (None, Some(first)) => ((first.clone(), self.today.year()), None),
            (None, None) => return Err(words::NO_AREA.of(self.lang).to_owned()),
        };
        let table = Box::new(self.understood(from, of)?);
        Ok(Told::TableRead(table, areas, path.map(first_free)))
    }

    fn understood(&self, from: TableFrom, of: (Id, i16)) -> Result<Incoming, String> {
        let lang = self.lang;
        let (origin, bytes): (String, Arc<[u8]>) = match from {
            TableFrom::File(path) => {
                let origin = path_shown(&path);
                let bytes = match store::bytes_of(&path) {
                    Err(StoreError::TooLarge(_)) => {
                        let fault = NotATable::TooLarge { most: MOST_FILE };
                        return Err(not_a_table(&fault, &origin, lang).replace('\n', " · "));
                    }
                    read => read.map_err(|error| store_error_line(&error, lang))?,
                };
                (origin, bytes.into())
            }
            TableFrom::Pasted(text) => {
                (words::PASTED.of(lang).to_owned(), text.into_bytes().into())
            }
            TableFrom::Read(origin, bytes) => (origin, bytes),
        };
        let pack = self.rules_of(&of.0, of.1)?;
        let table = Incoming::understood((origin.clone(), bytes), of, pack.as_deref(), lang);
        table.map_err(|fault| not_a_table(&fault, &origin, lang).replace('\n', " · "))
    }

    /// The rules of an area and a year, where there are any.
    fn rules_of(&self, area: &Id, year: i16) -> Result<Option<Arc<Pack>>, String> {
        let packs = self.packs.for_year(None, area, year);
        let packs = packs.map_err(|e| store_error_line(&e.into(), self.lang))?;
        Ok(packs.into_iter().find(|pack| pack.governs(area, year)))
    }

    /// Makes the session of a table and opens it. Where there is such a file another name is found, and nothing is written.
    pub(super) fn import_table(&mut self, ordered: &Ordered) -> Told {
        match self.imported(ordered) {
            Ok(told) => told,
            Err(why) => Told::TableNotRead(why),
        }
    }

    fn imported(&mut self, ordered: &Ordered) -> Result<Told, String> {
        let lang = self.lang;
        let pack = self.rules_of(&ordered.table.area, ordered.year)?;
        let put = ordered
            .table
            .put(ordered.body.clone(), pack.as_deref(), lang);
        let put = put.map_err(|fault| not_put(&fault, lang).replace('\n', " · "))?;
        // What would be refused on opening is refused before it is written.
        let text = store::to_text(&put.session);
        store::open_text("", &text, &self.packs, self.today, self.judged_on)
            .map_err(|error| store_error_line(&StoreError::Text(error), lang))?;
        match store::write_new_session(&ordered.path, &put.session) {
            Err(StoreError::Exists(path)) => Ok(Told::ImportThere(papers::free(&path))),
            written => {
                written.map_err(|error| store_error_line(&error, lang))?;
                let opened = self.open(Origin::File(ordered.path.clone()));
                let opened = opened.map_err(|error| store_error_line(&error, lang))?;
                Ok(Told::Imported(Box::new(opened), put.rest))
            }
        }
    }
}

/// A path, or the first beside it that is free.
fn first_free(path: PathBuf) -> PathBuf {
    if Path::exists(&path) {
        papers::free(&path)
    } else {
        path
    }
}
