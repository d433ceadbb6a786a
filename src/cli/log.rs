//! `log`: the history of a session, one operation to a line.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::{Environment, Stop, exit, json as shared, output, packs, quadro};
use crate::fund::{Applied, Edit, Id};
use crate::lang::{self, Lang, Text, capitalized, date, talks as words};
use crate::money::Amount;
use crate::negotiation::{Deed, Moment, Operation, Presence, State, Talks, impronta};
use crate::store;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let library = packs::library(m)?;
    let talks = store::load_talks(&file, &library, environment.today(), None)?;
    let names = if m.get_flag("no-names") {
        Names::Left
    } else {
        Names::Told
    };
    if m.get_one::<String>("format").is_some_and(|f| f == "json") {
        output::document(&document(&talks, names))?;
    } else {
        output::to_stdout(&text(&talks, names, lang))?;
    }
    Ok(exit::OK)
}

/// What is done with the names of who was present.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Told,
    Left,
}

/// One line of the history: an operation, or a run of steps.
struct Entry<'a> {
    first: &'a Operation,
    last: &'a Operation,
    sentence: String,
}

fn text(talks: &Talks, names: Names, lang: Lang) -> String {
    let mut text = quadro::heading(talks.opening(), lang);
    if !talks.has_begun() {
        return text + &format!("\n{}\n", words::NOTHING_YET.of(lang));
    }
    let count = talks.operations().len();
    let head = impronta(talks.head());
    text += &match lang {
        Lang::It => format!("cronologia: {count} atti · impronta {head}\n\n"),
        Lang::En => format!("history: {count} operations · impronta {head}\n\n"),
    };
    let entries = entries(talks, lang);
    let number = |entry: &Entry| match (entry.first.number, entry.last.number) {
        (one, other) if one == other => one.to_string(),
        (one, other) => format!("{one}–{other}"),
    };
    let widest = entries.iter().map(|e| number(e).width()).max().unwrap_or(0);
    let operator = |entry: &Entry| entry.first.operator.width();
    let operators = entries.iter().map(operator).max().unwrap_or(0).min(24);
    for entry in &entries {
        let first = entry.first;
        let (number, day) = (number(entry), date(first.time.day(), lang));
        let gap = " ".repeat(widest.saturating_sub(number.width()));
        let pad = " ".repeat(operators.saturating_sub(first.operator.width()));
        text += &format!(
            "{gap}{number}  {day} {}  {}{pad}  {}\n",
            first.time.hour(),
            first.operator,
            entry.sentence
        );
        let present = presences(&first.act).filter(|_| names == Names::Told);
        if let Some(present) = present.filter(|all| all.iter().any(|p| p.name.is_some())) {
            let indent = " ".repeat(widest + 2);
            text += &format!("{indent}{}\n", words::attendance(present, lang));
        }
    }
    text
}

/// The lines of the history: consecutive steps of one line of the split are one.
fn entries(talks: &Talks, lang: Lang) -> Vec<Entry<'_>> {
    let mut state = State::new(talks.opening().clone());
    let mut entries = Vec::new();
    for run in talks.operations().chunk_by(|one, next| {
        step(&one.act).is_some_and(|(line, _)| step(&next.act).is_some_and(|(l, _)| l == line))
    }) {
        let [first, .., last] = run else {
            entries.extend(run.iter().map(|one| Entry {
                first: one,
                last: one,
                sentence: one.sentence.clone(),
            }));
            follow(&mut state, run);
            continue;
        };
        let sentence = of_run(&state, run, lang);
        entries.push(Entry {
            first,
            last,
            sentence: sentence.unwrap_or_else(|| last.sentence.clone()),
        });
        follow(&mut state, run);
    }
    entries
}

/// The state after a run. The history was done again to open it: nothing is refused here.
fn follow(state: &mut State, run: &[Operation]) {
    for operation in run {
        let _ = state.advance(operation);
    }
}

/// The line and the amount of a step.
fn step(deed: &Deed) -> Option<(&Id, Amount)> {
    match deed {
        Deed::Edited {
            edit: Edit::Step { line, amount },
            ..
        } => Some((line, *amount)),
        _ => None,
    }
}

/// A run of steps in one sentence.
fn of_run(before: &State, run: &[Operation], lang: Lang) -> Option<String> {
    let mut split = before.split().clone();
    let mut all = Vec::new();
    for operation in run {
        let Deed::Edited { edit, .. } = &operation.act else {
            return None;
        };
        all.push(split.apply(edit).ok()?);
    }
    let steps = run.len();
    let line = step(&run.first()?.act)?.0.clone();
    let amount = run.iter().filter_map(|o| step(&o.act)).map(|s| s.1).sum();
    let edit = Edit::Step { line, amount };
    let sentence = lang::sentence(&edit, &Applied::as_one(all)?, &split, lang);
    let many = Text("passi", "steps").of(lang);
    let sentence = capitalized(sentence.trim_end_matches('.'));
    Some(format!("{sentence} ({steps} {many})."))
}

fn presences(deed: &Deed) -> Option<&[Presence]> {
    match deed {
        Deed::SedutaOpened(opened) => Some(&opened.present),
        Deed::Attendance(present) => Some(present),
        _ => None,
    }
}

fn document(talks: &Talks, names: Names) -> Value {
    let operation = |operation: &Operation| {
        json!({
            "number": operation.number,
            "time": operation.time.as_str(),
            "operator": operation.operator,
            "sentence": operation.sentence,
            "held": operation.act.held(),
            "act": act(&operation.act, names),
            "hash": operation.hash(),
        })
    };
    json!({
        "format": 1,
        "session": shared::heading(talks.opening()),
        "id": talks.id(),
        "head": talks.has_begun().then(|| talks.head()),
        "impronta": talks.has_begun().then(|| impronta(talks.head())),
        "last": talks.operations().last().map(|o| Moment::as_str(&o.time)),
        "operations": talks.operations().iter().map(operation).collect::<Vec<_>>(),
    })
}

/// What was done, as the file has it.
fn act(deed: &Deed, names: Names) -> Value {
    let mut deed = deed.clone();
    let present = match &mut deed {
        Deed::SedutaOpened(opened) => Some(&mut opened.present),
        Deed::Attendance(present) => Some(present),
        _ => None,
    };
    if names == Names::Left {
        present.into_iter().flatten().for_each(|p| p.name = None);
    }
    serde_json::to_value(&deed).unwrap_or_default()
}
