//! Each change of the opening data, done.

use super::super::Session;
use super::{Amend, AmendRefusal};
use crate::dossier::{Figure, Settled, Unpaid};
use crate::fund::{Economia, Id, Source};

impl Amend {
    pub(super) fn change(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        match self {
            Self::AddSource(_)
            | Self::RemoveSource(_)
            | Self::SourceAmount(..)
            | Self::SourceFormula(..)
            | Self::SourceKind(..)
            | Self::SourceCap(..)
            | Self::SourceEarmark(..)
            | Self::SourceLabel(..) => self.change_sources(session),
            Self::AddPosition(_)
            | Self::RemovePosition(_)
            | Self::PositionValue(..)
            | Self::PositionPoints(..)
            | Self::PositionFascia(..)
            | Self::PositionMonths(..)
            | Self::PositionCoverage(..)
            | Self::PositionLabel(..)
            | Self::PositionEarlier(..)
            | Self::PositionComplex(..) => self.change_positions(session),
            _ => self.change_figures(session),
        }
    }

    fn change_sources(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        let sources = &mut session.fund.sources;
        let find = |sources: &mut Vec<Source>, id: &Id| -> Result<usize, AmendRefusal> {
            let at = sources.iter().position(|s| s.id == *id);
            at.ok_or_else(|| AmendRefusal::Unknown(id.clone()))
        };
        match self {
            Self::AddSource(source) => {
                if sources.iter().any(|s| s.id == source.id) {
                    return Err(AmendRefusal::Taken(source.id.clone()));
                }
                let last = sources.iter().rposition(|s| s.kind == source.kind);
                let at = last.map_or(sources.len(), |last| last + 1);
                sources.insert(at, (**source).clone());
            }
            Self::RemoveSource(id) => {
                let at = find(sources, id)?;
                sources.remove(at);
                for subtotal in &mut session.fund.subtotals {
                    subtotal.of.retain(|member| member != id);
                }
            }
            Self::SourceAmount(id, amount) => {
                let at = find(sources, id)?;
                sources[at].amount = *amount;
            }
            Self::SourceFormula(id, computed) => {
                let at = find(sources, id)?;
                if computed.is_some() {
                    sources[at].amount = None;
                }
                sources[at].computed.clone_from(computed);
            }
            Self::SourceKind(id, kind) => {
                let at = find(sources, id)?;
                sources[at].kind = *kind;
                sources[at].assumed = false;
            }
            Self::SourceCap(id, cap) => {
                let at = find(sources, id)?;
                sources[at].cap = *cap;
            }
            Self::SourceEarmark(id, kind) => {
                let at = find(sources, id)?;
                sources[at].earmark.clone_from(kind);
            }
            Self::SourceLabel(id, label) => {
                let at = find(sources, id)?;
                sources[at].label.clone_from(label);
            }
            _ => {}
        }
        Ok(())
    }

    fn change_positions(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        let positions = &mut session.roster.positions;
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
        | Self::PositionComplex(id, _)) = self
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
            _ => {}
        }
        Ok(())
    }

    fn change_figures(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        match self {
            Self::Published(amount) => session.fund.published = *amount,
            Self::Cap2016(amount) => session.body_cap.amount_2016 = *amount,
            Self::Adjustment(amount) => session.body_cap.adjustment = *amount,
            Self::AddCapItem(item) => {
                let items = session.body_cap.other_items.get_or_insert_default();
                items.push(item.clone());
            }
            Self::CapItem(at, amount) => {
                let items = session.body_cap.other_items.get_or_insert_default();
                match (items.get_mut(*at), amount) {
                    (Some(item), Some(amount)) => item.amount = *amount,
                    (Some(_), None) => {
                        items.remove(*at);
                    }
                    (None, _) => {}
                }
            }
            Self::Figure(id, amount) => {
                session.figures.retain(|f| f.id != *id || amount.is_some());
                if let Some(amount) = *amount {
                    match session.figures.iter_mut().find(|f| f.id == *id) {
                        Some(figure) => figure.amount = amount,
                        None => session.figures.push(Figure {
                            id: id.clone(),
                            amount,
                            reference: None,
                        }),
                    }
                }
            }
            Self::Certify(id, certification) => {
                let economia = economia(session, id)?;
                economia.certification = Some(certification.clone());
                economia.presumed = false;
            }
            Self::EconomiaAmount(id, amount) => economia(session, id)?.amount = *amount,
            Self::Settled(which, amount) => {
                let settlement = &mut session.settlement;
                match which {
                    Settled::PosizionePaid => settlement.posizione_paid = *amount,
                    Settled::RisultatoAvailable => settlement.risultato_available = *amount,
                    Settled::RisultatoPaid => settlement.risultato_paid = *amount,
                    // It is the sum of the causes: each has its own.
                    Settled::Unpaid => {}
                }
            }
            Self::Unpaid(cause, amount) => {
                let unpaid = &mut session.settlement.unpaid;
                let at = unpaid.iter().position(|u| u.cause == *cause);
                match (at, *amount) {
                    (Some(at), Some(amount)) => unpaid[at].amount = amount,
                    (Some(at), None) => {
                        unpaid.remove(at);
                    }
                    (None, Some(amount)) => unpaid.push(Unpaid {
                        cause: cause.clone(),
                        amount,
                    }),
                    (None, None) => {}
                }
            }
            Self::Evaluated(heads) => session.roster.evaluated = *heads,
            Self::DeclaredCost(amount) => session.roster.declared_cost = *amount,
            Self::Follow(followed) => {
                session.readings.retain(|r| r.reading != followed.reading);
                session.readings.push(followed.clone());
            }
            _ => {}
        }
        Ok(())
    }
}

fn economia<'a>(session: &'a mut Session, id: &Id) -> Result<&'a mut Economia, AmendRefusal> {
    let mut economie = session.economie.iter_mut();
    let found = economie.find(|e| e.id == *id);
    found.ok_or_else(|| AmendRefusal::Unknown(id.clone()))
}
