//! What is taken away: at once where it is one figure that can be typed again, after a question where a row goes with its money.

use super::super::super::{Asking, Cell, Desk, Field, Prompt};
use super::selected;
use crate::money::Amount;
use crate::negotiation::Amend;

/// What taking away the row under the cursor changes: the row itself, or the figure it shows.
pub(super) fn of_row(desk: &Desk) -> Option<Amend> {
    Some(match selected(desk)? {
        Cell::Source(id) => Amend::RemoveSource(id.clone()),
        Cell::Position(id) => Amend::RemovePosition(id.clone()),
        Cell::CapItem(at) => Amend::CapItem(*at, None),
        Cell::Figure(id) => Amend::Figure(id.clone(), None),
        Cell::Published => Amend::Published(None),
        Cell::Cap2016 => Amend::Cap2016(None),
        Cell::Adjustment => Amend::Adjustment(None),
        Cell::Settled(which) => Amend::Settled(*which, None),
        Cell::Unpaid(cause) => Amend::Unpaid(cause.clone(), None),
        Cell::DeclaredCost => Amend::DeclaredCost(None),
        Cell::Evaluated => Amend::Evaluated(None),
        Cell::Economia(id) => Amend::RemoveEconomia(id.clone()),
        Cell::ProCapite => Amend::ProCapite(None),
        Cell::Fascia(id) => Amend::Fascia(id.clone(), None),
        Cell::Point => Amend::Point(None),
        Cell::Clause(kind) => Amend::Clause {
            kind: kind.clone(),
            percent: None,
            quota: None,
        },
        Cell::Act(at) => Amend::Act(*at, None),
        Cell::Step(step) => Amend::Step(step.clone(), None),
        Cell::BodySide => Amend::BodySide(Vec::new()),
        Cell::Unions => Amend::Unions(Vec::new()),
        Cell::NewCapItem
        | Cell::NewEconomia
        | Cell::NewFascia
        | Cell::NewAct(_)
        | Cell::Seduta(_)
        | Cell::Reading(_) => return None,
    })
}

/// What a row with an amount asks before it goes: its name, its kind and its act would go with it.
pub(super) fn question(desk: &Desk) -> Option<Prompt> {
    worth(desk, selected(desk)?).filter(|amount| !amount.is_zero())?;
    let change = of_row(desk)?;
    // What is refused is told at once, with nothing asked in vain.
    desk.case.amended(&change, None).ok()?;
    Some(Prompt::Opening {
        asking: Asking::Remove(Box::new(change)),
        field: Field::default(),
    })
}

/// Enter alone is a yes, and so is the word; anything else leaves the row.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "" | "s" | "si" | "sì" | "y" | "yes"
    )
}

/// The money of a row that goes whole when it is taken away.
fn worth(desk: &Desk, cell: &Cell) -> Option<Amount> {
    let facts = &desk.case.facts;
    match cell {
        Cell::Source(id) => {
            let source = facts.fund.sources.iter().find(|s| s.id == *id)?;
            source.worth()
        }
        Cell::Position(id) => {
            let position = facts.roster.positions.iter().find(|p| p.id == *id)?;
            facts.roster.value_of(position)
        }
        Cell::Economia(id) => {
            let economia = facts.economie.iter().find(|e| e.id == *id)?;
            Some(economia.amount)
        }
        Cell::Fascia(id) => {
            let fascia = facts.roster.fasce.iter().find(|f| f.id == *id)?;
            Some(fascia.value)
        }
        Cell::CapItem(at) => {
            let items = facts.body_cap.other_items.as_ref()?;
            items.get(*at).map(|item| item.amount)
        }
        _ => None,
    }
}
