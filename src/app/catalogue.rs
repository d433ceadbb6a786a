//! The catalogue of sources of a pack, as a person looks in it.

use rust_decimal::Decimal;

use super::fuzzy::{Compared, Likeness, Typed};
use crate::fund::{Computed, Source, SourceKind};
use crate::lang::{self, Lang};
use crate::money::{Percent, Rounding, to_cents};
use crate::negotiation::Case;
use crate::rules::{Basis, Kind, Rule};

/// The entries of the catalogue that are of the fund's year, are not in the fund yet, and whose title, citation or text has every
/// word typed: their places in the pack. Where a word of some begins as what is typed, `ria` is RIA and no part of variabile.
pub(crate) fn fitting(case: &Case, text: &str) -> Vec<usize> {
    let Some(pack) = case.pack.as_deref() else {
        return Vec::new();
    };
    if free(text).1 == SourceKind::Cut {
        return Vec::new();
    }
    let typed = Typed::new(text);
    let all = (0..pack.rules.len()).filter_map(|at| {
        let rule = &pack.rules[at];
        let likeness = typed.likeness(&said(rule, case)?)?;
        Some((likeness, at))
    });
    let all: Vec<(Likeness, usize)> = all.collect();
    let some_begin = all.iter().any(|(like, _)| *like < Likeness::Inside);
    let liked = all.into_iter();
    liked
        .filter(|(like, _)| !some_begin || *like < Likeness::Inside)
        .map(|(_, at)| at)
        .collect()
}

/// What an entry of the catalogue is found by; `None` for what is none, or none that can be added.
fn said(rule: &Rule, case: &Case) -> Option<Compared> {
    let Kind::Source { kind, .. } = rule.kind else {
        return None;
    };
    let year = case.facts.year;
    let in_force = rule.from.year() <= year && rule.to.is_none_or(|to| to.year() >= year);
    let known = rule.known_from.is_some_and(|known| known <= case.day);
    let mut sources = case.facts.fund.sources.iter();
    if !in_force || !known || sources.any(|s| *s.entry() == rule.id) {
        return None;
    }
    let (title, statement) = (&rule.title, &rule.statement);
    let cut = match kind {
        SourceKind::Cut => lang::CUT_IN_SEARCH,
        _ => "",
    };
    let texts = [
        &title.it,
        &title.en,
        &rule.citation,
        &statement.it,
        &statement.en,
    ];
    let texts = texts.into_iter().map(String::as_str).chain([cut]);
    Some(Compared::new(&texts.collect::<Vec<_>>().join(" ")))
}

/// What an entry of the catalogue is called, that it is a cut, and where it is written.
pub(crate) fn words(case: &Case, at: usize, lang: Lang) -> String {
    let rule = case.pack.as_deref().and_then(|pack| pack.rules.get(at));
    let Some((rule, Kind::Source { kind, .. })) = rule.map(|rule| (rule, &rule.kind)) else {
        return String::new();
    };
    let title = lang::capitalized(lang::of_lang(&rule.title, lang));
    let word = lang::source_kind(*kind, lang);
    if *kind == SourceKind::Cut && !title.to_lowercase().contains(word) {
        return format!("{title} · {word} · {}", rule.citation);
    }
    format!("{title} · {}", rule.citation)
}

/// The name of a source of no catalogue, and its kind: with a minus before it, it is taken away from the fund.
pub(crate) fn free(text: &str) -> (&str, SourceKind) {
    match text.trim().strip_prefix(['-', '−', '–']) {
        Some(name) => (name.trim(), SourceKind::Cut),
        None => (text.trim(), SourceKind::Stable),
    }
}

/// The source that an entry of the catalogue makes, with its formula where the contract gives one.
pub(crate) fn source(case: &Case, at: usize, lang: Lang) -> Option<Source> {
    let pack = case.pack.as_deref()?;
    let rule = pack.rules.get(at)?;
    let Kind::Source {
        kind,
        cap,
        earmark,
        amount,
        ..
    } = &rule.kind
    else {
        return None;
    };
    let label = lang::capitalized(lang::of_lang(&rule.title, lang));
    let end = jiff::civil::Date::new(case.facts.year, 12, 31).unwrap_or(case.day);
    let value = |parameter| pack.value(parameter, end, case.day).map(|v| v.value);
    let figure = |id: &crate::fund::Id| case.facts.figures.iter().find(|f| f.id == *id);
    let computed = match amount {
        Basis::PerHead { each } => value(each).map(|each| Computed::PerHead {
            each: to_cents(each, Rounding::HalfUp),
            heads: 0,
            on: None,
        }),
        // The base is asked at once where the session does not have it.
        Basis::Rate { rate, base } => value(rate).map(|rate| Computed::Rate {
            percent: Percent::new(rate * Decimal::ONE_HUNDRED),
            of: figure(base).map(|f| f.amount).unwrap_or_default(),
            base: Some(base.clone()),
        }),
        Basis::Typed | Basis::AtMost { .. } | Basis::Same { .. } => None,
    };
    Some(Source {
        computed,
        cap: *cap,
        earmark: earmark.clone(),
        reference: Some(rule.citation.clone()),
        ..Source::new(rule.id.clone(), label, *kind)
    })
}
