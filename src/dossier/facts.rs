//! [`Facts`], what does not move at the table, and [`Dossier`], the facts with the split of the moment.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Act, Clause, Roster, Step};
use crate::fund::{Cap, Economia, Fund, Id, Line, Source, SourceKind, Split};
use crate::money::Amount;

/// What does not move while the split does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The year of the fund.
    pub year: i16,
    /// The fund.
    pub fund: Fund,
    /// The money carried over.
    pub economie: Vec<Economia>,
    /// The positions.
    pub roster: Roster,
    /// The acts adopted.
    pub acts: Vec<Act>,
    /// The procedure.
    pub procedure: Vec<Step>,
    /// The clauses beside the split.
    pub clauses: Vec<Clause>,
    /// The cap of the whole body, as far as it is known.
    pub body_cap: BodyCap,
    /// Whether the amounts hold the employer's charges.
    pub charges: Charges,
    /// Figures that formulas take a rate of: a monte salari, for one.
    pub figures: Vec<Figure>,
}

/// A figure that a formula takes a rate of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its name, in the words of the pack: `monte-salari-2015`.
    pub id: Id,
    /// How much.
    pub amount: Amount,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// The cap on accessory pay is one for the whole body (D.Lgs. 75/2017 art. 23 c. 2): what else counts in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyCap {
    /// The body's amount of 2016.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_2016: Option<Amount>,
    /// The pro-capite adjustment (D.L. 34/2019 art. 33 c. 2), where it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjustment: Option<Amount>,
    /// The body's other items of this year: comparto, straordinario, segretario … Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_items: Option<Vec<CapItem>>,
}

/// An item of the body, outside this fund, that counts in the cap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapItem {
    /// What it is.
    pub label: String,
    /// How much counts.
    pub amount: Amount,
}

/// Whether the amounts hold the employer's charges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Charges {
    /// Net of *oneri riflessi*: what the law speaks of.
    #[default]
    Net,
    /// With them inside: figures that may not be compared with the contract's.
    Gross,
}

impl BodyCap {
    /// True when nothing was said of the cap.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// All that a rule may ask.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// What does not move.
    pub facts: &'a Facts,
    /// The split of the moment.
    pub split: &'a Split,
}

impl<'a> Dossier<'a> {
    /// The stable resources net of the cuts. `None` when a source's kind is not said.
    pub fn stable(&self) -> Option<Amount> {
        let fund = &self.facts.fund;
        let unsaid = fund.of_kind(SourceKind::Unspecified).next().is_some();
        let counted = |s: &&Source| matches!(s.kind, SourceKind::Stable | SourceKind::Cut);
        (!unsaid).then(|| {
            fund.sources
                .iter()
                .filter(counted)
                .map(Source::effect)
                .sum()
        })
    }

    /// What of this fund counts in the cap. `None` when a source, or an economia, does not say.
    pub fn fund_in_cap(&self) -> Option<Amount> {
        let sources = self.facts.fund.sources.iter().map(|s| (s.cap, s.effect()));
        let economie = self.facts.economie.iter().map(|e| (e.cap, e.amount));
        let counted = |(cap, amount): (Cap, Amount)| match cap {
            Cap::Inside => Some(amount),
            Cap::Outside => Some(Amount::ZERO),
            Cap::Unknown if amount.is_zero() => Some(Amount::ZERO),
            Cap::Unknown => None,
        };
        sources.chain(economie).map(counted).sum()
    }

    /// What of the rest of the body counts in the cap; `None` when it is not said.
    pub fn body_in_cap(&self) -> Option<Amount> {
        let items = self.facts.body_cap.other_items.as_ref()?;
        Some(items.iter().map(|i| i.amount).sum())
    }

    /// The cap of the body: the amount of 2016 with its adjustment. `None` when it is not said.
    pub fn cap(&self) -> Option<Amount> {
        let adjustment = self.facts.body_cap.adjustment.unwrap_or_default();
        Some(self.facts.body_cap.amount_2016? + adjustment)
    }

    /// The first act of a kind for the fund's year, adopted by a day. The year of an act is the one it says, else that of its
    /// date; an act that says neither, or has no name, tells nothing.
    pub fn act(&self, kind: &Id, by: Date) -> Option<&'a Act> {
        let for_year = |a: &Act| a.year.or(a.date.map(Date::year)) == Some(self.facts.year);
        let done = |a: &Act| a.date.is_none_or(|d| d <= by) && !a.reference.trim().is_empty();
        let fits = |a: &&Act| a.kind == *kind && for_year(a) && done(a);
        self.facts.acts.iter().find(fits)
    }

    /// When a step was done, if it was by that day; the first time, where it is listed more than once.
    pub fn step_date(&self, step: &Id, by: Date) -> Option<Date> {
        let of_step = self.facts.procedure.iter().filter(|s| s.step == *step);
        of_step.filter_map(|s| s.date).filter(|d| *d <= by).min()
    }

    /// The line that has this id.
    pub fn line(&self, id: &Id) -> Option<&'a Line> {
        self.split.lines().iter().find(|l| l.id == *id)
    }
}
