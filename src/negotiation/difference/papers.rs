//! Clauses, acts, procedure, figures, readings, consuntivo, the year before, local rules, notes.

use super::told::{Told, named, pairs};
use super::{Field, Name, Value, What};
use crate::dossier::{Act, Clause, Previous, PreviousLine, Step, Used};
use crate::negotiation::{Case, Passage, Session};
use crate::rules::Rule;

/// Tells of the papers, in their order.
pub(super) fn tell(told: &mut Told, a: &Case, b: &Case) {
    let (a, b) = (&*a.session, &*b.session);
    clauses(told, a, b);
    passages(told, a, b);
    acts(told, a, b);
    steps(told, a, b);
    figures(told, a, b);
    for pair in pairs(&a.readings, &b.readings, |r| r.reading.clone()) {
        let Some(reading) = named(&pair) else {
            continue;
        };
        told.of_one(What::Reading, &reading.reading, None);
        if let Some((a, b)) = told.both(pair, |r| r.option.clone().into()) {
            told.field(Field::Option, a.option.clone(), b.option.clone());
        }
    }
    settlement(told, a, b);
    previous(told, a.previous.as_ref(), b.previous.as_ref());
    for pair in pairs(&a.local_rules, &b.local_rules, |r| r.id.clone()) {
        let Some(rule) = named(&pair) else { continue };
        let name = Name::Both(rule.title.clone());
        told.of_one(What::LocalRule, &rule.id, Some(name));
        if let Some((a, b)) = told.both(pair, |_: &Rule| Value::There)
            && a != b
        {
            told.tell(Field::Content, Value::There, Value::There);
        }
    }
    told.of(What::Session);
    told.field(Field::ReadIn, a.source.clone(), b.source.clone());
    let sides = |s: &Session| Value::List(s.delegation.body_side.clone());
    told.field(Field::BodySide, sides(a), sides(b));
    let unions = |s: &Session| Value::List(s.delegation.unions.clone());
    told.field(Field::Unions, unions(a), unions(b));
    told.prose(Field::Note, a.note.as_ref(), b.note.as_ref());
}

fn clauses(told: &mut Told, a: &Session, b: &Session) {
    for pair in pairs(&a.clauses, &b.clauses, |c: &Clause| c.kind.clone()) {
        let Some(clause) = named(&pair) else { continue };
        told.of_one(What::Clause, &clause.kind, None);
        if let Some((a, b)) = told.both(pair, |c| c.percent.into()) {
            told.field(Field::Percent, a.percent, b.percent);
            told.field(Field::Quota, a.quota, b.quota);
            told.prose(Field::Text, a.text.as_ref(), b.text.as_ref());
        }
    }
}

fn passages(told: &mut Told, a: &Session, b: &Session) {
    for pair in pairs(&a.passages, &b.passages, |p: &Passage| p.id.clone()) {
        let Some(passage) = named(&pair) else {
            continue;
        };
        told.of_one(What::Passage, &passage.id, None);
        if let Some((a, b)) = told.both(pair, |p| Value::Prose(p.text.clone())) {
            told.prose(Field::Text, Some(&a.text), Some(&b.text));
        }
    }
}

fn acts(told: &mut Told, a: &Session, b: &Session) {
    for pair in pairs(&a.acts, &b.acts, |act: &Act| act.kind.clone()) {
        let Some(act) = named(&pair) else { continue };
        told.of_one(What::Act, &act.kind, None);
        if let Some((a, b)) = told.both(pair, |act| act.reference.clone().into()) {
            told.field(Field::Reference, a.reference.clone(), b.reference.clone());
            told.field(Field::Year, a.year, b.year);
            told.field(Field::Date, a.date, b.date);
            told.prose(Field::Note, a.note.as_ref(), b.note.as_ref());
        }
    }
}

fn steps(told: &mut Told, a: &Session, b: &Session) {
    for pair in pairs(&a.procedure, &b.procedure, |s: &Step| s.step.clone()) {
        let Some(step) = named(&pair) else { continue };
        told.of_one(What::Step, &step.step, None);
        if let Some((a, b)) = told.both(pair, |s| s.date.into()) {
            told.field(Field::Date, a.date, b.date);
            let by = |step: &Step| Value::List(step.by.clone());
            told.field(Field::By, by(a), by(b));
            told.field(Field::Reference, a.act.clone(), b.act.clone());
            told.prose(Field::Note, a.note.as_ref(), b.note.as_ref());
        }
    }
}

fn figures(told: &mut Told, a: &Session, b: &Session) {
    for pair in pairs(&a.figures, &b.figures, |f| f.id.clone()) {
        let Some(figure) = named(&pair) else { continue };
        told.of_one(What::Figure, &figure.id, None);
        if let Some((a, b)) = told.both(pair, |f| f.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
            told.field(Field::Reference, a.reference.clone(), b.reference.clone());
        }
    }
}

fn settlement(told: &mut Told, a: &Session, b: &Session) {
    let (one, other) = (&a.settlement, &b.settlement);
    told.of(What::Settlement);
    told.field(
        Field::PosizionePaid,
        one.posizione_paid,
        other.posizione_paid,
    );
    let available = (one.risultato_available, other.risultato_available);
    told.field(Field::RisultatoAvailable, available.0, available.1);
    told.field(
        Field::RisultatoPaid,
        one.risultato_paid,
        other.risultato_paid,
    );
    told.prose(Field::Note, one.note.as_ref(), other.note.as_ref());
    for pair in pairs(&one.unpaid, &other.unpaid, |u| u.cause.clone()) {
        let Some(unpaid) = named(&pair) else { continue };
        told.of_one(What::Unpaid, &unpaid.cause, None);
        if let Some((a, b)) = told.both(pair, |u| u.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
        }
    }
}

fn previous(told: &mut Told, a: Option<&Previous>, b: Option<&Previous>) {
    told.of(What::Previous);
    told.field(Field::Year, a.map(|p| p.year), b.map(|p| p.year));
    let identity = |p: Option<&Previous>| p.and_then(|p| p.of.clone());
    told.field(Field::Identity, identity(a), identity(b));
    told.field(Field::Total, a.map(|p| p.fund), b.map(|p| p.fund));
    let lines = |p: Option<&Previous>| p.map(|p| p.lines.clone()).unwrap_or_default();
    let (one, other) = (lines(a), lines(b));
    for pair in pairs(&one, &other, |l: &PreviousLine| l.id.clone()) {
        let Some(line) = named(&pair) else { continue };
        told.of_one(What::PreviousLine, &line.id, None);
        if let Some((a, b)) = told.both(pair, |l| l.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
            told.field(Field::Kind, a.kind.clone(), b.kind.clone());
            told.field(Field::Label, a.label.clone(), b.label.clone());
        }
    }
    let used = |p: Option<&Previous>| p.map(|p| p.used.clone()).unwrap_or_default();
    let (one, other) = (used(a), used(b));
    for pair in pairs(&one, &other, |u: &Used| {
        (u.year, u.origin.clone(), u.in_year)
    }) {
        let Some(used) = named(&pair) else { continue };
        let id = format!("{}-{}", used.origin, used.year);
        told.of_one(What::Used, &id, None);
        if let Some((a, b)) = told.both(pair, |u| u.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
        }
    }
}
