//! `import`: a fund's table from outside, shown as it was understood and written only when it is said where; or a session from the
//! other party.

mod received;

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Environment, Stop, exit, new, output, packs};
use crate::documents::import::{self, Choices, Placing, Preview, RowsAre};
use crate::fund::path_shown;
use crate::lang::{Lang, Text, beginning};
use crate::negotiation::Session;
use crate::report::{import_preview, not_a_table, not_put, store_error_line};
use crate::rules::Pack;
use crate::store::{self, Library, StoreError};

/// Where the table goes.
enum Target {
    /// Nowhere: it is only shown.
    Shown,
    /// Into a new session.
    New(PathBuf),
    /// Into a session that is there.
    Into(PathBuf, Box<Session>),
}

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    if file.extension().is_some_and(|end| end == "ron") {
        return received::run(m, &file, lang, environment);
    }
    let library = packs::library(m)?;
    let target = target(m, lang)?;
    let session = session(m, &target, lang, environment)?;
    let packs = library.for_year(session.pack.as_ref(), &session.area, session.year)?;
    let governs = |p: &&std::sync::Arc<Pack>| {
        session.pack.is_some() || p.governs(&session.area, session.year)
    };
    let pack = packs.iter().find(governs).map(|pack| &**pack);
    let origin = path_shown(&file);
    let too_large = import::NotATable::TooLarge {
        most: import::MOST_FILE,
    };
    let bytes = bytes(&file)?.ok_or(too_large);
    let preview = bytes
        .and_then(|bytes| preview(m, &bytes, (pack, &session)))
        .map_err(|fault| Stop::Told(not_a_table(&fault, &origin, lang)))?;
    output::to_stdout(&format!("{origin}\n{}", import_preview(&preview, lang)))?;
    let placing = match (&target, m.get_flag("replace")) {
        (Target::Into(..), true) => Placing::Replace,
        (Target::Into(..), false) => Placing::Beside,
        _ => Placing::New,
    };
    let fund = beginning::FUND.of(lang);
    let put = preview.put_into(session, pack, placing, fund);
    let put = match (put, &target) {
        (Ok(put), _) => put,
        // What only a session needs is not asked of a preview.
        (Err(_), Target::Shown) if preview.is_usable() => return shown(lang),
        (Err(fault), _) => return Err(Stop::Told(not_put(&fault, lang))),
    };
    if let Some(rest) = &put.rest {
        output::to_stdout(&match lang {
            Lang::It => format!("per differenza: {rest}"),
            Lang::En => format!("takes the rest: {rest}"),
        })?;
    }
    match target {
        Target::Shown => shown(lang),
        Target::New(path) => {
            check(&put.session, &library, environment, lang)?;
            store::write_session(&path, &put.session, m.get_flag("force"))?;
            written(&path, lang)
        }
        Target::Into(path, before) => {
            check(&put.session, &library, environment, lang)?;
            store::replace_alone(&path, &before, &put.session)?;
            let (was, is) = (before.fund.total(), put.session.fund.total());
            if was != is {
                let fund = Text("fondo", "fund").of(lang);
                output::to_stdout(&format!("{fund}: {was} → {is}"))?;
            }
            written(&path, lang)
        }
    }
}

fn shown(lang: Lang) -> Result<u8, Stop> {
    let words = Text(
        "nulla è stato scritto; per scrivere: --output FILE --body ENTE --year ANNO, o --into SESSIONE",
        "nothing was written; to write: --output FILE --body NAME --year YEAR, or --into SESSION",
    );
    output::to_stdout(words.of(lang))?;
    Ok(exit::OK)
}

fn written(path: &Path, lang: Lang) -> Result<u8, Stop> {
    let words = Text("scritta la sessione", "session written").of(lang);
    output::to_stdout(&format!("{words}: {}", path_shown(path)))?;
    Ok(exit::OK)
}

/// What would be refused on opening is refused before it is written.
fn check(
    session: &Session,
    library: &Library,
    environment: &Environment,
    lang: Lang,
) -> Result<(), Stop> {
    let text = store::to_text(session);
    store::open_text("", &text, library, environment.today(), None)
        .map(drop)
        .map_err(|error| Stop::Input(store_error_line(&StoreError::Text(error), lang)))
}

fn target(m: &ArgMatches, lang: Lang) -> Result<Target, Stop> {
    let path = |name: &str| m.get_one::<PathBuf>(name).cloned();
    if let Some(path) = path("into") {
        let on_disk = store::load_on_disk(&path)?;
        // What is still in the journal is history too.
        let whole = on_disk.whole();
        return Ok(Target::Into(path, Box::new(whole)));
    }
    let Some(output) = path("output") else {
        return Ok(Target::Shown);
    };
    for name in ["body", "year"] {
        if !m.contains_id(name) {
            let why = match lang {
                Lang::It => format!("per scrivere una sessione ci vuole --{name}"),
                Lang::En => format!("to write a session --{name} is needed"),
            };
            return Err(Stop::Usage(why));
        }
    }
    Ok(Target::New(output))
}

/// The session that the table goes into: the one that is there, else one with nothing in it.
fn session(
    m: &ArgMatches,
    target: &Target,
    lang: Lang,
    environment: &Environment,
) -> Result<Session, Stop> {
    if let Target::Into(_, session) = target {
        return Ok((**session).clone());
    }
    let word = |name: &str| m.get_one::<String>(name).cloned().unwrap_or_default();
    let area = word("area");
    let year = m.get_one::<i16>("year").copied();
    let body = word("body").trim().to_owned();
    if body.is_empty() && matches!(target, Target::New(_)) {
        let why = Text("manca il nome dell'ente", "the body has no name");
        return Err(Stop::Input(why.of(lang).to_owned()));
    }
    let year = year.unwrap_or_else(|| environment.today().year());
    Ok(Session {
        as_known: m.get_one("as-known").copied(),
        ..Session::new(body, new::id(&area, lang)?, year)
    })
}

fn preview(
    m: &ArgMatches,
    bytes: &[u8],
    (pack, session): (Option<&Pack>, &Session),
) -> Result<Preview, import::NotATable> {
    let word = |name: &str| m.get_one::<String>(name).map(String::as_str);
    let skip: Vec<u32> = m.get_many("skip").into_iter().flatten().copied().collect();
    import::preview(
        bytes,
        &Choices {
            sheet: word("sheet"),
            columns: word("columns"),
            rows_are: word("as").map(|what| match what {
                "sources" => RowsAre::Sources,
                _ => RowsAre::Lines,
            }),
            skip: &skip,
            year: Some(session.year),
            kinds: pack.map(|pack| &pack.line_kinds[..]).unwrap_or_default(),
        },
    )
}

/// The bytes of a file, or of standard input; `None` where they are more than a table is.
fn bytes(file: &Path) -> Result<Option<Vec<u8>>, Stop> {
    if file != Path::new("-") {
        return match store::bytes_of(file) {
            Err(StoreError::TooLarge(_)) => Ok(None),
            read => Ok(Some(read?)),
        };
    }
    let most = import::MOST_FILE * 1024 * 1024;
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    input.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}
