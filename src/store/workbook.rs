//! The private workbook (*quaderno riservato*): simulations, act by act, in a file only the user can read.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::StoreError;
use super::text::from_text;
use crate::negotiation::Record;

/// The journal of the simulations of a session: one record to a line, to the disk as it happens.
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
        let name: String = identity.chars().take(32).collect();
        Self {
            path: folder.join(format!("{name}.quaderno")),
            file: None,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All that it keeps, oldest first, and how many lines could not be read: nothing after the first of them is
    /// trusted. A last line cut by a crash was never confirmed to anyone, and is not counted.
    ///
    /// # Errors
    /// [`StoreError`] when the file is there but cannot be read.
    pub fn records(&self) -> Result<(Vec<Record>, usize), StoreError> {
        let text = match fs::read(&self.path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok((Vec::new(), 0)),
            Err(e) => return Err(StoreError::io(&self.path, e)),
        };
        let origin = self.path.display().to_string();
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let lines: Vec<&str> = whole.lines().collect();
        let read = |line: &&str| from_text(&origin, line).ok();
        let records: Vec<Record> = lines.iter().map_while(read).collect();
        let unread = lines.len() - records.len();
        Ok((records, unread))
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
            let file = self.open().map_err(fail(&self.path))?;
            // Two programs that write the same simulation would make a third that nobody tried.
            match file.try_lock() {
                Ok(()) => self.file = Some(file),
                Err(TryLockError::WouldBlock) => return Err(StoreError::Busy(self.path.clone())),
                Err(TryLockError::Error(e)) => return Err(StoreError::io(&self.path, e)),
            }
        }
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let mut line = ron::to_string(record).unwrap_or_default();
        line.push('\n');
        file.write_all(line.as_bytes()).map_err(fail(&self.path))?;
        file.sync_data().map_err(fail(&self.path))
    }

    /// Opens the file to add to it, ending first a line that a crash cut.
    fn open(&self) -> std::io::Result<File> {
        let folder = super::write::folder_of(&self.path);
        create_private_folder(&folder)?;
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(&self.path)?;
        if let Ok(bytes) = fs::read(&self.path)
            && !bytes.is_empty()
            && !bytes.ends_with(b"\n")
        {
            let whole = bytes
                .iter()
                .rposition(|&b| b == b'\n')
                .map_or(0, |at| at + 1);
            // The cut record was never confirmed to anyone: it goes, so that the next line is whole.
            file.set_len(whole as u64)?;
        }
        file.flush()?;
        Ok(file)
    }
}

fn create_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}
