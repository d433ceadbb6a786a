//! [`Consuntivo`]: how a year really ended, with the sums that follow from it and the fate of what was not paid.

use super::Session;
use crate::dossier::Settlement;
use crate::fund::{Economia, Id};
use crate::money::Amount;
use crate::rules::{Cause, Fate, Pack, Rule};

/// The two kinds of line that a consuntivo speaks of, by the names that its own fields have.
pub(super) const POSIZIONE: &str = "posizione";
/// What is left of posizione goes to it, and what is left of it may go on.
pub(super) const RISULTATO: &str = "risultato";

/// The year-end sums, in the order of the law: what posizione leaves goes to risultato of the same year; what risultato does
/// not pay has a cause, and the cause says where it goes. Nothing here is put in the place of what the file says.
#[derive(Debug, Clone)]
pub struct Consuntivo<'a> {
    /// The consuntivo as the file has it.
    pub said: &'a Settlement,
    /// The posizione of the split.
    pub posizione: Amount,
    /// The risultato of the split.
    pub risultato: Amount,
    /// The economie that counted for risultato.
    pub economie: Amount,
    /// What was not paid, cause by cause.
    pub unpaid: Vec<Outcome<'a>>,
}

/// A sum of risultato that was not paid, and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct Outcome<'a> {
    /// Why, in the words of the file.
    pub cause: &'a Id,
    /// How much.
    pub amount: Amount,
    /// Where it goes.
    pub fated: Fated<'a>,
}

/// Where money that was not spent goes, and who says so.
#[derive(Debug, Clone, Copy)]
pub struct Fated<'a> {
    /// Where.
    pub fate: Fate,
    /// The cause as the pack knows it; `None`: not said, or not one of the pack's.
    pub cause: Option<&'a Cause>,
    /// The rule that says so.
    pub rule: Option<&'a Rule>,
}

impl<'a> Fated<'a> {
    /// Where money that was not spent for a cause goes: without a cause, or with one that the pack does not know, it cannot
    /// be told.
    pub fn of(cause: Option<&Id>, pack: Option<&'a Pack>) -> Self {
        let known = pack
            .zip(cause)
            .and_then(|(pack, id)| Some((pack, pack.cause(id)?)));
        match known {
            Some((pack, cause)) => Self {
                fate: cause.fate,
                cause: Some(cause),
                rule: pack.rule(&cause.rule).map(|(_, rule)| rule),
            },
            None => Self {
                fate: Fate::CannotTell,
                cause: None,
                rule: None,
            },
        }
    }

    /// True when it may become an economia of a later fund, once certified.
    pub fn may_go_on(&self) -> bool {
        !matches!(self.fate, Fate::SameYear | Fate::BackToBudget)
    }
}

impl<'a> Consuntivo<'a> {
    /// The consuntivo of a session, with the causes of its pack; `None` when it has none.
    pub fn of(session: &'a Session, pack: Option<&'a Pack>) -> Option<Self> {
        let said = &session.settlement;
        if said.is_empty() {
            return None;
        }
        let sum = |wanted: &str| -> Amount {
            let lines = session.lines.iter();
            let counted = lines.filter(|line| counts_as(&line.kind, wanted, pack));
            counted.map(|line| line.amount).sum()
        };
        let of_risultato = |e: &&Economia| {
            let line = session.lines.iter().find(|line| line.id == e.line);
            !e.presumed && line.is_some_and(|line| counts_as(&line.kind, RISULTATO, pack))
        };
        let outcome = |unpaid: &'a crate::dossier::Unpaid| Outcome {
            cause: &unpaid.cause,
            amount: unpaid.amount,
            fated: Fated::of(Some(&unpaid.cause), pack),
        };
        Some(Self {
            said,
            posizione: sum(POSIZIONE),
            risultato: sum(RISULTATO),
            economie: session
                .economie
                .iter()
                .filter(of_risultato)
                .map(|e| e.amount)
                .sum(),
            unpaid: said.unpaid.iter().map(outcome).collect(),
        })
    }

    /// What posizione left: negative when more was paid than destined. `None` while the paid figure is missing.
    pub fn residual(&self) -> Option<Amount> {
        Some(self.posizione - self.said.posizione_paid?)
    }

    /// The risultato available by the sums: that of the split, what posizione left, the economie.
    pub fn computed(&self) -> Option<Amount> {
        Some(self.risultato + self.residual()? + self.economie)
    }

    /// The risultato available: the one said, else the one computed.
    pub fn available(&self) -> Option<Amount> {
        self.said.risultato_available.or_else(|| self.computed())
    }

    /// How much the available risultato said is over the computed one; `None` when they agree, or one of them is not there.
    pub fn discrepancy(&self) -> Option<Amount> {
        let over = self.said.risultato_available? - self.computed()?;
        (!over.is_zero()).then_some(over)
    }

    /// What was available and not paid; negative when more was paid than there was.
    pub fn not_paid(&self) -> Option<Amount> {
        Some(self.available()? - self.said.risultato_paid?)
    }

    /// What was not paid and has no cause yet; negative when the causes are too much. It is that of the consuntivo alone where
    /// the available risultato is said, and rests on the computed one elsewhere.
    pub fn unexplained(&self) -> Option<Amount> {
        let with_causes = || {
            let causes: Amount = self.unpaid.iter().map(|u| u.amount).sum();
            Some(self.not_paid()? - causes)
        };
        self.said.unexplained().or_else(with_causes)
    }
}

/// True when a line of `kind` counts as `wanted`; without a pack, by its own name alone.
pub(super) fn counts_as(kind: &Id, wanted: &str, pack: Option<&Pack>) -> bool {
    let declared = || pack.and_then(|pack| pack.line_kind(kind));
    *kind == *wanted || declared().is_some_and(|k| k.counts_as.iter().any(|id| *id == *wanted))
}
