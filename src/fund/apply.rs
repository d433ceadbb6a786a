//! How an edit changes a split: what the edited line takes, what the others pay, what undoes it.

use std::sync::Arc;

use super::base::cyclic_line;
use super::kinds::Kinds;
use super::patch::{Applied, Change, LinesPatch, Patch};
use super::{Base, Cell, Edit, Id, Intent, Lock, Mode, Refusal, Split};
use crate::money::{Amount, Percent};

impl Split {
    /// Does an edit, or refuses it and stays as it was.
    ///
    /// # Errors
    /// [`Refusal`] says which line is in the way and what is possible.
    pub fn apply(&mut self, edit: &Edit) -> Result<Applied, Refusal> {
        let patch = self.plan(edit)?;
        Ok(self.carry_out(patch))
    }

    /// Puts a patch in place, as undo and redo do.
    pub fn carry_out(&mut self, patch: Patch) -> Applied {
        let change_of = |(i, cell): &(usize, Cell)| {
            let (line, before) = (&self.lines[*i].id, self.cells[*i].amount);
            let was_share = matches!(self.cells[*i].intent, Intent::Share { .. });
            (before != cell.amount).then(|| Change {
                line: line.clone(),
                before,
                after: cell.amount,
                share_dropped: was_share && cell.intent == Intent::Fixed,
            })
        };
        let changes = patch.cells.iter().filter_map(change_of).collect();
        let id = |split: &Self, at: usize| split.lines.get(at).map(|l| l.id.clone());
        let holder = id(self, self.rest);
        let undo = self.swap(patch);
        let handed = holder
            .zip(id(self, self.rest))
            .filter(|(from, to)| from != to);
        Applied {
            changes,
            handed,
            undo,
        }
    }

    pub(super) fn swap(&mut self, patch: Patch) -> Patch {
        let mut undo = self.unchanged();
        undo.cells = patch
            .cells
            .iter()
            .map(|(i, _)| (*i, self.cells[*i].clone()))
            .collect();
        if !patch.cells.is_empty() {
            let cells = Arc::make_mut(&mut self.cells);
            for (i, cell) in patch.cells {
                self.kinds.replace(i, &cells[i], &cell);
                cells[i] = cell;
            }
        }
        if let Some(lines) = patch.lines {
            undo.lines = Some(self.swap_lines(lines));
            self.kinds = Kinds::of(&self.lines, &self.cells);
        }
        (self.rest, self.counterpart, self.mode) = (patch.rest, patch.counterpart, patch.mode);
        undo
    }

    fn swap_lines(&mut self, patch: LinesPatch) -> LinesPatch {
        let lines = Arc::make_mut(&mut self.lines);
        let cells = Arc::make_mut(&mut self.cells);
        match patch {
            LinesPatch::Insert(at, line, cell) => {
                lines.insert(at, line);
                cells.insert(at, cell);
                LinesPatch::TakeBack(at)
            }
            LinesPatch::TakeBack(at) => {
                let (line, cell) = (lines.remove(at), cells.remove(at));
                LinesPatch::Insert(at, line, cell)
            }
            LinesPatch::Retire(at) => {
                let (line, cell) = (lines.remove(at), cells.remove(at));
                self.retired.push(line.id.clone());
                LinesPatch::Restore(at, line, cell)
            }
            LinesPatch::Restore(at, line, cell) => {
                self.retired.retain(|id| *id != line.id);
                lines.insert(at, line);
                cells.insert(at, cell);
                LinesPatch::Retire(at)
            }
            LinesPatch::Replace(at, line) => {
                LinesPatch::Replace(at, std::mem::replace(&mut lines[at], line))
            }
        }
    }

    /// The patch that changes nothing, to start from.
    pub(super) fn unchanged(&self) -> Patch {
        Patch {
            cells: Vec::new(),
            rest: self.rest,
            counterpart: self.counterpart,
            mode: self.mode,
            lines: None,
        }
    }

    fn plan(&self, edit: &Edit) -> Result<Patch, Refusal> {
        self.plan_at(edit, |line| self.index(line))
    }

    /// The patch of an edit, where `place` knows the lines that it names.
    pub(super) fn plan_at(
        &self,
        edit: &Edit,
        place: impl Fn(&Id) -> Result<usize, Refusal>,
    ) -> Result<Patch, Refusal> {
        match edit {
            Edit::SetAmount { line, amount } => self.set(place(line)?, *amount, Intent::Fixed),
            Edit::SetShare { line, percent } => self.set_share(place(line)?, *percent),
            Edit::Add { line, amount } => {
                let at = place(line)?;
                self.set(at, self.cells[at].amount + *amount, Intent::Fixed)
            }
            Edit::Step { line, amount } => self.step(place(line)?, *amount),
            Edit::Move { from, to, amount } => self.transfer(place(from)?, place(to)?, *amount),
            Edit::Lock(line) => self.lock(place(line)?, Lock::Locked),
            Edit::Unlock(line) => self.lock(place(line)?, Lock::Open),
            Edit::Rest(line) => self.hand_rest(place(line)?),
            Edit::Counterpart(line) => self.choose_counterpart(place(line)?),
            Edit::Free => self.free(),
            Edit::Close => self.close(),
            Edit::AddLine { id, label, kind } => self.add_line(id, label, kind),
            Edit::Rename { line, label } => self.rename(place(line)?, label),
            Edit::Remove(line) => self.remove(place(line)?),
            Edit::Together(edits) => self.together(edits),
        }
    }

    fn set_share(&self, at: usize, percent: Percent) -> Result<Patch, Refusal> {
        if !(Percent::default()..=Percent::WHOLE).contains(&percent) {
            return Err(Refusal::ShareRange);
        }
        let intent = Intent::Share {
            percent,
            of: Base::Fund,
        };
        self.set(at, percent.of(self.fund), intent)
    }

    fn step(&self, at: usize, amount: Amount) -> Result<Patch, Refusal> {
        let present = self.cells[at].amount;
        let mut target = (present + amount).max(Amount::ZERO);
        if let Some(taker) = self.taker(at) {
            target = target.min(present + self.cells[taker].amount);
        }
        if target == present {
            // Down, the line itself is at zero; up, the one that pays is.
            let empty = self
                .taker(at)
                .filter(|_| !amount.is_negative())
                .unwrap_or(at);
            return Err(Refusal::AtTheEnd(self.lines[empty].id.clone()));
        }
        self.set(at, target, Intent::Fixed)
    }

    /// A line takes an amount, and who must pay pays.
    fn set(&self, at: usize, amount: Amount, intent: Intent) -> Result<Patch, Refusal> {
        let id = || self.lines[at].id.clone();
        if self.cells[at].lock == Lock::Locked {
            return Err(Refusal::Locked(id()));
        }
        if amount > Amount::MAX {
            return Err(Refusal::TooLarge(id()));
        }
        if amount.is_negative() {
            return Err(Refusal::BelowZero {
                line: id(),
                changed: id(),
                most: None,
            });
        }
        let mut patch = self.unchanged();
        // In free mode the line *per differenza* keeps its role, to take the residue when the mode ends.
        let keeps_role = self.mode == Mode::Free && at == self.rest;
        let intent = if keeps_role { Intent::Rest } else { intent };
        patch.cells.push((
            at,
            Cell {
                amount,
                intent,
                lock: Lock::Open,
            },
        ));
        if self.mode == Mode::Closed && at == self.rest {
            let taker = self
                .counterpart
                .ok_or_else(|| Refusal::NoCounterpart(id()))?;
            if self.cells[taker].lock == Lock::Locked {
                let locked = self.lines[taker].id.clone();
                return Err(Refusal::CompensationLocked {
                    changed: id(),
                    locked,
                });
            }
            let cell = Cell {
                intent: Intent::Rest,
                ..self.cells[taker].clone()
            };
            patch.cells.push((taker, cell));
            (patch.rest, patch.counterpart) = (taker, Some(at));
        }
        self.settle(patch, at)
    }

    fn transfer(&self, from: usize, to: usize, amount: Amount) -> Result<Patch, Refusal> {
        let id = |at: usize| self.lines[at].id.clone();
        if from == to {
            return Err(Refusal::SameLine(id(from)));
        }
        if amount.is_negative() {
            return Err(Refusal::Negative);
        }
        if amount.is_zero() {
            return Err(Refusal::Already);
        }
        let mut patch = self.unchanged();
        for (at, change) in [(from, -amount), (to, amount)] {
            let cell = &self.cells[at];
            if cell.lock == Lock::Locked {
                return Err(Refusal::Locked(id(at)));
            }
            let amount = cell.amount + change;
            if amount > Amount::MAX {
                return Err(Refusal::TooLarge(id(at)));
            }
            if amount.is_negative() {
                let most = Some(cell.amount);
                return Err(Refusal::BelowZero {
                    line: id(at),
                    changed: id(at),
                    most,
                });
            }
            let intent = if at == self.rest {
                Intent::Rest
            } else {
                Intent::Fixed
            };
            patch.cells.push((
                at,
                Cell {
                    amount,
                    intent,
                    lock: Lock::Open,
                },
            ));
        }
        self.settle(patch, from)
    }

    /// Brings a planned patch to a whole: shares that follow the changed lines, then the line *per differenza*.
    fn settle(&self, mut patch: Patch, edited: usize) -> Result<Patch, Refusal> {
        if patch.cells.iter().all(|(i, cell)| self.cells[*i] == *cell) {
            return Err(Refusal::Already);
        }
        self.follow_shares(&mut patch)?;
        if patch.mode == Mode::Free {
            return Ok(patch);
        }
        let others = patch.cells.iter().filter(|(i, _)| *i != patch.rest);
        let spent: Amount = others
            .map(|(i, cell)| cell.amount - self.cells[*i].amount)
            .sum();
        let rest = &self.cells[patch.rest];
        let amount = rest.amount - spent;
        let (line, changed) = (&self.lines[patch.rest].id, &self.lines[edited].id);
        if amount != rest.amount && rest.lock == Lock::Locked {
            let (changed, locked) = (changed.clone(), line.clone());
            return Err(Refusal::CompensationLocked { changed, locked });
        }
        if amount.is_negative() {
            let simple = !self.kinds.has_net_shares() && patch.rest != edited;
            let most = simple.then(|| self.cells[edited].amount + rest.amount);
            return Err(Refusal::BelowZero {
                line: line.clone(),
                changed: changed.clone(),
                most,
            });
        }
        let cell = Cell {
            amount,
            intent: Intent::Rest,
            lock: rest.lock,
        };
        patch.cells.retain(|(i, _)| *i != patch.rest);
        patch.cells.push((patch.rest, cell));
        Ok(patch)
    }

    /// Computes again the fixed shares whose base moved, until nothing moves. A share whose base stays keeps its cents,
    /// even where they are not what was said: they are the record.
    pub(super) fn follow_shares(&self, patch: &mut Patch) -> Result<(), Refusal> {
        if !self.kinds.has_net_shares() {
            return Ok(());
        }
        let mut after = self.clone();
        after.swap(patch.clone());
        if let Some(at) = cyclic_line(&after) {
            return Err(Refusal::Cyclic(self.lines[at].id.clone()));
        }
        // Without cycles each pass settles at least one more line.
        for _ in 0..after.cells.len() {
            let follows = |i: usize| match &after.cells[i].intent {
                Intent::Share { percent, of } if !of.less().is_empty() => {
                    let (base, was) = (after.base_amount(of), self.base_amount(of));
                    let stays = base == was;
                    Some((
                        i,
                        if stays {
                            self.cells[i].amount
                        } else {
                            percent.of(base)
                        },
                    ))
                }
                _ => None,
            };
            let moved: Vec<(usize, Amount)> = (0..after.cells.len())
                .filter_map(follows)
                .filter(|&(i, said)| said != after.cells[i].amount)
                .collect();
            if moved.is_empty() {
                break;
            }
            for (i, amount) in moved {
                let line = &self.lines[i].id;
                if after.cells[i].lock == Lock::Locked {
                    return Err(Refusal::Locked(line.clone()));
                }
                if amount.is_negative() {
                    return Err(Refusal::BelowZero {
                        line: line.clone(),
                        changed: line.clone(),
                        most: None,
                    });
                }
                let cell = &mut Arc::make_mut(&mut after.cells)[i];
                after.kinds.add(i, amount - cell.amount);
                cell.amount = amount;
                patch.cells.retain(|(at, _)| *at != i);
                patch.cells.push((i, after.cells[i].clone()));
            }
        }
        Ok(())
    }
}
