//! Changes of the positions and of what makes their values.

use super::super::Session;
use super::{Amend, AmendRefusal};
use crate::dossier::{Fascia, Position, Roster};
use crate::fund::Id;
use crate::money::Amount;

impl Amend {
    pub(super) fn change_roster(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        let roster = &mut session.roster;
        match self {
            Self::Evaluated(heads) => roster.evaluated = *heads,
            Self::DeclaredCost(amount) => roster.declared_cost = *amount,
            Self::Point(point) => roster.point.clone_from(point),
            Self::Fascia(id, value) => return fascia(roster, id, *value),
            _ => return self.change_positions(&mut roster.positions),
        }
        Ok(())
    }

    fn change_positions(&self, positions: &mut Vec<Position>) -> Result<(), AmendRefusal> {
        if let Self::AddPosition(position) = self {
            if positions.iter().any(|p| p.id == position.id) {
                return Err(AmendRefusal::Taken(position.id.clone()));
            }
            positions.push((**position).clone());
            return Ok(());
        }
        let (Self::RemovePosition(id)
        | Self::PositionValue(id, _)
        | Self::PositionPoints(id, _)
        | Self::PositionFascia(id, _)
        | Self::PositionMonths(id, _)
        | Self::PositionCoverage(id, _)
        | Self::PositionLabel(id, _)
        | Self::PositionEarlier(id, _)
        | Self::PositionComplex(id, _)
        | Self::PositionSafeguard(id, _)) = self
        else {
            return Ok(());
        };
        let at = positions.iter().position(|p| p.id == *id);
        let at = at.ok_or_else(|| AmendRefusal::Unknown(id.clone()))?;
        if matches!(self, Self::RemovePosition(_)) {
            positions.remove(at);
            return Ok(());
        }
        let position = &mut positions[at];
        match self {
            Self::PositionValue(_, value) => position.value = *value,
            Self::PositionPoints(_, points) => {
                position.value = None;
                position.fascia = None;
                position.points = Some(*points);
            }
            Self::PositionFascia(_, fascia) => {
                position.value = None;
                position.fascia = Some(fascia.clone());
            }
            Self::PositionMonths(_, months) => {
                position.coverage.clear();
                position.months = Some(*months);
            }
            Self::PositionCoverage(_, coverage) => {
                position.months = None;
                position.coverage.clone_from(coverage);
            }
            Self::PositionLabel(_, label) => position.label = Some(label.clone()),
            Self::PositionEarlier(_, earlier) => position.earlier.clone_from(earlier),
            Self::PositionComplex(_, complex) => position.complex.clone_from(complex),
            Self::PositionSafeguard(_, safeguard) => position.safeguard.clone_from(safeguard),
            _ => {}
        }
        Ok(())
    }
}

/// A fascia goes away only when no position is in it.
fn fascia(roster: &mut Roster, id: &Id, value: Option<Amount>) -> Result<(), AmendRefusal> {
    let at = roster.fasce.iter().position(|f| f.id == *id);
    match (at, value) {
        (Some(at), Some(value)) => roster.fasce[at].value = value,
        (None, Some(value)) => roster.fasce.push(Fascia {
            id: id.clone(),
            value,
        }),
        (Some(at), None) => {
            let inside = |p: &Position| p.fascia.as_ref() == Some(id);
            if roster.positions.iter().any(inside) {
                return Err(AmendRefusal::InUse(id.clone()));
            }
            roster.fasce.remove(at);
        }
        (None, None) => return Err(AmendRefusal::Unknown(id.clone())),
    }
    Ok(())
}
