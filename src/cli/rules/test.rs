//! `rules test`: the packs tried on their own cases.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::super::{Stop, exit, output, packs};
use super::list::heading;
use super::{json as values, wants_json};
use crate::lang::{self, Lang};
use crate::money::Amount;
use crate::report;
use crate::rules::{CaseFault, PackCase, SilentReason, Verdict};
use crate::store::{self, Shelved};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let mut asked = m
        .get_many::<PathBuf>("paths")
        .into_iter()
        .flatten()
        .peekable();
    let packs = if asked.peek().is_none() {
        packs::shelved(m)?
    } else {
        let mut packs = Vec::new();
        for path in asked {
            packs.extend(store::packs_at(path)?);
        }
        packs
    };
    let tried: Vec<Tried> = packs.iter().map(Tried::of).collect();
    let text = if wants_json(m) {
        let packs = tried.iter().map(|t| document(t, lang));
        format!(
            "{:#}",
            json!({"format": 1, "packs": packs.collect::<Vec<_>>()})
        )
    } else {
        let texts = tried.iter().map(|t| text(t, lang));
        texts.collect::<Vec<_>>().join("\n")
    };
    output::to_stdout(&text)?;
    let right = tried.iter().all(|t| t.failed.is_empty());
    Ok(if right { exit::OK } else { exit::VIOLATED })
}

/// A pack and the cases of it that failed.
struct Tried<'a> {
    shelved: &'a Shelved,
    failed: Vec<(&'a PackCase, CaseFault)>,
}

impl<'a> Tried<'a> {
    fn of(shelved: &'a Shelved) -> Self {
        let pack = &shelved.pack;
        let failed = pack
            .cases
            .iter()
            .filter_map(|case| Some((case, pack.run(case).err()?)));
        Self {
            shelved,
            failed: failed.collect(),
        }
    }

    fn passed(&self) -> usize {
        self.shelved.pack.cases.len() - self.failed.len()
    }
}

fn text(tried: &Tried, lang: Lang) -> String {
    let (all, passed) = (tried.shelved.pack.cases.len(), tried.passed());
    let count = lang::cases_passed(all, passed, lang);
    let mut text = format!("{}\n  {count}\n", heading(tried.shelved, lang));
    for (case, fault) in &tried.failed {
        text += &format!("\n{}\n", lang::case_name(case, lang));
        text += &format!("    {}\n", lang::case_expected(case, lang));
        text += &format!("    {}\n", came_out(fault, lang));
    }
    text
}

fn came_out(fault: &CaseFault, lang: Lang) -> String {
    match fault {
        CaseFault::Split(fault) => {
            let what = report::split_fault(fault, lang);
            format!("{}: {what}", lang::screens::packs::CAME_OUT.of(lang))
        }
        other => lang::case_came_out(other, lang),
    }
}

fn document(tried: &Tried, lang: Lang) -> Value {
    let mut document = values::pack(tried.shelved);
    let failed = tried.failed.iter().map(|(case, fault)| {
        json!({
            "rule": case.rule.as_str(),
            "title": lang::of_lang(&case.title, lang),
            "expected": answer(case.verdict.map(Verdict::code), case.margin, case.silent),
            "came_out": match fault {
                CaseFault::Answered { verdict, margin } => answer(Some(verdict.code()), *margin, None),
                CaseFault::Silent(reason) => answer(None, None, Some(*reason)),
                CaseFault::Split(_) | CaseFault::Text => Value::Null,
            },
            "sentence": came_out(fault, lang),
        })
    });
    document["cases"] = json!(tried.shelved.pack.cases.len());
    document["passed"] = json!(tried.passed());
    document["failed"] = failed.collect();
    document
}

fn answer(verdict: Option<&str>, margin: Option<Amount>, silent: Option<SilentReason>) -> Value {
    json!({
        "verdict": verdict,
        "margin": margin.map(Amount::to_plain),
        "silent": silent.map(SilentReason::code),
    })
}
