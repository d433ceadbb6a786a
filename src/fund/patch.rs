//! What an edit changed, and what puts it back.

use super::{Cell, Id, Line, Mode};
use crate::money::Amount;

/// An edit that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The lines whose amount moved: the edited one first, the line that paid last.
    pub changes: Vec<Change>,
    /// When *per differenza* changed hands: from this line to that.
    pub handed: Option<(Id, Id)>,
    /// What undoes it.
    pub undo: Patch,
}

/// A line's amount before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line.
    pub line: Id,
    /// Its amount before.
    pub before: Amount,
    /// Its amount after.
    pub after: Amount,
    /// True when it was a fixed share and is now a fixed amount.
    pub share_dropped: bool,
}

impl Applied {
    /// What was done one after the other, told as one change: each line from its first amount to its last. It is undone by
    /// what it was made of.
    pub fn as_one(all: Vec<Self>) -> Option<Self> {
        let mut all = all.into_iter();
        let mut one = all.next()?;
        for next in all {
            for change in next.changes {
                match one.changes.iter_mut().find(|c| c.line == change.line) {
                    Some(known) => {
                        known.after = change.after;
                        known.share_dropped |= change.share_dropped;
                    }
                    None => one.changes.push(change),
                }
            }
            one.handed = next.handed.or(one.handed);
            one.undo = next.undo;
        }
        one.changes.retain(|c| c.before != c.after);
        Some(one)
    }

    /// The line that went away, if one did.
    pub fn removed(&self) -> Option<&Line> {
        match &self.undo.lines {
            Some(LinesPatch::Insert(_, line, _) | LinesPatch::Restore(_, line, _)) => Some(line),
            _ => None,
        }
    }
}

/// What to put in place of what is there. Putting it in place gives the patch that brings the present back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    pub(super) cells: Vec<(usize, Cell)>,
    pub(super) rest: usize,
    pub(super) counterpart: Option<usize>,
    pub(super) mode: Mode,
    pub(super) lines: Option<LinesPatch>,
}

/// A change of which lines there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LinesPatch {
    /// A line is added; undone, its id may be used again.
    Insert(usize, Line, Cell),
    /// An added line is taken back.
    TakeBack(usize),
    /// A line goes away, and its id is not used again.
    Retire(usize),
    /// A line that went away comes back, and its id with it.
    Restore(usize, Line, Cell),
    Replace(usize, Line),
}
