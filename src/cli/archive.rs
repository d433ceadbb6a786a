//! What the commands on an archive share: the walk, the reading of each file, what is passed over, the progress.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::{Environment, Stop, exit, output, packs, usage};
use crate::lang::archive::{self as words, PassedOver};
use crate::lang::{Lang, Text};
use crate::negotiation::Case;
use crate::report::{Brief, brief};
use crate::store::{self, Filed, Found, Library, Snapshots};

/// The files and folders to walk, and how their sessions are opened.
#[derive(Debug)]
pub(super) struct Archive {
    roots: Vec<PathBuf>,
    packs: Library,
    snapshots: Snapshots,
    today: Date,
    judged_on: Option<Date>,
    shows_progress: bool,
    lang: Lang,
}

/// What came of a file.
#[derive(Debug)]
enum Read<T> {
    Session(T),
    Unread(PathBuf, Brief),
    Snapshot,
    Other,
    Link,
}

/// What is told of an archive, in the order of its files.
#[derive(Debug)]
pub(super) enum Told<T> {
    /// A session, and what was made of it.
    Session(T),
    /// What cannot be read.
    Unread(PathBuf, Brief),
}

/// How much there was beside what was told.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// The sessions.
    pub(super) sessions: usize,
    /// What could not be read.
    pub(super) unread: usize,
    /// What was passed over.
    pub(super) passed: PassedOver,
}

impl Archive {
    /// The archive that a command names.
    pub(super) fn of(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<Self, Stop> {
        let roots = m.get_many::<PathBuf>("file").unwrap_or_default();
        Ok(Self {
            roots: roots.cloned().collect(),
            packs: packs::library(m)?,
            snapshots: if m.get_flag("snapshots") {
                Snapshots::Opened
            } else {
                Snapshots::Skipped
            },
            today: environment.today(),
            judged_on: m.get_one("as-known").copied(),
            shows_progress: environment.stderr_is_terminal(),
            lang,
        })
    }

    /// The language it is told in.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// Reads every file and tells what came of it, some files at a time, in the order of their paths. A file that cannot be
    /// read stops nothing.
    pub(super) fn each<T: Send>(
        &self,
        of_session: impl Fn(&Path, &Case) -> T + Sync,
        mut tell: impl FnMut(Vec<Told<T>>) -> Result<(), Stop>,
    ) -> Result<Tally, Stop> {
        let bar = self.progress();
        let mut tally = Tally::default();
        let ended = store::in_order(
            store::walk(&self.roots),
            |found| self.read(found, &of_session),
            |read| {
                bar.inc(read.len() as u64);
                let told = read
                    .into_iter()
                    .filter_map(|one| tally.count(one))
                    .collect();
                bar.suspend(|| tell(told))
            },
        );
        bar.finish_and_clear();
        ended?;
        if tally.sessions + tally.unread == 0 {
            return Err(Stop::Input(self.empty(&tally)));
        }
        Ok(tally)
    }

    fn read<T>(&self, found: Found, of_session: &impl Fn(&Path, &Case) -> T) -> Read<T> {
        let (packs, today, judged_on) = (&self.packs, self.today, self.judged_on);
        let (path, filed) = match found {
            Found::Link(_) => return Read::Link,
            Found::Trouble(path, error) => (path, Err(error)),
            Found::Named(path) => {
                let talks = store::load_talks(&path, packs, today, judged_on);
                (path, talks.map(|talks| Filed::Session(Box::new(talks))))
            }
            Found::File(path) => {
                let filed = store::load_filed(&path, self.snapshots, packs, today, judged_on);
                (path, filed)
            }
        };
        match filed {
            Ok(Filed::Session(talks)) => Read::Session(of_session(&path, &talks.case())),
            Ok(Filed::Snapshot) => Read::Snapshot,
            Ok(Filed::Other) => Read::Other,
            Err(error) => {
                let brief = brief(&path, &error, self.lang);
                Read::Unread(path, brief)
            }
        }
    }

    /// A bar on the terminal of the errors; nothing where there is none. Its length needs a walk of its own, which reads no file.
    fn progress(&self) -> ProgressBar {
        if !self.shows_progress {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(store::walk(&self.roots).count() as u64);
        match ProgressStyle::with_template(" {bar:40} {pos}/{len}") {
            Ok(style) => bar.with_style(style.progress_chars("█▉▊▋▌▍▎▏ ")),
            Err(_) => bar,
        }
    }

    /// That there was no session, and what there was instead.
    fn empty(&self, tally: &Tally) -> String {
        let none = Text(
            "nessuna sessione: in una cartella si leggono i file .ron",
            "no session: in a folder the .ron files are read",
        );
        let passed = words::passed_over(tally.passed, self.lang);
        let passed = passed.map(|p| format!("\n{p}")).unwrap_or_default();
        format!("{}{passed}", none.of(self.lang))
    }
}

impl Tally {
    fn count<T>(&mut self, read: Read<T>) -> Option<Told<T>> {
        match read {
            Read::Session(made) => {
                self.sessions += 1;
                return Some(Told::Session(made));
            }
            Read::Unread(path, brief) => {
                self.unread += 1;
                return Some(Told::Unread(path, brief));
            }
            Read::Snapshot => self.passed.snapshots += 1,
            Read::Other => self.passed.others += 1,
            Read::Link => self.passed.links += 1,
        }
        None
    }

    /// The exit code, where what was read asks for one: what could not be read comes before it, and is said.
    pub(super) fn code(&self, of_the_read: u8, lang: Lang) -> u8 {
        if self.unread == 0 {
            return of_the_read;
        }
        let unread = words::unread(self.unread, lang);
        output::to_stderr(&format!("{}: {unread}", usage::ERROR.of(lang)));
        exit::INPUT
    }
}
