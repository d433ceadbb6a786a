//! A terminal to run the program in: its keyboard, its screen, its modes, how it is left.
#![cfg(unix)]

mod others;

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

/// No wait is longer: what has not come by then does not come.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two looks at what tells nobody that it has changed.
const BLINK: Duration = Duration::from_millis(5);

/// What the program has written, and what it makes on the screen.
struct Written {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
    /// True once who looks on goes away.
    cut: bool,
    /// True while nothing more is taken.
    paused: bool,
}

/// The terminal's side of the wire: what came, and a bell for when more comes.
struct Wire(Mutex<Written>, Condvar);

/// A terminal with the program running in it.
pub(crate) struct Pty {
    wire: Arc<Wire>,
    keyboard: Box<dyn Write + Send>,
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Box<dyn Child + Send + Sync>,
}

/// The screen at a moment.
pub(crate) struct Screen(vt100::Screen);

/// What the program left behind.
pub(crate) struct Left {
    /// Its exit code.
    pub(crate) code: u32,
    /// The screen, with its modes.
    pub(crate) screen: Screen,
    /// All that it wrote, control sequences too.
    pub(crate) output: String,
    /// True when the terminal edits lines and echoes again.
    pub(crate) is_cooked: bool,
}

impl Pty {
    /// Runs the program in a terminal of so many columns and rows, in a folder, with this environment and no other.
    pub(crate) fn run(
        size: (u16, u16),
        folder: &Path,
        variables: &[(&str, &OsStr)],
        arguments: &[&OsStr],
    ) -> Self {
        let program = OsStr::new(env!("CARGO_BIN_EXE_riparto"));
        Self::start(size, folder, variables, (program, arguments))
    }

    /// Runs a program as [`Pty::run`] does.
    pub(crate) fn start(
        size: (u16, u16),
        folder: &Path,
        variables: &[(&str, &OsStr)],
        (program, arguments): (&OsStr, &[&OsStr]),
    ) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        for (name, value) in variables {
            command.env(name, value);
        }
        command.args(arguments);
        command.cwd(folder);
        let wire = Arc::new(Wire::new(size));
        let reader = pair.master.try_clone_reader().unwrap();
        let heard = Arc::clone(&wire);
        thread::spawn(move || heard.listen(reader));
        Self {
            wire,
            keyboard: pair.master.take_writer().unwrap(),
            child: pair.slave.spawn_command(command).unwrap(),
            master: Some(pair.master),
            slave: Some(pair.slave),
        }
    }

    /// Keys, as the terminal sends them.
    pub(crate) fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// A text pasted, between the marks that terminals put.
    pub(crate) fn paste(&mut self, text: &str) {
        self.press(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until the screen is as it should be, with no frame half drawn.
    pub(crate) fn until(&self, what: &str, holds: impl Fn(&Screen) -> bool) -> Screen {
        let Wire(written, bell) = &*self.wire;
        let until = Instant::now() + PATIENCE;
        let mut now = written.lock().unwrap();
        loop {
            let screen = Screen(now.parser.screen().clone());
            if now.is_whole() && holds(&screen) {
                return screen;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                // The wire stays sound for who still listens.
                drop(now);
                panic!("never {what}:\n{}", screen.text());
            }
            now = bell.wait_timeout(now, left).unwrap().0;
        }
    }

    /// Waits until all these are on the screen.
    pub(crate) fn shows(&self, texts: &[&str]) -> Screen {
        self.until(&format!("shows {texts:?}"), |screen| screen.has(texts))
    }

    /// Presses keys, and waits until all these are on the screen.
    pub(crate) fn after(&mut self, keys: &str, texts: &[&str]) -> Screen {
        self.press(keys);
        self.shows(texts)
    }

    /// How many bytes the program has written so far.
    pub(crate) fn written(&self) -> usize {
        self.wire.0.lock().unwrap().bytes.len()
    }

    /// All that the program has written so far, control sequences too.
    pub(crate) fn output(&self) -> String {
        let now = self.wire.0.lock().unwrap();
        String::from_utf8_lossy(&now.bytes).into_owned()
    }

    /// The terminal's window takes another size.
    pub(crate) fn resize(&self, size: (u16, u16)) {
        let (columns, rows) = (size.0.try_into().unwrap(), size.1.try_into().unwrap());
        let mut now = self.wire.0.lock().unwrap();
        now.parser.set_size(rows, columns);
        drop(now);
        let master = self.master.as_ref().unwrap();
        master.resize(pty_size(size)).unwrap();
    }

    /// True while the terminal edits lines and echoes what is typed, as it does for a shell.
    pub(crate) fn is_cooked(&self) -> bool {
        let flags = format!("{:?}", self.termios());
        let has = |name| {
            flags
                .split(|c: char| !c.is_ascii_uppercase())
                .any(|f| f == name)
        };
        has("ECHO") && has("ICANON")
    }

    fn termios(&self) -> impl std::fmt::Debug + use<> {
        let master = self.master.as_ref().unwrap();
        master.get_termios().unwrap().local_flags
    }

    /// The terminal is closed while the program runs, as when its window is; these keys are the last it gets.
    pub(crate) fn closes(mut self, keys: &str) {
        self.wire.0.lock().unwrap().cut = true;
        self.press(keys);
        let Wire(written, bell) = &*self.wire;
        let now = written.lock().unwrap();
        drop(bell.wait_timeout_while(now, PATIENCE, |now| !now.ended));
        self.keyboard = Box::new(std::io::sink());
        (self.master, self.slave) = (None, None);
        let until = Instant::now() + PATIENCE;
        while self.child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "it never ends");
            thread::sleep(BLINK);
        }
    }

    /// The program's process.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal to the program: `TERM`, `HUP`, `KILL`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.id().to_string();
        let kill = ["-c", "kill -s \"$0\" \"$1\"", name, &id];
        let sent = Command::new("sh").args(kill).status();
        assert!(sent.unwrap().success(), "kill -s {name}");
    }

    /// Waits until the program has ended: its exit code.
    fn waits(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "it never ends");
            thread::sleep(BLINK);
        }
    }

    /// Waits until the program has ended and all it wrote has come.
    pub(crate) fn leaves(mut self) -> Left {
        let code = self.waits();
        let is_cooked = self.is_cooked();
        // Nobody else holds that end: the reading ends too.
        drop(self.slave.take());
        let Wire(written, bell) = &*self.wire;
        let now = written.lock().unwrap();
        let ended = bell.wait_timeout_while(now, PATIENCE, |now| !now.ended);
        let (now, late) = ended.unwrap();
        assert!(!late.timed_out(), "its output never ends");
        Left {
            code,
            screen: Screen(now.parser.screen().clone()),
            output: String::from_utf8_lossy(&now.bytes).into_owned(),
            is_cooked,
        }
    }
}

impl Left {
    /// The last frame that came whole: what was confirmed to who looked on.
    pub(crate) fn last_frame(&self, (columns, rows): (u16, u16)) -> Screen {
        let size = |n: u16| NonZeroU16::new(n).unwrap();
        let mut parser = vt100::Parser::new(size(rows), size(columns), 0);
        let end = "\x1b[?2026l";
        let whole = self.output.rfind(end).map_or(0, |at| at + end.len());
        parser.process(&self.output.as_bytes()[..whole]);
        Screen(parser.screen().clone())
    }
}

impl Drop for Pty {
    /// A test that fails leaves nothing running.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Wire {
    fn new((columns, rows): (u16, u16)) -> Self {
        let size = |n: u16| NonZeroU16::new(n).unwrap();
        let written = Written {
            parser: vt100::Parser::new(size(rows), size(columns), 0),
            bytes: Vec::new(),
            ended: false,
            cut: false,
            paused: false,
        };
        Self(Mutex::new(written), Condvar::new())
    }

    /// Takes what the program writes, until the wire is cut.
    fn listen(&self, mut reader: Box<dyn Read + Send>) {
        let mut some = [0; 8192];
        loop {
            let now = self.0.lock().unwrap();
            drop(self.1.wait_while(now, |now| now.paused).unwrap());
            let read = reader.read(&mut some).unwrap_or(0);
            let mut now = self.0.lock().unwrap();
            now.parser.process(&some[..read]);
            now.bytes.extend(&some[..read]);
            now.ended = read == 0 || now.cut;
            if now.ended {
                drop(reader);
                self.1.notify_all();
                return;
            }
            self.1.notify_all();
        }
    }
}

impl Written {
    /// True when no frame has begun that has not ended.
    fn is_whole(&self) -> bool {
        let text = String::from_utf8_lossy(&self.bytes);
        text.rfind("\x1b[?2026h") <= text.rfind("\x1b[?2026l")
    }
}

impl Screen {
    /// The text, row by row.
    pub(crate) fn text(&self) -> String {
        let columns = self.0.size().1.get();
        let mut text = String::new();
        for row in self.0.rows(0, columns) {
            let _ = writeln!(text, "{}", row.trim_end());
        }
        text
    }

    /// True when all these are there.
    pub(crate) fn has(&self, texts: &[&str]) -> bool {
        let all = self.text();
        texts.iter().all(|text| all.contains(text))
    }

    /// The first row that has a text.
    pub(crate) fn row(&self, text: &str) -> String {
        let all = self.text();
        let found = all.lines().find(|row| row.contains(text));
        found
            .unwrap_or_else(|| panic!("no {text} in\n{all}"))
            .to_owned()
    }

    /// The text drawn in reverse: the focused cell.
    pub(crate) fn reversed(&self) -> String {
        let (rows, columns) = self.0.size();
        let cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |at| (row, at)));
        let cells = cells.filter_map(|(row, at)| self.0.cell(row, at));
        cells
            .filter(|cell| cell.inverse())
            .map(vt100::Cell::contents)
            .collect()
    }

    /// What stands under the cursor; nothing when it is hidden.
    pub(crate) fn under_cursor(&self) -> &str {
        let (row, column) = self.0.cursor_position();
        let cell = self.0.cell(row, column).filter(|_| !self.0.hide_cursor());
        cell.map_or("", vt100::Cell::contents)
    }

    /// True when the program has taken the screen: the alternate one, pastes marked.
    pub(crate) fn is_taken(&self) -> bool {
        self.0.alternate_screen() && self.0.bracketed_paste()
    }

    /// True when the screen is as a shell wants it.
    pub(crate) fn is_given_back(&self) -> bool {
        let mouse = self.0.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
        let taken = self.0.alternate_screen() || self.0.bracketed_paste() || mouse;
        !taken && !self.0.hide_cursor()
    }
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}
