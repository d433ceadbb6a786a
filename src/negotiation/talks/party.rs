//! [`Party`]: who sits at the table, by side and sigla; [`Presence`]: who is there.

use serde::{Deserialize, Serialize};

/// A side of the table. Unions are told by their sigla, never by the names of people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    /// The body's side (*parte pubblica*).
    Public,
    /// A union, or the RSA, by its sigla.
    Union(String),
}

impl Party {
    /// The sigla; `None` for the body's side.
    pub fn sigla(&self) -> Option<&str> {
        match self {
            Self::Public => None,
            Self::Union(sigla) => Some(sigla),
        }
    }
}

/// Somebody present at a seduta.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// For whom.
    pub party: Party,
    /// In what role: *presidente*, *segretario aziendale*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Their name, for the verbale alone: membership of a union is special data, and no other output has to tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
