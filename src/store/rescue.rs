//! Rescue copies: what the disk does not take is kept in the user's state folder, for the user alone, until its own place takes it.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::private::make_folder;
use super::read::read;
use super::session::{make_snapshot_folder, seal_snapshot, snapshot_path};
use super::text::to_text;
use super::write::{Existing, Readers, folder_of, sweep_folder, write_whole};
use super::{StoreError, Workbook};
use crate::negotiation::Session;

/// The folder of the rescue copies: `riparto` in the user's state folder.
#[derive(Debug, Clone)]
pub struct Rescue {
    folder: PathBuf,
}

impl Rescue {
    /// The user's own: under XDG's state folder, or under the data folder where the system has none for states.
    ///
    /// # Errors
    /// [`StoreError::NoHome`].
    pub fn of_user() -> Result<Self, StoreError> {
        let strategy = etcetera::choose_base_strategy().map_err(|_| StoreError::NoHome)?;
        let state = strategy.state_dir();
        Ok(Self::within(
            &state.unwrap_or_else(|| strategy.data_dir().join("state")),
        ))
    }

    /// True when nothing is kept here, which is how things are: then nothing needs to be looked for.
    pub fn is_empty(&self) -> bool {
        fs::read_dir(&self.folder).map_or(true, |mut entries| entries.next().is_none())
    }

    /// In a folder of states.
    pub fn within(states: &Path) -> Self {
        Self {
            folder: states.join("riparto"),
        }
    }

    /// Keeps a copy of a session, whole, with its history; in place of the one that the same run kept before at that `moment`. It is
    /// named after the hash of what the file itself opens with, `from`: there it is looked for.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_session(
        &self,
        of: &Path,
        from: &str,
        session: &Session,
        moment: &str,
    ) -> Result<PathBuf, StoreError> {
        let name = name_of(of, from, moment);
        self.write(
            &self.folder.join(format!("{name}.ron")),
            &to_text(session),
            Existing::Replace,
        )
    }

    /// The copies that go on from a file that opens with a hash, oldest first.
    pub fn of_session(&self, id: &str) -> Vec<PathBuf> {
        self.found(|name| name.id == short(id))
    }

    /// The last copy of a session of this name, whatever it holds: for when the session itself is gone.
    pub fn last_of(&self, session: &Path) -> Option<PathBuf> {
        let stem = stem(session);
        self.found(|name| name.stem == stem).pop()
    }

    /// Takes away a copy that is no longer needed.
    pub fn forget(copy: &Path) {
        let _ = fs::remove_file(copy);
    }

    /// Keeps what the workbook could not.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_workbook(
        &self,
        workbook: &mut Workbook,
        moment: &str,
    ) -> Result<PathBuf, StoreError> {
        self.make()?;
        let process = std::process::id();
        workbook.keep_apart(&self.folder, &format!("{moment}-{process}"))
    }

    /// Puts back in a workbook what was kept of it here; true when there was something.
    ///
    /// # Errors
    /// [`StoreError`]: what is here stays here.
    pub fn put_back(&self, workbook: &mut Workbook) -> Result<bool, StoreError> {
        let mut kept = self.files("quaderno");
        let stem = stem(workbook.path());
        kept.retain(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.strip_prefix(&stem).is_some_and(|r| r.starts_with('-'))
        });
        let mut any = false;
        for copy in kept {
            any |= workbook.put_back(&copy)?;
        }
        Ok(any)
    }

    /// Keeps a snapshot that its folder does not take.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_snapshot(
        &self,
        of: &Path,
        identity: &str,
        place: &Path,
        snapshot: &Session,
    ) -> Result<PathBuf, StoreError> {
        let folder = self.snapshots(of, identity);
        make_folder(&folder)?;
        let text = to_text(&seal_snapshot(snapshot));
        let name = place.file_stem().unwrap_or_default().to_string_lossy();
        for n in 1..1000 {
            let nth = if n == 1 {
                String::new()
            } else {
                format!("-{n}")
            };
            let copy = folder.join(format!("{name}{nth}.ron"));
            match self.write(&copy, &text, Existing::Refuse) {
                Err(StoreError::Exists(_)) => {}
                other => return other,
            }
        }
        Err(StoreError::Exists(folder))
    }

    /// Puts in their place the snapshots of a session that are kept here, as they are; how many.
    pub fn put_snapshots_back(&self, of: &Path, is_snapshot: bool, identity: &str) -> usize {
        let from = self.snapshots(of, identity);
        let to = folder_of(&snapshot_path(of, is_snapshot, "", ""));
        let mut put = 0;
        let kept = Self {
            folder: from.clone(),
        };
        for copy in kept.files("ron") {
            put += usize::from(put_snapshot_back(&copy, &to, of).is_ok());
        }
        let _ = fs::remove_dir(from);
        put
    }

    /// Takes away what a program that was stopped long ago left half written here; how many.
    pub fn sweep(&self, now: jiff::Timestamp) -> usize {
        sweep_folder(&self.folder, now)
    }

    /// Keeps the report of a defect.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep_report(&self, text: &str, moment: &str) -> Result<PathBuf, StoreError> {
        let process = std::process::id();
        let path = self.folder.join(format!("errore-{moment}-{process}.txt"));
        self.write(&path, text, Existing::Refuse)
    }

    fn write(&self, path: &Path, text: &str, existing: Existing) -> Result<PathBuf, StoreError> {
        self.make()?;
        write_whole(path, text, existing, Readers::OnlyMe)?;
        Ok(path.to_path_buf())
    }

    fn make(&self) -> Result<(), StoreError> {
        make_folder(&self.folder)
    }

    fn snapshots(&self, of: &Path, identity: &str) -> PathBuf {
        let (stem, id) = (stem(of), short(identity));
        self.folder.join(format!("{stem}-{id}-istantanee"))
    }

    fn found(&self, holds: impl Fn(&Name) -> bool) -> Vec<PathBuf> {
        let mut found: Vec<(String, PathBuf)> = Vec::new();
        for path in self.files("ron") {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if let Some(name) = Name::of(&stem).filter(&holds) {
                found.push((name.moment, path));
            }
        }
        found.sort();
        found.into_iter().map(|(_, path)| path).collect()
    }

    fn files(&self, end: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|path| path.is_file() && path.extension().is_some_and(|e| e == end));
        files.sort();
        files
    }
}

fn put_snapshot_back(copy: &Path, to: &Path, of: &Path) -> Result<(), StoreError> {
    let snapshot = super::load_session(copy)?;
    let private = snapshot.snapshot.is_none_or(|mark| mark.simulation);
    let readers = if private {
        Readers::OnlyMe
    } else {
        Readers::of(of)
    };
    make_snapshot_folder(to)?;
    let text = read(copy)?;
    let place = to.join(copy.file_name().unwrap_or_default());
    write_whole(&place, &text, Existing::Refuse, readers)?;
    fs::remove_file(copy).map_err(|e| StoreError::io(copy, e))
}

/// What the name of a copy tells.
struct Name {
    stem: String,
    id: String,
    moment: String,
}

impl Name {
    /// `prato-2019-0123456789ab-2026-11-22T153200-4711`.
    fn of(name: &str) -> Option<Self> {
        let mut parts = name.rsplitn(6, '-');
        let (_process, time) = (parts.next()?, parts.next()?);
        let (month, year) = (parts.next()?, parts.next()?);
        Some(Self {
            moment: format!("{year}-{month}-{time}"),
            id: parts.next()?.to_owned(),
            stem: parts.next()?.to_owned(),
        })
    }
}

fn name_of(session: &Path, id: &str, moment: &str) -> String {
    let process = std::process::id();
    format!("{}-{}-{moment}-{process}", stem(session), short(id))
}

/// As much of the name of a session as leaves room for the rest.
fn stem(session: &Path) -> String {
    let stem = session.file_stem().unwrap_or_default().to_string_lossy();
    stem.chars().take(48).collect()
}

fn short(id: &str) -> String {
    id.chars().take(12).collect()
}
