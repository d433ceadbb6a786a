//! The simulations of the private workbook in words: their list, what is asked of one, and some of them compared.

use super::{Hearing, compared, of_row, opening};
use crate::app::{Command, Desk, Shown};
use crate::lang::{self, Lang, plain as words, private, private::screen};

/// The list; or what is asked of a simulation, or of the workbook.
pub(super) fn trials(hearing: &mut Hearing, rest: &str) {
    hearing.command(Command::Simulations);
    // They are private, and it was just said so.
    if hearing.is_refused() {
        return;
    }
    let context = hearing.model.context();
    let asked = of_row::asked(context, rest);
    match asked {
        None if rest.is_empty() => super::does::read(hearing, listed),
        Some((Command::Compare, which)) => compare(hearing, which),
        Some((command, answer)) if !of_row::is_of_one(command) => done(hearing, command, answer),
        _ => {
            let Some((at, asked)) = place(hearing, rest) else {
                return;
            };
            hearing.model.scroll_mut().selected = at;
            match of_row::asked(context, asked) {
                Some((Command::Compare, _)) => compare(hearing, &(at + 1).to_string()),
                Some((command, answer)) => done(hearing, command, answer),
                None if asked.is_empty() => compare(hearing, &(at + 1).to_string()),
                None => {
                    let lang = hearing.model.lang;
                    hearing.say(words::not_asked(asked, words::SIMULATIONS.of(lang), lang));
                }
            }
        }
    }
}

fn done(hearing: &mut Hearing, command: Command, answer: &str) {
    hearing.command(command);
    let asks = hearing.desk().is_some_and(|desk| desk.prompt.is_some());
    if !answer.is_empty() && asks && command != Command::ToTable {
        opening::answer(hearing, answer);
    }
}

/// The rows as they may be called.
fn names(desk: &Desk, lang: Lang) -> Vec<Vec<String>> {
    let rows = desk.simulations.rows().into_iter();
    rows.map(|row| vec![desk.name_of(row, lang)]).collect()
}

/// The row that the first words of a text name, and the rest; says why, where they name none.
fn place<'a>(hearing: &mut Hearing, text: &'a str) -> Option<(usize, &'a str)> {
    let lang = hearing.model.lang;
    let names = hearing.desk().map(|desk| names(desk, lang));
    of_row::named(hearing, &names.unwrap_or_default(), text)
}

/// What the workbook holds.
fn listed(desk: &Desk, lang: Lang) -> Vec<String> {
    let simulations = &desk.simulations;
    let mut told = vec![screen::TITLE.of(lang).to_owned()];
    for (number, row) in (1..).zip(simulations.rows()) {
        let mut known: Vec<String> = Vec::new();
        if let Shown::Trial(trial) = row
            && let Some(trial) = simulations.notebook().trial(trial)
        {
            if simulations.is_worked_on(row) {
                known.push(screen::WORKED_ON.of(lang).to_owned());
            }
            if trial.aside {
                known.push(screen::ASIDE.of(lang).to_owned());
            }
            known.push(private::trial_origin(trial, simulations.notebook(), lang));
        }
        let colon = if known.is_empty() { "" } else { ": " };
        let name = desk.name_of(row, lang);
        told.push(format!("{number}. {name}{colon}{}", known.join("; ")));
    }
    if simulations.rows().len() == 1 {
        told.push(words::NO_SIMULATIONS.of(lang).to_owned());
    }
    if simulations.is_for_the_operator_alone() {
        told.extend(mandate(desk, lang));
    }
    told
}

/// The indirizzi, how the split departs from them, and the notes.
fn mandate(desk: &Desk, lang: Lang) -> Vec<String> {
    let notebook = desk.simulations.notebook();
    let split = desk.split();
    let asked = notebook.indirizzi().iter().map(|asked| {
        let asked = private::indirizzo(asked, split, lang);
        format!("{}: {asked}", screen::INDIRIZZI.of(lang))
    });
    let departures = desk.departures().into_iter();
    let departures = departures.map(|d| lang::capitalized(&private::departure(&d, split, lang)));
    let notes = notebook
        .notes()
        .iter()
        .map(|note| format!("{} {}: {}", screen::NOTE.of(lang), note.number, note.text));
    asked.chain(departures).chain(notes).collect()
}

/// Puts side by side those that are named, or one and the table, or all there are; and reads them.
fn compare(hearing: &mut Hearing, which: &str) {
    let mut wanted: Vec<usize> = Vec::new();
    let mut rest = which.trim();
    while !rest.is_empty() {
        let Some((at, after)) = place(hearing, rest) else {
            return;
        };
        wanted.push(at);
        let and = words::AND.iter().find_map(|and| after.strip_prefix(and));
        rest = and.unwrap_or(after).trim();
    }
    let rows = hearing.desk().map(|desk| desk.simulations.rows());
    let rows = rows.unwrap_or_default();
    match wanted[..] {
        [] => {
            let aside = |row: &Shown| match (row, hearing.desk()) {
                (Shown::Trial(number), Some(desk)) => {
                    let trial = desk.simulations.notebook().trial(*number);
                    trial.is_some_and(|trial| trial.aside)
                }
                _ => false,
            };
            wanted = (0..rows.len()).filter(|at| !aside(&rows[*at])).collect();
        }
        [at] if at != 0 => wanted.insert(0, 0),
        _ => {}
    }
    if wanted.len() < 2 {
        let lang = hearing.model.lang;
        return hearing.say(words::NO_SIMULATIONS.of(lang));
    }
    // In the order they were named: the first is what the others are told against.
    let chosen = |hearing: &Hearing, at: usize| {
        let desk = hearing.desk();
        desk.is_some_and(|desk| desk.simulations.is_chosen(rows[at]))
    };
    for at in 0..rows.len() {
        if chosen(hearing, at) {
            hearing.model.scroll_mut().selected = at;
            hearing.command(Command::Compare);
        }
    }
    for at in wanted {
        hearing.model.scroll_mut().selected = at;
        if !chosen(hearing, at) {
            hearing.command(Command::Compare);
        }
    }
    super::does::read(hearing, compared::told);
}
