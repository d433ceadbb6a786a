//! A few edits as one act: one patch, so that one undo takes them all back.

use super::patch::Patch;
use super::{Edit, Refusal, Split};

impl Split {
    /// Several edits as one patch: they are tried one after the other on a copy, and what differs at the end is kept.
    pub(super) fn together(&self, edits: &[Edit]) -> Result<Patch, Refusal> {
        let mut after = self.clone();
        let mut touched: Vec<usize> = Vec::new();
        for edit in edits {
            if matches!(edit, Edit::Together(_)) {
                return Err(Refusal::StandsAlone);
            }
            let part = after.plan(edit)?;
            if part.lines.is_some() {
                return Err(Refusal::StandsAlone);
            }
            for (at, _) in &part.cells {
                if !touched.contains(at) {
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
