//! What a long history costs: opening its file, doing it again, verifying it, keeping one operation more.
//!
//! `cargo bench --bench history`. A seduta with from ten to a hundred thousand operations: steps, undoings, declarations.

#![expect(clippy::panic, reason = "a bench that cannot be set up stops")]

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;

use divan::Bencher;
use jiff::civil::{Date, date};
use riparto::fund::{Edit, Id};
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Operation, Party, Session, Talks, integrity};
use riparto::rules::Pack;
use riparto::store::{self, Journal, Library};

const OPERATIONS: [usize; 4] = [10, 1_000, 10_000, 100_000];
const TODAY: Date = date(2019, 6, 11);

fn main() {
    divan::main();
}

fn packs() -> Vec<Arc<Pack>> {
    store::shipped_packs().unwrap_or_else(|e| panic!("{e}"))
}

/// A deed at a table: mostly steps.
fn deed(talks: &Talks, at: usize) -> Deed {
    if at.is_multiple_of(50) {
        return Deed::Declared {
            by: Party::Public,
            text: "a verbale".to_owned(),
        };
    }
    if at % 7 == 3 {
        return Deed::Undone;
    }
    let line = Id::new("risultato").unwrap_or_else(|| panic!("an id"));
    let cents = if at.is_multiple_of(2) {
        10_000
    } else {
        -10_000
    };
    let amount = Amount::from_cents(cents);
    let edit = Edit::Step { line, amount };
    let mut split = talks.state().split().clone();
    let applied = split.apply(&edit).unwrap_or_else(|e| panic!("{e}"));
    let gives = applied.changes.into_iter().map(|c| (c.line, c.after));
    Deed::Edited {
        gives: gives.collect(),
        edit,
    }
}

/// Prato's negotiation after so many operations.
fn talks(operations: usize) -> Talks {
    let text = store::example().text.replace("  published: true,\n", "");
    let talks = store::talks_from_text("prato", &text, &packs(), TODAY, None);
    let mut talks = talks.unwrap_or_else(|e| panic!("{e}"));
    for at in 0..operations {
        let deed = if at == 0 {
            Deed::SedutaOpened(Opened::default())
        } else {
            deed(&talks, at)
        };
        record(&mut talks, deed);
    }
    talks
}

fn record(talks: &mut Talks, deed: Deed) {
    let time = "2019-06-11T15:32:00+02:00".parse();
    let time = time.unwrap_or_else(|e| panic!("{e}"));
    let sentence = "Risultato 224.925,72 (+100,00); posizione 622.305,53 (-100,00).".to_owned();
    let done = talks.record(deed, time, "ufficio personale", sentence);
    done.map_or_else(|e| panic!("{e}"), drop);
}

fn session(operations: usize) -> Session {
    talks(operations).session()
}

/// The file, and a folder that lasts as long as the bench.
fn on_disk(operations: usize) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
    let path = folder.path().join("prato.ron");
    let text = store::to_text(&session(operations));
    fs::write(&path, text).unwrap_or_else(|e| panic!("{e}"));
    (folder, path)
}

/// From the file to the table: what `riparto FILE` waits for.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn opening(bencher: Bencher, operations: usize) {
    let (_folder, path) = on_disk(operations);
    let library = Library::default();
    bencher.bench_local(|| {
        store::load_talks(&path, &library, TODAY, None).map(|t| t.operations().len())
    });
}

/// From the text to its values, nothing done again.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn reading(bencher: Bencher, operations: usize) {
    let text = store::to_text(&session(operations));
    bencher.bench_local(|| store::session_from_text(black_box(&text)));
}

/// The same, where a comment added by hand asks for the plain reader.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn reading_by_hand(bencher: Bencher, operations: usize) {
    let text = format!("// a mano\n{}", store::to_text(&session(operations)));
    bencher.bench_local(|| store::session_from_text(black_box(&text)));
}

/// The operations done again.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn replaying(bencher: Bencher, operations: usize) {
    let packs = packs();
    let session = session(operations);
    bencher
        .with_inputs(|| session.clone())
        .bench_local_values(|session| Talks::open(session, &packs, TODAY, None));
}

/// Each hash worked out again.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn verifying(bencher: Bencher, operations: usize) {
    let session = session(operations);
    bencher.bench_local(|| integrity(black_box(&session)));
}

/// One operation more: done, hashed, and on the disk.
#[divan::bench(args = OPERATIONS, sample_count = 20, sample_size = 10)]
fn keeping_one_more(bencher: Bencher, operations: usize) {
    let (_folder, path) = on_disk(operations);
    let mut talks = talks(operations);
    let mut journal = Journal::of(&path);
    let mut at = operations;
    let mut keep = |talks: &mut Talks| {
        let deed = deed(talks, at);
        record(talks, deed);
        at += 1;
        let last: Option<Operation> = talks.operations().last().cloned();
        last.map(|operation| journal.keep(operation))
    };
    black_box(keep(&mut talks));
    bencher.bench_local(|| keep(&mut talks));
}

/// The file written whole.
#[divan::bench(args = OPERATIONS, sample_count = 20)]
fn writing(bencher: Bencher, operations: usize) {
    let session = session(operations);
    bencher.bench_local(|| store::to_text(black_box(&session)).len());
}
