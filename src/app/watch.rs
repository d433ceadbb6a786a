//! [`Watching`]: a table that another program holds, looked at from a second window: what is done there is done here too, and nothing
//! is ever written.

use super::{Contact, Desk, Recorded, Showing};
use crate::lang::{Lang, difference, talks as words};
use crate::negotiation::{Operation, SessionFault, Simulation, Sitting, Talks, differences};

/// How a table that another program holds is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watching {
    /// Whether its file answers.
    pub contact: Contact,
    /// True while the other program holds it.
    pub is_held: bool,
}

/// What is told of a table that another program holds.
#[derive(Debug)]
pub enum Watched {
    /// These acts were done after those that are known.
    Acts(Vec<Operation>),
    /// The file has other acts than those that are known: all of it, read again.
    Whole(Box<Talks>),
    /// The other program holds it, or does no longer.
    Held(bool),
    /// The file answers again, and nothing is new.
    Again,
    /// It does not answer: since when, and why.
    Lost {
        /// The hour, with its seconds.
        since: String,
        /// Why, in words.
        why: String,
    },
}

impl Default for Watching {
    fn default() -> Self {
        Self {
            contact: Contact::Kept,
            is_held: true,
        }
    }
}

impl Desk {
    /// True while another program holds the negotiation, or held it when it was opened here: it is only looked at.
    pub fn is_watched(&self) -> bool {
        self.recorded == Recorded::ByAnother
    }

    /// True while what another program holds does not answer: what is shown is what was there.
    pub fn has_lost_contact(&self) -> bool {
        self.is_watched() && self.watching.contact != Contact::Kept
    }

    /// True when there is something to go on with: a table that is free again, what the disk has more, a simulation.
    pub(super) fn may_resume(&self) -> bool {
        let more = self.rescued.is_some() || self.in_file.is_some();
        more || self.may_take_over() || self.offered().is_some()
    }

    /// True when who held it has left, and it can be opened again to write it.
    pub fn may_take_over(&self) -> bool {
        let watching = &self.watching;
        self.is_watched() && !watching.is_held && watching.contact == Contact::Kept
    }

    /// How what is looked at stands, in one sentence; nothing while all is as it should be.
    pub fn watched_sentence(&self, lang: Lang) -> Option<String> {
        match &self.watching.contact {
            _ if !self.is_watched() => None,
            Contact::Lost { since, why } => Some(words::lost(since, why, lang)),
            Contact::Kept if !self.watching.is_held => Some(words::FREE.of(lang).to_owned()),
            Contact::Kept => None,
        }
    }

    /// Does again what was done at the table elsewhere; gives the last sentence of it.
    pub(super) fn watch_acts(&mut self, acts: Vec<Operation>) -> Result<String, SessionFault> {
        let (sitting, line) = (self.state().sitting(), self.line_under_cursor());
        let last = acts.last().map(|act| act.sentence.clone());
        let done = acts.into_iter().try_for_each(|act| self.talks.go_on(act));
        self.keep_up(sitting, line);
        done.map(|()| last.unwrap_or_default())
    }

    /// Takes the session as it is in its file now; gives what changed, in a sentence.
    pub(super) fn watch_whole(&mut self, talks: Talks, lang: Lang) -> String {
        let (sitting, line) = (self.state().sitting(), self.line_under_cursor());
        // The moments of before may not be there any more.
        self.look_at_now();
        let changed = differences(self.talks.opening(), talks.opening());
        let last = talks.operations().last();
        let said = match (last, changed.first()) {
            (Some(last), None) => last.sentence.clone(),
            (_, Some(first)) => {
                words::changed(changed.len(), &difference::sentence(first, lang), lang)
            }
            (None, None) => String::new(),
        };
        if self.talks.opening().session.identity() != talks.opening().session.identity() {
            // It was of other figures.
            self.simulation = Simulation::new(talks.state().split().clone());
        }
        self.talks = talks;
        self.keep_up(sitting, line);
        said
    }

    fn line_under_cursor(&self) -> Option<crate::fund::Id> {
        let line = self.split().lines().get(self.lines.selected);
        line.map(|line| line.id.clone())
    }

    /// Follows the table with the screen and the cursor where they are.
    fn keep_up(&mut self, before: Sitting, line: Option<crate::fund::Id>) {
        let was = |desk: &Self| {
            let lines = desk.split().lines().iter();
            lines.map(|line| line.id.clone()).collect::<Vec<_>>()
        };
        let lines = was(self);
        self.follow_case();
        let now = self.state().sitting();
        let began = before == Sitting::None && now != Sitting::None;
        let ended = before != Sitting::None && now == Sitting::None;
        if began && self.showing == Showing::Private && !self.has_tried() {
            self.showing = Showing::Public;
        }
        let shown = matches!(self.showing, Showing::Public | Showing::Projected);
        if ended && self.showing == Showing::Public {
            self.showing = Showing::Private;
        }
        // Nobody here asked to see what was tried in private, on a screen that showed what all may see: it stays in the workbook.
        let others = self.simulation.split().fund() != self.state().split().fund();
        if !self.simulation.can_undo() || others || ended && shown {
            self.simulation = Simulation::new(self.state().split().clone());
            self.simulations.working = None;
        }
        if was(self) != lines && self.is_trying() {
            // What is typed was of a line by its place.
            (self.prompt, self.tried) = (None, None);
        }
        if let Some(at) = line.and_then(|id| self.split().index(&id).ok()) {
            self.lines.selected = at;
        }
        self.refresh();
    }
}
