//! The dark screen: the body, that the seduta is suspended, when it goes on, and the way back. Nothing else.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::paint::{Canvas, row};
use super::{Meaning, Regions, footer};
use crate::app::{Desk, Model, Tone};
use crate::lang::forms as words;
use crate::negotiation::Sitting;

/// Draws the dark screen.
pub(super) fn draw(desk: &Desk, model: &Model, canvas: &mut Canvas, area: Rect) -> Regions {
    canvas.clear(area);
    let state = desk.state();
    let suspended = state.sitting() == Sitting::Suspended;
    let what = canvas.t(if suspended {
        words::SUSPENDED
    } else {
        words::DARK
    });
    let until = state
        .sedute
        .last()
        .filter(|_| suspended)
        .and_then(|s| s.suspensions.last())
        .and_then(|(_, suspension, _)| suspension.until.as_ref())
        .map(|until| format!("{} {until}", canvas.t(words::GOES_ON)));
    let middle = area.height / 2;
    let body = desk.case.session.body.clone();
    let lines = [
        (Some(body), Meaning::Strong),
        (Some(what.to_owned()), Meaning::Text),
        (until, Meaning::Text),
    ];
    for (y, (text, meaning)) in (middle.saturating_sub(2)..).zip(lines) {
        if let Some(text) = text {
            centred(&text, meaning, canvas, row(area, y));
        }
    }
    // What leaving would lose is asked here too, in words that say nothing of it.
    if let Some(message) = model.message.as_ref().filter(|m| m.tone == Tone::Asked) {
        let below = row(area, area.height.saturating_sub(3));
        centred(&message.text, Meaning::Strong, canvas, below);
    }
    footer::keys(
        model,
        canvas,
        Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..row(area, area.height.saturating_sub(1))
        },
    );
    Regions::default()
}

fn centred(text: &str, meaning: Meaning, canvas: &mut Canvas, place: Rect) {
    let wide = u16::try_from(text.width()).unwrap_or(u16::MAX);
    let free = place.width.saturating_sub(wide) / 2;
    let place = Rect {
        x: place.x + free,
        width: place.width.saturating_sub(free),
        ..place
    };
    canvas.text(place, text, meaning);
}
