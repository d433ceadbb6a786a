//! [`Guard`]: the terminal taken, and given back whatever happens.

use std::io::{self, Stdout, Write};

use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{ResetColor, SetAttribute};
use crossterm::terminal::{
    self, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, queue};

use super::at_work::AtWork;
use super::mouse::{Leave, Listen, Mouse};
use super::painter::Painter;
use super::report::{self, LastCommand};
use super::run::AT_ONCE;
use super::signals;
use crate::lang::told;

/// Standard output, written once a frame.
pub(super) type Screen = Painter<Stdout>;

/// Holds the terminal; gives it back when dropped. A panic and a signal give it back too.
pub(super) struct Guard {
    pub(super) screen: Screen,
}

impl Guard {
    /// Takes the terminal: the alternate screen, keys as they come, pastes whole, the mouse where it is heard. Who has to end waits
    /// for what is at work.
    pub(super) fn take(last: LastCommand, mouse: Mouse, at_work: AtWork) -> io::Result<Self> {
        give_back_on_panic(last);
        signals::listen(mouse, at_work)?;
        enable_raw_mode()?;
        Self::prepared(mouse).inspect_err(|_| give_back())
    }

    fn prepared(mouse: Mouse) -> io::Result<Self> {
        // The listening begins before the size is asked: a window resized while it is drawn (tiling managers do) is heard.
        event::poll(AT_ONCE)?;
        let (width, height) = terminal::size()?;
        let mut screen = Painter::new(io::stdout(), width, height);
        take_screen(screen.ahead(), mouse)?;
        Ok(Self { screen })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// What is asked of the terminal.
fn take_screen(out: &mut impl Write, mouse: Mouse) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, EnableBracketedPaste)?;
    if mouse == Mouse::Heard {
        // Without a mouse there is still the keyboard.
        let _ = queue!(out, Listen);
    }
    Ok(())
}

/// Takes again a terminal that was given back, or that others used meanwhile; the frame is to be drawn anew.
#[cfg(unix)]
pub(super) fn take_again(mouse: Mouse) {
    // From the modes that it had at first, whatever was done with it.
    let _ = disable_raw_mode();
    let _ = enable_raw_mode();
    let mut out = io::stdout();
    let _ = take_screen(&mut out, mouse);
    let _ = out.flush();
}

/// Gives the terminal back as it was. It may be called more than once, and by anyone; what cannot be written then has
/// nobody to read it.
pub(super) fn give_back() {
    let mut out = io::stdout();
    // By itself: where it was never taken, it may fail to be given back.
    let _ = queue!(out, Leave);
    let _ = queue!(
        out,
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        SetAttribute(crossterm::style::Attribute::Reset),
        ResetColor,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// A panic gives the terminal back first, so that its message can be read.
fn give_back_on_panic(last: LastCommand) {
    let before = std::panic::take_hook();
    // The words of a panic may hold what was on the desk, be it private: they are printed only to who asks for them.
    let in_full = std::env::var_os("RUST_BACKTRACE").is_some();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        if in_full {
            before(panic);
        } else {
            let place = panic.location().map(ToString::to_string);
            let _ = writeln!(
                io::stderr(),
                "{}",
                told::stopped(&place.unwrap_or_default())
            );
        }
        if let Some(path) = report::write(panic, &last) {
            let _ = writeln!(io::stderr(), "{}", told::report(&path));
        }
        // Wherever it happens the program ends: nothing is drawn on a terminal that was given back.
        if std::thread::current().name() != Some("main") {
            std::process::exit(101);
        }
    }));
}
