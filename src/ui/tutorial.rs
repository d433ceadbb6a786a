//! The lesson: a few lines under the screen that it speaks of, which is drawn above them as it always is.

use ratatui::layout::Rect;

use super::paint::{Canvas, row};
use super::{LEAST, Meaning};
use crate::app::{COMMANDS, Command, Model};

/// A rule with the heading, and the words under it.
const WHOLE: u16 = 5;
/// On a lower screen: the words of what is to be done.
const LOW: (u16, u16) = (22, 4);
/// Its keys, the one that is always told at the end.
const KEYS: [Command; 3] = [
    Command::PreviousLesson,
    Command::NextLesson,
    Command::LeaveLesson,
];

/// Where the screen stands, and where the lesson does: the screen keeps what it needs, whatever is left for words.
pub(super) fn places(model: &Model, area: Rect) -> (Rect, Rect) {
    let wanted = if area.height < LOW.0 { LOW.1 } else { WHOLE };
    let height = match model.lesson {
        Some(_) => wanted.min(area.height.saturating_sub(LEAST.1)),
        None => 0,
    };
    let above = Rect {
        height: area.height - height,
        ..area
    };
    let below = Rect {
        y: above.bottom(),
        height,
        ..area
    };
    (above, below)
}

/// Draws the lesson.
pub(super) fn draw(model: &Model, canvas: &mut Canvas, area: Rect) {
    let Some(lesson) = model.lesson.as_ref().filter(|_| area.height > 0) else {
        return;
    };
    canvas.clear(area);
    let spoken = lesson.spoken(model);
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    // In a single line there is room for what is to be done alone.
    let heads = u16::from(area.height > 1);
    if heads > 0 {
        canvas.rule(row(area, 0));
        let mut told = told(model, canvas);
        let [heading, place] = [spoken.heading, spoken.place].map(|text| format!(" {text} "));
        let room = |told: &[Told]| {
            let wide: u16 = told.iter().map(|key| key.width).sum();
            inner.width.saturating_sub(wide)
        };
        let heading = if canvas.columns(&heading) <= room(&told) {
            heading
        } else {
            place
        };
        // Which step it is comes before the key that goes back.
        while told.len() > 1 && canvas.columns(&heading) > room(&told) {
            told.remove(0);
        }
        canvas.text(
            Rect {
                width: canvas.columns(&heading),
                ..row(inner, 0)
            },
            &heading,
            Meaning::Strong,
        );
        keys(&told, canvas, row(inner, 0));
    }
    let body = Rect {
        y: area.y + heads,
        height: area.height - heads,
        ..inner
    };
    let lines = |canvas: &Canvas, text: &str| {
        let lines = canvas.wrap(text, usize::from(body.width)).len();
        u16::try_from(lines).unwrap_or(u16::MAX)
    };
    let whole = lines(canvas, &spoken.what) + lines(canvas, &spoken.why) <= body.height;
    if spoken.helps && !whole {
        // Who has gone astray needs the help more than what was already read.
        words(canvas, body, &spoken.why, Meaning::Text);
        return;
    }
    let height = lines(canvas, &spoken.what).min(body.height);
    words(canvas, Rect { height, ..body }, &spoken.what, Meaning::Text);
    let below = Rect {
        y: body.y + height,
        height: body.height - height,
        ..body
    };
    if whole {
        let meaning = if spoken.helps {
            Meaning::Strong
        } else {
            Meaning::Quiet
        };
        words(canvas, below, &spoken.why, meaning);
    }
}

/// A key of the lesson, as it is told.
struct Told {
    command: Command,
    key: String,
    text: String,
    width: u16,
}

/// The keys of the lesson that do something now.
fn told(model: &Model, canvas: &Canvas) -> Vec<Told> {
    let infos = KEYS.iter().filter(|command| command.works(model));
    let infos = infos.filter_map(|command| COMMANDS.iter().find(|i| i.command == *command));
    infos
        .map(|info| {
            let key = model.keys.first(info, model.lang, model.glyphs);
            let text = format!(" {key} {} ", canvas.t(info.hint));
            Told {
                command: info.command,
                width: canvas.columns(&text),
                key,
                text,
            }
        })
        .collect()
}

/// Tells them at the right of a row.
fn keys(told: &[Told], canvas: &mut Canvas, place: Rect) {
    let mut right = place.right();
    // The one that leaves is always told.
    for told in told.iter().rev() {
        if right < place.x + told.width {
            return;
        }
        right -= told.width;
        let whole = Rect {
            x: right,
            width: told.width,
            ..place
        };
        canvas.text(whole, &told.text, Meaning::Quiet);
        let key = Rect {
            x: right + 1,
            width: canvas.columns(&told.key),
            ..place
        };
        canvas.text(key, &told.key, Meaning::Key);
        canvas.keys.push((whole, told.command));
    }
}

/// Words wrapped in a place, the keys in them as keys stand elsewhere.
fn words(canvas: &mut Canvas, place: Rect, text: &str, meaning: Meaning) {
    canvas.wrapped(place, text, meaning);
    let lines = canvas.wrap(text, usize::from(place.width));
    for (y, line) in (0..place.height).zip(lines) {
        let mut x = place.x;
        // A key that the end of a line cuts stays as the words around it.
        for (at, part) in line.split_inclusive(['[', ']']).enumerate() {
            let width = canvas.columns(part);
            let inside = at > 0 && part.ends_with(']');
            if inside {
                let key = part.trim_end_matches(']');
                let there = Rect {
                    x,
                    width: width - 1,
                    ..row(place, y)
                };
                canvas.text(there, key, Meaning::Key);
            }
            x += width;
        }
    }
}
