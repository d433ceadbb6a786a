//! What each key asks of the opening data, with what is there now.

use super::super::super::sheet::forms;
use super::super::super::sheet::held::held_text;
use super::super::super::{Asking, Cell, Command, Desk, Field, Prompt, Screen};
use super::selected;
use crate::dossier::Roster;
use crate::fund::Id;
use crate::lang::steps::listed;
use crate::money::Amount;

/// What a command asks, with what is there now.
pub(super) fn question(desk: &Desk, command: Command) -> Option<Prompt> {
    let with = |asking: Asking, text: String| Prompt::Opening {
        asking,
        field: Field::selected(text),
    };
    let source = |id: &Id| desk.case.facts.fund.sources.iter().find(|s| s.id == *id);
    let positions = &desk.case.facts.roster.positions;
    let position = |id: &Id| positions.iter().find(|p| p.id == *id);
    Some(match command {
        Command::Edit => match selected(desk)? {
            Cell::NewCapItem => with(Asking::NewCapItem, String::new()),
            // A reading has nothing to type: Enter takes the next one.
            Cell::Reading(_) => return None,
            cell => with(Asking::Cell(cell.clone()), present_text(desk, cell)),
        },
        Command::AddLine if desk.screen == Screen::Fund => {
            with(Asking::NewSource(0), String::new())
        }
        Command::AddLine => with(Asking::NewPosition, String::new()),
        Command::Rename => match selected(desk)? {
            Cell::Source(id) => with(Asking::SourceLabel(id.clone()), source(id)?.label.clone()),
            Cell::Position(id) => {
                let label = position(id)?.label.clone();
                with(Asking::PositionLabel(id.clone()), label.unwrap_or_default())
            }
            _ => return None,
        },
        Command::Formula => {
            let id = desk.source()?;
            let formula = source(id)?.computed.as_ref().map(forms::formula_text);
            with(Asking::Formula(id.clone()), formula.unwrap_or_default())
        }
        Command::Reference => {
            let id = desk.source()?;
            let reference = source(id)?.reference.clone();
            with(
                Asking::SourceReference(id.clone()),
                reference.unwrap_or_default(),
            )
        }
        Command::Certify => {
            let id = desk.economia()?;
            let economia = desk.case.facts.economie.iter().find(|e| e.id == *id)?;
            let said = economia.certification.clone();
            with(Asking::Certify(id.clone()), said.unwrap_or_default())
        }
        Command::Time => {
            let id = desk.position()?;
            with(Asking::Time(id.clone()), forms::time_text(position(id)?))
        }
        Command::Earlier => {
            let id = desk.position()?;
            let said = position(id)?.earlier.as_ref();
            let said = said.map(|e| format!("{} {}", e.value, forms::day_text(e.on)));
            with(Asking::Earlier(id.clone()), said.unwrap_or_default())
        }
        Command::Safeguard => {
            let id = desk.position()?;
            let said = position(id)?.safeguard.as_ref();
            let said = said.map(|s| format!("{} {}", s.value, forms::day_text(s.until)));
            with(Asking::Safeguard(id.clone()), said.unwrap_or_default())
        }
        Command::Complex => {
            let id = desk.position()?;
            let act = position(id)?.complex.as_ref().and_then(|c| c.act.clone());
            with(Asking::Complex(id.clone()), act.unwrap_or_default())
        }
        _ => return None,
    })
}

/// What a cell holds, as it would be typed.
fn present_text(desk: &Desk, cell: &Cell) -> String {
    let facts = &desk.case.facts;
    let said = match cell {
        Cell::Evaluated => facts.roster.evaluated.map(|n| n.to_string()),
        Cell::ProCapite => {
            let figures = facts.body_cap.pro_capite.as_ref();
            figures.map(forms::pro_capite_text)
        }
        Cell::Point => facts.roster.point.as_ref().map(forms::point_text),
        Cell::Clause(kind) => {
            let clause = facts.clauses.iter().find(|c| c.kind == *kind);
            let percents = clause.map(|c| [c.percent, c.quota]);
            let percents = percents.into_iter().flatten().flatten();
            let told = percents.map(|p| format!("{}%", forms::plain(p.points())));
            Some(told.collect::<Vec<_>>().join(" "))
        }
        Cell::Act(at) => facts.acts.get(*at).map(forms::act_text),
        Cell::Step(step) => {
            let done = facts.procedure.iter().find(|s| s.step == *step);
            done.filter(|s| s.date.is_some()).map(forms::step_text)
        }
        Cell::Seduta(number) => {
            let found = desk.state().sedute.iter().find(|s| s.number == *number);
            found.map(|seduta| held_text(seduta.began(), seduta.ended()))
        }
        Cell::BodySide => Some(listed(&desk.case.session.delegation.body_side)),
        Cell::Unions => Some(listed(&desk.case.session.delegation.unions)),
        // By its points, or its fascia, it is typed as it was.
        Cell::Position(id) => {
            let position = facts.roster.positions.iter().find(|p| p.id == *id);
            position.and_then(|p| match (p.value, &p.fascia, p.points) {
                (Some(value), ..) => Some(value.to_string()),
                (None, Some(fascia), _) => Some(format!("fascia {fascia}")),
                (None, None, Some(points)) => Some(format!("{}p", forms::plain(points))),
                (None, None, None) => None,
            })
        }
        cell => present(desk, cell).map(|a| a.to_string()),
    };
    said.unwrap_or_default()
}

/// The amount that a cell holds.
pub(super) fn present(desk: &Desk, cell: &Cell) -> Option<Amount> {
    let facts = &desk.case.facts;
    match cell {
        Cell::Source(id) => facts.fund.sources.iter().find(|s| s.id == *id)?.worth(),
        Cell::Published => facts.fund.published,
        Cell::Cap2016 => facts.body_cap.amount_2016,
        Cell::Adjustment => facts.body_cap.adjustment,
        Cell::CapItem(at) => Some(facts.body_cap.other_items.as_ref()?.get(*at)?.amount),
        Cell::Figure(id) => facts.figures.iter().find(|f| f.id == *id).map(|f| f.amount),
        Cell::Economia(id) => facts
            .economie
            .iter()
            .find(|e| e.id == *id)
            .map(|e| e.amount),
        Cell::Settled(which) => facts.settlement.figure(*which),
        Cell::Unpaid(cause) => {
            let unpaid = &facts.settlement.unpaid;
            unpaid.iter().find(|u| u.cause == *cause).map(|u| u.amount)
        }
        Cell::Position(id) => {
            let roster: &Roster = &facts.roster;
            let position = roster.positions.iter().find(|p| p.id == *id)?;
            roster.value_of(position)
        }
        Cell::DeclaredCost => facts.roster.declared_cost,
        Cell::Fascia(id) => {
            let fasce = &facts.roster.fasce;
            fasce.iter().find(|f| f.id == *id).map(|f| f.value)
        }
        _ => None,
    }
}
