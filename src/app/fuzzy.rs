//! [`Fuzzy`]: texts like what is typed, the likest first: letters in order, accents and capitals ignored.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use crate::lang::fold;

/// Compares texts with what is typed. It keeps the room it works in.
#[derive(Debug)]
pub(super) struct Fuzzy {
    matcher: Matcher,
}

/// What is typed, ready to be compared.
pub(super) struct Typed(Pattern);

impl Fuzzy {
    pub(super) fn new() -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
        }
    }

    /// How like it a text is; `None` when some of its letters are not there.
    pub(super) fn likeness(&mut self, typed: &Typed, text: &Utf32String) -> Option<u32> {
        typed.0.score(text.slice(..), &mut self.matcher)
    }

    /// Which characters of a text are those typed, in order.
    pub(super) fn marks(&mut self, typed: &Typed, text: Utf32Str<'_>) -> Vec<u32> {
        let mut marks = Vec::new();
        typed.0.indices(text, &mut self.matcher, &mut marks);
        marks.sort_unstable();
        marks.dedup();
        marks
    }
}

impl Typed {
    /// Each word may stand anywhere.
    pub(super) fn new(text: &str) -> Self {
        Self(Pattern::new(
            &fold(text),
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Fuzzy,
        ))
    }
}
