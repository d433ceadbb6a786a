//! The Fondo, how the year ended: what was paid, what the sums make of it, the causes of what was not paid.

use super::fund::amount_row;
use super::{Cell, Row};
use crate::app::Desk;
use crate::dossier::Settled;
use crate::lang::{self, Lang, consuntivo as words, sheets::fund as w};
use crate::money::Amount;
use crate::negotiation::Consuntivo;

fn shown(amount: Option<Amount>) -> String {
    amount.map_or("—".to_owned(), |a| a.to_string())
}

/// How the year really ended, and the causes of what was not paid.
pub(super) fn settlement(desk: &Desk, lang: Lang) -> Vec<Row> {
    let settlement = &desk.case.facts.settlement;
    let consuntivo = Consuntivo::of(&desk.case.session, desk.case.pack.as_deref());
    let mut rows = vec![Row::head(w::SETTLEMENT.of(lang))];
    for which in [
        Settled::PosizionePaid,
        Settled::RisultatoAvailable,
        Settled::RisultatoPaid,
    ] {
        let label = lang::capitalized(lang::settled_words(which).of(lang));
        let row = Row::item(label, Some(Cell::Settled(which)));
        let sums = consuntivo.as_ref().map(|c| sums_of(c, which, lang));
        // Once it is written its sums take the room.
        let unsaid = settlement.figure(which).is_none();
        let why = unsaid.then(|| w::SETTLED_FOR.of(lang));
        rows.push(
            amount_row(row, shown(settlement.figure(which)))
                .knowing(w::SUMS.of(lang), sums.filter(|sums| !sums.is_empty()))
                .knowing(w::FOR.of(lang), why),
        );
    }
    rows.extend(consuntivo.as_ref().and_then(|c| unexplained(c, lang)));
    rows.extend(causes(desk, lang));
    rows
}

/// The figures that the sums make beside a figure of the consuntivo.
fn sums_of(consuntivo: &Consuntivo, which: Settled, lang: Lang) -> String {
    let figures = words::figures(consuntivo, lang);
    let beside: &[usize] = match which {
        Settled::PosizionePaid => &[0, 2],
        Settled::RisultatoAvailable => &[3, 2, 4],
        Settled::RisultatoPaid => &[7],
        Settled::Unpaid => &[],
    };
    let told = beside.iter().filter_map(|at| figures.get(*at));
    let mut told: Vec<String> = told
        .filter_map(|(name, amount)| Some(format!("{} {}", name, (*amount)?)))
        .collect();
    if which == Settled::RisultatoAvailable
        && let Some(computed) = consuntivo.computed()
    {
        told.push(format!("{} {computed}", w::IN_ALL.of(lang)));
    }
    told.join(" · ")
}

/// What was not paid and has no cause, or what the causes have too much of it.
fn unexplained(consuntivo: &Consuntivo, lang: Lang) -> Option<Row> {
    let left = consuntivo.unexplained().filter(|left| !left.is_zero())?;
    let words = if left.is_negative() {
        w::TOO_MANY_CAUSES
    } else {
        w::UNEXPLAINED
    };
    let mut row = amount_row(Row::sum(words.of(lang)), left.abs().to_string());
    row.warns = true;
    for trouble in words::troubles(consuntivo, lang) {
        row = row.knowing("✘", Some(lang::capitalized(&trouble)));
    }
    Some(row)
}

/// The causes that the rules know, with what was not paid for each and where it goes. Before anything is said they are only a
/// list: they come with the first figure.
fn causes(desk: &Desk, lang: Lang) -> Vec<Row> {
    let settlement = &desk.case.facts.settlement;
    if settlement.is_empty() {
        return Vec::new();
    }
    let pack = desk.case.pack.as_deref();
    let causes = pack.iter().flat_map(|p| &p.causes);
    let rows = causes.map(|cause| {
        let said = settlement.unpaid.iter().find(|u| u.cause == cause.id);
        let fate = words::fate(cause.fate, lang);
        let label = lang::of_lang(&cause.label, lang);
        let rule = pack.and_then(|p| p.rule(&cause.rule)).map(|(_, r)| r);
        let says = rule.map(|rule| {
            let authority = lang::authority(rule.authority, lang);
            format!("{fate} ({}, {authority})", rule.citation)
        });
        let row = Row::item(
            format!("  {label} → {fate}"),
            Some(Cell::Unpaid(cause.id.clone())),
        );
        amount_row(row, shown(said.map(|u| u.amount)))
            .knowing(w::CAUSE.of(lang), Some(label))
            .knowing(w::CHECKED.of(lang), says)
    });
    rows.collect()
}
