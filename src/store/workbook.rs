//! The private workbook (*quaderno riservato*): simulations, indirizzi and notes, act by act, in a file only the user can read.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::StoreError;
use super::holder::Key;
use super::lines::{Lines, whole_lines};
use super::private::make_folder;
use super::read::{bytes_of, read};
use super::text::from_text;
use super::write::{Readers, folder_of};
use crate::negotiation::{Notebook, Record, Trial};

/// The workbook of a session: one record to a line, to the disk as it happens.
#[derive(Debug)]
pub struct Workbook {
    path: PathBuf,
    key: Key,
    /// The file, once it is ours alone.
    lines: Option<Lines>,
    /// What the file holds, once it was opened to be written.
    known: Option<String>,
    /// The records that could not be kept, as lines, oldest first.
    waiting: String,
    /// The rescue copy of what waits, and how much of it it has.
    apart: Option<(Lines, usize)>,
}

/// The folder of the workbooks in the user's data folder, `riparto` under XDG's.
///
/// # Errors
/// [`StoreError::NoHome`].
pub fn default_workbook_folder() -> Result<PathBuf, StoreError> {
    let strategy = etcetera::choose_base_strategy().map_err(|_| StoreError::NoHome)?;
    Ok(strategy.data_dir().join("riparto"))
}

impl Workbook {
    /// The workbook of a session in a folder. Nothing is created until something is kept.
    pub fn of(folder: &Path, identity: &str) -> Self {
        let plain = |c: &char| c.is_ascii_alphanumeric();
        let name: String = identity.chars().filter(plain).take(32).collect();
        Self {
            path: folder.join(format!("{name}.quaderno")),
            key: Key::new(),
            lines: None,
            known: None,
            waiting: String::new(),
            apart: None,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it holds. After a line that cannot be read no act is trusted until a simulation is named again. A last line cut by a
    /// crash was never confirmed to anyone, and is not counted.
    ///
    /// # Errors
    /// [`StoreError`] when the file is there but cannot be read.
    pub fn notebook(&self) -> Result<Notebook, StoreError> {
        Ok(self.read_as(&self.text()?))
    }

    fn read_as(&self, text: &str) -> Notebook {
        let origin = self.path.display().to_string();
        let lines = text.lines();
        Notebook::read(lines.map(|line| from_text(&origin, line).ok()))
    }

    /// The lines of the file.
    fn text(&self) -> Result<String, StoreError> {
        match bytes_of(&self.path) {
            Ok(bytes) => Ok(String::from_utf8_lossy(whole_lines(&bytes)).into_owned()),
            Err(e) if e.is_missing() => Ok(String::new()),
            Err(e) => Err(e),
        }
    }

    /// What it holds, to go on from it: what others add meanwhile is not taken for what was read.
    ///
    /// # Errors
    /// As [`Workbook::notebook`].
    pub fn begin(&mut self) -> Result<Notebook, StoreError> {
        let text = self.text()?;
        let notebook = self.read_as(&text);
        self.known = Some(text);
        Ok(notebook)
    }

    /// The simulations that it keeps, oldest first.
    ///
    /// # Errors
    /// As [`Workbook::notebook`].
    pub fn trials(&self) -> Result<Vec<Trial>, StoreError> {
        Ok(self.notebook()?.trials().to_vec())
    }

    /// Keeps a record: it is on the disk when this returns. One that could not be kept waits, and goes with the next.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep(&mut self, record: &Record) -> Result<(), StoreError> {
        self.keep_all([record])
    }

    /// Keeps records that came together, in one go: all of them are on the disk when this returns, or none.
    ///
    /// # Errors
    /// As [`Workbook::keep`].
    pub fn keep_all<'a>(
        &mut self,
        records: impl IntoIterator<Item = &'a Record>,
    ) -> Result<(), StoreError> {
        self.waiting.extend(records.into_iter().map(line_of));
        self.keep_waiting()
    }

    /// Keeps what waits.
    fn keep_waiting(&mut self) -> Result<(), StoreError> {
        self.opened()?.mend()?;
        let known = self.known.get_or_insert_default();
        if let Some(lines) = &mut self.lines {
            lines.add(&self.waiting)?;
        }
        known.push_str(&self.waiting);
        self.waiting.clear();
        if let Some((apart, _)) = self.apart.take() {
            let _ = fs::remove_file(apart.path());
        }
        Ok(())
    }

    /// True while there are records that could not be kept.
    pub fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Keeps what waits in a rescue copy, ours alone as long as the workbook lives: with all that the workbook should hold.
    pub(super) fn keep_apart(
        &mut self,
        folder: &Path,
        moment: &str,
    ) -> Result<PathBuf, StoreError> {
        let still = self.apart.take().filter(|(l, _)| l.is_still_there());
        let (mut lines, has) = if let Some(apart) = still {
            apart
        } else {
            let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
            let path = folder.join(format!("{stem}-{moment}.quaderno"));
            let mut lines = Lines::open(&path, Readers::OnlyMe, &self.key)?;
            lines.add(self.known.as_deref().unwrap_or_default())?;
            (lines, 0)
        };
        let added = lines.add(&self.waiting[has..]);
        let has = if added.is_ok() {
            self.waiting.len()
        } else {
            has
        };
        let path = lines.path().to_path_buf();
        self.apart = Some((lines, has));
        added.map(|()| path)
    }

    /// Puts back what a rescue copy has and the workbook has not, and takes the copy away. One that another program is writing is
    /// left to it. What does not go on from the workbook as it is now follows under numbers of its own.
    pub(super) fn put_back(&mut self, copy: &Path) -> Result<bool, StoreError> {
        let apart = match Lines::open(copy, Readers::OnlyMe, &self.key) {
            Ok(lines) => lines,
            Err(error) if error.is_held() => return Ok(false),
            Err(error) => return Err(error),
        };
        let text = read(copy)?;
        let present = self.text()?;
        let lost = if let Some(rest) = text.strip_prefix(&present) {
            rest.to_owned()
        } else {
            let origin = copy.display().to_string();
            let read = text.lines().map(|line| from_text(&origin, line));
            let records = read.collect::<Result<Vec<Record>, _>>()?;
            let records = self.read_as(&present).renumbered(records);
            records.iter().map(line_of).collect()
        };
        self.known = Some(present);
        let any = !lost.is_empty();
        if any {
            self.waiting += &lost;
            self.keep_waiting()?;
        }
        drop(apart);
        let _ = fs::remove_file(copy);
        Ok(any)
    }

    /// The file, ours alone: two programs that write the same simulation would make a third that nobody tried. One that was taken
    /// away under us is made again as it was.
    fn opened(&mut self) -> Result<&mut Lines, StoreError> {
        let lines = match self.lines.take().filter(Lines::is_still_there) {
            Some(lines) => lines,
            None => self.open()?,
        };
        Ok(self.lines.insert(lines))
    }

    fn open(&mut self) -> Result<Lines, StoreError> {
        make_folder(&folder_of(&self.path))?;
        let mut lines = Lines::open(&self.path, Readers::OnlyMe, &self.key)?;
        let there = bytes_of(&self.path)?;
        let there = String::from_utf8_lossy(&there).into_owned();
        match &self.known {
            None => self.known = Some(there),
            Some(known) if *known == there => {}
            Some(known) if there.is_empty() => lines.add(known)?,
            Some(_) => return Err(StoreError::Changed(self.path.clone())),
        }
        Ok(lines)
    }
}

/// A record as a line.
fn line_of(record: &Record) -> String {
    let mut line = ron::to_string(record).unwrap_or_default();
    line.push('\n');
    line
}
