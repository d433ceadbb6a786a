//! [`Facts`], what does not move at the table, and [`Dossier`], the facts with the split of the moment.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Act, Clause, Followed, Funding, Previous, Roster, Settlement, Step};
use crate::fund::{Cap, Economia, Fund, Id, Line, Source, SourceKind, Split};
use crate::money::{Amount, Rounding, div_cents};

/// What does not move while the split does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
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
    /// The readings of contested points that this table follows.
    pub readings: Vec<Followed>,
    /// Which resources pay which part of a line, where it is said.
    pub fundings: Vec<Funding>,
    /// How the year really ended.
    pub settlement: Settlement,
    /// What is known of the year before.
    pub previous: Option<Previous>,
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
    /// The figures that make the adjustment, where it is computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pro_capite: Option<ProCapite>,
    /// The body's other items of this year: comparto, straordinario, segretario … Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_items: Option<Vec<CapItem>>,
}

/// What keeps the average value per head of 2018 (D.L. 34/2019 art. 33 c. 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProCapite {
    /// The resources of 2018.
    pub resources_2018: Amount,
    /// The staff in service on 31/12/2018.
    pub staff_2018: Decimal,
    /// The staff of this year.
    pub staff: Decimal,
}

impl ProCapite {
    /// What it adds to the cap: nothing when staff fell, as the amount of 2016 is a floor. `None` without staff in 2018.
    pub fn adjustment(&self) -> Option<Amount> {
        let more = (self.staff - self.staff_2018).max(Decimal::ZERO);
        div_cents(
            self.resources_2018.exact() * more,
            self.staff_2018,
            Rounding::Down,
        )
    }
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
    /// The facts with a split.
    pub fn new(facts: &'a Facts, split: &'a Split) -> Self {
        Self { facts, split }
    }

    /// What the lines of the kinds that fit have.
    pub fn lines_of(&self, fits: impl Fn(&Id) -> bool) -> Amount {
        let fitting = self.split.kinds().filter(|(kind, _)| fits(kind));
        fitting.map(|(_, sum)| sum).sum()
    }

    /// The stable resources net of the cuts. `None` when a source's kind is not said, or the fund was read in part.
    pub fn stable(&self) -> Option<Amount> {
        let fund = &self.facts.fund;
        let unsaid = fund.incomplete || fund.of_kind(SourceKind::Unspecified).next().is_some();
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
        let certain = self.facts.economie.iter().filter(|e| !e.presumed);
        let economie = certain.map(|e| (e.cap, e.amount));
        let counted = |(cap, amount): (Cap, Amount)| match cap {
            Cap::Inside => Some(amount),
            Cap::Outside => Some(Amount::ZERO),
            Cap::Unknown if amount.is_zero() => Some(Amount::ZERO),
            Cap::Unknown => None,
        };
        if self.facts.fund.incomplete {
            return None;
        }
        sources.chain(economie).map(counted).sum()
    }

    /// What of the rest of the body counts in the cap; `None` when it is not said.
    pub fn body_in_cap(&self) -> Option<Amount> {
        let items = self.facts.body_cap.other_items.as_ref()?;
        Some(items.iter().map(|i| i.amount).sum())
    }

    /// The cap of the body: the amount of 2016 with its adjustment, the one said or the one computed. `None` when the amount
    /// is not said.
    pub fn cap(&self) -> Option<Amount> {
        let cap = &self.facts.body_cap;
        let computed = || cap.pro_capite.as_ref().and_then(ProCapite::adjustment);
        let adjustment = cap.adjustment.or_else(computed).unwrap_or_default();
        Some(cap.amount_2016? + adjustment)
    }

    /// The economie that count: all but those only presumed.
    pub fn economie(&self) -> Amount {
        let certain = self.facts.economie.iter().filter(|e| !e.presumed);
        certain.map(|e| e.amount).sum()
    }

    /// The sources that are a given entry of the catalogue.
    pub fn of_entry(&self, entry: &Id) -> impl Iterator<Item = &'a Source> {
        let sources = self.facts.fund.sources.iter();
        sources.filter(move |s| s.entry() == entry)
    }

    /// The reading that the table follows of a contested point, if it says one.
    pub fn followed(&self, reading: &Id) -> Option<&'a Id> {
        let said = self.facts.readings.iter().find(|r| r.reading == *reading);
        said.map(|r| &r.option)
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
