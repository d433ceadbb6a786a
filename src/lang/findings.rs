//! Findings in sentences that can be read aloud.

use rust_decimal::Decimal;

use super::words::{date, of_lang, silent_reason};
use super::{Lang, Text};
use crate::fund::Id;
use crate::money::{Amount, Percent, Rounding, to_cents};
use crate::rules::{Assumption, Detail, Field, Finding, Missing, Pack, Relation, Silent, Verdict};

/// The finding as one whole sentence.
pub fn finding_sentence(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let title = capitalized(of_lang(&pack.rules[finding.rule].title, lang));
    format!("{title}: {}.", answer(finding, lang))
}

/// The finding in a few words, for a strip: the title and what counts.
pub fn brief(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let title = capitalized(of_lang(&pack.rules[finding.rule].title, lang));
    let what = match (finding.verdict, finding.margin) {
        (Verdict::CannotTell, _) => missing_list(&finding.missing, lang),
        (_, Some(margin)) => margin_words(margin, &finding.detail, lang),
        (Verdict::Respected, None) if matches!(finding.detail, Detail::Items { count: 0, .. }) => {
            Text("nessuna economia", "no economie").of(lang).to_owned()
        }
        (verdict, None) => super::words::verdict(verdict, lang).to_owned(),
    };
    format!("{title}: {what}")
}

/// What a silent rule is silent about, and why.
pub fn explain_silent(silent: Silent, pack: &Pack, lang: Lang) -> String {
    let title = capitalized(of_lang(&pack.rules[silent.rule].title, lang));
    format!("{title}: {}", silent_reason(silent.reason, lang))
}

fn margin_words(margin: Amount, detail: &Detail, lang: Lang) -> String {
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
        Detail::Items { count: 0, .. } => {
            Text("nessuna economia da verificare", "no economie to check")
                .of(lang)
                .to_owned()
        }
        Detail::Items { count, breaches } if breaches.is_empty() => match (count, lang) {
            (1, Lang::It) => "rispettato dall'unica economia".to_owned(),
            (n, Lang::It) => format!("rispettato da tutte le {n} economie"),
            (1, Lang::En) => "respected by the only economia".to_owned(),
            (n, Lang::En) => format!("respected by all {n} economie"),
        },
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
        Detail::Formula { due, held } => match lang {
            Lang::It => format!("dovuti {due}, nel fondo {held}{margin}"),
            Lang::En => format!("{due} due, {held} in the fund{margin}"),
        },
        Detail::Nothing => super::words::verdict(finding.verdict, lang).to_owned(),
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
fn percent(share: Decimal) -> Percent {
    Percent::new(share * Decimal::ONE_HUNDRED)
}

fn names(ids: &[Id]) -> String {
    ids.iter().map(spoken).collect::<Vec<_>>().join(", ")
}

/// An id as it is said aloud: `economie-2017` is "economie 2017".
fn spoken(id: &Id) -> String {
    id.as_str().replace('-', " ")
}

/// All that is missing, after one "manca" or "mancano".
pub fn missing_list(all: &[Missing], lang: Lang) -> String {
    let named: Vec<String> = all.iter().map(|m| missing(m, lang)).collect();
    let and = Text("e", "and").of(lang);
    let list = match &named[..] {
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => named.concat(),
    };
    match (lang, all.len()) {
        (Lang::It, 1) => format!("manca {list}"),
        (Lang::It, _) => format!("mancano {list}"),
        (Lang::En, _) => format!("missing: {list}"),
    }
}

/// What is missing, as a noun.
pub fn missing(missing: &Missing, lang: Lang) -> String {
    let fixed = |text: Text| text.of(lang).to_owned();
    let with = |text: Text, id: &Id| format!("{} {}", text.of(lang), spoken(id));
    match missing {
        Missing::SourceKinds => fixed(Text(
            "la natura delle risorse, stabili o variabili",
            "whether the resources are stable or variable",
        )),
        Missing::CapOfSources => fixed(Text(
            "l'elenco delle risorse che contano nel limite 2016",
            "which resources count in the 2016 cap",
        )),
        Missing::BodyItems => fixed(Text("le altre voci dell'ente", "the body's other items")),
        Missing::Amount2016 => fixed(Text("l'importo 2016 dell'ente", "the body's 2016 amount")),
        Missing::Positions => fixed(Text(
            "il valore delle posizioni",
            "the values of the positions",
        )),
        Missing::NetAmounts => fixed(Text(
            "l'importo al netto degli oneri riflessi",
            "the amounts without the employer's charges",
        )),
        Missing::Field { field, of } => with(field_words(*field), of),
        Missing::Act(kind) => with(Text("l'atto:", "the act:"), kind),
        Missing::StepDate(step) => with(Text("la data di:", "the date of:"), step),
        Missing::OrderOfDay(first, then) => format!(
            "{} {}, {}",
            Text(
                "l'ordine, nello stesso giorno, di:",
                "the order, on the same day, of:"
            )
            .of(lang),
            spoken(first),
            spoken(then)
        ),
        Missing::Clause(kind) => with(
            Text(
                "la percentuale della clausola:",
                "the percentage of the clause:",
            ),
            kind,
        ),
        Missing::Source(_) => fixed(Text(
            "la risorsa del fondo che la regola prevede",
            "the source of the fund that the rule asks for",
        )),
        Missing::BaseFigure(id) => with(Text("la base di calcolo:", "the base figure:"), id),
        Missing::Parameter(id) => with(
            Text(
                "il valore, a quella data, di:",
                "the value, on that day, of:",
            ),
            id,
        ),
    }
}

fn field_words(field: Field) -> Text {
    match field {
        Field::Cause => Text("la causa di", "the cause of"),
        Field::Certification => Text("la certificazione di", "the certification of"),
        Field::YearsBack => Text("l'anno di accertamento di", "the year of ascertainment of"),
        Field::Destination => Text("la destinazione di", "the destination of"),
        Field::Nature => Text("la natura di", "the nature of"),
        Field::Cap => Text(
            "l'indicazione, nel limite 2016 o fuori, di",
            "whether inside the 2016 cap or outside:",
        ),
    }
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
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
