//! [`Missing`]: what a paper needs and the data do not say, with where it is said.

use crate::fund::Id;

/// Something that a paper needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What, in the words of the paper.
    pub what: String,
    /// Where it is said.
    pub place: Place,
}

/// Where a thing that a paper needs is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// Among the resources and the economie.
    Fund,
    /// Among the positions and the clauses.
    Positions,
    /// Among the steps of the procedure: the step.
    Step(Id),
    /// Among the acts of the body: the kind of the act.
    Act(Id),
    /// In the negotiation: a seduta, a proposal, who is there.
    Talks,
    /// Among those who sit at the table, for the body.
    BodySide,
    /// Among those who sit at the table, for the unions.
    Unions,
    /// In a passage written for the papers.
    Passage(Id),
    /// In the session of the year before.
    LastYear,
    /// On the paper itself, by hand.
    Paper,
}

impl Place {
    /// A step of the procedure, by its name.
    pub(super) fn step(name: &str) -> Self {
        Id::new(name).map_or(Self::Paper, Self::Step)
    }

    /// An act of the body, by its kind.
    pub(super) fn act(kind: &str) -> Self {
        Id::new(kind).map_or(Self::Paper, Self::Act)
    }
}

impl Missing {
    /// Something missing.
    pub fn new(what: impl Into<String>, place: Place) -> Self {
        Self {
            what: what.into(),
            place,
        }
    }
}
