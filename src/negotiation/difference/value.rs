//! [`Value`]: one side of a difference.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::dossier::{Charges, Coverage, To};
use crate::fund::{Cap, Computed, Id, Intent, Lock, Mode, Nature, Section, SourceKind};
use crate::money::{Amount, Percent, Share};
use crate::rules::{Finding, SilentReason, When};

/// One side of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Not said, or not there.
    Nothing,
    /// There, with no figure of its own.
    There,
    /// A sum of money.
    Amount(Amount),
    /// A shown percentage of the fund.
    Share(Share),
    /// A percentage that was said.
    Percent(Percent),
    /// A figure that is no money: points, staff, the value of a point.
    Figure(Decimal),
    /// A whole number: a year, a revision, so many dirigenti.
    Number(i64),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
    /// A name of the file or of a pack.
    Id(Id),
    /// Names, in their order.
    Ids(Vec<Id>),
    /// A few words of the file.
    Text(String),
    /// Free text of the file, which may be long.
    Prose(String),
    /// Words of the file, one after the other.
    List(Vec<String>),
    /// What a source is.
    Kind(SourceKind),
    /// Whether a sum counts in the cap.
    Cap(Cap),
    /// Whether an economia comes once.
    Nature(Nature),
    /// What was said of a line.
    Intent(Intent),
    /// A formula.
    Computed(Computed),
    /// The section of Modulo II in which a line stands.
    Section(Section),
    /// Whether a line may move.
    Lock(Lock),
    /// Whether the lines make the fund.
    Mode(Mode),
    /// Whether the amounts hold the employer's charges.
    Charges(Charges),
    /// To what a figure is rounded.
    To(To),
    /// When a position is held: the months, or the times.
    Time(Option<u8>, Vec<Coverage>),
    /// A sum of money, on a day or until a day.
    OnDay(Amount, Date),
    /// What a rule says.
    Answer(Box<Answer>),
}

/// What a rule says of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It speaks.
    Spoke(Arc<Finding>),
    /// It is silent.
    Silent {
        /// Why.
        reason: SilentReason,
        /// What a session must have for it to speak, where it asks for something.
        when: Option<When>,
    },
}

impl Answer {
    /// The euro left before the limit; negative by the shortfall.
    pub fn margin(&self) -> Option<Amount> {
        match self {
            Self::Spoke(finding) => finding.margin,
            Self::Silent { .. } => None,
        }
    }
}

impl Value {
    /// The sum of money that it is, if it is one.
    pub fn amount(&self) -> Option<Amount> {
        match self {
            Self::Amount(amount) => Some(*amount),
            _ => None,
        }
    }
}

macro_rules! values {
    ($($kind:ty => $variant:ident),* $(,)?) => {
        $(impl From<$kind> for Value {
            fn from(value: $kind) -> Self {
                Self::$variant(value)
            }
        })*
    };
}

values! {
    Amount => Amount,
    Percent => Percent,
    Decimal => Figure,
    Date => Day,
    bool => Flag,
    Id => Id,
    SourceKind => Kind,
    Cap => Cap,
    Nature => Nature,
    Intent => Intent,
    Computed => Computed,
    Lock => Lock,
    Mode => Mode,
    Charges => Charges,
    To => To,
    String => Text,
}

impl From<i16> for Value {
    fn from(number: i16) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}
