//! [`Desk`]: a session on the table, with the private simulation of its split.

mod bar;
mod offer;
mod past;
mod rescued;
mod selected;
mod sitting;

use std::path::{Path, PathBuf};

pub use offer::Offer;
use past::Looking;
pub use past::Past;
pub use rescued::Rescued;
pub use sitting::{Recorded, Showing};

use super::{
    Alike, Asking, Board, Cell, Form, Papers, Prompt, Screen, Scroll, Sheet, Simulations, Watching,
};
use crate::dossier::Act;
use crate::fund::{Edit, ShareBase, Split};
use crate::money::Amount;
use crate::negotiation::{Case, LastYear, Notebook, Outlook, Public, Session, Simulation, Talks};
use crate::rules::{Breach, Remedy};

/// The steps that the arrows can take, in cents.
pub const STEPS: [i128; 7] = [1, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// A session on the table.
#[derive(Debug)]
pub struct Desk {
    /// The session and its rules, as they stand now.
    pub case: Case,
    /// The negotiation: what was done at the table, and what is true now.
    pub(super) talks: Talks,
    /// How many operations there were when it was opened.
    pub(super) opened_with: usize,
    /// What the screen shows.
    pub showing: Showing,
    /// Whether what is done at the table is on the disk.
    pub recorded: Recorded,
    /// How it is looked at, where another program holds it.
    pub watching: Watching,
    /// Where it came from.
    pub origin: Origin,
    /// What the room may see, while it is projected.
    pub public: Option<Box<Public>>,
    /// The private simulation of its split.
    pub simulation: Simulation,
    /// What can be said of the split, for each base of the shares in use.
    outlook: Outlook,
    /// What can be done about what it finds broken.
    breaches: Vec<Breach>,
    /// The base of the shown shares.
    pub base: ShareBase,
    /// The year before, while the Tavolo shows it beside this one.
    pub last_year: Option<LastYear>,
    /// The screen in sight.
    pub screen: Screen,
    /// The lines of the Tavolo.
    pub lines: Scroll,
    /// Which of their names begin as others do.
    pub alike: Alike,
    /// Those of the public view, where the desk behind it is another: by the first line in sight.
    pub projected: Scroll,
    /// The rows of the Verifiche.
    pub verdicts: Scroll,
    /// The rows of the Fondo.
    pub fund: Scroll,
    /// The rows of the Posizioni.
    pub positions: Scroll,
    /// The Trattativa.
    pub board: Board,
    /// The moment that is shown.
    pub(super) looking: Looking,
    /// The rows of the Iter.
    pub steps: Scroll,
    /// The Documenti.
    pub papers: Papers,
    /// The rows of the screen of opening data in sight, worked out when they change.
    pub sheet: Option<Sheet>,
    /// The opening data as they were before each change, to go back to.
    pub(super) amended: Vec<Case>,
    /// And as they were before each return, to come back to.
    pub(super) returned: Vec<Case>,
    /// What the file has, while the opening data on the screen are in a rescue copy alone.
    pub(super) unwritten: Option<Box<Session>>,
    /// What waits to be on the disk before it is on the screen.
    pub(super) pending: Option<Pending>,
    /// What was just added to the opening data.
    pub(super) added: Option<Cell>,
    /// The act by which the fund is being changed, once it was named.
    pub act: Option<Act>,
    /// The place in [`STEPS`] of the present step.
    pub step: usize,
    /// What is being asked.
    pub prompt: Option<Prompt>,
    /// The page of questions that is open.
    pub form: Option<Form>,
    /// What would come of what is typed.
    pub tried: Option<Tried>,
    /// Another simulation that the workbook keeps, to go back to: the one that was interrupted, or left for this.
    pub offer: Option<Offer>,
    /// A rescue copy that has acts the file has not.
    pub rescued: Option<Rescued>,
    /// How many acts the file has, while it is told that the journal has others.
    pub in_file: Option<usize>,
    /// Whether the workbook keeps the simulation.
    pub kept: Kept,
    /// The private workbook.
    pub simulations: Simulations,
}

/// Whether the workbook keeps the simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Each edit is on the disk.
    InWorkbook,
    /// The workbook could not be written, and a rescue copy has what it has not.
    Apart,
    /// Neither could be written: the simulation ends with the program.
    InMemory,
    /// The same, and who leaves was told so.
    ToBeLost,
    /// The workbook does not keep it, but a snapshot taken since the last edit does.
    InSnapshot,
}

/// Opening data on their way to the disk.
#[derive(Debug)]
pub(super) struct Pending {
    /// The case with the change.
    pub case: Case,
    /// What was done, in a sentence.
    pub sentence: String,
    /// The row it adds.
    pub adds: Option<Cell>,
    /// What is asked next: of what was added, its figure.
    pub then: Option<Asking>,
    /// Which way it goes.
    pub way: Way,
}

/// Which way a change of the opening data goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It is new.
    New,
    /// Back to what was before the last.
    Back,
    /// Forth to what was gone back on.
    Forth,
}

/// Where a session came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// The example that comes with the program, with the path it would have.
    Example(PathBuf),
}

impl Origin {
    /// The path of the session.
    pub fn path(&self) -> &Path {
        match self {
            Self::File(path) | Self::Example(path) => path,
        }
    }
}

/// What would come of what is typed.
#[derive(Debug, Clone)]
pub enum Tried {
    /// It can be done: the edit, the split it gives, what can be said of it, and the sentence.
    Possible {
        /// The edit; `None` for what a rescue copy has.
        edit: Option<Edit>,
        /// The split after it.
        split: Box<Split>,
        /// What can be said of that split.
        outlook: Box<Outlook>,
        /// What it would do, in words.
        sentence: String,
    },
    /// It cannot: why.
    Impossible(String),
    /// It may mean two things: the question. Nothing is shown of either before it is answered.
    Unsure(String),
}

impl Desk {
    /// A session on the table, with what the workbook keeps of it.
    pub fn new(talks: Talks, origin: Origin, notebook: Notebook) -> Self {
        let base = ShareBase::Fund;
        let case = talks.case();
        let showing = Showing::at_first(talks.state());
        let simulation = Simulation::new(case.opening.clone());
        let shown = match showing {
            Showing::Public => talks.state().split(),
            _ => simulation.split(),
        };
        let outlook = case.outlook(shown, base);
        let breaches = case.remedies(shown, &outlook);
        let mut desk = Self {
            alike: Alike::lines_of(shown),
            case,
            opened_with: talks.operations().len(),
            talks,
            showing,
            recorded: Recorded::OnDisk,
            origin,
            watching: Watching::default(),
            public: None,
            simulation,
            outlook,
            breaches,
            base,
            last_year: None,
            screen: Screen::Table,
            lines: Scroll::default(),
            projected: Scroll::default(),
            verdicts: Scroll::default(),
            fund: Scroll::default(),
            positions: Scroll::default(),
            board: Board::default(),
            looking: Looking::Now,
            steps: Scroll::default(),
            papers: Papers::default(),
            sheet: None,
            amended: Vec::new(),
            returned: Vec::new(),
            unwritten: None,
            pending: None,
            added: None,
            act: None,
            step: super::model::FIRST_STEP,
            prompt: None,
            form: None,
            tried: None,
            offer: None,
            rescued: None,
            in_file: None,
            kept: Kept::InWorkbook,
            simulations: Simulations::new(notebook),
        };
        desk.offer = desk.last_left();
        desk
    }

    /// The split as it stands: the one on the table, or the private simulation.
    pub fn split(&self) -> &Split {
        if let Some(past) = self.past() {
            past.state.split()
        } else if self.is_public() {
            self.talks.state().split()
        } else {
            self.simulation.split()
        }
    }

    /// What can be said of the split as it stands.
    pub fn outlook(&self) -> &Outlook {
        &self.outlook
    }

    /// What can be done about each rule that is broken, in the order of the pack.
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// What can be done about a rule, by its place in the pack; `None` when it is not broken.
    pub fn remedy(&self, rule: usize) -> Option<&Remedy> {
        let breach = self.breaches.iter().find(|b| b.rule == rule);
        breach.map(|b| &b.remedy)
    }

    /// The split and what can be said of it, with what is being typed already done where it can be.
    pub fn shown(&self) -> (&Split, &Outlook) {
        match &self.tried {
            Some(Tried::Possible { split, outlook, .. }) => (split, outlook),
            _ => (self.split(), &self.outlook),
        }
    }

    /// The step that the arrows take.
    pub fn step_amount(&self) -> Amount {
        Amount::from_cents(STEPS[self.step.min(STEPS.len() - 1)])
    }

    /// True when the split is no longer that of the table: it was edited, or it is a copy of one that was.
    pub fn is_simulation(&self) -> bool {
        let is_other =
            || self.simulation.can_undo() || self.simulation.split() != self.state().split();
        !self.is_public() && self.past().is_none() && is_other()
    }

    /// True when there is something on the private desk, whatever the screen shows.
    pub(super) fn has_tried(&self) -> bool {
        self.is_simulation() || self.simulation.can_undo()
    }

    /// True while an edit of the split is being typed.
    pub fn is_trying(&self) -> bool {
        matches!(&self.prompt, Some(prompt) if prompt.is_of_split())
    }

    /// True when the text of a paper is in sight.
    pub(super) fn reads_paper(&self) -> bool {
        let page = self.papers.page.filter(|_| self.screen == Screen::Papers);
        page.is_some_and(|page| page.view == super::View::Text)
    }

    /// True when undo, or redo, has no edit of the split left, and the last change of the opening data was the very split. The
    /// others are undone on their own screens: who holds the key here does not go back on the fund.
    pub fn goes_back_on_split(&self, command: super::Command) -> bool {
        let (edits, kept) = match command {
            super::Command::Redo => (self.edited().can_redo(), self.returned.last()),
            _ => (self.edited().can_undo(), self.amended.last()),
        };
        let now = &self.case.session;
        let was_split =
            |kept: &Case| kept.session.fund == now.fund && kept.session.lines != now.lines;
        !edits && kept.is_some_and(was_split)
    }

    /// True while nothing is asked, and nothing waits to be on the disk before it is shown.
    pub fn is_at_rest(&self) -> bool {
        self.prompt.is_none() && self.form.is_none() && self.pending.is_none()
    }

    /// True when a change of the opening data can be undone.
    pub fn can_go_back(&self) -> bool {
        !self.amended.is_empty()
    }

    /// True when a change of the opening data that was undone can be done again.
    pub fn can_go_forth(&self) -> bool {
        !self.returned.is_empty()
    }
}
