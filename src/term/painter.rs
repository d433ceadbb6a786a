//! [`Painter`]: a screen drawn whole, of which only what changed reaches the terminal, in one piece and in few bytes.
//!
//! A key that moves a row changes a few cells of thousands. Rows that are the same are passed over at once; what changed goes
//! out with the shortest moves, and the terminal is not asked again how large it is or how it writes.

use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr;

use super::pen::Pen;
use crate::ui::{Span, Surface, is_of_tables};

/// The marks of a frame: a terminal that knows them shows nothing half-drawn.
const OPEN: &[u8] = b"\x1b[?2026h";
const CLOSE: &[u8] = b"\x1b[?2026l";

/// No screen has more columns and rows. A terminal may say that it has as many as a number holds: that would take all the memory.
const MOST: (u16, u16) = (2_000, 1_000);

/// More blanks than this, up to the end of a row, are erased in one go.
const FEW: usize = 3;

/// Draws frames on a terminal.
#[derive(Debug)]
pub struct Painter<W> {
    out: W,
    /// What the terminal shows; `None` when nothing is known of it.
    shown: Option<Buffer>,
    /// Which rows of what it shows have characters that do not stand in one column each.
    uneven: Vec<bool>,
    /// What is drawn next; lent while what changed of it is written.
    next: Option<Surface>,
    /// What is sent at the end of the frame.
    bytes: Vec<u8>,
    pen: Pen,
    /// Where the terminal's cursor is, when it is known.
    at: Option<Position>,
    /// Whether the terminal shows it; `None` when that is not known.
    cursor_shown: Option<bool>,
}

impl<W: Write> Painter<W> {
    /// A painter of a screen of which nothing is known yet.
    pub fn new(out: W, width: u16, height: u16) -> Self {
        Self {
            out,
            shown: None,
            uneven: Vec::new(),
            next: Some(surface(width, height)),
            bytes: Vec::with_capacity(16 * 1024),
            pen: Pen::default(),
            at: None,
            cursor_shown: Some(true),
        }
    }

    /// What goes out ahead of the first frame, in one piece with it: how the terminal is taken. It is never seen empty.
    pub fn ahead(&mut self) -> &mut impl Write {
        &mut self.bytes
    }

    /// The screen has another size: it is drawn anew.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.shown = None;
        self.cursor_shown = None;
        self.next = Some(surface(width, height));
    }

    /// Draws a frame: `draw` draws on the surface and says where the cursor stands, if anywhere.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Surface) -> Option<Position>) -> io::Result<()> {
        // Both are put back below: they lend their rows while the rest of the painter writes.
        let Some(mut next) = self.next.take() else {
            return Ok(());
        };
        let mut shown = self.shown.take();
        let cursor = draw(&mut next);
        self.bytes.extend_from_slice(OPEN);
        let opened = self.bytes.len();
        match &mut shown {
            Some(shown) => self.follow(shown, &next),
            None => self.begin(next.buffer()),
        }
        self.show_cursor(cursor);
        let sent = if self.bytes.len() > opened {
            self.bytes.extend_from_slice(CLOSE);
            self.out
                .write_all(&self.bytes)
                .and_then(|()| self.out.flush())
        } else {
            Ok(())
        };
        self.bytes.clear();
        // What is remembered of a first frame is made once it is seen.
        self.shown = Some(shown.unwrap_or_else(|| next.buffer().clone()));
        self.next = Some(next);
        sent
    }

    /// Writes a whole screen, of which nothing is known, from nothing.
    fn begin(&mut self, now: &Buffer) {
        self.pen = Pen::default();
        self.bytes.extend_from_slice(b"\x1b[m\x1b[2J");
        self.at = None;
        let width = usize::from(now.area.width).max(1);
        self.uneven.clear();
        for (y, row) in (0..).zip(now.content.chunks(width)) {
            let mut x = 0;
            let mut uneven = false;
            while let Some(cell) = row.get(x) {
                let is_wide = is_wide(cell);
                let wide = if is_wide { columns(cell) } else { 1 };
                if !is_blank(cell) {
                    self.reach(x, y, row);
                    self.write(cell, wide, width);
                }
                uneven |= is_wide;
                x += wide;
            }
            self.uneven.push(uneven);
        }
    }

    /// Writes what changed of a screen.
    fn follow(&mut self, shown: &mut Buffer, next: &Surface) {
        let width = usize::from(shown.area.width);
        for span in next.drawn() {
            let y = usize::from(span.row);
            let row = y * width..(y + 1) * width;
            let now = &next.buffer().content[row.clone()];
            self.changed(span, &mut shown.content[row], now);
        }
    }

    /// Writes what changed of a row, in some columns of it; after that it is as it is now.
    fn changed(&mut self, span: &Span, before: &mut [Cell], now: &[Cell]) {
        let y = span.row;
        let drawn = usize::from(span.columns.start)..usize::from(span.columns.end);
        let differs = |x: &usize| !is_same(&now[*x], &before[*x]);
        let mut all = drawn.clone();
        let Some(from) = all.find(differs) else {
            return;
        };
        // What is left to look at begins after the first.
        let last = all.rfind(differs).unwrap_or(from);
        // Beside characters of two columns, or that join others, terminals do not agree on what stays: such a row goes whole.
        let was_uneven = self.uneven[usize::from(y)];
        let stays = was_uneven && drawn.len() < now.len();
        let is_uneven = stays || now[drawn].iter().any(is_wide);
        self.uneven[usize::from(y)] = is_uneven;
        let whole = was_uneven || is_uneven;
        let (from, to) = if whole {
            (0, now.len())
        } else {
            (from, last + 1)
        };
        let (written, erased) = if whole || is_blank(&now[last]) {
            let end = now.iter().rposition(|cell| !is_blank(cell));
            let end = end.map_or(0, |at| at + 1);
            let mut stale = (end..to).filter(differs);
            let first = if whole { Some(end) } else { stale.next() };
            let erased = first.filter(|_| whole || stale.count() >= FEW);
            (erased.map_or(to, |_| end), erased)
        } else {
            (to, None)
        };
        let mut x = from;
        while x < written {
            let cell = &now[x];
            let wide = columns(cell);
            if whole || !is_same(cell, &before[x]) {
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
        before[from..to].clone_from_slice(&now[from..to]);
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
        self.bytes.extend_from_slice(b"\x1b[");
        if self.at.is_none_or(|at| at.y != to.y) {
            number(to.y + 1, &mut self.bytes);
            if to.x > 0 {
                self.bytes.push(b';');
                number(to.x + 1, &mut self.bytes);
            }
            self.bytes.push(b'H');
        } else {
            number(to.x + 1, &mut self.bytes);
            self.bytes.push(b'G');
        }
        self.at = Some(to);
    }

    fn show_cursor(&mut self, cursor: Option<Position>) {
        match cursor {
            Some(to) => {
                self.go(to);
                if self.cursor_shown.replace(true) != Some(true) {
                    self.bytes.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if self.cursor_shown.replace(false) != Some(false) => {
                self.bytes.extend_from_slice(b"\x1b[?25l");
            }
            None => {}
        }
    }
}

/// Writes a number in digits: the machinery of formatting is more than the rest of a move.
fn number(number: u16, bytes: &mut Vec<u8>) {
    let least = bytes.len();
    let mut left = number;
    loop {
        let [digit, _] = (left % 10).to_le_bytes();
        bytes.push(b'0' + digit);
        left /= 10;
        if left == 0 {
            break;
        }
    }
    bytes[least..].reverse();
}

/// What a screen of that size is drawn on.
fn surface(width: u16, height: u16) -> Surface {
    Surface::new(width.min(MOST.0), height.min(MOST.1))
}

/// True for cells that look the same. A frame compares thousands: most have the colours of the terminal, and one byte.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let is_same_colour = |one, other| match (one, other) {
        (Color::Reset, Color::Reset) => true,
        (one, other) => one == other,
    };
    one.modifier == other.modifier
        && is_same_colour(one.fg, other.fg)
        && is_same_colour(one.bg, other.bg)
        && match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
            ([one], [other]) => one == other,
            (one, other) => one == other,
        }
}

/// True for what does not stand in one column.
fn is_wide(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() != 1 && !is_of_tables(symbol) && symbol.width() != 1
}

/// How many cells a symbol takes, with its own.
fn columns(cell: &Cell) -> usize {
    if is_wide(cell) {
        cell.symbol().width().max(1)
    } else {
        1
    }
}

/// True when a cell shows nothing.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Pen::of(cell).is_bare()
}
