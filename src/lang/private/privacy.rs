//! The words of the search for what is private.

use std::path::Path;

use super::super::{Lang, Text};
use crate::fund::path_shown;
use crate::negotiation::{Secret, SecretKind};

/// What was found of the workbook: never the secret itself.
pub fn kind(what: SecretKind, lang: Lang) -> &'static str {
    match what {
        SecretKind::Name => Text("il nome di una simulazione", "the name of a simulation"),
        SecretKind::Note => Text("una nota del quaderno", "a note of the workbook"),
        SecretKind::Indirizzo => Text("il testo di un indirizzo", "the text of an indirizzo"),
        SecretKind::Label => Text(
            "il nome di una voce che è solo in una simulazione",
            "the name of a line that is in a simulation alone",
        ),
        SecretKind::Amount => Text(
            "un importo che è solo nel quaderno",
            "an amount that is in the workbook alone",
        ),
    }
    .of(lang)
}

/// How much was searched for.
pub fn searched(secrets: &[Secret], lang: Lang) -> String {
    let amounts = secrets.iter().filter(|s| s.what == SecretKind::Amount);
    let amounts = amounts.count();
    let texts = secrets.len() - amounts;
    match lang {
        Lang::It => format!("Cercati {texts} testi e {amounts} importi del quaderno riservato."),
        Lang::En => {
            format!("Searched for {texts} texts and {amounts} amounts of the private workbook.")
        }
    }
}

/// What the search says and what it does not.
pub const MEANS: Text = Text(
    "Si cercano nomi, note e indirizzi di almeno quattro lettere, e importi da 1.000,00 in su che la trattativa non mostra già; un testo detto con altre parole non si trova.",
    "It looks for names, notes and indirizzi of at least four letters, and amounts from 1.000,00 up that the negotiation does not show already; a text said in other words is not found.",
);

/// There is no workbook where it was looked for.
pub fn no_workbook(path: &Path, lang: Lang) -> String {
    let path = path_shown(path);
    match lang {
        Lang::It => format!(
            "{path}: non c'è un quaderno di questa sessione; con --workbook si dice in quale cartella sta."
        ),
        Lang::En => format!(
            "{path}: there is no workbook of this session; --workbook says in which folder it is."
        ),
    }
}
