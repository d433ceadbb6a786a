//! What is wrong with a text, in words.

use super::expected::{expected, how};
use super::{Words, bindings, faults};
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
        Problem::Binding(fault) => bindings::binding(fault, lang),
        Problem::BadStep { written, allowed } => bindings::step(written, allowed, lang),
        Problem::Expected(what) => {
            let words = expected(what, lang);
            let title = if it {
                format!("qui va {words}")
            } else {
                format!("expected here: {words}")
            };
            let help = how(what).map(|text| text.of(lang).to_owned());
            Words { title, help }
        }
        Problem::Unquoted(written) if is_date(written) => Words::new(
            Text("la data va fra virgolette", "the date must be in quotes").of(lang),
            format!("{} \"{written}\"", WRITE.of(lang)),
        ),
        Problem::Unquoted(written) if it => Words::new(
            "la cifra va fra virgolette",
            format!("scrivere \"{written}\": così resta esatta al centesimo"),
        ),
        Problem::Unquoted(written) => Words::new(
            "the figure must be in quotes",
            format!("write \"{written}\": so it stays exact to the cent"),
        ),
        Problem::ItalianNumber { written, plain } if it => Words::new(
            format!("«{written}» è scritto all'italiana: nei file prima dei decimali va il punto"),
            format!("scrivere \"{plain}\""),
        ),
        Problem::ItalianNumber { written, plain } => Words::new(
            format!("“{written}” is written the Italian way: in files decimals follow a dot"),
            format!("write \"{plain}\""),
        ),
        Problem::ItalianDate { written, plain } => {
            let title = if it {
                format!("«{written}» è scritto all'italiana: nei file le date cominciano dall'anno")
            } else {
                format!(
                    "“{written}” is written the Italian way: in files dates start with the year"
                )
            };
            Words::new(title, format!("{} \"{plain}\"", WRITE.of(lang)))
        }
        Problem::TooLarge(written) if it => Words::new(
            format!("«{written}» è più di quanto un fondo possa essere"),
            "controllare le cifre: il massimo è \"999999999999.99\"",
        ),
        Problem::TooLarge(written) => Words::new(
            format!("“{written}” is more than any fund can be"),
            "check the digits: the most is \"999999999999.99\"",
        ),
        Problem::OtherThing { found, expected } if *expected != "Session" => {
            let help = Text(
                "controllare di avere indicato il file giusto, o correggere la parola",
                "check that the right file is named, or correct the word",
            );
            let title = if it {
                format!("qui va {expected}(...), non «{found}»")
            } else {
                format!("{expected}(...) is expected here, not “{found}”")
            };
            Words::new(title, help.of(lang))
        }
        Problem::OtherThing { found, expected } if it => Words::new(
            format!("qui va {expected}(...), non «{found}»"),
            "controllare di avere indicato un file di sessione .ron, o correggere la parola",
        ),
        Problem::OtherThing { found, expected } => Words::new(
            format!("{expected}(...) is expected here, not “{found}”"),
            "check that the file named is a session file, .ron, or correct the word",
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
                    format!("expected: {what}"),
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
        Problem::Empty => fixed(
            Text("il file è vuoto", "the file is empty"),
            Text(
                "riprendere una copia; una sessione si crea con riparto new",
                "take a copy; a session is created with riparto new",
            ),
        ),
        Problem::NoComma => fixed(
            Text(
                "prima di questo manca una virgola",
                "a comma is missing before this",
            ),
            Text(
                "una virgola separa ogni campo dal seguente; dentro un testo le virgolette si scrivono \\\"",
                "a comma parts each field from the next; inside a text quotes are written \\\"",
            ),
        ),
        Problem::NoColon => fixed(
            Text(
                "prima di questo mancano i due punti",
                "a colon is missing before this",
            ),
            Text(
                "un campo si scrive nome: valore",
                "a field is written name: value",
            ),
        ),
        Problem::NoBracket(found) if it => Words::new(
            format!("qui comincia {found}(...), ma ciò che precede non è chiuso"),
            "aggiungere la parentesi ) che manca prima",
        ),
        Problem::NoBracket(found) => Words::new(
            format!("{found}(...) starts here, but what precedes it is not closed"),
            "add the bracket ) that is missing before it",
        ),
        Problem::OpenQuote => fixed(
            Text(
                "questo testo comincia con le virgolette e non le chiude sulla sua riga",
                "this text starts with a quote and does not close it on its line",
            ),
            Text(
                "aggiungere la virgoletta di chiusura: \"",
                "add the closing quote: \"",
            ),
        ),
        Problem::OpenComment => fixed(
            Text(
                "questo commento non si chiude",
                "this comment is not closed",
            ),
            Text("chiuderlo con */", "close it with */"),
        ),
        Problem::Conflict => fixed(
            Text(
                "qui ci sono due versioni del file, che non sono state unite",
                "here are two versions of the file, which were not joined",
            ),
            Text(
                "riprendere una delle due intera; con git: git checkout --ours FILE, o --theirs FILE",
                "take one of the two whole; with git: git checkout --ours FILE, or --theirs FILE",
            ),
        ),
        Problem::Escape => fixed(
            Text(
                "dopo la barra \\ c'è un segno senza significato",
                "the sign after the backslash means nothing",
            ),
            Text("per una barra scrivere \\\\", "for a backslash write \\\\"),
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
            Text("c'è altro dopo la fine", "something follows the end"),
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
        Problem::Journal(fault) => super::history::journal_fault(*fault, lang),
        Problem::Pack(fault) => super::pack_faults::pack_fault(fault, lang),
    }
}

pub(super) fn unsafe_character(c: char, lang: Lang) -> Words {
    let code = u32::from(c);
    match (c, lang) {
        ('\n' | '\r', Lang::It) => Words::new(
            "questo testo va a capo, e deve stare su una riga sola",
            "scriverlo su una riga; il testo libero sta nei campi note",
        ),
        ('\n' | '\r', Lang::En) => Words::new(
            "this text goes to a new line, and must stay on one",
            "write it on one line; free text stands in the note fields",
        ),
        ('\t', Lang::It) => Words::new("in questo testo c'è una tabulazione", "usare uno spazio"),
        ('\t', Lang::En) => Words::new("there is a tab in this text", "use a space"),
        (_, Lang::It) => Words::new(
            format!(
                "carattere di controllo U+{code:04X}, che potrebbe spostare o nascondere il testo"
            ),
            "toglierlo",
        ),
        (_, Lang::En) => Words::new(
            format!("control character U+{code:04X}, which could move or hide text"),
            "remove it",
        ),
    }
}

const WRITE: Text = Text("scrivere", "write");

fn is_date(written: &str) -> bool {
    written.parse::<jiff::civil::Date>().is_ok()
}

fn suggestion(meant: Option<&str>, known: &[&str], lang: Lang) -> String {
    let all = known.join(", ");
    match (meant, lang) {
        (Some(meant), Lang::It) => format!("forse «{meant}»? I nomi ammessi: {all}"),
        (Some(meant), Lang::En) => format!("did you mean “{meant}”? The names allowed: {all}"),
        (None, Lang::It) => format!("i nomi ammessi: {all}"),
        (None, Lang::En) => format!("the names allowed: {all}"),
    }
}
