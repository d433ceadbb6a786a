//! [`Review`]: what a reviewer reads of a negotiation, years later: the moments at which something was tabled, as they were
//! then, and what can be told of the whole.

mod points;

pub use points::{Check, Point};

use std::sync::Arc;

use jiff::civil::Date;

use super::talks::State;
use super::{
    Agreement, Case, Deed, Dispute, DisputeState, Integrity, Judged, Motivation, Operation,
    SessionFault, Shown, Talks, integrity, pack_hash,
};
use crate::dossier::Clause;
use crate::fund::{Id, Quadro, ShareBase, Split};
use crate::money::Amount;
use crate::rules::{Finding, Pack, Relation, Verdict};

/// A negotiation as it is read afterwards. Nothing in it is decided anew, but what later law would say.
#[derive(Debug, Clone)]
pub struct Review {
    /// What it opened with.
    pub opening: Case,
    /// The session's id; `None` before the first seduta.
    pub id: Option<String>,
    /// The hash of all there is.
    pub head: String,
    /// Whether the hashes that the file has are those of what is in it.
    pub integrity: Integrity,
    /// The moments, oldest first.
    pub moments: Vec<Reviewed>,
    /// What is true at the end.
    pub end: State,
    /// What became law after the agreement, as it is known on `today`.
    pub later: Vec<Arc<Finding>>,
    /// The day of reading.
    pub today: Date,
    /// Where the answers of the points are from.
    pub answers: Answers,
    /// The points that the revisori look at, with what the session holds for each.
    pub points: Vec<Point>,
    /// What is not in the session.
    pub unrecorded: Vec<Unrecorded>,
    /// The breaches that were agreed to, or tabled to be.
    pub accepted: Vec<Accepted>,
    /// The hash of the rules at hand.
    pub rules: Option<String>,
}

/// A moment at which something was put on the table, answered, or agreed.
#[derive(Debug, Clone)]
pub struct Reviewed {
    /// What was done, by whom and when.
    pub operation: Operation,
    /// The seduta it was in, or came after.
    pub seduta: u32,
    /// The number that it gave to the draft on the table, where it gave one.
    pub draft: Option<u32>,
    /// The split that it speaks of.
    pub split: Split,
    /// Its table.
    pub quadro: Quadro,
    /// Where the shown share of a line would hide a breach, with the law of that day.
    pub hidden: Vec<Option<Relation>>,
    /// How much each line changed since the moment before; nothing for a line that was not there.
    pub changes: Vec<Option<Amount>>,
    /// True when the amounts are those of the moment before.
    pub same_amounts: bool,
    /// True when the clauses are.
    pub same_clauses: bool,
    /// The clauses that go with it.
    pub clauses: Vec<Clause>,
    /// How many times the draft was edited since the moment before.
    pub edits: usize,
    /// The disputes still open.
    pub disputes: Vec<Dispute>,
    /// What was said and noted after it, up to the next moment: declarations, disputes, points put off, deliveries.
    pub said: Vec<Operation>,
}

/// Something that the session does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrecorded {
    /// What happened before the first seduta.
    Before,
    /// Simulations and private notes.
    Simulations,
    /// The indirizzi of the Giunta.
    Indirizzi,
    /// What was said and nobody asked to minute.
    Talk,
    /// The names of some of those present: how many.
    Names(usize),
    /// The motivation of some proposals, by their number.
    Motivations(Vec<u32>),
    /// How a proposal, an ipotesi or a contract was judged, by the number of the act.
    Judgements(Vec<u32>),
    /// When some steps of the procedure were done.
    Steps(Vec<Id>),
    /// The contract.
    Contract,
}

/// Where the answers of the points are from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// An act kept them, as they were shown that day.
    Kept(u32),
    /// No act kept any: they are worked out now, as known on the day of the session.
    Now(Judged),
    /// There are no rules.
    None,
}

/// A rule that was not respected by what was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The act that signed it.
    pub at: u32,
    /// The rule, as it was shown.
    pub shown: Shown,
    /// Why; `None`: not given.
    pub motivation: Option<String>,
}

impl Reviewed {
    /// How it was judged that day, where the act keeps it.
    pub fn judged(&self) -> Option<&Judged> {
        self.operation.act.judged()
    }

    /// Why the rules that contrast are not respected.
    pub fn motivations(&self) -> &[Motivation] {
        let signing = self.operation.act.signing();
        signing.map_or(&[], |signing| &signing.motivations)
    }
}

impl Review {
    /// Reads a negotiation; what became law later is told as it is known on `today`.
    ///
    /// # Errors
    /// [`SessionFault`]: the operation that cannot be replayed.
    pub fn of(talks: &Talks, today: Date) -> Result<Self, SessionFault> {
        Self::read(talks, today, |_| true)
    }

    /// The same, with the points answered as one act kept them; without an act, on the data as they stand.
    ///
    /// # Errors
    /// [`SessionFault`]: the operation that cannot be replayed.
    pub fn answered_by(talks: &Talks, today: Date, act: Option<u32>) -> Result<Self, SessionFault> {
        Self::read(talks, today, |number| Some(number) == act)
    }

    fn read(
        talks: &Talks,
        today: Date,
        answers: impl Fn(u32) -> bool,
    ) -> Result<Self, SessionFault> {
        let opening = talks.opening().clone();
        let mut state = State::new(opening.clone());
        let mut moments: Vec<Reviewed> = Vec::new();
        let mut edits = 0;
        for operation in talks.operations() {
            let act = &operation.act;
            state.follow(operation)?;
            if matches!(act, Deed::Edited { .. } | Deed::Undone | Deed::Redone) {
                edits += 1;
            } else if is_said(act) {
                if let Some(last) = moments.last_mut() {
                    last.said.push(operation.clone());
                }
            } else {
                let moment = reviewed(operation, &state, moments.last(), &opening, edits);
                moments.push(moment);
                edits = 0;
            }
        }
        let pack = opening.pack.as_deref();
        let keeps = |m: &&Reviewed| m.judged().is_some() && answers(m.operation.number);
        let kept = moments.iter().rev().find(keeps);
        let answers = match kept {
            Some(moment) => Answers::Kept(moment.operation.number),
            None => Judged::of(&state.to_case(), state.split()).map_or(Answers::None, Answers::Now),
        };
        let judged = match &answers {
            Answers::Now(judged) => Some(judged),
            _ => kept.and_then(Reviewed::judged),
        };
        Ok(Self {
            id: talks.id().map(str::to_owned),
            head: talks.head().to_owned(),
            integrity: integrity(&talks.session()),
            later: later(&state, today),
            points: points::points(judged, pack),
            answers,
            unrecorded: unrecorded(talks, &state),
            accepted: moments.iter().flat_map(accepted).collect(),
            rules: pack.map(pack_hash),
            opening,
            moments,
            end: state,
            today,
        })
    }

    /// The rules at hand, where they are those by which a judgement was made.
    pub fn rules_of(&self, judged: &Judged) -> Option<&Arc<Pack>> {
        let pack = self.opening.pack.as_ref()?;
        (self.rules.as_ref() == Some(&judged.hash)).then_some(pack)
    }
}

/// True for what is said beside the split: it belongs to the moment it follows.
fn is_said(act: &Deed) -> bool {
    matches!(
        act,
        Deed::Attendance(_)
            | Deed::Resumed
            | Deed::SedutaHeld { .. }
            | Deed::Disputed(_)
            | Deed::DisputeSettled { .. }
            | Deed::Declared { .. }
            | Deed::PutOff { .. }
            | Deed::Delivered { .. }
    )
}

fn reviewed(
    operation: &Operation,
    state: &State,
    before: Option<&Reviewed>,
    opening: &Case,
    edits: usize,
) -> Reviewed {
    // What an act speaks of: a proposal of its own split, an answer of the one that it answers.
    let of_proposal = |number: u32| state.proposal(number).map(|p| &p.tabled);
    let tabled = match &operation.act {
        Deed::Tabled(tabling) => Some(&**tabling),
        Deed::Answered { proposal, .. } => of_proposal(*proposal),
        _ => None,
    };
    let of_tabled = tabled.and_then(|t| Some((state.read(&t.split).ok()?, t.clauses.clone())));
    let of_table = || (state.split().clone(), state.clauses().to_vec());
    let (split, clauses) = of_tabled.unwrap_or_else(of_table);
    let case = Case {
        day: operation.time.day(),
        ..state.case.clone()
    };
    let outlook = case.outlook(&split, ShareBase::Fund);
    let pack = case.pack.as_deref();
    let hidden = |at| pack.and_then(|pack| outlook.hidden_breach(pack, &split, at));
    let hidden: Vec<Option<Relation>> = (0..split.lines().len()).map(hidden).collect();
    let earlier = before.map_or(&opening.opening, |b| &b.split);
    let clauses_before = before.map_or(&opening.session.clauses, |b| &b.clauses);
    let was = |id: &Id| {
        let at = earlier.index(id).ok()?;
        Some(earlier.cells()[at].amount)
    };
    let changes = split.iter().map(|(line, cell)| {
        let was = was(&line.id)?;
        Some(cell.amount - was)
    });
    let amounts = |split: &Split| -> Vec<Amount> {
        let cells = split.cells().iter();
        cells.map(|c| c.amount).collect()
    };
    let at = operation.number;
    let numbered = state.drafts.iter().filter(|d| d.at == at);
    let open = |d: &&Dispute| d.state == DisputeState::Open;
    Reviewed {
        operation: operation.clone(),
        seduta: u32::try_from(state.sedute.len()).unwrap_or(u32::MAX),
        draft: numbered.map(|d| d.number).next_back(),
        changes: changes.collect(),
        same_amounts: amounts(&split) == amounts(earlier),
        same_clauses: clauses == *clauses_before,
        disputes: state.disputes.iter().filter(open).cloned().collect(),
        said: Vec::new(),
        split,
        quadro: outlook.quadro,
        hidden,
        clauses,
        edits,
    }
}

/// What became law after what was agreed; nothing while nothing is.
fn later(state: &State, today: Date) -> Vec<Arc<Finding>> {
    let case = Case {
        day: today,
        ..state.to_case()
    };
    let outlook = case.outlook(state.split(), ShareBase::Fund);
    outlook.judgement.later
}

/// The rules that an ipotesi or a contract does not respect.
fn accepted(moment: &Reviewed) -> Vec<Accepted> {
    let signed = moment.operation.act.signing().is_some();
    let findings = moment.judged().filter(|_| signed).map(|j| &j.findings[..]);
    let broken = findings.unwrap_or_default().iter();
    broken
        .filter(|shown| shown.verdict == Verdict::Violated)
        .map(|shown| {
            let mut given = moment.motivations().iter();
            let motivation = given.find(|m| m.rule == shown.rule);
            Accepted {
                at: moment.operation.number,
                shown: shown.clone(),
                motivation: motivation.map(|m| m.text.clone()),
            }
        })
        .collect()
}

fn unrecorded(talks: &Talks, state: &State) -> Vec<Unrecorded> {
    let mut all = vec![
        Unrecorded::Before,
        Unrecorded::Simulations,
        Unrecorded::Indirizzi,
        Unrecorded::Talk,
    ];
    let present = state.sedute.iter().flat_map(|s| &s.present);
    let unnamed = present.flat_map(|(_, p)| p).filter(|p| p.name.is_none());
    let unnamed = unnamed.count();
    if unnamed > 0 {
        all.push(Unrecorded::Names(unnamed));
    }
    let silent = state.proposals.iter();
    let silent = silent.filter(|p| p.tabled.motivation.is_none());
    let silent: Vec<u32> = silent.map(|p| p.number).collect();
    if !silent.is_empty() {
        all.push(Unrecorded::Motivations(silent));
    }
    let shown = |act: &Deed| matches!(act, Deed::Tabled(_)) || act.signing().is_some();
    let unjudged = talks.operations().iter();
    let unjudged = unjudged.filter(|o| shown(&o.act) && o.act.judged().is_none());
    let unjudged: Vec<u32> = unjudged.map(|o| o.number).collect();
    if !unjudged.is_empty() {
        all.push(Unrecorded::Judgements(unjudged));
    }
    let undated = state.case.session.procedure.iter();
    let undated = undated.filter(|s| s.date.is_none());
    let undated: Vec<Id> = undated.map(|s| s.step.clone()).collect();
    if !undated.is_empty() {
        all.push(Unrecorded::Steps(undated));
    }
    if !matches!(state.agreement, Agreement::Contract { .. }) {
        all.push(Unrecorded::Contract);
    }
    all
}
