//! A session from the other party: verified, told, set beside ours, copied under a name of its own.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::verify::Lineage;
use crate::cli::{Environment, Stop, exit, output, packs};
use crate::fund::Id;
use crate::fund::path_shown;
use crate::lang::{Lang, Text, date, talks as words};
use crate::negotiation::{Operation, Session, impronta, integrity};
use crate::store;

/// Runs the command on a session.
pub(super) fn run(
    m: &ArgMatches,
    file: &Path,
    lang: Lang,
    environment: &Environment,
) -> Result<u8, Stop> {
    for table in ["into", "sheet", "columns", "as", "skip", "body", "year"] {
        if m.contains_id(table) {
            let why = match lang {
                Lang::It => format!("--{table} riguarda le tabelle, e questa è una sessione"),
                Lang::En => format!("--{table} is about tables, and this is a session"),
            };
            return Err(Stop::Usage(why));
        }
    }
    let library = packs::library(m)?;
    let whole = store::load_on_disk(file)?.whole();
    if let Some(why) = unusable(&whole, lang) {
        return Err(Stop::Input(format!("{}: {why}", path_shown(file))));
    }
    // Opened too: a history that cannot be done again is refused with its place.
    store::load_talks(file, &library, environment.today(), None)?;
    let asked = m.get_one::<PathBuf>("output");
    let (folder, name) = match asked {
        Some(path) if path.extension().is_some_and(|end| end == "ron") => {
            let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            (folder.to_path_buf(), Some(path.clone()))
        }
        Some(folder) => (folder.clone(), None),
        None => (Environment::sessions_folder(), None),
    };
    let mut text = format!("{}\n{}\n", path_shown(file), told(&whole, lang));
    let mut is_here = false;
    for ours in store::list_sessions(&folder) {
        if store::is_same_file(&ours, file) {
            is_here = true;
            continue;
        }
        let Ok(on_disk) = store::load_on_disk(&ours) else {
            continue;
        };
        let ours_whole = on_disk.whole();
        if let Some(how) = compared(&ours_whole, &whole, lang) {
            text += &format!("{}: {how}\n", path_shown(&ours));
        }
        is_here |= ours_whole == whole;
    }
    if is_here && name.is_none() {
        let words = Text(
            "è già qui: non si copia",
            "it is already here: it is not copied",
        );
        text += &format!("– {}\n", words.of(lang));
        output::to_stdout(&text)?;
        return Ok(exit::OK);
    }
    let path = name.unwrap_or_else(|| free_name(&folder, file, &whole));
    store::write_new_session(&path, &whole)?;
    let copied = Text("copiata in", "copied to").of(lang);
    text += &format!("{copied}: {}\n", path_shown(&path));
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

/// Why a session cannot be taken in.
fn unusable(session: &Session, lang: Lang) -> Option<String> {
    if let Some(mark) = &session.snapshot {
        let why = if mark.simulation {
            Text(
                "è una simulazione riservata di chi l'ha fatta: non si importa",
                "it is a private simulation of whoever made it: it is not imported",
            )
        } else {
            Text(
                "è un'istantanea, non una sessione: si legge dov'è, con «riparto review»",
                "it is a snapshot, not a session: it is read where it is, with “riparto review”",
            )
        };
        return Some(why.of(lang).to_owned());
    }
    let chain = integrity(session);
    if chain.is_sound() {
        return None;
    }
    let breaks = chain.breaks.iter().map(|found| words::broken(*found, lang));
    let breaks: Vec<String> = breaks.collect();
    let head = Text(
        "la catena è rotta, e non si importa; «riparto verify» dice dove",
        "the chain is broken, and it is not imported; “riparto verify” says where",
    );
    Some(format!("{}: {}", head.of(lang), breaks.join("; ")))
}

/// What a session is.
fn told(session: &Session, lang: Lang) -> String {
    let Session {
        body, area, year, ..
    } = session;
    let acts = session.history.len();
    let mut text = format!("{body} · {area} {year}");
    text += &match lang {
        Lang::It => format!(" · {acts} atti"),
        Lang::En => format!(" · {acts} operations"),
    };
    if session.published {
        let words = Text(
            "caso pubblicato, e tale resta",
            "a published case, and so it stays",
        );
        text += &format!(" · {}", words.of(lang));
    }
    match &session.head {
        Some(head) => {
            let short = impronta(head);
            let whole = Text("catena integra, impronta", "the chain is whole, impronta");
            text += &format!("\n✔ {} {short}", whole.of(lang));
        }
        None => text += &format!("\n– {}", words::NOTHING_YET.of(lang)),
    }
    text
}

/// How a session of ours stands to the one received; `None` when they are of other bodies, areas or years.
fn compared(ours: &Session, theirs: &Session, lang: Lang) -> Option<String> {
    let same = (&ours.body, &ours.area, ours.year) == (&theirs.body, &theirs.area, theirs.year);
    let it = lang == Lang::It;
    Some(match Lineage::of(ours, theirs) {
        Lineage::Same if it => "la stessa cronologia".to_owned(),
        Lineage::Same => "the same history".to_owned(),
        Lineage::GoesOn(more) if it => {
            format!("quella ricevuta prosegue la nostra, con {more} atti in più")
        }
        Lineage::GoesOn(more) => {
            format!("the one received goes on from ours, with {more} operations more")
        }
        Lineage::Older(more) if it => {
            format!("la nostra prosegue quella ricevuta, con {more} atti in più")
        }
        Lineage::Older(more) => {
            format!("ours goes on from the one received, with {more} operations more")
        }
        Lineage::Parts(after) => {
            let mut text = if it {
                format!("si separano dopo l'atto {after}:")
            } else {
                format!("they part after operation {after}:")
            };
            let sides = [
                (ours, Text("qui", "here")),
                (theirs, Text("ricevuta", "received")),
            ];
            for (side, name) in sides {
                if let Some(next) = side.history.get(after as usize) {
                    text += &format!("\n  {}: {}", name.of(lang), act(next, lang));
                }
            }
            text
        }
        Lineage::OtherOpening(_) if !same => return None,
        Lineage::OtherOpening(parts) => {
            let parts: Vec<&str> = parts.iter().map(|p| words::sealed_part(*p, lang)).collect();
            let parts = parts.join("; ");
            if it {
                format!("stesso fondo, altri dati di apertura: {parts}")
            } else {
                format!("the same fund, other opening data: {parts}")
            }
        }
    })
}

fn act(operation: &Operation, lang: Lang) -> String {
    let (day, hour) = (date(operation.time.day(), lang), operation.time.hour());
    format!("{day} {hour}, {}", operation.sentence)
}

/// A name that no file of the folder has: the one it came with, made plain.
fn free_name(folder: &Path, file: &Path, session: &Session) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain = Id::from_label(&stem).or_else(|| Id::from_label(&session.body));
    let plain = plain.map_or_else(|| "sessione".to_owned(), |id| id.to_string());
    let received = (1..).map(|n| match n {
        1 => format!("{plain}-ricevuta.ron"),
        n => format!("{plain}-ricevuta-{n}.ron"),
    });
    let mut names = std::iter::once(format!("{plain}.ron")).chain(received);
    let free = names.find(|name| !folder.join(name).exists());
    folder.join(free.unwrap_or_default())
}
