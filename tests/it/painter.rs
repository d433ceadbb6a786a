//! What reaches the terminal: any frame after any other leaves on it what was drawn, and a key moves few bytes.

use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::rc::Rc;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use riparto::lang::Lang;
use riparto::store;
use riparto::term::Painter;
use riparto::ui::{Theme, draw};

use crate::stage::Stage;

const WIDTH: u16 = 24;
const HEIGHT: u16 = 5;

/// A terminal, and how much it was sent.
#[derive(Clone)]
struct Far(Rc<RefCell<(vt100::Parser, usize)>>);

fn size(length: u16) -> NonZeroU16 {
    NonZeroU16::new(length).unwrap()
}

impl Far {
    fn new(width: u16, height: u16) -> Self {
        Self(Rc::new(RefCell::new((
            vt100::Parser::new(size(height), size(width), 0),
            0,
        ))))
    }
}

impl Write for Far {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut far = self.0.borrow_mut();
        far.0.process(bytes);
        far.1 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A text somewhere, in some way.
type Piece = (u16, u16, &'static str, Style);

fn style() -> impl Strategy<Value = Style> {
    let colour = prop_oneof![
        Just(None),
        Just(Some(Color::Cyan)),
        Just(Some(Color::LightRed)),
        Just(Some(Color::Indexed(208))),
        Just(Some(Color::Rgb(1, 20, 255))),
    ];
    let weight = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::REVERSED,
        Modifier::BOLD | Modifier::UNDERLINED,
        Modifier::ITALIC,
    ]);
    (colour.clone(), colour, weight).prop_map(|(fg, bg, weight)| Style {
        fg,
        bg,
        add_modifier: weight,
        ..Style::new()
    })
}

fn piece() -> impl Strategy<Value = Piece> {
    let words = prop::sample::select(vec![
        "posizione",
        "risultato 30 %",
        "    ",
        "à",
        "─────────────────────────",
        "漢字",
        "x",
        "e\u{301}",
    ]);
    (0..WIDTH, 0..HEIGHT, words, style())
}

fn put(buffer: &mut Buffer, pieces: &[Piece]) {
    for &(x, y, text, style) in pieces {
        let room = usize::from(buffer.area.width.saturating_sub(x));
        if y < buffer.area.height {
            buffer.set_stringn(x, y, text, room, style);
        }
    }
}

/// A colour as the terminal tells it.
fn told(colour: Color) -> vt100::Color {
    match colour {
        Color::Cyan => vt100::Color::Idx(6),
        Color::LightRed => vt100::Color::Idx(9),
        Color::Indexed(n) => vt100::Color::Idx(n),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

/// Asserts that the terminal shows a buffer.
fn shows(screen: &vt100::Screen, buffer: &Buffer) {
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let drawn = &buffer[(x, y)];
            let cell = screen.cell(y, x).unwrap();
            let place = format!("column {x}, row {y}");
            let text = match cell.contents() {
                "" => " ",
                text => text,
            };
            assert_eq!(text, drawn.symbol(), "{place}");
            let bare = text == " " && drawn.bg == Color::Reset;
            let weight = drawn.modifier;
            assert_eq!(
                cell.inverse(),
                weight.contains(Modifier::REVERSED),
                "{place}"
            );
            assert_eq!(cell.bgcolor(), told(drawn.bg), "{place}");
            // What is erased has no weight and no colour of its own: nothing of them shows on a blank.
            if !bare {
                assert_eq!(cell.fgcolor(), told(drawn.fg), "{place}");
                assert_eq!(cell.bold(), weight.contains(Modifier::BOLD), "{place}");
                assert_eq!(cell.italic(), weight.contains(Modifier::ITALIC), "{place}");
            }
            let underlined = weight.contains(Modifier::UNDERLINED);
            assert_eq!(cell.underline(), underlined, "{place}");
            x += if cell.is_wide() { 2 } else { 1 };
        }
    }
}

proptest! {
    #[test]
    fn the_terminal_shows_what_was_drawn_whatever_was_there_before(
        frames in prop::collection::vec(
            (prop::collection::vec(piece(), 0..8), prop::option::of((0..WIDTH, 0..HEIGHT))),
            1..8,
        ),
        smaller in prop::option::of(0..8_usize),
    ) {
        let far = Far::new(WIDTH, HEIGHT);
        let mut painter = Painter::new(far.clone(), WIDTH, HEIGHT);
        for (at, (pieces, cursor)) in frames.iter().enumerate() {
            if smaller == Some(at) {
                painter.resize(WIDTH / 2, HEIGHT - 1);
                far.0.borrow_mut().0.screen_mut().set_size(size(HEIGHT - 1), size(WIDTH / 2));
            }
            let mut drawn = Buffer::default();
            let mut cursor = cursor.map(|(x, y)| Position { x, y });
            painter.draw(|surface| {
                let buffer = surface.anew();
                put(buffer, pieces);
                drawn = buffer.clone();
                cursor = cursor.filter(|c| buffer.area.contains(*c));
                cursor
            }).unwrap();
            let far = far.0.borrow();
            shows(far.0.screen(), &drawn);
            prop_assert_eq!(far.0.screen().hide_cursor(), cursor.is_none());
            if let Some(Position { x, y }) = cursor {
                prop_assert_eq!(far.0.screen().cursor_position(), (y, x));
            }
        }
    }
}

/// The cursor goes up and down on names of every width, and a part of a row at a time is drawn: the terminal shows the screen.
#[test]
fn the_terminal_follows_the_cursor_on_names_of_any_width() {
    let plain = "Retribuzione di posizione";
    for name in [plain, "Retribuzione 漢字 x", "Retribuzione e\u{301} x"] {
        let text = store::example().text.replace(plain, name);
        let (width, height) = (80, 24);
        let mut stage = Stage::of(&text, width, height, Lang::It);
        let far = Far::new(width, height);
        let mut painter = Painter::new(far.clone(), width, height);
        for keys in [
            "", "down", "up", "3 0", "down", "esc", "down", "f3", "esc", "up", "right", "up",
            "down",
        ] {
            stage.press(keys);
            let mut drawn = Buffer::default();
            let frame = painter.draw(|surface| {
                let cursor = draw(&stage.model, &Theme::Colours, surface).cursor;
                drawn = surface.buffer().clone();
                cursor
            });
            frame.unwrap();
            let without_blanks = |text: &str| text.replace(' ', "");
            let text = without_blanks(&stage.text());
            assert!(keys == "f3" || text.contains(&without_blanks(name)));
            shows(far.0.borrow().0.screen(), &drawn);
        }
    }
}

/// The bytes that a key sends, once the screen is drawn.
fn bytes_of(stage: &mut Stage, width: u16, height: u16, keys: &str) -> usize {
    let far = Far::new(width, height);
    let mut painter = Painter::new(far.clone(), width, height);
    let mut show = |stage: &Stage| {
        let drawn = painter.draw(|surface| draw(&stage.model, &Theme::Colours, surface).cursor);
        drawn.unwrap();
    };
    show(stage);
    far.0.borrow_mut().1 = 0;
    stage.press(keys);
    show(stage);
    far.0.borrow().1
}

#[test]
fn a_row_is_moved_in_less_than_two_hundred_bytes() {
    for (width, height) in [(80, 24), (120, 40), (250, 80)] {
        let mut stage = Stage::prato(width, height);
        stage.press("down up");
        for key in ["down", "up"] {
            let bytes = bytes_of(&mut stage, width, height, key);
            assert!(
                (1..200).contains(&bytes),
                "{width}x{height} {key}: {bytes}\n{}",
                stage.text()
            );
        }
    }
}

#[test]
fn a_key_that_changes_nothing_sends_nothing() {
    let mut stage = Stage::prato(80, 24);
    stage.press("up");
    assert_eq!(bytes_of(&mut stage, 80, 24, "up"), 0);
}

/// What is written, a piece at a time.
#[derive(Clone, Default)]
struct Pieces(Rc<RefCell<Vec<Vec<u8>>>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The room never sees an empty screen: the terminal is taken and drawn on in one piece.
#[test]
fn the_terminal_is_taken_in_one_piece_with_the_first_frame() {
    let stage = Stage::prato(80, 24);
    let pieces = Pieces::default();
    let mut painter = Painter::new(pieces.clone(), 80, 24);
    painter.ahead().write_all(b"\x1b[?1049h").unwrap();
    assert!(pieces.0.borrow().is_empty(), "nothing goes out ahead of it");
    let drawn = painter.draw(|surface| draw(&stage.model, &Theme::Colours, surface).cursor);
    drawn.unwrap();
    let pieces = pieces.0.borrow();
    assert_eq!(pieces.len(), 1);
    let text = String::from_utf8(pieces[0].clone()).unwrap();
    assert!(text.starts_with("\x1b[?1049h\x1b[?2026h"), "{text:?}");
    assert!(text.contains("622.305,53") && text.ends_with("\x1b[?2026l"));
}

#[test]
fn a_terminal_that_says_it_is_boundless_does_not_take_the_memory() {
    let mut sizes = Vec::new();
    let mut painter = Painter::new(io::sink(), u16::MAX, u16::MAX);
    for (width, height) in [(u16::MAX, 24), (80, u16::MAX), (u16::MAX, u16::MAX), (0, 0)] {
        let draw = |surface: &mut riparto::ui::Surface| {
            let area = surface.buffer().area;
            sizes.push((area.width, area.height));
            None
        };
        painter.draw(draw).unwrap();
        painter.resize(width, height);
    }
    assert_eq!(
        sizes,
        [(2_000, 1_000), (2_000, 24), (80, 1_000), (2_000, 1_000)]
    );
}

/// What was sent, kept.
struct Kept(Rc<RefCell<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Who stopped the program may have left the cursor as it pleases: after a change of size it is told again.
#[test]
fn after_a_change_of_size_the_cursor_is_told_again() {
    let bytes = Rc::new(RefCell::new(Vec::new()));
    let mut painter = Painter::new(Kept(Rc::clone(&bytes)), 8, 2);
    for (cursor, told) in [(None, "\x1b[?25l"), (Some(Position::ORIGIN), "\x1b[?25h")] {
        painter.draw(|_| cursor).unwrap();
        for _ in 0..2 {
            painter.resize(8, 2);
            bytes.borrow_mut().clear();
            painter.draw(|_| cursor).unwrap();
            let sent = String::from_utf8(bytes.borrow().clone()).unwrap();
            assert!(sent.contains(told), "{sent:?}");
        }
    }
}
