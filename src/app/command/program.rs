//! The commands of the session and of the program.

use super::super::keymap::Context::{Entry, Fund, Help, Positions, Start, Table, Verdicts};
use super::super::{Code, Key};
use super::table::SCREENS;
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of the session and of the program.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Resume,
        "resume",
        Group::Session,
        &[Key::ctrl('r')],
        &[Table],
        Some(0),
        Text("riprendi", "resume"),
        Text(
            "riprende la simulazione interrotta",
            "go on with the interrupted simulation",
        ),
    ),
    row(
        Command::Snapshot,
        "snapshot",
        Group::Session,
        &[Key::ctrl('s')],
        SCREENS,
        Some(10),
        Text("istantanea", "snapshot"),
        Text(
            "scrive un'istantanea accanto alla sessione",
            "write a snapshot beside the session",
        ),
    ),
    row(
        Command::Open,
        "open",
        Group::Session,
        &[k(Code::Enter)],
        &[Start],
        Some(2),
        Text("apri", "open"),
        Text("apre la sessione", "open the session"),
    ),
    row(
        Command::Verdicts,
        "verdicts",
        Group::Program,
        &[k(Code::F(3))],
        SCREENS,
        Some(9),
        Text("verifiche", "rules"),
        Text("le verifiche, una per una", "the rules, one by one"),
    ),
    row(
        Command::Fund,
        "fund",
        Group::Program,
        &[k(Code::F(4))],
        SCREENS,
        Some(11),
        Text("fondo", "fund"),
        Text(
            "il fondo: risorse, limite dell'ente, economie, consuntivo",
            "the fund: sources, the body's cap, economie, how the year ended",
        ),
    ),
    row(
        Command::Positions,
        "positions",
        Group::Program,
        &[k(Code::F(5))],
        SCREENS,
        Some(11),
        Text("posizioni", "positions"),
        Text(
            "le posizioni: valori, tempi, costo, medie pro capite",
            "the positions: values, times, cost, averages per head",
        ),
    ),
    row(
        Command::NextScreen,
        "next-screen",
        Group::Program,
        &[k(Code::Tab)],
        SCREENS,
        None,
        Text("schermata", "screen"),
        Text("alla schermata successiva", "to the next screen"),
    ),
    row(
        Command::Accept,
        "accept",
        Group::Program,
        &[k(Code::Enter), k(Code::Tab)],
        &[Entry],
        Some(2),
        Text("conferma", "accept"),
        Text("conferma ciò che è scritto", "accept what is typed"),
    ),
    row(
        Command::Back,
        "give-up",
        Group::Program,
        &[Key::ctrl('c')],
        &[Entry],
        None,
        Text("rinuncia", "give up"),
        Text("rinuncia a ciò che è scritto", "give up what is typed"),
    ),
    row(
        Command::Back,
        "back",
        Group::Program,
        &[k(Code::Esc)],
        &[Table, Verdicts, Fund, Positions, Help, Entry],
        Some(3),
        Text("indietro", "back"),
        Text(
            "chiude, rinuncia, torna al Tavolo",
            "close, give up, back to the table",
        ),
    ),
    row(
        Command::Help,
        "help",
        Group::Program,
        &[Key::char('?'), k(Code::F(1))],
        &[Table, Verdicts, Fund, Positions, Start],
        Some(6),
        Text("aiuto", "help"),
        Text(
            "spiega ciò che è sotto il cursore",
            "explain what is under the cursor",
        ),
    ),
    row(
        Command::Quit,
        "quit",
        Group::Program,
        &[Key::char('q'), Key::ctrl('c')],
        &[Table, Verdicts, Fund, Positions, Start, Help],
        Some(7),
        Text("esci", "quit"),
        Text("esce; nulla va perso", "leave; nothing is lost"),
    ),
];
