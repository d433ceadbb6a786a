//! [`Command`]: the one table of what can be done. Keys, help, footer and README are all made from it.

use std::sync::LazyLock;

mod finding;
mod lesson;
mod opening;
mod papers;
mod program;
mod review;
mod simulations;
mod sitting;
mod steps;
mod table;
mod talks;
mod touches;

use super::keymap::Context;
use super::{Code, Key};
use crate::lang::Text;
pub(super) use touches::Touches;

/// Every command, in the order of the help.
pub static COMMANDS: LazyLock<Vec<CommandInfo>> = LazyLock::new(|| {
    [
        table::COMMANDS,
        sitting::COMMANDS,
        talks::COMMANDS,
        opening::COMMANDS,
        simulations::COMMANDS,
        steps::COMMANDS,
        papers::COMMANDS,
        review::COMMANDS,
        finding::COMMANDS,
        program::COMMANDS,
        lesson::COMMANDS,
    ]
    .concat()
});

/// The commands of each place: of all of them few are looked through at each key.
static OF_PLACES: LazyLock<Vec<Vec<&'static CommandInfo>>> = LazyLock::new(|| {
    let mut places = Vec::new();
    for info in COMMANDS.iter() {
        for context in info.contexts {
            let at = *context as usize;
            if places.len() <= at {
                places.resize_with(at + 1, Vec::new);
            }
            places[at].push(info);
        }
    }
    places
});

/// The commands of a place, in the order of the help.
pub(super) fn commands_of(context: Context) -> impl Iterator<Item = &'static CommandInfo> {
    let here = OF_PLACES.get(context as usize);
    here.into_iter().flatten().copied()
}

/// What a person can ask for, apart from typing text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// To the line, or item, above.
    Up,
    /// To the one below.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Edit the amount of the line.
    Edit,
    /// Add the step to the line.
    StepUp,
    /// Take the step from the line.
    StepDown,
    /// A smaller step.
    SmallerStep,
    /// A larger step.
    LargerStep,
    /// Move an amount from the line to another.
    Move,
    /// Lock or unlock the line.
    Lock,
    /// Make the line *per differenza*.
    Rest,
    /// Make the line the counterpart.
    Counterpart,
    /// Leave or resume the closed mode.
    Free,
    /// Change the base of the shares.
    Base,
    /// Last year beside this one, or no more.
    LastYear,
    /// Apply the best remedy of the first broken rule that has one.
    BestRemedy,
    /// Apply a remedy of the rule under the cursor: the place of the key among its keys is the place of the remedy.
    Remedy(u8),
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Go on with the simulation that was interrupted.
    Resume,
    /// Add an empty line.
    AddLine,
    /// Rename the line.
    Rename,
    /// Remove the line, if empty.
    Remove,
    /// Make the simulation the split that the session opens with.
    Adopt,
    /// Open a seduta, or say what becomes of it.
    Seduta,
    /// Table a proposal.
    Table,
    /// What the parties say of the last proposal on the table.
    Answer,
    /// Something for the minutes.
    Minute,
    /// Give the draft its number.
    Draft,
    /// Darken the screen, or go back to the table.
    Dark,
    /// The public view, or back from it.
    Public,
    /// The operator's own desk.
    Private,
    /// The next question of a form.
    NextField,
    /// Write a snapshot.
    Snapshot,
    /// The screen of the rules.
    Verdicts,
    /// The screen of the fund.
    Fund,
    /// The screen of the positions.
    Positions,
    /// The screen of the simulations.
    Simulations,
    /// Take the simulation to the desk.
    WorkOn,
    /// Start a simulation.
    NewSimulation,
    /// Put a row in the comparison, or take it out.
    Compare,
    /// Copy the simulation.
    CopySimulation,
    /// Give the simulation a name.
    NameSimulation,
    /// Put the simulation aside, or back.
    PutAside,
    /// Bring the simulation to the table.
    ToTable,
    /// What the Giunta asks of a line.
    Indirizzo,
    /// A private note.
    Note,
    /// Whether others see the screen.
    Projection,
    /// The screen of what was said at the table.
    Talks,
    /// Read what is selected whole.
    OpenRow,
    /// The next line, of which the gap is measured.
    NextLine,
    /// The line before.
    PreviousLine,
    /// Mark what is selected, to compare it with another.
    Mark,
    /// Bring what is selected to the table.
    Bring,
    /// Withdraw the proposal that is selected.
    Withdraw,
    /// The table as it was.
    Past,
    /// The moment after.
    Later,
    /// The moment before.
    Sooner,
    /// Which rows are in the list.
    Filter,
    /// Whose rows are in the list.
    Party,
    /// Every act of the history.
    Log,
    /// The screen of the procedure.
    Steps,
    /// The screen of the papers.
    Papers,
    /// What a paper lacks, or its text again.
    Lacks,
    /// Go where what is missing is written.
    FillIn,
    /// Write a paper in a file.
    Export,
    /// The section of Modulo II in which a line stands.
    Section,
    /// The next format.
    NextFormat,
    /// The one before.
    PreviousFormat,
    /// The ipotesi is signed.
    Ipotesi,
    /// The contract is signed.
    Contract,
    /// The negotiation is reopened.
    Reopen,
    /// The negotiation ends without agreement.
    NoAgreement,
    /// The body decides provisionally alone.
    Unilateral,
    /// The next kind of a source.
    SourceKind,
    /// Inside the cap, outside, not said.
    SourceCap,
    /// The kind of line that alone may receive a source.
    SourceEarmark,
    /// The formula of a source.
    Formula,
    /// When a position is held.
    Time,
    /// Whether a position is of a complex structure.
    Complex,
    /// What a position was worth before.
    Earlier,
    /// The differential of a revoked assignment.
    Safeguard,
    /// The act and article of a source.
    Reference,
    /// The act that certifies an economia.
    Certify,
    /// The next screen.
    NextScreen,
    /// To the next act of a review.
    NextMoment,
    /// To the one before.
    PreviousMoment,
    /// To the next page of a review.
    NextPage,
    /// Open what is selected.
    Open,
    /// Make a session.
    NewSession,
    /// Make the session of the next year.
    NextYear,
    /// Bring a table in from outside.
    Import,
    /// Accept what was typed.
    Accept,
    /// Give up, close, go back.
    Back,
    /// Explain what is under the cursor.
    Help,
    /// Find anything by its name.
    Palette,
    /// Search the list in sight.
    Search,
    /// Leave.
    Quit,
    /// Begin the lesson.
    Lesson,
    /// To the next step of the lesson.
    NextLesson,
    /// To the one before.
    PreviousLesson,
    /// Leave the lesson.
    LeaveLesson,
}

/// What a command is for, in the order of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Moving about.
    Movement,
    /// Changing the split.
    Split,
    /// Lines and their roles.
    Lines,
    /// The opening data: fund and positions.
    Opening,
    /// The table: sedute, proposals, the minutes.
    Talks,
    /// The private workbook.
    Simulations,
    /// What was said at the table, and the past.
    Board,
    /// The papers of the office.
    Papers,
    /// The session.
    Session,
    /// The program.
    Program,
    /// The lesson.
    Lesson,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandInfo {
    /// The command.
    pub command: Command,
    /// Its name in configuration and documents.
    pub id: &'static str,
    /// What it is for.
    pub group: Group,
    /// One or two words, for the footer.
    pub hint: Text,
    /// What it does, in a sentence for the help.
    pub words: Text,
    /// Its keys; the first is the one shown.
    pub keys: &'static [Key],
    /// Where it works.
    pub contexts: &'static [Context],
    /// Where it stands in the footer; `None`: only in the help.
    pub footer: Option<u8>,
}

impl Command {
    /// True when it would do something now.
    pub fn works(self, model: &super::Model) -> bool {
        super::keymap::available(model, self)
    }

    /// True when it changes nothing but what is selected.
    pub(super) fn only_moves(self) -> bool {
        matches!(
            self,
            Self::Up | Self::Down | Self::PageUp | Self::PageDown | Self::First | Self::Last
        )
    }
}
#[expect(
    clippy::too_many_arguments,
    reason = "a row of a table, read in columns"
)]
const fn row(
    command: Command,
    id: &'static str,
    group: Group,
    keys: &'static [Key],
    contexts: &'static [Context],
    footer: Option<u8>,
    hint: Text,
    words: Text,
) -> CommandInfo {
    CommandInfo {
        command,
        id,
        group,
        hint,
        words,
        keys,
        contexts,
        footer,
    }
}

const fn k(code: Code) -> Key {
    Key::plain(code)
}

/// The keys of things that are numbered.
const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
];
