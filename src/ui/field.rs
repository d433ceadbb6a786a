//! A text being typed: the part of it around the cursor, with a sign on the side where there is more.

use ratatui::layout::{Position, Rect};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Meaning;
use super::glyphs::cut_sign;
use super::paint::Canvas;
use crate::app::Field;

/// What is kept free after the cursor: a character as wide as any, and the sign that there is more.
const AHEAD: usize = 3;

/// A text being typed, in a place of one row; gives where its cursor stands.
pub(super) fn draw(field: &Field, meaning: Meaning, canvas: &mut Canvas, place: Rect) -> Position {
    let (before, after) = field.around();
    let (before, after) = (canvas.shown(before), canvas.shown(after));
    let sign = cut_sign(canvas.glyphs);
    let (text, columns) = part(&before, &after, usize::from(place.width), sign);
    canvas.text(place, &text, meaning);
    let x = place.x + u16::try_from(columns).unwrap_or(0);
    Position {
        x: x.min(place.right().saturating_sub(1)),
        y: place.y,
    }
}

/// A text being typed after the words or the sign that ask for it.
pub(super) fn after(
    asked: (&str, Meaning),
    field: (&Field, Meaning),
    canvas: &mut Canvas,
    place: Rect,
) -> Position {
    let (words, meaning) = asked;
    canvas.text(place, words, meaning);
    let wide = canvas.columns(words).min(place.width);
    let place = Rect {
        x: place.x + wide,
        width: place.width - wide,
        ..place
    };
    let (field, meaning) = field;
    draw(field, meaning, canvas, place)
}

/// The part of a text that a width has room for, and the column of the cursor in it.
fn part(before: &str, after: &str, width: usize, sign: char) -> (String, usize) {
    let ahead = after.width().clamp(1, AHEAD);
    let mut text = String::new();
    if before.width() + ahead <= width {
        text.push_str(before);
    } else {
        text.push(sign);
        text.push_str(end_of(before, width.saturating_sub(1 + ahead)));
    }
    let cursor = text.width();
    let room = width.saturating_sub(cursor);
    if after.width() <= room {
        text.push_str(after);
    } else {
        text.push_str(start_of(after, room.saturating_sub(1)));
        text.push(sign);
    }
    (text, cursor)
}

/// The last columns of a text: a mark does not go without its letter.
fn end_of(text: &str, width: usize) -> &str {
    let starts = text.char_indices().filter(|(_, c)| c.width() != Some(0));
    let mut ends = starts.map(|(at, _)| &text[at..]);
    ends.find(|end| end.width() <= width).unwrap_or_default()
}

/// The first columns of a text, with the marks of the last letter.
fn start_of(text: &str, width: usize) -> &str {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let fit = ends.take_while(|end| text[..*end].width() <= width).last();
    &text[..fit.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str, width: usize) -> (String, usize) {
        part(before, after, width, '…')
    }

    #[test]
    fn a_text_that_fits_is_whole() {
        assert_eq!(shown("abc", "", 4), ("abc".to_owned(), 3));
        assert_eq!(shown("a", "bcd", 4), ("abcd".to_owned(), 1));
    }

    #[test]
    fn where_there_is_more_a_sign_says_it() {
        assert_eq!(shown("abcdef", "", 4), ("…ef".to_owned(), 3));
        assert_eq!(shown("", "abcdef", 4), ("abc…".to_owned(), 0));
        assert_eq!(shown("abcd", "efgh", 6), ("…cdef…".to_owned(), 3));
    }

    /// A letter of two columns, and one written as a letter and its mark.
    #[test]
    fn the_cursor_stands_on_its_column_whatever_was_typed() {
        let accented = "e\u{301}".repeat(6);
        assert_eq!(
            shown(&accented, "", 4),
            (format!("…{}", "e\u{301}".repeat(2)), 3)
        );
        assert_eq!(
            shown("", &accented, 4),
            (format!("{}…", "e\u{301}".repeat(3)), 0)
        );
        assert_eq!(shown("漢字漢字", "", 6), ("…漢字".to_owned(), 5));
        assert_eq!(shown("漢字漢字", "", 5), ("…字".to_owned(), 3));
    }

    /// Where there is no room at all.
    #[test]
    fn no_width_is_too_small() {
        for width in 0..6 {
            for at in 0..9 {
                let (before, after) = "abcdefghi".split_at(at);
                let (text, cursor) = shown(before, after, width);
                assert!(text.width() <= width.max(2), "{text} in {width}");
                assert!(cursor < width.max(2), "{cursor} in {width}");
            }
        }
    }
}
