//! [`first_year`]: the session of a body that begins from its figures, with no session of the year before.

use super::Session;
use crate::fund::{Base, Economia, Fund, Id, Intent, Lock, Opening, Source, SourceKind};
use crate::money::{Amount, Percent};
use crate::rules::{LineKind, Pack};

/// What is said of such a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstYear {
    /// The body.
    pub body: String,
    /// The area of staff.
    pub area: Id,
    /// The year of the fund.
    pub year: i16,
    /// The fund before economie.
    pub fund: Amount,
    /// Its lines; none said: those of [`usual_lines`].
    pub lines: Vec<(Id, Says)>,
    /// The economie of earlier years: how much, for which line, of which year.
    pub economie: Vec<(Amount, Id, i16)>,
}

/// What is said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It has an amount.
    Amount(Amount),
    /// It has a share of the fund.
    Share(Percent),
    /// It takes the rest.
    Rest,
}

/// How things are called in it.
pub struct Names<'a> {
    /// The fund, as one source.
    pub fund: &'a str,
    /// A line, by its id and by its kind where the rules know one.
    pub line: &'a dyn Fn(&Id, Option<&LineKind>) -> String,
}

/// Why what is said makes no session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FirstFault {
    /// One line, and one only, takes the rest.
    #[error("rest")]
    Rest,
    /// The lines exceed the fund by this.
    #[error("beyond the fund")]
    Beyond(Amount),
}

/// The rules of an area and a year, where there are any.
pub fn governing<'a, P: AsRef<Pack>>(packs: &'a [P], area: &Id, year: i16) -> Option<&'a Pack> {
    let mut packs = packs.iter().map(AsRef::as_ref);
    packs.find(|pack| pack.governs(area, year))
}

/// The lines of a session of which none was said: posizione, and risultato that takes the rest. Where the rules know no such
/// lines, one of each kind they know, and the last takes the rest.
pub fn usual_lines(pack: Option<&Pack>) -> Vec<(Id, Says)> {
    let usual: Vec<Id> = ["posizione", "risultato"]
        .into_iter()
        .filter_map(Id::new)
        .collect();
    let lines = match pack {
        Some(pack) if !usual.iter().all(|id| pack.line_kind(id).is_some()) => {
            pack.line_kinds.iter().map(|kind| kind.id.clone()).collect()
        }
        _ => usual,
    };
    let last = lines.len().saturating_sub(1);
    let says = |at: usize| match at {
        at if at == last => Says::Rest,
        _ => Says::Amount(Amount::ZERO),
    };
    let lines = lines.into_iter().enumerate();
    lines.map(|(at, id)| (id, says(at))).collect()
}

/// Makes the session. Its fund is one source whose nature nobody has said: rules that depend on it cannot tell. A kind of line
/// that the rules do not have is refused on opening.
///
/// # Errors
/// [`FirstFault`].
pub fn first_year(
    said: FirstYear,
    pack: Option<&Pack>,
    names: &Names,
) -> Result<Session, FirstFault> {
    let lines = lines(&said, pack, names)?;
    let fund = Id::new("fondo").map(|id| Source {
        amount: Some(said.fund),
        ..Source::new(id, names.fund.to_owned(), SourceKind::Unspecified)
    });
    Ok(Session {
        fund: Fund {
            sources: fund.into_iter().collect(),
            ..Fund::default()
        },
        lines,
        economie: economie(&said.economie),
        ..Session::new(said.body, said.area, said.year)
    })
}

fn lines(said: &FirstYear, pack: Option<&Pack>, names: &Names) -> Result<Vec<Opening>, FirstFault> {
    let usual = usual_lines(pack);
    let of = if said.lines.is_empty() {
        &usual
    } else {
        &said.lines
    };
    let mut lines: Vec<Opening> = of
        .iter()
        .map(|(id, says)| line(id, *says, said.fund, pack, names))
        .collect();
    let is_rest = |line: &&mut Opening| line.intent == Intent::Rest;
    let others = lines.iter().filter(|l| l.intent != Intent::Rest);
    let left = said.fund - others.map(|l| l.amount).sum::<Amount>();
    let mut rests: Vec<&mut Opening> = lines.iter_mut().filter(is_rest).collect();
    let [rest] = &mut rests[..] else {
        return Err(FirstFault::Rest);
    };
    if left.is_negative() {
        return Err(FirstFault::Beyond(-left));
    }
    rest.amount = left;
    Ok(lines)
}

fn line(id: &Id, says: Says, fund: Amount, pack: Option<&Pack>, names: &Names) -> Opening {
    let (intent, amount) = match says {
        Says::Amount(amount) => (Intent::Fixed, amount),
        Says::Share(percent) => {
            let of = Base::Fund;
            (Intent::Share { percent, of }, percent.of(fund))
        }
        Says::Rest => (Intent::Rest, Amount::ZERO),
    };
    let known = pack.and_then(|pack| pack.line_kind(id));
    let kind = pack.and_then(|pack| pack.kind_for(id)).unwrap_or(id);
    Opening {
        id: id.clone(),
        label: (names.line)(id, known),
        short: known.map(|_| id.as_str().to_owned()),
        kind: kind.clone(),
        section: None,
        amount,
        intent,
        lock: Lock::Open,
    }
}

/// Each with the id of its year; the second of a session says so.
fn economie(said: &[(Amount, Id, i16)]) -> Vec<Economia> {
    let id = |at: usize, year: i16| match at {
        0 => Id::new(&format!("economie-{year}")),
        at => Id::new(&format!("economie-{year}-{}", at + 1)),
    };
    let economie = said.iter().enumerate();
    economie
        .filter_map(|(at, (amount, line, year))| {
            let id = id(at, *year)?;
            Some(Economia::new(
                id,
                *amount,
                *year,
                line.clone(),
                line.clone(),
            ))
        })
        .collect()
}
