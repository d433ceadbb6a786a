//! What is asked, in full: the question under the cursor and what helps to answer it; of a reason, the rule it is asked for.

use super::super::{Meaning, form, import, plain};
use super::{Line, about};
use crate::app::{Desk, Form, Model, Part, Place};
use crate::lang::{self, Lang, screens};

/// What is asked; `None` where nothing is.
pub(super) fn in_full(model: &Model) -> Option<Vec<Line>> {
    let lang = model.lang;
    match &model.place {
        Place::Start(start) => match (&start.beginning, &start.import) {
            (Some(beginning), _) => Some(of_form(&beginning.form, None, lang)),
            (None, Some(import)) => {
                let (question, hint) = import::asked(import.asked?);
                let hint = hint.of(lang).to_owned();
                Some(told(question.of(lang).to_owned(), Some(hint)))
            }
            (None, None) => None,
        },
        Place::Desk(desk) => {
            if let Some(form) = &desk.form {
                return Some(of_form(form, Some(desk), lang));
            }
            let (question, hint) = plain::question(desk, desk.prompt.as_ref()?, lang);
            Some(told(question, hint))
        }
        Place::Review(_) | Place::Follow(_) => None,
    }
}

/// The page, and of its question under the cursor all that is known.
fn of_form(form: &Form, desk: Option<&Desk>, lang: Lang) -> Vec<Line> {
    let mut lines = vec![(plain::form_title(form, lang), Meaning::Strong)];
    let Some(ask) = form.asks.get(form.focus) else {
        return lines;
    };
    lines.push((form::name(ask, lang), Meaning::Quiet));
    if let Some(hint) = ask.hint {
        lines.push((lang::capitalized(hint.of(lang)), Meaning::Text));
    }
    if let (Part::MotivationOf(rule), Some(desk)) = (&ask.part, desk) {
        let pack = desk.case.pack.as_deref();
        let rule = pack.and_then(|pack| pack.rules.iter().find(|r| r.id == *rule));
        if let Some(rule) = rule {
            let statement = lang::of_lang(&rule.statement, lang).to_owned();
            let named = |name: lang::Text, text| about::told_lines(name.of(lang).to_owned(), text);
            lines.extend(named(screens::verdicts::STATEMENT, statement));
            lines.extend(named(screens::verdicts::CITATION, rule.citation.clone()));
        }
    }
    lines
}

fn told(question: String, hint: Option<String>) -> Vec<Line> {
    let hint = hint.map(|hint| (lang::capitalized(&hint), Meaning::Text));
    std::iter::once((question, Meaning::Strong))
        .chain(hint)
        .collect()
}
