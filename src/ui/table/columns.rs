//! The columns of the Tavolo: as wide as the figures ask, dropped in order where the screen is narrow.

use ratatui::layout::Rect;

use crate::money::Amount;
use crate::negotiation::Outlook;

/// Where each column stands; `None` where it does not fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub label: Rect,
    pub amount: Rect,
    pub share: Rect,
    pub economie: Option<Rect>,
    pub total: Option<Rect>,
    pub change: Option<Rect>,
    pub limits: Option<Rect>,
}

/// A label shorter than this says too little.
const LEAST_LABEL: u16 = 18;
/// A label as long as "Retribuzione di posizione…".
const GOOD_LABEL: u16 = 26;
/// Bars shorter than this show too little, and longer ones no more.
const LEAST_BARS: u16 = 10;
const MOST_BARS: u16 = 50;
/// `< 15,00`, `100,00*`, or the longest name of a base.
const SHARE: u16 = 8;

impl Columns {
    /// The columns of a screen; `carried` says that the session has economie.
    pub(super) fn of(area: Rect, outlook: &Outlook, carried: bool) -> Self {
        let totals = &outlook.quadro.totals;
        let wide = |amount: Amount| u16::try_from(amount.to_string().len()).unwrap_or(12);
        let amount = wide(totals.fund).max(wide(totals.split)).max(10);
        let economie = wide(totals.economie).max(8);
        let total = wide(totals.total).max(10);
        // The marker, the label, then each column with the gap before it.
        let fixed = 1 + 2 + amount + 1 + SHARE;
        let mut free = area.width.saturating_sub(fixed);
        let mut take = |column: u16, least: u16| {
            let fits = free >= column + 2 + least;
            if fits {
                free -= column + 2;
            }
            fits
        };
        // Without economie the totals are the amounts again: neither column says anything.
        let has_total = carried && take(total, LEAST_LABEL);
        let has_economie = has_total && take(economie, LEAST_LABEL);
        let has_limits = has_economie == carried && take(8, GOOD_LABEL - 2);
        let has_change = has_limits && area.width >= 100 && take(amount + 1, GOOD_LABEL);
        let wider_limits = has_change && take(8, GOOD_LABEL + 18);
        let limits = if wider_limits { 18 } else { 8 };
        let mut x = area.x + 1;
        let mut place = |width: u16, gap: u16| {
            let rect = Rect {
                x: x + gap,
                y: area.y,
                width,
                height: 1,
            };
            x = rect.right();
            rect
        };
        let label = place(free, 0);
        Self {
            label,
            amount: place(amount, 2),
            share: place(SHARE, 1),
            economie: has_economie.then(|| place(economie, 2)),
            total: has_total.then(|| place(total, 2)),
            change: has_change.then(|| place(amount + 1, 2)),
            limits: has_limits.then(|| place(limits, 2)),
        }
    }

    /// The columns with the year before under each line: bars in the place of the limits, as wide as the room left by the labels.
    pub(super) fn beside(area: Rect, outlook: &Outlook, widest: Amount) -> Self {
        let totals = &outlook.quadro.totals;
        let wide = |amount: Amount| u16::try_from(amount.to_string().len()).unwrap_or(12);
        let amount = wide(totals.fund).max(wide(totals.split)).max(wide(widest));
        let amount = amount.max(10);
        let mut free = area.width.saturating_sub(1 + 2 + amount + 1 + SHARE + 1);
        let mut take = |column: u16, least: u16| {
            let fits = free >= column + 2 + least;
            if fits {
                free -= column + 2;
            }
            fits
        };
        let has_bars = take(LEAST_BARS, LEAST_LABEL);
        let has_change = take(amount + 1, LEAST_LABEL);
        let more = free.saturating_sub(GOOD_LABEL).min(MOST_BARS - LEAST_BARS);
        let more = if has_bars { more } else { 0 };
        free -= more;
        let mut x = area.x + 1;
        let mut place = |width: u16, gap: u16| {
            let rect = Rect {
                x: x + gap,
                y: area.y,
                width,
                height: 1,
            };
            x = rect.right();
            rect
        };
        Self {
            label: place(free, 0),
            amount: place(amount, 2),
            share: place(SHARE, 1),
            economie: None,
            total: None,
            change: has_change.then(|| place(amount + 1, 2)),
            limits: has_bars.then(|| place(LEAST_BARS + more, 2)),
        }
    }

    /// The same column on another row.
    pub(super) fn on(column: Rect, row: Rect) -> Rect {
        Rect {
            y: row.y,
            height: row.height.min(1),
            ..column
        }
    }
}
