//! What would come of what is typed, worked out at every key.

use super::figure::is_begun;
use crate::app::{Ask, Desk, Prompt, Tried};
use crate::fund::{Edit, Id, edit_of};
use crate::lang::{self, Lang, told};
use crate::money::{Amount, Entry, is_ambiguous, parse_entry};

/// Works out what would come of what is typed. What may mean two things shows neither: `30` is no fall to 30 €, and on the way to
/// 300.000 it says nothing to the room.
pub(in crate::app::update) fn attempt(desk: &mut Desk, lang: Lang) {
    if let Some(question) = unsure(desk, lang) {
        desk.tried = Some(Tried::Unsure(question));
        return;
    }
    desk.tried = match understood(desk, lang) {
        None => None,
        // A sign alone is the beginning of a figure: nothing of it is wrong yet.
        Some(Err(_)) if is_begun(desk.prompt.as_ref()) => None,
        Some(Err(why)) => Some(Tried::Impossible(lang::capitalized(&why))),
        Some(Ok(edit)) => Some(try_edit(desk, edit, lang)),
    };
}

/// The question of a small figure on a large line, euro or per cent, as long as it is there: its answer is one key.
fn unsure(desk: &mut Desk, lang: Lang) -> Option<String> {
    let present = desk.split().cells().get(desk.lines.selected);
    let present = present.map(|cell| cell.amount)?;
    let Some(Prompt::Amount { ask, field }) = &mut desk.prompt else {
        return None;
    };
    let text = field.text().trim();
    let unsure = !field.is_selected() && is_ambiguous(text, present);
    *ask = if unsure {
        Ask::EuroOrPercent
    } else {
        Ask::Nothing
    };
    unsure.then(|| told::euro_or_percent(text, lang))
}

fn try_edit(desk: &Desk, edit: Edit, lang: Lang) -> Tried {
    let mut split = desk.split().clone();
    match split.apply(&edit) {
        Ok(applied) => {
            let outlook = desk.case.outlook_after(desk.outlook(), &split, desk.base);
            // Where the question itself says the act, only what moves is told.
            let sentence = match &edit {
                Edit::Move { .. } => lang::changes(&applied, &split, lang),
                _ => lang::sentence(&edit, &applied, &split, lang),
            };
            let sentence = lang::capitalized(&sentence);
            Tried::Possible {
                edit: Some(edit),
                split: Box::new(split),
                outlook: Box::new(outlook),
                sentence,
            }
        }
        Err(refusal) => Tried::Impossible(lang::capitalized(&lang::refusal(
            &refusal,
            desk.split(),
            lang,
        ))),
    }
}

/// The edit that what is typed means: `None` while nothing is typed.
pub(super) fn understood(desk: &Desk, lang: Lang) -> Option<Result<Edit, String>> {
    let prompt = desk.prompt.as_ref()?;
    let text = prompt.field().text().trim();
    if text.is_empty() || prompt.field().is_selected() {
        return None;
    }
    // A new line needs none before it.
    let line = || -> Option<Id> {
        let lines = desk.split().lines();
        lines.get(desk.lines.selected).map(|line| line.id.clone())
    };
    Some(match prompt {
        Prompt::Amount { .. } => {
            let line = line()?;
            parse_entry(text)
                .map_err(|e| lang::entry_error(&e, lang))
                .and_then(|entry| {
                    edit_of(entry, &line, desk.split())
                        .map_err(|r| lang::refusal(&r, desk.split(), lang))
                })
        }
        Prompt::Move { to, .. } => {
            let (from, to) = (line()?, desk.split().lines().get(*to)?.id.clone());
            amount_to_move(text, lang).map(|amount| Edit::Move { from, to, amount })
        }
        Prompt::NewLine(_) => new_line(desk, text, lang),
        Prompt::Rename(_) => Ok(Edit::Rename {
            line: line()?,
            label: text.to_owned(),
        }),
        // Not of the split: it is understood where it is answered.
        Prompt::Opening { .. } | Prompt::Private { .. } => return None,
    })
}

fn amount_to_move(text: &str, lang: Lang) -> Result<Amount, String> {
    match parse_entry(text) {
        Ok(Entry::Set(amount)) => Ok(amount),
        Ok(_) => Err(told::MOVE_FORM.of(lang).to_owned()),
        Err(e) => Err(lang::entry_error(&e, lang)),
    }
}

/// A new line: its id comes from its name, its kind is the one the pack keeps for what it does not know.
fn new_line(desk: &Desk, label: &str, lang: Lang) -> Result<Edit, String> {
    let words = told::NAME_FORM;
    let id = Id::from_label(label).ok_or_else(|| words.of(lang).to_owned())?;
    let kind = match &desk.case.pack {
        Some(pack) => pack
            .kind_for(&id)
            .cloned()
            .ok_or_else(|| told::KIND_NEEDED.of(lang).to_owned())?,
        None => id.clone(),
    };
    Ok(Edit::AddLine {
        id,
        label: label.to_owned(),
        kind,
    })
}
