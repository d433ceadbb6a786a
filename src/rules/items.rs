//! The lists and fields that a [`super::Kind::Attribute`] can look at.

use serde::{Deserialize, Serialize};

use super::{Detail, Missing, Pack, Requirement};
use crate::dossier::Dossier;
use crate::fund::{Cap, Economia, Id, Nature};

/// A list of the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Items {
    /// The money carried over.
    Economie,
}

/// A field of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Field {
    /// Why an economia was not spent.
    Cause,
    /// Its certification.
    Certification,
    /// How many years before the fund it was ascertained; its own year counts when it is the year just before.
    YearsBack,
    /// The kinds that the line it goes to counts as.
    Destination,
    /// `one-off` or `consolidated`.
    Nature,
    /// `inside` or `outside` the cap.
    Cap,
}

impl Field {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cause => "cause",
            Self::Certification => "certification",
            Self::YearsBack => "year_of_ascertainment",
            Self::Destination => "destination",
            Self::Nature => "nature",
            Self::Cap => "cap",
        }
    }

    /// What an economia says in this field; `None` when it says nothing.
    fn of(self, economia: &Economia, pack: &Pack, dossier: &Dossier) -> Option<Vec<String>> {
        let one = |text: &str| Some(vec![text.to_owned()]);
        match self {
            Self::Cause => one(economia.cause.as_ref()?.as_str()),
            Self::Certification => one(said(economia.certification.as_ref()?)?),
            Self::YearsBack => {
                let year = dossier.facts.year;
                let just_before = economia.year == year - 1;
                let known = if just_before {
                    economia.year
                } else {
                    economia.ascertained?
                };
                one(&(i32::from(year) - i32::from(known)).to_string())
            }
            Self::Destination => {
                let kind = &dossier.line(&economia.line)?.kind;
                let counts = pack
                    .line_kind(kind)
                    .map(|k| k.counts_as.clone())
                    .unwrap_or_default();
                Some(
                    [kind]
                        .into_iter()
                        .chain(&counts)
                        .map(|id| id.as_str().to_owned())
                        .collect(),
                )
            }
            Self::Nature => match economia.nature? {
                Nature::OneOff => one("one-off"),
                Nature::Consolidated => one("consolidated"),
            },
            Self::Cap => match economia.cap {
                Cap::Inside => one("inside"),
                Cap::Outside => one("outside"),
                Cap::Unknown => None,
            },
        }
    }
}

/// Looks at a field of each item: what is missing, and which items are in breach.
pub(super) fn attribute(
    items: Items,
    field: Field,
    requires: &Requirement,
    pack: &Pack,
    dossier: &Dossier,
) -> (Vec<Missing>, Detail) {
    let Items::Economie = items;
    let economie = &dossier.facts.economie;
    let mut missing = Vec::new();
    let mut breaches: Vec<Id> = Vec::new();
    for economia in economie {
        let Some(said) = field.of(economia, pack, dossier) else {
            missing.push(Missing::Field {
                field,
                of: economia.id.clone(),
            });
            continue;
        };
        let ok = match requires {
            Requirement::Present => true,
            Requirement::Among(allowed) => said.iter().any(|s| allowed.contains(s)),
            Requirement::NoneOf(refused) => !said.iter().any(|s| refused.contains(s)),
        };
        if !ok {
            breaches.push(economia.id.clone());
        }
    }
    (
        missing,
        Detail::Items {
            count: economie.len(),
            breaches,
        },
    )
}

/// A text that says something: blanks are no certification.
fn said(text: &str) -> Option<&str> {
    (!text.trim().is_empty()).then_some(text)
}
