//! A session begins, from the list: its page is filled in, and what it is becomes a file and is on the table.

use super::super::beginning::Wanting;
use super::super::form::Form;
use super::super::{
    Beginning, Command, Effect, Entry, Model, Origin, Place, Stamp, TextKey, Told, Tone,
};
use super::opening::sit_at;
use crate::lang::{beginning as words, capitalized, imported, told};

fn going_on(model: &mut Model) -> Option<&mut Beginning> {
    match &mut model.place {
        Place::Start(start) => start.beginning.as_deref_mut(),
        Place::Desk(_) | Place::Review(_) | Place::Follow(_) => None,
    }
}

/// True while the page is open.
pub(super) fn is_on(model: &Model) -> bool {
    matches!(&model.place, Place::Start(start) if start.beginning.is_some())
}

/// A key of the question under the cursor.
pub(super) fn typed(model: &mut Model, key: TextKey) -> Vec<Effect> {
    answered(model, |form| form.key(key))
}

/// A text pasted in it.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    answered(model, |form| form.paste(text))
}

/// A question pointed at, with one of its answers where that was.
pub(super) fn pointed(model: &mut Model, question: usize, answer: Option<usize>) -> Vec<Effect> {
    answered(model, |form| match answer {
        Some(answer) => form.choose(question, answer),
        None => form.point(question),
    })
}

/// After an answer changed: what depends on it follows, and the session that it goes on from is read.
fn answered(model: &mut Model, change: impl FnOnce(&mut Form)) -> Vec<Effect> {
    let lang = model.lang;
    model.message = None;
    let Some(beginning) = going_on(model) else {
        return Vec::new();
    };
    change(&mut beginning.form);
    beginning.work_out(lang);
    let read = beginning.to_read().cloned();
    read.map(Effect::ReadSession).into_iter().collect()
}

/// A command on the page.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(beginning) = going_on(model) else {
        return Vec::new();
    };
    let form = &mut beginning.form;
    match command {
        Command::Up => form.go(true),
        Command::Down | Command::NextField => form.go(false),
        Command::Accept => return accept(model),
        Command::Back => return back(model),
        _ => return Vec::new(),
    }
    model.message = None;
    Vec::new()
}

/// To the list, as it is now. What was said on the page stays for when it is opened again.
fn back(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    model.message = None;
    if let Place::Start(start) = &mut model.place {
        let page = start.beginning.take();
        start.left = page.filter(|page| !page.is_blank());
        if start.left.is_some() {
            model.say(Tone::Said, words::LEFT.of(lang));
        }
    }
    vec![Effect::ListSessions]
}

/// From a question to the next; from the last, the session is made. What makes no sense is told on its question, and stays there.
fn accept(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    model.message = None;
    let Some(beginning) = going_on(model) else {
        return Vec::new();
    };
    let ready = beginning.ready(lang);
    let here = beginning.form.asks.get(beginning.form.focus);
    let here = here.map(|ask| ask.part.clone());
    if !beginning.is_at_last() {
        let troubles = ready.err().unwrap_or_default();
        let wrong = troubles
            .iter()
            .find(|t| Some(&t.part) == here.as_ref() && t.why != Wanting::All);
        match wrong.map(|trouble| beginning.told(trouble, lang)) {
            Some(why) => model.say(Tone::Refused, capitalized(&why)),
            None => beginning.form.go(false),
        }
        return Vec::new();
    }
    match ready {
        Ok(making) => vec![Effect::MakeSession(making)],
        Err(troubles) => {
            if let Some(first) = troubles.first() {
                let why = beginning.told(first, lang);
                beginning.go_to(&first.part);
                model.say(Tone::Refused, capitalized(&why));
            }
            Vec::new()
        }
    }
}

/// What came of what was asked outside.
pub(super) fn hear(model: &mut Model, news: Told, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    match news {
        Told::Listed(sessions, there) => {
            if let Place::Start(start) = &mut model.place {
                start.list(sessions);
                start.no_folder = !there;
            }
        }
        Told::Begins(packs) => {
            if let Place::Start(start) = &mut model.place {
                let from = |entry: &Entry| entry.origin.clone();
                let from: Vec<Origin> = start.entries.iter().map(from).collect();
                let beginning = match start.left.take() {
                    Some(left) => left.again(packs, from, lang),
                    None => Beginning::new(packs, from, stamp.year(), lang),
                };
                start.beginning = Some(Box::new(beginning));
            }
        }
        Told::SessionRead(of, session) => {
            if let Some(beginning) = going_on(model) {
                beginning.read(of, session);
                beginning.work_out(lang);
            }
        }
        Told::SessionThere(free) => {
            if let Some(beginning) = going_on(model) {
                beginning.propose_file(&free, lang);
                model.say(Tone::Asked, capitalized(imported::THERE.of(lang)));
            }
        }
        Told::SessionMade(opened, carried) => {
            let path = opened.origin.path();
            let said = match carried {
                Some(carried) => told::next_year_made(path, &carried, lang),
                None => words::made(path, lang),
            };
            sit_at(model, *opened);
            // A workbook that cannot be read weighs more.
            if model.message.is_none() {
                model.say(Tone::Said, said);
            }
        }
        Told::SessionNotMade(why) => model.say(Tone::Refused, why),
        _ => {}
    }
    Vec::new()
}
