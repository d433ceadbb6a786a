//! [`Case`]: a session with the rules that govern it.

use std::sync::Arc;

use jiff::civil::Date;

use super::outlook::Basis;
use super::{Outlook, Session, SessionFault, Written};
use crate::dossier::{Dossier, Facts};
use crate::fund::{Quadro, ShareBase, Split, SplitFault};
use crate::rules::{Breach, Pack, check, check_again, remedies};

/// A session opened: its facts, its opening split, its rules and the day by which it is judged.
#[derive(Debug, Clone)]
pub struct Case {
    /// The session as it was read.
    pub session: Arc<Session>,
    /// What does not move at the table.
    pub facts: Arc<Facts>,
    /// The split it opens with.
    pub opening: Split,
    /// The pack that governs it with the local rules after its own; `None` when none is known for its area and year.
    pub pack: Option<Arc<Pack>>,
    /// The day by which the table judges.
    pub day: Date,
}

impl Case {
    /// Opens a session. `today` is the day by which it is judged when it does not say one; `judged_on` overrides both.
    ///
    /// # Errors
    /// [`SessionFault`]: the first thing that is impossible.
    pub fn open(
        session: Session,
        packs: &[Arc<Pack>],
        today: Date,
        judged_on: Option<Date>,
    ) -> Result<Self, SessionFault> {
        session.check_heading()?;
        let pack = session.choose_pack(packs)?;
        let taken = session.snapshot.as_ref().and_then(|mark| mark.day);
        let day = judged_on.or(taken).or(session.as_known).unwrap_or(today);
        Self::of(session, pack, day)
    }

    /// A session with the pack that governs it.
    ///
    /// # Errors
    /// [`SessionFault`]: the first thing that is impossible.
    pub(super) fn of(
        session: Session,
        pack: Option<Arc<Pack>>,
        day: Date,
    ) -> Result<Self, SessionFault> {
        session.check_lists()?;
        let opening = session.opening()?;
        session.check_economie(&opening)?;
        if let Some(pack) = &pack {
            session.check_kinds(pack)?;
            session.check_readings(pack)?;
        }
        let facts = Arc::new(session.facts());
        Ok(Self {
            session: Arc::new(session),
            facts,
            opening,
            pack,
            day,
        })
    }

    /// The economie that count.
    pub fn economie(&self) -> crate::money::Amount {
        let dossier = Dossier::new(&self.facts, &self.opening);
        dossier.economie()
    }

    /// What can be said of a split of this case.
    pub fn outlook(&self, split: &Split, base: ShareBase) -> Outlook {
        let quadro = Quadro::of(split, &self.facts.economie, base);
        // Of a fund read in part nothing is a share: the whole is not known.
        let quadro = if self.facts.fund.incomplete {
            quadro.without_shares()
        } else {
            quadro
        };
        let dossier = Dossier::new(&self.facts, split);
        let judge = |pack: &Arc<Pack>| check(pack, &dossier, self.day);
        Outlook {
            quadro,
            judgement: self.pack.as_ref().map(judge).unwrap_or_default(),
            basis: Basis::of(self),
        }
    }

    /// What can be said of a split, when something was said already: of another split of the same lines of this case, what an edit
    /// did not move is not worked out again.
    pub fn outlook_after(&self, before: &Outlook, split: &Split, base: ShareBase) -> Outlook {
        let is_of_case = before.basis.is_of(self) && before.quadro.base == base;
        let Some(quadro) = is_of_case.then(|| before.quadro.moved(split)).flatten() else {
            return self.outlook(split, base);
        };
        let dossier = Dossier::new(&self.facts, split);
        let again = |pack: &Arc<Pack>| check_again(&before.judgement, pack, &dossier, self.day);
        Outlook {
            quadro,
            judgement: self.pack.as_ref().map(again).unwrap_or_default(),
            basis: before.basis.clone(),
        }
    }

    /// What can be done about each rule that the outlook of a split finds broken.
    pub fn remedies(&self, split: &Split, outlook: &Outlook) -> Vec<Breach> {
        let dossier = Dossier::new(&self.facts, split);
        let look = |pack: &Arc<Pack>| remedies(pack, &dossier, self.day, &outlook.judgement);
        self.pack.as_ref().map(look).unwrap_or_default()
    }

    /// The session with this split in place of its own, and still what it was: published, if it was.
    pub(crate) fn with_draft(&self, split: &Split) -> Session {
        Session {
            published: self.session.published,
            ..self.with_split(split)
        }
    }

    /// The session with this split in place of its own, for a snapshot: self-contained, and no longer published.
    pub fn with_split(&self, split: &Split) -> Session {
        let counterpart = split.counterpart().map(|at| split.lines()[at].id.clone());
        Session {
            published: false,
            lines: split.to_opening(),
            counterpart,
            mode: split.mode(),
            ..(*self.session).clone()
        }
    }
}

impl Case {
    /// The split that was written down, on the fund as it stands.
    ///
    /// # Errors
    /// [`SessionFault::Split`].
    pub fn split_of(&self, written: &Written) -> Result<Split, SessionFault> {
        let receivers = self.session.economie.iter().map(|e| e.line.clone());
        Ok(Split::open(
            self.session.fund.total(),
            &written.lines,
            written.counterpart.as_ref(),
            written.mode,
            receivers.collect(),
        )?)
    }
}

impl Session {
    /// The split that the opening data make. Only where the fund was read in part may there be no line.
    fn opening(&self) -> Result<Split, SplitFault> {
        let (fund, counterpart) = (self.fund.total(), self.counterpart.as_ref());
        if self.lines.is_empty() && self.fund.incomplete {
            return Split::unread(fund, counterpart);
        }
        let receivers = self.economie.iter().map(|e| e.line.clone()).collect();
        Split::open(fund, &self.lines, counterpart, self.mode, receivers)
    }

    /// The pack that governs the session among some: the one it names, else the first of its area and year.
    pub fn pack_among<'a>(&self, packs: &'a [Arc<Pack>]) -> Option<&'a Arc<Pack>> {
        packs.iter().find(|pack| match &self.pack {
            Some(id) => pack.id == *id,
            None => pack.governs(&self.area, self.year),
        })
    }

    fn choose_pack(&self, packs: &[Arc<Pack>]) -> Result<Option<Arc<Pack>>, SessionFault> {
        // A file may bring rules that nobody here has, never take the place of those at hand.
        let carried = || {
            let pack = Arc::new((**self.carried.as_ref()?).clone());
            self.pack_among(&[pack]).cloned()
        };
        let found = self.pack_among(packs).cloned().or_else(carried);
        if let Some(carried) = &self.carried {
            carried.validate()?;
        }
        if let (None, Some(id)) = (&found, &self.pack) {
            return Err(SessionFault::UnknownPack {
                pack: id.clone(),
                known: packs.iter().map(|p| p.id.clone()).collect(),
            });
        }
        let Some(pack) = found else {
            let alone = !self.local_rules.is_empty();
            return if alone {
                Err(SessionFault::LocalRulesAlone)
            } else {
                Ok(None)
            };
        };
        if self.local_rules.is_empty() {
            return Ok(Some(pack.clone()));
        }
        let mut with_local = (*pack).clone();
        with_local.rules.extend(self.local_rules.iter().cloned());
        with_local.validate()?;
        Ok(Some(Arc::new(with_local)))
    }

    pub(super) fn facts(&self) -> Facts {
        Facts {
            year: self.year,
            fund: self.fund.clone(),
            economie: self.economie.clone(),
            roster: self.roster.clone(),
            acts: self.acts.clone(),
            procedure: self.procedure.clone(),
            clauses: self.clauses.clone(),
            body_cap: self.body_cap.clone(),
            charges: self.charges,
            figures: self.figures.clone(),
            readings: self.readings.clone(),
            fundings: self.fundings.clone(),
            settlement: self.settlement.clone(),
            previous: self.previous.clone(),
        }
    }
}
