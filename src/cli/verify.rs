//! `verify`: whether a history is what was written, and what that proves.

mod json;
mod lineage;
mod privacy;

pub(super) use lineage::Lineage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::{Environment, Stop, exit, output, packs};
use crate::fund::Id;
use crate::lang::{Lang, Text, date, talks as words};
use crate::negotiation::{
    Break, Case, Integrity, Recomputed, Recomputing, Session, Talks, impronta, integrity,
};
use crate::report::{Paint, store_error};
use crate::rules::Pack;
use crate::store::{self, Library, OnDisk, StoreError};

/// What was found of a file.
struct Verified {
    path: PathBuf,
    disk: OnDisk,
    whole: Session,
    chain: Integrity,
    /// The first line that is not as the program writes it.
    not_canonical: Option<usize>,
    /// The answers that were kept, worked out again; or why the operations cannot be done again.
    replay: Result<Vec<Recomputed>, StoreError>,
}

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    if m.get_flag("privacy") {
        return privacy::run(m, lang, environment);
    }
    let library = packs::library(m)?;
    let file = |name: &str| m.get_one::<PathBuf>(name).cloned();
    let is_json = m.get_one::<String>("format").is_some_and(|f| f == "json");
    let verified = |path| verified(path, &library, environment);
    let one = verified(file("file").unwrap_or_default())?;
    let Some(newer) = file("newer") else {
        let said = if is_json {
            format!("{:#}", json::document(&one))
        } else {
            text(&one, lang)
        };
        output::to_stdout(&said)?;
        return Ok(code(one.is_sound()));
    };
    let other = verified(newer)?;
    let lineage = lineage::Lineage::of(&one.whole, &other.whole);
    let said = if is_json {
        format!("{:#}", json::both(&one, &other, &lineage))
    } else {
        lineage::text(&one, &other, &lineage, lang)
    };
    output::to_stdout(&said)?;
    Ok(code(
        lineage.is_prefix() && one.chain.is_sound() && other.chain.is_sound(),
    ))
}

fn code(sound: bool) -> u8 {
    if sound { exit::OK } else { exit::VIOLATED }
}

fn verified(path: PathBuf, library: &Library, environment: &Environment) -> Result<Verified, Stop> {
    let disk = store::load_on_disk(&path)?;
    let whole = disk.whole();
    let written = store::to_text(&disk.file);
    let differs = |(one, other): (&str, &str)| one != other;
    let same = disk.text.lines().zip(written.lines());
    let not_canonical = (disk.text != written).then(|| {
        let first = same.clone().position(differs);
        first.unwrap_or_else(|| same.count()) + 1
    });
    let today = environment.today();
    let replay = store::load_talks(&path, library, today, None).map(|talks| {
        let spare = carried(&disk.file, &talks);
        // The history was done again to open it: it cannot fail here.
        talks.recomputed(spare.as_ref()).unwrap_or_default()
    });
    Ok(Verified {
        chain: integrity(&whole),
        path,
        whole,
        disk,
        not_canonical,
        replay,
    })
}

/// The rules that the file itself brings, with those of its table.
fn carried(file: &Session, talks: &Talks) -> Option<Arc<Pack>> {
    file.carried.as_ref()?;
    let alone = Session {
        history: Vec::new(),
        ..file.clone()
    };
    Case::open(alone, &[], talks.opening().day, None).ok()?.pack
}

impl Verified {
    /// True when nothing was changed, all can be done again, and no answer is other than was kept by the same rules.
    fn is_sound(&self) -> bool {
        let otherwise = |r: &Recomputed| matches!(r.outcome, Recomputing::Otherwise(_));
        let replay = self.replay.as_ref();
        self.chain.is_sound() && replay.is_ok_and(|all| !all.iter().any(otherwise))
    }

    /// The line of the file that a break is on; `None` of what is in the journal.
    fn line(&self, found: Break) -> Option<usize> {
        let place = store::locate_break(&self.disk.text, found)?;
        Some(self.disk.text[..place.start].matches('\n').count() + 1)
    }
}

/// A path, with nothing in it that could move or hide text.
fn shown(path: &Path) -> String {
    super::diff::shown(path)
}

fn text(one: &Verified, lang: Lang) -> String {
    let mut text = format!("{}\n", shown(&one.path));
    text += &chain(one, lang);
    text += &canonical(one, lang);
    if let Err(error) = &one.replay {
        let head = Text(
            "gli atti non si possono rifare",
            "the operations cannot be done again",
        );
        let error = store_error(error, lang, Paint::Plain);
        text += &format!("✘ {}:\n{error}\n", head.of(lang));
    }
    text += &answers(one, lang);
    if let Some(head) = one.whole.head.as_deref() {
        let operation = one.whole.history.len();
        let short = impronta(head);
        text += &match lang {
            Lang::It => format!("\nimpronta dopo l'atto {operation}: {short}\n"),
            Lang::En => format!("\nimpronta after operation {operation}: {short}\n"),
        };
        let proves = if one.chain.is_sound() && one.replay.is_ok() {
            [words::PROVES, words::DOES_NOT_PROVE]
                .map(|words| words.of(lang))
                .join("\n")
        } else {
            words::PROVES_NOTHING.of(lang).to_owned()
        };
        text += &format!("{proves}\n");
    }
    text
}

/// The chain, and where it is broken.
fn chain(one: &Verified, lang: Lang) -> String {
    let (history, chain) = (&one.whole.history, &one.chain);
    let mut text = String::new();
    if !chain.has_history {
        text += &format!("– {}\n", words::NOTHING_YET.of(lang));
    } else if chain.is_sound() {
        let count = history.len();
        text += &match (lang, count) {
            (Lang::It, 1) => "✔ catena integra: dati di apertura e un atto\n".to_owned(),
            (Lang::It, _) => format!("✔ catena integra: dati di apertura e {count} atti\n"),
            (Lang::En, 1) => "✔ the chain is whole: opening data and one operation\n".to_owned(),
            (Lang::En, _) => {
                format!("✔ the chain is whole: opening data and {count} operations\n")
            }
        };
        if !one.disk.added.is_empty() {
            let added = one.disk.added.len();
            text += match (lang, added) {
                (Lang::It, 1) => "  uno degli atti è ancora nel giornale\n".to_owned(),
                (Lang::It, _) => format!("  degli atti, {added} sono ancora nel giornale\n"),
                (Lang::En, 1) => "  one of the operations is still in the journal\n".to_owned(),
                (Lang::En, _) => format!("  of the operations, {added} are still in the journal\n"),
            }
            .as_str();
        }
    }
    if chain.is_sealed && chain.is_sound() {
        let words = Text("istantanea integra", "the snapshot is whole");
        text += &format!("✔ {}\n", words.of(lang));
    }
    for found in &chain.breaks {
        let line = one.line(*found).map(|line| {
            let word = Text("riga", "line").of(lang);
            format!("{word} {line}: ")
        });
        let words = words::broken(*found, lang);
        text += &format!("✘ {}{words}\n", line.unwrap_or_default());
    }
    for number in &chain.backwards {
        text += &match lang {
            Lang::It => format!(
                "  l'atto {number} ha un'ora precedente a quella dell'atto prima: l'orologio fu spostato\n"
            ),
            Lang::En => format!(
                "  operation {number} has an earlier time than the one before: the clock was moved\n"
            ),
        };
    }
    text
}

/// Whether the bytes are those that the program writes.
fn canonical(one: &Verified, lang: Lang) -> String {
    match (one.not_canonical, lang) {
        (None, Lang::It) => "✔ il file è scritto come lo scrive il programma\n".to_owned(),
        (None, Lang::En) => "✔ the file is written as the program writes it\n".to_owned(),
        (Some(line), Lang::It) => {
            format!("  dalla riga {line} il file non è scritto come lo scrive il programma\n")
        }
        (Some(line), Lang::En) => {
            format!("  from line {line} the file is not written as the program writes it\n")
        }
    }
}

fn names(ids: &[Id]) -> Vec<String> {
    ids.iter().map(Id::to_string).collect()
}

/// The answers that were kept, and those of today.
fn answers(one: &Verified, lang: Lang) -> String {
    let mut text = String::new();
    for recomputed in one.replay.iter().flatten() {
        let kept = &recomputed.kept;
        let (at, count) = (recomputed.at, kept.findings.len());
        let day = date(kept.day, lang);
        let rules = format!("{} rev. {}", kept.pack, kept.revision);
        text += &match (&recomputed.outcome, lang) {
            (Recomputing::Same, Lang::It) => {
                format!("✔ atto {at}: {count} verifiche rifatte, uguali ({rules}, {day})\n")
            }
            (Recomputing::Same, Lang::En) => {
                format!(
                    "✔ operation {at}: {count} answers found again, the same ({rules}, {day})\n"
                )
            }
            (Recomputing::Otherwise(ids), Lang::It) => format!(
                "✘ atto {at}: con le stesse regole ({rules}, {day}) ora rispondono altrimenti: {}\n",
                words::listed(&names(ids), lang)
            ),
            (Recomputing::Otherwise(ids), Lang::En) => format!(
                "✘ operation {at}: by the same rules ({rules}, {day}) these now answer otherwise: {}\n",
                words::listed(&names(ids), lang)
            ),
            (Recomputing::OtherRules { pack, revision }, Lang::It) => format!(
                "? atto {at}: verifiche non rifatte: furono date con {rules}, qui c'è {pack} rev. {revision} con altro contenuto\n"
            ),
            (Recomputing::OtherRules { pack, revision }, Lang::En) => format!(
                "? operation {at}: answers not found again: they were given by {rules}, here is {pack} rev. {revision} with other contents\n"
            ),
            (Recomputing::NoRules, Lang::It) => {
                format!("? atto {at}: verifiche non rifatte: qui mancano le regole {rules}\n")
            }
            (Recomputing::NoRules, Lang::En) => {
                format!(
                    "? operation {at}: answers not found again: the rules {rules} are not here\n"
                )
            }
        };
    }
    text
}
