//! `rules show`: all that is known of a rule.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::super::{Stop, exit, output};
use super::list::{chosen, heading};
use super::{json as values, no_rule, wants_json};
use crate::fund::Id;
use crate::lang::{self, Lang, screens::packs as words};
use crate::rules::{Pack, Parameter, Rule};
use crate::store::Shelved;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let packs = chosen(m, lang)?;
    let word = m.get_one::<String>("rule").cloned().unwrap_or_default();
    let named = |shelved: &'_ Shelved| {
        let id = Id::new(&word)?;
        shelved.pack.rule(&id).map(|(at, _)| at)
    };
    let found: Vec<(&Shelved, &Rule)> = packs
        .iter()
        .filter_map(|shelved| Some((shelved, &shelved.pack.rules[named(shelved)?])))
        .collect();
    if found.is_empty() {
        return Err(no_rule(&word, packs.iter().map(|p| &*p.pack), lang));
    }
    let text = if wants_json(m) {
        let rules = found
            .iter()
            .map(|(shelved, rule)| document(shelved, rule, lang));
        format!(
            "{:#}",
            json!({"format": 1, "rules": rules.collect::<Vec<_>>()})
        )
    } else {
        let texts = found
            .iter()
            .map(|(shelved, rule)| text(shelved, rule, lang));
        texts.collect::<Vec<_>>().join("\n")
    };
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

fn text(shelved: &Shelved, rule: &Rule, lang: Lang) -> String {
    let pack = &*shelved.pack;
    let mut text = format!("{}\n\n", heading(shelved, lang));
    text += &format!("{}\n", title(rule, lang));
    text += &format!("  {}\n", lang::of_lang(&rule.statement, lang));
    let mut section = |title: &str, lines: &[String]| {
        if !lines.is_empty() {
            text += &format!("\n{title}\n");
            for line in lines {
                text += &format!("  {line}\n");
            }
        }
    };
    section(words::ASKS.of(lang), &asks(rule, pack, lang));
    for parameter in parameters(rule, pack) {
        let name = format!("{} {}", words::VALUES.of(lang), parameter.id);
        section(&name, &values_of(parameter, pack, lang));
    }
    section(words::APPLIES.of(lang), &applies(rule, lang));
    section(words::WRITTEN.of(lang), &written(rule, lang));
    section(words::READINGS.of(lang), &readings(rule, pack, lang));
    section(words::CAUSES.of(lang), &lang::causes_of(rule, pack, lang));
    let cases = pack.cases.iter().filter(|c| c.rule == rule.id);
    let cases: Vec<String> = cases
        .map(|c| lang::of_lang(&c.title, lang).to_owned())
        .collect();
    section(words::CASES.of(lang), &cases);
    text
}

/// The name and the title of a rule.
pub(super) fn title(rule: &Rule, lang: Lang) -> String {
    let title = lang::capitalized(lang::of_lang(&rule.title, lang));
    let class = lang::rule_class(rule, lang);
    format!("{title} [{}] · {class}", rule.id)
}

/// What it asks, under the first reading and under the others, and when it concerns a session.
fn asks(rule: &Rule, pack: &Pack, lang: Lang) -> Vec<String> {
    let mut lines = vec![lang::capitalized(&lang::kind(&rule.kind, pack, lang)) + "."];
    let reading = rule.reading.as_ref().and_then(|r| pack.reading(r));
    for other in &rule.otherwise {
        let options = reading.iter().flat_map(|r| &r.options);
        let option = options.into_iter().find(|o| o.id == other.option);
        let label = option.map_or(other.option.as_str(), |o| lang::of_lang(&o.label, lang));
        let label = lang::quoted(label, lang);
        let words = lang::kind(&other.kind, pack, lang);
        lines.push(format!("{} {label}: {words}.", words::UNDER.of(lang)));
    }
    if let Some(when) = &rule.when {
        let only = words::ONLY_WHEN.of(lang);
        lines.push(format!("{only} {}.", lang::when(when, lang)));
    }
    lines
}

/// The parameters that the rule names, under any reading.
fn parameters<'a>(rule: &Rule, pack: &'a Pack) -> Vec<&'a Parameter> {
    let kinds = [&rule.kind]
        .into_iter()
        .chain(rule.otherwise.iter().map(|o| &o.kind));
    let mut ids: Vec<&Id> = Vec::new();
    for (id, _) in kinds.flat_map(crate::rules::Kind::parameters) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let named = |id: &Id| pack.parameters.iter().find(|p| p.id == *id);
    ids.into_iter().filter_map(named).collect()
}

fn values_of(parameter: &Parameter, pack: &Pack, lang: Lang) -> Vec<String> {
    let unit = lang::unit_of(&parameter.id, pack);
    let mut lines = Vec::new();
    for value in &parameter.values {
        lines.push(lang::dated(value, unit, lang));
        lines.push(format!("  {}", lang::value_source(value, lang)));
        lines.extend(value.note.as_ref().map(|note| format!("  {note}")));
    }
    lines
}

fn applies(rule: &Rule, lang: Lang) -> Vec<String> {
    let known = match (rule.known_from, lang) {
        (Some(day), Lang::It) => format!("nota {}", lang::lifetime(day, None, lang)),
        (Some(day), Lang::En) => format!("known from {}", lang::date(day, lang)),
        (None, _) => lang::silent_reason(crate::rules::SilentReason::Pending, lang).to_owned(),
    };
    vec![
        lang::lifetime(rule.from, rule.to, lang),
        lang::applies_by(rule.applies_by, lang).to_owned(),
        known,
    ]
}

/// Where a rule is written, whose it is, how sure, and what to know before relying on it.
pub(super) fn written(rule: &Rule, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        rule.citation.clone(),
        format!(
            "{} · {} · {}",
            lang::authority(rule.authority, lang),
            lang::severity(rule.severity, lang),
            lang::confidence(rule.confidence, lang)
        ),
    ];
    lines.extend(rule.address.clone());
    lines.extend(
        rule.note
            .as_ref()
            .map(|note| lang::of_lang(note, lang).to_owned()),
    );
    lines
}

fn readings(rule: &Rule, pack: &Pack, lang: Lang) -> Vec<String> {
    let Some(reading) = rule.reading.as_ref().and_then(|r| pack.reading(r)) else {
        return Vec::new();
    };
    let title = lang::of_lang(&reading.title, lang);
    let question = lang::of_lang(&reading.question, lang);
    let mut lines = vec![format!("{title} [{}]: {question}", reading.id)];
    for (at, option) in reading.options.iter().enumerate() {
        let first = if at == 0 { words::DEFAULT.of(lang) } else { "" };
        lines.push(format!(
            "- {} [{}]{first}: {} · {} · {}",
            lang::of_lang(&option.label, lang),
            option.id,
            option.citation,
            lang::authority(option.authority, lang),
            lang::confidence(option.confidence, lang)
        ));
    }
    lines
}

fn document(shelved: &Shelved, rule: &Rule, lang: Lang) -> Value {
    let pack = &*shelved.pack;
    let mut document = values::rule(rule, pack, lang);
    document["pack"] = values::pack(shelved);
    document["statement"] = json!(lang::of_lang(&rule.statement, lang));
    document["note"] = json!(rule.note.as_ref().map(|n| lang::of_lang(n, lang)));
    document["when"] = json!(rule.when.as_ref().map(|w| lang::when(w, lang)));
    document["reading"] = json!(rule.reading.as_ref().map(Id::as_str));
    let parameters = parameters(rule, pack).into_iter().map(|p| {
        let values: Vec<Value> = p.values.iter().map(values::value).collect();
        json!({"id": p.id.as_str(), "values": values})
    });
    document["parameters"] = parameters.collect();
    document
}
