//! What others do to the terminal: who pauses it, who stops the program, the shell that has it meanwhile.

use std::process::Command;
use std::thread;
use std::time::Instant;

use super::{BLINK, PATIENCE, Pty};

impl Pty {
    /// The terminal takes nothing more of what the program writes, as one that is paused.
    pub(crate) fn pause(&self) {
        self.wire.0.lock().unwrap().paused = true;
    }

    /// Waits until the program has ended, be what it wrote taken or not; its exit code, and whether lines are edited again.
    pub(crate) fn ends(mut self) -> (u32, bool) {
        let code = self.waits();
        let is_cooked = self.is_cooked();
        self.wire.0.lock().unwrap().paused = false;
        self.wire.1.notify_all();
        (code, is_cooked)
    }

    /// Waits until the program has stopped.
    pub(crate) fn until_stopped(&self) {
        let until = Instant::now() + PATIENCE;
        let id = self.id().to_string();
        let state = || {
            let told = Command::new("ps")
                .args(["-o", "state=", "-p", &id])
                .output();
            String::from_utf8(told.unwrap().stdout).unwrap()
        };
        while !state().trim().starts_with('T') {
            assert!(Instant::now() < until, "it never stops");
            thread::sleep(BLINK);
        }
    }

    /// Somebody else makes the terminal edit lines and echo them, as a shell does for itself.
    pub(crate) fn cook(&self) {
        let name = self.master.as_ref().unwrap().tty_name().unwrap();
        let sane = ["-c", "stty sane < \"$0\""];
        let done = Command::new("sh").args(sane).arg(name).status();
        assert!(done.unwrap().success(), "stty sane");
    }
}
