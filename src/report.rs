//! Errors for people: what, where, why, what to do, in both languages.
//!
//! Above `lang`, `store` and `documents`: it words their typed errors. Nothing is lost on the way: the place, the excerpt and the
//! system's own words are all there.

use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::fund::{SplitFault, path_shown, visible};
use crate::lang::{self, Lang, Text};
use crate::negotiation::{AmendRefusal, NextFault, SessionFault};
use crate::store::{Problem, StoreError, TextError};
use excerpt::Excerpt;
use held::held;

mod bindings;
mod brief;
mod dossier_faults;
mod excerpt;
mod expected;
mod faults;
mod held;
mod history;
mod imports;
mod pack_faults;
mod papers;
mod problems;

pub use brief::{Brief, brief};
pub use imports::{import_preview, not_a_table, not_put};
pub use papers::{template_error, template_error_line};

/// An error ready to be shown: a title and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub title: String,
    /// What to do.
    pub help: Option<String>,
}

impl Words {
    fn new(title: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            help: Some(help.into()),
        }
    }
}

/// Whether the excerpt may use the terminal's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Text alone.
    Plain,
    /// The terminal's own colours.
    Colours,
}

/// A file error as a whole text, with its excerpt when it has a place.
pub fn store_error(error: &StoreError, lang: Lang, paint: Paint) -> String {
    match error {
        StoreError::Text(text) => text_error(text, lang, paint),
        other => {
            let Words { title, help } = file_words(other, lang);
            let (error, hint) = (ERROR.of(lang), HELP.of(lang));
            let help = help.map(|h| format!("\n{hint}: {h}")).unwrap_or_default();
            format!("{error}: {title}{help}")
        }
    }
}

/// A text error with its excerpt: file, line, column, caret, and what to do.
pub fn text_error(error: &TextError, lang: Lang, paint: Paint) -> String {
    let words = problems::words(&error.problem, lang);
    let place = error.span.as_ref().map(|span| (error.text.as_str(), span));
    located(words, (&error.origin, place), lang, paint)
}

/// What is wrong, with the place of its file where there is one, and what to do.
fn located(
    Words { title, help }: Words,
    (origin, place): (&str, Option<(&str, &Range<usize>)>),
    lang: Lang,
    paint: Paint,
) -> String {
    let title = Level::ERROR
        .with_name(ERROR.of(lang))
        .primary_title(sentence(&title));
    let origin = visible(origin).replace(['\n', '\r'], "\u{fffd}");
    let mut group = match place {
        Some((text, span)) => {
            let Excerpt { text, line, mark } = Excerpt::of(text, span);
            let mark = AnnotationKind::Primary.span(mark);
            let excerpt = Snippet::source(text)
                .line_start(line)
                .path(origin)
                .annotation(mark);
            title.element(excerpt)
        }
        None => title.element(annotate_snippets::Origin::path(origin)),
    };
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(HELP.of(lang)).message(help));
    }
    let renderer = match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Colours => Renderer::styled(),
    };
    renderer.render(&[group]).clone()
}

/// A file error on one line, for a screen.
pub fn store_error_line(error: &StoreError, lang: Lang) -> String {
    let words = match error {
        StoreError::Text(text) => problems::words(&text.problem, lang),
        other => file_words(other, lang),
    };
    sentence(&words.title)
}

/// Why the session of a later year cannot be made, on one line.
pub fn next_fault_line(fault: NextFault, lang: Lang) -> String {
    match fault {
        NextFault::Session(fault) => {
            sentence(&problems::words(&Problem::Session(Box::new(fault)), lang).title)
        }
        other => lang::next_fault(&other, lang).unwrap_or_default(),
    }
}

fn kept(path: &Path, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "è il nome di una sessione o di un giornale, dove altro non si scrive",
            "scegliere un altro nome",
        ),
        Lang::En => (
            "it is the name of a session, or of a journal, where nothing else is written",
            "choose another name",
        ),
    };
    Words::new(format!("{what}: {}", path_shown(path)), todo)
}

fn no_folder(path: &Path, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => ("la cartella non c'è", "crearla, o scegliere un altro posto"),
        Lang::En => (
            "there is no such folder",
            "make it, or choose another place",
        ),
    };
    Words::new(format!("{what}: {}", path_shown(path)), todo)
}

fn recorded(path: &Path, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "ha una cronologia, o è un'istantanea, e non si sostituisce",
            "scegliere un altro nome, o spostare quel file con il suo giornale",
        ),
        Lang::En => (
            "it has a history, or is a snapshot, and is not replaced",
            "choose another name, or move that file with its journal",
        ),
    };
    Words::new(format!("{what}: {}", path_shown(path)), todo)
}

fn changed(path: &Path, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "è stato cambiato da altri",
            "riaprire la sessione e ripetere la modifica",
        ),
        Lang::En => (
            "was changed by others",
            "open the session again and repeat the change",
        ),
    };
    Words::new(format!("{} {what}", path_shown(path)), todo)
}

fn full(path: &Path, lang: Lang) -> Words {
    let (what, todo) = match lang {
        Lang::It => (
            "sul disco non c'è più posto per",
            "liberare spazio, o indicare un altro posto",
        ),
        Lang::En => (
            "there is no room left on the disk for",
            "make room, or name another place",
        ),
    };
    Words::new(format!("{what} {}", path_shown(path)), todo)
}

/// Why a change of the opening data would make a session impossible; `None` when the change has words of its own.
pub fn amend_fault(refusal: &AmendRefusal, lang: Lang) -> Option<String> {
    match refusal {
        AmendRefusal::Fault(fault) => Some(sentence(&faults::session(fault, lang).title)),
        _ => None,
    }
}

/// No title is longer: what a file has written is quoted in it, and may be the whole file.
const LONGEST: usize = 300;

/// A sentence with words of a file in it, on one line and not a book.
fn sentence(title: &str) -> String {
    let title = visible(title).replace(['\n', '\r', '\t'], " ");
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &title[..end]),
        None => title,
    }
}

const ERROR: Text = Text("errore", "error");
const HELP: Text = Text("aiuto", "help");

/// Why a session cannot be, on one line.
pub fn session_fault(fault: &SessionFault, lang: Lang) -> String {
    sentence(&faults::session(fault, lang).title)
}

/// Why some lines are no split, on one line.
pub fn split_fault(fault: &SplitFault, lang: Lang) -> String {
    sentence(&faults::split(fault, lang).title)
}

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each error, in one place"
)]
fn file_words(error: &StoreError, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match error {
        StoreError::Text(text) => problems::words(&text.problem, lang),
        StoreError::NotFound(path) if it => Words::new(
            format!("non c'è: {}", path_shown(path)),
            "controllare il percorso; `riparto` da solo elenca le sessioni della cartella sessions",
        ),
        StoreError::NotFound(path) => Words::new(
            format!("not found: {}", path_shown(path)),
            "check the path; `riparto` alone lists the sessions of the folder sessions",
        ),
        StoreError::NoFolder(path) => no_folder(path, lang),
        StoreError::IsFolder(path) if it => Words::new(
            format!("è una cartella: {}", path_shown(path)),
            "indicare un file; quello di una sessione finisce in .ron",
        ),
        StoreError::IsFolder(path) => Words::new(
            format!("it is a folder: {}", path_shown(path)),
            "name a file; that of a session ends in .ron",
        ),
        StoreError::Denied(path) if it => Words::new(
            format!("il sistema non lo permette: {}", path_shown(path)),
            "controllare i permessi del file e della cartella, o indicare un altro posto",
        ),
        StoreError::Denied(path) => Words::new(
            format!("the system does not allow it: {}", path_shown(path)),
            "check the permissions of the file and of the folder, or name another place",
        ),
        StoreError::Full(path) => full(path, lang),
        StoreError::Exists(path) if it => Words::new(
            format!("esiste già: {}", path_shown(path)),
            "scegliere un altro nome, o --force per sostituirlo",
        ),
        StoreError::Exists(path) => Words::new(
            format!("it exists already: {}", path_shown(path)),
            "choose another name, or --force to replace it",
        ),
        StoreError::Published(path) if it => Words::new(
            format!("è un caso pubblicato e non si scrive: {}", path_shown(path)),
            "scegliere un altro nome",
        ),
        StoreError::Published(path) => Words::new(
            format!(
                "it is a published case and is never written: {}",
                path_shown(path)
            ),
            "choose another name",
        ),
        StoreError::Changed(path) => changed(path, lang),
        StoreError::NotOurs(path) if it => Words::new(
            format!(
                "ciò che c'è non si legge come una sessione, e non si sostituisce: {}",
                path_shown(path)
            ),
            "scegliere un altro nome, o correggere o spostare quel file",
        ),
        StoreError::NotOurs(path) => Words::new(
            format!(
                "what is there does not read as a session, and is not replaced: {}",
                path_shown(path)
            ),
            "choose another name, or correct or move that file",
        ),
        StoreError::Kept(path) => kept(path, lang),
        StoreError::Recorded(path) => recorded(path, lang),
        StoreError::TooLarge(path) if it => Words::new(
            format!("file troppo grande: {}", path_shown(path)),
            "controllare che sia quello giusto: una sessione, una tabella, un modello sono molto più piccoli",
        ),
        StoreError::TooLarge(path) => Words::new(
            format!("the file is too large: {}", path_shown(path)),
            "check that it is the right one: a session, a table, a template are much smaller",
        ),
        StoreError::NotFile(path) if it => Words::new(
            format!("non è un file comune: {}", path_shown(path)),
            "indicare un altro file; se è accanto a una sessione, spostarlo altrove",
        ),
        StoreError::NotFile(path) => Words::new(
            format!("it is not an ordinary file: {}", path_shown(path)),
            "name another file; if it stands beside a session, move it elsewhere",
        ),
        StoreError::NotText(path) if it => Words::new(
            format!("non è un testo UTF-8: {}", path_shown(path)),
            "salvarlo di nuovo in UTF-8, o indicare un file di sessione .ron",
        ),
        StoreError::NotText(path) => Words::new(
            format!("it is not UTF-8 text: {}", path_shown(path)),
            "save it again as UTF-8, or name a session file, .ron",
        ),
        StoreError::NoPacks(path) if it => Words::new(
            format!(
                "nessun file .ron di regole in questa cartella: {}",
                path_shown(path)
            ),
            "controllare il percorso, dopo --rules o nella configurazione",
        ),
        StoreError::NoPacks(path) => Words::new(
            format!("no .ron file of rules in this folder: {}", path_shown(path)),
            "check the path, after --rules or in the configuration",
        ),
        StoreError::PackTwice(id, first, second) if it => Words::new(
            format!(
                "le regole «{id}» sono in due file: {} e {}",
                path_shown(first),
                path_shown(second)
            ),
            "toglierne uno, o dare alle altre un id loro",
        ),
        StoreError::PackTwice(id, first, second) => Words::new(
            format!(
                "the rules “{id}” are in two files: {} and {}",
                path_shown(first),
                path_shown(second)
            ),
            "take one away, or give the others an id of their own",
        ),
        StoreError::Busy(path) if it => Words::new(
            format!("un altro riparto sta scrivendo {}", path_shown(path)),
            "chiudere l'altra finestra, poi ripetere",
        ),
        StoreError::Busy(path) => Words::new(
            format!("another riparto is writing {}", path_shown(path)),
            "close the other window, then try again",
        ),
        StoreError::Held(holder) => held(holder, lang),
        StoreError::NoHome if it => Words::new(
            "non si trova la cartella dei dati dell'utente",
            "indicare con --workbook dove tenere il quaderno riservato",
        ),
        StoreError::NoHome => Words::new(
            "the user's data folder is not found",
            "say with --workbook where to keep the private workbook",
        ),
        StoreError::Io(path, system) if it => Words::new(
            format!(
                "il sistema segnala un errore su {}: {system}",
                path_shown(path)
            ),
            "riprovare, o indicare un altro posto",
        ),
        StoreError::Io(path, system) => Words::new(
            format!(
                "the system reports an error on {}: {system}",
                path_shown(path)
            ),
            "try again, or name another place",
        ),
    }
}
