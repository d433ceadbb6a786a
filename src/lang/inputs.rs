//! The figures that a check looked at, in words.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fields::{field, word};
use super::findings::spoken;
use super::missing::missing;
use super::quantities::quantity;
use super::words::{date, quoted};
use super::{Lang, Text};
use crate::money::{Amount, Percent};
use crate::rules::{Input, Quantity};

/// A figure that a check looked at.
pub fn input(input: &Input, lang: Lang) -> String {
    let unknown = || Text("da indicare", "not stated").of(lang).to_owned();
    let money = |amount: Option<Amount>| amount.map_or_else(unknown, |a| a.to_string());
    let day = |day: Option<Date>| day.map_or_else(unknown, |d| date(d, lang));
    match input {
        Input::Term {
            of, amount, times, ..
        } => term(
            of,
            amount.as_ref().ok().copied(),
            *times,
            || match amount {
                Err(lacking) => missing(lacking, lang),
                Ok(_) => unknown(),
            },
            lang,
        ),
        Input::Source(id, amount) => named(
            Text("risorsa", "source"),
            id.as_str(),
            &money(*amount),
            lang,
        ),
        Input::Figure(id, amount) => {
            named(Text("cifra", "figure"), id.as_str(), &money(*amount), lang)
        }
        Input::Heads(id, heads) => {
            let heads = heads.map_or_else(unknown, |h| h.to_string());
            named(Text("posizioni di", "heads of"), id.as_str(), &heads, lang)
        }
        Input::Item {
            of,
            field: which,
            said,
        } => {
            let said = said.as_ref().map_or_else(unknown, |all| {
                let words: Vec<String> = all.iter().map(|w| word(w, lang)).collect();
                words.join(", ")
            });
            format!("{}, {}: {said}", spoken(of), field(*which, lang))
        }
        Input::Position { of, value, earlier } => {
            let earlier = earlier.map(|(worth, on)| {
                let (before, on) = (Text("prima", "before").of(lang), date(on, lang));
                format!(", {before} {worth} ({on})")
            });
            let earlier = earlier.unwrap_or_default();
            named(
                Text("posizione", "position"),
                of.as_str(),
                &format!("{}{earlier}", money(*value)),
                lang,
            )
        }
        Input::Clause {
            kind,
            percent,
            quota,
        } => {
            let percent = percent.map_or_else(unknown, |p| format!("{p} %"));
            let quota = quota.map(|q| {
                let part = Text("quota dei valutati", "part of the evaluated").of(lang);
                format!(", {part} {q} %")
            });
            let said = format!("{percent}{}", quota.unwrap_or_default());
            named(Text("clausola", "clause"), kind.as_str(), &said, lang)
        }
        Input::Evaluated(heads) => {
            let evaluated = Text("valutati", "evaluated").of(lang);
            format!(
                "{evaluated}: {}",
                heads.map_or_else(unknown, |h| h.to_string())
            )
        }
        Input::Act {
            kind,
            reference,
            date: on,
        } => {
            let on = on
                .map(|d| format!(" ({})", date(d, lang)))
                .unwrap_or_default();
            let said = reference.clone().unwrap_or_else(unknown);
            named(
                Text("atto", "act"),
                kind.as_str(),
                &format!("{said}{on}"),
                lang,
            )
        }
        Input::Step(step, on) => named(Text("passo", "step"), step.as_str(), &day(*on), lang),
    }
}

fn named(what: Text, id: &str, said: &str, lang: Lang) -> String {
    format!(
        "{} {}: {said}",
        what.of(lang),
        quoted(&id.replace('-', " "), lang)
    )
}

/// A term with its figure and what multiplies it: "il fondo dell'anno: 847.231,25 × 15 %".
fn term(
    of: &Quantity,
    amount: Option<Amount>,
    times: Option<Decimal>,
    lacking: impl Fn() -> String,
    lang: Lang,
) -> String {
    let name = quantity(of, lang);
    let Some(amount) = amount else {
        let word = Text("non noto, serve", "not known, needs").of(lang);
        return format!("{name}: {word} {}", lacking());
    };
    let times = match times {
        Some(one) if one == Decimal::ONE => String::new(),
        Some(share) if share.abs() < Decimal::ONE && *of != Quantity::Euro => {
            format!(" × {} %", super::findings::percent(share))
        }
        Some(number) => format!(" × {}", Percent::new(number)),
        None => format!(" × {}", Text("non noto", "not known").of(lang)),
    };
    format!("{name}: {amount}{times}")
}
