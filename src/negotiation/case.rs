//! [`Case`]: a session with the rules that govern it.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Outlook, Session, SessionFault};
use crate::dossier::{Dossier, Facts};
use crate::fund::{Economia, Id, Quadro, ShareBase, Split};
use crate::money::Amount;
use crate::rules::{Breach, Pack, check, remedies};

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
        session.check_lists()?;
        let receivers = session.economie.iter().map(|e| e.line.clone()).collect();
        let opening = Split::open(
            session.fund.total(),
            &session.lines,
            session.counterpart.as_ref(),
            session.mode,
            receivers,
        )?;
        session.check_economie(&opening)?;
        let pack = session.choose_pack(packs)?;
        if let Some(pack) = &pack {
            session.check_kinds(pack)?;
        }
        let day = judged_on.or(session.as_known).unwrap_or(today);
        let facts = Arc::new(session.facts());
        Ok(Self {
            session: Arc::new(session),
            facts,
            opening,
            pack,
            day,
        })
    }

    /// What can be said of a split of this case.
    pub fn outlook(&self, split: &Split, base: ShareBase) -> Outlook {
        let dossier = Dossier {
            facts: &self.facts,
            split,
        };
        let judge = |pack: &Arc<Pack>| check(pack, &dossier, self.day);
        Outlook {
            quadro: Quadro::of(split, &self.facts.economie, base),
            judgement: self.pack.as_ref().map(judge).unwrap_or_default(),
        }
    }

    /// What can be done about each rule that the outlook of a split finds broken.
    pub fn remedies(&self, split: &Split, outlook: &Outlook) -> Vec<Breach> {
        let dossier = Dossier {
            facts: &self.facts,
            split,
        };
        let look = |pack: &Arc<Pack>| remedies(pack, &dossier, self.day, &outlook.judgement);
        self.pack.as_ref().map(look).unwrap_or_default()
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

impl Session {
    fn check_heading(&self) -> Result<(), SessionFault> {
        if self.format != super::FORMAT {
            return Err(SessionFault::Format(self.format));
        }
        if !(1990..=2200).contains(&self.year) {
            return Err(SessionFault::Year(self.year));
        }
        if self.body.trim().is_empty() {
            return Err(SessionFault::NoBody);
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), SessionFault> {
        unique(self.fund.sources.iter().map(|s| &s.id))?;
        unique(self.economie.iter().map(|e| &e.id))?;
        unique(self.roster.positions.iter().map(|p| &p.id))?;
        unique(self.figures.iter().map(|f| &f.id))?;
        let sources = self
            .fund
            .sources
            .iter()
            .filter_map(|s| Some((&s.id, s.amount?)));
        let economie = self.economie.iter().map(|e| (&e.id, e.amount));
        let values = self
            .roster
            .positions
            .iter()
            .filter_map(|p| Some((&p.id, p.value?)));
        for (id, amount) in sources.chain(economie).chain(values) {
            if amount < Amount::ZERO {
                return Err(SessionFault::Negative(id.clone(), amount));
            }
        }
        let cap = &self.body_cap;
        let items = cap.other_items.iter().flatten().map(|item| item.amount);
        let known = [cap.amount_2016, cap.adjustment, self.roster.declared_cost];
        let figures = self.figures.iter().map(|f| f.amount).chain(items);
        if let Some(negative) = figures
            .chain(known.into_iter().flatten())
            .find(|amount| amount.is_negative())
        {
            return Err(SessionFault::NegativeFigure(negative));
        }
        match self
            .roster
            .positions
            .iter()
            .find(|p| p.months.is_some_and(|m| m > 12))
        {
            Some(position) => Err(SessionFault::Months(position.id.clone())),
            None => Ok(()),
        }
    }

    fn check_economie(&self, split: &Split) -> Result<(), SessionFault> {
        for Economia { id, line, year, .. } in &self.economie {
            let economia = id.clone();
            if split.index(line).is_err() {
                return Err(SessionFault::EconomiaLine {
                    economia,
                    line: line.clone(),
                });
            }
            if *year >= self.year {
                return Err(SessionFault::EconomiaYear {
                    economia,
                    year: *year,
                });
            }
        }
        Ok(())
    }

    fn choose_pack(&self, packs: &[Arc<Pack>]) -> Result<Option<Arc<Pack>>, SessionFault> {
        let found = match &self.pack {
            Some(id) => {
                let known = || packs.iter().map(|p| p.id.clone()).collect();
                let asked = packs.iter().find(|p| p.id == *id);
                Some(asked.ok_or_else(|| SessionFault::UnknownPack {
                    pack: id.clone(),
                    known: known(),
                })?)
            }
            None => packs.iter().find(|p| p.governs(&self.area, self.year)),
        };
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
        let mut with_local = (**pack).clone();
        with_local.rules.extend(self.local_rules.iter().cloned());
        with_local.validate()?;
        Ok(Some(Arc::new(with_local)))
    }

    fn check_kinds(&self, pack: &Pack) -> Result<(), SessionFault> {
        let known = || pack.line_kinds.iter().map(|k| k.id.clone()).collect();
        let is_unknown = |kind: &Id| pack.line_kind(kind).is_none();
        if let Some(line) = self.lines.iter().find(|l| is_unknown(&l.kind)) {
            return Err(SessionFault::LineKind {
                line: line.id.clone(),
                kind: line.kind.clone(),
                known: known(),
            });
        }
        let mut earmarks = self
            .fund
            .sources
            .iter()
            .filter_map(|s| Some((s, s.earmark.as_ref()?)));
        match earmarks.find(|(_, kind)| is_unknown(kind)) {
            Some((source, kind)) => Err(SessionFault::Earmark {
                of: source.id.clone(),
                kind: kind.clone(),
                known: known(),
            }),
            None => Ok(()),
        }
    }

    fn facts(&self) -> Facts {
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
        }
    }
}

fn unique<'a>(ids: impl Iterator<Item = &'a Id>) -> Result<(), SessionFault> {
    let mut seen = std::collections::HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(SessionFault::Duplicate(id.clone()));
        }
    }
    Ok(())
}
