//! What a line that was heard changed: the lines with their new figures, the counts of the rules, where they are not what they were.

use super::reads;
use crate::app::{Desk, Showing};
use crate::fund::Split;
use crate::lang::{self, Lang, plain as words};
use crate::rules::Counts;

/// How things stood.
#[derive(Debug)]
pub(super) struct Before {
    showing: Showing,
    is_past: bool,
    split: Split,
    counts: Counts,
}

impl Before {
    /// How things stand.
    pub(super) fn of(desk: &Desk) -> Self {
        Self {
            showing: desk.showing,
            is_past: desk.past().is_some(),
            split: desk.split().clone(),
            counts: desk.outlook().judgement.counts(),
        }
    }

    /// What is not what it was.
    pub(super) fn told(&self, desk: &Desk, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        if desk.showing == Showing::Dark {
            return told;
        }
        // Another table is read whole.
        let goes_back = desk.past().is_some() && !self.is_past;
        if desk.showing != self.showing || goes_back {
            return reads::table(desk, lang);
        }
        let split = desk.split();
        for (at, (line, cell)) in split.iter().enumerate() {
            let before = self.split.index(&line.id).ok();
            let before = before.map(|at| self.split.cells()[at].amount);
            if before != Some(cell.amount) {
                told.push(reads::amount(desk, at, lang));
            }
        }
        if split.residue() != self.split.residue() {
            told.push(words::residue(split.residue(), lang));
        }
        let counts = desk.outlook().judgement.counts();
        if counts != self.counts {
            told.push(words::rules(&lang::counts(counts, lang), lang));
        }
        told
    }
}
