//! The words of `follow`.

use clap::Command;

use super::{file, judged_on, open, rules_folder};
use crate::lang::{Lang, Text};

/// A negotiation that others hold, on another screen.
pub(super) fn follow(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    Command::new("follow")
        .about(t(Text(
            "Segue una trattativa da un altro schermo, in sola lettura e in cifre grandi (segui)",
            "Follow a negotiation from another screen, read-only and in large figures (segui)",
        )))
        .alias("segui")
        .arg(file(lang))
        .arg(judged_on(lang))
        .arg(rules_folder(lang))
        .args(open::look(lang))
}
