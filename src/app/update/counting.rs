//! [`Counting`]: what an action may have changed, counted for who draws: what counts the same is as it was.

use crate::app::{Action, Context, Effect, Message, Model, Place, Prompt, Tried};

/// What an action may change, as far as it is known before it.
pub(super) enum Counting {
    /// What is selected, if what was said stays.
    Selection(Option<Message>),
    /// What comes of what is being typed.
    Trial,
    /// Anything.
    All,
}

impl Counting {
    /// Before an action, of which it is known whether something was named.
    pub(super) fn begin(model: &Model, action: &Action, was_named: bool) -> Self {
        match action {
            Action::Do(command) if command.only_moves() && !was_named && !is_asking(model) => {
                Self::Selection(model.message.clone())
            }
            Action::Text(_) if is_trying(model) => Self::Trial,
            _ => Self::All,
        }
    }

    /// After it.
    pub(super) fn end(self, model: &mut Model, effects: &[Effect]) {
        let is_quiet = effects.is_empty();
        match self {
            // A sentence that stays is as it was: most of the time there is one.
            Self::Selection(said) if is_quiet && said == model.message => {}
            Self::Trial if is_quiet && is_trying(model) => model.trials += 1,
            _ => model.revision += 1,
        }
    }
}

/// True while something is asked.
pub(super) fn is_asking(model: &Model) -> bool {
    matches!(
        model.context(),
        Context::Entry | Context::Form | Context::Confirm | Context::Palette
    )
}

/// True while a figure is typed that may be, nothing is said of it and nothing is over it: typing on changes what comes of it alone.
fn is_trying(model: &Model) -> bool {
    let Place::Desk(desk) = &model.place else {
        return false;
    };
    model.context() == Context::Entry
        && matches!(desk.prompt, Some(Prompt::Amount { .. }))
        && matches!(desk.tried, Some(Tried::Possible { .. }))
        && model.message.is_none()
        && model.named.is_none()
        && model.lesson.is_none()
}
