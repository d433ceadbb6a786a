//! The fields that checks look at, and the words that files write in them.

use super::{Lang, Text};
use crate::rules::Field;

/// A field as a noun with its article.
pub fn field(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Cause => Text("la causa", "the cause"),
        Field::Certification => Text("la certificazione", "the certification"),
        Field::YearsBack => Text(
            "il numero di anni dall'accertamento",
            "the number of years since it was ascertained",
        ),
        Field::Age => Text(
            "il numero di anni dall'origine",
            "the number of years since its origin",
        ),
        Field::Destination => Text("la voce a cui va", "the line it goes to"),
        Field::Nature => Text("la natura", "the nature"),
        Field::Cap => Text(
            "il posto rispetto al limite 2016",
            "the place as to the 2016 cap",
        ),
        Field::UsedBefore => Text("l'uso in un anno precedente", "its use in an earlier year"),
        Field::Earmark => Text("il vincolo di destinazione", "the earmark"),
        Field::Reference => Text("il riferimento", "the reference"),
        Field::ComplexAct => Text("l'atto che la motiva", "the act that says why"),
    }
    .of(lang)
}

/// A word of a file as it is said.
pub(super) fn word(word: &str, lang: Lang) -> String {
    let known = match word {
        "one-off" => Text("una tantum", "one-off"),
        "consolidated" => Text("consolidata", "consolidated"),
        "inside" => Text("dentro", "inside"),
        "outside" => Text("fuori", "outside"),
        "yes" => Text("sì", "yes"),
        "no" => Text("no", "no"),
        other => return other.replace('-', " "),
    };
    known.of(lang).to_owned()
}
