//! Entries of the catalogue with a formula: the sources that are one have the amount it makes.

use super::ask::Answer;
use super::limit::parameter;
use super::time::Days;
use super::{Basis, Confidence, Detail, Missing, Pack};
use crate::dossier::Dossier;
use crate::fund::{Computed, Id};
use crate::money::{Amount, Rounding, to_cents};
use rust_decimal::Decimal;

/// Asks whether the sources that are an entry of the catalogue have the amount that its formula makes.
pub(super) fn ask_source(
    at: usize,
    basis: &Basis,
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> Answer {
    let entry = &pack.rules[at].id;
    let mut held = Some(Amount::ZERO);
    let mut some = false;
    for source in dossier.of_entry(entry) {
        some = true;
        held = held.and_then(|sum| Some(sum + source.worth()?));
    }
    let held = held.filter(|_| some);
    let (factor, sure) = match factor(basis, at, pack, days) {
        Ok(found) => found,
        Err(missing) => return Answer::missing(vec![missing]),
    };
    let measure = measure(basis, entry, dossier);
    let (Some(held), Ok(measure)) = (held, &measure) else {
        let no_source = held.is_none().then(|| Missing::Source(entry.clone()));
        let missing = [no_source, measure.err()];
        return Answer::missing(missing.into_iter().flatten().collect()).using(factor, sure);
    };
    let at_most = matches!(basis, Basis::AtMost { .. });
    let rounding = if at_most {
        Rounding::Down
    } else {
        Rounding::HalfUp
    };
    let due = to_cents(*measure * factor, rounding);
    let ok = held == due || at_most && held < due;
    let margin = match (ok, at_most) {
        (_, true) => Some(due - held),
        (false, false) => Some(-(held - due).abs()),
        (true, false) => None,
    };
    let detail = Detail::Formula { due, at_most, held };
    Answer {
        margin,
        ..Answer::new(ok, detail)
    }
    .using(factor, sure)
}

/// What multiplies: euro for each head, or a share.
fn factor(
    basis: &Basis,
    at: usize,
    pack: &Pack,
    days: &Days,
) -> Result<(Decimal, Confidence), Missing> {
    match basis {
        Basis::PerHead { each } => parameter(each, pack, days, &pack.rules[at]),
        Basis::Rate { rate, .. } | Basis::AtMost { rate, .. } => {
            parameter(rate, pack, days, &pack.rules[at])
        }
        Basis::Same { .. } | Basis::Typed => Ok((Decimal::ONE, Confidence::Verified)),
    }
}

/// What is multiplied: heads, or a sum. A sum is what the session gives under that name, else what the source itself says.
fn measure(basis: &Basis, entry: &Id, dossier: &Dossier) -> Result<Decimal, Missing> {
    let computed = || dossier.of_entry(entry).map(|s| s.computed.as_ref());
    match basis {
        Basis::PerHead { .. } => {
            let heads = computed().map(|c| match c {
                Some(Computed::PerHead { heads, .. }) => Some(Decimal::from(*heads)),
                _ => None,
            });
            heads
                .sum_some()
                .ok_or_else(|| Missing::Heads(entry.clone()))
        }
        Basis::Rate { base, .. } | Basis::AtMost { base, .. } | Basis::Same { base } => {
            let figure = dossier.facts.figures.iter().find(|f| f.id == *base);
            if let Some(figure) = figure {
                return Ok(figure.amount.exact());
            }
            let said = computed().map(|c| match c {
                Some(Computed::Rate {
                    of, base: Some(id), ..
                }) if id == base => Some(of.exact()),
                _ => None,
            });
            said.sum_some()
                .ok_or_else(|| Missing::BaseFigure(base.clone()))
        }
        Basis::Typed => Ok(Decimal::ZERO),
    }
}

/// The sum of figures that are all known, and at least one.
trait SumSome {
    fn sum_some(self) -> Option<Decimal>;
}

impl<I: Iterator<Item = Option<Decimal>>> SumSome for I {
    fn sum_some(mut self) -> Option<Decimal> {
        let first = self.next()??;
        self.try_fold(first, |sum, next| Some(sum + next?))
    }
}
