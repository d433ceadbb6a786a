//! An error of a file on the screen: in one or two rows, what, where, why, and what to do. There the path has not the room it has on
//! the lines of a command.

use std::path::{Component, Path, PathBuf};

use super::brief::{one_line, place};
use super::files::file_words;
use super::{problems, sentence};
use crate::fund::path_shown;
use crate::lang::{Lang, Text};
use crate::store::{StoreError, TextError};

/// A path of so many characters is shown whole.
const LONG: usize = 36;

/// A file error on one line, for a screen: with what to do.
pub fn store_error_line(error: &StoreError, lang: Lang) -> String {
    let what = store_error_what(error, lang);
    match todo(error, lang) {
        Some(todo) => sentence(&format!("{what}; {todo}")),
        None => what,
    }
}

/// The same without what to do, where something else says it.
pub fn store_error_what(error: &StoreError, lang: Lang) -> String {
    match error {
        StoreError::Text(text) => in_place(text, lang),
        other => store_error_title(other, lang),
    }
}

/// What is wrong alone, where something else says where and what to do.
pub fn store_error_title(error: &StoreError, lang: Lang) -> String {
    sentence(&file_words(error, shortly, lang).title)
}

/// What is wrong with a text, and where it stands. What was made here and is in no file yet has no place.
fn in_place(error: &TextError, lang: Lang) -> String {
    let title = sentence(&problems::words(&error.problem, lang).title);
    if error.origin.is_empty() {
        return title;
    }
    let file = shortly(Path::new(&error.origin));
    match &error.span {
        Some(span) => {
            let (line, column) = place(&error.text, span.start);
            format!("{file}:{line}:{column}: {title}")
        }
        None => format!("{file}: {title}"),
    }
}

/// As much of a path as a row has room for: its end, which tells it from others.
pub(super) fn shortly(path: &Path) -> String {
    let whole = path_shown(path);
    if whole.chars().count() <= LONG {
        return whole;
    }
    let mut end = PathBuf::from(path.file_name().unwrap_or(path.as_os_str()));
    let folders = path.parent().into_iter().flat_map(Path::components);
    for folder in folders
        .rev()
        .take_while(|part| matches!(part, Component::Normal(_)))
    {
        let longer = Path::new(&folder).join(&end);
        if path_shown(&longer).chars().count() > LONG {
            break;
        }
        end = longer;
    }
    let end = path_shown(&end);
    match end.char_indices().rev().nth(LONG) {
        Some((start, _)) => format!("…{}", &end[start..]),
        None => format!("…/{end}"),
    }
}

/// What to do, in a few words: those of the commands, but where they are long or speak of a command line.
fn todo(error: &StoreError, lang: Lang) -> Option<String> {
    let few = match error {
        // It says so already.
        StoreError::Held(_) => return None,
        StoreError::NotFound(_) | StoreError::Dangling { .. } => Text(
            "controllare il nome, e che il disco sia collegato",
            "check the name, and that the disk is connected",
        ),
        StoreError::IsFolder(_) => Text("indicare un file", "name a file"),
        StoreError::Denied(_) => Text(
            "controllare i permessi di file e cartella",
            "check the permissions of file and folder",
        ),
        StoreError::Exists(_) | StoreError::Recorded(_) => {
            Text("scegliere un altro nome", "choose another name")
        }
        StoreError::Changed(_) => Text("riaprire la sessione", "open the session again"),
        StoreError::NotOurs(_) => Text(
            "correggere o spostare quel file",
            "correct or move that file",
        ),
        StoreError::NotFile(_) => Text(
            "spostarlo, o indicarne un altro",
            "move it, or name another",
        ),
        StoreError::TooLarge(_) => Text(
            "controllare che sia quello giusto",
            "check that it is the right one",
        ),
        StoreError::NotText(_) => Text("salvarlo di nuovo in UTF-8", "save it again as UTF-8"),
        StoreError::NoPacks(_) => Text(
            "controllare il percorso delle regole",
            "check the path of the rules",
        ),
        StoreError::NoHome => Text(
            "riaprire con --workbook CARTELLA",
            "open again with --workbook FOLDER",
        ),
        StoreError::Text(_)
        | StoreError::Io(..)
        | StoreError::NoFolder(_)
        | StoreError::Full(_)
        | StoreError::Published(_)
        | StoreError::Kept(_)
        | StoreError::NotLog(_)
        | StoreError::PackTwice(..)
        | StoreError::Busy(_) => {
            let help = file_words(error, shortly, lang).help;
            return help.map(|help| one_line(&help));
        }
    };
    Some(few.of(lang).to_owned())
}
