//! `show`: the table and the answers of a session.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Environment, Stop, json, moment, output, packs, quadro, sections, settled};
use crate::fund::{ShareBase, Split};
use crate::lang::{Lang, Text, date};
use crate::negotiation::{Case, Outlook, Upshot};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let (case, at) = load_at(m, environment)?;
    let text = |case: &Case, split: &Split, outlook: &Outlook, lang| {
        let parts = [
            heading(case, at.as_ref(), lang),
            people(case, lang),
            quadro::table(case, split, outlook, lang),
            settled::of_case(case, lang),
            quadro::answers(case, outlook, lang),
            sections::fund(case, outlook, lang),
            sections::positions(case, lang),
        ];
        parts
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    };
    print_at(m, &case, &case.opening, at.as_ref(), lang, text)
}

/// What a session is, and the moment it is looked at.
pub(super) fn heading(case: &Case, at: Option<&moment::Found>, lang: Lang) -> String {
    let moment = at.map(|at| at.line(lang)).unwrap_or_default();
    quadro::heading(case, lang) + &moment + &quadro::note_of_published(case)
}

/// Opens the session that a command names, as it stands.
pub(super) fn load(m: &ArgMatches, environment: &Environment) -> Result<Case, Stop> {
    Ok(open(m, None, environment)?.0)
}

/// Opens the session that a command names, as it was at the moment that it asks for.
pub(super) fn load_at(
    m: &ArgMatches,
    environment: &Environment,
) -> Result<(Case, Option<moment::Found>), Stop> {
    open(m, m.get_one("at").copied(), environment)
}

fn open(
    m: &ArgMatches,
    when: Option<moment::When>,
    environment: &Environment,
) -> Result<(Case, Option<moment::Found>), Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let library = packs::library(m)?;
    let judged_on = m.get_one("as-known").copied();
    moment::open(&file, when, &library, environment.today(), judged_on)
}

/// Prints a split in the format asked, and gives the exit code of its answers.
pub(super) fn print(
    m: &ArgMatches,
    case: &Case,
    split: &Split,
    lang: Lang,
    text: impl Fn(&Case, &Split, &Outlook, Lang) -> String,
) -> Result<u8, Stop> {
    print_at(m, case, split, None, lang, text)
}

/// The same, of a moment.
pub(super) fn print_at(
    m: &ArgMatches,
    case: &Case,
    split: &Split,
    at: Option<&moment::Found>,
    lang: Lang,
    text: impl Fn(&Case, &Split, &Outlook, Lang) -> String,
) -> Result<u8, Stop> {
    let outlook = case.outlook(split, ShareBase::Fund);
    if m.get_one::<String>("format").is_some_and(|f| f == "json") {
        let mut document = json::document(case, split, &outlook, lang);
        // Only where a moment is asked for: elsewhere the contract has no such key.
        if let Some(at) = at {
            document["at"] = at.json();
        }
        output::document(&document)?;
    } else {
        output::to_stdout(&text(case, split, &outlook, lang))?;
    }
    let upshot = Upshot::of(case, &outlook);
    Ok(quadro::code(upshot, m.get_flag("strict")))
}

/// Who sits at the table, and who signed what.
fn people(case: &Case, lang: Lang) -> String {
    let delegation = &case.session.delegation;
    let mut text = String::new();
    if !delegation.is_empty() {
        let all = [&delegation.body_side[..], &delegation.unions[..]]
            .concat()
            .join(", ");
        text += &format!("{}: {all}\n", Text("Delegazione", "Delegation").of(lang));
    }
    for step in case.session.procedure.iter().filter(|s| !s.by.is_empty()) {
        let when = step
            .date
            .map(|d| format!(" {}", date(d, lang)))
            .unwrap_or_default();
        let by = step.by.join(", ");
        let name = crate::lang::sheets::paper_name(&step.step, lang);
        text += &format!("{name}{when}: {by}\n");
    }
    text
}
