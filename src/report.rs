//! Errors for people: what, where, why, what to do, in both languages.
//!
//! Above `lang`, `store` and `documents`: it words their typed errors. Nothing is lost on the way: the place, the excerpt and the
//! system's own words are all there.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::fund::{SplitFault, path_shown, visible};
use crate::lang::{self, Lang, Text};
use crate::negotiation::{AmendRefusal, NextFault, SessionFault};
use crate::store::{Problem, StoreError, TextError};
use excerpt::Excerpt;
use files::file_words;

mod bindings;
mod brief;
mod dossier_faults;
mod excerpt;
mod expected;
mod faults;
mod files;
mod held;
mod history;
mod imports;
mod pack_faults;
mod papers;
mod problems;
mod screen;
mod system;

pub use brief::{Brief, brief};
pub use imports::{import_preview, not_a_table, not_put};
pub use papers::{template_error, template_error_line};
pub use screen::{store_error_line, store_error_title, store_error_what};
pub use system::cause as system_cause;

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
            let Words { title, help } = file_words(other, path_shown, lang);
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

/// Why the session of a later year cannot be made, on one line.
pub fn next_fault_line(fault: NextFault, lang: Lang) -> String {
    match fault {
        NextFault::Session(fault) => {
            sentence(&problems::words(&Problem::Session(Box::new(fault)), lang).title)
        }
        other => lang::next_fault(&other, lang).unwrap_or_default(),
    }
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
