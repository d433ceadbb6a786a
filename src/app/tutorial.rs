//! [`Lesson`]: ten minutes on a copy of Prato 2019. It looks at what is true of the program, not at the keys that were pressed.
//!
//! The rest of the program does not know of it: [`command`] has its commands, [`follow`] looks on after each act, and keeps all
//! that it asks of the disk.

mod steps;

use std::mem;

use super::{
    Action, COMMANDS, Command, Context, Desk, Effect, Model, Opened, Place, Showing, Start, Told,
    Tone,
};
use crate::fund::Split;
use crate::lang::Text;
use crate::lang::tutorial::{self as words, Help};
use crate::negotiation::Sitting;
use steps::{STEPS, Sight, Step};

/// How many steps the lesson has.
pub const LESSON_STEPS: usize = STEPS.len();

/// So many commands that bring a step no further are straying.
const STRAYED: u8 = 6;

/// A lesson that goes on.
#[derive(Debug)]
pub struct Lesson {
    /// The step, from zero; as many as there are: the end.
    at: usize,
    /// How many parts of it are done.
    reached: usize,
    /// True when it was so before anything was done.
    already: bool,
    /// True when the step before was done just now.
    done: bool,
    /// How many commands brought it no further.
    strayed: u8,
    /// How things stood as it began.
    since: Since,
    /// Where the lesson was opened from.
    from: Place,
}

/// How things stood as a step began.
#[derive(Debug)]
struct Since {
    split: Split,
    drafts: usize,
    proposals: usize,
    answers: usize,
    /// The snapshots asked for since.
    snapshots: usize,
}

/// What the lesson says now, with the keys that are in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Which step of how many, and what it is about.
    pub heading: String,
    /// The same without what it is about.
    pub place: String,
    /// What is to be done.
    pub what: String,
    /// Why, or what helps.
    pub why: String,
    /// True when that is said to who has gone astray.
    pub helps: bool,
}

impl Since {
    fn now(desk: &Desk) -> Self {
        let state = desk.state();
        Self {
            split: desk.split().clone(),
            drafts: state.drafts.len(),
            proposals: state.proposals.len(),
            answers: steps::answers(desk),
            snapshots: 0,
        }
    }
}

impl Lesson {
    /// The place of the step, from zero; [`LESSON_STEPS`] at the end.
    pub fn at(&self) -> usize {
        self.at
    }

    /// True when the step before was done just now, and not skipped.
    pub fn went_on(&self) -> bool {
        self.done
    }

    fn step(&self) -> Option<&'static Step> {
        STEPS.get(self.at)
    }

    /// What is said now.
    pub fn spoken(&self, model: &Model) -> Spoken {
        let lang = model.lang;
        let said = self.step().map_or(words::END, |step| step.said);
        let (why, helps) = match self.help(model) {
            Some(help) => (help.keys, true),
            None => (said.why, false),
        };
        let what = self.filled(said.what, model);
        let heading = words::heading(self.at + 1, LESSON_STEPS, Some(said.title), lang);
        let parts = self.step().map_or(0, |step| step.parts.len());
        Spoken {
            heading: heading + &words::parts(self.reached, parts),
            place: words::heading(self.at + 1, LESSON_STEPS, None, lang),
            what: if self.done {
                format!("{} {what}", words::DONE.of(lang))
            } else {
                what
            },
            why: self.filled(why, model),
            helps,
        }
    }

    /// The same to who listens, and how many parts of the step are done.
    pub fn aloud(&self, model: &Model) -> (Spoken, usize) {
        let lang = model.lang;
        let said = self.step().map_or(words::END, |step| step.said);
        let (why, helps) = match self.help(model) {
            Some(help) => (help.words, true),
            None => (said.aloud.why, false),
        };
        let parts = self.step().map_or(0, |step| step.parts.len());
        let spoken = Spoken {
            heading: words::aloud::place(self.at + 1, LESSON_STEPS, said.title, lang),
            place: words::aloud::part(self.reached, parts, lang),
            what: self.filled(said.aloud.what, model),
            why: self.filled(why, model),
            helps,
        };
        (spoken, self.reached)
    }

    /// What helps where the step does not go on by itself.
    fn help(&self, model: &Model) -> Option<Help> {
        let (step, sight) = (self.step()?, self.sight(model)?);
        let needed = step.needs.filter(|(there, _)| !there(sight));
        let strayed = self.strayed >= STRAYED;
        let typing = matches!(model.context(), Context::Entry | Context::Form);
        let travels = step.travels && needed.is_none();
        if strayed && !travels && !typing && !steps::at_table(sight) {
            return Some(match sight.desk.showing {
                Showing::Dark | Showing::Projected => words::UNSEEN,
                Showing::Public | Showing::Private => words::ELSEWHERE,
            });
        }
        if let Some((_, needed)) = needed {
            return Some(needed);
        }
        if self.already && self.reached == 0 {
            return Some(words::ALREADY);
        }
        strayed.then_some(Help {
            keys: step.said.hint,
            words: step.said.aloud.hint,
        })
    }

    fn sight<'a>(&'a self, model: &'a Model) -> Option<Sight<'a>> {
        match &model.place {
            Place::Desk(desk) => Some(Sight {
                model,
                desk,
                since: &self.since,
            }),
            _ => None,
        }
    }

    /// Words with the keys in force in place of the names in braces.
    fn filled(&self, text: Text, model: &Model) -> String {
        let mut out = String::new();
        let mut rest = text.of(model.lang);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            out += before;
            out += &self
                .named(name, model)
                .unwrap_or_else(|| format!("{{{name}}}"));
            rest = after;
        }
        out + rest
    }

    fn named(&self, name: &str, model: &Model) -> Option<String> {
        if name == "target" {
            let target = self.step()?.target;
            return target(self.sight(model)?).map(|amount| amount.to_string());
        }
        if name == "before" {
            return steps::before(self.sight(model)?).map(|amount| amount.to_string());
        }
        let info = COMMANDS.iter().find(|info| info.id == name)?;
        let key = model.keys.first(info, model.lang, model.glyphs);
        Some(words::key(&key))
    }

    /// Goes to a step.
    fn go(&mut self, at: usize, model: &Model) {
        self.at = at.min(LESSON_STEPS);
        (self.reached, self.strayed, self.done) = (0, 0, false);
        if let Place::Desk(desk) = &model.place {
            self.since = Since::now(desk);
        }
        let single = self.step().is_some_and(|step| step.parts.len() == 1);
        self.already = single && self.holds(model);
    }

    /// True when the next part of the step is so.
    fn holds(&self, model: &Model) -> bool {
        let part = self.step().and_then(|step| step.parts.get(self.reached));
        part.zip(self.sight(model))
            .is_some_and(|(part, sight)| part(sight))
    }

    /// Looks at what became true.
    fn look(&mut self, model: &Model, commanded: bool) {
        let Some(step) = self.step() else {
            return;
        };
        if self.already {
            self.already = self.holds(model);
            return;
        }
        let before = self.reached;
        while self.reached < step.parts.len() && self.holds(model) {
            self.reached += 1;
        }
        if self.reached == step.parts.len() {
            self.go(self.at + 1, model);
            self.done = true;
        } else if self.reached > before {
            (self.strayed, self.done) = (0, false);
        } else if commanded {
            self.strayed = self.strayed.saturating_add(1);
            self.done &= self.strayed < 2;
        }
    }
}

/// True where a command of the lesson would do something; `None` for the others.
pub(super) fn works(model: &Model, command: Command) -> Option<bool> {
    match command {
        Command::Lesson => Some(may_begin(model)),
        Command::NextLesson => {
            let lesson = model.lesson.as_ref();
            Some(lesson.is_some_and(|lesson| lesson.at < LESSON_STEPS))
        }
        Command::PreviousLesson => Some(model.lesson.as_ref().is_some_and(|l| l.at > 0)),
        Command::LeaveLesson => Some(model.lesson.is_some()),
        _ => None,
    }
}

/// Who holds a table that is open does not leave it for a lesson.
fn may_begin(model: &Model) -> bool {
    model.lesson.is_none()
        && match &model.place {
            Place::Start(start) => start.proposal.is_none(),
            Place::Desk(desk) => desk.state().sitting() == Sitting::None,
            Place::Review(_) | Place::Follow(_) => false,
        }
}

/// What a command is in the lesson; `None` for one that it leaves to the table.
pub(super) fn command(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    match command {
        Command::Lesson if may_begin(model) => return Some(vec![Effect::OpenLesson]),
        Command::Lesson => {
            model.say(Tone::Refused, words::NOT_NOW.of(model.lang));
        }
        Command::LeaveLesson => return Some(leave(model)),
        Command::NextLesson => step_by(model, |at| at + 1),
        Command::PreviousLesson => step_by(model, |at| at.saturating_sub(1)),
        // Leaving is of the lesson first; with the help open, of the help.
        Command::Quit if model.lesson.is_some() && model.help.is_none() => {
            return Some(leave(model));
        }
        _ => return None,
    }
    Some(Vec::new())
}

fn step_by(model: &mut Model, to: fn(usize) -> usize) {
    if let Some(mut lesson) = model.lesson.take() {
        lesson.go(to(lesson.at), model);
        model.lesson = Some(lesson);
    }
}

/// Begins on a copy that was opened. Where one was waits as it is.
pub(super) fn begin(model: &mut Model, opened: Opened) {
    let from = mem::replace(&mut model.place, Place::Start(Start::default()));
    super::update::sit_at(model, opened);
    model.say(Tone::Said, words::BEGUN.of(model.lang));
    if let Place::Desk(desk) = &model.place {
        let since = Since::now(desk);
        let mut lesson = Lesson {
            at: 0,
            reached: 0,
            already: false,
            done: false,
            strayed: 0,
            since,
            from,
        };
        lesson.go(0, model);
        model.lesson = Some(Box::new(lesson));
    }
}

/// Goes back to where the lesson was opened from; there may be nothing to go back to.
fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(lesson) = model.lesson.take() else {
        return Vec::new();
    };
    model.place = lesson.from;
    (model.help, model.palette, model.search) = (None, None, None);
    (model.message, model.named) = (None, None);
    match &model.place {
        Place::Start(start) if start.entries.is_empty() => vec![Effect::Quit],
        Place::Start(_) => vec![Effect::ListSessions],
        _ => Vec::new(),
    }
}

/// Looks on after an act: what was to be done may be done. Of a lesson nothing reaches the disk; what the disk would have answered
/// is given back, to be heard.
pub(super) fn follow(
    model: &mut Model,
    commanded: bool,
    effects: Vec<Effect>,
) -> (Vec<Effect>, Vec<Told>) {
    let Some(mut lesson) = model.lesson.take() else {
        return (effects, Vec::new());
    };
    let mut answers = Vec::new();
    for effect in effects {
        match effect {
            Effect::Amend { .. } => answers.extend(amended(model)),
            Effect::Snapshot { .. } => {
                lesson.since.snapshots += 1;
                model.say(Tone::Said, words::SNAPSHOT.of(model.lang));
            }
            _ => {}
        }
    }
    // In a page of questions every key is on the way.
    let asking = model.context() == Context::Form;
    lesson.done &= !asking;
    let strays = commanded && !asking;
    lesson.look(model, strays);
    model.lesson = Some(lesson);
    (Vec::new(), answers)
}

/// True for an action that could bring a step further, and does not only type.
pub(super) fn counts(action: &Action) -> bool {
    matches!(action, Action::Do(_) | Action::Point(_))
}

fn amended(model: &Model) -> Option<Told> {
    let Place::Desk(desk) = &model.place else {
        return None;
    };
    Some(Told::Amended {
        notebook: desk.simulations.notebook().clone(),
        trouble: None,
        apart: None,
    })
}
