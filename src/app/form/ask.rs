//! [`Ask`]: a question of a page, and what each [`Part`] of a page is.

use super::Answer;
use crate::app::Field;
use crate::fund::Id;
use crate::lang::{Lang, Text, quoted};

/// A question of a form.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What is asked.
    pub part: Part,
    /// Its words.
    pub words: Text,
    /// Of which of several things it is asked, where the words do not say it.
    pub of: Option<String>,
    /// What helps to answer.
    pub hint: Option<Text>,
    /// The answer.
    pub answer: Answer,
    /// What stands in its place, where it comes from elsewhere: then it is not asked.
    pub given: Option<String>,
    /// True where nothing is done without an answer.
    pub needed: bool,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Where a seduta is held.
    Place,
    /// When it was held, where it is written afterwards.
    Held,
    /// Which parties: present, tabling, answering, signing.
    Parties,
    /// Parties that are not in the list.
    Others,
    /// Names of people, for the verbale alone.
    Names,
    /// Free text.
    Note,
    /// Which of several things.
    What,
    /// When it goes on.
    Until,
    /// Who spoke, by role.
    Speaker,
    /// What goes with a split.
    Clauses,
    /// Why.
    Motivation,
    /// Why a rule is not respected.
    MotivationOf(Id),
    /// Whether it stands or falls as a whole.
    Whole,
    /// Which proposal it takes the place of.
    Replaces,
    /// Who read it again and confirmed it.
    Confirmed,
    /// By whom.
    By,
    /// What is said.
    Said,
    /// What a figure should be.
    Theirs,
    /// Where it was read.
    Source,
    /// The day.
    Day,
    /// The act.
    Reference,
    /// The body.
    Body,
    /// The area of staff.
    Area,
    /// One that is not among those known.
    OtherArea,
    /// The year of the fund.
    Year,
    /// How much the fund is.
    Fund,
    /// The session that it goes on from.
    From,
    /// The file.
    File,
}

impl Ask {
    /// A text is asked.
    pub fn text(part: Part, words: Text) -> Self {
        Self::of(part, words, Answer::Text(Field::default()))
    }

    /// A text is asked, with one to start from.
    pub fn text_from(part: Part, words: Text, text: String) -> Self {
        Self::of(part, words, Answer::Text(Field::selected(text)))
    }

    /// One of some is asked; the first is chosen.
    pub fn one(part: Part, words: Text, options: Vec<String>) -> Self {
        Self::of(part, words, Answer::One { options, at: 0 })
    }

    /// Some are asked.
    pub fn many(part: Part, words: Text, options: Vec<(String, bool)>) -> Self {
        Self::of(part, words, Answer::Many { options, at: 0 })
    }

    fn of(part: Part, words: Text, answer: Answer) -> Self {
        Self {
            part,
            words,
            of: None,
            hint: None,
            answer,
            given: None,
            needed: false,
        }
    }

    /// The same question, without whose answer nothing is done.
    #[must_use]
    pub fn needed(self) -> Self {
        Self {
            needed: true,
            ..self
        }
    }

    /// True where an answer is needed and there is none.
    pub(super) fn is_missing(&self) -> bool {
        self.needed && self.given.is_none() && self.answer.is_empty()
    }

    /// What it asks for, within a sentence.
    pub(super) fn name(&self, lang: Lang) -> String {
        let words = self.words.of(lang).to_lowercase();
        match &self.of {
            Some(of) => format!("{words} {}", quoted(of, lang)),
            None => words,
        }
    }

    /// With what helps to answer.
    #[must_use]
    pub fn hinted(self, hint: Text) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }
}
