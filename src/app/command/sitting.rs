//! The commands of the table: sedute, drafts, proposals, the minutes, the dark screen.

use super::super::keymap::Context::{Dark, Form};
use super::super::{Code, Key};
use super::table::SCREENS;
use super::{Command, CommandInfo, Group, k, row};
use crate::app::keymap::Context;
use crate::lang::Text;

/// Wherever a table is: the dark screen is called from there and left, and a lesson goes on.
pub(super) const ANYWHERE: &[Context] = &[
    Context::Table,
    Context::Verdicts,
    Context::Fund,
    Context::Positions,
    Context::Simulations,
    Context::Talks,
    Context::Page,
    Context::Steps,
    Context::Papers,
    Context::Paper,
    Form,
    Context::Entry,
    Context::Help,
    Context::Palette,
    Context::Search,
    Dark,
    Context::Projected,
];

/// Where the public view is called from and left.
const PROJECTED_FROM: &[Context] = &[
    Context::Table,
    Context::Verdicts,
    Context::Fund,
    Context::Positions,
    Context::Simulations,
    Context::Talks,
    Context::Page,
    Context::Steps,
    Context::Papers,
    Context::Paper,
    Dark,
    Context::Projected,
];

/// Where letters speak of the table: on the screens of the data they speak of the row.
const AT_TABLE: &[Context] = &[Context::Table, Context::Verdicts, Context::Talks];

/// Where the draft is declared.
const DECLARED: &[Context] = &[
    Context::Table,
    Context::Verdicts,
    Context::Talks,
    Context::Projected,
];

/// Where a proposal is answered.
const ANSWERED: &[Context] = &[
    Context::Table,
    Context::Verdicts,
    Context::Talks,
    Context::Page,
];

/// The commands of the table.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Table,
        "table-proposal",
        Group::Talks,
        &[Key::ctrl('t')],
        SCREENS,
        Some(6),
        Text("proponi", "propose"),
        Text(
            "mette al tavolo una proposta: di chi, con quali clausole, perché",
            "table a proposal: by whom, with which clauses, why",
        ),
    ),
    row(
        Command::Seduta,
        "seduta",
        Group::Talks,
        &[Key::char('s')],
        &[Context::Table, Context::Verdicts, Context::Talks, Dark],
        Some(5),
        Text("seduta", "seduta"),
        Text(
            "apre la seduta; poi la sospende, la riprende, la chiude, cambia i presenti",
            "open the seduta; then suspend it, resume it, close it, change who is present",
        ),
    ),
    row(
        Command::Answer,
        "answer",
        Group::Talks,
        &[Key::char('A')],
        ANSWERED,
        None,
        Text("risposta", "answer"),
        Text(
            "risposta all'ultima proposta: accolta, non accolta, in discussione, ritirata",
            "answer to the last proposal: accepted, not accepted, under discussion, withdrawn",
        ),
    ),
    row(
        Command::Minute,
        "minute",
        Group::Talks,
        &[Key::char('v')],
        AT_TABLE,
        Some(9),
        Text("verbale", "minutes"),
        Text(
            "dichiarazione a verbale, contestazione di una cifra, punto rinviato",
            "a declaration for the minutes, a disputed figure, a point put off",
        ),
    ),
    row(
        Command::Draft,
        "draft",
        Group::Talks,
        &[Key::char('B')],
        DECLARED,
        None,
        Text("bozza", "draft"),
        Text(
            "dichiara la bozza che è al tavolo: prende il suo numero",
            "declare the draft on the table: it gets its number",
        ),
    ),
    row(
        Command::Dark,
        "dark",
        Group::Talks,
        &[k(Code::F(12)), Key::ctrl('o')],
        ANYWHERE,
        Some(8),
        Text("oscura", "dark"),
        Text(
            "oscura lo schermo, e torna al tavolo che tutti vedono",
            "darken the screen, and back to the table that all see",
        ),
    ),
    row(
        Command::Dark,
        "lighten",
        Group::Talks,
        &[k(Code::Esc)],
        &[Dark],
        None,
        Text("tavolo", "table"),
        Text("torna al tavolo", "back to the table"),
    ),
    row(
        Command::Public,
        "public",
        Group::Talks,
        &[k(Code::F(9))],
        PROJECTED_FROM,
        Some(12),
        Text("proietta", "project"),
        Text(
            "la vista pubblica: il tavolo in cifre grandi, niente di riservato; e ritorno al tavolo",
            "the public view: the table in large figures, nothing private; and back to the table",
        ),
    ),
    row(
        Command::Private,
        "private",
        Group::Talks,
        &[Key::char('p'), k(Code::Enter)],
        &[Dark],
        Some(9),
        Text("riservato", "private"),
        Text(
            "dallo schermo oscurato: il tavolo riservato, dove ciò che si prova è una simulazione",
            "from the dark screen: the private desk, where what is tried is a simulation",
        ),
    ),
    row(
        Command::NextField,
        "next-field",
        Group::Program,
        &[k(Code::Tab)],
        &[Form],
        None,
        Text("campo", "field"),
        Text("al campo dopo", "to the next field"),
    ),
    row(
        Command::Accept,
        "accept-form",
        Group::Program,
        &[k(Code::Enter)],
        &[Form],
        Some(2),
        Text("conferma", "accept"),
        Text("conferma la pagina", "accept the page"),
    ),
];
