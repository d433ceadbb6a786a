//! Changes of the figures: the published total, the cap of the body, base figures, the consuntivo.

use std::collections::BTreeSet;

use super::super::Session;
use super::Amend;
use crate::dossier::{Figure, Settled, Settlement, Unpaid};
use crate::fund::{Computed, Id};
use crate::money::Amount;

impl Amend {
    /// The changes that make a consuntivo another, figure by figure.
    pub fn settling(before: &Settlement, after: &Settlement) -> Vec<Self> {
        let figures = [
            Settled::PosizionePaid,
            Settled::RisultatoAvailable,
            Settled::RisultatoPaid,
        ];
        let figures = figures.into_iter().filter_map(|which| {
            let amount = after.figure(which);
            (amount != before.figure(which)).then_some(Self::Settled(which, amount))
        });
        let of = |settlement: &Settlement, cause: &Id| {
            let same = settlement.unpaid.iter().find(|u| u.cause == *cause);
            same.map(|u| u.amount)
        };
        let causes = before.unpaid.iter().chain(&after.unpaid).map(|u| &u.cause);
        let mut told = BTreeSet::new();
        let causes = causes.filter(|cause| told.insert(*cause));
        let unpaid = causes.filter_map(|cause| {
            let amount = of(after, cause);
            (amount != of(before, cause)).then(|| Self::Unpaid(cause.clone(), amount))
        });
        figures.chain(unpaid).collect()
    }

    pub(super) fn change_figures(&self, session: &mut Session) {
        match self {
            Self::Published(amount) => session.fund.published = *amount,
            Self::Cap2016(amount) => session.body_cap.amount_2016 = *amount,
            Self::ProCapite(figures) => session.body_cap.pro_capite.clone_from(figures),
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
            Self::Figure(id, amount) => figure(session, id, *amount),
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
            _ => {}
        }
    }
}

/// A figure, and the formulas that take a rate of it.
fn figure(session: &mut Session, id: &Id, amount: Option<Amount>) {
    let figures = &mut session.figures;
    let at = figures.iter().position(|f| f.id == *id);
    match (at, amount) {
        (Some(at), Some(amount)) => figures[at].amount = amount,
        (Some(at), None) => {
            figures.remove(at);
        }
        (None, Some(amount)) => figures.push(Figure {
            id: id.clone(),
            amount,
            reference: None,
        }),
        (None, None) => {}
    }
    let formulas = session.fund.sources.iter_mut().map(|s| &mut s.computed);
    for formula in formulas.flatten() {
        if let (Computed::Rate { of, base, .. }, Some(amount)) = (formula, amount)
            && base.as_ref() == Some(id)
        {
            *of = amount;
        }
    }
}
