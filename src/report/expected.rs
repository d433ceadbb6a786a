//! What the reader of a file expected, which it says in English by nature, in the language of the user.

use crate::fund::ID_FORM;
use crate::lang::{Lang, Text};
use crate::money::{PERCENT_FORM, PLAIN_FORM};
use crate::negotiation::{MOMENT_FORM, WALL_FORM};
use crate::store::{DATE_FORM, KEYS_FORM, LANG_FORM, THEME_FORM};

/// What is expected, in the words of the reader, and in those of the user.
const KNOWN: [(&str, Text); 18] = [
    (
        PLAIN_FORM,
        Text(
            "un importo fra virgolette, al più con due decimali, come \"622305.53\"",
            PLAIN_FORM,
        ),
    ),
    (
        PERCENT_FORM,
        Text(
            "una percentuale fra virgolette, come \"73.45\"",
            PERCENT_FORM,
        ),
    ),
    (
        DATE_FORM,
        Text("una data fra virgolette, come \"2019-06-11\"", DATE_FORM),
    ),
    (
        MOMENT_FORM,
        Text(
            "giorno e ora con lo scarto da UTC fra virgolette, come \"2019-06-11T15:32:00+02:00\"",
            MOMENT_FORM,
        ),
    ),
    (
        WALL_FORM,
        Text(
            "giorno e ora fra virgolette, come \"2019-06-11T15:32\"",
            WALL_FORM,
        ),
    ),
    (
        ID_FORM,
        Text(
            "un nome di lettere minuscole, cifre e trattini, come \"posizione\"",
            ID_FORM,
        ),
    ),
    (
        THEME_FORM,
        Text(
            "\"auto\", \"light\", \"dark\", \"contrast\" o \"mono\"",
            THEME_FORM,
        ),
    ),
    (LANG_FORM, Text("\"it\" o \"en\"", LANG_FORM)),
    (
        KEYS_FORM,
        Text(
            "un elenco di azioni con i loro tasti, come { \"undo\": [\"u\", \"ctrl-z\"] }",
            KEYS_FORM,
        ),
    ),
    (
        "a Decimal type representing a fixed-point number",
        Text(
            "un numero fra virgolette, come \"0.15\"",
            "a number in quotes, such as \"0.15\"",
        ),
    ),
    (
        "a text in quotes",
        Text("un testo fra virgolette", "a text in quotes"),
    ),
    ("true or false", Text("true o false", "true or false")),
    ("a whole number", Text("un numero intero", "a whole number")),
    (
        "a smaller whole number",
        Text("un numero intero più piccolo", "a smaller whole number"),
    ),
    (
        "the name of a field",
        Text("il nome di un campo", "the name of a field"),
    ),
    ("a list in [ ]", Text("una lista fra [ ]", "a list in [ ]")),
    (
        "another item, or ] to end the list",
        Text(
            "un altro elemento, o ] per chiudere la lista",
            "another item, or ] to end the list",
        ),
    ),
    (
        "( fields )",
        Text("un gruppo di campi fra ( )", "a group of fields in ( )"),
    ),
];

/// What is expected, in the language of the user.
pub(super) fn expected(what: &str, lang: Lang) -> String {
    let found = KNOWN.iter().find(|(reader, _)| *reader == what);
    found.map_or(what, |(_, text)| text.of(lang)).to_owned()
}

/// How to write what is expected, where its name does not say.
pub(super) fn how(what: &str) -> Option<Text> {
    Some(match what {
        "a text in quotes" => Text(
            "un testo sta fra virgolette diritte: \"Comune di Prato\"",
            "a text stands between straight quotes: \"Comune di Prato\"",
        ),
        "true or false" => Text("true vuol dire sì, false no", "true means yes, false no"),
        "a whole number" => Text(
            "scriverlo di sole cifre, senza virgolette: 2019",
            "write digits alone, without quotes: 2019",
        ),
        "a smaller whole number" => Text("controllare le cifre", "check the digits"),
        "the name of a field" => Text(
            "un campo si scrive nome: valore, e il nome non ha virgolette",
            "a field is written name: value, and the name has no quotes",
        ),
        "a list in [ ]" => Text(
            "una lista comincia con [ e finisce con ]",
            "a list starts with [ and ends with ]",
        ),
        "another item, or ] to end the list" => Text(
            "una lista comincia con [ e finisce con ], le tonde chiudono i gruppi di campi",
            "a list starts with [ and ends with ], round brackets close groups of fields",
        ),
        "( fields )" => Text(
            "i campi stanno fra parentesi tonde: (nome: valore, ...)",
            "fields stand in round brackets: (name: value, ...)",
        ),
        _ => return None,
    })
}
