//! An answer that is another, in words: "da rispettato, margine 97.841,03, a non rispettato, mancano 0,01".

use super::super::findings::{margin_words, silent_words};
use super::super::missing::missing_list;
use super::super::words::verdict;
use super::super::{Lang, Text};
use crate::negotiation::{Answer, Difference, Value};
use crate::rules::{Finding, Verdict};

/// From what to what.
pub(super) fn change(difference: &Difference, lang: Lang) -> String {
    if let (Some(a), Some(b)) = (spoke(&difference.a), spoke(&difference.b))
        && let (Some(from), Some(to)) = (a.margin, b.margin)
        && a.verdict == b.verdict
    {
        let word = verdict(b.verdict, lang);
        let margin = margin_words(from, &a.detail, lang);
        // Of a shortfall it is the shortfall that is told: when it grows, the sign says so.
        let change = (to.abs() - from.abs()).signed();
        return format!("{word}, {margin} → {} ({change})", to.abs());
    }
    let side = |value: &Value| super::values::value(value, lang);
    let (a, b) = (side(&difference.a), side(&difference.b));
    match lang {
        Lang::It => format!("da {a}, a {b}"),
        Lang::En => format!("from {a}, to {b}"),
    }
}

fn spoke(value: &Value) -> Option<&Finding> {
    let Value::Answer(answer) = value else {
        return None;
    };
    match &**answer {
        Answer::Spoke(finding) => Some(finding),
        Answer::Silent { .. } => None,
    }
}

/// What a rule says: "rispettato, margine 97.841,03".
pub(super) fn answer(answer: &Answer, lang: Lang) -> String {
    let finding = match answer {
        Answer::Spoke(finding) => finding,
        Answer::Silent { reason, when } => {
            let silent = Text("non pronunciata", "silent").of(lang);
            let why = silent_words(*reason, when.as_ref(), lang);
            return format!("{silent} ({why})");
        }
    };
    let word = verdict(finding.verdict, lang);
    match (finding.verdict, finding.margin) {
        (Verdict::CannotTell, _) => format!("{word}, {}", missing_list(&finding.missing, lang)),
        (_, Some(margin)) => format!("{word}, {}", margin_words(margin, &finding.detail, lang)),
        (_, None) => word.to_owned(),
    }
}
