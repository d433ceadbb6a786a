//! The bottom of every screen: what was said, and the keys that work now.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::Meaning;
use super::paint::Canvas;
use crate::app::{Command, Desk, Key, Model, Place, Tone, footer};
use crate::lang::capitalized;

/// The last sentence, in one or two lines.
pub(super) fn message(model: &Model, canvas: &mut Canvas, place: Rect) {
    if let Some(message) = &model.message {
        let meaning = match message.tone {
            Tone::Said => Meaning::Text,
            Tone::Refused => Meaning::Violated,
            Tone::Offered => Meaning::Strong,
        };
        let sign = match message.tone {
            Tone::Said => "",
            Tone::Refused => "✘ ",
            Tone::Offered => "▸ ",
        };
        canvas.wrapped(
            place,
            &format!("{sign}{}", capitalized(&message.text)),
            meaning,
        );
    }
}

/// The keys that work now, as many as fit.
pub(super) fn keys(model: &Model, canvas: &mut Canvas, place: Rect) {
    let mut x = place.x;
    for info in footer(model) {
        let (keys, hint) = match (info.command, &model.place) {
            (Command::Up, _) => ("↑↓".to_owned(), canvas.t(info.hint).to_owned()),
            (Command::StepUp, Place::Desk(desk)) => ("←→".to_owned(), step(desk, canvas)),
            _ => (
                info.keys.first().map(Key::to_string).unwrap_or_default(),
                canvas.t(info.hint).to_owned(),
            ),
        };
        let (wide, hint_wide) = (columns(&keys), columns(&hint));
        if x + wide + 1 + hint_wide > place.right() {
            continue;
        }
        canvas.text(
            Rect {
                x,
                width: wide,
                ..place
            },
            &keys,
            Meaning::Key,
        );
        canvas.text(
            Rect {
                x: x + wide + 1,
                width: hint_wide,
                ..place
            },
            &hint,
            Meaning::Quiet,
        );
        x += wide + hint_wide + 3;
    }
}

fn step(desk: &Desk, canvas: &Canvas) -> String {
    let step = desk.step_amount().to_string();
    let step = step.strip_suffix(",00").unwrap_or(&step).to_owned();
    format!("{} {step} €", canvas.t(crate::lang::screens::table::STEP))
}

fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The bottom: the message above in so many lines, the keys below.
pub(super) fn draw(model: &Model, canvas: &mut Canvas, area: Rect, lines: u16) {
    let top = area.bottom().saturating_sub(lines + 1);
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    message(
        model,
        canvas,
        Rect {
            y: top,
            height: lines,
            ..inner
        },
    );
    keys(
        model,
        canvas,
        Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..inner
        },
    );
}
