//! What a rescue copy has, looked at before it is taken up.

use std::path::PathBuf;

use super::{Desk, Tried};
use crate::app::{Asking, Field, Prompt};
use crate::lang::{Lang, difference, rescue as words};
use crate::negotiation::{Difference, Talks, differences};

/// A rescue copy of the session, with acts that its file has not.
#[derive(Debug)]
pub struct Rescued {
    /// Where it is.
    pub copy: PathBuf,
    /// The negotiation as it has it.
    pub talks: Talks,
}

impl Desk {
    /// What a rescue copy has, in one sentence.
    pub fn rescued_sentence(&self, lang: Lang) -> Option<String> {
        let rescued = self.rescued.as_ref()?;
        Some(match rescued.talks.operations().last() {
            Some(last) => words::offer(self.rescued_acts(), &last.time, lang),
            None => words::offer_opening(self.rescued_differences().len(), lang),
        })
    }

    /// What the journal has that the file has not, in one sentence: it is on the table already.
    pub fn recovered_sentence(&self, lang: Lang) -> Option<String> {
        let (acts, in_file) = (self.talks.operations(), self.in_file?);
        let last = acts.last().filter(|_| self.past().is_none())?;
        let many = acts.len().saturating_sub(in_file);
        Some(words::recovered(many, &last.time, lang))
    }

    /// How its opening data differ from those of the file.
    fn rescued_differences(&self) -> Vec<Difference> {
        let theirs = self.rescued.as_ref().map(|r| r.talks.opening());
        let ours = self.talks.opening();
        theirs.map_or(Vec::new(), |theirs| differences(ours, theirs))
    }

    /// How many acts it has that the file has not.
    fn rescued_acts(&self) -> usize {
        let has = self.rescued.as_ref().map(|r| r.talks.operations().len());
        has.unwrap_or(0)
            .saturating_sub(self.talks.operations().len())
    }

    /// Shows the table as a rescue copy has it, and asks whether it is taken up.
    pub(in crate::app) fn look_at_rescued(&mut self, lang: Lang) {
        let Some(rescued) = &self.rescued else {
            return;
        };
        let state = rescued.talks.state();
        let split = state.split().clone();
        let sentence = if let Some(last) = rescued.talks.operations().last() {
            words::look(self.rescued_acts(), &last.sentence, lang)
        } else {
            let all = self.rescued_differences();
            let first = all.first().map(|first| difference::sentence(first, lang));
            words::look_opening(all.len(), &first.unwrap_or_default(), lang)
        };
        self.tried = Some(Tried::Possible {
            edit: None,
            outlook: Box::new(rescued.talks.case().outlook(&split, self.base)),
            split: Box::new(split),
            sentence,
        });
        self.prompt = Some(Prompt::Opening {
            asking: Asking::TakeUp,
            field: Field::default(),
        });
    }
}
