//! The private workbook: simulations begun, copied, named, worked on, put aside, brought to the table; indirizzi and notes.

mod ask;

use super::super::simulations::{Projection, Shown};
use super::super::{
    Asked, Command, Desk, Effect, Field, Kept, Model, Place, Prompt, Screen, Showing, Stamp, Tone,
};
use super::record;
use crate::fund::Split;
use crate::lang::{self, Text, private::screen};
use crate::negotiation::{Begun, Deed, Origin, Record, Simulation, Sitting, Whence, Written};

/// Goes to the screen, where it is private.
pub(super) fn open(model: &mut Model) {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return;
    };
    if desk.showing == Showing::Private {
        desk.screen = Screen::Simulations;
        if let Some(number) = desk.simulations.working {
            desk.simulations.select(number);
        }
    } else {
        model.say(
            Tone::Refused,
            lang::capitalized(screen::DARK_FIRST.of(lang)),
        );
    }
}

/// A command of the screen.
pub(super) fn command(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let row = desk.simulations.selected();
    let done = match command {
        Command::NewSimulation => return ask(model, Asked::New, String::new()),
        Command::Compare => {
            let chosen = &mut desk.simulations.chosen;
            match chosen.iter().position(|shown| *shown == row) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(row),
            }
            Ok(Vec::new())
        }
        Command::Projection => {
            let projection = &mut desk.simulations.projection;
            let (to, said) = match projection {
                Projection::Projected => (Projection::NotProjected, screen::NOW_ALONE),
                Projection::NotProjected => (Projection::Projected, screen::NOW_PROJECTED),
            };
            *projection = to;
            model.say(Tone::Said, said.of(model.lang));
            return Vec::new();
        }
        Command::Indirizzo | Command::Note if !desk.simulations.is_for_the_operator_alone() => {
            Err(screen::PROJECTED)
        }
        Command::Indirizzo => return ask(model, Asked::Indirizzo, String::new()),
        Command::Note => return ask(model, Asked::Note, String::new()),
        // What was being worked on stays in the workbook.
        Command::WorkOn if row == Shown::Table => {
            leave(desk);
            desk.screen = Screen::Table;
            model.say(Tone::Said, screen::FROM_TABLE.of(model.lang));
            return Vec::new();
        }
        _ => match row {
            Shown::Table => Err(screen::NOT_A_TRIAL),
            Shown::Trial(number) => return of_trial(model, command, number, stamp),
        },
    };
    finish(model, done)
}

/// A command while something is asked.
pub(super) fn answer(model: &mut Model, command: Command, stamp: &Stamp) -> Vec<Effect> {
    if command == Command::Accept {
        return ask::accept(model, stamp);
    }
    if let Place::Desk(desk) = &mut model.place {
        desk.prompt = None;
        model.message = None;
    }
    Vec::new()
}

fn ask(model: &mut Model, asked: Asked, text: String) -> Vec<Effect> {
    if let Place::Desk(desk) = &mut model.place {
        let field = Field::selected(text);
        desk.prompt = Some(Prompt::Private { asked, field });
        model.message = None;
    }
    Vec::new()
}

/// Has records kept, or says why not.
fn finish(model: &mut Model, done: Result<Vec<Record>, Text>) -> Vec<Effect> {
    let lang = model.lang;
    match (done, &mut model.place) {
        (Ok(records), Place::Desk(desk)) => keep(desk, records),
        (Err(why), _) => {
            model.say(Tone::Refused, lang::capitalized(why.of(lang)));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// A command about a simulation.
fn of_trial(model: &mut Model, command: Command, number: u32, stamp: &Stamp) -> Vec<Effect> {
    let lang = model.lang;
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let row = Shown::Trial(number);
    let name = desk.name_of(row, lang);
    let aside = desk
        .simulations
        .notebook
        .trial(number)
        .is_some_and(|t| t.aside);
    let said = |verb: Text, name: &str| screen::done(verb, name, lang);
    let (said, done) = match command {
        Command::NameSimulation => return ask(model, Asked::Name(number), name),
        Command::ToTable => {
            if desk.state().sitting() != Sitting::Open {
                return finish(model, Err(screen::NO_TABLE));
            }
            if desk.split_of(row).is_none() {
                return finish(model, Err(screen::NOT_STANDING));
            }
            return ask(model, Asked::Bring(number), String::new());
        }
        Command::PutAside if aside => (
            said(screen::NOW_BACK, &name),
            Ok(vec![Record::Back(number)]),
        ),
        Command::PutAside => {
            if desk.simulations.working == Some(number) {
                leave(desk);
            }
            desk.simulations.chosen.retain(|shown| *shown != row);
            (
                said(screen::NOW_ASIDE, &name),
                Ok(vec![Record::Aside(number)]),
            )
        }
        Command::CopySimulation => match desk.split_of(row) {
            None => (String::new(), Err(screen::NOT_STANDING)),
            Some(split) => {
                let copy = ask::free_name(desk, &name);
                let begun = begun(
                    desk,
                    Some(copy.clone()),
                    Whence::Copy(number),
                    &split,
                    stamp,
                );
                (said(screen::COPIED, &copy), Ok(vec![Record::Begin(begun)]))
            }
        },
        Command::WorkOn => match work_on(desk, number, stamp) {
            Ok(records) => {
                desk.screen = Screen::Table;
                (said(screen::NOW_WORKED_ON, &name), Ok(records))
            }
            Err(why) => (String::new(), Err(why)),
        },
        _ => return Vec::new(),
    };
    let begun = done.as_ref().ok().and_then(|records| begun_in(records));
    let ok = done.is_ok();
    let effects = finish(model, done);
    if ok {
        model.say(Tone::Said, said);
    }
    if let (Place::Desk(desk), true) = (&mut model.place, command != Command::WorkOn) {
        // A copy does not take the place of what is being worked on.
        let selected = begun.unwrap_or(number);
        desk.simulations.select(selected);
        let again = desk.simulations.working.filter(|_| begun.is_some());
        let again = again.map_or(Vec::new(), |n| keep(desk, vec![Record::Work(n)]));
        return effects.into_iter().chain(again).collect();
    }
    effects
}

fn begun_in(records: &[Record]) -> Option<u32> {
    records.iter().find_map(|record| match record {
        Record::Begin(begun) => Some(begun.number),
        _ => None,
    })
}

/// How a simulation of a split starts.
pub(super) fn begun(
    desk: &Desk,
    name: Option<String>,
    from: Whence,
    base: &Split,
    stamp: &Stamp,
) -> Begun {
    let opening = from == Whence::Opening && *base == desk.talks.opening().opening;
    Begun {
        number: desk.simulations.notebook.next_number(),
        started: stamp.time(),
        name,
        from,
        base: (!opening).then(|| Written::of(base)),
    }
}

/// Where a simulation that starts as the table stands comes from.
pub(super) fn from_table(desk: &Desk) -> Whence {
    let state = desk.state();
    if state.sedute.is_empty() {
        Whence::Opening
    } else {
        Whence::Draft(state.draft())
    }
}

/// Puts the split of the table on the desk: the next edit starts another simulation.
fn leave(desk: &mut Desk) {
    desk.simulation = Simulation::new(desk.state().split().clone());
    desk.simulations.working = None;
    desk.tried = None;
    desk.refresh();
}

/// Puts a kept simulation on the desk: the acts that follow are on it. One of which part was lost goes on as a copy, so that
/// what follows is trusted.
pub(super) fn work_on(desk: &mut Desk, number: u32, stamp: &Stamp) -> Result<Vec<Record>, Text> {
    let trial = desk.simulations.notebook.trial(number).cloned();
    let trial = trial.ok_or(screen::NOT_A_TRIAL)?;
    let (simulation, lost) = desk.simulation_of(&trial).ok_or(screen::NOT_STANDING)?;
    let mut records = Vec::new();
    let number = if lost > 0 {
        let from = Whence::Copy(number);
        let begun = begun(desk, None, from, simulation.split(), stamp);
        let copy = begun.number;
        desk.simulation = Simulation::new(simulation.split().clone());
        records.push(Record::Begin(begun));
        copy
    } else {
        if trial.aside {
            records.push(Record::Back(number));
        }
        records.push(Record::Work(number));
        desk.simulation = simulation;
        number
    };
    desk.simulations.working = Some(number);
    desk.tried = None;
    desk.refresh();
    Ok(records)
}

/// Brings a simulation to the table: it takes the place of the draft, and all see it.
fn bring(model: &mut Model, number: u32, stamp: &Stamp) -> Vec<Effect> {
    let Place::Desk(desk) = &mut model.place else {
        return Vec::new();
    };
    let Some(split) = desk.split_of(Shown::Trial(number)) else {
        return finish(model, Err(screen::NOT_STANDING));
    };
    let deed = Deed::Brought {
        from: Origin::Simulation,
        split: Written::of(&split),
        clauses: None,
    };
    let before = desk.talks.operations().len();
    let effects = record::record(model, &deed, stamp);
    if let Place::Desk(desk) = &mut model.place
        && desk.talks.operations().len() > before
    {
        desk.screen = Screen::Table;
        desk.show(Showing::Public);
    }
    effects
}

/// Has records kept: what the workbook cannot keep waits, and goes with the next.
pub(super) fn keep(desk: &mut Desk, records: Vec<Record>) -> Vec<Effect> {
    for record in &records {
        desk.simulations.notebook.follow(record.clone());
    }
    if matches!(desk.kept, Kept::InSnapshot | Kept::ToBeLost) && !records.is_empty() {
        desk.kept = Kept::InMemory;
    }
    records.into_iter().map(Effect::Keep).collect()
}
