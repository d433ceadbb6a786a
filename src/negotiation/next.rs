//! [`next_year`]: the session of a later year, from the one of the last.

mod chain;
mod fund;
mod lines;

use std::sync::Arc;

use jiff::civil::Date;

use super::{Case, Consuntivo, Session, SessionFault};
use crate::dossier::BodyCap;
use crate::fund::{Economia, Id, Source};
use crate::money::Amount;
use crate::rules::Pack;

/// The session of a later year, and what is to be said of how it was made.
#[derive(Debug, Clone)]
pub struct NextYear<'a> {
    /// The new session. It opens: that was tried.
    pub session: Session,
    /// The session it was made from.
    pub last: &'a Session,
    /// The rules of the last year and of the new one, where they are known.
    pub packs: (Option<&'a Pack>, Option<&'a Pack>),
    /// The sources that were not carried.
    pub left: Vec<(&'a Source, Left)>,
    /// What the rules of the new year do not know, and was dropped.
    pub dropped: Vec<Dropped<'a>>,
    /// What the lines ask beyond the new fund, where they do: the split is then free, and nothing was reduced.
    pub beyond: Option<Amount>,
    /// The consuntivo of the last year, where it has one.
    pub consuntivo: Option<Consuntivo<'a>>,
    /// The economie of the last year that were never certified: neither used nor carried.
    pub never_certified: Vec<&'a Economia>,
}

/// Why a source was not carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It is decided, or found, every year.
    EveryYear,
    /// Nobody said what it is: it may well be one that is decided every year.
    KindNotSaid,
    /// A recovery whose years are over, or not begun.
    NotDue,
}

/// Something that the rules of the new year do not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped<'a> {
    /// The kind of line that a source was earmarked for.
    Earmark(&'a Source, &'a Id),
    /// The entry of the catalogue that a source was.
    Item(&'a Source, &'a Id),
    /// A reading of a contested point.
    Reading(&'a Id),
    /// A rule agreed by the parties.
    LocalRule(&'a Id),
}

/// Why a session of a later year cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NextFault {
    /// The year is not later than the last one.
    #[error("not later")]
    NotLater {
        /// The year of the session it would be made from.
        last: i16,
        /// The year asked for.
        year: i16,
    },
    /// The split of a private simulation would become the opening of a session that anyone can read.
    #[error("private snapshot")]
    PrivateSnapshot,
    /// The cuts are more than the stable sources that stay.
    #[error("negative fund")]
    NegativeFund(Amount),
    /// The new session would be refused on opening.
    #[error(transparent)]
    Session(#[from] SessionFault),
}

/// Makes the session of a later year. Carried: body, area, charges, delegation, lines with what was said of them, stable sources and
/// cuts, roster, the figures that do not change, readings and rules of the parties. Never: what needs a decision every year,
/// acts, procedure, clauses, economie of earlier funds. What the consuntivo leaves becomes economie, presumed until certified.
///
/// A year in between may be missing: the chain says which year it follows.
///
/// # Errors
/// [`NextFault`].
pub fn next_year<'a>(
    last: &'a Session,
    packs: &'a [Arc<Pack>],
    year: i16,
) -> Result<NextYear<'a>, NextFault> {
    if year <= last.year {
        let last = last.year;
        return Err(NextFault::NotLater { last, year });
    }
    if last.snapshot.as_ref().is_some_and(|mark| mark.simulation) {
        return Err(NextFault::PrivateSnapshot);
    }
    let old = pack_of(last, packs, last.year);
    let new = pack_of(last, packs, year);
    let mut dropped = Vec::new();
    let (resources, left) = fund::carried(last, new, year, &mut dropped);
    let total = resources.total();
    if total.is_negative() {
        return Err(NextFault::NegativeFund(total));
    }
    let (openings, mode, beyond) = lines::over(last, total, year);
    let consuntivo = Consuntivo::of(last, old);
    let economie = chain::economie(last, consuntivo.as_ref(), old);
    let session = Session {
        pack: last
            .pack
            .clone()
            .filter(|id| new.is_some_and(|p| p.id == *id)),
        charges: last.charges,
        delegation: last.delegation.clone(),
        fund: resources,
        economie,
        lines: openings,
        counterpart: last.counterpart.clone(),
        mode,
        roster: chain::roster(last, year),
        body_cap: BodyCap {
            amount_2016: last.body_cap.amount_2016,
            ..BodyCap::default()
        },
        figures: last.figures.clone(),
        readings: chain::readings(last, new, &mut dropped),
        local_rules: chain::local_rules(last, new, &mut dropped),
        previous: Some(chain::previous(last)),
        ..Session::new(last.body.clone(), last.area.clone(), year)
    };
    // The day does not matter: nothing is judged here.
    Case::open(session.clone(), packs, Date::default(), None)?;
    let unused = |e: &&Economia| e.presumed && !e.amount.is_zero();
    Ok(NextYear {
        session,
        last,
        packs: (old, new),
        left,
        dropped,
        beyond,
        consuntivo,
        never_certified: last.economie.iter().filter(unused).collect(),
    })
}

/// The name of the session of a later year, from that of the last: the year in it is replaced, or added.
pub fn name_of_next(last_name: &str, last: i16, year: i16) -> String {
    let (old, new) = (last.to_string(), year.to_string());
    match last_name.rfind(&old) {
        Some(at) => format!("{}{new}{}", &last_name[..at], &last_name[at + old.len()..]),
        None => format!("{last_name}-{new}"),
    }
}

/// The pack of a session in a year: the one it asks for while that governs, or while no other does; else that of the area and
/// year.
fn pack_of<'a>(session: &Session, packs: &'a [Arc<Pack>], year: i16) -> Option<&'a Pack> {
    let asked = session.pack.as_ref();
    let asked = asked.and_then(|id| packs.iter().find(|p| p.id == *id));
    let own_year = |p: &&Arc<Pack>| year == session.year || p.governs(&session.area, year);
    let governing = || packs.iter().find(|p| p.governs(&session.area, year));
    let found = asked.filter(own_year).or_else(governing).or(asked);
    found.map(|pack| &**pack)
}
