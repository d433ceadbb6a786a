//! Figures that a room can read: each digit three points wide and five high, with a point as half a character, or as two of
//! them. Only full and half blocks, which every font draws; where nothing beyond ASCII is drawn, the bars of a pocket calculator.

use ratatui::layout::Rect;

use crate::app::Glyphs;
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

/// How large a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// Three rows.
    Large,
    /// Six rows.
    Huge,
}

impl Size {
    /// How many rows a figure takes.
    pub(super) fn rows(self) -> u16 {
        match self {
            Self::Large => 3,
            Self::Huge => 6,
        }
    }

    fn columns_of_a_point(self) -> usize {
        match self {
            Self::Large => 1,
            Self::Huge => 2,
        }
    }

    /// How many columns a figure takes.
    pub(super) fn columns(self, text: &str) -> u16 {
        let points: usize = text.chars().map(|c| glyph(c)[0].len() + 1).sum();
        let columns = points.saturating_sub(1) * self.columns_of_a_point();
        u16::try_from(columns).unwrap_or(u16::MAX)
    }
}

/// Draws a figure, to the right of a place.
pub(super) fn draw(text: &str, size: Size, meaning: Meaning, canvas: &mut Canvas, place: Rect) {
    let lines = if size == Size::Large && canvas.glyphs == Glyphs::Ascii {
        bars(text)
    } else {
        lines(text, size)
    };
    for (y, line) in (0..).zip(lines) {
        canvas.right(row(place, y), &line, meaning);
    }
}

/// The rows of a figure, all as wide.
fn lines(text: &str, size: Size) -> Vec<String> {
    let points: Vec<Vec<bool>> = (0..6).map(|y| points(text, y)).collect();
    match size {
        Size::Large => points
            .chunks(2)
            .map(|pair| {
                let both = pair[0].iter().zip(&pair[1]);
                both.map(|(above, below)| match (above, below) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                })
                .collect()
            })
            .collect(),
        Size::Huge => points
            .iter()
            .map(|line| {
                line.iter()
                    .map(|on| if *on { "██" } else { "  " })
                    .collect()
            })
            .collect(),
    }
}

/// The rows of a figure in bars, as wide as in points.
fn bars(text: &str) -> Vec<String> {
    let glyphs: Vec<[&str; 3]> = text.chars().map(barred).collect();
    let row = |y: usize| glyphs.iter().map(|glyph| glyph[y]).collect::<Vec<_>>();
    (0..3).map(|y| row(y).join(" ")).collect()
}

/// A row of points of a figure, a blank one between its characters.
fn points(text: &str, y: usize) -> Vec<bool> {
    let mut line = Vec::new();
    for c in text.chars() {
        if !line.is_empty() {
            line.push(false);
        }
        let glyph = glyph(c);
        let wide = glyph[0].len();
        match glyph.get(y) {
            Some(points) => line.extend(points.bytes().map(|point| point == b'#')),
            None => line.extend(std::iter::repeat_n(false, wide)),
        }
    }
    line
}

/// The points of a character, row by row; the comma alone goes below the line.
fn glyph(c: char) -> &'static [&'static str] {
    match c {
        '0' => &["###", "#.#", "#.#", "#.#", "###"],
        '1' => &["##.", ".#.", ".#.", ".#.", "###"],
        '2' => &["###", "..#", "###", "#..", "###"],
        '3' => &["###", "..#", "###", "..#", "###"],
        '4' => &["#.#", "#.#", "###", "..#", "..#"],
        '5' => &["###", "#..", "###", "..#", "###"],
        '6' => &["###", "#..", "###", "#.#", "###"],
        '7' => &["###", "..#", "..#", "..#", "..#"],
        '8' => &["###", "#.#", "###", "#.#", "###"],
        '9' => &["###", "#.#", "###", "..#", "###"],
        '.' => &[".", ".", ".", ".", "#"],
        ',' => &["..", "..", "..", "..", ".#", "#."],
        '-' | '−' => &["..", "..", "##", "..", ".."],
        _ => &[".", ".", ".", ".", "."],
    }
}

/// The bars of a character, row by row.
fn barred(c: char) -> [&'static str; 3] {
    match c {
        '0' => [" _ ", "| |", "|_|"],
        '1' => ["   ", "  |", "  |"],
        '2' => [" _ ", " _|", "|_ "],
        '3' => [" _ ", " _|", " _|"],
        '4' => ["   ", "|_|", "  |"],
        '5' => [" _ ", "|_ ", " _|"],
        '6' => [" _ ", "|_ ", "|_|"],
        '7' => [" _ ", "  |", "  |"],
        '8' => [" _ ", "|_|", "|_|"],
        '9' => [" _ ", "|_|", " _|"],
        '.' => [" ", " ", "."],
        ',' => ["  ", "  ", " ,"],
        '-' | '−' => ["  ", "__", "  "],
        _ => [" ", " ", " "],
    }
}
