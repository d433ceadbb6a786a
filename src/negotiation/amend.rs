//! [`Amend`]: what can be done to the opening data. The total of the fund is an act of the body, not of the table: changing
//! what makes it is a separate act, with a name.

mod change;
mod figures;
mod papers;
mod roster;

use super::{Case, Session, SessionFault};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::dossier::{
    Act, CapItem, Complex, Coverage, Earlier, Followed, PointValue, Position, ProCapite, Safeguard,
    Settled,
};
use crate::fund::{
    Base, Cap, Computed, Economia, Id, Intent, Mode, Opening, Section, Source, SourceKind, Split,
};
use crate::money::{Amount, Percent};

/// The kind of the act that constitutes the fund.
pub const CONSTITUTION: &str = "costituzione-fondo";

/// A change of the opening data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amend {
    /// The split that the session opens with: its lines, who takes over *per differenza*, whether they make the fund.
    Split {
        /// The lines.
        lines: Vec<Opening>,
        /// The line that takes over when the one *per differenza* is set.
        counterpart: Option<Id>,
        /// Whether the lines make the fund.
        mode: Mode,
    },
    /// A source comes in, at the end of those of its kind.
    AddSource(Box<Source>),
    /// A source goes away, and out of the subtotals.
    RemoveSource(Id),
    /// The amount the body says of a source; `None`: what its formula makes, or none.
    SourceAmount(Id, Option<Amount>),
    /// The formula of a source. Its amount is then what the formula makes.
    SourceFormula(Id, Option<Computed>),
    /// What a source is, said by the body and no longer our reading.
    SourceKind(Id, SourceKind),
    /// Whether a source counts in the cap.
    SourceCap(Id, Cap),
    /// The kind of line that alone may receive it.
    SourceEarmark(Id, Option<Id>),
    /// How a source is called.
    SourceLabel(Id, String),
    /// The act and article that a source comes from.
    SourceReference(Id, Option<String>),
    /// The total that the body's document prints.
    Published(Option<Amount>),
    /// The body's amount of 2016.
    Cap2016(Option<Amount>),
    /// The pro-capite adjustment said by the body.
    Adjustment(Option<Amount>),
    /// The figures that make the pro-capite adjustment, where it is computed.
    ProCapite(Option<ProCapite>),
    /// An item of the body in the cap comes in.
    AddCapItem(CapItem),
    /// Another amount for an item of the body in the cap; `None`: it goes away.
    CapItem(usize, Option<Amount>),
    /// A figure that formulas and rules take a rate of, and what the formulas make of it; `None`: it goes away.
    Figure(Id, Option<Amount>),
    /// An economia comes in.
    AddEconomia(Box<Economia>),
    /// An economia goes away.
    RemoveEconomia(Id),
    /// Why an economia was not spent.
    EconomiaCause(Id, Option<Id>),
    /// Whether an economia counts in the cap.
    EconomiaCap(Id, Cap),
    /// The certification of an economia, which is then no longer presumed.
    Certify(Id, String),
    /// Another amount for an economia.
    EconomiaAmount(Id, Amount),
    /// A figure of the consuntivo.
    Settled(Settled, Option<Amount>),
    /// What was not paid for a cause; `None`: nothing.
    Unpaid(Id, Option<Amount>),
    /// A position comes in.
    AddPosition(Box<Position>),
    /// A position goes away.
    RemovePosition(Id),
    /// The value that the body says of a position.
    PositionValue(Id, Option<Amount>),
    /// The weight of a position, which then has the value its points make.
    PositionPoints(Id, rust_decimal::Decimal),
    /// The fascia of a position, which then has its value.
    PositionFascia(Id, Id),
    /// For how many months a position is held, not said which.
    PositionMonths(Id, u8),
    /// When a position is held, covered ad interim or vacant.
    PositionCoverage(Id, Vec<Coverage>),
    /// What a position is called.
    PositionLabel(Id, String),
    /// The value of a position on an earlier day.
    PositionEarlier(Id, Option<Earlier>),
    /// Whether a position is of a complex structure.
    PositionComplex(Id, Option<Complex>),
    /// The differential owed to the holder of a position, whose earlier assignment was revoked.
    PositionSafeguard(Id, Option<Safeguard>),
    /// The value of a fascia, which comes in when it is not there; `None`: it goes away.
    Fascia(Id, Option<Amount>),
    /// What a point of weight is worth.
    Point(Option<PointValue>),
    /// How many dirigenti are evaluated.
    Evaluated(Option<u32>),
    /// What the body declares the positions cost.
    DeclaredCost(Option<Amount>),
    /// The reading of a contested point.
    Follow(Followed),
    /// An act comes in.
    AddAct(Box<Act>),
    /// An act is another, by its place; `None`: it goes away.
    Act(usize, Option<Box<Act>>),
    /// When a step of the procedure was done; `None`: it was not, as far as is known.
    Step(Id, Option<Date>),
    /// When a step of the procedure was done, and by which act.
    StepByAct {
        /// The step.
        step: Id,
        /// When.
        date: Date,
        /// The act, as the body writes it.
        act: Option<String>,
    },
    /// What a clause fixes. One that fixes nothing and has no text goes away.
    Clause {
        /// What it is about.
        kind: Id,
        /// The percentage.
        percent: Option<Percent>,
        /// The part of the evaluated that it is for.
        quota: Option<Percent>,
    },
    /// The section of Modulo II in which a line stands; `None`: where the pack puts its kind.
    Section(Id, Option<Section>),
    /// The text of a passage of the papers; `None`: it goes away.
    Passage(Id, Option<String>),
    /// Who sits for the body, by role.
    BodySide(Vec<String>),
    /// The unions at the table, by sigla.
    Unions(Vec<String>),
}

/// Why the opening data are not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmendRefusal {
    /// There is nothing of this name.
    #[error("unknown")]
    Unknown(Id),
    /// There is already something of this name.
    #[error("taken")]
    Taken(Id),
    /// Something still stands on this.
    #[error("in use")]
    InUse(Id),
    /// The line *per differenza* would go below zero: what the fund would be, and what the other lines have.
    #[error("the lines do not fit")]
    DoNotFit {
        /// The line *per differenza*.
        rest: Id,
        /// The fund as it would be.
        fund: Amount,
        /// What the other lines have.
        others: Amount,
    },
    /// The session would be impossible.
    #[error(transparent)]
    Fault(#[from] SessionFault),
}

impl Amend {
    /// The change that makes a split the one that the session opens with.
    pub fn split(split: &Split) -> Self {
        Self::Split {
            lines: split.to_opening(),
            counterpart: split.counterpart().map(|at| split.lines()[at].id.clone()),
            mode: split.mode(),
        }
    }

    /// True when it changes what the fund of a session is made of: an act of the body.
    pub fn changes_fund(&self, session: &Session) -> bool {
        let sources = &session.fund.sources;
        let source = |id: &Id| sources.iter().find(|s| s.id == *id);
        match self {
            Self::AddSource(_)
            | Self::RemoveSource(_)
            | Self::SourceAmount(..)
            | Self::SourceFormula(..) => true,
            // Between two kinds that come in nothing of the total changes, but the stable part does.
            Self::SourceKind(id, kind) => source(id).is_some_and(|s| s.kind != *kind),
            // A formula on it is made again, unless the body says the amount itself.
            Self::Figure(id, Some(_)) => sources.iter().any(|s| {
                let of = |c: &Computed| matches!(c, Computed::Rate { base, .. } if base.as_ref() == Some(id));
                s.amount.is_none() && s.computed.as_ref().is_some_and(of)
            }),
            _ => false,
        }
    }

    /// The session with this done to it, its lines made to close again on the new fund.
    ///
    /// # Errors
    /// [`AmendRefusal`].
    pub fn on(&self, session: &Session) -> Result<Session, AmendRefusal> {
        let mut next = session.clone();
        self.change(&mut next)?;
        if self.changes_fund(session) && next.mode == Mode::Closed {
            close_on(&mut next.lines, next.fund.total())?;
        }
        Ok(next)
    }
}

/// Makes lines close on a fund: fixed amounts stay, shares are taken again, and the line *per differenza* takes what is left.
///
/// # Errors
/// [`AmendRefusal::DoNotFit`] when the others are more than the fund.
pub fn close_on(lines: &mut [Opening], fund: Amount) -> Result<(), AmendRefusal> {
    let Some(rest) = lines.iter().position(|l| l.intent == Intent::Rest) else {
        return Ok(());
    };
    // A base may name other shares, never itself: as many passes as there are lines reach every one of them.
    for _ in 0..lines.len() {
        let amounts: Vec<(Id, Amount)> = lines.iter().map(|l| (l.id.clone(), l.amount)).collect();
        let mut moved = false;
        for line in lines.iter_mut() {
            let Intent::Share { percent, of } = &line.intent else {
                continue;
            };
            let less = |id: &Id| amounts.iter().find(|(other, _)| other == id);
            let base = match of {
                Base::Fund => fund,
                Base::Net(ids) => fund - ids.iter().filter_map(less).map(|(_, a)| *a).sum(),
            };
            let amount = percent.of(base).max(Amount::ZERO);
            moved |= amount != line.amount;
            line.amount = amount;
        }
        if !moved {
            break;
        }
    }
    let others = lines.iter().enumerate().filter(|(at, _)| *at != rest);
    let others: Amount = others.map(|(_, line)| line.amount).sum();
    if others > fund {
        return Err(AmendRefusal::DoNotFit {
            rest: lines[rest].id.clone(),
            fund,
            others,
        });
    }
    lines[rest].amount = fund - others;
    Ok(())
}

impl Case {
    /// The case with its opening data changed. `act` is the body's act, where the fund itself is changed by one.
    ///
    /// # Errors
    /// [`AmendRefusal`]: the case is as it was.
    pub fn amended(&self, amend: &Amend, act: Option<&Act>) -> Result<Self, AmendRefusal> {
        let mut session = amend.on(&self.session)?;
        session.acts.extend(act.cloned());
        self.reopened(session)
    }

    /// The case with another session of the same body, area, year and rules.
    ///
    /// # Errors
    /// [`AmendRefusal::Fault`] when it cannot be opened.
    pub fn reopened(&self, session: Session) -> Result<Self, AmendRefusal> {
        Ok(Self::of(session, self.pack.clone(), self.day)?)
    }

    /// True when the body has constituted the fund: what makes it then changes by an act alone.
    pub fn is_constituted(&self) -> bool {
        let mut acts = self.session.acts.iter();
        acts.any(|a| a.kind.as_str() == CONSTITUTION && !a.reference.trim().is_empty())
    }
}
