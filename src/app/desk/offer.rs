//! The simulation that the workbook keeps, offered to go on from.

use super::{Desk, Showing};
use crate::lang::{Lang, told};
use crate::negotiation::Simulation;

/// A simulation that was interrupted.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Its number in the workbook.
    pub number: u32,
    /// The simulation as it stood.
    pub simulation: Simulation,
    /// When it started.
    pub started: String,
    /// Records that could not be done again.
    pub lost: usize,
}

impl Offer {
    /// What is offered, in one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        told::offer(&self.started, self.simulation.done().len(), self.lost, lang)
    }
}

impl Desk {
    /// The simulation that is offered while this one has not started.
    pub fn offered(&self) -> Option<&Offer> {
        // What was tried in private is never named at the table.
        let private = self.showing == Showing::Private;
        self.offer
            .as_ref()
            .filter(|_| private && self.past().is_none() && self.simulations.working.is_none())
    }

    /// The last simulation of the workbook that left its base, and was not put aside.
    pub(in crate::app) fn last_left(&self) -> Option<Offer> {
        let trials = self.simulations.notebook().trials().iter().rev();
        trials.filter(|trial| !trial.aside).find_map(|trial| {
            let (simulation, lost) = self.simulation_of(trial)?;
            simulation.can_undo().then(|| Offer {
                number: trial.number,
                simulation,
                started: trial.started.clone(),
                lost,
            })
        })
    }
}
