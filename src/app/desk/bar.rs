//! [`Bar`]: why what a command changes is not changed from here, whatever is under the cursor.

use super::{Desk, Origin};
use crate::app::command::Touches;
use crate::app::{Command, Screen};
use crate::lang::{Lang, amended, board, forms, rescue, talks};
use crate::negotiation::Session;

/// Why what a command changes is not changed from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Bar {
    /// A moment of the past is shown.
    Past,
    /// It is a published case.
    Published,
    /// It is a snapshot.
    Snapshot,
    /// Another program holds it, or held it when it was opened here.
    Held,
    /// A rescue copy is still to be decided on.
    Undecided,
    /// The data are changed at the table, where a seduta is open.
    Apart,
}

impl Bar {
    /// Why, in one sentence.
    pub(in crate::app) fn sentence(self, desk: &Desk, lang: Lang) -> String {
        let why = match self {
            Self::Past => board::READ_ONLY,
            Self::Published => amended::PUBLISHED,
            Self::Snapshot => amended::SNAPSHOT,
            Self::Held => {
                let how = desk.watched_sentence(lang);
                return how.unwrap_or_else(|| talks::HELD.of(lang).to_owned());
            }
            Self::Undecided => rescue::DECIDE_FIRST,
            Self::Apart => forms::DATA_AT_TABLE,
        };
        why.of(lang).to_owned()
    }
}

impl Desk {
    /// Why a command may change nothing from here; `None` where it may, or changes nothing.
    pub(in crate::app) fn bar(&self, command: Command) -> Option<Bar> {
        self.bar_on(self.screen, command)
    }

    /// Why it does not, in one sentence: told before anything is asked in vain.
    pub(in crate::app) fn refuses(&self, command: Command, lang: Lang) -> Option<String> {
        // Of what the journal has more, Enter accepts what is looked at.
        let accepts = command == Command::Edit && self.past().is_some() && self.in_file.is_some();
        let bar = self.bar(command).filter(|_| !accepts)?;
        Some(bar.sentence(self, lang))
    }

    /// The same as [`Desk::bar`], on another screen.
    pub(in crate::app) fn bar_on(&self, screen: Screen, command: Command) -> Option<Bar> {
        let touches = command.touches(screen);
        if self.past().is_some() {
            // The keys of the step go through its moments.
            let goes = matches!(command, Command::StepUp | Command::StepDown);
            return (!goes && touches != Touches::Nothing).then_some(Bar::Past);
        }
        let undecided = || self.rescued.as_ref().map(|_| Bar::Undecided);
        let begun = self.talks.has_begun();
        match touches {
            Touches::Nothing | Touches::Own => None,
            Touches::Split if !self.is_public() => None,
            // A negotiation goes on from a published case in a file of its own.
            Touches::Talks if command == Command::Seduta && self.may_go_on() => None,
            Touches::Split | Touches::Talks => self.unwritable().or_else(undecided),
            Touches::Opening => {
                // The key of the screen says it before anything is typed in vain.
                let apart = (begun && self.is_apart()).then_some(Bar::Apart);
                let undecided = undecided().filter(|_| begun);
                self.unwritable().or(undecided).or(apart)
            }
        }
    }

    /// Why the opening data of a session may not be changed, whoever holds it.
    pub(in crate::app) fn fixed(&self) -> Option<Bar> {
        let session: &Session = &self.case.session;
        let example = matches!(self.origin, Origin::Example(_));
        if session.published || example {
            Some(Bar::Published)
        } else {
            session.snapshot.as_ref().map(|_| Bar::Snapshot)
        }
    }

    /// The same, and where another program holds the session: why nothing is written in it from here.
    pub(in crate::app) fn unwritable(&self) -> Option<Bar> {
        let held = self.is_watched().then_some(Bar::Held);
        self.fixed().or(held)
    }

    /// True for a published session with no history: it is not changed, and a negotiation goes on from it in a file of its own.
    pub(in crate::app) fn may_go_on(&self) -> bool {
        let session = &self.case.session;
        let published = self.fixed() == Some(Bar::Published);
        published && session.snapshot.is_none() && !self.talks.has_begun()
    }
}
