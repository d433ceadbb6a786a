//! What differs between two cases: typed values, in the order in which they are told.

mod answers;
mod fund;
mod lines;
mod papers;
mod roster;
mod told;
mod value;

pub use value::{Answer, Value};

use serde::Serialize;

use super::Case;
use crate::fund::SourceKind;
use crate::money::Amount;
use crate::rules::Bilingual;
use told::Told;

/// One thing that is not the same in two cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Of what.
    pub what: What,
    /// Which one, where there are many.
    pub id: Option<String>,
    /// How it is called, where it is not by its id.
    pub name: Option<Name>,
    /// What of it.
    pub field: Field,
    /// As it is in the first case.
    pub a: Value,
    /// As it is in the second.
    pub b: Value,
}

/// How a thing is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// In the words of the file.
    Text(String),
    /// In the words of a pack.
    Both(Bilingual),
    /// What of a line is paid by a kind of resources.
    Paid(String, SourceKind),
}

/// Of what a difference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The session as a whole.
    Session,
    /// The fund as a whole.
    Fund,
    /// A source of the fund.
    Source,
    /// A sum that the document prints along the way.
    Subtotal,
    /// An economia, or all of them.
    Economia,
    /// A line.
    Line,
    /// What of a line is paid by a kind of resources.
    Funding,
    /// The split as a whole.
    Split,
    /// The cap of the whole body.
    BodyCap,
    /// An item of the body in the cap.
    CapItem,
    /// A position.
    Position,
    /// A fascia of positions.
    Fascia,
    /// The positions as a whole.
    Roster,
    /// A clause.
    Clause,
    /// An act.
    Act,
    /// A step of the procedure.
    Step,
    /// A passage of the papers.
    Passage,
    /// A figure that formulas take a rate of.
    Figure,
    /// The reading of a contested point.
    Reading,
    /// The consuntivo.
    Settlement,
    /// A sum that was not paid.
    Unpaid,
    /// What is known of the year before.
    Previous,
    /// A line of the year before.
    PreviousLine,
    /// An economia that an earlier year used.
    Used,
    /// A rule agreed by the parties.
    LocalRule,
    /// The answer of a rule.
    Rule,
}

/// What of a thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the file of that name")]
pub enum Field {
    /// The thing itself: it is in one case only.
    Whole,
    /// Something of a rule of the parties.
    Content,
    Body,
    Area,
    Year,
    Pack,
    Revision,
    /// The day by which it is judged.
    Day,
    Charges,
    /// What is to be split.
    Total,
    /// What was read of a fund read in part.
    Read,
    Published,
    Incomplete,
    Amount,
    /// The amount that the act says, where it is worth the same.
    Said,
    Formula,
    Kind,
    Item,
    Cap,
    Earmark,
    Assumed,
    /// What a subtotal adds up.
    Of,
    Origin,
    /// The line that an economia goes to.
    Line,
    Cause,
    Act,
    Ascertained,
    Certification,
    Presumed,
    Nature,
    /// All the economie that count.
    Counted,
    Share,
    Intent,
    Lock,
    /// The line *per differenza*.
    Rest,
    Counterpart,
    Mode,
    Order,
    /// What is left to split.
    Residue,
    Amount2016,
    Adjustment,
    Resources2018,
    Staff2018,
    Staff,
    /// Whether the items of the body are said at all.
    OtherItems,
    /// What is left under the cap.
    Room,
    Value,
    /// The value that the act says, where it is worth the same.
    SaidValue,
    Fascia,
    Points,
    /// When a position is held.
    Time,
    /// What it costs in the year.
    Cost,
    Earlier,
    Complex,
    ComplexAct,
    Safeguard,
    /// The sum of the values.
    Sum,
    DeclaredCost,
    Evaluated,
    Point,
    PointTo,
    PointMost,
    Percent,
    Quota,
    Text,
    Date,
    By,
    Option,
    PosizionePaid,
    RisultatoAvailable,
    RisultatoPaid,
    Identity,
    Label,
    Short,
    /// The section of Modulo II.
    Section,
    Reference,
    Note,
    /// Where the figures were read.
    ReadIn,
    BodySide,
    Unions,
    /// What a rule answers.
    Answer,
}

/// The parts in which differences are told, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is a part of the session by its name")]
pub enum Part {
    Body,
    Rules,
    Fund,
    Economie,
    Lines,
    Cap,
    Positions,
    Clauses,
    Papers,
    Figures,
    Readings,
    Settlement,
    Previous,
    LocalRules,
    /// Notes and labels.
    Words,
    /// What the rules say.
    Answers,
}

impl Difference {
    /// The part in which it is told.
    pub fn part(&self) -> Part {
        match (self.field, self.what) {
            (Field::Label | Field::Short | Field::Reference, What::Act) => Part::Papers,
            (
                Field::Label
                | Field::Short
                | Field::Reference
                | Field::Note
                | Field::ReadIn
                | Field::BodySide
                | Field::Unions,
                _,
            ) => Part::Words,
            (Field::Pack | Field::Revision | Field::Day, _) => Part::Rules,
            (_, What::Session) => Part::Body,
            (_, What::Fund | What::Source | What::Subtotal) => Part::Fund,
            (_, What::Economia) => Part::Economie,
            (_, What::Passage) => Part::Words,
            (_, What::Line | What::Funding | What::Split) => Part::Lines,
            (_, What::BodyCap | What::CapItem) => Part::Cap,
            (_, What::Position | What::Fascia | What::Roster) => Part::Positions,
            (_, What::Clause) => Part::Clauses,
            (_, What::Act | What::Step) => Part::Papers,
            (_, What::Figure) => Part::Figures,
            (_, What::Reading) => Part::Readings,
            (_, What::Settlement | What::Unpaid) => Part::Settlement,
            (_, What::Previous | What::PreviousLine | What::Used) => Part::Previous,
            (_, What::LocalRule) => Part::LocalRules,
            (_, What::Rule) => Part::Answers,
        }
    }

    /// By how much the second is more than the first. What is in one case only changes by all it is; elsewhere nothing is
    /// said of what one of the two does not know.
    pub fn change(&self) -> Option<Amount> {
        match (&self.a, &self.b) {
            (Value::Nothing, Value::Amount(b)) if self.field == Field::Whole => Some(*b),
            (Value::Amount(a), Value::Nothing) if self.field == Field::Whole => Some(-*a),
            (Value::Answer(a), Value::Answer(b)) => Some(b.margin()? - a.margin()?),
            (a, b) => Some(b.amount()? - a.amount()?),
        }
    }
}

/// All that differs between two cases, part by part; nothing where they hold the same. Whether a file is a snapshot, or a
/// published case, is of the file and no difference; the same holds for how it is laid out.
pub fn differences(a: &Case, b: &Case) -> Vec<Difference> {
    let mut told = Told::default();
    fund::tell(&mut told, a, b);
    lines::tell(&mut told, a, b);
    fund::tell_cap(&mut told, a, b);
    roster::tell(&mut told, a, b);
    papers::tell(&mut told, a, b);
    answers::tell(&mut told, a, b);
    let mut all = told.all();
    all.sort_by_key(Difference::part);
    all
}
