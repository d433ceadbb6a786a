//! The words of a negotiation read again in words.

use super::super::{Lang, Text};

/// What can be said of it.
pub const REVIEW: Text = Text(
    "Si può dire: avanti, indietro, atto e il suo numero, elenco (gli atti, uno per riga), apertura, punti (i cinque punti dei revisori), norme (quelle sopravvenute), manca (ciò che non è registrato), leggi (rilegge la pagina), esci. Nulla viene scritto.",
    "You can say: forward, back, act and its number, list (the acts, one a line), opening, points (the five points of the revisori), law (what came later), missing (what is not recorded), read (the page again), quit. Nothing is written.",
);
/// There is nothing after it.
pub const LAST_ACT: Text = Text("È l'ultimo atto.", "It is the last act.");
/// There is nothing before it.
pub const FIRST_ACT: Text = Text(
    "Sono i dati di apertura: prima non c'è altro.",
    "These are the opening data: there is nothing before.",
);
/// Where one is at the opening.
pub const AT_OPENING: Text = Text("consultazione, apertura", "review, opening");

/// Where one is at an act.
pub fn at_act(number: u32, lang: Lang) -> String {
    match lang {
        Lang::It => format!("consultazione, atto {number}"),
        Lang::En => format!("review, act {number}"),
    }
}

/// How a moment of the past is asked for.
pub const PAST_FORM: Text = Text(
    "Si scrive: passato e il numero di una riga; trattativa le legge.",
    "It is written: past and the number of a row; talks reads them.",
);

/// Where one is, while the table is that of an act of the past.
pub fn in_past(number: u32, lang: Lang) -> String {
    match (number, lang) {
        (0, Lang::It) => "passato, apertura".to_owned(),
        (0, Lang::En) => "past, opening".to_owned(),
        (number, Lang::It) => format!("passato, atto {number}"),
        (number, Lang::En) => format!("past, act {number}"),
    }
}

/// There is no act of this number.
pub fn no_act(said: &str, last: u32, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Non c'è l'atto «{said}»: vanno da 1 a {last}, e 0 è l'apertura."),
        Lang::En => {
            format!("There is no act “{said}”: they go from 1 to {last}, and 0 is the opening.")
        }
    }
}

/// What last year had of a line, what it has now, and the difference; the shares are of their fund.
pub fn beside_last(
    name: &str,
    (then, now): (Option<String>, String),
    difference: Option<String>,
    last: i16,
    lang: Lang,
) -> String {
    let then = then.unwrap_or_else(|| super::super::last_year::NEW.of(lang).to_owned());
    let difference = difference.unwrap_or_else(|| Text("uguale", "the same").of(lang).to_owned());
    match lang {
        Lang::It => format!("{name}: nel {last} {then}; ora {now}; {difference}"),
        Lang::En => format!("{name}: in {last} {then}; now {now}; {difference}"),
    }
}

/// A difference in money, and in points of share where it is known.
pub fn difference(money: &str, points: Option<String>, lang: Lang) -> String {
    let points = points.map(|points| match lang {
        Lang::It => format!(", {points} punti"),
        Lang::En => format!(", {points} points"),
    });
    format!("{money}{}", points.unwrap_or_default())
}
