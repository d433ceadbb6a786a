//! The words of the plain mode: one table, of which the grammar, the help and the suggestions are made.

use super::split_words::SPLIT;
use super::talk_words::TALKS;
use crate::app::{Command, Model};
use crate::lang::{Lang, Text};

/// What is asked in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// A command as its key does it, with nothing to say beside it.
    Do(Command),
    /// Read the table.
    Table,
    /// Set a line.
    Line,
    /// Move an amount from a line to another.
    Move,
    /// Read the rules.
    Rules,
    /// Read how far a line may go.
    Limits,
    /// Lock or unlock a line.
    Lock,
    /// Let a line take the rest.
    Rest,
    /// Make a line the counterpart.
    Counterpart,
    /// Change the base of the shares.
    Base,
    /// Add a line.
    Add,
    /// Rename a line.
    Rename,
    /// Remove a line.
    Remove,
    /// The seduta.
    Seduta,
    /// What the parties say of a proposal.
    Answer,
    /// A declaration for the minutes.
    Declaration,
    /// A disputed figure.
    Dispute,
    /// A point put off.
    PutOff,
    /// Read what was said at the table.
    Talks,
    /// Every act of the history.
    History,
    /// Bring a proposal or a draft to the table.
    Bring,
    /// The table as it was at a row of the talks.
    Past,
    /// Last year beside this one.
    LastYear,
    /// Read the procedure, or edit a row of it.
    Steps,
    /// Read the fund, or edit a row of it.
    Fund,
    /// Read the positions, or edit a row of them.
    Positions,
    /// The simulations of the private workbook.
    Simulations,
    /// The papers of the office.
    Papers,
    /// What the room sees.
    Room,
    /// A dark screen.
    Darken,
    /// The lesson, or its step again.
    Lesson,
    /// To the table that all see.
    Public,
    /// Write the session.
    Save,
    /// Help.
    Help,
    /// Leave.
    Quit,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// What it asks.
    pub(super) verb: Verb,
    /// Its word.
    pub(super) name: Text,
    /// Other words for it: the keys of the screen among them, since sentences name them.
    pub(super) also: &'static [&'static str],
    /// What follows the word.
    pub(super) form: Text,
    /// What it does.
    pub(super) help: Text,
}

/// A row.
pub(super) const fn w(
    verb: Verb,
    name: Text,
    also: &'static [&'static str],
    form: Text,
    help: Text,
) -> Word {
    Word {
        verb,
        name,
        also,
        form,
        help,
    }
}

/// Every word, in the order of the help.
pub(super) fn words() -> impl Iterator<Item = &'static Word> {
    SPLIT.iter().chain(TALKS)
}

impl Word {
    /// False for a word that would do nothing now.
    pub(super) fn works(&self, model: &Model) -> bool {
        match self.verb {
            Verb::Do(command) => command.works(model),
            _ => true,
        }
    }
}

/// The row of a word, in either language.
pub(super) fn named(word: &str) -> Option<&'static Word> {
    // A key is another with a capital.
    if let Some(row) = words().find(|row| row.also.contains(&word)) {
        return Some(row);
    }
    let word = word.to_lowercase();
    let is = |row: &&Word| {
        let Text(it, en) = row.name;
        it == word || en == word || row.also.contains(&word.as_str())
    };
    words().find(is)
}

/// The word nearest to one that is not known, when it is near.
pub(super) fn nearest(word: &str, lang: Lang) -> Option<&'static str> {
    let word = word.to_lowercase();
    let far = |row: &&Word| {
        let Text(it, en) = row.name;
        let [it, en] = [it, en].map(|known| strsim::damerau_levenshtein(&word, known));
        it.min(en)
    };
    let best = words().min_by_key(far)?;
    let near = far(&best) <= (word.chars().count() / 3).max(1);
    near.then(|| best.name.of(lang))
}
