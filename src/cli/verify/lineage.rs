//! Whether one history is the beginning of another.

use super::{Verified, shown};
use crate::lang::{Lang, date, talks as words};
use crate::negotiation::{Operation, SealedPart, Seals, Session};

/// How two copies of a session stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Lineage {
    /// The same history.
    Same,
    /// The newer goes on from the older, with so many operations more.
    GoesOn(usize),
    /// It is the other way round.
    Older(usize),
    /// They part after this operation.
    Parts(u32),
    /// They open otherwise: another negotiation, or another copy of its opening data.
    OtherOpening(Vec<SealedPart>),
}

impl Lineage {
    /// How they stand.
    pub(in crate::cli) fn of(older: &Session, newer: &Session) -> Self {
        let unlike = Seals::of(older).unlike(&Seals::of(newer));
        if !unlike.is_empty() {
            return Self::OtherOpening(unlike);
        }
        let (one, other) = (&older.history, &newer.history);
        let alike = one.iter().zip(other).take_while(|(a, b)| a == b).count();
        match (one.len() - alike, other.len() - alike) {
            (0, 0) => Self::Same,
            (0, more) => Self::GoesOn(more),
            (more, 0) => Self::Older(more),
            _ => Self::Parts(u32::try_from(alike).unwrap_or(u32::MAX)),
        }
    }

    /// True when the older is the beginning of the newer.
    pub(super) fn is_prefix(&self) -> bool {
        matches!(self, Self::Same | Self::GoesOn(_))
    }
}

/// Both files, and how they stand.
pub(super) fn text(one: &Verified, other: &Verified, lineage: &Lineage, lang: Lang) -> String {
    let mut text = String::new();
    for side in [one, other] {
        text += &format!("{}\n{}", shown(&side.path), super::chain(side, lang));
    }
    text += &format!("\n{}\n", sentence(lineage, lang));
    if let Lineage::Parts(after) = lineage {
        for side in [one, other] {
            if let Some(next) = side.whole.history.get(*after as usize) {
                text += &format!("  {}: {}\n", shown(&side.path), told(next, lang));
            }
        }
    }
    text
}

fn told(operation: &Operation, lang: Lang) -> String {
    let (day, hour) = (date(operation.time.day(), lang), operation.time.hour());
    format!("{day} {hour}, {}", operation.sentence)
}

fn sentence(lineage: &Lineage, lang: Lang) -> String {
    match (lineage, lang) {
        (Lineage::Same, Lang::It) => "✔ le due cronologie sono la stessa".to_owned(),
        (Lineage::Same, Lang::En) => "✔ the two histories are the same".to_owned(),
        (Lineage::GoesOn(more), Lang::It) => {
            format!("✔ la prima è l'inizio della seconda, che ha {more} atti in più")
        }
        (Lineage::GoesOn(more), Lang::En) => {
            format!("✔ the first is the beginning of the second, which has {more} operations more")
        }
        (Lineage::Older(more), Lang::It) => {
            format!("✘ è la seconda a essere l'inizio della prima, che ha {more} atti in più")
        }
        (Lineage::Older(more), Lang::En) => format!(
            "✘ it is the second that is the beginning of the first, which has {more} operations more"
        ),
        (Lineage::Parts(after), Lang::It) => {
            format!("✘ le due cronologie si separano dopo l'atto {after}:")
        }
        (Lineage::Parts(after), Lang::En) => {
            format!("✘ the two histories part after operation {after}:")
        }
        (Lineage::OtherOpening(parts), _) => {
            let parts: Vec<_> = parts.iter().map(|p| words::sealed_part(*p, lang)).collect();
            let parts = parts.join("; ");
            match lang {
                Lang::It => format!("✘ i dati di apertura non sono gli stessi: {parts}"),
                Lang::En => format!("✘ the opening data are not the same: {parts}"),
            }
        }
    }
}
