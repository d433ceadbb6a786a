//! Each change of the opening data, done.

use super::super::Session;
use super::{Amend, AmendRefusal};
use crate::fund::{Id, Source};

impl Amend {
    pub(super) fn change(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        match self {
            Self::Split {
                lines,
                counterpart,
                mode,
            } => {
                session.lines.clone_from(lines);
                session.counterpart.clone_from(counterpart);
                session.mode = *mode;
                Ok(())
            }
            Self::AddSource(_)
            | Self::RemoveSource(_)
            | Self::SourceAmount(..)
            | Self::SourceFormula(..)
            | Self::SourceKind(..)
            | Self::SourceCap(..)
            | Self::SourceEarmark(..)
            | Self::SourceLabel(..)
            | Self::SourceReference(..) => self.change_sources(session),
            Self::AddPosition(_)
            | Self::RemovePosition(_)
            | Self::PositionValue(..)
            | Self::PositionPoints(..)
            | Self::PositionFascia(..)
            | Self::PositionMonths(..)
            | Self::PositionCoverage(..)
            | Self::PositionLabel(..)
            | Self::PositionEarlier(..)
            | Self::PositionComplex(..)
            | Self::PositionSafeguard(..)
            | Self::Fascia(..)
            | Self::Point(_)
            | Self::Evaluated(_)
            | Self::DeclaredCost(_) => self.change_roster(session),
            Self::AddEconomia(_)
            | Self::RemoveEconomia(_)
            | Self::EconomiaAmount(..)
            | Self::EconomiaCause(..)
            | Self::EconomiaCap(..)
            | Self::Certify(..) => self.change_economie(session),
            Self::AddAct(_)
            | Self::Act(..)
            | Self::Step(..)
            | Self::StepByAct { .. }
            | Self::Clause { .. }
            | Self::Section(..)
            | Self::Passage(..)
            | Self::BodySide(_)
            | Self::Unions(_)
            | Self::Follow(_) => {
                self.change_papers(session);
                Ok(())
            }
            _ => {
                self.change_figures(session);
                Ok(())
            }
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
            Self::SourceReference(id, reference) => {
                let at = find(sources, id)?;
                sources[at].reference.clone_from(reference);
            }
            _ => {}
        }
        Ok(())
    }
}
