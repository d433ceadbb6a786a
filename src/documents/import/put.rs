//! A [`Preview`] put into a session whose history has not begun.

use super::words::Ids;
use super::{Preview, Role, Row, RowsAre, What};
use crate::fund::{Economia, Fund, Id, Intent, Lock, Mode, Opening, Source, SourceKind, Subtotal};
use crate::lang::capitalized;
use crate::money::Amount;
use crate::negotiation::{AmendRefusal, Session, close_on};
use crate::rules::Pack;

/// Where the rows go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placing {
    /// Into a session with nothing in it.
    New,
    /// Beside what the session has.
    Beside,
    /// In the place of what it has.
    Replace,
}

/// A session with the table in it, and what was decided on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// The session.
    pub session: Session,
    /// The line that takes the rest, where the table chose it.
    pub rest: Option<String>,
}

/// Why a table is not put into a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPut {
    /// Something in it was refused: so many rows or cells.
    Refused(usize),
    /// Nothing was read.
    NoRows,
    /// A column of economie does not say their year.
    NoYear {
        /// The place of the column, from 0.
        at: usize,
        /// What stands over it.
        head: String,
    },
    /// The history of the session has begun: its opening data are fixed.
    Begun,
    /// The session is a snapshot.
    Snapshot,
    /// The fund was constituted by an act: it changes by another.
    Constituted,
    /// Lines are the whole split: they come in the place of those there are, or not at all.
    LinesBeside,
    /// The lines do not make the fund of the session.
    Sums {
        /// What the lines make.
        lines: Amount,
        /// The fund.
        fund: Amount,
    },
    /// The cuts are more than the resources.
    NegativeFund(Amount),
    /// The lines of the session do not fit the new fund.
    DoNotFit(AmendRefusal),
}

impl Preview {
    /// Puts the table into a session. `fund` is what a fund is called whose sources are not known.
    ///
    /// # Errors
    /// [`NotPut`].
    pub fn put_into(
        &self,
        session: Session,
        pack: Option<&Pack>,
        placing: Placing,
        fund: &str,
    ) -> Result<Put, NotPut> {
        if !self.refused.is_empty() {
            return Err(NotPut::Refused(self.refused.len()));
        }
        if self.rows.is_empty() {
            return Err(NotPut::NoRows);
        }
        if !session.history.is_empty() || session.seals.is_some() {
            return Err(NotPut::Begun);
        }
        if session.snapshot.is_some() {
            return Err(NotPut::Snapshot);
        }
        let mut put = Put {
            session,
            rest: None,
        };
        match self.rows_are {
            RowsAre::Sources => self.put_sources(&mut put, pack, placing)?,
            RowsAre::Lines => self.put_lines(&mut put, pack, (placing, fund))?,
        }
        Ok(put)
    }

    fn put_sources(
        &self,
        put: &mut Put,
        pack: Option<&Pack>,
        placing: Placing,
    ) -> Result<(), NotPut> {
        let session = &mut put.session;
        if placing != Placing::New && is_constituted(session) {
            return Err(NotPut::Constituted);
        }
        if placing == Placing::Replace {
            session.fund = Fund::default();
        }
        let mut ids = Ids(session.fund.sources.iter().map(|s| s.id.clone()).collect());
        let mut given = Vec::new();
        for row in &self.rows {
            let id = ids.give(None, row).ok_or(NotPut::NoRows)?;
            given.push(id.clone());
            session.fund.sources.push(source(id, row));
        }
        for total in self
            .totals
            .iter()
            .filter(|t| !t.is_last && !t.label.is_empty())
        {
            session.fund.subtotals.push(Subtotal {
                label: total.label.clone(),
                of: given[total.of.clone()].to_vec(),
                published: total.amount,
            });
        }
        // A total printed for these rows alone is not the one of a fund that has others.
        if placing != Placing::Beside {
            session.fund.published = self.printed();
        }
        let fund = session.fund.total();
        if fund.is_negative() {
            return Err(NotPut::NegativeFund(fund));
        }
        if placing == Placing::New {
            session.lines = two_lines(pack, fund);
        } else if session.mode == Mode::Closed {
            close_on(&mut session.lines, fund).map_err(NotPut::DoNotFit)?;
        }
        Ok(())
    }

    fn put_lines(
        &self,
        put: &mut Put,
        pack: Option<&Pack>,
        (placing, fund): (Placing, &str),
    ) -> Result<(), NotPut> {
        if placing == Placing::Beside {
            return Err(NotPut::LinesBeside);
        }
        let sum = self.sum();
        if placing == Placing::New {
            let id = Id::new("fondo").ok_or(NotPut::NoRows)?;
            put.session.fund.sources = vec![Source {
                amount: Some(sum),
                ..Source::new(id, fund.to_owned(), SourceKind::Unspecified)
            }];
            put.session.fund.published = self.printed().filter(|printed| *printed != sum);
        }
        let total = put.session.fund.total();
        if total != sum {
            return Err(NotPut::Sums {
                lines: sum,
                fund: total,
            });
        }
        let (lines, given) = self.lines(put, pack)?;
        let economie = self.economie(&given)?;
        let session = &mut put.session;
        (session.lines, session.economie) = (lines, economie);
        (session.counterpart, session.mode) = (None, Mode::Closed);
        Ok(())
    }

    /// The lines, and the id of each row.
    fn lines(&self, put: &mut Put, pack: Option<&Pack>) -> Result<(Vec<Opening>, Vec<Id>), NotPut> {
        let mut ids = Ids::default();
        let mut lines = Vec::new();
        for row in &self.rows {
            let What::Line(told) = &row.what else {
                continue;
            };
            let alone = |kind: &&Id| {
                let of_kind = |r: &&Row| matches!(&r.what, What::Line(Some(k)) if k == *kind);
                self.rows.iter().filter(of_kind).count() == 1
            };
            let own = told.as_ref().filter(alone);
            let id = ids.give(own, row).ok_or(NotPut::NoRows)?;
            // Where there are no rules a line is of the kind of its own name.
            let other = pack.and_then(|pack| pack.other_kind.clone());
            let kind = told.clone().or(other).unwrap_or_else(|| id.clone());
            lines.push(Opening {
                short: own.map(|kind| kind.as_str().to_owned()),
                id,
                label: row.label.clone(),
                kind,
                section: None,
                amount: row.amount,
                intent: Intent::Fixed,
                lock: Lock::Open,
            });
        }
        let named = lines.iter().rposition(|l| l.kind.as_str() == "risultato");
        let rest = named.or(lines.len().checked_sub(1));
        if let Some(line) = rest.map(|at| &mut lines[at]) {
            line.intent = Intent::Rest;
            put.rest = Some(line.label.clone());
        }
        Ok((lines, ids.0))
    }

    fn economie(&self, lines: &[Id]) -> Result<Vec<Economia>, NotPut> {
        let mut economie: Vec<Economia> = Vec::new();
        for column in &self.columns {
            let Role::Economie(carried) = &column.role else {
                continue;
            };
            for (row, line) in self.rows.iter().zip(lines) {
                let amount = row.economie.iter().find(|(at, _)| *at == column.at);
                let Some((_, amount)) = amount else {
                    continue;
                };
                let year = carried.year.ok_or_else(|| NotPut::NoYear {
                    at: column.at,
                    head: column.head.clone(),
                })?;
                let origin = carried.origin.clone().unwrap_or_else(|| line.clone());
                let base = format!("economie-{year}");
                let taken = |id: &str| economie.iter().any(|e| e.id == *id);
                let mut names =
                    std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}-{n}")));
                let id = names
                    .find(|name| !taken(name))
                    .and_then(|name| Id::new(&name));
                let id = id.ok_or(NotPut::NoRows)?;
                economie.push(Economia::new(id, *amount, year, origin, line.clone()));
            }
        }
        Ok(economie)
    }
}

fn source(id: Id, row: &Row) -> Source {
    let What::Source(kind, by) = row.what else {
        return Source::new(id, row.label.clone(), SourceKind::Unspecified);
    };
    Source {
        amount: Some(row.amount),
        reference: row.reference.clone(),
        assumed: by.is_reading(),
        ..Source::new(id, row.label.clone(), kind)
    }
}

/// Whether the body has constituted the fund by an act.
fn is_constituted(session: &Session) -> bool {
    let mut acts = session.acts.iter();
    acts.any(|a| {
        a.kind.as_str() == crate::negotiation::CONSTITUTION && !a.reference.trim().is_empty()
    })
}

/// The two lines of a fund whose destinations are not said: all of it is still in the one that takes the rest.
fn two_lines(pack: Option<&Pack>, fund: Amount) -> Vec<Opening> {
    let line = |(name, amount, intent)| {
        let id = Id::new(name)?;
        let known = pack.and_then(|pack| pack.line_kind(&id));
        let kind = pack.and_then(|pack| pack.kind_for(&id)).unwrap_or(&id);
        let label = known.map_or_else(|| capitalized(name), |kind| kind.label.it.clone());
        Some(Opening {
            short: known.map(|_| name.to_owned()),
            label,
            kind: kind.clone(),
            section: None,
            lock: Lock::Open,
            id,
            amount,
            intent,
        })
    };
    let lines = [
        ("posizione", Amount::ZERO, Intent::Fixed),
        ("risultato", fund, Intent::Rest),
    ];
    lines.into_iter().filter_map(line).collect()
}
