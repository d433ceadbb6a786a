//! The figures that rules speak of, in words that make a sentence: "non meno del 15 % del fondo dell'anno".

use rust_decimal::Decimal;

use super::explained::elided;
use super::findings::spoken;
use super::missing::settled_words;
use super::words::date;
use super::{Lang, Text};
use crate::fund::{Id, SourceKind};
use crate::money::{Percent, Rounding, to_cents};
use crate::rules::{DatedValue, Factor, Pack, Quantity, Term, Unit};

/// A quantity as a noun with its article.
pub fn quantity(quantity: &Quantity, lang: Lang) -> String {
    let fixed = |text: Text| text.of(lang).to_owned();
    match quantity {
        Quantity::Fund => fixed(Text("il fondo dell'anno", "the fund of the year")),
        Quantity::AllLines => fixed(Text(
            "la somma di tutte le voci",
            "the sum of all the lines",
        )),
        Quantity::Lines(kind) => with(
            Text("le voci che contano come", "the lines that count as"),
            kind,
            lang,
        ),
        Quantity::StableResources => fixed(Text(
            "le risorse stabili al netto delle decurtazioni",
            "the stable resources less the cuts",
        )),
        Quantity::FundInCap => fixed(Text(
            "la parte di questo fondo che conta nel limite 2016",
            "the part of this fund inside the 2016 cap",
        )),
        Quantity::BodyInCap => fixed(Text(
            "le altre voci dell'ente che contano nel limite 2016",
            "the body's other items inside the 2016 cap",
        )),
        Quantity::Cap2016 => fixed(Text(
            "il limite 2016 dell'ente con il suo adeguamento",
            "the body's 2016 cap with its adjustment",
        )),
        Quantity::PositionsCost => fixed(Text(
            "il costo delle posizioni nell'anno",
            "the cost of the positions in the year",
        )),
        Quantity::Euro => fixed(Text("1,00 €", "1,00 €")),
        Quantity::Sources(kind) => fixed(sources(*kind)),
        Quantity::Source(entry) => with(Text("la risorsa", "the source"), entry, lang),
        Quantity::Figure(figure) => with(Text("la cifra", "the figure"), figure, lang),
        Quantity::Economie => fixed(Text("le economie", "the economie")),
        Quantity::StableOnlyLines => fixed(Text(
            "le voci pagabili con sole risorse stabili",
            "the lines that stable resources alone may pay",
        )),
        Quantity::Funded { lines, by } => {
            let (lines, by) = (spoken(lines), sources(*by).of(lang));
            match lang {
                // "le risorse variabili" pays as "risorse variabili".
                Lang::It => {
                    let by = by.trim_start_matches("le ");
                    format!("la parte delle voci {lines} pagata con {by}")
                }
                Lang::En => format!("the part of the lines {lines} paid by {by}"),
            }
        }
        Quantity::Settled(which) => fixed(settled_words(*which)),
        Quantity::Earmarked(kind) => with(
            Text("le risorse vincolate a", "the resources earmarked for"),
            kind,
            lang,
        ),
        Quantity::LastYear(kind) => match lang {
            Lang::It => format!("ciò che le voci {} avevano l'anno prima", spoken(kind)),
            Lang::En => format!("what the lines {} had last year", spoken(kind)),
        },
    }
}

fn sources(kind: SourceKind) -> Text {
    match kind {
        SourceKind::Stable => Text("le risorse stabili", "the stable resources"),
        SourceKind::Variable => Text("le risorse variabili", "the variable resources"),
        SourceKind::ByLaw => Text(
            "le risorse da disposizioni di legge",
            "the resources by law",
        ),
        SourceKind::Cut => Text("le decurtazioni", "the cuts"),
        SourceKind::OneOff => Text("le risorse una tantum", "the one-off resources"),
        SourceKind::Unspecified => Text(
            "le risorse di natura non indicata",
            "the resources of a nature not stated",
        ),
    }
}

fn with(text: Text, id: &Id, lang: Lang) -> String {
    format!("{} {}", text.of(lang), spoken(id))
}

/// A value of the law with its measure: `15 %`, `11.533,17 €`, `5 giorni`.
pub fn value(value: Decimal, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Share => format!("{} %", super::findings::percent(value)),
        Unit::Euro if value.normalize().scale() <= 2 => {
            format!("{} €", to_cents(value, Rounding::HalfUp))
        }
        Unit::Euro => format!("{} €", Percent::new(value)),
        Unit::Days if value == Decimal::ONE => Text("1 giorno", "1 day").of(lang).to_owned(),
        Unit::Days => {
            let days = Text("giorni", "days").of(lang);
            format!("{} {days}", Percent::new(value))
        }
    }
}

/// The value of a parameter in the words of a rule: itself where it has only one, else the last known with its first day.
pub(super) fn parameter(id: &Id, unit: Unit, pack: &Pack, lang: Lang) -> String {
    let values = pack.parameters.iter().find(|p| p.id == *id);
    let known: Vec<&DatedValue> = values.map_or_else(Vec::new, |p| {
        p.values.iter().filter(|v| v.known_from.is_some()).collect()
    });
    let Some(last) = known.iter().max_by_key(|v| (v.from, v.known_from)) else {
        return format!("«{}»", spoken(id));
    };
    let words = value(last.value, unit, lang);
    if known.iter().all(|v| v.value == last.value) {
        return words;
    }
    match lang {
        Lang::It => format!("{words} ({})", elided("dal", last.from)),
        Lang::En => format!("{words} (from {})", date(last.from, lang)),
    }
}

/// Some terms as a sum.
pub(super) fn sum(terms: &[Term], pack: &Pack, lang: Lang) -> String {
    let mut words = String::new();
    for (at, term) in terms.iter().enumerate() {
        let (sign, term) = signed(term, pack, lang);
        let joint = match (at, sign) {
            (0, Sign::Plus) => "",
            (0, Sign::Minus) => Text("meno ", "less ").of(lang),
            (_, Sign::Plus) => Text(" più ", " plus ").of(lang),
            (_, Sign::Minus) => Text(" meno ", " less ").of(lang),
        };
        words += joint;
        words += &term;
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

fn signed(term: &Term, pack: &Pack, lang: Lang) -> (Sign, String) {
    let of = quantity(&term.of, lang);
    match &term.times {
        None => (Sign::Plus, of),
        Some(Factor::Parameter(id)) if term.of == Quantity::Euro => {
            (Sign::Plus, parameter(id, Unit::Euro, pack, lang))
        }
        Some(Factor::Parameter(id)) => {
            let share = parameter(id, Unit::Share, pack, lang);
            (Sign::Plus, part(&share, &of, lang))
        }
        Some(Factor::Number(number)) => {
            let sign = if number.is_sign_negative() {
                Sign::Minus
            } else {
                Sign::Plus
            };
            let number = number.abs();
            let words = if term.of == Quantity::Euro {
                value(number, Unit::Euro, lang)
            } else if number == Decimal::ONE {
                of
            } else if number < Decimal::ONE {
                part(&value(number, Unit::Share, lang), &of, lang)
            } else {
                let times = Text("volte", "times").of(lang);
                format!("{} {times} {of}", Percent::new(number))
            };
            (sign, words)
        }
    }
}

/// A share of something: "il 15 % del fondo dell'anno".
fn part(share: &str, of: &str, lang: Lang) -> String {
    match lang {
        Lang::It => format!("{}{share} {}", article(share), genitive(of)),
        Lang::En => format!("{share} of {of}"),
    }
}

/// The article of a number, with its space: "il 15", "l'8", "lo 0,91".
fn article(number: &str) -> &'static str {
    let whole = number.split([',', ' ']).next().unwrap_or_default();
    match whole {
        "1" | "8" | "11" => "l'",
        "0" => "lo ",
        tens if tens.starts_with('8') => "l'",
        _ => "il ",
    }
}

/// An Italian noun with its article after "di": "del fondo", "delle voci", "dell'ente".
pub(super) fn genitive(noun: &str) -> String {
    const ARTICLES: [(&str, &str); 7] = [
        ("il ", "del "),
        ("lo ", "dello "),
        ("la ", "della "),
        ("l'", "dell'"),
        ("i ", "dei "),
        ("gli ", "degli "),
        ("le ", "delle "),
    ];
    let found = ARTICLES
        .iter()
        .find_map(|(article, with)| Some((with, noun.strip_prefix(article)?)));
    found.map_or_else(
        || format!("di {noun}"),
        |(with, rest)| format!("{with}{rest}"),
    )
}
