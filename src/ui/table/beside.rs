//! Last year under this one: of each line the two amounts, the two shares as bars on one scale, the difference.

use ratatui::layout::Rect;

use super::columns::Columns;
use super::plan::Plan;
use crate::app::Desk;
use crate::lang::last_year as words;
use crate::money::{Amount, Share};
use crate::negotiation::LastYear;
use crate::ui::Meaning;
use crate::ui::paint::{Canvas, row};

/// The year before, and the scale that both years are drawn on.
pub(super) struct Beside<'a> {
    last: &'a LastYear,
    /// The share that fills a bar, in hundredths of a point.
    scale: i128,
}

/// A scale goes by tens of points.
const TEN_POINTS: i128 = 1000;

impl<'a> Beside<'a> {
    /// What is beside the split in sight, where something is.
    pub(super) fn of(desk: &'a Desk) -> Option<Self> {
        let last = desk.last_year.as_ref()?;
        let (_, outlook) = desk.shown();
        let now = outlook.quadro.rows().filter_map(|row| row.share);
        let largest = last.shares().chain(now).map(|share| share.hundredths).max();
        let tens = largest.unwrap_or(0).max(1) + TEN_POINTS - 1;
        let scale = tens / TEN_POINTS * TEN_POINTS;
        Some(Self { last, scale })
    }

    /// The rows under the lines: the fund of that year, and what is not there any more.
    pub(super) fn rows_below(&self, desk: &Desk) -> u16 {
        let (split, _) = desk.shown();
        1 + u16::from(self.last.gone(split).next().is_some())
    }

    /// The widest figure of that year.
    pub(super) fn widest(&self) -> Amount {
        self.last.fund
    }

    /// The headings of the difference and of the bars, whose ends they tell.
    pub(super) fn head(&self, columns: &Columns, canvas: &mut Canvas, place: Rect) {
        if let Some(change) = columns.change {
            let since = words::since(self.last.year, canvas.lang);
            canvas.right(Columns::on(change, place), &since, Meaning::Quiet);
        }
        if let Some(bars) = columns.limits {
            let bars = Columns::on(bars, place);
            canvas.text(bars, "0", Meaning::Quiet);
            let end = format!("{} %", self.scale / 100);
            canvas.right(bars, &end, Meaning::Quiet);
        }
    }

    /// What follows the amount and the share of a line, and the row under it.
    pub(super) fn line(
        &self,
        desk: &Desk,
        at: usize,
        columns: &Columns,
        canvas: &mut Canvas,
        place: Rect,
    ) {
        let (split, outlook) = desk.shown();
        let now = &outlook.quadro.row(at);
        let then = self.last.line(&split.lines()[at].id);
        let last = then.and_then(|(_, share)| share);
        let difference = now.amount - then.map_or(Amount::ZERO, |(amount, _)| amount);
        self.bar(now.share, Meaning::Text, columns, canvas, place);
        let under = row(place, 1);
        self.label(difference, columns, canvas, under);
        let on = |column| Columns::on(column, under);
        match then {
            Some((amount, _)) => {
                canvas.right(on(columns.amount), &amount.to_string(), Meaning::Quiet);
            }
            None => canvas.right(on(columns.amount), canvas.t(words::NEW), Meaning::Quiet),
        }
        if let Some(share) = last {
            canvas.right(on(columns.share), &share.to_string(), Meaning::Quiet);
        }
        if let Some(change) = columns.change {
            let told = signed(difference);
            canvas.right(Columns::on(change, place), &told, Meaning::Text);
            if let Some((now, last)) = now.share.zip(last) {
                canvas.right(on(change), &words::points(now, last), Meaning::Quiet);
            }
        }
        self.bar(last, Meaning::Quiet, columns, canvas, under);
    }

    /// Under the totals: the fund of that year, and what is not there any more.
    pub(super) fn totals(
        &self,
        desk: &Desk,
        columns: &Columns,
        plan: &Plan,
        canvas: &mut Canvas,
        area: Rect,
    ) {
        let (split, outlook) = desk.shown();
        let difference = outlook.quadro.totals.fund - self.last.fund;
        let under = row(area, plan.last_fund());
        self.label(difference, columns, canvas, under);
        let on = |column| Columns::on(column, under);
        let fund = self.last.fund.to_string();
        canvas.right(on(columns.amount), &fund, Meaning::Quiet);
        if let Some(change) = columns.change {
            let place = row(area, plan.total);
            let told = signed(difference);
            canvas.right(Columns::on(change, place), &told, Meaning::Strong);
        }
        let gone = words::gone(self.last.year, self.last.gone(split), canvas.lang);
        if let Some(gone) = gone {
            let place = Rect {
                x: columns.label.x,
                width: area.right().saturating_sub(columns.label.x + 1),
                ..row(area, plan.last_fund() + 1)
            };
            canvas.text(place, &gone, Meaning::Quiet);
        }
    }

    /// The year, at the head of its row; the difference too, where it has no column.
    fn label(&self, difference: Amount, columns: &Columns, canvas: &mut Canvas, under: Rect) {
        let difference = Some(difference).filter(|d| columns.change.is_none() && !d.is_zero());
        let told = words::row(self.last.year, difference, canvas.lang);
        let place = Rect {
            x: columns.label.x + 2,
            width: columns.label.width.saturating_sub(2),
            ..Columns::on(columns.label, under)
        };
        canvas.text(place, &told, Meaning::Quiet);
    }

    /// A share as a bar: to the half of a column, and never nothing where there is something.
    fn bar(
        &self,
        share: Option<Share>,
        meaning: Meaning,
        columns: &Columns,
        canvas: &mut Canvas,
        place: Rect,
    ) {
        let (Some(bars), Some(share)) = (columns.limits, share) else {
            return;
        };
        let halves = i128::from(bars.width) * 2;
        let filled = (share.hundredths * halves * 2 + self.scale) / (self.scale * 2);
        let least = i128::from(share.hundredths > 0);
        let filled = usize::try_from(filled.clamp(least, halves)).unwrap_or(0);
        let mut bar = "█".repeat(filled / 2);
        if filled % 2 == 1 {
            bar.push('▌');
        }
        canvas.text(Columns::on(bars, place), &bar, meaning);
    }
}

fn signed(difference: Amount) -> String {
    if difference.is_zero() {
        "=".to_owned()
    } else {
        difference.signed()
    }
}
