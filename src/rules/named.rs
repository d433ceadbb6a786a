//! What the rules of a year name: the acts, the steps and the clauses that a session may give them.

use super::{Kind, Pack, Ranged, Rule, When};
use crate::fund::Id;

impl Pack {
    /// The kinds of act that the rules of a year ask for.
    pub fn acts(&self, year: i16) -> Vec<&Id> {
        let mut found = Vec::new();
        for rule in self.of_year(year) {
            for kind in kinds(rule) {
                if let Kind::Act(act) | Kind::ActInYear(act) = kind {
                    push(&mut found, act);
                }
            }
        }
        found
    }

    /// The steps of the procedure that the rules of a year speak of, what comes first before what comes after.
    pub fn steps(&self, year: i16) -> Vec<&Id> {
        let mut found: Vec<&Id> = Vec::new();
        let kinds: Vec<&Kind> = self.of_year(year).flat_map(kinds).collect();
        // What is due within some days of a step follows it closely: the rest finds its place around.
        for kind in &kinds {
            if let Kind::Deadline { since, then, .. } = kind {
                put_before(&mut found, since, then);
            }
        }
        for kind in kinds {
            if let Kind::Dates {
                first,
                then,
                otherwise,
            } = kind
            {
                if let Some(elapsed) = otherwise {
                    put_before(&mut found, &elapsed.since, then);
                }
                put_before(&mut found, first, then);
            }
        }
        // What calls for an answer comes before it.
        for rule in self.of_year(year) {
            if let (Some(When::Step(when)), Kind::Dates { first, then, .. }) =
                (&rule.when, &rule.kind)
                && when != first
                && when != then
            {
                put_before(&mut found, when, first);
            }
        }
        let dating = self.agreement_steps.iter().chain(&self.payment_step);
        dating.for_each(|step| push(&mut found, step));
        found
    }

    /// The kinds of clause that the rules of a year measure.
    pub fn clauses(&self, year: i16) -> Vec<&Id> {
        let mut found = Vec::new();
        for rule in self.of_year(year) {
            for kind in kinds(rule) {
                match kind {
                    Kind::Range {
                        of: Ranged::ClausePercent(clause),
                        ..
                    }
                    | Kind::Quota { clause } => push(&mut found, clause),
                    Kind::Differentiation {
                        clause, lowered, ..
                    } => {
                        push(&mut found, clause);
                        if let Some(lowered) = lowered {
                            push(&mut found, &lowered.clause);
                        }
                    }
                    _ => {}
                }
            }
        }
        found
    }

    /// True when a rule asks how many of the evaluated a clause is for.
    pub fn asks_quota(&self, clause: &Id) -> bool {
        let asks = |kind: &Kind| matches!(kind, Kind::Quota { clause: of } if of == clause);
        self.rules.iter().flat_map(kinds).any(asks)
    }

    fn of_year(&self, year: i16) -> impl Iterator<Item = &Rule> {
        let in_force =
            move |r: &&Rule| r.from.year() <= year && r.to.is_none_or(|to| to.year() >= year);
        self.rules.iter().filter(in_force)
    }
}

/// How a rule is checked, under every reading.
fn kinds(rule: &Rule) -> impl Iterator<Item = &Kind> {
    std::iter::once(&rule.kind).chain(rule.otherwise.iter().map(|o| &o.kind))
}

fn push<'a>(list: &mut Vec<&'a Id>, id: &'a Id) {
    if !list.contains(&id) {
        list.push(id);
    }
}

/// Both steps in the list, the first before the other.
fn put_before<'a>(list: &mut Vec<&'a Id>, first: &'a Id, then: &'a Id) {
    push(list, first);
    push(list, then);
    let place = |list: &[&Id], step: &Id| list.iter().position(|s| *s == step);
    if let (Some(from), Some(to)) = (place(list, first), place(list, then))
        && from > to
    {
        list.remove(from);
        list.insert(to, first);
    }
}
