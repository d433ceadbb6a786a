//! [`LastYear`]: what the lines had in the year before, to be read beside what they have now.

use std::collections::BTreeMap;

use crate::dossier::{Previous, PreviousLine};
use crate::fund::{Id, Split};
use crate::money::{Amount, Share, shares};

/// The split of the year before, with the shares it had of its own fund.
#[derive(Debug, Clone)]
pub struct LastYear {
    /// The year: not always the one just before.
    pub year: i16,
    /// Its fund.
    pub fund: Amount,
    lines: Vec<PreviousLine>,
    shares: Option<Vec<Share>>,
    places: BTreeMap<Id, usize>,
}

impl LastYear {
    /// What is known of the year before, where its lines are.
    pub fn of(previous: &Previous) -> Option<Self> {
        let lines = previous.lines.clone();
        let amounts: Vec<Amount> = lines.iter().map(|line| line.amount).collect();
        let named = lines.iter().enumerate();
        let places = named.map(|(at, line)| (line.id.clone(), at)).collect();
        (!lines.is_empty()).then(|| Self {
            year: previous.year,
            fund: previous.fund,
            shares: shares(&amounts, previous.fund),
            lines,
            places,
        })
    }

    /// What a line had, and its share of that fund; `None` when it was not there.
    pub fn line(&self, id: &Id) -> Option<(Amount, Option<Share>)> {
        let at = *self.places.get(id)?;
        let share = self.shares.as_ref().map(|shares| shares[at]);
        Some((self.lines[at].amount, share))
    }

    /// The lines with money that a split does not have.
    pub fn gone(&self, split: &Split) -> impl Iterator<Item = &PreviousLine> {
        let had = self.lines.iter().filter(|line| !line.amount.is_zero());
        had.filter(|line| split.index(&line.id).is_err())
    }

    /// Every share it had.
    pub fn shares(&self) -> impl Iterator<Item = Share> {
        self.shares.iter().flatten().copied()
    }
}
