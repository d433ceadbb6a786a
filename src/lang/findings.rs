//! Findings in sentences that can be read aloud.

use rust_decimal::Decimal;

use super::explained::with_day;
use super::missing::missing_list;
use super::sheets::paper_name;
use super::words::{date, of_lang, quoted, silent_reason};
use super::{Lang, Text};
use crate::fund::Id;
use crate::money::{Amount, Percent, Rounding, to_cents};
use crate::rules::{
    Assumption, Detail, Finding, Items, Pack, Relation, Silent, SilentReason, Verdict, When,
};

/// The finding as one whole sentence.
pub fn finding_sentence(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let title = capitalized(of_lang(&pack.rules[finding.rule].title, lang));
    format!("{title}: {}.", answer(finding, lang))
}

/// The finding in a few words, for a strip: the title and what counts.
pub fn brief(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let mut told = capitalized(of_lang(&pack.rules[finding.rule].title, lang));
    let what = match (finding.verdict, finding.margin) {
        (Verdict::CannotTell, _) => missing_list(&finding.missing, lang),
        (_, Some(margin)) => margin_words(margin, &finding.detail, lang),
        (Verdict::Respected, None)
            if matches!(
                finding.detail,
                Detail::Items {
                    of: Items::Economie,
                    count: 0,
                    ..
                }
            ) =>
        {
            Text("nessuna economia", "no economie").of(lang).to_owned()
        }
        (verdict, None) => super::words::verdict(verdict, lang).to_owned(),
    };
    told.push_str(": ");
    told.push_str(&what);
    told
}

/// What a silent rule is silent about, and why.
pub fn explain_silent(silent: Silent, pack: &Pack, lang: Lang) -> String {
    let rule = &pack.rules[silent.rule];
    let title = capitalized(of_lang(&rule.title, lang));
    let why = silent_words(silent.reason, rule.when.as_ref(), lang);
    format!("{title}: {why}")
}

/// Why a rule is silent. One that waits for a step or an act concerns the fund too, once it is come to that.
pub(super) fn silent_words(reason: SilentReason, when: Option<&When>, lang: Lang) -> String {
    let (only, of) = match (reason, when) {
        (SilentReason::NotConcerned, Some(When::Step(step))) => {
            (Text("solo dopo", "only after"), step)
        }
        (SilentReason::NotConcerned, Some(When::Act(kind))) => {
            (Text("solo con l'atto", "only with the act"), kind)
        }
        _ => return silent_reason(reason, lang).to_owned(),
    };
    format!("{} {}", only.of(lang), quoted(&paper_name(of, lang), lang))
}

pub(super) fn margin_words(margin: Amount, detail: &Detail, lang: Lang) -> String {
    let of = |text: Text| text.of(lang);
    if !margin.is_negative() {
        return format!("{} {margin}", of(Text("margine", "margin")));
    }
    let short = -margin;
    let words = match detail {
        Detail::Limit {
            relation: Relation::AtLeast,
            ..
        } => Text("mancano", "short by"),
        Detail::Limit {
            relation: Relation::AtMost,
            ..
        } => Text("eccede di", "over by"),
        _ => Text("differenza", "off by"),
    };
    format!("{} {short}", of(words))
}

fn answer(finding: &Finding, lang: Lang) -> String {
    if finding.verdict == Verdict::CannotTell {
        let missing = missing_list(&finding.missing, lang);
        return format!(
            "{}, {missing}",
            super::words::verdict(finding.verdict, lang)
        );
    }
    let margin = finding
        .margin
        .map(|m| format!(", {}", margin_words(m, &finding.detail, lang)));
    let margin = margin.unwrap_or_default();
    match &finding.detail {
        Detail::Limit {
            left,
            relation,
            right,
            rate,
        } => {
            let limit = match relation {
                Relation::AtLeast => Text("minimo", "at least"),
                Relation::AtMost => Text("massimo", "at most"),
                Relation::Equal => Text("su", "out of"),
            };
            let rate = rate
                .map(|r| format!(" ({} %)", percent(r)))
                .unwrap_or_default();
            if *relation == Relation::Equal {
                format!("{left} {} {right}{margin}", limit.of(lang))
            } else {
                format!("{left}, {} {right}{rate}{margin}", limit.of(lang))
            }
        }
        Detail::Items {
            of,
            count,
            breaches,
        } if breaches.is_empty() => all_respect(of, *count, lang),
        Detail::Items { breaches, .. } => {
            format!(
                "{} {}",
                Text("non rispettato da", "not respected by").of(lang),
                names(breaches)
            )
        }
        Detail::Range {
            min,
            max,
            count,
            outside,
        } => range(*min, *max, *count, outside, lang),
        Detail::Act(reference) => reference.clone(),
        Detail::Dates(first, then) => {
            let between = Text("prima di", "before").of(lang);
            let (first, then) = (date(*first, lang), date(*then, lang));
            if finding.verdict == Verdict::Respected {
                format!("{first} {between} {then}")
            } else {
                format!(
                    "{first} {} {then}",
                    Text("non è prima di", "is not before").of(lang)
                )
            }
        }
        Detail::Least { said, least } => {
            let (said, least) = (percent(*said), percent(*least));
            format!(
                "{said} %, {} {least} %",
                Text("minimo", "at least").of(lang)
            )
        }
        Detail::Formula { due, at_most, held } => match (at_most, lang) {
            (false, Lang::It) => format!("dovuti {due}, nel fondo {held}{margin}"),
            (false, Lang::En) => format!("{due} due, {held} in the fund{margin}"),
            (true, Lang::It) => format!("{held}, massimo {due}{margin}"),
            (true, Lang::En) => format!("{held}, at most {due}{margin}"),
        },
        Detail::Rise { count, short } => rise(*count, short, lang),
        Detail::Deadline { last, done } => {
            let done = with_day(Text("fatto il", "done on"), *done, lang);
            let by = Text("termine", "by").of(lang);
            format!("{done}, {by} {}", date(*last, lang))
        }
        Detail::Quota { best, of, others } => quota(*best, *of, *others, lang),
        Detail::Nothing => super::words::verdict(finding.verdict, lang).to_owned(),
    }
}

/// All the items of a list respect a rule, or there is none.
fn all_respect(of: &Items, count: usize, lang: Lang) -> String {
    let none = Text("nessuna economia da verificare", "no economie to check");
    match (of, count, lang) {
        (Items::Economie, 0, _) => none.of(lang).to_owned(),
        (Items::Economie, 1, Lang::It) => "rispettato dall'unica economia".to_owned(),
        (Items::Economie, n, Lang::It) => format!("rispettato da tutte le {n} economie"),
        (Items::Economie, 1, Lang::En) => "respected by the only economia".to_owned(),
        (Items::Economie, n, Lang::En) => format!("respected by all {n} economie"),
        (Items::Sources(_), n, Lang::It) => format!("risorse verificate: {n}"),
        (Items::Sources(_), n, Lang::En) => format!("sources checked: {n}"),
        (Items::ComplexPositions, n, Lang::It) => format!("posizioni verificate: {n}"),
        (Items::ComplexPositions, n, Lang::En) => format!("positions checked: {n}"),
    }
}

fn rise(count: usize, short: &[(Id, Amount)], lang: Lang) -> String {
    if short.is_empty() {
        return match lang {
            Lang::It => format!("posizioni verificate: {count}"),
            Lang::En => format!("positions checked: {count}"),
        };
    }
    let each = short.iter().map(|(id, lacking)| match lang {
        Lang::It => format!("a {} mancano {lacking}", spoken(id)),
        Lang::En => format!("{} is short by {lacking}", spoken(id)),
    });
    each.collect::<Vec<_>>().join(", ")
}

fn quota(best: u32, of: u32, others: Option<Decimal>, lang: Lang) -> String {
    let left = others.map(|share| Percent::new((share * Decimal::ONE_HUNDRED).round_dp(2)));
    match (left, lang) {
        (Some(left), Lang::It) => format!("{best} su {of}; agli altri il {left} % della media"),
        (Some(left), Lang::En) => format!("{best} of {of}; {left} % of the average to the others"),
        (None, Lang::It) => format!("{best} su {of}: nessun altro"),
        (None, Lang::En) => format!("{best} of {of}: nobody else"),
    }
}

fn range(min: Decimal, max: Decimal, count: usize, outside: &[Id], lang: Lang) -> String {
    // Shares are below two; sums of money are not.
    let figure = |f: Decimal| {
        if max < Decimal::TWO {
            format!("{} %", percent(f))
        } else {
            to_cents(f, Rounding::HalfUp).to_string()
        }
    };
    let (min, max) = (figure(min), figure(max));
    match (outside.is_empty(), lang) {
        (true, Lang::It) => format!("{count} fra {min} e {max}"),
        (true, Lang::En) => format!("{count} between {min} and {max}"),
        (false, Lang::It) => format!("fuori da {min} – {max}: {}", names(outside)),
        (false, Lang::En) => format!("outside {min} – {max}: {}", names(outside)),
    }
}

/// A share such as 0.15 as the figure before the sign: `15`.
pub(super) fn percent(share: Decimal) -> Percent {
    Percent::new(share * Decimal::ONE_HUNDRED)
}

fn names(ids: &[Id]) -> String {
    ids.iter().map(spoken).collect::<Vec<_>>().join(", ")
}

/// An id as it is said aloud: `economie-2017` is "economie 2017".
pub(super) fn spoken(id: &Id) -> String {
    id.as_str().replace('-', " ")
}

/// What was assumed in order to answer.
pub fn assumption(assumption: &Assumption, lang: Lang) -> String {
    match (assumption, lang) {
        (Assumption::ReadAsStable(id), Lang::It) => {
            format!("si assume che «{}» siano risorse stabili", spoken(id))
        }
        (Assumption::ReadAsStable(id), Lang::En) => {
            format!("“{}” is assumed to be stable resources", spoken(id))
        }
        (Assumption::KindRead(id), Lang::It) => {
            format!("la natura di «{}» è una nostra lettura", spoken(id))
        }
        (Assumption::KindRead(id), Lang::En) => {
            format!("the kind of “{}” is our own reading", spoken(id))
        }
        (Assumption::WholeYear(ids), Lang::It) => format!(
            "si assume coperte per tutto l'anno le posizioni che non lo dicono: {}",
            names(ids)
        ),
        (Assumption::WholeYear(ids), Lang::En) => format!(
            "positions that do not say otherwise are assumed to be covered all year: {}",
            names(ids)
        ),
        (Assumption::CutsInside(cuts), Lang::It) => {
            format!(
                "si assume che le decurtazioni senza importo ({}) siano già dedotte",
                names(cuts)
            )
        }
        (Assumption::CutsInside(cuts), Lang::En) => {
            format!(
                "the cuts without an amount ({}) are assumed to be already deducted",
                names(cuts)
            )
        }
    }
}

/// The text with its first letter in capitals.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    let mut told = String::with_capacity(text.len() + LONGER);
    told.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    told.push_str(chars.as_str());
    told
}

/// What a sentence often goes on with: room for it is taken at once.
const LONGER: usize = 64;
