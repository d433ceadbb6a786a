//! `new`: a session from the figures on the command line, or from the session of an earlier year.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Environment, Stop, exit, output, packs};
use crate::fund::{Id, path_shown};
use crate::lang::{self, Lang, Text, beginning as words, quoted};
use crate::money::{Amount, Entry, parse_entry};
use crate::negotiation::{FirstYear, Names, Says, Session, first_year, governing};
use crate::report::store_error_line;
use crate::store::{self, StoreError};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    if let Some(from) = m.get_one::<PathBuf>("from") {
        return super::next::run(m, (&file, from), lang, environment);
    }
    let library = packs::library(m)?;
    let area = word(m, "area");
    let area = id(&area, lang)?;
    let year = m.get_one::<i16>("year").copied().unwrap_or_default();
    let packs = library.for_year(None, &area, year)?;
    let pack = governing(&packs, &area, year);
    let fund = amount(&word(m, "fund"), lang)?;
    let first = FirstYear {
        lines: lines(m, lang)?,
        economie: economie(m, lang)?,
        body: body(m, lang)?,
        area,
        year,
        fund,
    };
    let names = Names {
        fund: words::FUND.of(lang),
        line: &|id, kind| words::line_label(id, kind, lang),
    };
    let session = first_year(first, pack, &names)
        .map_err(|fault| Stop::Input(words::first_fault(&fault, lang)))?;
    let session = Session {
        as_known: m.get_one("as-known").copied(),
        ..session
    };
    // What would be refused on opening is refused before it is written; there is no file yet to show the place in.
    let text = store::to_text(&session);
    store::open_text("", &text, &packs, environment.today(), None)
        .map_err(|error| Stop::Input(store_error_line(&StoreError::Text(error), lang)))?;
    store::write_session(&file, &session, m.get_flag("force"))?;
    let written = Text("scritta la sessione", "session written").of(lang);
    output::to_stdout(&format!("{written}: {}", path_shown(&file)))?;
    // An area badly spelt would be found out much later.
    if pack.is_none() {
        let why = words::no_rules(&session.area, year, lang);
        output::to_stderr(&format!("! {why}"));
    }
    Ok(exit::OK)
}

fn word(m: &ArgMatches, name: &str) -> String {
    m.get_one::<String>(name).cloned().unwrap_or_default()
}

fn body(m: &ArgMatches, lang: Lang) -> Result<String, Stop> {
    let body = word(m, "body").trim().to_owned();
    if body.is_empty() {
        let why = Text("manca il nome dell'ente", "the body has no name").of(lang);
        return Err(Stop::Input(why.to_owned()));
    }
    Ok(body)
}

fn lines(m: &ArgMatches, lang: Lang) -> Result<Vec<(Id, Says)>, Stop> {
    let given = m.get_many::<String>("line").into_iter().flatten();
    given.map(|text| line(text, lang)).collect()
}

fn line(text: &str, lang: Lang) -> Result<(Id, Says), Stop> {
    let form = Text(
        "--line si scrive ID=IMPORTO, ID=QUOTA% o ID=rest",
        "--line is written ID=AMOUNT, ID=PERCENT% or ID=rest",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let (name, value) = text.split_once('=').ok_or_else(wrong)?;
    let id = self::id(name, lang)?;
    let says = match value.trim() {
        "rest" | "resto" | "differenza" => Says::Rest,
        value => match parse_entry(value) {
            Ok(Entry::Set(amount)) => Says::Amount(amount),
            Ok(Entry::Share(percent)) => Says::Share(percent),
            Ok(_) => return Err(wrong()),
            Err(e) => {
                return Err(Stop::Input(format!(
                    "{}: {}",
                    quoted(value, lang),
                    lang::entry_error(&e, lang)
                )));
            }
        },
    };
    Ok((id, says))
}

fn economie(m: &ArgMatches, lang: Lang) -> Result<Vec<(Amount, Id, i16)>, Stop> {
    let given = m.get_many::<String>("economia").into_iter().flatten();
    given.map(|text| economia(text, lang)).collect()
}

fn economia(text: &str, lang: Lang) -> Result<(Amount, Id, i16), Stop> {
    let form = Text(
        "--economia si scrive IMPORTO:VOCE:ANNO",
        "--economia is written AMOUNT:LINE:YEAR",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let [figure, line, year] = text.split(':').collect::<Vec<_>>()[..] else {
        return Err(wrong());
    };
    let year: i16 = year.trim().parse().map_err(|_| wrong())?;
    let line = id(line.trim(), lang)?;
    Ok((amount(figure, lang)?, line, year))
}

/// The amount written so, or the error that says what is not one.
pub(super) fn amount(text: &str, lang: Lang) -> Result<Amount, Stop> {
    match parse_entry(text) {
        Ok(Entry::Set(amount)) => Ok(amount),
        Ok(_) => {
            let why = Text(
                "ci vuole un importo, come 847.231,25",
                "an amount is needed, such as 847.231,25",
            );
            Err(Stop::Input(format!(
                "{}: {}",
                quoted(text, lang),
                why.of(lang)
            )))
        }
        Err(e) => Err(Stop::Input(format!(
            "{}: {}",
            quoted(text, lang),
            lang::entry_error(&e, lang)
        ))),
    }
}

fn bad_id(text: &str, lang: Lang) -> Stop {
    let why = Text(
        "un id è di lettere minuscole, cifre e trattini",
        "an id is of lowercase letters, digits and hyphens",
    );
    Stop::Input(format!("{}: {}", quoted(text, lang), why.of(lang)))
}

/// The id written so, or the error that says what an id is.
pub(super) fn id(text: &str, lang: Lang) -> Result<Id, Stop> {
    Id::new(text).ok_or_else(|| bad_id(text, lang))
}
