//! What differs between two sessions, in words: "risultato: 224.925,72 → 254.169,38 (+29.243,66)".

mod answers;
mod fields;
mod values;

use super::findings::spoken;
use super::words::{of_lang, source_kind};
use super::{Lang, Text, capitalized};
use crate::fund::Id;
use crate::money::Amount;
use crate::negotiation::{Difference, Field, Name, Part, Value, What};

/// Two cases hold the same.
pub const NONE: Text = Text("nessuna differenza", "no difference");
/// Beside the answers of two cases that are not judged by the same rules.
pub const TWO_PACKS: Text = Text(
    "le regole che ci sono in entrambi, ciascuna nel testo e nel giorno del suo file",
    "the rules that both have, each with the text and the day of its file",
);
/// Beside the answers of two cases that are not judged by the same day.
pub const TWO_DAYS: Text = Text(
    "ciascuna nel giorno del suo file",
    "each with the day of its file",
);

/// A difference in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Of what.
    pub label: String,
    /// What of it.
    pub said: Said,
}

/// What a difference says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Two amounts, or one where the other is not known.
    Amounts(Amounts),
    /// Words.
    Words(String),
}

/// Two amounts as a list puts them in columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amounts {
    /// The one of the first case.
    pub a: String,
    /// The one of the second.
    pub b: String,
    /// By how much the second is more, with its sign; empty where one is not known.
    pub change: String,
    /// In which of the two alone it is; empty where it is in both.
    pub only: &'static str,
}

/// A difference in words, in the parts that a list puts in columns.
pub fn told(difference: &Difference, lang: Lang) -> Told {
    Told {
        label: label(difference, lang),
        said: said(difference, lang),
    }
}

/// A difference as one sentence that can be read aloud.
pub fn sentence(difference: &Difference, lang: Lang) -> String {
    let told = told(difference, lang);
    let said = match told.said {
        Said::Amounts(Amounts { a, b, change, only }) => {
            let change = match (change.is_empty(), only.is_empty()) {
                (true, _) => String::new(),
                (false, true) => format!(" ({change})"),
                (false, false) => format!(" ({change}) {only}"),
            };
            format!("{a} → {b}{change}")
        }
        Said::Words(words) => words,
    };
    format!("{}: {said}", told.label)
}

/// The heading of a part.
pub fn part(part: Part, lang: Lang) -> &'static str {
    match part {
        Part::Body => Text("Ente, area, anno", "Body, area, year"),
        Part::Rules => Text("Regole e giorno", "Rules and day"),
        Part::Fund => Text("Fondo", "Fund"),
        Part::Economie => Text("Economie", "Economie"),
        Part::Lines => Text("Voci", "Lines"),
        Part::Cap => Text("Limite 2016 dell'ente", "2016 cap of the body"),
        Part::Positions => Text("Posizioni", "Positions"),
        Part::Clauses => Text("Clausole", "Clauses"),
        Part::Papers => Text("Atti e iter", "Acts and steps"),
        Part::Figures => Text("Basi di calcolo", "Base figures"),
        Part::Readings => Text("Letture seguite", "Readings followed"),
        Part::Settlement => Text("Consuntivo", "Consuntivo"),
        Part::Previous => Text("Anno precedente", "Year before"),
        Part::LocalRules => Text("Regole delle parti", "Rules of the parties"),
        Part::Words => Text("Nomi, riferimenti, note", "Names, references, notes"),
        Part::Answers => Text("Verifiche", "What the rules say"),
    }
    .of(lang)
}

/// Of what: "risultato", "risultato, quota mostrata", "totale del fondo".
fn label(difference: &Difference, lang: Lang) -> String {
    let named = name(difference, lang);
    let of = fields::of(difference.what, difference.field).of(lang);
    match (named, of.is_empty()) {
        (Some(name), true) => name,
        (Some(name), false) => format!("{name}, {of}"),
        (None, _) => of.to_owned(),
    }
}

fn name(difference: &Difference, lang: Lang) -> Option<String> {
    let id = difference.id.as_deref()?;
    let renamed = matches!(difference.field, Field::Label | Field::Short);
    let name = match &difference.name {
        Some(Name::Text(text)) if !renamed => text.clone(),
        Some(Name::Both(text)) => capitalized(of_lang(text, lang)),
        Some(Name::Paid(line, kind)) => format!("{line}, {}", source_kind(*kind, lang)),
        // A label is said as it is written, an id as it is spoken.
        _ => Id::new(id).map_or_else(|| id.to_owned(), |id| spoken(&id)),
    };
    let kind = match difference.what {
        What::Fascia => Text("fascia ", "fascia "),
        What::Unpaid => Text("non pagato, ", "not paid, "),
        What::Used => Text("già usata, ", "already used, "),
        _ => Text("", ""),
    };
    Some(format!("{}{name}", kind.of(lang)))
}

fn said(difference: &Difference, lang: Lang) -> Said {
    let (a, b) = (&difference.a, &difference.b);
    if let Field::Whole = difference.field {
        return alone(a, b, lang);
    }
    let none = matches!(
        difference.field,
        Field::Pack | Field::Rest | Field::Counterpart
    );
    let written = |value: &Value| match value {
        Value::Nothing if none => Text("nessuna", "none").of(lang).to_owned(),
        value => values::value(value, lang),
    };
    match (a, b) {
        (Value::Amount(_), Value::Amount(_) | Value::Nothing)
        | (Value::Nothing, Value::Amount(_)) => {
            let change = difference.change().map(Amount::signed);
            Said::Amounts(Amounts {
                a: written(a),
                b: written(b),
                change: change.unwrap_or_default(),
                only: "",
            })
        }
        (Value::Prose(_), _) | (_, Value::Prose(_)) => Said::Words(prose(a, b, lang)),
        _ if difference.what == What::Rule => Said::Words(answers::change(difference, lang)),
        (Value::There, Value::There) => Said::Words(CHANGES.of(lang).to_owned()),
        _ => {
            let (a, b) = (written(a), written(b));
            let otherwise = Text(", scritto in altro modo", ", written otherwise");
            let same = if a == b { otherwise.of(lang) } else { "" };
            Said::Words(format!("{a} → {b}{same}"))
        }
    }
}

/// What is in one case only.
fn alone(a: &Value, b: &Value, lang: Lang) -> Said {
    let (only, value) = match b {
        Value::Nothing => (ONLY_A, a),
        _ => (ONLY_B, b),
    };
    let only = only.of(lang);
    let Value::Amount(amount) = value else {
        return Said::Words(match value {
            Value::There => only.to_owned(),
            value => format!("{only}: {}", values::value(value, lang)),
        });
    };
    let dash = || "–".to_owned();
    let written = amount.to_string();
    let (a, b, change) = match b {
        Value::Nothing => (written, dash(), -*amount),
        _ => (dash(), written, *amount),
    };
    let change = change.signed();
    Said::Amounts(Amounts { a, b, change, only })
}

/// Of a long text only that it is another.
fn prose(a: &Value, b: &Value, lang: Lang) -> String {
    let words = match (a, b) {
        (_, Value::Nothing) => ONLY_A,
        (Value::Nothing, _) => ONLY_B,
        _ => CHANGES,
    };
    words.of(lang).to_owned()
}

const ONLY_A: Text = Text("solo in A", "only in A");
const ONLY_B: Text = Text("solo in B", "only in B");
const CHANGES: Text = Text("non uguale nei due", "not the same in the two");
