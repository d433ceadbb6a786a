//! The amounts that give a goal, or what clashes.

use super::{Figure, Goal, Target};
use crate::fund::{Edit, Refusal, ShareBase, Split};
use crate::money::Amount;
use crate::negotiation::Case;
use crate::rules::{Clash, Reached, Relation, Verdict, Wanted, reach};

/// A goal reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// The act that leads to it; `None` when the split is there already.
    pub edit: Option<Edit>,
    /// The split it gives.
    pub split: Split,
    /// The rules it does not respect, by their place in the pack.
    pub breaks: Vec<usize>,
}

/// Why a goal is not reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSolution {
    /// What is wanted cannot be together.
    Clash(Clash),
    /// It was not settled.
    Unsettled,
    /// The split does not allow the act.
    Refused(Refusal),
}

/// Looks for the split that gives a goal at the fewest euro moved from this one. Every rule is asked about it: those it does
/// not respect are told, and stop it only where the goal says so.
///
/// # Errors
/// [`NoSolution`].
pub fn solve(goal: &Goal, case: &Case, split: &Split) -> Result<Solution, NoSolution> {
    let wanted: Vec<Wanted> = goal
        .wants
        .iter()
        .map(|want| Wanted {
            lines: want.of.lines(split),
            relation: want.relation,
            amount: want.amount(split.fund()),
        })
        .collect();
    let judgement = case.outlook(split, ShareBase::Fund).judgement;
    let rules = case.pack.as_deref().filter(|_| goal.within_rules);
    let amounts = match reach(split, &wanted, rules.map(|pack| (pack, &judgement))) {
        Reached::Amounts(amounts) => amounts,
        Reached::Clash(clash) => return Err(NoSolution::Clash(clash)),
        Reached::Unsettled => return Err(NoSolution::Unsettled),
    };
    let edit = share_said(goal, split, &amounts).or_else(|| split.edit_to(&amounts));
    let mut after = split.clone();
    if let Some(edit) = &edit {
        after.apply(edit).map_err(NoSolution::Refused)?;
    }
    if after.cells().iter().map(|c| c.amount).ne(amounts) {
        return Err(NoSolution::Unsettled);
    }
    let outlook = case.outlook(&after, ShareBase::Fund);
    let findings = outlook.judgement.findings.iter();
    let broken = findings.filter(|f| f.verdict == Verdict::Violated);
    Ok(Solution {
        edit,
        breaks: broken.map(|f| f.rule).collect(),
        split: after,
    })
}

/// A share of one line, said as such: it stays beside the cents it makes.
fn share_said(goal: &Goal, split: &Split, amounts: &[Amount]) -> Option<Edit> {
    let [want] = &goal.wants[..] else {
        return None;
    };
    let (Target::Line(line), Relation::Equal, Figure::Share(percent)) =
        (&want.of, want.relation, want.figure)
    else {
        return None;
    };
    let edit = Edit::SetShare {
        line: line.clone(),
        percent,
    };
    let mut after = split.clone();
    after.apply(&edit).ok()?;
    let same = after
        .cells()
        .iter()
        .map(|c| c.amount)
        .eq(amounts.iter().copied());
    same.then_some(edit)
}
