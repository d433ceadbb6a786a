//! The answers of the rules that were kept with proposals and agreements, worked out again.

use std::sync::Arc;

use super::{Deed, Judged, Operation, Shown, State, Talks, Written, pack_hash};
use crate::fund::Id;
use crate::negotiation::SessionFault;
use crate::rules::Pack;

/// What was kept of how an operation was judged, and what is found today by the same rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recomputed {
    /// The operation.
    pub at: u32,
    /// What was kept.
    pub kept: Judged,
    /// What is found.
    pub outcome: Recomputing,
}

/// What is found of answers that were kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recomputing {
    /// The same, by the same rules.
    Same,
    /// By the same rules, these answer otherwise than was kept.
    Otherwise(Vec<Id>),
    /// The rules at hand are not those of that day: nothing can be said.
    OtherRules {
        /// The pack at hand.
        pack: Id,
        /// Its revision.
        revision: u32,
    },
    /// There are no rules at hand.
    NoRules,
}

impl Talks {
    /// The answers that were kept, each worked out again on the figures, and by the day, that it was given on. The rules are those
    /// the session is open with, or `spare` where these are the ones of that day.
    ///
    /// # Errors
    /// [`SessionFault::History`] when an operation cannot be done again.
    pub fn recomputed(&self, spare: Option<&Arc<Pack>>) -> Result<Vec<Recomputed>, SessionFault> {
        let mut state = State::new(self.opening.clone());
        let mut all = Vec::new();
        for operation in &self.operations {
            if let Some((kept, split)) = kept_of(operation) {
                all.push(Recomputed {
                    at: operation.number,
                    kept: kept.clone(),
                    outcome: again(&state, &operation.act, (kept, split), spare),
                });
            }
            state.follow(operation)?;
        }
        Ok(all)
    }
}

/// The answers that an operation keeps, and the split they are of.
fn kept_of(operation: &Operation) -> Option<(&Judged, &Written)> {
    let act = &operation.act;
    let split = match act {
        Deed::Tabled(tabling) => &tabling.split,
        _ => &act.signing()?.split,
    };
    Some((act.judged()?, split))
}

fn again(
    state: &State,
    act: &Deed,
    (kept, split): (&Judged, &Written),
    spare: Option<&Arc<Pack>>,
) -> Recomputing {
    let mut case = state.judged_in(act);
    case.day = kept.day;
    let mut packs = case.pack.iter().chain(spare);
    let Some(pack) = packs.find(|p| pack_hash(p) == kept.hash).cloned() else {
        return match &case.pack {
            Some(pack) => Recomputing::OtherRules {
                pack: pack.id.clone(),
                revision: pack.revision,
            },
            None => Recomputing::NoRules,
        };
    };
    case.pack = Some(pack);
    let split = state.read(split).ok();
    let now = split.and_then(|split| Judged::of(&case, &split));
    let now = now.map(|j| j.findings).unwrap_or_default();
    let otherwise = unlike(&kept.findings, &now);
    if otherwise.is_empty() {
        Recomputing::Same
    } else {
        Recomputing::Otherwise(otherwise)
    }
}

/// The rules that two lists of answers do not have alike.
fn unlike(kept: &[Shown], now: &[Shown]) -> Vec<Id> {
    let lost = kept.iter().filter(|shown| !now.contains(shown));
    let new = now.iter().filter(|shown| !kept.contains(shown));
    let mut rules: Vec<Id> = Vec::new();
    for shown in lost.chain(new) {
        if !rules.contains(&shown.rule) {
            rules.push(shown.rule.clone());
        }
    }
    rules
}
