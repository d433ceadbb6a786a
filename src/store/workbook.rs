//! The private workbook (*quaderno riservato*): simulations, indirizzi and notes, act by act, in a file only the user can read.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::StoreError;
use super::private::{make_folder, to_add_to};
use super::read::bytes_of;
use super::text::from_text;
use crate::negotiation::{Notebook, Record, Trial};

/// The workbook of a session: one record to a line, to the disk as it happens.
#[derive(Debug)]
pub struct Workbook {
    path: PathBuf,
    file: Option<File>,
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
            file: None,
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
        let text = match bytes_of(&self.path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(StoreError::NotFound(_)) => return Ok(Notebook::default()),
            Err(e) => return Err(e),
        };
        let origin = self.path.display().to_string();
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let lines = whole.lines();
        Ok(Notebook::read(
            lines.map(|line| from_text(&origin, line).ok()),
        ))
    }

    /// The simulations that it keeps, oldest first.
    ///
    /// # Errors
    /// As [`Workbook::notebook`].
    pub fn trials(&self) -> Result<Vec<Trial>, StoreError> {
        Ok(self.notebook()?.trials().to_vec())
    }

    /// Keeps a record: it is on the disk when this returns.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn keep(&mut self, record: &Record) -> Result<(), StoreError> {
        let fail = |path: &Path| {
            let path = path.to_path_buf();
            move |e| StoreError::io(&path, e)
        };
        if self.file.is_none() {
            let file = self.open()?;
            // Two programs that write the same simulation would make a third that nobody tried.
            match file.try_lock() {
                Ok(()) => {
                    self.end_cut_line(&file)?;
                    super::write::sync_folder(&super::write::folder_of(&self.path));
                    self.file = Some(file);
                }
                Err(TryLockError::WouldBlock) => return Err(StoreError::Busy(self.path.clone())),
                Err(TryLockError::Error(e)) => return Err(StoreError::io(&self.path, e)),
            }
        }
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let mut line = ron::to_string(record).unwrap_or_default();
        line.push('\n');
        let written = file
            .write_all(line.as_bytes())
            .and_then(|()| file.sync_data());
        if written.is_err() {
            // Part of the line may be there: it is taken away when the file is opened again.
            self.file = None;
        }
        written.map_err(fail(&self.path))
    }

    /// Opens the file to add to it.
    fn open(&self) -> Result<File, StoreError> {
        make_folder(&super::write::folder_of(&self.path))?;
        to_add_to(&self.path)
    }

    /// Takes away a line that a crash cut, once the file is ours alone: it was never confirmed to anyone, and the next one
    /// is to be whole.
    fn end_cut_line(&self, file: &File) -> Result<(), StoreError> {
        let bytes = bytes_of(&self.path)?;
        let whole = bytes
            .iter()
            .rposition(|&b| b == b'\n')
            .map_or(0, |at| at + 1);
        if whole < bytes.len() {
            file.set_len(whole as u64)
                .map_err(|e| StoreError::io(&self.path, e))?;
        }
        Ok(())
    }
}
