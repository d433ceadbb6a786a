//! The minutes: who was there, what was done and said, hour by hour, what was tabled and what became of it.

use jiff::civil::Date;

use super::{Made, contract};
use crate::documents::values::party;
use crate::documents::words::{IT, day, list, of_day, the_day};
use crate::documents::{
    Block, Cell, Column, Missing, Names, Picture, Place, Role, Run, Shows, Source, Table,
};
use crate::lang::talks::{attendance, dispute_state, standing};
use crate::money::Amount;
use crate::negotiation::{Amend, Deed, Operation, Party, Presence, Seduta, Wall};

/// Each seduta: where and when, who was there, what was done.
pub(super) fn sedute(source: &Source) -> Made {
    let mut made = Made::default();
    let sedute = source.sedute();
    if sedute.is_empty() {
        made.blocks
            .push(Block::paragraph("Nessuna seduta è stata aperta."));
        made.missing.push(Missing::new(
            "la seduta di cui fare il verbale",
            Place::Talks,
        ));
    }
    for seduta in sedute {
        one(source, seduta, &mut made);
    }
    made
}

fn one(source: &Source, seduta: &Seduta, made: &mut Made) {
    let title = format!(
        "Seduta n. {} {}",
        seduta.number,
        of_day(seduta.began().day())
    );
    made.blocks.push(Block::Heading(2, vec![Run::text(title)]));
    made.blocks.push(Block::paragraph(opening(seduta)));
    if let Some(note) = &seduta.note {
        made.blocks.push(Block::paragraph(note));
    }
    attendances(source, seduta, made);
    made.blocks
        .push(Block::Heading(3, vec![Run::text("Svolgimento")]));
    let operations = operations(source, seduta);
    for told in acts(operations, seduta) {
        made.blocks.push(Block::item(told));
    }
    if seduta.closed.is_none() {
        made.blocks
            .push(Block::paragraph("La seduta non risulta chiusa."));
        let what = format!("la chiusura della seduta {}", seduta.number);
        made.missing.push(Missing::new(what, Place::Talks));
    }
}

fn opening(seduta: &Seduta) -> String {
    let place = seduta
        .place
        .as_ref()
        .map(|place| format!("; luogo: {place}"));
    let began = seduta.began();
    let ended = seduta.ended().map(|at| {
        let when = hour(at, began.day());
        format!("; si chiude {when}")
    });
    // The hours of who writes are not those of who met.
    let later = seduta.is_written_later().then(|| {
        let when = hour(Wall::of(&seduta.opened), began.day());
        format!(" Il verbale è scritto dopo la seduta, {when}: gli atti sono senza l'ora.")
    });
    let by = seduta.held.and(seduta.held_by);
    let by = by.map(|act| format!(" Giorno e ore sono detti dall'atto {act}."));
    format!(
        "La seduta si apre alle ore {}{}{}.{}{}",
        began.hour(),
        place.unwrap_or_default(),
        ended.unwrap_or_default(),
        by.unwrap_or_default(),
        later.unwrap_or_default()
    )
}

/// An hour, with its day where it is another than a day.
fn hour(at: Wall, day: Date) -> String {
    if at.day() == day {
        format!("alle ore {}", at.hour())
    } else {
        format!("{} alle ore {}", the_day(at.day()), at.hour())
    }
}

/// Who was there, and who came or went.
fn attendances(source: &Source, seduta: &Seduta, made: &mut Made) {
    let told = seduta.present.iter();
    let told: Vec<&(u32, Vec<Presence>)> = told.filter(|(_, who)| !who.is_empty()).collect();
    let [(_, first), later @ ..] = &told[..] else {
        made.blocks.push(Block::Paragraph(vec![
            Run::text("Presenti: "),
            Run::Blank("i presenti".to_owned()),
        ]));
        let what = format!("i presenti alla seduta {}", seduta.number);
        made.missing.push(Missing::new(what, Place::Talks));
        return;
    };
    let head = if later.is_empty() {
        "Presenti"
    } else {
        "Presenti all'apertura"
    };
    let first = present(first, source.names);
    made.blocks
        .push(Block::paragraph(format!("{head}: {first}.")));
    for (act, who) in later {
        let who = present(who, source.names);
        let told = format!("Presenti dall'atto {act}: {who}.");
        made.blocks.push(Block::paragraph(told));
    }
}

fn present(present: &[Presence], names: Names) -> String {
    let mut present = present.to_vec();
    if names == Names::Dropped {
        for presence in &mut present {
            presence.name = None;
        }
    }
    attendance(&present, IT)
}

/// The operations of a seduta: from its opening to its end, or to the opening of the next.
fn operations<'a>(source: &Source<'a>, seduta: &Seduta) -> &'a [Operation] {
    let all = source.operations();
    let next = source
        .state
        .sedute
        .iter()
        .find(|s| s.number == seduta.number + 1);
    let end = next.map_or(all.len(), |next| next.at as usize - 1);
    &all[seduta.at as usize - 1..end]
}

/// True for what the office writes for its papers: nobody says it at the table.
fn is_of_papers(operation: &Operation) -> bool {
    match &operation.act {
        Deed::Amended { amend, .. } => {
            matches!(**amend, Amend::Passage(..) | Amend::Section(..))
        }
        // Its heading says it.
        Deed::SedutaHeld { .. } => true,
        _ => false,
    }
}

/// True for what was done in the sedute that the paper speaks of.
fn within(source: &Source, at: u32) -> bool {
    let mut sedute = source.sedute().into_iter();
    source.about.seduta.is_none()
        || sedute.any(|s| operations(source, s).iter().any(|o| o.number == at))
}

/// The hour of an act: none in a seduta that was written afterwards, and its day too once that has ended.
fn at(operation: &Operation, seduta: &Seduta) -> String {
    let (time, closed) = (&operation.time, &seduta.closed);
    let after = closed
        .as_ref()
        .is_some_and(|closed| time.instant() > closed.instant());
    match (seduta.is_written_later(), after) {
        (false, _) => format!("ore {} – ", time.hour()),
        (true, true) => format!("{}, ore {} – ", the_day(time.day()), time.hour()),
        (true, false) => String::new(),
    }
}

/// What was done, each with its hour; the edits of the draft that follow one another are told once.
fn acts(operations: &[Operation], seduta: &Seduta) -> Vec<String> {
    let is_edit =
        |o: &Operation| matches!(o.act, Deed::Edited { .. } | Deed::Undone | Deed::Redone);
    let mut told = Vec::new();
    let said: Vec<&Operation> = operations.iter().filter(|o| !is_of_papers(o)).collect();
    for run in said.chunk_by(|one, other| is_edit(one) && is_edit(other)) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        let number = |o: &Operation| o.number;
        if !is_edit(first) {
            let sentence = first.sentence.trim_end_matches('.');
            told.push(format!(
                "{}{sentence} (atto {}).",
                at(first, seduta),
                first.number
            ));
        } else if run.len() == 1 {
            let sentence = first.sentence.trim_end_matches('.');
            told.push(format!(
                "{}Sul tavolo: {sentence} (atto {}).",
                at(first, seduta),
                first.number
            ));
        } else {
            let sentence = last.sentence.trim_end_matches('.');
            let until = format!(" fino alle ore {}", last.time.hour());
            let until = Some(until).filter(|_| !seduta.is_written_later());
            told.push(format!(
                "{}Il riparto sul tavolo è modificato {} volte{} (atti {}–{}); da ultimo: {sentence}.",
                at(first, seduta),
                run.len(),
                until.unwrap_or_default(),
                number(first),
                number(last),
            ));
        }
    }
    told
}

/// What was tabled and what became of it.
pub(super) fn proposals(source: &Source) -> Made {
    let proposals = source.state.proposals.iter();
    let proposals: Vec<_> = proposals.filter(|p| within(source, p.at)).collect();
    if proposals.is_empty() {
        return Made::of(vec![Block::paragraph(
            "Nessuna proposta è stata presentata.",
        )]);
    }
    let lines = source.case.opening.lines();
    let mut columns = vec![
        Column::words("N."),
        Column::text("Di chi"),
        Column::words("Quando"),
    ];
    columns.extend(lines.iter().map(|line| Column::figures(line.name())));
    columns.push(Column::text("Esito"));
    let mut table = Table::new("proposte", "Proposte presentate", columns);
    for proposal in proposals {
        let at = source.operations().get(proposal.at as usize - 1);
        let when = at.map_or_else(Cell::empty, |o| {
            let (on, hour) = source.when(o);
            let hour = hour.map(|hour| format!(" ore {hour}"));
            Cell::text(format!("{}{}", day(on), hour.unwrap_or_default()))
        });
        let by: Vec<String> = proposal.tabled.by.iter().map(party).collect();
        let mut cells = vec![
            Cell::text(proposal.number.to_string()),
            Cell::text(list(&by)),
            when,
        ];
        cells.extend(lines.iter().map(|line| {
            proposal
                .tabled
                .split
                .amount(&line.id)
                .map_or_else(Cell::empty, Cell::amount)
        }));
        let outcomes: Vec<String> = proposal
            .standings
            .iter()
            .map(|(who, what, _)| format!("{}: {}", party(who), standing(*what, IT)))
            .collect();
        cells.push(Cell::text(if outcomes.is_empty() {
            "in discussione".to_owned()
        } else {
            outcomes.join("; ")
        }));
        table.add(Role::Item, cells);
    }
    Made::of(vec![Block::Table(table)])
}

/// What a side offered, with the number of each proposal.
type Offers = Vec<(u32, Amount)>;

/// The offers of each side on the line on which they differ most, as a picture.
pub(super) fn convergence(source: &Source) -> Made {
    let state = &source.state;
    let Some(line) = state.disputed_line() else {
        return Made::default();
    };
    let mut sides: Vec<(Vec<Party>, Offers)> = Vec::new();
    for proposal in state.proposals.iter().filter(|p| within(source, p.at)) {
        let Some(amount) = proposal.tabled.split.amount(line) else {
            continue;
        };
        let offer = (proposal.number, amount);
        match sides.iter_mut().find(|(by, _)| *by == proposal.tabled.by) {
            Some((_, offers)) => offers.push(offer),
            None => sides.push((proposal.tabled.by.clone(), vec![offer])),
        }
    }
    // Two offers that never moved come no closer.
    if sides.iter().all(|(_, offers)| offers.len() < 2) {
        return Made::default();
    }
    let named = sides.into_iter().map(|(by, offers)| {
        let names: Vec<String> = by.iter().map(party).collect();
        (list(&names), offers)
    });
    let known = source.case.opening.lines().iter().find(|l| l.id == *line);
    let name = known.map_or(line.as_str(), |l| l.name());
    let picture = Picture {
        caption: format!("Importo di «{name}» nelle proposte, in ordine di presentazione"),
        shows: Shows::Lines(named.collect()),
    };
    Made::of(vec![Block::Picture(picture)])
}

/// The declarations for the minutes.
pub(super) fn declarations(source: &Source) -> Made {
    let declared = source
        .state
        .declarations
        .iter()
        .filter(|d| within(source, d.at));
    let declared = declared.map(|d| format!("{}: «{}»", party(&d.by), d.text));
    part(
        "Dichiarazioni a verbale",
        declared.collect(),
        "Nessuna dichiarazione.",
    )
}

/// The disputed figures, and the points put off.
pub(super) fn disputes(source: &Source) -> Made {
    let state = &source.state;
    let disputes = state
        .disputes
        .iter()
        .filter(|d| within(source, d.at))
        .map(|d| {
            let theirs = d.raised.theirs.map(|a| format!(", per {a} euro"));
            let ours = d.raised.ours.map(|a| format!(" in luogo di {a}"));
            let notes: Vec<&str> = d.notes.iter().map(|(_, note)| note.as_str()).collect();
            let notes = match &notes[..] {
                [] => String::new(),
                notes => format!("; {}", notes.join("; ")),
            };
            format!(
                "Contestazione {} di {} su «{}»{}{}: {}{notes}.",
                d.number,
                party(&d.raised.by),
                d.raised.figure,
                theirs.unwrap_or_default(),
                ours.unwrap_or_default(),
                dispute_state(d.state, IT)
            )
        });
    let mut made = part(
        "Cifre contestate",
        disputes.collect(),
        "Nessuna cifra contestata.",
    );
    let put_off = state.put_off.iter().filter(|p| within(source, p.at));
    let put_off = put_off.map(|p| p.text.clone()).collect();
    made.blocks
        .extend(part("Punti rinviati", put_off, "Nessun punto rinviato.").blocks);
    made
}

/// A heading with its items, or that there are none.
fn part(title: &str, items: Vec<String>, none: &str) -> Made {
    let mut blocks = vec![Block::Heading(3, vec![Run::text(title)])];
    if items.is_empty() {
        blocks.push(Block::paragraph(none));
    }
    blocks.extend(items.into_iter().map(Block::item));
    Made::of(blocks)
}

/// Who signs the minutes: whoever was present.
pub(super) fn signatures(source: &Source) -> Made {
    let mut who: Vec<Party> = Vec::new();
    for seduta in source.sedute() {
        for (_, present) in &seduta.present {
            for presence in present {
                if !who.contains(&presence.party) {
                    who.push(presence.party.clone());
                }
            }
        }
    }
    who.sort();
    let mut places = vec!["Il verbalizzante".to_owned()];
    places.extend(who.iter().map(contract::label));
    Made::of(vec![Block::Signatures(places)])
}
