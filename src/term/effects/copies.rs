//! Rescue copies: made when a place does not take the work, looked for when a session is opened.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, Zoned};

use super::Shelf;
use crate::app::{Opened, Origin, Rescued, Told};
use crate::lang::rescue as words;
use crate::negotiation::{Record, Seals, Session, Talks, seal};
use crate::report::store_error_line;
use crate::store::{self, Rescue, StoreError};

/// The rescue copies that this run keeps.
#[derive(Debug, Default)]
pub(super) struct Copies {
    /// Of the session.
    session: Option<OfSession>,
    /// Of the workbook.
    pub(super) workbook: Option<PathBuf>,
    /// Of snapshots.
    snapshots: Vec<PathBuf>,
}

/// The rescue copy of a session.
#[derive(Debug)]
struct OfSession {
    /// The session's file.
    of: PathBuf,
    /// When the trouble began.
    began: String,
    /// The hash of what the file opens with: the copy goes on from it.
    from: String,
    copy: PathBuf,
}

impl Copies {
    /// Those that have what is nowhere else.
    pub(super) fn all(&self) -> impl Iterator<Item = &Path> {
        let session = self.session.iter().map(|of| &of.copy);
        let all = session.chain(&self.workbook).chain(&self.snapshots);
        all.map(PathBuf::as_path)
    }

    /// What the copy of the session has is in its place.
    pub(super) fn forget_session(&mut self) {
        if let Some(of) = self.session.take() {
            Rescue::forget(&of.copy);
        }
    }
}

/// The moment, as the name of a file has it.
fn moment() -> String {
    Zoned::now().strftime("%Y-%m-%dT%H%M%S").to_string()
}

impl Shelf {
    /// Keeps records that came together in the workbook, else in a rescue copy.
    pub(super) fn keep(&mut self, records: &[Record]) -> Option<Told> {
        let lang = self.lang;
        let Some(workbook) = &mut self.workbook else {
            return Some(Told::NotKept(store_error_line(&StoreError::NoHome, lang)));
        };
        let behind = workbook.is_behind();
        match workbook.keep_all(records) {
            Ok(()) => {
                self.copies.workbook = None;
                behind.then_some(Told::KeptAgain)
            }
            Err(error) => {
                let why = store_error_line(&error, lang);
                let rescue = Rescue::of_user();
                let copy = rescue.and_then(|r| r.keep_workbook(workbook, &moment()));
                Some(match copy {
                    Ok(copy) => {
                        self.copies.workbook = Some(copy.clone());
                        Told::KeptApart(copy, why)
                    }
                    Err(_) => Told::NotKept(why),
                })
            }
        }
    }

    /// Keeps a session in a rescue copy.
    pub(super) fn rescue(&mut self, path: &Path, session: &Session, why: String) -> Told {
        let from = session.id.as_deref().unwrap_or_default();
        match self.keep_apart(path, from, session) {
            Ok(copy) => Told::Rescued(copy, why),
            Err(_) => Told::NotRescued(why),
        }
    }

    /// Keeps a session in the rescue copy of this run: it goes on from a file that opens with `from`.
    pub(super) fn keep_apart(
        &mut self,
        path: &Path,
        from: &str,
        session: &Session,
    ) -> Result<PathBuf, StoreError> {
        // Opening data that are not in the file yet may have acts after them: they all go on from what the file has.
        let (began, from) = match &self.copies.session {
            Some(kept) if kept.of == path => (kept.began.clone(), kept.from.clone()),
            _ => (moment(), from.to_owned()),
        };
        let copy = Rescue::of_user()?.keep_session(path, &from, session, &began)?;
        self.copies.session = Some(OfSession {
            of: path.to_path_buf(),
            began,
            from,
            copy: copy.clone(),
        });
        Ok(copy)
    }

    /// Keeps a snapshot in a rescue copy.
    pub(super) fn snapshot_apart(
        &mut self,
        of: &Path,
        place: &Path,
        snapshot: &Session,
        error: &StoreError,
    ) -> Told {
        let why = store_error_line(error, self.lang);
        let identity = snapshot.snapshot.as_ref().map_or("", |mark| &mark.of);
        let kept = Rescue::of_user().and_then(|r| r.keep_snapshot(of, identity, place, snapshot));
        match kept {
            Ok(copy) => {
                self.copies.snapshots.push(copy.clone());
                Told::SnapshotApart(copy, why)
            }
            Err(_) => Told::NotWritten(why),
        }
    }

    /// Puts back what rescue copies have, where nothing is to be decided; offers the rest.
    pub(super) fn look_for_copies(&mut self, opened: &mut Opened) {
        let lang = self.lang;
        let rescue = Rescue::of_user().ok();
        let Some(rescue) = rescue.filter(|rescue| !rescue.is_empty()) else {
            return;
        };
        rescue.sweep(Timestamp::now());
        let session = &opened.talks.opening().session;
        let (identity, is_snapshot) = (session.identity(), session.snapshot.is_some());
        let mut said = Vec::new();
        if let Some(workbook) = &mut self.workbook {
            match rescue.put_back(workbook) {
                Ok(true) => {
                    opened.notebook = workbook.notebook().unwrap_or_default();
                    // At the table nothing private has words.
                    if !opened.talks.has_begun() {
                        said.push(words::WORKBOOK_BACK.of(lang).to_owned());
                    }
                }
                Ok(false) => {}
                Err(error) => opened.trouble = Some(store_error_line(&error, lang)),
            }
        }
        if let Origin::File(path) = &opened.origin {
            let put = rescue.put_snapshots_back(path, is_snapshot, &identity);
            if put > 0 {
                said.push(words::snapshots_back(put, lang));
            }
            if !opened.held && !session.published && !is_snapshot {
                match self.rescued(&rescue, path, &opened.talks) {
                    Ok(rescued) => opened.rescued = rescued,
                    Err(copy) => opened.trouble = Some(words::apart(&copy, lang)),
                }
            }
        }
        said.extend(opened.told.take());
        opened.told = (!said.is_empty()).then(|| said.join(" "));
    }

    /// The rescue copy that has most of what a negotiation has not. Those that have nothing more are taken away. The error is one
    /// that does not go on from it.
    fn rescued(
        &self,
        rescue: &Rescue,
        path: &Path,
        talks: &Talks,
    ) -> Result<Option<Rescued>, PathBuf> {
        let id = talks.id().map(str::to_owned);
        let id = id.unwrap_or_else(|| seal(&talks.opening().session));
        let (mut best, mut other): (Option<Rescued>, _) = (None, None);
        for copy in rescue.of_session(&id) {
            if store::is_same_file(&copy, path) {
                continue;
            }
            let Ok(theirs) = store::load_talks(&copy, &self.packs, self.today, self.judged_on)
            else {
                other = Some(copy);
                continue;
            };
            let (here, there) = (talks.operations(), theirs.operations());
            let opens_so =
                Seals::of(&talks.opening().session) == Seals::of(&theirs.opening().session);
            if opens_so && here.starts_with(there) {
                Rescue::forget(&copy);
            } else if !opens_so && talks.has_begun() {
                // Opening data do not change once a negotiation has begun.
                other = Some(copy);
            } else if !there.starts_with(here) {
                other = Some(copy);
            } else if best
                .as_ref()
                .is_none_or(|b| b.talks.operations().len() < there.len())
            {
                best = Some(Rescued {
                    copy,
                    talks: theirs,
                });
            }
        }
        match (best, other) {
            (None, Some(other)) => Err(other),
            (best, _) => Ok(best),
        }
    }

    /// Writes what a rescue copy has in its session, takes the copy away, and opens the session again; how many acts.
    pub(super) fn take_up(
        &mut self,
        copy: &Path,
        path: &Path,
    ) -> Result<(Opened, usize), StoreError> {
        let load = |path: &Path| store::load_talks(path, &self.packs, self.today, self.judged_on);
        let (talks, before) = (load(copy)?, load(path)?);
        let acts =
            talks.operations().len() - before.operations().len().min(talks.operations().len());
        let session = talks.session();
        if before.has_begun() {
            self.journal(path).save(&session)?;
        } else {
            // Other opening data, with the acts that followed them.
            self.journal = None;
            store::replace_session(path, &before.session(), &session)?;
        }
        Rescue::forget(copy);
        Ok((self.open(Origin::File(path.to_path_buf()))?, acts))
    }
}
