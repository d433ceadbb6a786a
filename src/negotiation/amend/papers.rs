//! Changes of what is written beside the figures: economie and their passport, acts, steps, clauses, readings,
//! who sits at the table.

use super::super::{Passage, Session};
use super::{Amend, AmendRefusal};
use crate::dossier::{Clause, Step};
use crate::fund::{Economia, Id};

impl Amend {
    pub(super) fn change_economie(&self, session: &mut Session) -> Result<(), AmendRefusal> {
        let all = &mut session.economie;
        let taken = |all: &[Economia], id: &Id| all.iter().any(|e| e.id == *id);
        match self {
            Self::AddEconomia(economia) if taken(all, &economia.id) => {
                return Err(AmendRefusal::Taken(economia.id.clone()));
            }
            Self::AddEconomia(economia) => all.push((**economia).clone()),
            Self::RemoveEconomia(id) if !taken(all, id) => {
                return Err(AmendRefusal::Unknown(id.clone()));
            }
            Self::RemoveEconomia(id) => all.retain(|e| e.id != *id),
            Self::Certify(id, certification) => {
                let economia = economia(all, id)?;
                economia.certification = Some(certification.clone());
                economia.presumed = false;
            }
            Self::EconomiaAmount(id, amount) => economia(all, id)?.amount = *amount,
            Self::EconomiaCause(id, cause) => economia(all, id)?.cause.clone_from(cause),
            Self::EconomiaCap(id, cap) => economia(all, id)?.cap = *cap,
            _ => {}
        }
        Ok(())
    }

    pub(super) fn change_papers(&self, session: &mut Session) {
        match self {
            Self::AddAct(act) => session.acts.push((**act).clone()),
            Self::Act(at, Some(act)) => {
                if let Some(present) = session.acts.get_mut(*at) {
                    present.clone_from(act);
                }
            }
            Self::Act(at, None) if *at < session.acts.len() => {
                session.acts.remove(*at);
            }
            Self::Step(step, date) => {
                let present = the_step(&mut session.procedure, step);
                present.date = *date;
                if date.is_none() {
                    present.act = None;
                }
                // A step of which nothing is known is no step.
                let told = |s: &Step| s.date.is_some() || !s.by.is_empty() || s.note.is_some();
                session.procedure.retain(|s| s.step != *step || told(s));
            }
            Self::StepByAct { step, date, act } => {
                let present = the_step(&mut session.procedure, step);
                present.date = Some(*date);
                present.act.clone_from(act);
            }
            Self::Clause {
                kind,
                percent,
                quota,
            } => {
                let clauses = &mut session.clauses;
                match clauses.iter_mut().find(|c| c.kind == *kind) {
                    Some(present) => (present.percent, present.quota) = (*percent, *quota),
                    None => clauses.push(Clause {
                        kind: kind.clone(),
                        percent: *percent,
                        quota: *quota,
                        text: None,
                    }),
                }
                let told =
                    |c: &Clause| c.percent.is_some() || c.quota.is_some() || c.text.is_some();
                clauses.retain(|c| c.kind != *kind || told(c));
            }
            Self::Section(line, section) => {
                let lines = session.lines.iter_mut();
                for line in lines.filter(|l| l.id == *line) {
                    line.section = *section;
                }
            }
            Self::Passage(id, text) => {
                let at = session.passages.iter().position(|p| p.id == *id);
                match (at, text) {
                    (Some(at), Some(text)) => session.passages[at].text.clone_from(text),
                    (Some(at), None) => drop(session.passages.remove(at)),
                    (None, Some(text)) => session.passages.push(Passage {
                        id: id.clone(),
                        text: text.clone(),
                    }),
                    (None, None) => {}
                }
            }
            Self::BodySide(roles) => session.delegation.body_side.clone_from(roles),
            Self::Unions(sigle) => session.delegation.unions.clone_from(sigle),
            Self::Follow(followed) => {
                session.readings.retain(|r| r.reading != followed.reading);
                session.readings.push(followed.clone());
            }
            _ => {}
        }
    }
}

/// The step of this name, which comes in when it is not there.
fn the_step<'a>(procedure: &'a mut Vec<Step>, step: &Id) -> &'a mut Step {
    let at = procedure.iter().position(|s| s.step == *step);
    let at = at.unwrap_or_else(|| {
        procedure.push(Step::new(step.clone()));
        procedure.len() - 1
    });
    &mut procedure[at]
}

fn economia<'a>(economie: &'a mut [Economia], id: &Id) -> Result<&'a mut Economia, AmendRefusal> {
    let found = economie.iter_mut().find(|e| e.id == *id);
    found.ok_or_else(|| AmendRefusal::Unknown(id.clone()))
}
