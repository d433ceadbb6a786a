//! The JSON of `rules`. Numbers of the law are strings, as written in the packs.

use serde_json::{Value, json};

use crate::lang::{self, Lang};
use crate::rules::{DatedValue, Pack, Rule};
use crate::store::Shelved;

/// A pack, without its rules.
pub(super) fn pack(shelved: &Shelved) -> Value {
    let pack = &shelved.pack;
    json!({
        "id": pack.id.as_str(),
        "revision": pack.revision,
        "area": pack.area.as_str(),
        "years": [pack.years.0, pack.years.1],
        "file": shelved.file.as_ref().map(|f| f.display().to_string()),
    })
}

/// A rule in a few fields.
pub(super) fn rule(rule: &Rule, pack: &Pack, lang: Lang) -> Value {
    json!({
        "id": rule.id.as_str(),
        "is": rule.kind.code(),
        "title": lang::of_lang(&rule.title, lang),
        "asks": lang::kind(&rule.kind, pack, lang),
        "from": rule.from.to_string(),
        "to": rule.to.map(|d| d.to_string()),
        "known_from": rule.known_from.map(|d| d.to_string()),
        "authority": rule.authority.code(),
        "severity": rule.severity.code(),
        "citation": rule.citation,
        "address": rule.address,
        "confidence": rule.confidence.code(),
    })
}

/// A value of the law.
pub(super) fn value(value: &DatedValue) -> Value {
    json!({
        "value": value.value.to_string(),
        "from": value.from.to_string(),
        "to": value.to.map(|d| d.to_string()),
        "known_from": value.known_from.map(|d| d.to_string()),
        "citation": value.citation,
        "confidence": value.confidence.code(),
        "note": value.note,
    })
}
