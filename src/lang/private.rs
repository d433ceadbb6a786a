//! The words of what is private: simulations, goals, presets, indirizzi.

mod goals;
mod presets;
pub mod privacy;
pub mod screen;

pub use goals::{goal, goal_fault, goal_form, no_solution, not_respected};
pub use presets::{preset, preset_fault};

use super::actions::name as line_name;
use super::{Lang, Text, told};
use crate::fund::Split;
use crate::negotiation::{Asked, Bound, Departure, Indirizzo, Notebook, Preset, Trial, Whence};

/// The name of a simulation: its own, or its number.
pub fn trial_name(trial: &Trial, lang: Lang) -> String {
    match &trial.name {
        Some(name) => name.clone(),
        None => numbered(trial.number, lang),
    }
}

/// Heads the names of the lines, from one that is not the first.
pub fn from_line(number: usize, lang: Lang) -> String {
    match lang {
        Lang::It => format!("Voce, dalla {number}ª"),
        Lang::En => format!("Line, from no. {number}"),
    }
}

/// What can be typed for a new simulation: a name, a preset by its number, a goal.
pub fn new_form(lang: Lang) -> String {
    let presets = (1..).zip(Preset::OFFERED);
    let presets: Vec<String> = presets
        .map(|(number, which)| format!("{number} {}", preset(which, lang)))
        .collect();
    let (presets, goals) = (presets.join(" · "), goal_form(lang));
    match lang {
        Lang::It => format!("un nome · {presets} · {goals} · «nome = …»"),
        Lang::En => format!("a name · {presets} · {goals} · “name = …”"),
    }
}

/// A simulation by its number.
pub fn numbered(number: u32, lang: Lang) -> String {
    format!("{} {number}", Text("simulazione", "simulation").of(lang))
}

/// Where a simulation comes from and when it started: "copia di ipotesi A, 11/06/2019 15:32".
pub fn trial_origin(trial: &Trial, notebook: &Notebook, lang: Lang) -> String {
    let from = match trial.from {
        Whence::Opening => Text("dal riparto di apertura", "from the opening split")
            .of(lang)
            .to_owned(),
        Whence::Draft(number) => {
            let of = Text("dal tavolo, bozza", "from the table, draft").of(lang);
            format!("{of} {number}")
        }
        Whence::Copy(number) => {
            let of = Text("copia di", "copy of").of(lang);
            let name = notebook.trial(number).map(|t| trial_name(t, lang));
            format!("{of} {}", name.unwrap_or_else(|| numbered(number, lang)))
        }
    };
    format!("{from}, {}", told::moment(&trial.started, lang))
}

/// What the Giunta asks of a line: "risultato: almeno 30 % · al massimo 250.000,00".
pub fn indirizzo(asked: &Indirizzo, split: &Split, lang: Lang) -> String {
    let end = |bound: Option<Bound>, word: Text| {
        let figure = match bound? {
            Bound::Amount(amount) => amount.to_string(),
            Bound::Share(percent) => format!("{percent} %"),
        };
        Some(format!("{} {figure}", word.of(lang)))
    };
    let parts: Vec<String> = [
        end(asked.least, Text("almeno", "at least")),
        end(asked.most, Text("al massimo", "at most")),
        asked.text.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    format!("{}: {}", line_name(split, &asked.line), parts.join(" · "))
}

/// How a split departs from the indirizzi: "risultato: 5.000,00 sotto il minimo degli indirizzi (250.000,00)".
pub fn departure(departure: &Departure, split: &Split, lang: Lang) -> String {
    let (line, by, bound) = (
        line_name(split, &departure.line),
        departure.by,
        departure.bound,
    );
    let words = match departure.end {
        Asked::Least => Text(
            "sotto il minimo degli indirizzi",
            "below the least of the indirizzi",
        ),
        Asked::Most => Text(
            "oltre il massimo degli indirizzi",
            "beyond the most of the indirizzi",
        ),
    };
    format!("{line}: {by} {} ({bound})", words.of(lang))
}
