//! The commands of the Trattativa and of the past.

use super::super::keymap::Context::{Fund, Page, Positions, Steps, Talks, Verdicts};
use super::super::{Code, Key};
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::Text;

/// The commands of the Trattativa.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::OpenRow,
        "open-row",
        Group::Board,
        &[k(Code::Enter)],
        &[Talks],
        Some(2),
        Text("apre", "open"),
        Text(
            "legge per intero: riparto, clausole, motivazione, verifiche di quel giorno, risposte",
            "read it whole: split, clauses, motivation, the rules of that day, the answers",
        ),
    ),
    row(
        Command::NextLine,
        "next-line",
        Group::Board,
        &[k(Code::Right)],
        &[Talks],
        Some(2),
        Text("voce", "line"),
        Text(
            "la voce di cui si misura la distanza; nel passato, il momento dopo",
            "the line whose gap is measured; in the past, the moment after",
        ),
    ),
    row(
        Command::PreviousLine,
        "previous-line",
        Group::Board,
        &[k(Code::Left)],
        &[Talks],
        None,
        Text("voce", "line"),
        Text(
            "la voce prima; nel passato, il momento prima",
            "the line before; in the past, the moment before",
        ),
    ),
    row(
        Command::Mark,
        "compare-rows",
        Group::Board,
        &[k(Code::Char(' '))],
        &[Talks],
        Some(2),
        Text("confronta", "compare"),
        Text(
            "segna una proposta o una bozza, poi l'altra: le differenze in parole",
            "mark a proposal or a draft, then another: the differences in words",
        ),
    ),
    row(
        Command::Bring,
        "bring",
        Group::Board,
        &[Key::char('t')],
        &[Talks, Page],
        Some(2),
        Text("al tavolo", "to the table"),
        Text(
            "porta la proposta, o la bozza, al tavolo; u torna a ciò che c'era",
            "bring the proposal, or the draft, to the table; u goes back to what was there",
        ),
    ),
    row(
        Command::Past,
        "past",
        Group::Board,
        &[Key::char('a')],
        &[Talks, Page],
        Some(2),
        Text("com'era", "as it was"),
        Text(
            "il tavolo com'era in quel momento, in sola lettura; le frecce vanno prima e dopo",
            "the table as it was at that moment, read-only; the arrows go before and after",
        ),
    ),
    row(
        Command::Filter,
        "filter",
        Group::Board,
        &[Key::char('f')],
        &[Talks],
        Some(6),
        Text("filtra", "filter"),
        Text(
            "tutto, proposte, bozze, ciò che va a verbale",
            "all, proposals, drafts, what goes in the minutes",
        ),
    ),
    row(
        Command::Party,
        "party",
        Group::Board,
        &[Key::char('p')],
        &[Talks],
        Some(7),
        Text("parte", "party"),
        Text(
            "solo ciò che è di una parte, poi dell'altra",
            "only what is of one party, then of the next",
        ),
    ),
    row(
        Command::Log,
        "log",
        Group::Board,
        &[Key::char('l')],
        &[Talks],
        Some(8),
        Text("cronologia", "history"),
        Text(
            "ogni atto della cronologia, i passi di seguito come uno",
            "every act of the history, steps in a row as one",
        ),
    ),
    row(
        Command::Withdraw,
        "withdraw",
        Group::Board,
        &[k(Code::Delete)],
        &[Talks, Page],
        None,
        Text("ritira", "withdraw"),
        Text(
            "ritira la proposta, per chi l'ha fatta",
            "withdraw the proposal, for who tabled it",
        ),
    ),
    row(
        Command::Later,
        "later",
        Group::Board,
        &[k(Code::Right)],
        &[Verdicts, Fund, Positions, Steps],
        Some(2),
        Text("momento", "moment"),
        Text(
            "nel passato, il momento dopo",
            "in the past, the moment after",
        ),
    ),
    row(
        Command::Sooner,
        "sooner",
        Group::Board,
        &[k(Code::Left)],
        &[Verdicts, Fund, Positions, Steps],
        None,
        Text("momento", "moment"),
        Text(
            "nel passato, il momento prima",
            "in the past, the moment before",
        ),
    ),
];
