//! What the rules say of each case, each by its own pack and day.

use std::sync::Arc;

use super::told::Told;
use super::{Answer, Field, Name, Value, What};
use crate::fund::ShareBase;
use crate::negotiation::{Case, Outlook};
use crate::rules::Pack;

/// Tells of the rules that both cases have, where the verdict or the margin is another.
pub(super) fn tell(told: &mut Told, a: &Case, b: &Case) {
    let (Some(one), Some(other)) = (&a.pack, &b.pack) else {
        return;
    };
    let (first, second) = (outlook(a), outlook(b));
    for (at, rule) in one.rules.iter().enumerate() {
        let Some((with, _)) = other.rule(&rule.id) else {
            continue;
        };
        let (was, is) = (answer(&first, one, at), answer(&second, other, with));
        if says(was.as_ref()) == says(is.as_ref()) {
            continue;
        }
        let name = Name::Both(rule.title.clone());
        told.of_one(What::Rule, &rule.id, Some(name));
        let side = |answer: Option<Answer>| {
            answer.map_or(Value::Nothing, |answer| Value::Answer(Box::new(answer)))
        };
        told.tell(Field::Answer, side(was), side(is));
    }
}

fn outlook(case: &Case) -> Outlook {
    case.outlook(&case.opening, ShareBase::Fund)
}

/// What a rule says; `None` for a text, which says nothing.
fn answer(outlook: &Outlook, pack: &Pack, at: usize) -> Option<Answer> {
    let judgement = &outlook.judgement;
    let spoke = judgement.findings.iter().find(|f| f.rule == at);
    let silent = || judgement.silent.iter().find(|s| s.rule == at);
    match spoke {
        Some(finding) => Some(Answer::Spoke(Arc::clone(finding))),
        None => silent().map(|silent| Answer::Silent {
            reason: silent.reason,
            when: pack.rules[at].when.clone(),
        }),
    }
}

/// What of an answer counts: the verdict and the margin. Why a rule is silent is of the law and of the day.
fn says(answer: Option<&Answer>) -> Option<(crate::rules::Verdict, Option<crate::money::Amount>)> {
    match answer {
        Some(Answer::Spoke(finding)) => Some((finding.verdict, finding.margin)),
        _ => None,
    }
}
