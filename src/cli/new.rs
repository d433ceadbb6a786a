//! `new`: a session from the figures on the command line, or from the session of an earlier year.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Environment, Stop, exit, output, packs};
use crate::fund::{Economia, Fund, Id, Intent, Lock, Opening, Source, SourceKind};
use crate::lang::{self, Lang, Text, quoted};
use crate::money::{Amount, Entry, parse_entry};
use crate::negotiation::Session;
use crate::report::store_error_line;
use crate::rules::Pack;
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
    let pack = packs.iter().find(|p| p.governs(&area, year));
    let fund = amount(&word(m, "fund"), lang)?;
    let lines = lines(m, fund, pack.map(|p| &**p), lang)?;
    let session = Session {
        as_known: m.get_one("as-known").copied(),
        fund: the_fund(fund, lang)?,
        economie: economie(m, lang)?,
        lines,
        ..Session::new(body(m, lang)?, area, year)
    };
    // What would be refused on opening is refused before it is written; there is no file yet to show the place in.
    let text = store::to_text(&session);
    store::open_text("", &text, &packs, environment.today(), None)
        .map_err(|error| Stop::Input(store_error_line(&StoreError::Text(error), lang)))?;
    store::write_session(&file, &session, m.get_flag("force"))?;
    let written = Text("scritta la sessione", "session written").of(lang);
    output::to_stdout(&format!("{written}: {}", file.display()))?;
    // An area badly spelt would be found out much later.
    if pack.is_none() {
        let area = &session.area;
        output::to_stderr(&match lang {
            Lang::It => format!(
                "! per l'area «{area}» e l'anno {year} il programma non ha regole: controlla solo le somme"
            ),
            Lang::En => format!(
                "! for the area “{area}” and the year {year} the program has no rules: it checks only the sums"
            ),
        });
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

/// The fund as one source whose nature nobody has said: rules that depend on it cannot tell.
fn the_fund(amount: Amount, lang: Lang) -> Result<Fund, Stop> {
    let label = Text("Fondo dell'anno", "Fund of the year").of(lang);
    let source = Source {
        amount: Some(amount),
        ..Source::new(
            id("fondo", lang)?,
            label.to_owned(),
            SourceKind::Unspecified,
        )
    };
    Ok(Fund {
        sources: vec![source],
        ..Fund::default()
    })
}

fn lines(
    m: &ArgMatches,
    fund: Amount,
    pack: Option<&Pack>,
    lang: Lang,
) -> Result<Vec<Opening>, Stop> {
    let given: Vec<String> = m.get_many("line").into_iter().flatten().cloned().collect();
    let given = if given.is_empty() {
        vec!["posizione=0".to_owned(), "risultato=rest".to_owned()]
    } else {
        given
    };
    let mut lines = given
        .iter()
        .map(|text| line(text, fund, pack, lang))
        .collect::<Result<Vec<_>, _>>()?;
    let others = lines
        .iter()
        .filter(|l| l.intent != Intent::Rest)
        .map(|l| l.amount)
        .sum::<Amount>();
    let rests = lines.iter().filter(|l| l.intent == Intent::Rest).count();
    if rests != 1 {
        let why = Text(
            "una voce, e una sola, è per differenza: --line ID=rest",
            "one line, and one only, takes the rest: --line ID=rest",
        );
        return Err(Stop::Input(why.of(lang).to_owned()));
    }
    let left = fund - others;
    if left.is_negative() {
        let why = match lang {
            Lang::It => format!("le voci superano il fondo di {}", -left),
            Lang::En => format!("the lines exceed the fund by {}", -left),
        };
        return Err(Stop::Input(why));
    }
    for rest in lines.iter_mut().filter(|l| l.intent == Intent::Rest) {
        rest.amount = left;
    }
    Ok(lines)
}

fn line(text: &str, fund: Amount, pack: Option<&Pack>, lang: Lang) -> Result<Opening, Stop> {
    let form = Text(
        "--line si scrive ID=IMPORTO, ID=QUOTA% o ID=rest",
        "--line is written ID=AMOUNT, ID=PERCENT% or ID=rest",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let (name, value) = text.split_once('=').ok_or_else(wrong)?;
    let id = self::id(name, lang)?;
    let (intent, amount) = match value.trim() {
        "rest" | "resto" | "differenza" => (Intent::Rest, Amount::ZERO),
        value => match parse_entry(value) {
            Ok(Entry::Set(amount)) => (Intent::Fixed, amount),
            Ok(Entry::Share(percent)) => (
                Intent::Share {
                    percent,
                    of: crate::fund::Base::Fund,
                },
                percent.of(fund),
            ),
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
    let known = pack.and_then(|p| p.line_kind(&id));
    let label = match (known, id.as_str()) {
        (Some(kind), _) => lang::of_lang(&kind.label, lang).to_owned(),
        (None, name) => lang::capitalized(&name.replace('-', " ")),
    };
    // A kind that the rules do not have is refused when the session is opened, before it is written.
    let kind = pack.and_then(|p| p.kind_for(&id)).unwrap_or(&id).clone();
    let short = known.map(|_| id.as_str().to_owned());
    Ok(Opening {
        id,
        label,
        short,
        kind,
        section: None,
        amount,
        intent,
        lock: Lock::Open,
    })
}

fn economie(m: &ArgMatches, lang: Lang) -> Result<Vec<Economia>, Stop> {
    let given = m.get_many::<String>("economia").into_iter().flatten();
    given
        .enumerate()
        .map(|(at, text)| economia(at, text, lang))
        .collect()
}

fn economia(at: usize, text: &str, lang: Lang) -> Result<Economia, Stop> {
    let form = Text(
        "--economia si scrive IMPORTO:VOCE:ANNO",
        "--economia is written AMOUNT:LINE:YEAR",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let [figure, line, year] = text.split(':').collect::<Vec<_>>()[..] else {
        return Err(wrong());
    };
    let year: i16 = year.trim().parse().map_err(|_| wrong())?;
    let line = self::id(line.trim(), lang)?;
    let (id, amount) = (id(&economia_id(at, year), lang)?, amount(figure, lang)?);
    Ok(Economia::new(id, amount, year, line.clone(), line))
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

/// The id of the economia at a place of the command line: the second of a year says so.
fn economia_id(at: usize, year: i16) -> String {
    if at == 0 {
        format!("economie-{year}")
    } else {
        format!("economie-{year}-{}", at + 1)
    }
}
