//! Under the table: the limits of the selected line in figures, or what is being asked.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use crate::app::{Ask, Desk, Model, Prompt, Tried};
use crate::fund::Lock;
use crate::lang::{self, screens, screens::table as words};
use crate::money::Amount;
use crate::rules::{Band, End, Pack};
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

/// The limits of the selected line.
pub(super) fn draw(desk: &Desk, canvas: &mut Canvas, place: Rect) {
    let (split, outlook) = desk.shown();
    let at = desk.lines.selected;
    let (Some(line), Some(cell)) = (split.lines().get(at), split.cells().get(at)) else {
        return;
    };
    let place = Rect {
        x: place.x + 1,
        width: place.width.saturating_sub(2),
        ..place
    };
    canvas.text(row(place, 0), &line.label, Meaning::Strong);
    let Some(pack) = desk.case.pack.as_deref() else {
        return;
    };
    match outlook.judgement.band(pack, split, at) {
        None => {
            let why = if cell.lock == Lock::Locked {
                words::LOCKED
            } else {
                words::STUCK
            };
            canvas.text(
                row(place, 1),
                &format!("■ {}", canvas.t(why)),
                Meaning::Text,
            );
        }
        Some(band) if band.is_empty() => {
            let clash = [&band.min.by[..], &band.max.by[..]].concat();
            let clash = titles(&clash, pack, canvas.lang);
            let text = format!("✘ {} {clash}", canvas.t(words::NO_VALUE));
            canvas.wrapped(
                Rect {
                    height: 2,
                    ..row(place, 1)
                },
                &text,
                Meaning::Violated,
            );
        }
        Some(band) => {
            let below = cell.amount - band.min.at;
            let above = band.max.at - cell.amount;
            end(
                words::MIN,
                &band.min,
                below,
                &band,
                pack,
                canvas,
                row(place, 1),
            );
            end(
                words::MAX,
                &band.max,
                above,
                &band,
                pack,
                canvas,
                row(place, 2),
            );
        }
    }
}

/// The titles of rules.
fn titles(rules: &[usize], pack: &Pack, lang: lang::Lang) -> String {
    let title = |&at: &usize| lang::of_lang(&pack.rules[at].title, lang);
    rules.iter().map(title).collect::<Vec<_>>().join(", ")
}

/// An end of the limits: where it is, the euro left before it, who sets it.
fn end(
    name: lang::Text,
    end: &End,
    left: Amount,
    band: &Band,
    pack: &Pack,
    canvas: &mut Canvas,
    place: Rect,
) {
    let name = format!("{:<8}", canvas.t(name));
    let figure = |amount: Amount| format!("{amount:>14}");
    let text = if end.open {
        format!(
            "{name}{:>14}   {} {}",
            "?",
            canvas.t(words::OPEN_END),
            titles(&band.untested, pack, canvas.lang)
        )
    } else {
        let by = if end.by.is_empty() {
            canvas.t(words::ARITHMETIC).to_owned()
        } else {
            titles(&end.by, pack, canvas.lang)
        };
        format!(
            "{name}{}   {:<22} {by}",
            figure(end.at),
            screens::room(left, canvas.lang)
        )
    };
    let meaning = if left.is_negative() {
        Meaning::Violated
    } else {
        Meaning::Text
    };
    canvas.text(place, &text, meaning);
}

/// What is being asked, in the place of the message. Gives the cursor when the field stands here.
pub(super) fn prompt(
    desk: &Desk,
    model: &Model,
    canvas: &mut Canvas,
    area: Rect,
    lines: u16,
) -> Option<Position> {
    let prompt = desk.prompt.as_ref()?;
    let y = area.bottom().saturating_sub(lines + 1);
    let place = Rect {
        x: area.x + 1,
        y,
        width: area.width.saturating_sub(2),
        height: lines,
    };
    let question = question(desk, prompt, canvas);
    let field_line = u16::from(question.is_some());
    let cursor = question.map(|question| {
        canvas.text(row(place, 0), &question, Meaning::Strong);
        let x = place.x + u16::try_from(question.width() + 1).unwrap_or(0);
        let field = prompt.field();
        canvas.text(
            Rect {
                x,
                width: place.right().saturating_sub(x),
                ..row(place, 0)
            },
            field.text(),
            Meaning::Focus,
        );
        let x = x + u16::try_from(field.cursor()).unwrap_or(0);
        Position {
            x: x.min(place.right()),
            y: place.y,
        }
    });
    if model.message.is_none() {
        let below = Rect {
            y: place.y + field_line,
            height: place.height.saturating_sub(field_line),
            ..place
        };
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
    }
    cursor
}

/// The words of a question whose field does not stand in the table.
fn question(desk: &Desk, prompt: &Prompt, canvas: &Canvas) -> Option<String> {
    let name = |at: usize| desk.split().lines().get(at).map_or("", |l| l.name());
    match prompt {
        Prompt::Amount { .. } => None,
        Prompt::Move { to, .. } => Some(screens::move_words(
            name(desk.lines.selected),
            name(*to),
            canvas.lang,
        )),
        Prompt::NewLine(_) | Prompt::Rename(_) => Some(canvas.t(words::NAME).to_owned()),
    }
}
