//! The Fondo below its sources: the cap of the body, base figures, economie, readings.

use super::forms::plain;
use super::fund::amount_row;
use super::{Cell, Row};
use crate::app::Desk;
use crate::dossier::{Dossier, ProCapite};
use crate::fund::Id;
use crate::lang::{self, Lang, amended, sheets, sheets::fund as w};
use crate::money::Amount;
use crate::rules::Missing;

fn shown(amount: Option<Amount>) -> String {
    amount.map_or("—".to_owned(), |a| a.to_string())
}

/// The cap of the whole body: what it is, what counts in it, what is left.
pub(super) fn body_cap(desk: &Desk, lang: Lang) -> Vec<Row> {
    let cap = &desk.case.facts.body_cap;
    let dossier = Dossier::new(&desk.case.facts, desk.split());
    let computed = cap.pro_capite.as_ref().and_then(ProCapite::adjustment);
    let mut rows = vec![
        Row::head(w::BODY_CAP.of(lang)),
        amount_row(
            Row::item(w::AMOUNT_2016.of(lang), Some(Cell::Cap2016)),
            shown(cap.amount_2016),
        )
        .knowing(w::FOR.of(lang), Some(w::AMOUNT_2016_FOR.of(lang))),
        amount_row(
            Row::item(w::ADJUSTMENT.of(lang), Some(Cell::Adjustment)),
            shown(cap.adjustment.or(computed)),
        )
        .knowing(w::FOR.of(lang), Some(w::ADJUSTMENT_FOR.of(lang))),
        pro_capite(cap.pro_capite.as_ref(), lang),
    ];
    let items = cap.other_items.iter().flatten().enumerate();
    rows.extend(items.map(|(at, item)| {
        let row = Row::item(item.label.clone(), Some(Cell::CapItem(at)));
        amount_row(row, item.amount.to_string())
    }));
    rows.push(Row::item(w::NEW_ITEM.of(lang), Some(Cell::NewCapItem)));
    let own = dossier.fund_in_cap();
    let words = own.map_or(w::IN_CAP_UNSAID, |_| w::IN_CAP);
    rows.push(amount_row(Row::item(words.of(lang), None), shown(own)));
    let used = own.zip(dossier.body_in_cap()).map(|(own, body)| own + body);
    let room = dossier.cap().zip(used).map(|(cap, used)| cap - used);
    rows.push(Row {
        warns: room.is_some_and(Amount::is_negative),
        ..amount_row(Row::sum(w::ROOM.of(lang)), shown(room))
    });
    rows
}

/// An id as it is said aloud.
fn spoken(id: &Id) -> String {
    lang::capitalized(&id.as_str().replace('-', " "))
}

/// The figures that make the adjustment, and what they come to.
fn pro_capite(figures: Option<&ProCapite>, lang: Lang) -> Row {
    let Some(figures) = figures else {
        let row = Row::item(w::PRO_CAPITE.of(lang), Some(Cell::ProCapite));
        let form = Some(amended::PRO_CAPITE_FORM.of(lang));
        return amount_row(row, "—").knowing(sheets::papers::FORM.of(lang), form);
    };
    let (before, now) = (plain(figures.staff_2018), plain(figures.staff));
    let made = sheets::pro_capite(figures.resources_2018, &before, &now);
    let label = format!("{}: {made}", w::PRO_CAPITE.of(lang));
    let row = Row::item(label, Some(Cell::ProCapite));
    amount_row(row, shown(figures.adjustment())).knowing(w::MADE.of(lang), Some(made))
}

/// The figures that rules and formulas use, and those that a rule asks for and nobody gave yet.
pub(super) fn base_figures(desk: &Desk, lang: Lang) -> Vec<Row> {
    let facts = &desk.case.facts;
    let mut rows: Vec<Row> = facts
        .figures
        .iter()
        .map(|figure| {
            let row = Row::item(spoken(&figure.id), Some(Cell::Figure(figure.id.clone())));
            amount_row(row, figure.amount.to_string())
                .knowing(w::FOR.of(lang), Some(w::FIGURE_FOR.of(lang)))
                .knowing(w::REFERENCE.of(lang), figure.reference.clone())
        })
        .collect();
    let judgement = &desk.outlook().judgement;
    let asked = judgement.findings.iter().chain(&judgement.later);
    let mut missing: Vec<&Id> = asked
        .flat_map(|f| &f.missing)
        .filter_map(|m| match m {
            Missing::BaseFigure(id) => Some(id),
            _ => None,
        })
        .collect();
    missing.sort();
    missing.dedup();
    rows.extend(
        missing
            .into_iter()
            .map(|id| amount_row(Row::item(spoken(id), Some(Cell::Figure(id.clone()))), "—"))
            .map(|row| row.knowing(w::FOR.of(lang), Some(w::FIGURE_FOR.of(lang)))),
    );
    if !rows.is_empty() {
        rows.insert(0, Row::head(w::FIGURES.of(lang)));
    }
    rows
}

/// Each economia with its passport and where its cause sends it.
pub(super) fn economie(desk: &Desk, lang: Lang) -> Vec<Row> {
    let economie = &desk.case.facts.economie;
    let pack = desk.case.pack.as_deref();
    let mut rows = vec![Row::head(w::ECONOMIE.of(lang))];
    for economia in economie {
        let cause = economia.cause.as_ref();
        let known = cause.zip(pack).and_then(|(c, p)| p.cause(c));
        let why = match (known, cause) {
            (Some(known), _) => lang::of_lang(&known.label, lang).to_owned(),
            (None, Some(cause)) => cause.as_str().replace('-', " "),
            (None, None) => w::NO_CAUSE.of(lang).to_owned(),
        };
        let (year, origin, line) = (economia.year, &economia.origin, &economia.line);
        let label = format!("{year} · {origin} → {line} · {why}");
        let fate = known.map(|cause| {
            let rule = pack.and_then(|p| p.rule(&cause.rule)).map(|(_, r)| r);
            let says = rule.map(|r| {
                let authority = lang::authority(r.authority, lang);
                format!(" ({}, {authority})", r.citation)
            });
            format!(
                "{}{}",
                lang::consuntivo::fate(cause.fate, lang),
                says.unwrap_or_default()
            )
        });
        let presumed = economia.presumed.then(|| w::PRESUMED.of(lang).to_owned());
        let mark = if economia.presumed { "~ " } else { "" };
        let row = Row::item(label, Some(Cell::Economia(economia.id.clone())));
        let empty = String::new;
        let cap = sheets::cap_word(economia.cap).of(lang).to_owned();
        let amount = format!("{mark}{}", economia.amount);
        rows.push(
            row.with([empty(), cap, empty(), amount])
                .knowing(w::CAUSE.of(lang), cause.map(|_| why))
                .knowing(w::CHECKED.of(lang), fate)
                .knowing(w::NOTE.of(lang), presumed)
                .knowing(w::REFERENCE.of(lang), economia.certification.clone())
                .knowing(w::NOTE.of(lang), economia.note.clone()),
        );
    }
    let lines: Vec<Id> = desk.split().lines().iter().map(|l| l.id.clone()).collect();
    let form = amended::economia_form(&lines, desk.case.facts.year, lang);
    let new = Row::item(w::NEW_ECONOMIA.of(lang), Some(Cell::NewEconomia));
    rows.push(new.knowing(sheets::papers::FORM.of(lang), Some(form)));
    rows
}

/// The contested points and the reading that is followed of each.
pub(super) fn readings(desk: &Desk, lang: Lang) -> Vec<Row> {
    let Some(pack) = desk.case.pack.as_deref() else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for reading in &pack.readings {
        let said = desk
            .case
            .facts
            .readings
            .iter()
            .find(|f| f.reading == reading.id);
        let option = match said {
            Some(said) => reading.options.iter().find(|o| o.id == said.option),
            None => reading.options.first(),
        };
        let Some(option) = option else {
            continue;
        };
        let label = format!(
            "{}: {}",
            lang::capitalized(lang::of_lang(&reading.title, lang)),
            lang::of_lang(&option.label, lang)
        );
        let mut row = Row::item(label, Some(Cell::Reading(reading.id.clone())))
            .knowing("?", Some(lang::of_lang(&reading.question, lang).to_owned()));
        for option in &reading.options {
            let text = format!(
                "{} ({}, {})",
                lang::of_lang(&option.label, lang),
                option.citation,
                lang::authority(option.authority, lang)
            );
            row = row.knowing("·", Some(text));
        }
        rows.push(row);
    }
    if !rows.is_empty() {
        rows.insert(0, Row::head(w::READINGS.of(lang)));
    }
    rows
}
