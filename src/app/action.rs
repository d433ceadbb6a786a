//! What comes into [`super::update`] and what it asks for.

use std::path::PathBuf;
use std::sync::Arc;

use super::{
    Command, Desk, Destination, Incoming, Making, Ordered, Origin, Proposal, Recorded, Rescued,
    TableFrom,
};
use crate::documents::{Paper, Template};
use crate::fund::Id;
use crate::negotiation::{Moment, Notebook, Operation, Record, Session, Talks};
use crate::rules::Pack;

/// Something that happened.
#[derive(Debug)]
pub enum Action {
    /// A command of the table.
    Do(Command),
    /// A key of a text field.
    Text(TextKey),
    /// A text pasted.
    Paste(String),
    /// Something was pointed at with the mouse.
    Point(Pointed),
    /// What came of an effect.
    Told(Told),
}

/// What was pointed at with the mouse, where it stood when it was last drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointed {
    /// A row of the list in sight.
    Row(usize),
    /// The same, twice at once.
    RowTwice(usize),
    /// The wheel, turned towards the first row by so many rows.
    WheelUp(usize),
    /// Turned towards the last.
    WheelDown(usize),
    /// A key told at the bottom of the screen.
    Key(Command),
    /// A question of a page of questions, by its place.
    Question(usize),
    /// An answer among those of a question, both by their place.
    Answer(usize, usize),
    /// An entry among those that fit what is typed, by its place.
    Entry(usize),
}

/// A key of a text field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKey {
    /// A character.
    Char(char),
    /// Erase before the cursor.
    Backspace,
    /// Erase at the cursor.
    Delete,
    /// Erase the word before the cursor.
    Word,
    /// Erase it all.
    Clear,
    /// A character left.
    Left,
    /// A character right.
    Right,
    /// To the start.
    Home,
    /// To the end.
    End,
}

/// The moment of an action, and where: what the clock on the wall says is worked out for who asks, and most keys do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    moment: jiff::Timestamp,
    zone: jiff::tz::TimeZone,
}

impl From<jiff::Zoned> for Stamp {
    fn from(moment: jiff::Zoned) -> Self {
        Self::new(moment.timestamp(), moment.time_zone().clone())
    }
}

impl Stamp {
    /// A moment in a zone.
    pub fn new(moment: jiff::Timestamp, zone: jiff::tz::TimeZone) -> Self {
        Self { moment, zone }
    }

    /// The year there.
    pub fn year(&self) -> i16 {
        self.zoned().year()
    }

    fn zoned(&self) -> jiff::Zoned {
        self.moment.to_zoned(self.zone.clone())
    }

    /// With the offset from UTC: `2019-06-11T15:32:00+02:00`.
    pub fn time(&self) -> String {
        self.zoned().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The moment of an act of the history.
    pub fn moment(&self) -> Option<Moment> {
        self.time().parse().ok()
    }

    /// For the name of a file: `2019-06-11T153200`.
    pub fn file(&self) -> String {
        self.zoned().strftime("%Y-%m-%dT%H%M%S").to_string()
    }
}

/// Something to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Open a session.
    Open(Origin),
    /// Open the copy of the example that a lesson is on.
    OpenLesson,
    /// Keep a record in the private workbook.
    Keep(Record),
    /// Write a snapshot.
    Snapshot {
        /// The session it is a copy of.
        of: PathBuf,
        /// True when that is itself a snapshot.
        of_snapshot: bool,
        /// The moment, as the file's name has it.
        moment: String,
        /// What is written.
        session: Box<Session>,
    },
    /// Write a session whose opening data were changed, in place of its file.
    Amend {
        /// The file.
        path: PathBuf,
        /// What it must still hold: whoever changed it meanwhile is not undone.
        before: Box<Session>,
        /// What is written.
        session: Box<Session>,
    },
    /// Turn to the workbook of the figures that a session has now, since another program changed them.
    TurnWorkbook {
        /// The identity of the session.
        identity: String,
        /// The simulation that was being tried, by its number: it goes there too.
        working: Option<u32>,
    },
    /// Keep an operation of the history in the journal of its session.
    Record {
        /// The session's file.
        path: PathBuf,
        /// What was done.
        operation: Box<Operation>,
    },
    /// Write a session's file again with what its journal has, while who types goes on.
    Fold(PathBuf),
    /// Write a session with its history in place of its file, and empty its journal.
    SaveTalks {
        /// The file.
        path: PathBuf,
        /// What is written.
        session: Box<Session>,
    },
    /// Keep a session in a rescue copy, since its own place does not take what is done.
    Rescue {
        /// The session's file.
        path: PathBuf,
        /// What is written.
        session: Box<Session>,
        /// Why its place does not take it, in words.
        why: String,
    },
    /// Write what a rescue copy has in the session it is of, and open that.
    TakeUp {
        /// The copy.
        copy: PathBuf,
        /// The session's file.
        path: PathBuf,
    },
    /// Make the session that goes on from one that is not changed, and open it.
    Continue {
        /// The one it goes on from.
        from: Origin,
        /// The file it becomes.
        to: PathBuf,
    },
    /// Work out the session of the next year of one, and its name.
    ProposeNextYear(Origin),
    /// Make it.
    MakeNextYear(Proposal),
    /// Read a table from outside.
    ReadTable {
        /// Where it is.
        from: TableFrom,
        /// What was said of its session; before, it is read for the year of the day.
        named: Option<Destination>,
    },
    /// Make the session of a table and open it; nothing is replaced.
    ImportTable(Ordered),
    /// Look at which sessions there are.
    ListSessions,
    /// Read the rules there are: a session begins.
    BeginSession,
    /// Read a session that another may go on from.
    ReadSession(Origin),
    /// Make a session and open it; nothing is replaced.
    MakeSession(Making),
    /// Read the templates that the office has put in place of ours.
    ReadTemplates,
    /// Write a paper; nothing is replaced.
    WritePaper {
        /// The file.
        path: PathBuf,
        /// What is written.
        bytes: Vec<u8>,
    },
    /// Leave.
    Quit,
}

/// A session opened, with what the workbook keeps of it.
#[derive(Debug)]
pub struct Opened {
    /// The session with its rules and its history.
    pub talks: Talks,
    /// Where it came from.
    pub origin: Origin,
    /// What the private workbook holds.
    pub notebook: Notebook,
    /// Why the workbook could not be read, in words.
    pub trouble: Option<String>,
    /// True when another program holds the negotiation.
    pub held: bool,
    /// A rescue copy that has acts the file has not.
    pub rescued: Option<Rescued>,
    /// How many acts the file has, where the journal has others, which a program left there.
    pub in_file: Option<usize>,
    /// What is to be known of it, in words: what was put back from rescue copies, other names that do not follow it.
    pub told: Option<String>,
}

/// What came of an effect.
#[derive(Debug)]
pub enum Told {
    /// The file that is followed answered, or did not.
    Sight(super::Sight),
    /// The templates of the office, and what is wrong with those that are left out, in words.
    Templates(Vec<(Paper, Template)>, Option<String>),
    /// A paper was written there.
    PaperWritten(PathBuf),
    /// There is such a file: a name that is free.
    PaperThere(PathBuf),
    /// It could not be: why.
    PaperNotWritten(String),
    /// Something is told of the table that another program holds.
    Watched(super::Watched),
    /// A session was opened.
    Opened(Box<Opened>),
    /// The copy that a lesson is on was opened: it is in memory alone.
    Lesson(Box<Opened>),
    /// The session that goes on from another was made and opened.
    Continued(Box<Opened>),
    /// It could not be: why, line by line.
    NotOpened(String),
    /// The session of a next year can be made: as this.
    NextYear(Proposal),
    /// It was made and opened: what was carried, in a sentence.
    NextYearMade(Box<Opened>, String),
    /// A table was read; the areas that the rules govern; and a name that is free, where one was asked for.
    TableRead(Box<Incoming>, Vec<Id>, Option<PathBuf>),
    /// It was not, or no session was made of it: why.
    TableNotRead(String),
    /// There is such a file: a name that is free.
    ImportThere(PathBuf),
    /// The session of a table was made and opened; the line that takes the rest, where the table chose it.
    Imported(Box<Opened>, Option<String>),
    /// The sessions there are; and whether their folder is there.
    Listed(Vec<PathBuf>, bool),
    /// A session begins: the rules there are.
    Begins(Vec<Arc<Pack>>),
    /// A session was read, or was not: why.
    SessionRead(Origin, Result<Box<Session>, String>),
    /// There is such a file: a name that is free.
    SessionThere(PathBuf),
    /// No session was made: why.
    SessionNotMade(String),
    /// A session was made and opened; what was carried, where it goes on from another.
    SessionMade(Box<Opened>, Option<String>),
    /// A record could not be kept: why.
    NotKept(String),
    /// A record is in a rescue copy alone: where, and why.
    KeptApart(PathBuf, String),
    /// What could not be kept is in the workbook now.
    KeptAgain,
    /// A snapshot was written there.
    SnapshotWritten(PathBuf),
    /// It could not be: why.
    NotWritten(String),
    /// It could not be, and is in a rescue copy: where, and why.
    SnapshotApart(PathBuf, String),
    /// The changed session is on the disk, be it in a rescue copy.
    Amended {
        /// The workbook of the figures it now opens with.
        notebook: Notebook,
        /// Why that could not be read, in words.
        trouble: Option<String>,
        /// Where it is instead, in a rescue copy, and why its file does not take it.
        apart: Option<(PathBuf, String)>,
    },
    /// It is not: why.
    NotAmended(String),
    /// An operation is in memory alone: why. It is kept with the next one, or when the session is saved.
    NotRecorded(String),
    /// The first operation, or a change of the opening data, was not kept: another program holds the session.
    HeldByAnother,
    /// The workbook of other figures, and why it could not be read, in words.
    Turned(Notebook, Option<String>),
    /// The session is on the disk with all its history.
    TalksSaved,
    /// Its file could not be written: why. The journal beside it has all of it.
    InJournal(String),
    /// What is done is in a rescue copy: where, and why.
    Rescued(PathBuf, String),
    /// It is not even there: why its own place does not take it.
    NotRescued(String),
    /// What a rescue copy had is on the disk: the session, opened again, and how many acts.
    TakenUp(Box<Opened>, usize),
}

impl From<Opened> for Desk {
    fn from(opened: Opened) -> Self {
        let mut desk = Self::new(opened.talks, opened.origin, opened.notebook);
        desk.rescued = opened.rescued;
        desk.in_file = opened.in_file;
        if opened.held {
            desk.recorded = Recorded::ByAnother;
        }
        desk
    }
}
