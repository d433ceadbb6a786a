//! The words of a session that begins: what is in it is called so, and so it is asked on the screen.

use super::{Lang, Text, capitalized, of_lang};
use crate::fund::Id;
use crate::negotiation::FirstFault;
use crate::rules::LineKind;

/// What a fund is called whose sources are not known.
pub const FUND: Text = Text("Fondo dell'anno", "Fund of the year");

/// What a line is called: as the rules call its kind, else as its id reads.
pub fn line_label(id: &Id, kind: Option<&LineKind>, lang: Lang) -> String {
    match kind {
        Some(kind) => of_lang(&kind.label, lang).to_owned(),
        None => capitalized(&id.as_str().replace('-', " ")),
    }
}

/// Why what is said makes no session.
pub fn first_fault(fault: &FirstFault, lang: Lang) -> String {
    match (fault, lang) {
        (FirstFault::Rest, Lang::It) => {
            "una voce, e una sola, è per differenza: --line ID=rest".to_owned()
        }
        (FirstFault::Rest, Lang::En) => {
            "one line, and one only, takes the rest: --line ID=rest".to_owned()
        }
        (FirstFault::Beyond(by), Lang::It) => format!("le voci superano il fondo di {by}"),
        (FirstFault::Beyond(by), Lang::En) => format!("the lines exceed the fund by {by}"),
    }
}

/// The program has no rules for an area and a year.
pub fn no_rules(area: &Id, year: i16, lang: Lang) -> String {
    match lang {
        Lang::It => format!(
            "per l'area «{area}» e l'anno {year} il programma non ha regole: controlla solo le somme"
        ),
        Lang::En => format!(
            "for the area “{area}” and the year {year} the program has no rules: it checks only the sums"
        ),
    }
}
