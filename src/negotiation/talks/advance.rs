//! What a deed changes. Everything here is decided by the deed and by the state before it: no clock, no rules.

use super::{
    Agreement, Declaration, Deed, DeedRefusal, Dispute, DisputeState, Draft, Operation, Party,
    Proposal, PutOff, Reopening, Seduta, Standing, State, Tabling, Written, allow,
};
use crate::dossier::{Act, Step};
use crate::fund::{Applied, Id, Split};
use crate::negotiation::{Amend, Case, Simulation};

impl State {
    /// The state after an operation.
    ///
    /// # Errors
    /// [`DeedRefusal`]: the state is as it was.
    pub fn advance(&mut self, operation: &Operation) -> Result<(), DeedRefusal> {
        let at = operation.number;
        // An edit is whole or nothing by itself: it need not be tried before.
        if let Deed::Edited { edit, gives } = &operation.act {
            allow::in_time(self, &operation.act)?;
            self.edited(edit, gives)?;
            self.last_change = Some((at, gives.iter().map(|(id, _)| id.clone()).collect()));
            return Ok(());
        }
        self.allows(&operation.act)?;
        operation.act.may_be_written(&operation.time)?;
        match &operation.act {
            Deed::Undone | Deed::Redone => self.went_back(at, &operation.act),
            Deed::SedutaOpened(opened) => self.seduta_opened(operation, opened),
            Deed::Attendance(present) => {
                if let Some(seduta) = self.sedute.last_mut() {
                    seduta.present.push((at, present.clone()));
                }
            }
            Deed::Suspended(suspension) => {
                self.number_draft(at);
                let from = (operation.time.clone(), suspension.clone(), None);
                if let Some(seduta) = self.sedute.last_mut() {
                    seduta.suspensions.push(from);
                }
            }
            Deed::Resumed => self.end_suspension(operation),
            Deed::SedutaClosed => {
                self.number_draft(at);
                self.end_suspension(operation);
                if let Some(seduta) = self.sedute.last_mut() {
                    seduta.closed = Some(operation.time.clone());
                }
            }
            Deed::SedutaHeld { seduta, held } => self.was_held(at, *seduta, *held),
            Deed::DraftDeclared => self.number_draft(at),
            Deed::Brought { split, clauses, .. } => self.brought(at, split, clauses.as_deref())?,
            Deed::Tabled(tabling) => self.tabled(at, tabling),
            Deed::Answered {
                proposal,
                by,
                standing,
                ..
            } => {
                self.stand(*proposal, by, *standing, at);
            }
            Deed::Disputed(raised) => self.disputes.push(Dispute {
                number: count(self.disputes.len() + 1),
                at,
                raised: (**raised).clone(),
                state: DisputeState::Open,
                notes: Vec::new(),
            }),
            Deed::DisputeSettled {
                dispute,
                state,
                note,
            } => {
                let found = self.disputes.iter_mut().find(|d| d.number == *dispute);
                if let Some(dispute) = found {
                    dispute.state = *state;
                    dispute.notes.extend(note.iter().map(|n| (at, n.clone())));
                }
            }
            Deed::Declared { by, text } => self.declarations.push(Declaration {
                at,
                by: by.clone(),
                text: text.clone(),
            }),
            Deed::PutOff { text } => self.put_off.push(PutOff {
                at,
                text: text.clone(),
            }),
            // What is read aloud and minuted is the impronta of what came before, and of nothing else.
            Deed::Delivered { impronta } if *impronta != super::impronta(&operation.before) => {
                return Err(DeedRefusal::OtherImpronta);
            }
            Deed::Edited { .. } | Deed::Delivered { .. } => {}
            Deed::Amended { amend, act } => self.was_amended(at, amend, act.as_ref())?,
            Deed::Ipotesi(_) | Deed::Signed(_) => self.signed(at, &operation.act)?,
            Deed::Reopened(reopening) => self.ipotesi_reopened(at, reopening)?,
            Deed::NoAgreement { note } => {
                self.agreement = Agreement::NoAgreement {
                    at,
                    note: note.clone(),
                };
            }
            Deed::Unilateral { act, motivation } => {
                let (act, motivation) = (act.clone(), motivation.clone());
                self.agreement = Agreement::Unilateral {
                    at,
                    act,
                    motivation,
                };
            }
        }
        // What is said between two steps parts them.
        if !matches!(
            operation.act,
            Deed::Edited { .. } | Deed::Undone | Deed::Redone
        ) {
            self.table.end_run();
        }
        Ok(())
    }

    /// The opening data were changed, and with them the split where it is another.
    fn was_amended(
        &mut self,
        at: u32,
        amend: &Amend,
        act: Option<&Act>,
    ) -> Result<(), DeedRefusal> {
        let table = self.case.reopened(self.case.with_draft(self.split()))?;
        let (before, economie) = (self.split().clone(), self.case.facts.economie.clone());
        self.reopen(table.amended(amend, act)?);
        let moved = parted(&before, self.split());
        // An act or a day of the procedure is no change of the figures.
        let same = before.fund() == self.split().fund() && economie == self.case.facts.economie;
        if !moved.is_empty() || !same {
            self.last_change = Some((at, moved));
        }
        Ok(())
    }

    /// The last edit was undone, or done again.
    fn went_back(&mut self, at: u32, deed: &Deed) {
        let done = match deed {
            Deed::Redone => self.table.redo(),
            _ => self.table.undo(),
        };
        self.last_change = done.map(|(_, applied)| (at, moved(&applied)));
    }

    fn edited(
        &mut self,
        edit: &crate::fund::Edit,
        gives: &[(Id, crate::money::Amount)],
    ) -> Result<(), DeedRefusal> {
        self.table.apply(edit.clone())?;
        let split = self.table.split();
        let amount = |id: &Id| split.index(id).ok().map(|at| split.cells()[at].amount);
        if gives.iter().all(|(id, cents)| amount(id) == Some(*cents)) {
            return Ok(());
        }
        self.table.undo();
        Err(DeedRefusal::OtherCents)
    }

    /// Gives the draft on the table its number, if it has none yet.
    fn number_draft(&mut self, at: u32) {
        if self.drafts.last().is_some_and(|last| self.is_draft(last)) {
            return;
        }
        self.drafts.push(Draft {
            number: count(self.drafts.len() + 1),
            at,
            split: self.split().clone(),
            clauses: self.clauses().to_vec(),
        });
    }

    fn seduta_opened(&mut self, operation: &Operation, opened: &super::Opened) {
        self.number_draft(operation.number);
        if !matches!(self.agreement, Agreement::Ipotesi { .. }) {
            self.agreement = Agreement::Open;
        }
        self.sedute.push(Seduta {
            number: count(self.sedute.len() + 1),
            at: operation.number,
            opened: operation.time.clone(),
            held: opened.held,
            held_by: None,
            place: opened.place.clone(),
            note: opened.note.clone(),
            present: vec![(operation.number, opened.present.clone())],
            suspensions: Vec::new(),
            closed: None,
        });
    }

    fn end_suspension(&mut self, operation: &Operation) {
        let seduta = self.sedute.last_mut();
        let open = seduta.and_then(|s| s.suspensions.last_mut().filter(|s| s.2.is_none()));
        if let Some(open) = open {
            open.2 = Some(operation.time.clone());
        }
    }

    /// Another split takes the place of the draft, which gets its number: there is a way back.
    fn brought(
        &mut self,
        at: u32,
        split: &Written,
        clauses: Option<&[crate::dossier::Clause]>,
    ) -> Result<(), DeedRefusal> {
        let brought = self.read(split)?;
        let other = clauses.filter(|clauses| **clauses != *self.clauses());
        let case = other.map(|clauses| {
            let mut session = self.case.with_draft(&brought);
            session.clauses = clauses.to_vec();
            self.case.reopened(session)
        });
        let case = case.transpose()?;
        self.number_draft(at);
        let over = self.drafts.iter().rposition(|d| self.is_draft(d));
        self.case = case.unwrap_or_else(|| self.case.clone());
        self.brought = over.map(|over| (brought.clone(), over));
        self.last_change = Some((at, parted(self.split(), &brought)));
        self.table = Simulation::new(brought);
        Ok(())
    }

    fn tabled(&mut self, at: u32, tabling: &Tabling) {
        self.number_draft(at);
        let number = count(self.proposals.len() + 1);
        for party in &tabling.by {
            if let Some(replaced) = tabling.replaces {
                self.stand(replaced, party, Standing::Replaced, at);
            }
        }
        self.proposals.push(Proposal {
            number,
            at,
            draft: self.draft(),
            tabled: tabling.clone(),
            standings: Vec::new(),
        });
    }

    fn stand(&mut self, proposal: u32, party: &Party, standing: Standing, at: u32) {
        let Some(proposal) = self.proposals.iter_mut().find(|p| p.number == proposal) else {
            return;
        };
        if standing == Standing::Replaced && !proposal.tabled.by.contains(party) {
            return;
        }
        proposal.standings.retain(|(p, ..)| p != party);
        proposal.standings.push((party.clone(), standing, at));
    }

    /// The opening data are others: the split on the table is the one that they now open with.
    fn reopen(&mut self, case: Case) {
        if case.opening != *self.split() {
            self.table = Simulation::new(case.opening.clone());
        }
        self.case = case;
    }

    fn signed(&mut self, at: u32, deed: &Deed) -> Result<(), DeedRefusal> {
        self.reopen(self.case_signed(deed)?);
        match deed {
            Deed::Ipotesi(signing) => {
                self.number_draft(at);
                self.agreement = Agreement::Ipotesi {
                    at,
                    signed: signing.clone(),
                };
            }
            Deed::Signed(signing) => {
                if let Agreement::Ipotesi {
                    signed: ipotesi, ..
                } = &self.agreement
                {
                    let (signed, ipotesi) = (signing.clone(), ipotesi.clone());
                    self.agreement = Agreement::Contract {
                        at,
                        signed,
                        ipotesi,
                    };
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The table negotiates again. What was done on that ipotesi does not hold for the next one: it stays in the history.
    fn ipotesi_reopened(&mut self, at: u32, reopening: &Reopening) -> Result<(), DeedRefusal> {
        let Agreement::Ipotesi { signed, .. } = &self.agreement else {
            return Ok(());
        };
        let signed = (**signed).clone();
        let mut session = self.case.with_split(self.split());
        let holds = |s: &Step| !allow::OF_THE_IPOTESI.contains(&s.step.as_str());
        session.procedure.retain(holds);
        let case = self.case.reopened(session)?;
        self.reopen(case);
        self.reopened.push((signed, reopening.clone(), at));
        self.agreement = Agreement::Open;
        Ok(())
    }

    /// The case that what an act puts on record is judged in: for a signature with its own day in the procedure, so that what waits for it
    /// is judged with it; for all else as the table stands.
    pub fn judged_in(&self, deed: &Deed) -> Case {
        let signed = self.case_signed(deed);
        signed.unwrap_or_else(|_| self.case.clone())
    }

    /// The case with the step of the procedure that an act signs, done on its day by who signs; as it is for an act that signs nothing.
    fn case_signed(&self, deed: &Deed) -> Result<Case, DeedRefusal> {
        let signed = match deed {
            Deed::Ipotesi(signing) => Id::new(allow::PRE_INTESA).zip(Some(signing)),
            Deed::Signed(signing) => Id::new(allow::SOTTOSCRIZIONE).zip(Some(signing)),
            _ => None,
        };
        let Some((step, signing)) = signed else {
            return Ok(self.case.clone());
        };
        let by = signing
            .signed_by
            .iter()
            .filter_map(|p| p.sigla().map(str::to_owned));
        let mut session = self.case.with_draft(self.split());
        let known = session.procedure.iter_mut().find(|s| s.step == step);
        let (date, by) = (Some(signing.date), by.collect());
        match known {
            Some(known) => (known.date, known.by) = (date, by),
            None => session.procedure.push(Step {
                date,
                by,
                ..Step::new(step)
            }),
        }
        Ok(self.case.reopened(session)?)
    }
}

/// The lines that an edit moved.
fn moved(applied: &Applied) -> Vec<Id> {
    applied.changes.iter().map(|c| c.line.clone()).collect()
}

/// The lines of a split that are not what they were in another.
fn parted(before: &Split, after: &Split) -> Vec<Id> {
    let was = |id: &Id| before.index(id).ok().map(|at| before.cells()[at].amount);
    let lines = after.lines().iter().zip(after.cells());
    let other = lines.filter(|(line, cell)| was(&line.id) != Some(cell.amount));
    other.map(|(line, _)| line.id.clone()).collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
