//! What may be asked of a screen and of its rows: the words that stand at the bottom of that screen beside their keys. One table
//! has both, so that a word is the same command as its key.

use super::Hearing;
use super::which::{self, Found, folded};
use crate::app::{COMMANDS, Command, CommandInfo, Context, Group};
use crate::lang::{Text, plain as words};

/// Other words for a command, beside the one that the screen has.
const ALSO: [(Command, &[&str]); 6] = [
    (Command::AddLine, &["aggiungi", "add"]),
    (Command::NewSimulation, &["aggiungi", "add"]),
    (Command::SourceKind, &["causa", "cause"]),
    (Command::Export, &["scrivi"]),
    (Command::OpenRow, &["leggi"]),
    (Command::Lacks, &["manca", "mancante"]),
];

/// What may be asked of a screen.
fn of(context: Context) -> impl Iterator<Item = &'static CommandInfo> {
    let its = move |info: &&CommandInfo| match info.group {
        Group::Opening | Group::Simulations | Group::Papers => true,
        Group::Session | Group::Lesson => context == Context::Start,
        _ => false,
    };
    let here = move |info: &&CommandInfo| info.contexts.contains(&context);
    // What goes to a screen is a word by itself; a format is named where a paper is written.
    let goes = |info: &&CommandInfo| {
        !matches!(
            info.command,
            Command::Simulations | Command::Papers | Command::NextFormat | Command::PreviousFormat
        )
    };
    COMMANDS.iter().filter(its).filter(here).filter(goes)
}

/// The command that the first words of a text ask for on a screen, and what follows them.
pub(super) fn asked(context: Context, text: &str) -> Option<(Command, &str)> {
    let names = |info: &CommandInfo| {
        let Text(it, en) = info.hint;
        let also = ALSO.iter().filter(|(command, _)| *command == info.command);
        let also = also.flat_map(|(_, words)| words.iter().copied());
        [it, en].into_iter().chain(also).collect::<Vec<_>>()
    };
    let found = of(context).flat_map(|info| {
        let all = names(info).into_iter();
        all.filter_map(|name| Some((info.command, after(text, name)?)))
    });
    // The longest name is the one that leaves least.
    found.min_by_key(|(_, rest)| rest.len())
}

/// What follows some words at the start of a text; none where they are not there.
fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = text.trim_start();
    for word in words.split_whitespace() {
        let (first, left) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if folded(first) != folded(word) {
            return None;
        }
        rest = left.trim_start();
    }
    Some(rest.trim_end())
}

/// What may be asked of a screen, for the help of its word.
pub(super) fn words(context: Context) -> impl Iterator<Item = &'static CommandInfo> {
    // A figure is said after its row, with no word between.
    of(context).filter(|info| info.command != Command::Edit)
}

/// True for what is asked of a row, and not of the whole screen.
pub(super) fn is_of_one(command: Command) -> bool {
    use Command as C;
    !matches!(
        command,
        C::AddLine
            | C::NewSimulation
            | C::Compare
            | C::Indirizzo
            | C::Note
            | C::Projection
            | C::Section
    )
}

/// The row that the first words of a text name, by its number or its name, and the rest; says why, where they name none.
pub(super) fn named<'a>(
    hearing: &mut Hearing,
    names: &[Vec<String>],
    text: &'a str,
) -> Option<(usize, &'a str)> {
    let lang = hearing.model.lang;
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let numbered = first.chars().all(|c| c.is_ascii_digit());
    let (found, rest) = if numbered {
        (which::among(names, first), rest.trim())
    } else {
        which::first_of(names, text)
    };
    match found {
        Found::One(at) => return Some((at, rest)),
        Found::Several(places) => {
            let may_be = places.into_iter();
            let may_be = may_be.map(|at| words::option(at + 1, &names[at][0]));
            let may_be: Vec<String> = may_be.collect();
            hearing.say(words::no_option(text, true, &may_be, lang));
        }
        Found::None => hearing.say(words::no_row(first, lang)),
    }
    None
}
