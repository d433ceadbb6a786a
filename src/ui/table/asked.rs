//! What is being asked, in the place of the message: the question, its field, what would come of the answer.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::words;
use crate::app::{Ask, Desk, Model, Prompt, Tried};
use crate::lang::screens;
use crate::ui::Meaning;
use crate::ui::footer;
use crate::ui::paint::{Canvas, row};

/// Draws what is asked, if anything is. Gives the cursor when the field stands here and not in the table.
pub(super) fn draw(
    desk: &Desk,
    model: &Model,
    canvas: &mut Canvas,
    place: Rect,
) -> Option<Position> {
    let prompt = desk.prompt.as_ref()?;
    let question = question(desk, prompt, canvas);
    let taken = u16::from(question.is_some());
    let cursor = question.map(|question| field(&question, prompt, canvas, row(place, 0)));
    let below = Rect {
        y: place.y + taken,
        height: place.height.saturating_sub(taken),
        ..place
    };
    if model.message.is_some() {
        footer::message(model, canvas, below);
        return cursor;
    }
    match &desk.tried {
        Some(Tried::Possible { sentence, .. }) => {
            canvas.wrapped(below, &format!("= {sentence}"), Meaning::Tried);
        }
        Some(Tried::Impossible(why)) => {
            canvas.wrapped(below, &format!("✘ {why}"), Meaning::Violated);
        }
        None if matches!(
            prompt,
            Prompt::Amount {
                ask: Ask::Nothing,
                ..
            }
        ) =>
        {
            canvas.wrapped(below, canvas.t(words::FORMS), Meaning::Quiet);
        }
        None => {}
    }
    cursor
}

/// The question and its field on one row. A long text shows its part around the cursor.
fn field(question: &str, prompt: &Prompt, canvas: &mut Canvas, place: Rect) -> Position {
    canvas.text(place, question, Meaning::Strong);
    let wide = u16::try_from(question.width() + 1).unwrap_or(u16::MAX);
    let x = place.x.saturating_add(wide);
    let place = Rect {
        x: x.min(place.right()),
        width: place.right().saturating_sub(x),
        ..place
    };
    let field = prompt.field();
    let room = usize::from(place.width).saturating_sub(1);
    let hidden = field.cursor().saturating_sub(room);
    let shown: String = field.text().chars().skip(hidden).collect();
    canvas.text(place, &shown, Meaning::Focus);
    let after = u16::try_from(field.cursor() - hidden).unwrap_or(0);
    Position {
        x: place.x + after,
        y: place.y,
    }
}

/// The words of a question whose field does not stand in the table.
fn question(desk: &Desk, prompt: &Prompt, canvas: &Canvas) -> Option<String> {
    let lines = desk.split().lines();
    let name = |at: usize| lines.get(at).map_or("", |line| line.name());
    match prompt {
        Prompt::Amount { .. } => None,
        Prompt::Move { to, .. } => {
            let (from, to) = (name(desk.lines.selected), name(*to));
            Some(screens::move_words(from, to, canvas.lang))
        }
        Prompt::NewLine(_) | Prompt::Rename(_) => Some(canvas.t(words::NAME).to_owned()),
    }
}
