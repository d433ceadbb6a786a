//! `verify --riservatezza`: whether what a session leaves on the disk holds something of its private workbook.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use crate::cli::{Environment, Stop, exit, output, packs};
use crate::lang::{Lang, Text, private as words};
use crate::negotiation::{Secret, SecretKind, leaks, secrets};
use crate::store::{self, Workbook};

/// What a file holds of the workbook: what it is, and on which line. Never the secret itself.
struct Searched {
    path: PathBuf,
    found: Vec<(SecretKind, usize)>,
}

/// Runs the search.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let library = packs::library(m)?;
    let path = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let talks = store::load_talks(&path, &library, environment.today(), None)?;
    let folder = match m.get_one::<PathBuf>("workbook") {
        Some(folder) => folder.clone(),
        None => store::default_workbook_folder()?,
    };
    let workbook = Workbook::of(&folder, &talks.opening().session.identity());
    if !workbook.path().exists() {
        return Err(Stop::Input(words::privacy::no_workbook(
            workbook.path(),
            lang,
        )));
    }
    let secrets = secrets(&workbook.notebook()?, &talks);
    let mut searched = Vec::new();
    for path in store::outputs_of(&path)? {
        let bytes = store::bytes_of(&path)?;
        let found = leaks(&secrets, &bytes);
        let found = found.iter().map(|leak| (leak.secret.what, leak.line));
        searched.push(Searched {
            path,
            found: found.collect(),
        });
    }
    let is_json = m.get_one::<String>("format").is_some_and(|f| f == "json");
    let said = if is_json {
        format!("{:#}", document(&secrets, &searched))
    } else {
        text(&secrets, &searched, lang)
    };
    output::to_stdout(&said)?;
    let clean = searched.iter().all(|file| file.found.is_empty());
    Ok(if clean { exit::OK } else { exit::VIOLATED })
}

fn shown(path: &Path) -> String {
    crate::cli::diff::shown(path)
}

fn text(secrets: &[Secret], searched: &[Searched], lang: Lang) -> String {
    let mut text = format!("{}\n", words::privacy::searched(secrets, lang));
    for file in searched {
        let path = shown(&file.path);
        if file.found.is_empty() {
            let clean = Text("nulla del quaderno", "nothing of the workbook").of(lang);
            text += &format!("✔ {path}: {clean}\n");
        }
        for (what, line) in &file.found {
            let what = words::privacy::kind(*what, lang);
            let on = Text("riga", "line").of(lang);
            text += &format!("✘ {path}, {on} {line}: {what}\n");
        }
    }
    text + words::privacy::MEANS.of(lang) + "\n"
}

fn document(secrets: &[Secret], searched: &[Searched]) -> serde_json::Value {
    let files = searched.iter().map(|file| {
        let found = file.found.iter();
        let found = found.map(|(what, line)| json!({"kind": what.code(), "line": line}));
        json!({
            "file": file.path.display().to_string(),
            "found": found.collect::<Vec<_>>(),
        })
    });
    json!({
        "format": 1,
        "secrets": secrets.len(),
        "files": files.collect::<Vec<_>>(),
    })
}
