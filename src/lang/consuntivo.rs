//! The consuntivo of a year, and where what was not spent goes, in words.

use super::words::{authority, of_lang, quoted};
use super::{Lang, Text};
use crate::dossier::Used;
use crate::fund::Economia;
use crate::money::Amount;
use crate::negotiation::{Consuntivo, Fated, Outcome};
use crate::rules::Fate;

/// Heads the consuntivo.
pub const TITLE: Text = Text("Consuntivo", "Consuntivo");
/// Heads the economie.
pub const ECONOMIE: Text = Text("Economie", "Economie");
/// An economia that no total counts yet.
pub const PRESUMED: Text = Text(
    "presunta, fuori dai totali finché non è certificata",
    "presumed, out of the totals until certified",
);

/// Where money that was not spent goes.
pub fn fate(fate: Fate, lang: Lang) -> &'static str {
    match fate {
        Fate::SameYear => Text(
            "al risultato dello stesso anno",
            "to risultato of the same year",
        ),
        Fate::NextYearOnce => Text(
            "all'anno successivo, una volta sola",
            "to the next year, once only",
        ),
        Fate::BackToBudget => Text(
            "economia di bilancio: torna all'ente",
            "budget saving: back to the body",
        ),
        Fate::AsksMotivation => Text("chiede una motivazione", "asks for a motivation"),
        Fate::CannotTell => Text("non verificabile", "cannot tell"),
    }
    .of(lang)
}

/// Where it goes, why that cannot be told, and who says so: "economia di bilancio: torna all'ente (ARAN nota 18248/2015,
/// orientamento ARAN)".
pub fn fated(fated: &Fated, has_cause: bool, lang: Lang) -> String {
    let goes = fate(fated.fate, lang);
    let why = match (fated.cause, has_cause) {
        (Some(_), _) => "",
        (None, false) => Text(": manca la causa", ": the cause is missing").of(lang),
        (None, true) => Text(
            ": la causa non è fra quelle delle regole",
            ": the cause is not one of the rules'",
        )
        .of(lang),
    };
    let by = fated.rule.map(|rule| {
        let who = authority(rule.authority, lang);
        format!(" ({}, {who})", rule.citation)
    });
    format!("{goes}{why}{}", by.unwrap_or_default())
}

/// A sum that was not paid: its cause, how much, where it goes.
pub fn outcome(outcome: &Outcome, lang: Lang) -> String {
    let cause = match outcome.fated.cause {
        Some(cause) => of_lang(&cause.label, lang).to_owned(),
        None => quoted(outcome.cause.as_str(), lang),
    };
    let goes = fated(&outcome.fated, true, lang);
    format!("{cause}: {} · {goes}", outcome.amount)
}

/// An economia with its passport and where it goes: what it is, from where to where, whether it counts, whether an earlier
/// year of the chain already used it.
pub fn economia(economia: &Economia, fated: &Fated, used: &[Used], lang: Lang) -> String {
    let (year, origin, line) = (economia.year, &economia.origin, &economia.line);
    let way = match lang {
        Lang::It => format!("da {origin} {year} a {line}"),
        Lang::En => format!("from {origin} {year} to {line}"),
    };
    let mut parts = vec![format!("{}: {} {way}", economia.id, economia.amount)];
    match (fated.cause, &economia.cause) {
        (Some(cause), _) => parts.push(of_lang(&cause.label, lang).to_owned()),
        (None, Some(id)) => parts.push(quoted(id.as_str(), lang)),
        (None, None) => {}
    }
    parts.push(self::fated(fated, economia.cause.is_some(), lang));
    if economia.presumed {
        parts.push(PRESUMED.of(lang).to_owned());
    }
    let same = |u: &&Used| u.year == year && u.origin == *origin;
    if let Some(used) = used.iter().find(same) {
        let already = Text("già usata nel", "already used in").of(lang);
        parts.push(format!("{already} {}", used.in_year));
    }
    parts.join(" · ")
}

/// The figures of a consuntivo, in the order of the law; `None`: not said, and not to be computed.
pub fn figures(consuntivo: &Consuntivo, lang: Lang) -> Vec<(&'static str, Option<Amount>)> {
    let said = consuntivo.said;
    let t = |text: Text| text.of(lang);
    let available = match (said.risultato_available, consuntivo.computed()) {
        (None, Some(_)) => Text(
            "Risultato disponibile, calcolato",
            "Risultato available, computed",
        ),
        _ => Text("Risultato disponibile", "Risultato available"),
    };
    let mut all = vec![
        (
            t(Text("Posizione destinata", "Posizione destined")),
            Some(consuntivo.posizione),
        ),
        (
            t(Text("Posizione pagata", "Posizione paid")),
            said.posizione_paid,
        ),
        (
            t(Text(
                "Residuo al risultato dello stesso anno",
                "Left to risultato of the same year",
            )),
            consuntivo.residual(),
        ),
        (
            t(Text("Risultato destinato", "Risultato destined")),
            Some(consuntivo.risultato),
        ),
        (
            t(Text("Economie usate", "Economie used")),
            Some(consuntivo.economie),
        ),
        (t(available), consuntivo.available()),
        (
            t(Text("Risultato pagato", "Risultato paid")),
            said.risultato_paid,
        ),
    ];
    // What is beyond the available is no figure of the list: it is among what does not come out.
    let not_paid = consuntivo.not_paid();
    if not_paid.is_none_or(|amount| !amount.is_negative()) {
        all.push((t(Text("Non pagato", "Not paid")), not_paid));
    }
    all
}

/// What does not come out in a consuntivo, a sentence each: nothing of it is corrected.
pub fn troubles(consuntivo: &Consuntivo, lang: Lang) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(over) = consuntivo.residual().filter(|r| r.is_negative()) {
        all.push(match lang {
            Lang::It => format!("la posizione pagata supera di {} quella destinata", -over),
            Lang::En => format!("the posizione paid exceeds the one destined by {}", -over),
        });
    }
    if let (Some(over), Some(computed)) = (consuntivo.discrepancy(), consuntivo.computed()) {
        let by = over.signed();
        all.push(match lang {
            Lang::It => format!(
                "il risultato disponibile dichiarato differisce di {by} da quello che risulta dalle somme, {computed}"
            ),
            Lang::En => format!(
                "the risultato available as declared differs by {by} from what the sums make, {computed}"
            ),
        });
    }
    if let Some(over) = consuntivo.not_paid().filter(|a| a.is_negative()) {
        all.push(match lang {
            Lang::It => format!("il risultato pagato supera di {} quello disponibile", -over),
            Lang::En => format!("the risultato paid exceeds what was available by {}", -over),
        });
        return all;
    }
    match consuntivo.unexplained() {
        Some(rest) if rest.is_negative() => all.push(match lang {
            Lang::It => format!("le cause superano di {} ciò che non è stato pagato", -rest),
            Lang::En => format!("the causes exceed what was not paid by {}", -rest),
        }),
        Some(rest) if !rest.is_zero() => all.push(match lang {
            Lang::It => format!("non pagati {rest} senza una causa: non verificabile dove vadano"),
            Lang::En => format!("{rest} not paid without a cause: cannot tell where they go"),
        }),
        _ => {}
    }
    all
}
