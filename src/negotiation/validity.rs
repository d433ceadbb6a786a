//! What must be true of a session that reads well, before it is opened.

use rust_decimal::Decimal;

use super::{DossierFault, Session, SessionFault};
use crate::dossier::Coverage;
use crate::fund::{Computed, Economia, Id, Split};
use crate::money::Amount;
use crate::rules::Pack;

/// The years that a fund may be of.
pub const YEARS: std::ops::RangeInclusive<i16> = 1990..=2200;

impl Session {
    pub(super) fn check_heading(&self) -> Result<(), SessionFault> {
        if self.format != super::FORMAT {
            return Err(SessionFault::Format(self.format));
        }
        if !YEARS.contains(&self.year) {
            return Err(SessionFault::Year(self.year));
        }
        if self.body.trim().is_empty() {
            return Err(SessionFault::NoBody);
        }
        Ok(())
    }

    pub(super) fn check_lists(&self) -> Result<(), SessionFault> {
        unique(self.fund.sources.iter().map(|s| &s.id))?;
        unique(self.economie.iter().map(|e| &e.id))?;
        unique(self.roster.positions.iter().map(|p| &p.id))?;
        unique(self.figures.iter().map(|f| &f.id))?;
        self.check_amounts()?;
        self.check_sources()?;
        self.check_positions()?;
        let known = |line: &Id| self.lines.iter().any(|l| l.id == *line);
        match self.fundings.iter().find(|f| !known(&f.line)) {
            Some(funding) => Err(DossierFault::FundingLine(funding.line.clone()).into()),
            None => Ok(()),
        }
    }

    fn check_amounts(&self) -> Result<(), SessionFault> {
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
        let fasce = self.roster.fasce.iter().map(|f| (&f.id, f.value));
        for (id, amount) in sources.chain(economie).chain(values).chain(fasce) {
            if amount.is_negative() {
                return Err(SessionFault::Negative(id.clone(), amount));
            }
        }
        match self.other_figures().into_iter().find(|a| a.is_negative()) {
            Some(negative) => Err(SessionFault::NegativeFigure(negative)),
            None => Ok(()),
        }
    }

    /// The amounts that have no id of their own, all zero or more.
    fn other_figures(&self) -> Vec<Amount> {
        let cap = &self.body_cap;
        let settled = &self.settlement;
        let mut all: Vec<Amount> = [
            cap.amount_2016,
            cap.adjustment,
            cap.pro_capite.as_ref().map(|p| p.resources_2018),
            self.roster.declared_cost,
            self.roster.point.as_ref().and_then(|p| p.at_most),
            self.fund.published,
            settled.posizione_paid,
            settled.risultato_available,
            settled.risultato_paid,
            self.previous.as_ref().map(|p| p.fund),
        ]
        .into_iter()
        .flatten()
        .collect();
        all.extend(cap.other_items.iter().flatten().map(|item| item.amount));
        all.extend(self.figures.iter().map(|f| f.amount));
        all.extend(self.fundings.iter().map(|f| f.amount));
        all.extend(settled.unpaid.iter().map(|u| u.amount));
        all.extend(self.fund.subtotals.iter().filter_map(|s| s.published));
        if let Some(previous) = &self.previous {
            all.extend(previous.lines.iter().map(|l| l.amount));
            all.extend(previous.used.iter().map(|u| u.amount));
        }
        for position in &self.roster.positions {
            all.extend(position.earlier.iter().map(|e| e.value));
            all.extend(position.safeguard.iter().map(|s| s.value));
        }
        for source in &self.fund.sources {
            all.extend(source.computed.iter().map(|c| match c {
                Computed::PerHead { each, .. } => *each,
                Computed::Rate { of, .. } | Computed::Quota { of, .. } => *of,
            }));
        }
        all
    }

    fn check_sources(&self) -> Result<(), SessionFault> {
        for source in &self.fund.sources {
            match &source.computed {
                Some(Computed::Quota { years: 0, .. }) => {
                    return Err(DossierFault::NoYears(source.id.clone()).into());
                }
                Some(Computed::Rate { percent, .. })
                    if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent.points()) =>
                {
                    return Err(DossierFault::Rate(source.id.clone()).into());
                }
                _ => {}
            }
        }
        let known = |id: &Id| self.fund.sources.iter().any(|s| s.id == *id);
        let mut named = self.fund.subtotals.iter().flat_map(|s| &s.of);
        match named.find(|id| !known(id)) {
            Some(id) => Err(DossierFault::UnknownSource(id.clone()).into()),
            None => Ok(()),
        }
    }

    fn check_positions(&self) -> Result<(), SessionFault> {
        unique(self.roster.fasce.iter().map(|f| &f.id))?;
        let exact = |figure: Decimal| {
            !figure.is_sign_negative()
                && figure <= Decimal::from(1_000_000)
                && figure.normalize().scale() <= 6
        };
        if self.roster.point.as_ref().is_some_and(|p| !exact(p.value)) {
            return Err(DossierFault::PointValue.into());
        }
        let staff = self.body_cap.pro_capite.as_ref();
        if staff.is_some_and(|p| !exact(p.staff) || !exact(p.staff_2018) || p.staff_2018.is_zero())
        {
            return Err(DossierFault::Staff.into());
        }
        for position in &self.roster.positions {
            let id = || position.id.clone();
            if position.months.is_some_and(|m| m > 12) {
                return Err(SessionFault::Months(id()));
            }
            if position.points.is_some_and(|points| !exact(points)) {
                return Err(DossierFault::Points(id()).into());
            }
            let in_fascia = |f: &Id| self.roster.fasce.iter().any(|known| known.id == *f);
            if let Some(fascia) = position.fascia.as_ref().filter(|f| !in_fascia(f)) {
                return Err(DossierFault::Fascia {
                    position: id(),
                    fascia: fascia.clone(),
                }
                .into());
            }
            if overlap(&position.coverage, self.year) {
                return Err(DossierFault::Coverage(id()).into());
            }
        }
        Ok(())
    }

    pub(super) fn check_economie(&self, split: &Split) -> Result<(), SessionFault> {
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

    pub(super) fn check_kinds(&self, pack: &Pack) -> Result<(), SessionFault> {
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

    pub(super) fn check_readings(&self, pack: &Pack) -> Result<(), SessionFault> {
        for followed in &self.readings {
            let reading = pack.reading(&followed.reading);
            let options = || reading.iter().flat_map(|r| &r.options);
            if !options().any(|o| o.id == followed.option) {
                let known = match reading {
                    Some(_) => options().map(|o| o.id.clone()).collect(),
                    None => pack.readings.iter().map(|r| r.id.clone()).collect(),
                };
                return Err(DossierFault::Reading {
                    reading: followed.reading.clone(),
                    option: reading.map(|_| followed.option.clone()),
                    known,
                }
                .into());
            }
        }
        Ok(())
    }
}

/// True when two times of a position have a day in common, or one of them ends before it starts.
fn overlap(coverage: &[Coverage], year: i16) -> bool {
    let backwards = |c: &Coverage| matches!((c.from, c.to), (Some(from), Some(to)) if to < from);
    let mut times: Vec<_> = coverage.iter().filter_map(|c| c.within(year)).collect();
    times.sort_unstable();
    coverage.iter().any(backwards) || times.windows(2).any(|pair| pair[1].0 <= pair[0].1)
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
