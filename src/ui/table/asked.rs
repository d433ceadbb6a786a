//! What is being asked, in the place of the message: the question, its field, what would come of the answer.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::words;
use crate::app::{Ask, Asking, Cell, Desk, Model, Prompt, Tried};
use crate::lang::{amended, screens};
use crate::ui::Meaning;
use crate::ui::footer;
use crate::ui::paint::{Canvas, row};

/// Draws what is asked, if anything is. Gives the cursor when the field stands here and not in the table.
pub(in crate::ui) fn draw(
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
        None => {
            if let Prompt::Opening { asking, field } = prompt
                && let Some(hint) = hint(desk, asking, field.text(), canvas)
            {
                canvas.wrapped(below, &hint, Meaning::Quiet);
            }
        }
    }
    cursor
}

/// What helps to answer a question of the opening data.
fn hint(desk: &Desk, asking: &Asking, text: &str, canvas: &Canvas) -> Option<String> {
    let t = |text: crate::lang::Text| canvas.t(text).to_owned();
    Some(match asking {
        Asking::Formula(_) => t(amended::FORMULA_FORM),
        Asking::Time(_) => t(amended::TIME_FORM),
        Asking::Earlier(_) => t(amended::EARLIER_FORM),
        Asking::Act(_) => t(amended::ACT_NEEDED),
        Asking::NewSource(choice) => {
            let fitting = crate::app::catalogue::fitting(&desk.case, text);
            let (head, at) = match choice.checked_sub(1) {
                Some(chosen) => (amended::ask::CHOSEN, chosen),
                None => (amended::ask::CATALOGUE, 0),
            };
            match fitting.get(at) {
                Some(entry) => {
                    let words = crate::app::catalogue::words(&desk.case, *entry, canvas.lang);
                    format!("{} {words}  ({}/{})", t(head), at + 1, fitting.len())
                }
                None => t(amended::ask::FREE),
            }
        }
        _ => return None,
    })
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
        Prompt::Opening { asking, .. } => {
            use amended::ask;
            let words = match asking {
                Asking::Cell(Cell::Position(_)) => ask::VALUE,
                Asking::Cell(Cell::Evaluated) => ask::HEADS,
                Asking::Cell(_) => ask::FIGURE,
                Asking::Formula(_) => ask::FORMULA,
                Asking::SourceLabel(_) | Asking::PositionLabel(_) | Asking::NewCapItem => ask::NAME,
                Asking::NewSource(_) => ask::SOURCE,
                Asking::NewPosition => ask::POSITION,
                Asking::Certify(_) => ask::CERTIFY,
                Asking::Time(_) => ask::TIME,
                Asking::Earlier(_) => ask::EARLIER,
                Asking::Complex(_) => ask::COMPLEX,
                Asking::Act(_) => ask::ACT,
            };
            let of = desk.row().map(|row| row.label.trim().to_owned());
            let named = matches!(
                asking,
                Asking::Cell(_) | Asking::Formula(_) | Asking::Time(_)
            );
            Some(match of.filter(|_| named) {
                Some(of) => format!("{of} · {}", canvas.t(words)),
                None => canvas.t(words).to_owned(),
            })
        }
    }
}
