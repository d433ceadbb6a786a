//! The Fondo and the Posizioni: what each key asks, and what the answer changes.

mod answer;
mod ask;
mod held;
mod parts;
mod removal;

use std::path::{Path, PathBuf};

use super::super::{
    Asking, Cell, Command, Desk, Effect, Field, Model, Place, Prompt, Screen, Stamp, TextKey, Tone,
};
use super::{amend, form, rescue};
use crate::app::catalogue;
use crate::app::sheet::steps;
use crate::dossier::Followed;
use crate::fund::{Cap, Id, Source, SourceKind};
use crate::lang::{self, Lang, Text, amended as words, talks};
use crate::negotiation::{Amend, PRE_INTESA};

/// A command on a screen of opening data.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    use Command as C;
    let lang = model.lang;
    match command {
        C::Undo | C::Redo => return amend::back(model, command),
        _ => {}
    }
    if let Some(effects) = held::taken_away(model, command, stamp) {
        return effects;
    }
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    // The day of a signature comes from its page.
    if let Some(page) = page_of(desk, command) {
        return form::open(model, page, stamp);
    }
    let change = match command {
        C::SourceKind => next_kind(desk).or_else(|| next_cause(desk)),
        C::SourceCap => next_cap(desk),
        C::SourceEarmark => next_earmark(desk),
        C::Remove => {
            if let Some(prompt) = removal::question(desk) {
                desk.prompt = Some(prompt);
                model.message = None;
                return Vec::new();
            }
            removal::of_row(desk)
        }
        C::Edit if matches!(selected(desk), Some(Cell::Reading(_))) => next_reading(desk),
        _ => {
            if let Some(prompt) = ask::question(desk, command) {
                desk.prompt = Some(prompt);
                model.message = None;
            } else {
                let why = not_here(desk);
                model.say(Tone::Refused, why.of(lang));
            }
            return Vec::new();
        }
    };
    if let Some(change) = change {
        return amend::amend(model, change, stamp);
    }
    let why = not_here(desk);
    model.say(Tone::Refused, why.of(lang));
    Vec::new()
}

/// The page that a row is written by, where its day comes from who signs.
fn page_of(desk: &Desk, command: Command) -> Option<Command> {
    match selected(desk)? {
        Cell::Step(step) if command == Command::Edit && steps::by_signing(step.as_str(), desk) => {
            let ipotesi = step.as_str() == PRE_INTESA;
            Some(if ipotesi {
                Command::Ipotesi
            } else {
                Command::Contract
            })
        }
        _ => None,
    }
}

/// Why a key does nothing on the row under the cursor.
fn not_here(desk: &Desk) -> Text {
    match selected(desk) {
        Some(_) => words::NOT_HERE,
        None => words::A_SUM,
    }
}

/// Asks whether the simulation becomes the split that the session opens with: once, since all will see it.
pub(super) fn adopt(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if !desk.is_simulation() {
        model.say(Tone::Refused, words::NOTHING_TO_ADOPT.of(lang));
        return;
    }
    desk.prompt = Some(Prompt::Opening {
        asking: Asking::Adopt,
        field: Field::default(),
    });
    model.message = None;
}

fn selected(desk: &Desk) -> Option<&Cell> {
    desk.row()?.cell.as_ref()
}

/// A key that starts a figure: why it may not be typed here, if it may not.
pub(super) fn typed(desk: &mut Desk, key: TextKey, lang: Lang) -> Result<(), String> {
    if let Some(bar) = desk.bar(Command::Edit) {
        return Err(bar.sentence(desk, lang));
    }
    if page_of(desk, Command::Edit).is_some() {
        return Err(crate::lang::steps::BY_SIGNING.of(lang).to_owned());
    }
    let Some(Prompt::Opening { asking, mut field }) = ask::question(desk, Command::Edit) else {
        return Err(not_here(desk).of(lang).to_owned());
    };
    field.key(key);
    desk.prompt = Some(Prompt::Opening { asking, field });
    Ok(())
}

/// A command while something of the opening data is asked.
pub(super) fn answer(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(Prompt::Opening { asking, field }) = &mut desk.prompt else {
        return Vec::new();
    };
    match (command, &mut *asking) {
        (Command::Back | Command::Accept, Asking::TakeUp) => {
            return rescue::answer(model, command);
        }
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
    if *asking == Asking::Continue {
        let Some(to) = session_file(field.text().trim(), desk.origin.path()) else {
            return Vec::new();
        };
        desk.prompt = None;
        return vec![Effect::Continue {
            from: desk.origin.clone(),
            to,
        }];
    }
    if *asking == Asking::Export {
        let path = field.text().trim().to_owned();
        return super::papers::export(model, &path);
    }
    // As in a sheet: nothing typed over what is there leaves it as it was.
    let unchanged = field.is_selected();
    let (asking, text) = (asking.clone(), field.text().trim().to_owned());
    if unchanged {
        desk.prompt = None;
        return Vec::new();
    }
    if let Some(effects) = held::answered(model, stamp) {
        return effects;
    }
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    match answer::understood(desk, &asking, &text, lang) {
        Ok(Some(change)) => amend::amend(model, change, stamp),
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

/// The next cause that the pack knows, then none.
fn next_cause(desk: &Desk) -> Option<Amend> {
    let id = desk.economia()?;
    let economia = desk.case.facts.economie.iter().find(|e| e.id == *id)?;
    let causes = &desk.case.pack.as_deref()?.causes;
    let next = match &economia.cause {
        None => causes.first(),
        Some(cause) => {
            let at = causes.iter().position(|c| c.id == *cause);
            at.and_then(|at| causes.get(at + 1))
        }
    };
    Some(Amend::EconomiaCause(id.clone(), next.map(|c| c.id.clone())))
}

/// Of a source, or of an economia.
fn next_cap(desk: &Desk) -> Option<Amend> {
    let next = |cap: Cap| match cap {
        Cap::Unknown => Cap::Inside,
        Cap::Inside => Cap::Outside,
        Cap::Outside => Cap::Unknown,
    };
    if let Some(source) = the_source(desk) {
        return Some(Amend::SourceCap(source.id.clone(), next(source.cap)));
    }
    let id = desk.economia()?;
    let economia = desk.case.facts.economie.iter().find(|e| e.id == *id)?;
    Some(Amend::EconomiaCap(id.clone(), next(economia.cap)))
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

/// Puts a session on the table.
pub(in crate::app) fn sit_at(model: &mut Model, opened: crate::app::Opened) {
    let (trouble, told) = (opened.trouble.clone(), opened.told.clone());
    let mut desk = Desk::from(opened);
    desk.step = model.step;
    let mut was_watched = false;
    if let Place::Desk(before) = &model.place
        && before.is_watched()
        && before.origin == desk.origin
    {
        // The table that was looked at, opened again: who looked is where he was.
        was_watched = true;
        (desk.lines, desk.base, desk.step) = (before.lines, before.base, before.step);
        if before.screen != Screen::Simulations {
            desk.screen = before.screen;
        }
        desk.refresh();
    }
    let is_watched = desk.is_watched();
    // What the journal of a crash had is told at the foot, where nothing else is said: the heading says that it is written here.
    let recovered = desk.recovered_sentence(model.lang).is_some();
    // What is to be decided on comes before what is only to be known.
    let told = told.filter(|_| desk.rescued.is_none());
    model.place = Place::Desk(Box::new(desk));
    model.help = None;
    super::overlay::close(model);
    model.message = None;
    if is_watched {
        model.say(Tone::Said, talks::HELD.of(model.lang));
    } else if was_watched && !recovered {
        model.say(Tone::Said, talks::TAKEN_OVER.of(model.lang));
    }
    if let Some(trouble) = trouble {
        model.say(Tone::Refused, trouble);
    } else if let Some(told) = told {
        model.say(Tone::Said, told);
    }
}

/// The file that a name means: a bare one is beside the session it goes on from, where the list of sessions will find it. `None`
/// when nothing is typed.
pub(in crate::app) fn session_file(typed: &str, beside: &Path) -> Option<PathBuf> {
    let mut path = PathBuf::from(typed);
    path.file_name()?;
    if path.extension().is_none() {
        path.set_extension("ron");
    }
    let bare = path.components().count() == 1;
    Some(if bare {
        beside.with_file_name(path)
    } else {
        path
    })
}
