//! The desk at another moment: the table as it was, to be read and not touched.

use super::Desk;
use crate::app::{Reading, Screen};
use crate::documents::Source;
use crate::negotiation::{Case, Operation, SessionFault, State, Talks, run_of};

/// The moment that the desk shows.
#[derive(Debug, Default)]
pub(in crate::app) enum Looking {
    /// The present.
    #[default]
    Now,
    /// A moment of the past, read-only.
    Back(Box<Past>),
}

/// A moment of the past.
#[derive(Debug)]
pub struct Past {
    /// The last operation done by then; zero is the opening.
    pub number: u32,
    /// What was true.
    pub state: State,
    /// A moment somewhat before, from which those between are near: going back does not start from the opening each time.
    near: (u32, State),
    /// The session as it stands now, to go back to.
    now: Case,
}

/// How far before a moment the near one is.
const NEAR: u32 = 256;

impl Past {
    /// A moment, worked out from one somewhat before it.
    fn open(talks: &Talks, number: u32, now: Case) -> Result<Self, SessionFault> {
        let near = number.saturating_sub(NEAR);
        let before = talks.at(near)?;
        Ok(Self {
            number,
            state: talks.later(before.clone(), near, number)?,
            near: (near, before),
            now,
        })
    }

    /// Goes to another moment.
    fn go(&mut self, talks: &Talks, number: u32) -> Result<(), SessionFault> {
        let (near, before) = &self.near;
        if number > self.number {
            self.state = talks.later(self.state.clone(), self.number, number)?;
        } else if number >= *near {
            self.state = talks.later(before.clone(), *near, number)?;
        } else {
            *self = Self::open(talks, number, self.now.clone())?;
        }
        self.number = number;
        Ok(())
    }
}

impl Desk {
    /// The moment of the past that is shown, if one is.
    pub fn past(&self) -> Option<&Past> {
        match &self.looking {
            Looking::Now => None,
            Looking::Back(past) => Some(past),
        }
    }

    /// What was true at the moment that is shown.
    pub fn seen(&self) -> &State {
        self.past().map_or(self.talks.state(), |past| &past.state)
    }

    /// What had been done by the moment that is shown.
    pub fn done_by_then(&self) -> &[Operation] {
        let all = self.talks.operations();
        let number = self.past().map(|past| past.number as usize);
        number.and_then(|number| all.get(..number)).unwrap_or(all)
    }

    /// Shows the table as it was after an operation.
    pub(in crate::app) fn look_back(&mut self, number: u32) -> Result<(), SessionFault> {
        self.prompt = None;
        self.tried = None;
        match &mut self.looking {
            Looking::Back(past) => past.go(&self.talks, number)?,
            Looking::Now => {
                let past = Past::open(&self.talks, number, self.case.clone())?;
                self.looking = Looking::Back(Box::new(past));
            }
        }
        self.case = self.seen().to_case();
        self.refresh();
        Ok(())
    }

    /// The moment before the one that is shown, or after it: acts that show as one are one.
    pub(in crate::app) fn beside(&self, later: bool) -> Option<u32> {
        let number = self.past()?.number as usize;
        let all = self.talks.operations();
        let beside = match (later, number) {
            (true, number) if number >= all.len() => return None,
            (false, 0) => return None,
            (true, number) => run_of(all, number).end,
            (false, number) => run_of(all, number - 1).start,
        };
        u32::try_from(beside).ok()
    }

    /// Works out the rows of the Trattativa, where something of them changed.
    pub(in crate::app) fn work_out_board(&mut self) {
        let mut board = std::mem::take(&mut self.board);
        board.work_out(self.seen(), self.done_by_then());
        self.board = board;
    }

    /// Makes every paper again, of the moment that is shown.
    pub(in crate::app) fn work_out_papers(&mut self) {
        let mut papers = std::mem::take(&mut self.papers);
        papers.work_out(&match self.past() {
            Some(past) => Source::then(&self.talks, past.state.clone(), past.number),
            None => Source::of(&self.talks),
        });
        self.papers = papers;
    }

    /// The page that is read, on the screen in sight.
    pub fn page(&self) -> Option<&Reading> {
        let page = self.board.page.as_ref();
        page.filter(|_| self.screen == Screen::Talks)
    }

    /// Follows what is true now, whatever moment is shown.
    pub(in crate::app) fn follow_case(&mut self) {
        let now = self.talks.case();
        match &mut self.looking {
            Looking::Now => self.case = now,
            Looking::Back(past) => past.now = now,
        }
    }

    /// Shows the present again.
    pub(in crate::app) fn look_at_now(&mut self) {
        if let Looking::Back(past) = std::mem::take(&mut self.looking) {
            self.case = past.now;
            self.refresh();
        }
    }
}
