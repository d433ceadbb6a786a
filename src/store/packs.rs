//! The packs: those the program ships, and those of a folder of the user, read with the same strictness.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::library::shipped_packs;
use super::locate::hidden;
use super::locate_pack::locate_pack;
use super::read::read;
use super::safety::unsafe_inside;
use super::text::from_text;
use super::{Problem, StoreError, TextError};
use crate::rules::Pack;

/// A pack, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Its file; `None` when the program ships it.
    pub file: Option<PathBuf>,
}

/// The packs that come with the program, and those of a folder, where one is named. A pack of the folder with the id of
/// a shipped one stands in its place; the others come after, so that a session that names none is governed by a shipped
/// pack wherever there is one for its area and year.
///
/// # Errors
/// [`StoreError`]: the first file of the folder that cannot be used.
pub fn load_packs(folder: Option<&Path>) -> Result<Vec<Shelved>, StoreError> {
    let own = match folder {
        Some(folder) => packs_at(folder)?,
        None => Vec::new(),
    };
    let shipped = shipped_packs()?.into_iter();
    let shipped = shipped.map(|pack| Shelved { pack, file: None }).collect();
    Ok(together(shipped, own))
}

/// Some packs with others, which replace those of the same id and come after the rest.
pub fn together(mut packs: Vec<Shelved>, others: Vec<Shelved>) -> Vec<Shelved> {
    for other in others {
        match packs.iter_mut().find(|p| p.pack.id == other.pack.id) {
            Some(present) => *present = other,
            None => packs.push(other),
        }
    }
    packs
}

/// The pack of a file, or those of all the `.ron` files of a folder, by name.
///
/// # Errors
/// [`StoreError`]: the first that cannot be used, or that has the id of another one of the folder.
pub fn packs_at(path: &Path) -> Result<Vec<Shelved>, StoreError> {
    let fail = |e| StoreError::io(path, e);
    if !fs::metadata(path).map_err(fail)?.is_dir() {
        return Ok(vec![pack_of(path.to_path_buf())?]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(fail)? {
        let file = entry.map_err(fail)?.path();
        if file.extension().is_some_and(|e| e == "ron") && file.is_file() {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(StoreError::NoPacks(path.to_path_buf()));
    }
    files.sort();
    let mut packs: Vec<Shelved> = Vec::new();
    for file in files {
        let pack = pack_of(file.clone())?;
        let same = packs.iter().find(|p| p.pack.id == pack.pack.id);
        if let Some(first) = same.and_then(|p| p.file.clone()) {
            let id = pack.pack.id.clone();
            return Err(StoreError::PackTwice(id, first, file));
        }
        packs.push(pack);
    }
    Ok(packs)
}

fn pack_of(file: PathBuf) -> Result<Shelved, StoreError> {
    let pack = pack_from_text(&file.display().to_string(), &read(&file)?)?;
    Ok(Shelved {
        pack: Arc::new(pack),
        file: Some(file),
    })
}

/// Reads a pack from its text. `origin` names it in errors.
///
/// # Errors
/// [`TextError`] with the place.
pub fn pack_from_text(origin: &str, text: &str) -> Result<Pack, Box<TextError>> {
    let pack: Pack = from_text(origin, text)?;
    let refused = |span, problem| TextError {
        origin: origin.to_owned(),
        text: text.to_owned(),
        span,
        problem,
    };
    if let Some((character, within)) = unsafe_inside(&pack) {
        let place = hidden(text, character, &within);
        return Err(Box::new(refused(
            place,
            Problem::UnsafeCharacter(character),
        )));
    }
    pack.validate()
        .map_err(|fault| refused(locate_pack(text, &fault), Problem::Pack(Box::new(fault))))?;
    Ok(pack)
}
