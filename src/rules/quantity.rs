//! [`Quantity`]: the named figures that rules speak of.

use serde::{Deserialize, Serialize};

use super::{Missing, Pack};
use crate::dossier::Dossier;
use crate::fund::{Id, Line};
use crate::money::Amount;

/// A figure of the dossier. Lines are named by what they are, never by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl Quantity {
    /// The figure, or what is missing to know it.
    pub(super) fn value(&self, pack: &Pack, dossier: &Dossier) -> Result<Amount, Missing> {
        match self {
            Self::Fund => Ok(dossier.split.fund()),
            Self::AllLines | Self::Lines(_) => {
                let counted = dossier
                    .split
                    .iter()
                    .filter(|(line, _)| self.holds(line, pack));
                Ok(counted.map(|(_, cell)| cell.amount).sum())
            }
            Self::StableResources => dossier.stable().ok_or(Missing::SourceKinds),
            Self::FundInCap => dossier.fund_in_cap().ok_or(Missing::CapOfSources),
            Self::BodyInCap => dossier.body_in_cap().ok_or(Missing::BodyItems),
            Self::Cap2016 => dossier.cap().ok_or(Missing::Amount2016),
            Self::PositionsCost => dossier.facts.roster.cost().ok_or(Missing::Positions),
        }
    }

    /// True when a line's amount is part of the figure, so that it moves with the line.
    pub(super) fn holds(&self, line: &Line, pack: &Pack) -> bool {
        match self {
            Self::AllLines => true,
            Self::Lines(kind) => pack.counts_as(&line.kind, kind),
            _ => false,
        }
    }

    /// True when the figure moves with the split at all.
    pub(super) fn moves(&self) -> bool {
        matches!(self, Self::AllLines | Self::Lines(_))
    }
}
