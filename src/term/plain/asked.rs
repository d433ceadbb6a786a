//! What is being asked, and where one is.

use super::{Hearing, Stage, catalogue};
use crate::app::{Answer, Ask, Desk, Form, Prompt, Purpose, Showing};
use crate::lang::{self, Lang, Text, forms, plain as words, screens::table};
use crate::negotiation::{Agreement, Sitting};
use crate::ui::plain::{form_title, question};

/// Tells the question that is open.
pub(super) fn ask(hearing: &mut Hearing) {
    let (lang, stage) = (hearing.model.lang, hearing.stage);
    if let Some(form) = hearing.form() {
        let told = match stage {
            Stage::Rereading => reread(form, lang),
            Stage::Asked | Stage::Pasting => of_form(form, lang),
        };
        return hearing.told.extend(told);
    }
    let Some(desk) = hearing.desk() else {
        return;
    };
    let told = match &desk.prompt {
        // Whether euro or percentage was just asked.
        Some(prompt) if !is_of_unit(prompt) => {
            let (asks, hint) = question(desk, prompt, lang);
            let there = prompt.field().text();
            let known = there.is_empty() || catalogue::is_asked(desk);
            let there = (!known).then(|| words::there(there, lang));
            let entries = catalogue::is_asked(desk).then(|| catalogue::told(desk, lang));
            std::iter::once(asks)
                .chain(there)
                .chain(hint)
                .chain(entries.into_iter().flatten())
                .collect()
        }
        _ => Vec::new(),
    };
    hearing.told.extend(told);
}

/// True while it is asked whether a figure is euro or a percentage.
pub(super) fn is_of_unit(prompt: &Prompt) -> bool {
    let Prompt::Amount { ask, .. } = prompt else {
        return false;
    };
    *ask == Ask::EuroOrPercent
}

fn of_form(form: &Form, lang: Lang) -> Vec<String> {
    let Some(ask) = form.asks.get(form.focus) else {
        return Vec::new();
    };
    let name = match &ask.of {
        Some(of) => format!("{} {of}", ask.words.of(lang)),
        None => ask.words.of(lang).to_owned(),
    };
    let mut told = vec![words::question(form.focus + 1, &name, lang)];
    match &ask.answer {
        // The hints of a choice name the keys of a screen.
        Answer::Text(_) => told.extend(ask.hint.map(|hint| words::hint(hint.of(lang), lang))),
        Answer::One { options, .. } => told.push(words::options(options, false, lang)),
        Answer::Many { options, .. } => {
            let names: Vec<String> = options.iter().map(|(name, _)| name.clone()).collect();
            told.push(words::options(&names, true, lang));
        }
    }
    told.push(words::there(&answer(&ask.answer, lang), lang));
    told
}

/// What an answer is, in words.
pub(super) fn answer(answer: &Answer, lang: Lang) -> String {
    let told = match answer {
        Answer::Text(field) => field.text().trim().to_owned(),
        Answer::One { options, at } => options.get(*at).cloned().unwrap_or_default(),
        Answer::Many { options, .. } => {
            let chosen = options.iter().filter(|(_, on)| *on);
            let chosen: Vec<String> = chosen.map(|(name, _)| name.clone()).collect();
            if chosen.is_empty() {
                String::new()
            } else {
                lang::talks::listed(&chosen, lang)
            }
        }
    };
    if told.is_empty() {
        words::NOTHING_WRITTEN.of(lang).to_owned()
    } else {
        told
    }
}

/// What the form would do, read again.
fn reread(form: &Form, lang: Lang) -> Vec<String> {
    let mut told = vec![words::REREAD.of(lang).to_owned()];
    let [how, not_yet] = confirming(form);
    match &form.preview {
        Ok(lines) => {
            told.extend(lines.iter().map(|line| lang::capitalized(line)));
            told.push(how.of(lang).to_owned());
        }
        Err(why) => {
            told.push(lang::capitalized(why.why()));
            told.push(not_yet.of(lang).to_owned());
        }
    }
    told
}

/// Where one is: the table, the operator's own desk, a question.
pub(super) fn place(desk: &Desk, stage: Stage, lang: Lang) -> String {
    if let Some(form) = &desk.form {
        return of_page(form, stage, lang);
    }
    if desk.prompt.is_some() {
        return words::A_QUESTION.of(lang).to_owned();
    }
    if let Some(past) = desk.past() {
        return words::in_past(past.number, lang);
    }
    let now = desk.state();
    let sitting = match now.sitting() {
        Sitting::Open => format!("{} {}", table::SEDUTA.of(lang), now.sedute.len()),
        Sitting::Suspended => forms::SUSPENDED.of(lang).to_owned(),
        Sitting::None => table::BETWEEN.of(lang).to_owned(),
    };
    let draft = lang::talks::draft(now.draft(), lang);
    match desk.showing {
        Showing::Dark => format!("{}, {sitting}", forms::DARK.of(lang)),
        Showing::Private if desk.is_apart() || desk.is_simulation() => {
            table::SIMULATION.of(lang).to_owned()
        }
        _ if !matches!(now.agreement, Agreement::Open) => {
            lang::agreement::state(&now.agreement, lang)
        }
        _ if desk.talks().has_begun() => format!("{draft}, {sitting}"),
        _ => table::OPENING.of(lang).to_owned(),
    }
}

/// How what was read again is confirmed, and what is said while it is not.
pub(super) fn confirming(form: &Form) -> [Text; 2] {
    if form.purpose == Purpose::NewSession {
        [words::CREATE_HOW, words::NOT_MADE_YET]
    } else {
        [words::CONFIRM_HOW, words::NOT_YET]
    }
}

/// Where one is on a page of questions.
pub(super) fn of_page(form: &Form, stage: Stage, lang: Lang) -> String {
    let title = form_title(form, lang);
    let asks = form
        .asks
        .get(form.focus)
        .map_or("", |ask| ask.words.of(lang));
    match stage {
        Stage::Rereading => words::place_reread(&title, lang),
        Stage::Asked | Stage::Pasting => format!("{title}, {asks}"),
    }
}
