//! The catalogue of sources of a pack, as a person looks in it.

use rust_decimal::Decimal;

use crate::fund::{Computed, Source};
use crate::lang::{self, Lang};
use crate::money::{Percent, Rounding, to_cents};
use crate::negotiation::Case;
use crate::rules::{Basis, Kind};

/// The entries of the catalogue that are of the fund's year, are not in the fund yet, and whose title, citation or text holds every
/// word typed: their places in the pack.
pub(crate) fn fitting(case: &Case, text: &str) -> Vec<usize> {
    let Some(pack) = case.pack.as_deref() else {
        return Vec::new();
    };
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let year = case.facts.year;
    let fits = |at: &usize| {
        let rule = &pack.rules[*at];
        let in_force = rule.from.year() <= year && rule.to.is_none_or(|to| to.year() >= year);
        let known = rule.known_from.is_some_and(|known| known <= case.day);
        let there = case
            .facts
            .fund
            .sources
            .iter()
            .any(|s| *s.entry() == rule.id);
        let (title, statement) = (&rule.title, &rule.statement);
        let texts = [
            &title.it,
            &title.en,
            &rule.citation,
            &statement.it,
            &statement.en,
        ];
        let said = texts.map(String::as_str).join(" ").to_lowercase();
        matches!(rule.kind, Kind::Source { .. })
            && in_force
            && known
            && !there
            && words.iter().all(|word| said.contains(word))
    };
    (0..pack.rules.len()).filter(fits).collect()
}

/// What an entry of the catalogue is called, and where it is written.
pub(crate) fn words(case: &Case, at: usize, lang: Lang) -> String {
    let rule = case.pack.as_deref().and_then(|pack| pack.rules.get(at));
    rule.map_or(String::new(), |rule| {
        format!(
            "{} · {}",
            lang::capitalized(lang::of_lang(&rule.title, lang)),
            rule.citation
        )
    })
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
