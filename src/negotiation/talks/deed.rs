//! [`Deed`]: the closed set of what is kept of a negotiation; [`Operation`]: a deed with who, when, and what came before.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::encoding::hash_of;
use super::{Held, Judged, Moment, Party, Presence, Standing, Tabling, Written};
use crate::dossier::{Act, Clause};
use crate::fund::{Edit, Id};
use crate::money::Amount;
use crate::negotiation::Amend;

/// An act of the history (*atto della cronologia*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Its number, from one, with no gaps.
    pub number: u32,
    /// When, with the offset from UTC.
    pub time: Moment,
    /// Who held the keyboard, by role.
    pub operator: String,
    /// What was done.
    pub act: Deed,
    /// The same in one sentence, as it was said on the screen.
    pub sentence: String,
    /// The hash of what came before: of the operation before, or of the opening.
    pub before: String,
}

impl Operation {
    /// The hash of this operation and, through `before`, of all that came before it.
    pub fn hash(&self) -> String {
        hash_of("riparto-atto-1", self).unwrap_or_default()
    }
}

/// What can be done at a negotiation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// A seduta opens; the first one seals the opening data.
    SedutaOpened(Opened),
    /// Who is present changed: who is there from now on.
    Attendance(Vec<Presence>),
    /// The seduta is suspended; the draft gets its number.
    Suspended(Suspension),
    /// The seduta goes on.
    Resumed,
    /// The seduta ends.
    SedutaClosed,
    /// When a seduta was held is said, or said otherwise; nothing: when it was opened here.
    SedutaHeld {
        /// The seduta, by its number.
        seduta: u32,
        /// When.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        held: Option<Held>,
    },
    /// The draft on the table was edited.
    Edited {
        /// The edit.
        edit: Edit,
        /// The cents it produced, line by line.
        gives: Vec<(Id, Amount)>,
    },
    /// The last edit of the draft, or the last run of steps, was undone.
    Undone,
    /// What was last undone was done again.
    Redone,
    /// The draft was declared: it gets its number.
    DraftDeclared,
    /// Another split took the place of the draft.
    Brought {
        /// Where from.
        from: Origin,
        /// The split.
        split: Written,
        /// Its clauses, where they come with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clauses: Option<Vec<Clause>>,
    },
    /// A proposal was tabled.
    Tabled(Box<Tabling>),
    /// A party said, or did, something of a proposal.
    Answered {
        /// The proposal, by its number.
        proposal: u32,
        /// The party.
        by: Party,
        /// Where the proposal stands with it now.
        standing: Standing,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// A figure was disputed (*contestazione*): the fund does not change.
    Disputed(Box<Disputing>),
    /// A dispute was cleared, or put to the minutes, or opened again.
    DisputeSettled {
        /// The dispute, by its number.
        dispute: u32,
        /// How it stands now.
        state: DisputeState,
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// A declaration for the minutes (*dichiarazione a verbale*).
    Declared {
        /// By whom.
        by: Party,
        /// Its text.
        text: String,
    },
    /// A point put off (*punto rinviato*).
    PutOff {
        /// What, and to when.
        text: String,
    },
    /// The figures were handed to the parties (*consegna alle parti*), with the short impronta read aloud: that of all that
    /// came before.
    Delivered {
        /// The short impronta.
        impronta: String,
    },
    /// The opening data were changed: an act, a step of the procedure, a figure.
    Amended {
        /// The change.
        amend: Box<Amend>,
        /// The body's act by which the fund changed, where it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        act: Option<Act>,
    },
    /// The ipotesi (*pre-intesa*): the split is frozen.
    Ipotesi(Box<Signing>),
    /// The contract was signed (*contratto sottoscritto*).
    Signed(Box<Signing>),
    /// The negotiation goes on after an ipotesi.
    Reopened(Reopening),
    /// It ends without agreement (*mancato accordo*).
    NoAgreement {
        /// Free text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// The body decides provisionally alone (D.Lgs. 165/2001 art. 40 c. 3-ter).
    Unilateral {
        /// The act.
        act: Act,
        /// Why.
        motivation: String,
    },
}

/// How a seduta opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When it was held, where it is written down afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
    /// Who is present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<Presence>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How a seduta is suspended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// When it is to go on, as it was said: *15:30*, *18/06/2019*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where a split brought to the table comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// A private simulation: what it was called stays private.
    Simulation,
    /// A proposal, by its number.
    Proposal(u32),
    /// An earlier draft, by its number.
    Draft(u32),
}

/// A figure that a party disputes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disputing {
    /// By whom.
    pub by: Party,
    /// Which figure, in words: the name of a source, of a line, of an economia.
    pub figure: String,
    /// What the table has, where it is an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours: Option<Amount>,
    /// What the party says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<Amount>,
    /// Where the party read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How a dispute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DisputeState {
    /// *Aperta*.
    Open,
    /// *Chiarita*.
    Cleared,
    /// *A verbale*: it stays, and the minutes say so.
    Minuted,
}

impl Deed {
    /// How it signs, where it is an ipotesi or a contract.
    pub fn signing(&self) -> Option<&Signing> {
        match self {
            Self::Ipotesi(signing) | Self::Signed(signing) => Some(signing),
            _ => None,
        }
    }

    /// How what it puts on record was judged that day, where it keeps it.
    pub fn judged(&self) -> Option<&Judged> {
        match self {
            Self::Tabled(tabling) => tabling.judged.as_ref(),
            _ => self.signing()?.judged.as_ref(),
        }
    }
}

/// How an ipotesi or a contract is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// The day.
    pub date: Date,
    /// The split that is signed.
    pub split: Written,
    /// What goes with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
    /// Who signs.
    pub signed_by: Vec<Party>,
    /// Who does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_signed_by: Vec<Party>,
    /// Why each rule that contrasts with law or contract is not respected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motivations: Vec<Motivation>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How it was judged that day, once signed; absent without rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judged>,
}

/// Why a rule is not respected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Motivation {
    /// The rule.
    pub rule: Id,
    /// Why.
    pub text: String,
}

/// Why the negotiation goes on after an ipotesi.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    /// The cause.
    pub cause: ReopeningCause,
    /// The act that says so, or what the error was.
    pub reference: String,
}

/// What reopens a negotiation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReopeningCause {
    /// *Rilievi dei revisori*.
    Remarks,
    /// The Giunta does not authorise.
    Refusal,
    /// A recorded error.
    Error,
}
