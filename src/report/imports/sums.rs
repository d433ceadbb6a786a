//! What the rows of a table make, and what it prints otherwise.

use super::spot;
use crate::documents::import::{Difference, Preview, Printed, Spot};
use crate::lang::{Lang, Text};

/// What the rows make, and what the table prints otherwise.
pub(super) fn sums(preview: &Preview, lang: Lang) -> String {
    let (sum, carried) = (preview.sum(), preview.carried());
    let mut text = match lang {
        Lang::It => format!("somma delle righe: {sum}"),
        Lang::En => format!("sum of the rows: {sum}"),
    };
    if !carried.is_zero() {
        text += &format!(" · economie {carried} · {}", sum + carried);
    }
    text += "\n";
    for total in &preview.totals {
        let at = spot(
            Spot {
                line: total.line,
                column: None,
            },
            preview,
            lang,
        );
        let differs =
            |d: &&Difference| matches!(d, Difference::Sum { spot, .. } if spot.line == total.line);
        if !total.checked {
            let words = Text(
                "totale non controllato: righe rifiutate",
                "total not checked: rows were refused",
            );
            text += &format!("? {at}: {}\n", words.of(lang));
        } else if !preview.differences.iter().any(|d| differs(&d)) {
            let words = Text(
                "il totale torna con le righe",
                "the total agrees with the rows",
            );
            text += &format!("✔ {at}: {}\n", words.of(lang));
        }
    }
    for difference in &preview.differences {
        text += &format!("✘ {}\n", self::difference(difference, preview, lang));
    }
    text
}

fn difference(difference: &Difference, preview: &Preview, lang: Lang) -> String {
    let row = |line: u32| spot(Spot { line, column: None }, preview, lang);
    match (difference, lang) {
        (
            Difference::Share {
                line,
                printed,
                computed,
            },
            Lang::It,
        ) => format!(
            "{}: la tabella dice {} %, l'importo fa {computed} %",
            row(*line),
            shown(printed)
        ),
        (
            Difference::Share {
                line,
                printed,
                computed,
            },
            Lang::En,
        ) => format!(
            "{}: the table says {} %, the amount makes {computed} %",
            row(*line),
            shown(printed)
        ),
        (
            Difference::Row {
                line,
                printed,
                computed,
            },
            Lang::It,
        ) => format!(
            "{}: il totale della riga dice {printed}, importo ed economie fanno {computed}: {}",
            row(*line),
            (*printed - *computed).signed()
        ),
        (
            Difference::Row {
                line,
                printed,
                computed,
            },
            Lang::En,
        ) => format!(
            "{}: the total of the row says {printed}, amount and economie make {computed}: {}",
            row(*line),
            (*printed - *computed).signed()
        ),
        (
            Difference::Sum {
                spot: at,
                printed,
                computed,
            },
            Lang::It,
        ) => format!(
            "{}: il totale dice {printed}, le righe fanno {computed}: non chiude per {}",
            spot(*at, preview, lang),
            (*printed - *computed).signed()
        ),
        (
            Difference::Sum {
                spot: at,
                printed,
                computed,
            },
            Lang::En,
        ) => format!(
            "{}: the total says {printed}, the rows make {computed}: it does not close by {}",
            spot(*at, preview, lang),
            (*printed - *computed).signed()
        ),
    }
}

fn shown(printed: &Printed) -> String {
    let side = printed
        .side
        .map(|side| format!("{side} "))
        .unwrap_or_default();
    format!("{side}{}", printed.percent)
}
