//! [`Quantity`]: the named figures that rules speak of.

use serde::{Deserialize, Serialize};

use super::{Missing, Pack};
use crate::dossier::{Dossier, Settled};
use crate::fund::{Id, Source, SourceKind};
use crate::money::Amount;

/// A figure of the dossier. Lines are named by what they are, never by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Quantity {
    /// The fund of the year, before economie.
    Fund,
    /// The sum of all the lines.
    AllLines,
    /// The sum of the lines that count as this kind.
    Lines(Id),
    /// The stable resources net of the cuts.
    StableResources,
    /// What of this fund counts in the cap on accessory pay.
    FundInCap,
    /// What of the rest of the body counts in it.
    BodyInCap,
    /// The cap: the amount of 2016 with its adjustment.
    Cap2016,
    /// What the positions cost in the year.
    PositionsCost,
    /// One euro.
    Euro,
    /// The sum of the sources of a kind; a cut is positive.
    Sources(SourceKind),
    /// The sum of the sources that are an entry of the catalogue; a cut is positive.
    Source(Id),
    /// A figure that the session gives.
    Figure(Id),
    /// The economie that count.
    Economie,
    /// The sum of the lines that stable resources alone may pay.
    StableOnlyLines,
    /// What of the lines of a kind is paid by one kind of resources.
    Funded {
        /// The kind of line.
        lines: Id,
        /// The resources.
        by: SourceKind,
    },
    /// A figure of the consuntivo.
    Settled(Settled),
    /// The sum of the sources that only lines of this kind may receive.
    Earmarked(Id),
    /// What the lines of this kind had last year.
    LastYear(Id),
}

impl Quantity {
    /// The figure, or what is missing to know it.
    ///
    /// # Errors
    /// [`Missing`]: what it takes to know it.
    pub fn value(&self, pack: &Pack, dossier: &Dossier) -> Result<Amount, Missing> {
        match self {
            Self::Fund if dossier.facts.fund.incomplete => Err(Missing::WholeFund),
            Self::Fund => Ok(dossier.split.fund()),
            _ if self.of_lines() && dossier.split.is_unread() => Err(Missing::Destinations),
            Self::AllLines | Self::Lines(_) | Self::StableOnlyLines => {
                Ok(dossier.lines_of(|kind| self.holds(kind, pack)))
            }
            Self::StableResources => dossier.stable().ok_or(Missing::SourceKinds),
            Self::FundInCap => dossier.fund_in_cap().ok_or(Missing::CapOfSources),
            Self::BodyInCap => dossier.body_in_cap().ok_or(Missing::BodyItems),
            Self::Cap2016 => dossier.cap().ok_or(Missing::Amount2016),
            Self::PositionsCost => {
                let cost = dossier.facts.roster.cost(dossier.facts.year);
                cost.ok_or(Missing::Positions)
            }
            Self::Euro => Ok(Amount::from_euro(1)),
            Self::Sources(kind) => {
                let sources = &dossier.facts.fund;
                if sources.incomplete {
                    return Err(Missing::WholeFund);
                }
                sum(sources.of_kind(*kind))
            }
            Self::Source(entry) => sum(dossier.of_entry(entry)),
            Self::Figure(id) => {
                let held = dossier.facts.figures.iter().find(|f| f.id == *id);
                held.map(|f| f.amount)
                    .ok_or_else(|| Missing::BaseFigure(id.clone()))
            }
            Self::Economie => Ok(dossier.economie()),
            Self::Funded { lines, by } => funded(lines, *by, pack, dossier),
            Self::Earmarked(kind) => {
                let sources = dossier.facts.fund.sources.iter();
                sum(sources.filter(|s| s.earmark.as_ref() == Some(kind)))
            }
            Self::LastYear(kind) => {
                let previous = dossier.facts.previous.as_ref();
                let previous = previous.ok_or(Missing::LastYear)?;
                let counted = previous
                    .lines
                    .iter()
                    .filter(|l| pack.counts_as(&l.kind, kind));
                Ok(counted.map(|l| l.amount).sum())
            }
            Self::Settled(which) => {
                let figure = dossier.facts.settlement.figure(*which);
                figure.ok_or(Missing::Settled(*which))
            }
        }
    }

    /// True when the amount of a line of this kind is part of the figure, so that it moves with the line.
    pub fn holds(&self, kind: &Id, pack: &Pack) -> bool {
        match self {
            Self::AllLines => true,
            Self::Lines(wanted) => pack.counts_as(kind, wanted),
            Self::StableOnlyLines => pack.line_kind(kind).is_some_and(|k| k.stable_only),
            _ => false,
        }
    }

    /// True when the figure is made of the lines, or of what goes to them.
    fn of_lines(&self) -> bool {
        self.moves() || matches!(self, Self::Funded { .. } | Self::Economie)
    }

    /// True when the figure may be another once money goes from line to line.
    pub(super) fn follows_split(&self) -> bool {
        self.moves() || matches!(self, Self::Funded { .. })
    }

    /// True when the figure moves with the split, so much for so much.
    pub(super) fn moves(&self) -> bool {
        matches!(
            self,
            Self::AllLines | Self::Lines(_) | Self::StableOnlyLines
        )
    }
}

/// The sum of some sources, or the first that is named without an amount.
fn sum<'a>(mut sources: impl Iterator<Item = &'a Source>) -> Result<Amount, Missing> {
    sources.try_fold(Amount::ZERO, |sum, source| match source.worth() {
        Some(amount) => Ok(sum + amount),
        None => Err(Missing::Source(source.id.clone())),
    })
}

/// What of the lines of a kind is paid by some resources. Each of those lines must say where all of its money comes from.
fn funded(lines: &Id, by: SourceKind, pack: &Pack, dossier: &Dossier) -> Result<Amount, Missing> {
    let mut total = Amount::ZERO;
    for (line, cell) in dossier.split.iter() {
        if !pack.counts_as(&line.kind, lines) || cell.amount.is_zero() {
            continue;
        }
        let of_line = dossier.facts.fundings.iter().filter(|f| f.line == line.id);
        let said: Amount = of_line.clone().map(|f| f.amount).sum();
        if said != cell.amount {
            return Err(Missing::Funding(line.id.clone()));
        }
        total += of_line.filter(|f| f.by == by).map(|f| f.amount).sum();
    }
    Ok(total)
}
