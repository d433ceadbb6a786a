//! The bottom of every screen: what was said, and the keys that work now.

use ratatui::layout::Rect;

use super::Meaning;
use super::paint::Canvas;
use super::surface::Key;
use crate::app::{
    Command, CommandInfo, Context, Desk, Model, Place, Screen, Showing, Tone, View, footer, repairs,
};
use crate::fund::Lock;
use crate::lang::{Text, beginning, capitalized, finding, papers, rescue};
use crate::negotiation::Sitting;

/// The last sentence, in one or two lines; what is offered, while nothing else is said.
pub(super) fn message(model: &Model, canvas: &mut Canvas, place: Rect) {
    if let Some(search) = &model.search {
        return super::search::line(search, model, canvas, place);
    }
    if let Some((text, meaning)) = said(model, canvas) {
        let text = briefly((place.width, place.height), &text, model, canvas);
        canvas.wrapped(place, &text, meaning);
    }
}

/// How many lines of a width the message takes: one at least, so many at most.
pub(super) fn lines(model: &Model, canvas: &Canvas, width: u16, most: u16) -> u16 {
    let text = said(model, canvas).map_or(String::new(), |(text, _)| text);
    let text = briefly((width, most), &text, model, canvas);
    let lines = canvas.wrap(&text, usize::from(width)).len();
    u16::try_from(lines).unwrap_or(most).clamp(1, most)
}

/// What is said of the last act in sight, in so many rows of a width.
fn briefly(room: (u16, u16), text: &str, model: &Model, canvas: &Canvas) -> String {
    let act = match &model.place {
        Place::Desk(desk) => desk.done_by_then().last(),
        Place::Start(_) | Place::Review(_) | Place::Follow(_) => None,
    };
    match act {
        Some(act) => super::briefly::within(text, act, room, canvas),
        None => text.to_owned(),
    }
}

/// What is said, with its sign and how it is drawn.
fn said(model: &Model, canvas: &Canvas) -> Option<(String, Meaning)> {
    let offered = match &model.place {
        Place::Desk(desk) => desk
            .watched_sentence(model.lang)
            .or_else(|| desk.rescued_sentence(model.lang))
            .or_else(|| {
                let recovered = desk.recovered_sentence(model.lang)?;
                Some(format!("{recovered}: {}", canvas.t(rescue::LOOK_FIRST)))
            })
            .or_else(|| desk.offered().map(|offer| offer.sentence(model.lang))),
        Place::Start(_) | Place::Review(_) | Place::Follow(_) => None,
    };
    let named = model.named.as_ref();
    let named = named.map(|named| format!("{} · {}", named.words, named.key));
    let (text, tone) = match (&model.message, &offered) {
        (Some(message), _) => (&message.text, message.tone),
        (None, Some(offer)) if named.is_none() => (offer, Tone::Asked),
        (None, _) => return named.map(|named| (named, Meaning::Quiet)),
    };
    let named = named.map_or_else(String::new, |named| format!("  [{named}]"));
    let (sign, meaning) = match tone {
        Tone::Said => ("", Meaning::Text),
        Tone::Asked => ("▸ ", Meaning::Strong),
        Tone::Refused => ("✘ ", Meaning::Violated),
    };
    Some((format!("{sign}{}{named}", capitalized(text)), meaning))
}

/// What the keys of the table depend on beyond the model's revision: whether the line under the cursor is locked.
pub(super) fn depends_on(desk: &Desk) -> Key {
    Key::Apart(locked(desk))
}

/// The keys that work now, as many as fit, most useful first. The way back, the help and the list of actions are always told:
/// who knows them finds the others.
pub(super) fn keys(model: &Model, canvas: &mut Canvas, place: Rect) {
    let told = footer(model);
    let told: Vec<(Command, String, String)> =
        told.iter().map(|info| words(info, model, canvas)).collect();
    let columns = |text: &str| super::glyphs::columns(text, model.glyphs);
    let wide = |(_, keys, hint): &(Command, String, String)| columns(keys) + 1 + columns(hint);
    // What leads back and to everything else has its place, whatever there is not room for.
    // Where something is typed the help gives way to what is done at a table.
    let typing = matches!(model.context(), Context::Entry | Context::Form);
    let always = |(command, ..): &&(Command, String, String)| match command {
        Command::Help => !typing,
        command => matches!(command, Command::Palette | Command::Back),
    };
    let kept: u16 = told
        .iter()
        .filter(always)
        .map(|item| wide(item) + GAP)
        .sum();
    let mut left = (place.width + GAP).saturating_sub(kept);
    let mut x = place.x;
    for item in &told {
        let is_kept = always(&item);
        let needed = wide(item) + GAP;
        if !is_kept && needed > left {
            continue;
        }
        left -= if is_kept { 0 } else { needed };
        let (_, keys, hint) = item;
        canvas.text(
            Rect {
                x,
                width: columns(keys),
                ..place
            },
            keys,
            Meaning::Key,
        );
        let hint_x = x + columns(keys) + 1;
        canvas.text(
            Rect {
                x: hint_x,
                width: columns(hint),
                ..place
            },
            hint,
            Meaning::Quiet,
        );
        let whole = Rect {
            x,
            width: wide(item),
            ..place
        };
        canvas.keys.extend(pressed(item.0, keys, whole));
        x += wide(item) + GAP;
    }
}

/// What a press on a key does: of a pair of arrows, each its own.
fn pressed(command: Command, keys: &str, place: Rect) -> Vec<(Rect, Command)> {
    let other = match command {
        Command::Up => Command::Down,
        Command::StepUp => Command::StepDown,
        Command::NextMoment => Command::PreviousMoment,
        Command::NextLine => Command::PreviousLine,
        Command::Later => Command::Sooner,
        _ => return vec![(place, command)],
    };
    let (left, right) = match keys {
        "↑↓" => (command, other),
        "←→" => (other, command),
        _ => return vec![(place, command)],
    };
    let first = Rect { width: 1, ..place };
    let second = Rect {
        x: place.x + 1,
        ..first
    };
    vec![(first, left), (second, right)]
}

/// What the arrows do in the help.
const SCROLLS: Text = Text("scorre", "scroll");
/// What the arrows do in a page of questions.
const FIELD: Text = Text("campo", "field");
/// What the key of the dark screen does on it, and on the private desk.
const BACK_TO_TABLE: Text = Text("al tavolo", "to the table");
/// What the key of the seduta does while it is suspended.
const RESUME: Text = Text("riprende la seduta", "resume the seduta");
/// What the arrows do in the past.
const MOMENT: Text = Text("momento", "moment");
/// What the key of the lock does on a locked line.
const UNLOCK: Text = Text("sblocca", "unlock");

fn locked(desk: &Desk) -> bool {
    let cell = desk.split().cells().get(desk.lines.selected);
    cell.is_some_and(|cell| cell.lock == Lock::Locked)
}

/// Commands whose keys are told together.
const UP_DOWN: [Command; 2] = [Command::Up, Command::Down];
const STEPS: [Command; 2] = [Command::StepDown, Command::StepUp];
const LINES: [Command; 2] = [Command::PreviousLine, Command::NextLine];

/// Between a key's hint and the next key.
const GAP: u16 = 2;

/// The keys and the hint of a command; arrows that go in pairs are told together.
fn words(info: &CommandInfo, model: &Model, canvas: &Canvas) -> (Command, String, String) {
    let hint = canvas.t(info.hint).to_owned();
    let context = model.context();
    let pair = |pair| {
        let keys = &model.keys;
        keys.pair(pair, context, canvas.lang, canvas.glyphs)
    };
    let (keys, hint) = match (info.command, &model.place) {
        (Command::Dark, Place::Desk(desk))
            if matches!(desk.showing, Showing::Dark | Showing::Private) =>
        {
            (key_of(info, model), canvas.t(BACK_TO_TABLE).to_owned())
        }
        (Command::Public, Place::Desk(desk)) if desk.showing == Showing::Projected => {
            (key_of(info, model), canvas.t(BACK_TO_TABLE).to_owned())
        }
        (Command::Seduta, Place::Desk(desk)) if desk.state().sitting() == Sitting::Suspended => {
            (key_of(info, model), canvas.t(RESUME).to_owned())
        }
        (Command::Up, _) if model.palette.is_some() => {
            (pair(UP_DOWN), canvas.t(finding::CHOOSE).to_owned())
        }
        (Command::Accept, _) if model.palette.is_some() => {
            (key_of(info, model), canvas.t(finding::CHOSEN).to_owned())
        }
        (Command::Up, _) if model.search.is_some() && !model.reads() => {
            (pair(UP_DOWN), canvas.t(finding::AMONG).to_owned())
        }
        (Command::Up, Place::Review(_)) => (pair(UP_DOWN), canvas.t(SCROLLS).to_owned()),
        (Command::Up, place) if model.reads() || scrolls(place) => {
            (pair(UP_DOWN), canvas.t(SCROLLS).to_owned())
        }
        (Command::Up, Place::Desk(desk)) if desk.form.is_some() => {
            (pair(UP_DOWN), canvas.t(FIELD).to_owned())
        }
        (Command::Up, Place::Start(start)) if start.beginning.is_some() => {
            (pair(UP_DOWN), canvas.t(FIELD).to_owned())
        }
        (Command::Accept, Place::Start(start)) if start.beginning.is_some() => {
            let last = start.beginning.as_ref().is_some_and(|b| b.is_at_last());
            let does = if last {
                beginning::MAKE
            } else {
                beginning::NEXT
            };
            (key_of(info, model), canvas.t(does).to_owned())
        }
        (Command::Up, Place::Desk(desk)) if desk.screen == Screen::Talks => {
            (pair(UP_DOWN), canvas.t(SCROLLS).to_owned())
        }
        (Command::Up, _) => (pair(UP_DOWN), hint),
        (Command::StepUp, Place::Desk(desk)) if desk.past().is_some() => {
            (pair(STEPS), canvas.t(MOMENT).to_owned())
        }
        (Command::NextLine, Place::Desk(desk)) if desk.past().is_some() => {
            (pair(LINES), canvas.t(MOMENT).to_owned())
        }
        (Command::Lacks, Place::Desk(desk)) if lists_what_lacks(desk) => {
            (key_of(info, model), canvas.t(papers::TEXT).to_owned())
        }
        (Command::NextFormat, Place::Desk(desk)) if desk.past().is_some() => {
            let formats = [Command::PreviousFormat, Command::NextFormat];
            (pair(formats), canvas.t(MOMENT).to_owned())
        }
        (Command::NextMoment, _) => (pair([Command::PreviousMoment, Command::NextMoment]), hint),
        (Command::NextLine, _) => (pair(LINES), hint),
        (Command::NextFormat, _) => (pair([Command::PreviousFormat, Command::NextFormat]), hint),
        (Command::Later, _) => (pair([Command::Sooner, Command::Later]), hint),
        (Command::Lock, Place::Desk(desk)) if locked(desk) => {
            (key_of(info, model), canvas.t(UNLOCK).to_owned())
        }
        (Command::Remedy(_), Place::Desk(desk)) => {
            let keys = match repairs(desk).len() {
                0 | 1 => key_of(info, model),
                several => {
                    let keys = model.keys.of(info);
                    let last = keys.get(several - 1).or(keys.last());
                    let last = last.map(|key| key.name(canvas.lang, canvas.glyphs));
                    format!("{}-{}", key_of(info, model), last.unwrap_or_default())
                }
            };
            (keys, hint)
        }
        (Command::StepUp, Place::Desk(desk)) => (pair(STEPS), step(desk, canvas)),
        _ => (key_of(info, model), hint),
    };
    (info.command, keys, hint)
}

/// True where the arrows go through what was said.
fn scrolls(place: &Place) -> bool {
    match place {
        Place::Start(start) => start.import.is_some(),
        Place::Desk(desk) => desk.screen == Screen::Talks && desk.form.is_none(),
        Place::Review(_) | Place::Follow(_) => false,
    }
}

/// True where what a paper lacks is listed: the key that lists it goes back to its text.
fn lists_what_lacks(desk: &Desk) -> bool {
    let page = desk.papers.page.as_ref();
    page.is_some_and(|page| page.view == View::Missing)
}

/// The first key of a command.
fn key_of(info: &CommandInfo, model: &Model) -> String {
    model.keys.first(info, model.lang, model.glyphs)
}

fn step(desk: &Desk, canvas: &Canvas) -> String {
    let step = desk.step_amount().to_string();
    let step = step.strip_suffix(",00").unwrap_or(&step).to_owned();
    format!("{} {step} €", canvas.t(crate::lang::screens::table::STEP))
}

/// The bottom: the message above in so many lines, the keys below.
pub(super) fn draw(model: &Model, canvas: &mut Canvas, area: Rect, lines: u16) {
    let top = area.bottom().saturating_sub(lines + 1);
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    message(
        model,
        canvas,
        Rect {
            y: top,
            height: lines,
            ..inner
        },
    );
    keys(
        model,
        canvas,
        Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            width: inner.width + 1,
            ..inner
        },
    );
}
