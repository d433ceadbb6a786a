//! What is pointed at with the mouse: chosen, edited, scrolled, pressed. It does what a key does.

use super::super::search::select;
use super::super::{
    Action, Asking, Code, Command, Context, Effect, Key, Model, Place, Pointed, Prompt, Screen,
    Stamp, Tone, action_of,
};
use super::{begin, entry, form, import, overlay};

/// Does it.
pub(super) fn act(model: &mut Model, pointed: Pointed, stamp: &Stamp) -> Vec<Effect> {
    match pointed {
        Pointed::Row(at) => {
            choose(model, at);
            Vec::new()
        }
        Pointed::RowTwice(at) => {
            if !choose(model, at) {
                return Vec::new();
            }
            // What Enter does there.
            match action_of(model, Key::plain(Code::Enter)) {
                Some(Action::Do(command)) => press(model, command, stamp),
                _ => Vec::new(),
            }
        }
        Pointed::WheelUp(rows) => turn(model, Command::Up, rows, stamp),
        Pointed::WheelDown(rows) => turn(model, Command::Down, rows, stamp),
        Pointed::Key(command) => press(model, command, stamp),
        Pointed::Question(question) => in_form(model, question, None),
        Pointed::Answer(question, answer) => in_form(model, question, Some(answer)),
        Pointed::Entry(entry) => {
            among(model, entry);
            Vec::new()
        }
    }
}

/// On a page of questions; what is over it is not pointed through.
fn in_form(model: &mut Model, question: usize, answer: Option<usize>) -> Vec<Effect> {
    match (model.context(), &model.place) {
        (Context::Entry, Place::Start(_)) => {
            if let Some(option) = answer {
                import::pointed(model, option);
            }
        }
        (Context::Form, Place::Start(_)) => return begin::pointed(model, question, answer),
        (Context::Form, _) => form::pointed(model, question, answer),
        _ => {}
    }
    Vec::new()
}

/// Chooses among what fits what is typed.
fn among(model: &mut Model, entry: usize) {
    if let Place::Desk(desk) = &mut model.place
        && let Some(Prompt::Opening {
            asking: Asking::NewSource(choice),
            ..
        }) = &mut desk.prompt
    {
        *choice = entry;
    }
}

fn press(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    overlay::name(model, command);
    super::acted(model, Action::Do(command), stamp)
}

/// In a question the wheel changes nothing: its arrows accept or choose.
fn turn(model: &mut Model, command: Command, rows: usize, stamp: &Stamp) -> Vec<Effect> {
    use Context as C;
    if matches!(
        model.context(),
        C::Entry | C::Form | C::Confirm | C::Dark | C::Search
    ) && model.help.is_none()
    {
        return Vec::new();
    }
    let mut effects = Vec::new();
    for _ in 0..rows {
        effects.extend(super::acted(model, Action::Do(command), stamp));
    }
    effects
}

/// Puts the cursor on a row of the list in sight. True when it is there, and Enter would be for it.
fn choose(model: &mut Model, at: usize) -> bool {
    let lang = model.lang;
    if let Some(palette) = &mut model.palette {
        palette.scroll.selected = at.min(palette.len().saturating_sub(1));
        return !palette.is_empty();
    }
    if model.help.is_some() {
        return false;
    }
    if model.search.is_some() {
        select(model, at);
        return true;
    }
    match (model.context(), &mut model.place) {
        (Context::Entry, Place::Desk(desk)) => {
            // While an amount is moved, the line that takes it can be pointed at.
            let from = desk.lines.selected;
            let there = at < desk.split().lines().len();
            if let Some(Prompt::Move { to, .. }) = &mut desk.prompt
                && at != from
                && there
            {
                *to = at;
                entry::attempt(desk, lang);
            }
            false
        }
        (
            Context::Form | Context::Confirm | Context::Dark | Context::Page | Context::Preview,
            _,
        )
        | (Context::Entry, Place::Start(_))
        | (_, Place::Review(_) | Place::Follow(_)) => false,
        (_, Place::Start(start)) => {
            start.scroll.selected = at;
            true
        }
        (_, Place::Desk(desk)) => {
            if desk.screen.is_sheet() {
                let items = desk.sheet.as_ref();
                let item = items.and_then(|sheet| {
                    let row = sheet.rows.get(at)?;
                    (row.level != super::super::Level::Head).then_some(at)
                });
                let Some(item) = item else {
                    return false;
                };
                desk.sheet_scroll_mut().selected = item;
            } else {
                match desk.screen {
                    Screen::Verdicts => desk.verdicts.selected = at,
                    Screen::Simulations => desk.simulations.scroll.selected = at,
                    Screen::Talks => desk.board.list.selected = at,
                    Screen::Papers => match &mut desk.papers.page {
                        Some(page) => page.scroll.selected = at,
                        None => desk.papers.list.selected = at,
                    },
                    _ => desk.lines.selected = at,
                }
            }
            // Why a key did nothing is true of the row it was typed on.
            if matches!(&model.message, Some(said) if said.tone == Tone::Refused) {
                model.message = None;
            }
            true
        }
    }
}
