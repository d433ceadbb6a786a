//! The gallery of broken packs, and the message each gets in both languages: what is wrong, where, what to do.
//!
//! All are one pack, `tests/data/pack.ron`, with one thing spoilt. The snapshots are to be read, not only to be equal.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use riparto::lang::Lang;
use riparto::report::{Paint, text_error};
use riparto::rules::PackFault;
use riparto::store::{self, Problem, TextError};

/// What is wrong with each file of the gallery, by name.
fn gallery() -> Vec<(String, Box<TextError>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pack-errors");
    let mut files: Vec<(String, Box<TextError>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(path).unwrap();
            let error = store::pack_from_text(&name, &text).expect_err(&name);
            (name, error)
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

#[test]
fn the_pack_they_all_come_from_is_good() {
    let pack = store::pack_from_text("pack.ron", include_str!("../data/pack.ron")).unwrap();
    for case in &pack.cases {
        assert_eq!(pack.run(case), Ok(()), "{}", case.title.en);
    }
}

#[test]
fn every_broken_pack_gets_its_message() {
    for (name, error) in gallery() {
        let [it, en] = [Lang::It, Lang::En].map(|lang| text_error(&error, lang, Paint::Plain));
        assert!(error.span.is_some(), "{name}");
        insta::assert_snapshot!(name.trim_end_matches(".ron"), format!("{it}\n\n{en}"));
    }
}

/// The match has no rest: a new fault without its file in the gallery does not even compile, or shows here.
#[test]
fn the_gallery_shows_every_fault() {
    let name = |fault: &PackFault| match fault {
        PackFault::Format(_) => "Format",
        PackFault::Duplicate(_) => "Duplicate",
        PackFault::UnknownParameter { .. } => "UnknownParameter",
        PackFault::UnknownLineKind { .. } => "UnknownLineKind",
        PackFault::UnknownRule { .. } => "UnknownRule",
        PackFault::UnknownReading { .. } => "UnknownReading",
        PackFault::NoChoice(_) => "NoChoice",
        PackFault::Severity(_) => "Severity",
        PackFault::Number(_) => "Number",
        PackFault::Backwards(_) => "Backwards",
    };
    let shown: BTreeSet<&str> = gallery()
        .iter()
        .filter_map(|(_, error)| match &error.problem {
            Problem::Pack(fault) => Some(name(fault)),
            _ => None,
        })
        .collect();
    let all = "Backwards Duplicate Format NoChoice Number Severity UnknownLineKind UnknownParameter UnknownReading \
        UnknownRule";
    let all: Vec<&str> = all.split_whitespace().collect();
    assert_eq!(shown.into_iter().collect::<Vec<_>>(), all);
}
