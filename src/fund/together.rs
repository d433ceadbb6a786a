//! A few edits as one act: one patch, so that one undo takes them all back.

use std::collections::{HashMap, HashSet};

use super::patch::Patch;
use super::{Edit, Id, Refusal, Split};

/// Of more edits than this, the lines are looked up by name once for all.
const FEW: usize = 8;

impl Split {
    /// Several edits as one patch: they are tried one after the other on a copy, and what differs at the end is kept.
    pub(super) fn together(&self, edits: &[Edit]) -> Result<Patch, Refusal> {
        let mut after = self.clone();
        let (mut touched, mut seen) = (Vec::new(), HashSet::new());
        // No edit of these changes which lines there are, or where.
        let named = || {
            self.lines
                .iter()
                .enumerate()
                .map(|(at, line)| (&line.id, at))
        };
        let places: Option<HashMap<&Id, usize>> = (edits.len() > FEW).then(|| named().collect());
        let place = |line: &Id| match &places {
            None => self.index(line),
            Some(places) => places
                .get(line)
                .copied()
                .ok_or_else(|| Refusal::UnknownLine(line.clone())),
        };
        for edit in edits {
            if matches!(edit, Edit::Together(_)) {
                return Err(Refusal::StandsAlone);
            }
            let part = after.plan_at(edit, place)?;
            if part.lines.is_some() {
                return Err(Refusal::StandsAlone);
            }
            for (at, _) in &part.cells {
                if seen.insert(*at) {
                    touched.push(*at);
                }
            }
            after.swap(part);
        }
        let mut patch = after.unchanged();
        let cells = touched.into_iter().map(|at| (at, after.cells[at].clone()));
        patch.cells = cells
            .filter(|(at, cell)| self.cells[*at] != *cell)
            .collect();
        self.if_changed(patch)
    }
}
