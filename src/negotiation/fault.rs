//! [`SessionFault`]: what is well written but impossible in a session.

use crate::fund::{Id, SplitFault};
use crate::money::Amount;
use crate::rules::PackFault;

/// Why a session that reads well cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionFault {
    /// A format that this program does not read.
    #[error("format")]
    Format(u32),
    /// A year that no fund can have.
    #[error("year")]
    Year(i16),
    /// The body has no name.
    #[error("no body")]
    NoBody,
    /// The lines do not make a split.
    #[error(transparent)]
    Split(#[from] SplitFault),
    /// Two things of the same list have the same id.
    #[error("duplicate id")]
    Duplicate(Id),
    /// An amount that may not be negative is.
    #[error("negative amount")]
    Negative(Id, Amount),
    /// An economia goes to a line that does not exist.
    #[error("economia to an unknown line")]
    EconomiaLine {
        /// The economia.
        economia: Id,
        /// The line it names.
        line: Id,
    },
    /// An economia of the fund's own year, or of a later one.
    #[error("economia of no earlier year")]
    EconomiaYear {
        /// The economia.
        economia: Id,
        /// Its year.
        year: i16,
    },
    /// A line is of a kind that the pack does not have.
    #[error("unknown kind of line")]
    LineKind {
        /// The line.
        line: Id,
        /// Its kind.
        kind: Id,
        /// The kinds the pack has.
        known: Vec<Id>,
    },
    /// A source is earmarked for a kind of line that the pack does not have.
    #[error("unknown earmark")]
    Earmark {
        /// The source that is earmarked.
        of: Id,
        /// The kind it names.
        kind: Id,
        /// The kinds the pack has.
        known: Vec<Id>,
    },
    /// The session asks for a pack that is not there.
    #[error("unknown pack")]
    UnknownPack {
        /// The pack it asks for.
        pack: Id,
        /// The packs there are.
        known: Vec<Id>,
    },
    /// A position is covered for more than twelve months.
    #[error("months")]
    Months(Id),
    /// A source, a position or a reading is not possible.
    #[error(transparent)]
    Dossier(#[from] DossierFault),
    /// A figure of the cap, of the roster or of a formula is negative.
    #[error("negative figure")]
    NegativeFigure(Amount),
    /// There are local rules, but no pack for the area and year to stand beside.
    #[error("local rules alone")]
    LocalRulesAlone,
    /// A local rule is not possible.
    #[error(transparent)]
    Rule(#[from] PackFault),
    /// There is a history, but not the id of what it began from.
    #[error("history without id")]
    NoId,
    /// An operation of the history has not the number of its place.
    #[error("number of an operation")]
    HistoryNumber(u32),
    /// An operation of the history cannot be done again.
    #[error("history")]
    History {
        /// The operation.
        number: u32,
        /// Why.
        refusal: Box<super::DeedRefusal>,
        /// The split that was on the table.
        split: Box<crate::fund::Split>,
    },
    /// There are not so many operations.
    #[error("no such moment")]
    NoMoment {
        /// The one asked for.
        asked: u32,
        /// The last there is.
        last: u32,
    },
    /// A text holds a character that moves or hides text on a screen.
    #[error("unsafe character")]
    UnsafeText {
        /// The character.
        character: char,
        /// The whole text it stands in.
        within: String,
    },
}

/// What is impossible in the sources, the positions and the readings of a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DossierFault {
    /// A subtotal adds up a source that does not exist.
    #[error("unknown source")]
    UnknownSource(Id),
    /// The funding of a line that does not exist.
    #[error("funding of an unknown line")]
    FundingLine(Id),
    /// A recovery over no years.
    #[error("no years")]
    NoYears(Id),
    /// The rate of a computed source is not between 0 and 100.
    #[error("rate out of range")]
    Rate(Id),
    /// A position is in a fascia that does not exist.
    #[error("unknown fascia")]
    Fascia {
        /// The position.
        position: Id,
        /// The fascia it names.
        fascia: Id,
    },
    /// The times of a position overlap, or one ends before it starts.
    #[error("coverage")]
    Coverage(Id),
    /// The points of a position are negative, or too many, or have too many decimals.
    #[error("points")]
    Points(Id),
    /// The value of a point is negative, too large, or has too many decimals.
    #[error("value of a point")]
    PointValue,
    /// The staff of the pro-capite is negative, none in 2018, too many, or has too many decimals.
    #[error("staff")]
    Staff,
    /// A reading that the pack does not have.
    #[error("unknown reading")]
    Reading {
        /// The contested point it is about.
        reading: Id,
        /// The option that the point does not have; `None` when the pack has no such point.
        option: Option<Id>,
        /// The options, or the points, there are.
        known: Vec<Id>,
    },
}
