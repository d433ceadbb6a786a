//! The law that governs the fund a paper speaks of: asked of the rules, never of a year.

use super::Source;
use super::values::act;
use crate::rules::{Kind, Rule};

/// The acts that may fix the objectives of a year, each as it is called after *del*. Which one does is in the rules.
const PLANS: [(&str, &str); 2] = [
    ("piao", "PIAO, sezione performance"),
    ("piano-performance", "Piano della performance"),
];

/// The plan that fixes the objectives of the fund's year.
pub(super) struct Plan<'a> {
    /// The kind of its act.
    pub(super) act: &'static str,
    /// Its name, as it stands after *del*.
    pub(super) name: &'static str,
    /// The rule that asks it; absent: there are no rules, and the session holds its act.
    pub(super) rule: Option<&'a Rule>,
}

/// The first rule that governs the fund and is of a kind.
pub(super) fn governing<'a>(source: &'a Source, fits: impl Fn(&Kind) -> bool) -> Option<&'a Rule> {
    let pack = source.case.pack.as_deref()?;
    let mut rules = source.outlook.judgement.in_force(pack);
    rules.find(|rule| fits(&rule.kind))
}

/// The plan that the rules ask for the fund's year; where there are no rules, the one whose act the session holds.
pub(super) fn plan<'a>(source: &'a Source) -> Option<Plan<'a>> {
    let asked = PLANS.into_iter().find_map(|(act, name)| {
        let asks = |kind: &Kind| matches!(kind, Kind::Act(asked) if asked.as_str() == act);
        let rule = governing(source, asks)?;
        Some(Plan {
            act,
            name,
            rule: Some(rule),
        })
    });
    let held = || {
        let mut plans = PLANS.into_iter();
        let (act, name) = plans.find(|(kind, _)| act(source, kind).is_some())?;
        Some(Plan {
            act,
            name,
            rule: None,
        })
    };
    asked.or_else(held)
}

/// What a row of a form is about, with the law that asks it where the rules say it.
pub(super) fn under_law(label: &str, rule: Option<&Rule>) -> String {
    match rule {
        Some(rule) => format!("{label} – {}", rule.citation),
        None => label.to_owned(),
    }
}
