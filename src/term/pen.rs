//! [`Pen`]: how the terminal writes, and the bytes that change it.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Colours and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// What shows on a cell with nothing in it.
const ON_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::CROSSED_OUT);

/// The number of each weight in a sequence that sets it.
const WEIGHTS: [(Modifier, &str); 6] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
    (Modifier::CROSSED_OUT, "9"),
];

impl Pen {
    /// How a cell is written.
    pub(super) fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// True when nothing shows where it writes a space.
    pub(super) fn is_bare(self) -> bool {
        self.bg == Color::Reset && !self.modifier.intersects(ON_BLANK)
    }

    /// Takes another pen: the bytes that tell the terminal, none when it is the same.
    pub(super) fn turn(&mut self, to: Self, bytes: &mut Vec<u8>) {
        if *self == to {
            return;
        }
        bytes.extend_from_slice(b"\x1b[");
        let start = bytes.len();
        // What is only added is added; what is to go takes a fresh start, which is shorter than taking things away.
        let adds = self.modifier.difference(to.modifier).is_empty()
            && (self.fg == to.fg || to.fg != Color::Reset)
            && (self.bg == to.bg || to.bg != Color::Reset);
        let from = if adds { *self } else { Self::default() };
        if !adds && to != Self::default() {
            bytes.extend_from_slice(b"0;");
        }
        let added = to.modifier.difference(from.modifier);
        for (weight, number) in WEIGHTS {
            if added.contains(weight) {
                bytes.extend_from_slice(number.as_bytes());
                bytes.push(b';');
            }
        }
        if from.fg != to.fg {
            bytes.extend_from_slice(colour(to.fg, Ground::Fore).as_bytes());
        }
        if from.bg != to.bg {
            bytes.extend_from_slice(colour(to.bg, Ground::Back).as_bytes());
        }
        if bytes.len() > start {
            // The last separator.
            bytes.pop();
        }
        bytes.push(b'm');
        *self = to;
    }
}

/// What a colour is of.
#[derive(Clone, Copy)]
enum Ground {
    Fore = 38,
    Back = 48,
}

/// The numbers of a colour, each with its separator.
fn colour(colour: Color, ground: Ground) -> String {
    let ground = ground as u8;
    let indexed = |n: u8| format!("{ground};5;{n};");
    // The sixteen colours that the user chose for the terminal: eight, and eight bright.
    let own = |n: u8| {
        let base = ground - 8;
        format!("{};", if n < 8 { base + n } else { base + 60 + n - 8 })
    };
    match colour {
        Color::Reset => String::new(),
        Color::Black => own(0),
        Color::Red => own(1),
        Color::Green => own(2),
        Color::Yellow => own(3),
        Color::Blue => own(4),
        Color::Magenta => own(5),
        Color::Cyan => own(6),
        Color::Gray => own(7),
        Color::DarkGray => own(8),
        Color::LightRed => own(9),
        Color::LightGreen => own(10),
        Color::LightYellow => own(11),
        Color::LightBlue => own(12),
        Color::LightMagenta => own(13),
        Color::LightCyan => own(14),
        Color::White => own(15),
        Color::Rgb(r, g, b) => format!("{ground};2;{r};{g};{b};"),
        Color::Indexed(n) => indexed(n),
    }
}
