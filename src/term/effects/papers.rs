//! The papers outside: the templates of the office, and what is exported.

use std::path::{Path, PathBuf};

use crate::app::Told;
use crate::documents::{Paper, Template};
use crate::lang::Lang;
use crate::report::{store_error_line, template_error_line};
use crate::store::{self, StoreError};

/// How many names are tried where the one proposed is taken.
const MOST: u32 = 1000;

/// The templates that the office has put in place of ours. What is wrong with one is told, and ours stands.
pub(super) fn templates(lang: Lang) -> Told {
    let (mut own, mut trouble) = (Vec::new(), None);
    let Ok(folder) = store::templates_folder() else {
        return Told::Templates(own, trouble);
    };
    for paper in Paper::ALL {
        match store::load_template(&folder, paper.name()) {
            Ok(None) => {}
            Ok(Some((path, text))) => match Template::read(&text) {
                Ok(template) => own.push((paper, template)),
                Err(fault) => {
                    let origin = path.display().to_string();
                    trouble = Some(template_error_line(&fault, &origin, lang));
                }
            },
            Err(error) => trouble = Some(store_error_line(&error, lang)),
        }
    }
    Told::Templates(own, trouble)
}

/// Writes a paper. Where there is such a file another name is found, and nothing is written.
pub(super) fn write(path: PathBuf, bytes: &[u8], lang: Lang) -> Told {
    match store::write_new_paper(&path, bytes) {
        Ok(()) => Told::PaperWritten(path),
        Err(StoreError::Exists(_)) => Told::PaperThere(free(&path)),
        Err(error) => Told::PaperNotWritten(store_error_line(&error, lang)),
    }
}

/// The first free name beside a path: `quadro-2.html`.
pub(super) fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path.extension().unwrap_or_default().to_string_lossy();
    let numbered = |n: u32| path.with_file_name(format!("{stem}-{n}.{end}"));
    let found = (2..MOST).map(numbered).find(|path| !path.exists());
    found.unwrap_or_else(|| numbered(MOST))
}
