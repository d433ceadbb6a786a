//! The edits that change no amount but who moves, who pays, and which lines there are.

use super::label::label_of;
use super::patch::{LinesPatch, Patch};
use super::{Cell, Id, Intent, Line, Lock, Mode, Refusal, Split};
use crate::money::Amount;

impl Split {
    pub(super) fn lock(&self, at: usize, lock: Lock) -> Result<Patch, Refusal> {
        let mut patch = self.unchanged();
        patch.cells.push((
            at,
            Cell {
                lock,
                ..self.cells[at].clone()
            },
        ));
        self.if_changed(patch)
    }

    pub(super) fn hand_rest(&self, at: usize) -> Result<Patch, Refusal> {
        if at == self.rest {
            return Err(Refusal::AlreadyRest(self.lines[at].id.clone()));
        }
        if self.cells[at].lock == Lock::Locked {
            return Err(Refusal::Locked(self.lines[at].id.clone()));
        }
        let mut patch = self.unchanged();
        let with = |i: usize, intent| {
            (
                i,
                Cell {
                    intent,
                    ..self.cells[i].clone()
                },
            )
        };
        patch.cells = vec![with(at, Intent::Rest), with(self.rest, Intent::Fixed)];
        (patch.rest, patch.counterpart) = (at, Some(self.rest));
        self.follow_shares(&mut patch)?;
        Ok(patch)
    }

    pub(super) fn choose_counterpart(&self, at: usize) -> Result<Patch, Refusal> {
        if at == self.rest {
            return Err(Refusal::CounterpartIsRest(self.lines[at].id.clone()));
        }
        if self.counterpart == Some(at) {
            return Err(Refusal::AlreadyCounterpart(self.lines[at].id.clone()));
        }
        let mut patch = self.unchanged();
        patch.counterpart = Some(at);
        self.if_changed(patch)
    }

    pub(super) fn free(&self) -> Result<Patch, Refusal> {
        let mut patch = self.unchanged();
        patch.mode = Mode::Free;
        self.if_changed(patch)
    }

    pub(super) fn close(&self) -> Result<Patch, Refusal> {
        // Where no destination was read there is nothing to close.
        if self.mode == Mode::Closed || self.is_unread() {
            return Err(Refusal::Already);
        }
        let rest = &self.cells[self.rest];
        let line = || self.lines[self.rest].id.clone();
        let amount = rest.amount + self.residue();
        if amount != rest.amount && rest.lock == Lock::Locked {
            return Err(Refusal::CompensationLocked {
                changed: line(),
                locked: line(),
            });
        }
        if amount.is_negative() {
            return Err(Refusal::Exceeds {
                rest: line(),
                by: -amount,
            });
        }
        let mut patch = self.unchanged();
        patch.mode = Mode::Closed;
        patch.cells.push((
            self.rest,
            Cell {
                amount,
                ..rest.clone()
            },
        ));
        Ok(patch)
    }

    pub(super) fn add_line(&self, id: &Id, label: &str, kind: &Id) -> Result<Patch, Refusal> {
        let label = self.free_label(label, None)?;
        if self.retired.contains(id) || self.lines.iter().any(|l| l.id == *id) {
            return Err(Refusal::Taken(id.clone()));
        }
        let at = self.cells.len();
        let line = Line {
            id: id.clone(),
            label,
            short: None,
            kind: kind.clone(),
            section: None,
        };
        let first = self.is_unread();
        let cell = Cell {
            amount: Amount::ZERO,
            intent: if first { Intent::Rest } else { Intent::Fixed },
            lock: Lock::Open,
        };
        let mut patch = self.unchanged();
        patch.counterpart = self.counterpart.or((!first).then_some(at));
        patch.lines = Some(LinesPatch::Insert(at, line, cell));
        Ok(patch)
    }

    pub(super) fn rename(&self, at: usize, label: &str) -> Result<Patch, Refusal> {
        if self.cells[at].lock == Lock::Locked {
            return Err(Refusal::Locked(self.lines[at].id.clone()));
        }
        let label = self.free_label(label, Some(at))?;
        if label == self.lines[at].label {
            return Err(Refusal::Already);
        }
        let line = Line {
            label,
            short: None,
            ..self.lines[at].clone()
        };
        let mut patch = self.unchanged();
        patch.lines = Some(LinesPatch::Replace(at, line));
        Ok(patch)
    }

    /// A label that no other line has: two rows of the same name could not be told apart.
    fn free_label(&self, text: &str, of: Option<usize>) -> Result<String, Refusal> {
        let label = label_of(text)?;
        let same = self.lines.iter().position(|line| line.label == label);
        if same.is_some_and(|at| Some(at) != of) {
            return Err(Refusal::LabelTaken(label));
        }
        Ok(label)
    }

    pub(super) fn remove(&self, at: usize) -> Result<Patch, Refusal> {
        let id = &self.lines[at].id;
        if self.cells[at].lock == Lock::Locked {
            return Err(Refusal::Locked(id.clone()));
        }
        if !self.cells[at].amount.is_zero() || self.receivers.contains(id) {
            return Err(Refusal::NotEmpty(id.clone()));
        }
        let is_base = self
            .cells
            .iter()
            .any(|c| matches!(&c.intent, Intent::Share { of, .. } if of.less().contains(id)));
        if at == self.rest || is_base {
            return Err(Refusal::Needed(id.clone()));
        }
        let shifted = |i: usize| if i > at { i - 1 } else { i };
        let heir = (0..self.cells.len()).find(|&i| i != at && i != self.rest);
        let counterpart = if self.counterpart == Some(at) {
            heir
        } else {
            self.counterpart
        };
        let mut patch = self.unchanged();
        patch.rest = shifted(self.rest);
        patch.counterpart = counterpart.map(shifted);
        patch.lines = Some(LinesPatch::Retire(at));
        Ok(patch)
    }

    /// The patch, unless it would leave all as it is.
    pub(super) fn if_changed(&self, patch: Patch) -> Result<Patch, Refusal> {
        let same_cells = patch.cells.iter().all(|(i, cell)| self.cells[*i] == *cell);
        let same_roles =
            (patch.rest, patch.counterpart, patch.mode) == (self.rest, self.counterpart, self.mode);
        if same_cells && same_roles {
            Err(Refusal::Already)
        } else {
            Ok(patch)
        }
    }
}
