//! The lines and the split they make.

use super::told::{Told, named, pairs};
use super::{Field, Name, Value, What};
use crate::dossier::Funding;
use crate::fund::{Id, Line, Opening, ShareBase, SourceKind, Split};
use crate::money::Share;
use crate::negotiation::Case;

/// Tells of the lines, of who pays for changes, of their order.
pub(super) fn tell(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.lines, &b.session.lines);
    let (before, after) = (Shown::of(a), Shown::of(b));
    for pair in pairs(one, other, |l| l.id.clone()) {
        let Some(line) = named(&pair) else { continue };
        let name = line.short.clone().unwrap_or_else(|| line.label.clone());
        told.of_one(What::Line, &line.id, Some(Name::Text(name)));
        if let Some((a, b)) = told.both(pair, |l| l.amount.into()) {
            self::line(told, a, b, (&before, &after));
        }
    }
    fundings(told, a, b);
    split(told, a, b);
}

/// The shown shares of a case, line by line.
struct Shown(Vec<(Id, Option<Share>)>);

impl Shown {
    fn of(case: &Case) -> Self {
        let outlook = case.outlook(&case.opening, ShareBase::Fund);
        let rows = outlook.quadro.rows().map(|row| row.share);
        let lines = case.opening.lines().iter().map(|line| line.id.clone());
        Self(lines.zip(rows).collect())
    }

    fn share(&self, line: &Id) -> Option<Share> {
        let row = self.0.iter().find(|(id, _)| id == line);
        row.and_then(|(_, share)| *share)
    }
}

fn line(told: &mut Told, a: &Opening, b: &Opening, (before, after): (&Shown, &Shown)) {
    told.field(Field::Amount, a.amount, b.amount);
    let (was, is) = (before.share(&a.id), after.share(&b.id));
    // What is not shown of a share is no difference.
    if was.map(|s| s.hundredths) != is.map(|s| s.hundredths) {
        let side = |share: Option<Share>| share.map_or(Value::Nothing, Value::Share);
        told.field(Field::Share, side(was), side(is));
    }
    told.field(Field::Intent, a.intent.clone(), b.intent.clone());
    told.field(Field::Lock, a.lock, b.lock);
    told.field(Field::Kind, a.kind.clone(), b.kind.clone());
    told.field(Field::Label, a.label.clone(), b.label.clone());
    told.field(Field::Short, a.short.clone(), b.short.clone());
    let section = |line: &Opening| line.section.map_or(Value::Nothing, Value::Section);
    told.field(Field::Section, section(a), section(b));
}

fn fundings(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.session.fundings, &b.session.fundings);
    for pair in pairs(one, other, |f: &Funding| (f.line.clone(), f.by)) {
        let Some(funding) = named(&pair) else {
            continue;
        };
        let (line, by) = (&funding.line, funding.by);
        let id = format!("{line}:{}", code(by));
        let name = Name::Paid(line.to_string(), by);
        told.of_one(What::Funding, &id, Some(name));
        if let Some((a, b)) = told.both(pair, |f| f.amount.into()) {
            told.field(Field::Amount, a.amount, b.amount);
        }
    }
}

/// A kind of resources in an id.
fn code(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Stable => "stable",
        SourceKind::Variable => "variable",
        SourceKind::ByLaw => "by_law",
        SourceKind::Cut => "cut",
        SourceKind::OneOff => "one_off",
        SourceKind::Unspecified => "unspecified",
    }
}

fn split(told: &mut Told, a: &Case, b: &Case) {
    let (one, other) = (&a.opening, &b.opening);
    told.of(What::Split);
    let id = |split: &Split, at: usize| split.lines().get(at).map(|l| l.id.clone());
    let rest = |split: &Split| id(split, split.rest());
    let counterpart = |split: &Split| split.counterpart().and_then(|at| id(split, at));
    told.field(Field::Rest, rest(one), rest(other));
    told.field(Field::Counterpart, counterpart(one), counterpart(other));
    told.field(Field::Mode, one.mode(), other.mode());
    // Of a fund read in part what is left is not known.
    if !a.session.fund.incomplete && !b.session.fund.incomplete {
        told.field(Field::Residue, one.residue(), other.residue());
    }
    let order = |split: &Split, with: &Split| {
        let both = |line: &&Line| with.lines().iter().any(|l| l.id == line.id);
        let lines = split.lines().iter().filter(both);
        Value::Ids(lines.map(|l| l.id.clone()).collect())
    };
    told.field(Field::Order, order(one, other), order(other, one));
}
