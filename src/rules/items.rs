//! The lists and fields that a [`super::Kind::Attribute`] can look at.

use serde::{Deserialize, Serialize};

use super::{Detail, Fate, Missing, Pack, Requirement};
use crate::dossier::{Dossier, Position};
use crate::fund::{Cap, Economia, Id, Nature, Source};

/// A list of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Items {
    /// The money carried over.
    Economie,
    /// The sources that are one of these entries of the catalogue.
    Sources(Vec<Id>),
    /// The positions of a structure declared complex.
    ComplexPositions,
}

/// A field of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// Why an economia was not spent.
    Cause,
    /// Its certification.
    Certification,
    /// How many years before the fund it was ascertained; its own year counts when it is the year just before.
    YearsBack,
    /// How many years before the fund it comes from.
    Age,
    /// The kinds that the line it goes to counts as.
    Destination,
    /// `one-off` or `consolidated`.
    Nature,
    /// `inside` or `outside` the cap: of an economia, or of a source.
    Cap,
    /// Whether an earlier year of the chain already used it: `yes` or `no`.
    UsedBefore,
    /// The kind of line that alone may receive a source.
    Earmark,
    /// The act and article of a source.
    Reference,
    /// The act that says why a structure is complex.
    ComplexAct,
}

impl Field {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cause => "cause",
            Self::Certification => "certification",
            Self::YearsBack => "year_of_ascertainment",
            Self::Age => "year",
            Self::Destination => "destination",
            Self::Nature => "nature",
            Self::Cap => "cap",
            Self::UsedBefore => "used_before",
            Self::Earmark => "earmark",
            Self::Reference => "reference",
            Self::ComplexAct => "act",
        }
    }

    /// What an economia says in this field; `None` when it says nothing.
    fn of_economia(
        self,
        economia: &Economia,
        pack: &Pack,
        dossier: &Dossier,
    ) -> Option<Vec<String>> {
        let year = dossier.facts.year;
        match self {
            Self::Cause => {
                let cause = economia.cause.as_ref()?;
                // "Not declared" is a word for nothing said.
                let says = pack.cause(cause).is_none_or(|c| c.fate != Fate::CannotTell);
                says.then(|| vec![cause.as_str().to_owned()])
            }
            Self::Certification => one(said(economia.certification.as_ref()?)?),
            Self::YearsBack => {
                let just_before = economia.year == year - 1;
                let known = if just_before {
                    economia.year
                } else {
                    economia.ascertained?
                };
                one(&(i32::from(year) - i32::from(known)).to_string())
            }
            Self::Age => one(&(i32::from(year) - i32::from(economia.year)).to_string()),
            Self::Destination => {
                let kind = &dossier.line(&economia.line)?.kind;
                let counts = pack
                    .line_kind(kind)
                    .map(|k| k.counts_as.clone())
                    .unwrap_or_default();
                let all = [kind].into_iter().chain(&counts);
                Some(all.map(|id| id.as_str().to_owned()).collect())
            }
            Self::Nature => match economia.nature? {
                Nature::OneOff => one("one-off"),
                Nature::Consolidated => one("consolidated"),
            },
            Self::Cap => cap(economia.cap),
            Self::UsedBefore => {
                let previous = dossier.facts.previous.as_ref()?;
                let same = previous
                    .used
                    .iter()
                    .any(|u| u.year == economia.year && u.origin == economia.origin);
                one(if same { "yes" } else { "no" })
            }
            Self::Earmark | Self::Reference | Self::ComplexAct => None,
        }
    }

    /// What a source says in this field; `None` when it says nothing.
    fn of_source(self, source: &Source) -> Option<Vec<String>> {
        match self {
            Self::Cap => cap(source.cap),
            Self::Earmark => one(source.earmark.as_ref()?.as_str()),
            Self::Reference => one(said(source.reference.as_ref()?)?),
            _ => None,
        }
    }

    /// What a position says in this field; `None` when it says nothing.
    fn of_position(self, position: &Position) -> Option<Vec<String>> {
        match self {
            Self::ComplexAct => one(said(position.complex.as_ref()?.act.as_ref()?)?),
            _ => None,
        }
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what a field says is always an option of several words"
)]
fn one(text: &str) -> Option<Vec<String>> {
    Some(vec![text.to_owned()])
}

fn cap(cap: Cap) -> Option<Vec<String>> {
    match cap {
        Cap::Inside => one("inside"),
        Cap::Outside => one("outside"),
        Cap::Unknown => None,
    }
}

/// The items of a list, each with what it says in a field; nothing when it does not say.
pub(super) fn listed<'a>(
    items: &Items,
    field: Field,
    pack: &Pack,
    dossier: &Dossier<'a>,
) -> Vec<(&'a Id, Option<Vec<String>>)> {
    let facts = dossier.facts;
    match items {
        Items::Economie => facts
            .economie
            .iter()
            .map(|e| (&e.id, field.of_economia(e, pack, dossier)))
            .collect(),
        Items::Sources(entries) => facts
            .fund
            .sources
            .iter()
            .filter(|s| entries.contains(s.entry()))
            .map(|s| (&s.id, field.of_source(s)))
            .collect(),
        Items::ComplexPositions => facts
            .roster
            .positions
            .iter()
            .filter(|p| p.complex.is_some())
            .map(|p| (&p.id, field.of_position(p)))
            .collect(),
    }
}

/// Looks at a field of each item: what is missing, and which items are in breach.
pub(super) fn attribute(
    items: &Items,
    field: Field,
    requires: &Requirement,
    pack: &Pack,
    dossier: &Dossier,
) -> (Vec<Missing>, Detail) {
    let all = listed(items, field, pack, dossier);
    let count = all.len();
    // What was not read may hold more items: those listed are no proof.
    let mut missing = match items {
        Items::Economie if dossier.split.is_unread() => vec![Missing::Destinations],
        Items::Sources(_) if dossier.facts.fund.incomplete => vec![Missing::WholeFund],
        _ => Vec::new(),
    };
    let mut breaches: Vec<Id> = Vec::new();
    for (id, said) in all {
        let Some(said) = said else {
            let of = id.clone();
            missing.push(Missing::Field { field, of });
            continue;
        };
        let ok = match requires {
            Requirement::Present => true,
            Requirement::Among(allowed) => said.iter().any(|s| allowed.contains(s)),
            Requirement::NoneOf(refused) => !said.iter().any(|s| refused.contains(s)),
        };
        if !ok {
            breaches.push(id.clone());
        }
    }
    let of = items.clone();
    (
        missing,
        Detail::Items {
            of,
            count,
            breaches,
        },
    )
}

/// A text that says something: blanks are no certification.
fn said(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}
