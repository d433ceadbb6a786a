//! [`Board`]: the Trattativa: what was said at the table in the order of time, and how far the sides are.

use std::ops::Range;

use super::Scroll;
use crate::fund::Id;
use crate::lang::Text;
use crate::lang::board::{self as words, Said};
use crate::negotiation::{
    Deed, Dispute, Draft, Gap, Operation, Party, Proposal, Side, State, run_of,
};

/// The Trattativa as it is looked at.
#[derive(Debug, Default)]
pub struct Board {
    /// The rows.
    pub list: Scroll,
    /// Which rows are in the list.
    pub filter: Filter,
    /// The party whose rows alone are in the list.
    pub party: Option<Party>,
    /// The line under consideration, where it was chosen.
    pub chosen: Option<Id>,
    /// What the next one is compared with.
    pub marked: Option<Thing>,
    /// What is being read, on a page of its own.
    pub page: Option<Reading>,
    /// The rows, oldest first.
    pub rows: Vec<Thing>,
    /// The sides that tabled something.
    pub sides: Vec<Side>,
    /// Who sits at the table.
    pub parties: Vec<Party>,
    /// How far they are from the body's side, on the line under consideration.
    pub gaps: Vec<Gap>,
    /// The line under consideration: the one chosen, or the one on which the proposals differ most.
    pub line: Option<Id>,
    /// What all this was worked out from.
    from: Option<From>,
}

/// Which rows are in the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Proposals, drafts, and what goes in the minutes.
    #[default]
    All,
    /// The proposals.
    Proposals,
    /// The drafts.
    Drafts,
    /// What goes in the minutes: sedute, disputes, declarations, points put off, agreements.
    Minutes,
    /// Every act of the history.
    Log,
}

impl Filter {
    /// Its name.
    pub fn words(self) -> Text {
        match self {
            Self::All => words::ALL,
            Self::Proposals => words::PROPOSALS,
            Self::Drafts => words::DRAFTS,
            Self::Minutes => words::MINUTES,
            Self::Log => words::LOG,
        }
    }

    /// The next one; the history has its own key.
    pub(super) fn next(self) -> Self {
        match self {
            Self::All => Self::Proposals,
            Self::Proposals => Self::Drafts,
            Self::Drafts => Self::Minutes,
            Self::Minutes | Self::Log => Self::All,
        }
    }
}

/// What a row is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A proposal, by its place.
    Proposal(usize),
    /// A draft, by its place.
    Draft(usize),
    /// A dispute, by its place.
    Dispute(usize),
    /// Acts of the history that show as one, by their places.
    Acts(Range<usize>),
}

/// A page to be read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What it is.
    pub title: String,
    /// What is on it.
    pub lines: Vec<Said>,
    /// How far it is scrolled: what is "selected" is its first line in sight.
    pub scroll: Scroll,
}

/// What a board is worked out from: while it is the same, so are the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct From {
    /// How many acts there are.
    acts: usize,
    filter: Filter,
    party: Option<Party>,
    chosen: Option<Id>,
}

impl Board {
    /// Works out the rows and the gaps of a state, after so many acts, where something of them changed.
    pub(super) fn work_out(&mut self, state: &State, operations: &[Operation]) {
        let from = From {
            acts: operations.len(),
            filter: self.filter,
            party: self.party.clone(),
            chosen: self.chosen.clone(),
        };
        if self.from.as_ref() == Some(&from) {
            return;
        }
        let there = |id: &Id| state.split().index(id).is_ok();
        let line = self.chosen.as_ref().filter(|id| there(id));
        self.line = line.or_else(|| state.disputed_line()).cloned();
        self.sides = state.sides();
        self.parties = state.parties();
        self.gaps = match &self.line {
            Some(line) => state.gaps(line),
            None => Vec::new(),
        };
        let was = self.rows.get(self.list.selected).cloned();
        let at_the_end = self.list.selected + 1 >= self.rows.len();
        self.rows = rows(state, operations, self.filter, self.party.as_ref());
        // Who reads goes on reading the same; who stood at the end sees what came last.
        let same = was.and_then(|was| self.rows.iter().position(|row| *row == was));
        let last = self.rows.len().saturating_sub(1);
        self.list.selected = same.filter(|_| !at_the_end).unwrap_or(last);
        self.from = Some(from);
    }

    /// What is under the cursor.
    pub fn selected(&self) -> Option<&Thing> {
        self.rows.get(self.list.selected)
    }
}

impl Thing {
    /// The proposal it is, if it is one.
    pub fn proposal<'a>(&self, state: &'a State) -> Option<&'a Proposal> {
        match self {
            Self::Proposal(at) => state.proposals.get(*at),
            _ => None,
        }
    }

    /// The draft it is, if it is one.
    pub fn draft<'a>(&self, state: &'a State) -> Option<&'a Draft> {
        match self {
            Self::Draft(at) => state.drafts.get(*at),
            _ => None,
        }
    }

    /// The dispute it is, if it is one.
    pub fn dispute<'a>(&self, state: &'a State) -> Option<&'a Dispute> {
        match self {
            Self::Dispute(at) => state.disputes.get(*at),
            _ => None,
        }
    }

    /// The last operation of it: the moment at which it was done.
    pub fn at(&self, state: &State) -> u32 {
        let at = match self {
            Self::Proposal(_) => self.proposal(state).map(|p| p.at),
            Self::Draft(_) => self.draft(state).map(|d| d.at),
            Self::Dispute(_) => self.dispute(state).map(|d| d.at),
            Self::Acts(acts) => u32::try_from(acts.end).ok(),
        };
        at.unwrap_or_default()
    }
}

fn rows(
    state: &State,
    operations: &[Operation],
    filter: Filter,
    party: Option<&Party>,
) -> Vec<Thing> {
    let mut rows = Vec::new();
    let mut numbered = Numbered::default();
    let mut at = 0;
    while at < operations.len() {
        let run = if filter == Filter::Log {
            run_of_next(operations, at)
        } else {
            at..at + 1
        };
        let operation = &operations[at];
        at = run.end;
        let of_party = party.is_none_or(|party| is_of(&operation.act, party));
        let things = numbered.things(state, operation, run, filter);
        rows.extend(things.into_iter().flatten().filter(|thing| {
            // A draft is of nobody.
            of_party && (party.is_none() || !matches!(thing, Thing::Draft(_)))
        }));
    }
    rows
}

/// The run that starts at a place: walked on from there alone, so that many acts are walked once.
fn run_of_next(operations: &[Operation], at: usize) -> Range<usize> {
    at..run_of(&operations[at..], 0).end + at
}

/// How many things of each list came so far.
#[derive(Default)]
struct Numbered {
    proposals: usize,
    drafts: usize,
    disputes: usize,
}

impl Numbered {
    /// What an operation puts in the list: the draft that it numbers, then itself.
    fn things(
        &mut self,
        state: &State,
        operation: &Operation,
        run: Range<usize>,
        filter: Filter,
    ) -> [Option<Thing>; 2] {
        let number = operation.number;
        let numbers = state
            .drafts
            .get(self.drafts)
            .is_some_and(|d| d.at == number);
        let draft = numbers.then_some(Thing::Draft(self.drafts));
        self.drafts += usize::from(numbers);
        let deed = &operation.act;
        let thing = match deed {
            Deed::Tabled(_) => next(&mut self.proposals, Thing::Proposal),
            Deed::Disputed(_) => next(&mut self.disputes, Thing::Dispute),
            _ => Thing::Acts(run),
        };
        match filter {
            // What was tabled tells its draft, and so does what was brought back.
            Filter::All => [
                draft.filter(|_| matches!(deed, Deed::DraftDeclared | Deed::Brought { .. })),
                Some(thing).filter(|_| matches!(deed, Deed::Tabled(_)) || is_minuted(deed)),
            ],
            Filter::Proposals => [
                None,
                Some(thing).filter(|_| matches!(deed, Deed::Tabled(_))),
            ],
            Filter::Drafts => [draft, None],
            Filter::Minutes => [None, Some(thing).filter(|_| is_minuted(deed))],
            Filter::Log => [
                None,
                Some(Thing::Acts(match thing {
                    Thing::Acts(run) => run,
                    _ => number as usize - 1..number as usize,
                })),
            ],
        }
    }
}

fn next(count: &mut usize, thing: fn(usize) -> Thing) -> Thing {
    *count += 1;
    thing(*count - 1)
}

/// True for what goes in the minutes beside the figures.
fn is_minuted(deed: &Deed) -> bool {
    !matches!(
        deed,
        Deed::Edited { .. }
            | Deed::Undone
            | Deed::Redone
            | Deed::DraftDeclared
            | Deed::Brought { .. }
            | Deed::Tabled(_)
            | Deed::Answered { .. }
    )
}

/// True for what a party did or said.
fn is_of(deed: &Deed, party: &Party) -> bool {
    match deed {
        Deed::Tabled(tabled) => tabled.by.contains(party),
        Deed::Answered { by, .. } | Deed::Declared { by, .. } => by == party,
        Deed::Disputed(raised) => raised.by == *party,
        _ => deed.signing().is_some_and(|signing| {
            signing.signed_by.contains(party) || signing.not_signed_by.contains(party)
        }),
    }
}
