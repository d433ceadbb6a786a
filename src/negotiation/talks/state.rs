//! [`State`]: what is true of a negotiation at a moment. It is never written: it is the replay of the history.

use super::{
    Deed, Disputing, Held, Moment, Party, Presence, Proposal, Reopening, Signing, Suspension,
    Written,
};
use crate::dossier::{Act, Clause};
use crate::fund::{Id, Split};
use crate::negotiation::{Case, DeedRefusal, Simulation};

/// What is true of a negotiation at a moment.
#[derive(Debug, Clone)]
pub struct State {
    /// The session as it stands, with its rules: the opening data with what was changed of them since.
    pub case: Case,
    /// The split on the table, and what may be undone of it.
    pub table: Simulation,
    /// The sedute, oldest first.
    pub sedute: Vec<Seduta>,
    /// The drafts that have a number, oldest first.
    pub drafts: Vec<Draft>,
    /// The proposals, oldest first.
    pub proposals: Vec<Proposal>,
    /// The disputes, oldest first.
    pub disputes: Vec<Dispute>,
    /// The declarations for the minutes, oldest first.
    pub declarations: Vec<Declaration>,
    /// The points put off, oldest first.
    pub put_off: Vec<PutOff>,
    /// How far the agreement is.
    pub agreement: Agreement,
    /// The last operation that changed the figures of the table, and the lines that it moved.
    pub last_change: Option<(u32, Vec<Id>)>,
    /// The split last brought to the table, with the place of the draft it took.
    pub(super) brought: Option<(Split, usize)>,
    /// The agreements that were reopened, with why, oldest first.
    pub reopened: Vec<(Signing, Reopening, u32)>,
}

/// A meeting of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seduta {
    /// Its number, from one.
    pub number: u32,
    /// The operation that opened it.
    pub at: u32,
    /// When it was opened here.
    pub opened: Moment,
    /// When it was held, where it is said: it was written down afterwards.
    pub held: Option<Held>,
    /// The operation that last said it: none where nothing was said after the opening.
    pub held_by: Option<u32>,
    /// Where.
    pub place: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Who was present, from each operation on.
    pub present: Vec<(u32, Vec<Presence>)>,
    /// When it was suspended and when it went on.
    pub suspensions: Vec<(Moment, Suspension, Option<Moment>)>,
    /// When it was closed here.
    pub closed: Option<Moment>,
}

impl Seduta {
    /// Who is present now, or was at the end.
    pub fn presences(&self) -> &[Presence] {
        self.present.last().map_or(&[], |(_, present)| present)
    }

    /// True while it is suspended.
    pub fn is_suspended(&self) -> bool {
        self.closed.is_none() && self.suspensions.last().is_some_and(|s| s.2.is_none())
    }
}

/// Whether there is a table to speak at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sitting {
    /// No seduta is open.
    None,
    /// A seduta is open.
    Open,
    /// It is suspended.
    Suspended,
}

/// A draft (*bozza di riparto*) with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its number, from one.
    pub number: u32,
    /// The operation that gave it.
    pub at: u32,
    /// The split.
    pub split: Split,
    /// The clauses of the moment.
    pub clauses: Vec<Clause>,
}

/// A disputed figure, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Its number, from one.
    pub number: u32,
    /// The operation that raised it.
    pub at: u32,
    /// What is disputed.
    pub raised: Disputing,
    /// How it stands.
    pub state: super::DisputeState,
    /// What was said of it since, with the operation.
    pub notes: Vec<(u32, String)>,
}

/// A declaration for the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The operation.
    pub at: u32,
    /// By whom.
    pub by: Party,
    /// Its text.
    pub text: String,
}

/// A point put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutOff {
    /// The operation.
    pub at: u32,
    /// What.
    pub text: String,
}

/// How far the agreement is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// The table is negotiating.
    Open,
    /// The ipotesi (*pre-intesa*): the split is frozen.
    Ipotesi {
        /// The operation.
        at: u32,
        /// What was signed.
        signed: Box<Signing>,
    },
    /// The contract.
    Contract {
        /// The operation.
        at: u32,
        /// What was signed.
        signed: Box<Signing>,
        /// The ipotesi it comes from.
        ipotesi: Box<Signing>,
    },
    /// *Mancato accordo*.
    NoAgreement {
        /// The operation.
        at: u32,
        /// Free text.
        note: Option<String>,
    },
    /// A provisional act of the body alone (D.Lgs. 165/2001 art. 40 c. 3-ter).
    Unilateral {
        /// The operation.
        at: u32,
        /// The act.
        act: Act,
        /// Why.
        motivation: String,
    },
}

impl State {
    /// The state that a session opens with.
    pub fn new(case: Case) -> Self {
        let table = Simulation::new(case.opening.clone());
        Self {
            case,
            table,
            sedute: Vec::new(),
            drafts: Vec::new(),
            proposals: Vec::new(),
            disputes: Vec::new(),
            declarations: Vec::new(),
            put_off: Vec::new(),
            agreement: Agreement::Open,
            last_change: None,
            brought: None,
            reopened: Vec::new(),
        }
    }

    /// The seduta in which, or after which, an operation was done.
    pub fn seduta_of(&self, operation: u32) -> Option<&Seduta> {
        self.sedute.iter().rev().find(|s| s.at <= operation)
    }

    /// The split on the table.
    pub fn split(&self) -> &Split {
        self.table.split()
    }

    /// The clauses on the table.
    pub fn clauses(&self) -> &[Clause] {
        &self.case.session.clauses
    }

    /// Whether there is a table to speak at.
    pub fn sitting(&self) -> Sitting {
        match self.sedute.last() {
            Some(seduta) if seduta.is_suspended() => Sitting::Suspended,
            Some(seduta) if seduta.closed.is_none() => Sitting::Open,
            _ => Sitting::None,
        }
    }

    /// True when edits of the split go into the history: a seduta is open, and nothing is agreed.
    pub fn is_negotiating(&self) -> bool {
        self.sitting() == Sitting::Open && matches!(self.agreement, Agreement::Open)
    }

    /// The number of the draft on the table: that of the last one while it is still the same, the next one since it changed.
    pub fn draft(&self) -> u32 {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        match self.drafts.last() {
            Some(last) if self.is_draft(last) => last.number,
            _ => number(self.drafts.len() + 1),
        }
    }

    /// True when a draft is what is on the table.
    pub fn is_draft(&self, draft: &Draft) -> bool {
        draft.split == *self.split() && draft.clauses == self.clauses()
    }

    /// The split last brought to the table and the draft it took the place of: the way back.
    pub fn before_brought(&self) -> Option<(&Split, &Draft)> {
        let (split, draft) = self.brought.as_ref()?;
        Some((split, self.drafts.get(*draft)?))
    }

    /// A proposal, by its number.
    pub fn proposal(&self, number: u32) -> Option<&Proposal> {
        self.proposals.iter().find(|p| p.number == number)
    }

    /// Who sits at the table: the body's side, the unions of the session, whoever else was ever present, and whoever spoke: what
    /// was said stays theirs when they are no longer named.
    pub fn parties(&self) -> Vec<Party> {
        let unions = self.case.session.delegation.unions.iter();
        let mut parties = vec![Party::Public];
        parties.extend(unions.cloned().map(Party::Union));
        let present = self.sedute.iter().flat_map(|s| &s.present);
        let present = present.flat_map(|(_, all)| all.iter().map(|p| &p.party));
        let tabled = self.proposals.iter().flat_map(|p| {
            let answers = p.standings.iter().map(|(party, ..)| party);
            p.tabled.by.iter().chain(answers)
        });
        let declared = self.declarations.iter().map(|d| &d.by);
        let disputed = self.disputes.iter().map(|d| &d.raised.by);
        for party in present.chain(tabled).chain(declared).chain(disputed) {
            if !parties.contains(party) {
                parties.push(party.clone());
            }
        }
        parties
    }

    /// The split that was written down, on the fund as it stands.
    ///
    /// # Errors
    /// [`DeedRefusal::Fault`].
    pub fn read(&self, written: &Written) -> Result<Split, DeedRefusal> {
        self.case.split_of(written).map_err(DeedRefusal::Fault)
    }

    /// Whether a deed may be done now.
    ///
    /// # Errors
    /// [`DeedRefusal`].
    pub fn allows(&self, deed: &Deed) -> Result<(), DeedRefusal> {
        super::allow::allows(self, deed)
    }
}
