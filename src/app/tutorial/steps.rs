//! The steps of the lesson: what is said of each, and what is to be true of the program for it to be done.

use super::super::{Desk, Model, Screen, Showing};
use super::Since;
use crate::fund::{Lock, ShareBase, Split};
use crate::lang::tutorial::{self as words, Help, Said};
use crate::money::{Amount, Percent};
use crate::negotiation::{Deed, Party, Proposal, Sitting};

/// What is looked at: the program, its table, and how that stood as the step began.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) model: &'a Model,
    pub(super) desk: &'a Desk,
    pub(super) since: &'a Since,
}

/// Something that is true, or not, of the program.
pub(super) type Check = fn(Sight) -> bool;

/// A step.
pub(super) struct Step {
    /// What is said of it.
    pub(super) said: Said,
    /// What must become true, one after the other.
    pub(super) parts: &'static [Check],
    /// What it cannot be done without, and what is said then.
    pub(super) needs: Option<(Check, Help)>,
    /// The figure it speaks of.
    pub(super) target: fn(Sight) -> Option<Amount>,
    /// True for one that goes away from the Tavolo.
    pub(super) travels: bool,
}

/// A step done at the Tavolo, which speaks of no figure and needs nothing.
const fn step(said: Said, parts: &'static [Check]) -> Step {
    Step {
        said,
        parts,
        needs: None,
        target: |_| None,
        travels: false,
    }
}

/// The steps, in order.
pub(super) static STEPS: [Step; 13] = [
    step(
        words::READ,
        &[
            |s| chosen(s, RISULTATO),
            |s| s.desk.base == ShareBase::Total,
            |s| s.desk.base == ShareBase::Fund,
        ],
    ),
    step(
        words::SHARE,
        &[|s| amount(s, RISULTATO) == Some(share(s, 30))],
    ),
    Step {
        target: more,
        ..step(
            words::UNDO,
            &[
                |s| amount(s, RISULTATO) == more(s),
                |s| amount(s, RISULTATO) == before(s),
            ],
        )
    },
    step(words::BREAK, &[|s| broken(s) > 0]),
    Step {
        travels: true,
        ..step(
            words::FINDING,
            &[
                |s| s.desk.screen == Screen::Verdicts && s.model.help.is_some(),
                at_table,
            ],
        )
    },
    step(words::REMEDY, &[|s| broken(s) == 0]),
    step(
        words::LOCK,
        &[|s| locked(s, POSIZIONE), |s| !locked(s, POSIZIONE)],
    ),
    step(words::SEDUTA, &[sitting]),
    Step {
        needs: Some((sitting, words::NEEDS_SEDUTA)),
        target: |s| Some(share(s, 28)),
        ..step(
            words::DRAFT,
            &[|s| amount(s, RISULTATO) == Some(share(s, 28)), declared],
        )
    },
    Step {
        needs: Some((sitting, words::NEEDS_SEDUTA)),
        ..step(words::PROPOSAL, &[tabled])
    },
    Step {
        needs: Some((proposed, words::NEEDS_PROPOSAL)),
        ..step(words::ANSWER, &[|s| answers(s.desk) > s.since.answers])
    },
    Step {
        needs: Some((sitting, words::NEEDS_SEDUTA)),
        travels: true,
        ..step(
            words::ROOM,
            &[
                |s| s.desk.showing == Showing::Projected,
                |s| s.desk.showing == Showing::Dark,
                |s| s.desk.showing == Showing::Public,
            ],
        )
    },
    Step {
        travels: true,
        ..step(
            words::KEPT,
            &[
                |s| s.desk.screen == Screen::Talks,
                |s| s.since.snapshots > 0,
            ],
        )
    },
];

const POSIZIONE: &str = "posizione";
const RISULTATO: &str = "risultato";

fn place(split: &Split, line: &str) -> Option<usize> {
    split.lines().iter().position(|l| l.id.as_str() == line)
}

fn of(split: &Split, line: &str) -> Option<Amount> {
    let cell = split.cells().get(place(split, line)?)?;
    Some(cell.amount)
}

fn amount(sight: Sight, line: &str) -> Option<Amount> {
    of(sight.desk.split(), line)
}

fn chosen(sight: Sight, line: &str) -> bool {
    at_table(sight) && place(sight.desk.split(), line) == Some(sight.desk.lines.selected)
}

fn locked(sight: Sight, line: &str) -> bool {
    let split = sight.desk.split();
    let cell = place(split, line).and_then(|at| split.cells().get(at));
    cell.is_some_and(|cell| cell.lock == Lock::Locked)
}

/// So many per cent of the fund.
fn share(sight: Sight, points: u32) -> Amount {
    Percent::new(points.into()).of(sight.desk.split().fund())
}

/// Five thousand euro more than the risultato was.
fn more(sight: Sight) -> Option<Amount> {
    Some(before(sight)? + Amount::from_euro(5_000))
}

/// The risultato as it was.
pub(super) fn before(sight: Sight) -> Option<Amount> {
    of(&sight.since.split, RISULTATO)
}

fn broken(sight: Sight) -> usize {
    sight.desk.outlook().judgement.counts().violated
}

/// True at the Tavolo with nothing over it.
pub(super) fn at_table(sight: Sight) -> bool {
    let shown = matches!(sight.desk.showing, Showing::Public | Showing::Private);
    shown && sight.desk.screen == Screen::Table && sight.model.help.is_none()
}

fn sitting(sight: Sight) -> bool {
    sight.desk.state().sitting() == Sitting::Open
}

/// True once the split of the table is a draft with a number that was not there.
fn declared(sight: Sight) -> bool {
    let state = sight.desk.state();
    let last = state.drafts.last().filter(|last| state.is_draft(last));
    last.is_some() && state.drafts.len() > sight.since.drafts
}

fn proposed(sight: Sight) -> bool {
    sight.desk.state().proposals.iter().any(Proposal::is_live)
}

/// True once a union tabled a proposal that was not there.
fn tabled(sight: Sight) -> bool {
    let all = &sight.desk.state().proposals;
    let mut new = all.iter().skip(sight.since.proposals);
    new.any(|p| p.tabled.by.iter().any(|by| *by != Party::Public))
}

/// How many times a party said something of a proposal of others.
pub(super) fn answers(desk: &Desk) -> usize {
    let operations = desk.talks().operations().iter();
    let answered = operations.filter(|o| matches!(o.act, Deed::Answered { .. }));
    answered.count()
}
