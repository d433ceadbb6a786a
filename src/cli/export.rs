//! `export`: a paper of the office, from a session to a file.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Environment, Stop, exit, output, packs};
use crate::documents::{self, Format, Paper, Separators, Template, Totals};
use crate::fund::path_shown;
use crate::lang::{Lang, Text};
use crate::negotiation::{Session, Talks};
use crate::report::{session_fault, template_error};
use crate::store::{self, Existing};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let paper = word(m, "document").and_then(Paper::named);
    let paper = paper.ok_or_else(|| Stop::Usage("--document".to_owned()))?;
    only_where_it_counts(m, paper, lang)?;
    let output = m.get_one::<PathBuf>("output").cloned();
    let to_stdout = output.as_deref().is_none_or(|path| path == Path::new("-"));
    let format = format(m, output.as_deref().filter(|_| !to_stdout), lang)?;
    if to_stdout && !format.is_text() && environment.stdout_is_terminal() {
        return Err(Stop::Usage(not_on_screen(format, lang)));
    }
    let template = template(m, paper, lang, environment)?;
    let bytes = bytes(m, (paper, &template), format, lang, environment)?;
    if let (Some(path), false) = (&output, to_stdout) {
        let existing = if m.get_flag("force") {
            Existing::Replace
        } else {
            Existing::Refuse
        };
        store::write_paper(path, &bytes, existing)?;
        let written = Text("scritto", "written").of(lang);
        output::to_stdout(&format!("{written}: {}", path_shown(path)))?;
    } else {
        output::bytes(&bytes)?;
    }
    Ok(exit::OK)
}

/// A proposal is chosen for its sheet, a seduta for its minutes: elsewhere they would be two moments in one paper.
fn only_where_it_counts(m: &ArgMatches, paper: Paper, lang: Lang) -> Result<(), Stop> {
    let given = |name: &str| m.get_one::<u32>(name).is_some();
    let wrong = [("proposal", Paper::Proposta), ("seduta", Paper::Verbale)];
    let mut wrong = wrong
        .into_iter()
        .filter(|(name, of)| given(name) && paper != *of);
    let Some((name, of)) = wrong.next() else {
        return Ok(());
    };
    Err(Stop::Usage(match lang {
        Lang::It => format!("--{name} vale con --document {}", of.name()),
        Lang::En => format!("--{name} is for --document {}", of.name()),
    }))
}

/// The bytes of a paper; what is missing in it is told on standard error.
fn bytes(
    m: &ArgMatches,
    (paper, template): (Paper, &Template),
    format: Format,
    lang: Lang,
    environment: &Environment,
) -> Result<Vec<u8>, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let library = packs::library(m)?;
    let (today, judged_on) = (environment.today(), m.get_one("as-known").copied());
    let talks = store::load_talks(&file, &library, today, judged_on)?;
    let last_year = match m.get_one::<PathBuf>("last-year") {
        Some(path) => Some(store::load_case(path, &library, today, None)?),
        None => None,
    };
    let asked = (m.get_one("proposal").copied(), m.get_one("seduta").copied());
    if let Some(last) = &last_year {
        is_before(&talks.opening().session, &last.session, lang)?;
    }
    check(&talks, asked, lang)?;
    let mut source = match asked.1 {
        Some(seduta) => documents::Source::of_seduta(&talks, seduta),
        None => Ok(documents::Source::of(&talks)),
    }
    .map_err(|fault| Stop::Input(session_fault(&fault, lang)))?;
    source.last_year = last_year.as_ref();
    source.about.proposal = asked.0;
    if m.get_flag("no-names") {
        source.names = documents::Names::Dropped;
    }
    if word(m, "totals") == Some("complete") {
        source.totals = Totals::Complete;
    }
    let document = documents::document(paper, template, &source);
    let separators = match word(m, "separators") {
        Some("plain") => Separators::Plain,
        _ => Separators::Italian,
    };
    let bytes = documents::write(&document, format, separators);
    let bytes = bytes.map_err(|error| Stop::Input(error.to_string()))?;
    if !document.missing.is_empty() {
        let mut told = match lang {
            Lang::It => format!("da completare: {}", document.missing.len()),
            Lang::En => format!("to be completed: {}", document.missing.len()),
        };
        for missing in &document.missing {
            told += &format!("\n - {}", missing.what);
        }
        output::to_stderr(&told);
    }
    Ok(bytes)
}

/// The year before is of the same body and area, and the year before: another would be compared in its place.
fn is_before(session: &Session, last: &Session, lang: Lang) -> Result<(), Stop> {
    let same = (&session.body, &session.area) == (&last.body, &last.area);
    if same && last.year == session.year - 1 {
        return Ok(());
    }
    let (found, wanted) = (
        format!("{} · {} {}", last.body, last.area, last.year),
        format!("{} · {} {}", session.body, session.area, session.year - 1),
    );
    Err(Stop::Input(match lang {
        Lang::It => format!("--last-year: {found} non è l'anno prima ({wanted})"),
        Lang::En => format!("--last-year: {found} is not the year before ({wanted})"),
    }))
}

/// A proposal, or a seduta, that is not there is no reason for an empty paper.
fn check(talks: &Talks, asked: (Option<u32>, Option<u32>), lang: Lang) -> Result<(), Stop> {
    let state = talks.state();
    let lacks = |what: Text, number: u32, last: usize| {
        let what = what.of(lang);
        let why = match lang {
            Lang::It => format!("{what} n. {number} non c'è: sono {last}"),
            Lang::En => format!("there is no {what} {number}: there are {last}"),
        };
        Err(Stop::Input(why))
    };
    match asked {
        (Some(number), _) if state.proposal(number).is_none() => {
            let what = Text("la proposta", "proposal");
            lacks(what, number, state.proposals.len())
        }
        (_, Some(number)) if !state.sedute.iter().any(|s| s.number == number) => {
            lacks(Text("la seduta", "seduta"), number, state.sedute.len())
        }
        _ => Ok(()),
    }
}

/// The format that is asked, or that of the extension.
fn format(m: &ArgMatches, output: Option<&Path>, lang: Lang) -> Result<Format, Stop> {
    if let Some(format) = word(m, "format").and_then(Format::named) {
        return Ok(format);
    }
    let Some(path) = output else {
        return Ok(Format::Md);
    };
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    Format::named(&extension).ok_or_else(|| {
        let names: Vec<&str> = Format::ALL.into_iter().map(Format::name).collect();
        let names = names.join(", ");
        Stop::Usage(match lang {
            Lang::It => format!(
                "{}: il formato non si capisce dall'estensione; --format {names}",
                path_shown(path)
            ),
            Lang::En => format!(
                "{}: the extension tells no format; --format {names}",
                path_shown(path)
            ),
        })
    })
}

/// Why a format is not for the screen, and what to do.
fn not_on_screen(format: Format, lang: Lang) -> String {
    let name = format.name();
    match lang {
        Lang::It => format!(
            "un file {name} non si legge sullo schermo: --output NOME.{name} lo scrive in un file"
        ),
        Lang::En => format!(
            "a file of {name} cannot be read on the screen: --output NAME.{name} writes it to a file"
        ),
    }
}

/// The template: of the folder asked, else of the user's own, else of the program.
fn template(
    m: &ArgMatches,
    paper: Paper,
    lang: Lang,
    environment: &Environment,
) -> Result<Template, Stop> {
    let asked = m.get_one::<PathBuf>("templates").cloned();
    let folder = asked.or_else(|| store::templates_folder().ok());
    let found = folder.map(|folder| store::load_template(&folder, paper.name()));
    let found = found.transpose()?.flatten();
    let (origin, text) = match &found {
        Some((path, text)) => (path.display().to_string(), text.as_str()),
        None => (format!("{}.md", paper.name()), paper.template()),
    };
    Template::read(text).map_err(|fault| {
        Stop::Told(template_error(
            &fault,
            (&origin, text),
            lang,
            environment.paint(),
        ))
    })
}

fn word<'a>(m: &'a ArgMatches, name: &str) -> Option<&'a str> {
    m.get_one::<String>(name).map(String::as_str)
}
