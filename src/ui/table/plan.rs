//! What goes where on the Tavolo, from the size of the screen and the number of lines.

use ratatui::layout::Rect;

use super::panel::LEAST;
use crate::fund::Split;
use crate::negotiation::Outlook;

/// Rows of the screen, counted from its top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// The headings of the columns.
    pub head: u16,
    /// The first row of the lines.
    pub rows: u16,
    /// How many rows the lines have.
    pub rows_height: u16,
    /// One, or two with what was said of each line under it.
    pub row_height: u16,
    /// The rule above the totals, where there is room.
    pub total_rule: Option<u16>,
    /// The totals.
    pub total: u16,
    /// The residue, in free mode.
    pub residue: Option<u16>,
    /// The limits of the selected line.
    pub panel: u16,
    /// How many rows they have: none on a low screen.
    pub panel_height: u16,
    /// The row under them, empty where they are short.
    pub after_panel: u16,
    /// The rule above the answers.
    pub strip_rule: u16,
    /// How many answers can be told under the counts.
    pub strip_lines: u16,
    /// How many lines the message has.
    pub message_lines: u16,
}

impl Plan {
    /// The plan of a screen; `panel` says how many rows the limits ask for, `beside` how many rows the year before has under the totals, where it is shown: then each line
    /// has its own under it, whatever room there is.
    pub(super) fn of(
        area: Rect,
        (split, outlook): (&Split, &Outlook),
        panel: u16,
        beside: Option<u16>,
    ) -> Self {
        let height = area.height;
        // Where no destination was read, a row says so.
        let count = u16::try_from(split.lines().len())
            .unwrap_or(u16::MAX)
            .max(1);
        let has_residue = !split.is_unread() && !outlook.quadro.totals.residue.is_zero();
        let message_lines = if height >= 16 { 2 } else { 1 };
        // Heading, heads of the columns, totals, rule and counts of the answers, rule, message, keys.
        let under_total = u16::from(has_residue) + beside.unwrap_or(0);
        let fixed = 1 + 1 + 1 + under_total + 2 + 1 + message_lines + 1;
        let mut free = height.saturating_sub(fixed);
        let mut take = |wanted: u16, least_left: u16| {
            let given = if free >= wanted + least_left {
                wanted
            } else {
                0
            };
            free -= given;
            given
        };
        // Of two years, a few lines are in sight before anything else is told.
        let least_lines = beside.map_or(2, |_| count.saturating_mul(2).min(6));
        // Where all it tells fits beside what else must be told.
        let all = take(panel, 6 + least_lines);
        let panel_height = if all > 0 {
            all
        } else {
            take(LEAST, 2 + least_lines)
        };
        // Answers: two at least before the lines get their second row, all that fit after.
        let answers = u16::try_from(outlook.judgement.findings.len()).unwrap_or(0);
        let first_answers = take(answers.min(2), least_lines);
        let roomy = take(count.saturating_mul(2), 0);
        let (rows_height, each) = if roomy > 0 {
            (roomy, 2)
        } else if beside.is_some() {
            (count.saturating_mul(2).min((free / 2).max(1) * 2), 2)
        } else {
            (count.min(free.max(1)), 1)
        };
        if roomy == 0 {
            free = free.saturating_sub(rows_height);
        }
        let mut take = |wanted: u16| {
            let given = wanted.min(free);
            free -= given;
            given
        };
        let total_rule = take(1) == 1;
        let after_heading = take(1);
        let before_panel = take(u16::from(panel_height > 0));
        let after_panel = take(u16::from(panel_height > 0));
        let strip_lines = first_answers + take(answers - first_answers);
        let head = 1 + after_heading;
        let rows = head + 1;
        let total = rows + rows_height + u16::from(total_rule);
        let after_total = total + 1 + under_total;
        let panel = after_total + before_panel;
        Self {
            head,
            rows,
            rows_height,
            row_height: each,
            total_rule: total_rule.then_some(total.saturating_sub(1)),
            total,
            residue: has_residue.then_some(total + 1),
            panel,
            panel_height,
            after_panel,
            strip_rule: panel + panel_height + after_panel,
            strip_lines,
            message_lines,
        }
    }

    /// The fund of the year before, where it is shown.
    pub(super) fn last_fund(&self) -> u16 {
        self.residue.unwrap_or(self.total) + 1
    }

    /// The rows between the lines and the panel: the totals.
    pub(super) fn below(&self, area: Rect, lines_end: u16) -> Rect {
        let end = area.y + self.panel.min(self.strip_rule);
        Rect {
            y: lines_end,
            height: end.saturating_sub(lines_end),
            ..area
        }
    }

    /// The answers, between two rules.
    pub(super) fn strip_place(&self, area: Rect) -> Rect {
        let y = area.y + self.strip_rule;
        let message = self.message_place(area).y;
        Rect {
            y,
            height: message.saturating_sub(y),
            ..area
        }
    }

    /// The place of the message, above the keys.
    pub(super) fn message_place(&self, area: Rect) -> Rect {
        let y = area.bottom().saturating_sub(self.message_lines + 1);
        Rect {
            x: area.x + 1,
            y,
            width: area.width.saturating_sub(2),
            height: self.message_lines,
        }
    }

    /// The place of the keys: the last row.
    pub(super) fn keys_place(area: Rect) -> Rect {
        let y = area.bottom().saturating_sub(1);
        Rect {
            x: area.x + 1,
            y,
            width: area.width.saturating_sub(1),
            height: 1,
        }
    }
}
