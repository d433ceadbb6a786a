//! The desk at the table: what the screen shows, and how it follows what is recorded.

use super::super::{Alike, Projection, Scroll};
use super::{Desk, Kept};
use crate::fund::Split;
use crate::negotiation::{Agreement, Deed, Public, Simulation, Sitting, State, Talks};

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Showing {
    /// The table, as all may see it: while a seduta is open, edits go into the history.
    Public,
    /// The public view: the same table in large figures, and nothing else.
    Projected,
    /// A dark screen (*schermo oscurato*): nothing.
    Dark,
    /// The operator's own: edits are a simulation, and the screen says so.
    Private,
}

impl Showing {
    /// What a session opens with: the public table while a seduta is open, a dark screen while it is suspended, the operator's own
    /// desk otherwise.
    pub(super) fn at_first(state: &State) -> Self {
        match state.sitting() {
            Sitting::Open => Self::Public,
            Sitting::Suspended => Self::Dark,
            Sitting::None => Self::Private,
        }
    }
}

/// Whether what is done at the table is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// Each act is.
    OnDisk,
    /// Each act is in the journal, and the file could not be written again.
    InJournal,
    /// A rescue copy has what its own place does not take.
    Rescued,
    /// It could not be written: it is in memory only.
    InMemory,
    /// The same, and who leaves was told so.
    ToBeLost,
    /// Another program holds the negotiation: here it is only looked at.
    ByAnother,
}

impl Desk {
    /// The negotiation.
    pub fn talks(&self) -> &Talks {
        &self.talks
    }

    /// What is true of the negotiation now.
    pub fn state(&self) -> &State {
        self.talks.state()
    }

    /// True when what is on the screen is the public table: edits go into the history, or are refused.
    pub fn is_public(&self) -> bool {
        let of_all = matches!(self.showing, Showing::Public | Showing::Projected);
        let shown = of_all && self.past().is_none();
        shown && self.state().sitting() != Sitting::None
    }

    /// True once the contract is signed and the table has risen: there is no more to sit for.
    pub fn is_over(&self) -> bool {
        let signed = matches!(self.state().agreement, Agreement::Contract { .. });
        signed && self.state().sitting() == Sitting::None
    }

    /// True at closed doors: a seduta is open or suspended, and the screen is the operator's own.
    pub fn is_apart(&self) -> bool {
        self.showing == Showing::Private && self.state().sitting() != Sitting::None
    }

    /// True where the room is shown the table and the desk behind it is the operator's own: it is looked at, and not touched.
    pub fn looks_on(&self) -> bool {
        self.showing == Showing::Projected && !self.is_public()
    }

    /// What the split is compared with: the last draft that has a number, or the opening.
    pub fn reference(&self) -> &Split {
        let last = self.seen().drafts.last();
        last.map_or(&self.case.opening, |draft| &draft.split)
    }

    /// The split being edited, with what may be undone of it.
    pub fn edited(&self) -> &Simulation {
        if let Some(past) = self.past() {
            &past.state.table
        } else if self.is_public() {
            &self.state().table
        } else {
            &self.simulation
        }
    }

    /// Follows what was done at the table: the data, and what the screen shows.
    pub(in crate::app) fn follow_table(&mut self, what: &Deed) {
        let only_the_split = matches!(what, Deed::Edited { .. } | Deed::Undone | Deed::Redone);
        if !only_the_split {
            self.case = self.talks.case();
        }
        match what {
            Deed::SedutaOpened(_) | Deed::Resumed => {
                self.showing = Showing::Public;
                // Who opens a seduta may have connected the projector: it must be said again that there is none.
                self.simulations.projection = Projection::Projected;
            }
            Deed::Suspended(_) => self.showing = Showing::Dark,
            Deed::SedutaClosed => self.show(Showing::Private),
            _ => {}
        }
        if matches!(what, Deed::Amended { .. }) {
            self.follow_figures();
        }
        self.refresh();
    }

    /// The figures of the table are others: what was tried on those before stays in the workbook, and the desk starts again from
    /// the table.
    fn follow_figures(&mut self) {
        let (table, tried) = (self.state().split(), self.simulation.split());
        if !self.simulation.can_undo() || tried.fund() != table.fund() {
            self.simulation = Simulation::new(table.clone());
            self.simulations.working = None;
        }
    }

    /// Who was told that leaving would lose something goes on.
    pub(in crate::app) fn go_on(&mut self) {
        if self.kept == Kept::ToBeLost {
            self.kept = Kept::InMemory;
        }
        if self.recorded == Recorded::ToBeLost {
            self.recorded = Recorded::InMemory;
        }
    }

    /// Shows the public table, a dark screen, or the operator's own desk, where what is tried starts from the table unless
    /// something is being tried already.
    pub(in crate::app) fn show(&mut self, showing: Showing) {
        self.look_at_now();
        self.showing = showing;
        if showing == Showing::Projected {
            self.projected = Scroll::default();
            self.screen = super::super::Screen::Table;
            self.board.page = None;
        }
        self.prompt = None;
        self.form = None;
        self.tried = None;
        if showing == Showing::Private && !self.simulation.can_undo() {
            self.simulation = Simulation::new(self.state().split().clone());
            self.simulations.working = None;
        }
        self.refresh();
    }

    /// Works out again what can be said, after the split or the base changed.
    pub(in crate::app) fn refresh(&mut self) {
        self.outlook = self
            .case
            .outlook_after(&self.outlook, self.split(), self.base);
        self.breaches = self.case.remedies(self.split(), &self.outlook);
        let projected = self.showing == Showing::Projected;
        let public = projected.then(|| Public::of(&self.talks)).flatten();
        self.public = public.map(Box::new);
        let last = self.split().lines().len().saturating_sub(1);
        self.lines.selected = self.lines.selected.min(last);
        if !self.alike.is_of(self.split()) {
            self.alike = Alike::lines_of(self.split());
        }
    }
}
