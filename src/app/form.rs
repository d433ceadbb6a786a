//! [`Form`]: several things asked at once, on a page of their own, with what they would do in words under them.

use super::{Field, TextKey};
use crate::fund::Id;
use crate::lang::Text;

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
    pub preview: Result<Vec<String>, String>,
    /// True once it was read again and waits for the last confirmation.
    pub confirming: bool,
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

/// An answer.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A text.
    Text(Field),
    /// One of some.
    One {
        /// What there is.
        options: Vec<String>,
        /// The one chosen.
        at: usize,
    },
    /// Some, or none.
    Many {
        /// What there is, and whether it is chosen.
        options: Vec<(String, bool)>,
        /// The one under the cursor.
        at: usize,
    },
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

impl Answer {
    /// A key. In a choice the arrows go from one to the other, Space chooses, a digit chooses by place, a letter goes to the
    /// next that starts with it.
    pub(super) fn key(&mut self, key: TextKey) {
        match self {
            Self::Text(field) => field.key(key),
            Self::One { options, at } => {
                let len = options.len().max(1);
                match key {
                    TextKey::Left => *at = (*at + len - 1) % len,
                    TextKey::Right | TextKey::Char(' ') => *at = (*at + 1) % len,
                    TextKey::Char(c) => {
                        let names: Vec<&str> = options.iter().map(String::as_str).collect();
                        *at = named(&names, c, *at).unwrap_or(*at);
                    }
                    _ => {}
                }
            }
            Self::Many { options, at } => {
                let len = options.len().max(1);
                match key {
                    TextKey::Left => *at = (*at + len - 1) % len,
                    TextKey::Right => *at = (*at + 1) % len,
                    TextKey::Char(' ') => toggle(options, *at),
                    TextKey::Char(c) => {
                        let names: Vec<&str> = options.iter().map(|(n, _)| n.as_str()).collect();
                        if let Some(found) = named(&names, c, *at) {
                            *at = found;
                            toggle(options, found);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

fn toggle(options: &mut [(String, bool)], at: usize) {
    if let Some((_, on)) = options.get_mut(at) {
        *on = !*on;
    }
}

/// The option that a character names: by its place from one, or the next that starts with it.
fn named(names: &[&str], c: char, from: usize) -> Option<usize> {
    if let Some(digit) = c.to_digit(10) {
        let place = (digit as usize).checked_sub(1)?;
        return (place < names.len()).then_some(place);
    }
    let starts = |at: &usize| {
        let first = names[*at].chars().next();
        first.is_some_and(|f| f.to_lowercase().eq(c.to_lowercase()))
    };
    let len = names.len();
    (1..=len).map(|step| (from + step) % len).find(starts)
}
