//! When a seduta was held, in words.

use super::super::{Lang, Text, date};
use crate::negotiation::{Held, HeldFault, State, Wall};

/// When a seduta was held is read so.
pub const FORM: Text = Text(
    "giorno e ore: 12/05/2019 9:30-12:15, o 12/05/2019 9:30; vuoto: quando è stata aperta qui",
    "day and hours: 12/05/2019 9:30-12:15, or 12/05/2019 9:30; empty: when it was opened here",
);
/// Asks when a seduta was held.
pub const ASK: Text = Text("Tenuta il:", "Held on:");
/// Heads when a seduta was typed.
pub const WRITTEN: Text = Text("Scritta", "Written");
/// It is not of the seduta: the day of its acts.
pub const ACTS_STAY: Text = Text(
    "gli atti tengono il giorno e l'ora in cui sono scritti",
    "acts keep the day and hour at which they are written",
);

/// When a seduta was held: «tenuta in data 12/05/2019, ore 09:30–12:15».
pub fn held(held: &Held, lang: Lang) -> String {
    let on = Text("tenuta in data", "held on").of(lang);
    format!("{on} {}", told(held.from, held.to, lang))
}

/// What is said of the day of a seduta, by its number.
pub(super) fn said(seduta: u32, said: Option<&Held>, before: &State, lang: Lang) -> String {
    let which = Text("seduta", "seduta").of(lang);
    if let Some(said) = said {
        return format!("{which} {seduta}: {}", held(said, lang));
    }
    let opened = before.sedute.iter().find(|s| s.number == seduta);
    let when = opened.map(|s| told(Wall::of(&s.opened), None, lang));
    let here = Text(
        "tenuta quando fu aperta qui,",
        "held when it was opened here,",
    );
    let when = when.unwrap_or_default();
    format!("{which} {seduta}: {} {when}", here.of(lang))
}

/// A day with the hours from one to another: «12/05/2019, ore 09:30–12:15».
pub fn told(from: Wall, to: Option<Wall>, lang: Lang) -> String {
    let hours = match lang {
        Lang::It => ", ore ",
        Lang::En => ", ",
    };
    format!("{}{hours}{}", date(from.day(), lang), span(from, to, lang))
}

/// The hours from one to another, with the day of the last where it is not that of the first.
pub fn span(from: Wall, to: Option<Wall>, lang: Lang) -> String {
    let to = to.map(|to| {
        let day = (to.day() != from.day()).then(|| format!("{} ", date(to.day(), lang)));
        format!("–{}{}", day.unwrap_or_default(), to.hour())
    });
    format!("{}{}", from.hour(), to.unwrap_or_default())
}

/// Why a seduta was not held then.
pub(super) fn not_held(fault: HeldFault, lang: Lang) -> String {
    let when = |wall: Wall| told(wall, None, lang);
    match (fault, lang) {
        (HeldFault::Unknown(number), Lang::It) => format!("non c'è la seduta {number}."),
        (HeldFault::Unknown(number), Lang::En) => format!("there is no seduta {number}."),
        (HeldFault::Backwards, Lang::It) => {
            "la fine viene prima dell'inizio: dopo la mezzanotte la fine si scrive con il suo giorno.".to_owned()
        }
        (HeldFault::Backwards, Lang::En) => {
            "it would end before it begins: after midnight the end is written with its day.".to_owned()
        }
        (HeldFault::Later(now), Lang::It) => format!(
            "una seduta si scrive dopo che si è tenuta, e adesso è {}: correggere il giorno o l'ora.",
            when(now)
        ),
        (HeldFault::Later(now), Lang::En) => format!(
            "a seduta is written after it is held, and it is now {}: correct the day or the hour.",
            when(now)
        ),
        (HeldFault::BeforeFormer(number, began), Lang::It) => format!(
            "la seduta {number} comincia dopo ({}): correggere questa, o prima il giorno dell'altra.",
            when(began)
        ),
        (HeldFault::BeforeFormer(number, began), Lang::En) => format!(
            "seduta {number} begins later ({}): correct this one, or the day of the other first.",
            when(began)
        ),
        (HeldFault::AfterNext(number, began), Lang::It) => format!(
            "la seduta {number}, che la segue, comincia prima ({}): correggere questa, o prima il giorno dell'altra.",
            when(began)
        ),
        (HeldFault::AfterNext(number, began), Lang::En) => format!(
            "seduta {number}, which follows it, begins earlier ({}): correct this one, or the day of the other first.",
            when(began)
        ),
    }
}
