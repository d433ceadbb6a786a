//! [`Fuzzy`]: how like what is typed a text is. Whole words come first, then words that begin so, then what is inside words; letters
//! scattered in order are a last resort. Accents and capitals are ignored.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use crate::lang::fold;

/// Compares texts with what is typed. It keeps the room it works in.
#[derive(Debug)]
pub(super) struct Fuzzy {
    matcher: Matcher,
}

/// What is typed, ready to be compared.
pub(super) struct Typed {
    words: Vec<String>,
    together: Pattern,
    scattered: Pattern,
}

/// A text that what is typed is compared with.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Compared {
    text: Utf32String,
    /// The same as it is compared word by word: an apostrophe parts words too.
    folded: String,
}

/// Where each word typed stands in a text: the least of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Each is a word of it.
    Word,
    /// Each begins a word of it.
    Start,
    /// Each is in it, be it in the midst of a word.
    Inside,
}

/// How the letters typed stand in what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// Word by word.
    Together,
    /// In order only.
    Scattered,
}

/// Letters that stand together score more than this each, the first of a word still more; scattered in a long text, less: measured
/// on the palette of Prato, where `blcca` and `vrfch` find what they mean and `zzz` nothing.
const TOGETHER: u32 = 18;

impl Fuzzy {
    pub(super) fn new() -> Self {
        Self {
            matcher: Matcher::new(Config::DEFAULT),
        }
    }

    /// How like it the letters of a text are, in order but not together; `None` when they are too far apart, or not there.
    pub(super) fn scattered(&mut self, typed: &Typed, text: &Compared) -> Option<u32> {
        let letters: usize = typed.words.iter().map(|word| word.chars().count()).sum();
        let least = u32::try_from(letters).map_or(u32::MAX, |n| n.saturating_mul(TOGETHER));
        let score = typed
            .scattered
            .score(text.text.slice(..), &mut self.matcher)?;
        (score >= least).then_some(score)
    }

    /// Which characters of a text are those typed.
    pub(super) fn marks(&mut self, typed: &Typed, letters: Letters, text: &Compared) -> Vec<u32> {
        let pattern = match letters {
            Letters::Together => &typed.together,
            Letters::Scattered => &typed.scattered,
        };
        let mut marks = Vec::new();
        let text: Utf32Str<'_> = text.text.slice(..);
        pattern.indices(text, &mut self.matcher, &mut marks);
        marks.sort_unstable();
        marks.dedup();
        marks
    }
}

impl Typed {
    /// Each word may stand anywhere.
    pub(super) fn new(text: &str) -> Self {
        let text = parted(text);
        let pattern = |kind| Pattern::new(&text, CaseMatching::Ignore, Normalization::Smart, kind);
        Self {
            together: pattern(AtomKind::Substring),
            scattered: pattern(AtomKind::Fuzzy),
            words: text.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// True when a text begins with what is typed, be it after its article.
    pub(super) fn leads(&self, text: &Compared) -> bool {
        let whole = self.words.join(" ");
        let text = text.folded.as_str();
        let bare = ARTICLES.iter().find_map(|a| text.strip_prefix(a));
        text.starts_with(&whole) || bare.is_some_and(|bare| bare.starts_with(&whole))
    }

    /// How like it a text is; `None` when a word is not in it.
    pub(super) fn likeness(&self, text: &Compared) -> Option<Likeness> {
        let mut each = self.words.iter().map(|word| place(word, &text.folded));
        each.try_fold(Likeness::Word, |worst, place| Some(worst.max(place?)))
    }
}

/// What may stand before the word that a text begins with.
const ARTICLES: [&str; 8] = ["il ", "lo ", "la ", "i ", "gli ", "le ", "l ", "the "];

impl Compared {
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: Utf32String::from(text),
            folded: parted(text),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }
}

fn parted(text: &str) -> String {
    fold(&text.replace(['\'', '’'], " "))
}

/// The best place of a word in a text.
fn place(word: &str, text: &str) -> Option<Likeness> {
    let in_a_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let places = text.match_indices(word).map(|(at, _)| {
        let begins = !in_a_word(text[..at].chars().next_back());
        let ends = !in_a_word(text[at + word.len()..].chars().next());
        match (begins, ends) {
            (true, true) => Likeness::Word,
            (true, false) => Likeness::Start,
            (false, _) => Likeness::Inside,
        }
    });
    places.min()
}
