//! The words of `diff`.

use clap::{Arg, Command, ValueHint, value_parser};

use super::{format_option, judged_on, rules_folder};
use crate::lang::{Lang, Text};

/// What differs between two sessions.
pub(super) fn diff(lang: Lang) -> Command {
    let session = |name: &'static str, place: &'static str, help: Text| {
        Arg::new(name)
            .value_name(place)
            .value_hint(ValueHint::FilePath)
            .value_parser(value_parser!(std::path::PathBuf))
            .required(true)
            .help(help.of(lang))
    };
    Command::new("diff")
        .about(
            Text(
                "Confronta due sessioni, istantanee o momenti (confronta)",
                "Compare two sessions, snapshots or moments (confronta)",
            )
            .of(lang),
        )
        .alias("confronta")
        .arg(session(
            "a",
            "A",
            Text(
                "La sessione o l'istantanea di partenza; FILE@4, FILE@15:32 o FILE@2019-06-11T15:32 è com'era allora",
                "The session or snapshot to start from; FILE@4, FILE@15:32 or FILE@2019-06-11T15:32 is as it was then",
            ),
        ))
        .arg(session(
            "b",
            "B",
            Text(
                "La sessione o l'istantanea di arrivo",
                "The session or snapshot to compare it with",
            ),
        ))
        .arg(format_option(lang))
        .arg(judged_on(lang))
        .arg(rules_folder(lang))
}
