//! What may be done when: a deed that is refused leaves no trace.

use super::{
    Agreement, Deed, DeedRefusal, HeldFault, Party, Signing, Sitting, Standing, State, Tabling,
    held,
};
use crate::fund::Id;
use crate::negotiation::Amend;

/// The step of the ipotesi.
pub const PRE_INTESA: &str = "pre-intesa";
/// The step of the contract.
pub const SOTTOSCRIZIONE: &str = "sottoscrizione";
/// The steps without which no contract is signed (D.Lgs. 165/2001 art. 40-bis c. 1): certification and authorisation.
const BEFORE_SIGNING: [&str; 2] = ["certificazione-revisori", "autorizzazione-giunta"];
/// The step by which the revisori make remarks, and the one by which they are answered.
const REMARKS: (&str, &str) = ("rilievi-revisori", "rilievi-superati");
/// What is done on one ipotesi and does not hold for another: the way to the signature starts again when it is reopened.
pub(super) const OF_THE_IPOTESI: [&str; 4] = [
    PRE_INTESA,
    "invio-revisori",
    BEFORE_SIGNING[0],
    BEFORE_SIGNING[1],
];

pub(super) fn allows(state: &State, deed: &Deed) -> Result<(), DeedRefusal> {
    if let Deed::SedutaOpened(opened) = deed {
        return match (state.sitting(), &state.agreement) {
            (Sitting::None, Agreement::Contract { .. }) => Err(DeedRefusal::Ended),
            // After a failure, or an act that is only provisional, the table goes on.
            (Sitting::None, _) => {
                let last = state.sedute.last().map_or(0, |seduta| seduta.number);
                let mut held = opened.held.iter();
                held.try_for_each(|held| held::fits(state, last + 1, held))
            }
            _ => Err(DeedRefusal::SedutaOpen),
        };
    }
    in_time(state, deed)?;
    what(state, deed)
}

/// Whether it is the time for a deed other than the opening of a seduta.
pub(super) fn in_time(state: &State, deed: &Deed) -> Result<(), DeedRefusal> {
    if state.sedute.is_empty() {
        return Err(DeedRefusal::NotBegun);
    }
    when(state, deed)
}

/// Whether it is the time for it.
fn when(state: &State, deed: &Deed) -> Result<(), DeedRefusal> {
    match deed {
        Deed::Resumed => match state.sitting() {
            Sitting::Suspended => Ok(()),
            Sitting::Open => Err(DeedRefusal::NotSuspended),
            Sitting::None => Err(DeedRefusal::NoSeduta),
        },
        Deed::SedutaClosed if state.sitting() != Sitting::None => Ok(()),
        Deed::Amended { amend, .. } => match (&**amend, &state.agreement) {
            (Amend::Split { .. }, _) => Err(DeedRefusal::OpeningSealed),
            (amend, agreement) if is_of_signing(amend, agreement) => Err(DeedRefusal::BySigning),
            (_, Agreement::Open) => Ok(()),
            (amend, _) if touches_agreement(amend, state) => Err(DeedRefusal::Frozen),
            _ => Ok(()),
        },
        // What the body does between one seduta and the other.
        Deed::Signed(_) | Deed::Reopened(_) => match &state.agreement {
            Agreement::Ipotesi { .. } => Ok(()),
            Agreement::Open => Err(DeedRefusal::NoIpotesi),
            _ => Err(DeedRefusal::Ended),
        },
        Deed::NoAgreement { .. } => negotiating(state),
        Deed::Unilateral { .. } => match &state.agreement {
            Agreement::Open | Agreement::NoAgreement { .. } => Ok(()),
            Agreement::Ipotesi { .. } => Err(DeedRefusal::Frozen),
            _ => Err(DeedRefusal::Ended),
        },
        Deed::DisputeSettled { .. } | Deed::SedutaHeld { .. } => Ok(()),
        _ => {
            match state.sitting() {
                // What is signed, answered or declared in writing after the table has risen.
                Sitting::None if is_in_writing(deed) => {}
                Sitting::None => return Err(DeedRefusal::NoSeduta),
                Sitting::Suspended => return Err(DeedRefusal::Suspended),
                Sitting::Open => {}
            }
            let of_the_split = matches!(
                deed,
                Deed::Edited { .. }
                    | Deed::Undone
                    | Deed::Redone
                    | Deed::DraftDeclared
                    | Deed::Brought { .. }
                    | Deed::Tabled(_)
                    | Deed::Answered { .. }
                    | Deed::Ipotesi(_)
            );
            if of_the_split {
                negotiating(state)
            } else {
                Ok(())
            }
        }
    }
}

/// True for what a party may also do by letter, between one seduta and the other.
fn is_in_writing(deed: &Deed) -> bool {
    matches!(
        deed,
        Deed::Answered { .. } | Deed::Declared { .. } | Deed::Ipotesi(_)
    )
}

/// True for the day of a signature: who signs says it, and nobody writes it by hand. A day that the session opened with may be
/// taken away while nothing is agreed.
fn is_of_signing(amend: &Amend, agreement: &Agreement) -> bool {
    let (step, taken_away) = match amend {
        Amend::Step(step, day) => (step, day.is_none()),
        Amend::StepByAct { step, .. } => (step, false),
        _ => return false,
    };
    let signed = [PRE_INTESA, SOTTOSCRIZIONE].contains(&step.as_str());
    signed && !(taken_away && matches!(agreement, Agreement::Open))
}

fn negotiating(state: &State) -> Result<(), DeedRefusal> {
    match &state.agreement {
        Agreement::Open => Ok(()),
        Agreement::Ipotesi { .. } => Err(DeedRefusal::Frozen),
        _ => Err(DeedRefusal::Ended),
    }
}

/// True for a change that what was agreed does not survive: of the fund, of the economie, of the clauses.
fn touches_agreement(amend: &Amend, state: &State) -> bool {
    amend.changes_fund(&state.case.session)
        || matches!(
            amend,
            Amend::AddEconomia(_)
                | Amend::RemoveEconomia(_)
                | Amend::EconomiaAmount(..)
                | Amend::Clause { .. }
        )
}

/// Whether it can be done at all.
fn what(state: &State, deed: &Deed) -> Result<(), DeedRefusal> {
    match deed {
        Deed::Edited { edit, .. } => {
            state.split().clone().apply(edit)?;
            Ok(())
        }
        Deed::Undone if !state.table.can_undo() => Err(DeedRefusal::NothingToUndo),
        Deed::Redone if !state.table.can_redo() => Err(DeedRefusal::NothingToRedo),
        Deed::Brought { split, clauses, .. } => {
            let same_clauses = clauses.as_ref().is_none_or(|c| *c == state.clauses());
            if same_clauses && *split == super::Written::of(state.split()) {
                return Err(DeedRefusal::OnTableAlready);
            }
            state.read(split).map(drop)
        }
        Deed::Attendance(present) if present.is_empty() => Err(DeedRefusal::NoText),
        Deed::Tabled(tabling) => tabled(state, tabling),
        Deed::Answered {
            proposal,
            by,
            standing,
            ..
        } => answered(state, *proposal, by, *standing),
        Deed::Disputed(raised) => {
            known(state, &raised.by)?;
            text(&raised.figure)
        }
        Deed::DisputeSettled {
            dispute, state: to, ..
        } => {
            let found = state.disputes.iter().find(|d| d.number == *dispute);
            let found = found.ok_or(DeedRefusal::NoDispute(*dispute))?;
            if found.state == *to {
                return Err(DeedRefusal::StandsAlready);
            }
            Ok(())
        }
        Deed::Declared { by, text: said } => {
            known(state, by)?;
            text(said)
        }
        Deed::PutOff { text: said } => text(said),
        Deed::SedutaHeld { seduta, held } => {
            let found = state.sedute.iter().find(|s| s.number == *seduta);
            let found = found.ok_or(HeldFault::Unknown(*seduta))?;
            if found.held == *held {
                return Err(DeedRefusal::StandsAlready);
            }
            let mut held = held.iter();
            held.try_for_each(|held| held::fits(state, *seduta, held))
        }
        Deed::Amended { amend, act } => {
            let table = state.case.with_draft(state.split());
            let case = state.case.reopened(table)?;
            case.amended(amend, act.as_ref())?;
            Ok(())
        }
        Deed::Ipotesi(signing) => signed(state, signing),
        Deed::Signed(signing) => {
            before_signing(state)?;
            signed(state, signing)
        }
        Deed::Reopened(reopening) => text(&reopening.reference),
        Deed::Unilateral { act, motivation } => {
            text(&act.reference)?;
            text(motivation)
        }
        _ => Ok(()),
    }
}

fn text(said: &str) -> Result<(), DeedRefusal> {
    let empty = said.trim().is_empty();
    if empty {
        Err(DeedRefusal::NoText)
    } else {
        Ok(())
    }
}

fn known(state: &State, party: &Party) -> Result<(), DeedRefusal> {
    let at_table = state.parties().contains(party);
    at_table
        .then_some(())
        .ok_or_else(|| DeedRefusal::UnknownParty(party.clone()))
}

fn tabled(state: &State, tabling: &Tabling) -> Result<(), DeedRefusal> {
    let public = tabling.by.contains(&Party::Public);
    if tabling.by.is_empty() || public && tabling.by.len() > 1 {
        return Err(DeedRefusal::ByWhom);
    }
    tabling.by.iter().try_for_each(|p| known(state, p))?;
    if let Some(number) = tabling.replaces {
        let replaced = state.proposal(number);
        let replaced = replaced.ok_or(DeedRefusal::NoProposal(number))?;
        if !replaced.is_live() {
            return Err(DeedRefusal::ProposalGone(number));
        }
        let same = tabling.by.iter().any(|p| replaced.tabled.by.contains(p));
        if !same {
            return Err(DeedRefusal::NotForParty(tabling.by[0].clone()));
        }
    }
    state.read(&tabling.split).map(drop)
}

fn answered(state: &State, number: u32, by: &Party, to: Standing) -> Result<(), DeedRefusal> {
    known(state, by)?;
    let proposal = state.proposal(number);
    let proposal = proposal.ok_or(DeedRefusal::NoProposal(number))?;
    if !proposal.is_live() {
        return Err(DeedRefusal::ProposalGone(number));
    }
    let own = proposal.tabled.by.contains(by);
    let fits = match to {
        Standing::Withdrawn => own,
        Standing::Accepted | Standing::NotAccepted => !own,
        Standing::Discussed => true,
        Standing::Replaced => false,
    };
    if !fits {
        return Err(DeedRefusal::NotForParty(by.clone()));
    }
    if proposal.standing(by) == to {
        return Err(DeedRefusal::StandsAlready);
    }
    Ok(())
}

fn signed(state: &State, signing: &Signing) -> Result<(), DeedRefusal> {
    let both = |p: &Party| signing.not_signed_by.contains(p);
    let unions = signing.signed_by.iter().any(|p| *p != Party::Public);
    let twice = signing.signed_by.iter().any(both);
    if !signing.signed_by.contains(&Party::Public) || !unions || twice {
        return Err(DeedRefusal::WhoSigns);
    }
    let all = signing.signed_by.iter().chain(&signing.not_signed_by);
    all.into_iter().try_for_each(|p| known(state, p))?;
    let table = super::Written::of(state.split());
    if signing.split != table || signing.clauses != state.clauses() {
        return Err(DeedRefusal::NotOnTable);
    }
    let motivated = |rule: &Id| {
        let mut given = signing.motivations.iter();
        given.any(|m| m.rule == *rule && !m.text.trim().is_empty())
    };
    let contrasts = signing.judged.iter().flat_map(super::Judged::contrasts);
    let without: Vec<Id> = contrasts
        .map(|s| s.rule.clone())
        .filter(|rule| !motivated(rule))
        .collect();
    if without.is_empty() {
        Ok(())
    } else {
        Err(DeedRefusal::NoMotivation(without))
    }
}

/// The contract comes after certification and authorisation, and not while remarks are open.
fn before_signing(state: &State) -> Result<(), DeedRefusal> {
    let done = |step: &str| {
        let mut procedure = state.case.session.procedure.iter();
        procedure.find(|s| s.step.as_str() == step)?.date
    };
    let undone = |step: &&str| done(step).is_none();
    let mut missing: Vec<&str> = BEFORE_SIGNING.into_iter().filter(undone).collect();
    // Remarks made again are not answered by what answered the earlier ones.
    let answered = |made| done(REMARKS.1).is_some_and(|answered| answered >= made);
    if done(REMARKS.0).is_some_and(|made| !answered(made)) {
        missing.push(REMARKS.1);
    }
    let missing: Vec<Id> = missing.iter().filter_map(|s| Id::new(s)).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(DeedRefusal::StepsMissing(missing))
    }
}
