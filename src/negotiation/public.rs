//! [`Public`]: what the room may see. It is made of the negotiation alone: its type holds no simulation, no indirizzo and no note,
//! and whoever draws it can show nothing private.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Agreement, Case, Moment, Sitting, State, Talks};
use crate::fund::{Id, Lock, Mode, ShareBase, Totals};
use crate::money::{Amount, Share};
use crate::rules::{Band, Counts, Finding, Pack, Relation};

/// The table, as all may see it.
#[derive(Debug, Clone)]
pub struct Public {
    /// The body.
    pub body: String,
    /// The area of staff.
    pub area: Id,
    /// The year of the fund.
    pub year: i16,
    /// True for an invented example.
    pub invented: bool,
    /// The lines, in the order of the table.
    pub lines: Vec<PublicLine>,
    /// The line that the last change was about, by its place.
    pub focus: Option<usize>,
    /// The sums; `None` where the fund was read only in part, and nothing is a whole.
    pub totals: Option<Totals>,
    /// Whether the lines make the fund.
    pub mode: Mode,
    /// How the rules stand; `None` where none is known.
    pub verdicts: Option<Verdicts>,
    /// The number of the draft; `None` before the first seduta.
    pub draft: Option<u32>,
    /// How far the negotiation is.
    pub phase: Phase,
    /// When the last act was recorded.
    pub at: Option<Moment>,
    /// The last act that changed the figures.
    pub last: Option<LastChange>,
}

/// A line, as all may see it.
#[derive(Debug, Clone)]
pub struct PublicLine {
    /// Its name.
    pub label: String,
    /// Its part of the fund.
    pub amount: Amount,
    /// Its share of the fund.
    pub share: Option<Share>,
    /// The relation that is broken where the shown share would hide it.
    pub hidden: Option<Relation>,
    /// The economie that go to it.
    pub economie: Amount,
    /// How far it may go; `None` when it cannot move, or where no rules are known.
    pub band: Option<Band>,
    /// True when compensation may not touch it.
    pub locked: bool,
    /// True when the last change moved it.
    pub touched: bool,
}

/// How the rules stand.
#[derive(Debug, Clone)]
pub struct Verdicts {
    /// How many are respected, are not, cannot be told.
    pub counts: Counts,
    /// The answers.
    pub findings: Vec<Arc<Finding>>,
    /// The rules they answer for.
    pub pack: Arc<Pack>,
    /// The day by which it is judged.
    pub day: Date,
}

/// How far the negotiation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// No seduta was opened yet: the opening data are prepared.
    Preparing,
    /// A seduta is open.
    Open {
        /// Its number.
        seduta: usize,
    },
    /// It is suspended.
    Suspended {
        /// When it is to go on, as it was said.
        until: Option<String>,
    },
    /// Between one seduta and the next.
    Between,
    /// The ipotesi was signed.
    Ipotesi(Date),
    /// The contract was signed.
    Contract(Date),
    /// It ended without agreement.
    NoAgreement,
    /// The body decided provisionally alone.
    Unilateral,
}

/// The last act that changed the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// Its number in the history.
    pub number: u32,
    /// When.
    pub time: Moment,
    /// What was done, in one sentence.
    pub sentence: String,
}

impl Public {
    /// What the room may see of a negotiation now; `None` of a copy of a private simulation, of which it may see nothing.
    pub fn of(talks: &Talks) -> Option<Self> {
        let state = talks.state();
        let session = &state.case.session;
        if !Self::may_be_shown(talks) {
            return None;
        }
        let outlook = state.case.outlook(state.split(), ShareBase::Fund);
        let whole = !state.case.facts.fund.incomplete;
        let verdicts = state.case.pack.as_ref().map(|pack| Verdicts {
            counts: outlook.judgement.counts(),
            findings: outlook.judgement.findings.clone(),
            pack: Arc::clone(pack),
            day: state.case.day,
        });
        let last = state.last_change.as_ref();
        let last = last.and_then(|(number, _)| {
            let done = talks.operations().get((*number as usize).checked_sub(1)?)?;
            Some(LastChange {
                number: *number,
                time: done.time.clone(),
                sentence: done.sentence.clone(),
            })
        });
        Some(Self {
            body: session.body.clone(),
            area: session.area.clone(),
            year: session.year,
            invented: session.invented,
            lines: lines(state, &outlook),
            focus: focus(state),
            totals: whole.then_some(outlook.quadro.totals),
            mode: state.split().mode(),
            verdicts,
            draft: talks.has_begun().then(|| state.draft()),
            phase: phase(talks),
            at: talks.operations().last().map(|o| o.time.clone()),
            last,
        })
    }

    /// False of a copy of a private simulation.
    pub fn may_be_shown(talks: &Talks) -> bool {
        let of = |case: &Case| case.session.snapshot.as_ref().is_some_and(|s| s.simulation);
        !of(talks.opening()) && !of(&talks.state().case)
    }

    /// True when some line receives economie.
    pub fn has_economie(&self) -> bool {
        self.lines.iter().any(|line| !line.economie.is_zero())
    }
}

/// The line that was edited: the first of those that moved.
fn focus(state: &State) -> Option<usize> {
    let (_, moved) = state.last_change.as_ref()?;
    let index = |id: &Id| state.split().index(id).ok();
    moved.iter().find_map(index)
}

fn lines(state: &State, outlook: &super::Outlook) -> Vec<PublicLine> {
    let (split, pack) = (state.split(), state.case.pack.as_deref());
    let touched = state.last_change.as_ref().map(|(_, lines)| &lines[..]);
    let touched = touched.unwrap_or_default();
    let rows = split.lines().iter().zip(split.cells()).enumerate();
    rows.map(|(at, (line, cell))| {
        let row = &outlook.quadro.row(at);
        PublicLine {
            label: line.label.clone(),
            amount: row.amount,
            share: row.share,
            hidden: pack.and_then(|pack| outlook.hidden_breach(pack, split, at)),
            economie: row.economie,
            band: pack.and_then(|pack| outlook.judgement.band(pack, split, at)),
            locked: cell.lock == Lock::Locked,
            touched: touched.contains(&line.id),
        }
    })
    .collect()
}

fn phase(talks: &Talks) -> Phase {
    let state = talks.state();
    match &state.agreement {
        Agreement::Ipotesi { signed, .. } => return Phase::Ipotesi(signed.date),
        Agreement::Contract { signed, .. } => return Phase::Contract(signed.date),
        Agreement::NoAgreement { .. } => return Phase::NoAgreement,
        Agreement::Unilateral { .. } => return Phase::Unilateral,
        Agreement::Open => {}
    }
    match state.sitting() {
        _ if !talks.has_begun() => Phase::Preparing,
        Sitting::Open => Phase::Open {
            seduta: state.sedute.len(),
        },
        Sitting::Suspended => {
            let last = state.sedute.last().and_then(|s| s.suspensions.last());
            Phase::Suspended {
                until: last.and_then(|(_, suspension, _)| suspension.until.clone()),
            }
        }
        Sitting::None => Phase::Between,
    }
}
