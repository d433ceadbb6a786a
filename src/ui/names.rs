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
    let differs = name
        .char_indices()
        .nth(shared)
        .map_or(name.len(), |(at, _)| at);
    let word = name[..differs].rfind(' ').map_or(0, |space| space + 1);
    let whole = usize::from(canvas.columns(&name[word..])) <= room;
    let own = canvas.cut(&name[word..], room);
    let tells =
        whole || name[word..differs].chars().count() < own.chars().count().saturating_sub(1);
    let own = if tells { own } else { end(canvas, name, room) };
    let rest = width.checked_sub(usize::from(canvas.columns(&own)) + 1)?;
    (rest > 1).then(|| format!("{} {own}", canvas.cut(name, rest)))
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
