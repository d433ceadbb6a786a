//! Where the columns of the comparison are, and what a row of it holds.

use ratatui::layout::Rect;

use crate::app::{Alike, Compared};
use crate::ui::paint::{Canvas, row};
use crate::ui::{Meaning, names};

/// A row of the comparison: its name, and what stands in each column.
pub(super) struct Line {
    pub name: String,
    /// With how many characters another name begins as this one.
    pub shared: usize,
    pub cells: Vec<(String, Meaning)>,
    /// False for what is left out first where there is no room.
    pub needed: bool,
}

/// Where the columns are.
pub(super) struct Grid {
    pub place: Rect,
    pub names: u16,
    pub wide: u16,
}

impl Grid {
    /// What each column is of: two that begin alike are told apart.
    pub(super) fn heads(&self, name: &str, columns: &[&Compared], canvas: &mut Canvas) {
        let place = row(self.place, 0);
        canvas.text(self.name(place), name, Meaning::Text);
        let alike = Alike::of(columns.iter().map(|column| column.name.as_str()));
        for (at, column) in columns.iter().enumerate() {
            let cell = self.cell(place, u16::try_from(at).unwrap_or(u16::MAX));
            names::head(
                canvas,
                cell,
                &column.name,
                alike.shared(at),
                Meaning::Strong,
            );
        }
    }

    fn name(&self, place: Rect) -> Rect {
        Rect {
            width: self.names.saturating_sub(1),
            ..place
        }
    }

    fn cell(&self, place: Rect, at: u16) -> Rect {
        Rect {
            x: place.x + self.names + self.wide * at + 1,
            width: self.wide.saturating_sub(1),
            ..place
        }
    }

    pub(super) fn draw(&self, line: &Line, y: u16, canvas: &mut Canvas) {
        let place = row(self.place, y);
        // What heads others has no figures of its own.
        let name = if line.cells.is_empty() {
            place
        } else {
            self.name(place)
        };
        names::draw(canvas, name, &line.name, line.shared, Meaning::Text);
        for (at, (text, meaning)) in (0..).zip(&line.cells) {
            canvas.right(self.cell(place, at), text, *meaning);
        }
    }
}
