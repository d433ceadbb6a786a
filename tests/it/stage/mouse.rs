//! The mouse of a stage.

use riparto::app::{Action, Pointed};

use super::Stage;

impl Stage {
    /// Presses the mouse where a text stands.
    pub(crate) fn click(&mut self, text: &str) {
        let pressed = self.under(text);
        self.point(pressed);
    }

    /// Twice at once.
    pub(crate) fn click_twice(&mut self, text: &str) {
        let pressed = self.under(text);
        self.point(pressed);
        match pressed {
            Pointed::Row(row) => self.point(Pointed::RowTwice(row)),
            other => self.point(other),
        }
    }

    /// Finds an action in the palette without a key: opens it, turns the wheel to its words, presses them twice.
    pub(crate) fn choose_action(&mut self, words: &str) {
        self.click(": altro");
        for _ in 0..60 {
            if self.text().contains(words) {
                self.click_twice(words);
                return;
            }
            self.wheel(true);
        }
        panic!("no {words:?} in the palette:\n{}", self.text());
    }

    /// Turns the wheel once.
    pub(crate) fn wheel(&mut self, down: bool) {
        let rows = self.regions.turn();
        self.point(if down {
            Pointed::WheelDown(rows)
        } else {
            Pointed::WheelUp(rows)
        });
    }

    pub(crate) fn point(&mut self, pointed: Pointed) {
        self.act(Action::Point(pointed));
    }

    /// What a press on a text means.
    fn under(&self, text: &str) -> Pointed {
        let all = self.text();
        let mut rows = all.lines().enumerate();
        let at = rows.find_map(|(y, row)| row.find(text).map(|x| (row[..x].chars().count(), y)));
        let (x, y) = at.unwrap_or_else(|| panic!("no {text:?} in:\n{all}"));
        let pressed = self
            .regions
            .pressed(x.try_into().unwrap(), y.try_into().unwrap());
        pressed.unwrap_or_else(|| panic!("nothing is pressed at {text:?} in:\n{all}"))
    }
}
