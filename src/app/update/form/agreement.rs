//! The pages of the agreement: ipotesi, contract, reopening, failure, provisional act.

use super::signature;
use crate::app::form::{Ask, Form, Hindrance, Part, Purpose};
use crate::app::sheet::forms;
use crate::app::{Command, Desk, Showing, Stamp};
use crate::fund::{Id, Split};
use crate::lang::{self, Lang, agreement as words, amended, forms as asked, talks};
use crate::negotiation::{
    Agreement, Deed, DeedRefusal, Proposal, Reopening, ReopeningCause, Sitting, Standing,
};

/// What reopens an ipotesi, in the order it is asked.
const CAUSES: [ReopeningCause; 3] = [
    ReopeningCause::Remarks,
    ReopeningCause::Refusal,
    ReopeningCause::Error,
];
/// The kind of the provisional act.
const PROVISIONAL: &str = "atto-unilaterale";

/// True for what opens a page of the agreement.
pub(super) fn is_of(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Ipotesi | C::Contract | C::Reopen | C::NoAgreement | C::Unilateral
    )
}

/// What to say where the last proposal that somebody accepted is not what stands on the table: it would be another ipotesi.
pub(super) fn accepted_elsewhere(desk: &Desk, lang: Lang) -> Option<String> {
    let state = desk.state();
    let accepted = |p: &&Proposal| p.standings.iter().any(|(_, s, _)| *s == Standing::Accepted);
    let proposal = state.proposals.iter().rev().find(accepted)?;
    let split = state.read(&proposal.tabled.split).ok()?;
    let amounts = |split: &Split| split.cells().iter().map(|c| c.amount).collect::<Vec<_>>();
    let other_amounts = amounts(&split) != amounts(state.split());
    let other_clauses = proposal.tabled.clauses != state.clauses();
    let words = words::accepted_elsewhere(proposal.number, other_amounts, other_clauses, lang);
    (other_amounts || other_clauses).then_some(words)
}

/// The page of a command, or why it is not the time for it: told before anything is typed in vain.
pub(super) fn page(
    command: Command,
    desk: &Desk,
    stamp: &Stamp,
    lang: Lang,
) -> Result<Form, String> {
    let at_table = desk.state().sitting() == Sitting::Open;
    if command == Command::Ipotesi && at_table && desk.showing != Showing::Public {
        return Err(asked::TABLE_FIRST.of(lang).to_owned());
    }
    let today = stamp.moment().map_or(desk.case.day, |m| m.day());
    let form = match command {
        Command::Ipotesi => signature::page(Purpose::Ipotesi, desk, today, lang),
        Command::Contract => signature::page(Purpose::Contract, desk, today, lang),
        Command::Reopen => {
            let causes = CAUSES.map(|cause| talks::reopening(cause, lang).to_owned());
            let asks = vec![
                Ask::one(Part::What, words::CAUSE, causes.to_vec()).hinted(asked::ONE_HINT),
                Ask::text(Part::Reference, words::ACT)
                    .hinted(words::REOPEN_HINT)
                    .needed(),
            ];
            Form::new(Purpose::Reopen, asks)
        }
        Command::NoAgreement => {
            let note = Ask::text(Part::Note, asked::NOTE).hinted(words::NO_AGREEMENT_HINT);
            Form::new(Purpose::NoAgreement, vec![note])
        }
        _ => Form::new(
            Purpose::Unilateral,
            vec![
                Ask::text(Part::Reference, words::ACT)
                    .hinted(words::UNILATERAL_HINT)
                    .needed(),
                Ask::text(Part::Motivation, asked::MOTIVATION).needed(),
            ],
        ),
    };
    // What the page itself will say is not a reason not to open it.
    let sketch = match form.purpose {
        Purpose::Ipotesi | Purpose::Contract => Ok(signature::sign(&form, desk)),
        _ => deed(&form, desk, lang),
    };
    let refusal = sketch
        .ok()
        .and_then(|deed| desk.state().allows(&deed).err());
    match refusal {
        None | Some(DeedRefusal::WhoSigns | DeedRefusal::NoText | DeedRefusal::NoMotivation(_)) => {
            Ok(form)
        }
        Some(why) => Err(talks::refused(&why, desk.state().split(), lang)),
    }
}

/// What a page of the agreement would do.
pub(super) fn deed(form: &Form, desk: &Desk, lang: Lang) -> Result<Deed, Hindrance> {
    let reference = form.text(&Part::Reference).unwrap_or_default();
    Ok(match form.purpose {
        Purpose::Ipotesi | Purpose::Contract => signature::deed(form, desk, lang)?,
        Purpose::Reopen => Deed::Reopened(Reopening {
            cause: CAUSES[form.one(&Part::What).min(CAUSES.len() - 1)],
            reference,
        }),
        Purpose::NoAgreement => Deed::NoAgreement {
            note: form.text(&Part::Note),
        },
        _ => {
            let kind = Id::new(PROVISIONAL);
            let act = kind.and_then(|kind| forms::act(&kind, &reference, desk.case.facts.year));
            let why = || amended::ACT_FORM.of(lang).to_owned();
            let none = reference.is_empty();
            Deed::Unilateral {
                act: act.ok_or_else(|| form.without(none, why(), lang))?,
                motivation: form.text(&Part::Motivation).unwrap_or_default(),
            }
        }
    })
}

/// What is told of an act of the agreement beside its sentence: what differs from the ipotesi, what is not respected, what follows.
pub(super) fn beside(deed: &Deed, desk: &Desk, lang: Lang) -> Vec<String> {
    let state = desk.state();
    let mut lines: Vec<String> = Vec::new();
    if let (Deed::Signed(contract), Agreement::Ipotesi { signed, .. }) = (deed, &state.agreement) {
        lines.push(words::differences(contract, signed, state.split(), lang));
    }
    if deed.signing().is_some() {
        lines.extend(signature::breaches(deed, desk, lang));
        if desk.is_simulation() {
            lines.push(lang::capitalized(words::NOT_SIMULATION.of(lang)) + ".");
        }
    }
    lines.extend(words::consequence(deed, lang).map(str::to_owned));
    lines
}
