//! The Fondo and the Posizioni: what each key asks, and what the answer changes.

mod answer;

use super::super::{
    Asking, Cell, Command, Desk, Effect, Field, Model, Place, Prompt, Screen, TextKey, Tone,
};
use super::amend;
use crate::app::catalogue;
use crate::dossier::{Followed, Roster};
use crate::fund::{Cap, Id, Source, SourceKind};
use crate::lang::{self, amended as words};
use crate::money::Amount;
use crate::negotiation::Amend;

/// A command on a screen of opening data.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    use Command as C;
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let change = match command {
        C::Undo => return amend::back(model),
        C::SourceKind => next_kind(desk),
        C::SourceCap => next_cap(desk),
        C::SourceEarmark => next_earmark(desk),
        C::Remove => removal(desk),
        C::Edit if matches!(selected(desk), Some(Cell::Reading(_))) => next_reading(desk),
        _ => {
            match question(desk, command) {
                Some(prompt) => {
                    desk.prompt = Some(prompt);
                    model.message = None;
                }
                None => model.say(Tone::Refused, words::NOT_HERE.of(lang)),
            }
            return Vec::new();
        }
    };
    if let Some(change) = change {
        return amend::amend(model, change);
    }
    model.say(Tone::Refused, words::NOT_HERE.of(lang));
    Vec::new()
}

fn selected(desk: &Desk) -> Option<&Cell> {
    desk.row()?.cell.as_ref()
}

/// A key that starts a figure.
pub(super) fn typed(desk: &mut Desk, key: TextKey) {
    let Some(Prompt::Opening { asking, mut field }) = question(desk, Command::Edit) else {
        return;
    };
    field.key(key);
    desk.prompt = Some(Prompt::Opening { asking, field });
}

/// What a command asks, with what is there now.
fn question(desk: &Desk, command: Command) -> Option<Prompt> {
    let with = |asking: Asking, text: String| Prompt::Opening {
        asking,
        field: Field::selected(text),
    };
    let source = |id: &Id| desk.case.facts.fund.sources.iter().find(|s| s.id == *id);
    let positions = &desk.case.facts.roster.positions;
    let position = |id: &Id| positions.iter().find(|p| p.id == *id);
    Some(match command {
        Command::Edit => match selected(desk)? {
            Cell::NewCapItem => with(Asking::NewCapItem, String::new()),
            // A reading has nothing to type: Enter takes the next one.
            Cell::Reading(_) => return None,
            cell => with(Asking::Cell(cell.clone()), present_text(desk, cell)),
        },
        Command::AddLine if desk.screen == Screen::Fund => {
            with(Asking::NewSource(0), String::new())
        }
        Command::AddLine => with(Asking::NewPosition, String::new()),
        Command::Rename => match selected(desk)? {
            Cell::Source(id) => with(Asking::SourceLabel(id.clone()), source(id)?.label.clone()),
            Cell::Position(id) => {
                let label = position(id)?.label.clone();
                with(Asking::PositionLabel(id.clone()), label.unwrap_or_default())
            }
            _ => return None,
        },
        Command::Formula => with(Asking::Formula(desk.source()?.clone()), String::new()),
        Command::Certify => with(Asking::Certify(desk.economia()?.clone()), String::new()),
        Command::Time => with(Asking::Time(desk.position()?.clone()), String::new()),
        Command::Earlier => with(Asking::Earlier(desk.position()?.clone()), String::new()),
        Command::Complex => {
            let id = desk.position()?;
            let act = position(id)?.complex.as_ref().and_then(|c| c.act.clone());
            with(Asking::Complex(id.clone()), act.unwrap_or_default())
        }
        _ => return None,
    })
}

/// What a cell holds, as it would be typed.
fn present_text(desk: &Desk, cell: &Cell) -> String {
    if let Cell::Evaluated = cell {
        let heads = desk.case.facts.roster.evaluated;
        return heads.map(|n| n.to_string()).unwrap_or_default();
    }
    present(desk, cell)
        .map(|a| a.to_string())
        .unwrap_or_default()
}

/// The amount that a cell holds.
fn present(desk: &Desk, cell: &Cell) -> Option<Amount> {
    let facts = &desk.case.facts;
    match cell {
        Cell::Source(id) => facts.fund.sources.iter().find(|s| s.id == *id)?.worth(),
        Cell::Published => facts.fund.published,
        Cell::Cap2016 => facts.body_cap.amount_2016,
        Cell::Adjustment => facts.body_cap.adjustment,
        Cell::CapItem(at) => Some(facts.body_cap.other_items.as_ref()?.get(*at)?.amount),
        Cell::Figure(id) => facts.figures.iter().find(|f| f.id == *id).map(|f| f.amount),
        Cell::Economia(id) => facts
            .economie
            .iter()
            .find(|e| e.id == *id)
            .map(|e| e.amount),
        Cell::Settled(which) => facts.settlement.figure(*which),
        Cell::Unpaid(cause) => {
            let unpaid = &facts.settlement.unpaid;
            unpaid.iter().find(|u| u.cause == *cause).map(|u| u.amount)
        }
        Cell::Position(id) => {
            let roster: &Roster = &facts.roster;
            let position = roster.positions.iter().find(|p| p.id == *id)?;
            roster.value_of(position)
        }
        Cell::DeclaredCost => facts.roster.declared_cost,
        Cell::Evaluated | Cell::NewCapItem | Cell::Reading(_) => None,
    }
}

/// A command while something of the opening data is asked.
pub(super) fn answer(model: &mut Model, command: Command) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(Prompt::Opening { asking, field }) = &mut desk.prompt else {
        return Vec::new();
    };
    match (command, &mut *asking) {
        (Command::Back, _) => {
            desk.prompt = None;
            model.message = None;
            return Vec::new();
        }
        (Command::Down, Asking::NewSource(choice)) => {
            let fitting = catalogue::fitting(&desk.case, field.text()).len();
            *choice = (*choice + 1).min(fitting);
            return Vec::new();
        }
        (Command::Up, Asking::NewSource(choice)) => {
            *choice = choice.saturating_sub(1);
            return Vec::new();
        }
        (Command::Accept | Command::Up | Command::Down, _) => {}
        _ => return Vec::new(),
    }
    // As in a sheet: nothing typed over what is there leaves it as it was.
    let unchanged = field.is_selected();
    let (asking, text) = (asking.clone(), field.text().trim().to_owned());
    if unchanged {
        desk.prompt = None;
        return Vec::new();
    }
    match answer::understood(desk, &asking, &text, lang) {
        Ok(Some(change)) => amend::amend(model, change),
        Ok(None) => {
            desk.prompt = None;
            Vec::new()
        }
        Err(why) => {
            model.say(Tone::Refused, lang::capitalized(&why));
            Vec::new()
        }
    }
}

fn the_source(desk: &Desk) -> Option<&Source> {
    let id = desk.source()?;
    desk.case.facts.fund.sources.iter().find(|s| s.id == *id)
}

fn next_kind(desk: &Desk) -> Option<Amend> {
    use SourceKind as K;
    let source = the_source(desk)?;
    let next = match source.kind {
        K::Stable => K::Variable,
        K::Variable => K::ByLaw,
        K::ByLaw => K::OneOff,
        K::OneOff => K::Cut,
        K::Cut | K::Unspecified => K::Stable,
    };
    Some(Amend::SourceKind(source.id.clone(), next))
}

fn next_cap(desk: &Desk) -> Option<Amend> {
    let source = the_source(desk)?;
    let next = match source.cap {
        Cap::Unknown => Cap::Inside,
        Cap::Inside => Cap::Outside,
        Cap::Outside => Cap::Unknown,
    };
    Some(Amend::SourceCap(source.id.clone(), next))
}

/// The kinds of the session's own lines, then none.
fn next_earmark(desk: &Desk) -> Option<Amend> {
    let source = the_source(desk)?;
    let mut kinds: Vec<&Id> = Vec::new();
    for line in desk.split().lines() {
        if !kinds.contains(&&line.kind) {
            kinds.push(&line.kind);
        }
    }
    let next = match &source.earmark {
        None => kinds.first().copied(),
        Some(kind) => {
            let at = kinds.iter().position(|k| *k == kind);
            at.and_then(|at| kinds.get(at + 1).copied())
        }
    };
    Some(Amend::SourceEarmark(source.id.clone(), next.cloned()))
}

fn next_reading(desk: &Desk) -> Option<Amend> {
    let Some(Cell::Reading(id)) = selected(desk) else {
        return None;
    };
    let reading = desk.case.pack.as_deref()?.reading(id)?;
    let said = desk.case.facts.readings.iter().find(|f| f.reading == *id);
    let at = said.and_then(|said| reading.options.iter().position(|o| o.id == said.option));
    let next = (at.unwrap_or(0) + 1) % reading.options.len().max(1);
    Some(Amend::Follow(Followed {
        reading: id.clone(),
        option: reading.options.get(next)?.id.clone(),
    }))
}

fn removal(desk: &Desk) -> Option<Amend> {
    Some(match selected(desk)? {
        Cell::Source(id) => Amend::RemoveSource(id.clone()),
        Cell::Position(id) => Amend::RemovePosition(id.clone()),
        Cell::CapItem(at) => Amend::CapItem(*at, None),
        Cell::Figure(id) => Amend::Figure(id.clone(), None),
        Cell::Published => Amend::Published(None),
        Cell::Cap2016 => Amend::Cap2016(None),
        Cell::Adjustment => Amend::Adjustment(None),
        Cell::Settled(which) => Amend::Settled(*which, None),
        Cell::Unpaid(cause) => Amend::Unpaid(cause.clone(), None),
        Cell::DeclaredCost => Amend::DeclaredCost(None),
        Cell::Evaluated => Amend::Evaluated(None),
        Cell::Economia(_) | Cell::NewCapItem | Cell::Reading(_) => return None,
    })
}
