//! What the system asks of the program: to end, to stop, to go on. Every edit is on the disk already when it does.

#[cfg(not(unix))]
use super::at_work::AtWork;
#[cfg(not(unix))]
use super::mouse::Mouse;

#[cfg(unix)]
pub(super) use unix::listen;
#[cfg(unix)]
pub use unix::spare_limits;

/// There are none.
#[cfg(not(unix))]
pub fn spare_limits() {}

/// There are none.
#[cfg(not(unix))]
pub(super) fn listen(_: Mouse, _: AtWork) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use crossterm::terminal::disable_raw_mode;
    use signal_hook::consts::{
        SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ,
    };
    use signal_hook::low_level::{emulate_default_handler, raise};

    use super::super::at_work::AtWork;
    use super::super::guard::{give_back, take_again};
    use super::super::mouse::Mouse;

    /// A terminal that takes nothing for so long (one that is paused, a line that fell) holds nobody who has to end.
    const OF_TERMINAL: Duration = Duration::from_secs(1);

    /// Nor does a disk that takes so long for what was being written: what was confirmed is on it already.
    const OF_DISK: Duration = Duration::from_secs(3);

    /// A file that may not grow is an error of who writes it, told like any other of the disk, and ends nothing.
    pub fn spare_limits() {
        let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    }

    /// Listens to them from a thread of its own, as long as the program lives.
    pub(in crate::term) fn listen(mouse: Mouse, at_work: AtWork) -> io::Result<()> {
        let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT];
        let mut signals = signal_hook::iterator::Signals::new(all)?;
        thread::spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGTSTP => stop(),
                    SIGCONT => go_on(mouse),
                    signal => end(signal, at_work.clone()),
                }
            }
        });
        Ok(())
    }

    /// Gives the terminal back to who stopped the program, and stops.
    fn stop() {
        // No frame is drawn between giving back and stopping.
        let _held = io::stdout().lock();
        give_back();
        let _ = emulate_default_handler(SIGTSTP);
    }

    /// Takes the terminal again, also after a stop that could not be heard. What stood on it is not known any more: it is drawn
    /// as after a change of size.
    fn go_on(mouse: Mouse) {
        let _held = io::stdout().lock();
        take_again(mouse);
        let _ = raise(SIGWINCH);
    }

    /// Gives the terminal back and leaves.
    fn end(signal: i32, at_work: AtWork) {
        let is_given = in_time(OF_TERMINAL, |ended| {
            // No frame is drawn between giving back and leaving.
            let _held = io::stdout().lock();
            give_back();
            ended();
        });
        if !is_given {
            // The modes can be put back even where nothing can be written.
            let _ = disable_raw_mode();
        }
        in_time(OF_DISK, move |ended| {
            at_work.close();
            ended();
        });
        std::process::exit(128 + signal);
    }

    /// True when something comes to its end in time. What it holds then it holds until the program has ended.
    fn in_time(patience: Duration, work: impl FnOnce(&dyn Fn()) + Send + 'static) -> bool {
        let (end, has_ended) = channel();
        thread::spawn(move || {
            work(&move || {
                let _ = end.send(());
                loop {
                    thread::park();
                }
            });
        });
        has_ended.recv_timeout(patience).is_ok()
    }
}
