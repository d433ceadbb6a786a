//! The galleries show every error there is: a new one needs a case, in both languages. And those of journals and
//! configurations.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use riparto::fund::{Id, SplitFault};
use riparto::lang::Lang;
use riparto::negotiation::{DossierFault, SessionFault};
use riparto::report::{Paint, store_error, text_error};
use riparto::rules::PackFault;
use riparto::store::{
    self, BindingFault, Holder, Journal, JournalFault, Problem, StoreError, TextError,
};
use tempfile::TempDir;

use super::roads::{KEPT, today};

/// The variants of an enum: the name of one, and all the names. A new variant does not compile until it is named here, and
/// does not pass until a case shows it.
macro_rules! every {
    ($function:ident, $all:ident, $kind:ident: $($variant:ident)*) => {
        fn $function(value: &$kind) -> &'static str {
            match value { $($kind::$variant { .. } => stringify!($variant),)* }
        }
        const $all: &[&str] = &[$(stringify!($variant)),*];
    };
}

pub(super) use every;

every!(file, FILES, StoreError: Text NotFound Dangling NoFolder IsFolder Denied Full Exists Published NotOurs Kept NotLog Recorded Changed NotFile TooLarge NotText
    NoPacks PackTwice Busy Held NoHome Io);
every!(problem, PROBLEMS, Problem: Expected Unquoted ItalianNumber ItalianDate TooLarge OtherThing BadValue UnknownField
    UnknownVariant DuplicateField MissingField ByteOrderMark CurlyQuotes Empty Truncated NoComma NoColon NoBracket OpenQuote
    OpenComment Conflict Escape Trailing UnsafeCharacter Syntax Session Journal Pack Binding BadStep);
every!(session, SESSIONS, SessionFault: Format Year NoBody Split Duplicate Negative EconomiaLine EconomiaYear LineKind Earmark
    UnknownPack Months Dossier NegativeFigure LocalRulesAlone Rule NoId HistoryNumber History NoMoment UnsafeText);
every!(split, SPLITS, SplitFault: NoLines NegativeFund FundTooLarge Duplicate NoRest TwoRests Negative Sums UnknownLine
    CounterpartIsRest CyclicBase ShareRange);
every!(dossier, DOSSIERS, DossierFault: UnknownSource FundingLine NoYears Rate Fascia Coverage Points PointValue Staff Reading);
every!(pack, PACKS, PackFault: Format Duplicate UnknownParameter UnknownLineKind UnknownRule UnknownReading NoChoice Severity
    Number Backwards);
every!(journal, JOURNALS, JournalFault: Other Number Follows);
every!(binding, BINDINGS, BindingFault: NoAction NoKey None Twice Types Taken);

/// An error of each kind that no text gives, on a path.
pub(crate) fn files_that_fail() -> Vec<StoreError> {
    let path = || "sessions/manca.ron".into();
    let kinds: [fn(std::path::PathBuf) -> StoreError; 17] = [
        StoreError::NotFound,
        StoreError::NoFolder,
        StoreError::IsFolder,
        StoreError::Denied,
        StoreError::Full,
        StoreError::Exists,
        StoreError::Published,
        StoreError::NotOurs,
        StoreError::Kept,
        StoreError::NotLog,
        StoreError::Recorded,
        StoreError::Changed,
        StoreError::NotFile,
        StoreError::TooLarge,
        StoreError::NotText,
        StoreError::Busy,
        StoreError::NoPacks,
    ];
    let mut errors: Vec<StoreError> = kinds.iter().map(|kind| kind(path())).collect();
    let system = std::io::Error::other("disk on fire");
    errors.extend([
        StoreError::NoHome,
        StoreError::Dangling {
            link: path(),
            to: "/mnt/ufficio/manca.ron".into(),
        },
        StoreError::Held(Box::new(Holder {
            of: path(),
            mark: "ente.ron.journal.lock".into(),
            host: Some("sala-consiglio".to_owned()),
            process: Some(4711),
            since: None,
        })),
        StoreError::Io(path(), system),
        StoreError::PackTwice(Id::new("prova").unwrap(), path(), "altre.ron".into()),
    ]);
    errors
}

/// A journal with one thing spoilt, by name.
fn journals() -> Vec<(&'static str, String)> {
    let text = &*KEPT.journal;
    let lines: Vec<&str> = text.lines().collect();
    let but = |at: usize| {
        let others = lines.iter().enumerate().filter(|(i, _)| *i != at);
        others
            .flat_map(|(_, line)| [*line, "\n"])
            .collect::<String>()
    };
    vec![
        ("journal-no-line", but(1)),
        ("journal-first-gone", but(0)),
        (
            "journal-other-act",
            text.replacen("number:5", "number:4", 1),
        ),
        ("journal-number", text.replacen("number:6", "number:60", 1)),
        (
            "journal-before",
            text.replacen("before:\"", "before:\"0", 1),
        ),
        ("journal-field", text.replacen("operator:", "operatore:", 1)),
        (
            "journal-cut-inside",
            text.replacen("sentence:\"", "sentence:", 1),
        ),
        (
            "journal-escape",
            text.replacen("sentence:\"", "sentence:\"\\u{1b}[2J", 1),
        ),
        ("journal-session", "Session(format: 1)\n".to_owned()),
    ]
}

/// The error of a journal beside its session.
fn of_journal(text: &str) -> (TempDir, StoreError) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("ente.ron");
    fs::write(&path, &KEPT.file).unwrap();
    fs::write(Journal::of(&path).path(), text).unwrap();
    let packs = store::shipped_packs().unwrap();
    let error = store::load_talks(&path, &packs, today(), None).unwrap_err();
    (folder, error)
}

const CONFIGS: [(&str, &str); 6] = [
    ("config-field", "Config(\n  regole: \"regole\",\n)\n"),
    ("config-quotes", "Config(\n  operator: ufficio,\n)\n"),
    ("config-cut", "Config(\n  operator: \"ufficio\",\n"),
    ("config-session", "Session(\n  format: 1,\n)\n"),
    (
        "config-twice",
        "Config(\n  operator: \"a\",\n  operator: \"b\",\n)\n",
    ),
    (
        "config-deep",
        "Config(\n  rules: Some(Some(Some(\"regole\"))),\n)\n",
    ),
];

fn of_config(text: &str) -> (TempDir, StoreError) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("config.ron"), text).unwrap();
    let error = store::config_at(&folder.path().join("config.ron")).unwrap_err();
    (folder, error)
}

/// What reads well in a configuration, and cannot be so.
fn settings_that_fail() -> (TempDir, Vec<StoreError>) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("config.ron");
    let text = "Config(\n  step: \"7.00\",\n  keys: { \"undu\": [\"alt-f4\"] },\n)\n";
    fs::write(&path, text).unwrap();
    let configured = store::config_at(&path).unwrap();
    let (action, key) = (|| "undu".to_owned(), || "alt-f4".to_owned());
    let of_action = [
        BindingFault::NoAction {
            found: action(),
            meant: Some("undo"),
        },
        BindingFault::None(action()),
        BindingFault::Twice(action()),
    ];
    let of_key = [
        BindingFault::NoKey(key()),
        BindingFault::Types {
            key: key(),
            action: action(),
        },
        BindingFault::Taken {
            key: key(),
            action: action(),
            by: "lock",
        },
    ];
    let of_action = of_action.map(|fault| configured.about_keys(0, None, fault));
    let of_key = of_key.map(|fault| configured.about_keys(0, Some(0), fault));
    let mut errors: Vec<StoreError> = of_action.into_iter().chain(of_key).collect();
    errors.push(configured.about_step("\"1.00\", \"10.00\"".to_owned()));
    (folder, errors)
}

/// What is wrong with each file of a gallery of `tests/data`.
fn of_folder(name: &str, read: impl Fn(&str) -> Option<Box<TextError>>) -> Vec<TextError> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name);
    let texts = fs::read_dir(folder).unwrap();
    let texts = texts.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    texts
        .filter_map(|text| read(&text))
        .map(|error| *error)
        .collect()
}

#[test]
fn a_spoilt_journal_or_configuration_gets_its_message() {
    let journals = journals()
        .into_iter()
        .map(|(name, text)| (name, of_journal(&text)));
    let configs = CONFIGS
        .into_iter()
        .map(|(name, text)| (name, of_config(text)));
    for (name, (folder, error)) in journals.chain(configs) {
        let [it, en] = [Lang::It, Lang::En].map(|lang| store_error(&error, lang, Paint::Plain));
        // Seen from its folder, whose name is never the same: the lines drawn under it are as long.
        let here = folder.path().display().to_string() + "/";
        insta::assert_snapshot!(name, format!("{it}\n\n{en}").replace(&here, ""));
    }
}

#[test]
fn keys_and_a_step_that_cannot_be_so_get_their_message() {
    let (folder, errors) = settings_that_fail();
    let here = folder.path().display().to_string() + "/";
    let told = errors.iter().flat_map(|error| {
        [Lang::It, Lang::En].map(|lang| store_error(error, lang, Paint::Plain).replace(&here, ""))
    });
    insta::assert_snapshot!("config-settings", told.collect::<Vec<_>>().join("\n\n"));
}

#[test]
fn every_error_there_is_has_a_case() {
    let packs = store::shipped_packs().unwrap();
    let mut texts = of_folder("errors", |text| {
        store::open_text("-", text, &packs, today(), None).err()
    });
    texts.extend(of_folder("pack-errors", |text| {
        store::pack_from_text("-", text).err()
    }));
    let journals = journals().into_iter().map(|(_, text)| of_journal(&text).1);
    let configs = CONFIGS.into_iter().map(|(_, text)| of_config(text).1);
    let mut files: BTreeSet<&str> = BTreeSet::new();
    let settings = settings_that_fail().1;
    for error in journals
        .chain(configs)
        .chain(files_that_fail())
        .chain(settings)
    {
        files.insert(file(&error));
        if let StoreError::Text(error) = error {
            texts.push(*error);
        }
    }
    let talks = store::talks_from_text("-", store::example().text, &packs, today(), None).unwrap();
    let fault = talks.at(7).err().unwrap();
    texts.push(TextError {
        origin: "-".to_owned(),
        text: String::new(),
        span: None,
        problem: Problem::Session(Box::new(fault)),
    });
    let mut shown: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut show = |kind, name| {
        shown.insert((kind, name));
    };
    for error in &texts {
        for lang in [Lang::It, Lang::En] {
            assert!(
                text_error(error, lang, Paint::Plain).lines().count() > 1,
                "{error:?}"
            );
        }
        show("problem", problem(&error.problem));
        match &error.problem {
            Problem::Session(fault) => {
                show("session", session(fault));
                match &**fault {
                    SessionFault::Split(fault) => show("split", split(fault)),
                    SessionFault::Dossier(fault) => show("dossier", dossier(fault)),
                    SessionFault::Rule(fault) => show("pack", pack(fault)),
                    _ => {}
                }
            }
            Problem::Pack(fault) => show("pack", pack(fault)),
            Problem::Journal(fault) => show("journal", journal(fault)),
            Problem::Binding(fault) => show("binding", binding(fault)),
            _ => {}
        }
    }
    for (kind, all) in [
        ("problem", PROBLEMS),
        ("session", SESSIONS),
        ("split", SPLITS),
        ("dossier", DOSSIERS),
        ("pack", PACKS),
        ("journal", JOURNALS),
        ("binding", BINDINGS),
    ] {
        for name in all {
            assert!(shown.contains(&(kind, name)), "no case of {kind} {name}");
        }
    }
    let all: BTreeSet<&str> = FILES.iter().copied().collect();
    assert_eq!(files, all);
}
