//! The cases of a pack in words: what should have come out, and what did.

use super::words::{date, of_lang, silent_reason, verdict};
use super::{Lang, Text, screens::packs};
use crate::money::Amount;
use crate::rules::{CaseFault, PackCase, SilentReason, Verdict};

/// How many cases passed.
pub fn cases_passed(all: usize, passed: usize, lang: Lang) -> String {
    match (all, passed, lang) {
        (0, _, Lang::It) => "nessun caso di prova".to_owned(),
        (0, _, Lang::En) => "no cases".to_owned(),
        (1, 1, Lang::It) => "1 caso, riuscito".to_owned(),
        (1, 1, Lang::En) => "1 case, passed".to_owned(),
        (all, passed, Lang::It) if all == passed => format!("{all} casi, tutti riusciti"),
        (all, passed, Lang::En) if all == passed => format!("{all} cases, all passed"),
        (all, passed, Lang::It) => {
            format!("riusciti {passed} di {all}, non riusciti {}", all - passed)
        }
        (all, passed, Lang::En) => format!("{passed} of {all} passed, {} failed", all - passed),
    }
}

/// A case that failed: its rule, what it is about, the day it is judged by.
pub fn case_name(case: &PackCase, lang: Lang) -> String {
    let (title, day) = (of_lang(&case.title, lang), date(case.day, lang));
    let on = Text("giudicato al", "judged on").of(lang);
    format!("✘ {title} [{}], {on} {day}", case.rule)
}

/// What a case says must come out.
pub fn case_expected(case: &PackCase, lang: Lang) -> String {
    let what = match (case.verdict, case.silent) {
        (Some(verdict), _) => answered(verdict, case.margin, lang),
        (None, Some(reason)) => silent(reason, lang),
        (None, None) => Text(
            "nulla: il caso non lo dice",
            "nothing: the case does not say",
        )
        .of(lang)
        .to_owned(),
    };
    format!("{}: {what}", packs::EXPECTED.of(lang))
}

/// What came out of a case that failed; of lines that are no split only that is said.
pub fn case_came_out(fault: &CaseFault, lang: Lang) -> String {
    let what = match fault {
        CaseFault::Answered { verdict, margin } => answered(*verdict, *margin, lang),
        CaseFault::Silent(reason) => silent(*reason, lang),
        CaseFault::Text => packs::NEVER_SPEAKS.of(lang).to_owned(),
        CaseFault::Split(_) => Text("le voci non fanno un riparto", "the lines are no split")
            .of(lang)
            .to_owned(),
    };
    format!("{}: {what}", packs::CAME_OUT.of(lang))
}

fn answered(said: Verdict, margin: Option<Amount>, lang: Lang) -> String {
    let words = verdict(said, lang);
    match (margin, lang) {
        (Some(margin), Lang::It) => format!("{words}, margine {margin}"),
        (Some(margin), Lang::En) => format!("{words}, margin {margin}"),
        (None, Lang::It) => format!("{words}, senza margine"),
        (None, Lang::En) => format!("{words}, no margin"),
    }
}

fn silent(reason: SilentReason, lang: Lang) -> String {
    let word = Text("non si pronuncia", "silent").of(lang);
    format!("{word}, {}", silent_reason(reason, lang))
}
