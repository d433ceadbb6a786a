//! What is typed in a question: opened, changed key by key, accepted or given up.

mod figure;
mod trial;

use super::super::{
    Ask, Asking, Command, Desk, Effect, Field, Model, Place, Prompt, Screen, Stamp, TextKey, Tone,
    Tried,
};
use super::edit;
use crate::app::catalogue;
use crate::fund::{Edit, Lock, Refusal};
use crate::lang::{self, Lang, screens};
use crate::money::{EntryError, NumberError};
use crate::negotiation::{Agreement, DeedRefusal, Sitting};
use figure::fits_a_figure;
pub(super) use trial::attempt;
use trial::understood;

/// Opens a question.
pub(super) fn open(model: &mut Model, command: Command) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    let at = desk.lines.selected;
    let split = desk.split();
    let on_a_line = command != Command::AddLine;
    if (matches!(command, Command::Edit | Command::Move) || on_a_line && split.is_unread())
        && let Some(why) = locked(desk, lang)
    {
        model.say(Tone::Refused, why);
        return;
    }
    desk.prompt = Some(match command {
        Command::Move => match split.taker(at).or_else(|| split.first_other(at)) {
            Some(to) => Prompt::Move {
                to,
                field: Field::default(),
            },
            None => return,
        },
        Command::AddLine => Prompt::NewLine(Field::default()),
        Command::Rename => Prompt::Rename(Field::selected(split.lines()[at].label.clone())),
        _ => {
            let field = Field::selected(split.cells()[at].amount.to_string());
            Prompt::Amount {
                field,
                ask: Ask::Nothing,
            }
        }
    });
    model.message = None;
}

/// A key in the field, or the first of a new one.
pub(super) fn typed(model: &mut Model, key: TextKey) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if let (TextKey::Char(c), Some(Prompt::Amount { .. } | Prompt::Move { .. })) =
        (key, &desk.prompt)
        && !fits_a_figure(c)
    {
        let error = EntryError::Number(NumberError::Stray(c));
        model.say(
            Tone::Refused,
            lang::capitalized(&lang::entry_error(&error, lang)),
        );
        return;
    }
    match &mut desk.prompt {
        Some(Prompt::Amount { ask, field }) => figure::typed(*ask, field, key),
        Some(Prompt::Opening { asking, field }) => {
            field.key(key);
            // Other words, other entries of the catalogue: the first of them is meant, and the free source is a row above.
            if let Asking::NewSource(choice) = asking {
                let text = field.text().trim();
                let found = !text.is_empty() && !catalogue::fitting(&desk.case, text).is_empty();
                *choice = usize::from(found);
            }
        }
        Some(prompt) => prompt.field_mut().key(key),
        None if desk.screen.is_sheet() => {
            if let Err(why) = super::opening::typed(desk, key, lang) {
                model.say(Tone::Refused, why);
                return;
            }
        }
        None if desk.screen == Screen::Table => {
            if let Some(why) = locked(desk, lang) {
                model.say(Tone::Refused, why);
                return;
            }
            desk.prompt = Some(Prompt::typed(key));
        }
        None => return,
    }
    model.message = None;
    attempt(desk, lang);
}

/// Why the selected line cannot be typed on, when it is locked or there is none: told before anything is typed in vain.
fn locked(desk: &Desk, lang: Lang) -> Option<String> {
    if let Some(bar) = desk.bar(Command::Edit) {
        return Some(bar.sentence(desk, lang));
    }
    let at = desk.lines.selected;
    let split = desk.split();
    // What was agreed is not edited at the table: it says how it is reopened.
    let state = desk.state();
    let why = match (&state.agreement, state.sitting()) {
        _ if !desk.is_public() => None,
        (Agreement::Open, Sitting::Suspended) => Some(DeedRefusal::Suspended),
        (Agreement::Open, _) => None,
        (Agreement::Ipotesi { .. }, _) => Some(DeedRefusal::Frozen),
        _ => Some(DeedRefusal::Ended),
    };
    if let Some(why) = why {
        return Some(lang::capitalized(&lang::talks::refused(&why, split, lang)));
    }
    if split.is_unread() {
        let unread = screens::table::UNREAD.of(lang);
        return Some(format!("{}.", lang::capitalized(unread)));
    }
    let line = split.lines().get(at)?;
    if split.cells()[at].lock == Lock::Open {
        return None;
    }
    let refusal = Refusal::Locked(line.id.clone());
    Some(lang::capitalized(&lang::refusal(&refusal, split, lang)))
}

/// A pasted text.
pub(super) fn pasted(model: &mut Model, text: &str) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if model.help.is_some() {
        return;
    }
    if let Some(Prompt::Opening { field, .. } | Prompt::Private { field, .. }) = &mut desk.prompt {
        field.paste(text);
        model.message = None;
        return;
    }
    if desk.screen != Screen::Table {
        return;
    }
    if desk.prompt.is_none()
        && let Some(why) = locked(desk, lang)
    {
        model.say(Tone::Refused, why);
        return;
    }
    let empty = || Prompt::Amount {
        field: Field::default(),
        ask: Ask::Nothing,
    };
    desk.prompt
        .get_or_insert_with(empty)
        .field_mut()
        .paste(text);
    model.message = None;
    attempt(desk, lang);
}

/// A command while a question is open.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let len = desk.split().lines().len();
    match (command, &mut desk.prompt) {
        (Command::Accept, _) => accept(model, stamp),
        (Command::Up | Command::Down, Some(Prompt::Move { to, .. })) => {
            *to = next_target(desk.lines.selected, *to, len, command);
            attempt(desk, lang);
            Vec::new()
        }
        // As in a sheet: an arrow ends the cell and goes on.
        (Command::Up | Command::Down, Some(Prompt::Amount { .. })) => {
            let effects = accept(model, stamp);
            if let Place::Desk(desk) = &mut model.place
                && desk.prompt.is_none()
            {
                let len = desk.split().lines().len();
                desk.lines.go(command, len);
            }
            effects
        }
        (Command::Back, _) => {
            close(desk);
            model.message = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn close(desk: &mut Desk) {
    desk.prompt = None;
    desk.tried = None;
}

/// The next line that can take from `from`.
fn next_target(from: usize, to: usize, len: usize, command: Command) -> usize {
    let step = |at: usize| {
        if command == Command::Down {
            (at + 1) % len
        } else {
            (at + len - 1) % len
        }
    };
    let next = step(to);
    if next == from { step(next) } else { next }
}

fn accept(model: &mut Model, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let split = desk.split().clone();
    let Some(prompt) = &mut desk.prompt else {
        return Vec::new();
    };
    let text = prompt.field().text().trim().to_owned();
    if text.is_empty() && matches!(prompt, Prompt::NewLine(_) | Prompt::Rename(_)) {
        let why = lang::refusal(&Refusal::EmptyLabel, &split, lang);
        model.say(Tone::Refused, lang::capitalized(&why));
        return Vec::new();
    }
    // Nothing typed, or what was there left as it was: nothing is asked.
    if text.is_empty() || prompt.field().is_selected() {
        close(desk);
        return Vec::new();
    }
    attempt(desk, lang);
    match desk.tried.take() {
        Some(Tried::Possible {
            edit: Some(edit), ..
        }) => {
            let adds = matches!(edit, Edit::AddLine { .. });
            close(desk);
            let effects = edit::apply(model, edit, stamp);
            if let (true, Place::Desk(desk)) = (adds, &mut model.place) {
                desk.lines.selected = desk.split().lines().len() - 1;
            }
            effects
        }
        Some(Tried::Impossible(why)) => {
            model.say(Tone::Refused, why);
            Vec::new()
        }
        Some(Tried::Unsure(question)) => {
            model.say(Tone::Asked, question);
            Vec::new()
        }
        Some(Tried::Possible { edit: None, .. }) => Vec::new(),
        None => {
            if let Some(Err(why)) = understood(desk, lang) {
                model.say(Tone::Refused, lang::capitalized(&why));
            }
            Vec::new()
        }
    }
}
