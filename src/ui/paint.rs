//! [`Canvas`]: text on the screen, cut to its place, never beyond it.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::glyphs::{cut_sign, shown};
use super::surface::{Asked, Key, Rows};
use super::wrapping::{cut, ended, wrap};
use super::{Meaning, Surface, Theme};
use crate::app::{Command, Glyphs, Keymap, Pointed};
use crate::lang::{Lang, Text, fold};

/// What is drawn on, and how.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    rows: &'a mut Rows,
    theme: &'a Theme,
    pub(super) lang: Lang,
    pub(super) glyphs: Glyphs,
    /// The keys in force, which sentences name.
    keymap: &'a Keymap,
    /// The keys told at the bottom, as they land.
    pub(super) keys: Vec<(Rect, Command)>,
    /// What else can be pressed, as it lands.
    pub(super) spots: Vec<(Rect, Pointed)>,
    /// Where the next character of what is searched goes.
    pub(super) field: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// A canvas of the ground of the theme.
    pub(super) fn new(
        surface: &'a mut Surface,
        theme: &'a Theme,
        lang: Lang,
        glyphs: Glyphs,
        keys: &'a Keymap,
    ) -> Self {
        let Surface { buffer, rows, .. } = surface;
        if theme.ground().is_some() && !rows.remember() {
            buffer.set_style(buffer.area, theme.base());
        }
        Self {
            buffer,
            rows,
            theme,
            lang,
            glyphs,
            keymap: keys,
            keys: Vec::new(),
            spots: Vec::new(),
            field: None,
        }
    }

    /// Draws a block: the rows of a place, whole. While the key is the same they are as they were drawn: it holds all that the block
    /// shows, beyond what every block depends on.
    pub(super) fn block(&mut self, place: Rect, key: Key, draw: impl FnOnce(&mut Self)) {
        let rows = place.top()..place.bottom().min(self.buffer.area.bottom());
        if rows.is_empty() {
            return;
        }
        if self
            .rows
            .are_due(rows, key, (self.buffer, self.theme.base()))
        {
            draw(self);
        }
    }

    /// Draws what comes and goes over a block, in some places of one of its rows, which the block leaves empty. While its key is the
    /// same, and the block's, they are as they were drawn.
    pub(super) fn over(&mut self, places: &[Rect], key: Key, draw: impl FnOnce(&mut Self)) {
        let ground = self.theme.base();
        if self.rows.is_over_due(places, key, (self.buffer, ground)) {
            draw(self);
        }
    }

    /// What the limits ask for in a width: they depend on nothing but what every block depends on, and to measure them is to write
    /// them.
    pub(super) fn limits(&mut self, width: u16, measure: impl FnOnce(&Self) -> Asked) -> Asked {
        self.rows.limits(width).unwrap_or_else(|| {
            let asked = measure(self);
            self.rows.remember_limits(width, asked);
            asked
        })
    }

    /// Ends a frame: rows that nothing stands on are empty.
    pub(super) fn finish(&mut self) {
        let on = (&mut *self.buffer, self.theme.base());
        self.rows.blank_others(on);
    }

    /// A text as it is drawn: to be measured and wrapped.
    pub(super) fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !text.contains('{') {
            return shown(text, self.glyphs);
        }
        let told = self.keymap.told(text, self.lang, self.glyphs);
        Cow::Owned(shown(&told, self.glyphs).into_owned())
    }

    /// How many columns a text takes.
    pub(super) fn columns(&self, text: &str) -> u16 {
        u16::try_from(self.shown(text).width()).unwrap_or(u16::MAX)
    }

    /// The words of a text in lines of a width.
    pub(super) fn wrap(&self, text: &str, width: usize) -> Vec<String> {
        wrap(&self.shown(text), width)
    }

    /// A fixed text in the language of the screen.
    pub(super) fn t(&self, text: Text) -> &'static str {
        text.of(self.lang)
    }

    /// Text from the left of a place, cut with an ellipsis where it does not fit.
    pub(super) fn text(&mut self, place: Rect, text: &str, meaning: Meaning) {
        let place = place.intersection(self.buffer.area);
        if place.is_empty() {
            return;
        }
        // Nothing of what was there before shows through.
        let style = self.theme.base().patch(self.theme.style(meaning));
        let width = usize::from(place.width);
        let text = self.shown(text);
        if text.len() <= width || text.width() <= width {
            self.write(place, &text, style);
        } else {
            self.write(place, &cut(&text, width, cut_sign(self.glyphs)), style);
        }
    }

    /// Writes a text that fits. Almost all of ours is one column a character, and goes to its cells without the search
    /// for clusters that names with combining marks need: this is most of the cost of a frame.
    fn write(&mut self, place: Rect, text: &str, style: Style) {
        if text.chars().any(|c| width_of(c) != 1) {
            self.buffer
                .set_stringn(place.x, place.y, text, usize::from(place.width), style);
            return;
        }
        let start = self.buffer.index_of(place.x, place.y);
        let cells = &mut self.buffer.content[start..start + usize::from(place.width)];
        for (cell, c) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(c).set_style(style);
        }
    }

    /// Text to the right of a place. One that does not fit is cut on the right, with an ellipsis that shows it.
    pub(super) fn right(&mut self, place: Rect, text: &str, meaning: Meaning) {
        let width = self.columns(text);
        let free = place.width.saturating_sub(width);
        let place = Rect {
            x: place.x + free,
            width: place.width - free,
            ..place
        };
        self.text(place, text, meaning);
    }

    /// A text as it is drawn, cut to a width where it does not fit.
    pub(super) fn cut(&self, text: &str, width: usize) -> String {
        let text = self.shown(text);
        if text.width() <= width {
            return text.into_owned();
        }
        cut(&text, width, cut_sign(self.glyphs))
    }

    /// A horizontal rule.
    pub(super) fn rule(&mut self, place: Rect) {
        let rule = "─".repeat(usize::from(place.width));
        self.text(place, &rule, Meaning::Quiet);
    }

    /// Empties a place.
    pub(super) fn clear(&mut self, place: Rect) {
        let place = place.intersection(self.buffer.area);
        for position in place.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(self.theme.base());
            }
        }
    }

    /// Marks some characters of a text that stands at the left of a place.
    pub(super) fn mark(&mut self, place: Rect, text: &str, marks: &[u32]) {
        let style = self.theme.style(Meaning::Found);
        let mut x = place.x;
        for (at, c) in (0u32..).zip(text.chars()) {
            let wide = u16::try_from(c.width().unwrap_or(0)).unwrap_or(0);
            if x.saturating_add(wide) > place.right() {
                return;
            }
            if marks.binary_search(&at).is_ok()
                && let Some(cell) = self.buffer.cell_mut((x, place.y))
            {
                cell.set_style(style);
            }
            x += wide;
        }
    }

    /// Marks words, small and without accents, wherever they stand in a place.
    pub(super) fn mark_words(&mut self, place: Rect, words: &[String]) {
        let place = place.intersection(self.buffer.area);
        let style = self.theme.style(Meaning::Found);
        for y in place.top()..place.bottom() {
            let mut text = String::new();
            // Which column each byte of the text stands in.
            let mut columns = Vec::new();
            for x in place.left()..place.right() {
                let symbol = self.buffer.cell((x, y)).map_or("", |cell| cell.symbol());
                text += &fold(symbol);
                columns.resize(text.len(), x);
            }
            for word in words {
                for (from, found) in text.match_indices(word.as_str()) {
                    for x in &columns[from..from + found.len()] {
                        if let Some(cell) = self.buffer.cell_mut((*x, y)) {
                            cell.set_style(style);
                        }
                    }
                }
            }
        }
    }

    /// A sign at the left of a place, where nothing stands.
    pub(super) fn sign_where_blank(&mut self, place: Rect, sign: &str) {
        let first = self.buffer.cell((place.x, place.y));
        if first.is_some_and(|cell| cell.symbol() == " ") {
            self.text(
                Rect {
                    width: 1,
                    height: 1,
                    ..place
                },
                sign,
                Meaning::Strong,
            );
        }
    }

    /// Words wrapped in a place; an ellipsis after a whole word says that there were more.
    pub(super) fn wrapped(&mut self, place: Rect, text: &str, meaning: Meaning) {
        let width = usize::from(place.width);
        let mut lines = self.wrap(text, width);
        let fit = usize::from(place.height);
        if lines.len() > fit {
            let next = lines[fit].clone();
            lines.truncate(fit);
            let sign = cut_sign(self.glyphs);
            if let Some(last) = lines.last_mut() {
                *last = ended(last, &next, width, sign);
            }
        }
        for (at, line) in (0..).zip(&lines) {
            self.text(row(place, at), line, meaning);
        }
    }
}

/// The columns of a character; none of one that cannot be shown. Almost all are plain.
fn width_of(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        _ => c.width().unwrap_or(0),
    }
}

/// A screen without its first and last column.
pub(super) fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    }
}

/// A row of a place, counted from its top; empty below it.
pub(super) fn row(place: Rect, at: u16) -> Rect {
    let inside = at < place.height;
    Rect {
        y: place.y.saturating_add(at),
        height: u16::from(inside),
        ..place
    }
}
