//! The words of last year beside this one.

use super::{Lang, Text};
use crate::dossier::PreviousLine;
use crate::money::{Amount, Share};

/// The shares of last year are of its fund.
pub const OF_THE_FUND: Text = Text(
    "Accanto all'anno scorso le quote sono del fondo, senza economie.",
    "Beside last year the shares are of the fund, without economie.",
);

/// A line had nothing of its own last year.
pub const NEW: Text = Text("non c'era", "not there");

/// The session does not hold it: where it comes from.
pub const UNKNOWN: Text = Text(
    "L'anno scorso non è in questa sessione: c'è in quelle create dalla sessione dell'anno prima, con {next-year} nell'elenco o con riparto new --from.",
    "Last year is not in this session: it is in those made from last year's session, with {next-year} in the list or with riparto new --from.",
);

/// What is shown.
pub fn beside(last: i16, year: i16, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Sotto ogni voce del {year} il {last}: importo, quota, differenza."),
        Lang::En => {
            format!("Under each line of {year} that of {last}: amount, share, difference.")
        }
    }
}

/// Heads the differences.
pub fn since(last: i16, lang: Lang) -> String {
    match lang {
        Lang::It => format!("dal {last}"),
        Lang::En => format!("from {last}"),
    }
}

/// The year, with the difference where that has no column.
pub fn row(last: i16, difference: Option<Amount>, lang: Lang) -> String {
    match (difference, lang) {
        (None, _) => last.to_string(),
        (Some(difference), Lang::It) => format!("{last} · ora {}", difference.signed()),
        (Some(difference), Lang::En) => format!("{last} · now {}", difference.signed()),
    }
}

/// The difference of two shares, in points.
pub fn points(now: Share, then: Share) -> String {
    if now.hundredths == then.hundredths {
        return String::new();
    }
    format!("{} p", moved(now, then))
}

/// By how many points a share moved.
pub fn moved(now: Share, then: Share) -> String {
    Amount::from_cents(now.hundredths - then.hundredths).signed()
}

/// The lines that are not there any more.
pub fn gone<'a>(
    last: i16,
    lines: impl Iterator<Item = &'a PreviousLine>,
    lang: Lang,
) -> Option<String> {
    let lines: Vec<String> = lines.map(|l| format!("{} {}", l.label, l.amount)).collect();
    let lines = (!lines.is_empty()).then(|| lines.join(" · "))?;
    Some(match lang {
        Lang::It => format!("solo nel {last}: {lines}"),
        Lang::En => format!("only in {last}: {lines}"),
    })
}
