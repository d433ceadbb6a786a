//! [`Reviewing`]: a negotiation read again on the screen, act by act. Nothing is written.

use super::{Command, Scroll};
use crate::lang::Lang;
use crate::lang::review::{self as words, Names, Reading, Tables};
use crate::negotiation::Review;

/// A review on the screen.
#[derive(Debug)]
pub struct Reviewing {
    /// What is read.
    pub review: Review,
    /// Whether names are told.
    pub names: Names,
    /// The page.
    pub page: Page,
    /// How far it is scrolled: its first line in sight.
    pub scroll: Scroll,
    /// The moment: zero is the opening.
    pub at: usize,
}

/// A page of a review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The moments, one at a time.
    #[default]
    Moments,
    /// The five points of the revisori.
    Points,
    /// What became law later.
    Later,
    /// What is not in the session, and the register of the breaches.
    Rest,
}

impl Page {
    /// Every page, in the order of Tab.
    pub const ALL: [Self; 4] = [Self::Moments, Self::Points, Self::Later, Self::Rest];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|p| *p == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

impl Reviewing {
    /// A review at its opening.
    pub fn new(review: Review, names: Names) -> Self {
        Self {
            review,
            names,
            page: Page::Moments,
            scroll: Scroll::default(),
            at: 0,
        }
    }

    /// The lines of the page in sight, the first of which is its title; the tables take so many columns at most.
    pub fn lines(&self, lang: Lang, width: usize) -> Vec<String> {
        self.page_in(lang, width, Tables::All)
    }

    /// The same for who listens: a fact a line.
    pub fn told(&self, lang: Lang) -> Vec<String> {
        self.page_in(lang, usize::MAX, Tables::Told)
    }

    fn page_in(&self, lang: Lang, width: usize, tables: Tables) -> Vec<String> {
        let reading = Reading {
            lang,
            names: self.names,
            width,
            tables,
        };
        let review = &self.review;
        match self.page {
            Page::Moments => match self.at.checked_sub(1) {
                None => words::opening(review, reading),
                Some(at) => words::moment(review, at, reading),
            },
            Page::Points => words::points(review, reading),
            Page::Later => words::later(review, reading),
            Page::Rest => {
                let mut lines = words::unrecorded(review, reading);
                lines.push(String::new());
                lines.extend(words::register(review, reading));
                lines
            }
        }
    }

    /// How many moments there are, the opening among them.
    pub fn len(&self) -> usize {
        self.review.moments.len() + 1
    }

    /// True when there is nothing but the opening.
    pub fn is_empty(&self) -> bool {
        self.review.moments.is_empty()
    }

    /// Does what a command asks.
    pub(super) fn command(&mut self, command: Command) {
        use Command as C;
        let before = (self.page, self.at);
        match command {
            C::NextMoment => self.step(self.at.saturating_add(1)),
            C::PreviousMoment => self.step(self.at.saturating_sub(1)),
            C::NextPage => self.page = self.page.next(),
            C::Back => self.page = Page::Moments,
            // The page is read by its first line in sight; the drawing knows how many there are.
            other => self.scroll.go(other, usize::MAX),
        }
        if before != (self.page, self.at) {
            self.scroll = Scroll::default();
        }
    }

    /// Goes to a moment, where there is one; from another page it comes back to where it was.
    fn step(&mut self, to: usize) {
        if self.page == Page::Moments {
            self.at = to.min(self.len() - 1);
        }
        self.page = Page::Moments;
    }
}
