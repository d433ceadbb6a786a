//! The linear relations: their value, their margin, and how they move with a line.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::time::Days;
use super::{Confidence, Detail, Factor, Missing, Pack, Quantity, Relation, Rule, Term};
use crate::dossier::Dossier;
use crate::fund::{Id, Line};
use crate::money::{Amount, Rounding, to_cents};

/// A [`super::Kind::Limit`] at the present figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Linear {
    /// The rule's place in the pack.
    pub rule: usize,
    pub relation: Relation,
    /// Left less right, exact; `None` when something is missing.
    pub value: Option<Decimal>,
    /// The moving quantities with the sign and factor they have in left less right: the same for as long as the rule is asked of the
    /// same facts.
    moving: Arc<[(Quantity, Decimal)]>,
}

/// What a limit says now.
pub(super) struct LimitAnswer {
    pub linear: Linear,
    pub missing: Vec<Missing>,
    pub detail: Detail,
    pub confidence: Confidence,
    /// The figures it is made of.
    pub quantities: Vec<Quantity>,
    /// The parameters it used.
    pub figures: Vec<Decimal>,
}

impl Linear {
    /// How much left less right grows when a line grows by one.
    pub(super) fn slope(&self, line: &Line, pack: &Pack) -> Decimal {
        let counted = self
            .moving
            .iter()
            .filter(|(quantity, _)| quantity.holds(&line.kind, pack));
        counted.map(|(_, factor)| *factor).sum()
    }

    /// The euro left before the limit, to the cent: negative by the shortfall.
    pub(super) fn margin(&self) -> Option<Amount> {
        let value = self.value?;
        match self.relation {
            Relation::AtLeast => Some(to_cents(value, Rounding::Down)),
            Relation::AtMost => Some(to_cents(-value, Rounding::Down)),
            // Equality leaves nothing: only a difference can be told.
            Relation::Equal if value.is_zero() => None,
            Relation::Equal => Some(to_cents(-value.abs(), Rounding::Down)),
        }
    }

    /// True when the relation holds; `None` when something is missing.
    pub(super) fn holds(&self) -> Option<bool> {
        let value = self.value?;
        Some(match self.relation {
            Relation::AtLeast => value >= Decimal::ZERO,
            Relation::AtMost => value <= Decimal::ZERO,
            Relation::Equal => value.is_zero(),
        })
    }
}

/// Works out a limit at the present figures.
pub(super) fn limit(
    rule: usize,
    (left, relation, right): (&[Term], Relation, &[Term]),
    pack: &Pack,
    dossier: &Dossier,
    days: &Days,
) -> LimitAnswer {
    let mut sum = Sum::default();
    let left_value = sum.side(left, Decimal::ONE, pack, dossier, days, rule);
    // The rate shown is that of the right side.
    sum.last_rate = None;
    let right_value = sum.side(right, Decimal::NEGATIVE_ONE, pack, dossier, days, rule);
    let whole = sum.missing.is_empty();
    let rounding = match relation {
        Relation::AtLeast => Rounding::Up,
        Relation::AtMost => Rounding::Down,
        Relation::Equal => Rounding::HalfUp,
    };
    let detail = if whole {
        Detail::Limit {
            left: to_cents(left_value, Rounding::HalfUp),
            relation,
            right: to_cents(right_value, rounding),
            rate: if right.len() == 1 {
                sum.last_rate
            } else {
                None
            },
        }
    } else {
        Detail::Nothing
    };
    let value = whole.then(|| left_value - right_value);
    LimitAnswer {
        linear: Linear {
            rule,
            relation,
            value,
            moving: sum.moving.into(),
        },
        missing: sum.missing,
        detail,
        confidence: sum.confidence,
        quantities: sum.quantities,
        figures: sum.figures,
    }
}

struct Sum {
    missing: Vec<Missing>,
    moving: Vec<(Quantity, Decimal)>,
    confidence: Confidence,
    last_rate: Option<Decimal>,
    quantities: Vec<Quantity>,
    figures: Vec<Decimal>,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            missing: Vec::new(),
            moving: Vec::new(),
            confidence: Confidence::Verified,
            last_rate: None,
            quantities: Vec::new(),
            figures: Vec::new(),
        }
    }
}

impl Sum {
    /// The value of a side, and its share of what moves.
    fn side(
        &mut self,
        terms: &[Term],
        sign: Decimal,
        pack: &Pack,
        dossier: &Dossier,
        days: &Days,
        rule: usize,
    ) -> Decimal {
        let mut total = Decimal::ZERO;
        for term in terms {
            let factor = self.factor(term, pack, days, rule);
            self.quantities.push(term.of.clone());
            if term.of.moves() {
                self.moving.push((term.of.clone(), sign * factor));
            }
            match term.of.value(pack, dossier) {
                Ok(amount) => total += amount.exact() * factor,
                Err(missing) => self.missing.push(missing),
            }
        }
        total
    }

    fn factor(&mut self, term: &Term, pack: &Pack, days: &Days, rule: usize) -> Decimal {
        match &term.times {
            None => Decimal::ONE,
            Some(Factor::Number(number)) => {
                self.last_rate = Some(*number);
                *number
            }
            Some(Factor::Parameter(id)) => match parameter(id, pack, days, &pack.rules[rule]) {
                Ok((value, confidence)) => {
                    self.confidence = self.confidence.min(confidence);
                    self.last_rate = Some(value);
                    self.figures.push(value);
                    value
                }
                Err(missing) => {
                    self.missing.push(missing);
                    Decimal::ONE
                }
            },
        }
    }
}

/// A parameter's value on the day that decides for a rule.
pub(super) fn parameter(
    id: &Id,
    pack: &Pack,
    days: &Days,
    rule: &Rule,
) -> Result<(Decimal, Confidence), Missing> {
    let found = pack.parameters.iter().find(|p| p.id == *id);
    let value = found.and_then(|p| p.on(days.deciding(rule), days.known_for(rule)));
    let value = value.ok_or_else(|| Missing::Parameter(id.clone()))?;
    Ok((value.value, value.confidence))
}
