//! What is said of the rows of a screen and of what may be asked of them.

use super::super::{Lang, Text, quoted};

/// What a key may turn to, beside the names it has: nothing is said.
pub const NOTHING_SET: Text = Text("nessuno", "none");

/// What was said is so already.
pub const SO_ALREADY: Text = Text(
    "È già così: nulla è cambiato.",
    "It is so already: nothing has changed.",
);
/// What only waits to be confirmed.
pub const YES_OR_NO: Text = Text("Si risponde sì o no.", "Answer yes or no.");

/// One of those that may be meant, by its number.
pub fn option(number: usize, name: &str) -> String {
    format!("{number} {}", name.trim())
}

/// What may be asked of a screen, or of one of its rows: its word stands before.
pub fn of_rows(word: &str, of_one: bool, what: &str, does: &str, lang: Lang) -> String {
    if of_one {
        let row = Text("RIGA", "ROW").of(lang);
        format!("{word} {row} {what}: {does}")
    } else {
        format!("{word} {what}: {does}")
    }
}

/// A word that is not for a row.
pub fn not_for(what: &str, row: &str, word: &str, lang: Lang) -> String {
    let row = row.trim();
    match lang {
        Lang::It => format!("{what} non vale per {row}: aiuto {word} dice che cosa si può."),
        Lang::En => format!("{what} is not for {row}: help {word} says what can be."),
    }
}

/// The entries of the catalogue that hold what was said: they are chosen by number, or it is a name.
pub fn fitting(text: &str, count: usize, lang: Lang) -> String {
    if text.is_empty() {
        return match lang {
            Lang::It => format!(
                "Il catalogo ha {count} risorse: si dice un numero, o parole da cercarvi, o un nome. Aiuto le legge."
            ),
            Lang::En => format!(
                "The catalogue has {count} sources: say a number, or words to look for, or a name. Help reads them."
            ),
        };
    }
    let text = quoted(text, lang);
    match (lang, count) {
        (Lang::It, 1) => {
            format!("Nel catalogo una ha {text}: 1 la sceglie, sì ne fa una libera con quel nome.")
        }
        (Lang::It, _) => format!(
            "Nel catalogo {count} hanno {text}: il numero sceglie, sì ne fa una libera con quel nome."
        ),
        (Lang::En, 1) => format!(
            "In the catalogue one has {text}: 1 chooses it, yes makes a free one of that name."
        ),
        (Lang::En, _) => format!(
            "In the catalogue {count} have {text}: the number chooses, yes makes a free one of that name."
        ),
    }
}
