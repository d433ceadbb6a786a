//! The words of `tutorial`.

use clap::Command;

use super::open;
use crate::lang::{Lang, Text};

/// The lesson.
pub(super) fn tutorial(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    Command::new("tutorial")
        .about(t(Text(
            "Una lezione di dieci minuti su una copia di Prato 2019: controlla ciò che si fa, e non scrive nulla (lezione)",
            "A lesson of ten minutes on a copy of Prato 2019: it checks what is done, and writes nothing (lezione)",
        )))
        .alias("lezione")
        .args(open::look(lang))
        .arg(open::no_mouse(lang))
        .arg(open::plain(lang))
}
