//! [`Base`]: of what a fixed share is a share.

use std::collections::HashMap;

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
    let places: HashMap<&Id, usize> = split.lines.iter().map(|l| &l.id).zip(0..).collect();
    let bases: Vec<Vec<usize>> = split
        .cells
        .iter()
        .map(|cell| match &cell.intent {
            Intent::Share { of, .. } => of
                .less()
                .iter()
                .filter_map(|id| places.get(id).copied())
                .collect(),
            _ => Vec::new(),
        })
        .collect();
    let mut settled = vec![false; bases.len()];
    (0..bases.len())
        .filter(|&line| !bases[line].is_empty())
        .find(|&start| !settled[start] && !settles(start, &bases, split.rest, &mut settled))
}

/// True when a line's base is settled without the line itself and without the rest. Lines already seen to settle are not
/// followed again, so that all together are walked once.
fn settles(start: usize, bases: &[Vec<usize>], rest: usize, settled: &mut [bool]) -> bool {
    let mut path: Vec<(usize, usize)> = vec![(start, 0)];
    let mut open = vec![false; bases.len()];
    open[start] = true;
    while let Some((line, next)) = path.pop() {
        let Some(&base) = bases[line].get(next) else {
            (open[line], settled[line]) = (false, true);
            continue;
        };
        if base == rest || open[base] {
            return false;
        }
        path.push((line, next + 1));
        if !settled[base] && !bases[base].is_empty() {
            open[base] = true;
            path.push((base, 0));
        }
    }
    true
}
