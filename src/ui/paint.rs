//! [`Canvas`]: what the screens write on.

mod brush;

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::glyphs::{cut_sign, shown};
use super::surface::{Asked, Due, Key, Layer, Rows, Side, Told};
use super::wrapping::{cut, ended, wrap};
use super::{Meaning, Surface, Theme};
use crate::app::{Command, Glyphs, Keymap, Pointed};
use crate::lang::{Lang, Text};
use crate::rules::Finding;
use brush::Brush;

/// What is drawn on, and how.
pub(super) struct Canvas<'a> {
    brush: Brush<'a>,
    rows: &'a mut Rows,
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
            brush: Brush {
                buffer,
                theme,
                glyphs,
            },
            rows,
            lang,
            glyphs,
            keymap: keys,
            keys: Vec::new(),
            spots: Vec::new(),
            field: None,
        }
    }

    /// Tells a block: the rows of a place, whole. While the key is the same they are as they were: it holds all that the block shows,
    /// beyond what every block depends on. Of a block that is told again, only the rows that say something else are drawn.
    pub(super) fn block(&mut self, place: Rect, key: Key, tell: impl FnOnce(&mut Self)) {
        let rows = place.top()..place.bottom().min(self.brush.buffer.area.bottom());
        if rows.is_empty() {
            return;
        }
        if !self.rows.remember() {
            return tell(self);
        }
        if self.rows.are_as(rows.clone(), key) {
            return;
        }
        self.rows.listen(rows.clone());
        tell(self);
        self.rows.heard();
        for row in rows {
            match self.rows.due(row) {
                Due::Nothing => {}
                Due::Texts => self.draw_changed(row, Layer::Block),
                Due::Row | Due::Over => self.draw_row(row),
            }
        }
    }

    /// Tells a row of a block, alone on it, that says the same whenever it is told from the same answer: with the words of the rules
    /// and the language of the screen, it is all that it says.
    pub(super) fn told_from(
        &mut self,
        place: Rect,
        from: &Arc<Finding>,
        tell: impl FnOnce(&mut Self),
    ) {
        if place.is_empty() || !self.rows.stays(place, from) {
            tell(self);
        }
    }

    /// Tells what comes and goes over a block, in some places of one of its rows, which the block leaves empty. While its key is the
    /// same, and the block's, they are as they were.
    pub(super) fn over(&mut self, places: &[Rect], key: Key, tell: impl FnOnce(&mut Self)) {
        let row = places.first().map_or(0, |place| place.y);
        if !self.rows.remember() {
            return tell(self);
        }
        if row >= self.brush.buffer.area.bottom() || self.rows.is_over_as(row, key) {
            return;
        }
        self.rows.listen(row..row + 1);
        tell(self);
        self.rows.heard();
        let due = self.rows.over_due(row, places, key);
        match due {
            Due::Nothing => return,
            Due::Texts => return self.draw_changed(row, Layer::Over),
            Due::Row => self.draw_row(row),
            Due::Over => {}
        }
        for place in places {
            let span = self.brush.empty(*place);
            self.rows.drawn(span);
        }
        for told in self.rows.written_over(row).texts(row) {
            self.brush.text(&told);
        }
    }

    /// Draws on a row the texts that changed.
    fn draw_changed(&mut self, row: u16, layer: Layer) {
        let mut nth = 0;
        while let Some((before, now)) = self.rows.changed(row, layer, nth) {
            let span = self.brush.change(&before, &now);
            self.rows.drawn(span);
            nth += 1;
        }
    }

    /// Draws on a row, from nothing, what its block wrote on it.
    fn draw_row(&mut self, row: u16) {
        let whole = Rect {
            y: row,
            height: 1,
            ..self.brush.buffer.area
        };
        let span = self.brush.empty(whole);
        self.rows.drawn(span);
        let texts = self.rows.written(row).into_iter();
        for told in texts.flat_map(|written| written.texts(row)) {
            self.brush.text(&told);
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

    /// Ends a frame: rows that nothing stands on are empty, and nothing is left of what went from over a row.
    pub(super) fn finish(&mut self) {
        for row in self.rows.left() {
            self.draw_row(row);
        }
    }

    /// A text as it is drawn: to be measured and wrapped.
    pub(super) fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.named(text) {
            Cow::Borrowed(text) => shown(text, self.glyphs),
            Cow::Owned(text) => Cow::Owned(shown(&text, self.glyphs).into_owned()),
        }
    }

    /// A text with the keys that it names as they are in force.
    fn named<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.contains('{') {
            Cow::Owned(self.keymap.told(text, self.lang, self.glyphs))
        } else {
            Cow::Borrowed(text)
        }
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
        self.put(place, Side::Left, text, meaning);
    }

    /// Text to the right of a place. One that does not fit is cut on the right, with an ellipsis that shows it.
    pub(super) fn right(&mut self, place: Rect, text: &str, meaning: Meaning) {
        self.put(place, Side::Right, text, meaning);
    }

    fn put(&mut self, place: Rect, side: Side, text: &str, meaning: Meaning) {
        let told = Told {
            place,
            side,
            text: &self.named(text),
            meaning,
        };
        if !self.rows.hear(&told) {
            self.brush.text(&told);
        }
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
        for row in place.rows() {
            self.brush.empty(row);
        }
    }

    /// Marks some characters of a text that stands at the left of a place.
    pub(super) fn mark(&mut self, place: Rect, text: &str, marks: &[u32]) {
        self.brush.mark(place, text, marks);
    }

    /// Marks words, small and without accents, wherever they stand in a place.
    pub(super) fn mark_words(&mut self, place: Rect, words: &[String]) {
        self.brush.mark_words(place, words);
    }

    /// A sign at the left of a place, where nothing stands.
    pub(super) fn sign_where_blank(&mut self, place: Rect, sign: &str) {
        if self.brush.is_blank(place) {
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
        let lines = self.wrap(text, usize::from(place.width));
        self.in_lines(place, lines, meaning);
    }

    /// Lines of the width of a place; an ellipsis after a whole word says that there were more.
    pub(super) fn in_lines(&mut self, place: Rect, mut lines: Vec<String>, meaning: Meaning) {
        let width = usize::from(place.width);
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
