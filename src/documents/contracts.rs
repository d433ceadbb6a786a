//! The national contracts that a paper names: that of the regime, the last one in force, those whose articles it cites.
//!
//! Contracts are known by the citations of the rules: each is called by the day of its signature.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Source;
use super::words::list;
use crate::dossier::Dossier;
use crate::rules::{Pack, law_day};

/// How a contract is called before its day.
const CCNL: &str = "CCNL ";

/// The contract of the regime, with the later ones; nothing without rules.
pub(super) fn named(source: &Source) -> Option<String> {
    let pack = source.case.pack.as_deref()?;
    let title = &pack.title.it;
    let Some(first) = cited(title).next() else {
        return Some(title.clone());
    };
    let later: Vec<String> = governing(source, pack)
        .into_iter()
        .filter(|day| *day > first)
        .map(|day| format!("{CCNL}{}/{}/{}", day.day(), day.month(), day.year()))
        .collect();
    Some(match later.len() {
        0 => title.clone(),
        1 => format!("{title}, con il successivo {}", list(&later)),
        _ => format!("{title}, con i successivi {}", list(&later)),
    })
}

/// The last contract in force for the fund, and those that the paper cites, by their days: none signed after the law that counts.
fn governing(source: &Source, pack: &Pack) -> BTreeSet<Date> {
    let dossier = Dossier::new(&source.case.facts, &source.case.opening);
    let law = law_day(pack, &dossier, source.case.day);
    let year_end = Date::new(source.case.session.year, 12, 31).unwrap_or(law);
    let judgement = &source.answers.judgement;
    let signed = |day: &Date| *day <= law;
    let parameters = pack.parameters.iter();
    let values = parameters.filter_map(|parameter| parameter.on(year_end, law));
    let rules = judgement.in_force(pack).map(|rule| &rule.citation);
    let in_force = rules.chain(values.map(|value| &value.citation));
    let last = in_force.flat_map(|text| cited(text)).filter(signed).max();
    // What the paper cites: the rules that answer, and the resources as the office wrote them, where the rules know the contract.
    let answers = judgement.findings.iter();
    let answers = answers.map(|finding| &pack.rules[finding.rule].citation);
    let known: BTreeSet<Date> = citations(pack).flat_map(|text| cited(text)).collect();
    let sources = source.case.facts.fund.sources.iter();
    let references = sources.filter_map(|source| source.reference.as_ref());
    let written = references.flat_map(|text| cited(text));
    let written = written.filter(|day| known.contains(day));
    let told = answers.flat_map(|text| cited(text)).chain(written);
    told.filter(signed).chain(last).collect()
}

/// All that a pack cites.
fn citations(pack: &Pack) -> impl Iterator<Item = &String> {
    let values = pack
        .parameters
        .iter()
        .flat_map(|parameter| &parameter.values);
    let rules = pack.rules.iter().map(|rule| &rule.citation);
    rules.chain(values.map(|value| &value.citation))
}

/// The contracts that a text cites, by their days: "CCNL 3/8/2010 art. 5 c. 1".
fn cited(text: &str) -> impl Iterator<Item = Date> {
    text.split(CCNL).skip(1).filter_map(|after| {
        let end = after.find(|c: char| !c.is_ascii_digit() && c != '/');
        let mut parts = after[..end.unwrap_or(after.len())].split('/');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    })
}
