//! Body, rules, fund, economie and the cap of the body.

use super::told::{Told, named, pairs};
use super::{Field, Name, Value, What};
use crate::dossier::{Dossier, ProCapite};
use crate::fund::{Economia, Fund, Source};
use crate::money::Amount;
use crate::negotiation::Case;

/// Tells of the heading, of the fund and of the economie.
pub(super) fn tell(told: &mut Told, a: &Case, b: &Case) {
    heading(told, a, b);
    whole(told, a, b);
    let (one, other) = (&a.session.fund, &b.session.fund);
    for pair in pairs(&one.sources, &other.sources, |s| s.id.clone()) {
        let Some(source) = named(&pair) else { continue };
        let name = Name::Text(source.label.clone());
        told.of_one(What::Source, &source.id, Some(name));
        if let Some((a, b)) = told.both(pair, |s| worth(s).into()) {
            self::source(told, a, b);
        }
    }
    subtotals(told, one, other);
    printed(told, a, b);
    let (one, other) = (&a.session.economie, &b.session.economie);
    for pair in pairs(one, other, |e| e.id.clone()) {
        let Some(economia) = named(&pair) else {
            continue;
        };
        told.of_one(What::Economia, &economia.id, None);
        if let Some((a, b)) = told.both(pair, |e| e.amount.into()) {
            self::economia(told, a, b);
        }
    }
    told.of(What::Economia);
    told.field(Field::Counted, a.economie(), b.economie());
}

fn heading(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session, &b.session);
    told.of(What::Session);
    told.field(Field::Body, one.body.clone(), other.body.clone());
    told.field(Field::Area, one.area.clone(), other.area.clone());
    told.field(Field::Year, one.year, other.year);
    let id = |case: &Case| case.pack.as_ref().map(|p| p.id.to_string());
    let revision = |case: &Case| case.pack.as_ref().map(|p| p.revision);
    told.field(Field::Pack, id(a), id(b));
    // Of two packs the revisions are no two of the same.
    if id(a) == id(b) {
        told.field(Field::Revision, revision(a), revision(b));
    }
    told.field(Field::Day, a.day, b.day);
}

fn whole(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.fund, &b.session.fund);
    told.of(What::Fund);
    // Of a fund read in part the total is not known.
    let total = |fund: &Fund| (!fund.incomplete).then(|| fund.total());
    told.field(Field::Total, total(one), total(other));
    if one.incomplete || other.incomplete {
        let known = |fund: &Fund| fund.sources.iter().any(|s| s.worth().is_some());
        let read = |fund: &Fund| known(fund).then(|| fund.total());
        told.field(Field::Read, read(one), read(other));
    }
}

/// What the document says of the fund, beside its sources.
fn printed(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.fund, &b.session.fund);
    told.of(What::Fund);
    told.field(Field::Published, one.published, other.published);
    told.field(Field::Incomplete, one.incomplete, other.incomplete);
    told.field(Field::Charges, a.session.charges, b.session.charges);
    told.prose(Field::Note, one.note.as_ref(), other.note.as_ref());
}

/// What a source brings to the fund, where it has an amount.
fn worth(source: &Source) -> Option<Amount> {
    source.worth().map(|_| source.effect())
}

fn source(told: &mut Told, a: &Source, b: &Source) {
    let formula = |s: &Source| s.computed.clone();
    told.field(Field::Amount, worth(a), worth(b));
    if worth(a) == worth(b) {
        told.field(Field::Said, a.amount, b.amount);
    }
    told.field(Field::Formula, formula(a), formula(b));
    told.field(Field::Kind, a.kind, b.kind);
    told.field(Field::Assumed, a.assumed, b.assumed);
    told.field(Field::Cap, a.cap, b.cap);
    told.field(Field::Earmark, a.earmark.clone(), b.earmark.clone());
    told.field(Field::Item, a.item.clone(), b.item.clone());
    told.field(Field::Label, a.label.clone(), b.label.clone());
    told.field(Field::Reference, a.reference.clone(), b.reference.clone());
    told.prose(Field::Note, a.note.as_ref(), b.note.as_ref());
}

fn subtotals(told: &mut Told, a: &Fund, b: &Fund) {
    for pair in pairs(&a.subtotals, &b.subtotals, |s| s.label.clone()) {
        let Some(subtotal) = named(&pair) else {
            continue;
        };
        told.of_one(What::Subtotal, &subtotal.label, None);
        if let Some((a, b)) = told.both(pair, |s| s.published.into()) {
            told.field(Field::Amount, a.published, b.published);
            told.field(
                Field::Of,
                Value::Ids(a.of.clone()),
                Value::Ids(b.of.clone()),
            );
        }
    }
}

fn economia(told: &mut Told, a: &Economia, b: &Economia) {
    told.field(Field::Amount, a.amount, b.amount);
    told.field(Field::Year, a.year, b.year);
    told.field(Field::Origin, a.origin.clone(), b.origin.clone());
    told.field(Field::Line, a.line.clone(), b.line.clone());
    told.field(Field::Cause, a.cause.clone(), b.cause.clone());
    told.field(Field::Act, a.act.clone(), b.act.clone());
    told.field(Field::Ascertained, a.ascertained, b.ascertained);
    let certified = |e: &Economia| e.certification.clone();
    told.field(Field::Certification, certified(a), certified(b));
    told.field(Field::Presumed, a.presumed, b.presumed);
    told.field(Field::Nature, a.nature, b.nature);
    told.field(Field::Cap, a.cap, b.cap);
    told.prose(Field::Note, a.note.as_ref(), b.note.as_ref());
}

/// Tells of the cap of the body.
pub(super) fn tell_cap(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.body_cap, &b.session.body_cap);
    told.of(What::BodyCap);
    told.field(Field::Amount2016, one.amount_2016, other.amount_2016);
    told.field(Field::Adjustment, one.adjustment, other.adjustment);
    let (one, other) = (&one.pro_capite, &other.pro_capite);
    let each = |told: &mut Told, field, of: fn(&ProCapite) -> Value| {
        let side = |p: &Option<ProCapite>| p.as_ref().map_or(Value::Nothing, of);
        told.field(field, side(one), side(other));
    };
    each(told, Field::Resources2018, |p| p.resources_2018.into());
    each(told, Field::Staff2018, |p| p.staff_2018.into());
    each(told, Field::Staff, |p| p.staff.into());
    let items = |case: &Case| case.session.body_cap.other_items.clone();
    let (one, other) = (items(a), items(b));
    told.field(Field::OtherItems, one.is_some(), other.is_some());
    told.field(Field::Room, room(a), room(b));
    let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
    for pair in pairs(&one, &other, |i| i.label.clone()) {
        let Some(item) = named(&pair) else { continue };
        told.of_one(What::CapItem, &item.label, None);
        if let Some((a, b)) = told.both(pair, |i| i.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
        }
    }
}

/// What is left under the cap, where all that counts in it is known.
fn room(case: &Case) -> Option<Amount> {
    let dossier = Dossier::new(&case.facts, &case.opening);
    Some(dossier.cap()? - dossier.fund_in_cap()? - dossier.body_in_cap()?)
}
