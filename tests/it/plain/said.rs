//! Here no key is pressed: sentences name the word that does it, and that word is heard.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use riparto::app::{COMMANDS, Glyphs, Keymap};
use riparto::lang::Lang;
use riparto::term::Plain;

use super::{last, prato};

/// What answers a question that is open, or stands for no word: it is tried where there is such a question.
const IN_A_QUESTION: [&str; 9] = [
    "next-year",
    "accept",
    "back",
    "edit",
    "later",
    "edit-cell",
    "go-on",
    "new-session",
    "import",
];
/// Files whose sentences only a screen says: its legends, the lesson, the hints of a page of questions.
const OF_SCREENS: [&str; 6] = [
    "screens.rs",
    "tutorial.rs",
    "finding.rs",
    "forms.rs",
    "agreement.rs",
    "fixed.rs",
];

/// The files of sentences, with what is in them.
fn sentences(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sentences(&path));
        } else {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

fn all() -> Vec<(PathBuf, String)> {
    sentences(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang"))
}

/// The texts of a file, and those that are made there: in these what stands between single braces is a value.
fn apart(text: &str) -> (String, String) {
    let (mut texts, mut made) = (String::new(), String::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("format!(") {
        texts += before;
        let (mut depth, mut quoted, mut escaped) = (1, false, false);
        let end = after.char_indices().find(|(_, c)| {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.map_or(after.len(), |(at, _)| at);
        made += &after[..end];
        rest = &after[end..];
    }
    (texts + rest, made)
}

/// The commands that sentences name.
fn named() -> BTreeSet<&'static str> {
    let all = all();
    let texts = all
        .iter()
        .filter(|(path, _)| !path.ends_with("tutorial.rs"));
    let apart: Vec<_> = texts.map(|(_, text)| apart(text)).collect();
    let ids = COMMANDS.iter().map(|info| info.id);
    let mut named: BTreeSet<_> = ids
        .filter(|id| {
            let (in_text, in_made) = (format!("{{{id}}}"), format!("{{{{{id}}}}}"));
            apart
                .iter()
                .any(|(texts, made)| texts.contains(&in_text) || made.contains(&in_made))
        })
        .collect();
    // Of these only the id is written: what is missing is on that screen.
    named.extend(["fund", "positions", "steps"]);
    named
}

#[test]
fn every_command_that_a_sentence_names_has_a_word_that_is_heard() {
    let named = named();
    assert!(named.len() > 15, "{named:?}");
    for lang in [Lang::It, Lang::En] {
        let mut model = prato();
        model.lang = lang;
        Plain::in_words(&mut model);
        for id in &named {
            let sentence = format!("{{{id}}}");
            let word = model.told(&sentence);
            let key = Keymap::default().told(&sentence, lang, Glyphs::Signs);
            assert_ne!(word, key, "a key is named for {id}");
            assert!(!word.contains('{'), "{word}");
            if IN_A_QUESTION.contains(id) {
                continue;
            }
            let told = last(prato(), &word);
            assert!(!told.contains("non è un comando"), "{word}: {told}");
            let about = last(prato(), &format!("aiuto {word}"));
            assert!(!about.contains("non è un comando"), "{about}");
        }
    }
}

#[test]
fn no_sentence_that_can_be_heard_has_the_name_of_a_key_in_it() {
    let keys = ["Invio ", "Enter ", "Esc ", "Ctrl-", " F1", "Tab ", "tasto "];
    for (path, text) in all() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if OF_SCREENS.contains(&name.as_str()) {
            continue;
        }
        let said = text.lines().filter(|line| {
            let line = line.trim_start();
            !line.starts_with("//") && line.contains('"')
        });
        for line in said {
            // A step of the procedure, and what says that keys are heard too.
            let apart = line.contains("Invio ai revisori") || line.contains("F12");
            let key = keys.iter().find(|key| line.contains(**key));
            assert!(apart || key.is_none(), "{}: {line}", path.display());
        }
    }
}
