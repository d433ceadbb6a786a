//! [`Painter`]: a screen drawn whole, of which only what changed reaches the terminal, in one piece and in few bytes.
//!
//! A key that moves a row changes a few cells of thousands. Rows that are the same are passed over at once; what changed goes
//! out with the shortest moves, and the terminal is not asked again how large it is or how it writes.

use std::io::{self, Write};
use std::mem;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::pen::Pen;

/// The marks of a frame: a terminal that knows them shows nothing half-drawn.
const OPEN: &[u8] = b"\x1b[?2026h";
const CLOSE: &[u8] = b"\x1b[?2026l";

/// More blanks than this, up to the end of a row, are erased in one go.
const FEW: usize = 3;

/// Draws frames on a terminal.
#[derive(Debug)]
pub struct Painter<W> {
    out: W,
    /// What the terminal shows.
    shown: Buffer,
    /// What is drawn next.
    next: Buffer,
    /// What is sent at the end of the frame.
    bytes: Vec<u8>,
    pen: Pen,
    /// Where the terminal's cursor is, when it is known.
    at: Option<Position>,
    cursor_shown: bool,
    /// True when nothing is known of what the terminal shows.
    is_unknown: bool,
}

impl<W: Write> Painter<W> {
    /// A painter of a screen of which nothing is known yet.
    pub fn new(out: W, width: u16, height: u16) -> Self {
        let area = Rect::new(0, 0, width, height);
        Self {
            out,
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            bytes: Vec::with_capacity(16 * 1024),
            pen: Pen::default(),
            at: None,
            cursor_shown: true,
            is_unknown: true,
        }
    }

    /// The screen has another size: it is drawn anew.
    pub fn resize(&mut self, width: u16, height: u16) {
        let area = Rect::new(0, 0, width, height);
        self.shown = Buffer::empty(area);
        self.next = Buffer::empty(area);
        self.is_unknown = true;
    }

    /// Draws a frame: `draw` fills an empty screen and says where the cursor stands, if anywhere.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        self.next.reset();
        let cursor = draw(&mut self.next);
        self.bytes.extend_from_slice(OPEN);
        if mem::take(&mut self.is_unknown) {
            self.pen = Pen::default();
            self.bytes.extend_from_slice(b"\x1b[m\x1b[2J");
            self.at = None;
        }
        for y in 0..self.next.area.height {
            self.row(y);
        }
        mem::swap(&mut self.shown, &mut self.next);
        self.show_cursor(cursor);
        if self.bytes.len() > OPEN.len() {
            self.bytes.extend_from_slice(CLOSE);
            self.out.write_all(&self.bytes)?;
            self.out.flush()?;
        }
        self.bytes.clear();
        Ok(())
    }

    /// Writes what changed of a row.
    fn row(&mut self, y: u16) {
        let width = usize::from(self.next.area.width);
        let range = usize::from(y) * width..(usize::from(y) + 1) * width;
        if self.shown.content[range.clone()] == self.next.content[range.clone()] {
            return;
        }
        // The buffers are put back below: they lend their rows while the rest of the painter writes.
        let (shown, next) = (mem::take(&mut self.shown), mem::take(&mut self.next));
        self.changed(y, &shown.content[range.clone()], &next.content[range]);
        (self.shown, self.next) = (shown, next);
    }

    fn changed(&mut self, y: u16, before: &[Cell], now: &[Cell]) {
        let is_wide = |cell: &Cell| !cell.symbol().is_ascii() && cell.symbol().width() != 1;
        // Beside characters of two columns, or that join others, terminals do not agree on what stays: such a row goes whole.
        let whole = before.iter().chain(now).any(is_wide);
        let end = now.iter().rposition(|cell| !is_blank(cell));
        let end = end.map_or(0, |at| at + 1);
        let mut stale = (end..now.len()).filter(|&x| now[x] != before[x]);
        let erased = if whole {
            Some(end)
        } else {
            let first = stale.next();
            first.filter(|_| stale.count() >= FEW)
        };
        let written = if erased.is_some() { end } else { now.len() };
        let mut x = 0;
        while x < written {
            let cell = &now[x];
            let wide = if is_wide(cell) {
                cell.symbol().width().max(1)
            } else {
                1
            };
            if whole || *cell != before[x] {
                self.reach(x, y, now);
                self.write(cell, wide, now.len());
            }
            x += wide;
        }
        if let Some(from) = erased.map(|from| from.max(x)).filter(|&x| x < now.len()) {
            self.reach(from, y, now);
            if !self.pen.is_bare() {
                self.pen.turn(Pen::default(), &mut self.bytes);
            }
            self.bytes.extend_from_slice(b"\x1b[K");
        }
    }

    /// Writes a cell where the cursor is.
    fn write(&mut self, cell: &Cell, wide: usize, width: usize) {
        self.pen.turn(Pen::of(cell), &mut self.bytes);
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        // Past the last column terminals wait in different places.
        self.at = self.at.and_then(|at| {
            let x = at.x.saturating_add(u16::try_from(wide).ok()?);
            (usize::from(x) < width && wide == 1).then_some(Position { x, ..at })
        });
    }

    /// Brings the cursor to a column of a row: by writing again the few cells between, when that is shorter than a move.
    fn reach(&mut self, x: usize, y: u16, row: &[Cell]) {
        let to = Position {
            x: u16::try_from(x).unwrap_or(u16::MAX),
            y,
        };
        if let Some(at) = self.at
            && at.y == y
            && at.x <= to.x
        {
            let between = &row[usize::from(at.x)..x];
            let plain = |cell: &Cell| cell.symbol().is_ascii() && Pen::of(cell) == self.pen;
            if between.len() <= 4 && between.iter().all(plain) {
                for cell in between {
                    self.bytes.extend_from_slice(cell.symbol().as_bytes());
                }
                self.at = Some(to);
                return;
            }
        }
        self.go(to);
    }

    /// Moves the cursor.
    fn go(&mut self, to: Position) {
        if self.at == Some(to) {
            return;
        }
        let moved = match self.at {
            Some(at) if at.y == to.y => write!(self.bytes, "\x1b[{}G", to.x + 1),
            _ if to.x == 0 => write!(self.bytes, "\x1b[{}H", to.y + 1),
            _ => write!(self.bytes, "\x1b[{};{}H", to.y + 1, to.x + 1),
        };
        // Memory takes all that it is given.
        self.at = moved.ok().map(|()| to);
    }

    fn show_cursor(&mut self, cursor: Option<Position>) {
        match cursor {
            Some(to) => {
                self.go(to);
                if !mem::replace(&mut self.cursor_shown, true) {
                    self.bytes.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if mem::replace(&mut self.cursor_shown, false) => {
                self.bytes.extend_from_slice(b"\x1b[?25l");
            }
            None => {}
        }
    }
}

/// True when a cell shows nothing.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Pen::of(cell).is_bare()
}
