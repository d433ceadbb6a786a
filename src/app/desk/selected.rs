//! What is selected of the screens of opening data.

use super::super::{Cell, Row, Screen, Scroll};
use super::Desk;
use crate::fund::Id;

impl Desk {
    /// The row of the screen of opening data that is selected.
    pub fn row(&self) -> Option<&Row> {
        let at = self.sheet_scroll().selected;
        self.sheet.as_ref()?.rows.get(at)
    }

    /// What is selected of the screen of opening data in sight.
    pub fn sheet_scroll(&self) -> Scroll {
        match self.screen {
            Screen::Positions => self.positions,
            Screen::Steps => self.steps,
            Screen::Fund
            | Screen::Table
            | Screen::Verdicts
            | Screen::Simulations
            | Screen::Talks
            | Screen::Papers => self.fund,
        }
    }

    pub(in crate::app) fn sheet_scroll_mut(&mut self) -> &mut Scroll {
        match self.screen {
            Screen::Positions => &mut self.positions,
            Screen::Steps => &mut self.steps,
            Screen::Fund
            | Screen::Table
            | Screen::Verdicts
            | Screen::Simulations
            | Screen::Talks
            | Screen::Papers => &mut self.fund,
        }
    }

    /// The source that is selected.
    pub fn source(&self) -> Option<&Id> {
        match &self.row()?.cell {
            Some(Cell::Source(id)) => Some(id),
            _ => None,
        }
    }

    /// The position that is selected.
    pub fn position(&self) -> Option<&Id> {
        match &self.row()?.cell {
            Some(Cell::Position(id)) => Some(id),
            _ => None,
        }
    }

    /// The economia that is selected.
    pub fn economia(&self) -> Option<&Id> {
        match &self.row()?.cell {
            Some(Cell::Economia(id)) => Some(id),
            _ => None,
        }
    }
}
