//! From what lines give and take to the edits that do it.

use super::{Edit, Split};
use crate::money::Amount;

/// The moves by which some lines give so many cents and others take so many, each by its place, giver by giver and taker by
/// taker; what has nobody on the other side is added, or taken away.
pub fn moves(split: &Split, gives: &[(usize, i128)], takes: &[(usize, i128)]) -> Vec<Edit> {
    let id = |at: usize| split.lines()[at].id.clone();
    let (mut gives, mut takes) = (gives.to_vec(), takes.to_vec());
    let (mut from, mut to) = (0, 0);
    let mut edits = Vec::new();
    while let (Some(give), Some(take)) = (gives.get_mut(from), takes.get_mut(to)) {
        let part = give.1.min(take.1);
        edits.push(Edit::Move {
            from: id(give.0),
            to: id(take.0),
            amount: Amount::from_cents(part),
        });
        (give.1, take.1) = (give.1 - part, take.1 - part);
        from += usize::from(give.1 == 0);
        to += usize::from(take.1 == 0);
    }
    let more = takes.iter().skip(to).map(|(at, cents)| (*at, *cents));
    let less = gives.iter().skip(from).map(|(at, cents)| (*at, -cents));
    edits.extend(more.chain(less).map(|(at, cents)| Edit::Add {
        line: id(at),
        amount: Amount::from_cents(cents),
    }));
    edits
}

impl Split {
    /// The one act that brings the lines to these amounts, in their order; `None` when they are there already.
    pub fn edit_to(&self, amounts: &[Amount]) -> Option<Edit> {
        let (mut gives, mut takes) = (Vec::new(), Vec::new());
        for (at, (cell, wanted)) in self.cells.iter().zip(amounts).enumerate() {
            let change = (*wanted - cell.amount).cents();
            if change < 0 {
                gives.push((at, -change));
            } else if change > 0 {
                takes.push((at, change));
            }
        }
        let mut edits = moves(self, &gives, &takes);
        match edits.len() {
            0 => None,
            1 => edits.pop(),
            _ => Some(Edit::Together(edits)),
        }
    }
}
