//! The name of a line where there is little room: two that are not the same do not look the same.

use ratatui::layout::Rect;

use super::Meaning;
use super::paint::Canvas;

/// Draws a name that begins as another does for so many characters.
pub(super) fn draw(canvas: &mut Canvas, place: Rect, name: &str, shared: usize, meaning: Meaning) {
    match apart(canvas, name, shared, usize::from(place.width)) {
        Some(told) => canvas.text(place, &told, meaning),
        None => canvas.text(place, name, meaning),
    }
}

/// Draws a name at the head of a column of figures, to its right: where there is no room for the whole of it, what is its own.
pub(super) fn head(canvas: &mut Canvas, place: Rect, name: &str, shared: usize, meaning: Meaning) {
    let width = usize::from(place.width);
    let told = match apart(canvas, name, shared, width) {
        None => canvas.cut(name, width),
        Some(told) => {
            // Cut at its end it still holds where it differs, or it is cut in the middle.
            let own = own(name, shared);
            let differs = own.chars().count() + shared - name.chars().count();
            let alone = own.len() < name.len() && differs + 3 < width;
            if alone {
                canvas.cut(&format!("…{own}"), width)
            } else {
                told
            }
        }
    };
    canvas.right(place, &told, meaning);
}

/// The same, in as many rows as the place has.
pub(super) fn wrapped(
    canvas: &mut Canvas,
    place: Rect,
    name: &str,
    shared: usize,
    meaning: Meaning,
) {
    let (width, rows) = (usize::from(place.width), usize::from(place.height));
    let lines = canvas.wrap(name, width);
    let seen: usize = lines
        .iter()
        .take(rows)
        .map(|line| line.chars().count() + 1)
        .sum();
    let told = if lines.len() > rows && shared >= seen.saturating_sub(2) {
        let mut room = (width..=width * rows).rev();
        room.find_map(|room| {
            let told = apart(canvas, name, shared, room)?;
            (canvas.wrap(&told, width).len() <= rows).then_some(told)
        })
    } else {
        None
    };
    canvas.wrapped(place, told.as_deref().unwrap_or(name), meaning);
}

/// A name that is cut in the middle, where cut at its end it would say no more than another: its beginning, and what is its own.
fn apart(canvas: &Canvas, name: &str, shared: usize, width: usize) -> Option<String> {
    if shared == 0 || usize::from(canvas.columns(name)) <= width {
        return None;
    }
    let kept = canvas.cut(name, width).chars().count().saturating_sub(1);
    if shared < kept {
        return None;
    }
    // What is its own begins with the word in which they differ, and leaves half the room to what they share.
    let room = width / 2;
    let differs = differs(name, shared);
    let word = name.len() - own(name, shared).len();
    let whole = usize::from(canvas.columns(&name[word..])) <= room;
    let own = canvas.cut(&name[word..], room);
    let tells =
        whole || name[word..differs].chars().count() < own.chars().count().saturating_sub(1);
    let own = if tells { own } else { end(canvas, name, room) };
    let rest = width.checked_sub(usize::from(canvas.columns(&own)) + 1)?;
    (rest > 1).then(|| format!("{} {own}", canvas.cut(name, rest)))
}

/// Where a name stops being as another.
fn differs(name: &str, shared: usize) -> usize {
    let at = name.char_indices().nth(shared);
    at.map_or(name.len(), |(at, _)| at)
}

/// A name from the word in which it differs.
fn own(name: &str, shared: usize) -> &str {
    let from = name[..differs(name, shared)].rfind(' ');
    &name[from.map_or(0, |space| space + 1)..]
}

/// The end of a name, where it differs within a word too long to be told.
fn end(canvas: &Canvas, name: &str, room: usize) -> String {
    let mut end = name;
    while usize::from(canvas.columns(end)) > room {
        let mut chars = end.chars();
        chars.next();
        end = chars.as_str();
    }
    end.trim_start().to_owned()
}
