//! The words of an archive: what the answers on each session come to, and how many sessions are so.

use super::{Lang, Text};
use crate::money::Amount;
use crate::negotiation::Upshot;

/// What could not be read.
pub const UNREAD: Text = Text("non si può leggere", "cannot be read");

/// The sign of what cannot be read.
pub const UNREAD_SIGN: &str = "✘";

/// What the answers come to.
pub fn upshot(upshot: Upshot, lang: Lang) -> &'static str {
    match upshot {
        Upshot::Respected => Text("tutto rispettato", "all respected"),
        Upshot::Note => Text("rispettato, con note", "respected, with notes"),
        Upshot::NoRules => Text("senza regole", "no rules"),
        Upshot::CannotTell => Text("non tutto verificabile", "not all can be told"),
        Upshot::Asks => Text("chiede motivazione", "asks for a motivation"),
        Upshot::Blocks => Text("contrasta con legge o CCNL", "contrasts with law or CCNL"),
    }
    .of(lang)
}

/// The sign of what the answers come to: always beside its words, and one column wide.
pub fn upshot_sign(upshot: Upshot) -> &'static str {
    match upshot {
        Upshot::Respected => "✔",
        Upshot::Note => "·",
        Upshot::NoRules => "–",
        Upshot::CannotTell => "?",
        Upshot::Asks => "!",
        Upshot::Blocks => "✘",
    }
}

/// What was passed over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PassedOver {
    /// Snapshots.
    pub snapshots: usize,
    /// Rules and configurations.
    pub others: usize,
    /// Links to folders.
    pub links: usize,
}

/// What was passed over, in a sentence; `None` when nothing was.
pub fn passed_over(passed: PassedOver, lang: Lang) -> Option<String> {
    let PassedOver {
        snapshots,
        others,
        links,
    } = passed;
    let snapshots = told(
        snapshots,
        Text("istantanea", "snapshot"),
        Text("istantanee", "snapshots"),
        lang,
    )
    .map(|told| {
        let how = Text("con --istantanee si leggono", "--snapshots reads them");
        format!("{told} ({})", how.of(lang))
    });
    let others = told(
        others,
        Text(
            "file di regole o di configurazione",
            "file of rules or configuration",
        ),
        Text(
            "file di regole o di configurazione",
            "files of rules or configuration",
        ),
        lang,
    );
    let links = told(
        links,
        Text("collegamento a una cartella", "link to a folder"),
        Text("collegamenti a cartelle", "links to folders"),
        lang,
    );
    let all: Vec<String> = [snapshots, others, links].into_iter().flatten().collect();
    let title = Text("Non letti", "Passed over").of(lang);
    (!all.is_empty()).then(|| format!("{title}: {}", all.join(", ")))
}

/// How many sessions there are.
pub fn sessions(count: usize, lang: Lang) -> String {
    let (one, many) = (Text("sessione", "session"), Text("sessioni", "sessions"));
    let none = || format!("0 {}", many.of(lang));
    told(count, one, many, lang).unwrap_or_else(none)
}

/// How many files cannot be read, for who looks at the end alone.
pub fn unread(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::It, 1) => "1 file non si può leggere".to_owned(),
        (Lang::It, _) => format!("{} file non si possono leggere", grouped(count)),
        (Lang::En, 1) => "1 file cannot be read".to_owned(),
        (Lang::En, _) => format!("{} files cannot be read", grouped(count)),
    }
}

fn told(count: usize, one: Text, many: Text, lang: Lang) -> Option<String> {
    let word = if count == 1 { one } else { many };
    (count > 0).then(|| format!("{} {}", grouped(count), word.of(lang)))
}

/// A count as figures are written: `10.000`.
pub fn grouped(count: usize) -> String {
    let cents = i128::try_from(count).unwrap_or(i128::MAX / 100) * 100;
    let text = Amount::from_cents(cents).to_string();
    text.trim_end_matches(",00").to_owned()
}
