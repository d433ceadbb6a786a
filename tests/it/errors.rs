//! The gallery of errors: a broken file for each, and the message it gets, in both languages.
//!
//! A message says what is wrong, where (file, line, column, and a caret under the very text), and what to do. The
//! snapshots are to be read, not only to be equal.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use proptest::sample::Index;
use riparto::lang::Lang;
use riparto::negotiation::SessionFault;
use riparto::report::{Paint, store_error, text_error};
use riparto::rules::Pack;
use riparto::store::{self, Problem, TextError};

fn open(origin: &str, text: &str) -> Result<(), Box<TextError>> {
    static PACKS: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| store::shipped_packs().unwrap());
    let today = "2026-01-01".parse().unwrap();
    store::open_text(origin, text, &*PACKS, today, None).map(drop)
}

/// The files of the gallery, by name.
fn gallery() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/errors");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_broken_file_gets_its_message() {
    for (name, text) in gallery() {
        let error = open(&name, &text).expect_err(&name);
        let [it, en] = [Lang::It, Lang::En].map(|lang| text_error(&error, lang, Paint::Plain));
        // An error of a text always has its place.
        assert!(error.span.is_some(), "{name}");
        insta::assert_snapshot!(name.trim_end_matches(".ron"), format!("{it}\n\n{en}"));
    }
}

/// Of versions that were not joined in more places, the first is told, be it where the file begins.
#[test]
fn the_first_of_more_conflicts_is_told() {
    let (_, joined) = &gallery()[0];
    let twice = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> altra\n";
    for before in ["", "Session(\n"] {
        let text = format!("{before}{twice}{twice}{joined}");
        let error = open("ente.ron", &text).unwrap_err();
        assert!(matches!(error.problem, Problem::Conflict), "{error:?}");
        assert_eq!(error.span.map(|span| span.start), Some(before.len()));
    }
}

/// The name of a variant, without what it holds.
fn variant(value: &impl std::fmt::Debug) -> String {
    let debug = format!("{value:?}");
    let end = debug.find(|c: char| !c.is_alphanumeric());
    debug[..end.unwrap_or(debug.len())].to_owned()
}

/// A new problem without its file in the gallery shows here: none of these lists has a rest.
#[test]
fn the_gallery_shows_every_problem() {
    let mut shown = BTreeSet::new();
    for (name, text) in gallery() {
        let error = open(&name, &text).expect_err(&name);
        shown.insert(match &error.problem {
            Problem::Session(fault) => match &**fault {
                SessionFault::Split(fault) => variant(fault),
                SessionFault::Dossier(fault) => variant(fault),
                SessionFault::Rule(fault) => format!("rule {}", variant(fault)),
                other => variant(other),
            },
            other => variant(other),
        });
    }
    let expected = "BadValue ByteOrderMark Conflict CounterpartIsRest Coverage CurlyQuotes CyclicBase Duplicate DuplicateField Earmark \
        EconomiaLine EconomiaYear Empty Escape Expected Fascia Format FundTooLarge FundingLine History HistoryNumber ItalianDate \
        ItalianNumber LineKind LocalRulesAlone MissingField Months Negative NegativeFigure NegativeFund NoBody \
        NoBracket NoColon NoComma NoId NoLines NoRest NoYears OpenComment OpenQuote OtherThing PointValue Points Rate \
        Reading ShareRange Staff Sums Syntax TooLarge Trailing Truncated TwoRests UnknownField UnknownLine UnknownPack \
        UnknownSource UnknownVariant Unquoted UnsafeCharacter UnsafeText Year rule Backwards rule Duplicate \
        rule Number rule Severity rule UnknownLineKind rule UnknownParameter rule UnknownReading rule UnknownRule";
    let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(shown.into_iter().collect::<Vec<_>>().join(" "), expected);
}

/// A file cut anywhere, as a full disk or a broken copy leaves it, is said to be cut.
#[test]
fn a_cut_file_is_said_to_be_cut() {
    let whole = store::example().text.trim_end();
    let cuts = whole
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| !whole[..*at].trim().is_empty());
    for at in cuts {
        let problem = open("-", &whole[..at]).unwrap_err().problem;
        assert_eq!(
            problem,
            Problem::Truncated,
            "cut at {at}: …{:?}",
            whole[..at].lines().last()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever happens to a file, it opens or it gets a message: nothing falls.
    #[test]
    fn a_damaged_file_is_never_fatal(
        damages in prop::collection::vec((any::<Index>(), 0..4_usize, "[(){}\\[\\]\"“':,.\\\\a-zÀ-ù0-9/*€\n\u{202e}\u{61c}\u{200f}\u{2066}\u{2028}\u{feff}\u{1b}\u{9b}]{0,3}"), 1..4)
    ) {
        let mut text = include_str!("../data/every-field.ron").to_owned();
        for (place, dropped, put) in damages {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = place.index(starts.len());
            let end = (start + dropped).min(starts.len() - 1);
            text.replace_range(starts[start]..starts[end], &put);
        }
        if let Err(error) = open("danni.ron", &text) {
            for lang in [Lang::It, Lang::En] {
                let words = text_error(&error, lang, Paint::Plain);
                prop_assert!(words.contains("danni.ron"), "{words}");
                // What the file hides does not reach the terminal by way of its excerpt.
                let seen = |c: char| !c.is_control() && !"\u{61c}\u{200f}\u{202e}\u{2066}\u{2028}\u{feff}".contains(c);
                prop_assert!(words.chars().all(|c| c == '\n' || seen(c)), "{words:?}");
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_told_in_two_languages() {
    let errors = crate::hostile::gallery::files_that_fail();
    let told = |lang| {
        errors
            .iter()
            .map(move |e| store_error(e, lang, Paint::Plain))
            .collect::<Vec<_>>()
            .join("\n")
    };
    insta::assert_snapshot!("files", format!("{}\n\n{}", told(Lang::It), told(Lang::En)));
}
