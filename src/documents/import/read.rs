//! From a grid to a [`Preview`]: each row read or refused, each printed total and percentage checked.

use super::columns::{self, begins_another};
use super::figures::{self, are_fractions, is_figure};
use super::grid::Grid;
use super::words;
use super::{
    Choices, Column, GridRow, Held, KindBy, NotATable, Preview, Refused, Role, Row, RowsAre, Spot,
    Total, What, Why,
};
use crate::fund::{SourceKind, first_unsafe, on_one_line};
use crate::money::Amount;

/// Reads a grid.
///
/// # Errors
/// [`NotATable`].
pub(super) fn read(grid: Grid, choices: &Choices) -> Result<Preview, NotATable> {
    let rows = &grid.rows;
    let head = columns::head(rows);
    let columns = columns::columns(rows, head, choices.columns, choices.year)?;
    let body = &rows[head.map_or(0, |at| at + 1)..];
    let above = &rows[..head.unwrap_or(0)];
    let mut reading = Reading::of(body, columns, choices);
    let shown = |row: &GridRow| (row.line, on_one_line(&row.shown()));
    reading.passed = above
        .iter()
        .map(shown)
        .filter(|(_, text)| !text.is_empty())
        .collect();
    for (at, row) in body.iter().enumerate() {
        if !reading.rows.is_empty() && begins_another(row) {
            reading.ended = Some(row.line);
            break;
        }
        reading.row(row, reading.last == Some(at));
    }
    reading.close();
    Ok(Preview {
        found: grid.found,
        head: head.map(|at| grid.rows[at].line),
        guessed: choices.rows_are.is_none(),
        rows_are: reading.rows_are,
        differences: super::checks::differences(&reading),
        columns: reading.columns,
        rows: reading.rows,
        totals: reading.totals.into_iter().map(|(total, _)| total).collect(),
        refused: reading.refused,
        skipped: reading.skipped,
        passed: reading.passed,
        ended: reading.ended,
    })
}

/// A table while it is read.
pub(super) struct Reading<'a> {
    choices: &'a Choices<'a>,
    pub(super) columns: Vec<Column>,
    pub(super) rows_are: RowsAre,
    fractions: bool,
    /// The place of the last row with figures.
    last: Option<usize>,
    /// What the last heading said.
    heading: Option<SourceKind>,
    /// The first row after the last total.
    since: usize,
    /// How many rows were refused before.
    lost: usize,
    pub(super) rows: Vec<Row>,
    /// The totals, and what each prints under each column.
    pub(super) totals: Vec<(Total, Vec<(usize, Amount)>)>,
    refused: Vec<Refused>,
    skipped: Vec<u32>,
    passed: Vec<(u32, String)>,
    ended: Option<u32>,
}

/// The figures of a row.
struct Figures {
    amounts: Vec<(usize, Amount)>,
    share: Option<figures::Printed>,
}

impl<'a> Reading<'a> {
    fn of(body: &[GridRow], columns: Vec<Column>, choices: &'a Choices) -> Self {
        let place = |role: &Role| columns.iter().find(|c| c.role == *role).map(|c| c.at);
        let label = place(&Role::Description).unwrap_or_default();
        let labels = body.iter().map(|row| row.cell(label).as_text());
        let has_economie = columns.iter().any(|c| matches!(c.role, Role::Economie(_)));
        let rows_are = choices
            .rows_are
            .unwrap_or_else(|| words::rows_are(labels, has_economie));
        let shares = place(&Role::Share);
        let fractions = shares.is_some_and(|at| are_fractions(body.iter().map(|row| row.cell(at))));
        let end = body.iter().position(begins_another).filter(|at| *at > 0);
        let figures = |row: &GridRow| {
            columns
                .iter()
                .any(|c| counts(c) && is_figure(row.cell(c.at)))
        };
        let last = body[..end.unwrap_or(body.len())].iter().rposition(figures);
        Self {
            choices,
            rows_are,
            fractions,
            last,
            columns,
            heading: None,
            since: 0,
            lost: 0,
            rows: Vec::new(),
            totals: Vec::new(),
            refused: Vec::new(),
            skipped: Vec::new(),
            passed: Vec::new(),
            ended: None,
        }
    }

    fn place(&self, role: &Role) -> Option<usize> {
        self.columns.iter().find(|c| c.role == *role).map(|c| c.at)
    }

    /// The text of a row under a column.
    fn text<'r>(&self, row: &'r GridRow, role: &Role) -> &'r str {
        self.place(role).map_or("", |at| row.cell(at).as_text())
    }

    fn row(&mut self, row: &GridRow, is_last: bool) {
        if row.cells.iter().all(Held::is_empty) {
            return;
        }
        if self.choices.skip.contains(&row.line) {
            self.skipped.push(row.line);
            return;
        }
        let label = self.text(row, &Role::Description);
        let used = |c: &&Column| counts(c) || c.role == Role::Share;
        if !self
            .columns
            .iter()
            .filter(used)
            .any(|c| !row.cell(c.at).is_empty())
        {
            self.heading = words::source_kind(label);
            self.passed.push((row.line, on_one_line(&row.shown())));
            return;
        }
        let before = self.refused.len();
        if let Some((found, most)) = row.fewer {
            self.refuse(row, None, Why::Fewer { found, most });
        } else if let Some((_, unsafe_one)) = first_unsafe(label) {
            self.refuse(row, self.place(&Role::Description), Why::Unsafe(unsafe_one));
        } else {
            let figures = self.figures(row);
            if self.refused.len() == before {
                self.understood(row, &figures, is_last);
            }
        }
        if self.refused.len() > before {
            self.lost += 1;
        }
    }

    fn refuse(&mut self, row: &GridRow, column: Option<usize>, why: Why) {
        let text = match column {
            Some(at) => row.cell(at).as_text().to_owned(),
            None => row.shown(),
        };
        let line = row.line;
        self.refused.push(Refused {
            spot: Spot { line, column },
            text,
            why,
        });
    }

    fn figures(&mut self, row: &GridRow) -> Figures {
        let mut found = Figures {
            amounts: Vec::new(),
            share: None,
        };
        for column in self.columns.clone() {
            let (at, cell) = (column.at, row.cell(column.at));
            if column.role == Role::Share {
                match figures::share(cell, self.fractions) {
                    Ok(share) => found.share = share,
                    Err(why) => self.refuse(row, Some(at), why),
                }
            } else if counts(&column) {
                match figures::amount(cell) {
                    Ok(amount) => found.amounts.extend(amount.map(|amount| (at, amount))),
                    Err(why) => self.refuse(row, Some(at), why),
                }
            }
        }
        found
    }

    /// A row whose figures were all read.
    fn understood(&mut self, row: &GridRow, figures: &Figures, is_last: bool) {
        let label = on_one_line(self.text(row, &Role::Description));
        if words::is_total(&label) || (label.is_empty() && is_last) {
            let amount = self.place(&Role::Amount);
            let amount = figures.amounts.iter().find(|(at, _)| Some(*at) == amount);
            let total = Total {
                line: row.line,
                label,
                of: self.since..self.rows.len(),
                amount: amount.map(|(_, amount)| *amount),
                is_last: false,
                checked: self.lost == 0,
            };
            self.totals.push((total, figures.amounts.clone()));
            self.since = self.rows.len();
            self.heading = None;
            return;
        }
        if label.is_empty() {
            return self.refuse(row, None, Why::NoLabel);
        }
        if words::is_part(&label) {
            return self.refuse(row, None, Why::PartOfAbove);
        }
        if self.rows_are == RowsAre::Sources && words::is_economia(&label) {
            return self.refuse(row, None, Why::EconomieAmongSources);
        }
        let of = |wanted: &Role| {
            let at = self.place(wanted);
            figures
                .amounts
                .iter()
                .find(|(place, _)| Some(*place) == at)
                .map(|(_, a)| *a)
        };
        let economie: Vec<(usize, Amount)> = self
            .columns
            .iter()
            .filter(|c| matches!(c.role, Role::Economie(_)))
            .filter_map(|c| figures.amounts.iter().find(|(at, _)| *at == c.at).copied())
            .filter(|(_, amount)| !amount.is_zero())
            .collect();
        let amount = of(&Role::Amount).or((!economie.is_empty()).then_some(Amount::ZERO));
        let Some(amount) = amount else {
            return self.refuse(row, self.place(&Role::Amount), Why::NoAmount);
        };
        let below = economie.iter().find(|(_, amount)| amount.is_negative());
        let below = below.map(|(at, _)| *at).or_else(|| {
            let is_line = self.rows_are == RowsAre::Lines && amount.is_negative();
            self.place(&Role::Amount).filter(|_| is_line)
        });
        if let Some(at) = below {
            return self.refuse(row, Some(at), Why::Negative);
        }
        let total = of(&Role::Total);
        let what = self.what(row, &label, amount);
        let reference = on_one_line(self.text(row, &Role::Reference));
        self.rows.push(Row {
            line: row.line,
            label,
            amount: amount.abs(),
            share: figures.share,
            economie,
            total,
            reference: Some(reference).filter(|text| !text.is_empty()),
            what,
        });
    }

    fn what(&self, row: &GridRow, label: &str, amount: Amount) -> What {
        if self.rows_are == RowsAre::Lines {
            return What::Line(words::line_kind(label, self.choices.kinds));
        }
        let said = words::source_kind(self.text(row, &Role::Kind));
        let (kind, by) = if let Some(kind) = said {
            (kind, KindBy::Column)
        } else if let Some(kind) = words::source_kind(label) {
            (kind, KindBy::Words)
        } else if let Some(kind) = self.heading {
            (kind, KindBy::Heading)
        } else {
            (SourceKind::Unspecified, KindBy::Nothing)
        };
        if amount.is_negative() && kind != SourceKind::Cut {
            return What::Source(SourceKind::Cut, KindBy::Sign);
        }
        What::Source(kind, by)
    }

    /// The last total is of the whole table, if no row stands below it.
    fn close(&mut self) {
        let all = self.rows.len();
        let lost = self.lost;
        if let Some((total, _)) = self.totals.last_mut()
            && total.of.end == all
        {
            (total.is_last, total.of, total.checked) = (true, 0..all, lost == 0);
        }
    }
}

/// True of a column whose figures are amounts.
pub(super) fn counts(column: &Column) -> bool {
    matches!(column.role, Role::Amount | Role::Economie(_) | Role::Total)
}
