//! The plain mode on the two streams: a line is read, lines are printed; nothing moves, nothing is coloured.

use std::io::{self, BufRead, Write};

use jiff::tz::TimeZone;

use super::effects::Shelf;
use super::plain::{Hands, Plain};
use super::quiet::Quiet;
use super::run::{carry_out, folded, moment};
use super::second::Second;
use crate::app::{Effect, Model, Stamp};
use crate::lang::plain::too_long;
use crate::lang::rescue::on_leaving;

/// A line longer than this is not one that a person says.
const LONGEST: u64 = 4096;

/// Whether what is typed is on the screen already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    /// The terminal shows it.
    ByTerminal,
    /// It comes from a file or a program: it is printed, so that what comes out can be read alone.
    Printed,
}

/// The hands of the plain mode: the clock and the files.
struct OnDisk<'a> {
    shelf: Shelf,
    zone: &'a TimeZone,
    leaving: bool,
}

impl OnDisk<'_> {
    /// Lines are waited for without looking at the clock: the file that is to be written after a moment's quiet waits beside them.
    fn wait_for_quiet(&mut self, quiet: &Quiet) {
        if self.shelf.is_ahead() && !self.shelf.is_folding() {
            self.shelf.fold_after(quiet.moment());
        }
    }

    /// Something came: what waited for quiet does so no longer.
    fn end_quiet(&mut self, model: &mut Model) {
        let came = self.shelf.end_fold();
        folded(came, model, &mut self.shelf, self.zone);
    }
}

impl Hands for OnDisk<'_> {
    fn stamp(&self) -> Stamp {
        moment(self.zone)
    }

    fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>) {
        self.leaving |= carry_out(effects, model, &mut self.shelf, self.zone);
    }
}

/// Runs the program in plain words, until it is left or there is nothing more to read.
///
/// # Errors
/// When the lines cannot be read or written; what was done is on the disk by then.
pub fn converse(
    mut model: Model,
    shelf: Shelf,
    zone: &TimeZone,
    mut lines: impl BufRead,
    mut out: impl Write,
    echo: Echo,
) -> io::Result<()> {
    let mut hands = OnDisk {
        shelf,
        zone,
        leaving: false,
    };
    let mut plain = Plain::default();
    let mut second = Second::default();
    second.look_at(&model, &hands.shelf);
    let greeting = plain.greeting(&mut model);
    let mut heard = tell(&mut out, &greeting);
    let quiet = Quiet::default();
    while heard.is_ok() && !hands.leaving {
        hands.wait_for_quiet(&quiet);
        let asked = ask(&mut out, &plain.prompt(&model), &mut lines, echo);
        hands.end_quiet(&mut model);
        heard = match asked {
            Ok(Heard::Line(line)) => {
                let watched = second.heard(&model, zone);
                let mut told = plain.meanwhile(&mut model, &mut hands, watched);
                told.extend(plain.hear(&mut model, &mut hands, &line));
                second.look_at(&model, &hands.shelf);
                tell(&mut out, &told)
            }
            Ok(Heard::TooLong) => {
                let most = usize::try_from(LONGEST).unwrap_or(usize::MAX);
                tell(&mut out, &[too_long(most, model.lang)])
            }
            Ok(Heard::End) => break,
            Err(error) => Err(error),
        };
    }
    if !hands.leaving {
        let told = plain.end(&mut model, &mut hands);
        heard = heard.and_then(|()| tell(&mut out, &told));
    }
    heard = heard.and_then(|()| tell(&mut out, &plain.farewell(&model)));
    for copy in hands.shelf.copies() {
        let _ = writeln!(io::stderr(), "{}", on_leaving(copy, model.lang));
    }
    heard
}

fn tell(out: &mut impl Write, told: &[String]) -> io::Result<()> {
    for line in told {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// What was heard.
enum Heard {
    /// A line.
    Line(String),
    /// A line that no person says: none of it is done.
    TooLong,
    /// There is nothing more.
    End,
}

/// Prints the prompt and reads a line.
fn ask(
    out: &mut impl Write,
    prompt: &str,
    lines: &mut impl BufRead,
    echo: Echo,
) -> io::Result<Heard> {
    write!(out, "{prompt}")?;
    out.flush()?;
    let mut bytes = Vec::new();
    let read = io::Read::take(&mut *lines, LONGEST).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        writeln!(out)?;
        return Ok(Heard::End);
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST {
        lines.skip_until(b'\n')?;
        writeln!(out)?;
        return Ok(Heard::TooLong);
    }
    let line = String::from_utf8_lossy(&bytes);
    // What could move or hide text is not heard.
    let line: String = line
        .chars()
        // The cells of a table that is pasted stand apart by these.
        .filter(|c| *c == '\t' || !c.is_control() && !crate::fund::is_unsafe(*c))
        .collect();
    if echo == Echo::Printed {
        writeln!(out, "{}", line.replace('\t', " "))?;
    }
    Ok(Heard::Line(line))
}
