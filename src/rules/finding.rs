//! [`Finding`]: what a rule says of a split, as values; `lang` makes the sentences.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Confidence, Field, Items, Relation};
use crate::dossier::Settled;
use crate::fund::Id;
use crate::money::Amount;

/// The answer of a rule. A missing datum is never a pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// *Rispettato*.
    Respected,
    /// *Non rispettato*.
    Violated,
    /// *Non verificabile*: something is missing.
    CannotTell,
}

/// What a breach means. Nothing forbids the table to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// *Contrasta con legge o CCNL*.
    Blocks,
    /// *Chiede motivazione*.
    Asks,
    /// *Nota*.
    Note,
}

/// A rule's answer, with the figures it was given on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's place in [`super::Pack::rules`].
    pub rule: usize,
    /// The answer.
    pub verdict: Verdict,
    /// What a breach means.
    pub severity: Severity,
    /// The euro left before the limit; negative by the shortfall; `None` where the rule has none.
    pub margin: Option<Amount>,
    /// What is missing: why the answer is [`Verdict::CannotTell`], or what a breach already seen did not need.
    pub missing: Vec<Missing>,
    /// What was assumed in order to answer.
    pub assumptions: Vec<Assumption>,
    /// The figures.
    pub detail: Detail,
    /// The least sure of the rule and of the parameters it used.
    pub confidence: Confidence,
    /// What the other readings of a contested point would answer.
    pub others: Vec<OtherReading>,
    /// The figures of the law that the answer used, in the order of the rule.
    pub figures: Vec<Decimal>,
}

/// What a rule would answer under another reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherReading {
    /// The option.
    pub option: Id,
    /// The answer.
    pub verdict: Verdict,
    /// Its margin.
    pub margin: Option<Amount>,
}

/// The figures of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A limit: the left side, the relation, the right side rounded as a limit is (a floor up, a ceiling down).
    Limit {
        /// The left side.
        left: Amount,
        /// How it must stand to the right.
        relation: Relation,
        /// The right side.
        right: Amount,
        /// When the right side is one rate of one quantity, the rate as a share: `0.15`.
        rate: Option<Decimal>,
    },
    /// A list: how many items, and the ones that do not respect the rule.
    Items {
        /// The list.
        of: Items,
        /// How many there are.
        count: usize,
        /// The ids of those in breach.
        breaches: Vec<Id>,
    },
    /// A range, and the ids of the figures outside it.
    Range {
        /// The minimum.
        min: Decimal,
        /// The maximum.
        max: Decimal,
        /// How many figures were looked at.
        count: usize,
        /// Those outside.
        outside: Vec<Id>,
    },
    /// An act was found: how the body calls it.
    Act(String),
    /// Two dates in order, or not.
    Dates(Date, Date),
    /// A percentage as a share, and the least.
    Least {
        /// What the clause fixes.
        said: Decimal,
        /// The least allowed.
        least: Decimal,
    },
    /// A computed source: what it should be, or may be at most, and what it is.
    Formula {
        /// What the formula makes, rounded.
        due: Amount,
        /// True when less is allowed.
        at_most: bool,
        /// What the fund holds.
        held: Amount,
    },
    /// Rises due to positions: how many were looked at, and those that did not get theirs, with what they lack.
    Rise {
        /// How many.
        count: usize,
        /// Those that lack something, and how much.
        short: Vec<(Id, Amount)>,
    },
    /// A deadline: the last day, and when it was done.
    Deadline {
        /// The last day.
        last: Date,
        /// When it was done.
        done: Date,
    },
    /// A quota of the evaluated: how many of how many get the more, and what is left to each of the others, as a share of the
    /// average.
    Quota {
        /// How many get the more.
        best: u32,
        /// How many are evaluated.
        of: u32,
        /// What is left to each of the others, as a share of the average; `None` when nobody else is left.
        others: Option<Decimal>,
    },
    /// Nothing to show: the answer is that something is missing.
    Nothing,
}

/// What is missing to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Whether the sources are stable or variable.
    SourceKinds,
    /// Whether the sources count in the cap.
    CapOfSources,
    /// The whole of the fund: its document was read in part.
    WholeFund,
    /// The lines: the destinations were not read.
    Destinations,
    /// Which resources pay a line.
    Funding(Id),
    /// A figure of the consuntivo.
    Settled(Settled),
    /// What the lines had last year.
    LastYear,
    /// The earlier value of positions, with its day.
    EarlierValues,
    /// The head-count of a source paid per head.
    Heads(Id),
    /// The quota of a clause.
    Quota(Id),
    /// How many are evaluated.
    Evaluated,
    /// The body's other items in the cap.
    BodyItems,
    /// The body's amount of 2016.
    Amount2016,
    /// The positions with their values, or their cost.
    Positions,
    /// The amounts without the employer's charges: what the contract's figures speak of.
    NetAmounts,
    /// A field of an item.
    Field {
        /// The field.
        field: Field,
        /// The item.
        of: Id,
    },
    /// An act of a kind.
    Act(Id),
    /// The date of an act.
    ActDate(Id),
    /// The date of a step.
    StepDate(Id),
    /// Two steps of the same day: which came first.
    OrderOfDay(Id, Id),
    /// A clause of a kind, or its percentage.
    Clause(Id),
    /// A source of the fund.
    Source(Id),
    /// The figure a rate is taken of.
    BaseFigure(Id),
    /// A parameter has no value known for that day.
    Parameter(Id),
}

/// What was assumed in order to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assumption {
    /// The body's words for this source were read as stable resources.
    ReadAsStable(Id),
    /// The body's words for this source were read as resources of another kind.
    KindRead(Id),
    /// These cuts are named without amounts: taken as already inside the others' amounts.
    CutsInside(Vec<Id>),
    /// These positions do not say for how many months they are covered: taken as the whole year.
    WholeYear(Vec<Id>),
}

/// A rule that does not speak yet, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silent {
    /// The rule's place in [`super::Pack::rules`].
    pub rule: usize,
    /// Why.
    pub reason: SilentReason,
}

/// Why a rule does not speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SilentReason {
    /// The moment it is about has not come.
    NotYetDue,
    /// It does not govern this fund, or that day.
    NotInForce,
    /// Its act was not signed yet on the day by which the table judges.
    NotYetKnown,
    /// Its act is not verified as in force.
    Pending,
    /// The session has nothing that it is about.
    NotConcerned,
}

/// How many answers of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// *Rispettati*.
    pub respected: usize,
    /// *Non rispettati*.
    pub violated: usize,
    /// *Non verificabili*.
    pub cannot_tell: usize,
}

impl Counts {
    /// Counts some answers.
    pub fn of(verdicts: impl Iterator<Item = Verdict>) -> Self {
        let mut counts = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Respected => counts.respected += 1,
                Verdict::Violated => counts.violated += 1,
                Verdict::CannotTell => counts.cannot_tell += 1,
            }
        }
        counts
    }
}

impl SilentReason {
    /// True of a rule that governs the fund and is known: it has only nothing to say yet, or nothing to speak of.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::NotYetDue | Self::NotConcerned)
    }
}

impl Verdict {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Respected => "respected",
            Self::Violated => "violated",
            Self::CannotTell => "cannot_tell",
        }
    }
}

impl Severity {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Asks => "asks",
            Self::Note => "note",
        }
    }
}

impl SilentReason {
    /// The name in the JSON contract.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYetDue => "not_yet_due",
            // What does not concern this fund is not in force for it: the contract has three words.
            Self::NotInForce | Self::NotConcerned => "not_in_force",
            Self::NotYetKnown | Self::Pending => "not_yet_known",
        }
    }
}

impl Missing {
    /// The name in the JSON contract.
    pub fn code(&self) -> String {
        match self {
            Self::SourceKinds => "source_kinds".to_owned(),
            Self::CapOfSources => "cap_of_sources".to_owned(),
            Self::WholeFund => "whole_fund".to_owned(),
            Self::Destinations => "destinations".to_owned(),
            Self::Funding(line) => format!("funding:{line}"),
            Self::Settled(which) => format!("settlement:{}", which.code()),
            Self::LastYear => "last_year".to_owned(),
            Self::EarlierValues => "earlier_values".to_owned(),
            Self::Heads(source) => format!("heads:{source}"),
            Self::Quota(kind) => format!("quota:{kind}"),
            Self::Evaluated => "evaluated".to_owned(),
            Self::BodyItems => "body_items".to_owned(),
            Self::Amount2016 => "amount_2016".to_owned(),
            Self::Positions => "positions".to_owned(),
            Self::NetAmounts => "net_amounts".to_owned(),
            Self::Field { field, of } => format!("{}:{of}", field.code()),
            Self::Act(kind) => format!("act:{kind}"),
            Self::ActDate(kind) => format!("act_date:{kind}"),
            Self::StepDate(step) => format!("date:{step}"),
            Self::OrderOfDay(first, then) => format!("order:{first}:{then}"),
            Self::Clause(kind) => format!("clause:{kind}"),
            Self::Source(id) => format!("source:{id}"),
            Self::BaseFigure(id) => format!("figure:{id}"),
            Self::Parameter(id) => format!("parameter:{id}"),
        }
    }
}
