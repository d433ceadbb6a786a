//! [`Touches`]: what a command changes. Whether it may be done, where it is offered and why it is refused all come from this.

use super::super::Screen;
use super::Command;

/// What a command changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::app) enum Touches {
    /// Nothing that is kept: it looks, it moves, it goes elsewhere.
    Nothing,
    /// What nobody else writes: the private workbook, a file of its own.
    Own,
    /// The split in sight: the draft on the table, or the simulation of the private desk.
    Split,
    /// The history of the negotiation.
    Talks,
    /// The opening data.
    Opening,
}

impl Command {
    /// What it changes on a screen: a key of a row speaks of the split on the Tavolo, and of the opening data on theirs.
    pub(in crate::app) fn touches(self, screen: Screen) -> Touches {
        use Command as C;
        match self {
            C::Edit | C::AddLine | C::Rename | C::Remove | C::Undo | C::Redo
                if screen.is_sheet() =>
            {
                Touches::Opening
            }
            C::Edit
            | C::AddLine
            | C::Rename
            | C::Remove
            | C::Undo
            | C::Redo
            | C::StepUp
            | C::StepDown
            | C::SmallerStep
            | C::LargerStep
            | C::Move
            | C::Lock
            | C::Rest
            | C::Counterpart
            | C::Free
            | C::BestRemedy
            | C::Remedy(_) => Touches::Split,
            C::Seduta
            | C::Table
            | C::Answer
            | C::Minute
            | C::Draft
            | C::Bring
            | C::Withdraw
            | C::ToTable
            | C::Ipotesi
            | C::Contract
            | C::Reopen
            | C::NoAgreement
            | C::Unilateral => Touches::Talks,
            C::Adopt
            | C::FillIn
            | C::Section
            | C::SourceKind
            | C::SourceCap
            | C::SourceEarmark
            | C::Formula
            | C::Time
            | C::Complex
            | C::Earlier
            | C::Safeguard
            | C::Reference
            | C::Certify => Touches::Opening,
            C::Resume
            | C::Snapshot
            | C::Export
            | C::Simulations
            | C::WorkOn
            | C::NewSimulation
            | C::Compare
            | C::CopySimulation
            | C::NameSimulation
            | C::PutAside
            | C::Indirizzo
            | C::Note
            | C::Projection => Touches::Own,
            // The rest looks, moves, goes. What writes is refused where it is written too.
            _ => Touches::Nothing,
        }
    }
}
