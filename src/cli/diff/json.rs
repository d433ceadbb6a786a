//! The JSON of `diff`. Amounts are strings with a dot and two decimals; ids are those of the files and of the packs.

use serde_json::{Value as Json, json};

use super::Side;
use crate::dossier::Coverage;
use crate::fund::{Computed, Id};
use crate::money::{Amount, Share};
use crate::negotiation::{Answer, Difference, Field, Value};

/// The whole document.
pub(super) fn document(a: &Side, b: &Side, found: &[Difference]) -> Json {
    json!({
        "format": 1,
        "a": side(a),
        "b": side(b),
        "differences": found.iter().map(difference).collect::<Vec<_>>(),
    })
}

fn side(side: &Side) -> Json {
    let session = &side.case.session;
    let mark = session.snapshot.as_ref();
    let mut document = super::super::json::heading(&side.case);
    if let Some(at) = &side.at {
        document["at"] = at.json();
    }
    document["file"] = json!(side.path.to_string_lossy());
    document["published"] = json!(session.published);
    document["snapshot"] = json!(mark.map(|mark| json!({
        "of": mark.of,
        "taken": mark.taken,
        "label": mark.label,
        "simulation": mark.simulation,
    })));
    document
}

fn difference(difference: &Difference) -> Json {
    let field = match (difference.field, &difference.a) {
        (Field::Whole, Value::Nothing) => json!("added"),
        (Field::Whole, _) => json!("removed"),
        (field, _) => json!(field),
    };
    json!({
        "what": difference.what,
        "id": difference.id,
        "field": field,
        "a": value(&difference.a),
        "b": value(&difference.b),
        "change": plain(difference.change()),
    })
}

fn plain(amount: Option<Amount>) -> Option<String> {
    amount.map(Amount::to_plain)
}

fn value(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::There => json!(true),
        Value::Amount(amount) => json!(amount.to_plain()),
        Value::Share(share) => json!(Share::to_plain(*share)),
        Value::Percent(percent) => json!(percent.points().to_string()),
        Value::Figure(figure) => json!(figure.to_string()),
        Value::Number(number) => json!(number),
        Value::Day(day) => json!(day.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Id(id) => json!(id.as_str()),
        Value::Ids(ids) => ids.iter().map(Id::as_str).collect(),
        Value::Text(text) | Value::Prose(text) => json!(text),
        Value::List(words) => json!(words),
        Value::Kind(kind) => named(kind),
        Value::Cap(cap) => named(cap),
        Value::Nature(nature) => named(nature),
        Value::Lock(lock) => named(lock),
        Value::Section(section) => named(section),
        Value::Mode(mode) => named(mode),
        Value::Charges(charges) => named(charges),
        Value::To(to) => named(to),
        Value::Intent(intent) => super::super::json::intent(intent),
        Value::Computed(formula) => computed(formula),
        Value::Time(months, times) => json!({
            "months": months,
            "coverage": times.iter().map(coverage).collect::<Vec<_>>(),
        }),
        Value::OnDay(amount, day) => json!({"amount": amount.to_plain(), "day": day.to_string()}),
        Value::Answer(answer) => self::answer(answer),
    }
}

/// A name of a small set, as the files write it, in small letters: `by_law`.
fn named(value: &impl serde::Serialize) -> Json {
    let written = json!(value);
    let mut name = String::new();
    for c in written.as_str().unwrap_or_default().chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    json!(name)
}

fn computed(formula: &Computed) -> Json {
    let result = formula.result().to_plain();
    match formula {
        Computed::PerHead { each, heads, on } => json!({
            "kind": "per_head", "each": each.to_plain(), "heads": heads, "on": on.map(|d| d.to_string()), "result": result,
        }),
        Computed::Rate { percent, of, base } => json!({
            "kind": "rate", "percent": percent.points().to_string(), "of": of.to_plain(),
            "base": base.as_ref().map(Id::as_str), "result": result,
        }),
        Computed::Quota {
            of,
            first,
            years,
            year,
        } => json!({
            "kind": "quota", "of": of.to_plain(), "first": first, "years": years, "year": year, "result": result,
        }),
    }
}

fn coverage(time: &Coverage) -> Json {
    json!({
        "how": named(&time.how),
        "from": time.from.map(|d| d.to_string()),
        "to": time.to.map(|d| d.to_string()),
    })
}

fn answer(answer: &Answer) -> Json {
    match answer {
        Answer::Spoke(finding) => json!({
            "verdict": finding.verdict.code(),
            "severity": finding.severity.code(),
            "margin": plain(finding.margin),
            "missing": finding.missing.iter().map(crate::rules::Missing::code).collect::<Vec<_>>(),
        }),
        Answer::Silent { reason, .. } => json!({"silent": reason.code()}),
    }
}
