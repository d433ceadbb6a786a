//! What an answer about the opening data means.

use super::super::super::sheet::{Time, forms, formula, points, time};
use super::super::super::{Asking, Cell, Desk};
use super::ask::present;
use super::parts::parts;
use super::removal;
use crate::app::catalogue;
use crate::dossier::{CapItem, Complex, Position};
use crate::fund::{Computed, Id, Section, Source};
use crate::lang::{self, Lang, amended as words};
use crate::money::{Amount, Entry, Rounding, div_cents, parse_entry, to_cents};
use crate::negotiation::{Amend, CONSTITUTION};

/// The change that an answer means; `None` when it changes nothing.
pub(super) fn understood(
    desk: &mut Desk,
    asking: &Asking,
    text: &str,
    lang: Lang,
) -> Result<Option<Amend>, String> {
    let year = desk.case.facts.year;
    let needed = |words: crate::lang::Text| words.of(lang).to_owned();
    let label = || match text {
        "" => Err(needed(words::NAME_NEEDED)),
        label => Ok(label.to_owned()),
    };
    Ok(Some(match asking {
        Asking::Cell(Cell::Position(id)) => return position_value(desk, id, text, lang),
        Asking::Cell(cell) => match parts(desk, cell, text, lang)? {
            Some(change) => change,
            None => return cell_change(desk, cell, text, lang),
        },
        Asking::Heads(id) => {
            let (heads, on) = forms::heads(text).ok_or_else(|| needed(words::HEADS_DAY_FORM))?;
            let sources = &desk.case.facts.fund.sources;
            let source = sources.iter().find(|s| s.id == *id);
            let Some(Computed::PerHead { each, .. }) = source.and_then(|s| s.computed.clone())
            else {
                return Ok(None);
            };
            Amend::SourceFormula(id.clone(), Some(Computed::PerHead { each, heads, on }))
        }
        Asking::Formula(id) => {
            let computed = match text {
                "" => None,
                text => Some(formula(text, year).ok_or_else(|| needed(words::FORMULA_FORM))?),
            };
            Amend::SourceFormula(id.clone(), computed.map(|c| same_base(desk, id, c)))
        }
        Asking::Passage(id) => {
            let text = (!text.is_empty()).then(|| text.to_owned());
            Amend::Passage(id.clone(), text)
        }
        Asking::Section => {
            let said = section(desk, text);
            let (line, section) = said.ok_or_else(|| needed(lang::papers::SECTION_FORM))?;
            Amend::Section(line, section)
        }
        Asking::SourceLabel(id) => Amend::SourceLabel(id.clone(), label()?),
        Asking::SourceReference(id) => {
            let reference = (!text.is_empty()).then(|| text.to_owned());
            Amend::SourceReference(id.clone(), reference)
        }
        Asking::NewSource(choice) => {
            let fitting = catalogue::fitting(&desk.case, text);
            let chosen = choice
                .checked_sub(1)
                .and_then(|at| fitting.get(at).copied());
            let source = match chosen.and_then(|at| catalogue::source(&desk.case, at, lang)) {
                Some(source) => source,
                None => free_source(&label()?, lang)?,
            };
            Amend::AddSource(Box::new(source))
        }
        Asking::NewCapItem => Amend::AddCapItem(CapItem {
            label: label()?,
            amount: Amount::ZERO,
        }),
        Asking::Certify(id) => Amend::Certify(id.clone(), label()?),
        Asking::NewPosition => Amend::AddPosition(Box::new(new_position(&label()?, lang)?)),
        Asking::PositionLabel(id) => Amend::PositionLabel(id.clone(), label()?),
        Asking::Time(id) => match time(text, year).ok_or_else(|| needed(words::TIME_FORM))? {
            Time::Months(months) => Amend::PositionMonths(id.clone(), months),
            Time::Periods(periods) => Amend::PositionCoverage(id.clone(), periods),
        },
        Asking::Earlier(id) => {
            let earlier = match text {
                "" => None,
                text => {
                    Some(forms::earlier(text, year).ok_or_else(|| needed(words::EARLIER_FORM))?)
                }
            };
            Amend::PositionEarlier(id.clone(), earlier)
        }
        Asking::Safeguard(id) => {
            let safeguard = match text {
                "" => None,
                text => Some(forms::safeguard(text).ok_or_else(|| needed(words::SAFEGUARD_FORM))?),
            };
            Amend::PositionSafeguard(id.clone(), safeguard)
        }
        Asking::Complex(id) => {
            let act = (!text.is_empty()).then(|| text.to_owned());
            let complex = act.map(|act| Complex { act: Some(act) });
            Amend::PositionComplex(id.clone(), complex)
        }
        Asking::Remove(change) if removal::is_yes(text) => (**change).clone(),
        Asking::Adopt => Amend::split(desk.split()),
        // Answered before, or not with a yes: it changes nothing of this session.
        Asking::Remove(_) | Asking::Continue | Asking::TakeUp | Asking::Export => return Ok(None),
        Asking::Act(change) => {
            let kind = constitution().ok_or_else(|| needed(words::NAME_NEEDED))?;
            let act = forms::act(&kind, text, year);
            desk.act = Some(act.ok_or_else(|| needed(words::NAME_NEEDED))?);
            (**change).clone()
        }
    }))
}

fn constitution() -> Option<Id> {
    Id::new(CONSTITUTION)
}

/// The formula typed, on the same named base where the sum is the same.
fn same_base(desk: &Desk, id: &Id, typed: Computed) -> Computed {
    let sources = &desk.case.facts.fund.sources;
    let present = sources.iter().find(|s| s.id == *id);
    match (present.and_then(|s| s.computed.as_ref()), typed) {
        (
            Some(Computed::Rate {
                of: was,
                base: Some(base),
                ..
            }),
            Computed::Rate { percent, of, .. },
        ) if *was == of => Computed::Rate {
            percent,
            of,
            base: Some(base.clone()),
        },
        (_, typed) => typed,
    }
}

/// A figure typed on a cell: empty takes it away, a sign changes the present one.
fn cell_change(desk: &Desk, cell: &Cell, text: &str, lang: Lang) -> Result<Option<Amend>, String> {
    let amount = match text {
        "" => None,
        text => Some(figure(text, present(desk, cell).unwrap_or_default(), lang)?),
    };
    Ok(Some(match cell {
        Cell::Source(id) => Amend::SourceAmount(id.clone(), amount),
        Cell::Published => Amend::Published(amount),
        Cell::Cap2016 => Amend::Cap2016(amount),
        Cell::Adjustment => Amend::Adjustment(amount),
        Cell::CapItem(at) => Amend::CapItem(*at, amount),
        Cell::Figure(id) => Amend::Figure(id.clone(), amount),
        Cell::Economia(id) => match amount {
            Some(amount) => Amend::EconomiaAmount(id.clone(), amount),
            None => return Ok(None),
        },
        Cell::Settled(which) => Amend::Settled(*which, amount),
        Cell::Unpaid(cause) => Amend::Unpaid(cause.clone(), amount),
        Cell::DeclaredCost => Amend::DeclaredCost(amount),
        Cell::Fascia(id) => Amend::Fascia(id.clone(), amount),
        // What is not a figure is understood by parts.
        _ => return Ok(None),
    }))
}

/// What a typed figure comes to, starting from the present one.
fn figure(text: &str, present: Amount, lang: Lang) -> Result<Amount, String> {
    let entry = parse_entry(text).map_err(|e| lang::entry_error(&e, lang))?;
    let exact = present.exact();
    let amount = match entry {
        Entry::Set(amount) => amount,
        Entry::Add(amount) => present + amount,
        Entry::AddPercent(percent) => present + percent.of(present),
        Entry::Times(factor) => to_cents(exact * factor, Rounding::HalfUp),
        Entry::Divide(by) => div_cents(exact, by, Rounding::HalfUp).unwrap_or_default(),
        Entry::Share(_) | Entry::AddPoints(_) => return Err(words::NO_SHARE.of(lang).to_owned()),
    };
    if amount.is_negative() || amount > Amount::MAX {
        return Err(words::OUT_OF_RANGE.of(lang).to_owned());
    }
    Ok(amount)
}

/// The value of a position: an amount, `97p` for its points, `fascia a` or the name of a fascia.
fn position_value(desk: &Desk, id: &Id, text: &str, lang: Lang) -> Result<Option<Amend>, String> {
    let lower = text.to_lowercase();
    let name = lower.strip_prefix("fascia").unwrap_or(&lower).trim();
    let fasce = &desk.case.facts.roster.fasce;
    if let Some(fascia) = fasce.iter().find(|f| f.id.as_str() == name) {
        return Ok(Some(Amend::PositionFascia(id.clone(), fascia.id.clone())));
    }
    if let Some(weight) = lower.strip_suffix("punti").or(lower.strip_suffix('p')) {
        let weight = points(weight).ok_or_else(|| words::POINTS_FORM.of(lang).to_owned())?;
        return Ok(Some(Amend::PositionPoints(id.clone(), weight)));
    }
    if lower.starts_with("fascia") || name.chars().all(char::is_alphabetic) && !name.is_empty() {
        return Err(words::no_fascia(name, lang));
    }
    let value = match text {
        "" => None,
        text => {
            let present = present(desk, &Cell::Position(id.clone()));
            Some(figure(text, present.unwrap_or_default(), lang)?)
        }
    };
    Ok(Some(Amend::PositionValue(id.clone(), value)))
}

/// A source of no catalogue: stable until its kind is said, a cut where its name has a minus before it.
fn free_source(text: &str, lang: Lang) -> Result<Source, String> {
    let (label, kind) = catalogue::free(text);
    let id = Id::from_label(label).ok_or_else(|| words::NAME_NEEDED.of(lang).to_owned())?;
    Ok(Source::new(id, label.to_owned(), kind))
}

/// A position from its code and name, `D1 Ragioneria`; from its name alone, `Lavori pubblici`, which is kept as it was written.
fn new_position(text: &str, lang: Lang) -> Result<Position, String> {
    let is_code = |word: &str| {
        word.chars().any(|c| c.is_ascii_digit()) || !word.chars().any(char::is_lowercase)
    };
    let (code, label) = match text.split_once(char::is_whitespace) {
        Some((code, label)) if is_code(code) => (code, Some(label.trim().to_owned())),
        None if is_code(text) => (text, None),
        _ => (text, Some(text.to_owned())),
    };
    let id = Id::from_label(code).ok_or_else(|| words::NAME_NEEDED.of(lang).to_owned())?;
    Ok(Position {
        label,
        ..Position::new(id)
    })
}

/// A line and its section as they are typed: `posizione II`, and `posizione` alone for where the rules put it.
fn section(desk: &Desk, text: &str) -> Option<(Id, Option<Section>)> {
    let (name, section) = match text.rsplit_once(' ') {
        Some((name, "I" | "i" | "1")) => (name, Some(Section::NotBargained)),
        Some((name, "II" | "ii" | "2")) => (name, Some(Section::Regulated)),
        Some((name, "III" | "iii" | "3")) => (name, Some(Section::ToRegulate)),
        _ => (text, None),
    };
    let name = lang::fold(name.trim());
    let lines = desk.split().lines().iter();
    let mut fitting = lines.filter(|l| {
        let said = [l.name(), &l.label, l.id.as_str()];
        said.iter().any(|said| lang::fold(said) == name)
    });
    Some((fitting.next()?.id.clone(), section))
}
