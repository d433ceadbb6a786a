//! The real program in a terminal, as people use it: keys in, screen out, files kept, the terminal given back.
#![cfg(unix)]

mod amending;
mod beginning;
mod deciding;
mod editing;
mod exporting;
mod following;
mod ground;
mod importing;
mod keeping;
mod killed;
mod learning;
mod leaving;
mod logging;
mod looking;
mod opening;
mod permissions;
mod pointing;
mod preparing;
mod quiet;
mod recovering;
mod rescuing;
mod shaping;
mod sitting;
mod spoken;
mod watching;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::pty::{Pty, Screen};

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const END: &str = "\x1b[F";
const DELETE: &str = "\x1b[3~";
const F3: &str = "\x1bOR";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
const CTRL_R: &str = "\x12";
const CTRL_S: &str = "\x13";
const CTRL_Y: &str = "\x19";

/// The amounts of Prato as published: posizione, then risultato.
const PUBLISHED: [&str; 2] = ["622.305,53", "224.925,72"];
/// And with 30 % to risultato.
const THIRTY: [&str; 2] = ["593.061,87", "254.169,38"];

/// An office: a folder with Prato's session, a home of its own, the words of the system.
struct Office {
    /// Removed with all that is in it.
    desk: TempDir,
    /// Environment variables that are asked for besides.
    variables: Vec<(&'static str, &'static str)>,
    /// The command that runs the program in place of the program itself, where it is run by somebody else.
    through: Vec<String>,
}

impl Office {
    /// An office whose paths have a space and an accent, with a copy of Prato's session.
    fn new() -> Self {
        let desk = tempfile::Builder::new().prefix("Attività 2019 ").tempdir();
        let office = Self {
            desk: desk.unwrap(),
            variables: vec![("LANG", "it_IT.UTF-8")],
            through: Vec::new(),
        };
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/prato-2019.ron");
        fs::copy(published, office.path("prato 2019.ron")).unwrap();
        office
    }

    /// The same, with one more variable.
    fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.desk.path().join(name)
    }

    /// The program with these arguments, at a size.
    fn run(&self, size: (u16, u16), arguments: &[&str]) -> Pty {
        let (home, data) = (self.path("casa"), self.path("casa/dati"));
        let state = self.path("casa/stato");
        let mut variables = vec![
            ("HOME", home.as_os_str()),
            ("XDG_DATA_HOME", data.as_os_str()),
            ("XDG_STATE_HOME", state.as_os_str()),
            ("TERM", OsStr::new("xterm-256color")),
        ];
        let others = self.variables.iter();
        variables.extend(others.map(|(name, value)| (*name, OsStr::new(*value))));
        let arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        let Some((program, before)) = self.through.split_first() else {
            return Pty::run(size, self.desk.path(), &variables, &arguments);
        };
        let before = before.iter().map(OsStr::new);
        let arguments: Vec<&OsStr> = before.chain(arguments).collect();
        let command = (OsStr::new(program), &arguments[..]);
        Pty::start(size, self.desk.path(), &variables, command)
    }

    /// Prato's session open, in a terminal as wide as most.
    fn open(&self) -> Pty {
        self.open_at((80, 24))
    }

    fn open_at(&self, size: (u16, u16)) -> Pty {
        let pty = self.run(size, &["prato 2019.ron"]);
        pty.shows(&PUBLISHED);
        pty
    }

    /// Runs the program where there is no terminal.
    fn spawn(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_riparto"));
        command.env_clear().envs(self.variables.iter().copied());
        command.env("HOME", self.path("casa")).args(arguments);
        command.current_dir(self.desk.path()).output().unwrap()
    }

    /// Runs a command that needs no terminal, and gives what it prints.
    fn command(&self, arguments: &[&str]) -> String {
        let done = self.spawn(arguments);
        let told = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{told}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// What the private workbook keeps, if there is one.
    fn workbook(&self) -> Option<String> {
        let folder = fs::read_dir(self.path("casa/dati/riparto")).ok()?;
        let files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
        assert!(files.len() <= 1, "{files:?}");
        fs::read_to_string(files.first()?).ok()
    }

    /// Waits until the file of a session has all that was done, and its journal nothing.
    fn settles(&self, name: &str) {
        let until = Instant::now() + Duration::from_secs(20);
        let journal = self.path(&format!("{name}.journal"));
        let left = || fs::read_to_string(&journal).unwrap_or_default();
        while !left().is_empty() {
            assert!(Instant::now() < until, "never in its file: {}", left());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the workbook keeps so many acts.
    fn keeps(&self, acts: usize) {
        let until = Instant::now() + Duration::from_secs(10);
        let kept = || self.workbook().map_or(0, |text| text.lines().count());
        while kept() < acts {
            assert!(Instant::now() < until, "{:?}", self.workbook());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The amounts of the two lines on the screen, where they stand in the table.
fn is_split(screen: &Screen, [posizione, risultato]: [&str; 2]) -> bool {
    let text = screen.text();
    let has = |name: &str, amount: &str| {
        let mut rows = text.lines().filter(|row| row.contains(name));
        rows.any(|row| row.contains(amount))
    };
    has("Retribuzione di posizione", posizione) && has("Retribuzione di risultato", risultato)
}

/// Presses keys, and waits until the two lines have these amounts in the table, with nothing half typed.
fn splits(pty: &mut Pty, keys: &str, amounts: [&str; 2]) -> Screen {
    pty.press(keys);
    pty.until(&format!("splits {amounts:?}"), |screen| {
        is_split(screen, amounts) && !screen.has(&["Invio conferma"])
    })
}
