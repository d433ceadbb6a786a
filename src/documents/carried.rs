//! How a paper speaks of the economie: there are none, some count, some are only presumed and stand out of the totals.

use super::Source;
use crate::money::Amount;

/// The economie that count in the totals.
pub(super) fn counted(source: &Source) -> Amount {
    source.quadro().totals.economie
}

/// The economie that are only presumed.
fn presumed(source: &Source) -> Amount {
    let economie = source.case.facts.economie.iter();
    economie.filter(|e| e.presumed).map(|e| e.amount).sum()
}

/// The fund with its economie; nothing where it was read in part.
fn total(source: &Source) -> Option<Amount> {
    let whole = !source.case.facts.fund.incomplete;
    whole.then(|| source.quadro().totals.fund + counted(source))
}

/// What comes after the amount of the fund: how much the economie add to it; nothing where they add nothing.
pub(super) fn beside(source: &Source) -> String {
    let economie = counted(source);
    if economie.is_zero() {
        return String::new();
    }
    let total = total(source).map(|total| format!(" (totale {total} euro)"));
    let total = total.unwrap_or_default();
    format!(", con economie degli anni precedenti per {economie} euro{total}")
}

/// What the shares are shares of, after *calcolate*.
pub(super) fn base(source: &Source) -> &'static str {
    if counted(source).is_zero() {
        "sul Fondo"
    } else {
        "sul Fondo prima delle economie"
    }
}

/// The sentence that says what is added to the fund.
pub(super) fn added(source: &Source) -> String {
    const OUT: &str = "non sono ancora certificate e restano fuori dai totali";
    let (counted, presumed) = (counted(source), presumed(source));
    let total = total(source).map(|total| format!(", per un totale di {total} euro"));
    let total = total.unwrap_or_default();
    let with = format!("Vi si aggiungono economie degli anni precedenti per {counted} euro{total}");
    match (counted.is_zero(), presumed.is_zero()) {
        (true, true) => "Non vi si aggiungono economie degli anni precedenti.".to_owned(),
        (false, true) => format!("{with}."),
        (true, false) => format!(
            "Non vi si aggiungono economie degli anni precedenti: quelle presunte, per {presumed} euro, {OUT}."
        ),
        (false, false) => format!("{with}; quelle presunte, per {presumed} euro, {OUT}."),
    }
}
