//! The sources of the fund in words: how an amount is made, and what of the published sums does not close.

use super::explained::with_day;
use super::findings::spoken;
use super::{Lang, Text};
use crate::fund::{Computed, Fund, Source, SourceKind, Split, Subtotal};
use crate::money::Amount;

/// The sources of a kind, as a heading.
pub fn source_kinds(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Stable => Text("Stabili", "Stable"),
        SourceKind::Variable => Text("Variabili", "Variable"),
        SourceKind::ByLaw => Text("Da disposizioni di legge", "By law"),
        SourceKind::Cut => Text("Decurtazioni", "Cuts"),
        SourceKind::OneOff => Text("Una tantum", "One-off"),
        SourceKind::Unspecified => Text("Natura non indicata", "Nature not stated"),
    }
    .of(lang)
}

/// How a source is computed: "520,00 × 10 posizioni al 31/12/2001", "1,66 % di 734.419,00 (monte salari 2001)",
/// "quota 2 di 5 di 10.000,00".
pub fn computed(computed: &Computed, lang: Lang) -> String {
    let it = lang == Lang::It;
    match computed {
        Computed::PerHead { each, heads, on } => {
            let what = match (it, heads) {
                (true, 1) => "posizione",
                (true, _) => "posizioni",
                (false, 1) => "position",
                (false, _) => "positions",
            };
            let day = |day| format!(" {}", with_day(Text("al", "on"), day, lang));
            let on = on.map(day).unwrap_or_default();
            format!("{each} × {heads} {what}{on}")
        }
        Computed::Rate { percent, of, base } => {
            let word = Text("di", "of").of(lang);
            let base = base.as_ref().map(|b| format!(" ({})", spoken(b)));
            format!("{percent} % {word} {of}{}", base.unwrap_or_default())
        }
        Computed::Quota {
            of,
            first,
            years,
            year,
        } => {
            let place = i32::from(*year) - i32::from(*first) + 1;
            if !(1..=i32::from(*years)).contains(&place) {
                return Text(
                    "quota fuori dagli anni del recupero",
                    "quota outside the years of the recovery",
                )
                .of(lang)
                .to_owned();
            }
            let (quota, of_word) = (Text("quota", "part").of(lang), Text("di", "of").of(lang));
            format!("{quota} {place} {of_word} {years} {of_word} {of}")
        }
    }
}

/// For which kind of line alone a source is.
pub fn earmark(kind: &crate::fund::Id, lang: Lang) -> String {
    let words = Text("vincolata a", "earmarked for");
    format!("{} {}", words.of(lang), spoken(kind))
}

/// What of a fund was read, as a figure; a dash when that is nothing.
pub fn resources_read(fund: &Fund) -> String {
    if fund.sources.iter().any(|s| s.worth().is_some()) {
        fund.total().to_string()
    } else {
        "–".to_owned()
    }
}

/// The name of the sum of the sources.
pub fn sum_of_sources(fund: &Fund, lang: Lang) -> &'static str {
    if fund.incomplete {
        super::screens::table::READ.of(lang)
    } else {
        Text("Somma delle risorse", "Sum of the resources").of(lang)
    }
}

/// A sum that the document prints: how much, and whether its sources make it.
pub fn subtotal(fund: &Fund, subtotal: &Subtotal, lang: Lang) -> String {
    let label = super::quoted(&subtotal.label, lang);
    let sum = fund.subtotal(subtotal);
    match subtotal.published {
        Some(published) => {
            let printed = Text("pubblicato", "published").of(lang);
            let than = compared(published, sum, &THEIR_SUM, lang);
            format!("{label}: {printed} {published}, {than}")
        }
        None => format!("{label}: {sum}"),
    }
}

/// The total that the document prints, beside the sum of the sources.
pub fn published_total(fund: &Fund, lang: Lang) -> Option<String> {
    let published = fund.published?;
    let words = Text("totale pubblicato", "published total").of(lang);
    // Of a fund read in part the sum is no sum to compare it with.
    if fund.incomplete {
        return Some(format!("{words} {published}"));
    }
    let than = compared(published, fund.total(), &SOURCES, lang);
    Some(format!("{words} {published}: {than}"))
}

/// The total that the document prints, where it is not the sum of its sources: all of it, then the sign alone, for where there is
/// little room.
pub fn disputed_total(fund: &Fund, lang: Lang) -> Option<[String; 2]> {
    let off = |p: &crate::money::Amount| !fund.incomplete && *p != fund.total();
    let published = fund.published.filter(off)?;
    let words = Text("pubblicato", "published").of(lang);
    Some([format!("≠ {words} {published}"), "≠".to_owned()])
}

/// All that does not close between the printed sums, the sources and the lines, and what was not read; a sentence each.
pub fn differences(fund: &Fund, split: &Split, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if fund.incomplete {
        let words = Text(
            "fondo letto solo in parte: il totale non si può dire",
            "fund read only in part: the total cannot be told",
        );
        told.push(words.of(lang).to_owned());
    } else if fund.published.is_some_and(|p| p != fund.total()) {
        told.extend(published_total(fund, lang));
    }
    told.extend(lines(fund, split, lang));
    let off = |s: &&Subtotal| s.published.is_some_and(|p| p != fund.subtotal(s));
    told.extend(
        fund.subtotals
            .iter()
            .filter(off)
            .map(|s| subtotal(fund, s, lang)),
    );
    told.extend(fund.sources.iter().filter_map(|s| formula(s, lang)));
    told
}

/// The sum of the lines beside the published total and the sources, where they differ.
fn lines(fund: &Fund, split: &Split, lang: Lang) -> Option<String> {
    let (published, sum) = (fund.published?, split.total());
    if split.is_unread() || fund.incomplete || (sum == published && sum == fund.total()) {
        return None;
    }
    let words = Text("somma delle voci", "sum of the lines").of(lang);
    let with_total = compared(sum, published, &PUBLISHED, lang);
    let with_sources = compared(sum, fund.total(), &SOURCES, lang);
    Some(format!("{words} {sum}: {with_total}, {with_sources}"))
}

/// An amount said that is not the one its formula makes.
fn formula(source: &Source, lang: Lang) -> Option<String> {
    source.discrepancy()?;
    let (amount, made) = (source.amount?, source.computed.as_ref()?.result());
    let label = super::quoted(&source.label, lang);
    let than = compared(amount, made, &FORMULA, lang);
    Some(format!("{label} {amount}: {than} ({made})"))
}

/// What a sum is compared with, after "in meno", "in più" and "come".
struct Other {
    of: Text,
    like: Text,
}

const SOURCES: Other = Other {
    of: Text("della somma delle risorse", "than the sum of the resources"),
    like: Text("come la somma delle risorse", "as the sum of the resources"),
};
const THEIR_SUM: Other = Other {
    of: Text("delle risorse che nomina", "than the resources it names"),
    like: Text("come le risorse che nomina", "as the resources it names"),
};
const PUBLISHED: Other = Other {
    of: Text("del totale pubblicato", "than the published total"),
    like: Text("come il totale pubblicato", "as the published total"),
};
const FORMULA: Other = Other {
    of: Text("del calcolo", "than the formula makes"),
    like: Text("come il calcolo", "as the formula makes"),
};

/// "45,00 in meno della somma delle risorse", or "come la somma delle risorse".
fn compared(one: Amount, other: Amount, with: &Other, lang: Lang) -> String {
    let over = one - other;
    if over.is_zero() {
        return with.like.of(lang).to_owned();
    }
    let words = if over.is_negative() {
        Text("in meno", "less")
    } else {
        Text("in più", "more")
    };
    format!("{} {} {}", over.abs(), words.of(lang), with.of.of(lang))
}
