//! What is wrong with a text, in words.

use super::{Words, faults};
use crate::lang::{Lang, Text};
use crate::store::Problem;

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each problem, in one place"
)]
pub(super) fn words(problem: &Problem, lang: Lang) -> Words {
    let it = lang == Lang::It;
    let fixed = |title: Text, help: Text| Words::new(title.of(lang), help.of(lang));
    match problem {
        Problem::Expected(what) => {
            let what = expected(what, lang);
            let title = if it {
                format!("qui va {what}")
            } else {
                format!("{what} is expected here")
            };
            Words { title, help: None }
        }
        Problem::Unquoted(written) if it => Words::new(
            "la cifra va fra virgolette",
            format!("scrivere \"{written}\": così resta esatta al centesimo"),
        ),
        Problem::Unquoted(written) => Words::new(
            "the figure must be in quotes",
            format!("write \"{written}\": so it stays exact to the cent"),
        ),
        Problem::ItalianNumber { written, plain } if it => Words::new(
            format!("«{written}» è scritto all'italiana: nei file i decimali hanno il punto"),
            format!("scrivere \"{plain}\""),
        ),
        Problem::ItalianNumber { written, plain } => Words::new(
            format!("“{written}” is written the Italian way: in files decimals follow a dot"),
            format!("write \"{plain}\""),
        ),
        Problem::BadValue {
            written,
            expected: what,
        } => {
            let what = expected(what, lang);
            if it {
                Words::new(
                    format!("«{written}» non va bene qui"),
                    format!("qui va {what}"),
                )
            } else {
                Words::new(
                    format!("“{written}” does not fit here"),
                    format!("{what} is expected"),
                )
            }
        }
        Problem::UnknownField {
            found,
            meant,
            known,
        } => {
            let title = if it {
                format!("il campo «{found}» non esiste")
            } else {
                format!("there is no field “{found}”")
            };
            Words::new(title, suggestion(*meant, known, lang))
        }
        Problem::UnknownVariant {
            found,
            meant,
            known,
        } => {
            let title = if it {
                format!("«{found}» non è fra le parole ammesse")
            } else {
                format!("“{found}” is not one of the words allowed")
            };
            Words::new(title, suggestion(*meant, known, lang))
        }
        Problem::DuplicateField(field) if it => Words::new(
            format!("il campo «{field}» è detto due volte"),
            "lasciarne uno solo",
        ),
        Problem::DuplicateField(field) => Words::new(
            format!("the field “{field}” is said twice"),
            "leave only one",
        ),
        Problem::MissingField { field, of } => {
            let of = of.as_deref().unwrap_or_default();
            if it {
                let title = format!("manca il campo «{field}» di {of}, che si chiude qui");
                Words::new(
                    title,
                    format!("aggiungere `{field}: ...` prima della parentesi"),
                )
            } else {
                let title = format!("the field “{field}” of {of}, which ends here, is missing");
                Words::new(title, format!("add `{field}: ...` before the parenthesis"))
            }
        }
        Problem::ByteOrderMark => fixed(
            Text(
                "il file comincia con un segno invisibile (BOM)",
                "the file starts with an invisible mark (BOM)",
            ),
            Text(
                "salvarlo in «UTF-8» e non in «UTF-8 con BOM»",
                "save it as “UTF-8” and not “UTF-8 with BOM”",
            ),
        ),
        Problem::CurlyQuotes => fixed(
            Text("virgolette tipografiche", "typographic quotes"),
            Text("usare le virgolette diritte: \"", "use straight quotes: \""),
        ),
        Problem::Truncated => fixed(
            Text(
                "il file finisce prima del dovuto",
                "the file ends too early",
            ),
            Text(
                "è stato troncato, o manca una parentesi o una virgoletta di chiusura: riprendere una copia",
                "it was cut, or a closing parenthesis or quote is missing: take a copy",
            ),
        ),
        Problem::Trailing => fixed(
            Text(
                "c'è altro dopo la fine della sessione",
                "something follows the end of the session",
            ),
            Text(
                "togliere ciò che segue l'ultima parentesi",
                "remove what follows the last parenthesis",
            ),
        ),
        Problem::UnsafeCharacter(c) => unsafe_character(*c, lang),
        Problem::Syntax(said) if it => Words::new(
            "il testo non è nella forma RON",
            format!("il lettore dice: {said}"),
        ),
        Problem::Syntax(said) => Words::new(
            "the text is not in the form of RON",
            format!("the reader says: {said}"),
        ),
        Problem::Session(fault) => faults::session(fault, lang),
        Problem::Pack(fault) => faults::pack(fault, lang),
    }
}

pub(super) fn unsafe_character(c: char, lang: Lang) -> Words {
    let code = u32::from(c);
    match lang {
        Lang::It => Words::new(
            format!(
                "carattere di controllo U+{code:04X}, che potrebbe spostare o nascondere il testo"
            ),
            "toglierlo",
        ),
        Lang::En => Words::new(
            format!("control character U+{code:04X}, which could move or hide text"),
            "remove it",
        ),
    }
}

fn suggestion(meant: Option<&str>, known: &[&str], lang: Lang) -> String {
    let all = known.join(", ");
    match (meant, lang) {
        (Some(meant), Lang::It) => format!("forse «{meant}»? Ci sono: {all}"),
        (Some(meant), Lang::En) => format!("did you mean “{meant}”? There are: {all}"),
        (None, Lang::It) => format!("ci sono: {all}"),
        (None, Lang::En) => format!("there are: {all}"),
    }
}

/// The expectations of the reader, which are English by nature, in the language of the user.
fn expected(what: &str, lang: Lang) -> String {
    let known = [
        (
            crate::money::PLAIN_FORM,
            "un importo fra virgolette, come \"622305.53\"",
        ),
        (
            crate::fund::ID_FORM,
            "un nome di lettere minuscole, cifre e trattini, come \"posizione\"",
        ),
        (
            "a percentage in quotes, such as \"73.45\"",
            "una percentuale fra virgolette, come \"73.45\"",
        ),
        ("a text in quotes", "un testo fra virgolette"),
        ("true or false", "true o false"),
        ("a whole number", "un numero intero"),
        ("a list in [ ]", "una lista fra [ ]"),
        ("( fields )", "un gruppo di campi fra ( )"),
        (
            "a date in quotes, such as \"2019-06-11\"",
            "una data fra virgolette, come \"2019-06-11\"",
        ),
    ];
    let what = if what.contains("date") {
        known[8].0
    } else {
        what
    };
    match (lang, known.iter().find(|(english, _)| *english == what)) {
        (Lang::It, Some((_, italian))) => (*italian).to_owned(),
        _ => what.to_owned(),
    }
}
