//! A table from outside, in words: what was understood of it, what does not close, what was refused.

mod faults;
mod placed;
mod sums;

use super::{ERROR, HELP, Words, sentence};
use crate::documents::import::{
    Column, Found, KindBy, Known, Letter, Letters, NotATable, NotPut, Preview, Role, Row, RowsAre,
    Spot, What,
};
use crate::lang::{self, Lang, Text, quoted};

/// The whole preview.
pub fn import_preview(preview: &Preview, lang: Lang) -> String {
    let mut text = format!("{}\n", found(&preview.found, lang));
    text += &match (preview.head, lang) {
        (Some(line), Lang::It) => format!("intestazione: riga {line}\n"),
        (Some(line), Lang::En) => format!("head: line {line}\n"),
        (None, Lang::It) => {
            "senza intestazione: le colonne si capiscono da ciò che contengono\n".to_owned()
        }
        (None, Lang::En) => "no head: the columns are told from what is in them\n".to_owned(),
    };
    for column in &preview.columns {
        text += &format!("  {}\n", self::column(column, lang));
    }
    text += &format!("\n{}\n", rows_are(preview, lang));
    let label = preview
        .rows
        .iter()
        .map(|r| r.label.chars().count().min(LABEL));
    let width = label.max().unwrap_or_default();
    for row in &preview.rows {
        text += &format!("  {}\n", self::row(row, width, lang));
    }
    text += &sums::sums(preview, lang);
    for (line, passed) in &preview.passed {
        let at = spot(
            Spot {
                line: *line,
                column: None,
            },
            preview,
            lang,
        );
        let words = Text("senza cifre", "no figures").of(lang);
        text += &format!("– {at}, {words}: {}\n", quoted(&clipped(passed, 60), lang));
    }
    for line in &preview.skipped {
        text += &match lang {
            Lang::It => format!("– riga {line}: saltata, come chiesto\n"),
            Lang::En => format!("– line {line}: left out, as asked\n"),
        };
    }
    if let Some(line) = preview.ended {
        text += &match lang {
            Lang::It => format!("– dalla riga {line} comincia un'altra tabella: non si legge\n"),
            Lang::En => format!("– from line {line} another table begins: it is not read\n"),
        };
    }
    text + &refused(preview, lang)
}

/// Why a file, or a text, is no table. `origin` names it.
pub fn not_a_table(fault: &NotATable, origin: &str, lang: Lang) -> String {
    told(&faults::not_a_table(fault, lang), Some(origin), lang)
}

/// Why a table is not put into a session.
pub fn not_put(fault: &NotPut, lang: Lang) -> String {
    told(&placed::not_put(fault, lang), None, lang)
}

fn told(words: &Words, origin: Option<&str>, lang: Lang) -> String {
    let (error, help) = (ERROR.of(lang), HELP.of(lang));
    let origin = origin
        .map(|o| format!("{}: ", sentence(o)))
        .unwrap_or_default();
    let todo = words
        .help
        .as_ref()
        .map(|h| format!("\n{help}: {}", sentence(h)));
    format!(
        "{error}: {origin}{}{}",
        sentence(&words.title),
        todo.unwrap_or_default()
    )
}

/// The longest description that is shown whole in the list of the rows.
const LABEL: usize = 44;

fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

fn spot(at: Spot, preview: &Preview, lang: Lang) -> String {
    faults::spot(at, preview.found.is_sheet(), lang)
}

fn found(found: &Found, lang: Lang) -> String {
    let letters = |letters: &Letters| match letters {
        Letters::Utf8 => "UTF-8",
        Letters::Utf16 => "UTF-16",
        Letters::Windows => "Windows-1252",
    };
    let it = lang == Lang::It;
    match found {
        Found::Separated { by, letters: how } => {
            let by = match (by, it) {
                ('\t', true) => "dalla tabulazione".to_owned(),
                ('\t', false) => "by tabs".to_owned(),
                (c, true) => format!("da «{c}»"),
                (c, false) => format!("by “{c}”"),
            };
            let words = if it {
                "testo con celle separate"
            } else {
                "text with cells parted"
            };
            format!("{words} {by}, {}", letters(how))
        }
        Found::Spaced(how) => {
            let words = Text(
                "testo con celle separate da spazi",
                "text with cells parted by spaces",
            );
            format!("{}, {}", words.of(lang), letters(how))
        }
        Found::Sheet { format, name, all } => {
            let format = format.to_uppercase();
            let name = quoted(&sentence(name), lang);
            let text = if it {
                format!("{format}, foglio {name}")
            } else {
                format!("{format}, sheet {name}")
            };
            if all.len() < 2 {
                return text;
            }
            let names = faults::names(all, lang);
            if it {
                format!("{text} (i fogli: {names}; --sheet ne sceglie un altro)")
            } else {
                format!("{text} (the sheets: {names}; --sheet chooses another)")
            }
        }
    }
}

fn column(column: &Column, lang: Lang) -> String {
    let t = |text: Text| text.of(lang).to_owned();
    let role = match &column.role {
        Role::Description => t(Text("descrizione", "description")),
        Role::Amount => t(Text("importo", "amount")),
        Role::Share => t(Text(
            "percentuale (si controlla, non si prende)",
            "share (checked, not taken)",
        )),
        Role::Total => t(Text(
            "totale della riga (si controlla, non si prende)",
            "total of the row (checked, not taken)",
        )),
        Role::Reference => t(Text("riferimento", "reference")),
        Role::Kind => t(Text("natura della risorsa", "kind of resource")),
        Role::Unused => t(Text("non usata", "not used")),
        Role::Economie(carried) => {
            let fund = Text("economie del fondo", "economie of the fund").of(lang);
            let origin = carried.origin.as_ref().map(|id| format!(" {id}"));
            let year = carried.year.map_or_else(
                || t(Text("di un anno non indicato", "of a year not stated")),
                |year| year.to_string(),
            );
            format!("{fund}{} {year}", origin.unwrap_or_default())
        }
    };
    let known = match column.known {
        Known::Head => "",
        Known::Contents => Text(" (da ciò che contiene)", " (from what is in it)").of(lang),
        Known::Asked => Text(" (come detto)", " (as said)").of(lang),
    };
    let letter = Letter(column.at).to_string();
    if column.head.is_empty() {
        return format!("{letter}  {role}{known}");
    }
    format!(
        "{letter}  {}: {role}{known}",
        quoted(&clipped(&column.head, 40), lang)
    )
}

fn rows_are(preview: &Preview, lang: Lang) -> String {
    let one = preview.rows.len() == 1;
    let (what, other) = match (preview.rows_are, one) {
        (RowsAre::Lines, true) => (
            Text("voce (destinazione)", "a line (destination)"),
            "--as sources",
        ),
        (RowsAre::Lines, false) => (
            Text("voci (destinazioni)", "lines (destinations)"),
            "--as sources",
        ),
        (RowsAre::Sources, true) => (
            Text("risorsa o decurtazione", "a resource or cut"),
            "--as lines",
        ),
        (RowsAre::Sources, false) => (
            Text("risorse e decurtazioni", "resources and cuts"),
            "--as lines",
        ),
    };
    let rows = match (preview.rows.len(), lang) {
        (0, Lang::It) => return "nessuna riga".to_owned(),
        (0, Lang::En) => return "no rows".to_owned(),
        (1, Lang::It) => "1 riga, letta".to_owned(),
        (1, Lang::En) => "1 row, read".to_owned(),
        (n, Lang::It) => format!("{n} righe, lette"),
        (n, Lang::En) => format!("{n} rows, read"),
    };
    let what = what.of(lang);
    match (preview.guessed, one, lang) {
        (true, true, Lang::It) => {
            format!("{rows} come {what} dalle sue parole; altrimenti {other}")
        }
        (true, false, Lang::It) => {
            format!("{rows} come {what} dalle loro parole; altrimenti {other}")
        }
        (true, true, Lang::En) => format!("{rows} as {what} from its words; otherwise {other}"),
        (true, false, Lang::En) => format!("{rows} as {what} from their words; otherwise {other}"),
        (false, _, Lang::It) => format!("{rows} come {what}"),
        (false, _, Lang::En) => format!("{rows} as {what}"),
    }
}

fn row(row: &Row, width: usize, lang: Lang) -> String {
    let label = clipped(&row.label, LABEL);
    let gap = " ".repeat(width.saturating_sub(label.chars().count()));
    let amount = row.effect().to_string();
    let mut text = format!("{:>4}  {label}{gap}  {amount:>14}", row.line);
    if !row.economie.is_empty() {
        text += &format!(" + {}", row.carried());
    }
    text += &match &row.what {
        What::Line(Some(kind)) => format!("  → {kind}"),
        What::Line(None) => format!(
            "  → {}",
            Text("altra destinazione", "other destination").of(lang)
        ),
        What::Source(kind, by) => {
            format!("  {}{}", lang::source_kind(*kind, lang), by_what(*by, lang))
        }
    };
    if let Some(reference) = &row.reference {
        text += &format!(", {}", clipped(reference, 40));
    }
    text
}

fn by_what(by: KindBy, lang: Lang) -> &'static str {
    match by {
        KindBy::Column | KindBy::Nothing => "",
        KindBy::Heading => Text(" (presunta: dal titolo)", " (assumed: from the heading)").of(lang),
        KindBy::Words => Text(" (presunta: dalle parole)", " (assumed: from its words)").of(lang),
        KindBy::Sign => Text(" (presunta: dal segno meno)", " (assumed: from the minus)").of(lang),
    }
}

fn refused(preview: &Preview, lang: Lang) -> String {
    let mut text = String::new();
    for refused in &preview.refused {
        let at = spot(refused.spot, preview, lang);
        let held = quoted(&clipped(&refused.text, 60), lang);
        let word = Text("rifiutato", "refused").of(lang);
        text += &format!(
            "✘ {at}, {word}: {held}: {}\n",
            faults::why(&refused.why, lang)
        );
    }
    text
}
