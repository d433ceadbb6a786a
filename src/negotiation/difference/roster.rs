//! The positions: each one, and what they make together.

use super::told::{Told, named, pairs};
use super::{Field, Value, What};
use crate::dossier::{Complex, Earlier, PointValue, Position, Safeguard};
use crate::negotiation::Case;

/// Tells of the positions.
pub(super) fn tell(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.roster, &b.session.roster);
    for pair in pairs(&one.positions, &other.positions, |p| p.id.clone()) {
        let Some(position) = named(&pair) else {
            continue;
        };
        told.of_one(What::Position, &position.id, None);
        let roster = if pair.0.is_some() { one } else { other };
        if let Some(pair) = told.both(pair, |p| roster.value_of(p).into()) {
            self::position(told, pair, (a, b));
        }
    }
    for pair in pairs(&one.fasce, &other.fasce, |f| f.id.clone()) {
        let Some(fascia) = named(&pair) else { continue };
        told.of_one(What::Fascia, &fascia.id, None);
        if let Some((a, b)) = told.both(pair, |f| f.value.into()) {
            told.field(Field::Amount, a.value, b.value);
        }
    }
    told.of(What::Roster);
    let each = |told: &mut Told, field, of: fn(&PointValue) -> Value| {
        let side = |p: &Option<PointValue>| p.as_ref().map_or(Value::Nothing, of);
        told.field(field, side(&one.point), side(&other.point));
    };
    each(told, Field::Point, |p| p.value.into());
    each(told, Field::PointTo, |p| p.to.into());
    each(told, Field::PointMost, |p| p.at_most.into());
    told.field(Field::Sum, one.full_cost(), other.full_cost());
    let (year, next) = (a.session.year, b.session.year);
    told.field(Field::Cost, one.cost(year), other.cost(next));
    let declared = (one.declared_cost, other.declared_cost);
    told.field(Field::DeclaredCost, declared.0, declared.1);
    told.field(Field::Evaluated, one.evaluated, other.evaluated);
}

fn position(told: &mut Told, (a, b): (&Position, &Position), (one, other): (&Case, &Case)) {
    let value = |case: &Case, p: &Position| case.session.roster.value_of(p);
    let cost = |case: &Case, p: &Position| case.session.roster.cost_of(p, case.session.year);
    told.field(Field::Value, value(one, a), value(other, b));
    if value(one, a) == value(other, b) {
        told.field(Field::SaidValue, a.value, b.value);
    }
    told.field(Field::Fascia, a.fascia.clone(), b.fascia.clone());
    told.field(Field::Points, a.points, b.points);
    let time = |p: &Position| Value::Time(p.months, p.coverage.clone());
    told.field(Field::Time, time(a), time(b));
    // Where the value alone moved it, the cost of the year says nothing more.
    if cost(one, a) != value(one, a) || cost(other, b) != value(other, b) {
        told.field(Field::Cost, cost(one, a), cost(other, b));
    }
    let earlier = |e: &Earlier| Value::OnDay(e.value, e.on);
    let side = |p: &Position| p.earlier.as_ref().map(earlier);
    told.field(Field::Earlier, side(a), side(b));
    let complex = |p: &Position| p.complex.is_some();
    told.field(Field::Complex, complex(a), complex(b));
    let act = |p: &Position| p.complex.as_ref().and_then(|c: &Complex| c.act.clone());
    told.field(Field::ComplexAct, act(a), act(b));
    let safeguard = |s: &Safeguard| Value::OnDay(s.value, s.until);
    let side = |p: &Position| p.safeguard.as_ref().map(safeguard);
    told.field(Field::Safeguard, side(a), side(b));
    told.field(Field::Label, a.label.clone(), b.label.clone());
}
