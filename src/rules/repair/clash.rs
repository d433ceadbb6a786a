//! Why nothing repairs a rule: what stops every move.

use super::ground::Ask;
use super::whole::Whole;
use super::{Remedy, Surgery};

impl Surgery<'_> {
    /// Why nothing repairs a relation: what is asked is let go one thing at a time, as long as it stays impossible. What is
    /// left stops every move together, and nothing in it is idle. Held lines are let go first: where the rules clash
    /// whatever moves, a lock is not the reason.
    pub(super) fn clash(&self, target: usize) -> Remedy {
        let mut question = self.question(&[target]);
        if self.ground.least(&question) != Whole::Nothing {
            return Remedy::Unsettled;
        }
        for at in 0..self.ground.groups.len() {
            let mut eased = question.clone();
            eased.freed[at] = true;
            if self.ground.least(&eased) == Whole::Nothing {
                question = eased;
            }
        }
        for at in (0..self.ground.linear.len()).filter(|at| *at != target) {
            let mut eased = question.clone();
            eased.asks[at] = Ask::Nothing;
            if self.ground.least(&eased) == Whole::Nothing {
                question = eased;
            }
        }
        let asked = |&at: &usize| at != target && question.asks[at] != Ask::Nothing;
        let still = self.ground.groups.iter().zip(&question.freed);
        let held = still.filter(|(_, freed)| !**freed);
        Remedy::Clash {
            rules: (0..question.asks.len())
                .filter(asked)
                .map(|at| self.ground.linear[at].rule)
                .collect(),
            held: held.flat_map(|(group, _)| group.held.clone()).collect(),
        }
    }
}
