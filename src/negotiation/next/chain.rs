//! What a year's file knows of the one before: its lines, its positions, the economie it used and those it leaves.

use jiff::civil::Date;

use super::Dropped;
use crate::dossier::{
    Earlier, Followed, Position, Previous, PreviousLine, Roster, Safeguard, Used,
};
use crate::fund::{Cap, Economia, Id, Nature};
use crate::negotiation::consuntivo::{RISULTATO, counts_as};
use crate::negotiation::{Consuntivo, Session};
use crate::rules::{Fate, Pack, Rule};

/// What the new file knows of the last year. An economia that was never certified was not used.
pub(super) fn previous(last: &Session) -> Previous {
    let counted = last.economie.iter().filter(|e| !e.presumed);
    let used = counted.filter(|e| !e.amount.is_zero()).map(|e| Used {
        year: e.year,
        origin: e.origin.clone(),
        amount: e.amount,
        in_year: last.year,
    });
    let before = last.previous.iter().flat_map(|p| p.used.iter().cloned());
    Previous {
        year: last.year,
        of: Some(last.identity()),
        fund: last.fund.total(),
        lines: last.lines.iter().map(PreviousLine::of).collect(),
        used: before.chain(used).collect(),
    }
}

/// What the consuntivo leaves to later funds: an economia for each cause that may go on, presumed until it is certified. When
/// it was ascertained is not known before the act that does it.
pub(super) fn economie(
    last: &Session,
    consuntivo: Option<&Consuntivo>,
    pack: Option<&Pack>,
) -> Vec<Economia> {
    let risultato = |kind: &Id| counts_as(kind, RISULTATO, pack);
    // The line of that very kind, before one that only counts as it.
    let own = last.lines.iter().find(|l| l.kind == *RISULTATO);
    let line = own.or_else(|| last.lines.iter().find(|l| risultato(&l.kind)));
    let (Some(consuntivo), Some(line)) = (consuntivo, line) else {
        return Vec::new();
    };
    let goes_on = consuntivo.unpaid.iter().filter(|u| u.fated.may_go_on());
    let economia = |(at, unpaid): (usize, &crate::negotiation::Outcome)| {
        let id = match at {
            0 => Id::new(&format!("economie-{}", last.year)),
            at => Id::new(&format!("economie-{}-{}", last.year, at + 1)),
        };
        Some(Economia {
            cause: Some(unpaid.cause.clone()),
            presumed: true,
            nature: Some(Nature::OneOff),
            // Out of the cap are those regularly carried over; of the others it is not said yet.
            cap: match unpaid.fated.fate {
                Fate::NextYearOnce => Cap::Outside,
                _ => Cap::Unknown,
            },
            note: unpaid.fated.rule.map(|rule| rule.citation.clone()),
            ..Economia::new(
                id?,
                unpaid.amount,
                last.year,
                line.id.clone(),
                line.id.clone(),
            )
        })
    };
    goes_on
        .filter(|u| !u.amount.is_zero())
        .enumerate()
        .filter_map(economia)
        .collect()
}

/// The positions, held a whole year again, each with the value it had at the end of the last one. How many were evaluated and
/// what was declared as cost were of that year.
pub(super) fn roster(last: &Session, year: i16) -> Roster {
    let roster = &last.roster;
    let end = Date::new(last.year, 12, 31).ok();
    let position = |position: &Position| {
        let earlier = || {
            let (value, on) = (roster.value_of(position)?, end?);
            Some(Earlier { value, on })
        };
        Position {
            months: None,
            coverage: Vec::new(),
            earlier: position.earlier.clone().or_else(earlier),
            safeguard: position.safeguard.clone().filter(|s| runs(s, year)),
            ..position.clone()
        }
    };
    Roster {
        positions: roster.positions.iter().map(position).collect(),
        fasce: roster.fasce.clone(),
        point: roster.point.clone(),
        declared_cost: None,
        evaluated: None,
    }
}

/// True while something of a differential may be due: until the second year after its assignment would have ended.
fn runs(safeguard: &Safeguard, year: i16) -> bool {
    safeguard.until.year().saturating_add(2) >= year
}

/// The readings that the rules of the new year have.
pub(super) fn readings<'a>(
    last: &'a Session,
    pack: Option<&Pack>,
    dropped: &mut Vec<Dropped<'a>>,
) -> Vec<Followed> {
    let knows = |followed: &Followed| {
        pack.is_none_or(|pack| {
            let reading = pack.reading(&followed.reading);
            reading.is_some_and(|r| r.options.iter().any(|o| o.id == followed.option))
        })
    };
    let (kept, gone): (Vec<_>, Vec<_>) = last.readings.iter().partition(|f| knows(f));
    dropped.extend(gone.into_iter().map(|f| Dropped::Reading(&f.reading)));
    kept.into_iter().cloned().collect()
}

/// The rules of the parties that can stand beside those of the new year.
pub(super) fn local_rules<'a>(
    last: &'a Session,
    pack: Option<&Pack>,
    dropped: &mut Vec<Dropped<'a>>,
) -> Vec<Rule> {
    let mut with_local = pack.cloned();
    let mut kept = Vec::new();
    for rule in &last.local_rules {
        let stands = with_local.as_mut().is_some_and(|pack| {
            pack.rules.push(rule.clone());
            let stands = pack.validate().is_ok();
            if !stands {
                pack.rules.pop();
            }
            stands
        });
        if stands {
            kept.push(rule.clone());
        } else {
            dropped.push(Dropped::LocalRule(&rule.id));
        }
    }
    kept
}
