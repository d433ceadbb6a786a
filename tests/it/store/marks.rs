//! A session on a disk without locks: a mark beside its journal says who holds it. How a mark is taken is tried where it is made.

use std::fs;
use std::path::Path;

use riparto::lang::Lang;
use riparto::report::{Paint, store_error};
use riparto::store::{self, Holder, Journal, StoreError};

use super::journal::{begun, step};

/// As the program leaves it from another computer.
pub(crate) const ELSEWHERE: &str =
    "(format:1,host:\"sala-consiglio\",machine:\"a\",run:\"b\",process:4711,key:\"c\")\n";

fn mark(session: &Path) -> std::path::PathBuf {
    let mut name = Journal::of(session).path().as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

#[test]
fn what_another_computer_holds_is_only_read_and_told_with_its_name() {
    let (_folder, path, mut talks) = begun();
    let mut journal = Journal::of(&path);
    journal.keep(step(&mut talks)).unwrap();
    fs::write(mark(&path), ELSEWHERE).unwrap();
    assert!(store::is_held(&path));
    let (file, kept) = (fs::read(&path).unwrap(), fs::read(journal.path()).unwrap());
    // Whoever held it here stops at once, and loses nothing of what is not there yet.
    let refused = journal.keep(step(&mut talks)).unwrap_err();
    assert!(refused.is_held() && journal.is_behind(), "{refused:?}");
    for refused in [
        Journal::of(&path).take(),
        Journal::of(&path).save(&talks.session()),
        store::save_talks(&path, &talks),
        store::replace_alone(&path, &talks.session(), &talks.session()),
    ] {
        let Err(StoreError::Held(holder)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((&holder.of, &holder.mark), (&path, &mark(&path)));
        assert_eq!(holder.host.as_deref(), Some("sala-consiglio"));
        assert!(holder.process == Some(4711) && holder.since.is_some());
    }
    assert_eq!(fs::read(&path).unwrap(), file);
    assert_eq!(fs::read(journal.path()).unwrap(), kept);
    // Who knows that nobody is there any more takes the mark away, and what waited goes with the next act.
    fs::remove_file(mark(&path)).unwrap();
    assert!(!store::is_held(&path));
    journal.keep(step(&mut talks)).unwrap();
    assert!(!mark(&path).exists(), "the system has locks here");
    let whole = store::load_on_disk(&path).unwrap().whole();
    assert_eq!(whole.history, talks.operations());
}

#[test]
fn who_holds_it_is_told_in_two_languages() {
    let holder = |host: Option<&str>, process, since: Option<&str>| {
        StoreError::Held(Box::new(Holder {
            of: "/ufficio/prova.ron".into(),
            mark: "/ufficio/prova.ron.journal.lock".into(),
            host: host.map(str::to_owned),
            process,
            since: since.map(|since| since.parse().unwrap()),
        }))
    };
    let all = [
        holder(
            Some("sala-consiglio"),
            Some(4711),
            Some("2026-11-22T15:32:10"),
        ),
        holder(None, Some(4711), None),
        holder(Some("x\u{1b}[2J\ny"), Some(1), None),
        holder(None, None, Some("2026-11-22T15:32:10")),
    ];
    let told = [Lang::It, Lang::En].map(|lang| {
        let told = all
            .each_ref()
            .map(|error| store_error(error, lang, Paint::Plain));
        told.join("\n")
    });
    insta::assert_snapshot!(told.join("\n\n"));
}
