//! What became law after an agreement, and what other readings of a contested point would say.

use rust_decimal::Decimal;

use super::findings::{brief, finding_sentence, margin_words, percent};
use super::words::of_lang;
use super::{Lang, Text};
use crate::dossier::Followed;
use crate::money::{Rounding, to_cents};
use crate::rules::{Finding, OtherReading, Pack};

/// What became law after the agreement, in a few words.
pub fn brief_later(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let later = Text("sopravvenuto", "later law").of(lang);
    format!("{} ({later})", brief(finding, pack, lang))
}

/// What became law after the agreement, in whole sentences: with the figures of today, and without blame.
pub fn later_sentence(finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let sentence = finding_sentence(finding, pack, lang);
    let figures = figures(finding);
    let figures = if figures.is_empty() {
        String::new()
    } else {
        let now = Text("Valori noti oggi", "Values known today").of(lang);
        format!(" {now}: {figures}.")
    };
    match lang {
        Lang::It => format!("Sopravvenuto dopo l'accordo, non conta. {sentence}{figures}"),
        Lang::En => format!("Later than the agreement, not counted. {sentence}{figures}"),
    }
}

/// The figures of the law that an answer used: sums of money, or shares.
fn figures(finding: &Finding) -> String {
    let words = finding.figures.iter().map(|&figure| {
        if figure < Decimal::TWO {
            format!("{} %", percent(figure))
        } else {
            to_cents(figure, Rounding::HalfUp).to_string()
        }
    });
    words.collect::<Vec<_>>().join(" – ")
}

/// The reading of a contested point that an answer follows, and who reads it so; `None` where nothing is contested.
pub fn reading_followed(
    finding: &Finding,
    pack: &Pack,
    followed: &[Followed],
    lang: Lang,
) -> Option<String> {
    let reading = pack.reading(pack.rules[finding.rule].reading.as_ref()?)?;
    let said = followed.iter().find(|f| f.reading == reading.id);
    let option = match said {
        Some(said) => reading.options.iter().find(|o| o.id == said.option),
        None => reading.options.first(),
    }?;
    let title = of_lang(&reading.title, lang);
    let default = if said.is_none() {
        Text(
            " (la sessione non sceglie)",
            " (the session does not choose)",
        )
        .of(lang)
    } else {
        ""
    };
    let label = of_lang(&option.label, lang);
    Some(format!("{title}: {label}, {}{default}", option.citation))
}

/// What another reading would answer.
pub fn other_reading(other: &OtherReading, finding: &Finding, pack: &Pack, lang: Lang) -> String {
    let reading = pack.rules[finding.rule].reading.as_ref();
    let reading = reading.and_then(|r| pack.reading(r));
    let option = reading.and_then(|r| r.options.iter().find(|o| o.id == other.option));
    let label = option.map_or(other.option.as_str(), |o| of_lang(&o.label, lang));
    let verdict = super::words::verdict(other.verdict, lang);
    let margin = other
        .margin
        .map(|m| format!(", {}", margin_words(m, &finding.detail, lang)));
    let citation = option
        .map(|o| format!(" ({})", o.citation))
        .unwrap_or_default();
    format!("{label}{citation}: {verdict}{}", margin.unwrap_or_default())
}
