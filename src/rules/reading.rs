//! What a pack says beside its rules: contested points, causes of what is not spent, when a rule concerns a session.

use serde::{Deserialize, Serialize};

use super::{Authority, Bilingual, Confidence, Rule};
use crate::dossier::{Dossier, How};
use crate::fund::{Id, SourceKind};

/// A contested point: where sources disagree the session says which reading it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Its name.
    pub id: Id,
    /// A few words for it.
    pub title: Bilingual,
    /// What is contested.
    pub question: Bilingual,
    /// The readings; the first is followed where the session says nothing.
    pub options: Vec<ReadingOption>,
}

/// One way to read a contested point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOption {
    /// Its name.
    pub id: Id,
    /// What it says.
    pub label: Bilingual,
    /// Who reads it so.
    pub authority: Authority,
    /// Where.
    pub citation: String,
    /// How sure we are of that.
    pub confidence: Confidence,
}

/// Why money was not spent, and where it goes then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// Its name: `valutazione`.
    pub id: Id,
    /// How it is called.
    pub label: Bilingual,
    /// Where the money goes.
    pub fate: Fate,
    /// The rule that says so, with its authority and citation.
    pub rule: Id,
}

/// Where money that was not spent goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fate {
    /// To risultato of the same year: it is no economia.
    SameYear,
    /// To risultato of the next year, once.
    NextYearOnce,
    /// Back to the budget: lost to the fund.
    BackToBudget,
    /// It may be carried over with a motivation.
    AsksMotivation,
    /// It cannot be told.
    CannotTell,
}

impl Fate {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::SameYear => "same_year",
            Self::NextYearOnce => "next_year_once",
            Self::BackToBudget => "back_to_budget",
            Self::AsksMotivation => "asks_motivation",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// What a session must have for a rule to concern it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// A source that is this entry of the catalogue.
    Source(Id),
    /// A source of this kind, not worth nothing.
    Sources(SourceKind),
    /// A line that counts as this kind.
    Line(Id),
    /// A clause of this kind.
    Clause(Id),
    /// This step of the procedure, done.
    Step(Id),
    /// An act of this kind.
    Act(Id),
    /// A figure of this name.
    Figure(Id),
    /// A source that only lines of this kind may receive.
    Earmark(Id),
    /// An economia.
    Economie,
    /// A position.
    Positions,
    /// A position of a structure declared complex.
    ComplexPositions,
    /// A position covered ad interim.
    InterimPositions,
    /// What is known of the year before.
    Previous,
    /// The consuntivo of the year.
    Settlement,
}

impl When {
    /// True when the session has it.
    pub(super) fn holds(&self, pack: &super::Pack, dossier: &Dossier) -> bool {
        let facts = dossier.facts;
        let positions = &facts.roster.positions;
        match self {
            Self::Source(item) => dossier.of_entry(item).next().is_some(),
            Self::Sources(kind) => {
                let mut of_kind = facts.fund.of_kind(*kind);
                // Of a fund read in part nobody knows what it has not.
                facts.fund.incomplete
                    || of_kind.any(|s| s.worth().is_none_or(|worth| !worth.is_zero()))
            }
            Self::Line(kind) => {
                let mut lines = dossier.split.lines().iter();
                lines.any(|line| pack.counts_as(&line.kind, kind))
            }
            Self::Clause(kind) => facts.clauses.iter().any(|c| c.kind == *kind),
            Self::Step(step) => facts
                .procedure
                .iter()
                .any(|s| s.step == *step && s.date.is_some()),
            Self::Act(kind) => facts.acts.iter().any(|a| a.kind == *kind),
            Self::Figure(id) => facts.figures.iter().any(|f| f.id == *id),
            Self::Earmark(kind) => {
                let mut sources = facts.fund.sources.iter();
                sources.any(|s| s.earmark.as_ref() == Some(kind))
            }
            Self::Economie => !facts.economie.is_empty(),
            Self::Positions => !positions.is_empty(),
            Self::ComplexPositions => positions.iter().any(|p| p.complex.is_some()),
            Self::InterimPositions => positions
                .iter()
                .any(|p| p.days(How::Interim, facts.year) > 0),
            Self::Previous => facts.previous.is_some(),
            Self::Settlement => !facts.settlement.is_empty(),
        }
    }
}

impl Rule {
    /// How the rule is checked under the reading that a table follows; the option, where it depends on one.
    pub fn kind_followed<'a>(&'a self, followed: Option<&Id>) -> &'a super::Kind {
        let other = followed.and_then(|option| self.otherwise.iter().find(|o| o.option == *option));
        other.map_or(&self.kind, |o| &o.kind)
    }

    /// What it asks under each reading: its own first.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &super::Kind> {
        let others = self.otherwise.iter().map(|o| &o.kind);
        std::iter::once(&self.kind).chain(others)
    }
}
