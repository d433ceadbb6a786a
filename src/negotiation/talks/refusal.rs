//! [`DeedRefusal`]: why something is not done at the table.

use super::{HeldFault, Party};
use crate::fund::{Id, Refusal};
use crate::negotiation::{AmendRefusal, SessionFault};

/// Why a deed is not done. The negotiation is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeedRefusal {
    /// No seduta is open.
    #[error("no seduta")]
    NoSeduta,
    /// A seduta is open already.
    #[error("a seduta is open")]
    SedutaOpen,
    /// The seduta is suspended.
    #[error("suspended")]
    Suspended,
    /// The seduta is not suspended.
    #[error("not suspended")]
    NotSuspended,
    /// The split is frozen by an ipotesi.
    #[error("frozen")]
    Frozen,
    /// There is no ipotesi.
    #[error("no ipotesi")]
    NoIpotesi,
    /// The negotiation has ended.
    #[error("ended")]
    Ended,
    /// The history has not begun: there is nothing to record after.
    #[error("history not begun")]
    NotBegun,
    /// There is no proposal of this number.
    #[error("unknown proposal")]
    NoProposal(u32),
    /// The proposal is no longer held by who tabled it.
    #[error("proposal gone")]
    ProposalGone(u32),
    /// Only who tabled a proposal withdraws it, and only the others answer it.
    #[error("not for this party")]
    NotForParty(Party),
    /// It stands so already.
    #[error("stands already")]
    StandsAlready,
    /// A proposal is by nobody, or by both sides at once.
    #[error("by whom")]
    ByWhom,
    /// There is no party of this name at the table.
    #[error("unknown party")]
    UnknownParty(Party),
    /// There is no dispute of this number.
    #[error("unknown dispute")]
    NoDispute(u32),
    /// There is no draft of this number.
    #[error("unknown draft")]
    NoDraft(u32),
    /// A text that must be there is empty.
    #[error("empty text")]
    NoText,
    /// An agreement is signed by the body's side and by at least one other, and nobody both signs and does not.
    #[error("who signs")]
    WhoSigns,
    /// What is signed is not what is on the table.
    #[error("not the split on the table")]
    NotOnTable,
    /// What is brought is what is on the table already.
    #[error("on the table already")]
    OnTableAlready,
    /// The rules that contrast with law or contract and have no motivation.
    #[error("no motivation")]
    NoMotivation(Vec<Id>),
    /// The steps that must come before.
    #[error("steps missing")]
    StepsMissing(Vec<Id>),
    /// The day of a signature is that of who signs.
    #[error("by signing")]
    BySigning,
    /// There is nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing to do again.
    #[error("nothing to do again")]
    NothingToRedo,
    /// The split that a session opens with does not change once its history has begun.
    #[error("the opening is sealed")]
    OpeningSealed,
    /// The cents are not those that the act says.
    #[error("other cents")]
    OtherCents,
    /// The impronta is not that of what came before.
    #[error("other impronta")]
    OtherImpronta,
    /// The seduta was not held then.
    #[error(transparent)]
    Held(#[from] HeldFault),
    /// The split does not allow it.
    #[error(transparent)]
    Edit(#[from] Refusal),
    /// The opening data do not allow it.
    #[error(transparent)]
    Amend(#[from] AmendRefusal),
    /// The split cannot be read on this fund.
    #[error(transparent)]
    Fault(#[from] SessionFault),
}
