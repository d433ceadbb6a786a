//! [`Form`]: several things asked at once, on a page of their own, with what they would do in words under them.

mod answer;
mod ask;

use super::{Field, TextKey};
use crate::lang::Lang;
pub use answer::Answer;
use answer::toggle;
pub use ask::{Ask, Part};

/// A page of questions.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Its questions.
    pub asks: Vec<Ask>,
    /// The question under the cursor.
    pub focus: usize,
    /// What would be done, or why it cannot be.
    pub preview: Result<Vec<String>, Hindrance>,
    /// True once it was read again and waits for the last confirmation.
    pub confirming: bool,
}

/// Why a page cannot be done as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// Something is still to be said: nothing is wrong with what was.
    Missing {
        /// What is, by the names of its questions: told while the page is filled in.
        still: Vec<String>,
        /// Why nothing is done without it: told to who tries.
        why: String,
    },
    /// What was said cannot be: why.
    Wrong(String),
}

impl Hindrance {
    /// Why nothing is done.
    pub fn why(&self) -> &str {
        match self {
            Self::Missing { why, .. } | Self::Wrong(why) => why,
        }
    }
}

impl From<String> for Hindrance {
    fn from(why: String) -> Self {
        Self::Wrong(why)
    }
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A seduta opens.
    OpenSeduta,
    /// What becomes of the seduta that is open.
    Sitting,
    /// A proposal is tabled.
    Table,
    /// What the parties say of a proposal, by its number.
    Answer(u32),
    /// How a disputed figure stands now, by the number of the dispute.
    Dispute(u32),
    /// Something for the minutes.
    Minute,
    /// The ipotesi is signed.
    Ipotesi,
    /// The contract is signed.
    Contract,
    /// The negotiation goes on after an ipotesi.
    Reopen,
    /// It ends without agreement.
    NoAgreement,
    /// The body decides provisionally alone.
    Unilateral,
    /// A session begins.
    NewSession,
}

impl Purpose {
    /// True for what is read again before it is on record.
    pub fn is_read_again(&self) -> bool {
        *self == Self::Table || self.is_of_agreement()
    }

    /// True for an act of the agreement.
    pub fn is_of_agreement(&self) -> bool {
        matches!(
            self,
            Self::Ipotesi | Self::Contract | Self::Reopen | Self::NoAgreement | Self::Unilateral
        )
    }
}

impl Form {
    /// A form with its questions, at the first of them.
    pub fn new(purpose: Purpose, asks: Vec<Ask>) -> Self {
        Self {
            purpose,
            asks,
            focus: 0,
            preview: Ok(Vec::new()),
            confirming: false,
        }
    }

    /// The answer to a question, where it is asked.
    pub fn answer(&self, part: &Part) -> Option<&Answer> {
        let ask = self.asks.iter().find(|ask| ask.part == *part);
        ask.map(|ask| &ask.answer)
    }

    /// A text; `None` when it is empty or not asked.
    pub fn text(&self, part: &Part) -> Option<String> {
        match self.answer(part)? {
            Answer::Text(field) => {
                let text = field.text().trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            _ => None,
        }
    }

    /// The place of the one chosen.
    pub fn one(&self, part: &Part) -> usize {
        match self.answer(part) {
            Some(Answer::One { at, .. }) => *at,
            _ => 0,
        }
    }

    /// The places of those chosen.
    pub fn many(&self, part: &Part) -> Vec<usize> {
        match self.answer(part) {
            Some(Answer::Many { options, .. }) => {
                let chosen = options.iter().enumerate().filter(|(_, (_, on))| *on);
                chosen.map(|(at, _)| at).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The text under the cursor, where a text is asked.
    pub fn field(&self) -> Option<&Field> {
        match self.asks.get(self.focus).map(|ask| &ask.answer) {
            Some(Answer::Text(field)) => Some(field),
            _ => None,
        }
    }

    /// What is still to be said, by the names of its questions.
    pub(super) fn unanswered(&self, lang: Lang) -> Vec<String> {
        let missing = self.asks.iter().filter(|ask| ask.is_missing());
        missing.map(|ask| ask.name(lang)).collect()
    }

    /// What a question asks for, within a sentence.
    pub(super) fn named(&self, part: &Part, lang: Lang) -> Vec<String> {
        let of = self.asks.iter().filter(|ask| ask.part == *part);
        of.map(|ask| ask.name(lang)).collect()
    }

    /// Why nothing is done: for want of an answer that is needed, where one is.
    pub(super) fn hindered(&self, why: String, lang: Lang) -> Hindrance {
        let still = self.unanswered(lang);
        if still.is_empty() {
            Hindrance::Wrong(why)
        } else {
            Hindrance::Missing { still, why }
        }
    }

    /// Why nothing is done with an answer: there is none, or it is none.
    pub(super) fn without(&self, none: bool, why: String, lang: Lang) -> Hindrance {
        if none {
            self.hindered(why, lang)
        } else {
            Hindrance::Wrong(why)
        }
    }

    /// To the first question whose answer is needed and is not there.
    pub(super) fn go_to_missing(&mut self) {
        let at = self.asks.iter().position(Ask::is_missing);
        self.focus = at.unwrap_or(self.focus);
    }

    /// To the question after, or before.
    pub fn go(&mut self, back: bool) {
        let len = self.asks.len().max(1);
        for _ in 0..len {
            self.focus = if back {
                (self.focus + len - 1) % len
            } else {
                (self.focus + 1) % len
            };
            if self.is_asked(self.focus) {
                return;
            }
        }
    }

    /// True for a question whose answer does not come from elsewhere.
    fn is_asked(&self, question: usize) -> bool {
        let ask = self.asks.get(question);
        ask.is_some_and(|ask| ask.given.is_none())
    }

    /// To a question that is in sight.
    pub fn point(&mut self, question: usize) {
        if !self.confirming && self.is_asked(question) {
            self.focus = question;
        }
    }

    /// To an answer of a question: chosen, or marked and unmarked.
    pub fn choose(&mut self, question: usize, option: usize) {
        if self.confirming || !self.is_asked(question) {
            return;
        }
        self.point(question);
        match self.asks.get_mut(question).map(|ask| &mut ask.answer) {
            Some(Answer::One { options, at }) if option < options.len() => *at = option,
            Some(Answer::Many { options, at }) if option < options.len() => {
                *at = option;
                toggle(options, option);
            }
            _ => {}
        }
    }

    /// A key in the question under the cursor.
    pub fn key(&mut self, key: TextKey) {
        if let Some(ask) = self.asks.get_mut(self.focus) {
            ask.answer.key(key);
        }
    }

    /// A pasted text, where one is asked.
    pub fn paste(&mut self, text: &str) {
        if let Some(Ask {
            answer: Answer::Text(field),
            ..
        }) = self.asks.get_mut(self.focus)
        {
            field.paste(text);
        }
    }
}
