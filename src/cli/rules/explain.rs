//! `rules explain`: why a rule answers as it does on a session.

use clap::ArgMatches;
use serde_json::{Value, json};

use super::super::{Environment, Stop, exit, output, quadro, show};
use super::show::{title, written};
use super::{json as values, no_rule, wants_json};
use crate::dossier::Dossier;
use crate::fund::Id;
use crate::lang::{self, Lang, screens::packs as words};
use crate::money::Amount;
use crate::negotiation::Case;
use crate::rules::{Explanation, Finding, Missing, Pack, Said, explain};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let case = show::load(m, environment)?;
    let Some(pack) = case.pack.as_deref() else {
        return Err(Stop::Input(
            lang::screens::table::NO_RULES.of(lang).to_owned(),
        ));
    };
    let word = m.get_one::<String>("rule").cloned().unwrap_or_default();
    let at = Id::new(&word)
        .and_then(|id| pack.rule(&id))
        .map(|(at, _)| at);
    let dossier = Dossier::new(&case.facts, &case.opening);
    let Some(explanation) = at.and_then(|at| explain(pack, &dossier, case.day, at)) else {
        return Err(no_rule(&word, [pack].into_iter(), lang));
    };
    let text = if wants_json(m) {
        format!("{:#}", document(&explanation, pack, lang))
    } else {
        text(&case, &explanation, pack, lang)
    };
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

fn text(case: &Case, explanation: &Explanation, pack: &Pack, lang: Lang) -> String {
    let rule = explanation.rule;
    let mut text = quadro::heading(case, lang);
    text += &format!(
        "\n{}\n  {}\n",
        title(rule, lang),
        answer(explanation, pack, lang)
    );
    let economie = case.economie();
    let [figures, law] = lang::why::of_rule(explanation, pack, economie, lang);
    let sections = [
        (words::ASKS, asks(explanation, pack, lang)),
        figures,
        law,
        (words::MISSING, missing(explanation, lang)),
        (words::ASSUMED, assumed(explanation, lang)),
        (words::OTHER_READINGS, readings(explanation, pack, lang)),
        (words::LATER, later(explanation, pack, lang)),
        (words::WRITTEN, written(rule, lang)),
    ];
    for (title, lines) in sections {
        if lines.is_empty() {
            continue;
        }
        text += &format!("\n{}\n", title.of(lang));
        for line in lines {
            text += &format!("  {line}\n");
        }
    }
    text
}

/// The answer, or why there is none.
fn answer(explanation: &Explanation, pack: &Pack, lang: Lang) -> String {
    match &explanation.said {
        Said::Spoke(finding) => format!(
            "{} {}",
            lang::sign(finding.verdict),
            lang::finding_sentence(finding, pack, lang)
        ),
        Said::Silent(reason) => {
            let why = lang::silent_because(*reason, explanation, lang);
            let why = why.map(|w| format!(": {w}")).unwrap_or_default();
            format!("· {}{why}", lang::silent_reason(*reason, lang))
        }
        Said::Text => format!("· {}", words::NEVER_SPEAKS.of(lang)),
    }
}

fn asks(explanation: &Explanation, pack: &Pack, lang: Lang) -> Vec<String> {
    let kind = lang::capitalized(&lang::kind_then(explanation, pack, lang));
    let statement = lang::of_lang(&explanation.rule.statement, lang).to_owned();
    vec![format!("{kind}."), statement]
}

fn missing(explanation: &Explanation, lang: Lang) -> Vec<String> {
    let finding = spoken(explanation);
    let all = finding.iter().flat_map(|f| &f.missing);
    all.map(|m| lang::missing(m, lang)).collect()
}

fn assumed(explanation: &Explanation, lang: Lang) -> Vec<String> {
    let finding = spoken(explanation);
    let all = finding.iter().flat_map(|f| &f.assumptions);
    all.map(|a| lang::assumption(a, lang)).collect()
}

fn readings(explanation: &Explanation, pack: &Pack, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = lang::reading_of(explanation, lang).into_iter().collect();
    if let Some(finding) = spoken(explanation) {
        let others = finding.others.iter();
        lines.extend(others.map(|o| lang::other_reading(o, finding, pack, lang)));
    }
    lines
}

fn later(explanation: &Explanation, pack: &Pack, lang: Lang) -> Vec<String> {
    let later = explanation.later.iter();
    later.map(|f| lang::later_sentence(f, pack, lang)).collect()
}

fn spoken<'a>(explanation: &'a Explanation) -> Option<&'a Finding> {
    match &explanation.said {
        Said::Spoke(finding) => Some(finding),
        Said::Silent(_) | Said::Text => None,
    }
}

fn document(explanation: &Explanation, pack: &Pack, lang: Lang) -> Value {
    let finding = spoken(explanation);
    let consulted = explanation.consulted.iter().map(|c| {
        let values = c.values.iter().map(|(value, standing)| {
            let mut document = values::value(value);
            document["standing"] = json!(standing.code());
            document
        });
        json!({
            "parameter": c.parameter.as_str(),
            "day": c.day.to_string(),
            "known": c.known.to_string(),
            "values": values.collect::<Vec<_>>(),
        })
    });
    let inputs = explanation.inputs.iter().map(|i| lang::input(i, lang));
    let silent = match explanation.said {
        Said::Silent(reason) => Some(reason.code()),
        _ => None,
    };
    let missing = finding.iter().flat_map(|f| &f.missing);
    json!({
        "format": 1,
        "rule": values::rule(explanation.rule, pack, lang),
        "verdict": finding.map(|f| f.verdict.code()),
        "margin": finding.and_then(|f| f.margin).map(Amount::to_plain),
        "silent": silent,
        "sentence": answer(explanation, pack, lang),
        "day": explanation.day.to_string(),
        "known": explanation.known.to_string(),
        "parameters": consulted.collect::<Vec<_>>(),
        "figures": inputs.collect::<Vec<_>>(),
        "missing": missing.map(Missing::code).collect::<Vec<_>>(),
        "assumptions": assumed(explanation, lang),
        "readings": readings(explanation, pack, lang),
        "later": later(explanation, pack, lang),
    })
}
