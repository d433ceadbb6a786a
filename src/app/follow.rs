//! [`Following`]: a negotiation that others hold, as all may see it. It keeps what the room may see and nothing else.

use super::{Alike, Scroll};
use crate::negotiation::Public;

/// A negotiation followed from another window, or from another machine.
#[derive(Debug)]
pub struct Following {
    /// What was last seen of it.
    pub public: Public,
    /// Which names of its lines begin as others do.
    pub alike: Alike,
    /// Whether its file answers.
    pub contact: Contact,
    /// The lines in sight, where not all of them fit.
    pub scroll: Scroll,
}

/// Whether the file that is followed answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// It does: what is shown is what is there.
    Kept,
    /// It does not: what is shown is what was there.
    Lost {
        /// The hour of the last time that it did, with its seconds.
        since: String,
        /// Why, in words.
        why: String,
    },
}

/// What is told of the file that is followed.
#[derive(Debug)]
pub enum Sight {
    /// There is something new.
    New(Box<Public>),
    /// It answers again, and nothing is new.
    Again,
    /// It does not answer: since when, and why.
    Lost {
        /// The hour, with its seconds.
        since: String,
        /// Why, in words.
        why: String,
    },
}

impl Following {
    /// Begins to follow.
    pub fn new(public: Public) -> Self {
        Self {
            alike: alike(&public),
            public,
            contact: Contact::Kept,
            scroll: Scroll::default(),
        }
    }

    /// Takes note of what is told of the file.
    pub(super) fn hear(&mut self, sight: Sight) {
        match sight {
            Sight::New(public) => {
                self.alike = alike(&public);
                self.public = *public;
                self.contact = Contact::Kept;
            }
            Sight::Again => self.contact = Contact::Kept,
            Sight::Lost { since, why } => self.contact = Contact::Lost { since, why },
        }
    }
}

fn alike(public: &Public) -> Alike {
    Alike::of(public.lines.iter().map(|line| line.label.as_str()))
}
