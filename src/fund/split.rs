//! [`Split`]: an intent and an amount for each line, always whole.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::base::cyclic_line;
use super::kinds::Kinds;
use super::{Base, Cell, Id, Intent, Line, Lock, Mode, Refusal, Section};
use crate::money::{Amount, Percent};

/// A line as the opening data have it: what it is, and its part in the split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its name.
    pub id: Id,
    /// How the table calls it.
    pub label: String,
    /// How the table calls it aloud; the label when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is for the rules.
    pub kind: Id,
    /// Where the relazione tecnico-finanziaria puts it; absent: where the pack puts its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
    /// Its cents.
    pub amount: Amount,
    /// What was said of it.
    pub intent: Intent,
    /// Whether it may move.
    #[serde(default, skip_serializing_if = "Lock::is_open")]
    pub lock: Lock,
}

/// The split (*riparto*). In [`Mode::Closed`] its amounts make the fund, always; none is ever negative. It has no line only
/// where the destinations were not read: then it is free, and the first line added is the one that takes the rest.
///
/// Copying one is cheap, and so is telling that a copy is as it was: what the lines are and have is shared until it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    pub(super) fund: Amount,
    pub(super) lines: Arc<Vec<Line>>,
    pub(super) cells: Arc<Vec<Cell>>,
    /// What the lines have, all and by kind: as the cells say.
    pub(super) kinds: Kinds,
    pub(super) rest: usize,
    pub(super) counterpart: Option<usize>,
    pub(super) mode: Mode,
    /// Lines that receive economie: never empty for the purpose of removal.
    pub(super) receivers: Arc<Vec<Id>>,
    /// Ids of removed lines: never reused.
    pub(super) retired: Vec<Id>,
}

/// Why opening data do not make a split.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SplitFault {
    /// There is no line.
    #[error("no lines")]
    NoLines,
    /// The fund is negative.
    #[error("negative fund")]
    NegativeFund(Amount),
    /// The fund is larger than the program accepts.
    #[error("fund too large")]
    FundTooLarge(Amount),
    /// Two lines have the same id.
    #[error("duplicate line")]
    Duplicate(Id),
    /// No line is *per differenza*.
    #[error("no line takes the rest")]
    NoRest,
    /// More than one line is *per differenza*; this is the second.
    #[error("two lines take the rest")]
    TwoRests(Id),
    /// A line is below zero.
    #[error("negative line")]
    Negative(Id),
    /// The lines do not make the fund.
    #[error("the lines do not make the fund")]
    Sums {
        /// The sum of the lines.
        lines: Amount,
        /// The fund.
        fund: Amount,
        /// The line *per differenza*, where the difference would go.
        rest: Id,
    },
    /// The counterpart, or a base, names a line that does not exist.
    #[error("unknown line")]
    UnknownLine(Id),
    /// The counterpart is the line *per differenza* itself.
    #[error("the counterpart takes the rest")]
    CounterpartIsRest(Id),
    /// The base of this line's share depends on the line itself.
    #[error("cyclic base")]
    CyclicBase(Id),
    /// A share outside 0 – 100.
    #[error("share out of range")]
    ShareRange(Id),
}

impl Split {
    /// The split of opening data over a fund. `receivers` are the lines that receive economie.
    ///
    /// # Errors
    /// [`SplitFault`]: the first thing that is impossible.
    pub fn open(
        fund: Amount,
        lines: &[Opening],
        counterpart: Option<&Id>,
        mode: Mode,
        receivers: Vec<Id>,
    ) -> Result<Self, SplitFault> {
        check_fund(fund)?;
        let rest = check_lines(lines)?;
        let cells: Vec<Cell> = lines.iter().map(Opening::cell).collect();
        let lines_of: Vec<Line> = lines.iter().map(Opening::line).collect();
        let split = Self {
            fund,
            kinds: Kinds::of(&lines_of, &cells),
            lines: Arc::new(lines_of),
            cells: Arc::new(cells),
            rest,
            counterpart: None,
            mode,
            receivers: Arc::new(receivers),
            retired: Vec::new(),
        };
        if mode == Mode::Closed && split.total() != fund {
            let rest = lines[rest].id.clone();
            return Err(SplitFault::Sums {
                lines: split.total(),
                fund,
                rest,
            });
        }
        split.check_bases()?;
        split.with_counterpart(counterpart)
    }

    /// The split of a fund whose destinations were not read: no line, and so no amount that could be taken for a figure.
    ///
    /// # Errors
    /// [`SplitFault`]: the fund is impossible, or the counterpart names a line.
    pub fn unread(fund: Amount, counterpart: Option<&Id>) -> Result<Self, SplitFault> {
        check_fund(fund)?;
        let split = Self {
            fund,
            lines: Arc::default(),
            cells: Arc::default(),
            kinds: Kinds::default(),
            rest: 0,
            counterpart: None,
            mode: Mode::Free,
            receivers: Arc::default(),
            retired: Vec::new(),
        };
        split.with_counterpart(counterpart)
    }

    /// True when the destinations were not read.
    pub fn is_unread(&self) -> bool {
        self.cells.is_empty()
    }

    /// The opening data that would open this very split.
    pub fn to_opening(&self) -> Vec<Opening> {
        let part = |(line, cell): (&Line, &Cell)| Opening {
            id: line.id.clone(),
            label: line.label.clone(),
            short: line.short.clone(),
            kind: line.kind.clone(),
            section: line.section,
            amount: cell.amount,
            intent: cell.intent.clone(),
            lock: cell.lock,
        };
        self.iter().map(part).collect()
    }

    fn check_bases(&self) -> Result<(), SplitFault> {
        for (line, cell) in self.iter() {
            let Intent::Share { percent, of } = &cell.intent else {
                continue;
            };
            if !(Percent::default()..=Percent::WHOLE).contains(percent) {
                return Err(SplitFault::ShareRange(line.id.clone()));
            }
            for base in of.less() {
                self.index(base)
                    .map_err(|_| SplitFault::UnknownLine(base.clone()))?;
            }
        }
        match cyclic_line(self) {
            Some(line) => Err(SplitFault::CyclicBase(self.lines[line].id.clone())),
            None => Ok(()),
        }
    }

    fn with_counterpart(mut self, named: Option<&Id>) -> Result<Self, SplitFault> {
        self.counterpart = match named {
            Some(id) => {
                let at = self
                    .index(id)
                    .map_err(|_| SplitFault::UnknownLine(id.clone()))?;
                if at == self.rest {
                    return Err(SplitFault::CounterpartIsRest(id.clone()));
                }
                Some(at)
            }
            None => self.first_other(self.rest),
        };
        Ok(self)
    }

    /// The first line that is not the one at `at`.
    pub fn first_other(&self, at: usize) -> Option<usize> {
        (0..self.cells.len()).find(|&i| i != at)
    }

    /// What is split.
    pub fn fund(&self) -> Amount {
        self.fund
    }

    /// The lines, in the order of the table.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Their part in the split, in the same order.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Lines and cells together.
    pub fn iter(&self) -> impl Iterator<Item = (&Line, &Cell)> {
        self.lines.iter().zip(self.cells.iter())
    }

    /// The place of the line *per differenza*; of no line where there is none.
    pub fn rest(&self) -> usize {
        self.rest
    }

    /// The place of its counterpart; `None` when there is only one line.
    pub fn counterpart(&self) -> Option<usize> {
        self.counterpart
    }

    /// Whether edits are compensated.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The sum of the lines.
    pub fn total(&self) -> Amount {
        self.kinds.total()
    }

    /// Each kind of its lines, in the order in which they first come, and what the lines of that kind have.
    pub fn kinds(&self) -> impl Iterator<Item = (&Id, Amount)> {
        self.kinds.iter()
    }

    /// The lines whose amount is not that of a split before this one, by their places; `None` when the lines or the fund are others.
    pub(super) fn moved_from(&self, before: &Self) -> Option<Vec<usize>> {
        if self.fund != before.fund || !Arc::ptr_eq(&self.lines, &before.lines) {
            return None;
        }
        let both = self.cells.iter().zip(before.cells.iter()).enumerate();
        let moved = both.filter(|(_, (now, before))| now.amount.cents() != before.amount.cents());
        Some(moved.map(|(at, _)| at).collect())
    }

    /// What is left to split: nothing in [`Mode::Closed`]; negative when too much is given.
    pub fn residue(&self) -> Amount {
        self.fund - self.total()
    }

    /// The place of a line.
    ///
    /// # Errors
    /// [`Refusal::UnknownLine`].
    pub fn index(&self, id: &Id) -> Result<usize, Refusal> {
        let at = self.lines.iter().position(|l| l.id == *id);
        at.ok_or_else(|| Refusal::UnknownLine(id.clone()))
    }

    /// The line that pays for an edit of the line at `at`, where edits are compensated.
    pub fn taker(&self, at: usize) -> Option<usize> {
        match self.mode {
            Mode::Free => None,
            Mode::Closed if at == self.rest => self.counterpart,
            Mode::Closed => Some(self.rest),
        }
    }

    /// The cents a said share would make now; `None` when the line's intent is not a share.
    pub fn said_amount(&self, at: usize) -> Option<Amount> {
        let Intent::Share { percent, of } = &self.cells[at].intent else {
            return None;
        };
        Some(percent.of(self.base_amount(of)))
    }

    /// The amount of a base.
    pub fn base_amount(&self, base: &Base) -> Amount {
        let less = base.less().iter().filter_map(|id| self.index(id).ok());
        self.fund - less.map(|i| self.cells[i].amount).sum()
    }
}

fn check_fund(fund: Amount) -> Result<(), SplitFault> {
    if fund.is_negative() {
        return Err(SplitFault::NegativeFund(fund));
    }
    if fund > Amount::MAX {
        return Err(SplitFault::FundTooLarge(fund));
    }
    Ok(())
}

/// Finds the line *per differenza*, and what is impossible in the lines one by one.
fn check_lines(lines: &[Opening]) -> Result<usize, SplitFault> {
    if lines.is_empty() {
        return Err(SplitFault::NoLines);
    }
    let mut rest = None;
    let mut seen = std::collections::HashSet::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        if !seen.insert(&line.id) {
            return Err(SplitFault::Duplicate(line.id.clone()));
        }
        if line.amount.is_negative() {
            return Err(SplitFault::Negative(line.id.clone()));
        }
        if line.intent == Intent::Rest && rest.replace(i).is_some() {
            return Err(SplitFault::TwoRests(line.id.clone()));
        }
    }
    rest.ok_or(SplitFault::NoRest)
}

impl Opening {
    fn line(&self) -> Line {
        let (id, label) = (self.id.clone(), self.label.clone());
        Line {
            id,
            label,
            short: self.short.clone(),
            kind: self.kind.clone(),
            section: self.section,
        }
    }

    fn cell(&self) -> Cell {
        Cell {
            amount: self.amount,
            intent: self.intent.clone(),
            lock: self.lock,
        }
    }
}
