//! A line's limits as a bar: `├──●───┤`, with `?` at an end that cannot be told.

use ratatui::layout::Rect;

use crate::money::Amount;
use crate::rules::Band;
use crate::ui::Meaning;
use crate::ui::paint::Canvas;

/// Draws the bar of a line; nothing when the line cannot move.
pub(in crate::ui) fn draw(band: Option<&Band>, value: Amount, canvas: &mut Canvas, place: Rect) {
    let Some(band) = band else {
        canvas.text(place, "■", Meaning::Quiet);
        return;
    };
    if band.is_empty() || place.width < 4 {
        canvas.text(place, "✘", Meaning::Violated);
        return;
    }
    let inside = band.min.at <= value && value <= band.max.at;
    canvas.text(place, &picture(band, place.width), Meaning::Quiet);
    let dot = Rect {
        x: place.x + dot(band, value, place.width),
        width: 1,
        ..place
    };
    let (sign, meaning) = if inside {
        ("●", Meaning::Text)
    } else {
        ("✘", Meaning::Violated)
    };
    canvas.text(dot, sign, meaning);
}

fn picture(band: &Band, width: u16) -> String {
    let left = if band.min.is_open() { "?" } else { "├" };
    let right = if band.max.is_open() { "?" } else { "┤" };
    format!(
        "{left}{}{right}",
        "─".repeat(usize::from(width.saturating_sub(2)))
    )
}

/// The column of the value: between the ends, or on the end it is beyond.
fn dot(band: &Band, value: Amount, width: u16) -> u16 {
    let last = i128::from(width.saturating_sub(1));
    if value < band.min.at {
        return 0;
    }
    if value > band.max.at {
        return u16::try_from(last).unwrap_or(0);
    }
    let (from, span) = (band.min.at.cents(), (band.max.at - band.min.at).cents());
    if span == 0 {
        return 1;
    }
    // Within the ends, never on them: the ends stay in sight.
    let inner = (last - 2).max(0);
    let at = 1 + (value.cents() - from) * inner / span;
    u16::try_from(at).unwrap_or(1)
}
