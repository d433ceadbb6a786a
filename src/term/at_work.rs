//! [`AtWork`]: what is being brought to the disk, by whom types and beside them.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// What is being brought to the disk. Who has to end lets it come to its end, and nothing half written stays behind.
#[derive(Debug, Clone, Default)]
pub(super) struct AtWork(Arc<Works>);

#[derive(Debug, Default)]
struct Works {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// How many are going on.
    going_on: usize,
    /// True once somebody is ending the program.
    is_closed: bool,
}

/// A work that goes on.
struct Work<'a>(&'a Works);

impl AtWork {
    /// Does what is not to be left half done. It may be done beside another, or for it. Once the program is ending nothing is begun:
    /// who comes waits for the end.
    pub(super) fn during<T>(&self, work: impl FnOnce() -> T) -> T {
        let _going_on = self.0.begin();
        work()
    }

    /// Waits until nothing is being done; after that nothing begins.
    #[cfg(unix)]
    pub(super) fn close(&self) {
        let is_busy = |state: &mut State| state.going_on > 0;
        self.0.once_not(is_busy).is_closed = true;
    }
}

impl Works {
    fn begin(&self) -> Work<'_> {
        self.once_not(|state| state.is_closed).going_on += 1;
        Work(self)
    }

    /// The state, once something is not so.
    fn once_not(&self, is_so: impl FnMut(&mut State) -> bool) -> MutexGuard<'_, State> {
        let waited = self.changed.wait_while(self.state(), is_so);
        waited.unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing panics while it is held.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        self.0.state().going_on -= 1;
        self.0.changed.notify_all();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::panic::resume_unwind;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::thread;
    use std::time::Duration;

    use super::*;

    const A_WHILE: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn who_has_to_end_waits_for_all_that_is_going_on() {
        let at_work = AtWork::default();
        let (let_go, is_let_go) = channel::<()>();
        let (begun, has_begun) = channel();
        let beside = at_work.clone();
        thread::spawn(move || {
            beside.during(|| begun.send(()).is_ok() && is_let_go.recv().is_ok());
        });
        assert_eq!(has_begun.recv_timeout(LONG), Ok(()));
        // Neither what is done beside it waits for it, nor what is done for another.
        at_work.during(|| at_work.during(|| ()));
        let (ended, has_ended) = channel();
        thread::spawn(move || {
            at_work.close();
            ended.send(())
        });
        let waits = has_ended.recv_timeout(A_WHILE);
        assert_eq!(waits, Err(RecvTimeoutError::Timeout));
        assert_eq!(let_go.send(()), Ok(()));
        assert_eq!(has_ended.recv_timeout(LONG), Ok(()));
    }

    #[test]
    fn once_the_program_is_ending_nothing_begins() {
        let at_work = AtWork::default();
        at_work.close();
        let (done, is_done) = channel();
        thread::spawn(move || at_work.during(|| done.send(())));
        let waits = is_done.recv_timeout(A_WHILE);
        assert_eq!(waits, Err(RecvTimeoutError::Timeout));
    }

    #[test]
    fn a_work_that_panics_is_no_longer_going_on() {
        let at_work = AtWork::default();
        let beside = at_work.clone();
        let broken = thread::spawn(move || beside.during(|| resume_unwind(Box::new(()))));
        assert!(broken.join().is_err());
        let (ended, has_ended) = channel();
        thread::spawn(move || {
            at_work.close();
            ended.send(())
        });
        assert_eq!(has_ended.recv_timeout(LONG), Ok(()));
    }
}
