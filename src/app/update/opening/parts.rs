//! What is typed where more than one figure is asked, or none: acts, steps, clauses, the value of a point.

use super::super::super::sheet::forms;
use super::super::super::{Cell, Desk};
use crate::dossier::Act;
use crate::fund::{Economia, Id};
use crate::lang::{Lang, Text, amended as words};
use crate::negotiation::Amend;

/// What is typed on a cell that is not one figure; `None` when it is one.
pub(super) fn parts(
    desk: &Desk,
    cell: &Cell,
    text: &str,
    lang: Lang,
) -> Result<Option<Amend>, String> {
    let year = desk.case.facts.year;
    let needed = |words: Text| words.of(lang).to_owned();
    let some = |text: &str| !text.is_empty();
    Ok(Some(match cell {
        Cell::Evaluated if some(text) => {
            let heads = forms::heads(text).filter(|(_, on)| on.is_none());
            let heads = heads.ok_or_else(|| needed(words::HEADS_FORM))?;
            Amend::Evaluated(Some(heads.0))
        }
        Cell::Evaluated => Amend::Evaluated(None),
        Cell::ProCapite if some(text) => {
            let figures = forms::pro_capite(text);
            Amend::ProCapite(Some(figures.ok_or_else(|| needed(words::PRO_CAPITE_FORM))?))
        }
        Cell::ProCapite => Amend::ProCapite(None),
        Cell::Point if some(text) => {
            let point = forms::point(text).ok_or_else(|| needed(words::POINT_FORM))?;
            Amend::Point(Some(point))
        }
        Cell::Point => Amend::Point(None),
        Cell::NewFascia => {
            let (id, value) = forms::fascia(text).ok_or_else(|| needed(words::FASCIA_FORM))?;
            Amend::Fascia(id, Some(value))
        }
        Cell::Clause(kind) => {
            let (percent, quota) = match text {
                "" => (None, None),
                text => {
                    let said = forms::clause(text).ok_or_else(|| needed(words::CLAUSE_FORM))?;
                    (Some(said.0), said.1)
                }
            };
            Amend::Clause {
                kind: kind.clone(),
                percent,
                quota,
            }
        }
        Cell::Act(at) => {
            let kind = desk.case.facts.acts.get(*at).map(|a| (&a.kind, &a.note));
            let act = kind.and_then(|(kind, note)| {
                let act = forms::act(kind, text, year)?;
                let note = note.clone();
                Some(Box::new(Act { note, ..act }))
            });
            Amend::Act(*at, act)
        }
        Cell::NewAct(kind) => {
            let act = forms::act(kind, text, year);
            Amend::AddAct(Box::new(act.ok_or_else(|| needed(words::ACT_FORM))?))
        }
        Cell::Step(step) if some(text) => {
            let said = forms::step(text).ok_or_else(|| needed(crate::lang::steps::STEP_FORM))?;
            let (step, (date, act)) = (step.clone(), said);
            let known = desk.case.facts.procedure.iter().find(|s| s.step == step);
            let had_act = known.is_some_and(|s| s.act.is_some());
            if act.is_some() || had_act {
                Amend::StepByAct { step, date, act }
            } else {
                Amend::Step(step, Some(date))
            }
        }
        Cell::Step(step) => Amend::Step(step.clone(), None),
        Cell::BodySide => Amend::BodySide(forms::names(text)),
        Cell::Unions => Amend::Unions(forms::names(text)),
        Cell::NewEconomia => Amend::AddEconomia(Box::new(new_economia(desk, text, lang)?)),
        _ => return Ok(None),
    }))
}

/// An economia with an id that is not taken, not yet certified by any act.
fn new_economia(desk: &Desk, text: &str, lang: Lang) -> Result<Economia, String> {
    let lines: Vec<Id> = desk.split().lines().iter().map(|l| l.id.clone()).collect();
    let form = || words::economia_form(&lines, desk.case.facts.year, lang);
    let economia = forms::economia(text, &lines).ok_or_else(form)?;
    let present = &desk.case.facts.economie;
    let taken = |id: &Id| present.iter().any(|e| e.id == *id);
    let mut id = economia.id.clone();
    for next in 2..=present.len() + 1 {
        if !taken(&id) {
            break;
        }
        id = Id::new(&format!("{}-{next}", economia.id)).unwrap_or(id);
    }
    Ok(Economia { id, ..economia })
}
