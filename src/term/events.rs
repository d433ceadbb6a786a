//! The terminal's events as keys and pastes.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::mouse::Presses;
use crate::app::{Action, Code, Key, Model, action_of};
use crate::ui::Regions;

/// What an event means for the model; `None` when nothing. A resize needs only the next drawing.
pub(super) fn action(
    model: &Model,
    event: Event,
    regions: &Regions,
    presses: &mut Presses,
) -> Option<Action> {
    match event {
        // A release is not a second key (Windows sends both).
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            key_of(key).and_then(|key| action_of(model, key))
        }
        Event::Mouse(event) => presses.pointed(event, regions).map(Action::Point),
        Event::Paste(text) => Some(Action::Paste(text)),
        _ => None,
    }
}

fn key_of(event: KeyEvent) -> Option<Key> {
    // Alt means something to window managers and to nobody here; AltGr comes as Ctrl+Alt on Windows.
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL) && !alt;
    let code = match event.code {
        KeyCode::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        _ => return None,
    };
    Some(Key { code, ctrl })
}
