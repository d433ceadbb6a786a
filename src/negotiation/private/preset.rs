//! [`Preset`]: splits to start from in two keys.

use super::goal::main_kinds;
use crate::fund::{Edit, Id, Refusal, ShareBase, Split};
use crate::money::{Amount, Rounding, div_cents};
use crate::negotiation::{Case, Party, Proposal, State};

/// A split to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// The shares of the year before, on the fund of this one.
    LastYear,
    /// What the two main kinds have together, in this proportion: *70/30*.
    Parts(u32, u32),
    /// The second main kind, risultato, at the least that the rules leave it.
    LegalMinimum,
    /// Half way between the last proposals of two sides.
    Midpoint,
}

/// Why a preset is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PresetFault {
    /// The year before is not known.
    #[error("no last year")]
    NoLastYear,
    /// The year before did not give all of its fund, by this much, or gave more.
    #[error("last year does not close")]
    LastYearOpen(Amount),
    /// A line of the year before with money that this one does not have.
    #[error("a line is gone")]
    LineGone(String),
    /// The table has not lines of two kinds.
    #[error("not two kinds")]
    NotTwoKinds,
    /// Both parts are nothing.
    #[error("no parts")]
    NoParts,
    /// There are no rules for this fund.
    #[error("no rules")]
    NoRules,
    /// The line cannot move alone: locked, or in the base of another.
    #[error("the line cannot move")]
    Still(Id),
    /// No rule sets a least amount to the line.
    #[error("no least")]
    NoLeast(Id),
    /// Rules that cannot be told could set it.
    #[error("least not known")]
    Untested(Vec<usize>),
    /// No amount of the line respects all the rules.
    #[error("no lawful amount")]
    Nowhere(Vec<usize>),
    /// There are not yet proposals of two sides that still stand.
    #[error("no two proposals")]
    NoProposals,
    /// The two proposals, or one and the table, do not have the same lines.
    #[error("other lines")]
    OtherLines(u32, u32),
    /// The lines take more than the fund.
    #[error("beyond the fund")]
    Beyond,
    /// The act would not lead to these amounts: a share follows other lines, or the fund is another.
    #[error("leads elsewhere")]
    Elsewhere,
    /// The split does not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl Preset {
    /// The presets that are offered, in the order of their keys.
    pub const OFFERED: [Self; 4] = [
        Self::LastYear,
        Self::Parts(70, 30),
        Self::LegalMinimum,
        Self::Midpoint,
    ];

    /// The act that brings a split there; `None` when it is there already. `state` is the negotiation, where there is one.
    ///
    /// # Errors
    /// [`PresetFault`].
    pub fn edit(
        self,
        case: &Case,
        split: &Split,
        state: Option<&State>,
    ) -> Result<Option<Edit>, PresetFault> {
        let amounts = match self {
            Self::LastYear => last_year(case, split),
            Self::Parts(first, second) => parts(case, split, first, second),
            Self::LegalMinimum => legal_minimum(case, split),
            Self::Midpoint => midpoint(split, state),
        }?;
        let edit = split.edit_to(&amounts);
        let mut after = split.clone();
        if let Some(edit) = &edit {
            after.apply(edit)?;
        }
        // A share that follows other lines, or a fund that is not the one of a proposal, leads elsewhere.
        let there = after.cells().iter().map(|c| c.amount).eq(amounts);
        there.then_some(edit).ok_or(PresetFault::Elsewhere)
    }
}

/// The fund in the proportion of the lines of the year before, to the cent by largest remainder.
fn last_year(case: &Case, split: &Split) -> Result<Vec<Amount>, PresetFault> {
    let previous = case.facts.previous.as_ref().filter(|p| !p.lines.is_empty());
    let previous = previous.ok_or(PresetFault::NoLastYear)?;
    let given: Amount = previous.lines.iter().map(|l| l.amount).sum();
    if given != previous.fund || given <= Amount::ZERO {
        return Err(PresetFault::LastYearOpen(previous.fund - given));
    }
    let with_money = previous.lines.iter().filter(|l| !l.amount.is_zero());
    for line in with_money {
        if split.index(&line.id).is_err() {
            return Err(PresetFault::LineGone(line.label.clone()));
        }
    }
    let had = |id: &Id| {
        let line = previous.lines.iter().find(|l| l.id == *id);
        line.map_or(0, |l| l.amount.cents())
    };
    let weights: Vec<i128> = split.lines().iter().map(|line| had(&line.id)).collect();
    Ok(in_proportion(split.fund(), &weights))
}

/// An amount in the proportion of some weights, by largest remainder, the earlier first among equals.
fn in_proportion(whole: Amount, weights: &[i128]) -> Vec<Amount> {
    let all: i128 = weights.iter().sum();
    let exact = |at: usize| whole.cents() * weights[at];
    let mut cents: Vec<i128> = (0..weights.len())
        .map(|at| exact(at).div_euclid(all))
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&at| -exact(at).rem_euclid(all));
    let missing = whole.cents() - cents.iter().sum::<i128>();
    for &at in order.iter().take(usize::try_from(missing).unwrap_or(0)) {
        cents[at] += 1;
    }
    cents.into_iter().map(Amount::from_cents).collect()
}

/// What the lines of the two main kinds have together, so many parts to the second, rounded as a share that is typed, and the
/// rest to the first. Of each kind the first line moves, and the others where it has not enough.
fn parts(case: &Case, split: &Split, first: u32, second: u32) -> Result<Vec<Amount>, PresetFault> {
    let (one, other) = main_kinds(case, split).ok_or(PresetFault::NotTwoKinds)?;
    if first == 0 && second == 0 {
        return Err(PresetFault::NoParts);
    }
    let places = |kind: &Id| -> Vec<usize> {
        let lines = split.lines().iter().enumerate();
        let of_kind = lines.filter(|(_, line)| line.kind == *kind);
        of_kind.map(|(at, _)| at).collect()
    };
    let (ones, others) = (places(&one), places(&other));
    let has =
        |places: &[usize]| -> Amount { places.iter().map(|&at| split.cells()[at].amount).sum() };
    let whole = has(&ones) + has(&others) + split.residue();
    if whole.is_negative() {
        return Err(PresetFault::Beyond);
    }
    let parts = whole.exact() * rust_decimal::Decimal::from(second);
    let all = rust_decimal::Decimal::from(first) + rust_decimal::Decimal::from(second);
    let to_others = div_cents(parts, all, Rounding::HalfUp).ok_or(PresetFault::NoParts)?;
    let mut amounts: Vec<Amount> = split.cells().iter().map(|c| c.amount).collect();
    for (places, wanted) in [(&ones, whole - to_others), (&others, to_others)] {
        let mut change = wanted - has(places);
        for &at in places {
            let after = (amounts[at] + change).max(Amount::ZERO);
            change = amounts[at] + change - after;
            amounts[at] = after;
        }
    }
    Ok(amounts)
}

/// The lower end of the band of the second main kind's first line, where a rule sets it.
fn legal_minimum(case: &Case, split: &Split) -> Result<Vec<Amount>, PresetFault> {
    let pack = case.pack.as_ref().ok_or(PresetFault::NoRules)?;
    let (_, kind) = main_kinds(case, split).ok_or(PresetFault::NotTwoKinds)?;
    let line = split.lines().iter().position(|line| line.kind == kind);
    let at = line.ok_or(PresetFault::NotTwoKinds)?;
    let id = split.lines()[at].id.clone();
    let judgement = case.outlook(split, ShareBase::Fund).judgement;
    let band = judgement.band(pack, split, at);
    let band = band.ok_or_else(|| PresetFault::Still(id.clone()))?;
    if band.min.is_open() {
        return Err(PresetFault::Untested(band.min.untested));
    }
    if band.min.by.is_empty() {
        return Err(PresetFault::NoLeast(id));
    }
    if band.is_empty() {
        return Err(PresetFault::Nowhere([band.min.by, band.max.by].concat()));
    }
    let mut amounts: Vec<Amount> = split.cells().iter().map(|c| c.amount).collect();
    if let Some(taker) = split.taker(at) {
        amounts[taker] = amounts[taker] + amounts[at] - band.min.at;
    }
    amounts[at] = band.min.at;
    Ok(amounts)
}

/// Half way, line by line, between the last proposal that still stands and the last one of another side. Of the odd cents the
/// first lines have the half up, the last ones the half down, so that they close.
fn midpoint(split: &Split, state: Option<&State>) -> Result<Vec<Amount>, PresetFault> {
    let standing = state.map_or(&[][..], |s| &s.proposals).iter();
    let mut standing = standing.filter(|p| p.is_live()).rev();
    let last = standing.next().ok_or(PresetFault::NoProposals)?;
    let is_body = |p: &Proposal| p.tabled.by.contains(&Party::Public);
    let other = standing.find(|p| is_body(p) != is_body(last));
    let other = other.ok_or(PresetFault::NoProposals)?;
    let lines = |p: &Proposal| p.tabled.split.lines.len();
    let sums = split.lines().iter().map(|line| {
        let of = |p: &Proposal| p.tabled.split.amount(&line.id).map(Amount::cents);
        Some(of(last)? + of(other)?)
    });
    let same = lines(last) == split.lines().len() && lines(other) == lines(last);
    let sums: Option<Vec<i128>> = sums.collect();
    let sums = sums.filter(|_| same);
    let sums = sums.ok_or(PresetFault::OtherLines(last.number, other.number))?;
    let odd = sums.iter().filter(|sum| **sum % 2 != 0).count();
    let mut up = odd.div_ceil(2);
    let half = |sum: i128| {
        let more = sum % 2 != 0 && up > 0;
        up -= usize::from(more);
        Amount::from_cents(sum / 2 + i128::from(more))
    };
    Ok(sums.into_iter().map(half).collect())
}
