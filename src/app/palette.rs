//! [`Palette`]: all that can be done and gone to, found by a few letters.

mod items;

use super::fuzzy::{Compared, Fuzzy, Letters, Likeness, Typed};
use super::{Command, Field, Model, Screen, Scroll};
use crate::lang::{Text, finding as words};

/// The palette, while it is open.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub field: Field,
    /// Where the cursor is among what was found.
    pub scroll: Scroll,
    items: Vec<Item>,
    found: Vec<Found>,
    fuzzy: Fuzzy,
}

/// Something that can be done or gone to.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// Its words.
    pub words: String,
    /// The key that does the same, as people name it.
    pub key: String,
    /// True when it is not done here and now: there is nothing to do it on, or it is done on another screen and Enter goes there.
    pub idle: bool,
    /// What it does.
    pub(super) target: Target,
    /// What is compared with what is typed: its words, its name where it has one, those of the other language, its id.
    compared: Vec<Compared>,
    /// How many of them are what it is called.
    called: usize,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// Something to do.
    Action,
    /// A screen.
    Screen,
    /// A line of the split.
    Line,
    /// A rule.
    Rule,
    /// A proposal.
    Proposal,
    /// A simulation.
    Simulation,
}

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// The command that its key does.
    Do(Command),
    /// Goes to the screen where a command is done.
    Where(Screen, Command),
    /// Goes to a screen.
    Screen(Screen),
    /// Goes to who sits at the table.
    Delegation,
    /// Goes to a line, by its place.
    Line(usize),
    /// Goes to a rule, by its place in the pack.
    Rule(usize),
    /// Goes to a proposal, by its place.
    Proposal(usize),
    /// Goes to a simulation, by its number.
    Simulation(u32),
}

/// An entry that is like what is typed.
#[derive(Debug)]
struct Found {
    item: usize,
    /// Which characters of its words are those typed.
    marks: Vec<u32>,
}

/// So many of the first have their letters marked: more than any screen shows at once.
const MARKED: usize = 100;
/// Where an entry that is like what is typed stands: what it is called comes before what it is known as too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    likeness: Likeness,
    /// True where its own words are not like it, only what it is known as.
    hidden: bool,
    /// True where what is typed is not what they begin with.
    late: bool,
    /// What is not done here and now comes after what is and is as like.
    idle: bool,
}

impl Palette {
    /// The palette of what can be done and gone to now.
    pub(super) fn of(model: &Model) -> Self {
        let mut palette = Self {
            field: Field::default(),
            scroll: Scroll::default(),
            items: items::of(model),
            found: Vec::new(),
            fuzzy: Fuzzy::new(),
        };
        palette.refine();
        palette
    }

    /// Finds again, after what is typed changed. The best is under the cursor.
    pub(super) fn refine(&mut self) {
        self.scroll = Scroll {
            page: self.scroll.page,
            ..Scroll::default()
        };
        let text = self.field.text().trim();
        if text.is_empty() {
            let all = 0..self.items.len();
            let unmarked = |item| Found {
                item,
                marks: Vec::new(),
            };
            self.found = all.map(unmarked).collect();
            return;
        }
        let typed = Typed::new(text);
        let (liked, letters) = match self.literal(&typed) {
            none if none.is_empty() => (self.scattered(&typed), Letters::Scattered),
            liked => (liked, Letters::Together),
        };
        let mut found = Vec::with_capacity(liked.len());
        for (place, item) in liked.into_iter().enumerate() {
            let words = self.items[item].compared.first();
            let marks = match words.filter(|_| place < MARKED) {
                Some(words) => self.fuzzy.marks(&typed, letters, words),
                None => Vec::new(),
            };
            found.push(Found { item, marks });
        }
        self.found = found;
    }

    /// The entries that have every word typed, the likest first. Where a word of some begins as what is typed, what has it only in
    /// the midst of a word is no answer: `pos` is posizione, not proposta.
    fn literal(&self, typed: &Typed) -> Vec<usize> {
        let mut liked: Vec<(Rank, usize)> = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            let all = item.compared.iter().enumerate();
            let ranks = all.filter_map(|(place, text)| {
                let likeness = typed.likeness(text)?;
                Some(Rank {
                    likeness,
                    hidden: place >= item.called,
                    late: !typed.leads(text),
                    idle: item.idle,
                })
            });
            liked.extend(ranks.min().map(|rank| (rank, at)));
        }
        liked.sort_unstable();
        let begins = |rank: &Rank| rank.likeness < Likeness::Inside;
        if liked.first().is_some_and(|(rank, _)| begins(rank)) {
            liked.retain(|(rank, _)| begins(rank));
        }
        liked.into_iter().map(|(_, item)| item).collect()
    }

    /// The entries that have the letters typed in order, for who abbreviates or mistypes: what is far from the best is no answer.
    fn scattered(&mut self, typed: &Typed) -> Vec<usize> {
        let mut liked: Vec<(u32, usize)> = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            let all = item.compared.iter();
            let best = all.filter_map(|text| self.fuzzy.scattered(typed, text));
            liked.extend(best.max().map(|score| (score, at)));
        }
        let best = liked.iter().map(|(score, _)| *score).max().unwrap_or(0);
        liked.retain(|(score, _)| score.saturating_mul(10) >= best.saturating_mul(9));
        liked.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        liked.into_iter().map(|(_, item)| item).collect()
    }

    /// How many were found.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// True when nothing was.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many there are in all.
    pub fn all(&self) -> usize {
        self.items.len()
    }

    /// What was found, the best first: each with the characters of its words that are those typed.
    pub fn found(&self) -> impl Iterator<Item = (&Item, &[u32])> {
        let found = self.found.iter();
        found.map(|found| (&self.items[found.item], found.marks.as_slice()))
    }

    /// What is under the cursor.
    pub fn selected(&self) -> Option<&Item> {
        let found = self.found.get(self.scroll.selected)?;
        self.items.get(found.item)
    }
}

impl What {
    /// Its name.
    pub fn words(self) -> Text {
        match self {
            Self::Action => words::ACTION,
            Self::Screen => words::SCREEN,
            Self::Line => words::LINE,
            Self::Rule => words::RULE,
            Self::Proposal => words::PROPOSAL,
            Self::Simulation => words::SIMULATION,
        }
    }
}
