//! [`Simulations`]: the private workbook on the desk: which simulations there are, which are side by side, what the Giunta asks.

use super::{Desk, Screen, Scroll, Showing};
use crate::fund::Split;
use crate::lang::{Lang, private as words};
use crate::negotiation::{Case, Departure, Notebook, Outlook, Simulation, Trial, departures};

/// So many lines side by side are in sight on any screen.
const FEW: usize = 4;
/// The lines that a page of the comparison goes on by.
const PAGE: usize = 4;

/// The private workbook on the desk.
#[derive(Debug, Default)]
pub struct Simulations {
    /// What it holds.
    pub(super) notebook: Notebook,
    /// The simulation that edits are on; `None` before the first edit of a new one.
    pub(super) working: Option<u32>,
    /// The rows of the screen.
    pub scroll: Scroll,
    /// What is side by side, in the order it was chosen.
    pub(super) chosen: Vec<Shown>,
    /// The columns, worked out when something changes.
    pub(super) compared: Vec<Compared>,
    /// The first line of the comparison in sight: one of many lines is gone through by pages.
    pub(super) first: usize,
    /// What would come of what is typed, or why nothing would.
    pub(super) preview: Option<Result<String, String>>,
    /// Whether others see this screen.
    pub(super) projection: Projection,
}

/// Whether others see this screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Projection {
    /// They may: nothing of the indirizzi is shown.
    #[default]
    Projected,
    /// It was declared that they do not.
    NotProjected,
}

/// A row of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// What is on the table.
    Table,
    /// A simulation, by its number.
    Trial(u32),
}

/// A column of the comparison.
#[derive(Debug)]
pub struct Compared {
    /// What it is of.
    pub of: Shown,
    /// Its name.
    pub name: String,
    /// Its split and what can be said of it; `None` when it does not stand on this fund.
    pub stands: Option<(Split, Outlook)>,
}

impl Simulations {
    /// The workbook as a session opens with it.
    pub(super) fn new(notebook: Notebook) -> Self {
        Self {
            notebook,
            chosen: vec![Shown::Table],
            ..Self::default()
        }
    }

    /// Another workbook takes the place of this one; whether others see the screen stays as it was said.
    pub(super) fn turn_to(&mut self, notebook: Notebook) {
        *self = Self {
            projection: self.projection,
            ..Self::new(notebook)
        };
    }

    /// The rows: the table, the simulations, those put aside.
    pub fn rows(&self) -> Vec<Shown> {
        let trials = self.notebook.trials().iter();
        let (aside, active): (Vec<&Trial>, Vec<&Trial>) = trials.partition(|t| t.aside);
        let trials = active.into_iter().chain(aside);
        let rows = trials.map(|t| Shown::Trial(t.number));
        std::iter::once(Shown::Table).chain(rows).collect()
    }

    /// The row under the cursor.
    pub fn selected(&self) -> Shown {
        let rows = self.rows();
        let at = self.scroll.selected.min(rows.len() - 1);
        rows[at]
    }

    /// The simulation under the cursor.
    pub fn selected_trial(&self) -> Option<&Trial> {
        match self.selected() {
            Shown::Table => None,
            Shown::Trial(number) => self.notebook.trial(number),
        }
    }

    /// True when a row was chosen for the comparison.
    pub fn is_chosen(&self, row: Shown) -> bool {
        self.chosen.contains(&row)
    }

    /// True when edits are on a simulation.
    pub fn is_worked_on(&self, row: Shown) -> bool {
        matches!(row, Shown::Trial(number) if Some(number) == self.working)
    }

    /// The columns of the comparison: those chosen, then the one under the cursor.
    pub fn compared(&self) -> &[Compared] {
        &self.compared
    }

    /// The first line of the comparison in sight.
    pub fn first(&self) -> usize {
        self.first.min(self.last_first())
    }

    /// The first line in sight at the end of the comparison: two at least stay.
    fn last_first(&self) -> usize {
        let stand = self.compared.iter().filter_map(|c| c.stands.as_ref());
        let lines = stand.map(|(split, _)| split.lines().len()).max();
        lines.unwrap_or(0).saturating_sub(2)
    }

    /// True when a page on shows lines that come after those in sight.
    pub fn goes_on(&self) -> bool {
        self.is_long() && self.first() < self.last_first()
    }

    /// True when a page is of the comparison: of few lines it is of the list.
    fn is_long(&self) -> bool {
        self.last_first() + 2 > FEW
    }

    /// A page of the comparison on or back; false where a page is of the list.
    pub(super) fn page(&mut self, on: bool) -> bool {
        let (turns, last) = (self.is_long(), self.last_first());
        if turns {
            let at = self.first();
            self.first = if on {
                (at + PAGE).min(last)
            } else {
                at.saturating_sub(PAGE)
            };
        }
        turns
    }

    /// What the workbook holds.
    pub fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// What would come of what is typed, or why nothing would.
    pub fn preview(&self) -> Option<&Result<String, String>> {
        self.preview.as_ref()
    }

    /// True when it was declared that nobody else sees this screen.
    pub fn is_for_the_operator_alone(&self) -> bool {
        self.projection == Projection::NotProjected
    }

    /// To the row of a simulation.
    pub(super) fn select(&mut self, number: u32) {
        let rows = self.rows();
        let at = rows.iter().position(|row| *row == Shown::Trial(number));
        self.scroll.selected = at.unwrap_or(0);
    }
}

impl Desk {
    /// The simulation that the workbook keeps, as it stands; `None` when it does not stand on the fund of now.
    pub(super) fn simulation_of(&self, trial: &Trial) -> Option<(Simulation, usize)> {
        let case: &Case = match trial.base {
            None => self.talks.opening(),
            Some(_) => &self.case,
        };
        let (simulation, lost) = trial.simulation(case).ok()?;
        let same_fund = simulation.split().fund() == self.case.session.fund.total();
        same_fund.then_some((simulation, lost))
    }

    /// The split of a row of the simulations; `None` when it does not stand on the fund of now.
    pub(super) fn split_of(&self, row: Shown) -> Option<Split> {
        match row {
            Shown::Table => Some(self.state().split().clone()),
            // What is being worked on stands on the desk.
            row if self.simulations.is_worked_on(row) => Some(self.simulation.split().clone()),
            Shown::Trial(number) => {
                let trial = self.simulations.notebook.trial(number)?;
                let (simulation, _) = self.simulation_of(trial)?;
                Some(simulation.split().clone())
            }
        }
    }

    /// The screen after this one: what is private is passed over where the screen is not.
    pub(super) fn next_screen(&self) -> Screen {
        match self.screen.next() {
            Screen::Simulations if self.showing != Showing::Private => Screen::Simulations.next(),
            next => next,
        }
    }

    /// What a row of the simulations is called.
    pub fn name_of(&self, row: Shown, lang: Lang) -> String {
        match row {
            Shown::Table => words::screen::table(self.state(), lang),
            Shown::Trial(number) => match self.simulations.notebook.trial(number) {
                Some(trial) => words::trial_name(trial, lang),
                None => words::numbered(number, lang),
            },
        }
    }

    /// Works out the columns of the comparison.
    pub(super) fn compare(&mut self, lang: Lang) {
        let selected = self.simulations.selected();
        let mut rows = self.simulations.chosen.clone();
        if !rows.contains(&selected) {
            rows.push(selected);
        }
        let column = |of: Shown| Compared {
            of,
            name: self.name_of(of, lang),
            stands: self.split_of(of).map(|split| {
                let outlook = self.case.outlook(&split, self.base);
                (split, outlook)
            }),
        };
        self.simulations.compared = rows.into_iter().map(column).collect();
    }

    /// How the split on the screen departs from the indirizzi. Nothing of it is told on a screen that others may see.
    pub fn departures(&self) -> Vec<Departure> {
        if !self.simulations.is_for_the_operator_alone() {
            return Vec::new();
        }
        let (split, _) = self.shown();
        departures(self.simulations.notebook.indirizzi(), split)
    }

    /// True where what is shown leaves them.
    pub fn has_departed(&self) -> bool {
        !self.departures().is_empty()
    }
}
