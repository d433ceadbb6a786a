//! The commands of the simulations: the private workbook on its screen.

use super::super::keymap::Context::{self, Simulations};
use super::super::{Code, Key};
use super::table::SCREENS;
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

const HERE: &[Context] = &[Simulations];

/// The commands of the simulations.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Simulations,
        "simulations",
        Group::Simulations,
        &[k(Code::F(6))],
        SCREENS,
        Some(11),
        Text("simulazioni", "simulations"),
        Text(
            "le simulazioni del quaderno riservato, una accanto all'altra",
            "the simulations of the private workbook, side by side",
        ),
    ),
    row(
        Command::WorkOn,
        "work-on",
        Group::Simulations,
        &[k(Code::Enter)],
        HERE,
        Some(3),
        Text("lavora", "work on"),
        Text(
            "porta la simulazione sul Tavolo riservato, per lavorarci",
            "take the simulation to the private desk, to work on it",
        ),
    ),
    row(
        Command::NewSimulation,
        "new-simulation",
        Group::Simulations,
        &[Key::char('n'), k(Code::Insert)],
        HERE,
        Some(2),
        Text("nuova", "new"),
        Text(
            "una simulazione nuova dal tavolo: un nome, un modello (1–4), o un obiettivo come «risultato almeno 30 %»",
            "a new simulation from the table: a name, a preset (1–4), or a goal such as “risultato at least 30 %”",
        ),
    ),
    row(
        Command::Compare,
        "compare",
        Group::Simulations,
        &[Key::char(' ')],
        HERE,
        Some(4),
        Text("confronta", "compare"),
        Text(
            "mette la riga nel confronto, o la toglie",
            "put the row in the comparison, or take it out",
        ),
    ),
    row(
        Command::CopySimulation,
        "copy-simulation",
        Group::Simulations,
        &[Key::char('c')],
        HERE,
        Some(5),
        Text("copia", "copy"),
        Text(
            "copia la simulazione in una nuova",
            "copy the simulation to a new one",
        ),
    ),
    row(
        Command::NameSimulation,
        "name-simulation",
        Group::Simulations,
        &[Key::char('e')],
        HERE,
        Some(8),
        Text("rinomina", "rename"),
        Text("dà un nome alla simulazione", "give the simulation a name"),
    ),
    row(
        Command::PutAside,
        "put-aside",
        Group::Simulations,
        &[k(Code::Delete)],
        HERE,
        Some(9),
        Text("da parte", "aside"),
        Text(
            "mette da parte la simulazione, senza cancellarla; o la rimette nell'elenco",
            "put the simulation aside, without deleting it; or back in the list",
        ),
    ),
    row(
        Command::ToTable,
        "to-table",
        Group::Simulations,
        &[Key::char('t')],
        HERE,
        Some(1),
        Text("porta al tavolo", "to the table"),
        Text(
            "porta la simulazione al tavolo, al posto della bozza: la vedono tutti",
            "bring the simulation to the table, in place of the draft: all see it",
        ),
    ),
    row(
        Command::Indirizzo,
        "indirizzo",
        Group::Simulations,
        &[Key::char('i')],
        HERE,
        Some(12),
        Text("indirizzo", "indirizzo"),
        Text(
            "ciò che la Giunta chiede per una voce: il minimo, il massimo, l'atto",
            "what the Giunta asks of a line: the least, the most, the act",
        ),
    ),
    row(
        Command::Note,
        "private-note",
        Group::Simulations,
        &[Key::char('a')],
        HERE,
        None,
        Text("appunto", "note"),
        Text(
            "un appunto nel quaderno riservato",
            "a note in the private workbook",
        ),
    ),
    row(
        Command::Projection,
        "projection",
        Group::Simulations,
        &[Key::char('p')],
        HERE,
        Some(13),
        Text("proiettato", "projected"),
        Text(
            "dichiara che lo schermo non è proiettato, o che lo è: indirizzi e appunti si vedono solo su uno schermo che nessun altro vede",
            "declare that the screen is not projected, or that it is: indirizzi and notes are seen only on a screen that nobody else sees",
        ),
    ),
];
