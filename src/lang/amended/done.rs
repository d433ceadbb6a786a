//! What was done to the opening data, and why something was not.

use super::super::findings::spoken;
use super::super::missing::settled_words;
use super::super::words::{cap, date, of_lang, source_kind};
use super::super::{Lang, Text, sheets, steps};
use crate::dossier::{Position, ProCapite};
use crate::fund::{Economia, Id, Source};
use crate::money::Amount;
use crate::negotiation::{Amend, AmendRefusal, Case};

/// What was done, with what came of it.
pub fn done(amend: &Amend, before: &Case, after: &Case, lang: Lang) -> String {
    let what = of_sources(amend, before, after, lang)
        .or_else(|| of_positions(amend, after, lang))
        .or_else(|| of_papers(amend, before, after, lang))
        .unwrap_or_else(|| of_figures(amend, before, after, lang));
    let (then, now) = (before.opening.fund(), after.opening.fund());
    let fund = (then != now).then(|| match lang {
        Lang::It => format!("; il fondo passa da {then} a {now}"),
        Lang::En => format!("; the fund goes from {then} to {now}"),
    });
    format!("{what}{}", fund.unwrap_or_default())
}

fn shown(amount: Option<Amount>) -> String {
    amount.map_or("—".to_owned(), |a| a.to_string())
}

fn of_sources(amend: &Amend, before: &Case, after: &Case, lang: Lang) -> Option<String> {
    let of = |text: Text| text.of(lang);
    let source = |case: &Case, id: &Id| -> Option<Source> {
        let mut sources = case.facts.fund.sources.iter();
        sources.find(|s| s.id == *id).cloned()
    };
    let label = |id: &Id| {
        let known = source(after, id).or_else(|| source(before, id));
        known.map_or(id.to_string(), |s| s.label)
    };
    Some(match amend {
        Amend::Split { .. } => of(Text(
            "il riparto sul Tavolo è ora quello della sessione",
            "the split on the table is now the session's own",
        ))
        .to_owned(),
        Amend::AddSource(source) => {
            let words = of(Text("aggiunta la risorsa", "source added:"));
            format!("{words} {}", source.label)
        }
        Amend::RemoveSource(id) => {
            let words = of(Text("tolta la risorsa", "source taken away:"));
            format!("{words} {}", label(id))
        }
        Amend::SourceAmount(id, _) | Amend::SourceFormula(id, _) => {
            let worth = source(after, id).and_then(|s| s.worth());
            format!("{}: {}", label(id), shown(worth))
        }
        Amend::SourceKind(id, to) => format!("{}: {}", label(id), source_kind(*to, lang)),
        Amend::SourceCap(id, to) => format!("{}: {}", label(id), cap(*to, lang)),
        Amend::SourceEarmark(id, Some(line)) => {
            let words = of(Text("solo a", "only to"));
            format!("{}: {words} {}", label(id), spoken(line))
        }
        Amend::SourceEarmark(id, None) => {
            format!("{}: {}", label(id), of(Text("senza vincolo", "no earmark")))
        }
        Amend::SourceReference(id, reference) => {
            let none = of(Text("senza riferimento", "no reference"));
            format!("{}: {}", label(id), reference.as_deref().unwrap_or(none))
        }
        Amend::SourceLabel(_, label) | Amend::PositionLabel(_, label) => {
            format!("{} {label}", of(Text("nuovo nome:", "new name:")))
        }
        _ => return None,
    })
}

fn of_positions(amend: &Amend, after: &Case, lang: Lang) -> Option<String> {
    let of = |text: Text| text.of(lang);
    let roster = &after.facts.roster;
    let position = |id: &Id| roster.positions.iter().find(|p| p.id == *id);
    let name = |id: &Id| sheets::position_name(position(id).unwrap_or(&Position::new(id.clone())));
    Some(match amend {
        Amend::AddPosition(position) => {
            let words = of(Text("aggiunta la posizione", "position added:"));
            format!("{words} {}", sheets::position_name(position))
        }
        Amend::RemovePosition(id) => {
            let words = of(Text("tolta la posizione", "position taken away:"));
            format!("{words} {}", name(id))
        }
        Amend::PositionValue(id, _)
        | Amend::PositionPoints(id, _)
        | Amend::PositionFascia(id, _) => {
            let value = position(id).and_then(|p| roster.value_of(p));
            format!("{}: {}", name(id), shown(value))
        }
        Amend::PositionMonths(id, _) | Amend::PositionCoverage(id, _) => {
            let time = position(id).map(|p| sheets::time_of(p, lang));
            format!("{}: {}", name(id), time.unwrap_or_default())
        }
        Amend::PositionEarlier(id, Some(earlier)) => {
            let (words, on) = (of(Text("prima", "before")), date(earlier.on, lang));
            format!("{}: {words} {} ({on})", name(id), earlier.value)
        }
        Amend::PositionEarlier(id, None) => {
            let words = of(Text("senza valore di prima", "no earlier value"));
            format!("{}: {words}", name(id))
        }
        Amend::PositionComplex(id, complex) => {
            let words = match complex {
                Some(_) => Text("struttura complessa", "complex structure"),
                None => Text("struttura non complessa", "not a complex structure"),
            };
            format!("{}: {}", name(id), of(words))
        }
        Amend::PositionSafeguard(id, safeguard) => {
            let words = match safeguard {
                Some(_) => Text("con salvaguardia", "with a safeguard"),
                None => Text("senza salvaguardia", "no safeguard"),
            };
            format!("{}: {}", name(id), of(words))
        }
        Amend::Fascia(id, Some(value)) => format!("fascia {id}: {value}"),
        Amend::Fascia(id, None) => {
            format!("{} {id}", of(Text("tolta la fascia", "fascia taken away:")))
        }
        _ => return None,
    })
}

fn of_papers(amend: &Amend, before: &Case, after: &Case, lang: Lang) -> Option<String> {
    let of = |text: Text| text.of(lang);
    let named = |id: &Id| spoken(id);
    let paper = |id: &Id| sheets::paper_name(id, lang);
    Some(match amend {
        Amend::AddEconomia(economia) => {
            let words = of(Text("aggiunta l'economia", "economia added:"));
            format!("{words} {}", told(economia))
        }
        Amend::RemoveEconomia(id) => {
            let gone = before.facts.economie.iter().find(|e| e.id == *id);
            let words = of(Text("tolta l'economia", "economia taken away:"));
            format!("{words} {}", gone.map_or(named(id), told))
        }
        Amend::EconomiaAmount(id, amount) => format!("{}: {amount}", named(id)),
        Amend::EconomiaCause(id, Some(cause)) => {
            let words = of(Text("causa", "cause"));
            // As the rules call it; by its name in the file where they do not know it.
            let known = after.pack.as_deref().and_then(|pack| pack.cause(cause));
            let called = match known {
                Some(known) => of_lang(&known.label, lang).to_lowercase(),
                None => named(cause),
            };
            format!("{}: {words} {called}", named(id))
        }
        Amend::EconomiaCause(id, None) => {
            let words = of(Text("senza causa", "no cause"));
            format!("{}: {words}", named(id))
        }
        Amend::EconomiaCap(id, to) => format!("{}: {}", named(id), cap(*to, lang)),
        Amend::Certify(id, _) => {
            let was = before.facts.economie.iter().find(|e| e.id == *id);
            let words = if was.is_some_and(|e| e.presumed) {
                Text(
                    "certificata, entra nei totali",
                    "certified, now in the totals",
                )
            } else {
                Text("certificata", "certified")
            };
            format!("{}: {}", named(id), of(words))
        }
        Amend::AddAct(act) | Amend::Act(_, Some(act)) => {
            format!("{}: {}", paper(&act.kind), act.reference)
        }
        Amend::Act(at, None) => {
            let gone = before.facts.acts.get(*at).map(|a| a.reference.as_str());
            let words = of(Text("tolto l'atto", "act taken away:"));
            format!("{words} {}", gone.unwrap_or_default())
        }
        Amend::Step(step, Some(day)) => format!("{}: {}", paper(step), date(*day, lang)),
        Amend::StepByAct {
            step,
            date: day,
            act,
        } => {
            let act = act.as_ref().map(|act| format!(" ({act})"));
            format!(
                "{}: {}{}",
                paper(step),
                date(*day, lang),
                act.unwrap_or_default()
            )
        }
        Amend::Step(step, None) => {
            let words = of(Text("senza data", "no date"));
            format!("{}: {words}", paper(step))
        }
        Amend::Clause { kind, percent, .. } => {
            let said = percent.map_or("—".to_owned(), |p| format!("{p} %"));
            format!("{} {}: {said}", of(Text("clausola", "clause")), paper(kind))
        }
        Amend::Section(id, to) => {
            let line = after.opening.lines().iter().find(|l| l.id == *id);
            let line = line.map_or(id.to_string(), |l| l.name().to_owned());
            let place = to.map_or_else(
                || of(Text("come dicono le regole", "as the rules say")).to_owned(),
                |to| super::super::section(to, lang).to_owned(),
            );
            let words = of(Text("Modulo II, sezione", "Modulo II, section"));
            format!("{line}: {words} {place}")
        }
        Amend::Passage(id, Some(_)) => {
            let words = of(Text("scritto il testo", "text written:"));
            format!("{words} «{}»", paper(id))
        }
        Amend::Passage(id, None) => {
            let words = of(Text("tolto il testo", "text taken away:"));
            format!("{words} «{}»", paper(id))
        }
        Amend::BodySide(roles) => seats(steps::BODY_SIDE, roles, steps::NO_BODY_SIDE, lang),
        Amend::Unions(sigle) => seats(steps::UNIONS, sigle, steps::NO_UNIONS, lang),
        Amend::Follow(followed) => {
            let reading = after.pack.as_deref()?.reading(&followed.reading)?;
            let mut options = reading.options.iter();
            let option = options.find(|o| o.id == followed.option)?;
            let title = of_lang(&reading.title, lang);
            format!("{title}: {}", of_lang(&option.label, lang))
        }
        _ => return None,
    })
}

/// Who sits on a side of the table.
fn seats(side: Text, names: &[String], none: Text, lang: Lang) -> String {
    let names = match names {
        [] => none.of(lang).to_owned(),
        names => steps::seats(names),
    };
    format!("{}: {names}", side.of(lang))
}

fn told(economia: &Economia) -> String {
    format!("{} {} → {}", economia.amount, economia.year, economia.line)
}

fn of_figures(amend: &Amend, before: &Case, after: &Case, lang: Lang) -> String {
    let of = |text: Text| text.of(lang).to_owned();
    let fixed = |text: Text, amount: Option<Amount>| format!("{}: {}", of(text), shown(amount));
    let items = |case: &Case, at: usize| {
        let items = case.facts.body_cap.other_items.as_ref();
        items
            .and_then(|items| items.get(at))
            .map(|i| i.label.clone())
    };
    match amend {
        Amend::Published(amount) => fixed(sheets::fund::PUBLISHED, *amount),
        Amend::Cap2016(amount) => fixed(sheets::fund::AMOUNT_2016, *amount),
        Amend::Adjustment(amount) => fixed(sheets::fund::ADJUSTMENT, *amount),
        Amend::ProCapite(figures) => {
            let made = figures.as_ref().and_then(ProCapite::adjustment);
            fixed(sheets::fund::ADJUSTMENT, made)
        }
        Amend::AddCapItem(item) => {
            let words = Text("aggiunta la voce dell'ente", "item of the body added:");
            format!("{} {}", of(words), item.label)
        }
        Amend::CapItem(at, Some(amount)) => {
            format!("{}: {amount}", items(after, *at).unwrap_or_default())
        }
        Amend::CapItem(at, None) => {
            let words = Text("tolta la voce dell'ente", "item of the body taken away:");
            format!("{} {}", of(words), items(before, *at).unwrap_or_default())
        }
        Amend::Figure(id, amount) => format!("{}: {}", spoken(id), shown(*amount)),
        Amend::Settled(which, amount) => fixed(settled_words(*which), *amount),
        Amend::Unpaid(cause, amount) => {
            let pack = after.pack.as_deref();
            let known = pack.and_then(|pack| pack.cause(cause));
            let name = known.map_or_else(
                || spoken(cause),
                |known| of_lang(&known.label, lang).to_owned(),
            );
            format!("{name}: {}", shown(*amount))
        }
        Amend::DeclaredCost(amount) => fixed(sheets::positions::DECLARED, *amount),
        Amend::Evaluated(heads) => {
            let said = heads.map_or("—".to_owned(), |n| n.to_string());
            format!("{}: {said}", of(sheets::positions::EVALUATED))
        }
        Amend::Point(point) => {
            let said = point.as_ref().map(|p| p.value.normalize().to_string());
            let said = said.map_or("—".to_owned(), |said| said.replace('.', ","));
            format!("{}: {said}", of(sheets::positions::POINT))
        }
        _ => of(Text("dato aggiornato", "figure updated")),
    }
}

/// Why a change is not done.
pub fn refused(refusal: &AmendRefusal, lang: Lang) -> String {
    match (refusal, lang) {
        (AmendRefusal::Unknown(id), Lang::It) => format!("non c'è «{id}»"),
        (AmendRefusal::Unknown(id), Lang::En) => format!("there is no “{id}”"),
        (AmendRefusal::Taken(id), Lang::It) => format!("«{id}» c'è già: scegliere un altro nome"),
        (AmendRefusal::Taken(id), Lang::En) => {
            format!("“{id}” is already there: choose another name")
        }
        (AmendRefusal::InUse(id), Lang::It) => {
            format!("«{id}» ha delle posizioni: cambiarle prima di toglierla")
        }
        (AmendRefusal::InUse(id), Lang::En) => {
            format!("“{id}” has positions: change them before taking it away")
        }
        (AmendRefusal::DoNotFit { rest, fund, others }, Lang::It) => format!(
            "con un fondo di {fund} la voce {rest} andrebbe sotto zero: alle altre voci vanno {others}, e il fondo non può essere di meno"
        ),
        (AmendRefusal::DoNotFit { rest, fund, others }, Lang::En) => format!(
            "with a fund of {fund} the line {rest} would go below zero: the other lines have {others}, and the fund cannot be less"
        ),
        // The words of a fault are above this room: here is what can be said without its file.
        (AmendRefusal::Fault(_), Lang::It) => "i dati non sarebbero più possibili".to_owned(),
        (AmendRefusal::Fault(_), Lang::En) => "the data would no longer be possible".to_owned(),
    }
}
