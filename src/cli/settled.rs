//! The consuntivo and the economie of a session, for `show` and `settle`.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::lang::{self, Lang, Text, consuntivo as words};
use crate::money::Amount;
use crate::negotiation::{Case, Consuntivo, Fated};

/// The consuntivo: its figures, where each sum that was not paid goes and who says so, what does not come out.
pub(super) fn section(consuntivo: &Consuntivo, lang: Lang) -> String {
    let unsaid = Text("non indicato", "not said").of(lang);
    let written = |amount: Option<Amount>| amount.map_or(unsaid.to_owned(), |a| a.to_string());
    let figures: Vec<(&str, String)> = words::figures(consuntivo, lang)
        .into_iter()
        .map(|(name, amount)| (name, written(amount)))
        .collect();
    let width = figures.iter().map(|f| f.0.width()).max().unwrap_or(0);
    let wide = figures.iter().map(|f| f.1.width()).max().unwrap_or(0);
    let mut text = format!("{}\n", words::TITLE.of(lang));
    for (name, figure) in figures {
        let pad = " ".repeat(width - name.width());
        text += &format!(" {name}{pad}  {figure:>wide$}\n");
    }
    for unpaid in &consuntivo.unpaid {
        text += &format!(" · {}\n", words::outcome(unpaid, lang));
    }
    for trouble in words::troubles(consuntivo, lang) {
        text += &format!(" ! {}\n", lang::capitalized(&trouble));
    }
    text
}

/// The consuntivo of a session, then its economie, each with where it goes.
pub(super) fn of_case(case: &Case, lang: Lang) -> String {
    let pack = case.pack.as_deref();
    let mut text = match Consuntivo::of(&case.session, pack) {
        Some(consuntivo) => section(&consuntivo, lang),
        None => String::new(),
    };
    let economie = &case.session.economie;
    if !economie.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text += &format!("{}\n", words::ECONOMIE.of(lang));
    }
    let used = case.session.previous.as_ref().map(|p| &p.used[..]);
    for economia in economie {
        let fated = Fated::of(economia.cause.as_ref(), pack);
        let words = words::economia(economia, &fated, used.unwrap_or_default(), lang);
        text += &format!(" {words}\n");
    }
    text
}

/// The consuntivo for programs; `None` when the session has none.
pub(super) fn json(case: &Case) -> Option<Value> {
    let consuntivo = Consuntivo::of(&case.session, case.pack.as_deref())?;
    let plain = |amount: Option<Amount>| amount.map(Amount::to_plain);
    let said = consuntivo.said;
    let unpaid = consuntivo.unpaid.iter().map(|u| {
        json!({
            "cause": u.cause.as_str(),
            "amount": u.amount.to_plain(),
            "fate": u.fated.fate.code(),
            "citation": u.fated.rule.map(|r| r.citation.as_str()),
            "authority": u.fated.rule.map(|r| r.authority.code()),
        })
    });
    Some(json!({
        "posizione": consuntivo.posizione.to_plain(),
        "posizione_paid": plain(said.posizione_paid),
        "posizione_left": plain(consuntivo.residual()),
        "risultato": consuntivo.risultato.to_plain(),
        "economie": consuntivo.economie.to_plain(),
        "risultato_available": plain(said.risultato_available),
        "risultato_computed": plain(consuntivo.computed()),
        "risultato_paid": plain(said.risultato_paid),
        "unpaid": unpaid.collect::<Vec<_>>(),
        "unexplained": plain(consuntivo.unexplained()),
    }))
}
