//! The commands that find: the palette, and the search in a list.

use super::super::keymap::Context::{
    self, Follow, Fund, Help, Page, Palette, Paper, Papers, Positions, Projected, Review, Search,
    Simulations, Start, Steps, Table, Talks, Verdicts,
};
use super::super::{Code, Key};
use super::{Command, CommandInfo, Group, k, row};
use crate::lang::{Text, finding as words};

/// Where the palette is called from: everywhere but where text is typed.
const EVERYWHERE: &[Context] = &[
    Projected,
    Table,
    Verdicts,
    Fund,
    Positions,
    Simulations,
    Talks,
    Page,
    Steps,
    Papers,
    Paper,
    Start,
    Help,
    Review,
];

/// Every list.
const LISTED: &[Context] = &[
    Table,
    Verdicts,
    Fund,
    Positions,
    Simulations,
    Talks,
    Page,
    Steps,
    Papers,
    Paper,
    Start,
    Help,
    Review,
    Projected,
    Follow,
];

/// The commands that find.
pub(super) static COMMANDS: &[CommandInfo] = &[
    row(
        Command::Palette,
        "palette",
        Group::Movement,
        &[Key::char(':'), Key::ctrl('p')],
        EVERYWHERE,
        Some(12),
        Text("altro", "more"),
        Text(
            "trova per nome azioni, voci, verifiche, proposte, schermate",
            "find actions, lines, rules, proposals and screens by name",
        ),
    ),
    row(
        Command::Search,
        "search",
        Group::Movement,
        &[Key::char('/')],
        LISTED,
        None,
        Text("nell'elenco", "in the list"),
        Text(
            "cerca nell'elenco; nell'aiuto e nei testi, lascia ciò che si cerca",
            "search the list; in the help and in texts, leave what is looked for",
        ),
    ),
    row(
        Command::Accept,
        "choose",
        Group::Movement,
        &[k(Code::Enter)],
        &[Palette, Search],
        Some(2),
        words::STAY,
        Text(
            "fa ciò che è scelto, o va dove è; resta sulla riga trovata",
            "do what is chosen, or go where it is; stay on the row found",
        ),
    ),
];
