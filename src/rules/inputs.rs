//! [`Input`]: the figures of a session that a check looks at, as they stand.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::items::listed;
use super::limit::parameter;
use super::time::Days;
use super::{Basis, Factor, Field, Kind, Missing, Pack, Quantity, Ranged, Rule, Term};
use crate::dossier::Dossier;
use crate::fund::{Computed, Id};
use crate::money::{Amount, Percent};

/// A figure, a date or a word of the session that a check looks at. What is absent is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A term of a limit.
    Term {
        /// Which side it is on.
        side: Side,
        /// The quantity.
        of: Quantity,
        /// The figure, or what is missing to know it.
        amount: Result<Amount, Missing>,
        /// By what it is multiplied; absent: by one, or the parameter has no value for the day.
        times: Option<Decimal>,
    },
    /// A source of the fund.
    Source(Id, Option<Amount>),
    /// A figure that a formula takes a rate of.
    Figure(Id, Option<Amount>),
    /// The heads of a source that is paid per head.
    Heads(Id, Option<u32>),
    /// What an item of a list says in a field; nothing when it does not say.
    Item {
        /// The item.
        of: Id,
        /// The field.
        field: Field,
        /// What it says.
        said: Option<Vec<String>>,
    },
    /// The yearly value of a position, with the earlier one and its day.
    Position {
        /// The position.
        of: Id,
        /// Its value.
        value: Option<Amount>,
        /// What it was worth, and when.
        earlier: Option<(Amount, Date)>,
    },
    /// The percentage and the quota of a clause.
    Clause {
        /// The kind of the clause.
        kind: Id,
        /// The percentage it fixes.
        percent: Option<Percent>,
        /// The part of the evaluated it is for.
        quota: Option<Percent>,
    },
    /// How many are evaluated.
    Evaluated(Option<u32>),
    /// An act: how the body calls it, and its date.
    Act {
        /// The kind of the act.
        kind: Id,
        /// Its name.
        reference: Option<String>,
        /// Its date.
        date: Option<Date>,
    },
    /// When a step of the procedure was done.
    Step(Id, Option<Date>),
}

/// A side of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// What is limited.
    Left,
    /// The limit.
    Right,
}

/// All that a kind of check looks at.
pub(super) fn inputs(
    rule: &Rule,
    kind: &Kind,
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Vec<Input> {
    let step = |id: &Id| Input::Step(id.clone(), dossier.step_date(id, days.known));
    let facts = dossier.facts;
    match kind {
        Kind::Limit { left, right, .. } => {
            let sides = [(Side::Left, left), (Side::Right, right)];
            let each = sides
                .into_iter()
                .flat_map(|(side, terms)| terms.iter().map(move |t| (side, t)));
            each.map(|(side, t)| term(side, t, rule, pack, dossier, days))
                .collect()
        }
        Kind::Source { amount, .. } => source(rule, amount, dossier),
        Kind::Attribute { each, field, .. } => listed(each, *field, pack, dossier)
            .into_iter()
            .map(|(id, said)| Input::Item {
                of: id.clone(),
                field: *field,
                said,
            })
            .collect(),
        Kind::Range {
            of: Ranged::PositionValues,
            ..
        }
        | Kind::Rise { .. } => facts
            .roster
            .positions
            .iter()
            .map(|p| Input::Position {
                of: p.id.clone(),
                value: facts.roster.value_of(p),
                earlier: p.earlier.as_ref().map(|e| (e.value, e.on)),
            })
            .collect(),
        Kind::Act(kind) | Kind::ActInYear(kind) => {
            let act = dossier.act(kind, days.known);
            vec![Input::Act {
                kind: kind.clone(),
                reference: act.map(|a| a.reference.clone()),
                date: act.and_then(|a| a.date),
            }]
        }
        Kind::Dates {
            first,
            then,
            otherwise,
        } => {
            let since = otherwise.as_ref().map(|e| &e.since);
            [first, then].into_iter().chain(since).map(step).collect()
        }
        Kind::Deadline { since, then, .. } => vec![step(since), step(then)],
        Kind::Range {
            of: Ranged::ClausePercent(kind),
            ..
        }
        | Kind::Differentiation { clause: kind, .. } => vec![clause(kind, dossier)],
        Kind::Quota { clause: kind } => vec![
            clause(kind, dossier),
            Input::Evaluated(facts.roster.heads(facts.year)),
        ],
        Kind::Face(_) | Kind::Reference => Vec::new(),
    }
}

fn term(
    side: Side,
    term: &Term,
    rule: &Rule,
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Input {
    let times = match &term.times {
        None => Some(Decimal::ONE),
        Some(Factor::Number(number)) => Some(*number),
        Some(Factor::Parameter(id)) => parameter(id, pack, days, rule).ok().map(|(value, _)| value),
    };
    Input::Term {
        side,
        of: term.of.clone(),
        amount: term.of.value(pack, dossier),
        times,
    }
}

fn source(rule: &Rule, basis: &Basis, dossier: &Dossier) -> Vec<Input> {
    let entry = &rule.id;
    let held = dossier.of_entry(entry);
    let mut all: Vec<Input> = held
        .map(|s| Input::Source(s.id.clone(), s.worth()))
        .collect();
    match basis {
        Basis::Typed => {}
        Basis::PerHead { .. } => all.extend(dossier.of_entry(entry).map(|s| {
            let heads = match &s.computed {
                Some(Computed::PerHead { heads, .. }) => Some(*heads),
                _ => None,
            };
            Input::Heads(s.id.clone(), heads)
        })),
        Basis::Rate { base, .. } | Basis::AtMost { base, .. } | Basis::Same { base } => {
            let figure = dossier.facts.figures.iter().find(|f| f.id == *base);
            let own = |s: &crate::fund::Source| match &s.computed {
                Some(Computed::Rate {
                    of, base: Some(id), ..
                }) if id == base => Some(*of),
                _ => None,
            };
            let of_sources = || dossier.of_entry(entry).map(own).sum::<Option<Amount>>();
            let some = dossier.of_entry(entry).next().is_some();
            let amount = figure
                .map(|f| f.amount)
                .or_else(|| of_sources().filter(|_| some));
            all.push(Input::Figure(base.clone(), amount));
        }
    }
    all
}

fn clause(kind: &Id, dossier: &Dossier) -> Input {
    let found = dossier.facts.clauses.iter().find(|c| c.kind == *kind);
    Input::Clause {
        kind: kind.clone(),
        percent: found.and_then(|c| c.percent),
        quota: found.and_then(|c| c.quota),
    }
}
