//! The words of `review`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

use super::{file, judged_on, open, rules_folder};
use crate::lang::{Lang, Text};

/// A negotiation read afterwards.
pub(super) fn review(lang: Lang) -> Command {
    let t = |text: Text| text.of(lang);
    Command::new("review")
        .about(t(Text(
            "Rilegge una trattativa, un atto alla volta (consulta)",
            "Read a negotiation again, act by act (consulta)",
        )))
        .alias("consulta")
        .arg(file(lang))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("text|json")
                .value_parser(PossibleValuesParser::new(["text", "json"]))
                .hide_possible_values(true)
                .help(t(Text(
                    "Testo da stampare o JSON per programmi; senza, su un terminale si sfoglia sullo schermo",
                    "Text to print or JSON for programs; without it, on a terminal it is leafed through on the screen",
                ))),
        )
        .arg(
            Arg::new("senza-nomi")
                .long("senza-nomi")
                .alias("no-names")
                .action(ArgAction::SetTrue)
                .help(t(Text(
                    "Lascia fuori i nomi delle persone",
                    "Leave out the names of people",
                ))),
        )
        .arg(judged_on(lang).help(t(Text(
            "Dice ciò che è sopravvenuto come noto quel giorno, come 2026-06-11; senza, oggi",
            "Tell later law as known on that day, such as 2026-06-11; without it, today",
        ))))
        .arg(rules_folder(lang))
        .args(open::look(lang))
        .arg(super::open::no_mouse(lang))
        .arg(super::open::plain(lang).conflicts_with("format"))
}
