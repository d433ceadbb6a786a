//! Figures that stand between two parameters, and rises due by contract.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::ask::{Answer, share_of};
use super::time::Days;
use super::{Detail, Missing, Pack, Ranged};
use crate::dossier::{Charges, Clause, Dossier, Position};
use crate::fund::Id;
use crate::money::{Amount, Rounding, to_cents};

/// Asks whether each figure stands between two. A position of a structure declared complex may go beyond the most.
pub(super) fn ask_range(of: &Ranged, (min, max): (Decimal, Decimal), dossier: &Dossier) -> Answer {
    let (figures, lacking): (Vec<Ranging>, Missing) = match of {
        Ranged::PositionValues if dossier.facts.charges == Charges::Gross => {
            return Answer::missing(vec![Missing::NetAmounts]);
        }
        Ranged::PositionValues => {
            let positions = dossier.facts.roster.positions.iter();
            let roster = &dossier.facts.roster;
            let value = |p: &Position| Ranging {
                id: p.id.clone(),
                figure: roster.value_of(p).map(Amount::exact),
                beyond: p.complex.is_some(),
            };
            (positions.map(value).collect(), Missing::Positions)
        }
        Ranged::ClausePercent(kind) => {
            let clauses = dossier.facts.clauses.iter().filter(|c| c.kind == *kind);
            let share = |c: &Clause| Ranging {
                id: kind.clone(),
                figure: c.percent.map(share_of),
                beyond: false,
            };
            (clauses.map(share).collect(), Missing::Clause(kind.clone()))
        }
    };
    let count = figures.len();
    let whole = count > 0 && figures.iter().all(|f| f.figure.is_some());
    let out = figures.into_iter().filter(|f| {
        let over = |figure: Decimal| figure < min || figure > max && !f.beyond;
        f.figure.is_some_and(over)
    });
    let outside: Vec<Id> = out.map(|f| f.id).collect();
    let ok = outside.is_empty();
    let missing = if whole { Vec::new() } else { vec![lacking] };
    // A breach already seen is a breach, whatever else is missing.
    if ok && !whole {
        return Answer::missing(missing);
    }
    let detail = Detail::Range {
        min,
        max,
        count,
        outside,
    };
    Answer {
        missing,
        ..Answer::new(ok, detail)
    }
}

/// A figure that must stand in a range.
struct Ranging {
    id: Id,
    figure: Option<Decimal>,
    /// True when it may go beyond the most.
    beyond: bool,
}

/// Asks whether each position with an earlier value got what a level of the contract grew since.
pub(super) fn ask_rise(by: &Id, pack: &Pack, dossier: &Dossier, days: &Days) -> Answer {
    if dossier.facts.charges == Charges::Gross {
        return Answer::missing(vec![Missing::NetAmounts]);
    }
    let roster = &dossier.facts.roster;
    let level = |day: Date| {
        let parameter = pack.parameters.iter().find(|p| p.id == *by)?;
        let value = parameter.on(day, days.law)?;
        Some((value.value, value.confidence))
    };
    let Some((now, mut sure)) = level(days.year_end) else {
        return Answer::missing(vec![Missing::Parameter(by.clone())]);
    };
    let mut count = 0;
    let mut whole = !roster.positions.is_empty();
    let mut short = Vec::new();
    for position in &roster.positions {
        let (Some(earlier), Some(value)) = (&position.earlier, roster.value_of(position)) else {
            whole = false;
            continue;
        };
        let Some((then, also)) = level(earlier.on) else {
            whole = false;
            continue;
        };
        sure = sure.min(also);
        count += 1;
        let rise = to_cents(now - then, Rounding::HalfUp).max(Amount::ZERO);
        let lacking = earlier.value + rise - value;
        if lacking > Amount::ZERO {
            short.push((position.id.clone(), lacking));
        }
    }
    let missing = if whole {
        Vec::new()
    } else {
        vec![Missing::EarlierValues]
    };
    if short.is_empty() && !whole {
        return Answer::missing(missing).using(now, sure);
    }
    let lacking: Amount = short.iter().map(|(_, lacking)| *lacking).sum();
    let ok = short.is_empty();
    Answer {
        missing,
        margin: (!ok).then_some(-lacking),
        ..Answer::new(ok, Detail::Rise { count, short })
    }
    .using(now, sure)
}
