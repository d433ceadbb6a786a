//! Killed at random moments, with real keys: what was confirmed on the screen is on the disk, and nothing is half written.
//!
//! Slow: `cargo test -- --ignored`. `RIPARTO_SEED` repeats a run.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use riparto::fund::{Edit, Split};
use riparto::money::Amount;
use riparto::negotiation::{Deed, Opened, Talks, integrity};
use riparto::store::{self, Library, Workbook};

use super::{CTRL_R, ENTER, Office, RIGHT};
use crate::pty::Screen;
use crate::talks::{done, edit, id, prato};

/// How many programs are killed at the table, and as many at the private desk.
const KILLS: u64 = 320;
/// How many are driven at a time.
const AT_ONCE: u64 = 4;
const SIZE: (u16, u16) = (80, 24);
pub(super) const TALKS: &str = "trattativa.ron";

/// Numbers at random, the same from the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

fn seed() -> u64 {
    let asked = std::env::var("RIPARTO_SEED").ok();
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let seed = asked.map_or_else(|| clock().subsec_nanos().into(), |s| s.parse().unwrap());
    println!("RIPARTO_SEED={seed}");
    seed
}

/// Kills in parallel, each with its own office and its own part of the chance.
fn in_parallel(round: fn(&mut Chance, u64), kills: u64) {
    let seed = seed();
    thread::scope(|scope| {
        for part in 1..=AT_ONCE {
            scope.spawn(move || {
                let mut chance = Chance((seed + part).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
                round(&mut chance, kills / AT_ONCE);
            });
        }
    });
}

/// The amount of posizione on a screen, if the table is there.
fn posizione(screen: &Screen) -> Option<Amount> {
    let text = screen.text();
    let mut rows = text.lines();
    let row = rows.find(|row| row.contains("Retribuzione di posizione"))?;
    let mut words = row.split_whitespace();
    let amount = words.find(|word| word.contains(',') && word.contains('.'))?;
    let plain = amount.replace(['.', ','], "");
    Some(Amount::from_cents(plain.parse().ok()?))
}

fn of_split(split: &Split) -> Amount {
    let first = split.cells().first().cloned();
    first.unwrap().amount
}

/// Runs the program on a file, types, kills it at a moment, and gives what it had confirmed.
fn killed(office: &Office, file: &str, keys: &str, chance: &mut Chance) -> Screen {
    let mut table = office.run(SIZE, &[file]);
    if chance.below(8) == 0 {
        // Even while it opens.
        thread::sleep(Duration::from_millis(chance.below(200)));
    } else {
        table.shows(&["Retribuzione di posizione"]);
        for part in keys.split_inclusive(' ') {
            table.press(part.trim_end());
            thread::sleep(Duration::from_millis(chance.below(4)));
        }
        thread::sleep(Duration::from_millis(chance.below(60)));
    }
    table.signal("KILL");
    let left = table.leaves();
    assert_ne!(left.code, 0);
    left.last_frame(SIZE)
}

fn talks(path: &Path, packs: &Library) -> Talks {
    let talks = store::load_talks(path, packs, "2019-06-11".parse().unwrap(), None);
    let talks = talks.unwrap_or_else(|error| panic!("half written: {error:?}"));
    assert!(integrity(&talks.session()).is_sound());
    talks
}

fn at_the_table(chance: &mut Chance, kills: u64) {
    let office = Office::new();
    let published = fs::read_to_string(office.path("prato 2019.ron")).unwrap();
    let path = office.path(TALKS);
    fs::write(&path, published.replace("  published: true,\n", "")).unwrap();
    let mut first = office.run(SIZE, &[TALKS]);
    first.after("s", &["Si apre la seduta"]);
    first.after(ENTER, &["bozza 1 · seduta 1"]);
    drop(first);
    let packs = Library::default();
    let mut before = talks(&path, &packs);
    let mut confirmed = 0;
    for _ in 0..kills {
        let steps = 1 + chance.below(12);
        let mut keys = String::new();
        for _ in 0..steps {
            keys += RIGHT;
            keys += " ";
            // The draft that is declared writes the whole file, and empties the journal.
            keys += if chance.below(6) == 0 { "B " } else { "" };
        }
        let shown = posizione(&killed(&office, TALKS, &keys, chance));
        let now = talks(&path, &packs);
        assert!(
            now.operations().starts_with(before.operations()),
            "history lost"
        );
        let kept = of_split(now.state().split());
        if let Some(shown) = shown {
            assert!(kept >= shown, "confirmed {shown}, kept {kept}");
            let was = of_split(before.state().split());
            confirmed += u64::from(shown > was);
        }
        before = now;
    }
    println!("at the table: {kills} killed, {confirmed} after acts seen on the screen");
    assert!(confirmed > kills / 4, "too little was done");
    // And the program shows it all.
    let table = office.run(SIZE, &[TALKS]);
    table.shows(&[&of_split(before.state().split()).to_string()]);
}

fn at_the_private_desk(chance: &mut Chance, kills: u64) {
    let office = Office::new();
    let path = office.path("prato 2019.ron");
    let published = fs::read(&path).unwrap();
    let packs = Library::default();
    let case = store::load_case(&path, &packs, "2019-06-11".parse().unwrap(), None).unwrap();
    let folder = office.path("casa/dati/riparto");
    let mut last = of_split(&case.opening);
    let mut confirmed = 0;
    for _ in 0..kills {
        let steps = 1 + usize::try_from(chance.below(12)).unwrap();
        let keys = format!("{CTRL_R} {}", format!("{RIGHT} ").repeat(steps));
        let shown = killed(&office, "prato 2019.ron", &keys, chance);
        let workbook = Workbook::of(&folder, &case.session.identity());
        let notebook = workbook.notebook().unwrap();
        let Some(trial) = notebook.trials().last() else {
            continue;
        };
        let (simulation, missing) = trial.simulation(&case).unwrap();
        assert_eq!((missing, notebook.trials().len()), (0, 1));
        let kept = of_split(simulation.split());
        if let Some(shown) = posizione(&shown) {
            assert!(kept >= shown, "confirmed {shown}, kept {kept}");
            confirmed += u64::from(shown > last);
        }
        assert!(kept >= last, "kept {last}, then {kept}");
        last = kept;
    }
    println!("at the private desk: {kills} killed, {confirmed} after edits seen on the screen");
    assert!(confirmed > kills / 4, "too little was done");
    assert_eq!(fs::read(&path).unwrap(), published);
}

/// How long a history is whose file takes a while to write, and how many programs are killed about then.
const LONG: usize = 1_500;
const KILLS_IN_QUIET: u64 = 32;

/// A negotiation that takes long to write, begun in an office.
pub(super) fn long_talks(office: &Office) -> PathBuf {
    let path = office.path(TALKS);
    let mut prepared = prato();
    fs::write(&path, store::to_text(&prepared.session())).unwrap();
    done(&mut prepared, Deed::SedutaOpened(Opened::default())).unwrap();
    for at in 0..LONG {
        let amount = Amount::from_cents(if at % 2 == 0 { -100 } else { 100 });
        let line = id("posizione");
        let deed = edit(&prepared, Edit::Step { line, amount });
        done(&mut prepared, deed).unwrap();
    }
    store::save_talks(&path, &prepared).unwrap();
    path
}

/// Killed about when a moment's quiet has the file written again: before, while it is written, and after.
fn in_the_quiet(chance: &mut Chance, kills: u64) {
    let office = Office::new();
    let path = long_talks(&office);
    let packs = Library::default();
    let mut before = talks(&path, &packs);
    let mut written = 0;
    for _ in 0..kills {
        let mut table = office.run(SIZE, &[TALKS]);
        let of_before = of_split(before.state().split());
        table.shows(&[&of_before.to_string()]);
        table.press(RIGHT);
        table.until("steps", |screen| {
            posizione(screen).is_some_and(|now| now != of_before)
        });
        thread::sleep(Duration::from_millis(1_900 + chance.below(900)));
        table.signal("KILL");
        assert_ne!(table.leaves().code, 0);
        let now = talks(&path, &packs);
        assert!(now.operations().starts_with(before.operations()));
        assert_eq!(now.operations().len(), before.operations().len() + 1);
        let in_file = store::load_session(&path).unwrap().history.len();
        written += u64::from(in_file == now.operations().len());
        before = now;
    }
    println!("in the quiet: {kills} killed, {written} once the file was written");
}

#[test]
#[ignore = "slow: 32 programs killed, each after two seconds"]
fn slow_killed_in_a_moments_quiet_all_that_was_done_is_there() {
    in_parallel(in_the_quiet, KILLS_IN_QUIET);
}

#[test]
#[ignore = "slow: 320 programs killed"]
fn slow_killed_at_the_table_all_that_was_confirmed_is_there() {
    in_parallel(at_the_table, KILLS);
}

#[test]
#[ignore = "slow: 320 programs killed"]
fn slow_killed_at_the_private_desk_all_that_was_confirmed_is_there() {
    in_parallel(at_the_private_desk, KILLS);
}
