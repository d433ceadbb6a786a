//! [`Base`]: of what a fixed share is a share.

use serde::{Deserialize, Serialize};

use super::{Id, Intent, Split};

/// The base of a line's fixed share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// The fund before economie.
    #[default]
    Fund,
    /// The fund less these lines: "80 % of what is left after the avvocatura".
    Net(Vec<Id>),
}

impl Base {
    /// True for the fund.
    pub fn is_fund(&self) -> bool {
        matches!(self, Self::Fund)
    }

    /// The lines taken away from the fund before the share is computed.
    pub fn less(&self) -> &[Id] {
        match self {
            Self::Fund => &[],
            Self::Net(lines) => lines,
        }
    }
}

/// The first line whose share depends on itself, through other shares or through the line *per differenza*,
/// which depends on all.
pub(super) fn cyclic_line(split: &Split) -> Option<usize> {
    let bases = |at: usize| -> Vec<usize> {
        match &split.cells[at].intent {
            Intent::Share { of, .. } => of
                .less()
                .iter()
                .filter_map(|id| split.index(id).ok())
                .collect(),
            _ => Vec::new(),
        }
    };
    (0..split.cells.len())
        .filter(|&at| !bases(at).is_empty())
        .find(|&start| {
            let mut reached = bases(start);
            let mut next = 0;
            while let Some(&at) = reached.get(next) {
                if at == start || at == split.rest {
                    return true;
                }
                for further in bases(at) {
                    if !reached.contains(&further) {
                        reached.push(further);
                    }
                }
                next += 1;
            }
            false
        })
}
