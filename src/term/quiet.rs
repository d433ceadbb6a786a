//! The moment's quiet: after something was done and nothing has come for a while, the session's file is written again.

use std::time::{Duration, Instant};

/// The moment. Shorter, the file would be written between two keys of one sentence said at the table; longer, who copies the
/// folder while people talk, or a program that does it for them, would carry away a file without what was just agreed. Until
/// then the journal has it all.
const MOMENT: Duration = Duration::from_secs(2);

/// A file that takes long to write is written after a quiet so many times as long: most of the time nothing is written.
const TIMES: u32 = 20;

/// Between two looks at whether it is written.
const LOOK: Duration = Duration::from_millis(20);

/// How long nothing has come.
#[derive(Debug, Default)]
pub(super) struct Quiet {
    /// Since when, while something waits for it.
    since: Option<Instant>,
    /// How long the file took to write, the last time.
    took: Duration,
}

impl Quiet {
    /// Something came; `waits` when the journal has what the file has not.
    pub(super) fn heard(&mut self, now: Instant, waits: bool) {
        self.since = waits.then_some(now);
    }

    /// The file was written, or could not be, in so long.
    pub(super) fn wrote(&mut self, took: Duration) {
        self.took = took;
    }

    /// How long it is.
    pub(super) fn moment(&self) -> Duration {
        MOMENT.max(self.took.saturating_mul(TIMES))
    }

    /// What is left of it: while there is nothing to wait for, none.
    pub(super) fn left(&self, now: Instant) -> Option<Duration> {
        let passed = now.saturating_duration_since(self.since?);
        Some(self.moment().saturating_sub(passed))
    }

    /// How long an event is waited for: for ever, where there is nothing else to do.
    pub(super) fn patience(&self, now: Instant, is_writing: bool) -> Option<Duration> {
        if is_writing {
            return Some(LOOK);
        }
        self.left(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn while_nothing_waits_it_is_waited_for_ever() {
        let (mut quiet, now) = (Quiet::default(), Instant::now());
        assert_eq!(quiet.patience(now, false), None);
        quiet.heard(now, false);
        assert_eq!(quiet.patience(now + 60 * SECOND, false), None);
    }

    #[test]
    fn it_is_due_when_nothing_has_come_for_a_moment() {
        let (mut quiet, now) = (Quiet::default(), Instant::now());
        quiet.heard(now, true);
        assert_eq!(quiet.patience(now, false), Some(MOMENT));
        // A key that does nothing puts it off too.
        quiet.heard(now + SECOND, true);
        assert_eq!(quiet.left(now + 2 * SECOND), MOMENT.checked_sub(SECOND));
        assert_eq!(quiet.left(now + SECOND + MOMENT), Some(Duration::ZERO));
        assert_eq!(quiet.left(now + 9 * SECOND), Some(Duration::ZERO));
        // Once it is written nothing is waited for.
        quiet.heard(now + 9 * SECOND, false);
        assert_eq!(quiet.left(now + 9 * SECOND), None);
    }

    #[test]
    fn a_file_that_takes_long_waits_for_longer() {
        let (mut quiet, now) = (Quiet::default(), Instant::now());
        quiet.wrote(Duration::from_millis(90));
        assert_eq!(quiet.moment(), MOMENT);
        quiet.wrote(SECOND);
        quiet.heard(now, true);
        assert_eq!(quiet.left(now), Some(20 * SECOND));
        assert_eq!(quiet.patience(now, true), Some(LOOK));
    }
}
